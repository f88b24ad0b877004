package store

import (
	"fmt"
	"slices"

	"assay/models"
)

// SubjectName is what people call a subject by: whom and which service it is about,
// and its title or number where it has one.
type SubjectName struct {
	ID        int64
	PersonID  models.PersonID
	ServiceID models.ServiceID
	Title     string
	Number    int
}

// subjectReads say how subjects of each kind are named, by id.
var subjectReads = map[string]string{
	"job":           "select j.id, j.key as title from jobs j where j.id in %s",
	"account":       "select p.id, p.id as person_id from people p where p.id in %s",
	"person":        "select p.id, p.id as person_id from people p where p.id in %s",
	"service":       "select s.id, s.id as service_id from services s where s.id in %s",
	"site":          "select s.id, s.name as title from sites s where s.id in %s",
	"region":        "select r.id, r.name as title from regions r where r.id in %s",
	"curriculum":    "select c.id, c.title, coalesce(c.service_id, 0) as service_id, c.latest as number from curricula c where c.id in %s",
	"plan":          "select p.id, p.person_id, c.title, p.attempt as number from plans p join curricula c on c.id = p.curriculum_id where p.id in %s",
	"certification": "select c.id, c.person_id, c.name as title from certifications c where c.id in %s",
	"bar":           "select b.id, b.service_id, b.number from bars b where b.id in %s",
	"rubric":        "select r.id, coalesce(r.service_id, 0) as service_id, r.number from rubrics r where r.id in %s",
	"show_case":     "select c.id, c.author_id as person_id, c.service_id, c.title from show_cases c where c.id in %s",
	"assignment": `select a.id, a.reviewer_id as person_id, c.service_id, c.title from assignments a
		join show_cases c on c.id = a.show_case_id where a.id in %s`,
	"review": `select r.id, r.reviewer_id as person_id, c.service_id, c.title from reviews r
		join show_cases c on c.id = r.show_case_id where r.id in %s`,
	"candidacy":    "select c.id, c.person_id, c.service_id, c.number from candidacies c where c.id in %s",
	"interview":    "select i.id, c.person_id, c.service_id, c.number from interviews i join candidacies c on c.id = i.candidacy_id where i.id in %s",
	"ballot":       "select b.id, c.person_id, c.service_id, c.number from ballots b join candidacies c on c.id = b.candidacy_id where b.id in %s",
	"vote":         "select b.id, c.person_id, c.service_id, c.number from ballots b join candidacies c on c.id = b.candidacy_id where b.id in %s",
	"standing":     "select s.id, s.person_id, s.service_id from standings s where s.id in %s",
	"appointment":  "select a.id, a.person_id, a.service_id from appointments a where a.id in %s",
	"contribution": "select c.id, c.person_id, c.service_id, c.title from contributions c where c.id in %s",
}

// SubjectNames says what subjects are called, one query for each kind among them. The
// reader may know of them already: nothing here asks whether they may.
func (tx *Tx) SubjectNames(subjects []models.Subject) (map[models.Subject]SubjectName, error) {
	byKind := map[string][]int64{}
	for _, s := range subjects {
		byKind[s.Kind] = append(byKind[s.Kind], s.ID)
	}
	names := make(map[models.Subject]SubjectName, len(subjects))
	for _, kind := range sortedKeys(byKind) {
		read, known := subjectReads[kind]
		if !known {
			continue
		}
		var rows []SubjectName
		if err := tx.q.Raw(fmt.Sprintf(read, tx.idSet()), idList(tx, byKind[kind])).Scan(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			names[models.Subject{Kind: kind, ID: r.ID}] = r
		}
	}
	return names, nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
