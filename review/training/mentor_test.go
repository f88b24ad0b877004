package training_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
	"assay/review/training"
)

func (s *school) handOver(who models.Person, p models.Plan, from, to models.Person) error {
	return s.try(who, func(tx *store.Tx) error {
		_, err := training.HandOver(tx, p.ID, training.Handover{From: from.ID, To: to.ID, Reason: "Teams changed."})
		return err
	})
}

func TestT4_APlanHasOneCurrentMentorDated(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.NameStandIn(tx, p.ID, training.Cover{Person: s.Bo.ID, From: date("2026-11-16"), To: date("2026-12-20")})
			return err
		})
		s.refused(s.handOver(s.Learner, p, s.Mentor, s.Ana), "not-allowed")
		s.refused(s.handOver(s.Manager, p, s.Mentor, s.Learner), "own-mentor")
		s.refused(s.handOver(s.Manager, p, s.Bo, s.Ana), "changed-meanwhile")
		s.refused(s.try(s.Manager, func(tx *store.Tx) error {
			_, err := training.HandOver(tx, p.ID, training.Handover{From: s.Mentor.ID, To: s.Ana.ID})
			return err
		}), "needed")
		s.advance(1)
		s.ok(s.handOver(s.Mentor, p, s.Mentor, s.Ana))
		s.ok(s.handOver(s.Manager, p, s.Mentor, s.Ana))
		var history []models.Mentorship
		storetest.View(t, db, s.as(s.Learner), func(tx *store.Tx) (err error) {
			history, _, err = training.Mentors(tx, p.ID)
			return err
		})
		if len(history) != 2 || history[0].MentorID != s.Ana.ID || history[0].UntilAt != nil || history[1].UntilAt == nil ||
			!history[1].UntilAt.Equal(history[0].FromAt) {
			t.Errorf("history %+v", history)
		}
		if view := s.plan(p.ID); len(view.StandIns) != 0 {
			t.Errorf("who stood in for the old mentor still does: %+v", view.StandIns)
		}
		for _, who := range []models.Person{s.Learner, s.Ana} {
			if !slices.Contains(s.told(who), "plan-handed-over") {
				t.Errorf("%s was told %v", who.Name, s.told(who))
			}
		}
		s.ok(s.handOver(s.Manager, p, s.Ana, s.Mentor))
		if !slices.Contains(s.told(s.Ana), "plan-handed-over") {
			t.Error("the old mentor was not told")
		}
	})
}

func TestAMentorWhoseLastDayIsOverIsShownAndStoodInFor(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		s.must(s.Mentor, func(tx *store.Tx) error {
			_, err := training.NameStandIn(tx, p.ID, training.Cover{Person: s.Bo.ID, From: date("2026-11-16"), To: date("2026-11-20")})
			return err
		})
		left := func() (plan, row bool) {
			return s.plan(p.ID).MentorLeft, s.list(s.Manager, training.Listing{Whose: training.Reports})[0].MentorLeft
		}
		storetest.Tamper(t, db, fmt.Sprintf("update people set leaves_on = '2026-11-16' where id in (%d, %d)", s.Mentor.ID, s.Chiara.ID))
		if plan, row := left(); plan || row {
			t.Errorf("gone on their last day: %v %v", plan, row)
		}
		storetest.ClockOf(db).Advance(24 * time.Hour)
		if plan, row := left(); !plan || !row {
			t.Errorf("not gone the day after: %v %v", plan, row)
		}
		if view := s.plan(p.ID); !view.MentorAway || !view.StandIns[0].Signs {
			t.Errorf("nobody signs off: %+v", view.StandIns)
		}
		s.refused(s.handOver(s.Manager, p, s.Mentor, s.Chiara), "person-unknown")
		s.ok(s.handOver(s.Manager, p, s.Mentor, s.Ana))
		if plan, row := left(); plan || row {
			t.Errorf("after the handover: %v %v", plan, row)
		}
	})
}

func TestEndingAStandIn(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		p := s.begin()
		var in models.StandIn
		s.must(s.Mentor, func(tx *store.Tx) (err error) {
			in, err = training.NameStandIn(tx, p.ID, training.Cover{Person: s.Bo.ID, From: date("2026-11-16"), To: date("2026-11-20")})
			return err
		})
		storetest.AddAbsence(t, db, s.Mentor, models.Away, date("2026-11-16"), date("2026-11-20"))
		view := s.plan(p.ID)
		if len(view.StandIns) != 1 || !view.StandIns[0].Signs || !view.MentorAway {
			t.Errorf("%+v", view.StandIns)
		}
		end := func(who models.Person) error {
			return s.try(who, func(tx *store.Tx) error { _, err := training.EndStandIn(tx, in.ID); return err })
		}
		accompanies := func(who models.Person) bool {
			var parts roster.Parts
			s.must(who, func(tx *store.Tx) (err error) {
				parts, err = roster.PartsOf(tx, tx.Actor)
				return err
			})
			return parts.Mentors
		}
		s.refused(end(s.Ana), "not-found")
		s.refused(end(s.Bo), "not-allowed")
		if !accompanies(s.Bo) {
			t.Error("whoever stands in has no mentees in their menu")
		}
		s.ok(end(s.Manager))
		s.ok(end(s.Mentor))
		if accompanies(s.Bo) {
			t.Error("whoever stood in still has mentees in their menu")
		}
		if told := s.told(s.Bo); !slices.Equal(told, []string{"stand-in-named", "stand-in-ended"}) {
			t.Errorf("the stand-in was told %v", told)
		}
	})
}
