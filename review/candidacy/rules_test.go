package candidacy

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"assay/models"
)

func date(s string) models.Date {
	d, err := models.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

var today = date("2026-11-16")

func cases(levels ...int) []Case {
	var all []Case
	for _, l := range levels {
		all = append(all, Case{Level: l, ApprovedOn: date("2026-06-01")})
	}
	return all
}

func needs(pairs ...int) []models.LevelNeed {
	var all []models.LevelNeed
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, models.LevelNeed{Level: pairs[i], Count: pairs[i+1]})
	}
	return all
}

func TestC3_WhatIsMissingIsToldInWords(t *testing.T) {
	for _, c := range []struct {
		cases  int
		levels []models.LevelNeed
		have   []Case
		want   string
	}{
		{0, nil, nil, ""},
		{1, nil, nil, "1 more approved case"},
		{3, nil, cases(1), "2 more approved cases"},
		{3, needs(3, 1), cases(1), "2 more approved cases, one of them level 3 or higher"},
		{3, needs(3, 1), cases(3), "2 more approved cases"},
		{3, needs(3, 1), cases(1, 2), "1 more approved case, level 3 or higher"},
		{3, needs(3, 1), cases(1, 2, 2), "1 more approved case, level 3 or higher"},
		{3, needs(3, 1), cases(4, 2, 2), ""},
		{5, needs(4, 1), cases(3, 3, 3), "2 more approved cases, one of them level 4"},
		{4, needs(2, 4), nil, "4 more approved cases, each level 2 or higher"},
		{5, needs(2, 3, 4, 1), nil, "5 more approved cases, one of them level 4 and three of them level 2 or higher"},
		{5, needs(2, 3, 3, 3), nil, "5 more approved cases, three of them level 3 or higher"},
		{5, needs(4, 2), cases(1, 1, 1, 1, 1), "2 more approved cases, each level 4"},
		{12, needs(3, 11), nil, "12 more approved cases, 11 of them level 3 or higher"},
	} {
		bar := models.BarRules{Cases: c.cases, LevelCounts: c.levels}
		missing := Missing(bar, Facts{On: today, Cases: c.have})
		got := ""
		if len(missing) > 0 {
			got = missing[0].Text.String()
		}
		if got != c.want {
			t.Errorf("%d %v with %v: %q, want %q", c.cases, c.levels, c.have, got, c.want)
		}
	}
}

func TestC3_TasksCertificationsAndCurriculumAreNamed(t *testing.T) {
	high, low := 90.0, 60.0
	bar := models.BarRules{
		Tasks: []string{"lab", "drill"}, Curriculum: "eks-road",
		Certifications: []models.CertNeed{{Vendor: "CNCF", Name: "CKA"}},
	}
	facts := Facts{On: today, Tasks: map[string]Task{"lab": {Title: "Restore a control plane"}}, CurriculumTitle: "EKS from the ground"}
	var texts []string
	for _, m := range Missing(bar, facts) {
		texts = append(texts, m.Text.String())
	}
	want := "The task “Restore a control plane”|The task “drill”|A current certification: “CKA” by CNCF|The curriculum “EKS from the ground”, completed"
	if got := strings.Join(texts, "|"); got != want {
		t.Errorf("missing %s, want %s", got, want)
	}
	cka := models.Certification{Vendor: "cncf", Name: " CKA ", IssuedOn: date("2026-01-01"), ExpiresOn: today, Score: &high, PassMark: &low}
	facts.Tasks = map[string]Task{"lab": {Done: true}, "drill": {Done: true}}
	facts.Completed, facts.Certifications = true, []models.Certification{cka}
	if left := Missing(bar, facts); len(left) != 0 {
		t.Errorf("still missing %v", left)
	}
	facts.Certifications[0].Score, facts.Certifications[0].PassMark = &low, &high
	if left := Missing(bar, facts); len(left) != 1 {
		t.Errorf("a score below the pass mark: %v", left)
	}
	facts.Certifications[0].Score, facts.Certifications[0].PassMark = nil, nil
	facts.On = today.AddDays(1)
	if left := Missing(bar, facts); len(left) != 1 {
		t.Errorf("expired yesterday: %v", left)
	}
}

func TestC2_CasesCountUntilTheirMaximumAge(t *testing.T) {
	f := Facts{Cases: []Case{{Level: 1, ApprovedOn: date("2025-08-31")}, {Level: 1, ApprovedOn: date("2026-08-31")}}}
	bar := models.BarRules{Cases: 2, CaseMaxAgeMonths: 18}
	for on, want := range map[string]int{"2026-11-16": 2, "2027-02-28": 2, "2027-03-01": 1, "2028-02-29": 1, "2028-03-01": 0} {
		f.On = date(on)
		if got := len(Counting(bar, f)); got != want {
			t.Errorf("on %s %d count, want %d", on, got, want)
		}
	}
	f.On = date("2026-11-16")
	if got := NextChange(bar, f); got != date("2027-03-01") {
		t.Errorf("the next change is on %s", got)
	}
	bar.CaseMaxAgeMonths = 0
	if got := NextChange(bar, f); !got.IsZero() || len(Counting(bar, f)) != 2 {
		t.Errorf("without a maximum age: %s", got)
	}
}

