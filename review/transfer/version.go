package transfer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"assay/models/fault"
)

// edition is one version of a bar, a rubric or a curriculum: the rows that tell it,
// in the order of the file. What is published never changes, so a row either says
// what is so already or is the next version.
type edition struct {
	lines []*line
	of    string // slug of what it is a version of; "" the organisation
	// number is 0 where the file leaves it to Assay.
	number int
}

func (e *edition) first() *line { return e.lines[0] }

func (e *edition) wrong() bool {
	return slices.ContainsFunc(e.lines, func(l *line) bool { return l.wrong })
}

// editions gathers the rows of each version, in the order of their numbers.
func (d *desk) editions(s *sheet, of string) ([]*edition, error) {
	var all []*edition
	place := map[string]*edition{}
	err := d.each(s, func(l *line) error {
		e := &edition{of: l.text(of), number: l.number("number")}
		key := known(e.of, fmt.Sprint(e.number))
		if there := place[key]; there != nil {
			there.lines = append(there.lines, l)
			return nil
		}
		e.lines = []*line{l}
		place[key] = e
		all = append(all, e)
		return nil
	})
	slices.SortStableFunc(all, func(a, b *edition) int {
		if c := strings.Compare(a.of, b.of); c != 0 {
			return c
		}
		return cmp.Compare(uint(a.number-1), uint(b.number-1))
	})
	return all, err
}

// publish compares an edition with those that are published, by number, and runs the
// verb for a new one. told turns an edition and its number into rows.
func (e *edition) publish(published map[int][][]string, told func(number int) [][]string, verb func(number int) error) error {
	l := e.first()
	if e.wrong() {
		return nil
	}
	newest := len(published)
	number := e.number
	if number == 0 {
		number = newest
		if newest == 0 || !sameRows(published[newest], told(newest)) {
			number = newest + 1
		}
	}
	thing := strings.TrimSpace(fmt.Sprintf("%s %d", e.of, number))
	switch {
	case number < 1 || number > newest+1:
		l.no("number", "version-gap", "The next version is number %d.", newest+1)
		return nil
	case number <= newest && sameRows(published[number], told(number)):
		l.note(thing, []string{}, []string{})
		return nil
	case number <= newest:
		l.no("number", "version-published",
			"Version %d is published and never changes. As number %d this would be the next one.", number, newest+1)
		return nil
	}
	err := verb(number)
	if err == nil {
		published[number] = told(number)
		l.note(thing, nil, nil)
		return nil
	}
	f := refused(err)
	if f == nil {
		return err
	}
	e.complain(f)
	return nil
}

// complain says of the rows of a version what its verb said: /tasks/2/title is about
// the third row.
func (e *edition) complain(f *fault.Fault) {
	if len(f.Fields) == 0 {
		e.first().complain(f)
	}
	for _, field := range f.Fields {
		l, at := e.first(), field.Pointer
		for _, list := range []string{"/criteria/", "/tasks/"} {
			after, found := strings.CutPrefix(field.Pointer, list)
			index, below, _ := strings.Cut(after, "/")
			if i, err := strconv.Atoi(index); found && err == nil && i < len(e.lines) {
				l, at = e.lines[i], "/row/"+below
			}
		}
		l.complain(fault.At(at, field.Code, "%s", field.Text))
	}
}

func sameRows(a, b [][]string) bool {
	return slices.EqualFunc(a, b, func(a, b []string) bool { return slices.Equal(a, b) })
}
