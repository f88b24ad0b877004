package store

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"assay/models"
)

// A search looks at so many rows that begin like its longest word, and no more: a
// letter that half of all names begin with costs no more than a name.
const mostHits = 500

// rowByRow keeps PostgreSQL from turning a question about each hit into a join with
// every row that the question might be about.
const rowByRow = " limit 1 offset 0"

// soughtWords are the words to look for, the longest first, as named values: w0 and
// z0 enclose what starts with the first.
func soughtWords(words []string, values map[string]any) []string {
	sorted := slices.SortedFunc(slices.Values(words), func(a, b string) int { return utf8.RuneCountInString(b) - utf8.RuneCountInString(a) })
	for i, w := range sorted {
		values[fmt.Sprintf("w%d", i)], values[fmt.Sprintf("z%d", i)] = w, after(w)
	}
	return sorted
}

// FindPeople returns the best of those who are here whose names have, for each word,
// one that starts with it; whoever has the longest word whole comes first.
func (tx *Tx) FindPeople(words []string, limit int) ([]models.Person, error) {
	values := map[string]any{"limit": limit}
	sql := fmt.Sprintf(`select p.* from people p where p.removed_at is null and p.id in (select person_id from
		(select person_id from person_terms where term >= @w0 and term < @z0 order by term, person_id limit %d) hits)`, mostHits)
	for i := range soughtWords(words, values) {
		if i > 0 {
			sql += fmt.Sprintf(" and exists (select 1 from person_terms t where t.person_id = p.id and t.term >= @w%d and t.term < @z%d"+rowByRow+")", i, i)
		}
	}
	sql += ` order by case when exists (select 1 from person_terms w where w.person_id = p.id and w.term = @w0 ` + rowByRow + `) then 0 else 1 end,
		p.name, p.id limit @limit`
	rows := []models.Person{}
	return rows, tx.q.Raw(sql, values).Scan(&rows).Error
}

// CaseSearch asks for cases whose titles have, for each word, one that starts with
// it, of one of the services where there are any. Everything says that the reader
// may see every case.
type CaseSearch struct {
	Words      []string
	Services   []models.ServiceID
	Reader     models.PersonID
	Everything bool
	Limit      int
}

// seenCase is a case that a reader may know of, as review/showcase has it: an
// approved one, their own, one they were asked to review, and those of their
// mentees, reports and candidates.
const seenCase = `(c.state = 'approved' or c.author_id = @me or @everything
	or exists (select 1 from assignments a where a.show_case_id = c.id and a.reviewer_id = @me
		and (a.state = 'offered' or a.accepted_at is not null and not (a.state = 'declined' and a.decline_reason = 'conflict')))
	or c.author_id in (select learner_id from mentorships where mentor_id = @me and until_at is null)
	or c.author_id in (with recursive below (id, depth) as (
		  select id, 1 from people where manager_id = @me
		  union all
		  select people.id, below.depth + 1 from below join people on people.manager_id = below.id where below.depth < 64
		) select id from below)
	or exists (select 1 from seats s join interviews i on i.id = s.interview_id and i.state <> 'cancelled'
		join candidacies d on d.id = i.candidacy_id and d.service_id = c.service_id
		where s.person_id = @me and s.kind <> 'shadow' and s.state in ('invited', 'accepted') and d.person_id = c.author_id))`

// FindShowCases returns the best cases, those with the longest word whole first,
// then the newest.
func (tx *Tx) FindShowCases(q CaseSearch) ([]models.ShowCase, error) {
	values := map[string]any{"limit": q.Limit, "me": q.Reader, "everything": q.Everything, "services": idList(tx, q.Services)}
	sql := fmt.Sprintf(`select c.* from show_cases c where c.id in (
		  select show_case_id from (select show_case_id from show_case_terms where term = @w0 order by show_case_id desc limit %d) whole
		  union select show_case_id from (select show_case_id from show_case_terms where term >= @w0 and term < @z0 order by term limit %d) begun
		  union select id from (select id from show_cases where author_id = @me order by id desc limit %d) own)
		and `, mostHits, mostHits, mostHits) + seenCase
	for i := range soughtWords(clipped(q.Words), values) {
		sql += fmt.Sprintf(" and exists (select 1 from show_case_terms t where t.show_case_id = c.id and t.term >= @w%d and t.term < @z%d"+rowByRow+")", i, i)
	}
	if len(q.Services) > 0 {
		sql += " and c.service_id in (" + tx.named("services") + ")"
	}
	sql += ` order by case when exists (select 1 from show_case_terms w where w.show_case_id = c.id and w.term = @w0 ` + rowByRow + `) then 0 else 1 end,
		c.id desc limit @limit`
	rows := []models.ShowCase{}
	return rows, tx.q.Raw(sql, values).Scan(&rows).Error
}

// SeenShowCase returns a case that a reader may know of, and whether there is one.
func (tx *Tx) SeenShowCase(id models.ShowCaseID, reader models.PersonID, everything bool) ([]models.ShowCase, error) {
	rows := []models.ShowCase{}
	values := map[string]any{"id": id, "me": reader, "everything": everything}
	return rows, tx.q.Raw("select c.* from show_cases c where c.id = @id and "+seenCase, values).Scan(&rows).Error
}

// FindCandidacies returns candidacies of people, at services where there are any,
// that a viewer may know of; open ones first, then the newest. Viewer 0 sees all.
func (tx *Tx) FindCandidacies(people []models.PersonID, services []models.ServiceID, viewer models.PersonID, on models.Date, limit int) ([]models.Candidacy, error) {
	q := among(tx, "person_id", people)
	if len(services) > 0 {
		q = amongIn(tx, q, "service_id", services)
	}
	if viewer != 0 {
		q = q.Where(visibleCandidacy, map[string]any{"viewer": viewer, "day": on})
	}
	return all[models.Candidacy](q.Order("case when ended_at is null then 0 else 1 end, id desc").Limit(limit))
}

// named is a set of ids made of one named value from idList.
func (tx *Tx) named(name string) string {
	if tx.pg {
		return "select unnest(cast(@" + name + " as bigint[]))"
	}
	return strings.ReplaceAll("select value from json_each(@NAME)", "NAME", name)
}
