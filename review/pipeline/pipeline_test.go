package pipeline_test

import (
	"errors"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/pipeline"
)

func TestG2_ThePipelineSaysWhoHasTheTurnAndForHowLong(t *testing.T) {
	for name, c := range map[string]struct {
		stage models.CandidacyState
		set   func(w *world)
		who   pipeline.Holder
		code  string
		days  int
	}{
		"cases are missing":          {models.CandidacyBuilding, func(*world) {}, pipeline.Author, "cases-missing", 9},
		"a case is in review":        {models.CandidacyBuilding, func(w *world) { w.writes(w.Learner, models.CaseInReview, 3, 4) }, pipeline.Reviewers, "case-in-review", 4},
		"a review is to be answered": {models.CandidacyBuilding, func(w *world) { w.writes(w.Learner, models.CaseChangesRequested, 3, 4) }, pipeline.Author, "changes-requested", 3},
		"the longest wait counts": {models.CandidacyBuilding, func(w *world) {
			w.writes(w.Learner, models.CaseChangesRequested, 3, 8)
			w.writes(w.Learner, models.CaseInReview, 3, 2)
			w.writes(w.Learner, models.CaseInReview, 3, 5)
		}, pipeline.Reviewers, "case-in-review", 5},
		"a panel is to be found":    {models.CandidacyReady, func(*world) {}, pipeline.Coordinator, "panel-to-arrange", 9},
		"there is no interview":     {models.CandidacyScheduling, func(*world) {}, pipeline.Coordinator, "panel-to-arrange", 9},
		"the interview is arranged": {models.CandidacyScheduled, func(*world) {}, pipeline.Panel, "interview-coming", 9},
		"the panel votes":           {models.CandidacyVoting, func(*world) {}, pipeline.Panel, "votes", 9},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Run(t, func(t *testing.T, db *store.DB) {
				w := in(t, db)
				w.comes(w.Learner, c.stage, 9)
				c.set(w)
				turn := w.one(storetest.As(w.Manager)).Turn
				if turn.Who != c.who || turn.Hold.Code != c.code || turn.Elapsed != days(c.days) {
					t.Errorf("%s has the turn, %s, for %s", turn.Who, turn.Hold.Code, turn.Elapsed)
				}
			})
		})
	}
}

func TestS10_WaitingIsCountedInTheWorkingHoursOfWhoeverHasTheTurn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.comes(w.Learner, models.CandidacyBuilding, 7) // Taipei, 09–18
		turn := w.one(w.AsAdmin()).Turn
		if turn.Working.Hours() != 45 || turn.WorkingDays != 5 {
			t.Errorf("a week is %s of work and %d days", turn.Working, turn.WorkingDays)
		}
		storetest.AddAbsence(t, db, w.Learner, models.Away, today.AddDays(-6), today.AddDays(-5))
		turn = w.one(w.AsAdmin()).Turn
		if turn.Working.Hours() != 27 || turn.WorkingDays != 3 {
			t.Errorf("with two days away it is %s and %d days", turn.Working, turn.WorkingDays)
		}
	})
}

func TestG4_ThePipelineTellsWhatTheReaderMaySee(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		other := storetest.AddPerson(t, db, "Ola Other", w.Dublin)
		storetest.AddPerson(t, db, "Rik Report", w.Dublin, storetest.ReportsTo(other))
		storetest.AddSME(t, db, w.EKS, w.Ana)
		storetest.AddSME(t, db, w.S3, w.Bo)
		w.comes(w.Learner, models.CandidacyBuilding, 9)
		w.writes(w.Learner, models.CaseInReview, 3, 4)
		for name, c := range map[string]struct {
			as   models.Actor
			want string // code of what holds it up, and whether what is missing is told
		}{
			"their manager":         {storetest.As(w.Manager), "case-in-review missing"},
			"a manager above":       {storetest.As(w.Director), "case-in-review missing"},
			"a coordinator":         {w.AsCoordinator(), "case-in-review missing"},
			"an administrator":      {w.AsAdmin(), "case-in-review missing"},
			"an SME of the service": {storetest.As(w.Ana), "cases-missing missing"},
			"a developer of it":     {storetest.As(w.Dev), "cases-missing missing"},
			"a manager of others":   {storetest.As(other), "towards-the-bar"},
			"an SME of another":     {storetest.As(w.Bo), ""},
			"somebody else":         {storetest.As(w.Chiara), ""},
			"the candidate":         {storetest.As(w.Learner), ""},
		} {
			got := ""
			for _, r := range w.list(c.as, pipeline.Filter{}) {
				got = r.Turn.Hold.Code
				if len(r.Missing) > 0 {
					got += " missing"
				}
				if r.Page != (len(r.Missing) > 0) {
					t.Errorf("%s: page %v, %d missing", name, r.Page, len(r.Missing))
				}
			}
			if got != c.want {
				t.Errorf("%s is told %q, want %q", name, got, c.want)
			}
		}
	})
}

