package jobs

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// running starts a node and returns what stops it and waits for its end.
func running(r Runner) (stop func()) {
	r.Look, r.Log = time.Millisecond, silent()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		r.Run(ctx)
		close(ended)
	}()
	return func() {
		cancel()
		<-ended
	}
}

func TestARunnerDoesWhatIsDueAndSaysWhatCameOfIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		came := map[string]error{"well": nil, "later": Later("away", 0), "dead": Dead("no-such-address"),
			"unforeseen": errors.New("somebody's words"), "slow": context.DeadlineExceeded}
		for key := range came {
			enqueue(t, db, New{Kind: "a", Key: key})
		}
		enqueue(t, db, New{Kind: "a", Key: "panics"})
		done := make(chan string, 10)
		stop := running(Runner{DB: db, Workers: 2, Grace: time.Minute, Handlers: map[string]Handler{
			"a": func(_ context.Context, _ *store.DB, j models.Job) error {
				done <- j.Key
				if j.Key == "panics" {
					panic("somebody's words")
				}
				return came[j.Key]
			}}})
		for range 6 {
			<-done
		}
		stop()
		got := ""
		all := found(t, db)
		for _, key := range []string{"well", "later", "dead", "unforeseen", "slow", "panics"} {
			got += fmt.Sprintf("%s %s %s, ", key, all[key].State, all[key].Failure)
		}
		if want := "well done , later waiting away, dead dead no-such-address, unforeseen waiting internal, slow waiting too-slow, panics waiting internal, "; got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

func TestARunnerIsNeverBusierThanItMay(t *testing.T) {
	db := storetest.SQLite(t)
	for n := range 7 {
		enqueue(t, db, New{Kind: "a", Key: fmt.Sprint(n)})
	}
	begun, go_on := make(chan struct{}, 9), make(chan struct{})
	stop := running(Runner{DB: db, Workers: 3, Grace: time.Minute, Handlers: map[string]Handler{
		"a": func(context.Context, *store.DB, models.Job) error {
			begun <- struct{}{}
			<-go_on
			return nil
		}}})
	for range 3 {
		<-begun
	}
	busy := storetest.Column(t, db, "select count(*) from jobs where state = 'running'")[0]
	if busy != "3" || len(begun) != 0 {
		t.Errorf("%s run with three workers", busy)
	}
	close(go_on)
	for range 4 {
		<-begun
	}
	stop()
	if left := storetest.Column(t, db, "select count(*) from jobs where state <> 'done'")[0]; left != "0" {
		t.Errorf("%s are not done", left)
	}
}

func TestWhatDoesNotFinishInTheGraceIsSetBack(t *testing.T) {
	db := storetest.SQLite(t)
	enqueue(t, db, New{Kind: "a", Key: "quick"}, New{Kind: "a", Key: "slow"})
	begun, finish := make(chan struct{}, 9), make(chan struct{})
	stop := running(Runner{DB: db, Workers: 2, Grace: 100 * time.Millisecond, Handlers: map[string]Handler{
		"a": func(ctx context.Context, _ *store.DB, j models.Job) error {
			begun <- struct{}{}
			if j.Key == "quick" {
				<-finish
				return nil
			}
			<-ctx.Done()
			return ctx.Err()
		}}})
	<-begun
	<-begun
	enqueue(t, db, New{Kind: "a", Key: "after"})
	time.AfterFunc(time.Millisecond, func() { close(finish) })
	stop()
	all := found(t, db)
	if all["quick"].State != models.JobDone || all["slow"].State != models.JobWaiting || all["slow"].Failure != "interrupted" {
		t.Errorf("quick %+v, slow %+v", all["quick"], all["slow"])
	}
}
