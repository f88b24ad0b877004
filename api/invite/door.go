package invite

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-smtp"
	"golang.org/x/net/netutil"

	"assay/api/ical"
	"assay/api/session"
	"assay/models"
	"assay/models/store"
	"assay/review/interview"
)

// Bounds of the door. An answer is a few kilobytes; what was forwarded may be more.
const (
	MostMessage    = 512 << 10
	mostAtOnce     = 16
	usualPatience  = 30 * time.Second
	visits         = 10 // times the patience: how long one connection may last
	answersInARow  = 60
	answersRefresh = time.Second
)

// Door takes what calendars answer, from the organisation's mail server. With a
// certificate nothing is said before STARTTLS; without one it is for that server on the
// same machine.
type Door struct {
	DB       *store.DB
	Office   Office
	Log      *slog.Logger
	TLS      *tls.Config   // nil: no encryption
	Patience time.Duration // with one command or message; half a minute when 0
}

// Serve listens until ctx ends.
func (d Door) Serve(ctx context.Context, l net.Listener) error {
	d.Patience = cmp.Or(d.Patience, usualPatience)
	s := smtp.NewServer(&desk{Door: d, ctx: ctx, tries: session.NewThrottle(answersInARow, answersRefresh)})
	s.Domain = domainOf(d.Office.Organizer.Address)
	s.ReadTimeout, s.WriteTimeout, s.TLSConfig = d.Patience, d.Patience, d.TLS
	s.MaxMessageBytes, s.MaxRecipients, s.MaxLineLength = MostMessage, 1, 2000
	s.ErrorLog = quiet{d.Log}
	stop := context.AfterFunc(ctx, func() { _ = s.Close() })
	defer stop()
	err := s.Serve(bounded{netutil.LimitListener(l, mostAtOnce), visits * d.Patience})
	if ctx.Err() != nil || errors.Is(err, smtp.ErrServerClosed) {
		return nil
	}
	return err
}

func domainOf(address string) string {
	_, domain, _ := strings.Cut(address, "@")
	return domain
}

// quiet logs that something went wrong with a client, and not what the client said.
type quiet struct{ log *slog.Logger }

func (q quiet) Printf(string, ...any) { q.log.Warn("a mail with an answer could not be taken") }
func (q quiet) Println(...any)        { q.log.Warn("a mail with an answer could not be taken") }

// desk is where each connection begins.
type desk struct {
	Door
	ctx   context.Context
	tries *session.Throttle
}

// NewSession begins a connection.
func (d *desk) NewSession(c *smtp.Conn) (smtp.Session, error) {
	host, _, _ := net.SplitHostPort(c.Conn().RemoteAddr().String())
	return &visit{desk: d, talk: c, from: host}, nil
}

// visit is one connection.
type visit struct {
	*desk
	talk *smtp.Conn
	from string
	key  string
}

// Mail takes any sender, which proves nothing.
func (v *visit) Mail(string, *smtp.MailOptions) error {
	if _, encrypted := v.talk.TLSConnectionState(); v.TLS != nil && !encrypted {
		return &smtp.SMTPError{Code: 530, EnhancedCode: smtp.EnhancedCode{5, 7, 0}, Message: "Please begin with STARTTLS"}
	}
	if _, wait := v.tries.Try(v.from, v.DB.Now()); wait > 0 {
		return &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 7, 1}, Message: "Too many answers at once; please try again"}
	}
	return nil
}

// Rcpt takes the organizer's address with somebody's key, and no other: nothing is
// ever relayed.
func (v *visit) Rcpt(to string, _ *smtp.RcptOptions) error {
	key, ours := v.Office.key(to)
	if !ours {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 7, 1}, Message: "Only answers to invitations are taken here"}
	}
	v.key = key
	return nil
}

// key is the secret in an address that is the organizer's.
func (o Office) key(to string) (key string, ours bool) {
	local, domain, _ := strings.Cut(strings.ToLower(strings.Trim(to, "<> ")), "@")
	own, ownDomain, _ := strings.Cut(strings.ToLower(o.Organizer.Address), "@")
	key, tagged := strings.CutPrefix(local, own+"+")
	return key, tagged && domain == ownDomain && len(key) == keyLength
}

// keyLength is that of [store.Tx.Secret].
const keyLength = 32

// Data takes the answer. What cannot be read or does not fit is dropped, with a line
// in the log: whoever forwarded it can do nothing about it, and a bounce would go to
// whoever the sender claims to be.
func (v *visit) Data(r io.Reader) error {
	raw, err := io.ReadAll(io.LimitReader(r, MostMessage+1))
	if err != nil {
		return err
	}
	reply, err := find(raw)
	if err != nil {
		v.Log.Info("an answer could not be read")
		return nil
	}
	what, err := v.take(reply)
	if err != nil {
		v.Log.Error("an answer could not be kept", "error", err)
		return &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: "Please try again later"}
	}
	v.Log.Info("a calendar answered", "became", what)
	return nil
}

func (v *visit) take(r ical.Reply) (what interview.Replied, err error) {
	ctx, cancel := context.WithTimeout(v.ctx, v.Patience)
	defer cancel()
	err = v.DB.Do(ctx, models.System("replies", models.ViaCalendar), func(tx *store.Tx) error {
		what, err = interview.Reply(tx, interview.CalendarReply{
			Key: v.key, UID: r.UID, Attendee: r.Attendee, Answer: models.Participation(r.Answer), Wish: interview.Wish(r.Wish), Sequence: r.Sequence, Stamped: r.Stamped,
		})
		return err
	})
	return what, err
}

// Reset forgets the message.
func (v *visit) Reset() { v.key = "" }

// Logout ends the connection.
func (v *visit) Logout() error { return nil }
