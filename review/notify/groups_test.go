package notify

import (
	"slices"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
)

func TestEveryKindHasATitleAndOneGroup(t *testing.T) {
	seen := map[Kind]int{}
	for _, a := range arrangement {
		for _, k := range a.kinds {
			seen[k]++
			if _, titled := titles[k]; !titled {
				t.Errorf("%s is in a group and has no title", k)
			}
		}
		if !slices.ContainsFunc(Groups(), func(g Group) bool { return g == a.group }) {
			t.Errorf("%s is no group of the settings", a.group)
		}
	}
	for k := range titles {
		if seen[k] != 1 {
			t.Errorf("%s is in %d groups", k, seen[k])
		}
	}
}

func TestWhatMustReachSomebodySaysWhy(t *testing.T) {
	for _, g := range Groups() {
		if (len(kindsOf(g, true)) > 0) != (len(mustsOf(g)) > 0) {
			t.Errorf("%s: %v for %v", g, mustsOf(g), kindsOf(g, true))
		}
	}
	for k, must := range map[Kind]Must{"outcome-not-yet": Decides, "show-case-not-accepted": Decides, "task-returned": Decides, "standing-revoked": Decides,
		"review-offered": Asks, "ballot-opened": Asks, "token.created": Secures, "review-due-soon": MayBeOff, "team-standing-granted": MayBeOff} {
		if places[k].must != must {
			t.Errorf("%s: %q", k, places[k].must)
		}
	}
}

func told(t *testing.T, db *store.DB, p models.Person) []string {
	t.Helper()
	var kinds []string
	storetest.View(t, db, storetest.As(p), func(tx *store.Tx) error {
		page, err := tx.Notifications(p.ID, false, models.Page{})
		for _, n := range page.Items {
			kinds = append(kinds, n.Kind)
		}
		return err
	})
	slices.Sort(kinds)
	return kinds
}

func TestWhoChoseNotToHearOfAGroupIsToldOnlyWhatMustReachThem(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		tell := func() {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
				about := models.Subject{Kind: "show_case", ID: 1}
				for _, p := range []models.Person{o.Ana, o.Bo} {
					if err := Tell(tx, about, Message{Person: p.ID, Kind: "review-offered"}, Message{Person: p.ID, Kind: "review-due-soon"}, Message{Person: p.ID, Kind: "standing-expiring"}); err != nil {
						return err
					}
				}
				return nil
			})
		}
		choose := func(pace models.Pace) {
			storetest.Must(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
				return Choose(tx, []Wish{{Reviewing, models.InApp, models.Off}, {Reviewing, models.InApp, pace}})
			})
		}
		choose(models.Off)
		tell()
		if got := told(t, db, o.Ana); !slices.Equal(got, []string{"review-offered", "standing-expiring"}) {
			t.Errorf("Ana hears of %v", got)
		}
		if got := told(t, db, o.Bo); len(got) != 3 {
			t.Errorf("Bo hears of %v", got)
		}
		choose(models.AtOnce)
		tell()
		if got := told(t, db, o.Ana); len(got) != 5 {
			t.Errorf("Ana hears again of %v", got)
		}
	})
}

func TestWhatSecuresAnAccountCannotBeSwitchedOff(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		err := storetest.Do(db, storetest.As(o.Ana), func(tx *store.Tx) error {
			return Choose(tx, []Wish{{Reviewing, models.InApp, models.Off}, {Access, models.InApp, models.Off}, {"gossip", models.InApp, models.Off}, {Team, "pigeon", models.AtOnce},
				{Access, models.ByMail, models.InDigest}, {Team, models.ByWebhook, models.InDigest}})
		})
		f := fault.As(err)
		if f == nil || len(f.Fields) != 5 || f.Fields[0].Pointer != "/choices/1/pace" || f.Fields[0].Code != "always-told" ||
			f.Fields[1].Pointer != "/choices/2/group" || f.Fields[2].Pointer != "/choices/3/channel" ||
			f.Fields[3].Code != "always-told" || f.Fields[4].Code != "unknown-pace" {
			t.Errorf("refused with %+v", err)
		}
		storetest.View(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
			all, err := Choices(tx)
			for _, c := range all {
				if c.Ways[0].Pace != models.AtOnce || c.Locked != (c.Group == Access || c.Group == Conflicts) || (c.Locked && len(c.Why) == 0) {
					t.Errorf("choice %+v", c)
				}
			}
			return err
		})
	})
}
