package inbox

import (
	"cmp"
	"slices"
	"time"

	"assay/models"
	"assay/review"
	"assay/review/clock"
)

// Standpoint is what somebody is to the thing that waits for them.
type Standpoint string

const (
	AsLearner     Standpoint = "learner"
	AsMentor      Standpoint = "mentor"
	AsStandIn     Standpoint = "stand_in"
	AsReviewer    Standpoint = "reviewer"
	AsAuthor      Standpoint = "author"
	AsPanellist   Standpoint = "panellist"
	AsCandidate   Standpoint = "candidate"
	AsChair       Standpoint = "chair"
	AsCoordinator Standpoint = "coordinator"
	AsSigner      Standpoint = "signer"
	AsHolder      Standpoint = "holder"
)

// WhoseTurn says whether the reader acts next.
type WhoseTurn string

const (
	Mine     WhoseTurn = "mine"
	Nobodys  WhoseTurn = "nobody"
	soon               = 3 * 24 * time.Hour
	idleDays           = 7
)

// Urgency is the first thing items are ordered by.
type Urgency string

const (
	Overdue Urgency = "overdue"
	Soon    Urgency = "soon" // due within three days
	Waits   Urgency = "waits"
)

// Item is one thing that waits. Due is an instant; where it is due on a day of the
// reader, DueOn says which, and Due is the end of it.
type Item struct {
	models.Waiting
	As       Standpoint
	Turn     WhoseTurn
	Subject  models.Subject
	Belongs  models.Subject // Kind "" where it belongs to nothing
	Due      *time.Time
	Urgency  Urgency
	Why      *review.Reason
	Revision int64 // of a task to judge; 0 elsewhere
	Actions  []review.Act
}

// kind is what the items of one kind have in common.
type kind struct {
	as      Standpoint
	turn    WhoseTurn
	subject string
	within  string
}

var kinds = map[models.WaitingKind]kind{
	models.TaskToDo:              {AsLearner, Mine, "task", "plan"},
	models.TaskReturned:          {AsLearner, Mine, "task", "plan"},
	models.SignOffAsked:          {AsMentor, Mine, "task", "plan"},
	models.PlanUpdateOffered:     {AsMentor, Mine, "plan", "curriculum"},
	models.ReviewOffered:         {AsReviewer, Mine, "assignment", "show_case"},
	models.ReviewToWrite:         {AsReviewer, Mine, "assignment", "show_case"},
	models.ChangesRequested:      {AsAuthor, Mine, "show_case", ""},
	models.DraftIdle:             {AsAuthor, Mine, "show_case", ""},
	models.CaseShort:             {AsCoordinator, Mine, "show_case", ""},
	models.SkillFixToResolve:     {AsCoordinator, Mine, "skill_fix", ""},
	models.SeatOffered:           {AsPanellist, Mine, "seat", "interview"},
	models.InterviewComing:       {AsPanellist, Nobodys, "interview", "candidacy"},
	models.ClockMoved:            {AsPanellist, Mine, "interview", "candidacy"},
	models.AttendanceToMark:      {AsPanellist, Mine, "interview", "candidacy"},
	models.AttendanceToConfirm:   {AsPanellist, Mine, "interview", "candidacy"},
	models.InterviewToHold:       {AsChair, Mine, "interview", "candidacy"},
	models.PanelIncomplete:       {AsCoordinator, Mine, "interview", "candidacy"},
	models.VoteDue:               {AsPanellist, Mine, "ballot", "interview"},
	models.FeedbackDue:           {AsChair, Mine, "ballot", "interview"},
	models.BarOffered:            {AsCandidate, Mine, "candidacy", "bar"},
	models.CandidacyToArrange:    {AsCoordinator, Mine, "candidacy", ""},
	models.AppointmentToSign:     {AsSigner, Mine, "appointment", ""},
	models.CertificationExpiring: {AsHolder, Mine, "certification", ""},
	models.RenewalDue:            {AsHolder, Mine, "standing", ""},
	models.AwayFromMeeting:       {AsPanellist, Mine, "interview", "absence"},
	models.AwayFromMentees:       {AsMentor, Mine, "plan", "absence"},
}

// Kinds is every kind, sorted.
func Kinds() []models.WaitingKind {
	all := make([]models.WaitingKind, 0, len(kinds))
	for k := range kinds {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}

// urgencyOf says how near an instant is; nil is no date at all.
func urgencyOf(due *time.Time, now time.Time) Urgency {
	switch {
	case due == nil:
		return Waits
	case !now.Before(*due):
		return Overdue
	case due.Sub(now) <= soon:
		return Soon
	}
	return Waits
}

// opened is since when what ends on a UTC day waits: since so many days before, or
// since it is there when that is later.
func opened(end models.Date, days int, there time.Time) time.Time {
	window := clock.StartOfDay(end.AddDays(-days), time.UTC)
	if window.After(there) {
		return window
	}
	return there
}

var ranks = map[Urgency]int{Overdue: 0, Soon: 1, Waits: 2}

// inOrder sorts what is overdue and what is due soon by when it is due, then
// everything else by how long it has waited.
func inOrder(items []Item) {
	slices.SortStableFunc(items, func(a, b Item) int {
		if order := cmp.Compare(ranks[a.Urgency], ranks[b.Urgency]); order != 0 {
			return order
		}
		if a.Urgency != Waits {
			if order := a.Due.Compare(*b.Due); order != 0 {
				return order
			}
		}
		return cmp.Or(a.Since.Compare(b.Since), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
}

const (
	// coverDays is how many days ahead somebody should stand in for a mentor.
	coverDays = 14
	// coverFrom is how many days away call for a stand-in.
	coverFrom = 3
)

// awayFrom is the absence whose days away fall on the days of a meeting, if any.
func awayFrom(away []models.Absence, first, last models.Date) (models.Absence, bool) {
	for _, a := range away {
		if !last.Before(a.FromDate) && !first.After(a.ToDate) {
			return a, true
		}
	}
	return models.Absence{}, false
}

// needsCover reports whether a mentor should have named somebody by today for days
// away.
func needsCover(a models.Absence, today models.Date) bool {
	first := a.FromDate
	if first.Before(today) {
		first = today
	}
	return !first.After(today.AddDays(coverDays)) && first.DaysUntil(a.ToDate)+1 >= coverFrom
}

// covered reports whether somebody stands in on a day of an absence from today on.
func covered(a models.Absence, today models.Date, standIns []models.StandIn) bool {
	return slices.ContainsFunc(standIns, func(s models.StandIn) bool {
		return !s.ToDate.Before(a.FromDate) && !s.ToDate.Before(today) && !a.ToDate.Before(s.FromDate)
	})
}
