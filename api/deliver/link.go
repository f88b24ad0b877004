package deliver

import (
	"strconv"
	"strings"

	"assay/models"
	"assay/review/notify"
)

// pages are where the app shows what a message is about, as its own notices do.
var pages = map[string]string{
	"show_case": "/cases/", "assignment": "/reviews/", "interview": "/interviews/", "ballot": "/ballots/",
	"candidacy": "/candidacies/", "person": "/people/", "service": "/services/", "appointment": "/admin/appointments/",
}

// link is the address of what a message is about, or of the first page.
func (e Edge) link(n models.Notification) string {
	if e.PublicURL == "" {
		return ""
	}
	if page, ok := pages[n.SubjectKind]; ok {
		return e.PublicURL + page + strconv.FormatInt(n.SubjectID, 10)
	}
	switch {
	case n.SubjectKind == "coverage":
		return e.PublicURL + "/coverage"
	case n.SubjectKind == "webhook":
		return e.choices()
	case n.SubjectKind == "plan" && notify.GroupOf(n.Kind) == notify.Training, n.SubjectKind == "certification":
		return e.PublicURL + "/path"
	case n.SubjectKind == "plan":
		return e.PublicURL + "/mentees"
	case n.SubjectKind == "standing" && !strings.HasPrefix(n.Kind, "team-"):
		return e.PublicURL + "/people/" + strconv.FormatInt(int64(n.PersonID), 10)
	}
	return e.PublicURL + "/"
}

// place is the address of a page within Assay; "" where there is none.
func (e Edge) place(path string) string {
	if e.PublicURL == "" || !strings.HasPrefix(path, "/") {
		return ""
	}
	return e.PublicURL + path
}

// choices is where people choose what they hear of.
func (e Edge) choices() string {
	if e.PublicURL == "" {
		return ""
	}
	return e.PublicURL + "/settings?part=notifications"
}
