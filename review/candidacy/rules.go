package candidacy

import (
	"slices"

	"assay/models"
	"assay/models/phrase"
	"assay/review"
)

// Facts are what a bar is measured against. On is a UTC day.
type Facts struct {
	On              models.Date
	Cases           []Case // approved, for the service, whatever the attempt (C2)
	Tasks           map[string]Task
	Completed       bool // the newest attempt at the bar's curriculum
	CurriculumTitle string
	Certifications  []models.Certification
}

// Case is an approved show case.
type Case struct {
	ID         models.ShowCaseID
	Title      string
	Level      int
	ApprovedOn models.Date
}

// Task is a task the bar names, as it stands in the person's plans.
type Task struct {
	Title string
	Done  bool // done or accredited; waived is neither
}

// Counting returns the cases young enough for the bar (C2).
func Counting(bar models.BarRules, f Facts) []Case {
	var counting []Case
	for _, c := range f.Cases {
		if bar.CaseMaxAgeMonths == 0 || !f.On.After(c.ApprovedOn.AddMonths(bar.CaseMaxAgeMonths)) {
			counting = append(counting, c)
		}
	}
	return counting
}

// Missing says in words what is still missing for the bar; nothing means ready
// (C3).
func Missing(bar models.BarRules, f Facts) []review.Reason {
	missing := []review.Reason{}
	if text := missingCases(bar, f); !text.IsZero() {
		missing = append(missing, review.Reason{Code: "cases-missing", Text: text})
	}
	for _, key := range bar.Tasks {
		if t := f.Tasks[key]; !t.Done {
			missing = append(missing, review.Reason{Code: "task-open", Text: phrase.Of("The task %s", quoted(t.Title, key))})
		}
	}
	for _, need := range bar.Certifications {
		if !held(f, need) {
			text := phrase.Of("A current certification: %s", certificationName(need))
			missing = append(missing, review.Reason{Code: "certification-missing", Text: text})
		}
	}
	if bar.Curriculum != "" && !f.Completed {
		text := phrase.Of("The curriculum %s, completed", quoted(f.CurriculumTitle, bar.Curriculum))
		missing = append(missing, review.Reason{Code: "curriculum-open", Text: text})
	}
	return missing
}

func quoted(title, otherwise string) phrase.Text {
	if title == "" {
		title = otherwise
	}
	return phrase.Of("“%s”", title)
}

func certificationName(need models.CertNeed) phrase.Text {
	return phrase.Of("“%s” by %s", need.Name, need.Vendor)
}

func held(f Facts, need models.CertNeed) bool {
	return slices.ContainsFunc(f.Certifications, func(c models.Certification) bool {
		return c.Is(need.Vendor, need.Name) && c.Passed() && c.CurrentOn(f.On)
	})
}

// shortage is how many more cases the bar needs, and how many of these at which
// levels, the highest first. A level that a higher one implies is left out.
func shortage(bar models.BarRules, f Facts) (more int, levels []models.LevelNeed) {
	cases := Counting(bar, f)
	more = max(0, bar.Cases-len(cases))
	needs := slices.Clone(bar.LevelCounts)
	slices.SortFunc(needs, func(a, b models.LevelNeed) int { return b.Level - a.Level })
	implied := 0
	for _, need := range needs {
		short := need.Count
		for _, c := range cases {
			if c.Level >= need.Level {
				short--
			}
		}
		if short > implied {
			levels = append(levels, models.LevelNeed{Level: need.Level, Count: short})
			implied = short
		}
	}
	return max(more, implied), levels
}

// NextChange is the first day after f.On on which time alone changes what counts;
// zero when there is none.
func NextChange(bar models.BarRules, f Facts) models.Date {
	var next models.Date
	soonest := func(d models.Date) {
		if d.After(f.On) && (next.IsZero() || d.Before(next)) {
			next = d
		}
	}
	if bar.CaseMaxAgeMonths > 0 {
		for _, c := range f.Cases {
			soonest(c.ApprovedOn.AddMonths(bar.CaseMaxAgeMonths).AddDays(1))
		}
	}
	for _, c := range f.Certifications {
		named := func(need models.CertNeed) bool { return c.Is(need.Vendor, need.Name) }
		if !c.Passed() || !slices.ContainsFunc(bar.Certifications, named) {
			continue
		}
		soonest(c.IssuedOn)
		if !c.ExpiresOn.IsZero() {
			soonest(c.ExpiresOn.AddDays(1))
		}
	}
	return next
}
