package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"assay/models/fault"
	"assay/models/phrase"
)

// Line is the fault of a text that is not one line as it is written, such as a name or a
// title; none for one that stands there already, which no change of something else should
// have to mend.
func Line(pointer, text string, stored ...string) []fault.Field {
	if isLine(text) || slices.Contains(stored, text) {
		return nil
	}
	return []fault.Field{{Pointer: pointer, Code: "not-one-line", Text: phrase.Of("This has characters that do not belong into one line of text.")}}
}

func isLine(text string) bool { return utf8.ValidString(text) && !strings.ContainsFunc(text, turning) }

// turning are characters that break a line or show what comes after them in another
// order than it is written, also behind the line's end.
func turning(r rune) bool {
	switch {
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u2028', r == '\u2029':
		return true
	}
	return unicode.IsControl(r)
}
