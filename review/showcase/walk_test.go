package showcase

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

// walk takes two cases along random roads; every refusal is fine, every fault of
// our own is not, and after each step every truth about the database holds.
type walk struct {
	*stage
	rt    *rapid.T
	cases []models.ShowCaseID
	moods map[models.ShowCaseID][]models.Verdict
	seen  map[models.ShowCaseState]bool
}

// walks are how many roads are taken, and more while none of them has led to a decision;
// rapid's own count is for pure rules.
const walks = 12

func (w *walk) pick() models.ShowCaseID { return rapid.SampledFrom(w.cases).Draw(w.rt, "case") }

// assignment picks any assignment, dead ones too.
func (w *walk) assignment() (models.Assignment, bool) {
	all := w.file(w.pick()).assignments
	if len(all) == 0 {
		return models.Assignment{}, false
	}
	return rapid.SampledFrom(all).Draw(w.rt, "assignment"), true
}

func (w *walk) try(err error) {
	if f := fault.As(err); err != nil && (f == nil || f.Kind == fault.Internal || f.Kind == fault.Unavailable) {
		w.rt.Fatalf("a fault of our own: %v", err)
	}
}

func (w *walk) steps() map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"submit":   func(*rapid.T) { w.try(w.submit(w.pick())) },
		"answer":   func(*rapid.T) { w.edit(w.pick()) },
		"withdraw": func(*rapid.T) { w.withdrawSometimes() },
		"accept": func(*rapid.T) {
			for _, a := range w.offered(w.pick()) {
				w.try(w.accept(a))
			}
		},
		"answer an offer": func(*rapid.T) {
			if a, ok := w.assignment(); ok {
				answer := rapid.SampledFrom([]conflict.Reply{conflict.None, conflict.Declared}).Draw(w.rt, "answer")
				w.try(w.do(a.ReviewerID, func(tx *store.Tx) error { _, err := Accept(tx, a.ID, answer); return err }))
			}
		},
		"decline": func(*rapid.T) {
			if a, ok := w.assignment(); ok {
				reason := rapid.SampledFrom([]models.DeclineReason{models.DeclineBusy, models.DeclineConflict, models.DeclineNotMyArea}).Draw(w.rt, "reason")
				w.try(w.decline(a, reason))
			}
		},
		"judge": func(*rapid.T) {
			for range 3 {
				w.judgeSomething()
			}
		},
		"offer": func(*rapid.T) {
			who := rapid.SampledFrom([]models.PersonID{w.Ana.ID, w.Bo.ID, w.Chiara.ID, w.Mentor.ID, w.Dev.ID}).Draw(w.rt, "who")
			w.try(w.offer(w.AsCoordinator(), w.pick(), who, "They know it best."))
		},
		"time": func(*rapid.T) {
			hours := rapid.SampledFrom([]int{1, 20, 50, 200}).Draw(w.rt, "hours")
			storetest.ClockOf(w.db).Advance(time.Duration(hours) * time.Hour)
			w.sweep()
		},
		"lapse or restore": func(*rapid.T) {
			who := rapid.SampledFrom([]models.PersonID{w.Ana.ID, w.Bo.ID, w.Chiara.ID}).Draw(w.rt, "who")
			w.flip(who)
			w.sweep()
		},
		"": func(*rapid.T) {
			for _, id := range w.cases {
				w.seen[w.the(id).State] = true
			}
			storetest.CheckInvariants(w.t, w.db)
		},
	}
}

func (w *walk) edit(id models.ShowCaseID) {
	if w.the(id).State == models.CaseChangesRequested {
		w.answerAll(id)
	}
}

func (w *walk) withdrawSometimes() {
	if rapid.IntRange(0, 4).Draw(w.rt, "really") == 0 {
		id := w.pick()
		w.try(w.do(w.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, id); return err }))
		w.cases = append(w.cases, w.draft().ID)
	}
}

func (w *walk) judgeSomething() {
	id := w.pick()
	if w.moods[id] == nil {
		moods := [][]models.Verdict{{yes}, {noGo}, {yes, fix}, {yes, noGo, fix}}
		w.moods[id] = rapid.SampledFrom(moods).Draw(w.rt, "mood")
	}
	open := slices.DeleteFunc(w.file(id).assignments, func(a models.Assignment) bool { return a.AcceptedAt == nil })
	if len(open) == 0 {
		return
	}
	a := rapid.SampledFrom(open).Draw(w.rt, "accepted")
	verdict := rapid.SampledFrom(w.moods[id]).Draw(w.rt, "verdict")
	w.try(w.save(a, judgement(verdict, rapid.IntRange(1, 4).Draw(w.rt, "level"))))
	w.try(w.handIn(a))
}

func (w *walk) flip(id models.PersonID) {
	w.must(storetest.Builder, func(tx *store.Tx) error {
		st, _, err := tx.LockStandingOf(id, w.EKS.ID)
		if err != nil {
			return err
		}
		if st.State == models.StandingActive {
			return storetest.SetStanding(tx, &st, models.StandingSuspended)
		}
		return storetest.SetStanding(tx, &st, models.StandingActive)
	})
}

// fresh is a service with SMEs, a developer and an author of its own.
func fresh(s *stage, n int) *stage {
	f := *s
	f.EKS = storetest.AddService(s.t, s.db, fmt.Sprintf("service-%d", n), "walks")
	f.Learner = storetest.AddPerson(s.t, s.db, fmt.Sprintf("Walker Number%d", n), s.Taipei)
	for _, p := range []models.Person{s.Ana, s.Bo, s.Chiara, s.Mentor} {
		storetest.AddSME(s.t, s.db, f.EKS, p)
	}
	storetest.AddDeveloper(s.t, s.db, f.EKS, s.Dev, models.Senior)
	f.route(models.BootstrapDevelopers, true)
	return &f
}

func TestOnAnyRoadNoCaseIsStuckAndEveryTruthHolds(t *testing.T) {
	seen := map[models.ShowCaseState]bool{}
	decided := func() bool {
		return seen[models.CaseApproved] || seen[models.CaseNotAccepted] || seen[models.CaseChangesRequested]
	}
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		n := 0
		rapid.Check(t, func(rt *rapid.T) {
			if n++; n > walks && decided() {
				return
			}
			w := &walk{stage: fresh(s, n), rt: rt, moods: map[models.ShowCaseID][]models.Verdict{}, seen: seen}
			w.cases = []models.ShowCaseID{w.draft().ID, w.draft().ID}
			w.try(w.submit(w.cases[0]))
			rt.Repeat(w.steps())
			for _, id := range w.cases {
				w.try(w.do(w.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, id); return err }))
			}
		})
	})
	if !decided() {
		t.Errorf("the walks decided nothing: %v", seen)
	}
}
