package showcase

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"assay/models"
	"assay/models/fault"
)

const (
	yes  = models.VerdictApprove
	fix  = models.VerdictChanges
	noGo = models.VerdictNotAccept
)

func TestS3S6S7_VerdictsDecideTogether(t *testing.T) {
	for _, c := range []struct {
		name     string
		needed   int
		verdicts []models.Verdict
		want     models.Verdict
		seats    int
	}{
		{"none is in", 2, nil, "", 2},
		{"one of two", 2, []models.Verdict{yes}, "", 2},
		{"one refuses, one is out", 2, []models.Verdict{noGo}, "", 2},
		{"one asks for changes, one is out", 2, []models.Verdict{fix}, "", 2},
		{"both approve", 2, []models.Verdict{yes, yes}, yes, 2},
		{"any changes", 2, []models.Verdict{yes, fix}, fix, 2},
		{"changes outweigh a refusal", 2, []models.Verdict{noGo, fix}, fix, 2},
		{"both refuse", 2, []models.Verdict{noGo, noGo}, noGo, 2},
		{"against each other: a third", 2, []models.Verdict{yes, noGo}, "", 3},
		{"the third approves", 2, []models.Verdict{yes, noGo, yes}, yes, 3},
		{"the third refuses", 2, []models.Verdict{yes, noGo, noGo}, noGo, 3},
		{"the third asks for changes", 2, []models.Verdict{yes, noGo, fix}, fix, 3},
		{"three approve", 3, []models.Verdict{yes, yes, yes}, yes, 3},
		{"two of three are not three approvals", 3, []models.Verdict{yes, noGo, yes}, "", 4},
		{"three of four", 3, []models.Verdict{yes, noGo, yes, yes}, yes, 4},
		{"two against two: a fifth", 3, []models.Verdict{yes, noGo, yes, noGo}, "", 5},
		{"two of three refuse", 3, []models.Verdict{noGo, yes, noGo}, noGo, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := rule(c.needed, c.verdicts); got.Verdict != c.want || got.Seats != c.seats {
				t.Errorf("got %+v, want %q with %d seats", got, c.want, c.seats)
			}
		})
	}
}

func TestS3_NoApprovalWithFewerApprovingReviewsThanNeeded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		needed := rapid.IntRange(2, 5).Draw(t, "needed")
		verdicts := rapid.SliceOfN(rapid.SampledFrom([]models.Verdict{yes, fix, noGo}), 0, 12).Draw(t, "verdicts")
		got := rule(needed, verdicts)
		approvals := count(verdicts, yes)
		switch {
		case got.Verdict == yes && (approvals < needed || approvals <= count(verdicts, noGo) || slices.Contains(verdicts, fix)):
			t.Fatalf("%v approved with %d of %d", verdicts, approvals, needed)
		case got.Verdict == "" && got.Seats <= len(verdicts):
			t.Fatalf("%v: undecided, but no more seats than reviews: stuck", verdicts)
		case len(verdicts) < needed && got.Verdict != "":
			t.Fatalf("%v decided before all are in", verdicts)
		}
		slices.Reverse(verdicts)
		if rule(needed, verdicts) != got {
			t.Fatalf("%v: the order of the reviews mattered", verdicts)
		}
	})
}

func TestS7_TheGrantedLevelIsTheLowerMedian(t *testing.T) {
	for _, c := range []struct {
		levels []int
		want   int
	}{{[]int{3}, 3}, {[]int{4, 2}, 2}, {[]int{3, 1, 4}, 3}, {[]int{4, 1, 2, 3}, 2}, {[]int{2, 2, 4}, 2}} {
		if got := lowerMedian(c.levels); got != c.want {
			t.Errorf("%v: level %d, not %d", c.levels, got, c.want)
		}
	}
}

