package library

import (
	"iter"
	"slices"
)

// longestWord bounds a word in characters; what is beyond does not count.
const longestWord = 64

// token is a term where it stands in a text, in bytes.
type token struct {
	term     string
	from, to int
}

// Terms are what a text can be found by, each once, in order.
func Terms(texts ...string) []string {
	var all []string
	for _, text := range texts {
		for t := range tokens(text, true) {
			all = append(all, t.term)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Asked are the terms that a question asks for, each once, in order. Words that
// say nothing alone, such as "the", are left out where others remain.
func Asked(question string) []string {
	var all, telling []string
	for t := range tokens(question, false) {
		all = append(all, t.term)
		if !function[t.term] {
			telling = append(telling, t.term)
		}
	}
	if len(telling) > 0 {
		all = telling
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// tokens reads the terms of a text. A single character of an unspaced script is a
// term of every text; of a question only where it stands alone, because a pair
// asks for both of its characters already.
func tokens(text string, singles bool) iter.Seq[token] {
	return func(yield func(token) bool) {
		var word, run []letter
		end := func() bool {
			more := spaced(word, yield) && pairs(run, singles, yield)
			word, run = word[:0], run[:0]
			return more
		}
		for l := range folded(text) {
			switch {
			case isUnspaced(l.r):
				if len(word) > 0 && !end() {
					return
				}
				run = append(run, l)
			case isWordly(l.r):
				if len(run) > 0 && !end() {
					return
				}
				word = append(word, l)
			default:
				if !end() {
					return
				}
			}
		}
		end()
	}
}

func spaced(word []letter, yield func(token) bool) bool {
	if len(word) == 0 {
		return true
	}
	runes := make([]rune, 0, longestWord)
	for _, l := range word[:min(len(word), longestWord)] {
		runes = append(runes, l.r)
	}
	return yield(token{stem(string(runes)), word[0].from, word[len(word)-1].to})
}

func pairs(run []letter, singles bool, yield func(token) bool) bool {
	for i, l := range run {
		if (singles || len(run) == 1) && !yield(token{string(l.r), l.from, l.to}) {
			return false
		}
		if i > 0 && !yield(token{string([]rune{run[i-1].r, l.r}), run[i-1].from, l.to}) {
			return false
		}
	}
	return true
}

// function are English words that hold a sentence together.
var function = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range []string{"a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "could", "did", "do", "does", "for", "from",
		"had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "my", "no", "not", "of", "on", "or", "our", "so",
		"that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "we", "were", "what", "when",
		"where", "which", "who", "why", "will", "with", "would", "you", "your"} {
		set[stem(w)] = true
	}
	return set
}()
