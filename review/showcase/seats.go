package showcase

import (
	"time"

	"assay/models"
	"assay/models/phrase"
)

// SeatState is what others see of a seat.
type SeatState string

const (
	SeatOpen      SeatState = "open"
	SeatOffered   SeatState = "offered"
	SeatAccepted  SeatState = "accepted" // and nothing more until the release
	SeatSubmitted SeatState = "submitted"
	SeatReleased  SeatState = "released"
)

// Seat is one place among the reviews of the current version, as everybody but its
// holder sees it. From its first acceptance until the release it stands still,
// whatever happens there (S4).
type Seat struct {
	Number      int
	State       SeatState
	Reviewer    models.PersonID // 0 while open
	AsDeveloper bool
	Reasons     []phrase.Text
	Since       *time.Time
}

// seats are all seats once the reviews are released, and before that those that
// the version was submitted with: a third reviewer's is not among them.
func (f *file) seats(v models.ShowCaseVersion) []Seat {
	if f.c.CurrentVersion == 0 {
		return []Seat{}
	}
	if v.ReleasedAt != nil {
		return f.releasedSeats()
	}
	list := make([]Seat, 0, f.c.ReviewsNeeded)
	for n := 1; n <= f.c.ReviewsNeeded; n++ {
		seat := f.seat(n)
		if f.c.State != models.CaseInReview && seat.State != SeatOpen {
			seat.State = SeatReleased
		}
		list = append(list, seat)
	}
	return list
}

func (f *file) seat(n int) Seat {
	if a := f.firstAccepted(n); a != nil {
		return Seat{n, SeatAccepted, a.ReviewerID, a.AsDeveloper, a.Reasons, a.AcceptedAt}
	}
	if a := f.holder(n); a != nil {
		return Seat{n, SeatOffered, a.ReviewerID, a.AsDeveloper, a.Reasons, &a.OfferedAt}
	}
	return Seat{Number: n, State: SeatOpen, Reasons: []phrase.Text{}}
}

func (f *file) releasedSeats() []Seat {
	list := []Seat{}
	for _, a := range f.current() {
		if a.State == models.AssignmentSubmitted {
			list = append(list, Seat{a.Seat, SeatSubmitted, a.ReviewerID, a.AsDeveloper, a.Reasons, a.EndedAt})
		}
	}
	return list
}
