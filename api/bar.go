package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/policy"
)

// Bar is one published version of what a service asks of a new SME.
type Bar struct {
	ID          models.BarID `json:"id"`
	Service     ServiceRef   `json:"service"`
	Number      int          `json:"number"`
	Rules       BarRules     `json:"rules"`
	Points      []BarLine    `json:"points" description:"The rules in words."`
	Note        string       `json:"note"`
	PublishedBy *PersonRef   `json:"publishedBy"`
	PublishedAt time.Time    `json:"publishedAt"`
}

// BarLine is one point of a bar in words.
type BarLine struct {
	Field string      `json:"field" description:"The point's name in rules."`
	Label phrase.Text `json:"label"`
	Text  phrase.Text `json:"text"`
}

func linesOf(r models.BarRules) []BarLine {
	return each(candidacy.Told(r), func(c candidacy.Change) BarLine { return BarLine{c.Field, c.Label, c.To} })
}

// BarRules is the content of a bar.
type BarRules struct {
	Cases              int              `json:"cases" description:"Approved cases."`
	LevelCounts        []LevelNeed      `json:"levelCounts" validate:"max=10" description:"Of these, so many of a level or higher."`
	CaseMaxAgeMonths   int              `json:"caseMaxAgeMonths" description:"0: cases count whatever their age."`
	Curriculum         string           `json:"curriculum" validate:"max=200" description:"Slug of a curriculum to complete; empty: none."`
	Tasks              []string         `json:"tasks" validate:"max=200" description:"Keys of tasks that are done or accredited."`
	Certifications     []CertNeed       `json:"certifications" validate:"max=50"`
	ReviewsPerCase     int              `json:"reviewsPerCase"`
	DevelopersReview   bool             `json:"developersReview" description:"Developers of the service may review where SMEs are too few."`
	PanelSMEs          int              `json:"panelSmes"`
	PanelDevelopers    int              `json:"panelDevelopers"`
	DeveloperSeniority models.Seniority `json:"developerSeniority" description:"At least this senior."`
	Language           string           `json:"language" validate:"max=35" description:"BCP 47 tag of the interview's language."`
	InterviewMinutes   int              `json:"interviewMinutes"`
	BufferMinutes      int              `json:"bufferMinutes" description:"Kept free after the interview."`
	Vote               VoteRule         `json:"vote"`
	VoteDays           int              `json:"voteDays" description:"Before votes are asked after; time never decides."`
	CoolDownDays       int              `json:"coolDownDays" description:"After not yet, before a new attempt."`
	ValidMonths        int              `json:"validMonths" description:"Length of a term."`
	Renewal            RenewalNeed      `json:"renewal"`
}

// LevelNeed asks for Count cases of Level or higher.
type LevelNeed struct {
	Level int `json:"level"`
	Count int `json:"count"`
}

// CertNeed asks for a certification that is current.
type CertNeed struct {
	Vendor string `json:"vendor" validate:"max=200"`
	Name   string `json:"name" validate:"max=200"`
}

// VoteRule is unanimous, or at least so many passes among SMEs and developers.
type VoteRule struct {
	Unanimous  bool `json:"unanimous"`
	SMEs       int  `json:"smes"`
	Developers int  `json:"developers"`
}

// RenewalNeed is what a term must hold to renew: each count at least, and Total
// over all of them.
type RenewalNeed struct {
	Reviews       int `json:"reviews"`
	Interviews    int `json:"interviews"`
	Contributions int `json:"contributions"`
	Total         int `json:"total"`
}

// BarChange is one point in which two bars differ, in words.
type BarChange struct {
	Field string      `json:"field" description:"The point's name in rules."`
	Label phrase.Text `json:"label"`
	From  phrase.Text `json:"from"`
	To    phrase.Text `json:"to"`
}

func rulesOf(r models.BarRules) BarRules {
	out := BarRules{
		Cases: r.Cases, CaseMaxAgeMonths: r.CaseMaxAgeMonths, Curriculum: r.Curriculum, Tasks: r.Tasks,
		ReviewsPerCase: r.ReviewsPerCase, DevelopersReview: r.DevelopersReview, PanelSMEs: r.PanelSMEs,
		PanelDevelopers: r.PanelDevelopers, DeveloperSeniority: r.DeveloperSeniority, Language: r.Language,
		InterviewMinutes: r.InterviewMinutes, BufferMinutes: r.BufferMinutes, Vote: VoteRule(r.Vote), VoteDays: r.VoteDays,
		CoolDownDays: r.CoolDownDays, ValidMonths: r.ValidMonths, Renewal: RenewalNeed(r.Renewal),
	}
	for _, n := range r.LevelCounts {
		out.LevelCounts = append(out.LevelCounts, LevelNeed(n))
	}
	for _, n := range r.Certifications {
		out.Certifications = append(out.Certifications, CertNeed(n))
	}
	return out
}

