package mail_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"assay/api/mail"
	"assay/api/mail/mailtest"
)

var hello = mail.Message{
	ID: "mail:notification:812", To: mail.Address{Name: "김서연", Address: "seoyeon@example.test"},
	Subject: "面談已確認。", Language: "zh-TW", Text: "面談已確認。\n\nhttps://assay.example.test/interviews/7\n", HTML: "<p>面談已確認。</p>",
}

func TestAMessageArrivesInEveryWayThatIsEncrypted(t *testing.T) {
	for _, security := range []mail.Security{mail.StartTLS, mail.Implicit} {
		for _, says := range []string{"PLAIN", "LOGIN"} {
			server := mailtest.Start(t, mailtest.Way{Security: security, Accounts: true, Says: []string{says}})
			if err := server.Open(t).Send(t.Context(), hello); err != nil {
				t.Fatalf("%s %s: %v", security, says, err)
			}
			got := server.Received()
			if len(got) != 1 || got[0].From != "assay@example.test" || got[0].To[0] != "seoyeon@example.test" {
				t.Fatalf("%s %s: %+v", security, says, got)
			}
		}
	}
}

func TestNamesAndSubjectsInAnyScriptAreReadAsTheyWereWritten(t *testing.T) {
	server := mailtest.Start(t, mailtest.Way{Security: mail.Plain})
	long := hello
	long.Subject = strings.Repeat("“가나다”의 면접이 확정되었습니다. ", 12)
	send(t, server, hello)
	send(t, server, long)
	first, second := server.Received()[0].Message(t), server.Received()[1].Message(t)
	words := mime.WordDecoder{}
	if s, err := words.DecodeHeader(first.Header.Get("Subject")); err != nil || s != hello.Subject {
		t.Errorf("%q %v", s, err)
	}
	if s, err := words.DecodeHeader(second.Header.Get("Subject")); err != nil || s != strings.TrimSpace(long.Subject) {
		t.Errorf("%q %v", s, err)
	}
	to, err := netmail.ParseAddress(first.Header.Get("To"))
	if err != nil || *to != hello.To {
		t.Errorf("%v %v", to, err)
	}
	for name, want := range map[string]string{"Auto-Submitted": "auto-generated", "Content-Language": "zh-TW"} {
		if got := first.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	for line := range bytes.SplitSeq(server.Received()[1].Raw, []byte("\r\n")) {
		if len(line) > 200 || bytes.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d bytes: %.80q", len(line), line)
		}
	}
	parts := partsOf(t, first)
	if parts["text/plain"] != strings.ReplaceAll(hello.Text, "\n", "\r\n") && parts["text/plain"] != hello.Text || parts["text/html"] != hello.HTML {
		t.Errorf("%q", parts)
	}
}

func TestTheSameKeyGivesTheSameMessageID(t *testing.T) {
	server := mailtest.Start(t, mailtest.Way{Security: mail.Plain})
	other := hello
	other.ID = "mail:notification:813"
	for _, m := range []mail.Message{hello, hello, other} {
		send(t, server, m)
	}
	var ids []string
	for _, r := range server.Received() {
		ids = append(ids, r.Message(t).Header.Get("Message-ID"))
	}
	if ids[0] == "" || ids[0] != ids[1] || ids[0] == ids[2] || strings.Contains(ids[0], "812") {
		t.Error(ids)
	}
}

func TestNobodyAddsAHeaderByAName(t *testing.T) {
	server := mailtest.Start(t, mailtest.Way{Security: mail.Plain})
	m := hello
	m.To.Name = "Nora\r\nBcc: everybody@example.test"
	m.Subject = "Your plan\r\n\r\n<script>\nX-Bad: 1\u2028Y-Bad: 1"
	m.Language = "en\r\nX-Bad: 1"
	m.Unsubscribe = "https://assay.example.test/settings\r\nX-Bad: 1"
	send(t, server, m)
	got := server.Received()[0]
	header := got.Message(t).Header
	if len(got.To) != 1 || header.Get("Bcc") != "" || header.Get("X-Bad") != "" || header.Get("Y-Bad") != "" {
		t.Errorf("%v %v", got.To, header)
	}
	if s, _ := new(mime.WordDecoder).DecodeHeader(header.Get("Subject")); s != "Your plan <script> X-Bad: 1 Y-Bad: 1" {
		t.Errorf("%q", s)
	}
	for _, address := range []string{"a@example.test\r\nRCPT TO:<b@example.test>", "a@example.test> <b@example.test", "nobody", "", "a@example.test,b@example.test"} {
		m := hello
		m.To.Address = address
		if err := server.Open(t).Send(t.Context(), m); mail.Code(err) != "mail-message" || mail.Temporary(err) {
			t.Errorf("%q: %v", address, err)
		}
	}
	if len(server.Received()) != 1 {
		t.Error("something else was sent")
	}
}

func TestACalendarIsAnAlternativeAndAttachedByteForByte(t *testing.T) {
	server := mailtest.Start(t, mailtest.Way{Security: mail.Plain})
	m := hello
	m.Calendar = &mail.Calendar{Method: "REQUEST", ICS: []byte("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:面談\r\nEND:VCALENDAR\r\n")}
	send(t, server, m)
	message := server.Received()[0].Message(t)
	if kind, _, _ := mime.ParseMediaType(message.Header.Get("Content-Type")); kind != "multipart/mixed" {
		t.Errorf("%s", kind)
	}
	parts := partsOf(t, message)
	for _, kind := range []string{"text/calendar; REQUEST; UTF-8", "application/ics"} {
		if parts[kind] != string(m.Calendar.ICS) {
			t.Errorf("%s: %q", kind, parts)
		}
	}
	m.Calendar.Method = "REQUEST\r\nX-Bad: 1"
	if err := server.Open(t).Send(t.Context(), m); mail.Code(err) != "mail-message" {
		t.Error(err)
	}
}

