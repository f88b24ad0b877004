package invite

import (
	"context"
	"fmt"
	"strings"

	"assay/api/deliver"
	"assay/api/ical"
	"assay/api/mail"
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/interview"
	"assay/review/jobs"
)

// Office is what invitations go out by. Organizer is the address that they come from
// and that calendars answer to; Listens says that somebody takes those answers.
type Office struct {
	Mail      *mail.Sender // nil: none go out
	PublicURL string       // where people reach Assay, without a slash at the end
	Organizer mail.Address
	Listens   bool
}

func system() models.Actor { return models.System("invite", models.ViaJob) }

// SetUp says in the database whether invitations go out, and from which address,
// which decides whether they are made. It is no decision and emits nothing.
func (o Office) SetUp(ctx context.Context, db *store.DB) error {
	from := ""
	if o.Mail != nil {
		from = o.Organizer.Address
	}
	return db.Do(ctx, system(), func(tx *store.Tx) error {
		return tx.PutSetting(models.SettingInvitations, from)
	})
}

// Handlers are what does the jobs of this package. Without a mail server they are
// left to nodes that have one.
func (o Office) Handlers() map[string]jobs.Handler {
	if o.Mail == nil {
		return nil
	}
	return map[string]jobs.Handler{interview.JobInvitation: o.Send}
}

// Send mails one guest what their calendar is to be told, unless something newer is.
func (o Office) Send(ctx context.Context, db *store.DB, j models.Job) error {
	var in interview.Sending
	if j.Into(&in) != nil {
		return jobs.Dead("payload-unreadable")
	}
	var l interview.Letter
	news := false
	err := db.View(ctx, system(), func(tx *store.Tx) (err error) {
		l, news, err = interview.LetterTo(tx, in)
		return err
	})
	if err != nil || !news {
		return err
	}
	e := o.event(l, phrase.Closest(l.To.Locale))
	e.Sent = db.Now()
	object, err := write(l.Method, e)
	if err != nil {
		return jobs.Dead("calendar-unwritable")
	}
	return deliver.Send(ctx, o.Mail, o.message(j.Key, l, e, object))
}

func write(method models.CalendarMethod, e ical.Event) ([]byte, error) {
	if method == models.MethodCancel {
		return ical.Cancel(e)
	}
	return ical.Request(e)
}

func (o Office) message(key string, l interview.Letter, e ical.Event, object []byte) mail.Message {
	return mail.Message{
		ID: key, To: mail.Address{Name: l.To.Name, Address: l.To.Address}, From: mail.Address{Name: e.Organizer.Name, Address: e.Organizer.Address},
		Subject: e.Summary, Language: string(phrase.Closest(l.To.Locale)), Text: e.Description + "\n",
		Calendar: &mail.Calendar{Method: string(l.Method), ICS: object},
	}
}

// event is a letter as a calendar reads it, in the reader's language.
func (o Office) event(l interview.Letter, lang phrase.Lang) ical.Event {
	e := ical.Event{
		UID: l.Event.UID, Sequence: l.Event.Sequence, Starts: l.Event.StartsAt, Ends: l.Event.EndsAt, Status: l.Event.Status,
		Summary: l.Summary.In(lang), Organizer: ical.Party{Name: o.Organizer.Name, Address: o.address(l.Guest.ReplyKey)}, Answerable: o.Listens,
	}
	// What a guest was told last is what they are told: others may be ahead.
	e.Sequence = l.Guest.Sequence
	if o.PublicURL != "" {
		e.URL = fmt.Sprintf("%s/interviews/%d", o.PublicURL, l.ID)
	}
	e.Description = o.text(l, e.URL, lang)
	e.Guests = guests(l)
	return e
}

// address is the organizer's, as one guest knows it.
func (o Office) address(key string) string {
	if !o.Listens {
		return o.Organizer.Address
	}
	local, domain, _ := strings.Cut(o.Organizer.Address, "@")
	return local + "+" + key + "@" + domain
}

func (o Office) text(l interview.Letter, link string, lang phrase.Lang) string {
	lines := make([]string, 0, len(l.Lines)+3)
	for _, t := range l.Lines {
		lines = append(lines, t.In(lang))
	}
	if link != "" {
		open := phrase.Of("Open it in Assay: %s", link)
		if l.Method == models.MethodRequest && l.To.Seat.State == models.SeatInvited {
			open = phrase.Of("Please answer in Assay: %s", link)
		}
		lines = append(lines, "", open.In(lang))
	}
	return strings.Join(lines, "\n")
}

// guests are whom the object names: the whole panel to those on it, else its reader
// alone.
func guests(l interview.Letter) []ical.Guest {
	if len(l.Panel) == 0 {
		return []ical.Guest{guest(l.To, candidateAnswer(l))}
	}
	var all []ical.Guest
	for _, a := range l.Panel {
		if a.Address == "" {
			continue
		}
		answer := ical.Unanswered
		if a.Seat.State == models.SeatAccepted {
			answer = ical.Accepted
		}
		all = append(all, guest(a, answer))
	}
	return all
}

func guest(a interview.Addressee, answer ical.Answer) ical.Guest {
	return ical.Guest{Party: ical.Party{Name: a.Name, Address: a.Address}, Optional: a.Seat.Kind == models.SeatShadow, Answer: answer}
}

// candidateAnswer is what the candidate's calendar said to this very time.
func candidateAnswer(l interview.Letter) ical.Answer {
	if l.Guest.Answer == "" || l.Guest.AnsweredSequence < l.Guest.Asked {
		return ical.Unanswered
	}
	return ical.Answer(l.Guest.Answer)
}
