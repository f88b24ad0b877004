package roster_test

import (
	"fmt"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
)

// code is a fault's code, and the first field's where there is one.
func code(err error) string {
	f := fault.As(err)
	switch {
	case err == nil:
		return ""
	case f == nil:
		return err.Error()
	case len(f.Fields) > 0:
		return f.Fields[0].Code + " " + f.Fields[0].Pointer
	}
	return f.Code
}

func want(t *testing.T, what string, err error, wanted string) {
	t.Helper()
	if got := code(err); got != wanted {
		t.Errorf("%s: %q, want %q", what, got, wanted)
	}
}

func newcomer(o storetest.Org, emails ...roster.NewEmail) roster.NewPerson {
	return roster.NewPerson{
		Identity: roster.Identity{Name: "Sefa Tui", SiteID: o.Adelaide.ID, ManagerID: &o.Manager.ID, StartedOn: date(2026, 11, 2)},
		Emails:   emails,
	}
}

func TestP1_OnlyAVerifiedAddressIdentifiesAPerson(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		var p models.Person
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) (err error) {
			p, err = roster.Add(tx, newcomer(o, roster.NewEmail{Email: "Sefa@Example.com"}, roster.NewEmail{Email: "tui@example.com", Verified: true}))
			return err
		})
		found := func(email string) bool {
			var ok bool
			storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				got, err := tx.PersonByEmail(email)
				ok = err == nil && got.ID == p.ID
				return nil
			})
			return ok
		}
		if found("sefa@example.com") || !found("TUI@example.com") {
			t.Error("an unverified address identified somebody, or a verified one nobody")
		}
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error { return roster.VerifyEmail(tx, p.ID, "SEFA@example.com") })
		if !found("sefa@example.com") {
			t.Error("a second verified address did not identify its person")
		}
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error { return roster.RemoveEmail(tx, p.ID, "sefa@example.com") })
		if found("sefa@example.com") {
			t.Error("a removed address identified somebody")
		}
	})
}

func TestAddingAPersonNamesWhatIsWrong(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		verified := roster.NewEmail{Email: "sefa@example.com", Verified: true}
		for _, c := range []struct {
			what   string
			change func(*roster.NewPerson)
			wanted string
		}{
			{"taken address", func(in *roster.NewPerson) { in.Emails[0].Email = "Lin.Mei@example.com" }, "email-taken /emails/0/email"},
			{"no address", func(in *roster.NewPerson) { in.Emails = nil }, "required /emails"},
			{"twice the same", func(in *roster.NewPerson) { in.Emails = append(in.Emails, in.Emails[0]) }, "named-twice /emails/1/email"},
			{"no name", func(in *roster.NewPerson) { in.Name = " " }, "required /name"},
			{"a name without letters", func(in *roster.NewPerson) { in.Name = "???" }, "not-a-name /name"},
			{"a name that turns what is behind it", func(in *roster.NewPerson) { in.Name = "Sefa \u202eafeS" }, "not-one-line /name"},
			{"a title that turns what is behind it", func(in *roster.NewPerson) { in.Title = "\u2066Engineer" }, "not-one-line /title"},
			{"a native name of two lines", func(in *roster.NewPerson) { in.NativeName = "a\u2028b" }, "not-one-line /nativeName"},
			{"no such site", func(in *roster.NewPerson) { in.SiteID = 999 }, "site-unknown /siteId"},
			{"no such manager", func(in *roster.NewPerson) { in.ManagerID = new(models.PersonID) }, "manager-unknown /managerId"},
			{"abbreviated zone", func(in *roster.NewPerson) { in.Zone = "IST" }, "zone-unknown /zone"},
			{"leaves before the start", func(in *roster.NewPerson) { in.LeavesOn = date(2026, 11, 1) }, "dates-reversed /leavesOn"},
			{"a language that is none", func(in *roster.NewPerson) { in.Languages = []string{"en", "english"} }, "not-a-language /languages/1"},
		} {
			in := newcomer(o, verified)
			c.change(&in)
			err := storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.Add(tx, in)
				return err
			})
			want(t, c.what, err, c.wanted)
		}
		err := storetest.Do(db, storetest.As(o.Manager), func(tx *store.Tx) error {
			_, err := roster.Add(tx, newcomer(o, verified))
			return err
		})
		want(t, "a manager adds", err, "not-allowed")
	})
}

