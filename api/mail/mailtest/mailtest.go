// Package mailtest is a mail server for tests: it listens on this machine, speaks
// with a certificate of its own making, and keeps what it is given.
package mailtest

import (
	"bytes"
	"crypto/x509"
	"io"
	"net"
	netmail "net/mail"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"assay/api/mail"
)

// Username and Password are who the server lets in.
const (
	Username = "assay"
	Password = "a long and winding road"
)

// Way is how the server is to be spoken with.
type Way struct {
	Security mail.Security
	NoTLS    bool     // it offers no encryption, whatever is asked
	Accounts bool     // it wants to know who speaks
	Says     []string // mechanisms it takes; PLAIN and LOGIN when empty
}

// Received is one message as it arrived.
type Received struct {
	Hello string // how whoever sent it calls itself
	From  string
	To    []string
	Raw   []byte
}

// Message is the message read.
func (r Received) Message(t *testing.T) *netmail.Message {
	t.Helper()
	m, err := netmail.ReadMessage(bytes.NewReader(r.Raw))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Server keeps what it received.
type Server struct {
	Config mail.Config // to reach it
	Roots  *x509.CertPool
	PEM    []byte // who vouches for its certificate, as a file has it
	way    Way

	mu       sync.Mutex
	received []Received
	answer   func(r Received) error
	hold     func(r Received)
}

// Start begins to listen until the test ends.
func Start(t *testing.T, way Way) *Server {
	t.Helper()
	id := SelfMade(t)
	certificate := id.TLS
	s := &Server{way: way, Roots: id.Roots, PEM: id.PEM}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &session{server: s, talk: c}, nil }))
	server.Domain, server.AllowInsecureAuth, server.ErrorLog = "mail.example.test", way.Security == mail.Plain, quiet{}
	if way.Security != mail.Plain && !way.NoTLS {
		server.TLSConfig = certificate
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var served sync.WaitGroup
	served.Go(func() { _ = server.Serve(wrap(listener, way, certificate)) })
	t.Cleanup(func() {
		_ = server.Close()
		_ = listener.Close() // which the server does not know before it serves
		served.Wait()
	})
	s.Config = mail.Config{Host: "127.0.0.1", Port: listener.Addr().(*net.TCPAddr).Port, Security: way.Security, Roots: id.Roots,
		From: mail.Address{Name: "Assay", Address: "assay@example.test"}}
	if way.Accounts {
		s.Config.Username, s.Config.Password = Username, Password
	}
	return s
}

// Open gives a sender to the server.
func (s *Server) Open(t *testing.T) *mail.Sender {
	t.Helper()
	sender, err := mail.Open(s.Config)
	if err != nil {
		t.Fatal(err)
	}
	return sender
}

// Received are the messages so far, in their order.
func (s *Server) Received() []Received {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Received(nil), s.received...)
}

// Answer lets f say what the server answers to a message; nil takes it.
func (s *Server) Answer(f func(r Received) error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answer = f
}

// Hold has f called with every message that the server has, before it says so: while f
// does not return, whoever sent it does not know.
func (s *Server) Hold(f func(r Received)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hold = f
}

type session struct {
	server *Server
	talk   *smtp.Conn
	known  bool
	now    Received
}

func (s *session) AuthMechanisms() []string {
	if len(s.server.way.Says) > 0 {
		return s.server.way.Says
	}
	return []string{sasl.Plain, sasl.Login}
}

func (s *session) Auth(mechanism string) (sasl.Server, error) {
	who := func(username, password string) error {
		if username != Username || password != Password {
			return smtp.ErrAuthFailed
		}
		s.known = true
		return nil
	}
	if mechanism == sasl.Login {
		return &login{check: who}, nil
	}
	return sasl.NewPlainServer(func(_, username, password string) error { return who(username, password) }), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.server.way.Accounts && !s.known {
		return smtp.ErrAuthRequired
	}
	s.now = Received{Hello: s.talk.Hostname(), From: from}
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.now.To = append(s.now.To, to)
	return nil
}

func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.now.Raw = raw
	hold, err := s.server.take(s.now)
	if err == nil && hold != nil {
		hold(s.now)
	}
	return err
}

// take keeps a message, unless the test has the server refuse it.
func (s *Server) take(r Received) (hold func(Received), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.answer != nil {
		if err := s.answer(r); err != nil {
			return nil, err
		}
	}
	s.received = append(s.received, r)
	return s.hold, nil
}

func (s *session) Reset()        { s.now = Received{} }
func (s *session) Logout() error { return nil }

type quiet struct{}

func (quiet) Printf(string, ...any) {}
func (quiet) Println(...any)        {}
