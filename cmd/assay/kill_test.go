package main

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"assay/api/mail"
	"assay/api/mail/mailtest"
	"assay/models/store"
	"assay/models/store/storetest"
)

const (
	killedNode    = "killed.example.test"
	survivingNode = "surviving.example.test"
	reminders     = 1000
	workers       = 4 // of a node, as serve has it
	longest       = time.Minute
)

// TestMain makes this binary the program itself when a test starts it again.
func TestMain(m *testing.M) {
	if os.Getenv("ASSAY_TEST_AS_PROGRAM") != "" {
		main()
	}
	os.Exit(m.Run())
}

// TestANodeThatIsKilledWhileItMailsLosesNoReminder: two servers, assay serve as it is
// run, begin with 1,000 people to remind. They sweep, and mail what the sweep says
// through a mail server that asks for TLS and a password; one of them is killed with SIGKILL in the
// middle. Everybody is mailed. What comes twice is what the killed one had handed
// over without having heard that it was taken, one message for each worker, and it has
// the same Message-ID; everything else comes once.
func TestANodeThatIsKilledWhileItMailsLosesNoReminder(t *testing.T) {
	db := storetest.Postgres(t)
	storetest.ClockOf(db).Set(time.Now()) // the nodes' own
	remindersAreDue(t, db)
	server := mailtest.Start(t, mailtest.Way{Security: mail.StartTLS, Accounts: true})
	box := newMailbox()
	server.Hold(box.receive)
	defer close(box.over)

	killed := startNode(t, killedNode, db, server)
	surviving := startNode(t, survivingNode, db, server)
	await(t, "every worker of the one node waits to hear that its message was taken", box.allHeld)
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = killed.Wait()
	await(t, "every reminder has come", box.every)
	onlyTheKilledHoldJobs(t, db)
	storetest.Tamper(t, db, "update jobs set run_at = now() where state = 'running'") // as if their leases' two minutes were over
	await(t, "what the killed node held has come again", box.again)
	if err := surviving.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := surviving.Wait(); err != nil {
		t.Error(err)
	}
	if log := surviving.Stderr.(*bytes.Buffer).String(); strings.Contains(log, `"ERROR"`) {
		t.Error(log)
	}

	box.check(t)
	for query, want := range map[string][]string{
		"select state, attempts, count(*) from jobs where kind = 'mail' group by state, attempts order by attempts": {"done | 1 | 996", "done | 2 | 4"},
		"select count(*), count(distinct person_id) from notifications":                                             {"1000 | 1000"},
	} {
		if got := storetest.Column(t, db, query); !slices.Equal(got, want) {
			t.Errorf("%s: %q", query, got)
		}
	}
}

// remindersAreDue: 1,000 people have a certification that expires in three weeks, and
// want to hear of such at once, whatever the hour.
func remindersAreDue(t *testing.T, db *store.DB) {
	t.Helper()
	first := storetest.AddPerson(t, db, "Holder 0", storetest.AddSite(t, db, "dublin", storetest.AddRegion(t, db, "emea", "EMEA"), "Europe/Dublin"))
	for _, statement := range []string{
		`insert into people (name, native_name, title, site_id, zone, hours, night_from, night_to, night_allowed, pattern, locale, started_on, removed_reason, revision, created_at, updated_at)
			select 'Holder ' || n, '', '', site_id, zone, hours, night_from, night_to, false, pattern, locale, started_on, '', 1, now(), now()
			from people, generate_series(1, 999) n where name = '` + first.Name + `'`,
		`insert into person_emails (email, person_id, is_primary, verified_at)
			select replace(lower(name), ' ', '.') || '@example.com', id, true, now() from people where name <> '` + first.Name + `'`,
		`insert into delivery_settings select id, 'never', 0, 0, 480 from people`,
		`insert into notification_choices select id, 'certifications', 'mail', 'at_once' from people`,
		`insert into certifications (person_id, vendor, name, level, issued_on, expires_on, reference, recorded_at, reason)
			select id, 'Example', 'Containers', 'associate', current_date - 700, current_date + 21, '', now(), '' from people`,
	} {
		storetest.Tamper(t, db, statement)
	}
}

