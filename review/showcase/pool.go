package showcase

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/assign"
	"assay/review/clock"
	"assay/review/conflict"
	"assay/review/roster"
)

// fewest is the number of reviews that no bar can go below (S3).
const fewest = 2

// pool is everybody who could review a case, with what is known of them.
type pool struct {
	needed    int // reviews the service asks for
	able      int // people with standing and without a conflict
	route     models.BootstrapRoute
	request   assign.Request
	everyone  []assign.Candidate
	ranking   assign.Ranking
	calendars map[models.PersonID]clock.Calendar
}

// bootstrap is the route in use: none while the service has enough able reviewers.
func (p pool) bootstrap() models.BootstrapRoute {
	if p.able >= p.needed {
		return models.BootstrapNone
	}
	return p.route
}

// poolOf gathers and ranks; also are people to be judged although they have no
// standing. The number of queries does not depend on the number of people.
func poolOf(tx *store.Tx, f *file, also ...models.PersonID) (pool, error) {
	p := pool{needed: fewest, route: models.BootstrapNone, request: assign.Request{Level: f.c.ClaimedLevel, Language: "en"}}
	service, err := tx.Service(f.c.ServiceID)
	if err != nil {
		return p, err
	}
	bar, found, err := tx.LatestBar(f.c.ServiceID)
	if err != nil {
		return p, err
	}
	if found {
		p.needed = max(fewest, bar.Rules.ReviewsPerCase)
		if bar.Rules.Language != "" {
			p.request.Language = bar.Rules.Language
		}
	}
	if service.BootstrapRoute != models.BootstrapDevelopers || bar.Rules.DevelopersReview {
		p.route = service.BootstrapRoute
	}
	g, err := gather(tx, f, &p, also)
	if err != nil {
		return p, err
	}
	p.calendars = g.calendars
	p.everyone = g.candidates(tx.Now)
	p.ranking = assign.Rank(p.request, p.everyone)
	return p, nil
}

// gathered are the facts about the people of a pool.
type gathered struct {
	f          *file
	version    int // to be reviewed
	author     models.Person
	language   string
	ids        []models.PersonID
	standing   map[models.PersonID]bool
	developer  map[models.PersonID]bool
	conflicts  map[models.PersonID][]conflict.Found
	people     map[models.PersonID]models.Person
	regions    map[models.SiteID]models.RegionID
	absences   map[models.PersonID][]models.Absence
	calendars  map[models.PersonID]clock.Calendar
	open       map[models.PersonID]int
	busy       map[models.PersonID]time.Time
	fixes      map[models.PersonID]bool
	released   map[models.PersonID]time.Time
	levels     map[models.PersonID]int
	languages  map[models.PersonID][]string
	developers bool // developers may take seats now
}

func gather(tx *store.Tx, f *file, p *pool, also []models.PersonID) (*gathered, error) {
	g := &gathered{f: f, version: f.next(), language: p.request.Language, standing: map[models.PersonID]bool{}, developer: map[models.PersonID]bool{}}
	today := models.DateOf(tx.Now)
	standings, err := tx.CountingStandings(f.c.ServiceID, today)
	if err != nil {
		return nil, err
	}
	for _, s := range standings {
		g.standing[s.PersonID] = true
		g.ids = append(g.ids, s.PersonID)
	}
	developers, err := tx.Developers(f.c.ServiceID, today)
	if err != nil {
		return nil, err
	}
	for _, d := range developers {
		g.developer[d.PersonID] = true
	}
	everyone := slices.Concat(g.ids, also)
	if p.route == models.BootstrapDevelopers {
		for _, d := range developers {
			everyone = append(everyone, d.PersonID)
		}
	}
	if g.conflicts, err = conflict.Between(tx, f.c.AuthorID, everyone, &f.c.ID); err != nil {
		return nil, err
	}
	for _, id := range g.ids {
		if len(conflict.Unwaived(g.conflicts[id])) == 0 {
			p.able++
		}
	}
	g.developers = p.bootstrap() == models.BootstrapDevelopers
	if g.developers || len(also) > 0 {
		g.ids = everyone
	}
	slices.Sort(g.ids)
	g.ids = slices.Compact(g.ids)
	return g, g.facts(tx, today)
}

