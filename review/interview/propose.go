package interview

import (
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/notify"
	"assay/review/policy"
)

// Proposal is a panel and a start, chosen by hand or, where Option is set, one of
// those that a search found. UID is random, new for every interview, and never shown.
type Proposal struct {
	When   When
	Seats  []Ask
	Option bool
	UID    string
}

// NewUID reads the random name of one interview's calendar event, for life.
// Whoever opens the act brings it: the api from crypto/rand, the demo from its seed.
func NewUID(random io.Reader) (string, error) {
	b := make([]byte, 16)
	if _, err := io.ReadFull(random, b); err != nil {
		return "", fmt.Errorf("uid of an interview: %w", err)
	}
	return hex.EncodeToString(b), nil
}

// Propose books a panel for a candidacy that is ready and invites every seat (I1,
// I2, I3). Repeating the same proposal gives the same interview. The candidate may
// choose one of the options; who arranges anything that passes the checks. Faults: not
// ready, another interview is under way, option-gone for an option that is not one any
// more, and everything that speaks against a seat or the time, all at once, each with
// the person's local time. Emits interview.proposed.
func Propose(tx *store.Tx, id models.CandidacyID, in Proposal) (models.Interview, error) {
	c, err := tx.LockCandidacy(id)
	if err != nil {
		return models.Interview{}, err
	}
	if in.Option || c.PersonID == tx.Actor.Person {
		return choose(tx, c, in)
	}
	p, err := planFor(tx, c)
	if err != nil {
		return models.Interview{}, err
	}
	start, live, done, err := p.prepare(tx, in)
	if err != nil || done {
		return live, err
	}
	p.starts, p.asks = start.At, in.Seats
	if err := p.lock(tx); err != nil {
		return models.Interview{}, err
	}
	m, err := p.meeting(tx)
	if err != nil {
		return models.Interview{}, err
	}
	if err := fields(m.Against()); err != nil {
		return models.Interview{}, err
	}
	return propose(tx, p, m, start, in)
}

// prepare reads the start of a proposal, and looks whether one can be made now; done
// says that this one was.
func (p plan) prepare(tx *store.Tx, in Proposal) (start moment, live models.Interview, done bool, err error) {
	if in.UID == "" {
		return start, live, false, fault.New(fault.Internal, "internal", "An interview needs the name of its calendar event.")
	}
	start, wrong := resolve(in.When, ownZone(tx), "/when")
	if wrong == nil && len(in.Seats) > mostSeats {
		wrong = []fault.Field{{Pointer: "/seats", Code: "too-many", Text: phrase.Of("A panel has at most 20 seats.")}}
	}
	if wrong != nil {
		return start, live, false, fault.Wrong(wrong...)
	}
	live, found, err := tx.LiveInterview(p.candidacy.ID)
	if err != nil {
		return start, live, false, err
	}
	if found {
		p.starts, p.asks = start.At, in.Seats
		live, err = repeated(tx, live, p)
		return start, live, true, err
	}
	return start, live, false, unproposable(p.candidacy).Err()
}

// planFor is nobody's plan yet, for somebody who may arrange.
func planFor(tx *store.Tx, c models.Candidacy) (plan, error) {
	if err := mayArrange(tx, c); err != nil {
		return plan{}, err
	}
	return planOf(tx, c)
}

func planOf(tx *store.Tx, c models.Candidacy) (plan, error) {
	bar, err := tx.Bar(c.BarID)
	if err != nil {
		return plan{}, err
	}
	rules, err := tx.MeetingRules()
	return newPlan(c, bar.Rules, rules), err
}

func mayArrange(tx *store.Tx, c models.Candidacy) error {
	above, err := tx.ManagerLine(c.PersonID)
	if err != nil {
		return err
	}
	h := relations(tx.Actor, c, above, nil)
	if err := policy.See(policy.InterviewSee, h, "candidacy"); err != nil {
		return err
	}
	return policy.Check(policy.InterviewArrange, h)
}

