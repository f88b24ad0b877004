package api_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
)

// under is the cell of a row below a header.
func under(t *testing.T, all [][]string, row int, header string) string {
	t.Helper()
	at := slices.Index(all[0], header)
	if at < 0 || row >= len(all) {
		t.Fatalf("no %q in row %d of %q", header, row, all)
	}
	return all[row][at]
}

// value is what stands below a header in the first row of a spreadsheet, without its format.
func value(t *testing.T, as apitest.Client, path, header string) string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(as.Get(path).Body))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(f.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return under(t, rows, 1, header)
}

func TestG4_TheWeekOfAServiceSaysTheTargetBesideEachHour(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana) // in Dublin, 09:00 to 18:00
		s := apitest.New(t, db)
		lines := map[string]any{"lines": []any{map[string]any{"region": nil, "weekdays": []int{1}, "fromHour": 9, "toHour": 10, "heads": 2}}}
		if set := s.As(o.Admin.ID).With("If-Match", `"1"`).Put(fmt.Sprintf("/services/%d/targets", o.EKS.ID), lines); set.Status != 200 {
			t.Fatalf("%d %s", set.Status, set.Body)
		}
		hire := s.As(o.Chiara.ID)
		week := report(t, hire, "/reports/service-hours/csv?service=eks&week=2026-W48")
		if len(week) != 8 || len(week[0]) != 4+2*24 || week[1][2] != "2026-11-23" || week[1][3] != "Monday" || week[7][3] != "Sunday" {
			t.Fatalf("%q", week)
		}
		for header, want := range map[string]string{"08:00 UTC": "0", "Target 08:00 UTC": "", "09:00 UTC": "1", "Target 09:00 UTC": "2", "Target 10:00 UTC": ""} {
			if got := under(t, week, 1, header); got != want {
				t.Errorf("Monday, %s: %q, want %q", header, got, want)
			}
		}
		if got := under(t, week, 2, "Target 09:00 UTC"); got != "" {
			t.Errorf("no target is set on Tuesday: %q", got)
		}
		away := report(t, hire, "/reports/service-hours/csv?service=eks&week=2026-W48&region=apac")
		if got := under(t, away, 1, "09:00 UTC"); got != "0" {
			t.Errorf("the filter is not kept: %q", got)
		}
		seasons := report(t, hire, "/reports/service-seasons/csv?service=eks&week=2026-W48")
		if len(seasons) != 5 || under(t, seasons, 1, "Season") != "January" || under(t, seasons, 1, "09:00 UTC") != "1" || under(t, seasons, 3, "08:00 UTC") != "1" {
			t.Errorf("%q", seasons)
		}
		targets := report(t, hire, "/reports/targets/csv")
		if got := strings.Join(targets[1], ","); len(targets) != 3 || got != "eks,EKS,containers,5,the world,Monday,09:00,10:00,2" || strings.Join(targets[2][4:], "") != "" {
			t.Errorf("%q", targets)
		}
		if own := report(t, hire, "/reports/targets/csv?service=eks"); len(own) != 2 || !slices.Equal(own[1], targets[1]) {
			t.Errorf("%q", own)
		}
	})
}

