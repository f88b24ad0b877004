package interview_test

import (
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/interview"
)

// options are what a person is shown for the candidacy.
func (w *world) options(p models.Person, from, until models.Date, roles ...models.Role) (o interview.Options, err error) {
	err = w.db.View(w.t.Context(), storetest.As(p, roles...), func(tx *store.Tx) (err error) {
		o, err = interview.OptionsOf(tx, w.candidacy.ID, from, until)
		return err
	})
	return o, err
}

func (w *world) optionsNow() interview.Options {
	w.t.Helper()
	o, err := w.options(w.Learner, models.Date{}, models.Date{})
	if err != nil {
		w.t.Fatal(explain(err))
	}
	return o
}

// asksOf are the seats of an option.
func asksOf(o interview.Option) (asks []interview.Ask) {
	for _, p := range o.People[1:] {
		asks = append(asks, interview.Ask{PersonID: p.Person.ID, Kind: models.SeatKind(p.Role), Chair: p.Chair})
	}
	return asks
}

func TestI1I3I4_EveryOptionMayBeBookedAsItIs(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		w.must(w.proposeFor(w.another("Wu Chia-hao"), "other", nine, w.seats()))
		o := w.optionsNow()
		if len(o.Options) < 10 || o.SMEs != 4 || o.Developers != 2 {
			t.Fatalf("%d options of %d SMEs and %d developers", len(o.Options), o.SMEs, o.Developers)
		}
		for n, x := range o.Options {
			var a interview.Assessment
			storetest.View(t, db, w.AsCoordinator(), func(tx *store.Tx) (err error) {
				a, err = interview.Check(tx, w.candidacy.ID, at(x.StartsAt), asksOf(x))
				return err
			})
			if len(a.Against) > 0 {
				t.Errorf("option %d at %s: %v", n, x.StartsAt, a.Against)
			}
			for _, p := range x.People {
				if p.Night {
					t.Errorf("option %d puts %s into the night: %s", n, p.Person.Name, p.Local)
				}
			}
		}
	})
}

func TestI5_OptionsSayWhatTheyAskOfEachAndWhy(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		best := w.optionsNow().Options[0]
		if len(best.People) != 4 || best.People[0].Person.ID != w.Learner.ID || !best.People[1].Chair || best.Deep != 0 {
			t.Fatalf("%+v", best)
		}
		for n, p := range best.People {
			if p.Burden.Words.IsZero() || p.Borne.Words.IsZero() || p.Zone == "" || n > 0 && len(p.Why) == 0 {
				t.Errorf("%s: %+v", p.Person.Name, p)
			}
		}
		if best.Summary.String() == "" {
			t.Error("no summary")
		}
	})
}

func TestI4_WhoBoreLeastIsAskedFirst(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		first := w.optionsNow().Options[0]
		if first.People[0].Borne.Minutes != 0 {
			t.Fatalf("before anything: %v", first.People[0].Borne)
		}
		at, seats := first.StartsAt, asksOf(first)
		w.must(w.proposeFor(w.another("Wu Chia-hao"), "other", at.AddDate(0, 0, 7), []interview.Ask{seats[0], seats[1], seats[2]}))
		bore := map[models.PersonID]int{}
		for _, x := range w.optionsNow().Options {
			for _, p := range x.People {
				bore[p.Person.ID] = p.Borne.Minutes
			}
		}
		for _, p := range first.People[1:] {
			if bore[p.Person.ID] != 0 && bore[p.Person.ID] != p.Burden.Minutes {
				t.Errorf("%s will bear %d minutes, remembered are %d", p.Person.Name, p.Burden.Minutes, bore[p.Person.ID])
			}
		}
	})
}

