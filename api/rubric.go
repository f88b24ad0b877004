package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
	"assay/review/showcase"
)

// Rubric is one version of review criteria; it never changes.
type Rubric struct {
	ID          models.RubricID    `json:"id"`
	ServiceID   *models.ServiceID  `json:"serviceId" description:"null: the organisation's own, for services without one."`
	Number      int                `json:"number"`
	Criteria    []models.Criterion `json:"criteria"`
	Note        string             `json:"note"`
	PublishedBy *PersonRef         `json:"publishedBy" description:"null when it was imported."`
	PublishedAt time.Time          `json:"publishedAt"`
}

// rubricsOf names who published rubrics, in one query.
func rubricsOf(tx *store.Tx, rubrics []models.Rubric) ([]Rubric, error) {
	var people []models.PersonID
	for _, r := range rubrics {
		if r.PublishedBy != nil {
			people = append(people, *r.PublishedBy)
		}
	}
	who, err := personRefs(tx, people...)
	return each(rubrics, func(r models.Rubric) Rubric {
		return Rubric{r.ID, r.ServiceID, r.Number, r.Criteria, r.Note, publisher(who, r.PublishedBy), r.PublishedAt}
	}), err
}

func rubricOf(tx *store.Tx, r models.Rubric) (Rubric, error) {
	all, err := rubricsOf(tx, []models.Rubric{r})
	if err != nil {
		return Rubric{}, err
	}
	return all[0], nil
}

func listRubrics(tx *store.Tx, in struct {
	Paging
	Service *models.ServiceID `query:"service" json:"-" description:"Of this service; without it the organisation's own."`
}) (models.List[Rubric], error) {
	page, err := showcase.Rubrics(tx, in.Service, in.Page())
	if err != nil {
		return models.List[Rubric]{}, err
	}
	items, err := rubricsOf(tx, page.Items)
	return models.List[Rubric]{Items: items, Next: page.Next}, err
}

func getRubric(tx *store.Tx, in struct {
	ID models.RubricID `path:"id" json:"-"`
}) (Rubric, error) {
	r, err := showcase.Rubric(tx, in.ID)
	if err != nil {
		return Rubric{}, err
	}
	return rubricOf(tx, r)
}

// RubricFields are a rubric to publish.
type RubricFields struct {
	ServiceID *models.ServiceID  `json:"serviceId" description:"null: the organisation's own."`
	After     *int               `json:"after,omitempty" description:"Number of the newest rubric that was looked at, 0 without one; left out: whatever it is."`
	Criteria  []models.Criterion `json:"criteria" validate:"required,min=1,max=30"`
	Note      string             `json:"note" validate:"max=2000" description:"Why it changes."`
}

func (in RubricFields) draft() showcase.RubricDraft {
	d := showcase.RubricDraft{Service: in.ServiceID, Criteria: in.Criteria, Note: in.Note}
	if in.After != nil {
		d.After = *in.After
	}
	return d
}

func publishRubric(tx *store.Tx, in struct{ RubricFields }) (Rubric, error) {
	publish := showcase.PublishDraft
	if in.After == nil {
		publish = func(tx *store.Tx, d showcase.RubricDraft) (models.Rubric, error) {
			return showcase.PublishRubric(tx, d.Service, d.Criteria, d.Note)
		}
	}
	r, err := publish(tx, in.draft())
	if err != nil {
		return Rubric{}, err
	}
	return rubricOf(tx, r)
}

// RubricDifference is what one rubric has and another has not.
type RubricDifference struct {
	Added   []models.Criterion `json:"added"`
	Removed []models.Criterion `json:"removed"`
	Changed []CriterionChange  `json:"changed"`
	Moved   bool               `json:"moved" description:"The criteria both have stand in another order."`
}

// CriterionChange is one criterion in two rubrics.
type CriterionChange struct {
	Before models.Criterion `json:"before"`
	After  models.Criterion `json:"after"`
	Fields []string         `json:"fields" description:"What differs: title, meets, option-1 to option-4, the worst first."`
}

func rubricDifference(d showcase.RubricDifference) RubricDifference {
	out := RubricDifference{Added: d.Added, Removed: d.Removed, Moved: d.Moved}
	for _, c := range d.Changed {
		out.Changed = append(out.Changed, CriterionChange(c))
	}
	return out
}

func compareRubrics(tx *store.Tx, in struct {
	ID   models.RubricID `path:"id" json:"-"`
	From models.RubricID `query:"from" json:"-" validate:"required" description:"The rubric to compare with."`
}) (RubricDifference, error) {
	d, err := showcase.CompareRubrics(tx, in.From, in.ID)
	return rubricDifference(d), err
}

// RubricDraft is what the next rubric starts from.
type RubricDraft struct {
	After    int                `json:"after" description:"Number of the newest rubric, 0 without one."`
	Criteria []models.Criterion `json:"criteria"`
	Actions  []review.Action    `json:"actions"`
}

func getRubricDraft(tx *store.Tx, in struct {
	Service *models.ServiceID `query:"service" json:"-" description:"Of this service; without it the organisation's own."`
}) (RubricDraft, error) {
	d, err := showcase.NextRubric(tx, in.Service)
	return RubricDraft{d.After, d.Criteria, mayPublish(tx, policy.RubricPublish)}, err
}

// RubricPreview is what publishing a rubric would change, and for whom.
type RubricPreview struct {
	Against    *Rubric          `json:"against" description:"What applies now and it is compared with; null when there is none."`
	Difference RubricDifference `json:"difference"`
	InReview   int              `json:"inReview" description:"Cases that go on by the rubric they were submitted under."`
	WithAuthor int              `json:"withAuthor" description:"Cases whose next version would be judged by the new one."`
	Drafts     int              `json:"drafts" description:"Cases not submitted yet, which would be judged by the new one."`
	Services   int              `json:"services" description:"That go by it: for the organisation's own those without a rubric."`
}

func previewRubric(tx *store.Tx, in struct{ RubricFields }) (RubricPreview, error) {
	p, err := showcase.PreviewRubric(tx, in.draft())
	out := RubricPreview{Difference: rubricDifference(p.Difference), InReview: p.InReview, WithAuthor: p.WithAuthor, Drafts: p.Drafts, Services: p.Services}
	if err != nil || p.Against.ID == 0 {
		return out, err
	}
	against, err := rubricOf(tx, p.Against)
	out.Against = &against
	return out, err
}
