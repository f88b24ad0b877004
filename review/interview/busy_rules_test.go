package interview

import (
	"testing"
	"time"

	"assay/models"
)

func TestABusyCalendarForbidsAnOptionOfASearch(t *testing.T) {
	starts := time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC)
	m := Meeting{Now: starts.AddDate(0, 0, -3), Starts: starts, Ends: starts.Add(time.Hour), KeepsFree: true}
	p := Party{Person: models.Person{ID: 7, Name: "Ana Kovač"}, Zone: time.UTC, Busy: true}
	if got := m.againstAnyone(p); len(got) != 1 || got[0].Code != "busy" {
		t.Errorf("%+v", got)
	}
	m.KeepsFree = false
	if got := m.againstAnyone(p); len(got) != 0 {
		t.Errorf("by hand: %+v", got)
	}
}
