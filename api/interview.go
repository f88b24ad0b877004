package api

import (
	"crypto/rand"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/interview"
	"assay/review/panel"
)

// Interview is the meeting of a candidate with a panel, as the reader may see it.
type Interview struct {
	ID          models.InterviewID    `json:"id"`
	CandidacyID models.CandidacyID    `json:"candidacyId"`
	Service     ServiceRef            `json:"service"`
	Candidate   PersonRef             `json:"candidate"`
	State       models.InterviewState `json:"state"`
	StartsAt    time.Time             `json:"startsAt"`
	EndsAt      time.Time             `json:"endsAt"`
	Buffer      int                   `json:"bufferMinutes" description:"Kept free after the end."`
	Agreed      AgreedTime            `json:"agreed"`
	Language    string                `json:"language" description:"BCP 47."`
	Sequence    int                   `json:"sequence" description:"Rises whenever the time or the state changes."`
	Reason      phrase.Text           `json:"reason" description:"Of the last move, or of the cancelling."`
	Times       []InterviewTime       `json:"times" description:"Everyone's local start, the reader's own first."`
	Seats       []Seat                `json:"seats"`
	Attendance  InterviewAttendance   `json:"attendance"`
	Moved       []InterviewMoved      `json:"moved" description:"Local starts that newer zone data moved: the reader's own; everybody's for who arranges it."`
	Notes       []InterviewNote       `json:"notes" description:"What speaks against the panel or hurts somebody now; for who arranges it, where one interview is read."`
	NeedsHour   bool                  `json:"needsHour" description:"A voting seat was given back and nobody else can take it at this hour; the options say what else is possible."`
	Wishes      []ShadowWish          `json:"wishes" description:"Who asks for a shadow seat; for who arranges it, where one interview is read."`
	Calendar    *CalendarAnswer       `json:"calendar" description:"What the candidate's calendar answered to the invitation; for who arranges it, and themself."`
	BallotID    *models.BallotID      `json:"ballotId"`
	ConfirmedAt *time.Time            `json:"confirmedAt"`
	HeldAt      *time.Time            `json:"heldAt"`
	CancelledAt *time.Time            `json:"cancelledAt"`
	Revision    int64                 `json:"revision"`
	Actions     []review.Action       `json:"actions"`
}

func (i Interview) ETag() string { return Revision(i.Revision).ETag() }

// AgreedTime is the local time that was agreed, in the zone that defined it.
type AgreedTime struct {
	Wall      string `json:"wall" description:"Local date and time, such as 2026-11-26T17:00."`
	Zone      string `json:"zone" description:"IANA zone."`
	Fold      int    `json:"fold" description:"1 on the second pass of an hour that happens twice."`
	TZVersion string `json:"tzVersion" description:"Release of the zone data it was resolved with."`
}

// InterviewTime is the start as one person sees it.
type InterviewTime struct {
	Person PersonRef `json:"person"`
	Role   string    `json:"role" enum:"candidate,sme,developer,shadow,viewer"`
	clock.LocalTime
	Night bool `json:"night" description:"Part of it lies in their night."`
}

// InterviewMoved is somebody's local start that newer zone data moved.
type InterviewMoved struct {
	PersonID    models.PersonID `json:"personId"`
	Zone        string          `json:"zone" description:"IANA zone."`
	Was         string          `json:"was" description:"Local date and time, such as 2026-11-26T17:00."`
	Now         string          `json:"now"`
	Reconfirmed bool            `json:"reconfirmed" description:"They said that they still come."`
}

// InterviewNote is one thing that speaks against a panel or that should be known.
type InterviewNote struct {
	PersonID models.PersonID `json:"personId" description:"Whom it is about; 0 for the panel or its time."`
	Code     string          `json:"code"`
	Text     phrase.Text     `json:"text"`
}

// InterviewAttendance is who was there, told by one person and confirmed by another.
type InterviewAttendance struct {
	Candidate   models.Attendance `json:"candidate" enum:",attended,no_show"`
	MarkedBy    *models.PersonID  `json:"markedBy"`
	ConfirmedBy *models.PersonID  `json:"confirmedBy"`
}

type InterviewPath struct {
	ID models.InterviewID `path:"id" json:"-"`
}

