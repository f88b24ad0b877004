package transfer

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"assay/models"
	"assay/models/phrase"
)

// Working hours are written as mon-fri 09:00-12:30 13:15-18:00; sat 10:00-14:00.
// Days may go around the week (sun-thu) and be listed (mon,wed-fri). A stretch
// that ends at or before its start goes on into the next day (22:00-06:00).

var week = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

const minutesADay = 24 * 60

// printHours writes hours the same way whatever their order is.
func printHours(h models.Hours) string {
	byDay := stretchesByDay(h)
	var entries []string
	done := make([]bool, len(week))
	for day := range week {
		if done[day] || byDay[day] == "" {
			continue
		}
		var days []string
		for _, run := range runsOf(byDay, byDay[day]) {
			days = append(days, run.String())
			for i := range run.length {
				done[(run.from+i)%len(week)] = true
			}
		}
		entries = append(entries, strings.Join(days, ",")+" "+byDay[day])
	}
	return strings.Join(entries, "; ")
}

func stretchesByDay(h models.Hours) []string {
	sorted := slices.Clone(h)
	slices.SortFunc(sorted, func(a, b models.Window) int { return a.From - b.From })
	byDay := make([]string, len(week))
	for _, w := range sorted {
		day := (int(w.Weekday) + 6) % len(week)
		byDay[day] = strings.TrimSpace(byDay[day] + " " + printTime(w.From) + "-" + printEnd(w.To))
	}
	return byDay
}

// run is some days in a row, around the week.
type run struct{ from, length int }

func (r run) String() string {
	if r.length == 1 {
		return week[r.from]
	}
	return week[r.from] + "-" + week[(r.from+r.length-1)%len(week)]
}

// runsOf are the longest runs of days that have the same stretches, in the order
// of their first days from Monday.
func runsOf(byDay []string, stretches string) []run {
	var runs []run
	for day := range week {
		before := byDay[(day+len(week)-1)%len(week)]
		if byDay[day] != stretches || before == stretches {
			continue
		}
		r := run{day, 1}
		for byDay[(day+r.length)%len(week)] == stretches {
			r.length++
		}
		runs = append(runs, r)
	}
	if len(runs) == 0 {
		return []run{{0, len(week)}}
	}
	return runs
}

func printTime(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60, minute%60) }

// printEnd writes midnight as the end of a day.
func printEnd(minute int) string {
	if minute == 0 {
		return "24:00"
	}
	return printTime(minute)
}

var dashes = strings.NewReplacer("–", "-", "—", "-", "−", "-")

// parseHours reads the notation; whether the stretches fit together is not its
// question.
func parseHours(text string) (models.Hours, error) {
	var h models.Hours
	for entry := range strings.SplitSeq(dashes.Replace(strings.ToLower(text)), ";") {
		words := strings.Fields(entry)
		if len(words) == 0 {
			continue
		}
		days, err := parseDays(words[0])
		if err != nil {
			return nil, err
		}
		if len(words) == 1 {
			return nil, phrase.Error("%q names days without hours", words[0])
		}
		for _, word := range words[1:] {
			from, to, err := parseStretch(word)
			if err != nil {
				return nil, err
			}
			for _, day := range days {
				h = append(h, models.Window{Weekday: day, From: from, To: to})
			}
		}
	}
	return h, nil
}

func parseDays(text string) ([]time.Weekday, error) {
	var days []time.Weekday
	for part := range strings.SplitSeq(text, ",") {
		first, last, ranged := strings.Cut(part, "-")
		from, ok := dayOf(first)
		to := from
		if ok && ranged {
			to, ok = dayOf(last)
		}
		if !ok {
			return nil, phrase.Error("%q is not a day or days such as mon, mon-fri or mon,wed", part)
		}
		for day := from; ; day = (day + 1) % len(week) {
			days = append(days, time.Weekday((day+1)%len(week)))
			if day == to {
				break
			}
		}
	}
	return days, nil
}

func dayOf(name string) (int, bool) {
	if len(name) < 3 {
		return 0, false
	}
	day := slices.Index(week, name[:3])
	return day, day >= 0 && (len(name) == 3 || name == strings.ToLower(time.Weekday((day+1)%len(week)).String()))
}

var stretchShape = regexp.MustCompile(`^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$`)

// parseStretch reads 09:00-18:00 as minutes after midnight, 24:00 as 0.
func parseStretch(text string) (from, to int, err error) {
	m := stretchShape.FindStringSubmatch(dashes.Replace(text))
	if m == nil {
		return 0, 0, phrase.Error("%q is not a stretch of hours such as 09:00-18:00", text)
	}
	from, to = minuteOf(m[1], m[2]), minuteOf(m[3], m[4])
	if from < 0 || from >= minutesADay || to < 0 {
		return 0, 0, phrase.Error("%q has a time of day that does not exist", text)
	}
	return from, to % minutesADay, nil
}

func minuteOf(hour, minute string) int {
	h, _ := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	if m > 59 || h*60+m > minutesADay {
		return -1
	}
	return h*60 + m
}
