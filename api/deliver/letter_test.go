package deliver

import (
	"strings"
	"testing"

	"assay/models"
	"assay/models/phrase"
)

func TestALetterOfCoverageSaysEveryChangeInTheReadersLanguage(t *testing.T) {
	n := models.Notification{Kind: "coverage-changed", SubjectKind: "coverage", Params: map[string]string{"changes": "2",
		"change01": phrase.Keep(phrase.Of("%s is below its target of %d now.", "EKS", 5)),
		"change02": phrase.Keep(phrase.Of("%s has reached its target of %d.", "S3", 3))}}
	m := Edge{PublicURL: "https://assay.example.com"}.letter("k", n, reader{lang: "ko"})
	if m.Subject != "팀원들이 맡은 서비스의 커버리지에서 2가지가 바뀌었어요." {
		t.Error(m.Subject)
	}
	for _, want := range []string{"EKS가 이제 목표인 5명에 못 미쳐요.", "S3이 목표인 3명에 이르렀어요.", "https://assay.example.com/coverage\n"} {
		if !strings.Contains(m.Text, want) {
			t.Errorf("without %q:\n%s", want, m.Text)
		}
	}
}
