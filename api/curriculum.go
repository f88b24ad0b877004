package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/policy"
	"assay/review/training"
)

// CurriculumRef names a curriculum wherever another thing mentions one.
type CurriculumRef struct {
	ID    models.CurriculumID `json:"id"`
	Slug  string              `json:"slug"`
	Title string              `json:"title"`
}

func curriculumRef(c models.Curriculum) CurriculumRef { return CurriculumRef{c.ID, c.Slug, c.Title} }

// CurriculumSummary is a curriculum in a list.
type CurriculumSummary struct {
	ID        models.CurriculumID `json:"id"`
	Slug      string              `json:"slug"`
	Title     string              `json:"title"`
	Service   *ServiceRef         `json:"service"`
	Latest    int                 `json:"latest" description:"Number of the newest version, 0 before the first."`
	RetiredOn models.Date         `json:"retiredOn"`
}

// Curriculum is a curriculum with one of its versions.
type Curriculum struct {
	CurriculumSummary
	Version *CurriculumVersion `json:"version" description:"The newest unless asked for another; null before the first."`
	Actions []review.Action    `json:"actions"`
}

// CurriculumVersion is a published version; it never changes.
type CurriculumVersion struct {
	VersionNote
	Tasks []TaskSpec `json:"tasks"`
}

// VersionNote is a version without its tasks.
type VersionNote struct {
	Number      int        `json:"number"`
	Note        string     `json:"note"`
	PublishedBy *PersonRef `json:"publishedBy" description:"Null when it was imported."`
	PublishedAt time.Time  `json:"publishedAt"`
}

// TaskSpec is a task as a curriculum describes it.
type TaskSpec struct {
	Key           string          `json:"key" validate:"required,max=60"`
	Stage         string          `json:"stage" validate:"max=200" description:"The stage of the road that it belongs to; empty where the curriculum has none."`
	Kind          models.TaskKind `json:"kind" validate:"required,oneof=reading course lab shadowed_case practised_case incident_drill certification show_case"`
	Title         string          `json:"title" validate:"notblank,max=200"`
	Instructions  string          `json:"instructions" validate:"max=20000" description:"Markdown."`
	OffsetDays    int             `json:"offsetDays" validate:"min=0,max=1000" description:"Due so many working days of the learner after the plan's start."`
	Judged        bool            `json:"judged" description:"The mentor signs it off."`
	Prerequisites []string        `json:"prerequisites" validate:"max=50,dive,max=60" description:"Keys of tasks that come first."`
	Certification *CertSpec       `json:"certification" description:"What a task of the kind certification asks for."`
	Library       *LibraryLink    `json:"library"`
}

// CertSpec names the certification a task asks for.
type CertSpec struct {
	Vendor        string  `json:"vendor" validate:"notblank,max=200"`
	Name          string  `json:"name" validate:"notblank,max=200"`
	PassMark      float64 `json:"passMark" validate:"min=0,max=100000" description:"Lowest score that will do, beside the vendor's own; 0: the vendor's alone."`
	MustBeCurrent bool    `json:"mustBeCurrent" description:"The task is open again when it expires."`
}

// LibraryLink points a task into the library.
type LibraryLink struct {
	Service  string `json:"service" validate:"max=60" description:"A service's slug; empty is any."`
	MinLevel int    `json:"minLevel" validate:"min=0,max=4" description:"0 is any."`
	Query    string `json:"query" validate:"max=200"`
}

func taskSpec(s models.TaskSpec) TaskSpec {
	out := TaskSpec{
		Key: s.Key, Stage: s.Stage, Kind: s.Kind, Title: s.Title, Instructions: s.Instructions, OffsetDays: s.OffsetDays, Judged: s.Judged,
		Prerequisites: append([]string{}, s.Prerequisites...),
	}
	if c := s.Certification; c != nil {
		out.Certification = &CertSpec{c.Vendor, c.Name, c.PassMark, c.MustBeCurrent}
	}
	if l := s.Library; l != nil {
		out.Library = &LibraryLink{l.Service, l.MinLevel, l.Query}
	}
	return out
}

func (s TaskSpec) model() models.TaskSpec {
	return models.TaskSpec{
		Key: s.Key, Stage: s.Stage, Kind: s.Kind, Title: s.Title, Instructions: s.Instructions, OffsetDays: s.OffsetDays, Judged: s.Judged,
		Prerequisites: s.Prerequisites, Certification: s.Certification.model(), Library: s.Library.model(),
	}
}

func (c *CertSpec) model() *models.CertSpec {
	if c == nil {
		return nil
	}
	return &models.CertSpec{Vendor: c.Vendor, Name: c.Name, PassMark: c.PassMark, MustBeCurrent: c.MustBeCurrent}
}

func (l *LibraryLink) model() *models.LibraryLink {
	if l == nil {
		return nil
	}
	return &models.LibraryLink{Service: l.Service, MinLevel: l.MinLevel, Query: l.Query}
}

