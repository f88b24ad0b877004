package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"assay/models"
	"assay/models/phrase"
)

func rows(all ...[]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, r := range all {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func table(all ...[]any) Table {
	return Table{Name: phrase.Of("People"), Columns: []phrase.Text{phrase.Of("Name"), phrase.Of("Days")}, Rows: rows(all...)}
}

func readCSV(t *testing.T, of Table) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := CSV(&b, of, phrase.English); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), "\xef\xbb\xbf")
	if !marked {
		t.Error("without a byte order mark")
	}
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func readXLSX(t *testing.T, of Table) (*excelize.File, [][]string) {
	t.Helper()
	var b bytes.Buffer
	if err := XLSX(&b, of, phrase.English); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	all, err := f.GetRows("People")
	if err != nil {
		t.Fatal(err)
	}
	return f, all
}

func TestNoCellIsEverComputed(t *testing.T) {
	for _, hostile := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "'=1", "''+1", `=HYPERLINK("https://example.com")`} {
		of := func() Table { return table([]any{hostile, 1}, []any{phrase.Verbatim(hostile), 2}) }
		for _, row := range readCSV(t, of())[1:] {
			if row[0] != "'"+hostile && row[0] != strings.ReplaceAll("'"+hostile, "\r", "\n") {
				t.Errorf("CSV: %q became %q", hostile, row[0])
			}
		}
		f, all := readXLSX(t, of())
		for i, row := range all[1:] {
			if !strings.HasPrefix(row[0], "'") {
				t.Errorf("XLSX: %q became %q", hostile, row[0])
			}
			at, _ := excelize.CoordinatesToCellName(1, i+2)
			if formula, err := f.GetCellFormula("People", at); formula != "" || err != nil {
				t.Errorf("XLSX: %q is the formula %q, %v", hostile, formula, err)
			}
		}
	}
}

func TestCellsKeepWhatTheyAre(t *testing.T) {
	n, none := 7, (*float64)(nil)
	of := func() Table {
		return table([]any{"김민준, \"Min\"", -3}, []any{models.Date{Year: 2026, Month: 2, Day: 28}, 1.5},
			[]any{time.Unix(1795262400, 0).UTC(), &n}, []any{models.Date{}, none, nil})
	}
	got := readCSV(t, of())
	want := [][]string{{"Name", "Days"}, {"김민준, \"Min\"", "-3"}, {"2026-02-28", "1.5"}, {"2026-11-21T12:00:00Z", "7"}, {"", "", ""}}
	for i, row := range want {
		if strings.Join(got[i], "|") != strings.Join(row, "|") {
			t.Errorf("CSV row %d: %q, want %q", i, got[i], row)
		}
	}
	_, all := readXLSX(t, of())
	for i, row := range []string{"Name|Days", "김민준, \"Min\"|-3", "2026-02-28|1.5", "2026-11-21 12:00|7"} {
		if strings.Join(all[i], "|") != row {
			t.Errorf("XLSX row %d: %q, want %q", i, all[i], row)
		}
	}
}

func TestATableIsBoundedAndSaysSo(t *testing.T) {
	read := 0
	endless := table()
	endless.Rows = func(yield func([]any, error) bool) {
		for yield([]any{"x", 1}, nil) {
			read++
		}
	}
	all := readCSV(t, endless)
	if len(all) != Most+2 || read != Most || !strings.HasPrefix(all[Most+1][0], "There are more rows than the first 100000") {
		t.Errorf("%d rows of %d read: %q", len(all), read, all[len(all)-1])
	}
}

func TestATableThatCannotBeReadIsNone(t *testing.T) {
	broken := errors.New("broken")
	of := table()
	of.Rows = func(yield func([]any, error) bool) { yield(nil, broken) }
	if err := CSV(&bytes.Buffer{}, of, phrase.English); !errors.Is(err, broken) {
		t.Errorf("CSV: %v", err)
	}
	if err := XLSX(&bytes.Buffer{}, of, phrase.English); !errors.Is(err, broken) {
		t.Errorf("XLSX: %v", err)
	}
}
