package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// particle is a pair whose choice depends on how the word before it ends. A
// translator writes the pair, as Korean forms do: "%s을(를)".
type particle struct {
	pair, closed, open string
}

var particles = []particle{
	{"이에요(예요)", "이에요", "예요"},
	{"은(는)", "은", "는"},
	{"이(가)", "이", "가"},
	{"을(를)", "을", "를"},
	{"과(와)", "과", "와"},
	{"(으)로", "으로", "로"},
	{"(이)", "이", ""},
}

// writeLiteral writes the words of a format. Right behind an argument, a Korean
// pair of particles becomes the one that fits.
func writeLiteral(b *strings.Builder, s string, l Lang) {
	if l == Korean && b.Len() > 0 {
		s = fitting(b.String(), s)
	}
	b.WriteString(s)
}

func fitting(before, s string) string {
	for _, p := range particles {
		at := strings.Index(s, p.pair)
		if at < 0 || strings.ContainsFunc(s[:at], isLetter) {
			continue
		}
		if chosen, known := p.after(before); known {
			return s[:at] + chosen + s[at+len(p.pair):]
		}
	}
	return s
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSpace(r) }

// after is the form that follows a word, unless its sound cannot be known; both
// forms stay then.
func (p particle) after(word string) (string, bool) {
	end, known := ending(word)
	switch {
	case !known:
		return "", false
	case end == none, end == rieul && p.pair == "(으)로":
		return p.open, true
	}
	return p.closed, true
}

type coda int

const (
	none coda = iota
	rieul
	other
)

// digits end as their Korean readings do: 영 일 이 삼 사 오 육 칠 팔 구.
var digits = [10]coda{other, rieul, none, other, none, none, other, rieul, rieul, none}

// ending is how the last letter of a word sounds; marks behind it are silent.
func ending(word string) (coda, bool) {
	word = strings.TrimRightFunc(word, func(r rune) bool { return slices.Contains([]rune("”’」』》)\"'"), r) })
	r, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case r >= '가' && r <= '힣':
		return codaOf((r - '가') % 28), true
	case r >= '0' && r <= '9':
		return digits[r-'0'], true
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return latin(word)
	}
	return none, false
}

// codaOf reads the last part of a syllable: its number among Unicode's 28.
func codaOf(n rune) coda {
	switch n {
	case 0:
		return none
	case 8:
		return rieul
	}
	return other
}
