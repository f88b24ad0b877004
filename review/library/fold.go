package library

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letter is a folded character and the bytes of the text that it comes from.
type letter struct {
	r        rune
	from, to int
}

// folded reads a text character by character in compatibility form (NFKC) and
// lower case, without the accents of Latin, Greek and Cyrillic.
func folded(text string) iter.Seq[letter] {
	return func(yield func(letter) bool) {
		for from := 0; from < len(text); {
			if text[from] < utf8.RuneSelf && (from+1 == len(text) || text[from+1] < utf8.RuneSelf) {
				if !yield(letter{unicode.ToLower(rune(text[from])), from, from + 1}) {
					return
				}
				from++
				continue
			}
			to := from + max(1, norm.NFKC.NextBoundaryInString(text[from:], true))
			for _, r := range plain(text[from:to]) {
				if !isInvisible(r) && !yield(letter{unicode.ToLower(r), from, to}) {
					return
				}
			}
			from = to
		}
	}
}

func plain(segment string) string {
	composed := norm.NFKC.String(segment)
	first, _ := utf8.DecodeRuneInString(composed)
	if !unicode.In(first, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
		return composed
	}
	bare := make([]rune, 0, len(composed))
	for _, r := range norm.NFD.String(composed) {
		if !unicode.Is(unicode.Mn, r) {
			bare = append(bare, r)
		}
	}
	return string(bare)
}

// unspaced are the scripts that write words without spaces between them, or with
// particles attached to them.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

const (
	firstUnspaced  = '\u0e00'
	prolongedSound = 'ー'
)

func isUnspaced(r rune) bool {
	return r >= firstUnspaced && (r == prolongedSound || unicode.In(r, unspaced...))
}

// isInvisible is true of soft hyphens, joiners and variation selectors, which
// change how a word looks and not what it says.
func isInvisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector)
}

func isWordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}
