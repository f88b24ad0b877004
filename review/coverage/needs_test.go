package coverage_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
)

// burden is what Ana holds, who reports to the manager as the learner does, and to whom
// Bo reports: for the learner and for Chiara each a plan, a show case, a seat and a place on a roll.
type burden struct {
	storetest.Org
	cases   map[models.PersonID]models.ShowCase
	ballots map[models.PersonID]models.Ballot
}

func heavy(t *testing.T, db *store.DB) burden {
	t.Helper()
	b := burden{storetest.Seed(t, db), map[models.PersonID]models.ShowCase{}, map[models.PersonID]models.Ballot{}}
	bar := storetest.AddBar(t, db, b.EKS, 1, storetest.BarRules())
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		if err := setManager(tx, b.Ana.ID, b.Manager.ID); err != nil {
			return err
		}
		return setManager(tx, b.Bo.ID, b.Ana.ID)
	})
	for n, of := range []models.Person{b.Learner, b.Chiara} {
		plan(t, db, b.Ana, of)
		candidacy := storetest.AddReady(t, db, of, bar)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			if err := b.review(tx, b.Ana, of); err != nil {
				return err
			}
			starts := tx.Now.Add(time.Duration(2-n) * 48 * time.Hour)
			if _, _, err := seat(tx, candidacy, b.Ana, models.InterviewConfirmed, starts); err != nil {
				return err
			}
			return b.vote(tx, candidacy)
		})
	}
	return b
}

func plan(t *testing.T, db *store.DB, mentor, learner models.Person) {
	t.Helper()
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		c := models.Curriculum{Slug: fmt.Sprintf("c-%d", learner.ID), Title: "First steps", Latest: 1}
		if err := tx.AddCurriculum(&c); err != nil {
			return err
		}
		if err := tx.AddCurriculumVersion(&models.CurriculumVersion{CurriculumID: c.ID, Number: 1, PublishedAt: tx.Now}); err != nil {
			return err
		}
		p := models.Plan{PersonID: learner.ID, CurriculumID: c.ID, VersionNumber: 1, Attempt: 1, State: models.PlanActive,
			StartedOn: past, CheckedOn: past, CreatedAt: tx.Now}
		if err := tx.AddPlan(&p); err != nil {
			return err
		}
		return tx.AddMentorship(&models.Mentorship{PlanID: p.ID, MentorID: mentor.ID, LearnerID: learner.ID, FromAt: tx.Now.Add(-time.Hour)})
	})
}

// review stores a case of an author that somebody has accepted to review.
func (b burden) review(tx *store.Tx, by, author models.Person) error {
	c := models.ShowCase{AuthorID: author.ID, ServiceID: b.EKS.ID, State: models.CaseInReview, Turn: models.TurnReviewers, Title: "Slow nodes of " + author.Name,
		ClaimedLevel: 2, CurrentVersion: 1, ReviewsNeeded: 2, CustomerCase: "CASE-" + author.Name, Revision: 1, CreatedAt: tx.Now, UpdatedAt: tx.Now, SubmittedAt: &tx.Now}
	if err := tx.AddShowCase(&c); err != nil {
		return err
	}
	if err := tx.AddShowCaseVersion(&models.ShowCaseVersion{ShowCaseID: c.ID, Number: 1, Title: c.Title, Body: "b", ClaimedLevel: 2, Hash: c.Title, SubmittedAt: tx.Now}); err != nil {
		return err
	}
	b.cases[author.ID] = c
	return b.ask(tx, c, 1, by)
}

func (b burden) ask(tx *store.Tx, c models.ShowCase, seat int, who models.Person) error {
	return tx.AddAssignment(&models.Assignment{ShowCaseID: c.ID, VersionNumber: 1, Seat: seat, ReviewerID: who.ID, State: models.AssignmentAccepted,
		OfferedAt: tx.Now, RemindAt: tx.Now, DueAt: tx.Now, ExpiresAt: tx.Now, AcceptedAt: &tx.Now})
}

func seat(tx *store.Tx, c models.Candidacy, who models.Person, state models.InterviewState, starts time.Time) (models.InterviewID, models.SeatID, error) {
	i := models.Interview{CandidacyID: c.ID, State: state, StartsAt: starts, EndsAt: starts.Add(time.Hour), Zone: "UTC", Wall: starts.Format("2006-01-02T15:04"),
		TZVersion: "2026a", Language: "en", UID: fmt.Sprintf("u-%d-%s", c.ID, state), ProposedBy: who.ID, ConfirmedAt: &tx.Now, Revision: 1, CreatedAt: tx.Now}
	if state == models.InterviewHeld {
		i.HeldAt, i.CandidateAttendance = &tx.Now, models.Attended
		i.AttendanceBy, i.AttendanceAt, i.AttendanceConfirmedBy, i.AttendanceConfirmedAt = &who.ID, &tx.Now, &c.PersonID, &tx.Now
	}
	if err := tx.AddInterview(&i); err != nil {
		return 0, 0, err
	}
	seats := []models.Seat{{InterviewID: i.ID, PersonID: who.ID, Kind: models.SeatSME, State: models.SeatAccepted, InvitedAt: tx.Now, RemindAt: tx.Now, DueAt: tx.Now}}
	err := tx.AddSeats(seats)
	return i.ID, seats[0].ID, err
}

