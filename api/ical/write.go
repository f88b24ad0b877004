package ical

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	goical "github.com/emersion/go-ical"
)

// lineOctets is how long a line may be, without its CRLF.
const lineOctets = 75

// order is how the properties of a component follow each other; others come after
// these, by name.
var order = []string{
	goical.PropVersion, goical.PropProductID, goical.PropCalendarScale, goical.PropMethod, goical.PropName,
	goical.PropUID, goical.PropDateTimeStamp, goical.PropSequence, goical.PropDateTimeStart, goical.PropDateTimeEnd,
	goical.PropStatus, goical.PropSummary, goical.PropDescription, goical.PropOrganizer, goical.PropAttendee,
}

// encode writes a calendar as it travels.
func encode(c *goical.Calendar) ([]byte, error) {
	var w writer
	w.component(c.Component)
	return w.b.Bytes(), w.err
}

type writer struct {
	b   bytes.Buffer
	err error
}

func (w *writer) component(c *goical.Component) {
	w.line("BEGIN:" + c.Name)
	names := make([]string, 0, len(c.Props))
	for name := range c.Props {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b)) })
	for _, name := range names {
		for _, p := range c.Props[name] {
			w.property(p)
		}
	}
	for _, child := range c.Children {
		w.component(child)
	}
	w.line("END:" + c.Name)
}

func rank(name string) int {
	if at := slices.Index(order, name); at >= 0 {
		return at
	}
	return len(order)
}

func (w *writer) property(p goical.Prop) {
	if strings.ContainsAny(p.Value, "\r\n") {
		w.err = cmp.Or(w.err, fmt.Errorf("ical: %s has a line break in it", p.Name))
	}
	var b strings.Builder
	b.WriteString(p.Name)
	names := make([]string, 0, len(p.Params))
	for name := range p.Params {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		quoted := make([]string, len(p.Params[name]))
		for i, v := range p.Params[name] {
			quoted[i] = parameter(v)
		}
		b.WriteString(";" + name + "=" + strings.Join(quoted, ","))
	}
	w.line(b.String() + ":" + p.Value)
}

// parameter quotes a parameter's value where it is more than a word.
func parameter(v string) string {
	v = strings.Map(func(r rune) rune {
		switch {
		case r == '"':
			return '\''
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(v, "\uFFFD"))
	if v != "" && strings.Trim(v, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") == "" {
		return v
	}
	return `"` + v + `"`
}

// line writes one content line, folded.
func (w *writer) line(s string) {
	room := lineOctets
	for len(s) > room {
		cut := room
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		w.b.WriteString(s[:cut] + "\r\n ")
		s, room = s[cut:], lineOctets-1
	}
	w.b.WriteString(s + "\r\n")
}

// clean is a text as an iCalendar object can hold it.
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}
