package candidacy

import (
	"assay/models"
	"assay/models/phrase"
)

// Change is one point in which two bars differ, From and To in words.
type Change struct {
	Field string // its JSON name
	Label phrase.Text
	From  phrase.Text
	To    phrase.Text
}

// Difference lists in what a newer bar differs from an older one, in the order of
// the bar's page.
func Difference(older, newer models.BarRules) []Change {
	from, to := Told(older), Told(newer)
	changes := []Change{}
	for i := range from {
		if !from[i].To.Is(to[i].To) {
			changes = append(changes, Change{Field: from[i].Field, Label: from[i].Label, From: from[i].To, To: to[i].To})
		}
	}
	return changes
}

// Told is every point of a bar in words, in To, in the order of the bar's page.
func Told(r models.BarRules) []Change {
	return []Change{
		point("cases", "Approved cases", phrase.Of("%d", r.Cases)),
		point("levelCounts", "Of these, by level", levelsTold(r.LevelCounts)),
		point("caseMaxAgeMonths", "Oldest case that counts", limit(months(r.CaseMaxAgeMonths), r.CaseMaxAgeMonths)),
		point("curriculum", "Curriculum to complete", orNone(phrase.Verbatim(r.Curriculum))),
		point("tasks", "Tasks", orNone(phrase.List(r.Tasks...))),
		point("certifications", "Certifications", orNone(certificationsTold(r.Certifications))),
		point("reviewsPerCase", "Reviews per case", phrase.Of("%d", r.ReviewsPerCase)),
		point("developersReview", "Developers may review", yes(r.DevelopersReview)),
		point("panelSmes", "SMEs on the panel", phrase.Of("%d", r.PanelSMEs)),
		point("panelDevelopers", "Developers on the panel", phrase.Of("%d", r.PanelDevelopers)),
		point("developerSeniority", "Seniority of a developer", phrase.Word(r.DeveloperSeniority)),
		point("language", "Language of the interview", phrase.Verbatim(r.Language)),
		point("interviewMinutes", "Length of the interview", minutes(r.InterviewMinutes)),
		point("bufferMinutes", "Kept free after it", minutes(r.BufferMinutes)),
		point("vote", "Vote", voteTold(r.Vote)),
		point("voteDays", "Time to vote", days(r.VoteDays)),
		point("coolDownDays", "Cool-down after not yet", days(r.CoolDownDays)),
		point("validMonths", "Term", months(r.ValidMonths)),
		point("renewal", "Renewal asks for", renewalTold(r.Renewal)),
	}
}

func point(field string, label phrase.Format, told phrase.Text) Change {
	return Change{Field: field, Label: phrase.Of(label), To: told}
}

func levelsTold(needs []models.LevelNeed) phrase.Text {
	parts := make([]phrase.Text, len(needs))
	for i, n := range needs {
		parts[i] = phrase.Of("%d of %s", n.Count, levelName(n.Level))
	}
	return orNone(phrase.List(parts...))
}

func certificationsTold(needs []models.CertNeed) phrase.Text {
	parts := make([]phrase.Text, len(needs))
	for i, n := range needs {
		parts[i] = phrase.Of("%s by %s", n.Name, n.Vendor)
	}
	return phrase.List(parts...)
}

func voteTold(v models.VoteRule) phrase.Text {
	if v.Unanimous {
		return phrase.Of("unanimous")
	}
	return phrase.And(phrase.Count(v.SMEs, "%d SME", "%d SMEs"), phrase.Count(v.Developers, "%d developer", "%d developers"))
}

func renewalTold(n models.RenewalNeed) phrase.Text {
	var parts []phrase.Text
	add := func(n int, one phrase.One, many phrase.Format) {
		if n > 0 {
			parts = append(parts, phrase.Count(n, one, many))
		}
	}
	add(n.Reviews, "%d review", "%d reviews")
	add(n.Interviews, "%d interview", "%d interviews")
	add(n.Contributions, "%d contribution", "%d contributions")
	add(n.Total, "%d in all", "%d in all")
	return orNone(phrase.List(parts...))
}

func minutes(n int) phrase.Text { return phrase.Count(n, "%d minute", "%d minutes") }
func days(n int) phrase.Text    { return phrase.Count(n, "%d day", "%d days") }
func months(n int) phrase.Text  { return phrase.Count(n, "%d month", "%d months") }

func limit(told phrase.Text, n int) phrase.Text {
	if n == 0 {
		return phrase.Of("no limit")
	}
	return told
}

func orNone(t phrase.Text) phrase.Text {
	if t.IsZero() {
		return phrase.Of("none")
	}
	return t
}

func yes(b bool) phrase.Text {
	if b {
		return phrase.Of("yes")
	}
	return phrase.Of("no")
}
