package api

import (
	"reflect"
	"regexp"
	"strings"
	"time"

	"assay/models/phrase"
)

var (
	instants   = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$`)
	errInstant = phrase.Error("This should be an instant like 2026-11-21T09:00:00Z.")
)

// parseInstant reads RFC 3339, as bodies and parameters have it: capital letters, seconds,
// an offset, no finer than the microseconds that are kept, and no year 0, which there
// never was. The time package by itself takes a comma, one digit of the hour, minutes
// beyond 59 in an offset, and leaves out what is too fine.
func parseInstant(text string) (time.Time, error) {
	if !instants.MatchString(text) || strings.HasPrefix(text, "0000") {
		return time.Time{}, errInstant
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, errInstant
	}
	return at, nil
}

func isInstant(t reflect.Type) bool { return t != nil && bare(t) == reflect.TypeFor[time.Time]() }