func TestG4_ThePeopleAtAnHourAreTheSameToTheSameReader(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		hostile := storetest.AddPerson(t, db, "=1+1", o.Dublin)
		storetest.AddSME(t, db, o.EKS, hostile)
		storetest.AddSME(t, db, o.EKS, o.Mentor) // in Asia
		storetest.AddReady(t, db, o.Learner, storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules()))
		s := apitest.New(t, db)
		const path = "/reports/hour-people/csv?service=eks&at=2026-11-25T14:00:00Z"
		all := report(t, s.As(o.Manager.ID), path)
		if len(all) != 4 || under(t, all, 1, "Name") != "'=1+1" || under(t, all, 1, "Then") != "on shift" || under(t, all, 2, "Why not") == "" ||
			under(t, all, 3, "Then") != "on the way" || under(t, all, 3, "Stage") != "ready" {
			t.Errorf("%q", all)
		}
		if got := under(t, all, 1, "Local time"); got != "2026-11-25T14:00:00" {
			t.Errorf("the local time is %q", got)
		}
		for header, want := range map[string]string{"Hour (UTC)": "46351.583333333336", "Local time": "46351.583333333336", "Granted on": "46023"} {
			if got := value(t, s.As(o.Manager.ID), strings.Replace(path, "/csv", "/xlsx", 1), header); got != want {
				t.Errorf("%s is no value in a spreadsheet: %q", header, got)
			}
		}
		for _, row := range report(t, s.As(o.Chiara.ID), path)[1:] {
			if slices.Contains(row, "on the way") {
				t.Errorf("a new hire reads of a candidate: %q", row)
			}
		}
		for bad, status := range map[string]int{"/reports/hour-people/csv?service=eks": 422, "/reports/hour-people/csv?at=2026-11-25T14:00:00Z": 422,
			"/reports/service-hours/xlsx": 422, "/reports/service-seasons/csv?service=none": 404, "/reports/hour-people/csv?service=eks&at=noon": 422} {
			if got := s.As(o.Chiara.ID).Get(bad); got.Status != status {
				t.Errorf("%s: %d %s", bad, got.Status, got.Body)
			}
		}
	})
}

func TestC3_CaseSupplyIsForThoseWhoMayReadItOnTheScreen(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		rules := storetest.BarRules()
		rules.Cases = 2
		c := storetest.AddReady(t, db, o.Learner, storetest.AddBar(t, db, o.EKS, 1, rules))
		storetest.AddApproved(t, db, o.Learner, o.EKS, 2, "Done", "b")
		s := apitest.New(t, db)
		path := fmt.Sprintf("/reports/case-supply/csv?candidacy=%d", c.ID)
		all := report(t, s.As(o.Manager.ID), path)
		if under(t, all, 1, "Cases") != "All cases" || under(t, all, 1, "Needed") != "2" || under(t, all, 1, "Approved") != "1" || under(t, all, 1, "Missing") != "1" {
			t.Errorf("%q", all)
		}
		gaps := report(t, s.As(o.Manager.ID), "/reports/service-supply/csv?service=eks")
		if under(t, gaps, 1, "Nearest") != "Lin Mei" || under(t, gaps, 1, "Stage") != "ready" || under(t, gaps, 1, "Gaps") == "" {
			t.Errorf("%q", gaps)
		}
		for bad, status := range map[string]int{path: 404, "/reports/service-supply/csv?service=eks": 403, "/reports/case-supply/csv": 422} {
			if got := s.As(o.Chiara.ID).Get(bad); got.Status != status || got.Header.Get("Content-Disposition") != "" {
				t.Errorf("%s: %d %s", bad, got.Status, got.Body)
			}
		}
	})
}

func TestAForecastOfOneServiceIsItsTwelveMonthsInTheReadersLanguage(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db).As(o.Manager.ID)
		if all := report(t, s, "/reports/forecast/csv?service=s3"); len(all) != 13 || all[1][0] != "s3" || all[12][0] != "s3" {
			t.Errorf("%q", all)
		}
		reply := s.With("Accept-Language", "ko").Get("/reports/service-seasons/xlsx?service=eks")
		if got := reply.Header.Get("Content-Disposition"); !strings.Contains(got, "service-seasons-eks-") {
			t.Errorf("the file is %s", got)
		}
		f, err := excelize.OpenReader(bytes.NewReader(reply.Body))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		rows, err := f.GetRows("네 계절")
		if err != nil || len(rows) != 5 || rows[0][2] != "계절" || rows[1][2] != "1월" {
			t.Errorf("%q, %v", rows, err)
		}
	})
}
