package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/candidacy"
)

// CandidacyFile is what a panel reads about a candidate.
type CandidacyFile struct {
	CandidacyPage
	AsOf           models.Date         `json:"asOf" description:"The UTC day all of it is as of."`
	Cases          []FileCase          `json:"cases" description:"Approved cases for the service, oldest first."`
	Tasks          []FileTask          `json:"tasks" description:"The tasks the bar names."`
	Road           []FileStretch       `json:"road" description:"Newest attempts at curricula."`
	Certifications []FileCertification `json:"certifications"`
	Attempts       []FileAttempt       `json:"attempts" description:"Other attempts at the service, newest first."`
	Standing       *FileStanding       `json:"standing"`
}

// FileCase is an approved case and what its released reviews gave it.
type FileCase struct {
	ID         models.ShowCaseID `json:"id"`
	Title      string            `json:"title"`
	Level      int               `json:"level"`
	ApprovedOn models.Date       `json:"approvedOn"`
	Counts     bool              `json:"counts" description:"Young enough for the bar."`
	Grades     []FileGrade       `json:"grades"`
}

type FileGrade struct {
	Level   int            `json:"level"`
	Verdict models.Verdict `json:"verdict"`
}

type FileTask struct {
	Key   string `json:"key"`
	Title string `json:"title"`
	Done  bool   `json:"done"`
}

// FileStretch is an attempt at a curriculum with its tasks counted.
type FileStretch struct {
	Plan       models.PlanID    `json:"plan"`
	Curriculum string           `json:"curriculum"`
	Title      string           `json:"title"`
	Attempt    int              `json:"attempt"`
	State      models.PlanState `json:"state"`
	StartedOn  models.Date      `json:"startedOn"`
	EndedAt    *time.Time       `json:"endedAt"`
	Tasks      int              `json:"tasks"`
	Done       int              `json:"done"`
	Waived     int              `json:"waived"`
	Accredited int              `json:"accredited"`
}

type FileCertification struct {
	ID        models.CertificationID `json:"id"`
	Vendor    string                 `json:"vendor"`
	Name      string                 `json:"name"`
	Level     string                 `json:"level"`
	Score     *float64               `json:"score"`
	PassMark  *float64               `json:"passMark"`
	IssuedOn  models.Date            `json:"issuedOn"`
	ExpiresOn models.Date            `json:"expiresOn"`
	Current   bool                   `json:"current"`
}

type FileAttempt struct {
	ID       models.CandidacyID    `json:"id"`
	Number   int                   `json:"number"`
	State    models.CandidacyState `json:"state"`
	OpenedAt time.Time             `json:"openedAt"`
	EndedAt  *time.Time            `json:"endedAt"`
}

// FileStanding is what the candidate has for the service already.
type FileStanding struct {
	ID        models.StandingID    `json:"id"`
	State     models.StandingState `json:"state"`
	Founding  bool                 `json:"founding"`
	ExpiresOn models.Date          `json:"expiresOn"`
}

func getCandidacyFile(tx *store.Tx, in CandidacyPath) (CandidacyFile, error) {
	f, err := candidacy.ReadFile(tx, in.ID)
	out := CandidacyFile{CandidacyPage: candidacyPageOf(f.View), AsOf: f.On}
	for _, c := range f.Cases {
		grades := make([]FileGrade, len(c.Grades))
		for i, g := range c.Grades {
			grades[i] = FileGrade{g.Level, g.Verdict}
		}
		out.Cases = append(out.Cases, FileCase{c.ID, c.Title, c.Level, c.ApprovedOn, c.Counts, grades})
	}
	for _, t := range f.Tasks {
		out.Tasks = append(out.Tasks, FileTask{t.Key, t.Title, t.Done})
	}
	for _, r := range f.Road {
		out.Road = append(out.Road, FileStretch{r.PlanID, r.Curriculum, r.Title, r.Attempt, r.State, r.StartedOn, r.EndedAt, r.Tasks, r.Done, r.Waived, r.Accredited})
	}
	for _, c := range f.Certifications {
		current := c.CurrentOn(f.On) && c.Passed()
		out.Certifications = append(out.Certifications, FileCertification{c.ID, c.Vendor, c.Name, c.Level, c.Score, c.PassMark, c.IssuedOn, c.ExpiresOn, current})
	}
	for _, a := range f.Attempts {
		out.Attempts = append(out.Attempts, FileAttempt{a.ID, a.Number, a.State, a.OpenedAt, a.EndedAt})
	}
	if s := f.Standing; s != nil {
		out.Standing = &FileStanding{s.ID, s.State, s.Founding, s.ExpiresOn}
	}
	return out, err
}
