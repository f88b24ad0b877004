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

// What can be sorted and counted is a number in a spreadsheet that looks like a day or a
// time, and ISO in CSV.
func TestDaysTimesAndHoursAreValues(t *testing.T) {
	kolkata := time.FixedZone("", 5*3600+1800)
	instant := time.Date(2026, 11, 25, 17, 15, 30, 0, time.UTC).In(kolkata)
	before := time.Date(1969, 12, 31, 18, 0, 0, 0, time.UTC)
	old := models.Date{Year: 1900, Month: 2, Day: 28}
	cells := []struct {
		cell             any
		raw, shown, text string
	}{
		{models.Date{Year: 2026, Month: 2, Day: 28}, "46081", "2026-02-28", "2026-02-28"},
		{instant, "46351.71909722222", "2026-11-25 17:15", "2026-11-25T17:15:30Z"},
		{&instant, "46351.71909722222", "2026-11-25 17:15", "2026-11-25T17:15:30Z"},
		{Wall(instant), "46351.94826388889", "2026-11-25 22:45", "2026-11-25T22:45:30"},
		{before, "25568.75", "1969-12-31 18:00", "1969-12-31T18:00:00Z"},
		{Hour(9), "0.375", "9:00", "09:00"}, // as the library that reads it here has it
		{Hour(24), "1", "24:00", "24:00"},
		{old, "1900-02-28", "1900-02-28", "1900-02-28"},
		{12.5, "12.5", "12.5", "12.5"},
	}
	of := table()
	of.Rows = func(yield func([]any, error) bool) {
		for _, c := range cells {
			if !yield([]any{c.cell}, nil) {
				return
			}
		}
	}
	written := readCSV(t, of)
	f, shown := readXLSX(t, of)
	for i, c := range cells {
		at, _ := excelize.CoordinatesToCellName(1, i+2)
		raw, err := f.GetCellValue("People", at, excelize.Options{RawCellValue: true})
		kind, _ := f.GetCellType("People", at)
		if isText := kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString; isText != (c.raw == c.text && c.cell == any(old)) {
			t.Errorf("%v is text: %v", c.cell, isText)
		}
		if err != nil || raw != c.raw || shown[i+1][0] != c.shown || written[i+1][0] != c.text {
			t.Errorf("%v: %q, shown as %q, in CSV %q", c.cell, raw, shown[i+1][0], written[i+1][0])
		}
	}
}

// What is sealed changes nothing that others can download, not a byte.
func TestTheSameTableIsTheSameFile(t *testing.T) {
	var first string
	for range 20 {
		var b bytes.Buffer
		if err := XLSX(&b, table([]any{models.Date{Year: 2026, Month: 2, Day: 28}, Hour(9)}, []any{time.Unix(1795262400, 0), 1}), phrase.English); err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = b.String()
		}
		if b.String() != first {
			t.Fatal("another file")
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
