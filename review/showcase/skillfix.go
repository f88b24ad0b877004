package showcase

import (
	"assay/models"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// SkillFixes lists who said that a service is not their area and waits for it to
// be put right, the oldest first. Faults: not a coordinator.
func SkillFixes(tx *store.Tx, p models.Page) (models.List[models.SkillFix], error) {
	if err := policy.Check(policy.SkillFixSee, policy.Of(tx.Actor)); err != nil {
		return models.List[models.SkillFix]{}, err
	}
	return tx.SkillFixes(p)
}

// ResolveSkillFix closes one, after the standing was ended or the person agreed to
// be asked again. Resolving again changes nothing. Faults: not a coordinator. Emits
// skill_fix.resolved and tells the person.
func ResolveSkillFix(tx *store.Tx, id int64) (models.SkillFix, error) {
	if err := policy.Check(policy.SkillFixResolve, policy.Of(tx.Actor)); err != nil {
		return models.SkillFix{}, err
	}
	fix, err := tx.LockSkillFix(id)
	if err != nil || fix.ResolvedAt != nil {
		return fix, err
	}
	fix.ResolvedBy, fix.ResolvedAt = &tx.Actor.Person, &tx.Now
	if err := tx.SaveSkillFix(&fix); err != nil {
		return fix, err
	}
	return fix, notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "person", ID: int64(fix.PersonID)}, Name: "skill_fix.resolved",
		Facts: map[string]any{"service": fix.ServiceID},
		To:    []notify.Message{{Person: fix.PersonID, Kind: "skill-fix-resolved"}},
	})
}
