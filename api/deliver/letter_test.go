package deliver

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/phrase"
)

func TestALetterOfCoverageSaysEveryChangeInTheReadersLanguage(t *testing.T) {
	n := models.Notification{Kind: "coverage-changed", SubjectKind: "coverage", Params: map[string]string{"changes": "2",
		"change01": phrase.Keep(phrase.Of("%s is below its target of %d now.", "EKS", 5)), "place01": "/coverage/4",
		"change02": phrase.Keep(phrase.Of("%s has reached its target of %d.", "S3", 3)), "place02": "https://elsewhere.example.com/"}}
	m := Edge{PublicURL: "https://assay.example.com"}.letter("k", n, reader{lang: "ko"})
	if m.Subject != "팀원들이 맡은 서비스의 커버리지에서 2가지가 바뀌었어요." {
		t.Error(m.Subject)
	}
	for _, want := range []string{"EKS가 이제 목표인 5명에 못 미쳐요.\n  https://assay.example.com/coverage/4\n", "S3이 목표인 3명에 이르렀어요.\n\n", "https://assay.example.com/coverage\n"} {
		if !strings.Contains(m.Text, want) {
			t.Errorf("without %q:\n%s", want, m.Text)
		}
	}
	if want := `<a href="https://assay.example.com/coverage/4" style="color:#1c1b19;text-decoration-color:#b9b2a6">EKS가 이제`; !strings.Contains(m.HTML, want) || strings.Contains(m.HTML, "elsewhere") {
		t.Errorf("without %q:\n%s", want, m.HTML)
	}
}

func TestALetterIsCalledByWhatGotWorse(t *testing.T) {
	n := models.Notification{Kind: "coverage-changed", SubjectKind: "coverage", Params: map[string]string{"changes": "41", "worse": "1", "more": "1",
		"change01": "EKS.", "besides": phrase.Keep(phrase.Of("%s has reached its target of %d.", "S3", 3))}}
	m := Edge{}.letter("k", n, reader{lang: "en"})
	want := "One of your people's services is covered worse than before.\n\nEKS.\n\nOne more change is not listed here.\n\nS3 has reached its target of 3.\n"
	if m.Subject != "One of your people's services is covered worse than before." || !strings.Contains(m.Text, want) {
		t.Errorf("%s\n%s", m.Subject, m.Text)
	}
}
