package jobs

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

const (
	killedNode    = "killed"
	survivingNode = "surviving"
	reminders     = 1000
	workers       = 4
)

// TestMain makes this binary a node of its own when a test starts it again.
func TestMain(m *testing.M) {
	if name := os.Getenv("ASSAY_TEST_NODE"); name != "" {
		if err := beNode(name, os.Getenv("ASSAY_TEST_DATABASE"), os.Getenv("ASSAY_TEST_RECEIVER")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// beNode does jobs until its standard input ends, as a server does until it is told
// to stop.
func beNode(name, dsn, receiver string) error {
	db, err := store.Open(context.Background(), dsn, time.Now)
	if err != nil {
		return err
	}
	defer db.Close()
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	Runner{
		DB: db, Node: models.Node{Name: name}, Log: silent(), Workers: workers, Lease: 12 * time.Second, Look: 50 * time.Millisecond, Grace: time.Minute,
		Handlers: map[string]Handler{"reminder": func(ctx context.Context, _ *store.DB, j models.Job) error {
			request, err := http.NewRequestWithContext(ctx, http.MethodPost, receiver+"/"+name, strings.NewReader(j.Key))
			if err != nil {
				return err
			}
			answer, err := http.DefaultClient.Do(request)
			if err != nil {
				return err
			}
			return answer.Body.Close()
		}},
	}.Run(ctx)
	return nil
}

// mailbox receives what the nodes send. From a number on it lets the node that is to
// be killed wait for its answers, so that what is in flight at the kill is known.
type mailbox struct {
	mu      sync.Mutex
	got     map[string][]string // by key, the nodes it came from
	number  int
	held    int
	allHeld chan struct{} // closed when every worker of that node waits
	full    chan struct{} // closed when every reminder has come, and those in flight twice
	over    chan struct{}
}

func (m *mailbox) ServeHTTP(_ http.ResponseWriter, r *http.Request) {
	key, _ := io.ReadAll(r.Body)
	if m.receive(string(key), strings.TrimPrefix(r.URL.Path, "/")) {
		<-m.over
	}
}

func (m *mailbox) receive(key, from string) (hold bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.got[key] = append(m.got[key], from)
	m.number++
	if m.number == reminders+workers {
		close(m.full)
	}
	if from != killedNode || m.number < reminders/4 {
		return false
	}
	if m.held++; m.held == workers {
		close(m.allHeld)
	}
	return true
}

// twice are the keys that came more than once.
func (m *mailbox) twice(t *testing.T) (keys []string) {
	t.Helper()
	m.mu.Lock()
	defer m.mu.Unlock()
	for key, from := range m.got {
		if len(from) > 2 || len(from) == 2 && (from[0] != killedNode || from[1] != survivingNode) {
			t.Errorf("%s came from %v", key, from)
		}
		if len(from) > 1 {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

func startNode(t *testing.T, name string, db *store.DB, receiver string) (node *exec.Cmd, stop io.Closer) {
	t.Helper()
	node = exec.Command(os.Args[0])
	node.Env = append(os.Environ(), "ASSAY_TEST_NODE="+name, "ASSAY_TEST_DATABASE="+storetest.DSN(db), "ASSAY_TEST_RECEIVER="+receiver)
	node.Stderr = os.Stderr
	stop, err := node.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = node.Process.Kill() })
	return node, stop
}

func await(t *testing.T, what string, done <-chan struct{}) {
	t.Helper()
	select {
	case <-done:
	case <-time.After(2 * time.Minute):
		t.Fatalf("%s: not yet after two minutes", what)
	}
}

// TestANodeThatIsKilledLosesNothing kills one of two nodes, with SIGKILL, while 1,000
// reminders are due. All of them arrive. Twice come those that the node had sent and
// could not say so any more, and no others; the key is the same, so that whoever
// receives them can drop the second.
func TestANodeThatIsKilledLosesNothing(t *testing.T) {
	db := storetest.Postgres(t)
	storetest.ClockOf(db).Set(time.Now()) // the nodes' own
	wanted := make([]New, reminders)
	for n := range wanted {
		wanted[n] = New{Kind: "reminder", Key: fmt.Sprintf("reminder:%d", n)}
	}
	enqueue(t, db, wanted...)
	box := &mailbox{got: map[string][]string{}, allHeld: make(chan struct{}), full: make(chan struct{}), over: make(chan struct{})}
	receiver := httptest.NewServer(box)
	defer receiver.Close()
	defer close(box.over)

	killed, _ := startNode(t, killedNode, db, receiver.URL)
	surviving, stop := startNode(t, survivingNode, db, receiver.URL)
	await(t, "every worker of the one node is in the middle of something", box.allHeld)
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = killed.Wait()
	inFlight := storetest.Column(t, db, "select key from jobs where state = 'running' and node = '"+killedNode+"' order by key")
	await(t, "every reminder has come", box.full)
	if err := stop.Close(); err != nil {
		t.Fatal(err)
	}
	if err := surviving.Wait(); err != nil {
		t.Error(err)
	}

	if len(box.got) != reminders {
		t.Errorf("%d of %d reminders came", len(box.got), reminders)
	}
	if twice := box.twice(t); len(inFlight) != workers || !slices.Equal(twice, inFlight) {
		t.Errorf("twice came %v, and in flight were %v", twice, inFlight)
	}
	if left := storetest.Column(t, db, "select state, attempts, count(*) from jobs group by state, attempts order by attempts"); !slices.Equal(left,
		[]string{"done | 1 | 996", "done | 2 | 4"}) {
		t.Errorf("in the end %v", left)
	}
}
