package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	netmail "net/mail"
	"regexp"
	"strings"
	"unicode"

	gomail "github.com/wneessen/go-mail"
)

// Address is a mailbox and whose it is.
type Address = netmail.Address

// Message is one mail to one person.
type Message struct {
	ID          string // the job's key: the same key gives the same Message-ID
	To          Address
	From        Address // the configured sender when empty
	ReplyTo     Address // nobody in particular when empty
	Subject     string
	Language    string // BCP 47, of subject and text
	Text        string
	HTML        string // may be empty
	Unsubscribe string // https address where the person switches such mail off; may be empty
	Calendar    *Calendar
}

// Calendar is an iCalendar object that goes with a message. Method is the one that
// the object itself names.
type Calendar struct {
	Method string
	ICS    []byte
}

var methods = regexp.MustCompile(`^[A-Z]{3,20}$`)

// build writes the message as it travels: text, page and calendar are alternatives
// of each other, and the calendar is attached besides, for programs that only look
// there.
func (m Message) build(from Address) (*gomail.Msg, error) {
	if m.From.Address != "" {
		from = m.From
	}
	for _, a := range []Address{from, m.To} {
		if err := checkAddress(a); err != nil {
			return nil, err
		}
	}
	msg := gomail.NewMsg(gomail.WithEncoding(encodingOf(m.Text)), gomail.WithNoDefaultUserAgent())
	msg.FromMailAddress(plain(from))
	msg.ToMailAddress(plain(m.To))
	if m.ReplyTo.Address != "" {
		if err := checkAddress(m.ReplyTo); err != nil {
			return nil, err
		}
		msg.ReplyToMailAddress(plain(m.ReplyTo))
	}
	msg.Subject(line(m.Subject))
	msg.SetMessageIDWithValue(messageID(m.ID, from))
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetGenHeader("X-Auto-Response-Suppress", "OOF, AutoReply")
	if m.Language != "" {
		msg.SetGenHeader("Content-Language", line(m.Language))
	}
	if m.Unsubscribe != "" {
		msg.SetGenHeader(gomail.HeaderListUnsubscribe, "<"+line(m.Unsubscribe)+">")
	}
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	if m.HTML != "" {
		msg.AddAlternativeString(gomail.TypeTextHTML, m.HTML)
	}
	return msg, m.attach(msg)
}

// attach adds the calendar byte for byte.
func (m Message) attach(msg *gomail.Msg) error {
	if m.Calendar == nil {
		return nil
	}
	if !methods.MatchString(m.Calendar.Method) {
		return failure("mail-message", false)
	}
	msg.AddAlternativeString(gomail.ContentType("text/calendar; method="+m.Calendar.Method), string(m.Calendar.ICS),
		gomail.WithPartCharset(gomail.CharsetUTF8), gomail.WithPartEncoding(gomail.EncodingB64))
	return msg.AttachReader("invite.ics", bytes.NewReader(m.Calendar.ICS),
		gomail.WithFileContentType("application/ics"), gomail.WithFileEncoding(gomail.EncodingB64))
}

// messageID is the same for the same key and sender, and says nothing about either
// the message or how many there are.
func messageID(key string, from Address) string {
	_, domain, _ := strings.Cut(from.Address, "@")
	sum := sha256.Sum256([]byte(key + "\n" + from.Address))
	return hex.EncodeToString(sum[:16]) + "@" + domain
}

// plain is an address whose name is one line.
func plain(a Address) *Address {
	return &Address{Name: line(a.Name), Address: a.Address}
}

// line makes one line of s: a header ends where a line does.
func line(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return control(r) || unicode.IsSpace(r) }), " ")
}

func control(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// encodingOf is the shorter way to write a text in ASCII.
func encodingOf(text string) gomail.Encoding {
	beyond := 0
	for i := range len(text) {
		if text[i] >= 0x80 {
			beyond++
		}
	}
	if beyond*6 > len(text) {
		return gomail.EncodingB64
	}
	return gomail.EncodingQP
}
