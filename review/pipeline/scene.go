package pipeline

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/policy"
	"assay/review/roster"
)

// scene is what a page of candidacies is explained by.
type scene struct {
	me         models.PersonID
	now        time.Time
	zone       *time.Location // the reader's
	actor      policy.Holds
	known      coverage.Known
	lines      map[models.PersonID][]models.PersonID
	shortfalls map[models.CandidacyID]candidacy.Shortfall
	cases      map[pair][]store.CaseUnderWay
	asked      map[models.ShowCaseID]bool
	signOffs   map[models.PersonID][]store.SignOffWaiting
	interviews map[models.CandidacyID]models.Interview
	seats      map[models.InterviewID][]models.Seat
	calendars  map[models.PersonID]clock.Calendar
}

type pair struct {
	person  models.PersonID
	service models.ServiceID
}

func sceneOf(tx *store.Tx, rows []store.PipelineRow, known coverage.Known) (s scene, err error) {
	s = scene{me: tx.Actor.Person, now: tx.Now, zone: time.UTC, actor: policy.Of(tx.Actor), known: known}
	candidacies := make([]models.Candidacy, len(rows))
	people := make([]models.PersonID, len(rows))
	ids := make([]models.CandidacyID, len(rows))
	for i, r := range rows {
		candidacies[i], people[i], ids[i] = r.Candidacy, r.PersonID, r.ID
	}
	if s.shortfalls, err = candidacy.Shortfalls(tx, candidacies); err != nil {
		return s, err
	}
	if s.lines, err = tx.ManagerLines(people); err != nil {
		return s, err
	}
	if err := s.readCases(tx, people, servicesIn(rows)); err != nil {
		return s, err
	}
	if err := s.readMeetings(tx, ids); err != nil {
		return s, err
	}
	return s, s.readCalendars(tx, people)
}

func (s *scene) readCases(tx *store.Tx, people []models.PersonID, services []models.ServiceID) error {
	cases, err := tx.CasesUnderWay(people, services)
	if err != nil {
		return err
	}
	ids := make([]models.ShowCaseID, len(cases))
	s.cases = map[pair][]store.CaseUnderWay{}
	for i, c := range cases {
		of := pair{c.AuthorID, c.ServiceID}
		s.cases[of], ids[i] = append(s.cases[of], c), c.ID
	}
	if s.asked, err = tx.AskedToReview(s.me, ids); err != nil {
		return err
	}
	waiting, err := tx.SignOffsWaiting(people)
	s.signOffs = map[models.PersonID][]store.SignOffWaiting{}
	for _, w := range waiting {
		s.signOffs[w.PersonID] = append(s.signOffs[w.PersonID], w)
	}
	return err
}

func (s *scene) readMeetings(tx *store.Tx, ids []models.CandidacyID) (err error) {
	if s.interviews, err = tx.LiveInterviews(ids); err != nil {
		return err
	}
	var live []models.InterviewID
	for _, i := range s.interviews {
		live = append(live, i.ID)
	}
	s.seats, err = tx.Seats(live)
	return err
}

// readCalendars reads when the candidates work, and the mentors who have a turn.
func (s *scene) readCalendars(tx *store.Tx, people []models.PersonID) (err error) {
	all := slices.Clone(people)
	for _, waiting := range s.signOffs {
		for _, w := range waiting {
			all = append(all, w.MentorID)
		}
	}
	if s.me != 0 {
		all = append(all, s.me)
	}
	if s.calendars, err = roster.Calendars(tx, all); err != nil {
		return err
	}
	if mine, found := s.calendars[s.me]; found {
		s.zone = mine.Zone
	}
	return nil
}

// eyes are what a reader may see of one candidacy.
type eyes struct {
	page, cases, plan, interview bool
	short                        bool // that nobody is found to review
}

func (s scene) eyes(r store.PipelineRow) eyes {
	own := r.PersonID == s.me && s.me != 0
	h := append(slices.Clone(s.actor), s.known.As(r.ServiceID)...).
		With(policy.Manager, slices.Contains(s.lines[r.PersonID], s.me)).
		With(policy.Self, own).With(policy.Candidate, own).With(policy.Author, own).With(policy.Learner, own)
	return eyes{
		page:      policy.Allowed(policy.CandidacySee, h),
		cases:     policy.Allowed(policy.ShowCaseSee, h),
		plan:      policy.Allowed(policy.PlanSee, h),
		interview: policy.Allowed(policy.InterviewSee, h),
		short:     policy.Allowed(policy.AssignmentOffer, h) && !own,
	}
}
