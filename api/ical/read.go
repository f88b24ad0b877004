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
// not say which one it answers. Who wishes something else has said neither yes nor no,
// which is tentative.
type Reply struct {
	UID      string
	Attendee string
	Answer   Answer
	Wish     Wish
	Sequence *int
	Stamped  time.Time
}

// Wish is what an answer asks for that is neither yes nor no.
type Wish string

const (
	AnotherPerson Wish = "another-person" // PARTSTAT=DELEGATED
	AnotherTime   Wish = "another-time"   // METHOD:COUNTER
)

const delegated = "DELEGATED"

// Bounds of what is read: an answer is a few hundred octets.
const (
	MostOctets = 64 << 10
	mostLine   = 8 << 10 // unfolded
)

// ErrNoReply is for objects that are no answer to an invitation of one event.
var ErrNoReply = errors.New("ical: no reply")

// ReadReply reads an answer: METHOD:REPLY, or METHOD:COUNTER, with one event and one
// attendee who answers. The organizer may be missing, and so may the sequence.
func ReadReply(raw []byte) (Reply, error) {
	c, err := decode(raw)
	if err != nil {
		return Reply{}, err
	}
	method, _ := c.Props.Text(goical.PropMethod)
	events := c.Events()
	counters := strings.EqualFold(method, "COUNTER")
	if !counters && !strings.EqualFold(method, "REPLY") || len(events) != 1 {
		return Reply{}, ErrNoReply
	}
	r, err := replyOf(events[0].Props)
	if err == nil && counters {
		r.Answer, r.Wish = Tentative, AnotherTime
	}
	return r, err
}

func replyOf(p goical.Props) (r Reply, err error) {
	who, one := answering(p.Values(goical.PropAttendee))
	if r.UID, err = p.Text(goical.PropUID); err != nil || r.UID == "" || !one {
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
	if r.Attendee = mailbox(who.Value); r.Attendee == "" {
		return r, ErrNoReply
	}
	r.Answer = Answer(strings.ToUpper(partstat(who)))
	switch r.Answer {
	case Accepted, Declined, Tentative:
		return r, nil
	case delegated:
		r.Answer, r.Wish = Tentative, AnotherPerson
		return r, nil
	}
	return r, ErrNoReply
}

// answering is who answers. A second attendee is there when the first hands the
// invitation on to them, or as somebody who has not answered yet.
func answering(all []goical.Prop) (who goical.Prop, one bool) {
	var said, handed []goical.Prop
	for _, a := range all {
		status := partstat(a)
		if strings.EqualFold(status, delegated) {
			handed = append(handed, a)
		}
		if !strings.EqualFold(status, string(Unanswered)) {
			said = append(said, a)
		}
	}
	switch {
	case len(handed) == 1:
		return handed[0], true
	case len(said) == 1:
		return said[0], true
	}
	return goical.Prop{}, false
}

func partstat(a goical.Prop) string { return a.Params.Get(goical.ParamParticipationStatus) }

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
