package training

import (
	"fmt"

	"assay/models"
	"assay/models/fault"
	"assay/review"
)

// line is a text of a task that is one line, and where it stands.
type line struct{ pointer, text string }

func linesOf(at string, s models.TaskSpec) []line {
	all := []line{{at + "/title", s.Title}, {at + "/stage", s.Stage}}
	if c := s.Certification; c != nil {
		all = append(all, line{at + "/certification/vendor", c.Vendor}, line{at + "/certification/name", c.Name})
	}
	if l := s.Library; l != nil {
		all = append(all, line{at + "/library/query", l.Query})
	}
	return all
}

// notLines are the texts of tasks that are not one line, besides those that stand in the
// tasks before them.
func notLines(tasks, before []models.TaskSpec) (wrong []fault.Field) {
	var stored []string
	for _, s := range before {
		for _, l := range linesOf("", s) {
			stored = append(stored, l.text)
		}
	}
	for i, s := range tasks {
		for _, l := range linesOf(fmt.Sprintf("/tasks/%d", i), s) {
			wrong = append(wrong, review.Line(l.pointer, l.text, stored...)...)
		}
	}
	return wrong
}
