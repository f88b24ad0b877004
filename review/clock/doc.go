// Package clock is civil time: what the wall clock of a person's zone shows, and
// which instants that is.
//
// A zone is a full IANA name with a slash, or UTC. A [Wall] is a date and a time
// of day without a zone; [Resolve] turns it into instants, [Point] into one. A
// window is a stretch of the wall clock that repeats weekly; an instant is inside
// when its local date-time is, so both passes of a repeated hour belong and a
// skipped hour contributes nothing. A [Calendar] is one person's zone, windows
// and days off; turns are counted on it.
//
// The package is pure: it is given its zone data at the start ([UseZoneData]), never
// asks what time it is, and never whether "daylight saving" is on: only offsets
// count.
package clock
