package coverage_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// thisWeek is that of the clock, from 16 November 2026 on.
var thisWeek = hours.WeekOf(today)

// around is EKS with Ana in Dublin (09–18 in UTC), Ravi in Kolkata (03:30–12:30), and
// Dev in Seattle (17–02), where it is a holiday on Wednesday; Bo in Adelaide is away all
// week.
func around(t *testing.T, db *store.DB) storetest.Org {
	o := storetest.Seed(t, db)
	for _, p := range []models.Person{o.Ana, o.Mentor, o.Dev, o.Bo} {
		stand(t, db, o, o.EKS, p, models.StandingActive, later)
	}
	stand(t, db, o, o.EKS, o.Chiara, models.StandingLapsed, later)
	stand(t, db, o, o.S3, o.Ana, models.StandingActive, thisWeek.Day(1))
	storetest.AddAbsence(t, db, o.Bo, models.Away, thisWeek.Day(-10), thisWeek.Day(9))
	storetest.AddAbsence(t, db, o.Ana, models.FinishOnly, thisWeek.Day(0), thisWeek.Day(4))
	storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
		return tx.PutHoliday(&models.Holiday{SiteID: o.Seattle.ID, Date: thisWeek.Day(2), Name: "Harvest"})
	})
	return o
}

func byHour(t *testing.T, db *store.DB, as models.Actor, in coverage.Hourly) coverage.Clock {
	t.Helper()
	return view(t, db, as, func(tx *store.Tx) (coverage.Clock, error) {
		return coverage.ByHour(tx, in, coverage.BySlug, models.Page{})
	})
}

func inWeek(t *testing.T, db *store.DB, as models.Actor, of models.Service, in coverage.Hourly) coverage.ServiceWeek {
	t.Helper()
	return view(t, db, as, func(tx *store.Tx) (coverage.ServiceWeek, error) { return coverage.InWeek(tx, of.ID, in) })
}

func dayOf(pairs map[int][]int) (d hours.Day) {
	for heads, at := range pairs {
		for _, hour := range at {
			d[hour] = heads
		}
	}
	return d
}

func upTo(from, to int) (all []int) {
	for hour := from; hour < to; hour++ {
		all = append(all, hour)
	}
	return all
}

func TestG1_WhoIsOnShiftAtEachHour(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		week := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{})
		tuesday := dayOf(map[int][]int{1: append(upTo(4, 9), append(upTo(12, 17), upTo(18, 24)...)...), 2: append(upTo(9, 12), 17)})
		tuesday[0], tuesday[1] = 1, 1 // Seattle's Monday
		if got := hours.Day(week.Grid[1]); got != tuesday {
			t.Errorf("Tuesday: %v, want %v", got, tuesday)
		}
		if wednesday := week.Grid[2]; wednesday[1] != 1 || wednesday[17] != 1 || wednesday[18] != 0 || week.Grid[3][1] != 0 || week.Grid[3][18] != 1 {
			t.Errorf("the holiday in Seattle: %v then %v", week.Grid[2], week.Grid[3])
		}
		if week.SMEs != 4 || week.In.Week.String() != "2026-W47" {
			t.Errorf("%d SMEs in %s", week.SMEs, week.In.Week.String())
		}
		s3 := inWeek(t, db, o.AsAdmin(), o.S3, coverage.Hourly{})
		if s3.Grid[1][10] != 1 || s3.Grid[2][10] != 0 {
			t.Errorf("standing that ends on Tuesday: %v", s3.Grid)
		}
	})
}

func TestG1_TheGridIsTheLeastOfItsDays(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		clock := byHour(t, db, o.AsAdmin(), coverage.Hourly{})
		eks, week := clock.Rows.Items[0], inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{})
		if least := week.Grid.Least(hours.WorkDays); eks.Heads != least || eks.Heads[18] != 0 {
			t.Errorf("the grid says %v, its days %v", eks.Heads, least)
		}
		if clock.Totals.Services != 2 || clock.Totals.Hours != 48 || clock.Totals.Empty != len(eks.Heads.Exactly(0))+24 {
			t.Errorf("totals: %+v", clock.Totals)
		}
		one := byHour(t, db, o.AsAdmin(), coverage.Hourly{Weekdays: hours.On(time.Tuesday), Family: "containers"})
		if len(one.Rows.Items) != 1 || one.Rows.Items[0].Heads != hours.Day(week.Grid[1]) {
			t.Errorf("Tuesday alone: %+v", one.Rows.Items)
		}
		if !slices.Equal(hubNames(clock.Hubs), hubNames(week.Hubs)) || clock.Hubs[0].Wall[0] == "" {
			t.Errorf("hubs: %v", clock.Hubs)
		}
	})
}