func TestAnAddedPersonHasWhatTheProfileLeftOut(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			p, err := roster.Add(tx, newcomer(o, roster.NewEmail{Email: "sefa@example.com"}))
			if err != nil {
				return err
			}
			got, err := tx.Person(p.ID)
			languages, _ := tx.Languages([]models.PersonID{p.ID})
			if got.Zone != "Australia/Adelaide" || len(got.Hours) != 5 || got.NightFrom != 22*60 || len(languages[p.ID]) != 1 {
				t.Errorf("got %+v, %v", got, languages)
			}
			return err
		})
	})
}

func TestManagersFormNoCycle(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		put := func(id models.PersonID, under *models.PersonID) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				p, err := tx.Person(id)
				if err != nil {
					return err
				}
				_, err = roster.Change(tx, id, p.Revision, roster.Identity{Name: p.Name, SiteID: p.SiteID, ManagerID: under})
				return err
			})
		}
		want(t, "under oneself", put(o.Director.ID, &o.Director.ID), "manager-cycle /managerId")
		want(t, "under one's report", put(o.Director.ID, &o.Manager.ID), "manager-cycle /managerId")
		want(t, "under a report's report", put(o.Director.ID, &o.Learner.ID), "manager-cycle /managerId")
		want(t, "under somebody else", put(o.Director.ID, &o.Ana.ID), "")
		storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			line, err := tx.ManagerLine(o.Learner.ID)
			if len(line) != 3 || line[0] != o.Manager.ID || line[2] != o.Ana.ID {
				t.Errorf("the line is %v", line)
			}
			below, _ := tx.Reports(o.Ana.ID)
			if len(below) != 3 {
				t.Errorf("below are %v", below)
			}
			return err
		})
	})
}

func TestTwoManagersCannotBecomeEachOthersAtOnce(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	put := func(id models.PersonID, under *models.PersonID) func() error {
		return func() error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				p, err := tx.Person(id)
				if err != nil {
					return err
				}
				_, err = roster.Change(tx, id, p.Revision, roster.Identity{Name: p.Name, SiteID: p.SiteID, ManagerID: under})
				return err
			})
		}
	}
	for range storetest.Rounds {
		errs := storetest.Together(db, put(o.Ana.ID, &o.Bo.ID), put(o.Bo.ID, &o.Ana.ID))
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("not exactly one: %v", errs)
		}
		for _, id := range []models.PersonID{o.Ana.ID, o.Bo.ID} {
			if err := put(id, nil)(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestAProfileIsChangedByItsPersonFromWhatTheySaw(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		in := roster.Profile{Zone: "Asia/Taipei", Hours: storetest.Weekdays(), NightFrom: 23 * 60, NightTo: 6 * 60, NightAllowed: true, Languages: []string{"zh-tw", "en"}, Locale: "zh-TW"}
		change := func(as models.Actor, rev int64) error {
			return storetest.Do(db, as, func(tx *store.Tx) error {
				_, err := roster.ChangeProfile(tx, o.Learner.ID, rev, in)
				return err
			})
		}
		want(t, "a colleague", change(storetest.As(o.Ana), 1), "not-allowed")
		want(t, "the manager", change(storetest.As(o.Manager), 1), "not-allowed")
		want(t, "from an old look", change(storetest.As(o.Learner), 7), "changed-meanwhile")
		want(t, "themself", change(storetest.As(o.Learner), 1), "")
		want(t, "the same again", change(storetest.As(o.Learner), 1), "")
		in.NightTo = in.NightFrom
		want(t, "a night without length", change(storetest.As(o.Learner), 2), "night-empty /nightTo")
		storetest.View(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			p, err := tx.Person(o.Learner.ID)
			if p.Revision != 2 || !p.NightAllowed || p.Locale != "zh-TW" {
				t.Errorf("got %+v", p)
			}
			return err
		})
	})
}

