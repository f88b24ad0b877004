package deliver

import (
	"context"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/jobs"
	"assay/review/notify"
)

const (
	mostTaken  = 500 // of what waits, by one digest
	mostListed = 60
)

// Digest mails what waits for somebody's digest and was neither read meanwhile nor
// switched off; nothing of it, no mail. What came while it was sent is in the next.
func (e Edge) Digest(ctx context.Context, db *store.DB, j models.Job) error {
	var in notify.DigestJob
	if j.Into(&in) != nil {
		return jobs.Dead("payload-unreadable")
	}
	var r reader
	var waiting, wanted []models.Notification
	err := db.View(ctx, system(), func(tx *store.Tx) (err error) {
		if waiting, err = tx.DigestOf(in.Person, mostTaken); err != nil || len(waiting) == 0 {
			return err
		}
		there := false
		if r, there, err = readerOf(tx, in.Person); err != nil || !there || r.address.Address == "" {
			return err
		}
		wanted, err = notify.Wanted(tx, waiting, models.ByMail)
		return err
	})
	if err != nil || len(waiting) == 0 {
		return err
	}
	if len(wanted) > 0 {
		if err := Send(ctx, e.Mail, e.digest(wanted, r).message(j.Key, r)); err != nil {
			return err
		}
	}
	return db.Do(ctx, system(), func(tx *store.Tx) error { return took(tx, in.Person, waiting) })
}

// took says that these wait no more, and has a next digest made for others that do.
func took(tx *store.Tx, id models.PersonID, told []models.Notification) error {
	ids := make([]int64, len(told))
	for i, n := range told {
		ids[i] = n.ID
	}
	if err := tx.LeaveDigest(id, ids); err != nil {
		return err
	}
	left, err := tx.DigestOf(id, 1)
	if err != nil || len(left) == 0 {
		return err
	}
	return notify.CarryOver(tx, id)
}

// digest is a day's messages as one letter, group by group.
func (e Edge) digest(list []models.Notification, r reader) letter {
	n := len(list)
	l := letter{lang: r.lang, Open: phrase.Of("Open it in Assay").In(r.lang)}
	l.Title = phrase.Count(n, "One message for you in Assay", "%d messages for you in Assay").In(r.lang)
	l.Intro = phrase.Of("This came since your last digest.").In(r.lang)
	group := notify.Group("")
	for i, n := range notify.InGroups(list) {
		if i == mostListed {
			break
		}
		line := entry{Text: notify.Title(n.Kind, n.Params).In(r.lang), Times: times(n, r), Link: e.link(n)}
		if g := notify.GroupOf(n.Kind); g != group {
			group, line.Group = g, notify.About(g).In(r.lang)
		}
		l.Lines = append(l.Lines, line)
	}
	if n > mostListed {
		l.More = phrase.Of("%d more are under the bell.", n-mostListed).In(r.lang)
	}
	l.close(e.choices(), true)
	return l
}
