package ical

import (
	"bytes"
	"errors"
	"net/url"
	"strconv"
	"strings"
	"time"

	goical "github.com/emersion/go-ical"
)

// Reply is what a calendar answers to an invitation. Sequence is nil where it does
// not say which one it answers.
type Reply struct {
	UID      string
	Attendee string
	Answer   Answer
	Sequence *int
	Stamped  time.Time
}

// Bounds of what is read: an answer is a few hundred octets.
const (
	MostOctets = 64 << 10
	mostLine   = 8 << 10 // unfolded
)

// ErrNoReply is for objects that are no answer to an invitation of one event.
var ErrNoReply = errors.New("ical: no reply")

// ReadReply reads an answer: METHOD:REPLY with one event and one attendee. The
// organizer may be missing, and so may the sequence.
func ReadReply(raw []byte) (Reply, error) {
	c, err := decode(raw)
	if err != nil {
		return Reply{}, err
	}
	method, _ := c.Props.Text(goical.PropMethod)
	events := c.Events()
	if !strings.EqualFold(method, "REPLY") || len(events) != 1 {
		return Reply{}, ErrNoReply
	}
	return replyOf(events[0].Props)
}

func replyOf(p goical.Props) (r Reply, err error) {
	attendees := p.Values(goical.PropAttendee)
	if r.UID, err = p.Text(goical.PropUID); err != nil || r.UID == "" || len(attendees) != 1 {
		return r, ErrNoReply
	}
	stamp := p.Get(goical.PropDateTimeStamp)
	if stamp == nil {
		return r, ErrNoReply
	}
	if r.Stamped, err = stamp.DateTime(time.UTC); err != nil {
		return r, ErrNoReply
	}
	if s := p.Get(goical.PropSequence); s != nil {
		n, err := strconv.Atoi(strings.TrimSpace(s.Value))
		if err != nil || n < 0 || n > 1<<30 {
			return r, ErrNoReply
		}
		r.Sequence = &n
	}
	if r.Attendee = mailbox(attendees[0].Value); r.Attendee == "" {
		return r, ErrNoReply
	}
	r.Answer = Answer(strings.ToUpper(attendees[0].Params.Get(goical.ParamParticipationStatus)))
	switch r.Answer {
	case Accepted, Declined, Tentative:
		return r, nil
	}
	return r, ErrNoReply
}

// mailbox is the address of a mailto, "" for anything else.
func mailbox(value string) string {
	scheme, rest, _ := strings.Cut(strings.TrimSpace(value), ":")
	if !strings.EqualFold(scheme, "mailto") || len(rest) > 320 {
		return ""
	}
	plain, err := url.PathUnescape(rest)
	if err != nil || !strings.Contains(plain, "@") {
		return ""
	}
	return strings.ToLower(plain)
}

// decode reads a calendar that nobody vouches for. The library's reader can panic on
// a line that ends in its parameters, and takes long over long ones.
func decode(raw []byte) (c *goical.Calendar, err error) {
	if len(raw) > MostOctets {
		return nil, errors.New("ical: too large")
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if longest(raw) > mostLine {
		return nil, errors.New("ical: a line is too long")
	}
	defer func() {
		if recover() != nil {
			c, err = nil, errors.New("ical: unreadable")
		}
	}()
	return goical.NewDecoder(bytes.NewReader(raw)).Decode()
}

// longest is the length of the longest line, unfolded.
func longest(raw []byte) (most int) {
	length := 0
	for line := range bytes.Lines(raw) {
		if line[0] != ' ' && line[0] != '\t' {
			length = 0
		}
		length += len(line)
		most = max(most, length)
	}
	return most
}
