package showcase

import (
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/conflict"
)

func TestS3_ApprovalNeedsTwoApprovingReviewsOfTheSameVersion(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		if len(seats) != 2 || seats[0].ReviewerID == seats[1].ReviewerID {
			t.Fatalf("seats %+v", seats)
		}
		s.judge(seats[0], yes, 4)
		if got := s.the(c.ID); got.State != models.CaseInReview {
			t.Fatalf("one approval made it %s", got.State)
		}
		s.judge(seats[1], yes, 2)
		got := s.the(c.ID)
		if got.State != models.CaseApproved || got.Turn != models.TurnNobody || got.GrantedLevel != 2 || got.DecidedAt == nil {
			t.Errorf("%+v", got)
		}
		if kinds := s.told(s.Learner.ID); !slices.Contains(kinds, "show-case-approved") {
			t.Errorf("the author heard %v", kinds)
		}
	})
}

func TestS3_TheBarMayAskForMoreReviewsNeverForFewer(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		rules := storetest.BarRules()
		rules.ReviewsPerCase = 1
		storetest.AddBar(t, db, s.EKS, 1, rules)
		if c := s.submitted(); c.ReviewsNeeded != 2 || len(s.offered(c.ID)) != 2 {
			t.Errorf("%d reviews needed", c.ReviewsNeeded)
		}
		rules.ReviewsPerCase = 3
		storetest.AddBar(t, db, s.EKS, 2, rules)
		if c := s.submitted(); c.ReviewsNeeded != 3 || len(s.offered(c.ID)) != 3 {
			t.Errorf("%d reviews needed", c.ReviewsNeeded)
		}
	})
}

func TestS3_StandingAndConflictAreCheckedWhenTheReviewIsHandedIn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.ok(s.save(seats[0], judgement(yes, 3)))
		s.ok(s.save(seats[1], judgement(yes, 3)))
		s.lapse(seats[0].ReviewerID)
		s.refused(s.handIn(seats[0]), "not-able-to-review")
		storetest.AddConflict(t, db, s.Learner, s.person(seats[1].ReviewerID))
		s.refused(s.handIn(seats[1]), "not-able-to-review")
		s.sweep()
		offers := s.offered(c.ID)
		if len(offers) != 2 || offers[0].ReviewerID == seats[0].ReviewerID {
			t.Errorf("their seats did not go to the next: %+v", offers)
		}
	})
}

func (s *stage) person(id models.PersonID) models.Person {
	var p models.Person
	storetest.View(s.t, s.db, storetest.Builder, func(tx *store.Tx) (err error) {
		p, err = tx.Person(id)
		return err
	})
	return p
}

func (s *stage) lapse(id models.PersonID) {
	s.t.Helper()
	s.must(storetest.Builder, func(tx *store.Tx) error {
		st, _, err := tx.LockStandingOf(id, s.EKS.ID)
		if err != nil {
			return err
		}
		return storetest.SetStanding(tx, &st, models.StandingLapsed)
	})
}

func TestP3_AcceptingAReviewAsksForAConflict(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c := s.submitted()
		offers := s.offered(c.ID)
		accept := func(a models.Assignment, answer conflict.Reply) error {
			return s.do(a.ReviewerID, func(tx *store.Tx) error { _, err := Accept(tx, a.ID, answer); return err })
		}
		s.lacking(accept(offers[0], ""), "/conflict", "conflict-unanswered")
		s.ok(accept(offers[0], conflict.None))
		s.ok(accept(offers[1], conflict.Declared))
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			none, asked, err := tx.ConflictAnswer(offers[0].ReviewerID, s.Learner.ID)
			if !asked || none.Answer != "none" {
				t.Errorf("stored %+v, asked %v", none, asked)
			}
			return err
		})
		f := s.file(c.ID)
		if a := f.assignment(offers[1].ID); a.State != models.AssignmentDeclined || a.DeclineReason != models.DeclineConflict {
			t.Errorf("%+v", a)
		}
		if next := s.offered(c.ID); len(next) != 1 || next[0].Seat != offers[1].Seat || next[0].ReviewerID == offers[1].ReviewerID {
			t.Errorf("the seat went to %+v", next)
		}
	})
}

