package roster

import (
	"fmt"
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
)

const (
	dayMinutes  = 24 * 60
	weekMinutes = 7 * dayMinutes
	mostWindows = 28
)

// hours are a week's windows in the order of the week from Monday on. Two that
// overlap, also across the week's end, are refused where the later one stands.
func (f *form) hours(pointer string, in models.Hours) models.Hours {
	if len(in) == 0 {
		f.no(pointer, "required", "Please give at least one stretch of working hours.")
		return in
	}
	if len(in) > mostWindows {
		f.no(pointer, "too-many", "Please give at most %d stretches of working hours.", mostWindows)
		return in
	}
	if !f.windows(pointer, in) {
		return in
	}
	for i := range in {
		for j := range i {
			if overlap(in[i], in[j]) {
				f.no(fmt.Sprintf("%s/%d", pointer, i), "hours-overlap", "These hours overlap those from %s.", window(in[j]))
			}
		}
	}
	sorted := slices.Clone(in)
	slices.SortFunc(sorted, func(a, b models.Window) int { return starts(a) - starts(b) })
	return sorted
}

func (f *form) windows(pointer string, in models.Hours) bool {
	before := len(f.wrong)
	for i, w := range in {
		at := fmt.Sprintf("%s/%d", pointer, i)
		if w.Weekday < time.Sunday || w.Weekday > time.Saturday {
			f.no(at+"/weekday", "not-a-weekday", "A weekday is a number from 0, Sunday, to 6, Saturday.")
		}
		f.minute(at+"/from", w.From)
		f.minute(at+"/to", w.To)
	}
	return len(f.wrong) == before
}

func (f *form) minute(pointer string, m int) {
	if m < 0 || m >= dayMinutes {
		f.no(pointer, "not-a-minute", "A time of day is minutes after midnight, from 0 to 1439.")
	}
}

// night is a stretch of the day that may span midnight.
func (f *form) night(from, to int) {
	f.minute("/nightFrom", from)
	f.minute("/nightTo", to)
	if from == to {
		f.no("/nightTo", "night-empty", "The night needs an end other than its start.")
	}
}

// starts counts minutes from Monday's midnight.
func starts(w models.Window) int { return (int(w.Weekday)+6)%7*dayMinutes + w.From }

func lasts(w models.Window) int {
	if w.To > w.From {
		return w.To - w.From
	}
	return w.To + dayMinutes - w.From
}

// overlap asks whether one starts inside the other, around the week.
func overlap(a, b models.Window) bool {
	gap := (starts(b) - starts(a) + weekMinutes) % weekMinutes
	return gap < lasts(a) || (weekMinutes-gap)%weekMinutes < lasts(b)
}

func window(w models.Window) phrase.Text {
	return phrase.Of("%s %s", phrase.Weekday(w.Weekday), fmt.Sprintf("%02d:%02d", w.From/60, w.From%60))
}
