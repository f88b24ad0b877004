package calendars_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/busy"
	"assay/review/calendars"
)

const secret = "https://calendar.example.com/private-kq7/basic.ics"

func add(t *testing.T, db *store.DB, who models.Person, name, url string) calendars.View {
	t.Helper()
	var v calendars.View
	storetest.Must(t, db, storetest.As(who), func(tx *store.Tx) (err error) {
		v, err = calendars.Add(tx, name, url)
		return err
	})
	return v
}

var job = models.System("calendars", models.ViaJob)

// record plays an outcome as the job would.
func record(t *testing.T, db *store.DB, id models.CalendarFeedID, o calendars.Outcome) {
	t.Helper()
	var r calendars.Request
	storetest.View(t, db, job, func(tx *store.Tx) (err error) {
		r, err = calendars.ToFetch(tx, id)
		return err
	})
	storetest.Must(t, db, job, func(tx *store.Tx) error { return calendars.Record(tx, id, r, o) })
}

func day(date string, quarters ...int) models.BusyDay {
	d, _ := models.ParseDate(date)
	b := models.BusyDay{Day: d, Bits: make([]byte, models.BusyBytes)}
	for _, q := range quarters {
		b.Set(q)
	}
	return b
}

func mine(t *testing.T, db *store.DB, who models.Person) []calendars.View {
	t.Helper()
	var list []calendars.View
	storetest.View(t, db, storetest.As(who), func(tx *store.Tx) (err error) {
		list, err = calendars.Of(tx)
		return err
	})
	return list
}

func queued(t *testing.T, db *store.DB) []models.Job {
	t.Helper()
	var found []models.Job
	storetest.Must(t, db, job, func(tx *store.Tx) (err error) {
		found, err = tx.TakeableJobs([]string{calendars.Kind}, 100)
		return err
	})
	return found
}

func TestACalendarIsItsOwnersAlone(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		v := add(t, db, o.Ana, "Work", secret)
		if v.Address != "calendar.example.com/…" || !v.Waiting {
			t.Errorf("%+v", v)
		}
		if again := add(t, db, o.Ana, "Office", secret); again.ID != v.ID || again.Name != "Office" {
			t.Errorf("given twice: %+v", again)
		}
		for _, other := range []models.Actor{storetest.As(o.Bo), o.AsAdmin(), o.AsCoordinator()} {
			for name, do := range map[string]func(tx *store.Tx) error{
				"rename":  func(tx *store.Tx) error { _, err := calendars.Rename(tx, v.ID, "X"); return err },
				"refresh": func(tx *store.Tx) error { _, err := calendars.Refresh(tx, v.ID); return err },
			} {
				if err := storetest.Do(db, other, do); !fault.Is(err, fault.NotFound) {
					t.Errorf("%s by %d: %v", name, other.Person, err)
				}
			}
			storetest.Must(t, db, other, func(tx *store.Tx) error { return calendars.Remove(tx, v.ID) })
		}
		if list := mine(t, db, o.Ana); len(list) != 1 || len(mine(t, db, o.Bo)) != 0 {
			t.Errorf("%+v", list)
		}
		if err := storetest.Do(db, models.Actor{}, func(tx *store.Tx) error { _, err := calendars.Of(tx); return err }); !fault.Is(err, fault.Unauthenticated) {
			t.Errorf("not signed in: %v", err)
		}
	})
}

func TestAPersonHasAtMostTenCalendars(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for n := range calendars.Most {
			add(t, db, o.Ana, fmt.Sprint(n), fmt.Sprintf("https://example.com/%d", n))
		}
		err := storetest.Do(db, storetest.As(o.Ana), func(tx *store.Tx) error { _, err := calendars.Add(tx, "more", "https://example.com/more"); return err })
		if f := fault.As(err); f == nil || f.Code != "too-many-calendars" {
			t.Error(err)
		}
		for _, name := range []string{"", "   ", strings.Repeat("x", 81)} {
			if err := storetest.Do(db, storetest.As(o.Bo), func(tx *store.Tx) error { _, err := calendars.Add(tx, name, secret); return err }); !fault.Is(err, fault.Invalid) {
				t.Errorf("%q: %v", name, err)
			}
		}
	})
}

