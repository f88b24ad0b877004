package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/api/fetch"
	"assay/api/mail"
	"assay/api/mail/mailtest"
	"assay/models/store"
	"assay/models/store/storetest"
)

const secretOfMail = "one secret of the mail server"

// fileWith is a file of a test.
func fileWith(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// serves runs a server that is told to stop once it says where it is.
func (s shell) serves(args ...string) (code int, log string) {
	ctx, stop := context.WithCancel(s.t.Context())
	defer stop()
	var complaint bytes.Buffer
	code = run(ctx, append([]string{"serve", "--addr", "127.0.0.1:0"}, args...), s.env, strings.NewReader(""), whenTold(stop), &complaint)
	return code, complaint.String()
}

// whenTold calls a function at the first word.
type whenTold func()

func (f whenTold) Write(p []byte) (int, error) {
	f()
	return len(p), nil
}

// TestServeNamesTheSettingOfMailThatIsWrong: none of these starts a server, and each is
// told which flag and which variable to look at, never with the password.
func TestServeNamesTheSettingOfMailThatIsWrong(t *testing.T) {
	right := map[string]string{"ASSAY_MAIL_HOST": "mail.example.com", "ASSAY_MAIL_FROM": "Assay <assay@example.com>", "ASSAY_PUBLIC_URL": "https://assay.example.com"}
	missing := filepath.Join(t.TempDir(), "missing")
	for name, c := range map[string]struct {
		env  map[string]string // "" takes one away
		args []string
		want string
	}{
		"a host with a port":           {map[string]string{"ASSAY_MAIL_HOST": "mail.example.com:587"}, nil, "--mail-host (ASSAY_MAIL_HOST): a host name"},
		"an address as a host":         {map[string]string{"ASSAY_MAIL_HOST": "smtp://mail.example.com"}, nil, "--mail-host (ASSAY_MAIL_HOST)"},
		"settings and no host":         {map[string]string{"ASSAY_MAIL_HOST": ""}, nil, "--mail-host (ASSAY_MAIL_HOST): there is a from"},
		"a password and no host":       {map[string]string{"ASSAY_MAIL_HOST": "", "ASSAY_MAIL_FROM": "", "ASSAY_MAIL_PASSWORD": secretOfMail}, nil, "--mail-host (ASSAY_MAIL_HOST): there is a password"},
		"a port that is none":          {map[string]string{"ASSAY_MAIL_PORT": "70000"}, nil, "--mail-port (ASSAY_MAIL_PORT)"},
		"no sender":                    {map[string]string{"ASSAY_MAIL_FROM": ""}, nil, "--mail-from (ASSAY_MAIL_FROM)"},
		"a sender that is none":        {map[string]string{"ASSAY_MAIL_FROM": "the assay office"}, nil, "--mail-from (ASSAY_MAIL_FROM)"},
		"a name without a password":    {map[string]string{"ASSAY_MAIL_USERNAME": "assay"}, nil, "ASSAY_MAIL_PASSWORD or --mail-password-file (ASSAY_MAIL_PASSWORD_FILE): there is a user name"},
		"a password without a name":    {map[string]string{"ASSAY_MAIL_PASSWORD": secretOfMail}, nil, "--mail-username (ASSAY_MAIL_USERNAME)"},
		"two passwords":                {map[string]string{"ASSAY_MAIL_PASSWORD": secretOfMail, "ASSAY_MAIL_PASSWORD_FILE": fileWith(t, secretOfMail)}, nil, "--mail-password-file (ASSAY_MAIL_PASSWORD_FILE): there is a password in"},
		"a file that is not there":     {map[string]string{"ASSAY_MAIL_PASSWORD_FILE": missing}, nil, "--mail-password-file (ASSAY_MAIL_PASSWORD_FILE): open"},
		"a file with an empty line":    {map[string]string{"ASSAY_MAIL_PASSWORD_FILE": fileWith(t, "\n"+secretOfMail)}, nil, "its first line is empty"},
		"a password in the open":       {map[string]string{"ASSAY_MAIL_USERNAME": "assay", "ASSAY_MAIL_PASSWORD": secretOfMail}, []string{"--mail-security", "none"}, "--mail-security (ASSAY_MAIL_SECURITY): a password goes over"},
		"roots that are not there":     {nil, []string{"--mail-roots", missing}, "--mail-roots (ASSAY_MAIL_ROOTS): open"},
		"roots that are none":          {nil, []string{"--mail-roots", fileWith(t, "words")}, "--mail-roots (ASSAY_MAIL_ROOTS): no certificates"},
		"roots of nobody":              {nil, []string{"--mail-security", "none", "--mail-roots", fileWith(t, string(mailtest.Start(t, mailtest.Way{Security: mail.Plain}).PEM))}, "--mail-roots (ASSAY_MAIL_ROOTS): nobody needs"},
		"no time":                      {nil, []string{"--mail-timeout", "5ms"}, "--mail-timeout (ASSAY_MAIL_TIMEOUT)"},
		"no links":                     {map[string]string{"ASSAY_PUBLIC_URL": ""}, nil, "--public-url (ASSAY_PUBLIC_URL): mail needs links"},
		"links that lead nowhere":      {map[string]string{"ASSAY_PUBLIC_URL": "assay.example.com"}, nil, "ASSAY_PUBLIC_URL"},
		"an organizer that is none":    {nil, []string{"--organizer", "the assay office"}, "--organizer"},
		"answers to nobody":            {nil, []string{"--replies-addr", "127.0.0.1:0"}, "set ASSAY_ORGANIZER too"},
		"answers in the open":          {nil, []string{"--organizer", "calendar@example.com", "--replies-addr", ":2525"}, "set ASSAY_REPLIES_CERT and ASSAY_REPLIES_KEY"},
		"a certificate without a key":  {nil, []string{"--organizer", "calendar@example.com", "--replies-addr", ":2525", "--replies-cert", missing}, "--replies-key: there is a certificate"},
		"a key without a certificate":  {nil, []string{"--organizer", "calendar@example.com", "--replies-addr", ":2525", "--replies-key", missing}, "--replies-cert: there is a key"},
		"a certificate for no address": {nil, []string{"--replies-cert", missing, "--replies-key", missing}, "set ASSAY_REPLIES_ADDR"},
		"a certificate that is none":   {nil, []string{"--organizer", "calendar@example.com", "--replies-addr", ":2525", "--replies-cert", missing, "--replies-key", missing}, "--replies-cert and --replies-key: open"},
	} {
		s := shell{t, []string{"ASSAY_DATA_DIR=" + t.TempDir()}}
		for _, env := range []map[string]string{right, c.env} {
			for variable, value := range env {
				s.env = append(s.env, variable+"="+value)
			}
		}
		code, out, complaint := s.run("", append([]string{"serve", "--addr", "127.0.0.1:0"}, c.args...)...)
		if code != 1 || !strings.Contains(complaint, c.want) || strings.Contains(out+complaint, secretOfMail) {
			t.Errorf("%s: %d %s%s", name, code, out, complaint)
		}
	}
}

// TestThePasswordOfMailIsNoFlag: a command line is seen by everybody on the machine.
func TestThePasswordOfMailIsNoFlag(t *testing.T) {
	s := shell{t, nil}
	if code, _, complaint := s.run("", "serve", "--mail-password", secretOfMail); code != 2 || !strings.Contains(complaint, "unknown flag --mail-password") {
		t.Errorf("%d %s", code, complaint)
	}
	if code, _, complaint := s.run("", "serve", "--mail-security", "ssl"); code != 2 || !strings.Contains(complaint, "--mail-security must be one of") {
		t.Errorf("%d %s", code, complaint)
	}
}

func TestTheSettingsOfMailReachAServerInEveryWay(t *testing.T) {
	for _, security := range []mail.Security{mail.StartTLS, mail.Implicit, mail.Plain} {
		server := mailtest.Start(t, mailtest.Way{Security: security, Accounts: true})
		flags := mailFlags{Host: server.Config.Host, Port: server.Config.Port, Security: string(security), Username: mailtest.Username,
			PasswordFile: fileWith(t, mailtest.Password+"\r\nand a note\n"), From: "Assay <assay@example.test>", Timeout: 10 * time.Second}
		if security != mail.Plain {
			flags.Roots = fileWith(t, string(server.PEM))
		}
		edge, err := flags.edge("https://assay.example.test/", fetch.Guard{})
		if err != nil || edge.PublicURL != "https://assay.example.test" {
			t.Fatalf("%s: %v, %s", security, err, edge.PublicURL)
		}
		if err := edge.Mail.Check(t.Context()); err != nil {
			t.Errorf("%s: %v", security, err)
		}
		flags.PasswordFile, flags.Password = "", "not it"
		edge, err = flags.edge("https://assay.example.test", fetch.Guard{})
		if err != nil {
			t.Fatal(err)
		}
		if err := edge.Mail.Check(t.Context()); !strings.HasPrefix(mail.Code(err), "mail-reply-535") {
			t.Errorf("%s with a wrong password: %v", security, err)
		}
		if security == mail.Plain {
			continue
		}
		flags.Roots = ""
		if edge, err = flags.edge("https://assay.example.test", fetch.Guard{}); err != nil {
			t.Fatal(err)
		}
		if err := edge.Mail.Check(t.Context()); mail.Code(err) != "mail-certificate" {
			t.Errorf("%s with a server that nobody vouches for: %v", security, err)
		}
	}
}

// TestServeSaysInTheDatabaseWhetherMailGoesOut, which is what decides whether mail is
// made at all.
func TestServeSaysInTheDatabaseWhetherMailGoesOut(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		settings := func() string {
			return strings.Join(storetest.Column(t, db, "select name || '=' || value from settings where name in ('mail', 'invitations') order by name"), " ")
		}
		s := shellOf(t, db)
		s.env = append(s.env, "ASSAY_MAIL_HOST=mail.example.com", "ASSAY_MAIL_FROM=assay@example.com", "ASSAY_PUBLIC_URL=https://assay.example.com")
		if code, log := s.serves(); code != 0 || settings() != "invitations=assay@example.com mail=mail.example.com:587" {
			t.Errorf("with a server: %d %s\n%s", code, settings(), log)
		}
		s.env = append(s.env, "ASSAY_ORGANIZER=Panels <calendar@example.com>", "ASSAY_REPLIES_ADDR=127.0.0.1:0")
		if code, log := s.serves(); code != 0 || !strings.HasPrefix(settings(), "invitations=calendar@example.com ") {
			t.Errorf("with an address to answer to: %d %s\n%s", code, settings(), log)
		}
		if code, log := shellOf(t, db).serves(); code != 0 || settings() != "invitations= mail=" {
			t.Errorf("without: %d %s\n%s", code, settings(), log)
		}
	})
}
