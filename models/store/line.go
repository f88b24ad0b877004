package store

import "assay/models"

// deepest bounds how far a line of management is followed.
const deepest = 64

// ManagerLine returns who is above a person, nearest first.
func (tx *Tx) ManagerLine(id models.PersonID) ([]models.PersonID, error) {
	lines, err := tx.ManagerLines([]models.PersonID{id})
	return lines[id], err
}

// ManagerLines returns who is above each person, nearest first.
func (tx *Tx) ManagerLines(ids []models.PersonID) (map[models.PersonID][]models.PersonID, error) {
	var rows []struct{ Person, Above models.PersonID }
	err := tx.q.Raw(`with recursive line (person, above, depth) as (
		  select id, manager_id, 1 from people where id in `+tx.idSet()+` and manager_id is not null
		  union all
		  select line.person, people.manager_id, line.depth + 1 from line join people on people.id = line.above
		  where people.manager_id is not null and line.depth < ?
		)
		select person, above from line order by person, depth`, idList(tx, ids), deepest).Scan(&rows).Error
	lines := map[models.PersonID][]models.PersonID{}
	for _, r := range rows {
		lines[r.Person] = append(lines[r.Person], r.Above)
	}
	return lines, err
}

// reports selects the ids of everyone below a person, at all levels.
const reports = `with recursive below (id, depth) as (
	  select id, 1 from people where manager_id = ?
	  union all
	  select people.id, below.depth + 1 from below join people on people.manager_id = below.id where below.depth < 64
	) select id from below`

// isReport asks of one row of people whether it is below a person, at any level. Of a
// few rows that is less to read than everyone below somebody high up.
const isReport = `? in (with recursive above (id, depth) as (
	  select people.manager_id, 1
	  union all
	  select p.manager_id, above.depth + 1 from above join people p on p.id = above.id where p.manager_id is not null and above.depth < 64
	) select id from above)`

// Reports returns everyone below a person, at all levels.
func (tx *Tx) Reports(id models.PersonID) ([]models.PersonID, error) {
	ids := []models.PersonID{}
	return ids, tx.q.Raw(reports, id).Scan(&ids).Error
}

// Managers returns the line manager of everyone who has one.
func (tx *Tx) Managers() (map[models.PersonID]models.PersonID, error) {
	var rows []struct{ ID, ManagerID models.PersonID }
	err := tx.q.Raw("select id, manager_id from people where manager_id is not null").Scan(&rows).Error
	above := make(map[models.PersonID]models.PersonID, len(rows))
	for _, r := range rows {
		above[r.ID] = r.ManagerID
	}
	return above, err
}
