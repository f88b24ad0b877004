package transfer

import (
	"slices"
	"strconv"

	"assay/models"
	"assay/models/store"
	"assay/review/training"
)

// A version of a curriculum is a row for each task, in order. A curriculum without a
// version is one row without a number.
var curriculumFile = &kind{
	name: "curricula.csv",
	columns: []string{"curriculum", "title", "service", "retired_on", "number", "note", "key", "stage", "kind", "task", "instructions",
		"offset_days", "judged", "prerequisites", "certification_vendor", "certification_name", "certification_pass_mark", "must_be_current",
		"library_service", "library_min_level", "library_query"},
	needs: []string{"curriculum", "title", "key", "kind", "task"},
	fields: map[string]string{"slug": "curriculum", "row_title": "task", "certification": "certification_name", "library": "library_query",
		"tasks": "key", "on": "retired_on"},
	bring: bringCurricula,
	give:  giveCurricula,
}

// syllabus is what a curriculum is called, as its rows tell it.
type syllabus struct {
	slug, title, service string
	retired              models.Date
}

func (c syllabus) cells() []string { return []string{c.slug, c.title, c.service, c.retired.String()} }

func (c syllabus) rows(number int, note string, tasks []models.TaskSpec) [][]string {
	rows := make([][]string, len(tasks))
	for i, t := range tasks {
		rows[i] = slices.Concat(c.cells(), []string{strconv.Itoa(number), note}, taskCells(t))
	}
	return rows
}

func taskCells(t models.TaskSpec) []string {
	cells := []string{t.Key, t.Stage, string(t.Kind), t.Title, t.Instructions, strconv.Itoa(t.OffsetDays), yesNo(t.Judged),
		joined(t.Prerequisites)}
	if c := t.Certification; c != nil {
		cells = append(cells, c.Vendor, c.Name, markCell(c.PassMark), yesNo(c.MustBeCurrent))
	} else {
		cells = append(cells, "", "", "", "")
	}
	if l := t.Library; l != nil {
		return append(cells, l.Service, strconv.Itoa(l.MinLevel), l.Query)
	}
	return append(cells, "", "", "")
}

// markCell is empty where the vendor's own pass mark is meant.
func markCell(mark float64) string {
	if mark == 0 {
		return ""
	}
	return strconv.FormatFloat(mark, 'f', -1, 64)
}

func (l *line) task() models.TaskSpec {
	t := models.TaskSpec{Key: l.text("key"), Stage: l.text("stage"), Kind: models.TaskKind(l.text("kind")), Title: l.text("task"), Instructions: l.whole("instructions"),
		OffsetDays: l.number("offset_days"), Judged: l.yes("judged"), Prerequisites: l.list("prerequisites")}
	mark := l.decimal("certification_pass_mark")
	if l.given("certification_vendor") || l.given("certification_name") || l.given("must_be_current") || mark != nil {
		t.Certification = &models.CertSpec{Vendor: l.text("certification_vendor"), Name: l.text("certification_name"), MustBeCurrent: l.yes("must_be_current")}
	}
	if mark != nil {
		t.Certification.PassMark = *mark
	}
	if l.given("library_service") || l.given("library_min_level") || l.given("library_query") {
		t.Library = &models.LibraryLink{Service: l.text("library_service"), MinLevel: l.number("library_min_level"), Query: l.whole("library_query")}
	}
	return t
}

// taskless is the rest of a row without a version.
var taskless = append([]string{"", ""}, make([]string, len(taskCells(models.TaskSpec{})))...)

func giveCurricula(tx *store.Tx, w *writer) error {
	all, err := tx.AllCurricula()
	if err != nil {
		return err
	}
	for _, c := range all {
		told, err := tellCurriculum(tx, c)
		if err != nil {
			return err
		}
		if c.Latest == 0 {
			if err := w.row(slices.Concat(told.cells(), taskless)...); err != nil {
				return err
			}
		}
		versions, err := tx.AllCurriculumVersions(c.ID)
		if err != nil {
			return err
		}
		for _, v := range versions {
			if err := w.rows(told.rows(v.Number, v.Note, v.Tasks)); err != nil {
				return err
			}
		}
	}
	return nil
}

