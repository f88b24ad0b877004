package interview

import (
	"slices"
	"time"

	"assay/models"
)

// meets is what an event in calendars says of its interview.
type meets struct {
	starts, ends time.Time
	status       models.CalendarStatus
}

// statuses are how calendars know the states in which they are told something.
var statuses = map[models.InterviewState]models.CalendarStatus{
	models.InterviewProposed:  models.EventTentative,
	models.InterviewConfirmed: models.EventConfirmed,
	models.InterviewCancelled: models.EventCancelled,
}

// follow brings an event in step with its interview, and returns the guests to whom
// that must be sent. The sequence rises when start, end or status changed and when
// anybody is taken out or comes back, and never falls; a guest is asked again when
// it is another time.
func follow(e *models.CalendarEvent, guests []models.CalendarGuest, to meets, want []models.PersonID) []models.CalendarGuest {
	moved := !e.StartsAt.Equal(to.starts) || !e.EndsAt.Equal(to.ends)
	if moved || e.Status != to.status || slices.ContainsFunc(guests, func(g models.CalendarGuest) bool { return turns(g, want) }) {
		e.Sequence++
	}
	e.StartsAt, e.EndsAt, e.Status = to.starts, to.ends, to.status
	var send []models.CalendarGuest
	for _, g := range guests {
		if g, news := sent(g, *e, want, moved); news {
			send = append(send, g)
		}
	}
	for _, p := range want {
		known := slices.ContainsFunc(guests, func(g models.CalendarGuest) bool { return g.PersonID == p })
		if !known {
			send = append(send, models.CalendarGuest{UID: e.UID, PersonID: p, Method: models.MethodRequest, Sequence: e.Sequence, Asked: e.Sequence})
		}
	}
	return send
}

// turns reports whether a guest goes, or comes back.
func turns(g models.CalendarGuest, want []models.PersonID) bool {
	return slices.Contains(want, g.PersonID) != (g.Method == models.MethodRequest)
}

// sent is a guest with the event as it is now, and whether that is news to them.
func sent(g models.CalendarGuest, e models.CalendarEvent, want []models.PersonID, moved bool) (models.CalendarGuest, bool) {
	switch stays := slices.Contains(want, g.PersonID); {
	case !stays && g.Method == models.MethodCancel, stays && !turns(g, want) && g.Sequence == e.Sequence:
		return g, false
	case !stays:
		g.Method = models.MethodCancel
	case moved || turns(g, want):
		g.Method, g.Asked = models.MethodRequest, e.Sequence
	}
	g.Sequence = e.Sequence
	return g, true
}
