package showcase

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/notify"
	"assay/review/policy"
)

// PublishRubric adds the next version of a service's rubric, or of the
// organisation's own when service is nil. Published rubrics never change; reviews
// keep the one they began with. Publishing what is the newest already changes
// nothing. Faults: criteria that are not complete. Emits rubric.published.
func PublishRubric(tx *store.Tx, service *models.ServiceID, criteria []models.Criterion, note string) (models.Rubric, error) {
	none := models.Rubric{}
	if service != nil {
		if _, err := tx.LockService(*service); err != nil {
			return none, err
		}
	}
	if err := policy.Check(policy.RubricPublish, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	newest, found, err := tx.LatestRubric(service)
	if err != nil {
		return none, err
	}
	if wrong := append(checkCriteria(criteria), notLines(criteria, newest.Criteria)...); len(wrong) > 0 {
		return none, fault.Wrong(wrong...)
	}
	if found && sameList(newest.Criteria, criteria) {
		return newest, nil
	}
	r := models.Rubric{ServiceID: service, Number: newest.Number + 1, Criteria: criteria, Note: strings.TrimSpace(note), PublishedAt: tx.Now}
	if tx.Actor.Person != 0 {
		r.PublishedBy = &tx.Actor.Person
	}
	if err := tx.AddRubric(&r); err != nil {
		return none, err
	}
	return r, notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "rubric", ID: int64(r.ID)}, Name: "rubric.published",
		Facts: map[string]any{"service": service, "number": r.Number}})
}

// maxKey is the longest key of a criterion.
const maxKey = 64

// checkCriteria wants keys that differ, four options with anchors in words, and a
// first option that meets which is not the worst.
func checkCriteria(criteria []models.Criterion) []fault.Field {
	var f flaws
	if len(criteria) == 0 {
		f.add("/criteria", "criteria-missing", "A rubric needs at least one criterion.")
	}
	keys := map[string]bool{}
	for i, c := range criteria {
		at := fmt.Sprintf("/criteria/%d", i)
		if keys[c.Key] && !blank(c.Key) {
			f.add(at+"/key", "key-twice", "Two criteria have this key.")
		}
		keys[c.Key] = true
		f.criterion(at, c)
	}
	return f
}

// notLines are the titles and labels that are not one line, besides those that stand in
// the rubric before.
func notLines(criteria, before []models.Criterion) (wrong []fault.Field) {
	var stored []string
	for _, c := range before {
		stored = append(stored, c.Title)
		for _, o := range c.Options {
			stored = append(stored, o.Label)
		}
	}
	for i, c := range criteria {
		at := fmt.Sprintf("/criteria/%d", i)
		wrong = append(wrong, review.Line(at+"/title", c.Title, stored...)...)
		for n, o := range c.Options {
			wrong = append(wrong, review.Line(fmt.Sprintf("%s/options/%d/label", at, n), o.Label, stored...)...)
		}
	}
	return wrong
}

// flaws are what keeps a rubric from being published.
type flaws []fault.Field

func (f *flaws) add(pointer, code string, format phrase.Format, args ...any) {
	*f = append(*f, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
}

func (f *flaws) bound(pointer, text string, limit int) {
	if utf8.RuneCountInString(text) > limit {
		*f = append(*f, tooLong(pointer, limit))
	}
}

func (f *flaws) criterion(at string, c models.Criterion) {
	f.bound(at+"/key", c.Key, maxKey)
	f.bound(at+"/title", c.Title, MaxTitle)
	if blank(c.Key) {
		f.add(at+"/key", "key-missing", "A criterion needs a key.")
	}
	if blank(c.Title) {
		f.add(at+"/title", "title-missing", "A criterion needs a title.")
	}
	if c.Meets < 2 || c.Meets > 4 {
		f.add(at+"/meets", "meets-unknown", "Say which option is the first that meets it: 2, 3 or 4.")
	}
	if len(c.Options) != 4 {
		f.add(at+"/options", "four-options", "A criterion has four options, the worst first.")
	}
	for i, o := range c.Options {
		option := fmt.Sprintf("%s/options/%d", at, i)
		f.bound(option+"/label", o.Label, MaxTitle)
		f.bound(option+"/anchor", o.Anchor, MaxText)
		if blank(o.Label) || blank(o.Anchor) {
			f.add(option, "anchor-missing", "An option needs a label and says in words what it looks like.")
		}
	}
}

// Rubrics lists a service's rubrics, or the organisation's own, the newest first.
func Rubrics(tx *store.Tx, service *models.ServiceID, p models.Page) (models.List[models.Rubric], error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.Rubric]{}, err
	}
	return tx.RubricsOf(service, p)
}

// Rubric reads one.
func Rubric(tx *store.Tx, id models.RubricID) (models.Rubric, error) {
	if err := policy.Check(policy.ServiceSee, policy.Of(tx.Actor)); err != nil {
		return models.Rubric{}, err
	}
	return tx.Rubric(id)
}
