package api_test

import (
	"fmt"
	"net/http"
	"slices"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/sweep"
)

// rounds of a race between acts of different rooms.
const rounds = 30

// atOnce sends requests at the same moment. None may be answered with a fault of
// ours, whoever is first.
func atOnce(t *testing.T, round int, send ...func() apitest.Reply) []apitest.Reply {
	t.Helper()
	got := make([]apitest.Reply, len(send))
	contenders := make([]func() error, len(send))
	for i, s := range send {
		contenders[i] = func() error { got[i] = s(); return nil }
	}
	storetest.AtOnce(contenders...)
	for i, r := range got {
		if r.Status >= http.StatusInternalServerError {
			t.Fatalf("round %d, request %d: %d %s", round, i, r.Status, r.Body)
		}
	}
	return got
}

// sealedCase is a show case with one approving review in, and the other ready to be
// handed in by the reviewer who is given back.
func (c *cases) sealedCase() (models.ShowCaseID, models.PersonID, func() apitest.Reply) {
	c.t.Helper()
	page := apitest.Into[api.ShowCasePage](c.t, c.submit(c.start("Pods stay pending after the node group was renamed.\n")), http.StatusOK)
	asked := c.reviewers()
	first, last := c.accept(asked[0]), c.accept(asked[1])
	c.judge(asked[0], first, models.VerdictApprove)
	at := fmt.Sprintf("/assignments/%d/review", last.ID)
	judgement := map[string]any{"scores": []models.Score{{Criterion: "method", Option: 3}}, "level": 2, "verdict": "approve"}
	saved := apitest.Into[api.Review](c.t, c.as(asked[1]).With("If-Match", `"1"`).Put(at, judgement), http.StatusOK)
	reviewer := c.as(asked[1]).With("If-Match", saved.ETag())
	return page.ID, asked[1], func() apitest.Reply { return reviewer.Post(at+"/submit", nil) }
}

func TestS3_ASuspensionAgainstTheLastReviewIsOneOrTheOther(t *testing.T) {
	db := storetest.Postgres(t)
	c := newCases(t, db)
	standings := map[models.PersonID]models.StandingID{}
	storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
		all, err := tx.CountingStandings(c.EKS.ID, models.DateOf(tx.Now))
		for _, s := range all {
			standings[s.PersonID] = s.ID
		}
		return err
	})
	approved := 0
	for n := range rounds {
		id, last, handIn := c.sealedCase()
		standing := fmt.Sprintf("/standings/%d", standings[last])
		got := atOnce(t, n, handIn, func() apitest.Reply {
			return c.as(c.Admin.ID).Post(standing+"/suspend", body{"reason": "Until a question is answered."})
		})
		page := apitest.Into[api.ShowCasePage](t, c.as(c.Learner.ID).Get(caseURL(id)), http.StatusOK)
		handed := got[0].Status == http.StatusOK
		if handed {
			approved++
		}
		if got[1].Status != http.StatusOK || handed != (page.State == models.CaseApproved) || !handed && got[0].Problem.Code != "not-able-to-review" {
			t.Fatalf("round %d: %d %s, %d, and the case is %s", n, got[0].Status, got[0].Body, got[1].Status, page.State)
		}
		apitest.Into[api.Standing](t, c.as(c.Admin.ID).Post(standing+"/lift", body{"reason": "It is answered."}), http.StatusOK)
		if !handed {
			c.as(c.Learner.ID).Post(caseURL(id)+"/withdraw", nil)
		}
	}
	t.Logf("approved in %d of %d rounds", approved, rounds)
	storetest.CheckInvariants(t, db)
}

