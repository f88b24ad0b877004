package coverage_test

import (
	"slices"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// Two who apply at once to one person: one of them does, the other is told.
func TestG3_TwoScenariosAppliedAtOnceNeverOverwrite(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		firsts := 0
		for round := range storetest.Rounds {
			first, second := seen(t, db, works(o.Ana, 60+round)), seen(t, db, works(o.Bo, 60+round), works(o.Ana, 400+round))
			var one, two []coverage.Applied
			errs := storetest.Together(db,
				func() (err error) { one, err = apply(db, o.AsAdmin(), first...); return err },
				func() (err error) { two, err = apply(db, o.AsAdmin(), second...); return err },
			)
			if errs[0] != nil || errs[1] != nil {
				t.Fatal(errs)
			}
			won, lost, from := outcomes(one)[0], outcomes(two), hoursOf(t, db, o.Ana)
			switch {
			case won == "" && lost[1] == "changed-meanwhile" && from == 60+round:
				firsts++
			case won == "changed-meanwhile" && lost[1] == "" && from == 400+round:
			default:
				t.Fatalf("round %d: %q and %v, and the hours are %d", round, won, lost, from)
			}
			if lost[0] != "" || hoursOf(t, db, o.Bo) != 60+round {
				t.Fatalf("round %d: the other person: %v", round, lost)
			}
		}
		t.Logf("the first came first %d times", firsts)
	})
}

// Somebody who changes their own hours while a scenario is applied: neither is lost
// without a word.
func TestG3_ApplyingWhileThePersonChangesTheirOwnHours(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		owns := 0
		for round := range storetest.Rounds {
			changes := seen(t, db, works(o.Ana, 60+round))
			var done []coverage.Applied
			errs := storetest.Together(db,
				func() (err error) { done, err = apply(db, o.AsAdmin(), changes...); return err },
				func() error { return worksNow(db, storetest.As(o.Ana), o.Ana, changes[0].Revision, 400+round) },
			)
			if errs[0] != nil {
				t.Fatal(errs[0])
			}
			code, from := outcomes(done)[0], hoursOf(t, db, o.Ana)
			switch {
			case code == "" && fault.Is(errs[1], fault.Stale) && from == 60+round:
			case code == "changed-meanwhile" && errs[1] == nil && from == 400+round:
				owns++
			default:
				t.Fatalf("round %d: %q and %v, and the hours are %d", round, code, errs[1], from)
			}
		}
		t.Logf("their own came first %d times", owns)
	})
}

func TestG3_TwoAdministratorsAreNotGivenTheirLastDaysAtOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.AddRole(t, db, o.Ana, models.RoleAdministrator)
		for round := range storetest.Rounds {
			one, two := seen(t, db, leaves(o.Admin, today.AddDays(30))), seen(t, db, leaves(o.Ana, today.AddDays(30)))
			var first, second []coverage.Applied
			errs := storetest.Together(db,
				func() (err error) { first, err = apply(db, o.AsAdmin(), one...); return err },
				func() (err error) { second, err = apply(db, o.AsAdmin(), two...); return err },
			)
			if errs[0] != nil || errs[1] != nil {
				t.Fatal(errs)
			}
			got := outcomes(slices.Concat(first, second))
			if slices.Sort(got); !slices.Equal(got, []string{"", "last-administrator"}) {
				t.Fatalf("round %d: %v", round, got)
			}
			leaveOn(t, db, o.Admin, models.Date{})
			leaveOn(t, db, o.Ana, models.Date{})
		}
	})
}
