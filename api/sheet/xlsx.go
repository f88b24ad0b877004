package sheet

import (
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"assay/models"
	"assay/models/phrase"
	"assay/review/transfer"
)

// formats are how days, instants and hours look in a spreadsheet; an hour in brackets may
// be 24.
const (
	dayFormat     = "yyyy-mm-dd"
	instantFormat = "yyyy-mm-dd hh:mm"
	hourFormat    = "[hh]:mm"
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
	lang                     phrase.Lang
	bold, day, instant, hour int
}

func (b *book) styles(f *excelize.File) (err error) {
	if b.bold, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	// Always in this order: the same tables are the same file, byte for byte.
	if b.day, err = style(f, dayFormat); err != nil {
		return err
	}
	if b.instant, err = style(f, instantFormat); err != nil {
		return err
	}
	b.hour, err = style(f, hourFormat)
	return err
}

func style(f *excelize.File, format string) (int, error) {
	return f.NewStyle(&excelize.Style{CustomNumFmt: &format})
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
		return b.serial(b.day, v, 0, cell)
	case time.Time:
		return b.clocked(v.UTC(), cell)
	case Wall:
		return b.clocked(time.Time(v), cell)
	case Hour:
		return excelize.Cell{StyleID: b.hour, Value: float64(v) / 24}
	}
	return cell
}

// epoch is day 0 of spreadsheets, as they count from firstDay on.
var (
	epoch    = models.Date{Year: 1899, Month: time.December, Day: 30}
	firstDay = models.Date{Year: 1900, Month: time.March, Day: 1}
)

const secondsPerDay = 24 * 60 * 60

// clocked is the date and time that t itself shows.
func (b book) clocked(t time.Time, cell any) any {
	seconds := t.Hour()*60*60 + t.Minute()*60 + t.Second()
	return b.serial(b.instant, models.DateOf(t), float64(seconds)/secondsPerDay, cell)
}

// serial is a day and a part of it as spreadsheets count them, or what CSV says where they
// do not.
func (b book) serial(style int, day models.Date, part float64, cell any) any {
	if day.Before(firstDay) {
		return written(cell, b.lang)
	}
	return excelize.Cell{StyleID: style, Value: float64(epoch.DaysUntil(day)) + part}
}
