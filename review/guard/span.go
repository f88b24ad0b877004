package guard

import (
	"cmp"
	"slices"
)

// span is a find in the plain text. A vague one, such as a long word after
// "token:", names the result only if nothing better overlaps it.
type span struct {
	kind       Kind
	start, end int
	vague      bool
}

func (s span) rank() int {
	if s.vague {
		return len(Kinds)
	}
	return slices.Index(Kinds, s.kind)
}

// merge joins overlapping spans into one that covers them all; the most specific
// kind among them names it.
func merge(all []span) []span {
	slices.SortFunc(all, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var merged []span
	for _, next := range all {
		if len(merged) == 0 || next.start >= merged[len(merged)-1].end {
			merged = append(merged, next)
			continue
		}
		last := &merged[len(merged)-1]
		last.end = max(last.end, next.end)
		if next.rank() < last.rank() {
			last.kind, last.vague = next.kind, next.vague
		}
	}
	return merged
}
