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

// CurriculumPreview is what publishing a version would change, and for whom.
type CurriculumPreview struct {
	Difference CurriculumDifference `json:"difference" description:"To the newest version."`
	Plans      int                  `json:"plans" description:"Active plans that keep their version and are offered the new one."`
	Mentors    int                  `json:"mentors" description:"Who is told."`
	Bars       []CurriculumBar      `json:"bars" description:"Services whose newest bar asks for what the version would leave out."`
}

// CurriculumBar is a service's newest bar that asks for tasks of the curriculum.
type CurriculumBar struct {
	Service ServiceRef `json:"service"`
	Number  int        `json:"number"`
	Tasks   []string   `json:"tasks" description:"Keys that would be left out."`
}

func previewCurriculum(tx *store.Tx, in struct {
	ID    models.CurriculumID `path:"id" json:"-"`
	Tasks []TaskSpec          `json:"tasks" validate:"required,max=200,dive"`
}) (CurriculumPreview, error) {
	p, err := training.PreviewEdition(tx, in.ID, specModels(in.Tasks))
	if err != nil {
		return CurriculumPreview{}, err
	}
	out := CurriculumPreview{Difference: curriculumDifference(p.Difference), Plans: p.Plans, Mentors: p.Mentors}
	var services []models.ServiceID
	for _, b := range p.Bars {
		services = append(services, b.Bar.ServiceID)
	}
	refs, err := serviceRefs(tx, services...)
	for _, b := range p.Bars {
		out.Bars = append(out.Bars, CurriculumBar{refs[b.Bar.ServiceID], b.Bar.Number, b.Tasks})
	}
	return out, err
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
