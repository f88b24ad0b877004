package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// CoverageWeek is an ISO week, from Monday 00:00 UTC on.
type CoverageWeek struct {
	Name     string    `json:"name" description:"Such as 2026-W48."`
	From     time.Time `json:"from"`
	To       time.Time `json:"to"`
	Previous string    `json:"previous" description:"Empty where weeks are counted no further."`
	Next     string    `json:"next" description:"Empty where weeks are counted no further."`
}

// CoverageHours is who covers services at each hour of the day in UTC. A number is the
// least there is over the hour's quarters and the days chosen: what is guaranteed.
type CoverageHours struct {
	Week     CoverageWeek          `json:"week"`
	Weekdays []time.Weekday        `json:"weekdays" description:"In UTC, 0 Sunday … 6 Saturday."`
	AsOf     time.Time             `json:"asOf"`
	Totals   CoverageTotals        `json:"totals"`
	Hubs     []CoverageHub         `json:"hubs" description:"Large sites from east to west, as in the clock."`
	Regions  []CoverageRegionHours `json:"regions"`
	Notes    []review.Reason       `json:"notes" description:"What the filter leaves out, in words."`
	Items    []CoverageHourRow     `json:"items"`
	Next     string                `json:"next"`
}

// CoverageTotals are over all services, of this page and others, each with 24 hours.
type CoverageTotals struct {
	Services   int `json:"services"`
	Hours      int `json:"hours"`
	WithTarget int `json:"withTarget" description:"Hours that have a target."`
	AtTarget   int `json:"atTarget" description:"Of those with a target."`
	Empty      int `json:"empty" description:"Hours with no one."`
	OneDeep    int `json:"oneDeep" description:"Hours with one person."`
}

// CoverageHub is what the wall of a site shows at each hour of the day in UTC.
type CoverageHub struct {
	Site  SiteRef  `json:"site"`
	Zone  string   `json:"zone" description:"IANA zone."`
	Hours []string `json:"hours" description:"24 local times, such as 08:00, on the week's Wednesday."`
}

// CoverageRegionHours is how many SMEs of the services a region has on shift.
type CoverageRegionHours struct {
	Slug   string `json:"slug"`
	Name   string `json:"name"`
	Heads  []int  `json:"heads" description:"At each of the 24 hours."`
	Covers []bool `json:"covers" description:"At each of the 24 hours, whether it has at least half of the most it ever has."`
}

// CoverageHourRow is one service.
type CoverageHourRow struct {
	Service     ServiceRef       `json:"service"`
	Family      string           `json:"family"`
	SMEs        int              `json:"smes" description:"With standing in this week, of those who are counted."`
	Heads       []int            `json:"heads" description:"At each of the 24 hours."`
	Targets     []int            `json:"targets" description:"At each of the 24 hours; 0 for none, and where a manager or a language leaves people out."`
	Empty       int              `json:"empty" description:"Hours with no one."`
	OneDeep     int              `json:"oneDeep"`
	BelowTarget int              `json:"belowTarget"`
	BelowHours  []int            `json:"belowHours" description:"Hours at which some day is below its target."`
	Minimum     int              `json:"minimum"`
	Seasons     []CoverageSeason `json:"seasons"`
	Worst       *string          `json:"worst" description:"Of january, march, july and october; null where they are all the same."`
	Coming      *int             `json:"coming" description:"Open candidacies, of a region where one is asked for; null for those who may not know, and with a manager or a language."`
}

// CoverageSeason is the same people in an ordinary week of a season: nobody is away,
// and no day is a holiday.
type CoverageSeason struct {
	Season     hours.Season `json:"season" enum:"january,march,july,october" description:"In March America has changed its clocks and Europe has not; in October it is the other way round."`
	Week       string       `json:"week"`
	Minimum    int          `json:"minimum"`
	Empty      int          `json:"empty"`
	EmptyHours []int        `json:"emptyHours"`
	Thinnest   time.Time    `json:"thinnest" description:"The first hour that has the fewest, over the days chosen."`
}

// hourlyInput narrows what is counted by the hour.
type hourlyInput struct {
	Week     hours.Week      `query:"week" json:"-" format:"iso-week" description:"An ISO week, such as 2026-W48; the present one unless told."`
	Weekdays []time.Weekday  `query:"weekdays" json:"-" validate:"max=7,dive,min=0,max=6" description:"In UTC, 0 Sunday … 6 Saturday; Monday to Friday unless told."`
	Region   string          `query:"region" json:"-" validate:"max=100" description:"People of one region, by its slug."`
	Manager  models.PersonID `query:"manager" json:"-" validate:"min=0" description:"People below somebody, at any level."`
	Language string          `query:"language" json:"-" validate:"max=35" description:"People who work in a language, by its BCP 47 tag."`
}

func (in hourlyInput) asked() coverage.Hourly {
	return coverage.Hourly{Week: in.Week, Weekdays: weekdaysOf(in.Weekdays), Region: in.Region, Manager: in.Manager, Language: in.Language}
}

