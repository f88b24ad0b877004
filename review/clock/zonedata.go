package clock

import (
	"maps"
	"os"
	"sync/atomic"
	"time"

	"assay/models"
)

// Data says which release of the IANA zone data is in use.
type Data struct {
	Version  string      // such as 2026f; empty where the source does not tell
	Source   string      // a path, or "built in"
	Released models.Date // zero where the version is not known
	Exact    bool        // false: Released is the earliest day it can have been
}

// systemPaths are the places where operating systems keep zone data.
var systemPaths = []string{
	"/usr/share/zoneinfo",
	"/usr/share/lib/zoneinfo",
	"/usr/lib/locale/TZ",
	"/etc/zoneinfo",
}

var inUse atomic.Pointer[edition]

// ZoneData tells which zone data this process uses.
func ZoneData() Data { return current().data }

// Age is the whole days from the release to now, and false where the version is
// not known. For an inexact release it is the most it can be.
func (d Data) Age(now time.Time) (days int, known bool) {
	if d.Released.IsZero() {
		return 0, false
	}
	return d.Released.DaysUntil(models.DateOf(now.UTC())), true
}

// Stale reports whether the data is more than six months old at now, or of an
// age that cannot be known.
func (d Data) Stale(now time.Time) bool {
	return d.Released.IsZero() || models.DateOf(now.UTC()).After(d.Released.AddMonths(6))
}

// UseZoneData chooses the newest among a configured zoneinfo folder or zip file
// (path may be empty), the system's and the built-in zone data. A configured path
// whose version cannot be known is used as asked. Call it before anything else,
// and not again while zones are in use.
func UseZoneData(path string) (Data, error) {
	e, err := choose(path, systemPaths)
	if err != nil {
		return Data{}, err
	}
	inUse.Store(e)
	return e.data, nil
}

func current() *edition {
	if e := inUse.Load(); e != nil {
		return e
	}
	e, err := choose("", systemPaths)
	if err != nil {
		panic("clock: " + err.Error())
	}
	inUse.CompareAndSwap(nil, e)
	return inUse.Load()
}

// choose reads the built-in data and lays the newest source over it, so that a
// system that carries only some of the zones takes none away.
func choose(configured string, system []string) (*edition, error) {
	base := openBundle()
	zones, err := base.read()
	if err != nil {
		return nil, err
	}
	best, over := newestSystem(base, system, zones)
	if configured != "" {
		s, err := openPath(configured)
		if err != nil {
			return nil, err
		}
		if s.version == "" || !older(s.version, best.version) {
			if over, err = s.read(); err != nil {
				return nil, err
			}
			best = s
		}
	}
	maps.Copy(zones, over)
	return &edition{describe(best), zones}, nil
}

// newestSystem passes over what cannot be read: the built-in data is always there.
func newestSystem(best source, paths []string, zones map[string]*time.Location) (source, map[string]*time.Location) {
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil {
			continue
		}
		s, err := openPath(path)
		if err != nil || s.version == "" || !older(best.version, s.version) {
			continue
		}
		if read, err := s.read(); err == nil {
			best, zones = s, read
		}
	}
	return best, zones
}

func describe(s source) Data {
	on, exact := releaseDate(s.version)
	return Data{Version: s.version, Source: s.name, Released: on, Exact: exact}
}
