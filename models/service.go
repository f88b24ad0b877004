package models

import "time"

// Service is the product an SME is an expert of.
type Service struct {
	ID             ServiceID
	Slug           string
	Name           string
	Family         string
	LaunchedOn     Date
	RetiredOn      Date
	TargetSMEs     int `gorm:"column:target_smes"`
	BootstrapRoute BootstrapRoute
	Revision       int64
	CreatedAt      time.Time
	UpdatedAt      time.Time
}

// BootstrapRoute is the named way of a service with too few able reviewers (S12).
type BootstrapRoute string

const (
	BootstrapNone       BootstrapRoute = "none"
	BootstrapFounding   BootstrapRoute = "founding_smes"
	BootstrapDevelopers BootstrapRoute = "developers_review"
)

type Seniority string

const (
	Junior    Seniority = "junior"
	Senior    Seniority = "senior"
	Principal Seniority = "principal"
)

// ServiceDeveloper says that a person develops a service. UntilOn zero: still.
type ServiceDeveloper struct {
	ServiceID ServiceID `gorm:"primaryKey"`
	PersonID  PersonID  `gorm:"primaryKey"`
	Seniority Seniority
	FromOn    Date
	UntilOn   Date
}

// CoverageTarget is how many people a service wants on shift at hours of some days, in
// the world or of one region. Hours and weekdays are UTC.
type CoverageTarget struct {
	ServiceID ServiceID `gorm:"primaryKey"`
	Number    int       `gorm:"primaryKey"` // from 1, in the order they were set
	RegionID  *RegionID // nil: the world
	Weekdays  int       // a bit for each, Sunday the lowest
	FromHour  int
	ToHour    int // not included; 24 is midnight
	Heads     int
}

// Bar is one version of a service's requirements for becoming SME. Published
// bars never change.
type Bar struct {
	ID          BarID
	ServiceID   ServiceID
	Number      int
	Rules       BarRules `gorm:"serializer:json"`
	Note        string
	PublishedBy *PersonID
	PublishedAt time.Time
}

// BarRules is the content of a bar.
type BarRules struct {
	Cases              int         `json:"cases"`
	LevelCounts        []LevelNeed `json:"levelCounts"`
	CaseMaxAgeMonths   int         `json:"caseMaxAgeMonths"` // 0: no limit
	Curriculum         string      `json:"curriculum"`       // slug of a curriculum to complete; "" none
	Tasks              []string    `json:"tasks"`            // task keys that must be done or accredited
	Certifications     []CertNeed  `json:"certifications"`
	ReviewsPerCase     int         `json:"reviewsPerCase"`
	DevelopersReview   bool        `json:"developersReview"`
	PanelSMEs          int         `json:"panelSmes"`
	PanelDevelopers    int         `json:"panelDevelopers"`
	DeveloperSeniority Seniority   `json:"developerSeniority"`
	Language           string      `json:"language"`
	InterviewMinutes   int         `json:"interviewMinutes"`
	BufferMinutes      int         `json:"bufferMinutes"`
	Vote               VoteRule    `json:"vote"`
	VoteDays           int         `json:"voteDays"`
	CoolDownDays       int         `json:"coolDownDays"`
	ValidMonths        int         `json:"validMonths"`
	Renewal            RenewalNeed `json:"renewal"`
}

// DefaultBarRules is what the organisation asks where a service has no bar of its
// own yet, and the first draft of one.
func DefaultBarRules() BarRules {
	return BarRules{
		Cases: 5, LevelCounts: []LevelNeed{{Level: 3, Count: 1}},
		Tasks: []string{}, Certifications: []CertNeed{},
		ReviewsPerCase: 2, PanelSMEs: 2, PanelDevelopers: 1, DeveloperSeniority: Senior,
		Language: "en", InterviewMinutes: 60, BufferMinutes: 15,
		Vote: VoteRule{Unanimous: true}, VoteDays: 5, CoolDownDays: 90, ValidMonths: 24,
		Renewal: RenewalNeed{Total: 6},
	}
}

// LevelNeed asks for Count approved cases at Level or higher.
type LevelNeed struct {
	Level int `json:"level"`
	Count int `json:"count"`
}

// CertNeed asks for a certification that is valid at the time.
type CertNeed struct {
	Vendor string `json:"vendor"`
	Name   string `json:"name"`
}

// VoteRule: unanimous, or at least SMEs and Developers passes in each class.
type VoteRule struct {
	Unanimous  bool `json:"unanimous"`
	SMEs       int  `json:"smes"`
	Developers int  `json:"developers"`
}

// RenewalNeed is what a term must hold to renew: each count at least, and
// Total over all of them.
type RenewalNeed struct {
	Reviews       int `json:"reviews"`
	Interviews    int `json:"interviews"`
	Contributions int `json:"contributions"`
	Total         int `json:"total"`
}

// Rubric is one version of review criteria. ServiceID nil is the organisation's
// own, used where a service has none.
type Rubric struct {
	ID          RubricID
	ServiceID   *ServiceID
	Number      int
	Criteria    []Criterion `gorm:"serializer:json"`
	Note        string
	PublishedBy *PersonID
	PublishedAt time.Time
}

// Criterion has four anchored options, worst first; Meets is the first option
// (1–4) that counts as meeting it.
type Criterion struct {
	Key     string   `json:"key"`
	Title   string   `json:"title"`
	Options []Option `json:"options"`
	Meets   int      `json:"meets"`
}

// Option says in words what a score looks like.
type Option struct {
	Label  string `json:"label"`
	Anchor string `json:"anchor"`
}
