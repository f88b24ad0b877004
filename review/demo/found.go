package demo

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/roster"
	"assay/review/showcase"
	"assay/review/standing"
	"assay/review/training"
)

// found opens the organisation: everything that was there before the history begins.
func (w *world) found() {
	s := &story{world: w, name: "the opening", chance: w.chanceOf("the opening"), now: w.opens}
	w.set(w.opens)
	s.act(0, s.places)
	for _, p := range w.people {
		if w.firstDay(p).Before(models.DateOf(w.opens)) {
			s.join(0, p)
		}
	}
	s.act(0, s.rights)
	administrator := s.who(administratorKey)
	for _, service := range w.services {
		if w.date(service["launched"]).Before(models.DateOf(w.opens)) {
			s.launch(administrator, service)
		}
	}
	s.act(administrator, s.criteria)
	for _, c := range w.curricula {
		s.act(administrator, func(tx *store.Tx) error { return s.curriculum(tx, c) })
	}
	for _, service := range w.services {
		if s.service[service["slug"]] != 0 {
			s.act(administrator, s.barFor(service["slug"]))
		}
	}
	s.accredit(s.people)
	s.former()
}

const administratorKey = "aoife.gallagher"

func (s *story) places(tx *store.Tx) error {
	regions := map[string]models.RegionID{}
	for _, r := range s.regions {
		region, err := roster.AddRegion(tx, r["slug"], r["name"])
		if err != nil {
			return err
		}
		regions[r["slug"]] = region.ID
	}
	for _, r := range s.sites {
		site, err := roster.AddSite(tx, roster.NewSite{Slug: r["slug"], Name: r["name"], RegionID: regions[r["region"]], Zone: r["zone"]})
		if err != nil {
			return err
		}
		s.site[r["slug"]] = site.ID
	}
	for _, r := range s.holidays {
		for year := s.opens.Year(); year <= s.ends.Year()+1; year++ {
			if _, err := roster.SetHoliday(tx, s.site[r["site"]], s.date(fmt.Sprintf("%d-%s", year, r["day"])), r["name"]); err != nil {
				return err
			}
		}
	}
	return nil
}

// rights names the first administrators and coordinators.
func (s *story) rights(tx *store.Tx) error {
	for _, r := range []struct {
		key  string
		role models.Role
	}{
		{administratorKey, models.RoleAdministrator},
		{"rohan.deshpande", models.RoleAdministrator},
		{"naledi.mokoena", models.RoleCoordinator},
		{"lucia.ferreyra", models.RoleCoordinator},
	} {
		roles, err := roster.SetRoles(tx, s.who(r.key), []models.Role{r.role})
		if err != nil {
			return err
		}
		s.roles[s.who(r.key)] = roles
	}
	return nil
}

// firstDay is the Monday on or before which somebody begins.
func (w *world) firstDay(p row) models.Date {
	d := w.date("-" + p["since"])
	return d.AddDays(-(int(d.Weekday()) + 6) % 7)
}

// join adds a person.
func (s *story) join(by models.PersonID, p row) models.PersonID {
	hours, night := hoursOf(p["hours"])
	in := roster.NewPerson{
		Identity: roster.Identity{
			Name: p["name"], NativeName: p["native"], Title: p["title"], SiteID: s.site[p["site"]], StartedOn: s.firstDay(p),
		},
		Profile: roster.Profile{Hours: hours, NightAllowed: night, Languages: p.words("languages"), Locale: localeOf(p)},
		Emails:  []roster.NewEmail{{Email: p["key"] + "@assay.example", Verified: true}},
	}
	if manager := p["manager"]; manager != "" {
		id := s.who(manager)
		in.ManagerID = &id
	}
	var added models.Person
	s.act(by, func(tx *store.Tx) (err error) {
		added, err = roster.Add(tx, in)
		return err
	})
	s.person[p["key"]], s.member[added.ID] = added.ID, p
	return added.ID
}

// localeOf is the first language that the screens speak besides English.
func localeOf(p row) string {
	for _, l := range p.words("languages") {
		if l == "zh-TW" || l == "ko" {
			return l
		}
	}
	return "en"
}

// hoursOf reads working hours such as "late" or "evening+night".
func hoursOf(word string) (hours models.Hours, night bool) {
	word, more, _ := strings.Cut(word, "+")
	night = word == "night" || more == "night"
	week := func(from, to int, days ...time.Weekday) models.Hours {
		for _, d := range days {
			hours = append(hours, models.Window{Weekday: d, From: from * 60, To: to * 60})
		}
		return hours
	}
	const mo, tu, we, th, fr, su = time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Sunday
	switch word {
	case "early":
		return week(7, 16, mo, tu, we, th, fr), night
	case "late":
		return week(11, 20, mo, tu, we, th, fr), night
	case "evening":
		return week(14, 23, mo, tu, we, th, fr), night
	case "four-days":
		return week(9, 18, mo, tu, we, th), night
	case "sun-fri":
		return week(10, 17, su, mo, tu, we, th, fr), night
	}
	return nil, night
}