func TestBusyTimesAreMergedOverCalendarsAndGoWithThem(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		work, home := add(t, db, o.Ana, "Work", secret), add(t, db, o.Ana, "Home", "https://example.com/home")
		record(t, db, work.ID, calendars.Outcome{Days: []models.BusyDay{day("2026-11-23", 36, 37), day("2026-11-25", 0)}})
		storetest.ClockOf(db).Advance(time.Hour)
		record(t, db, home.ID, calendars.Outcome{Days: []models.BusyDay{day("2026-11-23", 95)}})
		read := func() (map[models.PersonID][]models.BusyDay, map[models.PersonID]time.Time) {
			var days map[models.PersonID][]models.BusyDay
			var ages map[models.PersonID]time.Time
			storetest.View(t, db, job, func(tx *store.Tx) (err error) {
				from := models.Date{Year: 2026, Month: 11, Day: 20}
				if days, err = tx.BusyDays([]models.PersonID{o.Ana.ID, o.Bo.ID}, from, from.AddDays(5)); err != nil {
					return err
				}
				ages, err = tx.CalendarAges([]models.PersonID{o.Ana.ID, o.Bo.ID})
				return err
			})
			return days, ages
		}
		days, ages := read()
		ana := days[o.Ana.ID]
		if len(days) != 1 || len(ana) != 2 || !ana[0].Busy(36) || !ana[0].Busy(95) || ana[0].Busy(38) || !ana[1].Busy(0) || ana[0].FeedID != 0 {
			t.Errorf("merged: %+v", days)
		}
		if !ages[o.Ana.ID].Equal(storetest.Start) || len(ages) != 1 {
			t.Errorf("ages: %v", ages)
		}
		record(t, db, work.ID, calendars.Outcome{Days: []models.BusyDay{day("2026-11-24", 1)}})
		if days, _ = read(); len(days[o.Ana.ID]) != 2 || days[o.Ana.ID][0].Busy(36) || days[o.Ana.ID][1].Day.Day != 24 {
			t.Errorf("replaced: %+v", days)
		}
		for _, v := range []calendars.View{work, home, work} {
			storetest.Must(t, db, storetest.As(o.Ana), func(tx *store.Tx) error { return calendars.Remove(tx, v.ID) })
		}
		if days, ages = read(); len(days) != 0 || len(ages) != 0 {
			t.Errorf("removed: %v %v", days, ages)
		}
		storetest.Must(t, db, job, func(tx *store.Tx) error {
			return calendars.Record(tx, work.ID, calendars.Request{}, calendars.Outcome{Days: []models.BusyDay{day("2026-11-24", 1)}})
		})
	})
}

func TestACalendarIsFetchedWhenItsTimeComesAndLessOftenWhileItFails(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		clock := storetest.ClockOf(db)
		v := add(t, db, o.Ana, "Work", secret)
		if jobs := queued(t, db); len(jobs) != 1 || strings.Contains(jobs[0].Payload+jobs[0].Key, "example") {
			t.Fatalf("at once: %+v", jobs)
		}
		sweep := func() (n int) {
			storetest.Must(t, db, job, func(tx *store.Tx) (err error) { n, err = calendars.Sweep(tx, 100); return err })
			return n
		}
		refresh := func() {
			storetest.Must(t, db, storetest.As(o.Ana), func(tx *store.Tx) error { _, err := calendars.Refresh(tx, v.ID); return err })
		}
		refresh()
		if sweep() != 0 || len(queued(t, db)) != 1 {
			t.Error("asked for again at once")
		}
		record(t, db, v.ID, calendars.Outcome{})
		clock.Advance(2 * time.Minute)
		refresh()
		if len(queued(t, db)) != 2 {
			t.Error("not asked for by its owner")
		}
		clock.Advance(31 * time.Minute)
		if sweep() != 1 || sweep() != 0 {
			t.Error("not once when its time comes")
		}
		var pauses []time.Duration
		for range 7 {
			record(t, db, v.ID, calendars.Outcome{Failure: "gone"})
			pauses = append(pauses, mine(t, db, o.Ana)[0].NextAt.Sub(db.Now()))
		}
		if pauses[0] != time.Hour || pauses[1] != 2*time.Hour || pauses[6] != 6*time.Hour {
			t.Errorf("pauses: %v", pauses)
		}
		record(t, db, v.ID, calendars.Outcome{})
		if now := mine(t, db, o.Ana)[0]; now.NextAt.Sub(db.Now()) != 30*time.Minute || now.Failure != "" || now.Waiting {
			t.Errorf("well again: %+v", now)
		}
		clock.Advance(time.Hour)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(o.Ana.ID)
			if err != nil {
				return err
			}
			p.RemovedAt = &tx.Now
			return tx.SavePerson(&p)
		})
		if sweep() != 0 {
			t.Error("of somebody who has left")
		}
		if err := storetest.Do(db, job, func(tx *store.Tx) error { _, err := calendars.ToFetch(tx, v.ID); return err }); !fault.Is(err, fault.NotFound) {
			t.Error(err)
		}
	})
}

