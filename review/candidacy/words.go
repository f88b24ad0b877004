package candidacy

import (
	"assay/models"
	"assay/models/phrase"
)

const highestLevel = 4

// missingCases is "2 more approved cases, one of them level 3 or higher", or
// nothing.
func missingCases(bar models.BarRules, f Facts) phrase.Text {
	more, levels := shortage(bar, f)
	if more == 0 {
		return phrase.Text{}
	}
	cases := phrase.Count(more, "%d more approved case", "%d more approved cases")
	if len(levels) == 0 {
		return cases
	}
	parts := make([]phrase.Text, len(levels))
	for i, l := range levels {
		parts[i] = levelWords(l, more)
	}
	all := parts[0]
	for _, p := range parts[1:] {
		all = phrase.Of("%s and %s", all, p)
	}
	return phrase.Of("%[1]s, %[2]s", cases, all)
}

func levelWords(l models.LevelNeed, of int) phrase.Text {
	level := levelName(l.Level)
	switch {
	case of == 1:
		return level
	case l.Count == of:
		return phrase.Of("each %s", level)
	}
	return phrase.Of("%s of them %s", phrase.Spelled(l.Count), level)
}

func levelName(level int) phrase.Text {
	if level == highestLevel {
		return phrase.Of("level %d", level)
	}
	return phrase.Of("level %d or higher", level)
}
