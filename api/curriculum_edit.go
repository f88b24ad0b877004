package api

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/training"
)

type newCurriculum struct {
	Slug    string           `json:"slug" validate:"required,max=60"`
	Title   string           `json:"title" validate:"notblank,max=200"`
	Service models.ServiceID `json:"service" validate:"min=0" description:"0: of no service."`
}

func addCurriculum(tx *store.Tx, in newCurriculum) (Curriculum, error) {
	c, err := training.AddCurriculum(tx, training.Outline{Slug: in.Slug, Title: in.Title, Service: in.Service})
	if err != nil {
		return Curriculum{}, err
	}
	return showCurriculum(tx, c.ID, 0)
}

func changeCurriculum(tx *store.Tx, in struct {
	ID      models.CurriculumID `path:"id" json:"-"`
	Title   string              `json:"title" validate:"notblank,max=200"`
	Service models.ServiceID    `json:"service" validate:"min=0" description:"0: of no service."`
}) (Curriculum, error) {
	if _, err := training.ChangeCurriculum(tx, in.ID, training.Outline{Title: in.Title, Service: in.Service}); err != nil {
		return Curriculum{}, err
	}
	return showCurriculum(tx, in.ID, 0)
}

func retireCurriculum(tx *store.Tx, in struct {
	ID models.CurriculumID `path:"id" json:"-"`
	On models.Date         `json:"on" description:"No new plans from this day on; null takes it back."`
}) (Curriculum, error) {
	if _, err := training.Retire(tx, in.ID, in.On); err != nil {
		return Curriculum{}, err
	}
	return showCurriculum(tx, in.ID, 0)
}

func publishCurriculum(tx *store.Tx, in struct {
	ID    models.CurriculumID `path:"id" json:"-"`
	After int                 `json:"after" validate:"min=0" description:"Number of the version this one was written from, 0 for the first."`
	Note  string              `json:"note" validate:"max=2000" description:"What is new, for mentors."`
	Tasks []TaskSpec          `json:"tasks" validate:"required,max=200,dive"`
}) (Curriculum, error) {
	v, err := training.Publish(tx, in.ID, training.Edition{After: in.After, Note: in.Note, Tasks: specModels(in.Tasks)})
	if err != nil {
		return Curriculum{}, err
	}
	return showCurriculum(tx, in.ID, v.Number)
}

// Flaws is what keeps tasks from being published.
type Flaws struct {
	Items []Flaw `json:"items"`
}

// Flaw is one of them; Pointer is a JSON pointer into the tasks that were sent.
type Flaw struct {
	Pointer string      `json:"pointer"`
	Code    string      `json:"code"`
	Text    phrase.Text `json:"text"`
}

func checkCurriculum(tx *store.Tx, in struct {
	Tasks []TaskSpec `json:"tasks" validate:"max=200"`
}) (Flaws, error) {
	found, err := training.CheckEdition(tx, specModels(in.Tasks))
	out := Flaws{Items: []Flaw{}}
	for _, f := range found {
		out.Items = append(out.Items, Flaw(f))
	}
	return out, err
}
