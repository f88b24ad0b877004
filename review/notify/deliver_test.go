package notify

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

var somewhere = models.Subject{Kind: "show_case", ID: 1}

func mailGoesOut(t *testing.T, db *store.DB) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return tx.PutSetting(models.SettingMail, "mail.example.test:587") })
}

func tells(t *testing.T, db *store.DB, to ...Message) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return Tell(tx, somewhere, to...) })
}

// queued are the jobs so far, as kind and instant, in their order.
func queued(t *testing.T, db *store.DB) []string {
	t.Helper()
	ids := storetest.Column(t, db, "select id from jobs order by id")
	var all []string
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		for _, text := range ids {
			id, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				return err
			}
			j, err := tx.LockJob(models.JobID(id))
			if err != nil {
				return err
			}
			all = append(all, j.Kind+" "+j.RunAt.UTC().Format("2006-01-02T15:04"))
		}
		return nil
	})
	return all
}

func wants(t *testing.T, db *store.DB, p models.Person, wishes ...Wish) {
	t.Helper()
	storetest.Must(t, db, storetest.As(p), func(tx *store.Tx) error { return Choose(tx, wishes) })
}

func TestWithoutAMailServerOrAnEndpointNothingIsQueued(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		tells(t, db, Message{Person: o.Ana.ID, Kind: "review-offered"}, Message{Person: o.Ana.ID, Kind: "token.created"}, Message{Person: o.Ana.ID, Kind: "plan-completed"})
		if got := queued(t, db); got != nil {
			t.Error(got)
		}
	})
}

func TestEachIsToldByTheWaysTheyWant(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		mailGoesOut(t, db)
		const now, digest = " 2026-11-16T09:00", " 2026-11-17T08:01" // in Dublin; the digest of today is over
		about := func(kinds ...Kind) (all []Message) {
			for _, k := range kinds {
				all = append(all, Message{Person: o.Ana.ID, Kind: k})
			}
			return all
		}
		have := 0
		next := func(what string, want ...string) {
			t.Helper()
			got := queued(t, db)[have:]
			if !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", what, got, want)
			}
			have += len(got)
		}
		tells(t, db, about("review-offered", "token.created", "plan-completed", "plan-updated")...)
		next("as is usual", "mail"+now, "mail"+now, "digest"+digest)
		wants(t, db, o.Ana, Wish{Reviewing, models.ByMail, models.InDigest}, Wish{Training, models.ByMail, models.AtOnce})
		tells(t, db, about("review-offered", "review-due-soon", "plan-completed")...)
		next("what is asked does not wait for the digest", "mail"+now, "mail"+now)
		wants(t, db, o.Ana, Wish{Reviewing, models.ByMail, models.Off}, Wish{Training, models.ByMail, models.Off})
		tells(t, db, about("review-offered", "review-due-soon", "plan-completed", "token.created")...)
		next("no mail, but of what secures the account", "mail"+now)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.PutWebhook(models.Webhook{PersonID: o.Ana.ID, URL: "https://example.test/", CreatedAt: tx.Now})
		})
		wants(t, db, o.Ana, Wish{Reviewing, models.ByWebhook, models.Off})
		tells(t, db, about("review-offered", "plan-completed")...)
		next("an endpoint", "webhook"+now)
		if got := told(t, db, o.Ana); len(got) != 13 {
			t.Errorf("under the bell: %d, %v", len(got), got)
		}
	})
}

func TestWhatIsOffUnderTheBellIsStillMailed(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		mailGoesOut(t, db)
		wants(t, db, o.Ana, Wish{Training, models.InApp, models.Off}, Wish{Team, models.InApp, models.Off}, Wish{Team, models.ByMail, models.Off})
		tells(t, db, Message{Person: o.Ana.ID, Kind: "plan-completed"}, Message{Person: o.Ana.ID, Kind: "person-removed"})
		if got := told(t, db, o.Ana); got != nil {
			t.Errorf("under the bell: %v", got)
		}
		storetest.View(t, db, storetest.As(o.Ana), func(tx *store.Tx) error {
			waiting, err := tx.DigestOf(o.Ana.ID, 9)
			unread, _ := tx.UnreadNotifications(o.Ana.ID)
			if len(waiting) != 1 || waiting[0].Kind != "plan-completed" || unread != 0 {
				t.Errorf("in the digest %+v, unread %d", waiting, unread)
			}
			return err
		})
	})
}

