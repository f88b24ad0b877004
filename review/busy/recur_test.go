package busy

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"assay/review/clock"
)

func TestRecurrencesAndTheirExceptions(t *testing.T) {
	const dublin = "DTSTART;TZID=Europe/Dublin:20261019T090000|DURATION:PT1H|"
	for _, c := range []struct{ name, lines, want string }{
		{"weekly over the change of clocks keeps the wall clock", vevent("UID:1|DTSTART;TZID=America/New_York:20261012T170000|DURATION:PT1H|RRULE:FREQ=WEEKLY;UNTIL=20261124T000000Z"),
			"11-16 22:00–23:00, 11-23 22:00–23:00"},
		{"until is inclusive", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;UNTIL=20261123T090000Z"), "11-16 09:00–10:00, 11-23 09:00–10:00"},
		{"until a day holds that day", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;UNTIL=20261123"), "11-16 09:00–10:00, 11-23 09:00–10:00"},
		{"a count counts from the start", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;COUNT=6"), "11-16 09:00–10:00, 11-23 09:00–10:00"},
		{"every other week stays in step", vevent("UID:1|DTSTART:20200106T090000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY;INTERVAL=2"), "11-16 09:00–10:00, 11-30 09:00–10:00"},
		{"two days a week", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20261120T000000Z"), "11-16 09:00–10:00, 11-19 09:00–10:00"},
		{"the last Friday of the month", vevent("UID:1|DTSTART:20200131T090000Z|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=-1FR"), "11-27 09:00–10:00"},
		{"the first working day of the month", vevent("UID:1|DTSTART:20200101T090000Z|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"), "12-01 09:00–10:00"},
		{"a month without the day is passed over", vevent("UID:1|DTSTART:20260131T090000Z|DURATION:PT1H|RRULE:FREQ=MONTHLY"), ""},
		{"yearly", vevent("UID:1|DTSTART:20011201T090000Z|DURATION:PT1H|RRULE:FREQ=YEARLY"), "12-01 09:00–10:00"},
		{"whole opaque days", vevent("UID:1|TRANSP:OPAQUE|DTSTART;VALUE=DATE:20261019|RRULE:FREQ=WEEKLY;COUNT=6|EXDATE;VALUE=DATE:20261116"), "11-23 00:00–11-24 00:00"},
		{"every eight hours", vevent("UID:1|DTSTART:20261213T010000Z|DURATION:PT1H|RRULE:FREQ=HOURLY;INTERVAL=8"), "12-13 01:00–02:00, 12-13 09:00–10:00, 12-13 17:00–18:00"},
		{"hours of every day", vevent("UID:1|DTSTART:20261212T090000Z|DURATION:PT1H|RRULE:FREQ=HOURLY;BYHOUR=9,15"), "12-12 09:00–10:00, 12-12 15:00–16:00, 12-13 09:00–10:00, 12-13 15:00–16:00"},
		{"one left out", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;COUNT=6|EXDATE;TZID=Europe/Dublin:20261116T090000"), "11-23 09:00–10:00"},
		{"one left out, told in UTC", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;COUNT=6|EXDATE:20261101T090000Z,20261116T090000Z"), "11-23 09:00–10:00"},
		{"one left out, told as a day", vevent("UID:1|" + dublin + "RRULE:FREQ=WEEKLY;COUNT=6|EXDATE;VALUE=DATE:20261116"), "11-23 09:00–10:00"},
		{"one more", vevent("UID:1|" + dublin + "RDATE;TZID=Europe/Dublin:20261118T140000"), "11-18 14:00–15:00"},
		{"one more with a length of its own", vevent("UID:1|" + dublin + "RDATE;VALUE=PERIOD:20261118T140000Z/PT3H"), "11-18 14:00–17:00"},
		{"one moved", vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY;COUNT=6") + "|" +
			vevent("UID:1|RECURRENCE-ID;TZID=Europe/Dublin:20261116T090000|DTSTART;TZID=Europe/Dublin:20261118T150000|DURATION:PT30M"), "11-18 15:00–15:30, 11-23 09:00–10:00"},
		{"one moved in from outside", vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY;COUNT=3") + "|" +
			vevent("UID:1|RECURRENCE-ID;TZID=Europe/Dublin:20261102T090000|DTSTART;TZID=Europe/Dublin:20261118T150000|DURATION:PT30M"), "11-18 15:00–15:30"},
		{"one cancelled", vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY;COUNT=6") + "|" +
			vevent("UID:1|STATUS:CANCELLED|RECURRENCE-ID:20261116T090000Z|DTSTART;TZID=Europe/Dublin:20261116T090000|DURATION:PT1H"), "11-23 09:00–10:00"},
		{"one made free, before the series is told", vevent("UID:1|TRANSP:TRANSPARENT|RECURRENCE-ID:20261116T090000Z|DTSTART;TZID=Europe/Dublin:20261116T090000|DURATION:PT1H") + "|" +
			vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY;COUNT=6"), "11-23 09:00–10:00"},
		{"the later form of one moved twice", vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY;COUNT=5") + "|" +
			vevent("UID:1|SEQUENCE:2|RECURRENCE-ID:20261116T090000Z|DTSTART:20261118T150000Z|DURATION:PT30M") + "|" +
			vevent("UID:1|SEQUENCE:1|RECURRENCE-ID:20261116T090000Z|DTSTART:20261119T150000Z|DURATION:PT30M"), "11-18 15:00–15:30"},
		{"this and all that follow", vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY;COUNT=7") + "|" +
			vevent("UID:1|RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Dublin:20261123T090000|DTSTART;TZID=Europe/Dublin:20261124T110000|DURATION:PT2H"),
			"11-16 09:00–10:00, 11-24 11:00–13:00, 12-01 11:00–13:00"},
		{"this and all that follow cancelled", vevent("UID:1|"+dublin+"RRULE:FREQ=WEEKLY") + "|" +
			vevent("UID:1|STATUS:CANCELLED|RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Dublin:20261123T090000|DTSTART;TZID=Europe/Dublin:20261123T090000|DURATION:PT2H"), "11-16 09:00–10:00"},
		{"one of a series that one is not in", vevent("UID:1|RECURRENCE-ID:20261116T090000Z|DTSTART:20261118T150000Z|DURATION:PT30M"), "11-18 15:00–15:30"},
		{"a series of invitations from here", vevent("UID:interview-7|" + dublin + "RRULE:FREQ=WEEKLY"), ""},
		{"the start counts where its rule leaves it out", vevent("UID:1|DTSTART:20261117T090000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=1"), "11-17 09:00–10:00, 11-23 09:00–10:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Read(wrapped(c.lines), question(t))
			if err != nil || said(got.Busy) != c.want || got.Unread != 0 {
				t.Errorf("%s, %v, %d unread; want %s", said(got.Busy), err, got.Unread, c.want)
			}
		})
	}
}

// RFC 5545 section 3.3.5: in a gap the offset before it, in an overlap the first.
func TestI2_RecurrencesInGapsAndOverlapsAreResolvedLikeAnyWallTime(t *testing.T) {
	q := question(t)
	q.From, q.To = at(t, "2026-03-07T00:00:00Z"), at(t, "2026-03-10T00:00:00Z")
	got, err := Read(wrapped(vevent("UID:1|DTSTART;TZID=America/New_York:20260301T023000|DURATION:PT1H|RRULE:FREQ=DAILY")), q)
	if want := "03-07 07:30–08:30, 03-08 07:30–08:30, 03-09 06:30–07:30"; err != nil || said(got.Busy) != want {
		t.Errorf("over the gap: %s, %v; want %s", said(got.Busy), err, want)
	}
	q.From, q.To = at(t, "2026-10-31T00:00:00Z"), at(t, "2026-11-03T00:00:00Z")
	got, err = Read(wrapped(vevent("UID:1|DTSTART;TZID=America/New_York:20260301T013000|DURATION:PT1H|RRULE:FREQ=DAILY")), q)
	if want := "10-31 05:30–06:30, 11-01 05:30–06:30, 11-02 06:30–07:30"; err != nil || said(got.Busy) != want {
		t.Errorf("over the overlap: %s, %v; want %s", said(got.Busy), err, want)
	}
}

// Going forward in whole steps, and four hundred years on, gives what walking from
// the start gives.
func TestASeriesBegunLongAgoIsTheSameAsOneWalked(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rule := "FREQ=" + rapid.SampledFrom([]string{"HOURLY;INTERVAL=5", "DAILY;INTERVAL=3", "WEEKLY;INTERVAL=2;BYDAY=MO,WE,SU",
			"WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SA,SU", "DAILY;BYMONTH=11,12;BYDAY=TU", "MONTHLY;BYDAY=2WE", "YEARLY;BYWEEKNO=48;BYDAY=FR"}).Draw(rt, "rule")
		start := clock.Point(time.UTC, clock.Wall{}).AddDate(2015, 0, rapid.IntRange(0, 4000).Draw(rt, "days"))
		r := reading{Question: question(t), work: mostWork}
		from, to := r.From, r.To
		quick, err := r.expand(rule, stamp{zone: time.UTC}.on(start), from, to)
		if err != nil {
			rt.Fatal(err)
		}
		all, err := r.expand(rule+";COUNT=100000", stamp{zone: time.UTC}.on(start), from, to)
		if err != nil {
			rt.Fatal(err)
		}
		if len(quick) != len(all) {
			rt.Fatalf("%s from %s: %v; want %v", rule, start, quick, all)
		}
		for i := range all {
			if !quick[i].Equal(all[i]) || quick[i].Before(from) || quick[i].After(to) {
				rt.Fatalf("%s from %s: %v; want %v", rule, start, quick[i], all[i])
			}
		}
	})
}