func TestAPersonTakesFewerInterviewsThanTheOrganisationLetsThemNotMore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		set := func(rev int64, day, week int, locale string) error {
			in := roster.Profile{Zone: "Asia/Taipei", Hours: storetest.Weekdays(), NightFrom: 23 * 60, NightTo: 6 * 60, PerDay: day, PerWeek: week, Languages: []string{"en"}, Locale: locale}
			return storetest.Do(db, storetest.As(o.Learner), func(tx *store.Tx) error {
				_, err := roster.ChangeProfile(tx, o.Learner.ID, rev, in)
				return err
			})
		}
		want(t, "more a week", set(1, 0, 6, "en"), "above-the-organisation /interviewsPerWeek")
		want(t, "more a day", set(1, 3, 0, "en"), "above-the-organisation /interviewsPerDay")
		want(t, "fewer than none", set(1, -1, 0, "en"), "out-of-range /interviewsPerDay")
		want(t, "fewer", set(1, 1, 3, "en"), "")
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			r := models.UsualMeetingRules()
			r.PerWeek = 2
			return tx.PutMeetingRules(&r)
		})
		want(t, "something else, with what stands", set(2, 1, 3, "ko"), "")
		want(t, "more than there is by now", set(3, 1, 4, "ko"), "above-the-organisation /interviewsPerWeek")
	})
}

func TestMailGoesToOneVerifiedAddress(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		do := func(as models.Actor, act func(tx *store.Tx) error) error { return storetest.Do(db, as, act) }
		add := func(email string, verified bool) error {
			return do(o.AsAdmin(), func(tx *store.Tx) error {
				return roster.AddEmail(tx, o.Learner.ID, roster.NewEmail{Email: email, Verified: verified})
			})
		}
		choose := func(as models.Actor, email string) error {
			return do(as, func(tx *store.Tx) error { return roster.MakePrimary(tx, o.Learner.ID, email) })
		}
		want(t, "add", add("mei@example.com", false), "")
		want(t, "add again", add("mei@example.com", false), "")
		want(t, "of somebody else", add("ana.kovač@example.com", true), "email-taken /email")
		want(t, "unverified", choose(storetest.As(o.Learner), "mei@example.com"), "email-unverified")
		want(t, "add as verified", add("MEI@example.com", true), "")
		want(t, "of a colleague", choose(storetest.As(o.Ana), "mei@example.com"), "not-allowed")
		want(t, "unknown", choose(storetest.As(o.Learner), "nobody@example.com"), "not-found")
		want(t, "choose", choose(storetest.As(o.Learner), "mei@example.com"), "")
		remove := func(email string) error {
			return do(o.AsAdmin(), func(tx *store.Tx) error { return roster.RemoveEmail(tx, o.Learner.ID, email) })
		}
		want(t, "remove the chosen", remove("mei@example.com"), "email-primary")
		want(t, "remove the other", remove("lin.mei@example.com"), "")
		want(t, "remove again", remove("lin.mei@example.com"), "")
	})
}

func TestAnAddressBecomesOnePersonsAtOnce(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	give := func(p models.Person, email string) func() error {
		return func() error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				return roster.AddEmail(tx, p.ID, roster.NewEmail{Email: email, Verified: true})
			})
		}
	}
	for round := range storetest.Rounds {
		email := fmt.Sprintf("shared%d@example.com", round)
		errs := storetest.Together(db, give(o.Ana, email), give(o.Bo, email))
		lost := errs[0]
		if lost == nil {
			lost = errs[1]
		}
		if (errs[0] == nil) == (errs[1] == nil) || code(lost) != "email-taken /email" {
			t.Fatalf("round %d: %v", round, errs)
		}
		for _, p := range []models.Person{o.Ana, o.Bo} {
			storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error { return roster.RemoveEmail(tx, p.ID, email) })
		}
	}
}

func TestTwoAbsencesAtOnceDoNotOverlap(t *testing.T) {
	db := storetest.Postgres(t)
	o := storetest.Seed(t, db)
	add := func(as models.Actor, from, to models.Date) func() error {
		return func() error {
			return storetest.Do(db, as, func(tx *store.Tx) error {
				_, err := roster.AddAbsence(tx, o.Learner.ID, roster.NewAbsence{Kind: models.Away, From: from, To: to})
				return err
			})
		}
	}
	day := date(2027, 1, 1)
	for round := range storetest.Rounds {
		first := day.AddDays(round * 3)
		errs := storetest.Together(db, add(storetest.As(o.Learner), first, first.AddDays(1)), add(storetest.As(o.Manager), first.AddDays(1), first.AddDays(2)))
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("round %d: not exactly one: %v", round, errs)
		}
	}
	storetest.CheckInvariants(t, db)
}
