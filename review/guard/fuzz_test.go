package guard

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzScan: any bytes give hits that lie in the text in order, on rune boundaries,
// on the line they name, and can be redacted.
func FuzzScan(f *testing.F) {
	for _, text := range hostile(f) {
		f.Add(text[:512])
	}
	for i, s := range corpus(f, "development") {
		if i%8 == 0 {
			f.Add(s.text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		hits := Scan(text)
		done := 0
		for _, hit := range hits {
			if hit.Start < done || hit.End <= hit.Start || hit.End > len(text) {
				t.Fatalf("hit %+v after %d in %d bytes", hit, done, len(text))
			}
			done = hit.End
			if hit.Line != 1+strings.Count(text[:hit.Start], "\n") {
				t.Fatalf("hit %+v is on another line", hit)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[hit.Start:hit.End]) {
				t.Fatalf("hit %+v cuts a rune", hit)
			}
			if redacted[hit.Kind] == "" || len(hit.Fingerprint) != 32 {
				t.Fatalf("hit %+v is incomplete", hit)
			}
		}
		if left := Redact(text, hits); len(hits) > 0 && left == text {
			t.Fatalf("%d hits and nothing redacted", len(hits))
		}
	})
}
