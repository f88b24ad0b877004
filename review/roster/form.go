package roster

import (
	"fmt"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review"
	"assay/review/clock"
)

// form collects everything that is wrong with an input.
type form struct{ wrong []fault.Field }

func (f *form) no(pointer, code string, format phrase.Format, args ...any) {
	f.wrong = append(f.wrong, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
}

func (f *form) err() error {
	if len(f.wrong) == 0 {
		return nil
	}
	return fault.Wrong(f.wrong...)
}

// line is one line of text without spaces around it.
func (f *form) line(pointer, text string, longest int) string {
	text = strings.TrimSpace(text)
	wrong := review.Line(pointer, text)
	f.wrong = append(f.wrong, wrong...)
	switch {
	case len(wrong) > 0:
	case utf8.RuneCountInString(text) > longest:
		f.no(pointer, "too-long", "This may have at most %d characters.", longest)
	}
	return text
}

func (f *form) neededLine(pointer, text string, longest int) string {
	text = f.line(pointer, text, longest)
	if text == "" {
		f.no(pointer, "required", "This is needed.")
	}
	return text
}

// note is text of several lines, which may be empty.
func (f *form) note(pointer, text string) string {
	text = strings.TrimSpace(text)
	switch {
	case !utf8.ValidString(text) || strings.ContainsRune(text, 0):
		f.no(pointer, "not-text", "This has characters that are not text.")
	case utf8.RuneCountInString(text) > 2000:
		f.no(pointer, "too-long", "This may have at most 2000 characters.")
	}
	return text
}

var slugs = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (f *form) slug(pointer, text string) string {
	text = f.neededLine(pointer, text, 64)
	if text != "" && !slugs.MatchString(text) {
		f.no(pointer, "not-a-slug", "Use small letters, digits and single hyphens, such as eks or route-53.")
	}
	return text
}

// email is an address alone, in lower case.
func (f *form) email(pointer, text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	a, err := mail.ParseAddress(text)
	switch {
	case text == "":
		f.no(pointer, "required", "This is needed.")
	case err != nil || a.Address != text || strings.ContainsFunc(text, unicode.IsSpace) || strings.ContainsFunc(text, unicode.IsControl):
		f.no(pointer, "not-an-email", "This is not an e-mail address.")
	case len(text) > 254:
		f.no(pointer, "too-long", "An e-mail address has at most 254 characters.")
	}
	return text
}

// zone is the canonical name of an IANA zone.
func (f *form) zone(pointer, name string) string {
	_, canonical, err := clock.Zone(strings.TrimSpace(name))
	if err != nil {
		f.no(pointer, "zone-unknown", "%s", phrase.From(err))
		return name
	}
	return canonical
}

// tag is a language in its canonical BCP 47 form.
func (f *form) tag(pointer, text string) string {
	tag, ok := Language(text)
	if !ok {
		f.no(pointer, "not-a-language", "This is not a language tag such as en, ko or zh-TW.")
	}
	return tag
}

// Language is the canonical form of a BCP 47 tag, or the text itself where it is none.
func Language(text string) (string, bool) {
	tag, err := language.Parse(strings.TrimSpace(text))
	if err != nil || tag == language.Und || len(text) > 64 {
		return text, false
	}
	return tag.String(), true
}

// tags are languages, each once, sorted.
func (f *form) tags(pointer string, texts []string) []string {
	tags := make([]string, len(texts))
	for i, text := range texts {
		tags[i] = f.tag(fmt.Sprintf("%s/%d", pointer, i), text)
	}
	if len(tags) == 0 {
		f.no(pointer, "required", "Please name at least one language.")
	}
	if len(tags) > 20 {
		f.no(pointer, "too-many", "Please name at most 20 languages.")
	}
	slices.Sort(tags)
	return slices.Compact(tags)
}

// days checks that a last day is not before a first one.
func (f *form) days(pointer string, first, last models.Date) {
	if !first.IsZero() && !last.IsZero() && last.Before(first) {
		f.no(pointer, "dates-reversed", "This is before %s.", first)
	}
}
