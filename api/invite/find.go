package invite

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"

	"assay/api/ical"
)

// Bounds of a message's parts.
const (
	mostDepth = 6
	mostParts = 60
)

var errNoAnswer = errors.New("invite: no answer in it")

// find is the first answer in a mail: in a part of its own, attached, or within a
// message that was forwarded.
func find(raw []byte) (ical.Reply, error) {
	f := finder{}
	f.message(raw, 0)
	if f.found == nil {
		return ical.Reply{}, errNoAnswer
	}
	return *f.found, nil
}

type finder struct {
	parts int
	found *ical.Reply
}

func (f *finder) message(raw []byte, depth int) {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return
	}
	f.part(textproto.MIMEHeader(m.Header), m.Body, depth)
}

// part looks into one part and those within it.
func (f *finder) part(h textproto.MIMEHeader, body io.Reader, depth int) {
	if f.found != nil || depth > mostDepth || f.parts >= mostParts {
		return
	}
	f.parts++
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && kind == "" {
		return
	}
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		f.within(multipart.NewReader(body, params["boundary"]), depth)
	case kind == "message/rfc822":
		if raw, err := decoded(h, body); err == nil {
			f.message(raw, depth+1)
		}
	case holdsCalendar(kind, params, h):
		f.calendar(h, params["charset"], body)
	}
}

func (f *finder) within(r *multipart.Reader, depth int) {
	for f.found == nil && f.parts < mostParts {
		p, err := r.NextRawPart()
		if err != nil {
			return
		}
		f.part(p.Header, p, depth+1)
	}
}

// holdsCalendar goes by the type, and by the name of what is only attached.
func holdsCalendar(kind string, params map[string]string, h textproto.MIMEHeader) bool {
	if kind == "text/calendar" || kind == "application/ics" {
		return true
	}
	_, disposition, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := strings.ToLower(params["name"] + disposition["filename"])
	return strings.HasSuffix(name, ".ics")
}

func (f *finder) calendar(h textproto.MIMEHeader, charset string, body io.Reader) {
	raw, err := decoded(h, body)
	if err != nil {
		return
	}
	if raw, err = unicoded(raw, charset); err != nil {
		return
	}
	if r, err := ical.ReadReply(raw); err == nil {
		f.found = &r
	}
}

// decoded undoes the transfer encoding.
func decoded(h textproto.MIMEHeader, body io.Reader) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	return io.ReadAll(io.LimitReader(body, MostMessage))
}

// unicoded brings text into UTF-8; without a charset it is that.
func unicoded(raw []byte, charset string) ([]byte, error) {
	if charset == "" {
		return raw, nil
	}
	e, err := htmlindex.Get(charset)
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(transform.NewReader(bytes.NewReader(raw), e.NewDecoder()), 2*ical.MostOctets))
	return out, err
}
