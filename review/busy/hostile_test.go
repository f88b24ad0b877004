package busy

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// patience is far more than any file may take; what hangs takes for ever.
const patience = 20 * time.Second

func within(t *testing.T, name string, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		do()
	}()
	select {
	case <-done:
	case <-time.After(patience):
		t.Fatalf("%s takes too long", name)
	}
}

func TestAHostileFileIsRefusedOrPassedOver(t *testing.T) {
	good := vevent("UID:good|DTSTART:20261117T090000Z|DURATION:PT1H") + "|"
	rule := func(r string) string {
		return good + vevent("UID:1|DTSTART:20000101T093000Z|DURATION:PT1H|RRULE:"+r)
	}
	const kept = "11-17 09:00–10:00"
	for _, c := range []struct {
		name, lines, want string
		problem           Problem
		unread            int
	}{
		{"every second", rule("FREQ=SECONDLY"), kept, "", 1},
		{"every minute", rule("FREQ=MINUTELY;COUNT=2"), kept, "", 1},
		{"an hour that never comes", rule("FREQ=HOURLY;INTERVAL=24;BYHOUR=10"), kept, "", 1},
		{"30 February, day by day", rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), kept, "", 0},
		{"30 February, hour by hour", rule("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"), kept, "", 0},
		{"a Tuesday every seventh day from a Saturday", rule("FREQ=DAILY;INTERVAL=7;BYDAY=TU"), kept, "", 0},
		{"a position that there is not", rule("FREQ=HOURLY;BYSETPOS=366"), kept, "", 1},
		{"a position in a month that there is not", rule("FREQ=MONTHLY;BYSETPOS=300"), kept, "", 0},
		{"an interval of eternities", rule("FREQ=YEARLY;INTERVAL=9223372036854775807"), kept, "", 1},
		{"a negative interval", rule("FREQ=DAILY;INTERVAL=-1"), kept, "", 1},
		{"a long list of seconds", rule("FREQ=DAILY;BYSECOND=" + strings.Repeat("0,", 600) + "0"), kept, "", 1},
		{"every minute by lists", rule("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9"), kept, "", 1},
		{"not a rule", rule("FREQ"), kept, "", 1},
		{"Easter", rule("FREQ=YEARLY;BYEASTER=0"), kept, "", 1},
		{"a length of eternities", good + vevent("UID:1|DTSTART:20261116T093000Z|DURATION:P99999999999W"), kept, "", 1},
		{"a length that overflows", good + vevent("UID:1|DTSTART:20261116T093000Z|DURATION:PT9999999999999999999H"), kept, "", 1},
		{"a negative length", good + vevent("UID:1|DTSTART:20261116T093000Z|DURATION:-PT1H"), kept, "", 1},
		{"the year 0", good + vevent("UID:1|DTSTART:00000101T093000Z|DURATION:PT1H|RRULE:FREQ=DAILY"), kept, "", 1},
		{"no start", good + vevent("UID:1|DURATION:PT1H"), kept, "", 1},
		{"a parameter without an end", good + vevent("UID:1|DTSTART;TZID=Europe/Dublin"), kept, "", 1},
		{"a quote without an end", good + vevent(`UID:1|DTSTART;TZID="Europe/Dublin:20261117T090000`), kept, "", 1},
		{"something after a quote", good + vevent(`UID:1|DTSTART;TZID="Europe/Dublin"x:20261117T090000`), kept, "", 1},
		{"a zone with absurd offsets", good + "BEGIN:VTIMEZONE|TZID:Own|BEGIN:STANDARD|DTSTART:20000101T000000|TZOFFSETFROM:+9900|TZOFFSETTO:-9900|END:STANDARD|END:VTIMEZONE|" +
			vevent("UID:1|DTSTART;TZID=Own:20261118T090000|DURATION:PT1H"), kept + ", 11-18 09:00–10:00", "", 1},
		{"calendars in calendars", strings.Repeat("BEGIN:VCALENDAR|", 100), "", TooDeep, 0},
		{"alarms in alarms", "BEGIN:VEVENT|" + strings.Repeat("BEGIN:VALARM|", 100000), "", TooDeep, 0},
		{"an end that was not begun", "END:VEVENT", "", NotACalendar, 0},
		{"an end of something else", "BEGIN:VEVENT|END:VTODO", "", NotACalendar, 0},
		{"cut in the middle", "BEGIN:VEVENT|UID:1|DTSTART:2026", "", NotACalendar, 0},
		{"a line without an end", good + vevent("UID:1|EXDATE:"+strings.Repeat("20261117T090000Z,", 9000)), "", TooLarge, 0},
		{"a title without an end is not looked at", good + vevent("UID:1|SUMMARY:"+strings.Repeat("x", 3<<20)+"|DTSTART:20261118T090000Z|DURATION:PT1H"), kept + ", 11-18 09:00–10:00", "", 0},
		{"more entries than anybody has", strings.Repeat(vevent("UID:1")+"|", mostEntries+1), "", TooMany, 0},
		{"more occurrences than anybody has", strings.Repeat(vevent("DTSTART:20261116T000000Z|DURATION:PT1M|RRULE:FREQ=HOURLY")+"|", 200), "", TooMany, 0},
		{"rules that never come true, in heaps", strings.Repeat(vevent("DTSTART:20000101T093000Z|RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")+"|", 2000), "", TooComplex, 0},
		{"a hundred years of days, counted, in heaps", strings.Repeat(vevent("DTSTART:19000101T093000Z|DURATION:PT1M|RRULE:FREQ=DAILY;COUNT=99999")+"|", 2000), "", TooComplex, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := wrapped(c.lines)
			if c.name == "cut in the middle" {
				file = file[:len(file)-len("END:VCALENDAR\r\n")]
				c.problem = CutShort
			}
			within(t, c.name, func() {
				got, err := Read(file, question(t))
				if p, _ := err.(Problem); p != c.problem {
					t.Errorf("%v; want %q", err, c.problem)
				}
				if err == nil && (said(got.Busy) != c.want || got.Unread != c.unread) {
					t.Errorf("%s and %d unread; want %s and %d", said(got.Busy), got.Unread, c.want, c.unread)
				}
			})
		})
	}
}

