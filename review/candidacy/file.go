package candidacy

import (
	"assay/models"
	"assay/models/store"
	"assay/review/policy"
)

// File is what a panel reads about a candidate: no sealed review, no name of a
// reviewer, nothing about other services.
type File struct {
	View
	Cases          []FileCase
	Tasks          []FileTask
	Road           []store.RoadStretch
	Certifications []models.Certification
	Attempts       []models.Candidacy
	Standing       *models.Standing
	On             models.Date // the UTC day all of it is as of
}

// FileCase is an approved case for the service with its grades.
type FileCase struct {
	Case
	Counts bool // young enough for the bar
	Grades []store.Grade
}

// FileTask is a task the bar names.
type FileTask struct {
	Key string
	Task
}

// ReadFile reads the file of a candidacy: for the candidate, who holds a seat on
// its panel, coordinators and administrators.
func ReadFile(tx *store.Tx, id models.CandidacyID) (File, error) {
	c, err := tx.Candidacy(id)
	if err != nil {
		return File{}, err
	}
	h, err := holds(tx, c)
	if err != nil {
		return File{}, err
	}
	if err := policy.See(policy.CandidacySee, h, "candidacy"); err != nil {
		return File{}, err
	}
	if err := policy.Check(policy.CandidacySeeFile, h); err != nil {
		return File{}, err
	}
	all, err := read(tx, []models.Candidacy{c})
	if err != nil {
		return File{}, err
	}
	seen, err := views(tx, all)
	if err != nil {
		return File{}, err
	}
	f := File{View: seen[0], Certifications: all[0].facts.Certifications, On: all[0].facts.On}
	_, underWay, err := tx.LiveInterview(id)
	if err != nil {
		return File{}, err
	}
	f.Actions = actions(f.View, underWay, h)
	for _, key := range all[0].bar.Rules.Tasks {
		f.Tasks = append(f.Tasks, FileTask{key, all[0].facts.Tasks[key]})
	}
	return f, fillFile(tx, &f, all[0])
}

func fillFile(tx *store.Tx, f *File, m measured) error {
	c := m.candidacy
	grades, err := tx.Grades(each(m.facts.Cases, func(c Case) models.ShowCaseID { return c.ID }))
	if err != nil {
		return err
	}
	counting := map[models.ShowCaseID]bool{}
	for _, c := range Counting(m.bar.Rules, m.facts) {
		counting[c.ID] = true
	}
	for _, c := range m.facts.Cases {
		fc := FileCase{Case: c, Counts: counting[c.ID]}
		for _, g := range grades {
			if g.ShowCaseID == c.ID {
				fc.Grades = append(fc.Grades, g)
			}
		}
		f.Cases = append(f.Cases, fc)
	}
	if f.Road, err = tx.RoadOf(c.PersonID); err != nil {
		return err
	}
	attempts, err := tx.AttemptsAt(c.PersonID, c.ServiceID)
	if err != nil {
		return err
	}
	for _, a := range attempts {
		if a.ID != c.ID {
			f.Attempts = append(f.Attempts, a)
		}
	}
	s, found, err := tx.StandingOf(c.PersonID, c.ServiceID)
	if found {
		f.Standing = &s
	}
	return err
}