func tellCurriculum(tx *store.Tx, c models.Curriculum) (syllabus, error) {
	told := syllabus{slug: c.Slug, title: c.Title, retired: c.RetiredOn}
	if c.ServiceID == nil {
		return told, nil
	}
	s, err := tx.Service(*c.ServiceID)
	told.service = s.Slug
	return told, err
}

func bringCurricula(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	all, err := d.editions(s, "curriculum")
	if err != nil {
		return err
	}
	for len(all) > 0 {
		versions := 1
		for versions < len(all) && all[versions].of == all[0].of {
			versions++
		}
		if err := d.bringCurriculum(all[:versions]); err != nil {
			return err
		}
		all = all[versions:]
	}
	return nil
}

// bringCurriculum brings one curriculum with its versions, and retires it last,
// because a retired one may have got versions before.
func (d *desk) bringCurriculum(versions []*edition) error {
	rows := &edition{of: versions[0].of}
	for _, v := range versions {
		rows.lines = append(rows.lines, v.lines...)
	}
	l := rows.first()
	slug := l.needed("curriculum")
	want := syllabus{slug: slug, title: rows.common("title"), service: rows.common("service")}
	service, _ := l.service("service")
	rows.common("retired_on")
	want.retired = l.date("retired_on")
	if rows.wrong() {
		return nil
	}
	old, published, err := d.knownCurriculum(slug)
	if err != nil {
		return err
	}
	if old.ID != 0 && !l.has("service") {
		want.service, service.ID = published.told.service, 0
		if old.ServiceID != nil {
			service.ID = *old.ServiceID
		}
	}
	if !l.has("retired_on") {
		want.retired = old.RetiredOn
	}
	return d.putCurriculum(old, published, want, service.ID, versions)
}

// printed is a curriculum as it would be exported.
type printed struct {
	told     syllabus
	versions map[int]models.CurriculumVersion
}

func (d *desk) knownCurriculum(slug string) (models.Curriculum, printed, error) {
	var p printed
	c, err := d.tx.CurriculumBySlug(slug)
	if refused(err) != nil {
		return models.Curriculum{}, p, nil
	}
	if err != nil {
		return c, p, err
	}
	if p.told, err = tellCurriculum(d.tx, c); err != nil {
		return c, p, err
	}
	versions, err := d.tx.AllCurriculumVersions(c.ID)
	p.versions = make(map[int]models.CurriculumVersion, len(versions))
	for _, v := range versions {
		p.versions[v.Number] = v
	}
	return c, p, err
}

func (d *desk) putCurriculum(old models.Curriculum, p printed, want syllabus, service models.ServiceID, versions []*edition) error {
	l := versions[0].first()
	c := old
	before := cellsIf(old.ID != 0, p.told.cells())
	outline := training.Outline{Slug: want.slug, Title: want.title, Service: service}
	err := l.settle(want.slug, before, func() (_ []string, err error) {
		if c.ID == 0 {
			c, err = training.AddCurriculum(d.tx, outline)
		} else {
			c, err = training.ChangeCurriculum(d.tx, c.ID, outline)
		}
		return want.cells(), err
	})
	if err != nil || c.ID == 0 {
		return err
	}
	published := map[int][][]string{}
	for number, v := range p.versions {
		published[number] = want.rows(number, v.Note, v.Tasks)
	}
	for _, e := range versions {
		if err := d.bringVersion(e, c, want, published); err != nil {
			return err
		}
	}
	_, err = training.Retire(d.tx, c.ID, want.retired)
	return err
}

func (d *desk) bringVersion(e *edition, c models.Curriculum, want syllabus, published map[int][][]string) error {
	if l := e.first(); len(e.lines) == 1 && !l.given("key") && !l.given("number") {
		return nil
	}
	note := e.common("note")
	tasks := make([]models.TaskSpec, len(e.lines))
	for i, l := range e.lines {
		tasks[i] = l.task()
	}
	told := func(number int) [][]string { return want.rows(number, note, tasks) }
	return e.publish(published, told, func(number int) error {
		_, err := training.Publish(d.tx, c.ID, training.Edition{After: number - 1, Note: note, Tasks: tasks})
		return err
	})
}
