package standing_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/standing"
)

// founding makes a founding route of EKS.
func (w *world) founding() {
	w.t.Helper()
	w.do(func(tx *store.Tx) error {
		s, err := tx.Service(w.EKS.ID)
		if err != nil {
			return err
		}
		s.BootstrapRoute = models.BootstrapFounding
		return tx.SaveService(&s)
	})
}

func (w *world) propose(actor models.Actor, p models.Person) (a models.Appointment, code string) {
	w.t.Helper()
	code = w.as(actor, func(tx *store.Tx) (err error) {
		a, err = standing.Propose(tx, standing.Proposal{Person: p.ID, Service: w.EKS.ID, Reason: "She built the first clusters."})
		return err
	})
	return a, code
}

func (w *world) sign(actor models.Actor, a models.Appointment) string {
	w.t.Helper()
	return w.as(actor, func(tx *store.Tx) error { _, err := standing.Sign(tx, a.ID, ""); return err })
}

// appointed makes somebody a founding SME of EKS.
func (w *world) appointed(p models.Person) models.Standing {
	w.t.Helper()
	a, code := w.propose(w.AsAdmin(), p)
	w.wants(code, "", "propose "+p.Name)
	w.wants(w.sign(storetest.As(w.Dev), a), "", "sign for "+p.Name)
	return w.of(p)
}

func (w *world) of(p models.Person) (s models.Standing) {
	w.t.Helper()
	storetest.View(w.t, w.db, storetest.Builder, func(tx *store.Tx) (err error) {
		s, _, err = tx.StandingOf(p.ID, w.EKS.ID)
		return err
	})
	return s
}

func TestS12_AFoundingAppointmentNeedsAdministratorAndDeveloper(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		_, code := w.propose(w.AsAdmin(), w.Ana)
		w.wants(code, "route-not-founding", "without the route")
		w.founding()
		for _, p := range []models.Actor{storetest.As(w.Ana), w.AsCoordinator(), storetest.As(w.DevS3), storetest.As(w.Manager)} {
			_, code := w.propose(p, w.Chiara)
			w.wants(code, "not-allowed", "proposed by somebody else")
		}
		a, code := w.propose(w.AsAdmin(), w.Ana)
		w.wants(code, "", "proposed by the administrator")
		if got := w.counting(w.EKS); len(got) != 0 {
			t.Errorf("one signature gave standing to %v", got)
		}
		if again, code := w.propose(w.AsAdmin(), w.Ana); code != "" || again.ID != a.ID {
			t.Errorf("proposing again: %+v %s", again, code)
		}
		_, code = w.propose(storetest.As(w.Dev), w.Ana)
		w.wants(code, "appointment-waits", "proposed by the developer as well")
		w.wants(w.sign(w.AsAdmin(), a), "", "signed again by the administrator")
		w.wants(w.sign(storetest.As(w.Ana), a), "not-allowed", "signed by herself")
		w.wants(w.sign(storetest.As(w.Bo), a), "not-found", "signed by a stranger")
		w.wants(w.sign(storetest.As(w.Dev), a), "", "signed by the developer")
		w.wants(w.sign(storetest.As(w.Dev), a), "", "signed again by the developer")
		s := w.of(w.Ana)
		if s.State != models.StandingProvisional || !s.Founding || s.FoundingSeat == nil || *s.FoundingSeat != 1 || s.ExpiresOn != day("2028-11-16") {
			t.Errorf("appointed %+v", s)
		}
		if h := w.history(s.ID); len(h) != 1 || h[0].AppointmentID == nil || *h[0].AppointmentID != a.ID {
			t.Errorf("history %+v", h)
		}
		if got := fmt.Sprint(w.told(w.Ana)); got != "[appointment-offered standing-appointed]" {
			t.Errorf("she was told %s", got)
		}
	})
}

func TestS12_NeitherSignatureIsThePersonsNorTwiceTheSame(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		both := storetest.As(w.Dev, models.RoleAdministrator)
		_, code := w.propose(storetest.As(w.Dev), w.Dev)
		w.wants(code, "own-appointment", "a developer for themself")
		a, code := w.propose(both, w.Ana)
		w.wants(code, "", "proposed by somebody who is both")
		if a.AdministratorID == nil || a.DeveloperID != nil {
			t.Errorf("signed as %+v", a)
		}
		w.wants(w.sign(both, a), "second-person", "the same person as developer")
		w.wants(w.as(w.AsAdmin(), func(tx *store.Tx) error {
			_, err := standing.Sign(tx, a.ID, standing.AsDeveloper)
			return err
		}), "not-in-this-capacity", "an administrator as developer")
		w.wants(w.sign(w.AsAdmin(), a), "already-signed", "a second administrator")
	})
}

