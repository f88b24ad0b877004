package coverage

import (
	"time"

	"assay/models"
	"assay/review/clock"
	"assay/review/coverage/hours"
)

// wednesday is far from the days on which clocks change.
const wednesday = 2

// wallMinutes is where hours and minutes stand in a local time.
const wallFrom, wallTo = len("2026-11-25T"), len("2026-11-25T14:30")

func hubOf(site models.Site, week hours.Week) (Hub, error) {
	hub := Hub{Site: site}
	zone, _, err := clock.Zone(site.Zone)
	if err != nil {
		return hub, err
	}
	midnight := week.At(wednesday * hours.PerDay)
	for hour := range hub.Wall {
		at := midnight.Add(time.Duration(hour) * time.Hour)
		hub.Wall[hour] = clock.Local(at, zone).Local[wallFrom:wallTo]
	}
	return hub, nil
}
