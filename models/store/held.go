package store

import (
	"slices"

	"assay/models"
	"assay/models/phrase"
)

// Held is what waits for a person and needs somebody else when they leave.
type Held struct {
	Mentoring  []models.PlanID      // active plans they are the current mentor of
	StandingIn []models.PlanID      // active plans they are to stand in for from now on
	Reviewing  []models.ShowCaseID  // versions in review whose seat they were seen to take, whatever happened there since
	Offered    []models.ShowCaseID  // reviews offered in sight and not answered
	Seats      []models.InterviewID // interviews to come they have a seat in
	Ballots    []models.BallotID    // open ballots they are on the roll of, voted or not
	Candidate  []models.InterviewID // interviews to come about themself
	Reports    []models.PersonID    // direct reports
}

// Held gathers what waits for a person, as far as others may know of it: whether
// they have given a sealed review or vote already makes no difference to it.
func (tx *Tx) Held(id models.PersonID) (Held, error) {
	rows, err := tx.HeldBy([]models.PersonID{id})
	return Held{
		Mentoring: idsHeld[models.PlanID](rows, HoldsPlan), StandingIn: idsHeld[models.PlanID](rows, HoldsStandIn),
		Reviewing: idsHeld[models.ShowCaseID](rows, HoldsReview), Offered: idsHeld[models.ShowCaseID](rows, HoldsOffer),
		Seats: idsHeld[models.InterviewID](rows, HoldsSeat), Ballots: idsHeld[models.BallotID](rows, HoldsBallot),
		Candidate: idsHeld[models.InterviewID](rows, HoldsOwnInterview), Reports: idsHeld[models.PersonID](rows, HoldsReport),
	}, err
}

func idsHeld[ID ~int64](rows []Holding, kind HoldingKind) []ID {
	var ids []ID
	for _, r := range rows {
		if r.Kind == kind {
			ids = append(ids, ID(r.ID))
		}
	}
	return ids
}

// Unreleased says what stays with a person after all was released, in words, empty
// when nothing does. Reviews are no part of it: those that wait for somebody who was
// removed go to somebody else by themselves.
func (tx *Tx) Unreleased(id models.PersonID) ([]phrase.Text, error) {
	var kinds []string
	err := tx.q.Raw(`select 'mentor' from mentorships m join plans p on p.id = m.plan_id
		  where m.mentor_id = ? and m.until_at is null and p.state = 'active'
		union select 'seat' from seats s join interviews i on i.id = s.interview_id
		  where s.person_id = ? and s.state in ('invited', 'accepted') and i.state in ('proposed', 'confirmed') and i.starts_at > ?
		union select 'ballot' from ballot_seats s join ballots b on b.id = s.ballot_id
		  where s.person_id = ? and b.state = 'open' and s.excused_at is null
		union select 'candidate' from interviews i join candidacies c on c.id = i.candidacy_id
		  where c.person_id = ? and i.state in ('proposed', 'confirmed') and i.starts_at > ?`,
		id, id, tx.Now, id, id, tx.Now).Scan(&kinds).Error
	left := []phrase.Text{}
	for _, k := range unreleased {
		if slices.Contains(kinds, k.kind) {
			left = append(left, phrase.Of(k.words))
		}
	}
	return left, err
}

var unreleased = []struct {
	kind  string
	words phrase.Format
}{
	{"ballot", "a place on the roll of an open ballot"},
	{"mentor", "a plan they mentor"},
	{"seat", "a seat in an interview to come"},
	{"candidate", "an interview of their own to come"},
}
