package phrase

import "strings"

// latin guesses how a word in Latin letters ends when Koreans say it, by its
// spelling: "storage" as 스토리지, "table" as 테이블, "line" as 라인, "EKS" letter by
// letter. Where p, t, k and c follow a vowel both endings are usual.
func latin(word string) (coda, bool) {
	word = word[strings.LastIndexByte(word, ' ')+1:]
	if len(word) < 5 && word == strings.ToUpper(word) {
		return spelled(word[len(word)-1]), true
	}
	word = strings.ToLower(word)
	last, before := word[len(word)-1], byte(0)
	if len(word) > 1 {
		before = word[len(word)-2]
	}
	switch {
	case last == 'l', last == 'e' && before == 'l':
		return rieul, true
	case last == 'm', last == 'n', strings.HasSuffix(word, "ng"):
		return other, true
	case last == 'e' && (before == 'm' || before == 'n') && len(word) > 3:
		return other, true
	case strings.IndexByte("ptkc", last) >= 0 && strings.IndexByte("aeiou", before) >= 0:
		return none, false
	}
	return none, true
}

// spelled is how the name of a letter ends: 엘, 알, 엠, 엔.
func spelled(letter byte) coda {
	switch letter {
	case 'L', 'R':
		return rieul
	case 'M', 'N':
		return other
	}
	return none
}
