package ical

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

const answer = `BEGIN:VCALENDAR
PRODID:-//Some calendar//EN
VERSION:2.0
METHOD:REPLY
BEGIN:VEVENT
UID:7f3c
SEQUENCE:2
DTSTAMP:20261121T080000Z
ORGANIZER:mailto:calendar+k1@assay.example
ATTENDEE;PARTSTAT=ACCEPTED;CN="Ana;
  Souza":MAILTO:Ana@Assay.example
SUMMARY:Accepted: Interview
END:VEVENT
END:VCALENDAR
`

func crlf(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r\n")) }

func TestI6_RepliesAreReadAsCalendarsWriteThem(t *testing.T) {
	for what, edit := range map[string]func(string) string{
		"as it should be": func(s string) string { return s },
		"without an organizer": func(s string) string {
			return strings.Replace(s, "ORGANIZER:mailto:calendar+k1@assay.example\n", "", 1)
		},
		"with a byte order mark and a zone": func(s string) string {
			zone := "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT"
			return "\ufeff" + strings.Replace(s, "BEGIN:VEVENT", zone, 1)
		},
		"in lower case": func(s string) string { return strings.Replace(s, "PARTSTAT=ACCEPTED", "partstat=accepted", 1) },
	} {
		r, err := ReadReply(crlf(edit(answer)))
		if err != nil || r.UID != "7f3c" || r.Attendee != "ana@assay.example" || r.Answer != Accepted || r.Sequence == nil || *r.Sequence != 2 ||
			!r.Stamped.Equal(time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: %+v, %v", what, r, err)
		}
	}
	r, err := ReadReply(crlf(strings.Replace(answer, "SEQUENCE:2\n", "", 1)))
	if err != nil || r.Sequence != nil {
		t.Errorf("without a sequence: %+v, %v", r, err)
	}
}

// TestI6_WhoWishesSomethingElseSaysNeitherYesNorNo as RFC 5546 has handing on and
// counter-proposals, with whom and what they name besides.
func TestI6_WhoWishesSomethingElseSaysNeitherYesNorNo(t *testing.T) {
	handed := strings.Replace(answer, "ACCEPTED", "DELEGATED;DELEGATED-TO=\"mailto:bo@elsewhere.example\"", 1)
	for what, c := range map[string]struct {
		text string
		wish Wish
	}{
		"handed on":               {handed, AnotherPerson},
		"handed on, and to whom":  {strings.Replace(handed, "SUMMARY:", "ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:ana@assay.example\":mailto:bo@elsewhere.example\nSUMMARY:", 1), AnotherPerson},
		"another time":            {strings.Replace(strings.Replace(answer, "METHOD:REPLY", "METHOD:COUNTER", 1), "SUMMARY:", "DTSTART:20261127T090000Z\nDTEND:20261127T100000Z\nSUMMARY:", 1), AnotherTime},
		"another time, with all":  {strings.Replace(strings.Replace(answer, "METHOD:REPLY", "METHOD:COUNTER", 1), "SUMMARY:", "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bo@assay.example\nSUMMARY:", 1), AnotherTime},
		"perhaps at another time": {strings.Replace(strings.Replace(answer, "METHOD:REPLY", "METHOD:COUNTER", 1), "ACCEPTED", "TENTATIVE", 1), AnotherTime},
	} {
		r, err := ReadReply(crlf(c.text))
		if err != nil || r.Answer != Tentative || r.Wish != c.wish || r.Attendee != "ana@assay.example" || r.UID != "7f3c" {
			t.Errorf("%s: %+v, %v", what, r, err)
		}
	}
}

func TestI6_WhatIsNoReplyIsRefused(t *testing.T) {
	for what, s := range map[string]string{
		"a request":            strings.Replace(answer, "METHOD:REPLY", "METHOD:REQUEST", 1),
		"two attendees":        strings.Replace(answer, "SUMMARY:", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@assay.example\nSUMMARY:", 1),
		"nobody":               strings.Replace(answer, "ATTENDEE;", "X-ATTENDEE;", 1),
		"no UID":               strings.Replace(answer, "UID:7f3c\n", "", 1),
		"no stamp":             strings.Replace(answer, "DTSTAMP", "X-STAMP", 1),
		"no answer yet":        strings.Replace(answer, "ACCEPTED", "NEEDS-ACTION", 1),
		"a word of its own":    strings.Replace(answer, "ACCEPTED", "X-PERHAPS", 1),
		"two who hand it on":   strings.Replace(strings.Replace(answer, "ACCEPTED", "DELEGATED", 1), "SUMMARY:", "ATTENDEE;PARTSTAT=DELEGATED:mailto:bo@assay.example\nSUMMARY:", 1),
		"a number that is not": strings.Replace(answer, "SEQUENCE:2", "SEQUENCE:-2", 1),
		"no address":           strings.Replace(answer, "MAILTO:Ana@Assay.example", "urn:uuid:7", 1),
		"nothing":              "",
		"not a calendar":       "BEGIN:VCARD\nEND:VCARD\n",
		"an unfinished line":   "BEGIN:VCALENDAR\nATTENDEE;PARTSTAT=ACCEPTED",
		"a long line":          "BEGIN:VCALENDAR\nX;Y=" + strings.Repeat("\n y", mostLine),
		"too much":             answer + strings.Repeat("X:Y\n", MostOctets),
	} {
		if r, err := ReadReply(crlf(s)); err == nil {
			t.Errorf("%s: %+v", what, r)
		}
	}
}

func TestReadingNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := crlf(answer)
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			at := rapid.IntRange(0, len(raw)-1).Draw(t, "at")
			raw = append(raw[:at:at], append(rapid.SliceOfN(rapid.Byte(), 0, 4).Draw(t, "with"), raw[min(len(raw), at+rapid.IntRange(0, 9).Draw(t, "skip")):]...)...)
			if len(raw) == 0 {
				return
			}
		}
		_, _ = ReadReply(raw)
	})
}
