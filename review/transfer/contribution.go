package transfer

import (
	"fmt"
	"slices"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/standing"
)

var contributionFile = &kind{
	name:    "contributions.csv",
	columns: []string{"person", "service", "kind", "title", "link", "on"},
	needs:   []string{"person", "service", "kind", "title", "on"},
	bring:   bringContributions,
	give:    giveContributions,
}

func contributionCells(person, service string, c models.Contribution) []string {
	return []string{person, service, string(c.Kind), c.Title, c.Link, c.On.String()}
}

func giveContributions(tx *store.Tx, w *writer) error {
	book, err := openStandings(tx)
	if err != nil {
		return err
	}
	return eachPeople(tx, func(ids []models.PersonID, names map[models.PersonID]string) error {
		given, err := tx.ContributionsOf(ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			sortBy(given[id], func(c models.Contribution) string {
				return strings.Join([]string{c.On.String(), book.services[c.ServiceID], string(c.Kind), c.Title}, "\x00")
			})
			for _, c := range given[id] {
				if err := w.row(contributionCells(names[id], book.services[c.ServiceID], c)...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// bringContributions knows a contribution by everything but its link.
func bringContributions(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	if err := d.knowPeople(s, "person"); err != nil {
		return err
	}
	given, err := d.tx.ContributionsOf(d.named(s, "person"))
	if err != nil {
		return err
	}
	return d.each(s, func(l *line) error {
		service := l.neededService("service")
		in := standing.Recording{Person: l.neededPerson("person"), Service: service.ID, Kind: models.ContributionKind(l.text("kind")),
			Title: l.text("title"), Link: l.text("link"), On: l.date("on")}
		if l.wrong || l.twice("title", fmt.Sprint(in.Person, in.Service, in.Kind, in.On, in.Title)) {
			return nil
		}
		email := l.email("person")
		var before []string
		same := func(c models.Contribution) bool {
			return c.ServiceID == in.Service && c.Kind == in.Kind && c.Title == in.Title && c.On == in.On
		}
		if i := slices.IndexFunc(given[in.Person], same); i >= 0 {
			before = contributionCells(email, service.Slug, given[in.Person][i])
			if l.has("link") && given[in.Person][i].Link != in.Link {
				l.no("link", "contribution-exists", "This is recorded with another link. Withdraw it first if that is wrong.")
			}
		}
		return l.settle(email+" "+in.Title, before, func() ([]string, error) {
			c, err := standing.Record(d.tx, in)
			return contributionCells(email, service.Slug, c), err
		})
	})
}
