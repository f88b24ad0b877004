package training_test

import (
	"fmt"
	"slices"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func (s *school) list(who models.Person, in training.Listing) []training.Row {
	s.t.Helper()
	var all []training.Row
	cursor := ""
	for range 20 {
		var page models.List[training.Row]
		storetest.View(s.t, s.db, s.as(who), func(tx *store.Tx) (err error) {
			page, err = training.List(tx, in, models.Page{Limit: 2, Cursor: cursor})
			return err
		})
		all = append(all, page.Items...)
		if cursor = page.Next; cursor == "" {
			return all
		}
	}
	s.t.Fatal("the list has no end")
	return nil
}

func names(rows []training.Row) []string {
	var all []string
	for _, r := range rows {
		all = append(all, r.Learner.Name)
	}
	return all
}

// class gives five learners plans with the mentor; the learner's own lab waits.
func (s *school) class() models.Plan {
	for i, name := range []string{"Amara Diallo", "Zoe Laurent", "Hiro Tanaka", "Nuru Abdi"} {
		p := storetest.AddPerson(s.t, s.db, name, s.Seoul, storetest.ReportsTo(s.Manager))
		s.must(s.Manager, func(tx *store.Tx) error {
			_, err := training.Begin(tx, training.Beginning{
				Person: p.ID, Curriculum: s.curriculum.ID, Mentor: s.Mentor.ID, StartOn: date(fmt.Sprintf("2026-11-%02d", 20-i)),
			})
			return err
		})
	}
	p := s.beginOn(date("2026-11-02"))
	s.readBasics(p)
	s.ok(s.start(p, "first-lab"))
	s.ok(s.submit(p, "first-lab", "See the cluster."))
	return p
}

func TestTheMentorsAndTheManagersList(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.class()
		s.advance(7)
		byName := []string{"Amara Diallo", "Hiro Tanaka", "Lin Mei", "Nuru Abdi", "Zoe Laurent"}
		for _, c := range []struct {
			who  models.Person
			in   training.Listing
			want []string
		}{
			{s.Mentor, training.Listing{Whose: training.Mentees}, byName},
			{s.Manager, training.Listing{Whose: training.Reports}, byName},
			{s.Director, training.Listing{Whose: training.Reports, Order: store.ByName}, byName},
			{s.Admin, training.Listing{Whose: training.Everyone, State: models.PlanActive}, byName},
			{s.Admin, training.Listing{Whose: training.Everyone, State: models.PlanCompleted}, nil},
			{s.Ana, training.Listing{Whose: training.Mentees}, nil},
			{s.Learner, training.Listing{Whose: training.Reports}, nil},
			{s.Mentor, training.Listing{Whose: training.Mentees, Waiting: true}, []string{"Lin Mei"}},
			{s.Mentor, training.Listing{Whose: training.Mentees, Order: store.ByDue},
				[]string{"Nuru Abdi", "Hiro Tanaka", "Zoe Laurent", "Amara Diallo", "Lin Mei"}},
			{s.Mentor, training.Listing{Whose: training.Mentees, Order: store.ByWaiting},
				[]string{"Lin Mei", "Amara Diallo", "Zoe Laurent", "Hiro Tanaka", "Nuru Abdi"}},
		} {
			if got := names(s.list(c.who, c.in)); !slices.Equal(got, c.want) {
				t.Errorf("%s, %+v: %v", c.who.Name, c.in, got)
			}
		}
		err := storetest.Do(db, s.as(s.Mentor), func(tx *store.Tx) error {
			_, err := training.List(tx, training.Listing{Whose: training.Everyone}, models.Page{})
			return err
		})
		s.refused(err, "not-allowed")

		for _, row := range s.list(s.Mentor, training.Listing{Whose: training.Mentees}) {
			if row.Current == nil || row.Current.ID != s.plan(row.Plan.ID).Current.ID {
				t.Errorf("%s is at %v in the list, elsewhere on the page", row.Learner.Name, row.Current)
			}
			switch row.Plan.ID {
			case p.ID:
				if !row.WaitsForMe || row.Waiting != 1 || row.Counts[models.TaskDone] != 1 || row.Total != 3 || row.DaysBehind != 0 {
					t.Errorf("%s: %+v", row.Learner.Name, row)
				}
			default:
				if row.WaitsForMe || row.Counts[models.TaskTodo] != 3 || row.Mentor.ID != s.Mentor.ID {
					t.Errorf("%s: %+v", row.Learner.Name, row)
				}
			}
		}
		// Nuru started on Tuesday the 17th, so the reading was due on the 19th; it is Monday the 23rd.
		if row := s.list(s.Mentor, training.Listing{Whose: training.Mentees})[3]; row.DaysBehind != 2 {
			t.Errorf("%s is %d days behind", row.Learner.Name, row.DaysBehind)
		}
		if row := s.list(s.Manager, training.Listing{Whose: training.Reports})[2]; row.WaitsForMe || row.Waiting != 1 {
			t.Errorf("it waits for the mentor, not for the manager: %+v", row)
		}
	})
}

