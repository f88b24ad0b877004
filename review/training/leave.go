package training

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
)

// Leave hands over the plans that somebody who leaves mentors, to the successor, or
// where there is none, or where the plan is the successor's own, to the learner's line
// manager; and ends their standing in. Faults: successor-needed, and those of HandOver
// and EndStandIn, whose events it emits.
func Leave(tx *store.Tx, leaving, successor models.PersonID) error {
	held, err := tx.Held(leaving)
	if err != nil {
		return err
	}
	who, err := nameOf(tx, leaving)
	if err != nil {
		return err
	}
	for _, id := range held.Mentoring {
		if err := passOn(tx, id, leaving, successor, phrase.Keep(phrase.Of("%s has left.", who))); err != nil {
			return err
		}
	}
	standIns, err := tx.StandInsOf(leaving, models.DateOf(tx.Now), models.Date{Year: 9999, Month: 12, Day: 31})
	if err != nil {
		return err
	}
	for _, s := range standIns {
		if _, err := EndStandIn(tx, s.ID); err != nil {
			return err
		}
	}
	return nil
}

func passOn(tx *store.Tx, id models.PlanID, leaving, successor models.PersonID, reason string) error {
	plan, err := tx.Plan(id)
	if err != nil {
		return err
	}
	learner, err := tx.Person(plan.PersonID)
	if err != nil {
		return err
	}
	to := successor
	if (to == 0 || to == learner.ID) && learner.ManagerID != nil {
		to = *learner.ManagerID
	}
	if to == 0 || to == leaving || checkCompanion(tx, to, learner.ID, "/to") != nil {
		return fault.At("/successorId", "successor-needed", "Please name who mentors %s from now on.", learner.Name)
	}
	_, err = HandOver(tx, id, Handover{From: leaving, To: to, Reason: reason})
	return err
}