// vote stores an open ballot after an interview that was held.
func (b burden) vote(tx *store.Tx, c models.Candidacy) error {
	held, sat, err := seat(tx, c, b.Ana, models.InterviewHeld, tx.Now.Add(-48*time.Hour))
	if err != nil {
		return err
	}
	open := models.Ballot{InterviewID: held, CandidacyID: c.ID, State: models.BallotOpen, OpenedAt: tx.Now, DeadlineAt: tx.Now}
	err = tx.AddBallot(&open, []models.BallotSeat{{PersonID: b.Ana.ID, SeatID: sat, Kind: models.SeatSME}})
	b.ballots[c.PersonID] = open
	return err
}

func needsOf(t *testing.T, db *store.DB, as models.Actor, changes ...coverage.Change) []coverage.Need {
	t.Helper()
	return compare(t, db, as, coverage.Hourly{}, changes...).Needs
}

// named are the people whose things of each kind a reader is told of, and how many are
// only counted.
func named(need coverage.Need) map[store.HoldingKind]string {
	said := map[store.HoldingKind]string{}
	for _, item := range need.Items {
		who := ""
		for _, thing := range item.Things {
			who += thing.Person.Name + ", "
		}
		said[item.Kind] = fmt.Sprintf("%s%d more, %d unseen of %d", who, item.More, item.Unseen, item.Count)
	}
	return said
}

func TestG3_WhatIsLeftUndoneIsNamedAsFarAsItsOwnPageIsTheReaders(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		b := heavy(t, db)
		both, first, none := "Chiara Rossi, Lin Mei, 0 more, 0 unseen of 2", "Lin Mei, 0 more, 1 unseen of 2", "0 more, 2 unseen of 2"
		stored := "Lin Mei, Chiara Rossi, 0 more, 0 unseen of 2"
		for name, c := range map[string]struct {
			as                          models.Actor
			plans, cases, seats, ballot string
		}{
			"an administrator": {b.AsAdmin(), stored, stored, both, stored},
			"a coordinator":    {b.AsCoordinator(), none, stored, both, stored},
			"their manager":    {storetest.As(b.Manager), first, first, first, first},
			"themself":         {storetest.As(b.Ana), stored, stored, both, stored},
		} {
			got := named(needsOf(t, db, c.as, leaves(b.Ana, today))[0])
			want := map[store.HoldingKind]string{store.HoldsPlan: c.plans, store.HoldsReview: c.cases, store.HoldsSeat: c.seats, store.HoldsBallot: c.ballot,
				store.HoldsReport: "Bo Larsen, 0 more, 0 unseen of 1"}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s is told\n%v, not\n%v", name, got, want)
			}
		}
		need := needsOf(t, db, b.AsAdmin(), leaves(b.Ana, today))[0]
		seat, review := need.Items[0].Things[0], need.Items[1].Things[0]
		if seat.Service.ID != b.EKS.ID || seat.StartsAt.IsZero() || review.Title != "Slow nodes of Lin Mei" || review.ID != int64(b.cases[b.Learner.ID].ID) {
			t.Errorf("%+v, %+v", seat, review)
		}
	})
}

// Who is asked to review a case learns from nowhere who else was, however far above them.
func TestG3_S4_WhoReviewsACaseIsNotToldWhoElseDoes(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		b := heavy(t, db)
		for _, reader := range []models.Person{b.Manager, b.Admin} {
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
				c := b.cases[b.Learner.ID]
				if reader.ID == b.Admin.ID {
					c = b.cases[b.Chiara.ID]
				}
				return b.ask(tx, c, 2, reader)
			})
		}
		// Of the two that Ana reviews the manager may not see the other: that is all they count.
		if got := named(needsOf(t, db, storetest.As(b.Manager), leaves(b.Ana, today))[0])[store.HoldsReview]; got != "0 more, 1 unseen of 1" {
			t.Errorf("a manager who reviews it too: %s", got)
		}
		if got := named(needsOf(t, db, b.AsAdmin(), leaves(b.Ana, today))[0])[store.HoldsReview]; got != "Lin Mei, 0 more, 0 unseen of 1" {
			t.Errorf("an administrator who reviews it too: %s", got)
		}
	})
}

