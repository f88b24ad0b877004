package panel_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
	"assay/review/panel"
)

// world is an Org with a held interview of Lin Mei for EKS: Ana in the chair, Bo
// and Mina as SMEs, Ivo as developer, and Chiara as shadow.
type world struct {
	storetest.Org
	t         *testing.T
	db        *store.DB
	ivo, mina models.Person
	bar       models.Bar
	candidacy models.Candidacy
	interview models.Interview
	ballot    models.Ballot
	salts     int
}

var nine = time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)

const reason = "Found the root cause across two systems and told plainly what was still unproven."

func newWorld(t *testing.T, db *store.DB, edit ...func(*models.BarRules)) *world {
	t.Helper()
	w := &world{Org: storetest.Seed(t, db), t: t, db: db}
	t.Cleanup(func() {
		storetest.CheckInvariants(t, db)
		storetest.CheckStages(t, db)
	})
	w.ivo = storetest.AddPerson(t, db, "Ivo Horvat", w.Kolkata)
	w.mina = storetest.AddPerson(t, db, "Park Mina", w.Seoul)
	storetest.AddDeveloper(t, db, w.EKS, w.ivo, models.Senior)
	for _, p := range []models.Person{w.Ana, w.Bo, w.mina} {
		storetest.AddSME(t, db, w.EKS, p)
	}
	w.allowNight(w.Chiara)
	rules := storetest.BarRules()
	for _, e := range edit {
		e(&rules)
	}
	w.bar = storetest.AddBar(t, db, w.EKS, 1, rules)
	w.candidacy = storetest.AddReady(t, db, w.Learner, w.bar)
	w.arrange(nine)
	return w
}

func (w *world) allowNight(p models.Person) {
	w.t.Helper()
	w.must(storetest.Do(w.db, storetest.Builder, func(tx *store.Tx) error {
		found, err := tx.Person(p.ID)
		if err != nil {
			return err
		}
		found.NightAllowed = true
		return tx.SavePerson(&found)
	}))
}

// arrange confirms an interview, without Bo for want of time when he is left out.
func (w *world) arrange(start time.Time) {
	w.t.Helper()
	seats := []interview.Ask{
		{PersonID: w.Ana.ID, Kind: models.SeatSME, Chair: true}, {PersonID: w.Bo.ID, Kind: models.SeatSME},
		{PersonID: w.mina.ID, Kind: models.SeatSME}, {PersonID: w.ivo.ID, Kind: models.SeatDeveloper}, {PersonID: w.Chiara.ID, Kind: models.SeatShadow},
	}
	in := interview.Proposal{When: interview.When{Instant: &start, Zone: "Asia/Taipei"}, Seats: seats, UID: fmt.Sprint("uid-", w.salts, start)}
	w.must(storetest.Do(w.db, w.AsCoordinator(), func(tx *store.Tx) (err error) {
		w.interview, err = interview.Propose(tx, w.candidacy.ID, in)
		return err
	}))
	for _, p := range []models.Person{w.Ana, w.Bo, w.mina, w.ivo, w.Chiara} {
		seat := w.seat(p)
		w.must(w.act(p, func(tx *store.Tx) error {
			_, err := interview.AcceptSeat(tx, seat.ID, conflict.None)
			return err
		}))
	}
}

// hold lets everybody but the missing attend, and marks it as held.
func (w *world) hold(missing ...models.Person) {
	w.t.Helper()
	storetest.ClockOf(w.db).Set(w.interview.EndsAt.Add(time.Minute))
	in := interview.Attendance{Candidate: models.Attended}
	for _, p := range []models.Person{w.Ana, w.Bo, w.mina, w.ivo, w.Chiara} {
		x := interview.Presence{SeatID: w.seat(p).ID, Attendance: models.Attended}
		for _, m := range missing {
			if m.ID == p.ID {
				x.Attendance = models.NoShow
			}
		}
		in.Seats = append(in.Seats, x)
	}
	w.must(w.act(w.Ana, func(tx *store.Tx) error {
		_, err := interview.MarkAttendance(tx, w.interview.ID, in)
		return err
	}))
	w.must(w.act(w.ivo, func(tx *store.Tx) error {
		_, err := interview.ConfirmAttendance(tx, w.interview.ID)
		return err
	}))
	w.must(w.act(w.Ana, func(tx *store.Tx) error {
		_, err := interview.HoldInterview(tx, w.interview.ID)
		return err
	}))
}

func (w *world) tryOpen() error {
	return w.act(w.Ana, func(tx *store.Tx) (err error) {
		w.ballot, err = panel.Open(tx, w.interview.ID)
		return err
	})
}

// opened is a world whose ballot is open.
func opened(t *testing.T, db *store.DB, edit ...func(*models.BarRules)) *world {
	t.Helper()
	w := newWorld(t, db, edit...)
	w.hold()
	w.must(w.tryOpen())
	return w
}

func (w *world) salt() string {
	w.salts++
	salt, err := panel.NewSalt(strings.NewReader(fmt.Sprintf("%032d", w.salts)))
	w.must(err)
	return salt
}

func (w *world) vote(p models.Person, c models.Choice, edit ...func(*panel.Cast)) error {
	in := panel.Cast{Choice: c, Reason: reason, Salt: w.salt()}
	for _, e := range edit {
		e(&in)
	}
	return w.act(p, func(tx *store.Tx) error {
		_, err := panel.Vote(tx, w.ballot.ID, in)
		return err
	})
}

// votes casts one choice for each of the roll: Ana, Bo, Mina, Ivo.
func (w *world) votes(choices ...models.Choice) {
	w.t.Helper()
	for n, p := range []models.Person{w.Ana, w.Bo, w.mina, w.ivo} {
		w.must(w.vote(p, choices[n]))
	}
}

func (w *world) act(p models.Person, fn func(tx *store.Tx) error, roles ...models.Role) error {
	return storetest.Do(w.db, storetest.As(p, roles...), fn)
}

func (w *world) sweep() (n int) {
	w.t.Helper()
	w.must(storetest.Do(w.db, models.System("ballots", models.ViaJob), func(tx *store.Tx) (err error) {
		n, err = panel.Sweep(tx, 50)
		return err
	}))
	return n
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(explain(err))
	}
}

func (w *world) seat(p models.Person) (seat models.Seat) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) error {
		by, err := tx.Seats([]models.InterviewID{w.interview.ID})
		for _, s := range by[w.interview.ID] {
			if s.PersonID == p.ID {
				seat = s
			}
		}
		return err
	})
	return seat
}

func (w *world) stored() (b models.Ballot, c models.Candidacy) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		if b, err = tx.Ballot(w.ballot.ID); err != nil {
			return err
		}
		c, err = tx.Candidacy(w.candidacy.ID)
		return err
	})
	return b, c
}

func (w *world) view(p models.Person, roles ...models.Role) (v panel.View, err error) {
	err = w.db.View(w.t.Context(), storetest.As(p, roles...), func(tx *store.Tx) (err error) {
		v, err = panel.Find(tx, w.ballot.ID)
		return err
	})
	return v, err
}

func (w *world) standing() (s models.Standing, found bool) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		s, found, err = tx.StandingOf(w.Learner.ID, w.EKS.ID)
		return err
	})
	return s, found
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