// weekdaysOf are none where none is given.
func weekdaysOf(days []time.Weekday) hours.Weekdays {
	if len(days) == 0 {
		return 0
	}
	return hours.On(days...)
}

func listCoverageHours(tx *store.Tx, in struct {
	Paging
	hourlyInput
	Family string        `query:"family" json:"-" validate:"max=100" description:"A family of services."`
	Sort   coverage.Sort `query:"sort" json:"-" validate:"omitempty,oneof=slug risk family" description:"By slug unless told; by risk what has most empty hours comes first; by family what is of one comes together, each by slug."`
}) (CoverageHours, error) {
	asked := in.asked()
	asked.Family = in.Family
	if in.Sort == "" {
		in.Sort = coverage.BySlug
	}
	c, err := coverage.ByHour(tx, asked, in.Sort, in.Page())
	if err != nil {
		return CoverageHours{}, err
	}
	out := CoverageHours{Week: coverageWeek(c.In.Week), Weekdays: c.In.Weekdays.List(), AsOf: tx.Now, Totals: CoverageTotals(c.Totals),
		Hubs: each(c.Hubs, coverageHub), Notes: c.Notes, Items: each(c.Rows.Items, coverageHourRow), Next: c.Rows.Next}
	for _, r := range c.Regions {
		out.Regions = append(out.Regions, CoverageRegionHours{r.Region.Slug, r.Region.Name, r.Heads[:], r.Covers[:]})
	}
	return out, nil
}

func coverageWeek(w hours.Week) CoverageWeek {
	return CoverageWeek{w.String(), w.From(), w.To(), counted(w.Plus(-1)), counted(w.Plus(1))}
}

// counted is the name of a week that may be asked for.
func counted(w hours.Week) string {
	if !w.Counted() {
		return ""
	}
	return w.String()
}

func coverageHub(h coverage.Hub) CoverageHub {
	return CoverageHub{SiteRef{h.Site.ID, h.Site.Slug, h.Site.Name}, h.Site.Zone, h.Wall[:]}
}

func coverageHourRow(r coverage.HourRow) CoverageHourRow {
	return CoverageHourRow{Service: serviceRef(r.Service), Family: r.Service.Family, SMEs: r.SMEs, Heads: r.Heads[:], Targets: r.Targets[:],
		Empty: len(r.Heads.Exactly(0)), OneDeep: len(r.Heads.Exactly(1)), BelowTarget: len(r.Below), BelowHours: r.Below,
		Minimum: r.Heads.Minimum(), Seasons: each(r.Seasons.All, coverageSeason), Worst: worstOf(r.Seasons), Coming: r.Coming}
}

func coverageSeason(o hours.Ordinary) CoverageSeason {
	empty := o.Least.Exactly(0)
	return CoverageSeason{o.Season, o.Week.String(), o.Least.Minimum(), len(empty), empty, o.At}
}

func worstOf(s coverage.Seasons) *string {
	if s.Worst == "" {
		return nil
	}
	name := string(s.Worst)
	return &name
}

// ServiceHours is one service by the day and hour of a week in UTC.
type ServiceHours struct {
	Service  ServiceRef        `json:"service"`
	Family   string            `json:"family"`
	Week     CoverageWeek      `json:"week"`
	Weekdays []time.Weekday    `json:"weekdays" description:"Over which the seasons are counted."`
	SMEs     int               `json:"smes" description:"With standing in this week, of those who are counted."`
	Days     []ServiceHoursDay `json:"days" description:"Monday first."`
	Seasons  []CoverageSeason  `json:"seasons"`
	Worst    *string           `json:"worst" description:"Of january, march, july and october; null where they are all the same."`
	Hubs     []CoverageHub     `json:"hubs"`
	Coming   *int              `json:"coming" description:"Open candidacies, of a region where one is asked for; null for those who may not know, and with a manager or a language."`
	MayKnow  bool              `json:"mayKnowCandidates" description:"Whether the reader may know who is on the way."`
	Notes    []review.Reason   `json:"notes" description:"What the filter leaves out, in words."`
	Actions  []review.Action   `json:"actions"`
}

// ServiceHoursDay is one day in UTC.
type ServiceHoursDay struct {
	Date    models.Date  `json:"date"`
	Weekday time.Weekday `json:"weekday"`
	Heads   []int        `json:"heads" description:"At each of the 24 hours."`
	Targets []int        `json:"targets" description:"At each of the 24 hours; 0 for none, and where a manager or a language leaves people out."`
}

