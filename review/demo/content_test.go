package demo

import (
	"strings"
	"testing"

	"assay/review/guard"
)

func TestShowCasesHoldNoCustomersData(t *testing.T) {
	all, err := readTexts()
	if err != nil {
		t.Fatal(err)
	}
	for service, texts := range all {
		for _, x := range texts {
			told := x.tell()
			for _, text := range []string{told.title, told.full, told.answer, told.finding} {
				for _, h := range guard.Scan(text) {
					t.Errorf("%s/%s: %s %q", service, x.slug, h.Kind, text[h.Start:h.End])
				}
			}
		}
	}
}

func TestEveryShowCaseIsWholeAndCanBeAskedToChange(t *testing.T) {
	all, err := readTexts()
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]bool{}
	languages := map[string]int{}
	for service, texts := range all {
		for _, x := range texts {
			told := x.tell()
			languages[told.lang]++
			switch {
			case told.title == "" || titles[told.title]:
				t.Errorf("%s/%s: title %q", service, x.slug, told.title)
			case told.level < 1 || told.level > 4:
				t.Errorf("%s/%s: level %d", service, x.slug, told.level)
			case strings.Count(told.full, "\n") < 10:
				t.Errorf("%s/%s has fewer than ten lines", service, x.slug)
			case told.first == told.full || told.finding == "" || told.answer == "":
				t.Errorf("%s/%s has nothing that reviewers could miss", service, x.slug)
			case told.quote == "" || !strings.Contains(told.first, told.quote):
				t.Errorf("%s/%s: there is no cause to quote", service, x.slug)
			case strings.Contains(told.title+told.full, "{") && !strings.Contains(told.full, "```"):
				t.Errorf("%s/%s: a value is missing in %q", service, x.slug, told.title)
			}
			titles[told.title] = true
		}
	}
	if languages["en"] < 60 || languages["zh-TW"] < 5 || languages["ko"] < 5 {
		t.Errorf("languages %v", languages)
	}
}

func TestATextIsToldWithItsNextValues(t *testing.T) {
	texts, err := parseTexts("=== one\ntitle: {n} pods\nlevel: 2\nvary n: 3 | 5\n\n## Cause\nIt was {n}. Then more.\n\n+ Added.\n\nEnd.\n")
	if err != nil {
		t.Fatal(err)
	}
	first, second, third := texts[0].tell(), texts[0].tell(), texts[0].tell()
	if first.title != "3 pods" || second.title != "5 pods" || third.title != "3 pods" {
		t.Errorf("titles %q, %q, %q", first.title, second.title, third.title)
	}
	if first.first != "## Cause\nIt was 3. Then more.\n\nEnd.\n" || first.full != "## Cause\nIt was 3. Then more.\n\nAdded.\n\nEnd.\n" {
		t.Errorf("first %q, full %q", first.first, first.full)
	}
	if first.quote != "It was 3." {
		t.Errorf("quote %q", first.quote)
	}
}
