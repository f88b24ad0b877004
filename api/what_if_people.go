package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// CoverageBehind is who is behind two numbers of a comparison: of those on shift at an
// hour, or of the SMEs in a week. In each are exactly as many people as it says. Whom the
// changes make go comes first, then who comes, who stays, and who is in neither number.
type CoverageBehind struct {
	Service ServiceRef     `json:"service"`
	Week    CoverageWeek   `json:"week"`
	At      *time.Time     `json:"at" description:"The hour; null for the SMEs of the week."`
	Target  int            `json:"target" description:"On shift at the hour, or SMEs in the world; 0 for none."`
	Before  CoverageNumber `json:"before"`
	After   CoverageNumber `json:"after"`
	People  []PersonBeside `json:"people"`
	More    int            `json:"more" description:"How many more are in neither number."`
}

// CoverageNumber is a number before or after changes.
type CoverageNumber struct {
	Count    int        `json:"count"`
	Thinnest *time.Time `json:"thinnest" description:"The quarter of the hour that has the fewest; null for a week."`
}

// PersonBeside is somebody before and after changes.
type PersonBeside struct {
	Person   PersonRef       `json:"person"`
	Title    string          `json:"title"`
	Standing *MemberStanding `json:"standing" description:"Null for who would gain it."`
	Before   PersonThen      `json:"before"`
	After    PersonThen      `json:"after"`
	Changes  []phrase.Text   `json:"changes" description:"Those of the person, in words."`
}

// PersonThen is somebody on one side of changes.
type PersonThen struct {
	Counted bool             `json:"counted"`
	Region  string           `json:"region" description:"Slug."`
	Site    SiteRef          `json:"site"`
	Local   *clock.LocalTime `json:"local" description:"When the hour begins; null for a week."`
	Reason  *review.Reason   `json:"reason" description:"Why they are not counted; changed where one of the changes is why."`
	Minutes *int             `json:"minutesAway" description:"From the hour to the nearest of their working hours; null for who is on shift, for a week, and where there are none for two days."`
}

func getCoverageBehind(tx *store.Tx, in struct {
	Service models.ServiceID `json:"serviceId" validate:"required"`
	At      *time.Time       `json:"at" description:"An instant of the hour; without one it is about the SMEs of the week."`
	Week    hours.Week       `json:"week" description:"An ISO week, such as 2026-W48; unless told, that of the hour, or without one that of the comparison."`
	Changes []CoverageChange `json:"changes" validate:"required,min=1,max=20,dive"`
}) (CoverageBehind, error) {
	changes := each(in.Changes, CoverageChange.change)
	var b coverage.Behind
	var err error
	if in.At != nil {
		b, err = coverage.BehindHour(tx, in.Service, *in.At, in.Week, changes)
	} else {
		b, err = coverage.BehindSMEs(tx, in.Service, in.Week, changes)
	}
	if err != nil {
		return CoverageBehind{}, err
	}
	out := CoverageBehind{Service: serviceRef(b.Service), Week: coverageWeek(b.Week), At: instant(b.At), Target: b.Target,
		Before: CoverageNumber{b.Before.Count, instant(b.Before.Thinnest)}, After: CoverageNumber{b.After.Count, instant(b.After.Thinnest)}, More: b.More}
	for _, p := range b.People {
		row := PersonBeside{Person: personRef(p.Person), Title: p.Person.Title, Before: personThen(p.Before, b.At), After: personThen(p.After, b.At), Changes: p.Changes}
		if s := p.Standing; s.ID != 0 {
			row.Standing = &MemberStanding{s.ID, s.State, s.GrantedOn, s.ExpiresOn}
		}
		out.People = append(out.People, row)
	}
	return out, nil
}

func personThen(t coverage.Then, at time.Time) PersonThen {
	out := PersonThen{Counted: t.Counted, Region: t.Region.Slug, Site: SiteRef{t.Site.ID, t.Site.Slug, t.Site.Name}, Reason: t.Why, Minutes: t.Away}
	if !at.IsZero() {
		local := t.Local(at)
		out.Local = &local
	}
	return out
}

// instant is null where there is none.
func instant(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}
