package busy

import (
	"time"

	"assay/models"
	"assay/review/clock"
)

// Days are the quarters that intervals touch, by UTC day, in order: a day without
// any is left out.
func Days(list []clock.Interval) []models.BusyDay {
	var days []models.BusyDay
	for _, i := range list {
		first := i.From.Unix() / quarter
		last := (i.To.Add(time.Second-1).Unix() - 1) / quarter
		for q := first; q <= last; q++ {
			date := models.DateOf(time.Unix(q*quarter, 0).UTC())
			if n := len(days); n == 0 || days[n-1].Day != date {
				days = append(days, models.BusyDay{Day: date, Bits: make([]byte, models.BusyBytes)})
			}
			days[len(days)-1].Set(int(q % models.QuartersADay))
		}
	}
	return days
}

const quarter = 15 * 60
