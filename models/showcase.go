package models

import "time"

type ShowCaseState string

const (
	CaseDraft            ShowCaseState = "draft"
	CaseInReview         ShowCaseState = "in_review"
	CaseChangesRequested ShowCaseState = "changes_requested"
	CaseApproved         ShowCaseState = "approved"
	CaseNotAccepted      ShowCaseState = "not_accepted"
	CaseWithdrawn        ShowCaseState = "withdrawn"
)

// Turn says who acts next.
type Turn string

const (
	TurnAuthor    Turn = "author"
	TurnReviewers Turn = "reviewers"
	TurnNobody    Turn = "nobody"
)

// ShowCase is a write-up of a real customer case. Title and level here are those
// of the latest version, or of the draft while there is none.
type ShowCase struct {
	ID             ShowCaseID
	AuthorID       PersonID
	ServiceID      ServiceID
	State          ShowCaseState
	Turn           Turn
	Title          string
	ClaimedLevel   int
	GrantedLevel   int // 0 until approved
	CurrentVersion int // 0 until submitted
	RubricID       *RubricID
	ReviewsNeeded  int // frozen at submission of a version
	Bootstrap      BootstrapRoute
	CustomerCase   string // the support case's own reference; never shown outside its readers
	SubmittedAt    *time.Time
	DecidedAt      *time.Time
	Revision       int64 // ETag of what everyone may see; sealed reviews never raise it
	CreatedAt      time.Time
	UpdatedAt      time.Time
}

// ShowCaseDraft is the author's working text, saved with If-Match on Revision.
type ShowCaseDraft struct {
	ShowCaseID   ShowCaseID `gorm:"primaryKey"`
	Title        string
	Body         string
	ClaimedLevel int
	Answers      []FindingAnswer `gorm:"serializer:json"`
	Revision     int64
	UpdatedAt    time.Time
}

// FindingAnswer is the author's answer to one finding.
type FindingAnswer struct {
	FindingID FindingID `json:"findingId"`
	Text      string    `json:"text"`
}

// ShowCaseColleague worked the same customer case and so may not review it.
type ShowCaseColleague struct {
	ShowCaseID ShowCaseID `gorm:"primaryKey"`
	PersonID   PersonID   `gorm:"primaryKey"`
}

// GuardDismissal is the author's reason for keeping a hit of the guard.
type GuardDismissal struct {
	ShowCaseID  ShowCaseID `gorm:"primaryKey"`
	Fingerprint string     `gorm:"primaryKey"`
	Kind        string
	Reason      string
	At          time.Time
}

// ShowCaseVersion is frozen at submission.
type ShowCaseVersion struct {
	ShowCaseID   ShowCaseID `gorm:"primaryKey"`
	Number       int        `gorm:"primaryKey"`
	Title        string
	Body         string
	ClaimedLevel int
	Hash         string          // SHA-256 of the canonical content, hex
	Answers      []FindingAnswer `gorm:"serializer:json"`
	Dismissals   []DismissedHit  `gorm:"serializer:json"`
	SubmittedAt  time.Time
}

// DismissedHit is what reviewers see of a dismissed guard hit.
type DismissedHit struct {
	Kind   string `json:"kind"`
	Masked string `json:"masked"`
	Reason string `json:"reason"`
}

type AssignmentState string

const (
	AssignmentOffered   AssignmentState = "offered"
	AssignmentAccepted  AssignmentState = "accepted"
	AssignmentSubmitted AssignmentState = "submitted"
	AssignmentDeclined  AssignmentState = "declined"
	AssignmentExpired   AssignmentState = "expired"
	AssignmentReleased  AssignmentState = "released"
)

type DeclineReason string

const (
	DeclineBusy      DeclineReason = "busy"
	DeclineConflict  DeclineReason = "conflict"
	DeclineNotMyArea DeclineReason = "not_my_area"
)

// Assignment offers one seat of a version's review to one person. A seat with no
// live assignment (offered, accepted, submitted) is open.
type Assignment struct {
	ID            AssignmentID
	ShowCaseID    ShowCaseID
	VersionNumber int
	Seat          int // 1 … ReviewsNeeded; one more is the third reviewer's
	ReviewerID    PersonID
	AsDeveloper   bool // reviews by the bootstrap route
	State         AssignmentState
	Reasons       []string `gorm:"serializer:json"` // why this person, in words
	OfferedBy     *PersonID
	OfferedAt     time.Time
	DueAt         time.Time // to accept while offered, to review while accepted
	AcceptedAt    *time.Time
	EndedAt       *time.Time
	DeclineReason DeclineReason
	DeclineNote   string
	RemindedAt    *time.Time // before the due time
	OverdueAt     *time.Time // at the due time
}

type Verdict string

const (
	VerdictApprove   Verdict = "approve"
	VerdictChanges   Verdict = "changes"
	VerdictNotAccept Verdict = "not_accept"
)

// Review is one reviewer's judgement of one version. It is a draft until
// SubmittedAt, sealed until ReleasedAt, a late note when Late.
type Review struct {
	ID            ReviewID
	AssignmentID  AssignmentID
	ShowCaseID    ShowCaseID
	VersionNumber int
	ReviewerID    PersonID
	RubricID      RubricID
	Scores        []Score `gorm:"serializer:json"`
	Level         int
	Verdict       Verdict
	Summary       string
	Late          bool
	SubmittedAt   *time.Time
	ReleasedAt    *time.Time
	Revision      int64
	UpdatedAt     time.Time
}

// Score is a criterion's option, 1 to 4, and a comment where it is below 'meets'.
type Score struct {
	Criterion string `json:"criterion"`
	Option    int    `json:"option"`
	Comment   string `json:"comment"`
}

type FindingState string

const (
	FindingOpen     FindingState = "open"
	FindingAnswered FindingState = "answered"
	FindingCleared  FindingState = "cleared"
)

// Finding is one point in a review. Quote and Offset attach it to a passage of
// the version's body.
type Finding struct {
	ID            FindingID
	ReviewID      ReviewID
	ShowCaseID    ShowCaseID
	VersionNumber int
	Position      int
	Blocking      bool
	Text          string
	Quote         string
	Offset        int
	State         FindingState
	Answer        string
	AnsweredAt    *time.Time
	ClearedBy     *PersonID
	ClearedAt     *time.Time
}

// SkillFix asks to correct a reviewer's listed skill after "not my area".
type SkillFix struct {
	ID         int64
	PersonID   PersonID
	ServiceID  ServiceID
	Note       string
	At         time.Time
	ResolvedBy *PersonID
	ResolvedAt *time.Time
}