// startNode runs assay serve as a process.
func startNode(t *testing.T, name string, db *store.DB, server *mailtest.Server) *exec.Cmd {
	t.Helper()
	roots := filepath.Join(t.TempDir(), "roots.pem")
	if err := os.WriteFile(roots, server.PEM, 0o600); err != nil {
		t.Fatal(err)
	}
	host, port, err := net.SplitHostPort(server.Open(t).Server())
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command(os.Args[0], "serve", "--addr", "127.0.0.1:0", "--public-url", "https://assay.example.test",
		"--mail-host", host, "--mail-port", port, "--mail-from", "Assay <assay@example.test>", "--mail-hello", name, "--mail-roots", roots,
		"--mail-username", mailtest.Username)
	node.Env = append(os.Environ(), "ASSAY_TEST_AS_PROGRAM=1", "ASSAY_DATABASE="+storetest.DSN(db), "ASSAY_MAIL_PASSWORD="+mailtest.Password)
	node.Stderr = new(bytes.Buffer)
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = node.Process.Kill() })
	return node
}

// onlyTheKilledHoldJobs waits until the other has said of all it sent that it is done.
func onlyTheKilledHoldJobs(t *testing.T, db *store.DB) {
	t.Helper()
	late := time.After(longest)
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	for {
		left := storetest.Column(t, db, "select state, count(*) from jobs where state <> 'done' group by state")
		if slices.Equal(left, []string{"running | " + strconv.Itoa(workers)}) {
			return
		}
		select {
		case <-look.C:
		case <-late:
			t.Fatalf("not done: %q", left)
		}
	}
}

func await(t *testing.T, what string, done <-chan struct{}) {
	t.Helper()
	select {
	case <-done:
	case <-time.After(longest):
		t.Fatalf("%s: not yet after %s", what, longest)
	}
}

// mailbox is what the nodes sent. After a quarter it lets the node that is to be
// killed wait for the server's word, and after half the other one until then.
type mailbox struct {
	mu      sync.Mutex
	got     map[string][]mailtest.Received // by Message-ID
	number  int
	held    []string      // the Message-IDs that the killed node waits for
	allHeld chan struct{} // each of its workers waits
	every   chan struct{} // one of each has come
	again   chan struct{} // and what it held again
	over    chan struct{}
}

func newMailbox() *mailbox {
	return &mailbox{got: map[string][]mailtest.Received{}, allHeld: make(chan struct{}), every: make(chan struct{}), again: make(chan struct{}),
		over: make(chan struct{})}
}

func (m *mailbox) receive(r mailtest.Received) {
	switch wait := m.keep(r); wait {
	case killedNode:
		<-m.over
	case survivingNode:
		select {
		case <-m.allHeld:
		case <-m.over:
		}
	}
}

// keep says which node is to wait, if one is.
func (m *mailbox) keep(r mailtest.Received) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	id := idOf(r)
	m.got[id] = append(m.got[id], r)
	m.number++
	if len(m.got) == reminders && len(m.got[id]) == 1 {
		close(m.every)
	}
	if m.number == reminders+workers {
		close(m.again)
	}
	switch {
	case r.Hello == killedNode && m.number >= reminders/4:
		if m.held = append(m.held, id); len(m.held) == workers {
			close(m.allHeld)
		}
		return killedNode
	case r.Hello == survivingNode && m.number >= reminders/2:
		return survivingNode
	}
	return ""
}

// check: twice came what was held, from the one and then from the other, to the same
// person.
func (m *mailbox) check(t *testing.T) {
	t.Helper()
	m.mu.Lock()
	defer m.mu.Unlock()
	people := map[string]bool{}
	var twice []string
	for id, all := range m.got {
		people[all[0].To[0]] = true
		if len(all) == 1 {
			continue
		}
		twice = append(twice, id)
		if len(all) != 2 || all[0].Hello != killedNode || all[1].Hello != survivingNode || !slices.Equal(all[0].To, all[1].To) {
			t.Errorf("%s came %d times, first from %s to %v", id, len(all), all[0].Hello, all[0].To)
		}
	}
	slices.Sort(twice)
	slices.Sort(m.held)
	if !slices.Equal(twice, m.held) {
		t.Errorf("twice came %v, and in flight were %v", twice, m.held)
	}
	if len(m.got) != reminders || len(people) != reminders {
		t.Errorf("%d messages to %d people came", len(m.got), len(people))
	}
}

func idOf(r mailtest.Received) string {
	for line := range bytes.SplitSeq(r.Raw, []byte("\r\n")) {
		if name, value, _ := strings.Cut(string(line), ": "); strings.EqualFold(name, "Message-ID") {
			return value
		}
	}
	return ""
}
