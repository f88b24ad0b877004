package store

import (
	"time"

	"assay/models"
)

// Holding is one thing that waits for somebody, and what says who may see it.
type Holding struct {
	Kind      HoldingKind
	Holder    models.PersonID
	ID        int64           // of the plan, show case, interview, ballot or person
	About     models.PersonID // the learner, author or candidate, or who reports to them
	Mentor    models.PersonID // of a plan
	ServiceID models.ServiceID
	Title     string
	StartsAt  time.Time // of an interview
}

// HoldingKind is what somebody holds.
type HoldingKind string

const (
	HoldsPlan         HoldingKind = "plan"
	HoldsStandIn      HoldingKind = "stand_in"
	HoldsReview       HoldingKind = "review"
	HoldsOffer        HoldingKind = "offer"
	HoldsSeat         HoldingKind = "seat"
	HoldsBallot       HoldingKind = "ballot"
	HoldsOwnInterview HoldingKind = "own_interview"
	HoldsReport       HoldingKind = "report"
)

// HeldBy gathers what waits for people, as far as others may know of it, each kind by
// number: a query for each kind, whoever they are. Whether somebody has given a sealed
// review or vote already makes no difference to it.
func (tx *Tx) HeldBy(people []models.PersonID) ([]Holding, error) {
	set, list := tx.idSet(), idList(tx, people)
	today := models.DateOf(tx.Now)
	all := []Holding{}
	for _, read := range []struct {
		kind HoldingKind
		sql  string
		args []any
	}{
		{HoldsPlan, `select m.mentor_id as holder, p.id, p.person_id as about, m.mentor_id as mentor, u.title
			from mentorships m join plans p on p.id = m.plan_id join curricula u on u.id = p.curriculum_id
			where m.mentor_id in ` + set + ` and m.until_at is null and p.state = 'active' order by 1, 2`, []any{list}},
		{HoldsStandIn, `select distinct s.person_id as holder, p.id, p.person_id as about, coalesce(m.mentor_id, 0) as mentor, u.title
			from stand_ins s join plans p on p.id = s.plan_id join curricula u on u.id = p.curriculum_id
			left join mentorships m on m.plan_id = p.id and m.until_at is null
			where s.person_id in ` + set + ` and s.to_date >= ? and s.ended_at is null and p.state = 'active' order by 1, 2`, []any{list, today}},
		{HoldsReview, `select distinct a.reviewer_id as holder, s.id, s.author_id as about, s.service_id, s.title
			from assignments a join show_cases s on s.id = a.show_case_id
			where a.reviewer_id in ` + set + ` and a.accepted_at is not null and s.state = 'in_review'
			  and a.version_number = s.current_version and ` + inSight + ` order by 1, 2`, []any{list}},
		{HoldsOffer, `select distinct a.reviewer_id as holder, s.id, s.author_id as about, s.service_id, s.title
			from assignments a join show_cases s on s.id = a.show_case_id
			where a.reviewer_id in ` + set + ` and a.state = 'offered' and ` + inSight + ` order by 1, 2`, []any{list}},
		{HoldsSeat, `select distinct s.person_id as holder, i.id, c.person_id as about, c.service_id, i.starts_at
			from seats s join interviews i on i.id = s.interview_id join candidacies c on c.id = i.candidacy_id
			where s.person_id in ` + set + ` and s.state in ('invited', 'accepted') and i.state in ('proposed', 'confirmed') and i.starts_at > ?
			order by 1, 2`, []any{list, tx.Now}},
		{HoldsBallot, `select s.person_id as holder, b.id, c.person_id as about, c.service_id
			from ballot_seats s join ballots b on b.id = s.ballot_id join candidacies c on c.id = b.candidacy_id
			where s.person_id in ` + set + ` and b.state = 'open' and s.excused_at is null order by 1, 2`, []any{list}},
		{HoldsOwnInterview, `select c.person_id as holder, i.id, c.person_id as about, c.service_id, i.starts_at
			from interviews i join candidacies c on c.id = i.candidacy_id
			where c.person_id in ` + set + ` and i.state in ('proposed', 'confirmed') and i.starts_at > ? order by 1, 2`, []any{list, tx.Now}},
		{HoldsReport, `select manager_id as holder, id, id as about from people
			where manager_id in ` + set + ` and removed_at is null order by 1, 2`, []any{list}},
	} {
		var rows []Holding
		if err := tx.q.Raw(read.sql, read.args...).Scan(&rows).Error; err != nil {
			return nil, err
		}
		for i := range rows {
			rows[i].Kind = read.kind
		}
		all = append(all, rows...)
	}
	return all, nil
}