func TestAPasswordIsNeverSaidInTheOpen(t *testing.T) {
	open := mailtest.Start(t, mailtest.Way{Security: mail.StartTLS, NoTLS: true, Accounts: true})
	err := open.Open(t).Send(t.Context(), hello)
	if mail.Code(err) != "mail-setting" || mail.Temporary(err) || len(open.Received()) > 0 {
		t.Errorf("without STARTTLS: %v", err)
	}
	stranger := mailtest.Start(t, mailtest.Way{Security: mail.StartTLS, Accounts: true})
	stranger.Config.Roots = mailtest.Start(t, mailtest.Way{Security: mail.StartTLS}).Roots
	if err := stranger.Open(t).Send(t.Context(), hello); mail.Code(err) != "mail-certificate" || mail.Temporary(err) {
		t.Errorf("with a stranger's certificate: %v", err)
	}
	far := mail.Config{Host: "mail.example.test", Security: mail.Plain, Username: "u", Password: "p", From: hello.To}
	if _, err := mail.Open(far); err == nil || strings.Contains(err.Error(), "\"p\"") {
		t.Errorf("a password in the open: %v", err)
	}
	far.Host = "localhost"
	if _, err := mail.Open(far); err != nil {
		t.Errorf("a password to this machine: %v", err)
	}
	far.Host, far.Username, far.Password = "mail.example.test", "", ""
	if _, err := mail.Open(far); err != nil {
		t.Errorf("no password: %v", err)
	}
}

func TestWhatCanPassLaterIsTemporary(t *testing.T) {
	server := mailtest.Start(t, mailtest.Way{Security: mail.StartTLS, Accounts: true})
	wrong := server.Config
	wrong.Password = "something else"
	sender, err := mail.Open(wrong)
	if err != nil {
		t.Fatal(err)
	}
	if err := sender.Send(t.Context(), hello); mail.Temporary(err) || mail.Code(err) != "mail-reply-535-5.7.8" {
		t.Errorf("a wrong password: %v", err)
	}
	if err := sender.Check(t.Context()); mail.Code(err) != "mail-reply-535-5.7.8" {
		t.Errorf("a wrong password, checked: %v", err)
	}
	if err := server.Open(t).Check(t.Context()); err != nil {
		t.Errorf("checked: %v", err)
	}
	for code, temporary := range map[int]bool{451: true, 550: false} {
		server.Answer(func(mailtest.Received) error {
			return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{code / 100, 2, 1}, Message: "seoyeon@example.test is away"}
		})
		err := server.Open(t).Send(t.Context(), hello)
		if err == nil || mail.Temporary(err) != temporary || strings.Contains(err.Error(), "@") {
			t.Errorf("%d: %v", code, err)
		}
	}
	if len(server.Received()) > 0 {
		t.Error("something was taken")
	}
	gone := server.Config
	gone.Port = unused(t)
	sender, err = mail.Open(gone)
	if err != nil {
		t.Fatal(err)
	}
	if err := sender.Send(t.Context(), hello); !mail.Temporary(err) || mail.Code(err) != "mail-unreachable" {
		t.Errorf("nobody there: %v", err)
	}
}

func TestASilentServerHoldsNobodyUp(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	sender, err := mail.Open(mail.Config{Host: "127.0.0.1", Port: listener.Addr().(*net.TCPAddr).Port, Security: mail.Implicit, From: hello.To, Timeout: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		if conn, err := listener.Accept(); err == nil {
			_, _ = conn.Read(make([]byte, 1))
			cancel()
		}
	}()
	if err := sender.Send(ctx, hello); !mail.Temporary(err) {
		t.Error(err)
	}
}

func TestSettingsThatMakeNoSenseAreRefused(t *testing.T) {
	good := mail.Config{Host: "mail.example.test", Security: mail.StartTLS, From: mail.Address{Address: "a@example.test"}}
	if _, err := mail.Open(good); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*mail.Config){
		"no host":            func(c *mail.Config) { c.Host = "" },
		"a port in the host": func(c *mail.Config) { c.Host = "mail.example.test:25" },
		"security":           func(c *mail.Config) { c.Security = "maybe" },
		"port":               func(c *mail.Config) { c.Port = 70000 },
		"no sender":          func(c *mail.Config) { c.From = mail.Address{} },
		"no password":        func(c *mail.Config) { c.Username = "u" },
		"no name":            func(c *mail.Config) { c.Password = "p" },
	} {
		c := good
		change(&c)
		if _, err := mail.Open(c); err == nil {
			t.Errorf("%s: taken", what)
		}
	}
}

func send(t *testing.T, server *mailtest.Server, m mail.Message) {
	t.Helper()
	if err := server.Open(t).Send(t.Context(), m); err != nil {
		t.Fatal(err)
	}
}

func unused(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// partsOf are the leaves of a message by their kind, decoded.
func partsOf(t *testing.T, m *netmail.Message) map[string]string {
	t.Helper()
	parts := map[string]string{}
	gather(t, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body, parts)
	return parts
}

func gather(t *testing.T, kind, encoding string, body io.Reader, parts map[string]string) {
	t.Helper()
	media, params, err := mime.ParseMediaType(kind)
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(media, "multipart/") {
		for r := multipart.NewReader(body, params["boundary"]); ; {
			p, err := r.NextRawPart()
			if err == io.EOF {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			gather(t, p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p, parts)
		}
	}
	switch encoding {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	raw, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	if method := params["method"]; method != "" {
		media += "; " + method + "; " + params["charset"]
	}
	parts[media] = string(raw)
}
