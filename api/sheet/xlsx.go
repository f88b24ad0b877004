package sheet

import (
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"assay/models"
	"assay/models/phrase"
	"assay/review/transfer"
)

// formats are how days and instants look in a spreadsheet.
const (
	dayFormat     = "yyyy-mm-dd"
	instantFormat = "yyyy-mm-dd hh:mm"
)

// XLSX writes a table as a workbook of one sheet.
func XLSX(to io.Writer, t Table, l phrase.Lang) error { return Workbook(to, []Table{t}, l) }

// Workbook writes tables as one workbook, each on a sheet of its name, its header bold and
// always in view. What is large is kept in a temporary file until it is written.
func Workbook(to io.Writer, tables []Table, l phrase.Lang) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	b := book{lang: l}
	if err := b.styles(f); err != nil {
		return err
	}
	for i, t := range tables {
		name := t.Name.In(l)
		if i == 0 {
			err = f.SetSheetName("Sheet1", name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err != nil {
			return err
		}
		if err := b.write(f, name, t); err != nil {
			return err
		}
	}
	_, err = f.WriteTo(to)
	return err
}

type book struct {
	lang               phrase.Lang
	bold, day, instant int
}

func (b *book) styles(f *excelize.File) (err error) {
	if b.bold, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	day, instant := dayFormat, instantFormat
	if b.day, err = f.NewStyle(&excelize.Style{CustomNumFmt: &day}); err != nil {
		return err
	}
	b.instant, err = f.NewStyle(&excelize.Style{CustomNumFmt: &instant})
	return err
}

func (b book) write(f *excelize.File, name string, t Table) error {
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	header := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = excelize.Cell{StyleID: b.bold, Value: transfer.Guarded(c.In(b.lang))}
	}
	if err := w.SetRow("A1", header); err != nil {
		return err
	}
	n := 1
	for row, err := range t.bounded() {
		if err != nil {
			return err
		}
		n++
		at, err := excelize.CoordinatesToCellName(1, n)
		if err != nil {
			return err
		}
		if err := w.SetRow(at, b.cells(row)); err != nil {
			return err
		}
	}
	return w.Flush()
}

func (b book) cells(row []any) []any {
	out := make([]any, len(row))
	for i, cell := range row {
		out[i] = b.cell(plain(cell))
	}
	return out
}

// epoch is day 0 of spreadsheets.
var epoch = models.Date{Year: 1899, Month: time.December, Day: 30}

const secondsPerDay = 24 * 60 * 60

func (b book) cell(cell any) any {
	switch v := cell.(type) {
	case string:
		return transfer.Guarded(v)
	case phrase.Text:
		return transfer.Guarded(v.In(b.lang))
	case models.Date:
		if v.IsZero() {
			return nil
		}
		return excelize.Cell{StyleID: b.day, Value: epoch.DaysUntil(v)}
	case time.Time:
		days := epoch.DaysUntil(models.DateOf(v.UTC()))
		part := float64(v.Unix()%secondsPerDay) / secondsPerDay
		return excelize.Cell{StyleID: b.instant, Value: float64(days) + part}
	}
	return cell
}
