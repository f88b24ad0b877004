package interview_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
	"assay/review/interview"
)

func (w *world) askShadow(p models.Person, id models.InterviewID, answer conflict.Reply) (r models.ShadowRequest, err error) {
	err = w.act(p, func(tx *store.Tx) (err error) {
		r, err = interview.AskShadow(tx, id, "I sit on my first panel in spring.", answer)
		return err
	})
	return r, err
}

func (w *world) grantShadow(r models.ShadowRequest) error {
	return w.coordinate(func(tx *store.Tx) error {
		_, err := interview.GrantShadow(tx, r.ID)
		return err
	})
}

// openings are all that somebody is shown, read one at a time.
func (w *world) openings(p models.Person) (all []interview.Opening) {
	w.t.Helper()
	page := models.Page{Limit: 1}
	storetest.View(w.t, w.db, storetest.As(p), func(tx *store.Tx) error {
		for {
			found, err := interview.Openings(tx, page)
			all = append(all, found.Items...)
			if page.Cursor = found.Next; err != nil || page.Cursor == "" {
				return err
			}
		}
	})
	return all
}

func TestI7_WhoWantsToLearnAsksForAShadowSeatAndIsGivenIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		if got := w.openings(w.mina); len(got) != 1 || got[0].ID != i.ID || got[0].Candidate.ID != w.Learner.ID || !got[0].Actions[0].Allowed {
			t.Fatalf("Mina is shown %+v", got)
		}
		for _, p := range []models.Person{w.Ana, w.Learner, w.Mentor, w.DevS3} {
			if got := w.openings(p); len(got) > 0 {
				t.Errorf("%s is shown %+v", p.Name, got)
			}
		}
		r, err := w.askShadow(w.mina, i.ID, conflict.None)
		w.must(err)
		again, err := w.askShadow(w.mina, i.ID, conflict.None)
		w.must(err)
		if again.ID != r.ID || r.State != models.ShadowAsked {
			t.Errorf("asked %+v, and again %+v", r, again)
		}
		if got := w.heard(w.Learner); slices.Contains(got, "shadow-asked") || !slices.Contains(w.heard(w.Coordinator), "shadow-asked") {
			t.Errorf("the candidate hears %v, the coordinator %v", got, w.heard(w.Coordinator))
		}
		if v, err := w.view(w.Learner, i.ID); err != nil || len(v.Wishes) > 0 {
			t.Errorf("the candidate is shown %+v: %v", v.Wishes, err)
		}
		v, err := w.view(w.Coordinator, i.ID, models.RoleCoordinator)
		if err != nil || len(v.Wishes) != 1 || v.Wishes[0].Person.ID != w.mina.ID || v.Wishes[0].Sat != 0 {
			t.Errorf("the coordinator is shown %+v: %v", v.Wishes, err)
		}
		w.must(w.grantShadow(r))
		w.must(w.grantShadow(r))
		seat := w.seat(i.ID, w.mina)
		if seat.Kind != models.SeatShadow || seat.State != models.SeatAccepted || w.booked(w.mina) != 5 || !slices.Contains(w.heard(w.mina), "shadow-granted") {
			t.Errorf("the seat is %+v, %d quarters; Mina hears %v", seat, w.booked(w.mina), w.heard(w.mina))
		}
		if got := w.interview(i.ID); got.State != models.InterviewProposed {
			t.Errorf("a shadow made it %s", got.State)
		}
		if got := w.openings(w.mina); len(got) > 0 {
			t.Errorf("with a seat Mina is still shown %+v", got)
		}
	})
}

func TestI7_AShadowSeatIsForTheServicesPeopleAloneAndNotInConflict(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		storetest.AddConflict(t, db, w.Dev, w.Learner)
		for p, want := range map[*models.Person]string{
			&w.Mentor: "not-found", &w.DevS3: "not-found", // neither SME nor developer of EKS
			&w.Learner: "not-allowed", &w.Manager: "not-allowed", // who see it, and have no part in the service
			&w.Ana: "seated", &w.Chiara: "seat-not-possible", // in St John's it is night
			&w.Dev: "conflict-declared",
		} {
			if _, err := w.askShadow(*p, i.ID, conflict.None); code(err) != want {
				t.Errorf("%s: %v", p.Name, explain(err))
			}
		}
		r, err := w.askShadow(w.mina, i.ID, conflict.Declared)
		w.must(err)
		if r.State != models.ShadowWithdrawn {
			t.Errorf("with a conflict declared it is %s", r.State)
		}
		if v, err := w.view(w.Coordinator, i.ID, models.RoleCoordinator); err != nil || len(v.Wishes) > 0 {
			t.Errorf("the coordinator is asked %+v: %v", v.Wishes, err)
		}
	})
}