func TestP5_RemovingAgainstTheLastVoteClosesTheBallotOnce(t *testing.T) {
	db := storetest.Postgres(t)
	m := newMeeting(t, db)
	states := map[models.BallotState]int{}
	for n := range rounds {
		if n > 0 {
			p := storetest.AddPerson(t, db, fmt.Sprint("Candidate ", n), m.Taipei)
			bar := models.Bar{ID: m.candidacy.BarID, ServiceID: m.EKS.ID}
			m.candidacy = storetest.AddReady(t, db, p, bar)
		}
		wall := storetest.Start.AddDate(0, 0, 7*n+10).Format("2006-01-02") + "T17:00"
		ballot := m.path("/ballots/%d", m.hold(t, db, m.acceptedAt(t, wall)))
		vote := func(p models.Person) func() apitest.Reply {
			in := map[string]any{"choice": "pass", "reason": "Found the root cause across two systems and told plainly what was unproven."}
			return func() apitest.Reply { return m.s.As(p.ID).Put(ballot+"/vote", in) }
		}
		vote(m.Ana)()
		vote(m.ivo)()
		got := atOnce(t, n, vote(m.Bo), func() apitest.Reply {
			return m.s.As(m.Admin.ID).Post(m.path("/people/%d/remove", m.Bo.ID), body{"reason": "Has moved on."})
		})
		b := apitest.Into[api.Ballot](t, m.s.As(m.Admin.ID).Get(ballot), http.StatusOK)
		states[b.State]++
		voted := got[0].Status == http.StatusOK
		if got[1].Status != http.StatusOK || voted != (b.State == models.BallotClosed) || !voted && b.State != models.BallotVoid {
			t.Fatalf("round %d: %d %s, %d %s, and the ballot is %s", n, got[0].Status, got[0].Body, got[1].Status, got[1].Body, b.State)
		}
		apitest.Into[api.PersonPage](t, m.s.As(m.Admin.ID).Post(m.path("/people/%d/return", m.Bo.ID), nil), http.StatusOK)
	}
	t.Logf("ended %v", states)
	storetest.CheckInvariants(t, db)
}

func TestP5_RemovingAgainstTakingASeatOrAReviewLeavesNobodyThere(t *testing.T) {
	db := storetest.Postgres(t)
	c := newCases(t, db)
	m := meeting{Org: c.Org, s: c.s}
	m.ivo = storetest.AddPerson(t, db, "Ivo Horvat", m.Kolkata)
	storetest.AddDeveloper(t, db, m.EKS, m.ivo, models.Senior)
	bar := storetest.AddBar(t, db, m.EKS, 1, storetest.BarRules())
	for n := range rounds / 2 {
		p := storetest.AddPerson(t, db, fmt.Sprint("Candidate ", n), m.Taipei)
		m.candidacy = storetest.AddReady(t, db, p, bar)
		i := apitest.Into[api.Interview](t, m.s.As(m.Coordinator.ID).Post(m.path("/candidacies/%d/interviews", m.candidacy.ID), m.panel("2026-11-26T17:00")), http.StatusCreated)
		page := apitest.Into[api.ShowCasePage](t, c.submit(c.start("Pods stay pending after the node group was renamed.\n")), http.StatusOK)
		item, asked := c.queue(m.Bo.ID)
		send := []func() apitest.Reply{
			func() apitest.Reply {
				return m.s.As(m.Admin.ID).Post(m.path("/people/%d/remove", m.Bo.ID), body{"reason": "Has moved on."})
			},
			func() apitest.Reply {
				return m.s.As(m.Bo.ID).Post(m.path("/seats/%d/accept", i.Seats[1].ID), body{"conflict": "none"})
			},
		}
		if asked {
			send = append(send, func() apitest.Reply {
				return m.s.As(m.Bo.ID).Post(m.path("/assignments/%d/accept", item.ID), body{"conflict": "none"})
			})
		}
		if got := atOnce(t, n, send...); got[0].Status != http.StatusOK {
			t.Fatalf("round %d: %d %s", n, got[0].Status, got[0].Body)
		}
		if _, err := sweep.All(t.Context(), db); err != nil {
			t.Fatal(err)
		}
		now := apitest.Into[api.Interview](t, m.s.As(m.Admin.ID).Get(m.path("/interviews/%d", i.ID)), http.StatusOK)
		if slices.ContainsFunc(now.Seats, func(s api.Seat) bool {
			return s.Person.ID == m.Bo.ID && (s.State == models.SeatInvited || s.State == models.SeatAccepted)
		}) {
			t.Fatalf("round %d: sits there still: %+v", n, now.Seats)
		}
		holding := apitest.Into[api.PersonHolds](t, m.s.As(m.Admin.ID).Get(m.path("/people/%d/holding", m.Bo.ID)), http.StatusOK)
		if len(holding.Offered)+len(holding.Seats)+len(holding.Ballots) > 0 {
			t.Fatalf("round %d: holds %+v", n, holding)
		}
		apitest.Into[api.PersonPage](t, m.s.As(m.Admin.ID).Post(m.path("/people/%d/return", m.Bo.ID), nil), http.StatusOK)
		c.as(c.Learner.ID).Post(caseURL(page.ID)+"/withdraw", nil)
		m.s.As(m.Coordinator.ID).Post(m.path("/interviews/%d/cancel", i.ID), body{"reason": "The next round."})
	}
	storetest.CheckInvariants(t, db)
}