func TestWhoStandsInSeesThePlansInTheirList(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.class()
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.NameStandIn(tx, p.ID, training.Cover{Person: s.Bo.ID, From: date("2026-11-16"), To: date("2026-11-20")})
			return err
		})
		if rows := s.list(s.Bo, training.Listing{Whose: training.Mentees}); len(rows) != 0 {
			t.Errorf("the mentor is here, but Bo sees %v", names(rows))
		}
		storetest.AddAbsence(t, db, s.Mentor, models.Away, date("2026-11-16"), date("2026-11-20"))
		rows := s.list(s.Bo, training.Listing{Whose: training.Mentees})
		if len(rows) != 1 || !rows[0].WaitsForMe {
			t.Errorf("the mentor is away, and Bo sees %+v", rows)
		}
	})
}

func TestACursorBelongsToItsList(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		s.class()
		list := func(in training.Listing, cursor string) (page models.List[training.Row], err error) {
			err = storetest.Do(db, s.as(s.Mentor), func(tx *store.Tx) (err error) {
				page, err = training.List(tx, in, models.Page{Limit: 2, Cursor: cursor})
				return err
			})
			return page, err
		}
		first, err := list(training.Listing{Whose: training.Mentees}, "")
		s.ok(err)
		_, err = list(training.Listing{Whose: training.Mentees, Order: store.ByDue}, first.Next)
		s.refused(err, "cursor-expired")
	})
}

func TestT1_TheOffersOfANewVersionAreOneList(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.class()
		offers := func(who models.Person, limit int) models.List[training.Offer] {
			t.Helper()
			var page models.List[training.Offer]
			storetest.View(t, db, s.as(who), func(tx *store.Tx) (err error) {
				page, err = training.Offers(tx, s.curriculum.ID, models.Page{Limit: limit})
				return err
			})
			return page
		}
		if got := offers(s.Admin, 10); len(got.Items) != 0 {
			t.Errorf("nothing is newer, but %d are offered", len(got.Items))
		}
		s.publish(1, append(firstVersion()[:2], models.TaskSpec{Key: "drill", Kind: models.TaskIncidentDrill, Title: "Run a drill", OffsetDays: 9}))
		if told := s.told(s.Mentor); told[len(told)-1] != "curriculum-published" {
			t.Errorf("the mentor was told %v", told)
		}
		if got := offers(s.Admin, 2); len(got.Items) != 2 || got.Next == "" {
			t.Errorf("the first page has %d", len(got.Items))
		}
		all := offers(s.Mentor, 10).Items
		if len(all) != 5 || len(offers(s.Manager, 10).Items) != 5 || len(offers(s.Ana, 10).Items) != 0 {
			t.Errorf("the mentor is offered %d", len(all))
		}
		for _, o := range all {
			if r := o.Revision; len(r.Add) != 1 || len(r.Drop) != 1 || o.To != 2 {
				t.Errorf("%s: %+v", o.Learner.Name, r)
			}
		}
		s.must(s.Mentor, func(tx *store.Tx) error { _, err := training.Apply(tx, p.ID, 2); return err })
		if left := offers(s.Mentor, 10).Items; len(left) != 4 {
			t.Errorf("%d are left", len(left))
		}
		// What was dropped comes back as the task it was.
		dropped := s.plan(p.ID)
		s.publish(2, firstVersion())
		s.must(s.Mentor, func(tx *store.Tx) error { _, err := training.Apply(tx, p.ID, 3); return err })
		if len(dropped.Tasks) != 3 || s.task(p, "cka").State != models.TaskTodo {
			t.Errorf("%d tasks", len(dropped.Tasks))
		}
	})
}

