package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	netmail "net/mail"
	"strings"
	"time"
)

// Security is how the way to the mail server is kept from others' eyes.
type Security string

const (
	StartTLS Security = "starttls" // plain at first, encrypted before anything is said; never without
	Implicit Security = "tls"      // encrypted from the first byte
	Plain    Security = "none"     // not at all, over a network that is trusted
)

var usualPorts = map[Security]int{StartTLS: 587, Implicit: 465, Plain: 25}

// Config says through which server mail goes, and in whose name.
type Config struct {
	Host     string
	Port     int // the usual one of Security when 0
	Security Security
	Username string // empty: the server asks nobody who they are
	Password string
	From     Address
	Hello    string         // how this server calls itself to the other; the machine's name when empty
	Roots    *x509.CertPool // who vouches for the server; the system's when nil
	Timeout  time.Duration  // for one message, from the first byte to the last; half a minute when 0
}

const usualTimeout = 30 * time.Second

// Open checks what can be checked without the server, which is first met when
// something is sent. It refuses to show a password to whoever listens.
func Open(c Config) (*Sender, error) {
	if c.Port == 0 {
		c.Port = usualPorts[c.Security]
	}
	if c.Timeout == 0 {
		c.Timeout = usualTimeout
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	s := &Sender{config: c, tls: &tls.Config{ServerName: c.Host, RootCAs: c.Roots, MinVersion: tls.VersionTLS12}}
	_, err := s.client(context.Background())
	return s, err
}

// SettingError is a setting with which no mail can go out.
type SettingError struct {
	Setting string // host, port, security, username, password, from or timeout
	Text    string
}

func (e *SettingError) Error() string { return "mail " + e.Setting + ": " + e.Text }

// check names the first setting that is wrong, and never shows what a password is.
func (c Config) check() error {
	wrong := func(setting, text string) error { return &SettingError{setting, text} }
	switch {
	case c.Host == "" || strings.ContainsAny(c.Host, "/@: \r\n") && net.ParseIP(c.Host) == nil:
		return wrong("host", "a host name or an address is needed, without a port")
	case usualPorts[c.Security] == 0:
		return wrong("security", fmt.Sprintf("it is %s, %s or %s", StartTLS, Implicit, Plain))
	case c.Port < 1 || c.Port > 65535:
		return wrong("port", "a number from 1 to 65535 is needed")
	case c.Timeout < time.Second:
		return wrong("timeout", "a message needs at least a second")
	case c.Password != "" && c.Username == "":
		return wrong("username", "there is a password, and no name that it belongs to")
	case c.Username != "" && c.Password == "":
		return wrong("password", "there is a user name, and no password")
	case c.Username != "" && c.Security == Plain && !loopback(c.Host):
		return wrong("security", "a password goes over an encrypted connection only, or to this machine itself")
	case checkAddress(c.From) != nil:
		return wrong("from", "an address such as Assay <assay@example.com> is needed")
	}
	return nil
}

func loopback(host string) bool {
	return host == "localhost" || net.ParseIP(host).IsLoopback()
}

// ParseAddress reads an address with or without a name, such as
// Assay <assay@example.com>.
func ParseAddress(s string) (Address, error) {
	a, err := netmail.ParseAddress(s)
	if err != nil {
		return Address{}, errors.New("not a mail address")
	}
	return *a, checkAddress(*a)
}

// checkAddress refuses what could end a line of the message or of the talk with the
// server.
func checkAddress(a Address) error {
	read, err := netmail.ParseAddress(a.Address)
	if err != nil || read.Address != a.Address {
		return errors.New("not a mail address")
	}
	return nil
}
