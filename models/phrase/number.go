package phrase

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// Spelled is a number that English writes as a word up to ten.
type Spelled int

var small = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

func (n Spelled) in(l Lang) string {
	if l.english() && n >= 0 && int(n) < len(small) {
		return small[n]
	}
	return strconv.Itoa(int(n))
}

// Sentence is t with a capital at its beginning, for texts that begin with a
// number in words.
func Sentence(t Text) Text {
	t.capital = true
	return t
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
