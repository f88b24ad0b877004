package interview

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/notify"
)

// asksAfter are the seats at a new start: the panel that is named, with the shadows
// that there are, or the same people as now.
func (s scene) asksAfter(panel []Ask) []Ask {
	same := s.plan(s.panel()...).asks
	if len(panel) == 0 {
		return same
	}
	asks := slices.Clone(panel)
	for _, a := range same {
		named := slices.ContainsFunc(panel, func(x Ask) bool { return x.PersonID == a.PersonID })
		if a.Kind == models.SeatShadow && !named {
			asks = append(asks, a)
		}
	}
	return asks
}

// repanel gives the seats to these people: who has a seat of that kind keeps it, the
// others are relieved and new ones asked. What was given back has somebody else now.
// The scene is that of who stays; the messages are for the others.
func (s scene) repanel(tx *store.Tx, asks []Ask, starts time.Time) (scene, []notify.Message, error) {
	same := s.plan(s.panel()...).asks
	if slices.Equal(asks, same) {
		return s, nil, nil
	}
	stays := func(x models.Seat) int {
		return slices.IndexFunc(asks, func(a Ask) bool { return live(x) && a.PersonID == x.PersonID && a.Kind == x.Kind })
	}
	var news []notify.Message
	var kept []models.Seat
	for _, x := range s.seats {
		switch {
		case stays(x) >= 0:
			kept = append(kept, x)
		case live(x), x.State == models.SeatDeclined && voting(x.Kind):
			news = append(news, relieved(s, x)...)
			x.State = models.SeatReplaced
			if err := tx.SaveSeat(&x); err != nil {
				return s, nil, err
			}
		}
	}
	if err := s.rechair(tx, kept, func(x models.Seat) bool { return asks[stays(x)].Chair }); err != nil {
		return s, nil, err
	}
	fresh := s.fresh(tx, asks, kept)
	if err := timed(tx, starts, fresh); err != nil {
		return s, nil, err
	}
	if len(fresh) > 0 {
		if err := tx.AddSeats(fresh); err != nil {
			return s, nil, err
		}
	}
	for _, x := range fresh {
		i := s.Interview
		i.StartsAt = starts
		news = append(news, notify.Message{Person: x.PersonID, Kind: "seat-invited", Params: when(i)})
	}
	s.seats = kept
	return s, news, nil
}

// rechair moves the chair, off its seat before on to another.
func (s scene) rechair(tx *store.Tx, kept []models.Seat, chairs func(models.Seat) bool) error {
	for _, chair := range []bool{false, true} {
		for n := range kept {
			if want := chairs(kept[n]); want != chair || kept[n].Chair == want {
				continue
			}
			kept[n].Chair = chair
			if err := tx.SaveSeat(&kept[n]); err != nil {
				return err
			}
		}
	}
	return nil
}

// fresh are seats for those who have none.
func (s scene) fresh(tx *store.Tx, asks []Ask, kept []models.Seat) []models.Seat {
	var fresh []models.Seat
	for _, a := range asks {
		if !slices.ContainsFunc(kept, func(x models.Seat) bool { return x.PersonID == a.PersonID }) {
			fresh = append(fresh, models.Seat{InterviewID: s.ID, PersonID: a.PersonID, Kind: a.Kind, Chair: a.Chair, State: SeatMachine.Initial, InvitedAt: tx.Now})
		}
	}
	return fresh
}
