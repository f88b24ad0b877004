package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/library"
	"assay/review/training"
)

// LibraryCase is an approved show case in a list.
type LibraryCase struct {
	ID         models.ShowCaseID `json:"id"`
	Title      []library.Part    `json:"title" description:"In parts, those found marked."`
	Passage    []library.Part    `json:"passage" description:"Around the first hit, or the beginning."`
	Level      int               `json:"level"`
	Service    LibraryService    `json:"service"`
	Author     PersonRef         `json:"author"`
	ApprovedAt time.Time         `json:"approvedAt"`
	Versions   int               `json:"versions" description:"How many versions it took."`
}

// LibraryService is the service of a case.
type LibraryService struct {
	Slug   string `json:"slug"`
	Name   string `json:"name"`
	Family string `json:"family"`
}

// LibraryReading is an approved show case to read.
type LibraryReading struct {
	ID         models.ShowCaseID `json:"id"`
	Title      string            `json:"title"`
	Body       string            `json:"body" description:"Markdown."`
	Level      int               `json:"level"`
	Service    LibraryService    `json:"service"`
	Author     PersonRef         `json:"author"`
	ApprovedAt time.Time         `json:"approvedAt"`
	Versions   int               `json:"versions" description:"How many versions it took; this is the last."`
	Tasks      []LibraryTask     `json:"tasks" description:"Of my own active plans, that lead here."`
}

// LibraryTask is a task of mine that leads to a case.
type LibraryTask struct {
	ID    models.TaskID    `json:"id"`
	Title string           `json:"title"`
	State models.TaskState `json:"state"`
}

type libraryInput struct {
	Paging
	Words    string          `query:"q" json:"-" validate:"max=200" description:"Every word must be there. Chinese, Japanese and Korean need no spaces."`
	Service  string          `query:"service" json:"-" validate:"max=100" description:"A service's slug."`
	Family   string          `query:"family" json:"-" validate:"max=100" description:"A family of services."`
	Level    int             `query:"level" json:"-" validate:"min=0,max=4" description:"Exactly this level."`
	MinLevel int             `query:"minLevel" json:"-" validate:"min=0,max=4" description:"This level or higher."`
	Author   models.PersonID `query:"author" json:"-" validate:"min=0" description:"A person's id."`
}

func listLibrary(tx *store.Tx, in libraryInput) (models.List[LibraryCase], error) {
	q := library.Question{Words: in.Words, Service: in.Service, Family: in.Family, Level: in.Level, MinLevel: in.MinLevel, Author: in.Author}
	page, err := library.Browse(tx, q, in.Page())
	return models.MapList(page, func(c library.Case) LibraryCase {
		return LibraryCase{c.ID, c.Marked, c.Passage, c.Level, libraryService(c.Service), personRef(c.Author), c.DecidedAt, c.Versions}
	}), err
}

func getLibraryCase(tx *store.Tx, in struct {
	ID models.ShowCaseID `path:"id" json:"-"`
}) (LibraryReading, error) {
	c, err := library.Open(tx, in.ID)
	if err != nil {
		return LibraryReading{}, err
	}
	tasks, err := training.LeadingTo(tx, c)
	lead := each(tasks, func(t models.PlanTask) LibraryTask { return LibraryTask{t.ID, t.Spec.Title, t.State} })
	return LibraryReading{c.ID, c.Title, c.Body, c.Level, libraryService(c.Service), personRef(c.Author), c.DecidedAt, c.Versions, lead}, err
}

func libraryService(s models.Service) LibraryService { return LibraryService{s.Slug, s.Name, s.Family} }
