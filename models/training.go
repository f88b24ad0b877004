package models

import "time"

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
	RetiredOn Date
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
// task when it expires (T5).
type CertSpec struct {
	Vendor        string `json:"vendor"`
	Name          string `json:"name"`
	MustBeCurrent bool   `json:"mustBeCurrent"`
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

// Plan is one person's attempt at a curriculum, pinned to a version.
type Plan struct {
	ID            PlanID
	PersonID      PersonID
	CurriculumID  CurriculumID
	VersionNumber int
	Attempt       int
	State         PlanState
	StartedOn     Date
	EndedAt       *time.Time
	Reason        string
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

// PlanTask is one thing to do in a plan. A personal task or deviation is kept
// when a newer curriculum version is applied.
type PlanTask struct {
	ID              TaskID
	PlanID          PlanID
	Key             string
	Position        int
	Spec            TaskSpec `gorm:"serializer:json"`
	DueOn           Date
	Personal        bool
	State           TaskState
	Evidence        string
	Note            string // the latest note of mentor or manager
	CertificationID *CertificationID
	DecidedBy       *PersonID
	StartedAt       *time.Time
	SubmittedAt     *time.Time
	DecidedAt       *time.Time
	Revision        int64
}

// TaskEntry is one step in a task's history.
type TaskEntry struct {
	ID     int64
	TaskID TaskID
	Event  string
	ByID   *PersonID
	At     time.Time
	Text   string
}

// Mentorship is dated; a plan has one with UntilAt nil while it is active.
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

// Certification is an external exam passed by a person.
type Certification struct {
	ID         CertificationID
	PersonID   PersonID
	Vendor     string
	Name       string
	Level      string
	Score      *float64
	PassMark   *float64
	IssuedOn   Date
	ExpiresOn  Date
	Reference  string
	RecordedBy *PersonID
	RecordedAt time.Time
}
