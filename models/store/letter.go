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

// SaveLetters keeps what was said in letters that there are, in one statement.
func (tx *Tx) SaveLetters(l []models.CoverageLetter) error {
	if len(l) == 0 {
		return nil
	}
	return tx.put(&l, []string{"person_id"}, "due_at", "said_on", "said")
}

// EndLetters forgets what was said to people who manage nobody any more.
func (tx *Tx) EndLetters(people []models.PersonID) error {
	if len(people) == 0 {
		return nil
	}
	return among(tx, "person_id", people).Delete(&models.CoverageLetter{}).Error
}

// NextLetter is when the next letter to somebody is due; false where there is none.
func (tx *Tx) NextLetter(id models.PersonID) (at time.Time, found bool, err error) {
	l, found, err := maybe[models.CoverageLetter](tx.q.Where("person_id = ?", id))
	return l.DueAt, found, err
}

// ManagersAmong returns which of people are still here and manage anybody who is: one
// query.
func (tx *Tx) ManagersAmong(people []models.PersonID) (map[models.PersonID]bool, error) {
	ids := []models.PersonID{}
	q := among(tx, "people.id", people).Table("people").Where("removed_at is null").
		Where("exists (select 1 from people r where r.manager_id = people.id and r.removed_at is null)")
	err := q.Order("people.id").Pluck("people.id", &ids).Error
	managers := make(map[models.PersonID]bool, len(ids))
	for _, id := range ids {
		managers[id] = true
	}
	return managers, err
}

// ServicesOfLines returns, for each manager, the services that people below them have
// standing of or are on their way to, by id: one query, whatever the number of managers.
func (tx *Tx) ServicesOfLines(managers []models.PersonID) (map[models.PersonID][]models.ServiceID, error) {
	var rows []struct {
		Manager   models.PersonID
		ServiceID models.ServiceID
	}
	err := tx.q.Raw(`with recursive below (manager, id, depth) as (
		  select manager_id, id, 1 from people where manager_id in `+tx.idSet()+`
		  union all
		  select below.manager, people.id, below.depth + 1 from below join people on people.manager_id = below.id where below.depth < ?
		)
		select manager, s.service_id from below join standings s on s.person_id = below.id where s.state in ('provisional', 'active')
		union select manager, c.service_id from below join candidacies c on c.person_id = below.id where c.ended_at is null
		order by 1, 2`, idList(tx, managers), deepest).Scan(&rows).Error
	lines := map[models.PersonID][]models.ServiceID{}
	for _, r := range rows {
		lines[r.Manager] = append(lines[r.Manager], r.ServiceID)
	}
	return lines, err
}
