package mail

import (
	"context"
	"crypto/tls"
	"net"
	"strconv"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// Sender sends mail through one server. It may be used by many at once; each message
// has its own connection.
type Sender struct {
	config Config
	tls    *tls.Config
}

// mechanisms are the ways to say who one is, the safest first.
var mechanisms = []gomail.SMTPAuthType{
	gomail.SMTPAuthSCRAMSHA256PLUS, gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthSCRAMSHA1PLUS, gomail.SMTPAuthSCRAMSHA1,
}

// From is in whose name mail goes out unless a message says otherwise.
func (s *Sender) From() Address { return s.config.From }

// Server is where mail goes, as host:port.
func (s *Sender) Server() string {
	return net.JoinHostPort(s.config.Host, strconv.Itoa(s.config.Port))
}

// Send hands one message to the server. Its error is a Failure. Once the server has
// taken the message it is sent, whatever happens to the connection afterwards.
func (s *Sender) Send(ctx context.Context, m Message) error {
	msg, err := m.build(s.config.From)
	if err != nil {
		return failure("mail-message", false)
	}
	ctx, cancel := context.WithTimeout(ctx, s.config.Timeout)
	defer cancel()
	client, err := s.client(ctx)
	if err != nil {
		return failure("mail-setting", false)
	}
	err = client.DialAndSendWithContext(ctx, msg)
	if err == nil || msg.IsDelivered() {
		return nil
	}
	return failureOf(err)
}

// Check meets the server, says who it is, and sends nothing.
func (s *Sender) Check(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, s.config.Timeout)
	defer cancel()
	client, err := s.client(ctx)
	if err != nil {
		return failure("mail-setting", false)
	}
	talk, err := client.DialToSMTPClientWithContext(ctx)
	if err != nil {
		return failureOf(err)
	}
	_ = client.CloseWithSMTPClient(talk) // it has answered all that was asked
	return nil
}

// client is a new one for each message, because the library's keeps what it learned
// about one connection for the next.
func (s *Sender) client(ctx context.Context) (*gomail.Client, error) {
	c := s.config
	options := []gomail.Option{
		gomail.WithPort(c.Port), gomail.WithTimeout(c.Timeout), gomail.WithTLSConfig(s.tls),
		gomail.WithDialContextFunc(s.dial(ctx)),
	}
	switch c.Security {
	case Implicit:
		options = append(options, gomail.WithSSL())
	case StartTLS:
		options = append(options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	default:
		options = append(options, gomail.WithTLSPolicy(gomail.NoTLS))
	}
	if c.Hello != "" {
		options = append(options, gomail.WithHELO(c.Hello))
	}
	if c.Username != "" {
		options = append(options, gomail.WithUsername(c.Username), gomail.WithPassword(c.Password),
			gomail.WithOpportunisticSMTPAuth(s.mechanisms()...))
	}
	return gomail.NewClient(c.Host, options...)
}

// mechanisms: a bare password goes over an encrypted connection, or to this machine.
func (s *Sender) mechanisms() []gomail.SMTPAuthType {
	if s.config.Security == Plain {
		return []gomail.SMTPAuthType{gomail.SMTPAuthSCRAMSHA256, gomail.SMTPAuthSCRAMSHA1, gomail.SMTPAuthPlainNoEnc, gomail.SMTPAuthLoginNoEnc}
	}
	return append(mechanisms[:len(mechanisms):len(mechanisms)], gomail.SMTPAuthPlain, gomail.SMTPAuthLogin)
}

// dial opens a connection that ends with whole, whatever the talk over it is at.
func (s *Sender) dial(whole context.Context) gomail.DialContextFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := (&net.Dialer{Timeout: s.config.Timeout}).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		context.AfterFunc(whole, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })
		if s.config.Security != Implicit {
			return conn, nil
		}
		encrypted := tls.Client(conn, s.tls)
		if err := encrypted.HandshakeContext(ctx); err != nil {
			_ = conn.Close()
			return nil, err
		}
		return encrypted, nil
	}
}
