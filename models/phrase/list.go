package phrase

import (
	"reflect"
	"strings"
)

// And is "a, b and c". Items are what arguments may be.
func And[T any](items ...T) Text { return joined("%s and %s", items) }

// Or is "a, b or c".
func Or[T any](items ...T) Text { return joined("%s or %s", items) }

// List is "a, b, c".
func List[T any](items ...T) Text { return joined("%s, %s", items) }

func joined[T any](last Format, items []T) Text {
	switch len(items) {
	case 0:
		return Text{}
	case 1:
		if only, ok := any(items[0]).(Text); ok {
			return only
		}
		return Of("%s", items[0])
	case 2:
		return Of(last, items[0], items[1])
	}
	return Of("%s, %s", items[0], joined(last, items[1:]))
}

// Word says a state, a kind or another word of the code: in_review is "in review".
// The translations know it with its type, because a plan is active in another way
// than a standing.
func Word[T ~string](v T) Text {
	word := strings.ReplaceAll(string(v), "_", " ")
	t := Of(Format(word))
	t.key = Format(reflect.TypeFor[T]().String() + ": " + word)
	return t
}
