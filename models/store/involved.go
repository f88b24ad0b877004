package store

import "assay/models"

// Involved says in which parts of the road a person has a hand.
type Involved struct {
	Learns    bool // has or had a plan
	Mentors   bool // is a mentor now, or stands in for one
	Reviews   bool // has standing that counts, or a review is on the table
	Manages   bool
	Sits      bool // on a panel, now or once
	Candidate bool // is or was one
	Develops  bool
}

// InvolvedIn looks a person up in the tables of the road, one index each. On is the
// UTC day.
func (tx *Tx) InvolvedIn(id models.PersonID, on models.Date) (Involved, error) {
	var found Involved
	err := tx.q.Raw(`select
		exists (select 1 from plans where person_id = @id) as learns,
		exists (select 1 from mentorships where mentor_id = @id and until_at is null)
			or exists (select 1 from stand_ins where person_id = @id and to_date >= @on and ended_at is null) as mentors,
		exists (select 1 from standings where person_id = @id and state in ('provisional', 'active') and expires_on >= @on)
			or exists (select 1 from assignments where reviewer_id = @id and state in ('offered', 'accepted')) as reviews,
		exists (select 1 from people where manager_id = @id and removed_at is null) as manages,
		exists (select 1 from seats where person_id = @id) as sits,
		exists (select 1 from candidacies where person_id = @id) as candidate,
		exists (select 1 from service_developers where person_id = @id and (until_on is null or until_on >= @on)) as develops`,
		map[string]any{"id": id, "on": on}).Scan(&found).Error
	return found, err
}
