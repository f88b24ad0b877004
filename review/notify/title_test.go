package notify

import (
	"strings"
	"testing"

	"assay/models/phrase"
)

func TestTitlesSayTheirParametersInEveryLanguage(t *testing.T) {
	for kind, of := range titles {
		params := map[string]string{"plan": "P", "person": "Q", "tasks": "2"}
		for _, name := range of.params {
			params[name] = "«" + name + "»"
		}
		for _, l := range phrase.Langs {
			said := Title(string(kind), params).In(l)
			if said == "" || strings.Contains(said, "%") {
				t.Errorf("%s, %s: %q", kind, l, said)
			}
			for _, name := range of.params {
				if !strings.Contains(said, params[name]) {
					t.Errorf("%s, %s: %q does not say the %s", kind, l, said, name)
				}
			}
		}
	}
}

func TestTitlesDifferByWhoReadsAndWhatCameOut(t *testing.T) {
	for _, c := range []struct {
		kind   string
		params map[string]string
		want   string
	}{
		{"absence-added", map[string]string{"person": "Bo Lind"}, "Bo Lind put an absence into the calendar."},
		{"absence-added", nil, "Somebody put an absence into your calendar."},
		{"ballot-closed", map[string]string{"outcome": "not_yet"}, "The ballot is closed. The panel's answer is: not yet."},
		{"ballot-closed", map[string]string{"outcome": "pass"}, "The ballot is closed. The panel's answer is: pass."},
		{"plan-overdue", map[string]string{"plan": "First weeks", "person": "Bo Lind", "tasks": "1"}, "One task of the plan “First weeks” of Bo Lind is overdue."},
		{"standing-lapsed", map[string]string{"service": "EKS"}, "Your standing for EKS has lapsed."},
		{"of-long-ago", nil, "Something that concerns you has changed."},
	} {
		if got := Title(c.kind, c.params).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.kind, got, c.want)
		}
	}
	params := map[string]string{"service": "EKS", "expiresOn": "2027-01-02",
		"missing": phrase.Keep(phrase.Of("Still needed in this term: %s.", phrase.Count(2, "%d more review", "%d more reviews")))}
	if got := Title("standing-expiring", params).In(phrase.Chinese); got != "你在 EKS 的專家資格將於2027年1月2日到期。這個任期還需要：再 2 份審查。" {
		t.Errorf("%q", got)
	}
}
