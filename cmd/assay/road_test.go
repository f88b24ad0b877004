package main

import (
	"bytes"
	"context"
	"fmt"

	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/api"
	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/sweep"
)

// road is the whole product as eleven people meet it: the command line, and HTTP
// with a session of their own each.
type road struct {
	t       *testing.T
	db      *store.DB
	dsn     string
	api     *apitest.Server
	people  map[string]models.PersonID
	clients map[string]apitest.Client
}

const roadPassword = "nine patient lanterns"

// TestTheWholeRoad goes from an empty database to a recognised SME.
func TestTheWholeRoad(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		r := &road{t: t, db: db, dsn: storetest.DSN(db), people: map[string]models.PersonID{}, clients: map[string]apitest.Client{}}
		storetest.ClockOf(db).Set(time.Now().UTC().Truncate(time.Microsecond))
		r.imports()
		r.signsEverybodyIn()
		before := r.coverage()
		plan := r.plan()
		r.signsOff(plan)
		sc := r.writesACaseWithASecret()
		r.reviewsItTwice(sc)
		r.readsItInTheLibrary(sc)
		ballot := r.meets(r.candidacy())
		r.votes(ballot)
		if after := r.coverage(); after != before+1 {
			t.Errorf("coverage counted %d SMEs before and %d after", before, after)
		}
		r.verifies()
	})
}

// assay runs the program and returns its exit code and output.
func (r *road) assay(args ...string) (int, string) {
	var out bytes.Buffer
	code := run(context.Background(), args, []string{"ASSAY_DATABASE=" + r.dsn}, strings.NewReader(roadPassword+"\n"), &out, &out)
	return code, out.String()
}

func (r *road) imports() {
	r.t.Helper()
	files, err := filepath.Glob("testdata/road/*.csv")
	if err != nil || len(files) != 9 {
		r.t.Fatalf("%d files: %v", len(files), err)
	}
	code, out := r.assay(append([]string{"import", "--dry-run"}, files...)...)
	if code != 0 || !strings.Contains(out, "lin.mei@example.com") {
		r.t.Fatalf("the dry run: %d\n%s", code, out)
	}
	if code, out := r.assay(append([]string{"import"}, files...)...); code != 0 {
		r.t.Fatalf("the import: %d\n%s", code, out)
	}
	if code, out := r.assay("doctor"); code != 0 {
		r.t.Fatalf("the doctor: %d\n%s", code, out)
	}
}

// signsEverybodyIn gives the administrator a password by the command line, and the
// administrator everybody else an invitation.
func (r *road) signsEverybodyIn() {
	r.t.Helper()
	if code, out := r.assay("admin", "create", "--email", "aoife.byrne@example.com", "--promote"); code != 0 {
		r.t.Fatalf("admin create: %d\n%s", code, out)
	}
	r.api = apitest.New(r.t, r.db)
	r.signIn("aoife.byrne")
	people := apitest.Into[models.List[struct {
		ID   models.PersonID `json:"id"`
		Name string          `json:"name"`
	}]](r.t, r.as("aoife.byrne").Get("/people"), http.StatusOK)
	if len(people.Items) != 11 {
		r.t.Fatalf("%d people came in", len(people.Items))
	}
	for _, p := range people.Items {
		name := strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(p.Name, "č", "c")), " ", ".")
		r.people[name] = p.ID
		if name == "aoife.byrne" {
			continue
		}
		i := apitest.Into[api.Invitation](r.t, r.as("aoife.byrne").Post(fmt.Sprintf("/people/%d/invitations", p.ID), nil), http.StatusCreated)
		accepted := r.api.Anyone().Post("/invitations/accept", map[string]string{"secret": i.Secret, "password": roadPassword})
		if accepted.Status != http.StatusOK {
			r.t.Fatalf("%s accepts: %d %s", name, accepted.Status, accepted.Body)
		}
		r.signIn(name)
	}
}

func (r *road) signIn(name string) {
	r.t.Helper()
	storetest.ClockOf(r.db).Advance(time.Minute)
	reply := r.api.Anyone().Post("/sign-in", map[string]string{"email": name + "@example.com", "password": roadPassword})
	cookie, _, _ := strings.Cut(reply.Header.Get("Set-Cookie"), ";")
	if reply.Status != http.StatusOK || cookie == "" {
		r.t.Fatalf("%s signs in: %d %s", name, reply.Status, reply.Body)
	}
	r.clients[name] = r.api.Anyone().With("Cookie", cookie)
}

func (r *road) as(name string) apitest.Client { return r.clients[name] }

// later moves the clock and signs everybody in again where the pause was long.
func (r *road) later(d time.Duration) {
	r.t.Helper()
	storetest.ClockOf(r.db).Advance(d)
	if d < 12*time.Hour {
		return
	}
	for name := range r.clients {
		r.signIn(name)
	}
}

