package inbox

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/review/clock"
)

func TestItemsAreOrderedByWhatIsOverdueThenDueSoonThenWaitsLongest(t *testing.T) {
	now := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	hours := func(n int) *time.Time {
		at := now.Add(time.Duration(n) * time.Hour)
		return &at
	}
	var items []Item
	for _, x := range []struct {
		id    int64
		since int
		due   *time.Time
	}{
		{1, -1, nil}, {2, -50, nil}, {3, -2, hours(24 * 30)}, {4, -9, hours(-2)}, {5, -1, hours(-30)}, {6, -3, hours(71)}, {7, -4, hours(2)}, {8, -50, nil},
		{9, -3, hours(0)}, {10, -1, hours(72)}, {11, -10, hours(73)},
	} {
		w := models.Waiting{Kind: models.VoteDue, ID: x.id, Since: *hours(x.since), DueAt: x.due}
		items = append(items, reader{zone: time.UTC}.item(w, now))
	}
	inOrder(items)
	var got []string
	for _, i := range items {
		got = append(got, fmt.Sprint(i.ID, " ", i.Urgency))
	}
	want := "5 overdue, 4 overdue, 9 overdue, 7 soon, 6 soon, 10 soon, 2 waits, 8 waits, 11 waits, 3 waits, 1 waits"
	if order := strings.Join(got, ", "); order != want {
		t.Errorf("got %s\nwant %s", order, want)
	}
}

func TestWhatIsDueOnADayIsDueAtItsEndWhereTheReaderIs(t *testing.T) {
	kathmandu, _, err := clock.Zone("Asia/Kathmandu")
	if err != nil {
		t.Fatal(err)
	}
	w := models.Waiting{Kind: models.RenewalDue, DueOn: models.Date{Year: 2026, Month: 11, Day: 16}}
	item := reader{zone: kathmandu}.item(w, time.Date(2026, 11, 16, 18, 14, 0, 0, time.UTC))
	if want := time.Date(2026, 11, 16, 18, 15, 0, 0, time.UTC); !item.Due.Equal(want) || item.Urgency != Soon {
		t.Errorf("due %s and %s, want %s", item.Due, item.Urgency, want)
	}
	if later := (reader{zone: kathmandu}).item(w, *item.Due); later.Urgency != Overdue {
		t.Errorf("when the day is over: %s", later.Urgency)
	}
}

func TestAnInterviewThatComesIsNobodysTurn(t *testing.T) {
	now := time.Date(2026, 11, 16, 9, 0, 0, 0, time.UTC)
	starts := now.Add(time.Hour)
	item := reader{zone: time.UTC}.item(models.Waiting{Kind: models.InterviewComing, StartsAt: &starts}, now)
	if item.Turn != Nobodys || item.Urgency != Soon || !item.Due.Equal(starts) {
		t.Errorf("%+v", item)
	}
}

func TestEveryKindSaysWhoseItIsAndWhatItIsAbout(t *testing.T) {
	for _, k := range Kinds() {
		if kinds[k].as == "" || kinds[k].turn == "" || kinds[k].subject == "" {
			t.Errorf("%s: %+v", k, kinds[k])
		}
	}
	for k, named := range consequences {
		for name, c := range named {
			if _, known := kinds[k]; !known || c.Code == "" {
				t.Errorf("%s %s: %+v", k, name, c)
			}
		}
	}
}

func day(n int) models.Date { return models.Date{Year: 2026, Month: 11, Day: n} }

func TestAMentorNeedsCoverForDaysAwayThatAreNear(t *testing.T) {
	for name, x := range map[string]struct {
		from, to int
		needs    bool
	}{
		"two days":                  {20, 21, false},
		"three days":                {20, 22, true},
		"in two weeks":              {30, 30 + 0, false},
		"a week, in two weeks":      {24, 30, true},
		"ends today":                {9, 16, false},
		"ends the day after next":   {9, 18, true},
		"in two weeks and two days": {28, 30, true},
	} {
		if got := needsCover(models.Absence{FromDate: day(x.from), ToDate: day(x.to)}, day(16)); got != x.needs {
			t.Errorf("%s: %t", name, got)
		}
	}
	if needsCover(models.Absence{FromDate: models.Date{Year: 2026, Month: 12, Day: 1}, ToDate: models.Date{Year: 2026, Month: 12, Day: 9}}, day(16)) {
		t.Error("in fifteen days")
	}
}

func TestADayOfAStandInCovers(t *testing.T) {
	away := models.Absence{FromDate: day(14), ToDate: day(22)}
	for name, x := range map[string]struct {
		from, to int
		covered  bool
	}{
		"before": {10, 13, false}, "over already": {14, 15, false}, "from today": {14, 16, true}, "the last day": {22, 30, true}, "after": {23, 30, false},
	} {
		if got := covered(away, day(16), []models.StandIn{{FromDate: day(x.from), ToDate: day(x.to)}}); got != x.covered {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestAMeetingFallsOnDaysAway(t *testing.T) {
	away := []models.Absence{{ID: 1, FromDate: day(10), ToDate: day(12)}, {ID: 2, FromDate: day(20), ToDate: day(20)}}
	for name, x := range map[string]struct {
		first, last int
		id          models.AbsenceID
	}{
		"the last day": {12, 12, 1}, "around midnight": {19, 20, 2}, "from it into the next": {20, 21, 2}, "between": {13, 19, 0},
	} {
		if a, _ := awayFrom(away, day(x.first), day(x.last)); a.ID != x.id {
			t.Errorf("%s: absence %d", name, a.ID)
		}
	}
}

func TestWhatEndsWaitsSinceItsWindowOpenedOrSinceItIsThere(t *testing.T) {
	end := models.Date{Year: 2027, Month: 3, Day: 31}
	window := time.Date(2027, 3, 1, 0, 0, 0, 0, time.UTC)
	for there, want := range map[time.Time]time.Time{
		window.AddDate(-3, 0, 0):   window,
		window:                     window,
		window.Add(26 * time.Hour): window.Add(26 * time.Hour),
	} {
		if got := opened(end, 30, there); !got.Equal(want) {
			t.Errorf("there since %s: waits since %s", there, got)
		}
	}
}
