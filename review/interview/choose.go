package interview

import (
	"cmp"
	"slices"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/slots"
)

// choose books an option. Everybody asked is locked, in id order, before the hour is
// searched again; where the best panel for it is another one by now, or there is none
// any more, nothing is booked and the next options are to be looked at.
func choose(tx *store.Tx, c models.Candidacy, in Proposal) (models.Interview, error) {
	none := models.Interview{}
	p, _, err := planToChoose(tx, c)
	if err != nil {
		return none, err
	}
	start, live, done, err := p.prepare(tx, in)
	if err != nil || done {
		return live, err
	}
	p.starts, p.asks = start.At, in.Seats
	if err := p.lock(tx); err != nil {
		return none, err
	}
	s, err := p.seek(tx, start.At, 1, nil)
	if err != nil {
		return none, err
	}
	found := s.meeting.Find(s.meeting.Ready(s.candidate), s.meeting.AllReady(s.people), 1)
	if len(found) == 0 || !sameAsks(in.Seats, asksOf(found[0])) {
		return none, optionGone(nil)
	}
	m, err := p.meeting(tx)
	if err != nil {
		return none, err
	}
	m.KeepsFree = true
	if notes := m.Against(); len(notes) > 0 {
		return none, optionGone(notes)
	}
	return propose(tx, p, m, start, in)
}

// optionGone is the answer to a race that was lost.
func optionGone(notes []Note) error {
	f := fault.Clash("option-gone", "This option has gone meanwhile. Please look at the options that there are now.")
	for _, n := range notes {
		f.Reasons = append(f.Reasons, n.Text)
	}
	return f
}

// asksOf are the seats of an option, the chair first.
func asksOf(o slots.Option) []Ask {
	var asks []Ask
	for n, m := range o.SMEs {
		asks = append(asks, Ask{m.ID, models.SeatSME, n == 0})
	}
	for _, m := range o.Developers {
		asks = append(asks, Ask{m.ID, models.SeatDeveloper, false})
	}
	return asks
}

// sameAsks compares panels; which of the SMEs has the chair matters, the order does
// not.
func sameAsks(a, b []Ask) bool {
	byID := func(x, y Ask) int { return cmp.Compare(x.PersonID, y.PersonID) }
	return slices.Equal(slices.SortedFunc(slices.Values(a), byID), slices.SortedFunc(slices.Values(b), byID))
}
