// Package fault is the one error type of Assay's insides. A fault says what kind
// of thing went wrong, a stable code, and a plain sentence for people; the api
// turns it into a problem document in one place.
package fault

import (
	"errors"
	"fmt"

	"assay/models/phrase"
)

// Kind decides the HTTP status.
type Kind int

const (
	Internal        Kind = iota // 500, never shown in detail
	Malformed                   // 400: not readable
	Unauthenticated             // 401: not signed in
	Denied                      // 403: this person may never do this
	NotFound                    // 404: not there, or not yours to know
	Conflict                    // 409: not possible in the present state
	Stale                       // 412: If-Match did not match
	TooLarge                    // 413
	Unsupported                 // 415: in a form that is not read
	Invalid                     // 422: readable, but wrong; Fields say where
	Limited                     // 429
	Unavailable                 // 503: try again later
)

// Field is one wrong value. Pointer is a JSON pointer into the body, or
// "query:name", "path:name", "header:name", "people.csv:12/column".
type Field struct {
	Pointer string
	Code    string
	Text    phrase.Text
}

// Fault implements error.
type Fault struct {
	Kind    Kind
	Code    string      // kebab-case, stable
	Text    phrase.Text // one plain sentence
	Fields  []Field
	Reasons []phrase.Text // what is missing, in words
	Current any           // of a Stale one, where known: the thing as it is stored, for the client
	cause   error
}

func (f *Fault) Error() string {
	if f.cause != nil {
		return fmt.Sprintf("%s: %s: %v", f.Code, f.Text, f.cause)
	}
	return f.Code + ": " + f.Text.String()
}

func (f *Fault) Unwrap() error { return f.cause }

// Because keeps the cause for the log; people never see it.
func (f *Fault) Because(err error) *Fault {
	f.cause = err
	return f
}

func New(k Kind, code string, format phrase.Format, args ...any) *Fault {
	return &Fault{Kind: k, Code: code, Text: phrase.Of(format, args...)}
}

// Missing is the answer for what does not exist and for what the actor may not
// know of; the two must not differ.
func Missing(noun phrase.Format) *Fault {
	return New(NotFound, "not-found", "There is no such %s, or it is not yours to see.", phrase.Of(noun))
}

// Refused is what this person may never do.
func Refused(code string, format phrase.Format, args ...any) *Fault {
	return New(Denied, code, format, args...)
}

// Clash is what is not possible in the present state.
func Clash(code string, format phrase.Format, args ...any) *Fault {
	return New(Conflict, code, format, args...)
}

// Lacking says what is missing.
func (f *Fault) Lacking(reasons ...phrase.Text) *Fault {
	f.Reasons = reasons
	return f
}

// Wrong is an invalid request with its fields.
func Wrong(fields ...Field) *Fault {
	f := New(Invalid, "invalid", "Some of what you sent is not right yet.")
	f.Fields = fields
	return f
}

// At is short for one wrong field.
func At(pointer, code string, format phrase.Format, args ...any) *Fault {
	return Wrong(Field{pointer, code, phrase.Of(format, args...)})
}

// As returns the fault inside err, or nil.
func As(err error) *Fault {
	var f *Fault
	if errors.As(err, &f) {
		return f
	}
	return nil
}

// Is reports whether err is a fault of kind k.
func Is(err error, k Kind) bool {
	f := As(err)
	return f != nil && f.Kind == k
}

// Fresh is nil when the revision a person worked from is the one stored; else
// somebody changed the thing in between.
func Fresh(sent, stored int64) error {
	if sent == stored {
		return nil
	}
	return New(Stale, "changed-meanwhile", "This was changed in the meantime. Please look at it again before you save.")
}
