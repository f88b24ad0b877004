package store

import (
	"fmt"
	"strings"
	"time"

	"assay/models"
)

// MostWaiting is how far what waits is counted, for each kind.
const MostWaiting = 1000

// WaitingFor is for whom, and when, what waits is read. Coordinates and
// Administers say for which roles; Signs are plans whose mentor is away today and
// for which the person stands in. Today is a UTC day.
type WaitingFor struct {
	Person      models.PersonID
	Coordinates bool
	Administers bool
	Signs       []models.PlanID
	Today       models.Date
	IdleSince   time.Time   // drafts not touched since then are idle
	ComingUntil time.Time   // interviews that start before then are coming
	ExpiringBy  models.Date // certifications that expire on or before that day
	RenewBy     models.Date // standings whose term ends on or before that day
}

func (f WaitingFor) values(tx *Tx) map[string]any {
	return map[string]any{
		"me": f.Person, "now": tx.Now, "today": f.Today, "coordinates": f.Coordinates, "administers": f.Administers,
		"signs": idList(tx, f.Signs), "idle": f.IdleSince, "coming": f.ComingUntil, "expiring": f.ExpiringBy, "renew": f.RenewBy,
	}
}

// waitingRead is how one kind is read. Count and list have the same rest, so they
// agree.
type waitingRead struct {
	kind    models.WaitingKind
	asks    func(WaitingFor) bool // nil: everybody
	columns string
	rest    string // from … where …
	order   string
}

func (r waitingRead) applies(f WaitingFor) bool { return r.asks == nil || r.asks(f) }

func coordinates(f WaitingFor) bool { return f.Coordinates }
func arranges(f WaitingFor) bool    { return f.Coordinates || f.Administers }

// waitingReads are the kinds that the rows alone tell; tasks and absences also need
// a person's calendar, and are found in review.
var waitingReads = append(append(append([]waitingRead{}, caseReads...), meetingReads...), roadReads...)

// CountWaiting counts what waits for a person by kind, each up to [MostWaiting], in
// one query.
func (tx *Tx) CountWaiting(f WaitingFor) (map[models.WaitingKind]int, error) {
	var parts []string
	for _, r := range waitingReads {
		if r.applies(f) {
			parts = append(parts, fmt.Sprintf("select '%s' as kind, count(*) as n from (select 1 as one %s limit %d) counted",
				r.kind, tx.waitingSQL(r.rest), MostWaiting))
		}
	}
	var rows []struct {
		Kind models.WaitingKind
		N    int
	}
	err := tx.q.Raw(strings.Join(parts, " union all "), f.values(tx)).Scan(&rows).Error
	counts := map[models.WaitingKind]int{}
	for _, r := range rows {
		if r.N > 0 {
			counts[r.Kind] = r.N
		}
	}
	return counts, err
}

// Waiting returns up to limit of what waits for a person of one kind, the most
// pressing first. One query.
func (tx *Tx) Waiting(kind models.WaitingKind, f WaitingFor, limit int) ([]models.Waiting, error) {
	rows := []models.Waiting{}
	for _, r := range waitingReads {
		if r.kind != kind || !r.applies(f) {
			continue
		}
		sql := fmt.Sprintf("select %s %s order by %s limit %d", r.columns, tx.waitingSQL(r.rest), r.order, limit)
		if err := tx.q.Raw(sql, f.values(tx)).Scan(&rows).Error; err != nil {
			return nil, err
		}
		for i := range rows {
			rows[i].Kind = kind
		}
	}
	return rows, nil
}

// waitingSQL writes the set of plans signed for in the words of the engine.
func (tx *Tx) waitingSQL(rest string) string {
	return strings.ReplaceAll(rest, "{{signs}}", tx.named("signs"))
}
