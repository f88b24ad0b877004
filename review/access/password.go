package access

import (
	"strings"
	"unicode/utf8"

	"assay/models/fault"
)

// Password length, in characters.
const (
	PasswordMin = 12
	PasswordMax = 200
)

// CheckPassword refuses what is too easily guessed. about are words that belong
// to the person, such as their address.
func CheckPassword(pointer, password string, about ...string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < PasswordMin:
		return fault.At(pointer, "password-short", "A password needs at least 12 characters. A few words together are fine.")
	case n > PasswordMax:
		return fault.At(pointer, "password-long", "A password may have at most 200 characters.")
	}
	if variety(password) < 5 {
		return fault.At(pointer, "password-plain", "This password repeats itself. Use more different characters.")
	}
	lower := strings.ToLower(password)
	for _, word := range about {
		if len(word) > 3 && strings.Contains(lower, strings.ToLower(word)) {
			return fault.At(pointer, "password-personal", "A password should not contain your name or address.")
		}
	}
	return nil
}

func variety(s string) int {
	seen := map[rune]bool{}
	for _, r := range s {
		seen[r] = true
	}
	return len(seen)
}