func TestG1_ServicesOfOneFamilyComeTogetherOverThePages(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddService(t, db, "ebs", o.S3.Family)
		storetest.AddService(t, db, "zones", "containers")
		var slugs []string
		page := models.Page{Limit: 1}
		for {
			c := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.Clock, error) {
				return coverage.ByHour(tx, coverage.Hourly{}, coverage.ByFamily, page)
			})
			slugs = append(slugs, c.Rows.Items[0].Service.Slug)
			if c.Rows.Next == "" {
				break
			}
			page.Cursor = c.Rows.Next
		}
		if want := []string{"eks", "zones", "ebs", "s3"}; !slices.Equal(slugs, want) {
			t.Errorf("%v, want %v", slugs, want)
		}
	})
}

func hubNames(all []coverage.Hub) (names []string) {
	for _, h := range all {
		names = append(names, h.Site.Slug+" "+h.Wall[12])
	}
	return names
}

func TestG1_FiltersNarrowWhoIsCounted(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			if err := tx.SetLanguages(o.Ana.ID, []string{"en", "pt-BR"}); err != nil {
				return err
			}
			return setManager(tx, o.Mentor.ID, o.Manager.ID)
		})
		for name, c := range map[string]struct {
			in    coverage.Hourly
			smes  int
			heads int // on Tuesday at ten
		}{
			"all":      {coverage.Hourly{}, 4, 2},
			"region":   {coverage.Hourly{Region: "apac"}, 2, 1},
			"nobody":   {coverage.Hourly{Region: "amer"}, 1, 0},
			"manager":  {coverage.Hourly{Manager: o.Director.ID}, len(below(t, db, o.Director.ID, o.Ana, o.Mentor, o.Dev, o.Bo)), 1},
			"language": {coverage.Hourly{Language: "pt"}, 1, 1},
			"both":     {coverage.Hourly{Language: "PT", Region: "apac"}, 0, 0},
		} {
			week := inWeek(t, db, o.AsAdmin(), o.EKS, c.in)
			if week.SMEs != c.smes || week.Grid[1][10] != c.heads {
				t.Errorf("%s: %d SMEs, %d at ten", name, week.SMEs, week.Grid[1][10])
			}
		}
	})
}

// Nobody is there below a manager who does not exist, and every hour would look empty.
func TestG1_AFilterThatKnowsNobodyIsRefused(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		tuesday := thisWeek.At(24*hours.PerHour + 10*hours.PerHour)
		for name, c := range map[string]struct {
			at      time.Time
			in      coverage.Hourly
			pointer string
		}{
			"an unknown manager":          {tuesday, coverage.Hourly{Manager: 999_999}, "query:manager"},
			"an unknown region":           {tuesday, coverage.Hourly{Region: "atlantis"}, "query:region"},
			"the last hours there are":    {time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC), coverage.Hourly{}, "query:at"},
			"before anybody had standing": {time.Date(1500, 1, 1, 0, 0, 0, 0, time.UTC), coverage.Hourly{}, "query:at"},
		} {
			err := db.View(t.Context(), storetest.As(o.Chiara), func(tx *store.Tx) error {
				_, err := coverage.AtHour(tx, o.EKS.ID, c.at, c.in)
				return err
			})
			if f := fault.As(err); f == nil || len(f.Fields) != 1 || f.Fields[0].Pointer != c.pointer {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

func setManager(tx *store.Tx, of, to models.PersonID) error {
	p, err := tx.LockPerson(of)
	if err != nil {
		return err
	}
	p.ManagerID = &to
	return tx.SavePerson(&p)
}

func below(t *testing.T, db *store.DB, manager models.PersonID, among ...models.Person) (ids []models.PersonID) {
	t.Helper()
	reports := view(t, db, storetest.Builder, func(tx *store.Tx) ([]models.PersonID, error) { return tx.Reports(manager) })
	for _, p := range among {
		if slices.Contains(reports, p.ID) {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func atHour(t *testing.T, db *store.DB, as models.Actor, of models.Service, quarter int) coverage.HourOf {
	t.Helper()
	return view(t, db, as, func(tx *store.Tx) (coverage.HourOf, error) {
		return coverage.AtHour(tx, of.ID, thisWeek.At(quarter), coverage.Hourly{})
	})
}

func TestG4_AnHoursNumberOpensAsManyPeople(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		grid := inWeek(t, db, o.AsAdmin(), o.EKS, coverage.Hourly{}).Grid
		for cell := range hours.Cells {
			h := atHour(t, db, o.AsAdmin(), o.EKS, cell*hours.PerHour)
			if len(h.On) != grid[cell/24][cell%24] || len(h.On)+len(h.Off) != 4 {
				t.Fatalf("cell %d: %d on shift, %d not; the number is %d", cell, len(h.On), len(h.Off), grid[cell/24][cell%24])
			}
		}
	})
}

func said(h coverage.HourOf) string {
	var all []string
	for _, p := range h.Off {
		all = append(all, p.Person.Name+": "+p.Why.Code)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

func TestG4_WhyAwayIsForThoseWhoMaySeeIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		adelaide := thisWeek.QuarterOf(thisWeek.From().Add(24*time.Hour + 2*time.Hour)) // Tuesday 02:00, 12:30 in Adelaide
		night := adelaide + 10*hours.PerHour
		seattle := 2*hours.PerDay + 20*hours.PerHour
		for _, c := range []struct {
			as      models.Actor
			quarter int
			want    string
		}{
			{o.AsAdmin(), adelaide, "Ana Kovač: asleep, Bo Larsen: away, Dev Patel: outside-hours, Ravi Menon: outside-hours"},
			{storetest.As(o.Bo), adelaide, "Ana Kovač: asleep, Bo Larsen: away, Dev Patel: outside-hours, Ravi Menon: outside-hours"},
			{storetest.As(o.Chiara), adelaide, "Ana Kovač: asleep, Bo Larsen: not-here, Dev Patel: outside-hours, Ravi Menon: outside-hours"},
			{o.AsAdmin(), night, "Bo Larsen: asleep, Dev Patel: asleep, Ravi Menon: part-of-hour"},
			{storetest.As(o.Chiara), seattle, "Ana Kovač: outside-hours, Bo Larsen: asleep, Dev Patel: holiday, Ravi Menon: asleep"},
		} {
			got := said(atHour(t, db, c.as, o.EKS, c.quarter))
			want := strings.NewReplacer("Dev Patel", o.Dev.Name).Replace(c.want)
			if got != want {
				t.Errorf("person %d at %s: %s\nwant %s", c.as.Person, thisWeek.At(c.quarter), got, want)
			}
		}
	})
}

func TestG4_WhoCouldCloseTheGap(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		bar := storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules())
		come(t, db, bar, o.Learner, models.CandidacyBuilding)
		come(t, db, bar, o.Director, models.CandidacyVoting)
		taipei := hours.PerDay + 3*hours.PerHour // Tuesday 03:00, 11:00 in Taipei
		h := atHour(t, db, o.AsAdmin(), o.EKS, taipei)
		if len(h.Coming) != 2 || h.Coming[0].Person.ID != o.Learner.ID || !h.Coming[0].OnShift || h.Coming[1].OnShift {
			t.Errorf("on the way: %+v", h.Coming)
		}
		if first := h.Off[0]; first.Person.ID != o.Mentor.ID || *first.Away != 0 {
			t.Errorf("nearest in hours is %s", first.Person.Name)
		}
		if h := atHour(t, db, storetest.As(o.Chiara), o.EKS, taipei); h.Coming != nil {
			t.Errorf("somebody who may not know sees %d on the way", len(h.Coming))
		}
	})
}

