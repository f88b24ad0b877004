package phrase

import "strings"

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
func Word[T ~string](v T) Text {
	word := Format(strings.ReplaceAll(string(v), "_", " "))
	return Of(word)
}
