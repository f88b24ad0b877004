package main

import (
	"fmt"
	"slices"
	"time"

	"assay/models/store"
	"assay/review/notify"
	"assay/review/queue"
)

// outside says whether people are told outside of the app, and how its jobs go. What
// is not in order there is noted and not wrong: it is for the other side, or for an
// administrator, and no data is in danger.
func (c *checkup) outside(tx *store.Tx) error {
	all, err := queue.Healths(tx)
	if err != nil {
		return err
	}
	server, err := queue.MailServer(tx)
	if err != nil {
		return err
	}
	from, err := queue.InvitationsFrom(tx)
	if err != nil {
		return err
	}
	if server == "" {
		c.note("no mail goes out, and no invitations to calendars: no server was started with ASSAY_MAIL_HOST")
	} else {
		c.goes("mail goes out through "+server, all, notify.JobMail, notify.JobDigest)
		c.goes("invitations to calendars go out from "+from, all, queue.Invitation)
	}
	if err := c.webhooks(tx, all); err != nil {
		return err
	}
	c.jobs(all)
	return nil
}

// goes says when something was last done, or why not any more.
func (c *checkup) goes(what string, all []queue.Health, kinds ...string) {
	var last *time.Time
	var setback *store.Setback
	for _, h := range all {
		if !slices.Contains(kinds, h.Kind) {
			continue
		}
		if h.LastAt != nil && (last == nil || h.LastAt.After(*last)) {
			last = h.LastAt
		}
		if h.Setback != nil && (setback == nil || h.Setback.At.After(setback.At)) {
			setback = h.Setback
		}
	}
	switch {
	case setback != nil && setback.Failure != "" && (last == nil || setback.At.After(*last)):
		c.note("%s, but not since %s: %s %s", what, minute(setback.At), queue.Failure(setback.Failure), lastly(last))
	case setback != nil:
		c.well("%s. %s The last setback was at %s.", what, lastly(last), minute(setback.At))
	default:
		c.well("%s. %s", what, lastly(last))
	}
}

func lastly(at *time.Time) string {
	if at == nil {
		return "None went out in the last two weeks."
	}
	return "The last went out at " + minute(*at) + "."
}

func minute(at time.Time) string { return at.UTC().Format("2006-01-02 15:04 UTC") }

func (c *checkup) webhooks(tx *store.Tx, all []queue.Health) error {
	n, err := queue.Webhooks(tx)
	switch {
	case err != nil:
	case n.Number == 0:
		c.well("nobody has a webhook")
	case n.Failing+n.Off > 0:
		c.note("of %d webhooks %d did not answer well the last time, and %d are off after days of that; their owners were told", n.Number, n.Failing, n.Off)
	default:
		c.goes(fmt.Sprintf("webhooks: %d, all well", n.Number), all, notify.JobWebhook)
	}
	return err
}

// jobs says which kinds are stuck since when, and how many jobs were given up.
func (c *checkup) jobs(all []queue.Health) {
	well, dead, waiting := true, 0, 0
	for _, h := range all {
		dead += h.Dead
		waiting += h.Waiting + h.Running
		if h.Late {
			well = false
			c.note("jobs of the kind %s should have begun or ended over ten minutes ago, the oldest at %s: is a server running that knows them?", h.Kind, minute(*h.Oldest))
		}
		if h.Dead > 0 && h.Setback != nil {
			c.note("jobs of the kind %s that were given up: %d; the last time it was: %s", h.Kind, h.Dead, queue.Failure(h.Setback.Failure))
		}
	}
	if dead > 0 {
		well = false
		c.note("jobs that were given up: %d; administrators try them again or drop them", dead)
	}
	if well {
		c.well("no job is stuck, and none was given up; %d wait or run", waiting)
	}
}
