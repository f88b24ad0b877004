package models

import "time"

// CoverageLetter is what a manager was last told of coverage, when, and when they hear
// of it next. SaidOn is a UTC day.
type CoverageLetter struct {
	PersonID PersonID `gorm:"primaryKey;autoIncrement:false"`
	DueAt    time.Time
	SaidOn   Date
	Said     []CoverageSaid `gorm:"serializer:json"`
}

// CoverageSaid is a service as it stood, in a few numbers. Coming are those on the way,
// by stage. Hours are those of the day in UTC, a bit for each.
type CoverageSaid struct {
	Service ServiceID              `json:"service"`
	SMEs    int                    `json:"smes"`
	Target  int                    `json:"target"`
	Ending  int                    `json:"ending"`
	Coming  map[CandidacyState]int `json:"coming"`
	Level   string                 `json:"level"`   // of its risk
	Reasons []string               `json:"reasons"` // of its risk, by their keys; a few for each region
	Empty   uint32                 `json:"empty"`   // hours with no one on shift in an ordinary week
	Below   uint32                 `json:"below"`   // with somebody, and below the target
	Away    uint32                 `json:"away"`    // with no one in that week alone, because people were away
}

// SettingLetters is the UTC day on which managers were last looked for who get no letter
// of coverage yet.
const SettingLetters = "coverage-letters"
