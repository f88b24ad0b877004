package candidacy

import (
	"fmt"
	"strconv"
	"strings"

	"assay/models"
)

const highestLevel = 4

// missingCases is "2 more approved cases, one of them level 3 or higher", or "".
func missingCases(bar models.BarRules, f Facts) string {
	more, levels := shortage(bar, f)
	if more == 0 {
		return ""
	}
	text := fmt.Sprintf("%d more approved %s", more, plural(more, "case", "cases"))
	parts := make([]string, len(levels))
	for i, l := range levels {
		parts[i] = levelWords(l, more)
	}
	if len(parts) == 0 {
		return text
	}
	return text + ", " + strings.Join(parts, " and ")
}

func levelWords(l models.LevelNeed, of int) string {
	level := levelName(l.Level)
	switch {
	case of == 1:
		return level
	case l.Count == of:
		return "each " + level
	}
	return count(l.Count) + " of them " + level
}

func levelName(level int) string {
	if level == highestLevel {
		return fmt.Sprintf("level %d", level)
	}
	return fmt.Sprintf("level %d or higher", level)
}

var numbers = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

func count(n int) string {
	if n < len(numbers) {
		return numbers[n]
	}
	return strconv.Itoa(n)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
