package interview

import (
	"fmt"
	"strings"

	"assay/models"
	"assay/models/store"
	"assay/review/jobs"
)

// announce brings everybody's calendar in step with an interview, at the end of the
// act that changed it (I6): who is in it is sent the event as it is now, who is not
// any more has it taken out. The candidate's event and the panel's are two. Calling
// it again changes nothing.
func announce(tx *store.Tx, id models.InterviewID) error {
	i, err := tx.Interview(id)
	if err != nil {
		return err
	}
	status, said := statuses[i.State]
	if !said {
		return nil
	}
	c, err := tx.Candidacy(i.CandidacyID)
	if err != nil {
		return err
	}
	seats, err := tx.Seats([]models.InterviewID{id})
	if err != nil {
		return err
	}
	candidate, panel := []models.PersonID{c.PersonID}, sitting(seats[id])
	if i.State == models.InterviewCancelled {
		candidate, panel = nil, nil
	}
	to := meets{i.StartsAt, i.EndsAt, status}
	if err := bring(tx, i, models.ForPanel, to, panel); err != nil {
		return err
	}
	return bring(tx, i, models.ForCandidate, to, candidate)
}

func sitting(seats []models.Seat) []models.PersonID {
	var people []models.PersonID
	for _, s := range seats {
		if live(s) {
			people = append(people, s.PersonID)
		}
	}
	return people
}

// bring does so for one of the two events.
func bring(tx *store.Tx, i models.Interview, a models.Audience, to meets, want []models.PersonID) error {
	e, found, err := tx.CalendarEventOf(i.ID, a)
	if err != nil {
		return err
	}
	if !found {
		if len(want) == 0 {
			return nil
		}
		if e, err = newEvent(tx, i, a, to); err != nil {
			return err
		}
	}
	guests, err := tx.CalendarGuests(e.UID)
	if err != nil {
		return err
	}
	was := e
	send := follow(&e, guests, to, want)
	if e != was {
		if err := tx.SaveCalendarEvent(&e); err != nil {
			return err
		}
	}
	for n := range send {
		if err := note(tx, &send[n]); err != nil {
			return err
		}
	}
	return queue(tx, i.ID, send)
}

// newEvent is an interview's event; the panel's has the UID that the interview was
// given, the candidate's one of its own.
func newEvent(tx *store.Tx, i models.Interview, a models.Audience, to meets) (models.CalendarEvent, error) {
	e := models.CalendarEvent{UID: i.UID, InterviewID: i.ID, Audience: a, StartsAt: to.starts, EndsAt: to.ends, Status: to.status}
	if a == models.ForCandidate {
		uid, err := tx.Secret()
		if err != nil {
			return e, err
		}
		e.UID = strings.ToLower(uid)
	}
	return e, tx.AddCalendarEvent(&e)
}

// JobInvitation is the kind of the jobs that send.
const JobInvitation = "invitation"

// Sending is what such a job is given. What the message says is put together when it
// is sent; it is not sent any more when something newer is to be.
type Sending struct {
	Interview models.InterviewID    `json:"interview"`
	Person    models.PersonID       `json:"person"`
	Method    models.CalendarMethod `json:"method"`
	Sequence  int                   `json:"sequence"`
}

// queue has guests sent what is noted for them, where invitations go out.
func queue(tx *store.Tx, id models.InterviewID, send []models.CalendarGuest) error {
	from, err := tx.Setting(models.SettingInvitations)
	if err != nil || from == "" {
		return err
	}
	wanted := make([]jobs.New, len(send))
	for n, g := range send {
		wanted[n] = jobs.New{
			Kind:    JobInvitation,
			Key:     fmt.Sprintf("invitation:%s:%d:%d:%s", g.UID, g.PersonID, g.Sequence, g.Method),
			Payload: Sending{id, g.PersonID, g.Method, g.Sequence},
		}
	}
	return jobs.Enqueue(tx, wanted...)
}

// note keeps what a guest is to be sent.
func note(tx *store.Tx, g *models.CalendarGuest) error {
	g.QueuedAt = tx.Now
	if g.ReplyKey != "" {
		return tx.SaveCalendarGuest(g)
	}
	key, err := tx.Secret()
	if err != nil {
		return err
	}
	g.ReplyKey = strings.ToLower(key)
	return tx.AddCalendarGuest(g)
}
