package coverage

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/coverage/hours"
	"assay/review/policy"
)

// Asked says which number's people are wanted: those with a class of standing, or
// those with an open candidacy.
type Asked struct {
	Region       string
	Manager      models.PersonID // everybody below them
	Language     string
	On           models.Date // of which days are counted; today unless told
	Standing     Class       // Counting where neither it nor Stage is given
	EndingWithin int         // days; of the standings that count
	LeavesWithin int         // days; of people with a last day that the reader may see
	Stage        Stage
	Week         hours.Week // those counted by the hour in it: with standing on a day of it
}

// Class is a number of standings; besides these every state is one.
type Class string

const (
	Counting    Class = "counting" // active and provisional
	NotCounting Class = "not_counting"
	OutsideTerm Class = Class(store.ClassOutsideTerm)
)

// Stage is a number of candidacies; besides this every open state is one.
type Stage string

// AnyStage are all that are open.
const AnyStage Stage = "open"

// Person is somebody behind a number. Standing or Stage is empty where the number
// is not of that kind.
type Person = store.CoveragePerson

// People lists who is behind a number of a service, by name. Faults: not-allowed
// for a stage that the reader may not know of; invalid for an unknown region or
// manager, for what is no language, and for a stage asked for together with a standing.
func People(tx *store.Tx, slug string, a Asked, page models.Page) (models.List[Person], error) {
	var none models.List[Person]
	if err := policy.Check(policy.CoveragePeople, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	v, err := look(tx, a.Region)
	if err != nil {
		return none, err
	}
	s, err := tx.ServiceBySlug(slug)
	if err != nil {
		return none, err
	}
	if err := a.check(); err != nil {
		return none, err
	}
	if !a.Week.IsZero() {
		return peopleInWeek(tx, s.ID, a, page)
	}
	w := store.CoveragePeople{ServiceID: s.ID, Below: a.Manager}
	if w.Language, err = languageOf(a.Language); err != nil {
		return none, err
	}
	if w.Staying, err = Staying(tx); err != nil {
		return none, err
	}
	if a.Manager != 0 {
		if err := knownManager(tx, a.Manager); err != nil {
			return none, err
		}
	}
	if !a.On.IsZero() {
		v.on = a.On
	}
	if a.Region != "" {
		w.RegionID = v.regions[0].ID
	}
	if a.Stage != "" {
		if err := v.knows.check(s.ID); err != nil {
			return none, err
		}
		w.States = a.states()
		return tx.CandidatePeople(w, v.on, page)
	}
	w.Classes = a.classes()
	if a.EndingWithin > 0 {
		w.EndingBy = v.on.AddDays(a.EndingWithin)
	}
	if a.LeavesWithin > 0 {
		w.LeavingBy = v.on.AddDays(a.LeavesWithin)
	}
	return tx.StandingPeople(w, v.on, page)
}

func (a Asked) check() error {
	if !a.Week.IsZero() && (!a.On.IsZero() || a.Standing != "" || a.EndingWithin > 0 || a.LeavesWithin > 0 || a.Stage != "") {
		return fault.At("query:week", "two-numbers", "Ask for a week or for what is counted on a day, one at a time.")
	}
	if a.Stage != "" && (a.Standing != "" || a.EndingWithin > 0 || a.LeavesWithin > 0) {
		return fault.At("query:stage", "two-numbers", "Ask for a stage of candidacies or for standings, one at a time.")
	}
	if a.EndingWithin > 0 && a.Standing != "" && !countsAs(a.Standing) {
		return fault.At("query:expiringWithin", "not-counting", "Only standings that count can be about to end.")
	}
	return nil
}

func countsAs(s Class) bool {
	return s == Counting || s == Class(models.StandingActive) || s == Class(models.StandingProvisional)
}

func (a Asked) classes() []store.StandingClass {
	switch a.Standing {
	case "", Counting:
		return classes(models.StandingActive, models.StandingProvisional)
	case NotCounting:
		return append(classes(models.StandingLapsed, models.StandingSuspended, models.StandingEmeritus, models.StandingRevoked), store.ClassOutsideTerm)
	}
	return []store.StandingClass{store.StandingClass(a.Standing)}
}

func classes(states ...models.StandingState) []store.StandingClass {
	all := make([]store.StandingClass, len(states))
	for i, s := range states {
		all[i] = store.StandingClass(s)
	}
	return all
}

func (a Asked) states() []models.CandidacyState {
	if a.Stage == AnyStage {
		return []models.CandidacyState{models.CandidacyBuilding, models.CandidacyReady, models.CandidacyScheduling,
			models.CandidacyScheduled, models.CandidacyVoting}
	}
	return []models.CandidacyState{models.CandidacyState(a.Stage)}
}