func TestI7_AWishForAShadowSeatIsRefusedWithAReasonThatTheCandidateNeverReads(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		r, err := w.askShadow(w.mina, i.ID, conflict.None)
		w.must(err)
		refuse := func(p models.Person, reason string, roles ...models.Role) error {
			return w.act(p, func(tx *store.Tx) error {
				_, err := interview.RefuseShadow(tx, r.ID, reason)
				return err
			}, roles...)
		}
		for p, want := range map[*models.Person]string{&w.Learner: "not-allowed", &w.Ana: "not-allowed", &w.Mentor: "not-found"} {
			if err := refuse(*p, "No."); code(err) != want {
				t.Errorf("%s: %v", p.Name, explain(err))
			}
		}
		if err := refuse(w.Coordinator, " ", models.RoleCoordinator); code(err) != "invalid" {
			t.Errorf("without a reason: %v", explain(err))
		}
		w.must(refuse(w.Coordinator, "Two others sit in already.", models.RoleCoordinator))
		if err := w.grantShadow(r); code(err) != "answered" {
			t.Errorf("granted after all: %v", explain(err))
		}
		if _, err := w.askShadow(w.mina, i.ID, conflict.None); code(err) != "refused" || !strings.Contains(explain(err), "Two others") {
			t.Errorf("asked again: %v", explain(err))
		}
		if !slices.Contains(w.heard(w.mina), "shadow-refused") || slices.Contains(w.heard(w.Learner), "shadow-refused") {
			t.Errorf("Mina hears %v, the candidate %v", w.heard(w.mina), w.heard(w.Learner))
		}
	})
}

func TestI7_WhoAskedMayTakeItBackAndAskAgain(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		i := w.propose()
		r, err := w.askShadow(w.mina, i.ID, conflict.None)
		w.must(err)
		back := func(p models.Person) error {
			return w.act(p, func(tx *store.Tx) error {
				_, err := interview.WithdrawShadow(tx, r.ID)
				return err
			})
		}
		if err := back(w.Bo); code(err) != "not-found" {
			t.Errorf("somebody else: %v", explain(err))
		}
		w.must(back(w.mina))
		w.must(back(w.mina))
		if err := w.grantShadow(r); code(err) != "answered" {
			t.Errorf("granted after all: %v", explain(err))
		}
		again, err := w.askShadow(w.mina, i.ID, conflict.None)
		w.must(err)
		if again.ID != r.ID || again.State != models.ShadowAsked {
			t.Errorf("%+v", again)
		}
	})
}

func TestI7_TheLastShadowSeatIsGivenOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		_, err := w.rule(func(r *models.MeetingRules) { r.Shadows = 1 })
		w.must(err)
		sam := storetest.AddPerson(t, db, "Sam Okoro", w.Dublin)
		storetest.AddSME(t, db, w.EKS, sam)
		i := w.propose()
		a, err := w.askShadow(w.mina, i.ID, conflict.None)
		w.must(err)
		b, err := w.askShadow(sam, i.ID, conflict.None)
		w.must(err)
		errs := storetest.Together(db, func() error { return w.grantShadow(a) }, func() error { return w.grantShadow(b) })
		if (errs[0] == nil) == (errs[1] == nil) || code(errs[0]) != "too-many-shadows" && code(errs[1]) != "too-many-shadows" {
			t.Errorf("%v and %v", explain(errs[0]), explain(errs[1]))
		}
	})
}

func TestI7_OpeningsArePagesTheSoonestFirst(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		_, err := w.rule(func(r *models.MeetingRules) { r.PerDay = 3 })
		w.must(err)
		first := w.propose()
		w.must(w.proposeFor(w.another("Wu Chia-hao"), "second", nine.Add(24*time.Hour), w.seats()))
		all := w.openings(w.mina) // a page for each
		if len(all) != 2 || all[0].ID != first.ID || !all[0].StartsAt.Before(all[1].StartsAt) {
			t.Errorf("Mina is shown %+v", all)
		}
	})
}
