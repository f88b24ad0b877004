package store

import (
	"fmt"
	"time"

	"assay/models"
)

// Tie is one fact that binds a person to the one to be judged.
type Tie struct {
	Person  models.PersonID
	Kind    models.ConflictKind
	UntilAt *time.Time  // of a mentorship that has ended
	EndsOn  models.Date // of a declared conflict
	Level   int         // of a manager: 1 line manager, 2 the one above
	Learner bool        // of a mentorship: the person was the learner
}

// Ties gathers every fact that may put somebody in conflict with other: one query
// for each kind, however many people there are. Mentorships that ended before
// since are left out. A show case, where there is one, narrows the shared customer
// cases to its own; else those of other's approved cases count.
func (tx *Tx) Ties(other models.PersonID, showCase *models.ShowCaseID, since time.Time, today models.Date) ([]Tie, error) {
	var ties []Tie
	for _, read := range []func() ([]Tie, error){
		func() ([]Tie, error) { return tx.mentorTies(other, since) },
		func() ([]Tie, error) { return tx.managerTies(other) },
		func() ([]Tie, error) { return tx.caseTies(other, showCase) },
		func() ([]Tie, error) { return tx.declaredTies(other, today) },
		func() ([]Tie, error) { return tx.declinedTies(other) },
	} {
		found, err := read()
		if err != nil {
			return nil, err
		}
		ties = append(ties, found...)
	}
	return ties, nil
}

func (tx *Tx) mentorTies(other models.PersonID, since time.Time) ([]Tie, error) {
	rows, err := all[models.Mentorship](tx.q.
		Where("(learner_id = ? or mentor_id = ?) and (until_at is null or until_at >= ?)", other, other, since))
	ties := make([]Tie, len(rows))
	for i, m := range rows {
		ties[i] = Tie{Person: m.MentorID, Kind: models.ConflictMentor, UntilAt: m.UntilAt}
		if m.MentorID == other {
			ties[i].Person, ties[i].Learner = m.LearnerID, true
		}
	}
	return ties, err
}

func (tx *Tx) managerTies(other models.PersonID) ([]Tie, error) {
	var ties []Tie
	err := tx.q.Raw(`select p.manager_id as person, 'manager' as kind, 1 as level from people p
		  where p.id = ? and p.manager_id is not null
		union all
		select m.manager_id, 'manager', 2 from people p join people m on m.id = p.manager_id
		  where p.id = ? and m.manager_id is not null`, other, other).Scan(&ties).Error
	return ties, err
}

// caseTies finds who worked the same customer cases: named as a colleague, or
// author or colleague of another show case with the same reference.
func (tx *Tx) caseTies(other models.PersonID, showCase *models.ShowCaseID) ([]Tie, error) {
	judged := "select id, customer_case from show_cases where author_id = ? and state = 'approved'"
	id := any(other)
	if showCase != nil {
		judged, id = "select id, customer_case from show_cases where id = ?", *showCase
	}
	var ties []Tie
	err := tx.q.Raw(`with judged as (`+judged+`),
		same as (
		  select s.id, s.author_id from judged j join show_cases s on lower(s.customer_case) = lower(j.customer_case)
		  where j.customer_case <> '' and s.customer_case <> '' and s.id <> j.id
		)
		select person_id as person, 'same_case' as kind from show_case_colleagues where show_case_id in (select id from judged)
		union select author_id, 'same_case' from same
		union select person_id, 'same_case' from show_case_colleagues where show_case_id in (select id from same)`,
		id).Scan(&ties).Error
	return ties, err
}

func (tx *Tx) declaredTies(other models.PersonID, today models.Date) ([]Tie, error) {
	rows, err := all[models.DeclaredConflict](tx.q.Where("(person_id = ? or other_id = ?) and ended_at is null", other, other).
		Where("ends_on is null or ends_on >= ?", today))
	ties := make([]Tie, len(rows))
	for i, d := range rows {
		ties[i] = Tie{Person: d.PersonID, Kind: models.ConflictDeclared, EndsOn: d.EndsOn}
		if d.PersonID == other {
			ties[i].Person = d.OtherID
		}
	}
	return ties, err
}

// declinedTies finds pairs that a declined review blocked, whoever was the author.
func (tx *Tx) declinedTies(other models.PersonID) ([]Tie, error) {
	var ties []Tie
	err := tx.q.Raw(`select a.reviewer_id as person, 'declined_for_conflict' as kind
		  from show_cases s join assignments a on a.show_case_id = s.id
		  where s.author_id = ? and a.decline_reason = 'conflict'
		union
		select s.author_id, 'declined_for_conflict'
		  from assignments a join show_cases s on s.id = a.show_case_id
		  where a.reviewer_id = ? and a.decline_reason = 'conflict'`, other, other).Scan(&ties).Error
	return ties, err
}

