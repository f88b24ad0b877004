package models

import (
	"time"

	"assay/models/phrase"
)

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
	ReviewsDueAt   *time.Time // set when every seat has been accepted once, and then kept
	RemindedAt     *time.Time // the author, before the reviews are due
	OverdueAt      *time.Time // the author, when they are due
	ShortSince     *time.Time // a seat has nobody and coordinators know
	RetryAt        *time.Time // when to look for somebody again
	Revision       int64      // ETag of what everyone may see; sealed reviews never raise it
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
	ReleasedAt   *time.Time // when its reviews were released, all at once
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
	Reasons       phrase.Stored `gorm:"serializer:json"` // why this person, in words
	OfferedBy     *PersonID
	OfferedAt     time.Time
	RemindAt      time.Time // a working day of the reviewer before DueAt
	DueAt         time.Time // to accept while offered, to review while accepted
	ExpiresAt     time.Time // a working day of grace later; then the seat goes to the next
	AcceptedAt    *time.Time
	EndedAt       *time.Time
	DeclineReason DeclineReason
	DeclineNote   string
	RemindedAt    *time.Time
	OverdueAt     *time.Time // when the reviewer was told that it is due
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
	Points        []Point `gorm:"serializer:json"` // become findings at the release
	Late          bool
	Salt          string
	Commitment    string // SHA-256 over salt and judgement, hex; the ledger's entry
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

// Point is a finding as its reviewer writes it. Quote is a passage of the
// version's body, Offset where it starts, in characters (Unicode code points).
// Criterion is the key of the one it is about; empty: of none in particular.
type Point struct {
	Criterion string `json:"criterion"`
	Blocking  bool   `json:"blocking"`
	Text      string `json:"text"`
	Quote     string `json:"quote"`
	Offset    int    `json:"offset"`
}

type FindingState string

const (
	FindingOpen     FindingState = "open"
	FindingAnswered FindingState = "answered"
	FindingCleared  FindingState = "cleared"
)

// Finding is one released point of a review, which the author answers.
type Finding struct {
	ID            FindingID
	ReviewID      ReviewID
	ShowCaseID    ShowCaseID
	VersionNumber int
	Position      int
	Criterion     string // of the rubric, or empty
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
