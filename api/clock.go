package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/roster"
)

// Clock is what a client needs to show local times without zone data of its own.
type Clock struct {
	Now      time.Time       `json:"now"`
	ZoneData string          `json:"zoneData" description:"Version of the IANA zone data, such as 2026f; empty where it cannot be known."`
	Zones    []ClockZone     `json:"zones" description:"Every zone that people or sites are in."`
	Sites    []ClockSite     `json:"sites"`
	Hubs     []models.SiteID `json:"hubs" description:"The largest sites of different regions, one in my zone among them, from east to west."`
}

// ClockZone is a zone with its offsets from 5500 days (15 years) back to 800 days ahead. Each
// holds until the next begins.
type ClockZone struct {
	Zone    string        `json:"zone" description:"IANA zone."`
	City    string        `json:"city" description:"What people call it by."`
	Offsets []ClockOffset `json:"offsets"`
}

// ClockOffset is an offset from UTC and when it begins.
type ClockOffset struct {
	From    time.Time `json:"from"`
	Minutes int       `json:"minutes" description:"East of UTC."`
}

// ClockSite is where a site is.
type ClockSite struct {
	ID   models.SiteID `json:"id"`
	City string        `json:"city"`
	Zone string        `json:"zone" description:"IANA zone."`
}

func getClock(tx *store.Tx, _ None) (Clock, error) {
	zones, err := roster.ZonesOf(tx)
	if err != nil {
		return Clock{}, err
	}
	out := Clock{Now: tx.Now, ZoneData: zones.Data.Version, Hubs: zones.Hubs}
	for _, z := range zones.InUse {
		offsets := make([]ClockOffset, len(z.Periods))
		for i, p := range z.Periods {
			offsets[i] = ClockOffset(p)
		}
		out.Zones = append(out.Zones, ClockZone{z.Name, z.City, offsets})
	}
	for _, s := range zones.Sites {
		out.Sites = append(out.Sites, ClockSite{s.ID, s.Name, s.Zone})
	}
	return out, nil
}
