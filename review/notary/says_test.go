package notary_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"assay/models/phrase"
	"assay/review/notary"
)

// named finds the names of events in source: a thing, a point, and what happened.
var named = regexp.MustCompile(`"(absence|account|appointment|assignment|ballot|bar|candidacy|certification|conflict|contribution|curriculum|finding|interview|job|meeting_rules|person|plan|region|review|rubric|seat|service|show_case|site|skill_fix|standing|task|token|votes?)\.[a-z_]+"|Name: +"[a-z_]+\.[a-z_]+"`)

func TestEveryEventHasWords(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "/policy/") || strings.Contains(path, "/guard/") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, name := range named.FindAllString(string(source), -1) {
			event := strings.Split(name, `"`)[1]
			if strings.HasSuffix(event, ".csv") {
				continue
			}
			found++
			if notary.Says(event).IsZero() {
				t.Errorf("%s: %s has no words", path, event)
			}
		}
		return err
	})
	if err != nil || found < 100 {
		t.Errorf("%d names of events: %v", found, err)
	}
	if got := notary.Says("task.signed_off").In("zh-TW"); got != "簽核了任務" {
		t.Errorf("in Chinese: %s", got)
	}
	if !notary.Says("never.heard").Is(phrase.Text{}) {
		t.Error("what is not known has words")
	}
}
