package guard

import (
	"strings"
	"unicode/utf8"
)

// page is a text prepared for scanning: plain is the text with look-alikes folded
// to ASCII, lower the same with ASCII letters in lower case, byte for byte.
type page struct {
	text, plain, lower string
	origin             []int
	own                names
	accountsOfOurs     map[string]bool
}

func read(text string, o Options) page {
	plain, origin := fold(text)
	p := page{text: text, plain: plain, lower: lowerASCII(plain), origin: origin}
	p.own = ownNames(o.Domains)
	p.accountsOfOurs = map[string]bool{}
	for _, number := range o.Accounts {
		p.accountsOfOurs[strings.ReplaceAll(number, "-", "")] = true
	}
	return p
}

// fold replaces what people's editors and keyboards make of ASCII: full-width
// forms, typographic hyphens and spaces, invisible characters and Markdown's
// backslashes. origin maps each byte of the result to its offset in text; it is nil when nothing changed.
func fold(text string) (plain string, origin []int) {
	if !foldable(text) {
		return text, nil
	}
	var out strings.Builder
	out.Grow(len(text))
	origin = make([]int, 0, len(text))
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		next := at + size
		if c, ok := foldRune(r, text[next:]); !ok {
			out.WriteString(text[at:next])
			for i := range size {
				origin = append(origin, at+i)
			}
		} else if c != 0 {
			out.WriteByte(c)
			origin = append(origin, at)
		}
		at = next
	}
	return out.String(), origin
}

func foldable(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		_, ok := foldRune(r, "_")
		return ok
	})
}

// foldRune gives the ASCII byte that r stands for; 0 means r is dropped.
func foldRune(r rune, rest string) (c byte, ok bool) {
	switch {
	case r == '\\':
		return 0, rest != "" && strings.IndexByte("._@-+:", rest[0]) >= 0
	case r >= '！' && r <= '～':
		return byte(r - '！' + '!'), true
	case r >= '‐' && r <= '―', r == '−':
		return '-', true
	case r == '\u00a0', r == '\u3000', r == '\u202f', r >= '\u2000' && r <= '\u200a':
		return ' ', true
	case r >= '\u200b' && r <= '\u200d', r == '\u2060', r == '\ufeff', r == '\u00ad':
		return 0, true
	}
	return 0, false
}

func lowerASCII(text string) string {
	lower := []byte(text)
	for i, c := range lower {
		if 'A' <= c && c <= 'Z' {
			lower[i] = c + 'a' - 'A'
		}
	}
	return string(lower)
}

// report turns merged spans of the plain text into hits of the original text.
func (p page) report(spans []span) []Hit {
	hits := make([]Hit, 0, len(spans))
	line, seen := 1, 0
	for _, s := range spans {
		start, end := p.place(s)
		line += strings.Count(p.text[seen:start], "\n")
		seen = start
		matched := p.text[start:end]
		hits = append(hits, Hit{
			Kind:        s.kind,
			Start:       start,
			End:         end,
			Line:        line,
			Masked:      mask(s.kind, p.plain[s.start:s.end]),
			Fingerprint: fingerprint(s.kind, matched),
		})
	}
	return hits
}

func (p page) place(s span) (start, end int) {
	if p.origin == nil {
		return s.start, s.end
	}
	last := p.origin[s.end-1]
	_, size := utf8.DecodeRuneInString(p.text[last:])
	return p.origin[s.start], last + size
}
