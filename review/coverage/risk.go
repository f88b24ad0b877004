package coverage

import (
	"cmp"
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage/hours"
	"assay/review/policy"
)

// Risk is how thin expertise in one service is, in this week and the months to come.
type Risk struct {
	Service    models.Service
	Score      int
	Level      Level
	SMEs       int
	Departures Departures
	Expiring   Expiring
	Coming     *int
	Reasons    []RiskReason
}

// Level is a risk at a glance.
type Level string

const (
	High   Level = "high"
	Medium Level = "medium"
	Low    Level = "low"
)

// Departures are how many break the promise: at the worst hour, in the world, in the
// worst region. 0 is broken already, nil without a target.
type Departures struct {
	Hours     *int
	Headcount *int
	Region    *RegionDepartures
}

// RegionDepartures are those of the region that breaks first.
type RegionDepartures struct {
	Region     models.Region
	Departures int
}

// expiringDays are how far ahead standings are seen to end.
const expiringDays = 180

// Expiring are standings that end within so many days, each number within the next.
type Expiring struct{ In30, In60, In90, In180 int }

// RiskList is a page of services, the highest risk first.
type RiskList struct {
	models.List[Risk]
	In    Hourly
	On    models.Date     // of which everything is said: today, or the Monday of another week
	Notes []review.Reason // what the filter leaves out, in words
}

// Risks lists the services that are not retired, the highest risk first: a constant
// number of queries but for one for each language of their bars. Of another week than
// the present one it judges as if its Monday were today. Where a filter leaves people
// out it judges only what is true of those who are left. Faults: invalid for an unknown
// region, manager or family, and for what is no language.
func Risks(tx *store.Tx, in Hourly, page models.Page) (RiskList, error) {
	if err := policy.Check(policy.CoverageSee, policy.Of(tx.Actor)); err != nil {
		return RiskList{}, err
	}
	in = in.filled(tx)
	at := in.standpoint(tx.Now)
	in.ahead, in.ends = meetingDays, expiringDays
	if err := known(tx, in.Family); err != nil {
		return RiskList{}, err
	}
	k, err := wholeWorld(tx, in, at)
	if err != nil {
		return RiskList{}, err
	}
	risks, err := k.risks(models.DateOf(at))
	if err != nil {
		return RiskList{}, err
	}
	list, err := store.Sliced("coverage-risks", risks, page, func(r Risk) string { return r.Service.Slug })
	if err != nil {
		return RiskList{}, err
	}
	notes := k.riskNotes(models.DateOf(at), models.DateOf(tx.Now))
	return RiskList{list, in, models.DateOf(at), notes}, addComingTo(tx, k.world, list.Items)
}

// wholeWorld reads all that risks are judged by at an instant: a constant number of queries but for
// one for each language of the services' bars.
func wholeWorld(tx *store.Tx, in Hourly, at time.Time) (*waking, error) {
	services, err := tx.OpenServices(in.Family, models.DateOf(at))
	if err != nil {
		return nil, err
	}
	ids := idsOf(services)
	if in.staying, err = Staying(tx); err != nil {
		return nil, err
	}
	developers, err := tx.DevelopersOfAll(ids, models.DateOf(at), in.staying)
	if err != nil {
		return nil, err
	}
	var only []models.ServiceID
	if in.Family != "" {
		only = ids
	}
	w, err := readWorld(tx, in, services, only, whoDevelops(developers)...)
	if err != nil {
		return nil, err
	}
	return readWaking(tx, w, developers, at)
}