func TestS5_AReviewIsHandedInWholeOrNotAtAll(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		_, seats := s.taken()
		s.lacking(s.handIn(seats[0]), "/verdict", "verdict-missing")
		j := judgement(fix, 2)
		j.Points = nil
		s.ok(s.save(seats[0], j))
		s.lacking(s.handIn(seats[0]), "/points", "blocking-finding-missing")
		j = judgement(yes, 2)
		j.Scores[0].Option = 2
		s.ok(s.save(seats[0], j))
		s.lacking(s.handIn(seats[0]), "/scores/0/comment", "comment-missing")
		s.judge(seats[0], yes, 2)
		s.refused(s.save(seats[0], judgement(noGo, 1)), "review-submitted")
		s.ok(s.handIn(seats[0]))
	})
}

func TestAReviewIsSavedByRevision(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		_, seats := s.taken()
		save := func(revision int64, j Judgement) error {
			return s.do(seats[0].ReviewerID, func(tx *store.Tx) error { _, err := SaveReview(tx, seats[0].ID, revision, j); return err })
		}
		s.ok(save(1, judgement(yes, 2)))
		s.ok(save(1, judgement(yes, 2)))
		s.refused(save(1, judgement(yes, 3)), "changed-meanwhile")
		s.refused(s.do(seats[1].ReviewerID, func(tx *store.Tx) error {
			_, err := SaveReview(tx, seats[0].ID, 2, judgement(yes, 3))
			return err
		}), "not-found")
	})
}

func TestS6_AnyChangesGiveTheTurnToTheAuthorWhoAnswersEveryBlockingFinding(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], fix, 2)
		if got := s.the(c.ID); got.State != models.CaseChangesRequested || got.Turn != models.TurnAuthor || got.GrantedLevel != 0 {
			t.Fatalf("%+v", got)
		}
		s.refused(s.submit(c.ID), "nothing-changed")
		desk := s.desk(c.ID)
		in := rewritten(desk)
		_, err := s.saveDraft(c.ID, desk.Draft.Revision, in)
		s.ok(err)
		s.lacking(s.submit(c.ID), "/answers", "finding-unanswered")
		in.Answers = []models.FindingAnswer{{FindingID: 4711, Text: "No."}}
		_, err = s.saveDraft(c.ID, s.desk(c.ID).Draft.Revision, in)
		s.lacking(err, "/answers/0/findingId", "unknown-finding")
		s.answerAll(c.ID)
		s.ok(s.submit(c.ID))
		v := s.look(s.Learner.ID, c.ID)
		if v.Case.State != models.CaseInReview || v.Case.CurrentVersion != 2 || v.Findings[0].State != models.FindingAnswered || v.Findings[0].Answer == "" {
			t.Errorf("%+v %+v", v.Case, v.Findings)
		}
	})
}

func rewritten(d Desk) Writing {
	return Writing{Title: d.Draft.Title, Body: d.Draft.Body + "The route table showed it.\n", ClaimedLevel: d.Draft.ClaimedLevel,
		CustomerCase: d.Case.CustomerCase, Colleagues: d.Colleagues, Answers: d.Draft.Answers}
}

// answerAll edits the text and answers what is blocking.
func (s *stage) answerAll(id models.ShowCaseID) {
	s.t.Helper()
	d := s.desk(id)
	in := rewritten(d)
	for _, f := range d.Unanswered {
		if answered(in.Answers, f.ID) {
			continue
		}
		in.Answers = append(in.Answers, models.FindingAnswer{FindingID: f.ID, Text: "It says so now."})
	}
	_, err := s.saveDraft(id, d.Draft.Revision, in)
	s.ok(err)
}

