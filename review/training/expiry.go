package training

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
)

// reopenWithout opens again what was settled on a certification that no longer
// counts, in every active plan (T5). Where the learner holds another one that does,
// the task stands on that instead.
func reopenWithout(tx *store.Tx, c models.Certification, concerns func(models.PlanTask) bool, why string) error {
	tasks, err := tx.TasksWith(c.ID)
	if err != nil {
		return err
	}
	others, err := tx.CertificationsOf(c.PersonID)
	if err != nil {
		return err
	}
	for _, found := range tasks {
		d, err := take(tx, found.PlanID)
		if err != nil {
			return err
		}
		t, err := d.task(found.ID)
		if err != nil {
			return err
		}
		stands := t.CertificationID != nil && *t.CertificationID == c.ID && t.State.Settled()
		if d.plan.State != models.PlanActive || !stands || !concerns(*t) {
			continue
		}
		if err := d.lose(tx, t, others, why); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) lose(tx *store.Tx, t *models.PlanTask, others []models.Certification, why string) error {
	for _, other := range others {
		if Holds(*t, &other, d.plan.PersonID, d.today) == nil {
			t.CertificationID = &other.ID
			return d.record(tx, t, "renew", phrase.Keep(phrase.Of("Stands on %s of %s now.", other.Name, other.IssuedOn)))
		}
	}
	from := t.State
	t.Note = why
	if err := d.renew(tx, t); err != nil {
		return err
	}
	enter(t, models.TaskDoing, TaskReopen, nil, tx.Now)
	if err := d.record(tx, t, TaskReopen, why); err != nil {
		return err
	}
	return d.announce(tx, t, TaskReopen, from)
}

func mustBeCurrent(t models.PlanTask) bool {
	return t.Spec.Certification != nil && t.Spec.Certification.MustBeCurrent
}
