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

// mailFlags say through which server mail goes. Without a host none goes out. The
// password is in the environment or in a file: a command line is seen by everybody on
// the machine.
type mailFlags struct {
	Host         string        `help:"The mail server (SMTP); without one no mail is sent. (ASSAY_MAIL_HOST)"`
	Port         int           `help:"Its port; 587, 465 or 25 as the security has it. (ASSAY_MAIL_PORT)"`
	Security     string        `help:"starttls, tls (from the first byte), or none (over a network that is trusted, without a password). (ASSAY_MAIL_SECURITY)" enum:"starttls,tls,none" default:"starttls"`
	Username     string        `help:"Who to be there, where it asks; the password is in ASSAY_MAIL_PASSWORD or in the file. (ASSAY_MAIL_USERNAME)"`
	Password     string        `kong:"-"`
	PasswordFile string        `help:"A file with the password in its first line. (ASSAY_MAIL_PASSWORD_FILE)" type:"path"`
	From         string        `help:"In whose name mail goes out, such as Assay <assay@example.com>. (ASSAY_MAIL_FROM)"`
	Hello        string        `help:"How this server calls itself; the machine's name unless told. (ASSAY_MAIL_HELLO)"`
	Roots        string        `help:"A PEM file of who vouches for the mail server; the system's unless told. (ASSAY_MAIL_ROOTS)" type:"path"`
	Timeout      time.Duration `help:"How long one message may take. (ASSAY_MAIL_TIMEOUT)" default:"30s"`
}

// mailWrong says which setting keeps mail from going out, by flag and variable.
func mailWrong(setting string, why any) error {
	name := strings.ToUpper(strings.ReplaceAll(setting, "-", "_"))
	if setting == "password" {
		return fmt.Errorf("ASSAY_MAIL_PASSWORD or --mail-password-file (ASSAY_MAIL_PASSWORD_FILE): %v", why)
	}
	return fmt.Errorf("--mail-%s (ASSAY_MAIL_%s): %v", setting, name, why)
}

// open gives nil where no mail goes out.
func (f mailFlags) open() (*mail.Sender, error) {
	if f.Host == "" {
		return nil, f.nothingElse()
	}
	from, err := mail.ParseAddress(f.From)
	if err != nil {
		return nil, mailWrong("from", "an address such as Assay <assay@example.com> is needed")
	}
	password, err := f.password()
	if err != nil {
		return nil, err
	}
	roots, err := rootsIn(f.Roots)
	if err == nil && roots != nil && f.Security == string(mail.Plain) {
		err = errors.New("nobody needs to vouch for a server that is spoken with in the open")
	}
	if err != nil {
		return nil, mailWrong("roots", err)
	}
	sender, err := mail.Open(mail.Config{
		Host: f.Host, Port: f.Port, Security: mail.Security(f.Security), Username: f.Username, Password: password,
		From: from, Hello: f.Hello, Roots: roots, Timeout: f.Timeout,
	})
	var wrong *mail.SettingError
	if errors.As(err, &wrong) {
		return nil, mailWrong(wrong.Setting, wrong.Text)
	}
	return sender, err
}

// nothingElse: somebody who says how mail goes out, and not where, thinks that it does.
func (f mailFlags) nothingElse() error {
	for _, set := range []struct {
		setting string
		is      bool
	}{
		{"from", f.From != ""}, {"port", f.Port != 0}, {"username", f.Username != ""}, {"password", f.Password != ""},
		{"password-file", f.PasswordFile != ""}, {"hello", f.Hello != ""}, {"roots", f.Roots != ""},
	} {
		if set.is {
			return mailWrong("host", "there is a "+set.setting+" for mail, and no server; without one none is sent")
		}
	}
	return nil
}

func (f mailFlags) password() (string, error) {
	if f.PasswordFile == "" {
		return f.Password, nil
	}
	if f.Password != "" {
		return "", mailWrong("password-file", "there is a password in ASSAY_MAIL_PASSWORD besides; one of the two is enough")
	}
	raw, err := os.ReadFile(f.PasswordFile)
	if err != nil {
		return "", mailWrong("password-file", err)
	}
	first, _, _ := strings.Cut(string(raw), "\n")
	if first = strings.TrimRight(first, "\r"); first == "" {
		return "", mailWrong("password-file", "its first line is empty")
	}
	return first, nil
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
		return deliver.Edge{}, errors.New("--public-url (ASSAY_PUBLIC_URL): mail needs links that lead back; set it beside ASSAY_MAIL_HOST")
	}
	return deliver.Edge{Mail: sender, PublicURL: strings.TrimRight(publicURL, "/"), Client: deliver.Client(guard)}, nil
}