func TestS6_TheSameReviewersAreAskedFirstWithTheDifferenceBeforeThem(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], fix, 3)
		s.judge(seats[1], fix, 2)
		s.answerAll(c.ID)
		s.ok(s.submit(c.ID))
		again := s.offered(c.ID)
		before := []models.PersonID{seats[0].ReviewerID, seats[1].ReviewerID}
		if len(again) != 2 || !slices.Contains(before, again[0].ReviewerID) || !slices.Contains(before, again[1].ReviewerID) {
			t.Fatalf("asked %+v, not %v", again, before)
		}
		if again[0].Reasons[0].String() != "Judged version 1 of this case." {
			t.Errorf("reasons %q", again[0].Reasons)
		}
		storetest.View(t, db, as(again[0].ReviewerID), func(tx *store.Tx) error {
			d, err := Changes(tx, c.ID, 0, 0)
			added := slices.ContainsFunc(d.Hunks, func(h Hunk) bool {
				return h.Op == Insert && slices.Equal(h.New, []string{"The route table showed it."})
			})
			if d.From.Number != 1 || d.To.Number != 2 || !added {
				t.Errorf("%+v", d)
			}
			return err
		})
	})
}

func TestS6_TheDifferenceIsAgainstTheVersionThatTheyJudged(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], fix, 3)
		s.judge(seats[1], fix, 2)
		s.answerAll(c.ID)
		s.ok(s.submit(c.ID))
		second := s.offered(c.ID)
		s.ok(s.decline(second[0], models.DeclineBusy))
		s.ok(s.accept(second[1]))
		stand := s.offered(c.ID)[0]
		s.ok(s.accept(stand))
		s.judge(second[1], fix, 2)
		s.judge(stand, yes, 3)
		s.answerAll(c.ID)
		s.ok(s.submit(c.ID))
		for reviewer, from := range map[models.PersonID]int{second[0].ReviewerID: 1, second[1].ReviewerID: 2, stand.ReviewerID: 2} {
			storetest.View(t, db, as(reviewer), func(tx *store.Tx) error {
				cc, err := tx.ShowCase(c.ID)
				if err != nil {
					return err
				}
				f, err := read(tx, cc)
				if got := f.judgedBefore(reviewer, 3); got != from {
					t.Errorf("reviewer %d sees the difference to version %d, not %d", reviewer, got, from)
				}
				return err
			})
		}
	})
}

func TestS6_ApprovingALaterVersionClearsOnesOwnFindings(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], fix, 2)
		s.answerAll(c.ID)
		s.ok(s.submit(c.ID))
		for _, a := range s.offered(c.ID) {
			s.ok(s.accept(a))
			s.judge(a, yes, 3)
		}
		f := s.look(s.Learner.ID, c.ID).Findings[0]
		if f.State != models.FindingCleared || *f.ClearedBy != seats[1].ReviewerID {
			t.Errorf("%+v", f)
		}
	})
}

func TestS7_ApproveAgainstNotAcceptBringsInAThirdThenTheMajorityDecides(t *testing.T) {
	for verdict, want := range map[models.Verdict]models.ShowCaseState{yes: models.CaseApproved, noGo: models.CaseNotAccepted, fix: models.CaseChangesRequested} {
		t.Run(string(verdict), func(t *testing.T) {
			storetest.Run(t, func(t *testing.T, db *store.DB) {
				s := set(t, db)
				c, seats := s.taken()
				s.judge(seats[0], yes, 4)
				s.judge(seats[1], noGo, 1)
				if got := s.the(c.ID); got.State != models.CaseInReview {
					t.Fatalf("decided already: %s", got.State)
				}
				third := s.offered(c.ID)
				if len(third) != 1 || third[0].Seat != 3 {
					t.Fatalf("third reviewer %+v", third)
				}
				s.ok(s.accept(third[0]))
				s.judge(third[0], verdict, 3)
				got := s.the(c.ID)
				if got.State != want {
					t.Errorf("%s, not %s", got.State, want)
				}
				if want == models.CaseApproved && got.GrantedLevel != 3 {
					t.Errorf("level %d, not the lower median 3", got.GrantedLevel)
				}
			})
		})
	}
}

