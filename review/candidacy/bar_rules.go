package candidacy

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/review"
)

// check collects what is wrong with a bar, by field.
type check struct{ wrong []fault.Field }

func (c *check) fail(pointer, code string, format phrase.Format, args ...any) {
	c.wrong = append(c.wrong, fault.Field{Pointer: "/rules" + pointer, Code: code, Text: phrase.Of(format, args...)})
}

func (c *check) between(pointer string, n, low, high int) {
	if n < low || n > high {
		c.fail(pointer, "out-of-range", "This is a number from %d to %d.", low, high)
	}
}

// CheckBar names every field of a bar that cannot be published. Whether curriculum
// and tasks exist is not asked here.
func CheckBar(r models.BarRules) []fault.Field {
	var c check
	c.between("/cases", r.Cases, 0, 100)
	c.levels(r)
	c.between("/caseMaxAgeMonths", r.CaseMaxAgeMonths, 0, 120)
	c.tasks(r.Tasks)
	c.certifications(r.Certifications)
	c.between("/reviewsPerCase", r.ReviewsPerCase, 2, 5)
	c.panel(r)
	c.vote(r)
	c.between("/voteDays", r.VoteDays, 1, 60)
	c.between("/coolDownDays", r.CoolDownDays, 1, 730)
	c.between("/validMonths", r.ValidMonths, 1, 120)
	c.renewal(r.Renewal)
	return c.wrong
}

func (c *check) levels(r models.BarRules) {
	seen := map[int]bool{}
	for i, need := range r.LevelCounts {
		at := fmt.Sprintf("/levelCounts/%d", i)
		c.between(at+"/level", need.Level, 1, highestLevel)
		switch {
		case seen[need.Level]:
			c.fail(at+"/level", "named-twice", "This level is named twice.")
		case need.Count < 1:
			c.fail(at+"/count", "out-of-range", "Ask for at least one case, or leave this level out.")
		case need.Count > r.Cases:
			c.fail(at+"/count", "more-than-cases", "The bar asks for %d cases in all, so no more of them can be of a level.", r.Cases)
		case implied(need, r.LevelCounts):
			c.fail(at+"/count", "implied", "A higher level asks for as many already; leave this out or ask for more.")
		}
		seen[need.Level] = true
	}
}

func implied(need models.LevelNeed, all []models.LevelNeed) bool {
	return slices.ContainsFunc(all, func(o models.LevelNeed) bool { return o.Level > need.Level && o.Count >= need.Count })
}

func (c *check) tasks(keys []string) {
	if len(keys) > 100 {
		c.fail("/tasks", "too-many", "A bar names at most 100 tasks.")
	}
	for i, key := range keys {
		at := fmt.Sprintf("/tasks/%d", i)
		switch {
		case strings.TrimSpace(key) == "" || len(key) > 200:
			c.fail(at, "not-a-key", "Please name a task by its key.")
		case slices.Contains(keys[:i], key):
			c.fail(at, "named-twice", "This task is named twice.")
		}
	}
}

func (c *check) certifications(needs []models.CertNeed) {
	if len(needs) > 20 {
		c.fail("/certifications", "too-many", "A bar names at most 20 certifications.")
	}
	for i, need := range needs {
		at := fmt.Sprintf("/certifications/%d", i)
		if strings.TrimSpace(need.Vendor) == "" || len(need.Vendor) > 200 {
			c.fail(at+"/vendor", "required", "Please name who gives this certification.")
		}
		if strings.TrimSpace(need.Name) == "" || len(need.Name) > 200 {
			c.fail(at+"/name", "required", "Please name this certification.")
		}
		same := func(o models.CertNeed) bool {
			return models.Certification{Vendor: o.Vendor, Name: o.Name}.Is(need.Vendor, need.Name)
		}
		if slices.ContainsFunc(needs[:i], same) {
			c.fail(at, "named-twice", "This certification is named twice.")
		}
	}
}

// notLines are the names of certifications that are not one line, besides those that a
// bar asks for already.
func notLines(needs, before []models.CertNeed) (wrong []fault.Field) {
	var stored []string
	for _, n := range before {
		stored = append(stored, n.Vendor, n.Name)
	}
	for i, n := range needs {
		at := fmt.Sprintf("/rules/certifications/%d", i)
		wrong = append(wrong, review.Line(at+"/vendor", n.Vendor, stored...)...)
		wrong = append(wrong, review.Line(at+"/name", n.Name, stored...)...)
	}
	return wrong
}

func (c *check) panel(r models.BarRules) {
	c.between("/panelSmes", r.PanelSMEs, 2, 10)
	c.between("/panelDevelopers", r.PanelDevelopers, 1, 5)
	c.between("/interviewMinutes", r.InterviewMinutes, 15, 480)
	c.between("/bufferMinutes", r.BufferMinutes, 0, 120)
	if r.InterviewMinutes%5 != 0 {
		c.fail("/interviewMinutes", "not-five", "Interviews last a multiple of five minutes.")
	}
	switch r.DeveloperSeniority {
	case models.Junior, models.Senior, models.Principal:
	default:
		c.fail("/developerSeniority", "unknown-seniority", "Choose junior, senior or principal.")
	}
	if tag, err := language.Parse(r.Language); err != nil || tag == language.Und {
		c.fail("/language", "not-a-language", "This is a language tag such as en or pt-BR.")
	}
}

func (c *check) vote(r models.BarRules) {
	if r.Vote.Unanimous {
		if r.Vote.SMEs != 0 || r.Vote.Developers != 0 {
			c.fail("/vote", "unanimous-counts", "A unanimous vote needs no numbers; leave them at 0.")
		}
		return
	}
	if r.Vote.SMEs < 1 || r.Vote.SMEs > r.PanelSMEs {
		c.fail("/vote/smes", "outside-panel", "Ask for 1 to %d of the panel's SMEs.", max(r.PanelSMEs, 1))
	}
	if r.Vote.Developers < 1 || r.Vote.Developers > r.PanelDevelopers {
		c.fail("/vote/developers", "outside-panel", "Ask for 1 to %d of the panel's developers.", max(r.PanelDevelopers, 1))
	}
}

func (c *check) renewal(n models.RenewalNeed) {
	c.between("/renewal/reviews", n.Reviews, 0, 200)
	c.between("/renewal/interviews", n.Interviews, 0, 200)
	c.between("/renewal/contributions", n.Contributions, 0, 200)
	c.between("/renewal/total", n.Total, 0, 500)
	if n == (models.RenewalNeed{}) {
		c.fail("/renewal", "nothing-asked", "Ask for something: standing is renewed by what an SME gives.")
	}
}

// tidied is r as it is stored: lists never nil, levels highest first, spaces
// around names gone.
func tidied(r models.BarRules) models.BarRules {
	r.LevelCounts = append([]models.LevelNeed{}, r.LevelCounts...)
	slices.SortStableFunc(r.LevelCounts, func(a, b models.LevelNeed) int { return b.Level - a.Level })
	r.Tasks = append([]string{}, r.Tasks...)
	certifications := []models.CertNeed{}
	for _, n := range r.Certifications {
		certifications = append(certifications, models.CertNeed{Vendor: strings.TrimSpace(n.Vendor), Name: strings.TrimSpace(n.Name)})
	}
	r.Certifications = certifications
	r.Curriculum = strings.TrimSpace(r.Curriculum)
	return r
}