func (r BarRules) model() models.BarRules {
	out := models.BarRules{
		Cases: r.Cases, CaseMaxAgeMonths: r.CaseMaxAgeMonths, Curriculum: r.Curriculum, Tasks: r.Tasks,
		ReviewsPerCase: r.ReviewsPerCase, DevelopersReview: r.DevelopersReview, PanelSMEs: r.PanelSMEs,
		PanelDevelopers: r.PanelDevelopers, DeveloperSeniority: r.DeveloperSeniority, Language: r.Language,
		InterviewMinutes: r.InterviewMinutes, BufferMinutes: r.BufferMinutes, Vote: models.VoteRule(r.Vote), VoteDays: r.VoteDays,
		CoolDownDays: r.CoolDownDays, ValidMonths: r.ValidMonths, Renewal: models.RenewalNeed(r.Renewal),
	}
	for _, n := range r.LevelCounts {
		out.LevelCounts = append(out.LevelCounts, models.LevelNeed(n))
	}
	for _, n := range r.Certifications {
		out.Certifications = append(out.Certifications, models.CertNeed(n))
	}
	return out
}

func changesOf(changes []candidacy.Change) []BarChange {
	out := make([]BarChange, len(changes))
	for i, c := range changes {
		out[i] = BarChange(c)
	}
	return out
}

// barsOf names who published bars of services, in two queries.
func barsOf(tx *store.Tx, bars []models.Bar) ([]Bar, error) {
	var people []models.PersonID
	var services []models.ServiceID
	for _, b := range bars {
		services = append(services, b.ServiceID)
		if b.PublishedBy != nil {
			people = append(people, *b.PublishedBy)
		}
	}
	names, err := personRefs(tx, people...)
	if err != nil {
		return nil, err
	}
	refs, err := serviceRefs(tx, services...)
	out := make([]Bar, len(bars))
	for i, b := range bars {
		out[i] = Bar{ID: b.ID, Service: refs[b.ServiceID], Number: b.Number, Rules: rulesOf(b.Rules), Points: linesOf(b.Rules), Note: b.Note, PublishedAt: b.PublishedAt}
		if b.PublishedBy != nil {
			by := names[*b.PublishedBy]
			out[i].PublishedBy = &by
		}
	}
	return out, err
}

func barOf(tx *store.Tx, b models.Bar) (Bar, error) {
	all, err := barsOf(tx, []models.Bar{b})
	if err != nil {
		return Bar{}, err
	}
	return all[0], nil
}

func listBars(tx *store.Tx, in struct {
	Paging
	ID models.ServiceID `path:"id" json:"-"`
}) (models.List[Bar], error) {
	page, err := candidacy.Bars(tx, in.ID, in.Page())
	if err != nil {
		return models.List[Bar]{}, err
	}
	items, err := barsOf(tx, page.Items)
	return models.List[Bar]{Items: items, Next: page.Next}, err
}

func getBar(tx *store.Tx, in struct {
	ID models.BarID `path:"id" json:"-"`
}) (Bar, error) {
	b, err := candidacy.SeeBar(tx, in.ID)
	if err != nil {
		return Bar{}, err
	}
	return barOf(tx, b)
}

// BarDifference is in what one bar differs from another of the same service.
type BarDifference struct {
	From    models.BarID `json:"from"`
	To      models.BarID `json:"to"`
	Changes []BarChange  `json:"changes"`
	Behind  int          `json:"behind" description:"Open candidacies of the service on a bar older than its newest."`
}

func compareBars(tx *store.Tx, in struct {
	ID   models.BarID `path:"id" json:"-"`
	From models.BarID `query:"from" json:"-" validate:"required" description:"The bar to compare with."`
}) (BarDifference, error) {
	d, err := candidacy.Compare(tx, in.From, in.ID)
	return BarDifference{in.From, in.ID, changesOf(d.Changes), d.Behind}, err
}

// BarDraft is what the next bar starts from.
type BarDraft struct {
	After   int             `json:"after" description:"Number of the newest bar, 0 without one."`
	Rules   BarRules        `json:"rules"`
	Points  []BarLine       `json:"points" description:"The rules in words."`
	Actions []review.Action `json:"actions"`
}

func getBarDraft(tx *store.Tx, in struct {
	ID models.ServiceID `path:"id" json:"-"`
}) (BarDraft, error) {
	d, err := candidacy.NextDraft(tx, in.ID)
	return BarDraft{d.After, rulesOf(d.Rules), linesOf(d.Rules), mayPublish(tx, policy.BarPublish)}, err
}

type barInput struct {
	ID    models.ServiceID `path:"id" json:"-"`
	After int              `json:"after" validate:"min=0" description:"Number of the newest bar that was looked at, 0 without one."`
	Rules BarRules         `json:"rules"`
	Note  string           `json:"note" validate:"max=2000" description:"Why it changes."`
}

func (in barInput) draft() candidacy.Draft {
	return candidacy.Draft{Service: in.ID, After: in.After, Rules: in.Rules.model(), Note: in.Note}
}

// BarPreview is what publishing a bar would change.
type BarPreview struct {
	Changes []BarChange `json:"changes"`
	Open    int         `json:"open" description:"Open candidacies that keep their bar and are offered the new one."`
}

func previewBar(tx *store.Tx, in barInput) (BarPreview, error) {
	p, err := candidacy.Preview(tx, in.draft())
	return BarPreview{changesOf(p.Changes), p.Open}, err
}

func publishBar(tx *store.Tx, in barInput) (Bar, error) {
	b, err := candidacy.Publish(tx, in.draft())
	if err != nil {
		return Bar{}, err
	}
	return barOf(tx, b)
}
