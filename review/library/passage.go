package library

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Part is a stretch of text, found or not.
type Part struct {
	Text string `json:"text"`
	Hit  bool   `json:"hit"`
}

// Characters of a passage, and how many of them stand before what was found.
const (
	passageLength = 220
	passageLead   = 60
)

// Passage shows a text around the first place where one of the terms stands, or
// from its beginning where none does, without most of its markup.
func Passage(text string, terms []string) []Part {
	text = readable(text)
	wanted := setOf(terms)
	first := len(text)
	if len(wanted) > 0 {
		for t := range tokens(text, true) {
			if wanted[t.term] {
				first = t.from
				break
			}
		}
	}
	if first == len(text) {
		first = 0
	}
	from := back(text, first, passageLead)
	to := from + forth(text[from:], passageLength)
	parts := Marked(text[from:to], terms)
	if from > 0 {
		parts = append([]Part{{Text: "…"}}, parts...)
	}
	if to < len(text) {
		parts = append(parts, Part{Text: "…"})
	}
	return joined(parts)
}

// Marked parts a text by whether the terms stand there.
func Marked(text string, terms []string) []Part {
	wanted := setOf(terms)
	parts := []Part{}
	end := 0
	if len(wanted) > 0 {
		for t := range tokens(text, true) {
			if !wanted[t.term] || t.to <= end {
				continue
			}
			parts = append(parts, Part{Text: text[end:max(end, t.from)]}, Part{text[max(end, t.from):t.to], true})
			end = t.to
		}
	}
	return joined(append(parts, Part{Text: text[end:]}))
}

func setOf(terms []string) map[string]bool {
	set := make(map[string]bool, len(terms))
	for _, t := range terms {
		set[t] = true
	}
	return set
}

// joined puts neighbours of a kind together and drops empty ones.
func joined(parts []Part) []Part {
	out := []Part{}
	for _, p := range parts {
		last := len(out) - 1
		switch {
		case p.Text == "":
		case last >= 0 && out[last].Hit == p.Hit:
			out[last].Text += p.Text
		default:
			out = append(out, p)
		}
	}
	return out
}

// back goes n characters back, and on to the beginning of a word.
func back(text string, at, n int) int {
	from := at
	for range n {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	if space := strings.IndexFunc(text[from:at], unicode.IsSpace); from > 0 && space >= 0 {
		return from + space + 1
	}
	return from
}

// forth is the length of the first n characters, less a word that is cut off.
func forth(text string, n int) int {
	to := 0
	for range n {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	if to == len(text) {
		return to
	}
	if space := strings.LastIndexFunc(text[:to], unicode.IsSpace); space > to*2/3 {
		return space
	}
	return to
}

var (
	headings  = regexp.MustCompile("(?m)^[ \t]*#+[ \t]+(.*?)[ \t#]*$")
	lineMarks = regexp.MustCompile("(?m)^[ \t]*(#+|>+|[-*+]|```\\S*|~~~\\S*)(?:[ \t]+|$)")
	signs     = strings.NewReplacer("**", "", "__", "", "`", "")
)

// readable takes Markdown's signs off a text, in one line; a dot parts a heading from what follows.
func readable(text string) string {
	text = headings.ReplaceAllString(text, "$1 ·")
	return strings.Join(strings.Fields(signs.Replace(lineMarks.ReplaceAllString(text, ""))), " ")
}
