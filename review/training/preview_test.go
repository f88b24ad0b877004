package training_test

import (
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/training"
)

func TestT1_APreviewSaysForWhomACurriculumWouldChange(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := newSchool(t, db)
		s.begin()
		rules := storetest.BarRules()
		rules.Tasks = []string{"first-lab", "cka"}
		storetest.AddBar(t, db, s.EKS, 1, rules)
		storetest.AddBar(t, db, s.S3, 1, rules)
		tasks := firstVersion()[:1]
		tasks[0].Title = "Read the new basics"
		preview := func(tasks []models.TaskSpec) (p training.EditionPreview, err error) {
			storetest.View(t, db, s.AsAdmin(), func(tx *store.Tx) error {
				p, err = training.PreviewEdition(tx, s.curriculum.ID, tasks)
				return nil
			})
			return p, err
		}
		p, err := preview(tasks)
		if err != nil || len(p.Difference.Removed) != 2 || len(p.Difference.Changed) != 1 || p.Plans != 1 || p.Mentors != 1 {
			t.Errorf("preview %+v, %v", p, err)
		}
		if len(p.Bars) != 1 || p.Bars[0].Bar.ServiceID != s.EKS.ID || len(p.Bars[0].Tasks) != 2 {
			t.Errorf("bars %+v", p.Bars)
		}
		if p, err := preview(firstVersion()); err != nil || !p.Difference.Empty() || len(p.Bars) != 0 {
			t.Errorf("the same: %+v, %v", p, err)
		}
		if _, err := preview(nil); fault.As(err) == nil || len(fault.As(err).Fields) == 0 {
			t.Errorf("nothing: %v", err)
		}
		err = storetest.Do(db, s.AsCoordinator(), func(tx *store.Tx) error {
			_, err := training.PreviewEdition(tx, s.curriculum.ID, tasks)
			return err
		})
		if !fault.Is(err, fault.Denied) {
			t.Errorf("a coordinator: %v", err)
		}
	})
}
