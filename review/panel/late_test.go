package panel_test

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/panel"
)

func TestV5_TimeNeverDecidesItRemindsAndEscalates(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.hold()
		if n := w.sweep(); n != 1 {
			t.Fatalf("swept %d, though a ballot was to open", n)
		}
		w.must(w.tryOpen())
		w.must(w.vote(w.Bo, models.ChoicePass))
		clock := storetest.ClockOf(db)
		clock.Set(w.ballot.DeadlineAt)
		if n := w.sweep(); n != 0 {
			t.Errorf("swept %d at the deadline", n)
		}
		clock.Advance(time.Minute)
		if first, again := w.sweep(), w.sweep(); first != 1 || again != 0 {
			t.Errorf("reminded %d, then %d", first, again)
		}
		for _, p := range []models.Person{w.Ana, w.Bo, w.mina, w.ivo} {
			if n := w.told(p)["ballot-overdue"]; n != 1 {
				t.Errorf("%s was reminded %d times: who voted and who did not must be told the same", p.Name, n)
			}
		}
		clock.Advance(48 * time.Hour)
		if first, again := w.sweep(), w.sweep(); first != 1 || again != 0 {
			t.Errorf("escalated %d, then %d", first, again)
		}
		for p, want := range map[*models.Person]int{&w.Ana: 1, &w.Admin: 1, &w.Bo: 0, &w.ivo: 0, &w.Learner: 0, &w.Coordinator: 0} {
			if n := w.told(*p)["ballot-still-open"]; n != want {
				t.Errorf("%s was told %d times that it is still open", p.Name, n)
			}
		}
		clock.Advance(400 * 24 * time.Hour)
		if n := w.sweep(); n != 1 {
			t.Errorf("escalated again: %d", n)
		}
		if b, c := w.stored(); b.State != models.BallotOpen || c.State != models.CandidacyVoting {
			t.Errorf("time decided: %s %s", b.State, c.State)
		}
	})
}

func TestTheDeadlineIsTheVoteDaysInEveryVotersOwnWorkingDays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		from := models.Date{Year: 2026, Month: 11, Day: 27}
		storetest.AddAbsence(t, db, w.mina, models.Away, from, from.AddDays(9))
		w.hold()
		w.must(w.tryOpen())
		if w.ballot.DeadlineAt.Before(time.Date(2026, 12, 10, 0, 0, 0, 0, time.UTC)) || w.ballot.DeadlineAt.After(time.Date(2026, 12, 15, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("Mina is away until 6 December and has five days from then, but the deadline is %s", w.ballot.DeadlineAt)
		}
	})
}

func TestV4_WhoHasLeftIsExcusedAndNobodyLearnsWhetherTheyVoted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		excuse := func(w *world, p models.Person, roles ...models.Role) error {
			return w.act(w.Admin, func(tx *store.Tx) error {
				_, err := panel.Excuse(tx, w.ballot.ID, p.ID, w.salt())
				return err
			}, roles...)
		}
		w := opened(t, db)
		if err := excuse(w, w.Bo); !fault.Is(err, fault.NotFound) {
			t.Errorf("without the role: %v", explain(err))
		}
		if err := excuse(w, w.Bo, models.RoleAdministrator); code(err) != "still-here" {
			t.Errorf("somebody who is here: %v", explain(err))
		}
		w.must(w.vote(w.Bo, models.ChoicePass))
		w.leave(w.Bo)
		w.leave(w.mina)
		w.must(excuse(w, w.Bo, models.RoleAdministrator))
		voted, err := w.view(w.Admin, models.RoleAdministrator)
		w.must(err)
		w.must(excuse(w, w.mina, models.RoleAdministrator))
		w.must(excuse(w, w.mina, models.RoleAdministrator))
		silent, err := w.view(w.Admin, models.RoleAdministrator)
		w.must(err)
		if voted.State != models.BallotOpen || silent.State != models.BallotOpen || voted.Roll[1].ExcusedAt == nil || silent.Roll[2].ExcusedAt == nil || silent.Votes != nil {
			t.Errorf("after Bo, who voted: %+v; after Mina, who did not: %+v", voted, silent)
		}
		w.must(w.vote(w.Ana, models.ChoicePass))
		w.must(w.vote(w.ivo, models.ChoicePass))
		b, _ := w.stored()
		final, err := w.view(w.Ana)
		w.must(err)
		if b.Outcome != models.OutcomePass || final.Votes[1].Choice != models.ChoicePass || final.Votes[2].Choice != models.ChoiceRecuse {
			t.Errorf("%s %s, %+v", b.State, b.Outcome, final.Votes)
		}
	})
}

func (w *world) leave(p models.Person) {
	w.t.Helper()
	w.must(storetest.Do(w.db, storetest.Builder, func(tx *store.Tx) error {
		found, err := tx.Person(p.ID)
		if err != nil {
			return err
		}
		found.RemovedAt = &tx.Now
		return tx.SavePerson(&found)
	}))
}

func TestTheChairIsAskedOnceMoreForTheFeedback(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		pass := models.ChoicePass
		w.votes(pass, pass, pass, pass)
		storetest.ClockOf(db).Advance(73 * time.Hour)
		if first, again := w.sweep(), w.sweep(); first != 1 || again != 0 {
			t.Errorf("asked %d, then %d", first, again)
		}
		if n := w.told(w.Ana)["feedback-to-write"]; n != 2 {
			t.Errorf("the chair was asked %d times", n)
		}
	})
}

func TestListsOfBallotsAreOneSetOfQueries(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := opened(t, db)
		counter := storetest.CountQueries(t, db)
		list := func(p models.Person, read func(*store.Tx, models.Page) (models.List[panel.View], error)) (l models.List[panel.View], n int) {
			n = counter.Of(t, storetest.As(p), func(tx *store.Tx) (err error) {
				l, err = read(tx, models.Page{})
				return err
			})
			return l, n
		}
		waiting, one := list(w.Bo, panel.Waiting)
		if len(waiting.Items) != 1 || one > 11 {
			t.Errorf("%d wait for Bo, in %d queries", len(waiting.Items), one)
		}
		w.must(w.vote(w.Bo, models.ChoicePass))
		if waiting, _ = list(w.Bo, panel.Waiting); len(waiting.Items) != 0 {
			t.Error("a ballot still waits for who voted")
		}
		if waiting, _ = list(w.Ana, panel.Waiting); len(waiting.Items) != 1 {
			t.Error("it waits for Ana no longer")
		}
		first := w.ballot
		w.candidacy = storetest.AddReady(t, db, storetest.AddPerson(t, db, "Wu Chia-hao", w.Taipei), w.bar)
		w.arrange(nine.AddDate(0, 0, 5))
		w.hold()
		w.must(w.tryOpen())
		mine, two := list(w.Bo, panel.Mine)
		if len(mine.Items) != 2 || mine.Items[1].ID != first.ID || mine.Items[1].Mine == nil || two > one {
			t.Errorf("%d are Bo's, in %d queries, %d for one", len(mine.Items), two, one)
		}
		if all, _ := list(w.Chiara, panel.Mine); len(all.Items) != 0 {
			t.Error("a shadow has ballots")
		}
	})
}
