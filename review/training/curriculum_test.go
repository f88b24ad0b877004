package training_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestT1_PublishedVersionsNeverChange(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		publish := func(who models.Person, after int, tasks []models.TaskSpec) error {
			return s.try(who, func(tx *store.Tx) error {
				_, err := training.Publish(tx, s.curriculum.ID, training.Edition{After: after, Tasks: tasks})
				return err
			})
		}
		s.refused(publish(s.Manager, 1, firstVersion()), "not-allowed")
		s.ok(publish(s.Admin, 1, firstVersion()))
		changed := firstVersion()
		changed[0].Title = "Read more"
		s.refused(publish(s.Admin, 0, changed), "changed-meanwhile")
		s.ok(publish(s.Admin, 1, changed))
		storetest.View(t, db, s.as(s.Learner), func(tx *store.Tx) error {
			first, err := training.ReadCurriculum(tx, s.curriculum.ID, 1)
			if err != nil {
				return err
			}
			if first.Version.Tasks[0].Title != "Read the basics" {
				t.Errorf("version 1 is %+v now", first.Version.Tasks[0])
			}
			newest, err := training.ReadCurriculum(tx, s.curriculum.ID, 0)
			if newest.Version.Number != 2 || newest.Actions[0].Allowed {
				t.Errorf("the newest is %+v", newest.Version)
			}
			if err != nil {
				return err
			}
			d, err := training.Compare(tx, s.curriculum.ID, 1, 2)
			if len(d.Changed) != 1 || d.Changed[0].Fields[0] != "title" || len(d.Added)+len(d.Removed) != 0 {
				t.Errorf("difference %+v", d)
			}
			return err
		})
		s.refused(s.try(s.Learner, func(tx *store.Tx) error { _, err := training.Compare(tx, s.curriculum.ID, 1, 9); return err }), "not-found")
	})
}

func TestCurriculaHaveSlugsTitlesAndServices(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		add := func(in training.Outline) error {
			return s.try(s.Admin, func(tx *store.Tx) error { _, err := training.AddCurriculum(tx, in); return err })
		}
		s.refused(add(training.Outline{Slug: "Not A Slug", Title: "T"}), "slug-shape")
		s.refused(add(training.Outline{Slug: "onboarding-eks", Title: "T"}), "slug-taken")
		s.refused(add(training.Outline{Slug: "other", Title: " "}), "needed")
		s.refused(add(training.Outline{Slug: "other", Title: "T", Service: 999}), "unknown-service")
		s.ok(add(training.Outline{Slug: "other", Title: "Another"}))
		s.must(s.Admin, func(tx *store.Tx) error {
			_, err := training.ChangeCurriculum(tx, s.curriculum.ID, training.Outline{Title: "Welcome to EKS"})
			return err
		})
		storetest.View(t, db, s.as(s.Learner), func(tx *store.Tx) error {
			all, err := tx.Curricula(store.CurriculumFilter{}, models.Page{})
			if err != nil {
				return err
			}
			if len(all.Items) != 2 || all.Items[1].Title != "Welcome to EKS" || all.Items[1].ServiceID != nil {
				t.Errorf("%+v", all.Items)
			}
			of, err := tx.Curricula(store.CurriculumFilter{Service: s.EKS.ID}, models.Page{})
			if len(of.Items) != 0 {
				t.Errorf("%+v", of.Items)
			}
			return err
		})
		var flaws int
		s.must(s.Admin, func(tx *store.Tx) error {
			found, err := training.CheckEdition(tx, []models.TaskSpec{{Key: "a", Kind: "dance"}})
			flaws = len(found)
			return err
		})
		if flaws != 2 {
			t.Errorf("%d flaws, want the kind and the title", flaws)
		}
	})
}

// Titles and names are one line; what a curriculum has already hinders no new version.
func TestT1_WhatIsNotOneLineIsRefusedUnlessItStandsThere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		const turned = "Read \u202esgnihtyreve"
		publish := func(after int, tasks []models.TaskSpec) error {
			return s.try(s.Admin, func(tx *store.Tx) error {
				_, err := training.Publish(tx, s.curriculum.ID, training.Edition{After: after, Tasks: tasks})
				return err
			})
		}
		tasks := firstVersion()
		tasks[0].Title, tasks[1].Stage = turned, "First\u2028week"
		f := fault.As(publish(1, tasks))
		if f == nil || len(f.Fields) != 2 || f.Fields[0].Pointer != "/tasks/0/title" || f.Fields[1].Pointer != "/tasks/1/stage" || f.Fields[1].Code != "not-one-line" {
			t.Errorf("%v", f)
		}
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			c, err := tx.LockCurriculum(s.curriculum.ID)
			if err != nil {
				return err
			}
			c.Latest = 2
			if err := tx.SaveCurriculum(&c); err != nil {
				return err
			}
			return tx.AddCurriculumVersion(&models.CurriculumVersion{CurriculumID: c.ID, Number: 2, Tasks: tasks, PublishedAt: tx.Now})
		})
		tasks[0].Instructions += " And more."
		s.ok(publish(2, tasks))
		rename := func(title string) error {
			return s.try(s.Admin, func(tx *store.Tx) error {
				_, err := training.ChangeCurriculum(tx, s.curriculum.ID, training.Outline{Title: title})
				return err
			})
		}
		s.refused(rename(turned), "not-one-line")
		s.refused(s.try(s.Admin, func(tx *store.Tx) error {
			_, err := training.AddCurriculum(tx, training.Outline{Slug: "turned", Title: turned})
			return err
		}), "not-one-line")
		p := s.begin()
		s.refused(s.try(s.Mentor, func(tx *store.Tx) error {
			_, err := training.AddTask(tx, p.ID, training.Extra{Kind: models.TaskReading, Title: turned})
			return err
		}), "not-one-line")
		s.refused(s.try(s.Learner, func(tx *store.Tx) error {
			_, err := training.Record(tx, training.Exam{Person: s.Learner.ID, Vendor: "CNCF", Name: turned, IssuedOn: date("2026-01-10")})
			return err
		}), "not-one-line")
	})
}
