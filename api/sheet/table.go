package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/review/transfer"
)

// Most is how many rows a table has.
const Most = 100_000

// Wall is what a clock shows: its own date and time without an offset.
type Wall time.Time

// Hour is an hour of the day, from 0 to 24.
type Hour int

// Table is what is written. A cell is a string, a text, an int, a float64, a day, an
// instant, a [Wall], an [Hour], a pointer to an int, a float64 or an instant, or nil for
// nothing.
type Table struct {
	Name    phrase.Text
	Columns []phrase.Text
	Rows    iter.Seq2[[]any, error]
}

// bounded are the rows with a note in place of those that are too many.
func (t Table) bounded() iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		n := 0
		for row, err := range t.Rows {
			if err == nil && n == Most {
				yield([]any{phrase.Of("There are more rows than the first %d. Please narrow the report.", Most)}, nil)
				return
			}
			n++
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

const (
	mark       = "\ufeff"
	wallLayout = "2006-01-02T15:04:05"
)

// CSV writes a table as text.
func CSV(to io.Writer, t Table, l phrase.Lang) error {
	if _, err := io.WriteString(to, mark); err != nil {
		return err
	}
	w := csv.NewWriter(to)
	header := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		header[i] = transfer.Guarded(c.In(l))
	}
	if err := w.Write(header); err != nil {
		return err
	}
	for row, err := range t.bounded() {
		if err != nil {
			return err
		}
		out := make([]string, len(row))
		for i, cell := range row {
			out[i] = written(plain(cell), l)
		}
		if err := w.Write(out); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// plain is a cell without a pointer.
func plain(cell any) any {
	switch p := cell.(type) {
	case *int:
		if p != nil {
			return *p
		}
		return nil
	case *float64:
		if p != nil {
			return *p
		}
		return nil
	case *time.Time:
		if p != nil {
			return *p
		}
		return nil
	}
	return cell
}

func written(cell any, l phrase.Lang) string {
	switch v := cell.(type) {
	case string:
		return transfer.Guarded(v)
	case phrase.Text:
		return transfer.Guarded(v.In(l))
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case models.Date:
		return v.String()
	case time.Time:
		return v.UTC().Format(time.RFC3339)
	case Wall:
		return time.Time(v).Format(wallLayout)
	case Hour:
		return fmt.Sprintf("%02d:00", int(v))
	}
	return ""
}
