package training

import (
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/policy"
)

// Withdraw takes back a certification that was recorded by mistake, with a reason.
// What stood on it in active plans is open again. Emits certification.withdrawn.
func Withdraw(tx *store.Tx, id models.CertificationID, reason string) (models.Certification, error) {
	if blank(reason) {
		return models.Certification{}, needed("/reason", "Say what was wrong with it.")
	}
	c, err := tx.Certification(id)
	if err != nil {
		return c, err
	}
	if _, err := tx.LockPerson(c.PersonID); err != nil {
		return c, err
	}
	holds, err := toHolder(tx, c.PersonID)
	if err != nil {
		return c, err
	}
	if err := policy.See(policy.CertificationSee, holds, "certification"); err != nil {
		return c, err
	}
	if err := policy.Check(policy.CertificationRecord, holds); err != nil {
		return c, err
	}
	if c, err = tx.Certification(id); err != nil || c.WithdrawnAt != nil {
		return c, err
	}
	c.WithdrawnAt, c.WithdrawnBy, c.Reason = &tx.Now, by(tx), reason
	if err := tx.MarkCertification(&c); err != nil {
		return c, err
	}
	if err := reopenWithout(tx, c, func(models.PlanTask) bool { return true }, phrase.Keep(phrase.Of("The certification was withdrawn."))); err != nil {
		return c, err
	}
	if err := tellExam(tx, c, "certification.withdrawn", "certification-withdrawn"); err != nil {
		return c, err
	}
	return c, candidacy.RefreshPerson(tx, c.PersonID)
}
