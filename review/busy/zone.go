package busy

import (
	_ "embed"
	"strings"
	"sync"
	"time"

	"assay/review/clock"
)

// windowsText names for each zone of Windows the one of its most people: facts from
// windowsZones.xml of Unicode CLDR (territory 001), under the canonical IANA names.
//
//go:embed windows.txt
var windowsText string

var windows = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(windowsText) {
		name, zone, _ := strings.Cut(strings.TrimSpace(line), "=")
		m[strings.ToLower(name)] = zone
	}
	return m
})

// named is the zone of a TZID: an IANA name, one of Windows, one at the end of a
// path as some programs write, or as a last resort the rules that the calendar
// brings along. An unknown one is taken for the owner's.
func (r *reading) named(tzid string) *time.Location {
	tzid = strings.TrimSpace(tzid)
	if tzid == "" {
		return r.Zone
	}
	if loc, known := r.zones[tzid]; known {
		return loc
	}
	loc := known(tzid)
	if e, brought := r.made[tzid]; loc == nil && brought {
		loc = r.brought(e)
	}
	if loc == nil {
		loc = r.Zone
	}
	r.zones[tzid] = loc
	return loc
}

// zone keeps the rules of a zone until something is in it.
func (r *reading) zone(e entry) {
	if e.props == nil {
		return
	}
	if p := e.props.Props.Get("TZID"); p != nil {
		r.made[strings.TrimSpace(p.Value)] = e
	}
}

func known(tzid string) *time.Location {
	if len(tzid) > 120 {
		return nil
	}
	if name, ok := windows()[strings.ToLower(tzid)]; ok {
		tzid = name
	}
	parts := strings.Split(strings.Trim(tzid, "/"), "/")
	for keep := min(3, len(parts)); keep > 0; keep-- {
		if loc, _, err := clock.Zone(strings.Join(parts[len(parts)-keep:], "/")); err == nil {
			return loc
		}
	}
	return nil
}