func TestS4V3_NothingInThePipelineMovesWhenAReviewOrAVoteComesIn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.comes(w.Learner, models.CandidacyBuilding, 9)
		of := w.writes(w.Learner, models.CaseInReview, 3, 4)
		voting := w.comes(w.Bo, models.CandidacyVoting, 2)
		all := func() string {
			return asJSON(t, w.list(w.AsAdmin(), pipeline.Filter{})) + asJSON(t, w.list(storetest.As(w.Manager), pipeline.Filter{}))
		}
		before := all()
		w.do(func(tx *store.Tx) error { return reviewed(tx, of, w.Ana) })
		if after := all(); after != before {
			t.Errorf("a sealed review shows:\n%s\n%s", before, after)
		}
		w.do(func(tx *store.Tx) error { return storetest.AddVote(tx, voting, w.Ana, w.Coordinator) })
		if after := all(); after != before {
			t.Errorf("a vote shows:\n%s\n%s", before, after)
		}
	})
}

// reviewed stores a review that was handed in and is sealed.
func reviewed(tx *store.Tx, of models.ShowCase, by models.Person) error {
	a := models.Assignment{ShowCaseID: of.ID, VersionNumber: 1, Seat: 1, ReviewerID: by.ID, State: models.AssignmentSubmitted,
		OfferedAt: tx.Now, RemindAt: tx.Now, DueAt: tx.Now, ExpiresAt: tx.Now, AcceptedAt: &tx.Now, EndedAt: &tx.Now}
	return tx.AddAssignment(&a)
}

func TestThePipelineIsNarrowedAndCountsWhoIsStillHere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		gone := storetest.AddPerson(t, db, "Gone", w.Dublin, func(p *models.Person) { p.LeavesOn = today.AddDays(-1) })
		w.comes(gone, models.CandidacyReady, 90)
		w.comes(w.Learner, models.CandidacyBuilding, 9)
		w.comes(w.Ana, models.CandidacyReady, 30)
		w.comes(w.Chiara, models.CandidacyVoting, 2)
		for _, c := range []struct {
			filter pipeline.Filter
			want   string
		}{
			{pipeline.Filter{}, "Ana Kovač, Lin Mei, Chiara Rossi"},
			{pipeline.Filter{Service: "s3"}, ""},
			{pipeline.Filter{Family: "containers", Region: "apac"}, "Lin Mei"},
			{pipeline.Filter{Service: "eks", Stage: models.CandidacyReady}, "Ana Kovač"},
		} {
			var names []string
			for _, r := range w.list(w.AsAdmin(), c.filter) {
				names = append(names, r.Name)
			}
			if got := strings.Join(names, ", "); got != c.want {
				t.Errorf("%+v: %s, want %s", c.filter, got, c.want)
			}
		}
		for _, f := range []pipeline.Filter{{Service: "none"}, {Family: "none"}, {Region: "none"}} {
			err := db.View(t.Context(), w.AsAdmin(), func(tx *store.Tx) error {
				_, err := pipeline.List(tx, f, models.Page{})
				return err
			})
			if !fault.Is(err, fault.Invalid) {
				t.Errorf("%+v: %v", f, err)
			}
		}
	})
}

// Tables of all services leave out one that is retired; its own speak of it still.
func TestG2_ThePipelineOfARetiredServiceIsItsOwn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := in(t, db)
		w.comes(w.Learner, models.CandidacyBuilding, 9)
		w.do(func(tx *store.Tx) error {
			s, err := tx.LockService(w.EKS.ID)
			s.RetiredOn = today
			return errors.Join(err, tx.SaveService(&s))
		})
		for _, f := range []pipeline.Filter{{}, {Family: "containers"}} {
			if all := w.list(w.AsAdmin(), f); len(all) != 0 {
				t.Errorf("%+v: %+v", f, all)
			}
		}
		if own := w.list(w.AsAdmin(), pipeline.Filter{Service: "eks"}); len(own) != 1 {
			t.Errorf("%d of its own", len(own))
		}
	})
}
