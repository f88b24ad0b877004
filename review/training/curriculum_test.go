package training_test

import (
	"testing"

	"assay/models"
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