// ok is a request that must succeed, read into a loose shape.
func ok(t *testing.T, reply apitest.Reply) map[string]any {
	t.Helper()
	if reply.Status >= 300 {
		t.Fatalf("%d %s", reply.Status, reply.Body)
	}
	return apitest.Into[map[string]any](t, reply, reply.Status)
}

// items are those of a list.
func items(t *testing.T, reply apitest.Reply) []map[string]any {
	t.Helper()
	return apitest.Into[models.List[map[string]any]](t, reply, http.StatusOK).Items
}

func num(v any) int64 {
	n, _ := v.(float64)
	return int64(n)
}

func (r *road) coverage() int64 {
	r.t.Helper()
	people := items(r.t, r.as("marta.silva").Get("/coverage/eks/people?standing=active"))
	return int64(len(people))
}

func (r *road) plan() map[string]any {
	r.t.Helper()
	curriculum := items(r.t, r.as("marta.silva").Get("/curricula"))[0]
	return ok(r.t, r.as("marta.silva").Post("/plans", map[string]any{
		"person": r.people["lin.mei"], "curriculum": curriculum["id"], "mentor": r.people["ravi.menon"],
	}))
}

// signsOff does the reading alone, hands the lab in, has it returned once, and
// signed off; the learner may not sign it off, nor somebody who is no mentor.
func (r *road) signsOff(plan map[string]any) {
	r.t.Helper()
	tasks := map[string]int64{}
	for _, task := range plan["tasks"].([]any) {
		row := task.(map[string]any)
		tasks[fmt.Sprint(row["spec"].(map[string]any)["key"])] = num(row["id"])
	}
	learner, mentor := r.as("lin.mei"), r.as("ravi.menon")
	at := func(key, verb string) string { return fmt.Sprintf("/tasks/%d/%s", tasks[key], verb) }
	evidence := map[string]any{"evidence": "The upgrade ran while the load test kept going; no request was lost."}
	ok(r.t, learner.Post(at("lab-upgrade", "start"), nil))
	if got := learner.Post(at("lab-upgrade", "submit"), evidence); got.Status != http.StatusConflict {
		r.t.Errorf("the lab before the reading: %d %s", got.Status, got.Body)
	}
	ok(r.t, learner.Post(at("read-networking", "start"), nil))
	ok(r.t, learner.Post(at("read-networking", "finish"), evidence))
	submitted := learner.Post(at("lab-upgrade", "submit"), evidence)
	ok(r.t, submitted)
	judge := func(c apitest.Client) apitest.Client {
		return c.With("If-Match", c.Get(fmt.Sprintf("/tasks/%d", tasks["lab-upgrade"])).Header.Get("ETag"))
	}
	if got := judge(learner).Post(at("lab-upgrade", "sign-off"), map[string]any{"note": ""}); got.Status != http.StatusForbidden {
		r.t.Errorf("the learner signs off: %d", got.Status)
	}
	if got := r.as("imani.odhiambo").With("If-Match", `"1"`).Post(at("lab-upgrade", "sign-off"), map[string]any{"note": ""}); got.Status != http.StatusNotFound {
		r.t.Errorf("a stranger signs off: %d", got.Status)
	}
	ok(r.t, judge(mentor).Post(at("lab-upgrade", "return"), map[string]any{"note": "Which requests did you count?"}))
	ok(r.t, learner.Post(at("lab-upgrade", "submit"), evidence))
	ok(r.t, judge(mentor).Post(at("lab-upgrade", "sign-off"), map[string]any{"note": "Well measured."}))
	done := ok(r.t, mentor.Post(fmt.Sprintf("/plans/%d/complete", num(plan["id"])), nil))
	if done["state"] != "completed" {
		r.t.Errorf("the plan is %v", done["state"])
	}
}

// candidacy is open and ready: the bar is met.
func (r *road) candidacy() int64 {
	r.t.Helper()
	service := items(r.t, r.as("lin.mei").Get("/services"))[0]
	c := ok(r.t, r.as("lin.mei").Post("/candidacies", map[string]any{"person": r.people["lin.mei"], "service": service["id"]}))
	if c["state"] != "ready" {
		r.t.Fatalf("the candidacy is %v: %v", c["state"], c["missing"])
	}
	return num(c["id"])
}