func someBar(t *rapid.T) models.BarRules {
	bar := models.BarRules{Cases: rapid.IntRange(0, 8).Draw(t, "cases"), CaseMaxAgeMonths: rapid.IntRange(0, 24).Draw(t, "age")}
	for level := 1; level <= highestLevel; level++ {
		if n := rapid.IntRange(0, 5).Draw(t, "of level"); n > 0 {
			bar.LevelCounts = append(bar.LevelCounts, models.LevelNeed{Level: level, Count: n})
		}
	}
	bar.Tasks = rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3).Draw(t, "tasks")
	if rapid.Bool().Draw(t, "certified") {
		bar.Certifications = []models.CertNeed{{Vendor: "CNCF", Name: "CKA"}}
	}
	if rapid.Bool().Draw(t, "curriculum") {
		bar.Curriculum = "road"
	}
	return bar
}

func someCase(t *rapid.T) Case {
	return Case{Level: rapid.IntRange(1, 4).Draw(t, "level"), ApprovedOn: today.AddDays(-rapid.IntRange(0, 900).Draw(t, "days"))}
}

func someFacts(t *rapid.T) Facts {
	f := Facts{On: today, Tasks: map[string]Task{}, Completed: rapid.Bool().Draw(t, "completed")}
	f.Cases = rapid.SliceOfN(rapid.Custom(someCase), 0, 9).Draw(t, "have")
	for _, key := range []string{"a", "b", "c"} {
		f.Tasks[key] = Task{Done: rapid.Bool().Draw(t, key)}
	}
	if rapid.Bool().Draw(t, "holds") {
		f.Certifications = []models.Certification{{Vendor: "CNCF", Name: "CKA", IssuedOn: today.AddDays(-10),
			ExpiresOn: today.AddDays(rapid.IntRange(-5, 5).Draw(t, "left"))}}
	}
	return f
}

// met asks the bar's sentences one by one, not as Missing does.
func met(bar models.BarRules, f Facts) bool {
	young := Counting(bar, f)
	ok := len(young) >= bar.Cases
	for _, need := range bar.LevelCounts {
		n := 0
		for _, c := range young {
			if c.Level >= need.Level {
				n++
			}
		}
		ok = ok && n >= need.Count
	}
	for _, key := range bar.Tasks {
		ok = ok && f.Tasks[key].Done
	}
	for _, p := range Points(bar, f) {
		ok = ok && p.Have >= p.Want
	}
	return ok && (bar.Curriculum == "" || f.Completed)
}

func TestC3_NothingIsMissingExactlyWhenTheBarIsMet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bar, f := someBar(t), someFacts(t)
		if missing := Missing(bar, f); (len(missing) == 0) != met(bar, f) {
			t.Errorf("%+v with %+v misses %v", bar, f, missing)
		}
	})
}

func TestC3_AnotherApprovedCaseNeverAddsToWhatIsMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bar, f := someBar(t), someFacts(t)
		before, levels := shortage(bar, f)
		more := f
		more.Cases = append(append([]Case{}, f.Cases...), someCase(t))
		after, left := shortage(bar, more)
		if after > before || len(Missing(bar, more)) > len(Missing(bar, f)) {
			t.Errorf("another case raised %d missing to %d", before, after)
		}
		for _, now := range left {
			was := 0
			for _, l := range levels {
				if l.Level >= now.Level {
					was = max(was, l.Count)
				}
			}
			if now.Count > was {
				t.Errorf("another case raised what is missing of level %d from %d to %d", now.Level, was, now.Count)
			}
		}
	})
}

func TestC3_WhatIsMissingIsEnoughAndNotTooMuch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bar, f := someBar(t), someFacts(t)
		more, levels := shortage(bar, f)
		given := f
		added := 0
		for _, l := range levels {
			for ; added < l.Count; added++ {
				given.Cases = append(given.Cases, Case{Level: l.Level, ApprovedOn: today})
			}
		}
		for ; added < more; added++ {
			given.Cases = append(given.Cases, Case{Level: 1, ApprovedOn: today})
		}
		if left, _ := shortage(bar, given); left != 0 {
			t.Errorf("after all %d cases that were missing, %d still are", more, left)
		}
		fewer := given
		if more > 0 {
			fewer.Cases = given.Cases[:len(given.Cases)-1]
			if left, _ := shortage(bar, fewer); left == 0 {
				t.Errorf("%d cases were called missing, but %d are enough", more, more-1)
			}
		}
	})
}

func TestC2_NothingChangesBeforeTheNextChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bar, f := someBar(t), someFacts(t)
		next := NextChange(bar, f)
		later := f
		later.On = today.AddDays(rapid.IntRange(1, 1000).Draw(t, "days later"))
		if !next.IsZero() && !later.On.Before(next) {
			return
		}
		if got, want := len(Missing(bar, later)), len(Missing(bar, f)); got != want {
			t.Errorf("%d missing on %s, %d on %s, though the next change is on %q", want, today, got, later.On, next)
		}
	})
}
