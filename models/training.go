package models

import (
	"strings"
	"time"
)

type TaskKind string

const (
	TaskReading       TaskKind = "reading"
	TaskCourse        TaskKind = "course"
	TaskLab           TaskKind = "lab"
	TaskShadowedCase  TaskKind = "shadowed_case"
	TaskPractisedCase TaskKind = "practised_case"
	TaskIncidentDrill TaskKind = "incident_drill"
	TaskCertification TaskKind = "certification"
	TaskShowCase      TaskKind = "show_case"
)

// Curriculum is a template for plans; its versions never change.
type Curriculum struct {
	ID        CurriculumID
	Slug      string
	Title     string
	ServiceID *ServiceID
	Latest    int  // number of the newest version, 0 before the first
	RetiredOn Date // no new plans from this day on (UTC)
}

// TableName is the plural that gorm does not know.
func (Curriculum) TableName() string { return "curricula" }

// CurriculumVersion is one published version.
type CurriculumVersion struct {
	CurriculumID CurriculumID `gorm:"primaryKey"`
	Number       int          `gorm:"primaryKey"`
	Tasks        []TaskSpec   `gorm:"serializer:json"`
	Note         string
	PublishedBy  *PersonID
	PublishedAt  time.Time
}

// TaskSpec is a task as a curriculum describes it.
type TaskSpec struct {
	Key           string       `json:"key"`
	Stage         string       `json:"stage,omitempty"` // of the plan, as its learner sees the road; empty where it is not divided
	Kind          TaskKind     `json:"kind"`
	Title         string       `json:"title"`
	Instructions  string       `json:"instructions"`
	OffsetDays    int          `json:"offsetDays"` // working days of the learner after the plan's start
	Judged        bool         `json:"judged"`     // the mentor signs it off
	Prerequisites []string     `json:"prerequisites"`
	Certification *CertSpec    `json:"certification,omitempty"`
	Library       *LibraryLink `json:"library,omitempty"`
}

// CertSpec names the certification a task asks for; MustBeCurrent reopens the
// task when it expires (T5). PassMark is the lowest score that will do, beside the
// vendor's own; 0: the vendor's alone.
type CertSpec struct {
	Vendor        string  `json:"vendor"`
	Name          string  `json:"name"`
	PassMark      float64 `json:"passMark,omitempty"`
	MustBeCurrent bool    `json:"mustBeCurrent"`
}

// LibraryLink points a task into the library.
type LibraryLink struct {
	Service  string `json:"service"`
	MinLevel int    `json:"minLevel"`
	Query    string `json:"query"`
}

type PlanState string

const (
	PlanActive    PlanState = "active"
	PlanCompleted PlanState = "completed"
	PlanCancelled PlanState = "cancelled"
)

// Plan is one person's attempt at a curriculum, pinned to a version. NextDue and
// WaitingSince are summed up from its tasks whenever one changes.
type Plan struct {
	ID            PlanID
	PersonID      PersonID
	Learner       string // the person's name, kept by the store: lists are sorted by it
	CurriculumID  CurriculumID
	VersionNumber int
	Attempt       int
	State         PlanState
	StartedOn     Date
	NextDue       Date       // earliest due date of a task the learner has to do
	WaitingSince  *time.Time // oldest submission that waits for the mentor
	CheckedOn     Date       // UTC date of the last daily look at its dates
	RemindedOn    Date       // when the learner was last reminded of what is overdue
	EndedAt       *time.Time
	Reason        string // why it was cancelled or reopened
	Revision      int64
	CreatedAt     time.Time
}

type TaskState string

const (
	TaskTodo       TaskState = "todo"
	TaskDoing      TaskState = "doing"
	TaskSubmitted  TaskState = "submitted"
	TaskDone       TaskState = "done"
	TaskWaived     TaskState = "waived"
	TaskAccredited TaskState = "accredited"
)

// Settled reports whether nothing remains to be done: done, waived or accredited.
func (s TaskState) Settled() bool {
	return s == TaskDone || s == TaskWaived || s == TaskAccredited
}

// PlanTask is one thing to do in a plan. A personal task or deviation is kept
// when a newer curriculum version is applied.
type PlanTask struct {
	ID              TaskID
	PlanID          PlanID
	Key             string
	Position        int
	Spec            TaskSpec `gorm:"serializer:json"`
	DueOn           Date
	DueMoved        bool // the due date is a personal deviation from the offset
	Personal        bool // not from the curriculum
	State           TaskState
	Evidence        string
	Note            string // the latest note of mentor or manager
	CertificationID *CertificationID
	DecidedBy       *PersonID
	StartedAt       *time.Time
	SubmittedAt     *time.Time
	ReturnedAt      *time.Time // since it was returned with a note
	DecidedAt       *time.Time
	DroppedAt       *time.Time // no longer in the plan: a newer curriculum left it out before it was started
	Revision        int64
}

// LastStep is when it was last begun, handed in, returned or decided; zero when it
// was not.
func (t PlanTask) LastStep() time.Time {
	var last time.Time
	for _, at := range []*time.Time{t.StartedAt, t.SubmittedAt, t.ReturnedAt, t.DecidedAt} {
		if at != nil && at.After(last) {
			last = *at
		}
	}
	return last
}

// TaskEntry is one step in a task's history. Text is the evidence, the note or
// the reason of that step.
type TaskEntry struct {
	ID     int64
	TaskID TaskID
	Event  string
	ByID   *PersonID
	At     time.Time
	Text   string
}

// Mentorship is dated; a plan has exactly one with UntilAt nil while it is active.
type Mentorship struct {
	ID        int64
	PlanID    PlanID
	MentorID  PersonID
	LearnerID PersonID
	FromAt    time.Time
	UntilAt   *time.Time
	Reason    string
}

// StandIn signs off while the mentor is away, dates in the mentor's zone, both
// included.
type StandIn struct {
	ID       int64
	PlanID   PlanID
	PersonID PersonID
	NamedBy  PersonID
	FromDate Date
	ToDate   Date
	EndedAt  *time.Time
}

// Certification is an external exam taken by a person. Dates are civil dates of
// the holder; ExpiresOn is the last day it is current.
type Certification struct {
	ID          CertificationID
	PersonID    PersonID
	Vendor      string
	Name        string
	Level       string
	Score       *float64 // with PassMark, or neither where the vendor tells no numbers
	PassMark    *float64
	IssuedOn    Date
	ExpiresOn   Date   // zero: never
	Reference   string // where the certificate can be looked up
	RecordedBy  *PersonID
	RecordedAt  time.Time
	RemindedAt  *time.Time // the holder was told that it expires soon
	ExpiredAt   *time.Time // what required it to be current was reopened
	WithdrawnAt *time.Time // recorded by mistake; counts for nothing
	WithdrawnBy *PersonID
	Reason      string // why it was withdrawn
}

// Passed reports whether the score reaches the pass mark (T5).
func (c Certification) Passed() bool {
	return c.Score == nil || c.PassMark == nil || *c.Score >= *c.PassMark
}

// CurrentOn reports whether it is issued, not withdrawn and not yet expired on a
// day of its holder.
func (c Certification) CurrentOn(day Date) bool {
	if c.WithdrawnAt != nil || day.Before(c.IssuedOn) {
		return false
	}
	return c.ExpiresOn.IsZero() || !c.ExpiresOn.Before(day)
}

// Is reports whether it is the named certification; case and outer spaces do not
// matter.
func (c Certification) Is(vendor, name string) bool {
	same := func(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }
	return same(c.Vendor, vendor) && same(c.Name, name)
}
