package guard

import (
	"strings"
	"testing"

	"github.com/zricethezav/gitleaks/v8/config"
)

const large = 200_000

// writeUp is prose with what a real write-up has in it, repeated to the given size.
func writeUp(b testing.TB, size int) string {
	var text strings.Builder
	sentences := corpus(b, "development")
	for i := 0; text.Len() < size; i++ {
		text.WriteString(sentences[i%len(sentences)].text)
		text.WriteString("\n\n")
	}
	return text.String()[:size]
}

// hostile are texts made to be slow: everything that starts a search, nothing that
// ends it.
func hostile(b testing.TB) map[string]string {
	known := gitleaks()
	var keywords strings.Builder
	for _, rule := range known.rules {
		keywords.WriteString(strings.Join(rule.Keywords, " = "))
		keywords.WriteString(" = ")
	}
	fill := func(piece string) string { return strings.Repeat(piece, large/len(piece)) }
	return map[string]string{
		"keywords":   fill(keywords.String()),
		"one-line":   strings.ReplaceAll(writeUp(b, large), "\n", " "),
		"at-signs":   fill("a@b.c@"),
		"dots":       fill("a."),
		"colons":     fill("a1:"),
		"digits":     fill("1234 5678-"),
		"plus":       fill("+1 2"),
		"passwords":  fill("password "),
		"密码":         fill("密码："),
		"urls":       fill("://a:"),
		"keys":       fill("-----BEGIN PRIVATE KEY-----"),
		"curl":       fill("curl -u "),
		"generic":    fill(`api_key="a1b2c3d4e5f6g7h8" `),
		"base64":     fill("aGVsbG8gd29ybGQgdGhpcyBpcyBhIHRlc3Q"),
		"full-width": fill("ａｂ＠"),
		"invalid":    fill("\xff\xfe@a.com"),
		"arns":       fill("arn:aws:s3:::a"),
		"hex":        fill("deadbeef"),
	}
}

func BenchmarkScan(b *testing.B) {
	gitleaks()
	for name, size := range map[string]int{"4KB": 4_000, "200KB": large} {
		text := writeUp(b, size)
		b.Run(name, func(b *testing.B) { scanning(b, text) })
	}
	for name, text := range hostile(b) {
		b.Run("hostile/"+name, func(b *testing.B) { scanning(b, text) })
	}
}

func scanning(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text)
	}
}

// BenchmarkLoad is what the first scan of a process pays once.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(config.DefaultConfig)))
	for b.Loop() {
		loadGitleaks()
	}
}
