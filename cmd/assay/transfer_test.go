package main

import (
	"archive/zip"
	"bytes"
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/transfer"
)

// shell runs commands on one database.
type shell struct {
	t   *testing.T
	env []string
}

func shellOf(t *testing.T, db *store.DB) shell {
	return shell{t, []string{"ASSAY_DATABASE=" + storetest.DSN(db)}}
}

func (s shell) run(in string, args ...string) (code int, out, complaint string) {
	s.t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(context.Background(), args, s.env, strings.NewReader(in), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

// must runs a command that works.
func (s shell) must(in string, args ...string) (out string) {
	s.t.Helper()
	code, out, complaint := s.run(in, args...)
	if code != 0 {
		s.t.Fatalf("assay %s: %d\n%s%s", strings.Join(args, " "), code, out, complaint)
	}
	return out
}

// mustNot runs a command that is refused and says so.
func (s shell) mustNot(want, in string, args ...string) {
	s.t.Helper()
	code, out, complaint := s.run(in, args...)
	if code != 1 || !strings.Contains(out+complaint, want) {
		s.t.Errorf("assay %s: %d, want %q\n%s%s", strings.Join(args, " "), code, want, out, complaint)
	}
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// empty is another database on the same engine.
func empty(t *testing.T, like *store.DB) *store.DB {
	t.Helper()
	if like.Dialect == "postgres" {
		return storetest.Postgres(t)
	}
	return storetest.SQLite(t)
}

func TestExportImportExportIsTheSameOnTheCommandLine(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Bo)
		dir, again := filepath.Join(t.TempDir(), "a"), filepath.Join(t.TempDir(), "b")
		shellOf(t, db).must("", "export", dir)
		other := shellOf(t, empty(t, db))
		if out := other.must("", "import", "--dry-run", dir); !strings.Contains(out, "people.csv:2: adds ana.kovač@example.com") ||
			!strings.Contains(out, "people.csv: 11 added, 0 changed, 0 unchanged") {
			t.Errorf("the dry run said\n%s", out)
		}
		other.must("", "import", dir)
		if out := other.must("", "import", dir); !strings.Contains(out, "people.csv: 0 added, 0 changed, 11 unchanged") {
			t.Errorf("again said\n%s", out)
		}
		other.must("", "export", again)
		for _, name := range transfer.Names() {
			a, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(filepath.Join(again, name))
			if err != nil || !bytes.Equal(a, b) {
				t.Errorf("%s was\n%s\nand is %v\n%s", name, a, err, b)
			}
		}
		archive := shellOf(t, db).must("", "export", "-")
		if archive != other.must("", "export", "-") {
			t.Error("the archives differ")
		}
		if z, err := zip.NewReader(strings.NewReader(archive), int64(len(archive))); err != nil || len(z.File) != len(transfer.Names()) {
			t.Errorf("the archive: %v", err)
		}
		third := shellOf(t, empty(t, db))
		third.must("", "import", write(t, "all.zip", archive))
		if third.must("", "export", "-") != archive {
			t.Error("the archive did not come back the same")
		}
	})
}

func TestTheCommandLineNamesWhatIsWrong(t *testing.T) {
	db := storetest.SQLite(t)
	storetest.Seed(t, db)
	s := shellOf(t, db)
	bad := write(t, "people.csv", "email,name,site\nx@example.com,,dublin\n")
	s.mustNot("people.csv:2/name: This is needed.", "", "import", bad)
	s.mustNot("people.csv:2/name: This is needed.", "", "import", bad, "--dry-run")
	s.mustNot("there is no file nowhere.csv", "", "import", "nowhere.csv")
	s.mustNot("there is none of the files", "", "import", t.TempDir())
	s.mustNot("not a zip archive", "", "import", write(t, "x.zip", "no"))
	if code, _, _ := s.run("", "import"); code != 2 {
		t.Errorf("no files: %d", code)
	}
}

func TestAskingForHelpDoesNothingElse(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	s := shell{t, []string{"ASSAY_DATA_DIR=" + folder, "ASSAY_ADDR=:::no address"}}
	for _, command := range []string{"", "serve", "demo", "migrate", "import", "export", "verify", "doctor", "admin", "openapi", "version"} {
		out := s.must("", append(strings.Fields(command), "--help")...)
		if !strings.Contains(out, "Usage: assay") {
			t.Errorf("assay %s --help: %s", command, out)
		}
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("asking for help made a data folder")
	}
}

