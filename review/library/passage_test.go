package library

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// bracketed writes hits in brackets.
func bracketed(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Hit {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestHitsAreMarkedAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct{ text, question, marked string }{
		{"Throttling of the API", "throttled api", "[Throttling] of the [API]"},
		{"腎臟病與腎臟炎", "腎臟病", "[腎臟病]與[腎臟]炎"},
		{"장애가 발생", "장애", "[장애]가 발생"},
		{"ＥＫＳ 叢集", "eks 叢集", "[ＥＫＳ] [叢集]"},
		{"Café cafe\u0301", "cafe", "[Café] [cafe\u0301]"},
		{"Nothing here", "dns", "Nothing here"},
		{"Nothing asked", "", "Nothing asked"},
		{"", "dns", ""},
	} {
		if got := bracketed(Marked(c.text, Asked(c.question))); got != c.marked {
			t.Errorf("%q asked for %q: %q, want %q", c.text, c.question, got, c.marked)
		}
	}
}

func TestAPassageShowsTheFirstHitInItsSurroundings(t *testing.T) {
	far := strings.Repeat("before and before it all ", 20) + "then the **kubelet** stopped. " + strings.Repeat("after that ", 40)
	got := bracketed(Passage(far, Asked("kubelet")))
	if !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "…") || !strings.Contains(got, " then the [kubelet] stopped. after") {
		t.Errorf("got %q", got)
	}
	if n := utf8.RuneCountInString(got); n > passageLength+4 {
		t.Errorf("%d characters", n)
	}
	zh := bracketed(Passage(strings.Repeat("前文說明很長。", 30)+"連線逾時的原因"+strings.Repeat("後文也很長。", 60), Asked("逾時")))
	if !strings.Contains(zh, "連線[逾時]的原因") || !strings.HasPrefix(zh, "…") {
		t.Errorf("got %q", zh)
	}
}

func TestAPassageWithoutAHitIsTheBeginning(t *testing.T) {
	body := "# Symptom\n\n- Pods **restart**\n- `kubectl` hangs\n\n```sh\nkubectl get pods\n```\n> quoted"
	if got := bracketed(Passage(body, nil)); got != "Symptom · Pods restart kubectl hangs kubectl get pods quoted" {
		t.Errorf("got %q", got)
	}
	if got := bracketed(Passage(body, Asked("elsewhere"))); !strings.HasPrefix(got, "Symptom") {
		t.Errorf("got %q", got)
	}
}

func TestMarkingLosesNoText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(words), func(w []string) string { return strings.Join(w, " ") })).Draw(t, "text")
		asked := Terms(rapid.OneOf(rapid.Just(text), rapid.String()).Draw(t, "question"))
		var b strings.Builder
		for _, p := range Marked(text, asked) {
			b.WriteString(p.Text)
		}
		if b.String() != text {
			t.Fatalf("%q became %q", text, b.String())
		}
		if valid := utf8.ValidString(text); valid {
			for _, p := range Passage(text, asked) {
				if !utf8.ValidString(p.Text) {
					t.Fatalf("cut through a character: %q", p.Text)
				}
			}
		}
	})
}
