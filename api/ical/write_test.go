package ical

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	goical "github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"assay/models"
)

// lines checks what every object must keep to, and returns its lines unfolded.
func lines(t interface{ Fatalf(string, ...any) }, raw []byte) []string {
	if !utf8.Valid(raw) || !bytes.HasSuffix(raw, []byte("\r\n")) {
		t.Fatalf("not UTF-8, or it does not end with CRLF: %q", raw)
	}
	var unfolded []string
	for _, line := range strings.Split(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
		switch {
		case line == "":
			t.Fatalf("an empty line in %q", raw)
		case len(line) > 75:
			t.Fatalf("a line of %d octets: %q", len(line), line)
		case !utf8.ValidString(line):
			t.Fatalf("folded inside a character: %q", line)
		case strings.ContainsAny(line, "\r\n"):
			t.Fatalf("a bare CR or LF in %q", line)
		case line[0] == ' ':
			unfolded[len(unfolded)-1] += line[1:]
		default:
			unfolded = append(unfolded, line)
		}
	}
	return unfolded
}

// texts are what people write, with more of what hurts than they do.
var texts = rapid.Custom(func(t *rapid.T) string {
	parts := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"\n", "\r\n", ",", ";", ":", `\`, `\n`, `"`, "^n", " ", "\t", "繁體中文", "한국어", "👩‍🔬", "e\u0301", strings.Repeat("語", 40), strings.Repeat("x", 80),
	}))).Draw(t, "parts")
	return strings.Join(parts, "")
})

func TestI6_AnyTextSurvivesWritingAndReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := event()
		e.Summary, e.Description = texts.Draw(t, "summary"), texts.Draw(t, "description")+"."
		e.Guests[0].Name = texts.Draw(t, "name")
		raw, err := Request(e)
		if err != nil {
			t.Fatalf("%v", err)
		}
		lines(t, raw)
		c, err := goical.NewDecoder(bytes.NewReader(raw)).Decode()
		if err != nil {
			t.Fatalf("%v in %q", err, raw)
		}
		p := c.Events()[0].Props
		for name, want := range map[string]string{goical.PropSummary: clean(e.Summary), goical.PropDescription: clean(e.Description)} {
			if got, err := p.Text(name); err != nil || got != want {
				t.Fatalf("%s: wrote %q, read %q, %v", name, want, got, err)
			}
		}
		want := strings.Trim(parameter(e.Guests[0].Name), `"`)
		if got := p.Get(goical.PropAttendee).Params.Get(goical.ParamCommonName); got != want {
			t.Fatalf("the name: wrote %q, read %q", want, got)
		}
	})
}

func TestI6_WhatIsWrittenIsWhatWasAskedFor(t *testing.T) {
	e := event()
	e.Guests[1].Optional = true
	raw, err := Request(e)
	if err != nil {
		t.Fatal(err)
	}
	all := lines(t, raw)
	for _, want := range []string{
		"METHOD:REQUEST", "UID:7f3c", "SEQUENCE:0", "DTSTAMP:20261120T080000Z", "DTSTART:20261126T090000Z", "DTEND:20261126T100000Z",
		"STATUS:TENTATIVE", `ORGANIZER;CN=Assay:mailto:calendar+k1@assay.example`,
		`ATTENDEE;CN="Ana Souza";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:ana@assay.example`,
		`ATTENDEE;CN="Doe, Bo";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=OPT-PARTICIPANT;RSVP=TRUE:mailto:bo@assay.example`,
	} {
		if n := count(all, want); n != 1 {
			t.Errorf("%q is there %d times in\n%s", want, n, strings.Join(all, "\n"))
		}
	}
	if bytes.Contains(raw, []byte("VTIMEZONE")) || bytes.Contains(raw, []byte("PUBLISH")) {
		t.Errorf("%s", raw)
	}
}

func count(all []string, line string) (n int) {
	for _, l := range all {
		if l == line {
			n++
		}
	}
	return n
}

func TestI6_OneGuestIsTakenOutWithoutAStatus(t *testing.T) {
	e := event()
	e.Guests = e.Guests[:1]
	out, err := Cancel(e)
	if err != nil {
		t.Fatal(err)
	}
	e.Status = models.EventCancelled
	whole, err := Cancel(e)
	if err != nil {
		t.Fatal(err)
	}
	if s := string(out); strings.Contains(s, "STATUS") || !strings.Contains(s, "METHOD:CANCEL\r\n") || strings.Contains(s, "RSVP") {
		t.Error(s)
	}
	if s := string(whole); !strings.Contains(s, "STATUS:CANCELLED\r\n") || !strings.Contains(s, "METHOD:CANCEL\r\n") {
		t.Error(s)
	}
}

func TestAFeedIsTheSameForTheSameEntries(t *testing.T) {
	entries := []Entry{
		{UID: "a", Changed: at(1), Starts: at(2), Ends: at(3), Status: models.EventConfirmed, Busy: true, Summary: "Interview, 面談"},
		{UID: "b", Changed: at(1), Day: models.Date{Year: 2026, Month: 12, Day: 31}, Summary: "Due"},
	}
	one, err := Feed("Assay", entries)
	if err != nil {
		t.Fatal(err)
	}
	two, _ := Feed("Assay", entries)
	if !bytes.Equal(one, two) {
		t.Error("they differ")
	}
	all := lines(t, one)
	for _, want := range []string{"METHOD:PUBLISH", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:OPAQUE", "TRANSP:TRANSPARENT", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"} {
		if count(all, want) != 1 {
			t.Errorf("%q is missing in\n%s", want, one)
		}
	}
	if _, err := Feed("Assay", nil); err != nil {
		t.Errorf("an empty feed: %v", err)
	}
}

func at(hour int) time.Time { return time.Date(2026, 11, 26, hour, 0, 0, 0, time.UTC) }

func event() Event {
	return Event{
		UID: "7f3c", Sent: time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC), Starts: at(9), Ends: at(10), Status: models.EventTentative,
		Summary: "Interview of Lin Mei for EKS", Description: "Your time: 18:00", URL: "https://assay.example/interviews/7",
		Organizer: Party{"Assay", "calendar+k1@assay.example"}, Answerable: true,
		Guests: []Guest{
			{Party: Party{"Ana Souza", "ana@assay.example"}, Answer: Unanswered},
			{Party: Party{"Doe, Bo", "bo@assay.example"}, Answer: Accepted},
		},
	}
}