// unproposable is the refusal of a candidacy that cannot be interviewed now. It
// has no live interview: in scheduling that is after a void ballot.
func unproposable(c models.Candidacy) *review.Reason {
	switch c.State {
	case models.CandidacyReady, models.CandidacyScheduling:
		return nil
	case models.CandidacyBuilding:
		return review.No("not-ready", "This candidacy does not meet its bar yet.")
	}
	return review.No("not-ready", "This candidacy is past the point of arranging an interview.")
}

// ownZone is the zone of the actor, in which a start without a zone is read.
func ownZone(tx *store.Tx) string {
	p, err := tx.Person(tx.Actor.Person)
	if err != nil {
		return ""
	}
	return p.Zone
}

// repeated gives back the live interview that this proposal made, or refuses a
// second one.
func repeated(tx *store.Tx, live models.Interview, p plan) (models.Interview, error) {
	other := underWay()
	if !live.StartsAt.Equal(p.starts) {
		return live, other
	}
	by, err := tx.Seats([]models.InterviewID{live.ID})
	if err != nil {
		return live, err
	}
	seats := by[live.ID]
	if len(seats) != len(p.asks) {
		return live, other
	}
	for n, s := range seats {
		if (Ask{s.PersonID, s.Kind, s.Chair}) != p.asks[n] {
			return live, other
		}
	}
	return live, nil
}

func propose(tx *store.Tx, p plan, m Meeting, start moment, in Proposal) (models.Interview, error) {
	i := models.Interview{
		CandidacyID: p.candidacy.ID, State: Machine.Initial, StartsAt: m.Starts, EndsAt: m.Ends, Buffer: int(m.Buffer / time.Minute),
		Zone: start.Zone, Wall: start.Wall, Fold: start.Fold, TZVersion: clock.ZoneData().Version,
		Language: p.bar.Language, UID: in.UID, ProposedBy: tx.Actor.Person, Revision: 1, CreatedAt: tx.Now,
	}
	if err := tx.AddInterview(&i); err != nil {
		return i, err
	}
	seats := make([]models.Seat, len(p.asks))
	for n, a := range p.asks {
		seats[n] = models.Seat{InterviewID: i.ID, PersonID: a.PersonID, Kind: a.Kind, Chair: a.Chair, State: SeatMachine.Initial, InvitedAt: tx.Now}
	}
	if err := timed(tx, i.StartsAt, seats); err != nil {
		return i, err
	}
	if err := tx.AddSeats(seats); err != nil {
		return i, err
	}
	if err := p.book(tx, m, i.ID, p.people()); err != nil {
		return i, err
	}
	if _, err := candidacy.Stage(tx, p.candidacy.ID, candidacy.EventArrange); err != nil {
		return i, err
	}
	if err := announce(tx, i.ID); err != nil {
		return i, err
	}
	return i, notify.Emit(tx, notify.Event{
		Subject: subject(i.ID), Name: "interview.proposed",
		Facts: map[string]any{"candidacy": i.CandidacyID, "startsAt": i.StartsAt, "zone": i.Zone, "wall": i.Wall, "fold": i.Fold, "seats": p.asks},
		To:    invitations(i, p),
	})
}

func invitations(i models.Interview, p plan) []notify.Message {
	to := []notify.Message{{Person: p.candidacy.PersonID, Kind: "interview-proposed", Params: when(i)}}
	for _, a := range p.asks {
		to = append(to, notify.Message{Person: a.PersonID, Kind: "seat-invited", Params: when(i)})
	}
	return to
}

func subject(id models.InterviewID) models.Subject {
	return models.Subject{Kind: "interview", ID: int64(id)}
}

func when(i models.Interview) map[string]string {
	return map[string]string{"startsAt": i.StartsAt.Format(time.RFC3339), "zone": i.Zone}
}
