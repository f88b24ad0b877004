package review

import (
	"fmt"
	"slices"
	"strings"

	"assay/models/phrase"
)

// Machine is a state machine as one table. An event repeated in the state it
// leads to changes nothing and is no error.
type Machine[S, E ~string] struct {
	Name    phrase.Format
	Initial S
	Steps   []Step[S, E]
}

// Step leads from any of From to To.
type Step[S, E ~string] struct {
	Event E
	From  []S
	To    S
}

// Next is the state after e. changed is false when e had happened already; the
// reason is set when e is not possible in from.
func (m Machine[S, E]) Next(from S, e E) (to S, changed bool, no *Reason) {
	repeated := false
	for _, s := range m.Steps {
		if s.Event != e {
			continue
		}
		if slices.Contains(s.From, from) {
			return s.To, s.To != from, nil
		}
		repeated = repeated || s.To == from
	}
	if repeated {
		return from, false, nil
	}
	return from, false, No("wrong-state", "This %s is %s, so it cannot %s.", phrase.Of(m.Name), phrase.Word(from), phrase.Word(e))
}

// States lists every state once, the initial one first.
func (m Machine[S, E]) States() []S {
	states := []S{m.Initial}
	for _, s := range m.Steps {
		for _, state := range append(slices.Clone(s.From), s.To) {
			if !slices.Contains(states, state) {
				states = append(states, state)
			}
		}
	}
	return states
}

// Events lists every event once, in the table's order.
func (m Machine[S, E]) Events() []E {
	var events []E
	for _, s := range m.Steps {
		if !slices.Contains(events, s.Event) {
			events = append(events, s.Event)
		}
	}
	return events
}

// Mermaid draws the machine.
func (m Machine[S, E]) Mermaid() string {
	var b strings.Builder
	fmt.Fprintf(&b, "stateDiagram-v2\n  [*] --> %s\n", m.Initial)
	for _, s := range m.Steps {
		for _, from := range s.From {
			fmt.Fprintf(&b, "  %s --> %s: %s\n", from, s.To, words(s.Event))
		}
	}
	return b.String()
}

func words[T ~string](v T) string { return strings.ReplaceAll(string(v), "_", " ") }
