package api

import (
	"crypto/rand"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/panel"
)

// Ballot is the vote on a held interview, as the reader may see it. Before the
// reveal only mine depends on votes, and only on the reader's own.
type Ballot struct {
	ID          models.BallotID    `json:"id"`
	InterviewID models.InterviewID `json:"interviewId"`
	CandidacyID models.CandidacyID `json:"candidacyId"`
	Service     ServiceRef         `json:"service"`
	Candidate   PersonRef          `json:"candidate"`
	State       models.BallotState `json:"state" enum:"open,closed,void"`
	Rule        BallotRule         `json:"rule" description:"Frozen when it opened."`
	OpenedAt    time.Time          `json:"openedAt"`
	Deadline    clock.LocalTime    `json:"deadline" description:"In the reader's zone. It reminds; it never decides."`
	ClosedAt    *time.Time         `json:"closedAt"`
	Roll        []BallotSeat       `json:"roll"`
	Mine        *BallotVote        `json:"mine"`
	Votes       []BallotVote       `json:"votes" description:"Empty unless the ballot is closed and the reader may see them."`
	Outcome     models.Outcome     `json:"outcome" enum:",pass,not_yet"`
	RetryOn     models.Date        `json:"retryOn" description:"After not_yet: the day from which a new attempt may start."`
	Feedback    *BallotFeedback    `json:"feedback"`
	Actions     []review.Action    `json:"actions"`
}

// BallotRule is the bar's voting rule and smallest panel.
type BallotRule struct {
	Vote            VoteRule `json:"vote"`
	PanelSMEs       int      `json:"panelSmes"`
	PanelDevelopers int      `json:"panelDevelopers"`
}

// BallotSeat is one line of the frozen roll.
type BallotSeat struct {
	Person  PersonRef       `json:"person"`
	Kind    models.SeatKind `json:"kind" enum:"sme,developer"`
	Chair   bool            `json:"chair"`
	Excused bool            `json:"excused" description:"Has left: what they had not said is a recusal."`
}

// BallotVote is a vote in force.
type BallotVote struct {
	Person   PersonRef     `json:"person"`
	Choice   models.Choice `json:"choice" enum:"pass,not_yet,recuse"`
	Blocking bool          `json:"blocking" description:"A not_yet that no count outweighs."`
	Reason   phrase.Text   `json:"reason"`
	CastAt   time.Time     `json:"castAt"`
}

// BallotFeedback is the panel's joint feedback.
type BallotFeedback struct {
	Text string    `json:"text"`
	By   PersonRef `json:"by"`
	At   time.Time `json:"at"`
}

type BallotPath struct {
	ID models.BallotID `path:"id" json:"-"`
}

func getBallot(tx *store.Tx, in BallotPath) (Ballot, error) { return ballotOf(tx, in.ID, nil) }

func listMyBallots(tx *store.Tx, in struct {
	Paging
	Waiting bool `query:"waiting" json:"-" description:"Only those that wait for my vote, the soonest due first."`
}) (models.List[Ballot], error) {
	read := panel.Mine
	if in.Waiting {
		read = panel.Waiting
	}
	page, err := read(tx, in.Page())
	return models.MapList(page, ballotShown), err
}

func openBallot(tx *store.Tx, in InterviewPath) (Ballot, error) {
	b, err := panel.Open(tx, in.ID)
	return ballotOf(tx, b.ID, err)
}

func castVote(tx *store.Tx, in struct {
	BallotPath
	Choice   models.Choice `json:"choice" validate:"required,oneof=pass not_yet recuse"`
	Blocking bool          `json:"blocking" description:"Only with not_yet."`
	Reason   string        `json:"reason" validate:"required,max=8000" description:"For pass and not_yet a sentence or two of substance; for recuse its cause."`
}) (Ballot, error) {
	salt, err := newSalt()
	if err != nil {
		return Ballot{}, err
	}
	_, err = panel.Vote(tx, in.ID, panel.Cast{Choice: in.Choice, Blocking: in.Blocking, Reason: in.Reason, Salt: salt})
	return ballotOf(tx, in.ID, err)
}

func writeFeedback(tx *store.Tx, in struct {
	BallotPath
	Text string `json:"text" validate:"required,max=8000"`
}) (Ballot, error) {
	b, err := panel.WriteFeedback(tx, in.ID, in.Text)
	return ballotOf(tx, b.ID, err)
}

func excuseVoter(tx *store.Tx, in struct {
	BallotPath
	PersonID models.PersonID `json:"personId" validate:"required"`
}) (Ballot, error) {
	salt, err := newSalt()
	if err != nil {
		return Ballot{}, err
	}
	b, err := panel.Excuse(tx, in.ID, in.PersonID, salt)
	return ballotOf(tx, b.ID, err)
}

func newSalt() (string, error) { return panel.NewSalt(rand.Reader) }

// ballotOf reads a ballot after an act on it, unless that failed.
func ballotOf(tx *store.Tx, id models.BallotID, err error) (Ballot, error) {
	if err != nil {
		return Ballot{}, err
	}
	v, err := panel.Find(tx, id)
	return ballotShown(v), err
}

func ballotShown(v panel.View) Ballot {
	out := Ballot{
		ID: v.ID, InterviewID: v.InterviewID, CandidacyID: v.CandidacyID, Service: serviceRef(v.Service), Candidate: personRef(v.Candidate),
		State: v.State, Rule: BallotRule{VoteRule(v.Rule.Vote), v.Rule.PanelSMEs, v.Rule.PanelDevelopers}, OpenedAt: v.OpenedAt.UTC(), Deadline: v.Deadline, ClosedAt: v.ClosedAt, Roll: make([]BallotSeat, len(v.Roll)),
		Votes: make([]BallotVote, len(v.Votes)), Outcome: v.Outcome, RetryOn: v.RetryOn, Actions: v.Actions,
	}
	people := map[models.PersonID]PersonRef{}
	for n, x := range v.Roll {
		people[x.PersonID] = personRef(x.Person)
		out.Roll[n] = BallotSeat{people[x.PersonID], x.Kind, x.Chair, x.ExcusedAt != nil}
	}
	for n, vote := range v.Votes {
		out.Votes[n] = voteShown(vote, people)
	}
	if v.Mine != nil {
		mine := voteShown(*v.Mine, people)
		out.Mine = &mine
	}
	if v.FeedbackAt != nil {
		out.Feedback = &BallotFeedback{v.Feedback, people[*v.FeedbackBy], v.FeedbackAt.UTC()}
	}
	return out
}

func voteShown(v models.Vote, people map[models.PersonID]PersonRef) BallotVote {
	return BallotVote{people[v.PersonID], v.Choice, v.Blocking, phrase.Recall(v.Reason), v.CastAt.UTC()}
}