// meets books a panel at a civil hour for all, holds the interview and returns the
// ballot.
func (r *road) meets(candidacy int64) int64 {
	r.t.Helper()
	coordinator := r.as("carlos.vega")
	seat := func(name, kind string, chair bool) map[string]any {
		return map[string]any{"personId": r.people[name], "kind": kind, "chair": chair}
	}
	day := storetest.ClockOf(r.db).Now().AddDate(0, 0, 10)
	for day.Weekday() != time.Tuesday {
		day = day.AddDate(0, 0, 1)
	}
	// Morning in Dublin, afternoon in Taipei, evening in Adelaide; one in the morning in Seattle.
	panel := []map[string]any{seat("ana.kovac", "sme", true), seat("bo.larsen", "sme", false), seat("dana.novak", "developer", false), seat("yuki.tanaka", "shadow", false)}
	in := map[string]any{
		"when":  map[string]any{"wall": day.Format("2006-01-02") + "T09:00", "zone": "Europe/Dublin"},
		"seats": append(panel[:3:3], seat("chiara.rossi", "sme", false)),
	}
	path := fmt.Sprintf("/candidacies/%d/interviews", candidacy)
	if got := coordinator.Post(path, in); got.Status != http.StatusUnprocessableEntity || !strings.Contains(string(got.Body), "01:00 GMT−8") {
		r.t.Fatalf("in Chiara's night: %d %s", got.Status, got.Body)
	}
	in["seats"] = panel
	booked := apitest.Into[api.Interview](r.t, coordinator.Post(path, in), http.StatusCreated)
	for n, name := range []string{"ana.kovac", "bo.larsen", "dana.novak"} {
		ok(r.t, r.as(name).Post(fmt.Sprintf("/seats/%d/accept", booked.Seats[n].ID), map[string]any{"conflict": "none"}))
	}
	r.later(booked.EndsAt.Add(time.Minute).Sub(storetest.ClockOf(r.db).Now()))
	var seats []map[string]any
	for _, s := range booked.Seats {
		seats = append(seats, map[string]any{"seatId": s.ID, "attendance": "attended"})
	}
	at := fmt.Sprintf("/interviews/%d", booked.ID)
	ok(r.t, r.as("ana.kovac").Post(at+"/attendance", map[string]any{"candidate": "attended", "seats": seats}))
	ok(r.t, r.as("bo.larsen").Post(at+"/attendance/confirm", nil))
	held := apitest.Into[api.Interview](r.t, r.as("ana.kovac").Post(at+"/hold", nil), http.StatusOK)
	if held.State != models.InterviewHeld || held.BallotID == nil {
		r.t.Fatalf("the interview is %s", held.State)
	}
	return int64(*held.BallotID)
}

// votes are sealed until the last one, which reveals them all.
func (r *road) votes(ballot int64) {
	r.t.Helper()
	path := fmt.Sprintf("/ballots/%d", ballot)
	watchers := []string{"lin.mei", "carlos.vega", "aoife.byrne", "marta.silva"}
	for n, name := range []string{"bo.larsen", "dana.novak", "ana.kovac"} {
		before := r.reads(path, watchers)
		cast := apitest.Into[api.Ballot](r.t, r.as(name).Put(path+"/vote", map[string]any{"choice": "pass", "reason": "Found the cause across two systems and said plainly what was unproven."}), http.StatusOK)
		if last := n == 2; (cast.State == models.BallotClosed) != last {
			r.t.Errorf("after %s voted the ballot is %s", name, cast.State)
		} else if !last && r.reads(path, watchers) != before {
			r.t.Errorf("somebody saw that %s voted", name)
		}
	}
	seen := apitest.Into[api.Ballot](r.t, r.as("lin.mei").Get(path), http.StatusOK)
	if seen.Outcome != models.OutcomePass || len(seen.Votes) != 0 {
		r.t.Errorf("the candidate reads %s and %d votes", seen.Outcome, len(seen.Votes))
	}
	ok(r.t, r.as("ana.kovac").Put(path+"/feedback", map[string]any{"text": "You told a hard story clearly. Teach it to somebody who is new to the service."}))
}

func (r *road) reads(path string, names []string) string {
	var b strings.Builder
	for _, name := range names {
		got := r.as(name).Get(path)
		fmt.Fprintln(&b, name, got.Status, got.Header.Get("ETag"), string(got.Body))
	}
	return b.String()
}

// verifies finds the ledger whole, then one row of it altered, and names that row.
func (r *road) verifies() {
	r.t.Helper()
	if _, err := sweep.All(context.Background(), r.db); err != nil {
		r.t.Fatal(err)
	}
	if code, out := r.assay("verify"); code != 0 {
		r.t.Fatalf("verify: %d\n%s", code, out)
	}
	if code, out := r.assay("doctor"); code != 0 {
		r.t.Fatalf("the doctor: %d\n%s", code, out)
	}
	storetest.Tamper(r.t, r.db, `update ledger_entries set payload = replace(payload, '"', '''') where subject_kind = 'standing' and position = 1 and event like 'standing.granted%'
		and id = (select max(id) from ledger_entries where subject_kind = 'standing' and position = 1)`)
	code, out := r.assay("verify")
	if code == 0 || !strings.Contains(out, "standing ") || !strings.Contains(out, "it was altered after it was written") {
		r.t.Errorf("after a row was altered: %d\n%s", code, out)
	}
}
