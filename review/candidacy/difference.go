package candidacy

import (
	"fmt"
	"strconv"
	"strings"

	"assay/models"
)

// Change is one point in which two bars differ, From and To in words.
type Change struct {
	Field string // its JSON name
	Label string
	From  string
	To    string
}

// Difference lists in what a newer bar differs from an older one, in the order of
// the bar's page.
func Difference(older, newer models.BarRules) []Change {
	from, to := told(older), told(newer)
	changes := []Change{}
	for i := range from {
		if from[i].To != to[i].To {
			changes = append(changes, Change{Field: from[i].Field, Label: from[i].Label, From: from[i].To, To: to[i].To})
		}
	}
	return changes
}

// told is every point of a bar in words, in To.
func told(r models.BarRules) []Change {
	return []Change{
		{"cases", "Approved cases", "", strconv.Itoa(r.Cases)},
		{"levelCounts", "Of these, by level", "", levelsTold(r.LevelCounts)},
		{"caseMaxAgeMonths", "Oldest case that counts", "", limit(r.CaseMaxAgeMonths, "month")},
		{"curriculum", "Curriculum to complete", "", orNone(r.Curriculum)},
		{"tasks", "Tasks", "", orNone(strings.Join(r.Tasks, ", "))},
		{"certifications", "Certifications", "", orNone(certificationsTold(r.Certifications))},
		{"reviewsPerCase", "Reviews per case", "", strconv.Itoa(r.ReviewsPerCase)},
		{"developersReview", "Developers may review", "", yes(r.DevelopersReview)},
		{"panelSmes", "SMEs on the panel", "", strconv.Itoa(r.PanelSMEs)},
		{"panelDevelopers", "Developers on the panel", "", strconv.Itoa(r.PanelDevelopers)},
		{"developerSeniority", "Seniority of a developer", "", string(r.DeveloperSeniority)},
		{"language", "Language of the interview", "", r.Language},
		{"interviewMinutes", "Length of the interview", "", many(r.InterviewMinutes, "minute")},
		{"bufferMinutes", "Kept free after it", "", many(r.BufferMinutes, "minute")},
		{"vote", "Vote", "", voteTold(r.Vote)},
		{"voteDays", "Time to vote", "", many(r.VoteDays, "day")},
		{"coolDownDays", "Cool-down after not yet", "", many(r.CoolDownDays, "day")},
		{"validMonths", "Term", "", many(r.ValidMonths, "month")},
		{"renewal", "Renewal asks for", "", renewalTold(r.Renewal)},
	}
}

func levelsTold(needs []models.LevelNeed) string {
	parts := make([]string, len(needs))
	for i, n := range needs {
		parts[i] = fmt.Sprintf("%d of %s", n.Count, levelName(n.Level))
	}
	return orNone(strings.Join(parts, ", "))
}

func certificationsTold(needs []models.CertNeed) string {
	parts := make([]string, len(needs))
	for i, n := range needs {
		parts[i] = n.Name + " by " + n.Vendor
	}
	return strings.Join(parts, ", ")
}

func voteTold(v models.VoteRule) string {
	if v.Unanimous {
		return "unanimous"
	}
	return fmt.Sprintf("%s and %s", many(v.SMEs, "SME"), many(v.Developers, "developer"))
}

func renewalTold(n models.RenewalNeed) string {
	var parts []string
	for _, p := range []struct {
		n    int
		word string
	}{{n.Reviews, "review"}, {n.Interviews, "interview"}, {n.Contributions, "contribution"}} {
		if p.n > 0 {
			parts = append(parts, many(p.n, p.word))
		}
	}
	if n.Total > 0 {
		parts = append(parts, fmt.Sprintf("%d in all", n.Total))
	}
	return orNone(strings.Join(parts, ", "))
}

func many(n int, word string) string { return fmt.Sprintf("%d %s", n, plural(n, word, word+"s")) }

func limit(n int, word string) string {
	if n == 0 {
		return "no limit"
	}
	return many(n, word)
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
