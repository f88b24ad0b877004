package interview

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
)

// overdueAfter is how long an interview may be over before who arranges it is told
// that it was neither held nor moved.
const overdueAfter = 24 * time.Hour

// Sweep cancels interviews whose candidacy has ended, reminds those who have not
// answered whether they take their seat, and says once of each interview that is
// over, and not held, that somebody has to look at it. It returns how many.
func Sweep(tx *store.Tx, limit int) (int, error) {
	stranded, err := tx.StrandedInterviews(limit)
	if err != nil {
		return 0, err
	}
	for _, id := range stranded {
		if err := abandon(tx, id); err != nil {
			return 0, err
		}
	}
	unanswered, err := tx.SeatsToRemind(limit - len(stranded))
	if err != nil {
		return 0, err
	}
	for _, id := range unanswered {
		if err := remind(tx, id); err != nil {
			return 0, err
		}
	}
	overdue, err := tx.OverdueInterviews(tx.Now.Add(-overdueAfter), limit-len(stranded)-len(unanswered))
	if err != nil {
		return 0, err
	}
	for _, id := range overdue {
		if err := tellOverdue(tx, id); err != nil {
			return 0, err
		}
	}
	return len(stranded) + len(unanswered) + len(overdue), nil
}

// remind tells whoever was asked, and who asked, that the answer is due soon or
// now.
func remind(tx *store.Tx, id models.SeatID) error {
	s, seat, err := lockSeat(tx, id)
	if err != nil || seat.State != models.SeatInvited {
		return err
	}
	seat.RemindedAt = &tx.Now
	if !seat.DueAt.After(tx.Now) {
		return s.passOn(tx, seat)
	}
	kind := notify.Kind("seat-answer-due-soon")
	if err := tx.SaveSeat(&seat); err != nil {
		return err
	}
	asked, err := tx.Person(seat.PersonID)
	if err != nil {
		return err
	}
	params := when(s.Interview)
	params["person"], params["due"] = asked.Name, seat.DueAt.Format(time.RFC3339)
	to := []notify.Message{{Person: seat.PersonID, Kind: kind, Params: params}}
	arrangers, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	for _, m := range tell(arrangers, "your-"+kind, params) {
		if m.Person != seat.PersonID {
			to = append(to, m)
		}
	}
	return notify.Tell(tx, subject(s.ID), to...)
}

// passOn takes a seat whose answer is due for given back, and says so. It is kept
// apart from a decline: nobody said no.
func (s scene) passOn(tx *store.Tx, seat models.Seat) error {
	seat.OverdueAt = &tx.Now
	if _, err := s.decline(tx, seat, models.Overdue, phrase.Keep(phrase.Of("No answer came in its time."))); err != nil {
		return err
	}
	return notify.Tell(tx, subject(s.ID), notify.Message{Person: seat.PersonID, Kind: "seat-passed-on", Params: when(s.Interview)})
}

// Abandon cancels the live interview of a candidacy that has just ended, in the act
// that ended it and by its right. Emits interview.cancelled.
func Abandon(tx *store.Tx, id models.CandidacyID) error {
	live, found, err := tx.LiveInterview(id)
	if err != nil || !found {
		return err
	}
	return abandon(tx, live.ID)
}

func abandon(tx *store.Tx, id models.InterviewID) error {
	s, err := lockScene(tx, id)
	if err != nil || s.candidacy.EndedAt == nil {
		return err
	}
	_, err = s.cancel(tx, phrase.Keep(phrase.Of("The candidacy has ended.")))
	return err
}

func tellOverdue(tx *store.Tx, id models.InterviewID) error {
	s, err := lockScene(tx, id)
	if err != nil {
		return err
	}
	i := s.Interview
	i.OverdueToldAt = &tx.Now
	if err := tx.SaveInterview(&i); err != nil {
		return err
	}
	to, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	for _, seat := range s.panel() {
		if seat.Chair {
			to = append(to, seat.PersonID)
		}
	}
	return notify.Tell(tx, subject(id), tell(to, "interview-overdue", when(i))...)
}
