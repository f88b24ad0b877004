package coverage

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage/hours"
	"assay/review/slots"
)

// A panel is looked for in the four weeks after the notice that an interview needs, for
// somebody of a region who is like anybody there: awake on weekdays, with no conflict
// with anybody. Of panellists everything counts that is known here: their working hours
// and nights, days off, the end of a standing, the language, interviews they are booked
// for with their buffers, and their caps. What calendars of their own say does not.
const meetingDays = 28

// waking is what a search of panels knows of people, as far as they share it.
type waking struct {
	*world
	grid       slots.Grid
	profiles   map[wakingKey]*slots.Profile
	members    map[memberKey]*slots.Member
	speakers   map[string]map[models.PersonID]bool
	developers map[models.ServiceID][]models.ServiceDeveloper
	bars       map[models.ServiceID]models.Bar
	expires    map[holderKey]models.Date
	engaged    map[models.PersonID]engaged
}

// wakingKey is a pattern, or the weekdays of a zone.
type wakingKey struct {
	pattern int64
	zone    string
}

// memberKey is who can meet at the same starts; alone is somebody who cannot as others
// do.
type memberKey struct {
	waking wakingKey
	site   models.SiteID
	length int
	alone  models.PersonID
	until  models.Date
	buffer time.Duration // of a meeting with somebody who sits in others
}

type holderKey struct {
	service models.ServiceID
	person  models.PersonID
}

// readWaking reads what says whether panels can meet: a query for each language that
// bars ask for, and a few besides. Panels are looked for from an instant on.
func readWaking(tx *store.Tx, w *world, developers map[models.ServiceID][]models.ServiceDeveloper, at time.Time) (*waking, error) {
	rules, err := tx.MeetingRules()
	if err != nil {
		return nil, err
	}
	from := at.Add(time.Duration(rules.NoticeHours) * time.Hour).Truncate(time.Hour)
	k := &waking{world: w, grid: slots.Grid{From: from, Quarters: meetingDays * hours.PerDay}, profiles: map[wakingKey]*slots.Profile{},
		members: map[memberKey]*slots.Member{}, speakers: map[string]map[models.PersonID]bool{}, developers: developers, expires: map[holderKey]models.Date{}}
	if k.bars, err = tx.LatestBars(idsOf(w.services)); err != nil {
		return nil, err
	}
	if k.engaged, err = readEngaged(tx, k.grid.To().AddDate(0, 0, 7), rules); err != nil {
		return nil, err
	}
	for _, s := range w.services {
		language := k.rules(s.ID).Language
		if _, known := k.speakers[language]; known {
			continue
		}
		ids, err := tx.Speakers(language)
		if err != nil {
			return nil, err
		}
		k.speakers[language] = make(map[models.PersonID]bool, len(ids))
		for _, id := range ids {
			k.speakers[language][id] = true
		}
	}
	for _, t := range w.terms {
		if !t.ExpiresOn.IsZero() {
			k.expires[holderKey{t.ServiceID, t.PersonID}] = t.ExpiresOn
		}
	}
	return k, nil
}

func (k *waking) rules(service models.ServiceID) models.BarRules {
	if bar, ok := k.bars[service]; ok {
		return bar.Rules
	}
	return models.DefaultBarRules()
}

// sits reports whether a developer is senior enough for a panel.
func sits(d models.ServiceDeveloper, rules models.BarRules) bool {
	order := []models.Seniority{models.Junior, models.Senior, models.Principal}
	return slices.Index(order, d.Seniority) >= slices.Index(order, rules.DeveloperSeniority)
}

// meeting is an interview for a service. A change of clocks has no part in its length.
func (k *waking) meeting(rules models.BarRules) slots.Meeting {
	length := max(1, (rules.InterviewMinutes+minutesPerQuarter-1)/minutesPerQuarter)
	return slots.Meeting{Grid: k.grid, Length: length, SMEs: rules.PanelSMEs, Developers: rules.PanelDevelopers}
}

const minutesPerQuarter = int(hours.Quarter / time.Minute)

// cannotMeet are the regions for whose candidates no panel of a service can meet while
// everybody is awake, and whether that is every region in which somebody could be.
func (k *waking) cannotMeet(service int) (without []models.Region, nowhere bool, err error) {
	rules := k.rules(k.services[service].ID)
	m := k.meeting(rules)
	benches, err := k.benches(service, m, rules)
	if err != nil {
		return nil, false, err
	}
	regions := 0
	for _, r := range k.regions {
		candidates, err := k.candidates(r, m)
		if err != nil {
			return nil, false, err
		}
		if len(candidates) == 0 {
			continue
		}
		regions++
		meets := func(c *slots.Member) bool { return hours.CanMeet(m, c, benches) }
		if !slices.ContainsFunc(candidates, meets) {
			without = append(without, r)
		}
	}
	return without, regions > 0 && len(without) == regions, nil
}

// seats says what somebody could sit as.
type seats struct{ sme, developer bool }

