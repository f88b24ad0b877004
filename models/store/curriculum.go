package store

import (
	"fmt"

	"assay/models"
)

func (tx *Tx) Curriculum(id models.CurriculumID) (models.Curriculum, error) {
	return one[models.Curriculum](tx.q.Where("id = ?", id), "curriculum")
}

func (tx *Tx) CurriculumBySlug(slug string) (models.Curriculum, error) {
	return one[models.Curriculum](tx.q.Where("slug = ?", slug), "curriculum")
}

// LockCurriculum takes a curriculum's row for the rest of the act.
func (tx *Tx) LockCurriculum(id models.CurriculumID) (models.Curriculum, error) {
	return one[models.Curriculum](tx.lock().Where("id = ?", id), "curriculum")
}

// CurriculaByID returns the curricula with these ids.
func (tx *Tx) CurriculaByID(ids []models.CurriculumID) (map[models.CurriculumID]models.Curriculum, error) {
	found, err := all[models.Curriculum](among(tx, "id", ids))
	byID := make(map[models.CurriculumID]models.Curriculum, len(found))
	for _, c := range found {
		byID[c.ID] = c
	}
	return byID, err
}

// CurriculumFilter narrows the list of curricula; zero values do not.
type CurriculumFilter struct {
	Service models.ServiceID
	Retired bool // show retired ones too
}

// Curricula lists curricula by title.
func (tx *Tx) Curricula(f CurriculumFilter, p models.Page) (models.List[models.Curriculum], error) {
	q := tx.q
	if f.Service != 0 {
		q = q.Where("service_id = ?", f.Service)
	}
	if !f.Retired {
		q = q.Where("retired_on is null or retired_on > ?", models.DateOf(tx.Now))
	}
	o := order{list: fmt.Sprintf("curricula %+v", f), columns: []string{"title", "id"}}
	return paged(q, o, p, func(c models.Curriculum) []any { return []any{c.Title, int64(c.ID)} })
}

func (tx *Tx) AddCurriculum(c *models.Curriculum) error { return tx.insert(c) }

// SaveCurriculum stores what may change of a curriculum.
func (tx *Tx) SaveCurriculum(c *models.Curriculum) error {
	return tx.update(c, "title", "service_id", "latest", "retired_on")
}

func (tx *Tx) AddCurriculumVersion(v *models.CurriculumVersion) error { return tx.insert(v) }

// CurriculumVersion returns one published version.
func (tx *Tx) CurriculumVersion(id models.CurriculumID, number int) (models.CurriculumVersion, error) {
	return one[models.CurriculumVersion](tx.q.Where("curriculum_id = ? and number = ?", id, number), "curriculum version")
}

// CurriculumVersions returns these versions of a curriculum by number.
func (tx *Tx) CurriculumVersions(id models.CurriculumID, numbers []int) (map[int]models.CurriculumVersion, error) {
	rows, err := all[models.CurriculumVersion](tx.q.Where("curriculum_id = ? and number in ?", id, distinct(numbers)))
	byNumber := make(map[int]models.CurriculumVersion, len(rows))
	for _, v := range rows {
		byNumber[v.Number] = v
	}
	return byNumber, err
}

// VersionHistory lists the versions of a curriculum without their tasks, newest
// first.
func (tx *Tx) VersionHistory(id models.CurriculumID, p models.Page) (models.List[models.CurriculumVersion], error) {
	q := tx.q.Select("curriculum_id", "number", "note", "published_by", "published_at").Where("curriculum_id = ?", id)
	o := order{list: fmt.Sprintf("versions of %d", id), columns: []string{"number"}, desc: true}
	return paged(q, o, p, func(v models.CurriculumVersion) []any { return []any{int32(v.Number)} })
}

// AllCurricula returns every curriculum by slug's order; there are hundreds at most.
func (tx *Tx) AllCurricula() ([]models.Curriculum, error) {
	return all[models.Curriculum](tx.q.Order("slug"))
}

// AllCurriculumVersions returns every version of a curriculum, the oldest first.
func (tx *Tx) AllCurriculumVersions(id models.CurriculumID) ([]models.CurriculumVersion, error) {
	return all[models.CurriculumVersion](tx.q.Where("curriculum_id = ?", id).Order("number"))
}
