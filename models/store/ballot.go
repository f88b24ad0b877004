package store

import (
	"time"

	"assay/models"
)

func (tx *Tx) Ballot(id models.BallotID) (models.Ballot, error) {
	return one[models.Ballot](tx.q.Where("id = ?", id), "ballot")
}

// BallotsByID returns the ballots with these ids, in their order.
func (tx *Tx) BallotsByID(ids []models.BallotID) ([]models.Ballot, error) {
	return all[models.Ballot](among(tx, "id", ids).Order("id"))
}

// LockBallot takes a ballot's row for the rest of the act.
func (tx *Tx) LockBallot(id models.BallotID) (models.Ballot, error) {
	return one[models.Ballot](tx.lock().Where("id = ?", id), "ballot")
}

// BallotsOfInterviews returns the ballots of interviews, those without left out.
func (tx *Tx) BallotsOfInterviews(ids []models.InterviewID) (map[models.InterviewID]models.Ballot, error) {
	rows, err := all[models.Ballot](among(tx, "interview_id", ids))
	by := make(map[models.InterviewID]models.Ballot, len(rows))
	for _, r := range rows {
		by[r.InterviewID] = r
	}
	return by, err
}

// AddBallot stores a new ballot and its roll.
func (tx *Tx) AddBallot(b *models.Ballot, roll []models.BallotSeat) error {
	if err := tx.insert(b); err != nil || len(roll) == 0 {
		return err
	}
	for i := range roll {
		roll[i].BallotID = b.ID
	}
	return tx.insert(&roll)
}

// SaveBallot stores every field of a ballot that may change. A vote that is not
// the last never calls it.
func (tx *Tx) SaveBallot(b *models.Ballot) error {
	err := tx.update(b, "state", "closed_at", "outcome", "feedback", "feedback_by", "feedback_at", "reminded_at", "escalated_at", "nudged_at")
	if err != nil || b.State != models.BallotClosed {
		return err
	}
	return tx.show("vote", "?", b.ID)
}

// Rolls returns the frozen rolls of ballots, by seat.
func (tx *Tx) Rolls(ids []models.BallotID) (map[models.BallotID][]models.BallotSeat, error) {
	rows, err := all[models.BallotSeat](among(tx, "ballot_id", ids).Order("seat_id"))
	by := map[models.BallotID][]models.BallotSeat{}
	for _, r := range rows {
		by[r.BallotID] = append(by[r.BallotID], r)
	}
	return by, err
}

// CurrentVotes returns the votes in force of ballots, by person.
func (tx *Tx) CurrentVotes(ids []models.BallotID) (map[models.BallotID]map[models.PersonID]models.Vote, error) {
	rows, err := all[models.Vote](among(tx, "ballot_id", ids).Where("superseded_at is null"))
	by := map[models.BallotID]map[models.PersonID]models.Vote{}
	for _, r := range rows {
		if by[r.BallotID] == nil {
			by[r.BallotID] = map[models.PersonID]models.Vote{}
		}
		by[r.BallotID][r.PersonID] = r
	}
	return by, err
}

// Votes returns every vote of ballots, those changed since too, as they were cast.
func (tx *Tx) Votes(ids []models.BallotID) (map[models.BallotID][]models.Vote, error) {
	rows, err := all[models.Vote](among(tx, "ballot_id", ids).Order("id"))
	by := map[models.BallotID][]models.Vote{}
	for _, r := range rows {
		by[r.BallotID] = append(by[r.BallotID], r)
	}
	return by, err
}

// SaveBallotSeat stores that somebody on the roll was excused.
func (tx *Tx) SaveBallotSeat(s *models.BallotSeat) error {
	return tx.update(s, "excused_by", "excused_at")
}

// BallotsAfter returns up to limit ballots with a larger id, in order.
func (tx *Tx) BallotsAfter(id models.BallotID, limit int) ([]models.Ballot, error) {
	return all[models.Ballot](tx.q.Where("id > ?", id).Order("id").Limit(limit))
}

