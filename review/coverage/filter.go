package coverage

import (
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/roster"
)

// standpoint is when a week is looked at: now, while it is the present one, and the
// Monday that begins any other.
func (h Hourly) standpoint(now time.Time) time.Time {
	if now.Before(h.Week.From()) || !now.Before(h.Week.To()) {
		return h.Week.From()
	}
	return now
}

// knownManager is nil for somebody who is here, else the fault of the field.
func knownManager(tx *store.Tx, id models.PersonID) error {
	_, err := tx.Person(id)
	if fault.Is(err, fault.NotFound) {
		return fault.At("query:manager", "unknown-person", "There is nobody here with this number.")
	}
	return err
}

// languageOf is a tag as people's languages are stored; empty stays empty.
func languageOf(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	tag, ok := roster.Language(text)
	if !ok {
		return "", fault.At("query:language", "not-a-language", "This is not a language tag such as en, ko or zh-TW.")
	}
	return tag, nil
}

// notes say what a filter leaves out. A region has targets of its own, and its own
// people on the way; a manager's people have neither, nor have the speakers of a
// language, so that there is none to show.
func (w *world) notes() []review.Reason {
	notes := []review.Reason{}
	if w.alone {
		notes = append(notes, review.Why("nobody-below", "Nobody reports to them."))
	}
	if w.unspoken {
		notes = append(notes, review.Why("nobody-speaks", "Nobody works in this language."))
	}
	if w.in.narrows() {
		notes = append(notes, review.Why("targets-left-out", "Targets and who is on the way are those of everybody, so they are not shown."))
	}
	return notes
}

// riskNotes are those of risks, which are judged on a day.
func (w *world) riskNotes(on, today models.Date) []review.Reason {
	notes := w.notes()
	if w.keep != nil {
		notes = append(notes, review.Why("world-left-out", "What takes everybody in the world is left out: the SMEs wanted, fewer than five, regions without any, and panels."))
	}
	if on != today {
		notes = append(notes, review.Why("another-week", "Judged as of %s.", on))
	}
	return notes
}
