package training_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/roster"
	"assay/review/training"
)

func TestP5_WhoLeavesHandsOverThePlansTheyMentor(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		begin := func(learner models.Person) (plan models.Plan) {
			storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
				c, err := training.AddCurriculum(tx, training.Outline{Slug: "start-" + storetest.EmailOf(learner)[:2], Title: "Start"})
				if err != nil {
					return err
				}
				task := models.TaskSpec{Key: "read", Kind: models.TaskReading, Title: "Read the handbook"}
				if _, err := training.Publish(tx, c.ID, training.Edition{Note: "The first.", Tasks: []models.TaskSpec{task}}); err != nil {
					return err
				}
				plan, err = training.Begin(tx, training.Beginning{Person: learner.ID, Curriculum: c.ID, Mentor: o.Mentor.ID})
				return err
			})
			return plan
		}
		managed, alone := begin(o.Learner), begin(o.Bo)
		remove := func(successor models.PersonID) error {
			return storetest.Do(db, o.AsAdmin(), func(tx *store.Tx) error {
				_, err := roster.Remove(tx, o.Mentor.ID, "Has moved on.", func(tx *store.Tx, leaving models.PersonID) error {
					return training.Leave(tx, leaving, successor)
				})
				return err
			})
		}
		if f := fault.As(remove(0)); f == nil || len(f.Fields) != 1 || f.Fields[0].Code != "successor-needed" {
			t.Errorf("left a plan without a mentor: %v", f)
		}
		if err := remove(o.Bo.ID); fault.As(err) == nil {
			t.Error("a learner became their own mentor")
		}
		if err := remove(o.Chiara.ID); err != nil {
			t.Fatal(err)
		}
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			now, err := tx.CurrentMentors(managed.ID, alone.ID)
			if now[managed.ID].MentorID != o.Chiara.ID || now[alone.ID].MentorID != o.Chiara.ID {
				t.Errorf("the mentors are %v", now)
			}
			before, _ := tx.Mentorships(managed.ID)
			if len(before) != 2 {
				t.Errorf("the plan remembers %d mentorships", len(before))
			}
			return err
		})
	})
}
