package busy

import (
	"bytes"
	"slices"
	"strings"

	"github.com/emersion/go-ical"
)

// entry is an event, a free/busy answer or a time zone with the properties that are
// read; props is nil where it cannot be read.
type entry struct {
	kind  string
	props *ical.Component
}

// read are the properties that are let through; all others, titles first, are
// dropped before anything looks at them. Attendees pass where they are the owner.
var read = map[string]bool{
	"UID": true, "SEQUENCE": true, "DTSTART": true, "DTEND": true, "DURATION": true, "RRULE": true, "RDATE": true,
	"EXDATE": true, "RECURRENCE-ID": true, "STATUS": true, "TRANSP": true, "ATTENDEE": true, busyStatus: true,
	"FREEBUSY": true, "TZID": true, "X-LIC-LOCATION": true, "TZOFFSETFROM": true, "TZOFFSETTO": true,
}

var kinds = []string{"VEVENT", "VFREEBUSY", "VTIMEZONE"}

// sieving is a file going by line by line.
type sieving struct {
	own     []string
	each    func(entry)
	stack   []string
	dropped int // depth from which on everything is dropped; 0: nothing is
	text    strings.Builder
	entries int
	seen    bool // a whole calendar has gone by
	line    []byte
	keep    bool
}

// sieve cuts a file into entries.
func sieve(file []byte, own []string, each func(entry)) error {
	if len(file) > MostBytes {
		return TooLarge
	}
	s := sieving{own: own, each: each}
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	for len(file) > 0 {
		var line []byte
		line, file, _ = bytes.Cut(file, []byte("\n"))
		if err := s.physical(bytes.TrimSuffix(line, []byte("\r"))); err != nil {
			return err
		}
	}
	err := s.logical()
	switch {
	case len(s.stack) > 0 && s.stack[0] == "VCALENDAR":
		return CutShort
	case err != nil:
		return err
	case !s.seen:
		return NotACalendar
	}
	return nil
}

// physical adds a line to the one it continues, or begins another.
func (s *sieving) physical(line []byte) error {
	if len(line) > 0 && (line[0] == ' ' || line[0] == '\t') {
		return s.grow(line[1:])
	}
	if err := s.logical(); err != nil {
		return err
	}
	s.keep = s.wants(nameOf(line))
	return s.grow(line)
}

func (s *sieving) grow(part []byte) error {
	if !s.keep {
		return nil
	}
	if len(s.line)+len(part) > mostLine {
		return TooLarge
	}
	s.line = append(s.line, part...)
	return nil
}

func nameOf(line []byte) string {
	if end := bytes.IndexAny(line, ";:"); end >= 0 {
		line = line[:end]
	}
	if len(line) > 40 {
		return ""
	}
	return strings.ToUpper(string(line))
}

func (s *sieving) wants(name string) bool {
	switch {
	case name == "BEGIN" || name == "END":
		return true
	case len(s.stack) == 0:
		return name != "" && !s.seen // it says that this is no calendar
	}
	return s.dropped == 0 && len(s.stack) > 1 && read[name]
}

// logical takes the line that is whole by now.
func (s *sieving) logical() error {
	line := s.line
	s.line = s.line[:0]
	if !s.keep || len(line) == 0 {
		return nil
	}
	s.keep = false
	name := nameOf(line)
	_, value, _ := bytes.Cut(line, []byte(":"))
	switch name {
	case "BEGIN":
		return s.begin(strings.ToUpper(strings.TrimSpace(string(value))), line)
	case "END":
		return s.end(strings.ToUpper(strings.TrimSpace(string(value))), line)
	}
	if len(s.stack) == 0 {
		return NotACalendar
	}
	if name != "ATTENDEE" || s.owns(line) {
		s.write(line)
	}
	return nil
}

func (s *sieving) owns(line []byte) bool {
	line = bytes.ToLower(line)
	return slices.ContainsFunc(s.own, func(address string) bool { return bytes.Contains(line, []byte(address)) })
}

func (s *sieving) write(line []byte) {
	s.text.Write(line)
	s.text.WriteString("\r\n")
}

func (s *sieving) begin(kind string, line []byte) error {
	s.stack = append(s.stack, kind)
	depth := len(s.stack)
	switch {
	case depth > mostDepth:
		return TooDeep
	case depth == 1 && kind != "VCALENDAR":
		return NotACalendar
	case depth == 1 || s.dropped > 0:
		return nil
	case depth == 2 && slices.Contains(kinds, kind), depth == 3 && s.stack[1] == "VTIMEZONE" && (kind == "STANDARD" || kind == "DAYLIGHT"):
		if s.entries++; s.entries > mostEntries {
			return TooMany
		}
		s.write(line)
	default:
		s.dropped = depth
	}
	return nil
}

func (s *sieving) end(kind string, line []byte) error {
	depth := len(s.stack)
	if depth == 0 || s.stack[depth-1] != kind {
		return NotACalendar
	}
	s.stack = s.stack[:depth-1]
	switch {
	case depth == 1:
		s.seen = true
	case s.dropped == 0:
		s.write(line)
	case s.dropped == depth:
		s.dropped = 0
	}
	if depth == 2 && s.text.Len() > 0 {
		s.each(decoded(kind, s.text.String()))
		s.text.Reset()
	}
	return nil
}

// decoded reads one entry; the decoder panics on some that are malformed.
func decoded(kind, text string) (e entry) {
	e.kind = kind
	defer func() {
		if recover() != nil {
			e.props = nil
		}
	}()
	calendar, err := ical.NewDecoder(strings.NewReader("BEGIN:VCALENDAR\r\n" + text + "END:VCALENDAR\r\n")).Decode()
	if err == nil && len(calendar.Children) == 1 {
		e.props = calendar.Children[0]
	}
	return e
}