func TestADatabaseThatIsNotThereIsNotMadeToBeRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "slip.db")
	s := shell{t, []string{"ASSAY_DATABASE=sqlite:" + file}}
	for _, command := range []string{"doctor", "verify", "export -"} {
		s.mustNot("there is no database at "+file, "", strings.Fields(command)...)
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("looking made a database")
	}
	s.must("", "migrate")
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read the new database: %v %v", info.Mode(), err)
	}
}

const secret = "a long and unlikely phrase"

func TestTheFirstAdministratorComesFromTheCommandLine(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		s := shellOf(t, db)
		s.mustNot("--name", secret, "admin", "create", "--email", "ada@example.com")
		s.mustNot("at least 12 characters", "short", "admin", "create", "--email", "ada@example.com", "--name", "Ada Nkemelu")
		s.mustNot("your name or address", "nkemelu nkemelu", "admin", "create", "--email", "ada@example.com", "--name", "Ada Nkemelu")
		s.mustNot("one line of standard input", "", "admin", "create", "--email", "ada@example.com", "--name", "Ada Nkemelu")
		s.mustNot("zone", secret, "admin", "create", "--email", "ada@example.com", "--name", "Ada Nkemelu", "--zone", "CST")
		s.must(secret+"\n", "admin", "create", "--email", "Ada@example.com", "--name", "Ada Nkemelu", "--site", "lisbon", "--zone", "Europe/Lisbon")
		api := apitest.New(t, db)
		if got := signIn(api, "ada@example.com", secret); got.Status != http.StatusOK || !strings.Contains(string(got.Body), "administrator") {
			t.Errorf("signing in: %d %s", got.Status, got.Body)
		}
		s.mustNot("Say --promote", secret, "admin", "create", "--email", "ada@example.com", "--name", "Ada Nkemelu")
		s.must("", "admin", "create", "--email", "ada@example.com", "--promote")
	})
}

func TestSomebodyWhoIsHereIsPromoted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := shellOf(t, db)
		s.mustNot("Please name one of these sites: adelaide, dublin", secret, "admin", "create", "--email", "new@example.com", "--name", "New")
		s.mustNot("Carlos Vega is here already", secret, "admin", "create", "--email", "carlos.vega@example.com", "--name", "Carlos")
		s.must(secret, "admin", "create", "--email", "carlos.vega@example.com", "--promote")
		storetest.View(t, db, storetest.Builder, func(tx *store.Tx) error {
			roles, err := tx.RolesOf(o.Coordinator.ID)
			if len(roles) != 2 {
				t.Errorf("roles %v", roles)
			}
			return err
		})
		if got := signIn(apitest.New(t, db), "carlos.vega@example.com", secret); got.Status != http.StatusOK {
			t.Errorf("signing in: %d %s", got.Status, got.Body)
		}
		storetest.Tamper(t, db, "update people set removed_at = created_at where name = 'Ana Kovač'")
		s.mustNot("has left", secret, "admin", "create", "--email", "ana.kovač@example.com", "--promote")
	})
}

func TestAnInvitationIsPrintedOnce(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Seed(t, db)
		s := shellOf(t, db)
		s.mustNot("nobody has the verified address", "", "admin", "invite", "nobody@example.com")
		link := strings.TrimSpace(s.must("", "admin", "invite", "bo.larsen@example.com", "--public-url", "https://assay.example.com/"))
		token, ok := strings.CutPrefix(link, "https://assay.example.com/invitation#")
		if !ok {
			t.Fatalf("printed %q", link)
		}
		accept := map[string]string{"secret": token, "password": secret}
		if got := apitest.New(t, db).Anyone().Post("/invitations/accept", accept); got.Status != http.StatusOK {
			t.Errorf("%d %s", got.Status, got.Body)
		}
	})
}

func signIn(s *apitest.Server, email, password string) apitest.Reply {
	return s.Anyone().Post("/sign-in", map[string]string{"email": email, "password": password})
}
