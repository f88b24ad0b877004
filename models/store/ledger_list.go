package store

import (
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"assay/models"
)

// sealedEntry says of an entry that it is about a review that is not released, about
// who was asked to review a version whose reviews are not, or about the votes of a
// ballot that is open or void. A page asks it row by row; the doctor, of all at once.
func sealedEntry(each string) string {
	return strings.ReplaceAll(`(subject_kind = 'review' and exists (
		select 1 from reviews r where r.id = subject_id and r.released_at is null EACH)
	or subject_kind = 'assignment' and exists (
		select 1 from assignments a join show_case_versions v on v.show_case_id = a.show_case_id and v.number = a.version_number
		where a.id = subject_id and v.released_at is null EACH)
	or subject_kind = 'vote' and exists (
		select 1 from ballots b where b.id = subject_id and b.state <> 'closed' EACH))`, "EACH", each)
}

// hide marks those of new entries that are about something sealed.
func (tx *Tx) hide(entries ...models.LedgerEntry) error {
	var ids []ledgerEntry
	for _, e := range entries {
		if e.SubjectKind == "review" || e.SubjectKind == "assignment" || e.SubjectKind == "vote" {
			ids = append(ids, ledgerEntry(e.ID))
		}
	}
	if len(ids) == 0 {
		return nil
	}
	// Without statistics SQLite would rather read every entry of these kinds than the few that are new.
	sealed := strings.ReplaceAll(sealedEntry(rowByRow), "subject_kind", "coalesce(subject_kind, subject_kind)")
	return among(tx, "id", ids).Model(&models.LedgerEntry{}).Where(sealed).UpdateColumn("hidden", true).Error
}

type ledgerEntry int64

// show makes entries about what was sealed visible, when it has been opened.
func (tx *Tx) show(kind, subjects string, values ...any) error {
	q := tx.q.Model(&models.LedgerEntry{}).Where("hidden and subject_kind = ? and subject_id in ("+subjects+")", append([]any{kind}, values...)...)
	return q.UpdateColumn("hidden", false).Error
}

// LedgerFilter narrows the ledger; zero values do not. A subject's id needs its
// kind.
type LedgerFilter struct {
	Subject models.Subject
	Actor   models.PersonID
	System  string    // of an actor that is no person
	Event   string    // exactly
	From    time.Time // at or after
	To      time.Time // before
}

// Ledger lists entries, newest first. Entries about what is sealed are not there
// yet; votes of a void ballot, and for the candidate those of their own ballot,
// never are. That an entry is marked as hidden keeps it out of the indexes; the rule
// itself is asked all the same.
func (tx *Tx) Ledger(f LedgerFilter, p models.Page) (models.List[models.LedgerEntry], error) {
	q := tx.q.Where("not hidden and not " + sealedEntry(rowByRow))
	q = q.Where(`not (subject_kind = 'vote' and exists (
		select 1 from ballots b join candidacies c on c.id = b.candidacy_id where b.id = subject_id and c.person_id = ?`+rowByRow+`))`, tx.Actor.Person)
	q = f.narrow(q, tx.pg)
	if !f.From.IsZero() {
		q = q.Where("at >= ?", f.From)
	}
	if !f.To.IsZero() {
		q = q.Where("at < ?", f.To)
	}
	o := order{list: fmt.Sprint("ledger", f), columns: []string{"at", "hash"}, desc: true}
	if f.Subject.ID != 0 {
		o.columns = []string{"position"}
		return paged(q, o, p, func(e models.LedgerEntry) []any { return []any{int32(e.Position)} })
	}
	return paged(q, o, p, func(e models.LedgerEntry) []any { return []any{e.At, e.Hash} })
}

// narrow lets an index be walked by the one column that narrows most, and by no
// other: one subject, then a person, an event, a kind. The index by person has event
// and kind in it, so that rows of others are not read; PostgreSQL looks there only for
// a column that stands alone.
func (f LedgerFilter) narrow(q *gorm.DB, pg bool) *gorm.DB {
	walked := f.Subject.ID != 0
	alone := pg && f.Actor != 0 && !walked
	if walked {
		q = q.Where("subject_kind = ? and subject_id = ?", f.Subject.Kind, f.Subject.ID)
	}
	by := func(column string, value any, asked bool) {
		if asked && walked && !alone {
			column = "coalesce(" + column + ", " + column + ")"
		}
		if asked {
			q, walked = q.Where(column+" = ?", value), true
		}
	}
	by("actor_id", f.Actor, f.Actor != 0)
	by("event", f.Event, f.Event != "")
	by("subject_kind", f.Subject.Kind, f.Subject.Kind != "" && f.Subject.ID == 0)
	if f.System != "" {
		q = q.Where("actor_id is null and actor_system = ?", f.System)
	}
	return q
}
