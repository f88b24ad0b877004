package interview

import (
	"slices"
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/notify"
	"assay/review/policy"
)

// Recheck looks at everybody's local start in the interviews to come that is not
// known by the zone data in use, and returns how many it looked at. An interview
// holds its instant; where a law moved the local time, whoever it moved for is told
// and asked to reconfirm, and who arranges it is told. What a person counts on is
// noted within a minute of their being asked; newer data that comes before that is
// noticed for those alone in whose zone the interview was agreed.
func Recheck(tx *store.Tx, limit int) (int, error) {
	version := clock.ZoneData().Version
	all, err := tx.TimesToCheck(version, limit)
	if err != nil {
		return 0, err
	}
	for _, x := range all {
		if err := recheck(tx, x, version); err != nil {
			return 0, err
		}
	}
	return len(all), nil
}

func recheck(tx *store.Tx, x models.TimeToCheck, version string) error {
	zone, _, err := clock.Zone(x.Zone)
	if err != nil {
		return err
	}
	wall, _ := clock.WallOf(x.StartsAt, zone)
	e := expected(x, wall.String(), version, tx.Now)
	moved := e.Moved() && (x.MovedAt == nil || x.ReconfirmedAt != nil || x.KnownWall != e.Wall)
	if err := tx.PutExpectedTime(e); err != nil || !moved {
		return err
	}
	s, err := sceneOf(tx, x.InterviewID)
	if err != nil {
		return err
	}
	arrangers, err := s.arrangers(tx)
	if err != nil {
		return err
	}
	params := map[string]string{"was": clocked(e.Was), "now": clocked(e.Wall), "zone": e.Zone, "person": x.Name}
	return notify.Emit(tx, notify.Event{
		Subject: subject(x.InterviewID), Name: "interview.clock_moved",
		Facts: map[string]any{"person": x.PersonID, "zone": e.Zone, "was": e.Was, "wall": e.Wall, "tzVersion": version},
		To:    append(tell([]models.PersonID{x.PersonID}, "interview-clock-moved", params), tell(arrangers, "panel-clock-moved", params)...),
	})
}

// expected is what somebody counts on by the zone data in use, after what they
// counted on before. Where the law moves the time back, nothing has moved.
func expected(x models.TimeToCheck, wall, version string, now time.Time) models.ExpectedTime {
	e := models.ExpectedTime{InterviewID: x.InterviewID, PersonID: x.PersonID, StartsAt: x.StartsAt, Zone: x.Zone, Wall: wall, TZVersion: version}
	before := counted(x)
	switch {
	case before == "", before == wall && (x.MovedAt == nil || x.ReconfirmedAt == nil):
	case before == wall:
		e.Was, e.MovedAt, e.ReconfirmedAt = x.Was, x.MovedAt, x.ReconfirmedAt
	default:
		e.Was, e.MovedAt = before, &now
	}
	return e
}

// counted is the local start that somebody last agreed to, "" where it is not known
// or the interview or the person moved since.
func counted(x models.TimeToCheck) string {
	same := x.KnownStart != nil && x.KnownStart.Equal(x.StartsAt) && x.KnownZone == x.Zone
	switch {
	case same && x.MovedAt != nil && x.ReconfirmedAt == nil:
		return x.Was
	case same:
		return x.KnownWall
	case x.KnownStart == nil && x.AgreedZone == x.Zone:
		return x.AgreedWall
	}
	return ""
}

// clocked is a wall time for people: 2026-11-26 17:00.
func clocked(wall string) string { return strings.Replace(wall, "T", " ", 1) }

// Moved is a local start that newer zone data moved.
type Moved struct {
	PersonID    models.PersonID
	Zone        string
	Was         string
	Now         string
	Reconfirmed bool
}

// Reconfirm says that the actor, candidate or panellist, still comes at the local
// time to which newer zone data moved an interview. Whom it does not suit declines
// the seat. Repeating changes nothing. Faults: not theirs, nothing moved for them.
// Emits interview.reconfirmed.
func Reconfirm(tx *store.Tx, id models.InterviewID) (models.Interview, error) {
	s, err := lockScene(tx, id)
	if err != nil {
		return s.Interview, err
	}
	if err := s.see(); err != nil {
		return s.Interview, err
	}
	by, err := tx.MovedTimes([]models.InterviewID{id})
	if err != nil {
		return s.Interview, err
	}
	if err := s.canReconfirm(by[id]); err != nil {
		return s.Interview, err
	}
	e, _ := ofPerson(by[id], s.actor)
	if !e.Moved() {
		return s.Interview, nil
	}
	e.ReconfirmedAt = &tx.Now
	if err := tx.PutExpectedTime(e); err != nil {
		return s.Interview, err
	}
	return s.Interview, notify.Emit(tx, notify.Event{
		Subject: subject(id), Name: "interview.reconfirmed", Facts: map[string]any{"person": e.PersonID, "wall": e.Wall, "zone": e.Zone},
	})
}

func ofPerson(all []models.ExpectedTime, p models.PersonID) (models.ExpectedTime, bool) {
	n := slices.IndexFunc(all, func(e models.ExpectedTime) bool { return e.PersonID == p })
	if n < 0 {
		return models.ExpectedTime{}, false
	}
	return all[n], true
}

// canReconfirm holds for who takes part and for whom the time has moved.
func (s scene) canReconfirm(moved []models.ExpectedTime) error {
	if s.actor == 0 || !slices.Contains(s.people(), s.actor) {
		return fault.Refused("not-allowed", "Only who takes part can say that the time suits them.")
	}
	if _, found := ofPerson(moved, s.actor); !found {
		return fault.Clash("nothing-moved", "Your local time of this interview is as it was.")
	}
	return first(s.open(), s.before())
}

// addMoved puts what moved into views: each person's own, and all for who arranges.
func addMoved(tx *store.Tx, all []scene, views []View) error {
	ids := make([]models.InterviewID, len(all))
	for n, s := range all {
		ids[n] = s.ID
	}
	by, err := tx.MovedTimes(ids)
	for n, s := range all {
		arranges, taking := policy.Allowed(policy.InterviewArrange, s.holds), s.people()
		for _, e := range by[s.ID] {
			if e.PersonID != s.actor && !arranges || !slices.Contains(taking, e.PersonID) || !e.StartsAt.Equal(s.StartsAt) {
				continue
			}
			views[n].Moved = append(views[n].Moved, Moved{e.PersonID, e.Zone, e.Was, e.Wall, e.ReconfirmedAt != nil})
		}
		own, _ := ofPerson(by[s.ID], s.actor)
		views[n].Actions = append(views[n].Actions, review.Can("reconfirm", s.canReconfirm(by[s.ID]), already(own.ReconfirmedAt != nil, "You have said so already.")))
	}
	return err
}