// PanelCheck is what a panel would meet at a start: Against forbids it, Warnings
// only hurt.
type PanelCheck struct {
	Times    []InterviewTime `json:"times"`
	Against  []InterviewNote `json:"against"`
	Warnings []InterviewNote `json:"warnings"`
}

// PanelCandidate is somebody who might sit on a panel at a start.
type PanelCandidate struct {
	InterviewTime
	Kind     models.SeatKind `json:"kind"`
	Against  []InterviewNote `json:"against"`
	Warnings []InterviewNote `json:"warnings"`
}

// PanelPool is who might sit, those who can first.
type PanelPool struct {
	Items []PanelCandidate `json:"items"`
}

// PanelFields are a start and who is asked to sit.
type PanelFields struct {
	When  interview.When  `json:"when"`
	Seats []interview.Ask `json:"seats" validate:"required,min=1,max=20,dive"`
}

func proposeInterview(tx *store.Tx, in struct {
	CandidacyID models.CandidacyID `path:"id" json:"-"`
	PanelFields
	Option bool `json:"option" description:"It is one of the options, and booked only if it still is; a candidate can choose nothing else."`
}) (Interview, error) {
	uid, err := interview.NewUID(rand.Reader)
	if err != nil {
		return Interview{}, err
	}
	i, err := interview.Propose(tx, in.CandidacyID, interview.Proposal{When: in.When, Seats: in.Seats, UID: uid, Option: in.Option})
	return interviewOf(tx, i.ID, err)
}

func checkPanel(tx *store.Tx, in struct {
	CandidacyID models.CandidacyID `path:"id" json:"-"`
	PanelFields
}) (PanelCheck, error) {
	a, err := interview.Check(tx, in.CandidacyID, in.When, in.Seats)
	return PanelCheck{interviewTimes(a.Times), interviewNotes(a.Against), interviewNotes(a.Warnings)}, err
}

func listPanelPool(tx *store.Tx, in struct {
	CandidacyID models.CandidacyID `path:"id" json:"-"`
	Instant     *time.Time         `query:"instant" json:"-" description:"The start in UTC; or give wall."`
	Wall        string             `query:"wall" json:"-" validate:"max=19" description:"The start as a local time of the zone."`
	Zone        string             `query:"zone" json:"-" validate:"max=64" description:"IANA zone; the reader's unless told."`
	Fold        *int               `query:"fold" json:"-" description:"0 or 1, where the local time happens twice or not at all."`
}) (PanelPool, error) {
	pool, err := interview.Pool(tx, in.CandidacyID, interview.When{Instant: in.Instant, Wall: in.Wall, Zone: in.Zone, Fold: in.Fold})
	out := PanelPool{Items: make([]PanelCandidate, len(pool))}
	for n, a := range pool {
		out.Items[n] = PanelCandidate{interviewTime(a.Time), a.Kind, interviewNotes(a.Against), interviewNotes(a.Warnings)}
	}
	return out, err
}

func reconfirmInterview(tx *store.Tx, in InterviewPath) (Interview, error) {
	i, err := interview.Reconfirm(tx, in.ID)
	return interviewOf(tx, i.ID, err)
}

func getInterview(tx *store.Tx, in InterviewPath) (Interview, error) {
	return interviewOf(tx, in.ID, nil)
}

func listInterviews(tx *store.Tx, in struct {
	Paging
	Service models.ServiceID `query:"service" json:"-" validate:"min=0" description:"Of one service."`
	Ended   bool             `query:"ended" json:"-" description:"Those held and cancelled, the latest first, instead of those to come."`
}) (models.List[Interview], error) {
	page, err := interview.All(tx, in.Service, in.Ended, in.Page())
	return models.MapList(page, interviewShown), err
}

func listMyInterviews(tx *store.Tx, in struct {
	Paging
	Ended bool `query:"ended" json:"-" description:"Those held and cancelled, the latest first, instead of those to come."`
}) (models.List[Interview], error) {
	page, err := interview.Mine(tx, in.Ended, in.Page())
	return models.MapList(page, interviewShown), err
}