func TestS12_AtMostFiveFoundingSMEsAtATime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		people := []models.Person{w.Ana, w.Bo, w.Chiara, w.Mentor}
		for i, p := range people {
			if s := w.appointed(p); *s.FoundingSeat != i+1 {
				t.Errorf("%s has seat %d", p.Name, *s.FoundingSeat)
			}
		}
		fifth, code := w.propose(w.AsAdmin(), w.Learner)
		w.wants(code, "", "the fifth")
		_, code = w.propose(w.AsAdmin(), w.Director)
		w.wants(code, "founding-full", "a sixth while the fifth waits")
		w.wants(w.sign(storetest.As(w.Dev), fifth), "", "sign the fifth")
		_, code = w.propose(w.AsAdmin(), w.Director)
		w.wants(code, "founding-full", "the sixth")
		w.wants(w.as(w.AsAdmin(), func(tx *store.Tx) error {
			_, err := standing.Retire(tx, w.of(w.Bo).ID, "She moves to another service.")
			return err
		}), "", "retire")
		if s := w.appointed(w.Director); *s.FoundingSeat != 2 {
			t.Errorf("the seat that came free is 2, not %d", *s.FoundingSeat)
		}
	})
}

func TestS12_NotWhereEnoughSMEsCanReview(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		w.accredited(w.Ana, w.EKS, "2026-01-01", "2028-01-01")
		a, code := w.propose(w.AsAdmin(), w.Learner)
		w.wants(code, "", "with one regular SME")
		w.accredited(w.Bo, w.EKS, "2026-01-01", "2028-01-01")
		w.wants(w.sign(storetest.As(w.Dev), a), "enough-smes", "signed after a second one came")
		_, code = w.propose(w.AsAdmin(), w.Chiara)
		w.wants(code, "enough-smes", "with two")
	})
}

func TestS12_AnAppointmentCanBeDeclinedWithAReason(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		a, _ := w.propose(storetest.As(w.Dev), w.Ana)
		decline := func(reason string) func(*store.Tx) error {
			return func(tx *store.Tx) error { _, err := standing.Decline(tx, a.ID, reason); return err }
		}
		w.wants(w.as(storetest.As(w.Ana), decline(" ")), "invalid", "without a reason")
		w.wants(w.as(storetest.As(w.Bo), decline("No.")), "not-found", "by a stranger")
		w.wants(w.as(storetest.As(w.Ana), decline("I would rather take the road.")), "", "by herself")
		w.wants(w.as(w.AsAdmin(), decline("Again.")), "", "again")
		w.wants(w.sign(w.AsAdmin(), a), "appointment-declined", "signed after all")
		if got := fmt.Sprint(w.told(w.Dev)); got != "[appointment-declined]" {
			t.Errorf("the developer was told %s", got)
		}
		if _, code := w.propose(w.AsAdmin(), w.Ana); code != "" {
			t.Errorf("proposed anew: %s", code)
		}
	})
}

func TestS12_AFoundingSMEBecomesActiveByABallotAndRenewsOnceWithout(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.founding()
		ana, bo := w.appointed(w.Ana), w.appointed(w.Bo)
		passed := w.grant(w.Ana, w.passed(w.Ana))
		if passed.ID != ana.ID || passed.State != models.StandingActive || passed.Founding || passed.FoundingSeat != nil || passed.Source != models.SourceBallot {
			t.Errorf("after the ballot %+v", passed)
		}
		w.contribute(w.Bo, "How to drain nodes", "2026-11-16")
		w.contribute(w.Bo, "Reading audit logs", "2026-11-16")
		w.on("2028-11-17")
		w.sweep()
		if s := w.now(bo.ID); s.State != models.StandingProvisional || s.Renewals != 1 || s.ExpiresOn != day("2030-11-16") {
			t.Errorf("after the first term %+v", s)
		}
		w.contribute(w.Bo, "Upgrading add-ons", "2028-11-17")
		w.contribute(w.Bo, "Spot capacity", "2028-11-17")
		w.on("2030-11-17")
		w.sweep()
		if s := w.now(bo.ID); s.State != models.StandingLapsed || s.FoundingSeat != nil {
			t.Errorf("after the second term %+v", s)
		}
		w.wants(w.as(w.AsAdmin(), func(tx *store.Tx) error {
			_, err := standing.Restore(tx, bo.ID, "He is back.")
			return err
		}), "restore-founding", "restored without a ballot")
		if s := w.appointed(w.Bo); s.ID != bo.ID || s.Renewals != 0 {
			t.Errorf("appointed again: %+v", s)
		}
	})
}
