package demo

import "assay/models"

// words are the short texts that people write, several for each occasion.
type words struct {
	Evidence     map[models.TaskKind][]string
	Praise       []string
	Returned     []string // what a mentor asks for …
	Again        []string // … and what the learner answers, in the same order
	Summary      map[models.Verdict][]string
	Remark       []string
	Comment      []string
	Resubmitted  string
	Decline      map[models.DeclineReason]string
	Vote         votes
	Feedback     map[models.Outcome][]string
	Contribution map[models.ContributionKind][]string
	Absence      []string
}

type votes struct {
	Pass     []string
	NotYet   []string `json:"not_yet"`
	Blocking string
	Recuse   string
}