func TestI5_WhereNothingFitsItIsSaidWhatBinds(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		monday, friday := models.Date{Year: 2026, Month: 11, Day: 23}, models.Date{Year: 2026, Month: 11, Day: 27}
		for _, p := range []models.Person{w.ivo, w.Dev} {
			storetest.AddAbsence(t, db, p, models.Away, monday.AddDays(-3), friday.AddDays(3))
		}
		o, err := w.options(w.Coordinator, monday, friday, models.RoleCoordinator)
		w.must(err)
		if len(o.Options) != 0 || len(o.None) != 1 || o.None[0].Family != "away" || len(o.Short) != 1 {
			t.Fatalf("%d options, %v, %v", len(o.Options), o.None, o.Short)
		}
		if got := o.Short[0].String(); !strings.HasPrefix(got, "0 developers speak the language") {
			t.Errorf("what binds: %s", got)
		}
		if got := o.None[0].Gives.String(); !strings.Contains(got, "would be possible, with") {
			t.Errorf("what it gives: %s", got)
		}
		theirs, err := w.options(w.Learner, monday, friday)
		w.must(err)
		if got := theirs.None[0].Gives.String(); strings.Contains(got, "Ivo") {
			t.Errorf("the candidate reads whose calendar it is: %s", got)
		}
	})
}

func TestI4_NoticeAndCapsKeepOptionsAway(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		now := storetest.ClockOf(db).Now()
		for _, x := range w.optionsNow().Options {
			if x.StartsAt.Before(now.Add(48 * time.Hour)) {
				t.Errorf("too soon: %s", x.StartsAt)
			}
		}
	})
}

func TestOptionsAreForTheCandidateAndWhoArranges(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		if _, err := w.options(w.Manager, models.Date{}, models.Date{}); code(err) != "not-allowed" {
			t.Errorf("a manager: %v", explain(err))
		}
		if _, err := w.options(w.Bo, models.Date{}, models.Date{}); code(err) != "not-found" {
			t.Errorf("somebody else: %v", explain(err))
		}
		w.propose()
		if _, err := w.options(w.Learner, models.Date{}, models.Date{}); code(err) != "already-proposed" {
			t.Errorf("with an interview under way: %v", explain(err))
		}
	})
}

func TestASearchTakesAsManyQueriesForAnyNumberOfPeople(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		counter := storetest.CountQueries(t, db)
		look := func() int {
			return counter.Of(t, storetest.As(w.Learner), func(tx *store.Tx) error {
				_, err := interview.OptionsOf(tx, w.candidacy.ID, models.Date{}, models.Date{})
				return err
			})
		}
		few := look()
		for _, name := range []string{"Ximena Quiroga", "Yusuf Okonkwo", "Wanjiru Kamau", "Elif Aydin"} {
			storetest.AddSME(t, db, w.EKS, storetest.AddPerson(t, db, name, w.Dublin))
		}
		if many := look(); many != few {
			t.Errorf("%d queries for few people, %d for more", few, many)
		}
	})
}

func TestI5_WhoseDeepNightItIsIsSaidByName(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		w := newWorld(t, db)
		for _, p := range []models.Person{w.mina, w.Bo} {
			storetest.AddAbsence(t, db, p, models.Away, day(1), day(30).AddMonths(2))
		}
		for p, change := range map[*models.Person]func(*models.Person){
			&w.Learner: func(p *models.Person) { p.NightFrom, p.NightTo = 12*60, 8*60 }, // which leaves midnight to four in Dublin
			&w.Ana:     func(p *models.Person) { p.NightAllowed = true },
			&w.Chiara:  func(p *models.Person) { p.NightAllowed = true },
		} {
			w.must(w.act(*p, func(tx *store.Tx) error {
				now, err := tx.Person(p.ID)
				if err != nil {
					return err
				}
				change(&now)
				return tx.SavePerson(&now)
			}))
		}
		best := w.optionsNow().Options[0]
		if best.Deep != 1 || best.Nights.String() != "Between midnight and five there for Ana Kovač. Choose it only if nothing else can be." {
			t.Errorf("%d in deep night: %q", best.Deep, best.Nights)
		}
		for _, p := range best.People {
			if p.Deep != (p.Person.ID == w.Ana.ID) {
				t.Errorf("%s deep %v at %s", p.Person.Name, p.Deep, p.Local)
			}
		}
	})
}
