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
	"assay/models/store"
	"assay/models/store/storetest"
)

// What a comparison says is what its files say, to the same reader, with no cell computed.
func TestG3_AComparisonIsCarriedAwayAsItIsShown(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.AddSME(t, db, o.EKS, o.Ana)
		hostile := storetest.AddPerson(t, db, "=1+1", o.Dublin, storetest.ReportsTo(o.Manager))
		storetest.AddSME(t, db, o.EKS, hostile)
		leave := func(id any) any { return map[string]any{"kind": "leaves", "personId": id, "on": "2026-11-20"} }
		scenario := map[string]any{"week": "2026-W48", "changes": []any{leave(hostile.ID), leave(o.Manager.ID), leave(o.Ana.ID)}}
		s := apitest.New(t, db)
		manager := s.As(o.Director.ID)
		for table, want := range map[string][]string{
			"changes":  {"'=1+1,,'=1+1 leaves after", "Marta Silva,,Marta Silva leaves after", "Ana Kovač,,Ana Kovač leaves after"},
			"services": {"eks,EKS,containers,2,0,"},
			"hours":    {"eks,EKS,0,", "eks,EKS,9,0,2,0,2,0,2,0,2,0,2,0,2,0,0,0,0,0", "eks,EKS,23,"},
			"needs":    {"Marta Silva,,Direct report,1,,5,Lin Mei,,", "Ana Kovač,,Not yours to see,"},
		} {
			got := manager.Post("/coverage/what-if/"+table+"/csv", scenario)
			if got.Status != http.StatusOK {
				t.Fatalf("%s: %d %s", table, got.Status, got.Body)
			}
			lines := strings.Split(string(got.Body), "\r\n")
			if _, err := csv.NewReader(bytes.NewReader(got.Body)).ReadAll(); err != nil {
				t.Errorf("%s: %v", table, err)
			}
			for _, start := range want {
				if !slices.ContainsFunc(strings.Split(strings.Join(lines, "\n"), "\n"), func(line string) bool { return strings.HasPrefix(line, start) }) {
					t.Errorf("%s: no line begins with %s:\n%s", table, start, got.Body)
				}
			}
		}
		book := manager.Post("/coverage/what-if/xlsx", scenario)
		f, err := excelize.OpenReader(bytes.NewReader(book.Body))
		if err != nil {
			t.Fatal(err)
		}
		if sheets := f.GetSheetList(); !slices.Equal(sheets, []string{"Changes", "Services", "Hours", "What needs somebody"}) {
			t.Errorf("%v", sheets)
		}
		if rows, err := f.GetRows("Hours"); err != nil || len(rows) != 25 {
			t.Errorf("%d rows of hours, %v", len(rows), err)
		}
		refused(t, "who manages nobody", s.As(o.Chiara.ID).Post("/coverage/what-if/xlsx", scenario), 403, "not-allowed", "")
		refused(t, "no such table", manager.Post("/coverage/what-if/people/csv", scenario), 422, "shape-oneof", "path:table")
		refused(t, "no changes", manager.Post("/coverage/what-if/hours/csv", map[string]any{}), 422, "shape-required", "/changes")
	})
}
