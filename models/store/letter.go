package store

import (
	"time"

	"assay/models"
)

// NewManagers returns up to limit people who are still here on a UTC day, have reports
// who are, and get no letter of coverage yet.
func (tx *Tx) NewManagers(on models.Date, limit int) ([]models.Person, error) {
	q := tx.q.Where("removed_at is null and (leaves_on is null or leaves_on >= ?)", on).
		Where("exists (select 1 from people r where r.manager_id = people.id and r.removed_at is null)").
		Where("not exists (select 1 from coverage_letters l where l.person_id = people.id)")
	return all[models.Person](q.Order("id").Limit(limit))
}

// LettersDue takes up to limit letters that are due, the longest due first; those that
// another act holds are passed over.
func (tx *Tx) LettersDue(limit int) ([]models.CoverageLetter, error) {
	return all[models.CoverageLetter](tx.lockFree().Where("due_at <= ?", tx.Now).Order("due_at, person_id").Limit(limit))
}

func (tx *Tx) AddLetters(l []models.CoverageLetter) error { return tx.insert(&l) }

func (tx *Tx) SaveLetter(l *models.CoverageLetter) error { return tx.update(l, "due_at", "said") }

// EndLetter forgets what was said to somebody who manages nobody any more.
func (tx *Tx) EndLetter(l models.CoverageLetter) error {
	return tx.q.Where("person_id = ?", l.PersonID).Delete(&models.CoverageLetter{}).Error
}

// NextLetter is when the next letter to somebody is due; false where there is none.
func (tx *Tx) NextLetter(id models.PersonID) (at time.Time, found bool, err error) {
	l, found, err := maybe[models.CoverageLetter](tx.q.Where("person_id = ?", id))
	return l.DueAt, found, err
}

// ServicesOfLine returns the services that people below somebody have standing of or
// are on their way to.
func (tx *Tx) ServicesOfLine(manager models.PersonID) ([]models.ServiceID, error) {
	ids := []models.ServiceID{}
	err := tx.q.Raw(`with recursive below (id, depth) as (
		  select id, 1 from people where manager_id = @manager
		  union all
		  select people.id, below.depth + 1 from below join people on people.manager_id = below.id where below.depth < 64
		)
		select s.service_id from standings s where s.person_id in (select id from below) and s.state in ('provisional', 'active')
		union select c.service_id from candidacies c where c.person_id in (select id from below) and c.ended_at is null
		order by 1`, map[string]any{"manager": manager}).Scan(&ids).Error
	return ids, err
}