func TestS5_WhatAReviewLacks(t *testing.T) {
	const body = "Größe 大きい\nand more"
	good := models.Review{Level: 2, Verdict: yes, Scores: []models.Score{{Criterion: "framing", Option: 3}, {Criterion: "method", Option: 3}}}
	for _, c := range []struct {
		name, pointer, code string
		spoil               func(*models.Review)
	}{
		{"nothing", "", "", func(*models.Review) {}},
		{"below 'meets' without a comment", "/scores/1/comment", "comment-missing", func(r *models.Review) { r.Scores[1].Option = 2 }},
		{"below 'meets' with a blank comment", "/scores/1/comment", "comment-missing", func(r *models.Review) { r.Scores[1] = models.Score{Criterion: "method", Option: 1, Comment: " \n"} }},
		{"below 'meets' with a comment", "", "", func(r *models.Review) {
			r.Scores[1] = models.Score{Criterion: "method", Option: 1, Comment: "Guessed."}
		}},
		{"a criterion unscored", "/scores", "criterion-unscored", func(r *models.Review) { r.Scores = r.Scores[:1] }},
		{"a criterion twice", "/scores/1/criterion", "criterion-twice", func(r *models.Review) { r.Scores[1].Criterion = "framing" }},
		{"an unknown criterion", "/scores/1/criterion", "criterion-unknown", func(r *models.Review) { r.Scores[1].Criterion = "colour" }},
		{"option five", "/scores/0/option", "option-missing", func(r *models.Review) { r.Scores[0].Option = 5 }},
		{"no level", "/level", "level-missing", func(r *models.Review) { r.Level = 0 }},
		{"no verdict", "/verdict", "verdict-missing", func(r *models.Review) { r.Verdict = "" }},
		{"changes without a blocking finding", "/points", "blocking-finding-missing", func(r *models.Review) {
			r.Verdict, r.Points = fix, []models.Point{{Text: "Nice."}}
		}},
		{"not accepted without a blocking finding", "/points", "blocking-finding-missing", func(r *models.Review) { r.Verdict = noGo }},
		{"changes with one", "", "", func(r *models.Review) { r.Verdict, r.Points = fix, []models.Point{{Blocking: true, Text: "Why?"}} }},
		{"approval with a blocking finding", "/verdict", "approve-with-blocking", func(r *models.Review) { r.Points = []models.Point{{Blocking: true, Text: "Why?"}} }},
		{"a finding without words", "/points/0/text", "text-missing", func(r *models.Review) { r.Points = []models.Point{{Text: " "}} }},
		{"a finding about a criterion", "", "", func(r *models.Review) { r.Points = []models.Point{{Criterion: "method", Text: "x"}} }},
		{"a finding about an unknown criterion", "/points/0/criterion", "criterion-unknown", func(r *models.Review) {
			r.Points = []models.Point{{Criterion: "colour", Text: "x"}}
		}},
		{"a passage in its place", "", "", func(r *models.Review) { r.Points = []models.Point{{Text: "x", Quote: "大きい", Offset: 6}} }},
		{"a passage elsewhere", "/points/0/quote", "quote-elsewhere", func(r *models.Review) { r.Points = []models.Point{{Text: "x", Quote: "大きい", Offset: 7}} }},
		{"a passage past the end", "/points/0/quote", "quote-elsewhere", func(r *models.Review) { r.Points = []models.Point{{Text: "x", Quote: "more", Offset: 4000}} }},
		{"a passage before the beginning", "/points/0/quote", "quote-elsewhere", func(r *models.Review) { r.Points = []models.Point{{Text: "x", Quote: "G", Offset: -1}} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := good
			r.Scores = slices.Clone(good.Scores)
			c.spoil(&r)
			lacks := checkJudgement(criteria, body, r)
			if c.code == "" {
				if len(lacks) > 0 {
					t.Errorf("lacks %+v", lacks)
				}
				return
			}
			if !slices.ContainsFunc(lacks, func(f fault.Field) bool { return f.Pointer == c.pointer && f.Code == c.code }) {
				t.Errorf("no %s at %s in %+v", c.code, c.pointer, lacks)
			}
		})
	}
}

func TestS1_TheHashDependsOnEveryPartOfTheContentAndNothingElse(t *testing.T) {
	base := models.ShowCaseVersion{ShowCaseID: 1, Number: 1, Title: "a", Body: "b", ClaimedLevel: 2,
		Answers: []models.FindingAnswer{{FindingID: 1, Text: "x"}, {FindingID: 2, Text: "y"}}, Dismissals: []models.DismissedHit{{Kind: "ip", Masked: "1…", Reason: "ours"}}}
	for name, change := range map[string]func(*models.ShowCaseVersion){
		"title": func(v *models.ShowCaseVersion) { v.Title = "b" }, "body": func(v *models.ShowCaseVersion) { v.Body += " " },
		"level": func(v *models.ShowCaseVersion) { v.ClaimedLevel = 3 },
		"answer": func(v *models.ShowCaseVersion) {
			v.Answers = []models.FindingAnswer{{FindingID: 1, Text: "z"}, {FindingID: 2, Text: "y"}}
		},
		"dismissal": func(v *models.ShowCaseVersion) { v.Dismissals = nil },
	} {
		v := base
		change(&v)
		if ContentHash(v) == ContentHash(base) {
			t.Errorf("another %s has the same hash", name)
		}
	}
	same := base
	same.Number, same.ShowCaseID = 7, 8
	same.Answers = []models.FindingAnswer{{FindingID: 2, Text: "y"}, {FindingID: 1, Text: "x"}}
	if ContentHash(same) != ContentHash(base) {
		t.Error("the same content has another hash")
	}
	const known = "9fbb2f9615618fed"
	if got := ContentHash(models.ShowCaseVersion{Title: "a", Body: "b", ClaimedLevel: 1}); !strings.HasPrefix(got, known) {
		t.Errorf("the canonical form changed: %s", got)
	}
}

func TestS6_TheDifferenceHoldsEveryLineOfBothTexts(t *testing.T) {
	line := rapid.SampledFrom([]string{"one", "two", "three", "四", ""})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(line, 0, 30).Draw(t, "lines"), "\n") })
	rapid.Check(t, func(t *rapid.T) {
		from, to := text.Draw(t, "from"), text.Draw(t, "to")
		var before, after []string
		for _, h := range Compare(from, to) {
			if h.OldLine != len(before)+1 || h.NewLine != len(after)+1 {
				t.Fatalf("hunk %+v is not where it says", h)
			}
			if h.Op == Equal && !slices.Equal(h.Old, h.New) {
				t.Fatalf("hunk %+v is not equal", h)
			}
			before, after = append(before, h.Old...), append(after, h.New...)
		}
		if strings.Join(before, "\n") != from || strings.Join(after, "\n") != to {
			t.Fatalf("lines were lost between %q and %q", from, to)
		}
	})
}
