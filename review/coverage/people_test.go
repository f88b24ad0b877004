package coverage_test

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// names lists who is behind a number, read in pages of two.
func names(t *testing.T, db *store.DB, as models.Actor, slug string, a coverage.Asked) []string {
	t.Helper()
	all, cursor := []string{}, ""
	for {
		page := view(t, db, as, func(tx *store.Tx) (models.List[coverage.Person], error) {
			return coverage.People(tx, slug, a, models.Page{Limit: 2, Cursor: cursor})
		})
		for _, p := range page.Items {
			all = append(all, p.Name)
		}
		if cursor = page.Next; cursor == "" {
			return all
		}
	}
}

func TestG4_ANumberOpensThePeopleBehindIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		for _, c := range []struct {
			asked coverage.Asked
			want  string
		}{
			{coverage.Asked{}, "Ana Kovač, Lin Mei, Marta Silva, Ravi Menon"},
			{coverage.Asked{Region: "apac"}, "Lin Mei, Ravi Menon"},
			{coverage.Asked{Region: "amer"}, ""},
			{coverage.Asked{Standing: "provisional"}, "Lin Mei"},
			{coverage.Asked{Standing: "active", Region: "emea"}, "Ana Kovač, Marta Silva"},
			{coverage.Asked{EndingWithin: 90}, "Marta Silva"},
			{coverage.Asked{EndingWithin: 91, Standing: coverage.Counting}, "Lin Mei, Marta Silva"},
			{coverage.Asked{EndingWithin: 91, Region: "apac"}, "Lin Mei"},
			{coverage.Asked{Standing: "suspended"}, "Nia Okafor"},
			{coverage.Asked{Standing: coverage.OutsideTerm}, "Person 001"},
			{coverage.Asked{Standing: coverage.NotCounting}, "Bo Larsen, Carlos Vega, Chiara Rossi, Nia Okafor, Person 001"},
			{coverage.Asked{Stage: "ready"}, "Chiara Rossi"},
			{coverage.Asked{Stage: coverage.AnyStage, Region: "amer"}, "Carlos Vega, Chiara Rossi"},
			{coverage.Asked{Stage: "scheduled"}, ""},
			{coverage.Asked{Manager: o.Director.ID}, "Lin Mei, Marta Silva"},
			{coverage.Asked{Manager: o.Learner.ID}, ""},
			{coverage.Asked{Language: "EN", Region: "apac"}, "Lin Mei, Ravi Menon"},
			{coverage.Asked{Language: "ko"}, ""},
			{coverage.Asked{On: today.AddDays(91), EndingWithin: 1}, "Lin Mei"},
			{coverage.Asked{On: today.AddDays(92), EndingWithin: 108}, "Ravi Menon"},
		} {
			if got := strings.Join(names(t, db, o.AsAdmin(), "eks", c.asked), ", "); got != c.want {
				t.Errorf("%+v: %s, want %s", c.asked, got, c.want)
			}
		}
	})
}

func TestG4_OneNumberAtATime(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := world(t, db)
		for field, a := range map[string]coverage.Asked{
			"query:stage":          {Stage: "ready", Standing: "active"},
			"query:expiringWithin": {Standing: "lapsed", EndingWithin: 30},
			"query:region":         {Region: "atlantis"},
		} {
			err := db.View(context.Background(), o.AsAdmin(), func(tx *store.Tx) error {
				_, err := coverage.People(tx, "eks", a, models.Page{})
				return err
			})
			if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != field {
				t.Errorf("%+v: %v", a, err)
			}
		}
	})
}

// TestG4_EveryNumberHasAsManyPeople builds an organisation by chance and opens
// every number of every cell.
func TestG4_EveryNumberHasAsManyPeople(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		chance(t, db, o, storetest.AddBar(t, db, o.S3, 1, storetest.BarRules()))
		row := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.Row, error) { return coverage.Of(tx, "s3", "") })
		cells := map[string]coverage.Numbers{"": row.World}
		for _, c := range row.Regions {
			cells[c.Region.Slug] = c.Numbers
		}
		opened := 0
		for region, n := range cells {
			for _, b := range behind(n) {
				b.asked.Region = region
				opened += b.people
				if got := names(t, db, o.AsAdmin(), "s3", b.asked); len(got) != b.people {
					t.Errorf("%+v: the number is %d, behind it are %q", b.asked, b.people, got)
				}
			}
		}
		if opened < 100 {
			t.Errorf("only %d people were counted: the organisation is too small to prove anything", opened)
		}
	})
}

type number struct {
	people int
	asked  coverage.Asked
}

// behind is every number of a cell with what opens it.
func behind(n coverage.Numbers) []number {
	standing := func(s coverage.Class) coverage.Asked { return coverage.Asked{Standing: s} }
	stage := func(s coverage.Stage) coverage.Asked { return coverage.Asked{Stage: s} }
	return []number{
		{n.Counting(), coverage.Asked{}}, {n.Active, standing("active")}, {n.Provisional, standing("provisional")},
		{n.Ending, coverage.Asked{EndingWithin: coverage.Soon}},
		{n.Apart.Lapsed, standing("lapsed")}, {n.Apart.Suspended, standing("suspended")}, {n.Apart.Emeritus, standing("emeritus")},
		{n.Apart.Revoked, standing("revoked")}, {n.Apart.OutsideTerm, standing("outside_term")},
		{n.Coming.Building, stage("building")}, {n.Coming.Ready, stage("ready")}, {n.Coming.Scheduling, stage("scheduling")},
		{n.Coming.Scheduled, stage("scheduled")}, {n.Coming.Voting, stage("voting")},
	}
}

// chance stores 80 people, each with a standing or an open candidacy for S3; some
// are about to leave or have left.
func chance(t *testing.T, db *store.DB, o storetest.Org, bar models.Bar) {
	t.Helper()
	sites := []models.Site{o.Dublin, o.Kolkata, o.Taipei, o.Seattle}
	states := []models.StandingState{models.StandingActive, models.StandingActive, models.StandingLapsed, models.StandingSuspended,
		models.StandingEmeritus, models.StandingRevoked, models.StandingProvisional}
	stages := []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
		models.CandidacyScheduled, models.CandidacyVoting}
	r := rand.New(rand.NewPCG(2, 4))
	founders := 0
	for n := range 80 {
		var edits []storetest.Edit
		if r.IntN(6) == 0 {
			edits = append(edits, left(today.AddDays(r.IntN(5)-3)))
		}
		p := person(t, db, 100+n, sites[r.IntN(len(sites))], edits...)
		if r.IntN(3) == 0 {
			come(t, db, bar, p, stages[r.IntN(len(stages))])
			continue
		}
		state := states[r.IntN(len(states))]
		if state == models.StandingProvisional {
			founders++
		}
		if founders > 5 && state == models.StandingProvisional {
			state = models.StandingActive
		}
		stand(t, db, o, o.S3, p, state, today.AddDays(r.IntN(240)-20))
	}
}