func TestOwnersAreToldOnceWhenACalendarFailsForADay(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		clock := storetest.ClockOf(db)
		v := add(t, db, o.Ana, "Work", secret)
		record(t, db, v.ID, calendars.Outcome{Days: []models.BusyDay{day("2026-11-23", 36)}})
		told := func() (n int64) {
			storetest.View(t, db, job, func(tx *store.Tx) (err error) { n, err = tx.UnreadNotifications(o.Ana.ID); return err })
			return n
		}
		for _, c := range []struct {
			after time.Duration
			want  int64
		}{{time.Hour, 0}, {23 * time.Hour, 0}, {time.Hour, 1}, {48 * time.Hour, 1}} {
			clock.Advance(c.after)
			record(t, db, v.ID, calendars.Outcome{Failure: "no-entry"})
			if n := told(); n != c.want {
				t.Errorf("after %s: told %d times, want %d", c.after, n, c.want)
			}
		}
		storetest.View(t, db, job, func(tx *store.Tx) error {
			days, err := tx.BusyDays([]models.PersonID{o.Ana.ID}, models.Date{Year: 2026, Month: 11, Day: 1}, models.Date{Year: 2026, Month: 12, Day: 1})
			if len(days) != 1 {
				t.Error("what was known before the failure is gone")
			}
			return err
		})
		record(t, db, v.ID, calendars.Outcome{})
		clock.Advance(time.Hour)
		record(t, db, v.ID, calendars.Outcome{Failure: "gone"})
		clock.Advance(25 * time.Hour)
		record(t, db, v.ID, calendars.Outcome{Failure: "gone"})
		if n := told(); n != 2 {
			t.Errorf("of another failure: %d", n)
		}
	})
}

func TestACalendarIsReadWholeWhenWhatIsKnownNoLongerSuffices(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		clock := storetest.ClockOf(db)
		v := add(t, db, o.Ana, "Work", secret)
		ask := func() (r calendars.Request) {
			storetest.View(t, db, job, func(tx *store.Tx) (err error) { r, err = calendars.ToFetch(tx, v.ID); return err })
			return r
		}
		if r := ask(); r.Etag != "" || r.Question.To.Sub(r.Question.From) != (13*7+7+1)*24*time.Hour || r.URL != secret {
			t.Errorf("%+v", r)
		}
		record(t, db, v.ID, calendars.Outcome{Etag: `"1"`, LastModified: "Sat, 21 Nov 2026 00:00:00 GMT"})
		if r := ask(); r.Etag != `"1"` || r.LastModified == "" {
			t.Errorf("unchanged since: %+v", r)
		}
		clock.Advance(8 * 24 * time.Hour)
		if r := ask(); r.Etag != "" || r.LastModified != "" {
			t.Error("the horizon has moved past what is known")
		}
		record(t, db, v.ID, calendars.Outcome{Etag: `"2"`})
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			p, err := tx.Person(o.Ana.ID)
			if err != nil {
				return err
			}
			p.Zone = "Asia/Seoul"
			return tx.SavePerson(&p)
		})
		if r := ask(); r.Etag != "" || r.Question.Zone.String() != "Asia/Seoul" {
			t.Error("whole days are of another zone now")
		}
	})
}

// Whatever a calendar holds, nothing of its words is stored or told, and its address
// is nowhere but in its own row.
func TestNothingButQuartersIsKeptOfACalendar(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		v := add(t, db, o.Ana, "Work", secret)
		const title = "Oncology appointment"
		file := "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + title + "\r\nSUMMARY:" + title + "\r\nLOCATION:" + title +
			"\r\nDTSTART:20261123T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
		var r calendars.Request
		storetest.View(t, db, job, func(tx *store.Tx) (err error) { r, err = calendars.ToFetch(tx, v.ID); return err })
		found, err := busy.Read([]byte(file), r.Question)
		if err != nil || len(found.Busy) != 1 {
			t.Fatalf("%v %v", found, err)
		}
		record(t, db, v.ID, calendars.Outcome{Days: busy.Days(found.Busy)})
		for range 3 {
			storetest.ClockOf(db).Advance(25 * time.Hour)
			record(t, db, v.ID, calendars.Outcome{Failure: "gone"})
		}
		for row := range strings.Lines(storetest.Dump(t, db, nil)) {
			if strings.Contains(row, "Oncology") {
				t.Errorf("a title is kept: %s", row)
			}
			if !strings.HasPrefix(row, "calendar_feeds:") && strings.Contains(row, "private-kq7") {
				t.Errorf("the address is kept elsewhere: %s", row)
			}
		}
	})
}
