package models

import "time"

// MeetingRules are what an organisation asks of every interview. There is one row, or
// none while everything is as usual.
type MeetingRules struct {
	ID           int `gorm:"primaryKey;autoIncrement:false"`
	NoticeHours  int // between choosing an hour and it
	PerDay       int // interviews that one person sits in on a day of theirs
	PerWeek      int // likewise in an ISO week
	CoolDownDays int // after declining a seat, in which nobody is looked for
	Vetoes       int // hours that a candidate rules out at a time
	Shadows      int // shadow seats of an interview
	ChangedBy    *PersonID
	ChangedAt    time.Time
	Revision     int64
}

// TableName has no plural of its own.
func (MeetingRules) TableName() string { return "meeting_rules" }

// More than these a rule about interviews does not let anybody sit in.
const (
	MostInterviewsPerDay  = 8
	MostInterviewsPerWeek = 25
)

// UsualMeetingRules hold until an organisation sets its own.
func UsualMeetingRules() MeetingRules {
	return MeetingRules{ID: 1, NoticeHours: 48, PerDay: 2, PerWeek: 5, CoolDownDays: 7, Vetoes: 10, Shadows: 2, Revision: 1}
}

// CapsOf are how many interviews somebody takes on a day and in a week: as many as they
// said, and never more than the organisation lets anybody.
func (r MeetingRules) CapsOf(p Person) (day, week int) {
	return lower(p.InterviewsPerDay, r.PerDay), lower(p.InterviewsPerWeek, r.PerWeek)
}

func lower(own, all int) int {
	if own == 0 {
		return all
	}
	return min(own, all)
}
