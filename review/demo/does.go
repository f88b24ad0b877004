package demo

import "assay/models/phrase"

// Does says what a part of the demo is to show.
func (p Part) Does() phrase.Text {
	switch p.Duty {
	case NewHire:
		return phrase.Of("new hire in the second week")
	case Reviewer:
		return phrase.Count(p.Count, "reviewer with one show case waiting", "reviewer with %d show cases waiting")
	case Candidate:
		return phrase.Of("candidate who is ready for an interview")
	case Panellist:
		return phrase.Of("panellist with an open ballot")
	case Author:
		return phrase.Of("author whose reviewers ask for changes")
	case Mentor:
		return phrase.Of("mentor with a sign-off waiting")
	case Expert:
		return phrase.Of("SME whose standing is to be renewed soon")
	case Manager:
		return phrase.Count(p.Count, "manager of one person", "manager of %d people")
	case Developer:
		return phrase.Count(p.Count, "developer of one service", "developer of %d services")
	case Coordinator:
		return phrase.Of("coordinator")
	}
	return phrase.Of("administrator")
}
