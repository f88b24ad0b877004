package candidacy

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"assay/models"
)

func TestC1_ABarThatCannotBePublishedNamesItsFields(t *testing.T) {
	if wrong := CheckBar(models.DefaultBarRules()); len(wrong) != 0 {
		t.Fatalf("the default is wrong: %v", wrong)
	}
	for want, change := range map[string]func(*models.BarRules){
		"/rules/cases out-of-range":                  func(r *models.BarRules) { r.Cases, r.LevelCounts = -1, nil },
		"/rules/levelCounts/0/level out-of-range":    func(r *models.BarRules) { r.LevelCounts = needs(5, 1) },
		"/rules/levelCounts/0/count out-of-range":    func(r *models.BarRules) { r.LevelCounts = needs(3, 0) },
		"/rules/levelCounts/0/count more-than-cases": func(r *models.BarRules) { r.LevelCounts = needs(3, 6) },
		"/rules/levelCounts/1/level named-twice":     func(r *models.BarRules) { r.LevelCounts = needs(3, 1, 3, 2) },
		"/rules/levelCounts/1/count implied":         func(r *models.BarRules) { r.LevelCounts = needs(3, 2, 2, 2) },
		"/rules/caseMaxAgeMonths out-of-range":       func(r *models.BarRules) { r.CaseMaxAgeMonths = -1 },
		"/rules/tasks/0 not-a-key":                   func(r *models.BarRules) { r.Tasks = []string{" "} },
		"/rules/tasks/1 named-twice":                 func(r *models.BarRules) { r.Tasks = []string{"a", "a"} },
		"/rules/certifications/0/vendor required":    func(r *models.BarRules) { r.Certifications = []models.CertNeed{{Name: "CKA"}} },
		"/rules/certifications/0/name required":      func(r *models.BarRules) { r.Certifications = []models.CertNeed{{Vendor: "CNCF"}} },
		"/rules/certifications/1 named-twice": func(r *models.BarRules) {
			r.Certifications = []models.CertNeed{{Vendor: "CNCF", Name: "CKA"}, {Vendor: "cncf ", Name: "cka"}}
		},
		"/rules/reviewsPerCase out-of-range":          func(r *models.BarRules) { r.ReviewsPerCase = 1 },
		"/rules/panelSmes out-of-range":               func(r *models.BarRules) { r.PanelSMEs = 1 },
		"/rules/panelDevelopers out-of-range":         func(r *models.BarRules) { r.PanelDevelopers = 0 },
		"/rules/developerSeniority unknown-seniority": func(r *models.BarRules) { r.DeveloperSeniority = "wise" },
		"/rules/language not-a-language":              func(r *models.BarRules) { r.Language = "english" },
		"/rules/interviewMinutes out-of-range":        func(r *models.BarRules) { r.InterviewMinutes = 0 },
		"/rules/interviewMinutes not-five":            func(r *models.BarRules) { r.InterviewMinutes = 47 },
		"/rules/bufferMinutes out-of-range":           func(r *models.BarRules) { r.BufferMinutes = -5 },
		"/rules/vote unanimous-counts":                func(r *models.BarRules) { r.Vote = models.VoteRule{Unanimous: true, SMEs: 1} },
		"/rules/vote/smes outside-panel":              func(r *models.BarRules) { r.Vote = models.VoteRule{SMEs: 3, Developers: 1} },
		"/rules/vote/developers outside-panel":        func(r *models.BarRules) { r.Vote = models.VoteRule{SMEs: 2} },
		"/rules/voteDays out-of-range":                func(r *models.BarRules) { r.VoteDays = 0 },
		"/rules/coolDownDays out-of-range":            func(r *models.BarRules) { r.CoolDownDays = 0 },
		"/rules/validMonths out-of-range":             func(r *models.BarRules) { r.ValidMonths = 0 },
		"/rules/renewal/reviews out-of-range":         func(r *models.BarRules) { r.Renewal.Reviews = -1 },
		"/rules/renewal nothing-asked":                func(r *models.BarRules) { r.Renewal = models.RenewalNeed{} },
	} {
		bar := models.DefaultBarRules()
		change(&bar)
		var got []string
		for _, f := range CheckBar(bar) {
			got = append(got, f.Pointer+" "+f.Code)
			if !strings.HasSuffix(f.Text.String(), ".") {
				t.Errorf("%s says %q", f.Pointer, f.Text)
			}
		}
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%v, want %s alone", got, want)
		}
	}
}

func TestC1_TheDifferenceOfTwoBarsIsInWords(t *testing.T) {
	old := models.DefaultBarRules()
	if got := Difference(old, old); len(got) != 0 {
		t.Errorf("no difference, but %v", got)
	}
	fresh := old
	fresh.Cases, fresh.LevelCounts, fresh.CaseMaxAgeMonths = 6, needs(4, 1, 2, 3), 24
	fresh.Vote = models.VoteRule{SMEs: 2, Developers: 1}
	fresh.Renewal = models.RenewalNeed{Reviews: 4, Total: 8}
	want := []string{
		"cases: Approved cases from 5 to 6",
		"levelCounts: Of these, by level from 1 of level 3 or higher to 1 of level 4, 3 of level 2 or higher",
		"caseMaxAgeMonths: Oldest case that counts from no limit to 24 months",
		"vote: Vote from unanimous to 2 SMEs and 1 developer",
		"renewal: Renewal asks for from 6 in all to 4 reviews, 8 in all",
	}
	var got []string
	for _, c := range Difference(old, fresh) {
		got = append(got, fmt.Sprintf("%s: %s from %s to %s", c.Field, c.Label, c.From, c.To))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestNamesOfABarAreOneLineUnlessTheyStandThere(t *testing.T) {
	turned := models.CertNeed{Vendor: "CNCF", Name: "\u202eAKC"}
	got := notLines([]models.CertNeed{{Vendor: "a\nb", Name: "CKA"}, turned}, nil)
	if len(got) != 2 || got[0].Pointer != "/rules/certifications/0/vendor" || got[1].Pointer != "/rules/certifications/1/name" || got[1].Code != "not-one-line" {
		t.Errorf("%v", got)
	}
	if got := notLines([]models.CertNeed{turned}, []models.CertNeed{turned}); len(got) != 0 {
		t.Errorf("what stands there: %v", got)
	}
}
