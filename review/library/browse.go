package library

import (
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// Question narrows the library. Zero values ask for nothing.
type Question struct {
	Words    string
	Service  string // slug
	Family   string
	Level    int // exactly
	MinLevel int
	Author   models.PersonID
}

// Case is an approved case as a list shows it.
type Case struct {
	ID        models.ShowCaseID
	Title     string
	Marked    []Part // the title
	Passage   []Part
	Level     int
	Service   models.Service
	Author    models.Person
	DecidedAt time.Time
	Versions  int
}

// Opened is an approved case to read, in its approved version.
type Opened struct {
	Case
	Body string
}

// Browse lists approved cases that have all of what is asked, the last approved
// first: a constant number of queries. An unknown service or family, and words
// without a letter or a digit, are faults of their field.
func Browse(tx *store.Tx, q Question, page models.Page) (models.List[Case], error) {
	if err := policy.Check(policy.LibrarySee, policy.Of(tx.Actor)); err != nil {
		return models.List[Case]{}, err
	}
	words, query, err := asked(tx, q)
	if err != nil {
		return models.List[Case]{}, err
	}
	rows, err := tx.Library(query, page)
	if err != nil {
		return models.List[Case]{}, err
	}
	with, err := around(tx, rows.Items...)
	return models.MapList(rows, func(r store.LibraryRow) Case { return with.caseOf(r, words) }), err
}

// Open reads one approved case; there is none where a case is not approved.
func Open(tx *store.Tx, id models.ShowCaseID) (Opened, error) {
	if err := policy.See(policy.LibrarySee, policy.Of(tx.Actor), "case in the library"); err != nil {
		return Opened{}, err
	}
	row, err := tx.LibraryCase(id)
	if err != nil {
		return Opened{}, err
	}
	with, err := around(tx, row)
	return Opened{with.caseOf(row, nil), row.Body}, err
}

func asked(tx *store.Tx, q Question) (words []string, query store.LibraryQuery, err error) {
	words = Asked(q.Words)
	if len(words) == 0 && strings.TrimSpace(q.Words) != "" {
		return nil, query, fault.At("query:q", "no-words", "Please give at least one letter or digit to look for.")
	}
	query.All = append(query.All, words...)
	if q.Level > 0 {
		query.All = append(query.All, levelMark(q.Level))
	}
	if q.MinLevel > 1 {
		query.All = append(query.All, reachMark(q.MinLevel))
	}
	if q.Author != 0 {
		query.All = append(query.All, authorMark(q.Author))
	}
	if q.Service != "" {
		s, err := tx.ServiceBySlug(q.Service)
		if fault.Is(err, fault.NotFound) {
			return nil, query, fault.At("query:service", "unknown-service", "There is no service with this slug.")
		}
		if err != nil {
			return nil, query, err
		}
		query.All = append(query.All, serviceMark(s.ID))
	}
	if q.Family != "" {
		query.Any, err = family(tx, q.Family)
	}
	return words, query, err
}

func family(tx *store.Tx, name string) ([]string, error) {
	services, err := tx.ServicesOfFamily(name)
	if err != nil {
		return nil, err
	}
	if len(services) == 0 {
		return nil, fault.At("query:family", "unknown-family", "There is no family of services with this name.")
	}
	marks := make([]string, len(services))
	for i, s := range services {
		marks[i] = serviceMark(s.ID)
	}
	return marks, nil
}

// company are the people and services of some cases.
type company struct {
	services map[models.ServiceID]models.Service
	authors  map[models.PersonID]models.Person
}

func around(tx *store.Tx, rows ...store.LibraryRow) (company, error) {
	var c company
	services, authors := make([]models.ServiceID, len(rows)), make([]models.PersonID, len(rows))
	for i, r := range rows {
		services[i], authors[i] = r.ServiceID, r.AuthorID
	}
	var err error
	if c.services, err = tx.ServicesByID(services); err != nil {
		return c, err
	}
	c.authors, err = tx.PeopleByID(authors)
	return c, err
}

func (c company) caseOf(r store.LibraryRow, words []string) Case {
	return Case{
		ID: r.ID, Title: r.Title, Marked: Marked(r.Title, words), Passage: Passage(r.Body, words), Level: r.GrantedLevel,
		Service: c.services[r.ServiceID], Author: c.authors[r.AuthorID], DecidedAt: r.DecidedAt, Versions: r.Versions,
	}
}
