package deliver

import (
	"context"
	"time"

	"assay/api/mail"
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/jobs"
	"assay/review/notify"
)

// Notification mails one message. Who has left, has no address of their own, or wants
// no such mail any more is not written to.
func (e Edge) Notification(ctx context.Context, db *store.DB, j models.Job) error {
	n, r, wanted, err := e.read(ctx, db, j, models.ByMail)
	if err != nil || !wanted {
		return err
	}
	return Send(ctx, e.Mail, e.letter(j.Key, n, r))
}

// read gives the message of a job and whom it is for, if they are still to be told of
// it by this channel.
func (e Edge) read(ctx context.Context, db *store.DB, j models.Job, by models.Channel) (n models.Notification, r reader, wanted bool, err error) {
	var in notify.MessageJob
	if j.Into(&in) != nil {
		return n, r, false, jobs.Dead("payload-unreadable")
	}
	err = db.View(ctx, system(), func(tx *store.Tx) error {
		found := false
		if n, found, err = tx.Notification(in.Notification); err != nil || !found {
			return err
		}
		if r, found, err = readerOf(tx, n.PersonID); err != nil || !found {
			return err
		}
		kept, err := notify.Wanted(tx, []models.Notification{n}, by)
		wanted = len(kept) > 0 && (by != models.ByMail || r.address.Address != "")
		return err
	})
	return n, r, wanted, err
}

// letter is one message as a mail.
func (e Edge) letter(key string, n models.Notification, r reader) mail.Message {
	l := letter{lang: r.lang, Title: notify.Title(n.Kind, n.Params).In(r.lang)}
	l.Lines = append(l.Lines, entry{Text: l.Title, Times: times(n, r), Link: e.link(n)})
	for _, detail := range notify.Details(n.Params) {
		l.Lines = append(l.Lines, entry{Text: detail.Text.In(r.lang), Link: e.place(detail.Place), Detail: true})
	}
	l.Open = phrase.Of("Open it in Assay").In(r.lang)
	l.close(e.choices(), notify.CanBeOff(n.Kind))
	return l.message(key, r)
}

// whens are the parameters that hold an instant, and what it is.
var whens = []struct {
	param string
	says  phrase.Format
}{
	{"startsAt", "Begins: %s"},
	{"due", "Due: %s"},
	{"deadlineAt", "Open until: %s"},
}

// times are the instants of a message by the reader's clock.
func times(n models.Notification, r reader) (lines []string) {
	for _, w := range whens {
		if at, err := time.Parse(time.RFC3339, n.Params[w.param]); err == nil {
			lines = append(lines, phrase.Of(w.says, clock.InWords(at, r.zone)).In(r.lang))
		}
	}
	return lines
}
