package demo

import (
	"embed"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"assay/models"
)

//go:embed data
var files embed.FS

// row is a line of a table by the names of its columns.
type row map[string]string

func (r row) words(column string) []string { return strings.Fields(r[column]) }

// table reads data/NAME.csv.
func table(name string) ([]row, error) {
	f, err := files.Open("data/" + name + ".csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	rows := make([]row, 0, len(lines)-1)
	for _, line := range lines[1:] {
		r := row{}
		for i, column := range lines[0] {
			r[column] = line[i]
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// document reads data/NAME.json.
func document[T any](name string) (into T, err error) {
	text, err := files.ReadFile("data/" + name + ".json")
	if err != nil {
		return into, err
	}
	if err := json.Unmarshal(text, &into); err != nil {
		return into, fmt.Errorf("%s: %w", name, err)
	}
	return into, nil
}

// rubrics are the organisation's criteria, one that came later, and one more for
// some services.
type rubrics struct {
	Organisation []models.Criterion
	Addition     models.Criterion
	Services     map[string]models.Criterion
}

// bars are what differs from the organisation's default, for all and by service,
// and the bars that came later.
type bars struct {
	Default  json.RawMessage
	Services map[string]json.RawMessage
	Later    map[string]struct {
		Note  string
		Rules json.RawMessage
	}
}

type curriculum struct {
	Slug  string
	Title string
	Tasks []models.TaskSpec
	Later *struct {
		Note  string
		Drop  []string
		Tasks []models.TaskSpec
	}
}

// content is all that a demo is made of.
type content struct {
	regions, sites, holidays, people, former, services, roads, cases []row

	rubrics   rubrics
	bars      bars
	curricula []curriculum
	words     words
	texts     map[string][]*text // by service
}

func readContent() (content, error) {
	var c content
	var faults []error
	keep := func(err error) { faults = append(faults, err) }
	for name, into := range map[string]*[]row{
		"regions": &c.regions, "sites": &c.sites, "holidays": &c.holidays, "people": &c.people, "former": &c.former,
		"services": &c.services, "roads": &c.roads, "cases": &c.cases,
	} {
		rows, err := table(name)
		*into = rows
		keep(err)
	}
	var err error
	c.rubrics, err = document[rubrics]("rubrics")
	keep(err)
	c.bars, err = document[bars]("bars")
	keep(err)
	c.curricula, err = document[[]curriculum]("curricula")
	keep(err)
	c.words, err = document[words]("words")
	keep(err)
	c.texts, err = readTexts()
	keep(err)
	return c, errors.Join(faults...)
}

// readTexts reads the show cases of data/cases, one file for each service.
func readTexts() (map[string][]*text, error) {
	all := map[string][]*text{}
	entries, err := fs.ReadDir(files, "data/cases")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		source, err := files.ReadFile("data/cases/" + e.Name())
		if err != nil {
			return nil, err
		}
		service := strings.TrimSuffix(e.Name(), ".md")
		if all[service], err = parseTexts(string(source)); err != nil {
			return nil, fmt.Errorf("%s: %w", e.Name(), err)
		}
	}
	return all, nil
}
