package store

import "assay/models"

// ShadowOpenings are the live interviews to come, the soonest first, of services that a
// person has counting standing for or develops, in which they have no part.
func (tx *Tx) ShadowOpenings(id models.PersonID, p models.Page) (models.List[models.Interview], error) {
	today := models.DateOf(tx.Now)
	q := tx.q.Model(&models.Interview{}).Where("state in ('proposed', 'confirmed') and starts_at > ?", tx.Now).
		Where(`candidacy_id in (select id from candidacies where person_id <> ? and ended_at is null and service_id in (
			select service_id from standings where person_id = ? and `+counting+`
			union all select service_id from service_developers where person_id = ? and (from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)))`,
			id, id, today, today, today, id, today, today).
		Where("not exists (select 1 from seats s where s.interview_id = interviews.id and s.person_id = ? and s.state in ('invited', 'accepted'))", id)
	o := soonest
	o.list = "shadow-openings"
	return paged(q, o, p, startKey)
}

// ShadowRequest returns one wish.
func (tx *Tx) ShadowRequest(id models.ShadowRequestID) (models.ShadowRequest, error) {
	return one[models.ShadowRequest](tx.q.Where("id = ?", id), "shadow request")
}

// ShadowRequestOf returns a person's wish for an interview, and whether there is one.
func (tx *Tx) ShadowRequestOf(id models.InterviewID, person models.PersonID) (models.ShadowRequest, bool, error) {
	return maybe[models.ShadowRequest](tx.q.Where("interview_id = ? and person_id = ?", id, person))
}

// ShadowRequestsBy returns a person's wishes for these interviews.
func (tx *Tx) ShadowRequestsBy(person models.PersonID, ids []models.InterviewID) (map[models.InterviewID]models.ShadowRequest, error) {
	rows, err := all[models.ShadowRequest](among(tx, "interview_id", ids).Where("person_id = ?", person))
	by := make(map[models.InterviewID]models.ShadowRequest, len(rows))
	for _, r := range rows {
		by[r.InterviewID] = r
	}
	return by, err
}

// ShadowRequestsFor returns the wishes for an interview that wait for an answer, the
// oldest first.
func (tx *Tx) ShadowRequestsFor(id models.InterviewID) ([]models.ShadowRequest, error) {
	return all[models.ShadowRequest](tx.q.Where("interview_id = ? and state = 'asked'", id).Order("asked_at, id"))
}

// PutShadowRequest stores a wish, in place of the same person's earlier one.
func (tx *Tx) PutShadowRequest(r *models.ShadowRequest) error {
	if r.ID == 0 {
		return tx.insert(r)
	}
	return tx.update(r, "state", "note", "asked_at", "answered_by", "answered_at", "reason")
}

// PanelsSat counts the voting seats that people sat on in interviews that were held.
func (tx *Tx) PanelsSat(people []models.PersonID) (map[models.PersonID]int, error) {
	var rows []struct {
		PersonID models.PersonID
		Count    int
	}
	err := tx.q.Raw(`select s.person_id, count(*) as count from seats s join interviews i on i.id = s.interview_id
		where s.kind <> 'shadow' and s.attendance = 'attended' and i.state = 'held' and s.person_id in `+tx.idSet()+`
		group by s.person_id`, idList(tx, people)).Scan(&rows).Error
	by := make(map[models.PersonID]int, len(rows))
	for _, r := range rows {
		by[r.PersonID] = r.Count
	}
	return by, err
}
