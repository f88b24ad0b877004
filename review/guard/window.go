package guard

import (
	"cmp"
	"math"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/zricethezav/gitleaks/v8/config"
)

// window is a part of the text in which a rule can match.
type window struct{ start, end int }

// reach is how far from its keyword a match of the rule can extend; it is endless
// for a rule whose keyword need not be part of the match.
func reach(rule config.Rule) int {
	source := rule.Regex.String()
	literal := strings.ToLower(strings.ReplaceAll(source, `\`, ""))
	for _, keyword := range rule.Keywords {
		if !strings.Contains(literal, keyword) {
			return math.MaxInt
		}
	}
	tree, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return math.MaxInt
	}
	return longest(tree)
}

// longest is the number of bytes in the longest match, or more than farthest.
func longest(tree *syntax.Regexp) int {
	switch tree.Op {
	case syntax.OpLiteral:
		return min(widest(tree)*len(tree.Rune), farthest+1)
	case syntax.OpCharClass:
		return widest(tree)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return utf8.UTFMax
	case syntax.OpStar, syntax.OpPlus:
		return farthest + 1
	case syntax.OpRepeat:
		if tree.Max < 0 {
			return farthest + 1
		}
		return min(tree.Max*longest(tree.Sub[0]), farthest+1)
	case syntax.OpAlternate:
		most := 0
		for _, branch := range tree.Sub {
			most = max(most, longest(branch))
		}
		return most
	}
	total := 0
	for _, part := range tree.Sub {
		total = min(total+longest(part), farthest+1)
	}
	return total
}

// widest is the size in bytes of the largest rune of a literal or class. Where case
// is folded, k and s also stand for the Kelvin sign and the long s.
func widest(tree *syntax.Regexp) int {
	size := 1
	if tree.Flags&syntax.FoldCase != 0 {
		size = utf8.RuneLen('\u212a')
	}
	for _, r := range tree.Rune {
		size = max(size, utf8.RuneLen(r))
	}
	return size
}

// joined sorts windows, cuts them to the text and to whole runes, and joins those
// that touch.
func joined(windows []window, text string) []window {
	slices.SortFunc(windows, func(a, b window) int {
		return cmp.Compare(a.start, b.start)
	})
	var result []window
	for _, w := range windows {
		w.start, w.end = runeStart(text, max(w.start, 0)), runeStart(text, min(w.end, len(text)))
		if last := len(result) - 1; last >= 0 && w.start <= result[last].end {
			result[last].end = max(result[last].end, w.end)
			continue
		}
		result = append(result, w)
	}
	return result
}

func runeStart(text string, at int) int {
	for i := 0; i < utf8.UTFMax-1 && at > 0 && at < len(text) && !utf8.RuneStart(text[at]); i++ {
		at--
	}
	return at
}

func runeEnd(text string, at int) int {
	for i := 0; i < utf8.UTFMax-1 && at < len(text) && !utf8.RuneStart(text[at]); i++ {
		at++
	}
	return at
}
