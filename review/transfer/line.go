package transfer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
)

// line is one row being imported. It reads cells as what they should be, and
// collects what is wrong.
type line struct {
	*desk
	sheet *sheet
	row   row
	wrong bool
}

func (l *line) no(column, code string, format phrase.Format, args ...any) {
	pointer := l.at()
	if column != "" {
		pointer += "/" + column
	}
	l.wrong = true
	l.report.Wrong = append(l.report.Wrong, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
}

// complain says of a row what a verb said of its input.
func (l *line) complain(f *fault.Fault) {
	if len(f.Fields) == 0 {
		l.no("", f.Code, "%s", f.Text)
	}
	for _, field := range f.Fields {
		l.no(l.columnOf(field.Pointer), field.Code, "%s", field.Text)
	}
}

// columnOf is the column from which a field of a verb's input came: the longest part
// of its pointer that names one, indices and all or without them.
func (l *line) columnOf(pointer string) string {
	parts := strings.Split(strings.TrimPrefix(snake(pointer), "/"), "/")
	bare := slices.DeleteFunc(slices.Clone(parts), func(part string) bool {
		_, err := strconv.Atoi(part)
		return err == nil
	})
	for _, path := range [][]string{parts, bare} {
		for length := len(path); length > 0; length-- {
			for start := len(path) - length; start >= 0; start-- {
				if column := l.sheet.kind.column(strings.Join(path[start:start+length], "_")); column != "" {
					return column
				}
			}
		}
	}
	return ""
}

// snake turns launchedOn into launched_on.
func snake(camel string) string {
	var b strings.Builder
	for _, r := range camel {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// has says whether the file has the column.
func (l *line) has(column string) bool {
	_, there := l.sheet.columns[column]
	return there
}

// given says whether there is something in the cell.
func (l *line) given(column string) bool { return l.text(column) != "" }

// whole is a cell exactly as it is.
func (l *line) whole(column string) string {
	i, there := l.sheet.columns[column]
	if !there {
		return ""
	}
	return l.row.cells[i]
}

func (l *line) text(column string) string { return strings.TrimSpace(l.whole(column)) }

// needed is text that must be there.
func (l *line) needed(column string) string {
	text := l.text(column)
	if text == "" {
		l.no(column, "required", "This is needed.")
	}
	return text
}

func (l *line) email(column string) string { return strings.ToLower(l.text(column)) }

func (l *line) date(column string) models.Date {
	text := l.text(column)
	if text == "" {
		return models.Date{}
	}
	day, err := models.ParseDate(text)
	if err != nil {
		l.no(column, "not-a-date", "%s.", phrase.From(err))
	}
	return day
}

func (l *line) number(column string) int {
	text := l.text(column)
	if text == "" {
		return 0
	}
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		l.no(column, "not-a-number", "%q is not a whole number.", text)
	}
	return int(n)
}

func (l *line) decimal(column string) *float64 {
	text := l.text(column)
	if text == "" {
		return nil
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n != n || n > 1e15 || n < -1e15 {
		l.no(column, "not-a-number", "%q is not a number such as 720 or 82.5.", text)
		return nil
	}
	return &n
}

// yes reads yes or no; empty is no.
func (l *line) yes(column string) bool {
	switch strings.ToLower(l.text(column)) {
	case "yes", "true", "1":
		return true
	case "", "no", "false", "0":
		return false
	}
	l.no(column, "not-yes-or-no", "This is yes or no.")
	return false
}

func (l *line) list(column string) []string { return items(l.text(column)) }

// person is whom an address names; 0 when the cell is empty or wrong.
func (l *line) person(column string) models.PersonID {
	email := l.email(column)
	id, found := l.people[email]
	switch {
	case email == "" || found:
	case l.wrongThing[known("person", email)]:
		l.wrong = true
	case l.left[email]:
		l.no(column, "person-left", "Who has this address has left. Bring them back first.")
	default:
		l.no(column, "person-unknown", "Nobody has this verified address.")
	}
	return id
}

func (l *line) neededPerson(column string) models.PersonID {
	if l.needed(column) == "" {
		return 0
	}
	return l.person(column)
}

// service is the one that a slug names; ok is false when the cell is empty or
// wrong.
func (l *line) service(column string) (s models.Service, ok bool) {
	slug := l.text(column)
	s, ok = l.services[slug]
	switch {
	case slug == "" || ok:
	case l.wrongThing[known("service", slug)]:
		l.wrong = true
	default:
		l.no(column, "service-unknown", "There is no service %s.", slug)
	}
	return s, ok
}

func (l *line) neededService(column string) models.Service {
	if l.needed(column) == "" {
		return models.Service{}
	}
	s, _ := l.service(column)
	return s
}

// twice refuses a row about the same thing as an earlier one.
func (l *line) twice(column, key string) bool {
	key = known(l.sheet.kind.name, key)
	if earlier, there := l.seen[key]; there {
		l.no(column, "row-twice", "This is about the same as %s.", earlier)
		return true
	}
	l.seen[key] = l.at()
	return false
}

func (l *line) at() string { return fmt.Sprintf("%s:%d", l.sheet.file, l.row.number) }

// note counts a row that is well, and keeps what it adds or changes. before is nil
// for what is new.
func (l *line) note(thing string, before, after []string) {
	sum := l.summary(l.sheet)
	change := Change{File: l.sheet.file, Row: l.row.number, Thing: thing, Added: before == nil}
	switch {
	case change.Added:
		sum.Added++
		change.Fields = differing(l.sheet.kind.columns, make([]string, len(after)), after)
	case slices.Equal(before, after):
		sum.Unchanged++
		return
	default:
		sum.Changed++
		change.Fields = differing(l.sheet.kind.columns, before, after)
	}
	l.report.Changes = append(l.report.Changes, change)
}

// settle runs a verb for a row, and notes what came of it. A refusal is the row's.
func (l *line) settle(thing string, before []string, verb func() (after []string, err error)) error {
	if l.wrong {
		return nil
	}
	after, err := verb()
	if err == nil {
		l.note(thing, before, after)
		return nil
	}
	if f := refused(err); f != nil {
		l.complain(f)
		return nil
	}
	return err
}

// site is the one that a slug names, and must.
func (l *line) site(column string) models.Site {
	slug := l.needed(column)
	s, found := l.sites[slug]
	switch {
	case slug == "" || found:
	case l.wrongThing[known("site", slug)]:
		l.wrong = true
	default:
		l.no(column, "site-unknown", "There is no site %s.", slug)
	}
	return s
}

// broken remembers that the row about a thing is wrong, so that rows which name it
// are not blamed as well.
func (l *line) broken(what, key string) {
	if l.wrong && key != "" {
		l.wrongThing[known(what, key)] = true
	}
}

func cellsIf(exists bool, cells []string) []string {
	if !exists {
		return nil
	}
	return cells
}
