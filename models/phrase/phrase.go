// Package phrase holds what Assay says to people: a sentence in English together
// with what is put into it, so that it can be said in the reader's language when
// it is known who reads. English is the source and the key of the translations.
package phrase

import (
	"fmt"
	"reflect"
	"strconv"
)

// Format is an English sentence with places for its arguments: %s, %d and %q, or
// %[2]s where the order differs. Only a constant becomes one, so that whatever
// is said stands in the source and can be translated.
type Format string

// One is the English of a single thing, which only [Count] says.
type One string

// Text is a sentence for people. The zero Text is empty.
type Text struct {
	key    Format // what the translations know it by
	format Format // what is said in English
	args   []any  // string, int64, Day, Spelled or Text
	lang   Lang

	capital bool
}

// Of puts args, which are strings, numbers, dates and other texts, into format.
func Of(format Format, args ...any) Text {
	return Text{key: format, format: format, args: plain(args)}
}

// Count says one when n is 1 and many otherwise. The translations know the text
// by many alone. In both n is the first argument and args come after it.
func Count(n int, one One, many Format, args ...any) Text {
	t := Of(many, append([]any{n}, args...)...)
	if n == 1 {
		t.format = Format(one)
	}
	return t
}

// Verbatim is what a person wrote, or a name, in whatever language it is.
func Verbatim(s string) Text {
	if s == "" {
		return Text{}
	}
	return Of("%s", s)
}

// IsZero reports whether nothing is said.
func (t Text) IsZero() bool { return t.format == "" }

// Is reports whether two texts say the same.
func (t Text) Is(o Text) bool {
	return t.key == o.key && t.format == o.format && reflect.DeepEqual(t.args, o.args)
}

// To is the text for readers of l: what String and JSON say from then on.
func (t Text) To(l Lang) Text {
	t.lang = l
	return t
}

// String is the text in the language it was given with To, else in English.
func (t Text) String() string { return t.In(t.lang) }

// In is the text in l.
func (t Text) In(l Lang) string {
	format := string(t.format)
	if said, ok := l.said(t.key); ok {
		format = said
	}
	out := render(format, t.args, l)
	if t.capital && l.english() {
		return capital(out)
	}
	return out
}

// MarshalText makes JSON show a plain string.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what MarshalText wrote, as it is.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Verbatim(string(b))
	return nil
}

// Day is a civil date, said as the reader's language writes dates.
type Day struct {
	Year  int `json:"y"`
	Month int `json:"m"`
	Day   int `json:"d"`
}

// civil is what models.Date knows of itself.
type civil interface {
	Civil() (year, month, day int)
}

// plain brings arguments to the few types that texts are made of.
func plain(args []any) []any {
	if len(args) == 0 {
		return nil
	}
	out := make([]any, len(args))
	for i, a := range args {
		out[i] = plainOne(a)
	}
	return out
}

func plainOne(a any) any {
	switch a := a.(type) {
	case Text, Day, Spelled, string:
		return a
	case civil:
		y, m, d := a.Civil()
		return Day{y, m, d}
	}
	v := reflect.ValueOf(a)
	switch {
	case v.CanInt():
		return v.Int()
	case v.CanFloat():
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	case v.Kind() == reflect.String:
		return v.String()
	}
	return fmt.Sprint(a)
}
