package review

import "testing"

func TestALineIsReadAsItIsWritten(t *testing.T) {
	for _, text := range []string{"", "Pods stay pending", "Zażółć gęślą jaźń", "파드가 대기", "節點", "מדריך לצוות", "دليل", "👩‍💻", "non-breaking\u00a0space"} {
		if wrong := Line("/title", text); wrong != nil {
			t.Errorf("%q: %v", text, wrong)
		}
	}
	for _, text := range []string{"a\nb", "a\tb", "a\x00b", "a\u2028b", "a\u2029b", "\u202etxt.exe", "a\u2066b", "a\u2069", "\u202a", "a\u0085b", "\xff"} {
		wrong := Line("/title", text, "another")
		if len(wrong) != 1 || wrong[0].Pointer != "/title" || wrong[0].Code != "not-one-line" {
			t.Errorf("%q: %v", text, wrong)
		}
		if wrong := Line("/title", text, "another", text); wrong != nil {
			t.Errorf("%q stands there already: %v", text, wrong)
		}
	}
}