func TestMyPathShowsWhatIsNext(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		tasks := firstVersion()
		tasks[0].Library = &models.LibraryLink{Service: "eks", MinLevel: 2, Query: "dns & 節點"}
		s.publish(1, tasks)
		p := s.begin()
		s.advance(7)
		path := func(who, of models.Person) []training.PlanView {
			var plans []training.PlanView
			storetest.View(t, db, s.as(who), func(tx *store.Tx) (err error) {
				plans, err = training.Path(tx, of.ID)
				return err
			})
			return plans
		}
		mine := path(s.Learner, s.Learner)
		if len(mine) != 1 || mine[0].Plan.ID != p.ID || mine[0].Mentor.ID != s.Mentor.ID {
			t.Fatalf("%+v", mine)
		}
		first := mine[0].Tasks[0]
		if mine[0].Next[0].Task != first.Task.ID || mine[0].Next[0].Why.Code != "overdue" || !first.Overdue {
			t.Errorf("next: %+v", mine[0].Next)
		}
		if first.Library.Query != "minLevel=2&q=dns+%26+%E7%AF%80%E9%BB%9E&service=eks" || first.Library.ServiceName != "EKS" {
			t.Errorf("library: %+v", first.Library)
		}
		// Due Wednesday the 18th; it is Monday the 23rd in Taipei.
		if mine[0].DaysBehind != 3 {
			t.Errorf("%d days behind", mine[0].DaysBehind)
		}
		allowed := map[string]bool{}
		for _, a := range first.Actions {
			allowed[a.Name] = a.Allowed
			if !a.Allowed && (a.Reason == nil || a.Reason.Text.IsZero()) {
				t.Errorf("%s is off without a reason", a.Name)
			}
		}
		if !allowed["start"] || allowed["sign_off"] || allowed["waive"] {
			t.Errorf("the learner may %v", allowed)
		}
		if len(path(s.Ana, s.Learner)) != 0 || len(path(s.Director, s.Learner)) != 1 {
			t.Error("only those around the learner see the path")
		}
		s.sweep()
		s.sweep()
		if told := s.told(s.Learner); !slices.Equal(told, []string{"plan-started", "plan-overdue"}) {
			t.Errorf("the learner was told %v", told)
		}
	})
}

func TestListsTakeTheSameQueriesHoweverLong(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		s.class()
		s.publish(1, firstVersion()[:2])
		s.must(s.Mentor, func(tx *store.Tx) error {
			for id := models.PlanID(1); id <= 5; id++ {
				if _, err := training.NameStandIn(tx, id, training.Cover{Person: s.Bo.ID, From: date("2026-11-16"), To: date("2026-11-20")}); err != nil {
					return err
				}
			}
			return nil
		})
		storetest.AddAbsence(t, db, s.Mentor, models.Away, date("2026-11-16"), date("2026-11-20"))
		count := storetest.CountQueries(t, db)
		for name, read := range map[string]func(tx *store.Tx, p models.Page) error{
			"plans": func(tx *store.Tx, p models.Page) error {
				_, err := training.List(tx, training.Listing{Whose: training.Mentees}, p)
				return err
			},
			"offers": func(tx *store.Tx, p models.Page) error {
				_, err := training.Offers(tx, s.curriculum.ID, p)
				return err
			},
			"expiring": func(tx *store.Tx, p models.Page) error {
				_, err := training.Expiring(tx, 60, p)
				return err
			},
		} {
			for _, who := range []models.Person{s.Bo, s.Mentor} {
				one := count.Of(t, s.as(who), func(tx *store.Tx) error { return read(tx, models.Page{Limit: 1}) })
				five := count.Of(t, s.as(who), func(tx *store.Tx) error { return read(tx, models.Page{Limit: 5}) })
				if one != five || one == 0 {
					t.Errorf("%s of %s: %d queries for one, %d for five", name, who.Name, one, five)
				}
				t.Logf("%s of %s: %d queries", name, who.Name, five)
			}
		}
	})
}
