package storetest

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
)

// BarRules are those of a plain bar: two SMEs and a senior developer, 60 minutes
// and 15 after, in English, unanimous, five days to vote, 90 to cool down, 18
// months of standing.
func BarRules() models.BarRules {
	return models.BarRules{
		ReviewsPerCase: 2, PanelSMEs: 2, PanelDevelopers: 1, DeveloperSeniority: models.Senior, Language: "en",
		InterviewMinutes: 60, BufferMinutes: 15, Vote: models.VoteRule{Unanimous: true}, VoteDays: 5, CoolDownDays: 90, ValidMonths: 18,
	}
}

// AddBar publishes a bar for a service.
func AddBar(tb testing.TB, db *store.DB, of models.Service, number int, rules models.BarRules) models.Bar {
	tb.Helper()
	b := models.Bar{ServiceID: of.ID, Number: number, Rules: rules}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		b.ID, b.PublishedAt = 0, tx.Now
		return tx.AddBar(&b)
	})
	return b
}

// AddReady stores a candidacy that meets its bar.
func AddReady(tb testing.TB, db *store.DB, p models.Person, bar models.Bar) models.Candidacy {
	tb.Helper()
	c := models.Candidacy{PersonID: p.ID, ServiceID: bar.ServiceID, Number: 1, BarID: bar.ID, State: models.CandidacyReady, Revision: 1}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		c.ID, c.OpenedAt, c.StateSince, c.ReadyAt = 0, tx.Now, tx.Now, &tx.Now
		return tx.AddCandidacy(&c)
	})
	return c
}

// AddSME stores active standing of a person from 2026 to the end of 2027.
func AddSME(tb testing.TB, db *store.DB, of models.Service, p models.Person) models.Standing {
	tb.Helper()
	s := models.Standing{
		PersonID: p.ID, ServiceID: of.ID, State: models.StandingActive, Source: models.SourceAccredited, SourceNote: "before Assay",
		GrantedOn: models.Date{Year: 2026, Month: 1, Day: 1}, TermStartsOn: models.Date{Year: 2026, Month: 1, Day: 1},
		ExpiresOn: models.Date{Year: 2027, Month: 12, Day: 31}, Revision: 1,
	}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		s.ID, s.StateSince, s.UpdatedAt = 0, tx.Now, tx.Now
		if err := tx.AddStanding(&s); err != nil {
			return err
		}
		return tx.AddStandingChange(&models.StandingChange{StandingID: s.ID, ServiceID: s.ServiceID, Event: "grant", FromState: "none", ToState: s.State,
			Reason: "Accredited: before Assay", ExpiresOn: s.ExpiresOn, At: tx.Now})
	})
	return s
}

// AddApproved stores an approved show case of one version, which is not in the
// library yet.
func AddApproved(tb testing.TB, db *store.DB, author models.Person, of models.Service, level int, title, body string) models.ShowCase {
	tb.Helper()
	c := models.ShowCase{AuthorID: author.ID, ServiceID: of.ID, State: models.CaseApproved, Turn: models.TurnNobody, Title: title,
		ClaimedLevel: level, GrantedLevel: level, CurrentVersion: 1, ReviewsNeeded: 2, CustomerCase: "CASE-" + title, Revision: 1}
	Must(tb, db, Builder, func(tx *store.Tx) error {
		c.ID, c.CreatedAt, c.UpdatedAt, c.SubmittedAt, c.DecidedAt = 0, tx.Now, tx.Now, &tx.Now, &tx.Now
		if err := tx.AddShowCase(&c); err != nil {
			return err
		}
		return tx.AddShowCaseVersion(&models.ShowCaseVersion{ShowCaseID: c.ID, Number: 1, Title: title, Body: body,
			ClaimedLevel: level, Hash: title, SubmittedAt: tx.Now})
	})
	return c
}

// SetStanding puts a standing into a state, with an entry in its history and past
// every rule.
func SetStanding(tx *store.Tx, s *models.Standing, to models.StandingState) error {
	from := s.State
	s.State = to
	if err := tx.SaveStanding(s); err != nil {
		return err
	}
	return tx.AddStandingChange(&models.StandingChange{StandingID: s.ID, ServiceID: s.ServiceID, Event: "set", FromState: from, ToState: to,
		Reason: "For a test", ExpiresOn: s.ExpiresOn, At: tx.Now})
}

// AddVote stores an interview that was held, its open ballot, and a vote in it.
func AddVote(tx *store.Tx, c models.Candidacy, by, other models.Person) error {
	i := models.Interview{CandidacyID: c.ID, State: models.InterviewHeld, StartsAt: tx.Now.Add(-48 * time.Hour), EndsAt: tx.Now.Add(-47 * time.Hour), Zone: "UTC",
		Wall: "2026-11-14T09:00", TZVersion: "2026a", Language: "en", UID: "u", ProposedBy: other.ID, HeldAt: &tx.Now, CandidateAttendance: models.Attended,
		AttendanceBy: &by.ID, AttendanceAt: &tx.Now, AttendanceConfirmedBy: &other.ID, AttendanceConfirmedAt: &tx.Now, Revision: 1, CreatedAt: tx.Now}
	if err := tx.AddInterview(&i); err != nil {
		return err
	}
	seats := []models.Seat{{InterviewID: i.ID, PersonID: by.ID, Kind: models.SeatSME, State: models.SeatAccepted, InvitedAt: tx.Now, RemindAt: tx.Now, DueAt: tx.Now}}
	if err := tx.AddSeats(seats); err != nil {
		return err
	}
	b := models.Ballot{InterviewID: i.ID, CandidacyID: c.ID, State: models.BallotOpen, OpenedAt: tx.Now, DeadlineAt: tx.Now}
	if err := tx.AddBallot(&b, []models.BallotSeat{{PersonID: by.ID, SeatID: seats[0].ID, Kind: models.SeatSME}}); err != nil {
		return err
	}
	return tx.CastVote(&models.Vote{BallotID: b.ID, PersonID: by.ID, Choice: models.ChoicePass, Reason: "r", Salt: "s", Commitment: "c", CastAt: tx.Now})
}
