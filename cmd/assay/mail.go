package main

import (
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"assay/api/deliver"
	"assay/api/fetch"
	"assay/api/mail"
)

// mailFlags say through which server mail goes. Without a host none goes out.
type mailFlags struct {
	Host         string        `help:"The mail server (SMTP); without one no mail is sent. (ASSAY_MAIL_HOST)"`
	Port         int           `help:"Its port; 587, 465 or 25 as the security has it. (ASSAY_MAIL_PORT)"`
	Security     string        `help:"starttls, tls (from the first byte), or none (a server on this machine). (ASSAY_MAIL_SECURITY)" enum:"starttls,tls,none" default:"starttls"`
	Username     string        `help:"Who to be there, where it asks. (ASSAY_MAIL_USERNAME)"`
	Password     string        `help:"The password; others on this machine see it in a command line, so use ASSAY_MAIL_PASSWORD or the file."`
	PasswordFile string        `help:"A file with the password in its first line. (ASSAY_MAIL_PASSWORD_FILE)" type:"path"`
	From         string        `help:"In whose name mail goes out, such as Assay <assay@example.com>. (ASSAY_MAIL_FROM)"`
	Hello        string        `help:"How this server calls itself; the machine's name unless told. (ASSAY_MAIL_HELLO)"`
	Roots        string        `help:"A PEM file of who vouches for the mail server; the system's unless told. (ASSAY_MAIL_ROOTS)" type:"path"`
	Timeout      time.Duration `help:"How long one message may take. (ASSAY_MAIL_TIMEOUT)" default:"30s"`
}

// open gives nil where no mail goes out.
func (f mailFlags) open() (*mail.Sender, error) {
	if f.Host == "" {
		return nil, nil
	}
	from, err := mail.ParseAddress(f.From)
	if err != nil {
		return nil, errors.New("--mail-from: an address such as Assay <assay@example.com> is needed")
	}
	password, err := f.password()
	if err != nil {
		return nil, err
	}
	roots, err := rootsIn(f.Roots)
	if err != nil {
		return nil, fmt.Errorf("--mail-roots: %w", err)
	}
	return mail.Open(mail.Config{
		Host: f.Host, Port: f.Port, Security: mail.Security(f.Security), Username: f.Username, Password: password,
		From: from, Hello: f.Hello, Roots: roots, Timeout: f.Timeout,
	})
}

func (f mailFlags) password() (string, error) {
	if f.PasswordFile == "" {
		return f.Password, nil
	}
	if f.Password != "" {
		return "", errors.New("--mail-password-file: there is a password besides; one of the two is enough")
	}
	raw, err := os.ReadFile(f.PasswordFile)
	if err != nil {
		return "", fmt.Errorf("--mail-password-file: %w", err)
	}
	first, _, _ := strings.Cut(string(raw), "\n")
	return strings.TrimRight(first, "\r"), nil
}

// rootsIn is nil for the system's.
func rootsIn(path string) (*x509.CertPool, error) {
	if path == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(raw) {
		return nil, errors.New("no certificates in it")
	}
	return pool, nil
}

// edge is what deliveries go out by. Mail needs links that lead back.
func (f mailFlags) edge(publicURL string, guard fetch.Guard) (deliver.Edge, error) {
	sender, err := f.open()
	if err != nil {
		return deliver.Edge{}, err
	}
	if sender != nil && publicURL == "" {
		return deliver.Edge{}, errors.New("--mail-host: mail needs links that lead back; set ASSAY_PUBLIC_URL")
	}
	return deliver.Edge{Mail: sender, PublicURL: strings.TrimRight(publicURL, "/"), Client: deliver.Client(guard)}, nil
}