func TestWhatIsNoCalendarIsRefused(t *testing.T) {
	for name, file := range map[string]string{
		"nothing": "", "a page": "<!DOCTYPE html>\n<html><body>Please sign in</body></html>", "words": "BEGIN",
		"a card": "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n", "zeros": strings.Repeat("\x00", 1<<16), "line ends": strings.Repeat("\r\n", 1<<16),
		"JSON": `{"items": []}`,
	} {
		if _, err := Read([]byte(file), question(t)); err != NotACalendar {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Read(make([]byte, MostBytes+1), question(t)); err != TooLarge {
		t.Errorf("a huge file: %v", err)
	}
	two := append([]byte("\ufeff"), wrapped(vevent("UID:1|DTSTART:20261117T090000Z|DURATION:PT1H"))...)
	two = append(two, wrapped(vevent("UID:2|DTSTART:20261118T090000Z|DURATION:PT1H"))...)
	if got, err := Read(two, question(t)); err != nil || len(got.Busy) != 2 {
		t.Errorf("two calendars in one file: %v, %v", got, err)
	}
}

// Nothing of the words in a calendar may reach what the rest of the package sees.
func TestTitlesAreDroppedBeforeAnythingLooksAtThem(t *testing.T) {
	const secret = "Oncology appointment"
	file := wrapped(vevent("UID:1|SUMMARY:" + secret + "|DESCRIPTION:" + secret + "|LOCATION:" + secret + "|ORGANIZER;CN=" + secret + ":mailto:x@example.com|" +
		"ATTENDEE;CN=" + secret + ":mailto:y@example.com|CATEGORIES:" + secret + "|X-ALT-DESC:" + secret + "|DTSTART:20261117T090000Z|DURATION:PT1H"))
	seen := 0
	err := sieve(file, []string{"ana.kovac@example.com"}, func(e entry) {
		seen++
		if text := fmt.Sprintf("%+v", e.props); strings.Contains(text, secret) || strings.Contains(text, "SUMMARY") {
			t.Errorf("it passed: %s", text)
		}
	})
	if err != nil || seen != 1 {
		t.Errorf("%d entries, %v", seen, err)
	}
}

func FuzzNothingInACalendarHangsOrBreaksTheReading(f *testing.F) {
	for _, lines := range []string{
		"UID:1|DTSTART:20261117T090000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=MO,-1FR;INTERVAL=2;UNTIL=20270101",
		"UID:1|DTSTART;TZID=Europe/Dublin:20261019T090000|DTEND:20261117T100000Z|RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYMONTHDAY=1,2|EXDATE:20261117T090000Z",
		"UID:1|RECURRENCE-ID;RANGE=THISANDFUTURE:20261117T090000Z|DTSTART:20261118T090000Z|DURATION:P1DT2H",
		"UID:1|DTSTART;VALUE=DATE:20261117|TRANSP:OPAQUE|RDATE;VALUE=PERIOD:20261118T140000Z/PT3H|RRULE:FREQ=YEARLY;BYWEEKNO=53",
		"UID:1|DTSTART:20261117T090000Z|RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
	} {
		f.Add(string(wrapped(vevent(lines))))
	}
	f.Add(string(wrapped("BEGIN:VTIMEZONE|TZID:O|BEGIN:STANDARD|DTSTART:20001029T030000|TZOFFSETFROM:+0500|TZOFFSETTO:+0400|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=11|" +
		"END:STANDARD|END:VTIMEZONE|BEGIN:VEVENT|DTSTART;TZID=O:20261117T090000|DURATION:PT1H|END:VEVENT")))
	f.Fuzz(func(t *testing.T, file string) {
		q := question(t)
		got, err := Read([]byte(file), q)
		if err != nil {
			return
		}
		before := q.From
		for _, i := range got.Busy {
			if i.From.Before(before) || !i.From.Before(i.To) || i.To.After(q.To) {
				t.Fatalf("not in order, or outside: %v", got.Busy)
			}
			before = i.To
		}
		Days(got.Busy)
	})
}

func BenchmarkACalendarOfAThousandSeries(b *testing.B) {
	var lines strings.Builder
	for n := range 1000 {
		fmt.Fprintf(&lines, "%s|", vevent(fmt.Sprintf("UID:%d|SUMMARY:Meeting|DTSTART;TZID=Europe/Dublin:2024010%dT%02d0000|DURATION:PT30M|RRULE:FREQ=WEEKLY;BYDAY=MO,WE|EXDATE;TZID=Europe/Dublin:20261118T090000", n, n%9+1, n%24)))
	}
	file := wrapped(lines.String())
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := Read(file, question(b)); err != nil {
			b.Fatal(err)
		}
	}
}
