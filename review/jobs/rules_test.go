package jobs

import (
	"testing"
	"time"

	"assay/models"
	"assay/models/store/storetest"
)

func TestPausesGrowAndAreNotTheSameForAll(t *testing.T) {
	var whole time.Duration
	for attempts := 1; attempts < MostAttempts; attempts++ {
		least, middle, most := pauseAfter(attempts, 0), pauseAfter(attempts, 0.5), pauseAfter(attempts, 0.999)
		if least >= middle || middle >= most || most > mostPause*6/5 {
			t.Errorf("after %d attempts: %s, %s, %s", attempts, least, middle, most)
		}
		whole += least
	}
	if first := pauseAfter(1, 0.5); first != firstPause {
		t.Errorf("the first pause is %s", first)
	}
	if whole < 48*time.Hour || whole > 72*time.Hour {
		t.Errorf("it is tried for %s at least, but a weekend is two days", whole)
	}
}

func TestEveryEventInEveryStateKeepsAJobWhole(t *testing.T) {
	now := storetest.Start
	events := map[Event]func(*models.Job) error{
		EventTake:     func(j *models.Job) error { return take(j, lease{"t", "n", now.Add(time.Minute)}, now) },
		EventFinish:   func(j *models.Job) error { return finish(j, now) },
		EventPostpone: func(j *models.Job) error { return setBack(j, setback{code: "c"}, 0, now) },
		EventGiveUp:   func(j *models.Job) error { return setBack(j, setback{code: "c", dead: true}, 0, now) },
	}
	for _, state := range Machine.States() {
		for e, do := range events {
			j := jobIn(state, now)
			to, _, no := Machine.Next(state, e)
			err := do(&j)
			if (err != nil) != (no != nil) {
				t.Errorf("%s in %s: %v, but the table says %v", e, state, err, no)
			}
			if err != nil {
				to = state
			}
			if j.State != to || (j.Token != "") != (to == models.JobRunning) || (j.EndedAt == nil) != live(to) {
				t.Errorf("%s in %s leaves %+v", e, state, j)
			}
		}
	}
}

func live(s models.JobState) bool { return s == models.JobWaiting || s == models.JobRunning }

func jobIn(s models.JobState, now time.Time) models.Job {
	j := models.Job{State: s, Attempts: 1, RunAt: now}
	if s == models.JobRunning {
		j.Token = "before"
	}
	if !live(s) {
		j.EndedAt = &now
	}
	return j
}

func TestAJobWhoseNodesKeepDyingIsDeadInTheEnd(t *testing.T) {
	now := storetest.Start
	j := models.Job{State: models.JobWaiting, RunAt: now}
	for n := 1; n <= MostAttempts; n++ {
		if err := take(&j, lease{token: "t", until: now}, now); err != nil || j.State != models.JobRunning || j.Attempts != n {
			t.Fatalf("attempt %d: %+v, %v", n, j, err)
		}
	}
	if err := take(&j, lease{token: "t"}, now); err != nil || j.State != models.JobDead || j.Failure != leaseLapsed {
		t.Errorf("then %+v, %v", j, err)
	}
}
