package models

import "time"

// CoverageLetter is what a manager was last told of coverage, and when they hear of it
// next.
type CoverageLetter struct {
	PersonID PersonID `gorm:"primaryKey;autoIncrement:false"`
	DueAt    time.Time
	Said     []CoverageSaid `gorm:"serializer:json"`
}

// CoverageSaid is a service as it stood. Coming are those on the way, by stage.
type CoverageSaid struct {
	Service ServiceID              `json:"service"`
	SMEs    int                    `json:"smes"`
	Target  int                    `json:"target"`
	Ending  int                    `json:"ending"`
	Coming  map[CandidacyState]int `json:"coming"`
}

// SettingLetters is the UTC day on which managers were last looked for who get no letter
// of coverage yet.
const SettingLetters = "coverage-letters"