func (g *gathered) facts(tx *store.Tx, today models.Date) (err error) {
	if g.author, err = tx.Person(g.f.c.AuthorID); err != nil {
		return err
	}
	if g.people, err = tx.PeopleByID(g.ids); err != nil {
		return err
	}
	if g.absences, err = tx.Absences(g.ids, today.AddDays(-1), today.AddDays(2+soonAway)); err != nil {
		return err
	}
	if g.calendars, err = roster.Calendars(tx, g.ids); err != nil {
		return err
	}
	if g.open, err = tx.OpenReviews(g.ids); err != nil {
		return err
	}
	if g.busy, err = tx.BusySince(g.ids, tx.Now.Add(-assign.CoolDown)); err != nil {
		return err
	}
	if g.fixes, err = tx.OpenSkillFixes(g.f.c.ServiceID, g.ids); err != nil {
		return err
	}
	if g.released, err = tx.LastReleased(g.ids); err != nil {
		return err
	}
	if g.levels, err = tx.LevelsKnown(g.f.c.ServiceID, g.ids); err != nil {
		return err
	}
	if g.languages, err = tx.Languages(g.ids); err != nil {
		return err
	}
	sites, err := tx.AllSites()
	g.regions = make(map[models.SiteID]models.RegionID, len(sites))
	for _, s := range sites {
		g.regions[s.ID] = s.RegionID
	}
	return err
}

func (g *gathered) candidates(now time.Time) []assign.Candidate {
	list := make([]assign.Candidate, 0, len(g.ids))
	for _, id := range g.ids {
		list = append(list, g.candidate(id, now))
	}
	return list
}

func (g *gathered) candidate(id models.PersonID, now time.Time) assign.Candidate {
	person := g.people[id]
	asked, declined := g.history(id)
	c := assign.Candidate{
		Person: id, Developer: !g.standing[id] && g.developers && g.developer[id],
		Open: g.open[id], Asked: asked, Declined: declined, Judged: g.judged(id),
		Wait: wait(g.calendars[id], now), Language: slices.Contains(g.languages[id], g.language),
		Level: g.levels[id], SameSite: person.SiteID == g.author.SiteID,
		SameRegion: g.regions[person.SiteID] == g.regions[g.author.SiteID], Idle: -1,
	}
	if !g.standing[id] && !c.Developer {
		c.NoStanding = phrase.Of(noStanding)
	}
	for _, found := range conflict.Unwaived(g.conflicts[id]) {
		c.Conflicts = append(c.Conflicts, found.Reason)
	}
	c.Away, c.FinishOnly = away(g.absences[id], clock.DateIn(now, g.calendars[id].Zone))
	if at, ok := g.busy[id]; ok {
		until := at.Add(assign.CoolDown)
		c.BusyUntil = &until
	}
	if at, ok := g.released[id]; ok {
		c.Idle = int(now.Sub(at).Hours() / 24)
	}
	return c
}

// history says whether a person was asked to review the version before, and how an
// offer that everyone saw ended. What became of an offer out of sight must not show
// in the ranking, so all of those read alike.
func (g *gathered) history(id models.PersonID) (asked bool, declined phrase.Text) {
	if g.fixes[id] {
		declined = phrase.Of("Said that this service is not their area, and asked to correct it.")
	}
	for _, a := range g.f.assignments {
		if a.ReviewerID != id || a.VersionNumber != g.version {
			continue
		}
		if Live(a.State) || !g.f.seen(a) {
			return true, phrase.Text{}
		}
		declined = phrase.Of(map[models.AssignmentState]phrase.Format{
			models.AssignmentDeclined: "Declined to review this version.",
			models.AssignmentExpired:  "Was asked for this version and did not answer in time.",
			models.AssignmentReleased: "Was asked for this version, and the offer was taken back.",
		}[a.State])
	}
	return false, declined
}

