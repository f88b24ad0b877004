package panel

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/interview"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

const defaultVoteDays = 5

// Open opens the ballot of a held interview (V1). The roll is the voting seats that
// attended and whose people may judge; with it the rule, each kind, the chair and
// the deadline are frozen: the bar's vote days, counted as working days of each
// voter, until the last of them. When too few are left by now, the ballot is void
// at once and a new interview follows. Opening again gives the same ballot. Emits
// ballot.opened or ballot.void.
func Open(tx *store.Tx, id models.InterviewID) (models.Ballot, error) {
	h, err := interview.LockHeld(tx, id)
	if err != nil {
		return models.Ballot{}, err
	}
	if err := policy.See(policy.BallotSee, h.Holds, "interview"); err != nil {
		return models.Ballot{}, err
	}
	if err := policy.Check(policy.BallotOpen, h.Holds); err != nil {
		return models.Ballot{}, err
	}
	before, err := tx.BallotsOfInterviews([]models.InterviewID{id})
	if b, opened := before[id]; err != nil || opened {
		return b, err
	}
	if err := openable(h); err != nil {
		return models.Ballot{}, err
	}
	b := models.Ballot{InterviewID: id, CandidacyID: h.Candidacy.ID, State: Machine.Initial, Rule: interview.RuleOf(h.Bar.Rules), OpenedAt: tx.Now}
	roll := freeze(h.Roll)
	if b.DeadlineAt, err = deadline(tx, roll, h.Bar.Rules.VoteDays); err != nil {
		return b, err
	}
	short := !present(roll).Covers(interview.QuorumOf(b.Rule))
	if short {
		b.State, b.ClosedAt = models.BallotVoid, &tx.Now
	}
	if err := tx.AddBallot(&b, roll); err != nil {
		return b, err
	}
	if _, err := candidacy.Stage(tx, b.CandidacyID, candidacy.EventVote); err != nil {
		return b, err
	}
	s := scene{Ballot: b, roll: roll, candidacy: h.Candidacy, now: tx.Now}
	if short {
		return b, s.tellVoid(tx)
	}
	return b, notify.Emit(tx, notify.Event{
		Subject: subject(b.ID), Name: "ballot.opened",
		Facts: map[string]any{"interview": id, "candidacy": b.CandidacyID, "rule": b.Rule, "deadlineAt": b.DeadlineAt, "roll": seated(roll)},
		To:    tell(s.voters(), "ballot-opened", map[string]string{"deadlineAt": b.DeadlineAt.Format(time.RFC3339)}),
	})
}

func openable(h interview.Held) error {
	if h.Interview.State != models.InterviewHeld {
		return fault.Clash("not-held", "A ballot opens when the interview was held.")
	}
	if h.Candidacy.State != models.CandidacyScheduled {
		return fault.Clash("candidacy-elsewhere", "This candidacy no longer waits for a vote.")
	}
	return nil
}

// freeze makes the roll of seats. A chair who may no longer judge is followed by
// the first SME who may.
func freeze(seats []models.Seat) []models.BallotSeat {
	roll := make([]models.BallotSeat, len(seats))
	chaired := slices.ContainsFunc(seats, func(s models.Seat) bool { return s.Chair })
	for i, s := range seats {
		roll[i] = models.BallotSeat{SeatID: s.ID, PersonID: s.PersonID, Kind: s.Kind, Chair: s.Chair}
		if !chaired && s.Kind == models.SeatSME {
			roll[i].Chair, chaired = true, true
		}
	}
	return roll
}

func present(roll []models.BallotSeat) (q interview.Quorum) {
	for _, x := range roll {
		q.Add(x.Kind)
	}
	return q
}

func deadline(tx *store.Tx, roll []models.BallotSeat, days int) (time.Time, error) {
	if days <= 0 {
		days = defaultVoteDays
	}
	latest := tx.Now
	ids := make([]models.PersonID, len(roll))
	for i, x := range roll {
		ids[i] = x.PersonID
	}
	calendars, err := roster.Calendars(tx, ids)
	for _, c := range calendars {
		if due := clock.Due(tx.Now, days, c); due.After(latest) {
			latest = due
		}
	}
	return latest, err
}

type seatedOn struct {
	Person models.PersonID `json:"person"`
	Seat   models.SeatID   `json:"seat"`
	Kind   models.SeatKind `json:"kind"`
	Chair  bool            `json:"chair"`
}

func seated(roll []models.BallotSeat) []seatedOn {
	out := make([]seatedOn, len(roll))
	for i, x := range roll {
		out[i] = seatedOn{x.PersonID, x.SeatID, x.Kind, x.Chair}
	}
	return out
}

func subject(id models.BallotID) models.Subject { return models.Subject{Kind: "ballot", ID: int64(id)} }

// sealed is the hidden chain of a ballot's votes: how long it is tells how many
// voted, so nobody reads it before the reveal.
func sealed(id models.BallotID) models.Subject {
	return models.Subject{Kind: SealedKind, ID: int64(id)}
}

// SealedKind is the kind of the ledger's subjects that no one may browse.
const SealedKind = "vote"

// tell sends the same words to each person once.
func tell(people []models.PersonID, kind notify.Kind, params map[string]string) []notify.Message {
	var to []notify.Message
	seen := map[models.PersonID]bool{}
	for _, p := range people {
		if p != 0 && !seen[p] {
			seen[p] = true
			to = append(to, notify.Message{Person: p, Kind: kind, Params: params})
		}
	}
	return to
}
