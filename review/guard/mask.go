package guard

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

const hidden = "…"

// mask shows of a find what tells it from its neighbours, at most a quarter at
// either end.
func mask(kind Kind, found string) string {
	switch kind {
	case ARN:
		return maskARN(found)
	case Email:
		name, domain, _ := strings.Cut(found, "@")
		return ends(name, 1, 0) + "@" + ends(domain, 1, tail(domain))
	case Host:
		return ends(found, 1, tail(found))
	case IP:
		return ends(found, strings.IndexAny(found, ".:")+1, 0)
	case Phone:
		return ends(found, 3, 2)
	case Account:
		return ends(found, 0, 4)
	}
	if strings.HasPrefix(found, "-----BEGIN") {
		return "-----BEGIN" + hidden
	}
	shown := min(4, len(found)/5)
	return ends(found, max(shown, 1), shown)
}

// maskARN keeps the partition and the service, and the end of the resource.
func maskARN(arn string) string {
	parts := strings.SplitN(arn, ":", 4)
	if len(parts) < 4 {
		return ends(arn, 3, 0)
	}
	return strings.Join(parts[:3], ":") + ":" + ends(parts[3], 0, min(4, len(parts[3])/5))
}

// tail is the length of the last label of a name, with its dot.
func tail(name string) int {
	return len(name) - max(strings.LastIndexByte(name, '.'), 0)
}

// ends shows the first and the last bytes of text, cut to whole runes.
func ends(text string, first, last int) string {
	if first+last >= len(text) {
		return hidden
	}
	end := len(text) - last
	for first > 0 && !utf8.RuneStart(text[first]) {
		first--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	return text[:first] + hidden + text[end:]
}

// fingerprint is 128 bits of SHA-256 over the kind and the matched text.
func fingerprint(kind Kind, matched string) string {
	sum := sha256.Sum256([]byte(string(kind) + "\x00" + matched))
	return hex.EncodeToString(sum[:16])
}
