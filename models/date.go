package models

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"assay/models/phrase"
)

// Date is a civil date without time or zone, such as a day off or a due date.
// The zero Date means "no date" and is stored as NULL and sent as null.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

const dateLayout = "2006-01-02"

// DateOf returns the civil date that t shows in its own location.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Years that people's dates lie in; counting on from one of them stays within
// what both engines can hold.
const (
	firstYear = 1900
	lastYear  = 2999
)

// ParseDate reads YYYY-MM-DD. The day must exist.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(dateLayout, s)
	if err != nil {
		return Date{}, phrase.Error("%q is not a date like 2026-11-21", s)
	}
	if t.Year() < firstYear || t.Year() > lastYear {
		return Date{}, phrase.Error("%q lies outside of the years %d to %d", s, firstYear, lastYear)
	}
	return DateOf(t), nil
}

func (d Date) IsZero() bool { return d == Date{} }

func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Civil is the date as three numbers, for whoever says it in words.
func (d Date) Civil() (year, month, day int) { return d.Year, int(d.Month), d.Day }

// midnight is a calculating aid, not a point on anybody's clock.
func (d Date) midnight() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func (d Date) AddDays(n int) Date { return DateOf(d.midnight().AddDate(0, 0, n)) }

// AddMonths keeps the day of the month, or takes the month's last day where it
// does not exist: 31 January plus one month is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// Compare is negative where d is earlier than o, and positive where it is later.
func (d Date) Compare(o Date) int {
	return cmp.Or(d.Year-o.Year, int(d.Month-o.Month), d.Day-o.Day)
}

func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }
func (d Date) After(o Date) bool  { return o.Before(d) }

// DaysUntil counts the days from d to o; negative when o is earlier.
func (d Date) DaysUntil(o Date) int {
	return int(o.midnight().Sub(d.midnight()) / (24 * time.Hour))
}

func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

func (d *Date) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*d = Date{}
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return errors.New("a date is text like 2026-11-21")
	}
	return d.UnmarshalText([]byte(s))
}

func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

func (d *Date) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(b))
	return err
}

func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

func (d *Date) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*d = Date{}
		return nil
	case time.Time:
		*d = DateOf(v.UTC())
		return nil
	case string:
		return d.UnmarshalText([]byte(v[:min(len(v), len(dateLayout))]))
	}
	return fmt.Errorf("cannot read a date from %T", v)
}

// GormDataType names the column type for the schema drift test.
func (Date) GormDataType() string { return "date" }
