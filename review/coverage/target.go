package coverage

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
	"assay/review/notify"
	"assay/review/policy"
)

// Wanted is how many people a service wants on shift: at hours of the day up to To, in
// UTC, on some weekdays or, where none is given, every day; in the world or of one
// region. Where several meet the highest counts.
type Wanted struct {
	Region   string // slug; "" is the world
	Weekdays []time.Weekday
	From, To int
	Heads    int
}

// mostTargets of one service, and the most people that one asks for.
const (
	mostTargets = 50
	mostHeads   = 1000
)

// ServiceTargets are those of one service. They are a part of it and share its revision.
type ServiceTargets struct {
	Service models.Service
	Lines   []Wanted
	Actions []review.Action
}

// TargetsOf reads what a service wants on shift. Faults: not-found.
func TargetsOf(tx *store.Tx, id models.ServiceID) (ServiceTargets, error) {
	holds := policy.Of(tx.Actor)
	if err := policy.See(policy.CoverageSee, holds, "service"); err != nil {
		return ServiceTargets{}, err
	}
	s, err := tx.Service(id)
	if err != nil {
		return ServiceTargets{}, err
	}
	regions, err := tx.Regions()
	if err != nil {
		return ServiceTargets{}, err
	}
	stored, err := tx.CoverageTargets([]models.ServiceID{id})
	return ServiceTargets{s, wanted(stored[id], regions), actionsOnCoverage(holds)}, err
}

// Targets reads what a page of services that are not retired want on shift, by slug: a
// constant number of queries. Faults: invalid for an unknown family.
func Targets(tx *store.Tx, family string, page models.Page) (models.List[ServiceTargets], error) {
	var none models.List[ServiceTargets]
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return none, err
	}
	if err := known(tx, family); err != nil {
		return none, err
	}
	services, err := tx.CoverageServices(store.CoverageFilter{Family: family}, models.DateOf(tx.Now), page)
	if err != nil {
		return none, err
	}
	regions, err := tx.Regions()
	if err != nil {
		return none, err
	}
	stored, err := tx.CoverageTargets(idsOf(services.Items))
	return models.MapList(services, func(s models.Service) ServiceTargets {
		return ServiceTargets{Service: s, Lines: wanted(stored[s.ID], regions)}
	}), err
}

func wanted(stored []models.CoverageTarget, regions []models.Region) []Wanted {
	all := make([]Wanted, len(stored))
	for i, t := range stored {
		all[i] = Wanted{Weekdays: hours.Weekdays(t.Weekdays).List(), From: t.FromHour, To: t.ToHour, Heads: t.Heads}
		for _, r := range regions {
			if t.RegionID != nil && *t.RegionID == r.ID {
				all[i].Region = r.Slug
			}
		}
	}
	return all
}

// SetTargets says what a service wants on shift, all of it anew. rev is the revision of
// the service that it was made from; setting what is so already changes nothing.
// Faults: not-allowed, changed-meanwhile, invalid. Emits service.targets_set.
func SetTargets(tx *store.Tx, id models.ServiceID, rev int64, lines []Wanted) error {
	s, err := tx.LockService(id)
	if err != nil {
		return err
	}
	if err := policy.Check(policy.CoverageSetTargets, policy.Of(tx.Actor)); err != nil {
		return err
	}
	regions, err := tx.Regions()
	if err != nil {
		return err
	}
	targets, err := targetsOf(id, lines, regions)
	if err != nil {
		return err
	}
	before, err := tx.CoverageTargets([]models.ServiceID{id})
	if err != nil || slices.EqualFunc(before[id], targets, sameTarget) {
		return err
	}
	if err := fault.Fresh(rev, s.Revision); err != nil {
		return err
	}
	if err := tx.SetCoverageTargets(id, targets); err != nil {
		return err
	}
	if err := tx.SaveService(&s); err != nil {
		return err
	}
	return notify.Emit(tx, notify.Event{Subject: models.Subject{Kind: "service", ID: int64(id)}, Name: "service.targets_set",
		Facts: map[string]any{"targets": targetFacts(targets)}})
}

func sameTarget(a, b models.CoverageTarget) bool {
	sameRegion := a.RegionID == b.RegionID || a.RegionID != nil && b.RegionID != nil && *a.RegionID == *b.RegionID
	a.RegionID, b.RegionID = nil, nil
	return sameRegion && a == b
}

// sameWish reports whether two lines of a service say the same.
func sameWish(a, b models.CoverageTarget) bool {
	a.Number = b.Number
	return sameTarget(a, b)
}

type targetFact struct {
	Region   *models.RegionID `json:"region"`
	Weekdays []time.Weekday   `json:"weekdays"`
	From     int              `json:"from"`
	To       int              `json:"to"`
	Heads    int              `json:"heads"`
}

func targetFacts(targets []models.CoverageTarget) []targetFact {
	facts := make([]targetFact, len(targets))
	for i, t := range targets {
		facts[i] = targetFact{t.RegionID, hours.Weekdays(t.Weekdays).List(), t.FromHour, t.ToHour, t.Heads}
	}
	return facts
}

// targetsOf checks lines as they were given.
func targetsOf(id models.ServiceID, lines []Wanted, regions []models.Region) ([]models.CoverageTarget, error) {
	var wrong []fault.Field
	no := func(line int, name, code string, format phrase.Format, args ...any) {
		wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/lines/%d/%s", line, name), Code: code, Text: phrase.Of(format, args...)})
	}
	twice := func(line, first int) {
		wrong = append(wrong, fault.Field{Pointer: fmt.Sprintf("/lines/%d", line), Code: "line-twice", Text: phrase.Of("This says the same as line %d.", first+1)})
	}
	if len(lines) > mostTargets {
		return nil, fault.At("/lines", "too-many", "A service has at most %d targets.", mostTargets)
	}
	targets := make([]models.CoverageTarget, len(lines))
	for i, l := range lines {
		targets[i] = models.CoverageTarget{ServiceID: id, Number: i + 1, FromHour: l.From, ToHour: l.To, Heads: l.Heads, Weekdays: int(hours.On(l.Weekdays...))}
		if l.Region != "" {
			n := slices.IndexFunc(regions, func(r models.Region) bool { return r.Slug == l.Region })
			if n < 0 {
				no(i, "region", "unknown-region", "There is no region with this slug.")
				targets[i] = models.CoverageTarget{}
				continue
			}
			targets[i].RegionID = &regions[n].ID
		}
		if l.From < 0 || l.To > 24 || l.From >= l.To {
			no(i, "toHour", "hours-backwards", "Hours go from 0 to 24, and end after they begin.")
		}
		if l.Heads < 1 || l.Heads > mostHeads {
			no(i, "heads", "out-of-range", "A target is from 1 to %d people.", mostHeads)
		}
		if slices.ContainsFunc(l.Weekdays, func(d time.Weekday) bool { return d < time.Sunday || d > time.Saturday }) {
			no(i, "weekdays", "not-a-weekday", "A weekday is a number from 0, Sunday, to 6, Saturday.")
		}
		if first := slices.IndexFunc(targets[:i], func(t models.CoverageTarget) bool { return sameWish(t, targets[i]) }); first >= 0 {
			twice(i, first)
		}
	}
	if len(wrong) > 0 {
		return nil, fault.Wrong(wrong...)
	}
	return targets, nil
}