// That a ballot is open is no secret; that somebody has voted, or given a review that is
// not released, changes nothing that is said.
func TestG3_S4_V3_WhatIsSealedChangesNothingThatNeedsSomebody(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		b := heavy(t, db)
		readers := []models.Actor{b.AsAdmin(), b.AsCoordinator(), storetest.As(b.Manager)}
		ask := func() (all []any) {
			for _, as := range readers {
				all = append(all, needsOf(t, db, as, leaves(b.Ana, today), isAway(b.Ana, today, today.AddDays(9))))
			}
			return all
		}
		before := ask()
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			err := tx.CastVote(&models.Vote{BallotID: b.ballots[b.Learner.ID].ID, PersonID: b.Ana.ID, Choice: models.ChoicePass, Reason: "r", Salt: "s", Commitment: "c", CastAt: tx.Now})
			if err != nil {
				return err
			}
			asked, err := tx.Assignments(b.cases[b.Learner.ID].ID)
			if err != nil {
				return err
			}
			asked[0].State, asked[0].EndedAt = models.AssignmentSubmitted, &tx.Now
			return tx.SaveAssignment(&asked[0])
		})
		if after := ask(); !reflect.DeepEqual(before, after) {
			t.Errorf("before %+v\nafter %+v", before, after)
		}
	})
}

func TestG3_MoreThanTwentyOfAKindAreCounted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for n := range coverage.MostNamed + 3 {
			person(t, db, n, o.Dublin, storetest.ReportsTo(o.Bo))
		}
		item := needsOf(t, db, o.AsAdmin(), leaves(o.Bo, today))[0].Items[0]
		if item.Count != 23 || len(item.Things) != 20 || item.More != 3 || item.Unseen != 0 {
			t.Errorf("%d: %d named, %d more, %d unseen", item.Count, len(item.Things), item.More, item.Unseen)
		}
	})
}

func TestG3_ComparingTwentyPeopleTakesTheQueriesOfOne(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		b := heavy(t, db)
		changes := []coverage.Change{leaves(b.Ana, today)}
		for n := range coverage.MostChanges - 1 {
			p := person(t, db, n, b.Dublin, storetest.ReportsTo(b.Manager))
			storetest.AddSME(t, db, b.EKS, p)
			changes = append(changes, leaves(p, today))
			person(t, db, 100+n, b.Dublin, storetest.ReportsTo(p))
			storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error { return b.ask(tx, b.cases[b.Learner.ID], 2+n, p) })
		}
		counter := storetest.CountQueries(t, db)
		for _, as := range []models.Actor{b.AsAdmin(), storetest.As(b.Manager)} {
			took := func(changes ...coverage.Change) int {
				return counter.Of(t, as, func(tx *store.Tx) error {
					_, err := coverage.Compare(tx, coverage.Hourly{}, changes)
					return err
				})
			}
			if one, twenty := took(changes[0]), took(changes...); one != twenty {
				t.Errorf("%d queries for one person, %d for twenty", one, twenty)
			}
		}
	})
}

// Whoever is asked to review a case is told the same of everybody, whether they review it
// too, are asked to, or have nothing to do with it: a number alone would name them.
func TestG3_S4_ACountDoesNotTellWhoElseReviews(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		b := burden{storetest.Seed(t, db), map[models.PersonID]models.ShowCase{}, map[models.PersonID]models.Ballot{}}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			if err := b.review(tx, b.Ana, b.Learner); err != nil {
				return err
			}
			of := b.cases[b.Learner.ID]
			if err := b.ask(tx, of, 3, b.Admin); err != nil {
				return err
			}
			return tx.AddAssignment(&models.Assignment{ShowCaseID: of.ID, VersionNumber: 1, Seat: 2, ReviewerID: b.Chiara.ID, State: models.AssignmentOffered,
				OfferedAt: tx.Now, RemindAt: tx.Now, DueAt: tx.Now, ExpiresAt: tx.Now})
		})
		for _, need := range needsOf(t, db, b.AsAdmin(), leaves(b.Ana, today), leaves(b.Chiara, today), leaves(b.Bo, today)) {
			if len(need.Items) != 0 {
				t.Errorf("of %s: %v", need.Person.Name, named(need))
			}
		}
		if got := named(needsOf(t, db, b.AsCoordinator(), leaves(b.Chiara, today))[0])[store.HoldsOffer]; got != "Lin Mei, 0 more, 0 unseen of 1" {
			t.Errorf("who reviews nothing: %s", got)
		}
	})
}