// CastVote stores a vote in place of the person's vote in force.
func (tx *Tx) CastVote(v *models.Vote) error {
	before := tx.q.Model(&models.Vote{}).Where("ballot_id = ? and person_id = ? and superseded_at is null", v.BallotID, v.PersonID)
	if err := before.UpdateColumn("superseded_at", tx.Now).Error; err != nil {
		return err
	}
	return tx.insert(v)
}

var byDeadline = order{list: "ballots-by-deadline", columns: []string{"deadline_at", "id"}}
var newestBallots = order{list: "ballots-newest", columns: []string{"opened_at", "id"}, desc: true}

// BallotsWaiting is a page of the open ballots on whose roll a person is and has
// no vote yet, the soonest due first.
func (tx *Tx) BallotsWaiting(person models.PersonID, p models.Page) (models.List[models.Ballot], error) {
	q := tx.q.Model(&models.Ballot{}).Where(`state = 'open' and id in (select ballot_id from ballot_seats where person_id = ?)
		and not exists (select 1 from votes v where v.ballot_id = ballots.id and v.person_id = ? and v.superseded_at is null)`, person, person)
	return paged(q, byDeadline, p, func(b models.Ballot) []any { return []any{b.DeadlineAt, int64(b.ID)} })
}

// BallotsOf is a page of the ballots on whose roll a person is, the newest first.
func (tx *Tx) BallotsOf(person models.PersonID, p models.Page) (models.List[models.Ballot], error) {
	q := tx.q.Model(&models.Ballot{}).Where("id in (select ballot_id from ballot_seats where person_id = ?)", person)
	return paged(q, newestBallots, p, func(b models.Ballot) []any { return []any{b.OpenedAt, int64(b.ID)} })
}

// OpenBallotsOf are the open ballots on whose roll a person is and was not excused.
func (tx *Tx) OpenBallotsOf(person models.PersonID) ([]models.BallotID, error) {
	ids := []models.BallotID{}
	err := tx.q.Raw(`select b.id from ballots b join ballot_seats s on s.ballot_id = b.id
		where s.person_id = ? and b.state = 'open' and s.excused_at is null order by b.id`, person).Scan(&ids).Error
	return ids, err
}

// HeldWithoutBallot are held interviews whose ballot was not opened yet.
func (tx *Tx) HeldWithoutBallot(limit int) ([]models.InterviewID, error) {
	ids := []models.InterviewID{}
	err := tx.q.Raw(`select i.id from interviews i join candidacies c on c.id = i.candidacy_id
		where i.state = 'held' and c.state = 'scheduled' and not exists (select 1 from ballots b where b.interview_id = i.id)
		order by i.id limit ?`, limit).Scan(&ids).Error
	return ids, err
}

// BallotsOverdue are open ballots past their deadline to remind of: those never
// reminded of.
func (tx *Tx) BallotsOverdue(limit int) ([]models.BallotID, error) {
	ids := []models.BallotID{}
	err := tx.q.Raw(`select id from ballots where state = 'open' and deadline_at < ? and reminded_at is null
		order by deadline_at limit ?`, tx.Now, limit).Scan(&ids).Error
	return ids, err
}

// BallotsToEscalate are open ballots whose deadline was before late and that were
// not escalated since again.
func (tx *Tx) BallotsToEscalate(late, again time.Time, limit int) ([]models.BallotID, error) {
	ids := []models.BallotID{}
	err := tx.q.Raw(`select id from ballots where state = 'open' and deadline_at < ? and reminded_at is not null
		and (escalated_at is null or escalated_at < ?) order by deadline_at limit ?`, late, again, limit).Scan(&ids).Error
	return ids, err
}

// BallotsWithoutFeedback are ballots closed before then whose chair was not asked
// again for the feedback.
func (tx *Tx) BallotsWithoutFeedback(then time.Time, limit int) ([]models.BallotID, error) {
	ids := []models.BallotID{}
	err := tx.q.Raw(`select id from ballots where state = 'closed' and feedback_at is null and closed_at < ? and nudged_at is null
		order by closed_at limit ?`, then, limit).Scan(&ids).Error
	return ids, err
}
