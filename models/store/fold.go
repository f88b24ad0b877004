package store

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// plainLetters are what decomposing does not take apart.
var plainLetters = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i")

// fold makes texts equal that people take for the same word when they search:
// upper and lower case, with and without marks, wide and narrow.
func fold(text string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(cases.Fold().String(text)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(plainLetters.Replace(b.String()))
}

// words are the folded words of a text, each once.
func words(text string) []string {
	return distinct(strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Mc, r) }))
}

// Words are the words of a text as a search compares them: folded, each once.
func Words(text string) []string { return words(text) }

// mostTerms bounds what one text adds to an index.
const mostTerms = 64

// terms are what a text is found by: a word that starts with what is searched for.
// Chinese, Japanese and Korean do not part words, so there each character starts
// one.
func terms(texts ...string) []string {
	var all []string
	for _, text := range texts {
		for _, word := range words(text) {
			all = append(all, word)
			first := true
			for i, r := range word {
				if !first && Unparted(string(r)) {
					all = append(all, word[i:])
				}
				first = false
			}
		}
	}
	all = distinct(all)
	return all[:min(len(all), mostTerms)]
}

// after is greater than every text that starts with prefix, and than nothing else,
// byte by byte.
func after(prefix string) string { return prefix + "\U0010FFFF" }

// Unparted reports whether a word is of a script that does not part words.
func Unparted(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	})
}