func (k *waking) benches(service int, m slots.Meeting, rules models.BarRules) ([]hours.Bench, error) {
	can := map[int]seats{}
	for _, h := range k.Services[service].Holders {
		can[h.Person] = seats{sme: true}
	}
	id := k.services[service].ID
	for _, d := range k.developers[id] {
		if n, here := k.people[d.PersonID]; here && sits(d, rules) {
			can[n] = seats{sme: can[n].sme, developer: true}
		}
	}
	by := map[*slots.Member]int{}
	var benches []hours.Bench
	for n, as := range can {
		if !k.speakers[rules.Language][k.People[n].ID] {
			continue
		}
		member, err := k.member(n, id, m)
		if err != nil {
			return nil, err
		}
		i, known := by[member]
		if !known {
			i = len(benches)
			by[member] = i
			benches = append(benches, hours.Bench{Member: member})
		}
		switch {
		case as.sme && as.developer:
			benches[i].Either++
		case as.sme:
			benches[i].SMEs++
		default:
			benches[i].Developers++
		}
	}
	return benches, nil
}

// member is when somebody could sit, shared with all who could at the same times.
func (k *waking) member(n int, service models.ServiceID, m slots.Meeting) (*slots.Member, error) {
	p := &k.People[n]
	key := memberKey{waking: wakingKey{pattern: k.known[n].Pattern}, length: m.Length}
	last := models.DateOf(k.grid.To())
	if len(k.Closed[p.Site]) > 0 {
		key.site = p.Site
	}
	if ends, sme := k.expires[holderKey{service, p.ID}]; sme && ends.Before(last) {
		key.until = ends
	}
	if len(p.Away) > 0 || !p.From.IsZero() && p.From.After(models.DateOf(k.grid.From).AddDays(-1)) || !p.Until.IsZero() && p.Until.Before(last.AddDays(1)) {
		key.alone = p.ID
	}
	if _, busy := k.engaged[p.ID]; busy {
		key.alone, key.buffer = p.ID, bufferOf(k.rules(service))
	}
	if member := k.members[key]; member != nil {
		return member, nil
	}
	known := k.patterns[k.known[n].Pattern]
	profile, err := k.profile(key.waking, known.Zone, k.Calendar(p).Hours, known.NightFrom, known.NightTo)
	if err != nil {
		return nil, err
	}
	person := slots.Person{Profile: profile, Barred: k.barred(p, profile, key.until)}
	person.Blocked[slots.Hours] = profile.Rest
	if !known.NightAllowed {
		person.Blocked[slots.Night] = profile.Night
	}
	k.engaged[p.ID].block(person.Barred, k.grid, profile, key.buffer)
	member := m.Ready(person)
	k.members[key] = &member
	return &member, nil
}

// barred are the quarters of days off, and of those after a standing or a last day.
func (k *waking) barred(p *hours.Person, profile *slots.Profile, until models.Date) slots.Bits {
	b := k.grid.None()
	for _, day := range k.Closed[p.Site] {
		profile.FillDays(b, day, day)
	}
	for _, d := range p.Away {
		profile.FillDays(b, d.From, d.To)
	}
	if !p.From.IsZero() {
		profile.FillDays(b, models.Date{}, p.From.AddDays(-1))
	}
	if !p.Until.IsZero() {
		profile.FillDays(b, p.Until.AddDays(1), models.Date{})
	}
	if !until.IsZero() {
		profile.FillDays(b, until.AddDays(1), models.Date{})
	}
	return b
}

func (k *waking) profile(key wakingKey, zone string, week models.Hours, nightFrom, nightTo int) (*slots.Profile, error) {
	if p := k.profiles[key]; p != nil {
		return p, nil
	}
	loc, _, err := clock.Zone(zone)
	if err != nil {
		return nil, err
	}
	k.profiles[key] = slots.NewPattern(loc, week, nightFrom, nightTo).On(k.grid)
	return k.profiles[key], nil
}

// candidates are somebody of each zone of a region's sites, awake on weekdays.
func (k *waking) candidates(r models.Region, m slots.Meeting) ([]*slots.Member, error) {
	var all []*slots.Member
	seen := map[string]bool{}
	for _, s := range k.sites {
		if s.RegionID != r.ID || seen[s.Zone] {
			continue
		}
		seen[s.Zone] = true
		key := memberKey{waking: wakingKey{zone: s.Zone}, length: m.Length}
		if k.members[key] == nil {
			profile, err := k.profile(key.waking, s.Zone, weekdayHours, models.DefaultNightFrom, models.DefaultNightTo)
			if err != nil {
				return nil, err
			}
			person := slots.Person{Profile: profile}
			person.Blocked[slots.Hours], person.Blocked[slots.Night] = profile.Rest, profile.Night
			member := m.Ready(person)
			k.members[key] = &member
		}
		all = append(all, k.members[key])
	}
	return all, nil
}

// weekdayHours make every weekday one on which somebody works.
var weekdayHours = func() (week models.Hours) {
	for _, d := range hours.WorkDays.List() {
		week = append(week, models.Window{Weekday: d, From: 9 * 60, To: 18 * 60})
	}
	return week
}()
