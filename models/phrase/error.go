package phrase

import "errors"

// said is an error that people can be told.
type said struct{ Text }

func (s said) Error() string { return s.String() }

// Error is an error with a text for people.
func Error(format Format, args ...any) error { return said{Of(format, args...)} }

// Said is the error for people.
func (s said) Said() Text { return s.Text }

// From is what an error says to people.
func From(err error) Text {
	if e, ok := errors.AsType[interface {
		error
		Said() Text
	}](err); ok {
		return e.Said()
	}
	return Verbatim(err.Error())
}