// each maps a list, never to null.
func each[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}

func specModels(in []TaskSpec) []models.TaskSpec { return each(in, TaskSpec.model) }

func curriculumSummary(c models.Curriculum, services map[models.ServiceID]ServiceRef) CurriculumSummary {
	out := CurriculumSummary{ID: c.ID, Slug: c.Slug, Title: c.Title, Latest: c.Latest, RetiredOn: c.RetiredOn}
	if c.ServiceID != nil {
		service := services[*c.ServiceID]
		out.Service = &service
	}
	return out
}

func listCurricula(tx *store.Tx, in struct {
	Paging
	Service models.ServiceID `query:"service" json:"-" description:"Of one service."`
	Retired bool             `query:"retired" json:"-" description:"Also those that are retired."`
}) (models.List[CurriculumSummary], error) {
	none := models.List[CurriculumSummary]{}
	if err := policy.Check(policy.CurriculumSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	page, err := tx.Curricula(store.CurriculumFilter{Service: in.Service, Retired: in.Retired}, in.Page())
	if err != nil {
		return none, err
	}
	var ids []models.ServiceID
	for _, c := range page.Items {
		if c.ServiceID != nil {
			ids = append(ids, *c.ServiceID)
		}
	}
	services, err := serviceRefs(tx, ids...)
	return models.MapList(page, func(c models.Curriculum) CurriculumSummary { return curriculumSummary(c, services) }), err
}

func getCurriculum(tx *store.Tx, in struct {
	ID      models.CurriculumID `path:"id" json:"-"`
	Version int                 `query:"version" json:"-" validate:"min=0" description:"0 is the newest."`
}) (Curriculum, error) {
	return showCurriculum(tx, in.ID, in.Version)
}

func showCurriculum(tx *store.Tx, id models.CurriculumID, version int) (Curriculum, error) {
	v, err := training.ReadCurriculum(tx, id, version)
	if err != nil {
		return Curriculum{}, err
	}
	services := map[models.ServiceID]ServiceRef{}
	if v.Service != nil {
		services[v.Service.ID] = serviceRef(*v.Service)
	}
	out := Curriculum{CurriculumSummary: curriculumSummary(v.Curriculum, services), Actions: v.Actions}
	if v.Version == nil {
		return out, nil
	}
	notes, err := versionNotes(tx, []models.CurriculumVersion{*v.Version})
	if err != nil {
		return out, err
	}
	out.Version = &CurriculumVersion{notes[0], each(v.Version.Tasks, taskSpec)}
	return out, nil
}

func versionNotes(tx *store.Tx, versions []models.CurriculumVersion) ([]VersionNote, error) {
	var ids []models.PersonID
	for _, v := range versions {
		if v.PublishedBy != nil {
			ids = append(ids, *v.PublishedBy)
		}
	}
	people, err := personRefs(tx, ids...)
	return each(versions, func(v models.CurriculumVersion) VersionNote {
		n := VersionNote{Number: v.Number, Note: v.Note, PublishedAt: v.PublishedAt}
		if v.PublishedBy != nil {
			who := people[*v.PublishedBy]
			n.PublishedBy = &who
		}
		return n
	}), err
}

func listCurriculumVersions(tx *store.Tx, in struct {
	Paging
	ID models.CurriculumID `path:"id" json:"-"`
}) (models.List[VersionNote], error) {
	none := models.List[VersionNote]{}
	if err := policy.Check(policy.CurriculumSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	if _, err := tx.Curriculum(in.ID); err != nil {
		return none, err
	}
	page, err := tx.VersionHistory(in.ID, in.Page())
	if err != nil {
		return none, err
	}
	notes, err := versionNotes(tx, page.Items)
	return models.List[VersionNote]{Items: notes, Next: page.Next}, err
}

// CurriculumDifference is what one version has and another has not.
type CurriculumDifference struct {
	Added   []TaskSpec   `json:"added"`
	Removed []TaskSpec   `json:"removed"`
	Changed []TaskChange `json:"changed"`
}

// TaskChange is one task in two versions.
type TaskChange struct {
	Before TaskSpec `json:"before"`
	After  TaskSpec `json:"after"`
	Fields []string `json:"fields" description:"Names of what differs."`
}

func compareCurriculum(tx *store.Tx, in struct {
	ID   models.CurriculumID `path:"id" json:"-"`
	From int                 `query:"from" json:"-" validate:"required,min=1"`
	To   int                 `query:"to" json:"-" validate:"required,min=1"`
}) (CurriculumDifference, error) {
	d, err := training.Compare(tx, in.ID, in.From, in.To)
	return curriculumDifference(d), err
}

func curriculumDifference(d training.Difference) CurriculumDifference {
	return CurriculumDifference{
		Added: each(d.Added, taskSpec), Removed: each(d.Removed, taskSpec),
		Changed: each(d.Changed, func(c training.Change) TaskChange { return TaskChange{taskSpec(c.Before), taskSpec(c.After), c.Fields} }),
	}
}
