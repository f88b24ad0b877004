package clock

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// These look at every zone that there is, without drawing lots, over the changes of
// three years.
const (
	quarter    = 15 * 60
	hoursApart = 5 * 3600 // further than any change goes
)

// everyChange calls for each change of each zone, with the stretches on both sides.
func everyChange(t *testing.T, do func(loc *time.Location, before, after span)) {
	t.Helper()
	from, to := at(t, "2025-01-01T00:00:00Z").Unix(), at(t, "2028-01-01T00:00:00Z").Unix()
	changes := 0
	for _, name := range ZoneNames() {
		loc := zone(t, name)
		all := spans(loc, from, to)
		for n := 1; n < len(all); n++ {
			changes++
			do(loc, all[n-1], all[n])
		}
	}
	if changes < 300 {
		t.Errorf("only %d changes were looked at", changes)
	}
}

func TestI2_InEveryZoneInstantsAreReadBackFromTheWallAroundItsChanges(t *testing.T) {
	everyChange(t, func(loc *time.Location, _, after span) {
		for unix := after.from - hoursApart; unix <= after.from+hoursApart; unix += quarter {
			when := instant(unix)
			w, fold := WallOf(when, loc)
			r := Resolve(loc, w)
			if back := []time.Time{r.First, r.Second}[fold]; back != when || r.Kind == Gap || fold == 1 && r.Kind != Overlap {
				t.Fatalf("%s at %s: the wall shows %s, fold %d, which is %+v", loc, when, w, fold, r)
			}
			if shown := Local(when, loc); shown.Local != w.String()+":00" && shown.Local != w.String() {
				t.Fatalf("%s at %s is shown as %s; the wall shows %s", loc, when, shown.Local, w)
			}
		}
	})
}

func TestI2_InEveryZoneAGapIsSkippedAndAnOverlapRepeatedWholeAndNoMore(t *testing.T) {
	everyChange(t, func(loc *time.Location, before, after span) {
		_, ends := before.local()
		begins, _ := after.local()
		size := begins - ends
		kind := Gap
		if size < 0 {
			kind, size, begins, ends = Overlap, -size, ends, begins
		}
		for wall := ends - hoursApart; wall < begins+hoursApart; wall += quarter {
			r := Resolve(loc, shown(instant(wall)))
			want := Unique
			if ends <= wall && wall < begins {
				want = kind
			}
			if r.Kind != want {
				t.Fatalf("%s: %s is %s; want %s", loc, shown(instant(wall)), r.Kind, want)
			}
			apart := r.Second.Sub(r.First)
			if want == Gap {
				apart = -apart
			}
			if want != Unique && apart != time.Duration(size)*time.Second {
				t.Fatalf("%s: the two readings of %s are %s apart; the change is of %ds", loc, shown(instant(wall)), apart, size)
			}
		}
	})
}

func TestI2_InEveryZoneDaysFollowEachOtherWithoutAHole(t *testing.T) {
	everyChange(t, func(loc *time.Location, before, after span) {
		day := DateIn(instant(after.from), loc).AddDays(-2)
		first, total := StartOfDay(day, loc), time.Duration(0)
		for range 4 {
			start, next := StartOfDay(day, loc), StartOfDay(day.AddDays(1), loc)
			if DateIn(start, loc) != day || DateIn(next.Add(-time.Second), loc) != day {
				t.Fatalf("%s: %s lasts from %s to %s", loc, day, start, next)
			}
			total += next.Sub(start)
			day = day.AddDays(1)
		}
		if StartOfDay(day, loc).Sub(first) != total || total != 4*24*time.Hour-time.Duration(after.offset-before.offset)*time.Second {
			t.Fatalf("%s: four days over the change at %s last %s", loc, instant(after.from), total)
		}
	})
}

func TestI2_CalendarDaysKeepTheWallClockAndHoursElapseInEveryZone(t *testing.T) {
	names := ZoneNames()
	rapid.Check(t, func(t *rapid.T) {
		loc := zone(t, rapid.SampledFrom(names).Draw(t, "zone"))
		when := drawMinute(t, loc)
		days := rapid.IntRange(-40, 40).Draw(t, "days")
		later := AddDays(when, loc, days)
		w, _ := WallOf(when, loc)
		w.Date = w.Date.AddDays(days)
		r := Resolve(loc, w)
		if days != 0 && later != r.First {
			t.Fatalf("%s in %s plus %d days is %s; its wall time is then %+v", when, loc, days, later, r)
		}
		moved := time.Duration(Offset(when, loc)-Offset(later, loc)) * time.Second
		if r.Kind == Unique && later.Sub(when) != time.Duration(days)*24*time.Hour+moved {
			t.Fatalf("%s in %s: %d days last %s, and the clocks moved by %s", when, loc, days, later.Sub(when), moved)
		}
		elapsed := when.Add(time.Duration(days) * 24 * time.Hour)
		if shown := asUTC(elapsed, loc).Sub(asUTC(when, loc)); shown-time.Duration(days)*24*time.Hour != time.Duration(Offset(elapsed, loc)-Offset(when, loc))*time.Second {
			t.Fatalf("%s in %s: %d times 24 hours move the wall clock by %s", when, loc, days, shown)
		}
		if back := AddDays(later, loc, -days); r.Kind == Unique && Resolve(loc, shown(when.In(loc))).Kind == Unique && back != when {
			t.Fatalf("%s in %s: %d days there and back lead to %s", when, loc, days, back)
		}
	})
}