func listCandidacyInterviews(tx *store.Tx, in struct {
	Paging
	CandidacyID models.CandidacyID `path:"id" json:"-"`
}) (models.List[Interview], error) {
	page, err := interview.OfCandidacy(tx, in.CandidacyID, in.Page())
	return models.MapList(page, interviewShown), err
}

func confirmInterview(tx *store.Tx, in InterviewPath) (Interview, error) {
	i, err := interview.ConfirmInterview(tx, in.ID)
	return interviewOf(tx, i.ID, err)
}

func moveInterview(tx *store.Tx, in struct {
	InterviewPath
	When   interview.When  `json:"when"`
	Reason string          `json:"reason" validate:"required,max=2000"`
	Seats  []interview.Ask `json:"seats" validate:"max=20,dive" description:"The panel at the new start, as of an option; without it the same people."`
}) (Interview, error) {
	i, err := interview.MoveInterview(tx, in.ID, in.When, in.Reason, in.Seats...)
	return interviewOf(tx, i.ID, err)
}

func cancelInterview(tx *store.Tx, in struct {
	InterviewPath
	Reason string `json:"reason" validate:"required,max=2000"`
}) (Interview, error) {
	i, err := interview.CancelInterview(tx, in.ID, in.Reason)
	return interviewOf(tx, i.ID, err)
}

func markAttendance(tx *store.Tx, in struct {
	InterviewPath
	interview.Attendance
}) (Interview, error) {
	i, err := interview.MarkAttendance(tx, in.ID, in.Attendance)
	return interviewOf(tx, i.ID, err)
}

func confirmAttendance(tx *store.Tx, in InterviewPath) (Interview, error) {
	i, err := interview.ConfirmAttendance(tx, in.ID)
	return interviewOf(tx, i.ID, err)
}

// holdInterview also opens the ballot, in the same act.
func holdInterview(tx *store.Tx, in InterviewPath) (Interview, error) {
	i, err := interview.HoldInterview(tx, in.ID)
	if err != nil {
		return Interview{}, err
	}
	_, err = panel.Open(tx, i.ID)
	return interviewOf(tx, i.ID, err)
}

// interviewOf reads an interview after an act on it, unless that failed.
func interviewOf(tx *store.Tx, id models.InterviewID, err error) (Interview, error) {
	if err != nil {
		return Interview{}, err
	}
	v, err := interview.Find(tx, id)
	return interviewShown(v), err
}

func interviewShown(v interview.View) Interview {
	out := Interview{
		ID: v.ID, CandidacyID: v.CandidacyID, Service: serviceRef(v.Service), Candidate: personRef(v.Candidate), State: v.State,
		StartsAt: v.StartsAt.UTC(), EndsAt: v.EndsAt.UTC(), Buffer: v.Buffer, Agreed: AgreedTime{v.Wall, v.Zone, v.Fold, v.TZVersion},
		Language: v.Language, Sequence: v.Sequence, Reason: phrase.Recall(v.Reason), Times: interviewTimes(v.Times), Seats: make([]Seat, len(v.Seats)),
		Attendance: InterviewAttendance{v.CandidateAttendance, v.AttendanceBy, v.AttendanceConfirmedBy}, Notes: interviewNotes(v.Notes), BallotID: v.BallotID, Calendar: calendarAnswer(v.Calendar), Wishes: shadowWishes(v.Wishes), NeedsHour: v.NeedsHour,
		ConfirmedAt: v.ConfirmedAt, HeldAt: v.HeldAt, CancelledAt: v.CancelledAt, Revision: v.Revision, Actions: v.Actions,
	}
	for n, s := range v.Seats {
		out.Seats[n] = seatShown(s)
	}
	for _, m := range v.Moved {
		out.Moved = append(out.Moved, InterviewMoved(m))
	}
	return out
}

func interviewTimes(all []interview.Time) []InterviewTime {
	out := make([]InterviewTime, len(all))
	for n, t := range all {
		out[n] = interviewTime(t)
	}
	return out
}

func interviewTime(t interview.Time) InterviewTime {
	return InterviewTime{personRef(t.Person), t.Role, t.LocalTime, t.Night}
}

func interviewNotes(all []interview.Note) []InterviewNote {
	out := make([]InterviewNote, len(all))
	for n, x := range all {
		out[n] = InterviewNote{x.PersonID, x.Code, x.Text}
	}
	return out
}
