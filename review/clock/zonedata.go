package clock

import (
	"fmt"
	"maps"
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

// UseZoneData chooses the newest among the configured source, which may be nil, the
// system's, and the built-in zone data, and says which. A configured source whose
// version cannot be known is used as asked, a system's is not. A configured source
// that cannot be read is an error. Call it once, at the start; without it the
// built-in data is used.
func UseZoneData(configured *Source, system ...Source) (Data, error) {
	e, err := choose(configured, system)
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
	e, err := choose(nil, nil)
	if err != nil {
		panic("clock: " + err.Error())
	}
	inUse.CompareAndSwap(nil, e)
	return inUse.Load()
}

// choose reads the built-in data and lays the newest source over it, so that a
// source that carries only some of the zones takes none away.
func choose(configured *Source, system []Source) (*edition, error) {
	e, err := openBundle().edition()
	if err != nil {
		return nil, err
	}
	for _, s := range system {
		if !older(e.data.Version, versionOf(s.Files)) {
			continue
		}
		if newer, err := s.edition(); err == nil {
			e = e.under(newer)
		}
	}
	if configured == nil {
		return e, nil
	}
	if v := versionOf(configured.Files); v != "" && older(v, e.data.Version) {
		return e, nil
	}
	asked, err := configured.edition()
	if err != nil {
		return nil, err
	}
	return e.under(asked), nil
}

func (s Source) edition() (*edition, error) {
	zones, err := s.read()
	if err != nil {
		return nil, fmt.Errorf("zone data %s: %w", s.Name, err)
	}
	version := versionOf(s.Files)
	on, exact := releaseDate(version)
	return &edition{Data{version, s.Name, on, exact}, zones}, nil
}

// under gives the zones of e with those of over laid over them.
func (e *edition) under(over *edition) *edition {
	zones := maps.Clone(e.zones)
	maps.Copy(zones, over.zones)
	return &edition{over.data, zones}
}
