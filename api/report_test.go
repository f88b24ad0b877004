package api_test

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"assay/api/apitest"
	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
)

// report reads a report as somebody.
func report(t *testing.T, c apitest.Client, path string) [][]string {
	t.Helper()
	reply := c.Get(path)
	if reply.Status != http.StatusOK {
		t.Fatalf("%s: %d %s", path, reply.Status, reply.Body)
	}
	all, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(reply.Body, []byte("\xef\xbb\xbf")))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return all
}

func TestG4_ReportsSayWhatTheListsSayToTheSameReader(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		hostile := storetest.AddPerson(t, db, "=1+1", o.Taipei, storetest.ReportsTo(o.Manager))
		storetest.AddReady(t, db, hostile, storetest.AddBar(t, db, o.EKS, 1, storetest.BarRules()))
		s := apitest.New(t, db)
		manager, hire := s.As(o.Manager.ID), s.As(o.Chiara.ID)
		for path, want := range map[string]struct {
			as   apitest.Client
			rows int
			has  string
		}{
			"/reports/coverage/csv":                      {manager, 2, "eks,EKS,containers,5,1,1,0,0,4,0,0,1,0,0,0,"},
			"/reports/coverage/csv?family=storage":       {manager, 1, "s3,"},
			"/reports/pipeline/csv?service=eks":          {manager, 1, "'=1+1,"},
			"/reports/people/csv?service=eks":            {hire, 1, "Ana Kovač,"},
			"/reports/people/csv?service=eks&stage=open": {manager, 1, "'=1+1,"},
			"/reports/forecast/csv?family=containers":    {hire, 12, "eks,"},
			"/reports/hours/csv?week=2026-W48":           {hire, 2, "eks,"},
			"/reports/risks/csv?family=containers":       {hire, 1, "eks,EKS,containers,"},
			"/reports/pipeline/csv?stage=voting":         {manager, 0, ""},
		} {
			all := report(t, want.as, path)
			if len(all) != want.rows+1 {
				t.Errorf("%s: %d rows, want %d", path, len(all)-1, want.rows)
				continue
			}
			for _, row := range all {
				if len(row) != len(all[0]) {
					t.Errorf("%s: %d cells under %d columns", path, len(row), len(all[0]))
				}
			}
			if want.rows > 0 && !strings.HasPrefix(strings.Join(all[1], ","), want.has) {
				t.Errorf("%s: %q", path, all[1])
			}
		}
		// Who may not know of candidacies has no number of them either.
		if row := report(t, hire, "/reports/coverage/csv")[1]; strings.Join(row[10:15], "") != "" {
			t.Errorf("a new hire reads of candidacies: %q", row)
		}
		if all := report(t, hire, "/reports/pipeline/csv"); len(all) != 1 {
			t.Errorf("a new hire reads of candidates: %q", all)
		}
		for path, status := range map[string]int{"/reports/people/csv?service=eks&stage=open": 403, "/reports/people/csv": 422, "/reports/coverage/csv?family=none": 422,
			"/reports/other/csv": 422, "/reports/people/xlsx?service=none": 404} {
			if got := hire.Get(path); got.Status != status || got.Header.Get("Content-Disposition") != "" {
				t.Errorf("%s: %d %s", path, got.Status, got.Body)
			}
		}
	})
}

// A file that is believed to be narrowed and is not misleads.
func TestG4_AReportRefusesWhatItsTableIsNotNarrowedBy(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		s := apitest.New(t, db).As(o.Manager.ID)
		for path, parameter := range map[string]string{
			"/reports/hours/csv?service=kubernetes":               "query:service",
			"/reports/coverage/csv?manager=2":                     "query:manager",
			"/reports/coverage/xlsx?service=":                     "query:service",
			"/reports/forecast/csv?region=nowhere":                "query:region",
			"/reports/forecast/csv?service=eks&family=storage":    "query:family",
			"/reports/targets/csv?region=apac":                    "query:region",
			"/reports/pipeline/csv?manager=2":                     "query:manager",
			"/reports/people/csv?service=eks&family=storage":      "query:family",
			"/reports/risks/csv?stage=open":                       "query:stage",
			"/reports/service-hours/csv?service=eks&weekdays=1":   "query:weekdays",
			"/reports/case-supply/csv?candidacy=1&service=eks":    "query:service",
			"/reports/service-supply/csv?service=eks&region=emea": "query:region",
		} {
			got := s.Get(path)
			if got.Status != http.StatusUnprocessableEntity || !strings.Contains(string(got.Body), `"`+parameter+`"`) {
				t.Errorf("%s: %d %s", path, got.Status, got.Body)
			}
		}
		for _, path := range []string{"/reports/risks/csv?week=2026-W49&weekdays=1,2&region=emea&language=en&family=storage", "/reports/service-seasons/csv?service=eks&weekdays=1",
			"/reports/people/csv?service=eks&language=en&on=2026-11-30&expiringWithin=30&standing=active", "/reports/pipeline/csv?service=eks&family=containers&region=emea&stage=voting"} {
			report(t, s, path)
		}
	})
}

// What a candidacy still lacks is no sentence, and two of them in a cell are told apart.
func TestG4_WhatIsMissingIsToldApartInOneCell(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		rules := storetest.BarRules()
		rules.Cases, rules.Tasks = 2, []string{"drill"}
		storetest.AddReady(t, db, o.Learner, storetest.AddBar(t, db, o.EKS, 1, rules))
		all := report(t, apitest.New(t, db).As(o.Admin.ID), "/reports/pipeline/csv")
		at := slices.Index(all[0], "Missing")
		if len(all) != 2 || !strings.Contains(all[1][at], "; ") {
			t.Errorf("%q", all)
		}
	})
}

func TestAReportIsASpreadsheetInTheReadersLanguage(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.DevS3)
		reply := apitest.New(t, db).As(o.Manager.ID).Get("/reports/people/xlsx?service=eks")
		want := `attachment; filename=people-eks-` + models.DateOf(storetest.Start).String() + `.xlsx`
		if got := reply.Header.Get("Content-Disposition"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
		f, err := excelize.OpenReader(bytes.NewReader(reply.Body))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		rows, err := f.GetRows("People")
		if err != nil || len(rows) != 2 || rows[1][0] != "Kim Minjun" || rows[1][1] != "김민준" || rows[1][7] != "2027-12-31" {
			t.Errorf("%q, %v", rows, err)
		}
	})
}
