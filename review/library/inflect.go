package library

import "strings"

// Words of these lengths may be inflected: shorter ones are names such as DNS or
// EKS, longer ones are no words.
const (
	shortestInflected = 4
	longestInflected  = 30
)

// stem takes off what inflection adds to an English word: plural, past, -ing, and
// a last e or y that they change. It is the first and the last step of Porter's
// algorithm ("An algorithm for suffix stripping", 1980). Words with anything but a
// to z are left as they are.
func stem(word string) string {
	if len(word) < shortestInflected || len(word) > longestInflected || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" {
		return word
	}
	return withoutE(softened(unverbed(singular(word))))
}

func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ies"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ss"), !strings.HasSuffix(w, "s"):
		return w
	}
	return w[:len(w)-1]
}

// unverbed takes off -ed and -ing where a vowel remains, and mends the end.
func unverbed(w string) string {
	if root, ok := strings.CutSuffix(w, "eed"); ok {
		if measure(root) > 0 {
			return w[:len(w)-1]
		}
		return w
	}
	for _, suffix := range []string{"ed", "ing"} {
		if root, ok := strings.CutSuffix(w, suffix); ok {
			if !hasVowel(root) {
				return w
			}
			return mended(root)
		}
	}
	return w
}

func mended(w string) string {
	switch {
	case strings.HasSuffix(w, "at"), strings.HasSuffix(w, "bl"), strings.HasSuffix(w, "iz"):
		return w + "e"
	case doubled(w) && !strings.ContainsAny(w[len(w)-1:], "lsz"):
		return w[:len(w)-1]
	case measure(w) == 1 && closed(w):
		return w + "e"
	}
	return w
}

func softened(w string) string {
	if root, ok := strings.CutSuffix(w, "y"); ok && hasVowel(root) {
		return root + "i"
	}
	return w
}

func withoutE(w string) string {
	if root, ok := strings.CutSuffix(w, "e"); ok {
		if m := measure(root); m > 1 || m == 1 && !closed(root) {
			w = root
		}
	}
	if strings.HasSuffix(w, "ll") && measure(w) > 1 {
		return w[:len(w)-1]
	}
	return w
}

// vowel: y counts as one after a consonant.
func vowel(w string, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return i > 0 && !vowel(w, i-1)
	}
	return false
}

func hasVowel(w string) bool {
	for i := range len(w) {
		if vowel(w, i) {
			return true
		}
	}
	return false
}

// measure counts how often a vowel is followed by a consonant.
func measure(w string) int {
	n := 0
	for i := 1; i < len(w); i++ {
		if vowel(w, i-1) && !vowel(w, i) {
			n++
		}
	}
	return n
}

func doubled(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == w[n-2] && !vowel(w, n-1)
}

// closed ends with consonant, vowel, consonant, the last not w, x or y.
func closed(w string) bool {
	n := len(w)
	return n > 2 && !vowel(w, n-3) && vowel(w, n-2) && !vowel(w, n-1) && !strings.ContainsAny(w[n-1:], "wxy")
}
