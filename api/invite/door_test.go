package invite

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"assay/api/mail"
	"assay/api/mail/mailtest"
	"assay/models/store"
	"assay/models/store/storetest"
)

var someKey = "calendar+" + strings.Repeat("a", keyLength) + "@assay.example"

// doorOf opens a door until the test ends, and gives its address.
func doorOf(t *testing.T, d Door) string {
	t.Helper()
	d.Office = Office{Listens: true, Organizer: mail.Address{Address: "calendar@assay.example"}}
	if d.Log == nil {
		d.Log = slog.New(slog.DiscardHandler)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- d.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return l.Addr().String()
}

func dialed(t *testing.T, c *smtp.Client, err error) *smtp.Client {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// says reports whether an error is a server's answer with a code.
func says(err error, code int) bool {
	var answer *smtp.SMTPError
	return errors.As(err, &answer) && answer.Code == code
}

func TestWithACertificateNothingIsSaidBeforeSTARTTLS(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		id := mailtest.SelfMade(t)
		door := doorOf(t, Door{DB: db, TLS: id.TLS})
		open, err := smtp.Dial(door)
		open = dialed(t, open, err)
		if offered, _ := open.Extension("STARTTLS"); !offered {
			t.Error("STARTTLS is not offered")
		}
		if err := open.Mail("a@b.example", nil); !says(err, 530) {
			t.Errorf("in the open: %v", err)
		}
		stranger, err := smtp.DialStartTLS(door, nil)
		stranger = dialed(t, stranger, err)
		var unknown *tls.CertificateVerificationError
		if err := stranger.Hello("b.example"); !errors.As(err, &unknown) {
			t.Errorf("who knows another certificate: %v", err)
		}
		encrypted, err := smtp.DialStartTLS(door, &tls.Config{RootCAs: id.Roots})
		encrypted = dialed(t, encrypted, err)
		if offered, _ := encrypted.Extension("STARTTLS"); offered {
			t.Error("encryption within encryption is offered")
		}
		if err := encrypted.SendMail("a@b.example", []string{someKey}, strings.NewReader("Subject: Re\r\n\r\nno answer in it\r\n")); err != nil {
			t.Errorf("encrypted: %v", err)
		}
	})
}

func TestTheDoorTakesOneRecipientAndSoMuchAndNoMore(t *testing.T) {
	db := storetest.SQLite(t)
	door := doorOf(t, Door{DB: db})
	c, err := smtp.Dial(door)
	c = dialed(t, c, err)
	if size, ok := c.MaxMessageSize(); !ok || size != MostMessage {
		t.Errorf("it says that it takes %d", size)
	}
	if err := c.Mail("a@b.example", &smtp.MailOptions{Size: MostMessage + 1}); !says(err, 552) {
		t.Errorf("what says that it is too long: %v", err)
	}
	if err := c.Mail("a@b.example", nil); err != nil {
		t.Fatal(err)
	}
	if err := c.Rcpt("victim@elsewhere.example", nil); !says(err, 550) {
		t.Errorf("somebody else's address: %v", err)
	}
	if err := c.Rcpt(someKey, nil); err != nil {
		t.Fatal(err)
	}
	if err := c.Rcpt(someKey, nil); !says(err, 452) {
		t.Errorf("a second recipient: %v", err)
	}
	if err := sends(t, c, strings.Repeat("x\r\n", MostMessage/3)); err != nil {
		t.Errorf("as much as is taken: %v", err)
	}
	if err := c.SendMail("a@b.example", []string{someKey}, strings.NewReader(strings.Repeat("x\r\n", MostMessage/3+1))); !says(err, 552) {
		t.Errorf("a line more: %v", err)
	}
	if err := c.SendMail("a@b.example", []string{someKey}, strings.NewReader(strings.Repeat("x", 4000)+"\r\n")); err == nil {
		t.Error("a line of any length is taken")
	}
}

func sends(t *testing.T, c *smtp.Client, text string) error {
	t.Helper()
	w, err := c.Data()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	return w.Close()
}

// TestWhoSaysNothingAtTheDoorIsNotWaitedFor: neither for a command, nor for the rest of
// a message, nor for ever while something is said.
func TestWhoSaysNothingAtTheDoorIsNotWaitedFor(t *testing.T) {
	db := storetest.SQLite(t)
	door := doorOf(t, Door{DB: db, Patience: 100 * time.Millisecond})
	for name, talk := range map[string][]string{
		"no word":        {},
		"half a word":    {"EHL"},
		"half a message": {"EHLO b.example\r\n", "MAIL FROM:<a@b.example>\r\n", "RCPT TO:<" + someKey + ">\r\n", "DATA\r\n", "Subject: Re\r\n"},
	} {
		conn, err := net.Dial("tcp", door)
		if err != nil {
			t.Fatal(err)
		}
		answers := bufio.NewReader(conn)
		for _, line := range talk {
			if _, err := io.WriteString(conn, line); err != nil {
				t.Fatal(err)
			}
		}
		ends(t, name, conn, answers)
	}
	chatty, err := net.Dial("tcp", door)
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for range time.Tick(20 * time.Millisecond) {
			if _, err := io.WriteString(chatty, "NOOP\r\n"); err != nil {
				return
			}
		}
	}()
	ends(t, "many words", chatty, bufio.NewReader(chatty))
}

// ends reads until the other side ends the talk.
func ends(t *testing.T, name string, conn net.Conn, answers io.Reader) {
	t.Helper()
	defer conn.Close()
	if err := conn.SetReadDeadline(time.Now().Add(30 * time.Second)); err != nil {
		t.Fatal(err)
	}
	_, err := io.Copy(io.Discard, answers)
	var late net.Error
	if errors.As(err, &late) && late.Timeout() {
		t.Errorf("%s: the door still waits", name)
	}
}

// TestAnAnswerToNothingIsLoggedAndDropped: who sent it hears nothing of it, and the log
// has none of its words.
func TestAnAnswerToNothingIsLoggedAndDropped(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		lines := make(chan string, 10)
		door := doorOf(t, Door{DB: db, Log: slog.New(slog.NewTextHandler(written(lines), nil))})
		c, err := smtp.Dial(door)
		c = dialed(t, c, err)
		for name, method := range map[string]string{"reply": "REPLY", "counter-proposal": "COUNTER", "request": "REQUEST"} {
			object := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\nUID:somebody-elses\r\nDTSTAMP:20261121T080000Z\r\n" +
				"ATTENDEE;PARTSTAT=ACCEPTED:mailto:nobody@elsewhere.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
			if err := c.SendMail("a@b.example", []string{someKey}, strings.NewReader("Content-Type: text/calendar; method="+method+"\r\n\r\n"+object)); err != nil {
				t.Errorf("a %s: %v", name, err)
			}
			want := "became=unknown"
			if method == "REQUEST" {
				want = "could not be read"
			}
			if line := <-lines; !strings.Contains(line, want) || strings.Contains(line, "elsewhere") {
				t.Errorf("a %s is logged as %s", name, line)
			}
		}
	})
}

// written hands on what is written.
type written chan string

func (w written) Write(p []byte) (int, error) {
	w <- string(p)
	return len(p), nil
}
