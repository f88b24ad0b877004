package store

import (
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"assay/models"
)

// Shelved is what a show case of the library is found by. Terms hold neither
// spaces nor quotes.
type Shelved struct {
	ShowCaseID models.ShowCaseID
	Terms      []string
}

// PutLibrary gives each case a place after all others, in this order, or leaves it
// at the one it has, and stores its terms.
func (tx *Tx) PutLibrary(cases []Shelved) error {
	if len(cases) == 0 {
		return nil
	}
	entries := make([]models.LibraryEntry, len(cases))
	ids := make([]models.ShowCaseID, len(cases))
	for i, c := range cases {
		entries[i].ShowCaseID, ids[i] = c.ShowCaseID, c.ShowCaseID
	}
	if err := tx.put(&entries, []string{"show_case_id"}); err != nil {
		return err
	}
	placed, err := all[models.LibraryEntry](among(tx, "show_case_id", ids))
	if err != nil {
		return err
	}
	places := make(map[models.ShowCaseID]int64, len(placed))
	for _, e := range placed {
		places[e.ShowCaseID] = e.Place
	}
	for chunk := range slices.Chunk(cases, 500) {
		if err := tx.putTerms(chunk, places); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) putTerms(cases []Shelved, places map[models.ShowCaseID]int64) error {
	row, write := "(?, ?)", func(terms []string) string { return strings.Join(terms, " ") }
	head, tail := "insert or replace into library_terms (rowid, terms) values ", ""
	if tx.pg {
		row, write = "(?, ?::text[])", textArray
		head, tail = "insert into library_terms (place, terms) values ", " on conflict (place) do update set terms = excluded.terms"
	}
	args := make([]any, 0, 2*len(cases))
	for _, c := range cases {
		args = append(args, places[c.ShowCaseID], write(c.Terms))
	}
	rows := strings.TrimSuffix(strings.Repeat(row+", ", len(cases)), ", ")
	return tx.q.Exec(head+rows+tail, args...).Error
}

// LibraryQuery asks for cases that have all of the terms, and one of Any where
// there are any.
type LibraryQuery struct {
	All []string
	Any []string
}

// LibraryRow is an approved case with its approved version's text.
type LibraryRow struct {
	Place        int64
	ID           models.ShowCaseID
	Title        string
	Body         string
	GrantedLevel int
	ServiceID    models.ServiceID
	AuthorID     models.PersonID
	DecidedAt    time.Time
	Versions     int
}

// Library lists approved cases that match, the last that came in first.
func (tx *Tx) Library(q LibraryQuery, p models.Page) (models.List[LibraryRow], error) {
	o := order{list: q.list(), columns: []string{"place"}, desc: true}
	before, err := placeOf(o, p.Cursor)
	if err != nil {
		return models.List[LibraryRow]{}, err
	}
	limit := limitOf(p)
	places, err := tx.libraryPlaces(q, before, limit+1)
	if err != nil {
		return models.List[LibraryRow]{}, err
	}
	next := ""
	if len(places) > limit {
		places = places[:limit]
		if next, err = writeCursor(o, []any{places[limit-1]}); err != nil {
			return models.List[LibraryRow]{}, err
		}
	}
	rows := []LibraryRow{}
	err = amongIn(tx, tx.shelves(), "e.place", places).Order("e.place desc").Find(&rows).Error
	return models.List[LibraryRow]{Items: rows, Next: next}, err
}

// LibraryCase returns one approved case.
func (tx *Tx) LibraryCase(id models.ShowCaseID) (LibraryRow, error) {
	return one[LibraryRow](tx.shelves().Where("e.show_case_id = ?", id), "case in the library")
}

// ApprovedTexts returns approved cases with their text, in the library or not yet.
func (tx *Tx) ApprovedTexts(ids []models.ShowCaseID) (map[models.ShowCaseID]LibraryRow, error) {
	rows := []LibraryRow{}
	err := amongIn(tx, tx.q.Table("show_cases c").Select(approvedColumns).Joins(approvedVersion), "c.id", ids).
		Where("c.state = 'approved'").Find(&rows).Error
	by := make(map[models.ShowCaseID]LibraryRow, len(rows))
	for _, r := range rows {
		by[r.ID] = r
	}
	return by, err
}

func (tx *Tx) shelves() *gorm.DB {
	return tx.q.Table("library_entries e").Select("e.place, " + approvedColumns).
		Joins("join show_cases c on c.id = e.show_case_id and c.state = 'approved'").
		Joins(approvedVersion)
}

const (
	approvedColumns = "c.id, v.title, v.body, c.granted_level, c.service_id, c.author_id, c.decided_at, v.number as versions"
	approvedVersion = "join show_case_versions v on v.show_case_id = c.id and v.number = c.current_version"
)

// list names the list with its question, however long that is.
func (q LibraryQuery) list() string {
	h := fnv.New64a()
	fmt.Fprint(h, strings.Join(q.All, " "), "|", strings.Join(q.Any, " "))
	return fmt.Sprintf("library/%x", h.Sum64())
}

// placeOf is the place that a page ends before.
func placeOf(o order, cursor string) (int64, error) {
	if cursor == "" {
		return math.MaxInt64, nil
	}
	keys, err := readCursor(o, cursor)
	if err != nil {
		return 0, err
	}
	place, ok := keys[0].(int64)
	if !ok {
		return 0, staleCursor()
	}
	return place, nil
}
