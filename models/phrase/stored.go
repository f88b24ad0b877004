package phrase

import (
	"encoding/json"
	"strings"
)

// Stored are texts as a database keeps them: not one language's sentence but what
// it is made of, so that everyone reads it in theirs later.
type Stored []Text

type kept struct {
	Say  Format    `json:"say"`
	Many Format    `json:"many,omitempty"` // what the translations know it by, where that is another
	With []keptArg `json:"with,omitempty"`
	Big  bool      `json:"big,omitempty"` // begins with a capital
}

// keptArg is one of these.
type keptArg struct {
	S *string  `json:"s,omitempty"`
	N *int64   `json:"n,omitempty"`
	D *Day     `json:"d,omitempty"`
	W *Spelled `json:"w,omitempty"`
	T *kept    `json:"t,omitempty"`
}

// MarshalJSON keeps what the texts are made of.
func (s Stored) MarshalJSON() ([]byte, error) {
	all := make([]kept, len(s))
	for i, t := range s {
		all[i] = keep(t)
	}
	return json.Marshal(all)
}

// UnmarshalJSON makes texts of it again.
func (s *Stored) UnmarshalJSON(b []byte) error {
	var all []kept
	if err := json.Unmarshal(b, &all); err != nil {
		return err
	}
	*s = nil
	for _, k := range all {
		*s = append(*s, k.text())
	}
	return nil
}

func keep(t Text) kept {
	k := kept{Say: t.format, Big: t.capital}
	if t.key != t.format {
		k.Many = t.key
	}
	for _, a := range t.args {
		var arg keptArg
		switch a := a.(type) {
		case string:
			arg.S = &a
		case int64:
			arg.N = &a
		case Day:
			arg.D = &a
		case Spelled:
			arg.W = &a
		case Text:
			inner := keep(a)
			arg.T = &inner
		}
		k.With = append(k.With, arg)
	}
	return k
}

func (k kept) text() Text {
	t := Text{key: k.Many, format: k.Say, capital: k.Big}
	if t.key == "" {
		t.key = k.Say
	}
	for _, a := range k.With {
		t.args = append(t.args, a.value())
	}
	return t
}

func (a keptArg) value() any {
	switch {
	case a.N != nil:
		return *a.N
	case a.D != nil:
		return *a.D
	case a.W != nil:
		return *a.W
	case a.T != nil:
		return a.T.text()
	case a.S != nil:
		return *a.S
	}
	return ""
}

// mark begins a kept text where a column holds what people wrote as well; nobody
// can send it ([Marked]).
const mark = "\x1e"

// Marked reports whether a text could be taken for a kept one of ours.
func Marked(s string) bool { return strings.Contains(s, mark) }

// Keep is t for such a column. What a person wrote, and what has no arguments, is
// kept as it reads.
func Keep(t Text) string {
	if t.format == "" {
		return ""
	}
	if words, ok := t.verbatim(); ok {
		return words
	}
	if len(t.args) == 0 {
		return t.In(English)
	}
	b, err := json.Marshal(keep(t))
	if err != nil {
		panic("phrase: " + err.Error())
	}
	return mark + string(b)
}

// Recall is the text of such a column; of plain ones only a whole sentence is ever
// taken for one of ours.
func Recall(s string) Text {
	var k kept
	if made, ok := strings.CutPrefix(s, mark); ok && json.Unmarshal([]byte(made), &k) == nil {
		return k.text()
	}
	if _, known := catalogues[Chinese][Format(s)]; known && strings.HasSuffix(s, ".") {
		return Of(Format(s))
	}
	return Verbatim(s)
}

func (t Text) verbatim() (string, bool) {
	if t.format != "%s" || len(t.args) != 1 {
		return "", false
	}
	words, ok := t.args[0].(string)
	return words, ok
}
