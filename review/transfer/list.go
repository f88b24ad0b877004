package transfer

import "strings"

// A list in a cell is parted by semicolons; one that belongs to an item has a
// backslash before it, and so has a backslash.

func joined(items []string) string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = escaped(item, ";")
	}
	return strings.Join(out, "; ")
}

// items are the parts of a list without spaces around them, empty ones left out.
func items(cell string) []string {
	var all []string
	for _, item := range parted(cell, ';') {
		if item = strings.TrimSpace(unescaped(item)); item != "" {
			all = append(all, item)
		}
	}
	return all
}

func escaped(text, special string) string {
	var b strings.Builder
	for _, r := range text {
		if r == '\\' || strings.ContainsRune(special, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unescaped(text string) string {
	var b strings.Builder
	after := false
	for _, r := range text {
		if r == '\\' && !after {
			after = true
			continue
		}
		b.WriteRune(r)
		after = false
	}
	return b.String()
}

// parted splits at a mark that has no backslash before it, and leaves the
// backslashes in.
func parted(text string, mark rune) []string {
	var parts []string
	start, after := 0, false
	for i, r := range text {
		switch {
		case after:
			after = false
		case r == '\\':
			after = true
		case r == mark:
			parts = append(parts, text[start:i])
			start = i + len(string(r))
		}
	}
	return append(parts, text[start:])
}
