package hours

import (
	"cmp"
	"time"

	"assay/models"
)

// Season is a part of the year in which the clocks of the world stand to each other
// as in no other.
type Season string

const (
	January Season = "january"
	March   Season = "march" // America has changed its clocks, Europe has not
	July    Season = "july"
	October Season = "october" // Europe has changed its clocks, America has not
)

// InSeason is a week of a season.
type InSeason struct {
	Season Season
	Week   Week
}

// Seasons are the next weeks of each season from a week on, that week included, in the
// order of the year.
func Seasons(from Week) [4]InSeason {
	return [4]InSeason{
		{January, next(from, midOf(time.January))},
		{March, next(from, midOf(time.March))},
		{July, next(from, midOf(time.July))},
		{October, next(from, afterEurope)},
	}
}

func next(from Week, of func(year int) Week) Week {
	for year := from.Monday.Year; ; year++ {
		if w := of(year); !w.Monday.Before(from.Monday) {
			return w
		}
	}
}

// midOf is the week of the 15th. In March that is after the second Sunday, on which
// America changes its clocks, and before the last, on which Europe does.
func midOf(month time.Month) func(int) Week {
	return func(year int) Week { return WeekOf(models.Date{Year: year, Month: month, Day: 15}) }
}

// afterEurope is the week that begins after the last Sunday of October. It ends on the
// first of November, on which America changes its clocks.
func afterEurope(year int) Week {
	last := models.Date{Year: year, Month: time.October, Day: 31}
	return WeekOf(last.AddDays(-int(last.Weekday()))).Plus(1)
}

// Ordinary is a season's day with the fewest at each hour.
type Ordinary struct {
	InSeason
	Least Day
	At    time.Time // the first hour that has the fewest
}

// Worst is the season with the most empty hours, then the lowest minimum, then the
// fewest heads; none where they are all the same.
func Worst(all []Ordinary) (worst Season, differ bool) {
	if len(all) == 0 {
		return "", false
	}
	least := all[0]
	for _, o := range all[1:] {
		order := compare(o.Least, least.Least)
		differ = differ || o.Least != all[0].Least
		if order < 0 {
			least = o
		}
	}
	return least.Season, differ
}

func compare(a, b Day) int {
	return cmp.Or(len(b.Exactly(0))-len(a.Exactly(0)), a.Minimum()-b.Minimum(), sum(a)-sum(b))
}

func sum(d Day) (n int) {
	for _, heads := range d {
		n += heads
	}
	return n
}
