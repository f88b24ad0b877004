package transfer

import (
	"fmt"
	"strconv"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/showcase"
)

// A rubric is a row for each criterion, in order. Those of the organisation have no
// service.
var rubricFile = &kind{
	name: "rubrics.csv",
	columns: []string{"service", "number", "note", "key", "title", "meets", "option_1", "anchor_1", "option_2", "anchor_2",
		"option_3", "anchor_3", "option_4", "anchor_4"},
	needs:  []string{"key", "title", "meets", "option_1", "anchor_1", "option_2", "anchor_2", "option_3", "anchor_3", "option_4", "anchor_4"},
	fields: map[string]string{"options_0": "option_1", "options_1": "option_2", "options_2": "option_3", "options_3": "option_4"},
	bring:  bringRubrics,
	give:   giveRubrics,
}

func rubricCells(service string, number int, note string, criteria []models.Criterion) [][]string {
	rows := make([][]string, len(criteria))
	for i, c := range criteria {
		rows[i] = []string{service, strconv.Itoa(number), note, c.Key, c.Title, strconv.Itoa(c.Meets)}
		for _, o := range c.Options {
			rows[i] = append(rows[i], o.Label, o.Anchor)
		}
	}
	return rows
}

func giveRubrics(tx *store.Tx, w *writer) error {
	services, err := tx.AllServices()
	if err != nil {
		return err
	}
	for _, s := range append([]models.Service{{}}, services...) {
		rubrics, err := tx.AllRubrics(idOrNil(s.ID))
		if err != nil {
			return err
		}
		for _, r := range rubrics {
			if err := w.rows(rubricCells(s.Slug, r.Number, r.Note, r.Criteria)); err != nil {
				return err
			}
		}
	}
	return nil
}

func idOrNil(id models.ServiceID) *models.ServiceID {
	if id == 0 {
		return nil
	}
	return &id
}

func bringRubrics(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	all, err := d.editions(s, "service")
	if err != nil {
		return err
	}
	published := map[string]map[int][][]string{}
	for _, e := range all {
		if err := d.bringRubric(e, published); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) bringRubric(e *edition, published map[string]map[int][][]string) error {
	service, _ := e.first().service("service")
	note := e.common("note")
	criteria := make([]models.Criterion, len(e.lines))
	for i, l := range e.lines {
		criteria[i] = l.criterion()
	}
	if e.wrong() {
		return nil
	}
	if published[e.of] == nil {
		rubrics, err := d.tx.AllRubrics(idOrNil(service.ID))
		if err != nil {
			return err
		}
		published[e.of] = map[int][][]string{}
		for _, r := range rubrics {
			published[e.of][r.Number] = rubricCells(e.of, r.Number, r.Note, r.Criteria)
		}
	}
	told := func(number int) [][]string { return rubricCells(e.of, number, note, criteria) }
	return e.publish(published[e.of], told, func(int) error {
		_, err := showcase.PublishRubric(d.tx, idOrNil(service.ID), criteria, note)
		return err
	})
}

func (l *line) criterion() models.Criterion {
	c := models.Criterion{Key: l.whole("key"), Title: l.whole("title"), Meets: l.number("meets")}
	for option := 1; option <= 4; option++ {
		c.Options = append(c.Options, models.Option{Label: l.whole(fmt.Sprint("option_", option)), Anchor: l.whole(fmt.Sprint("anchor_", option))})
	}
	return c
}

// common is a cell that is the same in all rows of a version, or empty after the
// first.
func (e *edition) common(column string) string {
	value := e.first().text(column)
	for _, l := range e.lines[1:] {
		if other := l.text(column); other != "" && other != value {
			l.no(column, "rows-differ", "This says other than %s, which is about the same version.", e.first().at())
		}
	}
	return strings.TrimSpace(value)
}
