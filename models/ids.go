package models

// Each noun has its own id type, so that a person's id cannot be passed where a
// service's is wanted.
type (
	PersonID        int64
	RegionID        int64
	SiteID          int64
	AbsenceID       int64
	ServiceID       int64
	BarID           int64
	RubricID        int64
	CurriculumID    int64
	PlanID          int64
	TaskID          int64
	CertificationID int64
	ShowCaseID      int64
	AssignmentID    int64
	ReviewID        int64
	FindingID       int64
	CandidacyID     int64
	InterviewID     int64
	SeatID          int64
	VetoID          int64
	ShadowRequestID int64
	BallotID        int64
	VoteID          int64
	StandingID      int64
	ContributionID  int64
	AppointmentID   int64
	TokenID         int64
	JobID           int64
	CalendarFeedID  int64
)
