package candidacy

import (
	"slices"

	"assay/models"
	"assay/models/store"
)

// measured is a candidacy with its bar and the facts about it.
type measured struct {
	candidacy models.Candidacy
	bar       models.Bar
	facts     Facts
}

// measure reads bars and facts of candidacies, in the same order, in a number of
// queries that does not depend on how many there are.
func measure(tx *store.Tx, candidacies []models.Candidacy) ([]measured, error) {
	bars, err := tx.BarsByID(each(candidacies, func(c models.Candidacy) models.BarID { return c.BarID }))
	if err != nil {
		return nil, err
	}
	all := make([]measured, len(candidacies))
	for i, c := range candidacies {
		all[i] = measured{candidacy: c, bar: bars[c.BarID], facts: Facts{On: models.DateOf(tx.Now), Tasks: map[string]Task{}}}
	}
	return all, fillFacts(tx, all)
}

func fillFacts(tx *store.Tx, all []measured) error {
	if len(all) == 0 {
		return nil
	}
	people := each(all, func(m measured) models.PersonID { return m.candidacy.PersonID })
	if err := fillCases(tx, all, people); err != nil {
		return err
	}
	if err := fillTasks(tx, all, people); err != nil {
		return err
	}
	if err := fillCurricula(tx, all, people); err != nil {
		return err
	}
	certifications, err := tx.HeldCertifications(people)
	for i := range all {
		for _, c := range certifications {
			if c.PersonID == all[i].candidacy.PersonID {
				all[i].facts.Certifications = append(all[i].facts.Certifications, c)
			}
		}
	}
	return err
}

func fillCases(tx *store.Tx, all []measured, people []models.PersonID) error {
	services := each(all, func(m measured) models.ServiceID { return m.candidacy.ServiceID })
	cases, err := tx.ApprovedCases(people, services)
	if err != nil {
		return err
	}
	for i := range all {
		for _, c := range cases {
			if c.AuthorID != all[i].candidacy.PersonID || c.ServiceID != all[i].candidacy.ServiceID {
				continue
			}
			found := Case{ID: c.ID, Title: c.Title, Level: c.GrantedLevel, ApprovedOn: models.DateOf(c.DecidedAt.UTC())}
			all[i].facts.Cases = append(all[i].facts.Cases, found)
		}
	}
	return nil
}

// fillTasks takes tasks from plans of the bar's curriculum, of the service's and
// of the organisation's, not from those of other services.
func fillTasks(tx *store.Tx, all []measured, people []models.PersonID) error {
	var keys []string
	for _, m := range all {
		keys = append(keys, m.bar.Rules.Tasks...)
	}
	tasks, err := tx.RoadTasks(people, keys)
	if err != nil {
		return err
	}
	for i := range all {
		for _, t := range tasks {
			if t.PersonID != all[i].candidacy.PersonID || !meant(all[i].bar, t) {
				continue
			}
			known := all[i].facts.Tasks[t.Key]
			done := t.State == models.TaskDone || t.State == models.TaskAccredited
			all[i].facts.Tasks[t.Key] = Task{Title: t.Spec.Title, Done: known.Done || done}
		}
	}
	return nil
}

// nameTasks gives tasks that are in nobody's plan yet the title of the curriculum.
func nameTasks(tx *store.Tx, all []measured) error {
	var services []models.ServiceID
	var slugs []string
	for _, m := range all {
		for _, key := range m.bar.Rules.Tasks {
			if m.facts.Tasks[key].Title == "" {
				services = append(services, m.bar.ServiceID)
				slugs = append(slugs, m.bar.Rules.Curriculum)
			}
		}
	}
	if len(services) == 0 {
		return nil
	}
	tasks, err := tx.CurriculumTasks(services, slugs)
	for _, m := range all {
		for _, t := range tasks {
			known := m.facts.Tasks[t.Key]
			named := store.RoadTask{Curriculum: t.Curriculum, ServiceID: t.ServiceID}
			if slices.Contains(m.bar.Rules.Tasks, t.Key) && known.Title == "" && meant(m.bar, named) {
				known.Title = t.Title
				m.facts.Tasks[t.Key] = known
			}
		}
	}
	return err
}

func meant(bar models.Bar, t store.RoadTask) bool {
	if bar.Rules.Curriculum != "" {
		return t.Curriculum == bar.Rules.Curriculum
	}
	return t.ServiceID == nil || *t.ServiceID == bar.ServiceID
}

func fillCurricula(tx *store.Tx, all []measured, people []models.PersonID) error {
	var slugs []string
	for _, m := range all {
		if m.bar.Rules.Curriculum != "" {
			slugs = append(slugs, m.bar.Rules.Curriculum)
		}
	}
	titles, err := tx.CurriculumTitles(slugs)
	if err != nil {
		return err
	}
	plans, err := tx.RoadPlans(people, slugs)
	for i := range all {
		slug := all[i].bar.Rules.Curriculum
		all[i].facts.CurriculumTitle = titles[slug]
		for _, p := range plans {
			if p.PersonID == all[i].candidacy.PersonID && p.Curriculum == slug {
				all[i].facts.Completed = p.State == models.PlanCompleted
			}
		}
	}
	return err
}

func each[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}
