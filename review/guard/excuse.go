package guard

import (
	"math"
	"regexp"
	"strings"

	"github.com/zricethezav/gitleaks/v8/config"
)

// excused tells whether gitleaks lets the find pass. It has no commit and no path
// here, so an allowlist that needs one of them as well never applies.
func excused(lists []*config.Allowlist, secret, match, line string) bool {
	for _, list := range lists {
		target := secret
		switch list.RegexTarget {
		case "match":
			target = match
		case "line":
			target = line
		}
		byRegex := list.RegexAllowed(target)
		byWord, _ := list.ContainsStopWord(secret)
		if list.MatchCondition != config.AllowlistMatchAnd {
			if byRegex || byWord {
				return true
			}
			continue
		}
		if len(list.Commits) > 0 || len(list.Paths) > 0 {
			continue
		}
		if (len(list.Regexes) == 0 || byRegex) && (len(list.StopWords) == 0 || byWord) {
			return true
		}
	}
	return false
}

// lineAround is the line of a match, cut where lines are absurdly long.
func lineAround(text string, start, end int) string {
	const most = 400
	before, after := text[max(0, start-most):start], text[end:min(len(text), end+most)]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ = strings.Cut(after, "\n")
	return before + text[start:end] + after
}

// entropy is Shannon's, in bits per character.
func entropy(secret string) float64 {
	counts := map[rune]int{}
	for _, r := range secret {
		counts[r]++
	}
	bits := 0.0
	for _, n := range counts {
		share := float64(n) / float64(len(secret))
		bits -= share * math.Log2(share)
	}
	return bits
}

var variable = regexp.MustCompile(`^(?:\$[A-Za-z_]+|%\w+%|[*.xX•_-]+|&[a-z]+;.*)$`)

var placeholderWords = []string{
	"example", "redacted", "placeholder", "changeme", "replace_me", "your_", "your-",
	"xxxx", "****", "....", "${", "{{", "$(", "<", "…",
}

// placeholder tells whether a secret only stands for one: a documentation sample,
// a variable, a mask, a word of our own redaction.
func placeholder(secret string) bool {
	lower := strings.ToLower(secret)
	for _, word := range placeholderWords {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return variable.MatchString(secret)
}
