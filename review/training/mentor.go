package training

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Handover gives a plan to another mentor. From is the mentor it is taken from:
// when somebody else has handed it over since, the verb is refused as stale.
type Handover struct {
	From   models.PersonID
	To     models.PersonID
	Reason string
}

type handoverFacts struct {
	From models.PersonID `json:"from"`
	To   models.PersonID `json:"to"`
}

// HandOver ends the current mentorship and starts the next in the same instant, so
// that an active plan always has one mentor. Who stood in for the old mentor no
// longer does. Emits plan.handed_over; learner, old and new mentor are told.
func HandOver(tx *store.Tx, id models.PlanID, in Handover) (models.Plan, error) {
	if blank(in.Reason) {
		return models.Plan{}, needed("/reason", "Say why the plan is handed over.")
	}
	d, err := take(tx, id)
	if err != nil {
		return models.Plan{}, err
	}
	if err := policy.Check(policy.PlanAssignMentor, d.holds); err != nil {
		return models.Plan{}, err
	}
	old := *d.mentor()
	if old.MentorID == in.To {
		return d.plan, nil
	}
	if no := goesOn(d.plan); no != nil {
		return models.Plan{}, no.Err()
	}
	if err := fault.Fresh(int64(in.From), int64(old.MentorID)); err != nil {
		return models.Plan{}, err
	}
	if err := checkCompanion(tx, in.To, d.plan.PersonID, "/to"); err != nil {
		return models.Plan{}, err
	}
	if err := d.change(tx, in); err != nil {
		return models.Plan{}, err
	}
	params := map[string]string{}
	if params["mentor"], err = nameOf(tx, in.To); err != nil {
		return models.Plan{}, err
	}
	return d.plan, d.emit(tx, "plan.handed_over", "plan-handed-over", handoverFacts{in.From, in.To}, params, old.MentorID)
}

func (d *desk) change(tx *store.Tx, in Handover) error {
	if err := tx.EndMentorship(d.mentor()); err != nil {
		return err
	}
	if err := d.endStandIns(tx); err != nil {
		return err
	}
	next := models.Mentorship{PlanID: d.plan.ID, MentorID: in.To, LearnerID: d.plan.PersonID, FromAt: tx.Now, Reason: in.Reason}
	if err := tx.AddMentorship(&next); err != nil {
		return err
	}
	d.mentors = append([]models.Mentorship{next}, d.mentors...)
	return d.save(tx)
}

func nameOf(tx *store.Tx, id models.PersonID) (string, error) {
	p, err := tx.Person(id)
	return p.Name, err
}

// Cover names who stands in for the mentor, From … To in the mentor's zone, both
// included.
type Cover struct {
	Person models.PersonID
	From   models.Date
	To     models.Date
}

type coverFacts struct {
	Person models.PersonID `json:"person"`
	From   models.Date     `json:"from"`
	To     models.Date     `json:"to"`
}

// NameStandIn lets someone sign off on the days on which the mentor is away (T4).
// One person at a time stands in; naming the same again changes nothing. Emits
// plan.stand_in_named.
func NameStandIn(tx *store.Tx, id models.PlanID, in Cover) (models.StandIn, error) {
	d, err := take(tx, id)
	if err != nil {
		return models.StandIn{}, err
	}
	if err := policy.Check(policy.PlanNameStandIn, d.holds); err != nil {
		return models.StandIn{}, err
	}
	if no := goesOn(d.plan); no != nil {
		return models.StandIn{}, no.Err()
	}
	if err := d.checkCover(tx, in); err != nil {
		return models.StandIn{}, err
	}
	for _, s := range d.standIns {
		if s.PersonID == in.Person && s.FromDate == in.From && s.ToDate == in.To {
			return s, nil
		}
		if !s.ToDate.Before(in.From) && !in.To.Before(s.FromDate) {
			return models.StandIn{}, fault.Clash("stand-in-overlaps",
				"Someone stands in from %s to %s already. End that first, or choose other days.", s.FromDate, s.ToDate)
		}
	}
	s := models.StandIn{PlanID: id, PersonID: in.Person, NamedBy: tx.Actor.Person, FromDate: in.From, ToDate: in.To}
	if err := tx.AddStandIn(&s); err != nil {
		return models.StandIn{}, err
	}
	return s, d.tellCover(tx, s, "plan.stand_in_named", "stand-in-named")
}

func (d *desk) checkCover(tx *store.Tx, in Cover) error {
	switch {
	case in.From.IsZero() || in.To.IsZero():
		return needed("/from", "Say from which day to which.")
	case in.To.Before(in.From):
		return fault.At("/to", "ends-before-start", "The last day comes before the first.")
	case in.To.Before(d.mentorDay):
		return fault.At("/to", "over", "These days are over.")
	case in.Person == d.mentor().MentorID:
		return fault.At("/person", "mentor-stands-in", "The mentor cannot stand in for themself.")
	}
	return checkCompanion(tx, in.Person, d.plan.PersonID, "/person")
}

// EndStandIn takes a stand-in back. Emits plan.stand_in_ended.
func EndStandIn(tx *store.Tx, id int64) (models.StandIn, error) {
	s, err := tx.StandIn(id)
	if err != nil {
		return models.StandIn{}, err
	}
	d, err := take(tx, s.PlanID)
	if fault.Is(err, fault.NotFound) {
		return models.StandIn{}, fault.Missing("stand-in")
	}
	if err != nil {
		return models.StandIn{}, err
	}
	if err := policy.Check(policy.PlanNameStandIn, d.holds); err != nil {
		return models.StandIn{}, err
	}
	if s, err = tx.StandIn(id); err != nil || s.EndedAt != nil {
		return s, err
	}
	if err := tx.EndStandIn(&s); err != nil {
		return models.StandIn{}, err
	}
	return s, d.tellCover(tx, s, "plan.stand_in_ended", "stand-in-ended")
}

func (d *desk) tellCover(tx *store.Tx, s models.StandIn, name string, kind notify.Kind) error {
	who, err := nameOf(tx, s.PersonID)
	if err != nil {
		return err
	}
	params := map[string]string{"standIn": who, "from": s.FromDate.String(), "to": s.ToDate.String()}
	if err := d.save(tx); err != nil {
		return err
	}
	return d.emit(tx, name, kind, coverFacts{s.PersonID, s.FromDate, s.ToDate}, params, s.PersonID)
}
