package transfer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

// A target is known by its service, region, days and hours; a row says how many people
// are wanted then. Without a region it is the world's, without days every day's.
var targetFile = &kind{
	name:    "targets.csv",
	columns: []string{"service", "region", "weekdays", "from_hour", "to_hour", "heads"},
	needs:   []string{"service", "from_hour", "to_hour", "heads"},
	bring:   bringTargets,
	give:    giveTargets,
}

func targetCells(service string, w coverage.Wanted) []string {
	return []string{service, w.Region, printDays(w.Weekdays), strconv.Itoa(w.From), strconv.Itoa(w.To), strconv.Itoa(w.Heads)}
}

func sameHours(a, b coverage.Wanted) bool {
	return a.Region == b.Region && a.From == b.From && a.To == b.To && hours.On(a.Weekdays...) == hours.On(b.Weekdays...)
}

// giveTargets writes of targets for the same hours the one that counts.
func giveTargets(tx *store.Tx, w *writer) error {
	services, err := tx.AllServices()
	if err != nil {
		return err
	}
	for _, s := range services {
		now, err := coverage.TargetsOf(tx, s.ID)
		if err != nil {
			return err
		}
		var told []coverage.Wanted
		for _, l := range now.Lines {
			if i := slices.IndexFunc(told, func(o coverage.Wanted) bool { return sameHours(o, l) }); i >= 0 {
				told[i].Heads = max(told[i].Heads, l.Heads)
				continue
			}
			told = append(told, l)
		}
		for _, l := range told {
			if err := w.row(targetCells(s.Slug, l)...); err != nil {
				return err
			}
		}
	}
	return nil
}

// wish is a row of targets.csv.
type wish struct {
	*line
	coverage.Wanted
	before []string // nil for what is new
}

// bringTargets sets those of one service together, beside what it has already.
func bringTargets(d *desk, s *sheet) error {
	if _, err := d.knownServices(); err != nil {
		return err
	}
	var order []models.Service
	by := map[models.ServiceID][]*wish{}
	err := d.each(s, func(l *line) error {
		service := l.neededService("service")
		w := &wish{line: l, Wanted: l.wanted()}
		if l.wrong || l.twice("from_hour", fmt.Sprint(service.Slug, w.Region, hours.On(w.Weekdays...), w.From, w.To)) {
			return nil
		}
		if by[service.ID] == nil {
			order = append(order, service)
		}
		by[service.ID] = append(by[service.ID], w)
		return nil
	})
	for _, service := range order {
		if err == nil {
			err = d.setTargets(service, by[service.ID])
		}
	}
	return err
}

func (l *line) wanted() coverage.Wanted {
	w := coverage.Wanted{Region: l.text("region"), From: l.neededNumber("from_hour"), To: l.neededNumber("to_hour"), Heads: l.neededNumber("heads")}
	if !l.given("weekdays") {
		return w
	}
	days, err := parseDays(strings.ToLower(strings.ReplaceAll(dashes.Replace(l.text("weekdays")), " ", "")))
	if err != nil {
		l.no("weekdays", "not-days", "%s.", phrase.From(err))
	}
	w.Weekdays = days
	return w
}

func (l *line) neededNumber(column string) int {
	if l.needed(column) == "" {
		return 0
	}
	return l.number(column)
}

func (d *desk) setTargets(service models.Service, wishes []*wish) error {
	now, err := coverage.TargetsOf(d.tx, service.ID)
	if err != nil {
		return err
	}
	lines := now.Lines
	said := map[int]*wish{}
	for _, w := range wishes {
		i := slices.IndexFunc(lines, func(l coverage.Wanted) bool { return sameHours(l, w.Wanted) })
		if i < 0 {
			i = len(lines)
			lines = append(lines, w.Wanted)
		} else {
			w.before = targetCells(service.Slug, lines[i])
			lines[i].Heads = w.Heads
		}
		said[i] = w
	}
	err = coverage.SetTargets(d.tx, service.ID, now.Service.Revision, lines)
	f := refused(err)
	switch {
	case err == nil:
		for _, w := range wishes {
			w.note(service.Slug+" "+strings.TrimSpace(w.Region+" "+printDays(w.Weekdays)), w.before, targetCells(service.Slug, w.Wanted))
		}
		return nil
	case f == nil:
		return err
	case len(f.Fields) == 0:
		wishes[0].complain(f)
	}
	for _, field := range f.Fields {
		w, at := wishes[0], field.Pointer
		index, below, _ := strings.Cut(strings.TrimPrefix(at, "/lines/"), "/")
		if i, err := strconv.Atoi(index); err == nil && said[i] != nil {
			w, at = said[i], "/row/"+below
		}
		w.complain(fault.At(at, field.Code, "%s", field.Text))
	}
	return nil
}

// printDays writes days as mon-fri or mon,wed; all of them where there is none.
func printDays(days []time.Weekday) string {
	on := make([]string, len(week))
	for _, d := range hours.On(days...).List() {
		on[(int(d)+6)%len(week)] = "on"
	}
	var all []string
	for _, r := range runsOf(on, "on") {
		all = append(all, r.String())
	}
	return strings.Join(all, ",")
}
