// Package review is the root of everything that judges. It holds what its rooms
// share: reasons, the actions a resource offers, and state machines as tables.
package review

import (
	"assay/models/fault"
	"assay/models/phrase"
)

// Reason says in words why something is so, or may not be.
type Reason struct {
	Code string      `json:"code"`
	Text phrase.Text `json:"text"`
}

// No makes a refusal of the present state; nil means go ahead.
func No(code string, format phrase.Format, args ...any) *Reason {
	why := Why(code, format, args...)
	return &why
}

// Why is a reason in words.
func Why(code string, format phrase.Format, args ...any) Reason {
	return Reason{Code: code, Text: phrase.Of(format, args...)}
}

// Err is the reason as a conflict with the present state, or nil.
func (r *Reason) Err() error {
	if r == nil {
		return nil
	}
	return fault.Clash(r.Code, "%s", r.Text)
}

// Action is a button of a resource: allowed, or off with the reason.
type Action struct {
	Name    string  `json:"name"`
	Allowed bool    `json:"allowed"`
	Reason  *Reason `json:"reason,omitempty"`
}

// Can makes an action from the guards that also refuse it: the first error, or
// none. Errors that are not refusals make it off without detail.
func Can(name string, guards ...error) Action {
	for _, err := range guards {
		if err == nil {
			continue
		}
		f := fault.As(err)
		if f == nil {
			f = fault.New(fault.Internal, "internal", "This is not possible just now.")
		}
		return Action{Name: name, Reason: &Reason{f.Code, f.Text}}
	}
	return Action{Name: name, Allowed: true}
}
