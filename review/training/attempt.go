package training

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/policy"
	"assay/review/roster"
)

// NewAttempt reopens an ended plan: a new attempt at the same version carries over
// the tasks as they stand, while the old one stays as it was (T1). It starts on the
// learner's today, from which what is open falls due (T2). What stood on a
// certification that no longer holds is open again (T5). Mentor 0 is the last one.
// Repeating it returns the attempt that is active. Emits plan.reopened.
func NewAttempt(tx *store.Tx, id models.PlanID, reason string, mentor models.PersonID) (models.Plan, error) {
	if blank(reason) {
		return models.Plan{}, needed("/reason", "Say why the plan goes on.")
	}
	old, err := tx.Plan(id)
	if err != nil {
		return models.Plan{}, err
	}
	if _, err := tx.LockPerson(old.PersonID); err != nil {
		return models.Plan{}, err
	}
	d, err := take(tx, id)
	if err != nil {
		return models.Plan{}, err
	}
	if err := policy.Check(policy.PlanReopen, d.holds); err != nil {
		return models.Plan{}, err
	}
	attempts, err := tx.Attempts(d.plan.PersonID, d.plan.CurriculumID)
	if err != nil {
		return models.Plan{}, err
	}
	if no := mayReopen(d.plan, attempts); no != nil {
		return models.Plan{}, no.Err()
	}
	if attempts[0].State == models.PlanActive {
		return attempts[0], nil
	}
	if mentor == 0 {
		mentor = d.mentor().MentorID
	}
	if err := checkCompanion(tx, mentor, d.plan.PersonID, "/mentor"); err != nil {
		return models.Plan{}, err
	}
	return d.carryOver(tx, attempts, reason, mentor)
}

func (d *desk) carryOver(tx *store.Tx, attempts []models.Plan, reason string, mentor models.PersonID) (models.Plan, error) {
	from := d.plan
	next := desk{curriculum: d.curriculum, learner: d.learner, today: d.today, holds: d.holds}
	next.plan = models.Plan{
		PersonID: from.PersonID, CurriculumID: from.CurriculumID, VersionNumber: from.VersionNumber,
		StartedOn: d.today, Reason: reason,
	}
	next.tasks = append(next.tasks, d.tasks...)
	if err := next.takeUp(tx); err != nil {
		return models.Plan{}, err
	}
	if err := next.insert(tx, attempts, mentor, reason); err != nil {
		return models.Plan{}, err
	}
	entries := make([]models.TaskEntry, len(next.tasks))
	text := phrase.Keep(phrase.Of("Carried over from attempt %d.", from.Attempt))
	for i, t := range next.tasks {
		entries[i] = models.TaskEntry{TaskID: t.ID, Event: "carry_over", ByID: by(tx), At: tx.Now, Text: text}
	}
	if err := tx.AddTaskEntries(entries...); err != nil {
		return models.Plan{}, err
	}
	if err := next.emit(tx, "plan.reopened", "plan-reopened", next.facts(), nil); err != nil {
		return models.Plan{}, err
	}
	return next.plan, candidacy.RefreshPerson(tx, next.plan.PersonID)
}

// takeUp makes the tasks of the ended attempt those of a new one.
func (d *desk) takeUp(tx *store.Tx) error {
	cal, err := roster.CalendarOf(tx, d.learner.ID)
	if err != nil {
		return err
	}
	certifications, err := tx.CertificationsByID(certificationsOn(d.tasks))
	if err != nil {
		return err
	}
	for i := range d.tasks {
		t := &d.tasks[i]
		t.ID, t.Revision = 0, 1
		if t.CertificationID != nil {
			c := certifications[*t.CertificationID]
			if t.State.Settled() && t.State != models.TaskWaived && Holds(*t, &c, d.plan.PersonID, d.today) != nil {
				enter(t, models.TaskDoing, TaskReopen, nil, tx.Now)
				t.CertificationID = nil
			}
		}
		if !t.State.Settled() && !t.Personal {
			t.DueMoved = false
			t.DueOn = dueOn(d.plan.StartedOn, t.Spec.OffsetDays, cal)
		}
	}
	return nil
}

func certificationsOn(tasks []models.PlanTask) []models.CertificationID {
	var ids []models.CertificationID
	for _, t := range tasks {
		if t.CertificationID != nil {
			ids = append(ids, *t.CertificationID)
		}
	}
	return ids
}
