package demo

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/standing"
)

// idle is where somebody gives nothing back, so that the standing lapses.
var idle = []string{"nathan.kim key-value-store", "wei.zhao block-storage", "thiago.alves in-memory-cache"}

// upkeep begins what those give who were SME at the opening: a contribution every
// few months for each service.
func (w *world) upkeep() {
	for _, p := range w.people {
		for _, slug := range p.words("sme") {
			if slices.Contains(idle, p["key"]+" "+slug) {
				continue
			}
			w.begin(fmt.Sprintf("upkeep of %s at %s", p["key"], slug), w.opens.Add(10*day), func(s *story) { s.contribute(s.who(p["key"]), slug) })
		}
	}
}

// contribute gives often enough for a term to be renewed.
func (s *story) contribute(who models.PersonID, slug string) {
	s.wait(s.days(0, 60))
	for gap := 70; ; gap = min(gap+10, 170) {
		s.atWork(who, s.hours(0, 8))
		if !s.give(who, slug) {
			return
		}
		s.wait(s.days(gap, gap+45))
	}
}

// kinds of contributions, the frequent ones more than once.
var kinds = []models.ContributionKind{
	models.ContributionDocument, models.ContributionTraining, models.ContributionTraining,
	models.ContributionMaterial, models.ContributionContentReview,
}

// give records one contribution; false when somebody has left or given back their
// standing.
func (s *story) give(who models.PersonID, slug string) (there bool) {
	kind := pick(s.chance, kinds)
	s.act(who, func(tx *store.Tx) error {
		p, err := tx.Person(who)
		if err != nil {
			return err
		}
		x, found, err := tx.StandingOf(who, s.of(slug))
		there = p.RemovedAt == nil && found && x.State != models.StandingRevoked && x.State != models.StandingEmeritus
		if err != nil || !there {
			return err
		}
		in := standing.Recording{
			Person: who, Service: s.of(slug), Kind: kind, On: models.DateOf(tx.Now),
			Title: strings.ReplaceAll(pick(s.chance, s.words.Contribution[kind]), "{service}", s.titleOf(slug)),
		}
		if kind != models.ContributionTraining {
			in.Link = fmt.Sprintf("https://pages.assay.example/%s/%d", slug, 1000+s.chance.IntN(9000))
		}
		_, err = standing.Record(tx, in)
		return err
	})
	return there
}

// titleOf is a service's name.
func (w *world) titleOf(slug string) string {
	for _, r := range w.services {
		if r["slug"] == slug {
			return r["name"]
		}
	}
	return slug
}

// renewEarly lets some renew by their own hand as soon as it is possible.
func (s *story) renewEarly(who models.PersonID, slug string) {
	var x models.Standing
	s.look(func(tx *store.Tx) (err error) {
		x, _, err = tx.StandingOf(who, s.of(slug))
		return err
	})
	opens := standing.RenewalOpens(x)
	s.at(time.Date(opens.Year, opens.Month, opens.Day+5, 8, 0, 0, 0, time.UTC))
	s.atWork(who, 0)
	s.act(who, func(tx *store.Tx) error {
		_, err := standing.Renew(tx, x.ID)
		return err
	})
}