func TestNobodyIsDisturbedInTheirQuietHours(t *testing.T) {
	at := func(s string) time.Time {
		parsed, err := time.Parse("2006-01-02T15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	night := models.Recipient{Zone: "Europe/Dublin", NightFrom: 22 * 60, NightTo: 7 * 60, DeliverySettings: models.DeliverySettings{Quiet: models.QuietNight}}
	own := night
	own.Quiet, own.QuietFrom, own.QuietTo = models.QuietOwn, 30, 4*60+30
	never := night
	never.Quiet = models.QuietNever
	adelaide := night
	adelaide.Zone = "Australia/Adelaide"
	lordHowe := night
	lordHowe.Zone, lordHowe.NightTo = "Australia/Lord_Howe", 2*60+15
	for _, c := range []struct {
		who  models.Recipient
		now  string
		want string
		says string
	}{
		{night, "2026-11-16T21:59", "2026-11-16T21:59", "a minute before the night"},
		{night, "2026-11-16T22:00", "2026-11-17T07:00", "as it begins"},
		{night, "2026-11-17T03:00", "2026-11-17T07:00", "after midnight"},
		{night, "2026-11-17T07:00", "2026-11-17T07:00", "as it ends"},
		{night, "2026-03-28T23:00", "2026-03-29T06:00", "a night that is an hour shorter"},
		{night, "2026-10-24T22:00", "2026-10-25T07:00", "a night that is an hour longer"},
		{own, "2026-03-29T00:45", "2026-03-29T03:30", "hours of one's own, an hour of them skipped"},
		{own, "2026-10-25T01:15", "2026-10-25T04:30", "in the second pass of an hour"},
		{own, "2026-10-25T05:00", "2026-10-25T05:00", "after them"},
		{never, "2026-11-17T03:00", "2026-11-17T03:00", "never quiet"},
		{adelaide, "2026-11-16T13:00", "2026-11-16T20:30", "a zone of half hours"},
		{lordHowe, "2026-10-03T15:25", "2026-10-03T15:30", "a night whose end is skipped by half an hour"},
	} {
		if got := quietUntil(c.who, at(c.now)); !got.Equal(at(c.want)) {
			t.Errorf("%s: %s, want %s", c.says, got.Format("2006-01-02T15:04"), c.want)
		}
	}
	soon := Message{Kind: "interview-moved", Params: map[string]string{"startsAt": "2026-11-17T06:59:00Z"}}
	later := Message{Kind: "interview-moved", Params: map[string]string{"startsAt": "2026-11-17T07:01:00Z"}}
	over := Message{Kind: "interview-moved", Params: map[string]string{"startsAt": "2026-11-16T22:59:00Z"}}
	now, morning := at("2026-11-16T23:00"), at("2026-11-17T07:00")
	if a, b, c := runAt(night, soon, now), runAt(night, later, now), runAt(night, over, now); !a.Equal(now) || !b.Equal(morning) || !c.Equal(morning) {
		t.Errorf("what begins before the morning %s, after it %s, what has begun %s", a, b, c)
	}
}

func TestThereIsOneDigestForEachOfSomebodysDays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		mailGoesOut(t, db)
		clock := storetest.ClockOf(db)
		both := []Message{{Person: o.Ana.ID, Kind: "plan-completed"}, {Person: o.Bo.ID, Kind: "plan-completed"}, {Person: o.Ana.ID, Kind: "plan-updated"}}
		tells(t, db, both...)
		clock.Advance(22 * time.Hour)
		tells(t, db, both...)
		clock.Advance(3 * time.Hour)
		tells(t, db, both...)
		// Adelaide is ten and a half hours ahead: its 08:00 is 21:30 UTC the day before.
		want := []string{"digest 2026-11-17T08:01", "digest 2026-11-16T21:31", "digest 2026-11-17T21:31", "digest 2026-11-18T08:01"}
		if got := queued(t, db); !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
		keys := storetest.Column(t, db, "select key from jobs order by id")
		if !strings.HasSuffix(keys[0], ":2026-11-17") || !strings.HasSuffix(keys[1], ":2026-11-17") {
			t.Error(keys)
		}
	})
	r := models.Recipient{Zone: "Europe/Dublin", DeliverySettings: models.DeliverySettings{DigestAt: 90}}
	for now, want := range map[string]string{"2026-03-29T00:00:00Z": "2026-03-29T01:30:00Z", "2026-10-25T00:15:00Z": "2026-10-25T00:30:00Z", "2026-10-25T00:30:00Z": "2026-10-26T01:30:00Z"} {
		from, _ := time.Parse(time.RFC3339, now)
		if _, at := NextDigest(r, from); at.Format(time.RFC3339) != want {
			t.Errorf("after %s at %s, want %s", now, at, want)
		}
	}
}

func TestTellingManyTakesAsManyQueriesAsTellingOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		mailGoesOut(t, db)
		counted := storetest.CountQueries(t, db)
		tells(t, db, Message{Person: o.Ana.ID, Kind: "review-offered"})
		one := counted.Total()
		var all []Message
		for i := range 20 {
			p := storetest.AddPerson(t, db, fmt.Sprintf("Person %d", i), o.Seoul)
			all = append(all, Message{Person: p.ID, Kind: "review-offered"}, Message{Person: p.ID, Kind: "plan-completed"})
		}
		before := counted.Total()
		tells(t, db, all...)
		if many := counted.Total() - before; many > one {
			t.Errorf("%d queries for one, %d for many", one, many)
		}
		if got := queued(t, db); len(got) != 41 {
			t.Errorf("%d jobs", len(got))
		}
	})
}