func TestS7_ABlockingFindingStaysOpenUntilItsAuthorOrTheThirdReviewerClearsIt(t *testing.T) {
	for _, by := range []string{"author", "third"} {
		t.Run(by, func(t *testing.T) {
			storetest.Run(t, func(t *testing.T, db *store.DB) {
				s := set(t, db)
				c, seats := s.taken()
				s.judge(seats[0], yes, 4)
				s.judge(seats[1], noGo, 1)
				third := s.offered(c.ID)[0]
				s.ok(s.accept(third))
				s.judge(third, yes, 3)
				f := s.look(s.Learner.ID, c.ID).Findings[0]
				if f.State != models.FindingOpen || !f.Blocking {
					t.Fatalf("%+v", f)
				}
				clear := func(who models.PersonID) error {
					return s.do(who, func(tx *store.Tx) error { _, err := ClearFinding(tx, f.ID); return err })
				}
				s.refused(clear(seats[0].ReviewerID), "not-your-finding")
				s.refused(clear(s.Learner.ID), "not-allowed")
				who := map[string]models.PersonID{"author": seats[1].ReviewerID, "third": third.ReviewerID}[by]
				s.ok(clear(who))
				s.ok(clear(who))
				if f := s.look(s.Learner.ID, c.ID).Findings[0]; f.State != models.FindingCleared || *f.ClearedBy != who {
					t.Errorf("%+v", f)
				}
				if told := s.told(s.Learner.ID); !slices.Contains(told, "finding-cleared") {
					t.Errorf("the author was told %v", told)
				}
			})
		})
	}
}

func TestS13_AReviewAfterWithdrawalIsALateNoteThatChangesNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.ok(s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, c.ID); return err }))
		s.ok(s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, c.ID); return err }))
		before := s.the(c.ID)
		s.judge(seats[1], yes, 3)
		if after := s.the(c.ID); after.State != models.CaseWithdrawn || after.Revision != before.Revision || !after.UpdatedAt.Equal(before.UpdatedAt) {
			t.Errorf("the late note changed %+v to %+v", before, after)
		}
		seen := s.look(s.Learner.ID, c.ID).Reviews
		if len(seen) != 1 || !seen[0].Late || seen[0].ReviewerID != seats[1].ReviewerID {
			t.Errorf("the author sees %+v; what was sealed at the withdrawal stays so", seen)
		}
		s.refused(s.save(seats[1], judgement(noGo, 1)), "review-submitted")
	})
}

func TestS13_AReviewAfterTheDecisionIsALateNote(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		storetest.ClockOf(db).Advance(20 * 24 * time.Hour)
		s.sweep()
		s.refused(s.save(seats[0], judgement(yes, 1)), "seat-passed-on")
		for _, a := range s.offered(c.ID) {
			s.ok(s.accept(a))
			s.judge(a, yes, 3)
		}
		decided := s.the(c.ID)
		if decided.State != models.CaseApproved {
			t.Fatalf("%+v", decided)
		}
		s.judge(seats[0], noGo, 1)
		after := s.look(s.Learner.ID, c.ID)
		if after.Case.State != models.CaseApproved || after.Case.GrantedLevel != 3 || len(after.Findings) != 0 || len(after.Reviews) != 3 {
			t.Errorf("%+v", after)
		}
	})
}

func TestADecidedCaseIsNotWithdrawn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := set(t, db)
		c, seats := s.taken()
		s.judge(seats[0], yes, 3)
		s.judge(seats[1], yes, 3)
		s.refused(s.do(s.Learner.ID, func(tx *store.Tx) error { _, err := Withdraw(tx, c.ID); return err }), "wrong-state")
	})
}
