package demo

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"assay/models"
	"assay/models/store"
	"assay/review/conflict"
	"assay/review/showcase"
)

// patience is how long the story of a show case looks for what reviewers do.
const patience = 75 * 24 * time.Hour

// follow lets everybody who is asked to review do so, until there is a decision.
func (s *story) follow(w writing, id models.ShowCaseID) {
	began := s.now
	if w.turn == turnOverridden {
		s.override(id)
	}
	seen := map[models.AssignmentID]bool{}
	for s.now.Sub(began) < patience {
		for _, a := range s.offers(id) {
			if !seen[a.ID] {
				seen[a.ID] = true
				nth := len(seen)
				s.begin(fmt.Sprintf("review %d", a.ID), s.now, func(r *story) { r.answer(w, a, nth) })
			}
		}
		switch w.turn {
		case turnWithdrawn, turnLate:
			s.atWork(w.who, s.days(5, 6))
			s.act(w.who, func(tx *store.Tx) error {
				_, err := showcase.Withdraw(tx, id)
				return err
			})
			return
		}
		s.wait(s.hours(5, 10))
		if s.stateOf(id) != models.CaseInReview {
			return
		}
	}
}

// offers are the offers of a show case that wait for an answer.
func (s *story) offers(id models.ShowCaseID) (open []models.Assignment) {
	s.look(func(tx *store.Tx) error {
		all, err := tx.Assignments(id)
		for _, a := range all {
			if a.State == models.AssignmentOffered {
				open = append(open, a)
			}
		}
		return err
	})
	return open
}

// override lets a coordinator choose the last of the ranking instead of the first.
func (s *story) override(id models.ShowCaseID) {
	s.wait(10 * time.Minute)
	s.act(s.coordinator(), func(tx *store.Tx) error {
		o, err := showcase.Foresee(tx, id)
		if err != nil {
			return err
		}
		last := o.Ranked[len(o.Ranked)-1].Person
		_, err = showcase.Offer(tx, id, last, "Knows the customer's industry, which matters for this one.")
		return err
	})
}

// answer is what the nth person who is asked does.
func (s *story) answer(w writing, a models.Assignment, nth int) {
	s.atWork(a.ReviewerID, s.hours(1, 14))
	first := nth == 1
	switch {
	case w.turn == turnSilent, first && w.turn == turnExpired:
		return
	case first && (w.turn == turnBusy || w.turn == turnNotMyArea):
		s.decline(a, models.DeclineReason(w.turn))
		return
	case first && w.turn == turnConflict:
		s.accept(a, conflict.Declared)
		return
	}
	if !s.accept(a, conflict.None) || w.turn == turnAccepted || !first && (w.turn == turnOne || w.turn == turnWithdrawn || w.turn == turnLate) {
		return
	}
	s.atWork(a.ReviewerID, s.hours(6, 40))
	verdict := verdictOf(w.turn, nth)
	if !s.judgement(a, verdict) {
		return
	}
	if w.turn == turnLate && first {
		s.wait(5 * 24 * time.Hour)
	}
	s.atWork(a.ReviewerID, s.hours(1, 20))
	s.act(a.ReviewerID, func(tx *store.Tx) error {
		if mine, err := still(tx, a, models.AssignmentAccepted); err != nil || !mine && w.turn != turnLate {
			return err
		}
		r, err := tx.ReviewOf(a.ID)
		if err != nil {
			return err
		}
		_, err = showcase.SubmitReview(tx, a.ID, r.Revision)
		return err
	})
}

func verdictOf(t turn, nth int) models.Verdict {
	switch {
	case t == turnNotAccept, t == turnThird && nth == 1:
		return models.VerdictNotAccept
	case (t == turnChanges || t == turnStay) && nth == 1:
		return models.VerdictChanges
	}
	return models.VerdictApprove
}

// still reports whether an assignment is as its holder remembers it, and the holder
// is still here.
func still(tx *store.Tx, a models.Assignment, state models.AssignmentState) (bool, error) {
	now, err := tx.Assignment(a.ID)
	if err != nil {
		return false, err
	}
	holder, err := tx.Person(a.ReviewerID)
	return now.State == state && holder.RemovedAt == nil, err
}

func (s *story) accept(a models.Assignment, answer conflict.Reply) (taken bool) {
	s.act(a.ReviewerID, func(tx *store.Tx) error {
		mine, err := still(tx, a, models.AssignmentOffered)
		if err != nil || !mine {
			return err
		}
		got, err := showcase.Accept(tx, a.ID, answer)
		taken = got.State == models.AssignmentAccepted
		return err
	})
	return taken
}

func (s *story) decline(a models.Assignment, why models.DeclineReason) {
	s.act(a.ReviewerID, func(tx *store.Tx) error {
		mine, err := still(tx, a, models.AssignmentOffered)
		if err != nil || !mine {
			return err
		}
		_, err = showcase.Decline(tx, a.ID, why, s.words.Decline[why])
		return err
	})
}

// judgement writes the draft of a review; false when it is not wanted any more.
func (s *story) judgement(a models.Assignment, verdict models.Verdict) (wanted bool) {
	s.act(a.ReviewerID, func(tx *store.Tx) error {
		var err error
		if wanted, err = still(tx, a, models.AssignmentAccepted); err != nil || !wanted {
			return err
		}
		r, err := tx.ReviewOf(a.ID)
		if err != nil {
			return err
		}
		rubric, err := tx.Rubric(r.RubricID)
		if err != nil {
			return err
		}
		v, err := tx.ShowCaseVersion(a.ShowCaseID, a.VersionNumber)
		if err != nil {
			return err
		}
		_, err = showcase.SaveReview(tx, a.ID, r.Revision, s.opinion(rubric, v, verdict))
		return err
	})
	return wanted
}

// opinion is a judgement of a version by a rubric that leads to a verdict.
func (s *story) opinion(rubric models.Rubric, v models.ShowCaseVersion, verdict models.Verdict) showcase.Judgement {
	in := showcase.Judgement{Verdict: verdict, Level: v.ClaimedLevel, Summary: pick(s.chance, s.words.Summary[verdict])}
	switch {
	case verdict == models.VerdictNotAccept:
		in.Level = max(1, in.Level-1)
	case s.often(10):
		in.Level = min(4, in.Level+1)
	}
	weak := -1
	if verdict != models.VerdictApprove {
		weak = s.chance.IntN(len(rubric.Criteria))
	}
	for i, c := range rubric.Criteria {
		score := models.Score{Criterion: c.Key, Option: c.Meets + s.chance.IntN(5-c.Meets)}
		if i == weak {
			score.Option, score.Comment = c.Meets-1, pick(s.chance, s.words.Comment)
		}
		in.Scores = append(in.Scores, score)
	}
	if verdict != models.VerdictApprove {
		point := s.pointed(v)
		point.Criterion = rubric.Criteria[weak].Key
		in.Points = append(in.Points, point)
	}
	if s.often(40) {
		in.Points = append(in.Points, models.Point{Text: pick(s.chance, s.words.Remark)})
	}
	return in
}

// pointed is the blocking finding about a version, attached to its passage.
func (s *story) pointed(v models.ShowCaseVersion) models.Point {
	t := s.written[v.ShowCaseID]
	p := models.Point{Blocking: true, Text: t.finding}
	if at := strings.Index(v.Body, t.quote); at >= 0 {
		p.Quote, p.Offset = t.quote, utf8.RuneCountInString(v.Body[:at])
	}
	return p
}
