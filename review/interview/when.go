package interview

import (
	"time"

	"assay/models/fault"
	"assay/models/phrase"
	"assay/review/clock"
)

// Quarter is the grid of all bookings.
const Quarter = 15 * time.Minute

// When says the start: an instant, or a wall time in a zone. Fold chooses between
// the two instants of a wall time that happens twice, and between the two readings
// of one that is skipped: 0 the first pass, or the offset before the change; 1 the
// second pass, or the offset after it.
type When struct {
	Instant *time.Time `json:"instant,omitempty"`
	Wall    string     `json:"wall,omitempty" validate:"max=19"`
	Zone    string     `json:"zone" validate:"max=64"`
	Fold    *int       `json:"fold,omitempty"`
}

// moment is a resolved start.
type moment struct {
	At   time.Time
	Wall string
	Zone string
	Fold int
}

// resolve finds the instant, or says which field is wrong and what the choices
// are. Pointers are below at. A When without a zone is read in the zone given.
func resolve(w When, zone, at string) (moment, []fault.Field) {
	if w.Zone == "" {
		w.Zone = zone
	}
	loc, name, err := clock.Zone(w.Zone)
	if err != nil {
		return moment{}, []fault.Field{{Pointer: at + "/zone", Code: "unknown-zone", Text: phrase.From(err)}}
	}
	if (w.Instant == nil) == (w.Wall == "") {
		return moment{}, []fault.Field{{Pointer: at, Code: "one-start", Text: phrase.Of("Give the start as an instant or as a local time with its zone, one of the two.")}}
	}
	var start time.Time
	if w.Instant != nil {
		start = w.Instant.UTC()
	} else {
		var wrong []fault.Field
		if start, wrong = resolveWall(w, loc, name, at); wrong != nil {
			return moment{}, wrong
		}
	}
	if !start.Equal(start.Truncate(Quarter)) {
		return moment{}, []fault.Field{{Pointer: at, Code: "off-the-quarter", Text: phrase.Of("Interviews start on a quarter hour: :00, :15, :30 or :45.")}}
	}
	wall, fold := clock.WallOf(start, loc)
	return moment{start, wall.String(), name, fold}, nil
}

func resolveWall(w When, loc *time.Location, zone, at string) (time.Time, []fault.Field) {
	wall, err := clock.ParseWall(w.Wall)
	if err != nil {
		return time.Time{}, []fault.Field{{Pointer: at + "/wall", Code: "unreadable-time", Text: phrase.From(err)}}
	}
	if w.Fold != nil && *w.Fold != 0 && *w.Fold != 1 {
		return time.Time{}, []fault.Field{{Pointer: at + "/fold", Code: "unknown-fold", Text: phrase.Of("The fold is 0 or 1.")}}
	}
	r := clock.Resolve(loc, wall)
	switch {
	case r.Kind == clock.Unique, w.Fold != nil && *w.Fold == 0:
		return r.First, nil
	case w.Fold != nil:
		return r.Second, nil
	}
	what := phrase.Of("In %s %s happens twice, because the clock is put back. Choose by the fold.", zone, wall)
	if r.Kind == clock.Gap {
		what = phrase.Of("In %s %s does not happen, because the clock is put forward. Choose by the fold.", zone, wall)
	}
	return time.Time{}, []fault.Field{
		{Pointer: at + "/wall", Code: "time-" + string(r.Kind), Text: what},
		{Pointer: at + "/fold", Code: "choose-0", Text: choice(0, r.First, loc)},
		{Pointer: at + "/fold", Code: "choose-1", Text: choice(1, r.Second, loc)},
	}
}

func choice(fold int, t time.Time, loc *time.Location) phrase.Text {
	l := clock.Local(t, loc)
	return phrase.Of("Fold %d is %s (UTC%s), which is %s UTC.", fold, l.Local[:16], l.Offset, t.UTC().Format("2006-01-02 15:04"))
}
