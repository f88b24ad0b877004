package library

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestATextIsFoundBy(t *testing.T) {
	for _, c := range []struct{ text, terms string }{
		{"", ""},
		{" \t\n—…!?", ""},
		{"The pods restarted", "pod restart the"},
		{"EKS, S3: DNS/TLS", "dns eks s3 tls"},
		{"ＥＫＳ ﬁle ①", "1 eks file"},
		{"Ana Kovač’s café", "ana cafe kovac s"},
		{"сеть Ёлка Αθήνα", "αθηνα елка сеть"},
		{"腎臟", "腎 腎臟 臟"},
		{"腎", "腎"},
		{"網路逾時", "時 網 網路 路 路逾 逾 逾時"},
		{"長的，短的", "的 短 短的 長 長的"},
		{"S3儲存桶 policy", "polici s3 儲 儲存 存 存桶 桶"},
		{"장애가 발생", "가 발 발생 생 애 애가 장 장애"},
		{"장애", "애 장 장애"}, // the same, decomposed
		{"ｻｰﾊﾞｰ", "サ サー バ バー ー ーバ"},
		{"soft\u00adhyphen zero\u200dwidth 葛\U000e0101城", "softhyphen zerowidth 城 葛 葛城"},
		{"kube-proxy_v1.29 0x80070005", "0x80070005 29 kube proxi v1"},
		{strings.Repeat("x", 70), strings.Repeat("x", 64)},
		{"नमस्ते दुनिया", "दुनिया नमस्ते"},
		{"a\xffb", "a b"},
	} {
		if got := strings.Join(Terms(c.text), " "); got != c.terms {
			t.Errorf("%q is found by %q, want %q", c.text, got, c.terms)
		}
	}
}

func TestAQuestionAsksFor(t *testing.T) {
	for _, c := range []struct{ question, terms string }{
		{"why is the pod restarting", "pod restart"},
		{"the", "the"},
		{"腎臟", "腎臟"},
		{"腎臟病", "腎臟 臟病"},
		{"腎 s3", "s3 腎"},
		{"장애 복구", "복구 장애"},
		{`"quoted" AND (x OR y) NOT z*`, "quot x y z"},
		{"dns dns DNS", "dns"},
		{"!!!", ""},
	} {
		if got := strings.Join(Asked(c.question), " "); got != c.terms {
			t.Errorf("%q asks for %q, want %q", c.question, got, c.terms)
		}
	}
}

func TestInflectedWordsMeet(t *testing.T) {
	for _, family := range [][]string{
		{"throttle", "throttles", "throttled", "throttling"},
		{"retry", "retries", "retried", "retrying"},
		{"policy", "policies"},
		{"timeout", "timeouts"},
		{"cache", "caches", "cached", "caching"},
		{"log", "logs", "logged", "logging"},
		{"process", "processes", "processed", "processing"},
		{"configure", "configured", "configuring"},
		{"update", "updates", "updated", "updating"},
		{"fail", "fails", "failed", "failing"},
		{"control", "controls", "controlled", "controlling"},
		{"resize", "resized", "resizing"},
		{"agree", "agreed", "agreeing"},
	} {
		for _, word := range family {
			if stem(word) != stem(family[0]) {
				t.Errorf("%s becomes %s, but %s becomes %s", word, stem(word), family[0], stem(family[0]))
			}
		}
	}
}

func TestDifferentWordsStayApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"string", "str"}, {"ingress", "ingr"}, {"dns", "dn"}, {"eks", "ek"}, {"file", "fill"}, {"node", "not"},
		{"policy", "police"}, {"rate", "rat"}, {"port", "portal"},
	} {
		if stem(pair[0]) == stem(pair[1]) {
			t.Errorf("%s and %s both become %s", pair[0], pair[1], stem(pair[0]))
		}
	}
}

// words are pieces of real writing in several scripts.
var words = rapid.SampledFrom([]string{
	"the", "Pods", "restarting", "DNS", "timeouts", "S3", "kube-proxy", "ＥＫＳ", "café", "腎臟", "網路", "逾時", "的", "資料庫連線", "장애", "복구가",
	"네트워크", "サーバー", "データ", "policies", "1.29", "0x80070005", "e\u0301te\u0301", "नमस्ते", "ок", "«сеть»",
})

func TestWhateverIsWrittenIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(words, 1, 30).Draw(t, "words")
		from := rapid.IntRange(0, len(all)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(all)).Draw(t, "to")
		terms := Terms(strings.Join(all, " "))
		for _, term := range Asked(strings.Join(all[from:to], "\n")) {
			if !slices.Contains(terms, term) {
				t.Fatalf("%q is not a term of %q", term, all)
			}
		}
		for _, term := range Asked(strings.ToUpper(strings.Join(all[from:to], ", "))) {
			if !slices.Contains(terms, term) {
				t.Fatalf("%q, shouted, is not a term of %q", term, all)
			}
		}
	})
}

func TestTermsAreSafeForBothEngines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := Terms(rapid.String().Draw(t, "text"))
		if !slices.IsSorted(terms) || len(slices.Compact(slices.Clone(terms))) != len(terms) {
			t.Fatalf("not sorted, or twice: %q", terms)
		}
		for _, term := range terms {
			if term == "" || strings.ContainsAny(term, " \"\\:{},\x00") || len([]rune(term)) > longestWord {
				t.Fatalf("an unsafe term: %q", term)
			}
		}
	})
}

func BenchmarkTerms(b *testing.B) {
	text := strings.Repeat("The kubelet kept restarting because 資料庫連線逾時 and 네트워크 장애가 발생 before policies were applied. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Terms(text)
	}
}
