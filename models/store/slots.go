package store

import (
	"time"

	"assay/models"
)

// StandingsBetween returns the standings of a service that may count on some day
// from … to, both included, by person; those of people who were removed are not
// among them.
func (tx *Tx) StandingsBetween(service models.ServiceID, from, to models.Date) ([]models.Standing, error) {
	q := tx.q.Where("service_id = ? and state in ('provisional', 'active') and granted_on <= ? and expires_on >= ?", service, to, from).
		Where("exists (select 1 from people p where p.id = standings.person_id and p.removed_at is null)")
	return all[models.Standing](q.Order("person_id"))
}

// Sittings returns the interviews since then that people sat in or will, as
// panellists, shadows or candidates, other than except. Who was not there is left
// out.
func (tx *Tx) Sittings(people []models.PersonID, since time.Time, except models.InterviewID) (map[models.PersonID][]models.Sitting, error) {
	set, list := tx.idSet(), idList(tx, people)
	rows := []models.Sitting{}
	err := tx.q.Raw(`select s.person_id, i.starts_at, i.ends_at, true as panel
		from seats s join interviews i on i.id = s.interview_id
		where s.state in ('invited', 'accepted') and s.attendance <> 'no_show' and i.state <> 'cancelled'
		  and i.starts_at >= ? and i.id <> ? and s.person_id in `+set+`
		union all
		select c.person_id, i.starts_at, i.ends_at, false as panel
		from candidacies c join interviews i on i.candidacy_id = c.id
		where i.candidate_attendance <> 'no_show' and i.state <> 'cancelled'
		  and i.starts_at >= ? and i.id <> ? and c.person_id in `+set,
		since, except, list, since, except, list).Scan(&rows).Error
	by := map[models.PersonID][]models.Sitting{}
	for _, r := range rows {
		by[r.PersonID] = append(by[r.PersonID], r)
	}
	return by, err
}

// GaveBack returns who gave back a seat for a candidacy, by declining or by not
// answering, and who declined any seat since then.
func (tx *Tx) GaveBack(candidacy models.CandidacyID, since time.Time) (map[models.PersonID]bool, error) {
	var ids []models.PersonID
	err := tx.q.Raw(`select s.person_id from interviews i join seats s on s.interview_id = i.id
		where i.candidacy_id = ? and s.given_back in ('declined', 'overdue')
		union select person_id from seats where given_back = 'declined' and answered_at >= ?`, candidacy, since).Scan(&ids).Error
	by := make(map[models.PersonID]bool, len(ids))
	for _, id := range ids {
		by[id] = true
	}
	return by, err
}

// Vetoes returns the live vetoes of a candidacy, in the order they were given.
func (tx *Tx) Vetoes(id models.CandidacyID) ([]models.Veto, error) {
	return all[models.Veto](tx.q.Where("candidacy_id = ? and withdrawn_at is null", id).Order("id"))
}

func (tx *Tx) AddVeto(v *models.Veto) error { return tx.insert(v) }

func (tx *Tx) SaveVeto(v *models.Veto) error { return tx.update(v, "withdrawn_at") }
