package store

import (
	"slices"

	"assay/models"
)

// Beholder is how somebody stands to what others hold, as far as policy asks.
type Beholder struct {
	mentees  map[models.PersonID]bool
	judges   map[models.PersonID][]judged
	asked    map[models.ShowCaseID]bool
	sits     map[models.InterviewID]bool
	decides  map[models.BallotID]bool
	Managers map[models.PersonID][]models.PersonID // of whom it is about
}

type judged struct {
	PersonID  models.PersonID
	ServiceID models.ServiceID
	Ongoing   bool
}

// Mentors reports whether they accompany somebody now.
func (b Beholder) Mentors(learner models.PersonID) bool { return b.mentees[learner] }

// Judges reports whether they hold a voting seat about somebody's candidacy for a
// service; JudgesNow, about one that has not ended, whatever the service.
func (b Beholder) Judges(candidate models.PersonID, service models.ServiceID) bool {
	return slices.ContainsFunc(b.judges[candidate], func(j judged) bool { return j.ServiceID == service })
}

func (b Beholder) JudgesNow(candidate models.PersonID) bool {
	return slices.ContainsFunc(b.judges[candidate], func(j judged) bool { return j.Ongoing })
}

// WasAsked reports whether they were ever asked to review a show case.
func (b Beholder) WasAsked(id models.ShowCaseID) bool { return b.asked[id] }

// SitsIn reports whether they have a live seat in an interview, a shadow's too.
func (b Beholder) SitsIn(id models.InterviewID) bool { return b.sits[id] }

// SatFor reports whether they are on the roll of a ballot, or were a shadow there.
func (b Beholder) SatFor(id models.BallotID) bool { return b.decides[id] }

// Beholds reads how somebody stands to holdings: a constant number of queries.
func (tx *Tx) Beholds(me models.PersonID, holdings []Holding) (b Beholder, err error) {
	var about []models.PersonID
	for _, h := range holdings {
		about = append(about, h.About)
	}
	if b.Managers, err = tx.ManagerLines(about); err != nil {
		return b, err
	}
	set, people := tx.idSet(), idList(tx, about)
	if b.mentees, err = setOf[models.PersonID](tx, `select distinct learner_id from mentorships
		where mentor_id = ? and until_at is null and learner_id in `+set, me, people); err != nil {
		return b, err
	}
	var seats []judged
	err = tx.q.Raw(`select distinct c.person_id, c.service_id, c.ended_at is null as ongoing
		from seats s join interviews i on i.id = s.interview_id and i.state <> 'cancelled' join candidacies c on c.id = i.candidacy_id
		where s.person_id = ? and s.kind <> 'shadow' and s.state in ('invited', 'accepted') and c.person_id in `+set, me, people).Scan(&seats).Error
	if err != nil {
		return b, err
	}
	b.judges = map[models.PersonID][]judged{}
	for _, j := range seats {
		b.judges[j.PersonID] = append(b.judges[j.PersonID], j)
	}
	cases := append(idsHeld[models.ShowCaseID](holdings, HoldsReview), idsHeld[models.ShowCaseID](holdings, HoldsOffer)...)
	if b.asked, err = tx.AskedToReview(me, cases); err != nil {
		return b, err
	}
	interviews := append(idsHeld[models.InterviewID](holdings, HoldsSeat), idsHeld[models.InterviewID](holdings, HoldsOwnInterview)...)
	if b.sits, err = setOf[models.InterviewID](tx, `select distinct interview_id from seats
		where person_id = ? and state in ('invited', 'accepted') and interview_id in `+set, me, idList(tx, interviews)); err != nil {
		return b, err
	}
	ballots := idList(tx, idsHeld[models.BallotID](holdings, HoldsBallot))
	b.decides, err = setOf[models.BallotID](tx, `select ballot_id from ballot_seats where person_id = ? and ballot_id in `+set+`
		union select b.id from ballots b join seats s on s.interview_id = b.interview_id
		where s.person_id = ? and s.kind = 'shadow' and s.state in ('invited', 'accepted') and b.id in `+set, me, ballots, me, ballots)
	return b, err
}

func setOf[ID ~int64](tx *Tx, sql string, args ...any) (map[ID]bool, error) {
	var ids []ID
	err := tx.q.Raw(sql, args...).Scan(&ids).Error
	set := make(map[ID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set, err
}