// launch adds a service and who develops it.
func (s *story) launch(by models.PersonID, r row) {
	target := 0
	if _, err := fmt.Sscan(r["target"], &target); err != nil {
		panic(err)
	}
	s.act(by, func(tx *store.Tx) error {
		service, err := roster.AddService(tx, r["slug"], roster.ServiceFields{
			Name: r["name"], Family: r["family"], LaunchedOn: s.date(r["launched"]), TargetSMEs: target,
			BootstrapRoute: models.BootstrapRoute(r["route"]),
		})
		if err != nil {
			return err
		}
		s.service[r["slug"]] = service.ID
		for _, d := range r.words("developers") {
			key, seniority, _ := strings.Cut(d, ":")
			if s.person[key] == 0 {
				continue // comes later
			}
			in := roster.Developing{Seniority: models.Seniority(seniority), From: latest(service.LaunchedOn, s.firstDay(s.member[s.who(key)]))}
			if _, err := roster.SetDeveloper(tx, service.ID, s.who(key), in); err != nil {
				return err
			}
		}
		return coverage.SetTargets(tx, service.ID, service.Revision, wantedOnShift(r))
	})
}

// wantedOnShift reads what a service promises from Monday to Friday, in hours of UTC:
// 8-18:2 is two people from eight to six, apac@2-8:1 one of a region.
func wantedOnShift(r row) (lines []coverage.Wanted) {
	for _, word := range r.words("promise") {
		w := coverage.Wanted{Weekdays: []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}}
		if region, hours, of := strings.Cut(word, "@"); of {
			w.Region, word = region, hours
		}
		if _, err := fmt.Sscanf(word, "%d-%d:%d", &w.From, &w.To, &w.Heads); err != nil {
			panic(fmt.Errorf("what is promised by %q? %w", word, err))
		}
		lines = append(lines, w)
	}
	return lines
}

func latest(a, b models.Date) models.Date {
	if b.After(a) {
		return b
	}
	return a
}

// criteria publishes the first rubric of the organisation.
func (s *story) criteria(tx *store.Tx) error {
	_, err := showcase.PublishRubric(tx, nil, s.rubrics.Organisation, "The first one, from what reviewers asked for most.")
	return err
}

func (s *story) curriculum(tx *store.Tx, in curriculum) error {
	c, err := training.AddCurriculum(tx, training.Outline{Slug: in.Slug, Title: in.Title})
	if err != nil {
		return err
	}
	s.course[in.Slug] = c.ID
	_, err = training.Publish(tx, c.ID, training.Edition{Note: "First version.", Tasks: in.Tasks})
	return err
}

func (s *story) barFor(slug string) func(*store.Tx) error {
	return func(tx *store.Tx) error { return s.bar(tx, slug) }
}

// bar publishes a service's first bar.
func (s *story) bar(tx *store.Tx, slug string) error {
	d, err := candidacy.NextDraft(tx, s.of(slug))
	if err != nil {
		return err
	}
	d.Rules = changed(changed(d.Rules, s.bars.Default), s.bars.Services[slug])
	d.Note = "The first bar."
	_, err = candidacy.Publish(tx, d)
	return err
}

// changed is a bar with what differs.
func changed(rules models.BarRules, by json.RawMessage) models.BarRules {
	if by == nil {
		return rules
	}
	if err := json.Unmarshal(by, &rules); err != nil {
		panic(fmt.Errorf("bar: %w", err))
	}
	return rules
}

// accredit brings in those who were SME before, with terms that end at different
// times, as long as the service's bar gives.
func (s *story) accredit(people []row) {
	importer := models.System("import", models.ViaImport)
	for _, p := range people {
		for _, slug := range p.words("sme") {
			ago := 30 + s.chance.IntN(330)
			if rules := changed(changed(models.BarRules{}, s.bars.Default), s.bars.Services[slug]); rules.ValidMonths < 24 {
				ago /= 2 // long enough before its end for something to be given
			}
			granted := models.DateOf(s.opens).AddDays(-ago)
			err := s.db.Do(s.ctx, importer, func(tx *store.Tx) error {
				_, err := standing.Grant(tx, standing.Granting{
					Person: s.who(p["key"]), Service: s.of(slug), Source: "List of SMEs kept by the regions", GrantedOn: granted,
				})
				return err
			})
			if err != nil {
				panic(fmt.Errorf("accrediting %s for %s: %w", p["name"], slug, described(err)))
			}
		}
	}
}

// morning is when somebody's first day begins.
func (w *world) morning(p row) time.Time {
	zone := "UTC"
	for _, site := range w.sites {
		if site["slug"] == p["site"] {
			zone = site["zone"]
		}
	}
	loc, _, err := clock.Zone(zone)
	if err != nil {
		panic(err)
	}
	return clock.Resolve(loc, clock.Wall{Date: w.firstDay(p), Hour: 9}).First
}
