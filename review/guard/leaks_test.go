package guard

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/zricethezav/gitleaks/v8/detect"
)

// TestS2_TheGuardFindsAllThatGitleaksFinds compares with gitleaks' own detector,
// sentence by sentence and on all of them as one text.
func TestS2_TheGuardFindsAllThatGitleaksFinds(t *testing.T) {
	detector, err := detect.NewDetectorDefaultConfig()
	if err != nil {
		t.Fatal(err)
	}
	detector.IgnoreGitleaksAllow = true
	texts := []string{writeUp(t, 30_000)}
	for _, s := range corpus(t, "development") {
		texts = append(texts, s.text)
	}
	compared := 0
	for _, text := range texts {
		covered := redactedParts(text)
		for _, finding := range detector.DetectString(text) {
			compared++
			if !placeholder(finding.Secret) && !strings.Contains(covered, finding.Secret) {
				t.Errorf("%s found %q and the guard did not", finding.RuleID, finding.Secret)
			}
		}
	}
	if compared < 100 {
		t.Errorf("only %d finds compared", compared)
	}
}

func redactedParts(text string) string {
	var parts strings.Builder
	for _, hit := range Scan(text) {
		parts.WriteString(text[hit.Start:hit.End])
		parts.WriteByte('\n')
	}
	return parts.String()
}

func TestRulesAreTriedWhereTheyCanMatch(t *testing.T) {
	near, far := 0, 0
	for _, rule := range gitleaks().rules {
		if rule.reach > farthest {
			far++
		} else {
			near++
		}
	}
	if near+far < 200 || far > 40 {
		t.Errorf("%d rules look around their keywords and %d through the whole text", near, far)
	}
}

func TestLoadingTheRulesIsSilent(t *testing.T) {
	const child = "GUARD_TEST_LOAD"
	if os.Getenv(child) != "" {
		loadGitleaks()
		return
	}
	command := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	command.Env = append(os.Environ(), child+"=1")
	var errors strings.Builder
	command.Stderr = &errors
	out, err := command.Output()
	if err != nil || errors.Len() > 0 || strings.TrimSpace(string(out)) != "PASS" {
		t.Errorf("loading said %q and %q: %v", out, errors.String(), err)
	}
}
