package busy

import (
	"strings"
	"testing"
	"time"

	"assay/review/clock"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, _, err := clock.Zone(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func at(t testing.TB, s string) time.Time {
	t.Helper()
	when, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return when
}

// question asks for four weeks from 16 November 2026 in Dublin.
func question(t testing.TB) Question {
	t.Helper()
	return Question{
		From: at(t, "2026-11-16T00:00:00Z"), To: at(t, "2026-12-14T00:00:00Z"), Zone: zone(t, "Europe/Dublin"),
		Own: []string{"Ana.Kovac@example.com"}, Mine: func(uid string) bool { return uid == "interview-7" },
	}
}

// calendar wraps lines, separated by | or line breaks, in a VCALENDAR.
func wrapped(lines string) []byte {
	lines = strings.ReplaceAll(strings.TrimSpace(lines), "|", "\n")
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//invented//EN\r\n")
	for line := range strings.SplitSeq(lines, "\n") {
		b.WriteString(strings.TrimSpace(line) + "\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	return []byte(b.String())
}

// event is a VEVENT of lines separated by |.
func vevent(lines string) string { return "BEGIN:VEVENT|" + lines + "|END:VEVENT" }

// said writes intervals as 11-16 09:00–10:00, the day of the end where it is another.
func said(list []clock.Interval) string {
	var all []string
	for _, i := range list {
		end := "15:04"
		if i.From.YearDay() != i.To.YearDay() {
			end = "01-02 15:04"
		}
		all = append(all, i.From.Format("01-02 15:04")+"–"+i.To.Format(end))
	}
	return strings.Join(all, ", ")
}