func (g *gathered) judged(id models.PersonID) int {
	latest := 0
	for _, r := range g.f.reviews {
		if r.ReviewerID == id && r.ReleasedAt != nil && !r.Late && r.VersionNumber < g.version {
			latest = max(latest, r.VersionNumber)
		}
	}
	return latest
}

// farOff bounds how far ahead a person's next working hour is looked for.
const farOff = 7 * 24 * time.Hour

func wait(cal clock.Calendar, now time.Time) time.Duration {
	for _, i := range cal.Intervals(now, now.Add(farOff)) {
		return i.From.Sub(now)
	}
	return farOff
}

// An absence counts when it has begun, or begins within soonAway days and lasts
// longAway days or more.
const (
	soonAway = 3
	longAway = 3
)

// away is the last day of the absence that keeps a person from new work, by the
// local date, and whether it is a finish-only one.
func away(absences []models.Absence, today models.Date) (until models.Date, finishOnly bool) {
	for _, a := range absences {
		begun := !a.FromDate.After(today)
		long := a.FromDate.DaysUntil(a.ToDate)+1 >= longAway && !a.FromDate.After(today.AddDays(soonAway))
		if a.ToDate.Before(today) || !begun && !long {
			continue
		}
		if until.IsZero() || a.ToDate.After(until) {
			until, finishOnly = a.ToDate, a.Kind == models.FinishOnly
		}
	}
	return until, finishOnly
}

// place finds a person in the ranking.
func (p pool) place(id models.PersonID) (assign.Place, bool) {
	i := slices.IndexFunc(p.ranking.Places, func(place assign.Place) bool { return place.Person == id })
	if i < 0 {
		return assign.Place{}, false
	}
	return p.ranking.Places[i], true
}

// known is what the pool knows of a person who is in it.
func (p pool) known(id models.PersonID) assign.Candidate {
	i := slices.IndexFunc(p.everyone, func(c assign.Candidate) bool { return c.Person == id })
	return p.everyone[i]
}

func (p pool) excluded(id models.PersonID) []assign.Exclusion {
	return slices.DeleteFunc(slices.Clone(p.ranking.Excluded), func(e assign.Exclusion) bool { return e.Person != id })
}

// routeWords says what a service with too few able reviewers can do (S12).
func (p pool) routeWords() phrase.Text {
	short := phrase.Of("This service needs %d reviewers and has %d able to review your cases.", p.needed, p.able)
	switch p.route {
	case models.BootstrapFounding:
		return phrase.Of("%s An administrator and a service developer can appoint founding SMEs.", short)
	case models.BootstrapDevelopers:
		return phrase.Of("%s Its bar lets developers of the service review, shown as such.", short)
	}
	return phrase.Of("%s It names no way for this yet; coordinators will be told.", short)
}

// lost are the reasons why the holder of an assignment may not judge the case
// now: standing and conflict alone, whatever else speaks against them (S3).
func (f *file) lost(tx *store.Tx, a *models.Assignment) ([]phrase.Text, error) {
	today := models.DateOf(tx.Now)
	var reasons []phrase.Text
	standings, err := tx.CountingStandingsOf([]models.PersonID{a.ReviewerID}, today)
	if err != nil {
		return nil, err
	}
	able := slices.ContainsFunc(standings[a.ReviewerID], func(s models.Standing) bool { return s.ServiceID == f.c.ServiceID })
	if !able && a.AsDeveloper {
		developers, err := tx.Developers(f.c.ServiceID, today)
		if err != nil {
			return nil, err
		}
		able = slices.ContainsFunc(developers, func(d models.ServiceDeveloper) bool { return d.PersonID == a.ReviewerID })
	}
	if !able {
		reasons = append(reasons, phrase.Of(noStanding))
	}
	found, err := conflict.Between(tx, f.c.AuthorID, []models.PersonID{a.ReviewerID}, &f.c.ID)
	for _, c := range conflict.Unwaived(found[a.ReviewerID]) {
		reasons = append(reasons, c.Reason)
	}
	return reasons, err
}

const noStanding = "Has no standing for this service that allows reviewing."
