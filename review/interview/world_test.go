package interview_test

import (
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

// world is an Org with a candidacy of Lin Mei for EKS that is ready. At nine on a
// morning in UTC it is 9:00 in Dublin, 14:30 in Kolkata, 17:00 in Taipei, 18:00 in
// Seoul and 19:30 in Adelaide, and night in St John's and Seattle.
type world struct {
	storetest.Org
	t         *testing.T
	db        *store.DB
	ivo       models.Person // senior developer of EKS, Kolkata
	mina      models.Person // SME, Seoul
	bar       models.Bar
	candidacy models.Candidacy
	uids      int
}

var nine = time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)

func newWorld(t *testing.T, db *store.DB) *world {
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	t.Cleanup(func() { storetest.CheckInvariants(t, db) })
	w.ivo = storetest.AddPerson(t, db, "Ivo Horvat", w.Kolkata)
	w.mina = storetest.AddPerson(t, db, "Park Mina", w.Seoul)
	storetest.AddDeveloper(t, db, w.EKS, w.ivo, models.Senior)
	for _, p := range []models.Person{w.Ana, w.Bo, w.Chiara, w.mina} {
		storetest.AddSME(t, db, w.EKS, p)
	}
	w.bar = storetest.AddBar(t, db, w.EKS, 1, storetest.BarRules())
	w.candidacy = storetest.AddReady(t, db, w.Learner, w.bar)
	return w
}

func (w *world) seats() []interview.Ask {
	return []interview.Ask{
		{PersonID: w.Ana.ID, Kind: models.SeatSME, Chair: true},
		{PersonID: w.Bo.ID, Kind: models.SeatSME},
		{PersonID: w.ivo.ID, Kind: models.SeatDeveloper},
	}
}

func at(t time.Time) interview.When { return interview.When{Instant: &t, Zone: "Asia/Taipei"} }

// try proposes as the coordinator.
func (w *world) try(when interview.When, seats ...interview.Ask) (i models.Interview, err error) {
	w.uids++
	uid := fmt.Sprint("uid-", w.uids)
	err = storetest.Do(w.db, w.AsCoordinator(), func(tx *store.Tx) (err error) {
		i, err = interview.Propose(tx, w.candidacy.ID, interview.Proposal{When: when, Seats: seats, UID: uid})
		return err
	})
	return i, err
}

func (w *world) propose() models.Interview {
	w.t.Helper()
	i, err := w.try(at(nine), w.seats()...)
	if err != nil {
		w.t.Fatal(explain(err))
	}
	return i
}

// act runs one act of a person and returns its error.
func (w *world) act(p models.Person, fn func(tx *store.Tx) error, roles ...models.Role) error {
	return storetest.Do(w.db, storetest.As(p, roles...), fn)
}

func (w *world) coordinate(fn func(tx *store.Tx) error) error {
	return storetest.Do(w.db, w.AsCoordinator(), fn)
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(explain(err))
	}
}

func (w *world) accept(p models.Person, id models.InterviewID) error {
	seat := w.seat(id, p)
	return w.act(p, func(tx *store.Tx) error {
		_, err := interview.AcceptSeat(tx, seat.ID, conflict.None)
		return err
	})
}

func (w *world) decline(p models.Person, id models.InterviewID) error {
	seat := w.seat(id, p)
	return w.act(p, func(tx *store.Tx) error {
		_, err := interview.DeclineSeat(tx, seat.ID, "A customer needs me that day.")
		return err
	})
}

// confirmed proposes, and everybody accepts.
func (w *world) confirmed() models.Interview {
	w.t.Helper()
	i := w.propose()
	for _, p := range []models.Person{w.Ana, w.Bo, w.ivo} {
		w.must(w.accept(p, i.ID))
	}
	return w.interview(i.ID)
}

// seat is a person's newest seat.
func (w *world) seat(id models.InterviewID, p models.Person) models.Seat {
	w.t.Helper()
	var seat models.Seat
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		by, err := tx.Seats([]models.InterviewID{id})
		for _, s := range by[id] {
			if s.PersonID == p.ID {
				seat = s
			}
		}
		return err
	})
	return seat
}

func (w *world) interview(id models.InterviewID) (i models.Interview) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		i, err = tx.Interview(id)
		return err
	})
	return i
}

func (w *world) stage() (state models.CandidacyState) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		c, err := tx.Candidacy(w.candidacy.ID)
		state = c.State
		return err
	})
	return state
}

// booked counts the quarters that a person holds.
func (w *world) booked(p models.Person) (n int) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		by, err := tx.Booked([]models.PersonID{p.ID}, 0, 1<<40, 0)
		n = len(by[p.ID])
		return err
	})
	return n
}

// view is what a person sees of an interview.
func (w *world) view(p models.Person, id models.InterviewID, roles ...models.Role) (v interview.View, err error) {
	err = w.db.View(w.t.Context(), storetest.As(p, roles...), func(tx *store.Tx) (err error) {
		v, err = interview.Find(tx, id)
		return err
	})
	return v, err
}

// attendance says who of the panel was not there.
func (w *world) attendance(id models.InterviewID, missing ...models.Person) interview.Attendance {
	w.t.Helper()
	in := interview.Attendance{Candidate: models.Attended}
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		by, err := tx.Seats([]models.InterviewID{id})
		for _, s := range by[id] {
			if s.State != models.SeatInvited && s.State != models.SeatAccepted {
				continue
			}
			p := interview.Presence{SeatID: s.ID, Attendance: models.Attended}
			for _, m := range missing {
				if s.PersonID == m.ID {
					p.Attendance = models.NoShow
				}
			}
			in.Seats = append(in.Seats, p)
		}
		return err
	})
	return in
}

func (w *world) mark(p models.Person, id models.InterviewID, in interview.Attendance, roles ...models.Role) error {
	return w.act(p, func(tx *store.Tx) error {
		_, err := interview.MarkAttendance(tx, id, in)
		return err
	}, roles...)
}

func (w *world) confirmAttendance(p models.Person, id models.InterviewID, roles ...models.Role) error {
	return w.act(p, func(tx *store.Tx) error {
		_, err := interview.ConfirmAttendance(tx, id)
		return err
	}, roles...)
}

func (w *world) hold(id models.InterviewID) error {
	return w.coordinate(func(tx *store.Tx) error {
		_, err := interview.HoldInterview(tx, id)
		return err
	})
}

func (w *world) move(id models.InterviewID, to time.Time) error {
	return w.coordinate(func(tx *store.Tx) error {
		_, err := interview.MoveInterview(tx, id, at(to), "A clash of calendars.")
		return err
	})
}

func (w *world) cancel(id models.InterviewID) error {
	return w.coordinate(func(tx *store.Tx) error {
		_, err := interview.CancelInterview(tx, id, "The candidate changes teams.")
		return err
	})
}

// codes are the fields of an invalid request, "pointer code".
func codes(err error) map[string]string {
	found := map[string]string{}
	if f := fault.As(err); f != nil {
		for _, x := range f.Fields {
			found[x.Pointer+" "+x.Code] = x.Text.String()
		}
	}
	return found
}

func code(err error) string {
	if f := fault.As(err); f != nil {
		return f.Code
	}
	return fmt.Sprint(err)
}

func explain(err error) string {
	f := fault.As(err)
	if f == nil {
		return fmt.Sprint(err)
	}
	return fmt.Sprintf("%v %q %q", err, f.Fields, f.Reasons)
}
