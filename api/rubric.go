package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/showcase"
)

// Rubric is one version of review criteria; it never changes.
type Rubric struct {
	ID          models.RubricID    `json:"id"`
	ServiceID   *models.ServiceID  `json:"serviceId" description:"null: the organisation's own, for services without one."`
	Number      int                `json:"number"`
	Criteria    []models.Criterion `json:"criteria"`
	Note        string             `json:"note"`
	PublishedAt time.Time          `json:"publishedAt"`
}

func rubricOf(r models.Rubric) Rubric {
	return Rubric{r.ID, r.ServiceID, r.Number, r.Criteria, r.Note, r.PublishedAt}
}

func listRubrics(tx *store.Tx, in struct {
	Paging
	Service *models.ServiceID `query:"service" json:"-" description:"Of this service; without it the organisation's own."`
}) (models.List[Rubric], error) {
	page, err := showcase.Rubrics(tx, in.Service, in.Page())
	return models.MapList(page, rubricOf), err
}

func getRubric(tx *store.Tx, in struct {
	ID models.RubricID `path:"id" json:"-"`
}) (Rubric, error) {
	r, err := showcase.Rubric(tx, in.ID)
	return rubricOf(r), err
}

func publishRubric(tx *store.Tx, in struct {
	ServiceID *models.ServiceID  `json:"serviceId" description:"null: the organisation's own."`
	Criteria  []models.Criterion `json:"criteria" validate:"required,min=1,max=30"`
	Note      string             `json:"note" validate:"max=2000"`
}) (Rubric, error) {
	r, err := showcase.PublishRubric(tx, in.ServiceID, in.Criteria, in.Note)
	return rubricOf(r), err
}
