package showcase

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
)

// RubricDraft is a rubric to publish: of a service, or of the organisation when
// Service is nil. After is the number of the newest one its author looked at, 0
// without one.
type RubricDraft struct {
	Service  *models.ServiceID
	After    int
	Criteria []models.Criterion
	Note     string
}

// NextRubric is what the next rubric of a service, or of the organisation, starts
// from: its newest, or the organisation's where a service has none of its own.
func NextRubric(tx *store.Tx, service *models.ServiceID) (RubricDraft, error) {
	d := RubricDraft{Service: service}
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return d, err
	}
	if service != nil {
		if _, err := tx.Service(*service); err != nil {
			return d, err
		}
	}
	own, found, err := tx.LatestRubric(service)
	if err != nil {
		return d, err
	}
	d.After, d.Criteria = own.Number, own.Criteria
	if !found && service != nil {
		shared, _, err := tx.LatestRubric(nil)
		d.Criteria = shared.Criteria
		return d, err
	}
	return d, nil
}

// PublishDraft is [PublishRubric] by somebody who looked at the newest one before: if
// another came meanwhile, it is stale (rubric-newer).
func PublishDraft(tx *store.Tx, d RubricDraft) (models.Rubric, error) {
	newest, _, err := tx.LatestRubric(d.Service)
	if err != nil {
		return newest, err
	}
	r, err := PublishRubric(tx, d.Service, d.Criteria, d.Note)
	if err == nil && r.ID != newest.ID && newest.Number != d.After {
		return newest, fault.New(fault.Stale, "rubric-newer", "Rubric %d was published meanwhile. Please look at it before you publish yours.", newest.Number)
	}
	return r, err
}

// RubricPreview is what publishing a draft would change, and for whom. InReview are
// cases that go on by the rubric they were submitted under; WithAuthor those whose
// next version would be judged by the new one; Drafts those not submitted yet.
// Services are those that would go by it, for the organisation's own.
type RubricPreview struct {
	Against    models.Rubric // number 0: there is none yet
	Difference RubricDifference
	store.RubricUse
	Services int
}

// PreviewRubric says what publishing a draft would change: the criteria that are not
// complete as a fault, else the difference to what applies now. Nothing is stored.
// Faults: not an administrator.
func PreviewRubric(tx *store.Tx, d RubricDraft) (RubricPreview, error) {
	p := RubricPreview{}
	if err := policy.Check(policy.RubricPublish, policy.Of(tx.Actor)); err != nil {
		return p, err
	}
	if d.Service != nil {
		if _, err := tx.Service(*d.Service); err != nil {
			return p, err
		}
	}
	wrong := checkCriteria(d.Criteria)
	if len([]rune(d.Note)) > maxNote {
		wrong = append(wrong, fault.Field{Pointer: "/note", Code: "too-long", Text: phrase.Of("This has at most %d characters.", maxNote)})
	}
	if len(wrong) > 0 {
		return p, fault.Wrong(wrong...)
	}
	var err error
	if p.Against, _, err = tx.NewestRubric(d.Service); err != nil {
		return p, err
	}
	p.Difference = BetweenRubrics(p.Against.Criteria, d.Criteria)
	services, err := tx.RubricServices(d.Service)
	if err != nil {
		return p, err
	}
	p.Services = len(services)
	p.RubricUse, err = tx.CasesByRubric(services)
	return p, err
}

const maxNote = 2000

// CompareRubrics tells the difference between two rubrics of one scope, or between
// the organisation's and a service's own. Faults: no such rubrics, of two services.
func CompareRubrics(tx *store.Tx, from, to models.RubricID) (RubricDifference, error) {
	older, err := Rubric(tx, from)
	if err != nil {
		return RubricDifference{}, err
	}
	newer, err := Rubric(tx, to)
	if err != nil {
		return RubricDifference{}, err
	}
	if older.ServiceID != nil && newer.ServiceID != nil && *older.ServiceID != *newer.ServiceID {
		return RubricDifference{}, fault.At("query:from", "other-service", "These are rubrics of two services.")
	}
	return BetweenRubrics(older.Criteria, newer.Criteria), nil
}
