package api

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"assay/api/ical"
	"assay/api/session"
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/agenda"
)

// FeedPath is where private feeds are, outside of the versioned API: no session
// opens them, the secret alone does.
const FeedPath = "/calendar/"

const feedEnding = ".ics"

// calendar answers with a private feed. An address that is not, or no longer, is not
// found, and who tries many has to wait; a known one may be fetched more often than
// programs do, and not more.
func (s *server) calendar(c *gin.Context) {
	c.Header("Cache-Control", "no-store")
	secret, fits := strings.CutSuffix(c.Param("file"), feedEnding)
	turn, wait := s.byReader.Try(household(s.address(c.Request)), s.db.Now())
	if err := (call{s, c, models.Actor{}}).patience(wait); err != nil {
		s.fail(c, err)
		return
	}
	link, found, err := s.linkOf(c, secret)
	if err == nil && !(fits && found) {
		err = fault.Missing("calendar")
	}
	if err != nil {
		s.fail(c, err)
		return
	}
	turn.Back()
	if _, wait := s.byFeed.Try(link.Hash, s.db.Now()); wait > 0 {
		s.fail(c, (call{s, c, models.Actor{}}).patience(wait))
		return
	}
	body, err := s.feedOf(c, link.PersonID)
	if err != nil {
		s.fail(c, err)
		return
	}
	sum := sha256.Sum256(body)
	tag := `"` + hex.EncodeToString(sum[:16]) + `"`
	c.Header("Cache-Control", "private, max-age=300")
	c.Header("ETag", tag)
	c.Header("X-Robots-Tag", "noindex")
	if c.GetHeader("If-None-Match") == tag {
		c.Status(http.StatusNotModified)
		return
	}
	c.Header("Content-Disposition", `inline; filename="assay.ics"`)
	c.Data(http.StatusOK, "text/calendar; charset=utf-8", body)
}

// linkOf finds a feed by its secret. What is looked up is the secret's hash, so how
// long it takes tells nothing of any other.
func (s *server) linkOf(c *gin.Context, secret string) (link models.CalendarLink, found bool, err error) {
	ctx, hash := c.Request.Context(), HashSecret(secret)
	err = s.db.View(ctx, doorkeeper, func(tx *store.Tx) (err error) {
		link, found, err = tx.LiveCalendarLink(hash)
		return err
	})
	if err == nil && found && stale(link.UsedAt, s.db.Now()) {
		err = s.db.Do(ctx, doorkeeper, func(tx *store.Tx) error { return tx.TouchCalendarLink(hash) })
	}
	return link, found, err
}

// feedOf is a person's agenda in their language.
func (s *server) feedOf(c *gin.Context, person models.PersonID) (body []byte, err error) {
	err = s.db.View(c.Request.Context(), models.Actor{Person: person, Via: models.ViaCalendar}, func(tx *store.Tx) error {
		who, err := tx.Person(person)
		if err != nil {
			return err
		}
		all, err := agenda.Of(tx)
		if err != nil {
			return err
		}
		entries := make([]ical.Entry, len(all))
		for i, e := range all {
			entries[i] = entryOf(e, s.base(c), phrase.Closest(who.Locale))
		}
		body, err = ical.Feed("Assay", entries)
		return err
	})
	return body, err
}

// base is the address that people use, where we were told, else where the reader
// reached us.
func (s *server) base(c *gin.Context) string {
	switch {
	case s.Edge.PublicURL != "":
		return s.Edge.PublicURL
	case s.Secure:
		return "https://" + c.Request.Host
	}
	return "http://" + c.Request.Host
}

func entryOf(e agenda.Entry, origin string, l phrase.Lang) ical.Entry {
	lines := make([]string, len(e.Lines))
	for i, line := range e.Lines {
		lines[i] = line.In(l)
	}
	return ical.Entry{
		UID: e.ID + "@assay", Changed: e.Changed, Starts: e.Starts, Ends: e.Ends, Day: e.Day, Status: e.Status, Busy: e.Busy,
		Summary: e.Title.In(l), Description: strings.Join(lines, "\n"), URL: origin + e.Path,
	}
}

// CalendarLink is the private address at which my calendar program fetches my
// interviews and deadlines.
type CalendarLink struct {
	Exists    bool       `json:"exists"`
	CreatedAt *time.Time `json:"createdAt"`
	UsedAt    *time.Time `json:"usedAt" description:"When a calendar last asked for it, within minutes."`
	Path      string     `json:"path" description:"The address on this server; only when it was just made."`
}

func getCalendarLink(tx *store.Tx, _ None) (CalendarLink, error) {
	l, found, err := agenda.Link(tx)
	if err != nil || !found {
		return CalendarLink{}, err
	}
	return CalendarLink{Exists: true, CreatedAt: &l.CreatedAt, UsedAt: l.UsedAt}, nil
}

// renewCalendarLink makes the secret outside of the act, which may run more than
// once, and shows it this once.
func renewCalendarLink(c call, _ None) (CalendarLink, error) {
	secret := strings.ToLower(session.Secret())
	var out CalendarLink
	err := c.db.Do(c.c.Request.Context(), c.actor, func(tx *store.Tx) error {
		l, err := agenda.Renew(tx, HashSecret(secret))
		out = CalendarLink{Exists: true, CreatedAt: &l.CreatedAt, Path: FeedPath + secret + feedEnding}
		return err
	})
	return out, err
}

func revokeCalendarLink(tx *store.Tx, _ None) (None, error) {
	return None{}, agenda.Revoke(tx)
}