// The present week shows what the other tables of today show; another week what was not
// retired when it began.
func TestG1_ARetiredServiceLeavesThePresentWeekOnItsDay(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		change(t, db, storetest.AddService(t, db, "gone", "storage"), func(s *models.Service) { s.RetiredOn = today })
		change(t, db, storetest.AddService(t, db, "going", "storage"), func(s *models.Service) { s.RetiredOn = today.AddDays(1) })
		for week, want := range map[hours.Week]string{{}: "eks going s3", thisWeek: "eks going s3", thisWeek.Plus(-1): "eks going gone s3", thisWeek.Plus(1): "eks s3"} {
			c := byHour(t, db, o.AsAdmin(), coverage.Hourly{Week: week})
			var got []string
			for _, r := range c.Rows.Items {
				got = append(got, r.Service.Slug)
			}
			if strings.Join(got, " ") != want || c.Totals.Services != len(got) {
				t.Errorf("%s: %s, %d in all, want %s", week, got, c.Totals.Services, want)
			}
		}
	})
}

// The number and the people behind it are the same, and those who are gone are in neither.
func TestG1_G4_WhoLeftBeforeTheWeekIsInNoNumberAndNoListOfIt(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := around(t, db)
		leaveOn(t, db, o.Ana, thisWeek.Day(6))
		for n, want := range []int{4, 3, 3} {
			in := coverage.Hourly{Week: thisWeek.Plus(n)}
			at := in.Week.From().Add(34 * time.Hour)
			listed := view(t, db, o.AsAdmin(), func(tx *store.Tx) (coverage.HourOf, error) { return coverage.AtHour(tx, o.EKS.ID, at, in) })
			grid := byHour(t, db, o.AsAdmin(), in).Rows.Items[0].SMEs
			week := inWeek(t, db, o.AsAdmin(), o.EKS, in)
			if people := len(listed.On) + len(listed.Off); week.SMEs != want || grid != want || people != want || len(listed.On) != week.Grid[1][10] {
				t.Errorf("%s: %d SMEs, %d in the grid, %d listed", in.Week, week.SMEs, grid, people)
			}
		}
	})
}
