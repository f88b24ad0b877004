package demo

import (
	"fmt"
	"strconv"
	"strings"
)

// text is a show case to be written. In a file it begins with "=== slug", then come
// lines such as "level: 2", an empty line, and the Markdown. "vary pods: 40 | 64"
// puts one of the values in the place of {pods}. A paragraph that begins with "+ " is
// what the author adds when reviewers ask for changes.
type text struct {
	slug    string
	title   string
	level   int
	lang    string
	finding string // what reviewers miss in the first version
	answer  string
	before  []string // what a first version says instead of something: new, old, new, old …
	vary    map[string][]string
	names   []string // of vary, in order
	body    string
	used    int
	kept    bool // for the one who asks for it by name
}

func parseTexts(source string) ([]*text, error) {
	var all []*text
	for _, part := range strings.Split("\n"+source, "\n=== ")[1:] {
		head, body, ok := strings.Cut(part, "\n\n")
		slug, lines, _ := strings.Cut(head, "\n")
		t := &text{slug: slug, lang: "en", body: strings.TrimSpace(body) + "\n", vary: map[string][]string{}}
		if !ok {
			return nil, fmt.Errorf("%s has no body", slug)
		}
		for line := range strings.SplitSeq(lines, "\n") {
			if err := t.header(line); err != nil {
				return nil, fmt.Errorf("%s: %w", slug, err)
			}
		}
		all = append(all, t)
	}
	return all, nil
}

func (t *text) header(line string) (err error) {
	name, value, _ := strings.Cut(line, ": ")
	switch name {
	case "title":
		t.title = value
	case "level":
		t.level, err = strconv.Atoi(value)
	case "lang":
		t.lang = value
	case "finding":
		t.finding = value
	case "answer":
		t.answer = value
	case "before":
		old, fresh, _ := strings.Cut(value, " => ")
		t.before = append(t.before, fresh, old)
	default:
		variable, ok := strings.CutPrefix(name, "vary ")
		if !ok {
			return fmt.Errorf("what is %q?", line)
		}
		t.vary[variable] = strings.Split(value, " | ")
		t.names = append(t.names, variable)
	}
	return err
}

// told is a text as one author writes it.
type told struct {
	title   string
	level   int
	lang    string
	first   string // without what is added later
	full    string
	finding string
	answer  string
	quote   string // of the passage that the finding is about
}

// tell writes a text down the next time, with the next of its values.
func (t *text) tell() told {
	var swap []string
	for _, name := range t.names {
		values := t.vary[name]
		swap = append(swap, "{"+name+"}", values[t.used%len(values)])
	}
	t.used++
	r := strings.NewReplacer(swap...)
	out := told{title: r.Replace(t.title), level: t.level, lang: t.lang, finding: t.finding, answer: t.answer}
	var first, full []string
	for paragraph := range strings.SplitSeq(r.Replace(t.body), "\n\n") {
		added, more := strings.CutPrefix(paragraph, "+ ")
		full = append(full, added)
		if !more {
			first = append(first, paragraph)
		}
	}
	out.full = strings.Join(full, "\n\n")
	out.first = strings.NewReplacer(t.before...).Replace(strings.Join(first, "\n\n"))
	out.quote = quoted(out.first)
	return out
}

var causes = []string{"## Cause\n", "## 原因\n", "## 원인\n"}

// quoted is the first sentence about the cause.
func quoted(body string) string {
	for _, heading := range causes {
		if _, after, found := strings.Cut(body, heading); found {
			line, _, _ := strings.Cut(after, "\n")
			for _, stop := range []string{". ", "。", "다. "} {
				if sentence, _, more := strings.Cut(line, stop); more {
					return sentence + strings.TrimSpace(stop)
				}
			}
			return line
		}
	}
	return ""
}
