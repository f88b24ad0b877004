package guard

import (
	"encoding/base64"
	"regexp"
	"strings"
	"unicode"
)

// pasted is one pattern for secrets as people paste them into cases. hints, in
// lower case, must occur for the pattern to be tried; the first group is the
// secret; accept has the last word.
type pasted struct {
	hints  []string
	regex  *regexp.Regexp
	accept func(secret string) bool
}

var pastes = []pasted{
	{
		hints: []string{"secret"},
		regex: regexp.MustCompile(`(?i)(?:secret[ _-]?access[ _-]?key|access[ _-]?key[ _-]?secret|aws[ _-]?secret(?:[ _-]?key)?)["'\x60]?[\s:=]{1,4}["'\x60]?([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)`),
	},
	{
		hints:  []string{"akia", "asia", "ltai"},
		regex:  regexp.MustCompile(`(?s)\b(?:A[KS]IA[A-Z2-7]{16}|LTAI[A-Za-z0-9]{20})\b.{1,80}?[^A-Za-z0-9/+=]([A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)`),
		accept: varied,
	},
	{
		hints: []string{"iqojb3jpz2lu", "fwogzxivyxdz", "fqogzxivyxdz"},
		regex: regexp.MustCompile(`\b((?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9/+=%]{40,})`),
	},
	{
		hints: []string{"signature=", "sig="},
		regex: regexp.MustCompile(`(?i)[?&](?:x-amz-signature=([0-9a-f]{64})|sig=([A-Za-z0-9%+/=_-]{40,}))`),
	},
	{
		hints:  []string{"://"},
		regex:  regexp.MustCompile(`://[^\s/:@"'<>]{0,64}:([^\s/@"'<>]{5,128})@`),
		accept: notAWord,
	},
	{
		hints:  []string{"bearer"},
		regex:  regexp.MustCompile(`(?i)\bbearer\s{1,2}([A-Za-z0-9._~+/-]{16,}=*)`),
		accept: mixed,
	},
	{
		hints:  []string{"basic", `"auth"`},
		regex:  regexp.MustCompile(`(?i)(?:\bbasic\s{1,2}|"auth"\s{0,2}:\s{0,2}")([A-Za-z0-9+/]{8,}={0,2})`),
		accept: credentials,
	},
	{
		hints:  []string{"sess", "sid="},
		regex:  regexp.MustCompile(`(?i)\b(?:[a-z]{0,12}sess(?:ion)?[_-]?id|sid)=([A-Za-z0-9._%~+/-]{20,})`),
		accept: mixed,
	},
	{
		hints: []string{"hf_", "dckr_pat_"},
		regex: regexp.MustCompile(`\b(hf_[A-Za-z]{34}|dckr_pat_[A-Za-z0-9_-]{27})\b`),
	},
	{
		hints: []string{"ls0tls1crudjti"},
		regex: regexp.MustCompile(`\b(LS0tLS1CRUdJTi(?:BSU0|BQUklW|BFQy|BPUEVO|BFTkNS)[A-Za-z0-9+/=]{40,})`),
	},
	{
		hints:  []string{"token=", "key=", "secret=", "auth="},
		regex:  regexp.MustCompile(`(?i)[?&](?:[a-z_-]{0,16}token|(?:api_?|access_?)?key|[a-z_-]{0,16}secret|auth)=([A-Za-z0-9._~%+-]{16,})`),
		accept: mixed,
	},
}

// secrets finds what pasted patterns and the words for a password point to.
func (p page) secrets() []span {
	var found []span
	for _, pattern := range pastes {
		if !containsAny(p.lower, pattern.hints) {
			continue
		}
		for _, groups := range pattern.regex.FindAllStringSubmatchIndex(p.plain, -1) {
			start, end := groups[2], groups[3]
			if start < 0 {
				start, end = groups[4], groups[5]
			}
			secret := p.plain[start:end]
			if placeholder(secret) || pattern.accept != nil && !pattern.accept(secret) {
				continue
			}
			found = append(found, span{kind: Secret, start: start, end: end})
		}
	}
	return append(found, p.passwords()...)
}

func containsAny(text string, words []string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// classes counts which of lower case, upper case, digits and other signs occur.
func classes(text string) (lower, upper, digit, other int) {
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			digit++
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		default:
			other++
		}
	}
	return lower, upper, digit, other
}

// mixed: letters and digits, and not just a few different ones.
func mixed(secret string) bool {
	lower, upper, digit, _ := classes(secret)
	return lower+upper > 0 && digit > 0 && entropy(secret) > 3
}

// varied: as random as a 40-character key is.
func varied(secret string) bool {
	lower, upper, digit, _ := classes(secret)
	return lower > 0 && upper > 0 && digit > 0 && entropy(secret) > 4
}

// credentials: base64 of name:password.
func credentials(secret string) bool {
	raw, err := base64.StdEncoding.DecodeString(secret)
	if err != nil {
		raw, err = base64.RawStdEncoding.DecodeString(secret)
	}
	name, _, found := strings.Cut(string(raw), ":")
	return err == nil && found && name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r <= ' ' || r > '~'
	}) < 0
}