func whoDevelops(all map[models.ServiceID][]models.ServiceDeveloper) []models.PersonID {
	ids := []models.PersonID{}
	for _, developers := range all {
		for _, d := range developers {
			ids = append(ids, d.PersonID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func addComingTo(tx *store.Tx, w *world, risks []Risk) error {
	rows := make([]HourRow, len(risks))
	for i, r := range risks {
		rows[i].Service = r.Service
	}
	err := addComing(tx, w, rows)
	for i := range risks {
		risks[i].Coming = rows[i].Coming
	}
	return err
}

// risks judges every service of the world, the highest first.
func (k *waking) risks(today models.Date) ([]Risk, error) {
	all, err := k.judged(today, k.Counter)
	slices.SortStableFunc(all, func(a, b Risk) int { return cmp.Compare(b.Score, a.Score) })
	return all, err
}

// judged judges every service in the world's order, by what a counter of some people
// counts.
func (k *waking) judged(today models.Date, counting func(hours.Keep) *hours.Counter) ([]Risk, error) {
	all := make([]Risk, len(k.services))
	expiring, inRegion := k.expiring(today), k.inRegions()
	counter := counting(k.keep)
	regional := map[models.RegionID]*hours.Counter{}
	for i, s := range k.services {
		heads, people := counter.Count(&k.Services[i])
		f := facts{service: s, today: today, in: k.in, grid: heads.Grid(), targets: k.shownTarget(s.ID), smes: people, expiring: expiring[s.ID]}
		if k.keep != nil {
			f.service.TargetSMEs, f.part = 0, true
			all[i] = f.risk()
			continue
		}
		f.region = k.worstRegion(i, regional, counting)
		for _, r := range k.regions {
			if inRegion[holderRegion{s.ID, r.ID}] == 0 {
				f.regionsAtZero = append(f.regionsAtZero, r)
			}
		}
		if err := k.panels(i, &f); err != nil {
			return nil, err
		}
		all[i] = f.risk()
	}
	return all, nil
}

// panels are the facts about whether a service's panels can meet.
func (k *waking) panels(i int, f *facts) (err error) {
	rules := k.rules(f.service.ID)
	f.developers = len(slices.DeleteFunc(slices.Clone(k.developers[f.service.ID]), func(d models.ServiceDeveloper) bool { return !sits(d, rules) }))
	f.wantsDevelopers = rules.PanelDevelopers
	if f.developers >= rules.PanelDevelopers && f.smes > 0 {
		f.withoutPanel, f.nowhere, err = k.cannotMeet(i)
	}
	return err
}

type holderRegion struct {
	service models.ServiceID
	region  models.RegionID
}

func (k *waking) inRegions() map[holderRegion]int {
	in := map[holderRegion]int{}
	for i, s := range k.Services {
		for _, h := range s.Holders {
			in[holderRegion{k.services[i].ID, k.People[h.Person].Region}]++
		}
	}
	return in
}

// expiring counts the standings of people who are counted by how soon they end.
func (k *waking) expiring(today models.Date) map[models.ServiceID]Expiring {
	by := map[models.ServiceID]Expiring{}
	for _, t := range k.terms {
		if t.ExpiresOn.IsZero() {
			continue
		}
		n, here := k.people[t.PersonID]
		days := today.DaysUntil(t.ExpiresOn)
		if !here || k.keep != nil && !k.keep[n] || days < 0 || t.GrantedOn.After(today) {
			continue
		}
		e := by[t.ServiceID]
		for _, within := range []struct {
			days  int
			count *int
		}{{30, &e.In30}, {60, &e.In60}, {90, &e.In90}, {expiringDays, &e.In180}} {
			if days <= within.days {
				*within.count++
			}
		}
		by[t.ServiceID] = e
	}
	return by
}

// worstRegion is the region whose own target breaks first.
func (k *waking) worstRegion(service int, counters map[models.RegionID]*hours.Counter, counting func(hours.Keep) *hours.Counter) *RegionDepartures {
	var worst *RegionDepartures
	for _, r := range k.regions {
		targets := k.target(k.services[service].ID, r.ID)
		if targets == (hours.Grid{}) {
			continue
		}
		if counters[r.ID] == nil {
			keep := make(hours.Keep, len(k.People))
			for n := range keep {
				keep[n] = k.People[n].Region == r.ID
			}
			counters[r.ID] = counting(keep)
		}
		heads, _ := counters[r.ID].Count(&k.Services[service])
		grid := heads.Grid()
		departures, _, _ := grid.Departures(targets)
		if worst == nil || departures < worst.Departures {
			worst = &RegionDepartures{r, departures}
		}
	}
	return worst
}
