package phrase

import (
	"fmt"
	"time"
)

var shortMonths = [12]Format{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// ShortMonth is the usual abbreviation of a month.
func ShortMonth(m time.Month) Text { return Of(shortMonths[(m-1)%12]) }

// Moment is when something is by the clock of t's location, in the reader's order:
// Thu 26 Nov, 17:00 GMT+8.
func Moment(t time.Time) Text {
	return Of("%s %d %s, %s %s", ShortWeekday(t.Weekday()), t.Day(), ShortMonth(t.Month()), t.Format("15:04"), gmt(t))
}

// gmt is the offset as screens write it: GMT+8, GMT−3:30. Names such as IST or CST
// each mean several.
func gmt(t time.Time) string {
	_, seconds := t.Zone()
	sign, minutes := "+", seconds/60
	if minutes < 0 {
		sign, minutes = "\u2212", -minutes
	}
	if minutes%60 == 0 {
		return fmt.Sprintf("GMT%s%d", sign, minutes/60)
	}
	return fmt.Sprintf("GMT%s%d:%02d", sign, minutes/60, minutes%60)
}