func getServiceHours(tx *store.Tx, in struct {
	ServicePath
	hourlyInput
}) (ServiceHours, error) {
	s, err := coverage.InWeek(tx, in.ID, in.asked())
	if err != nil {
		return ServiceHours{}, err
	}
	out := ServiceHours{Service: serviceRef(s.Service), Family: s.Service.Family, Week: coverageWeek(s.In.Week), Weekdays: s.In.Weekdays.List(),
		SMEs: s.SMEs, Seasons: each(s.Seasons.All, coverageSeason), Worst: worstOf(s.Seasons), Hubs: each(s.Hubs, coverageHub),
		Coming: s.Coming, MayKnow: s.Known, Notes: s.Notes, Actions: s.Actions}
	for n := range s.Grid {
		date := s.In.Week.Day(n)
		out.Days = append(out.Days, ServiceHoursDay{date, date.Weekday(), s.Grid[n][:], s.Targets[n][:]})
	}
	return out, nil
}

// ServiceHourPeople is who is behind the number of one hour. On shift are exactly so
// many as the number says: those who are there at the quarter that has the fewest.
type ServiceHourPeople struct {
	Service    ServiceRef      `json:"service"`
	At         time.Time       `json:"at"`
	To         time.Time       `json:"to"`
	Thinnest   time.Time       `json:"thinnest" description:"The quarter of the hour that has the fewest."`
	Heads      int             `json:"heads"`
	Target     int             `json:"target" description:"0 for none."`
	OnShift    []HourPerson    `json:"onShift"`
	Off        []HourPerson    `json:"off" description:"Who hold standing and are not on shift, those nearest in hours first."`
	OffMore    int             `json:"offMore" description:"How many more of them there are."`
	Candidates []HourCandidate `json:"candidates" description:"Who could close the gap, those who work at this hour first."`
	MayKnow    bool            `json:"mayKnowCandidates" description:"Whether the reader may know of candidates; else there are none."`
}

// HourPerson is somebody with standing, as the hour is for them.
type HourPerson struct {
	Person   PersonRef       `json:"person"`
	Title    string          `json:"title"`
	Region   string          `json:"region" description:"Slug."`
	Site     SiteRef         `json:"site"`
	Local    clock.LocalTime `json:"local"`
	Standing MemberStanding  `json:"standing"`
	Reason   *review.Reason  `json:"reason" description:"Why they are not on shift."`
	Minutes  *int            `json:"minutesAway" description:"From the hour to the nearest of their working hours; null for who is on shift, and where there are none for two days."`
}

// HourCandidate is somebody on the way, as the hour is for them.
type HourCandidate struct {
	Person    PersonRef         `json:"person"`
	Title     string            `json:"title"`
	Region    string            `json:"region" description:"Slug."`
	Site      SiteRef           `json:"site"`
	Local     clock.LocalTime   `json:"local"`
	Candidacy CoverageCandidacy `json:"candidacy"`
	OnShift   bool              `json:"onShift" description:"Whether they work at this hour."`
}

func getServiceHourPeople(tx *store.Tx, in struct {
	ServicePath
	At       *time.Time      `query:"at" json:"-" validate:"required" description:"An instant of the hour."`
	PeopleOf hours.Week      `query:"peopleOf" json:"-" format:"iso-week" description:"An ISO week whose people are counted, at this hour of an ordinary week: nobody is away and no day is a holiday, as in seasons."`
	Region   string          `query:"region" json:"-" validate:"max=100" description:"People of one region, by its slug."`
	Manager  models.PersonID `query:"manager" json:"-" validate:"min=0" description:"People below somebody, at any level."`
	Language string          `query:"language" json:"-" validate:"max=35" description:"People who work in a language, by its BCP 47 tag."`
}) (ServiceHourPeople, error) {
	h, err := coverage.AtHour(tx, in.ID, *in.At, coverage.Hourly{Region: in.Region, Manager: in.Manager, Language: in.Language, PeopleOf: in.PeopleOf})
	if err != nil {
		return ServiceHourPeople{}, err
	}
	out := ServiceHourPeople{Service: serviceRef(h.Service), At: h.At, To: h.At.Add(time.Hour), Thinnest: h.Thinnest, Heads: len(h.On), Target: h.Target,
		OffMore: h.OffMore, MayKnow: h.Coming != nil}
	local := func(p models.Person) clock.LocalTime { return clock.Local(h.At, clock.Home(p.Zone)) }
	person := func(p coverage.HourPerson) HourPerson {
		s := MemberStanding{p.Standing.ID, p.Standing.State, p.Standing.GrantedOn, p.Standing.ExpiresOn}
		return HourPerson{personRef(p.Person), p.Person.Title, p.Region.Slug, SiteRef{p.Site.ID, p.Site.Slug, p.Site.Name}, local(p.Person), s, p.Why, p.Away}
	}
	out.OnShift, out.Off = each(h.On, person), each(h.Off, person)
	out.Candidates = each(h.Coming, func(c coverage.HourCandidate) HourCandidate {
		stage := CoverageCandidacy{c.Candidacy.ID, c.Candidacy.State, c.Candidacy.StateSince}
		return HourCandidate{personRef(c.Person), c.Person.Title, c.Region.Slug, SiteRef{c.Site.ID, c.Site.Slug, c.Site.Name}, local(c.Person), stage, c.OnShift}
	})
	return out, nil
}
