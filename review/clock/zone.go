package clock

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

//go:embed links.txt
var linksText string

// links maps the IANA database's other names to the canonical one.
var links = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(linksText) {
		alias, target, _ := strings.Cut(strings.TrimSpace(line), " ")
		m[alias] = target
	}
	return m
})

// Zone finds a zone by its full IANA name, or "UTC", and returns its location and
// canonical name: Asia/Calcutta gives Asia/Kolkata. The empty name, Local,
// abbreviations, offsets and unknown names are a [ZoneError] with suggestions.
// Asking again gives the same location.
func Zone(name string) (*time.Location, string, error) {
	canonical := name
	if strings.Contains(name, "/") {
		canonical = canonicalName(name)
	}
	if canonical == "UTC" {
		return time.UTC, "UTC", nil
	}
	if loc, ok := current().zones[canonical]; ok {
		return loc, canonical, nil
	}
	return nil, "", refuse(name)
}

// Home is a person's zone as [Zone] gives it, and UTC where this release of the zone
// data does not know it any more, so that they are told a time all the same.
func Home(name string) *time.Location {
	if loc, _, err := Zone(name); err == nil {
		return loc
	}
	return time.UTC
}

// ZoneNames are the canonical names in use, sorted, UTC among them.
func ZoneNames() []string {
	names := slices.Collect(maps.Keys(current().zones))
	names = append(names, "UTC")
	slices.Sort(names)
	return names
}

func canonicalName(name string) string {
	if target, ok := links()[name]; ok {
		return target
	}
	return name
}