// LiveWaivers returns the waivers in force for judging other.
func (tx *Tx) LiveWaivers(other models.PersonID) ([]models.ConflictWaiver, error) {
	return all[models.ConflictWaiver](tx.q.Where("other_id = ? and revoked_at is null", other))
}

func (tx *Tx) Waiver(id int64) (models.ConflictWaiver, error) {
	return one[models.ConflictWaiver](tx.q.Where("id = ?", id), "waiver")
}

func (tx *Tx) AddWaiver(w *models.ConflictWaiver) error { return tx.insert(w) }
func (tx *Tx) SaveWaiver(w *models.ConflictWaiver) error {
	return tx.update(w, "revoked_by", "revoked_at")
}

// WaiversAbout returns every waiver that concerns a person, newest first.
func (tx *Tx) WaiversAbout(id models.PersonID) ([]models.ConflictWaiver, error) {
	return all[models.ConflictWaiver](tx.q.Where("person_id = ? or other_id = ?", id, id).Order("id desc"))
}

func (tx *Tx) DeclaredConflict(id int64) (models.DeclaredConflict, error) {
	return one[models.DeclaredConflict](tx.q.Where("id = ?", id), "declared conflict")
}

// OpenDeclaration returns the declaration of a pair, in this direction, that has
// not been ended, and whether there is one.
func (tx *Tx) OpenDeclaration(person, other models.PersonID) (models.DeclaredConflict, bool, error) {
	return maybe[models.DeclaredConflict](tx.q.Where("person_id = ? and other_id = ? and ended_at is null", person, other))
}

func (tx *Tx) AddDeclaration(d *models.DeclaredConflict) error { return tx.insert(d) }
func (tx *Tx) SaveDeclaration(d *models.DeclaredConflict) error {
	return tx.update(d, "ended_by", "ended_at", "end_reason")
}

// DeclarationsAbout returns every declared conflict of a person, in either
// direction, newest first.
func (tx *Tx) DeclarationsAbout(id models.PersonID) ([]models.DeclaredConflict, error) {
	return all[models.DeclaredConflict](tx.q.Where("person_id = ? or other_id = ?", id, id).Order("id desc"))
}

// Declarations lists every declared conflict, the newest first.
func (tx *Tx) Declarations(p models.Page) (models.List[models.DeclaredConflict], error) {
	o := order{list: "declared-conflicts", columns: []string{"id"}, desc: true}
	return paged(tx.q, o, p, func(d models.DeclaredConflict) []any { return []any{d.ID} })
}

// Waivers lists every waiver, the newest first.
func (tx *Tx) Waivers(p models.Page) (models.List[models.ConflictWaiver], error) {
	o := order{list: "conflict-waivers", columns: []string{"id"}, desc: true}
	return paged(tx.q, o, p, func(w models.ConflictWaiver) []any { return []any{w.ID} })
}

// ConflictAnswer returns what a person said about another, and whether they were
// ever asked.
func (tx *Tx) ConflictAnswer(person, other models.PersonID) (models.ConflictAnswer, bool, error) {
	return maybe[models.ConflictAnswer](tx.q.Where("person_id = ? and other_id = ?", person, other))
}

// ConflictAnswers lists what a person has said when asked, newest first. To others
// it leaves out what was said for a seat that is out of their sight.
func (tx *Tx) ConflictAnswers(person models.PersonID, p models.Page) (models.List[models.ConflictAnswer], error) {
	o := order{list: fmt.Sprintf("conflict-answers %d", person), columns: []string{"asked_at", "other_id"}, desc: true}
	q := tx.q.Where("person_id = ?", person)
	if person != tx.Actor.Person {
		q = q.Where(`not exists (select 1 from assignments a
			join show_cases s on s.id = a.show_case_id
			join show_case_versions v on v.show_case_id = a.show_case_id and v.number = a.version_number
			where a.reviewer_id = conflict_answers.person_id and s.author_id = conflict_answers.other_id
			  and v.released_at is null and asked_at in (a.accepted_at, a.ended_at) and not ` + inSight + `)`)
	}
	return paged(q, o, p, func(a models.ConflictAnswer) []any {
		return []any{a.AskedAt, int64(a.OtherID)}
	})
}

func (tx *Tx) PutConflictAnswer(a *models.ConflictAnswer) error {
	return tx.put(a, []string{"person_id", "other_id"}, "answer", "asked_at")
}

// DeclarationsOf returns what people declared and what is in force on a day.
func (tx *Tx) DeclarationsOf(people []models.PersonID, on models.Date) (map[models.PersonID][]models.DeclaredConflict, error) {
	q := among(tx, "person_id", people).Where("ended_at is null and (ends_on is null or ends_on >= ?)", on)
	rows, err := all[models.DeclaredConflict](q.Order("id"))
	by := map[models.PersonID][]models.DeclaredConflict{}
	for _, d := range rows {
		by[d.PersonID] = append(by[d.PersonID], d)
	}
	return by, err
}
