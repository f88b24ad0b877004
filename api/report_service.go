package api

import (
	"iter"

	"assay/api/sheet"
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/coverage"
	"assay/review/pipeline"
)

// atOnce are the rows of a table that is read as a whole, because it is of one thing.
func atOnce(read func() ([][]any, error)) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		rows, err := read()
		if err != nil {
			yield(nil, err)
			return
		}
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// service is the one that a report of one is about.
func (in reportInput) service(tx *store.Tx) (models.Service, error) {
	if in.Service == "" {
		return models.Service{}, fault.At("query:service", "required", "Please name a service by its slug.")
	}
	return tx.ServiceBySlug(in.Service)
}

// weekColumns have two for each hour: who is on shift, and who is wanted.
func weekColumns(*store.Tx, reportInput) ([]phrase.Text, error) {
	all := texts([]phrase.Format{"Service", "Name", "Day", "Weekday"})
	for _, at := range hoursOfDay() {
		all = append(all, phrase.Verbatim(at), phrase.Of("Target %s", at))
	}
	return all, nil
}

// seasonColumns have one for each hour.
func seasonColumns(*store.Tx, reportInput) ([]phrase.Text, error) {
	all := texts([]phrase.Format{"Service", "Name", "Season", "Week", "The worst", "Minimum", "Hours with no one"})
	for _, at := range hoursOfDay() {
		all = append(all, phrase.Verbatim(at))
	}
	return all, nil
}

// wanted is a target beside a number: nothing where none is set.
func wanted(target int) any {
	if target == 0 {
		return nil
	}
	return target
}

// ofService are the lines of the service that is asked for.
func ofService(tx *store.Tx, in reportInput, lines func(models.Service) ([][]any, error)) iter.Seq2[[]any, error] {
	return atOnce(func() ([][]any, error) {
		s, err := in.service(tx)
		if err != nil {
			return nil, err
		}
		return lines(s)
	})
}

// weekLines are the seven days of one service, at each hour who is on shift and who is
// wanted.
func weekLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	return ofService(tx, in, func(s models.Service) ([][]any, error) {
		w, err := coverage.InWeek(tx, s.ID, in.asked())
		if err != nil {
			return nil, err
		}
		var lines [][]any
		for day := range w.Grid {
			date := w.In.Week.Day(day)
			line := []any{s.Slug, s.Name, date, phrase.Weekday(date.Weekday())}
			for hour, heads := range w.Grid[day] {
				line = append(line, heads, wanted(w.Targets[day][hour]))
			}
			lines = append(lines, line)
		}
		return lines, nil
	})
}

// seasonLines are the four seasons of one service.
func seasonLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	return ofService(tx, in, func(s models.Service) ([][]any, error) {
		w, err := coverage.InWeek(tx, s.ID, in.asked())
		if err != nil {
			return nil, err
		}
		var lines [][]any
		for _, season := range w.Seasons.All {
			shown := coverageSeason(season)
			line := []any{s.Slug, s.Name, phrase.Sentence(phrase.Word(season.Season)), shown.Week, yesOrNo(season.Season == w.Seasons.Worst), shown.Minimum, shown.Empty}
			for _, heads := range season.Least {
				line = append(line, heads)
			}
			lines = append(lines, line)
		}
		return lines, nil
	})
}

// presence is what somebody is to an hour.
type presence string

const (
	onShift  presence = "on shift"
	notThen  presence = "not on shift"
	onTheWay presence = "on the way"
)

// hourPeopleLines are the people behind the number of one hour.
func hourPeopleLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	return ofService(tx, in, func(s models.Service) ([][]any, error) {
		if in.At == nil {
			return nil, fault.At("query:at", "required", "Please give an instant of the hour.")
		}
		asked := in.asked()
		asked.PeopleOf = in.PeopleOf
		h, err := coverage.AllAtHour(tx, s.ID, *in.At, asked)
		if err != nil {
			return nil, err
		}
		var lines [][]any
		for _, p := range h.On {
			lines = append(lines, hourPersonLine(h, p, onShift))
		}
		for _, p := range h.Off {
			lines = append(lines, hourPersonLine(h, p, notThen))
		}
		for _, c := range h.Coming {
			line := hourLead(h, c.Person, c.Region, c.Site, onTheWay)
			lines = append(lines, append(line, nil, nil, nil, yesOrNo(c.OnShift), nil, nil, phrase.Word(c.Candidacy.State), c.Candidacy.StateSince))
		}
		return lines, nil
	})
}

func hourLead(h coverage.HourOf, p models.Person, r models.Region, s models.Site, as presence) []any {
	home := clock.Home(p.Zone)
	return []any{h.Service.Slug, h.At, p.Name, p.NativeName, p.Title, s.Slug, r.Slug, phrase.Word(as), sheet.Wall(h.At.In(home)), home.String()}
}

func hourPersonLine(h coverage.HourOf, p coverage.HourPerson, as presence) []any {
	line := hourLead(h, p.Person, p.Region, p.Site, as)
	line = append(line, phrase.Word(p.Standing.State), p.Standing.GrantedOn, p.Standing.ExpiresOn, yesOrNo(p.Why == nil))
	if p.Why == nil {
		return append(line, nil, nil, nil, nil)
	}
	return append(line, p.Why.Text, p.Away, nil, nil)
}

// supplyLines are who is nearest to closing the gaps of a service; where it is nobody,
// one line still says what the gaps are.
func supplyLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	return ofService(tx, in, func(s models.Service) ([][]any, error) {
		g, err := pipeline.GapsOf(tx, s.ID)
		if err != nil {
			return nil, err
		}
		lead := []any{s.Slug, s.Name, s.TargetSMEs, g.Holding, rounded(g.Expected), g.Gap, together("%s %s", g.Words)}
		if len(g.Nearest) == 0 {
			return [][]any{append(lead, nil, nil, nil, nil, nil)}, nil
		}
		var lines [][]any
		for _, n := range g.Nearest {
			var stage any
			if n.Stage != "" {
				stage = phrase.Word(n.Stage)
			}
			lines = append(lines, append(lead[:len(lead):len(lead)], n.Name, n.Native, stage, n.Cases, together("%s %s", n.Reasons)))
		}
		return lines, nil
	})
}

// caseSupplyLines are the cases that a candidacy needs, in all and at each level, and
// then those that are on the way.
func caseSupplyLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	return atOnce(func() ([][]any, error) {
		if in.Candidacy == 0 {
			return nil, fault.At("query:candidacy", "required", "Please name a candidacy by its number.")
		}
		s, err := pipeline.SupplyOf(tx, in.Candidacy)
		if err != nil {
			return nil, err
		}
		var coming, left any
		if s.Seen {
			coming, left = len(s.UnderWay), s.Left
		}
		lines := [][]any{{s.Service.Slug, int(in.Candidacy), s.Bar.Number, phrase.Of("All cases"), nil, s.Bar.Rules.Cases, s.Approved, s.Missing, coming, left, nil, nil, nil}}
		for _, l := range s.Levels {
			if s.Seen {
				coming = l.UnderWay
			}
			lines = append(lines, []any{s.Service.Slug, int(in.Candidacy), s.Bar.Number, phrase.Of("Level %d or higher", l.Level), l.Level,
				l.Needed, l.Approved, l.Missing, coming, nil, nil, nil, nil})
		}
		for _, c := range s.UnderWay {
			lines = append(lines, []any{s.Service.Slug, int(in.Candidacy), s.Bar.Number, c.Title, c.ClaimedLevel,
				nil, nil, nil, nil, nil, phrase.Word(c.State), phrase.Word(c.Turn), c.Since()})
		}
		return lines, nil
	})
}

// targetLines are what services, or one of them, want on shift.
func targetLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	if in.Service != "" {
		return ofService(tx, in, func(s models.Service) ([][]any, error) {
			t, err := coverage.TargetsOf(tx, s.ID)
			return targetLine(t), err
		})
	}
	return paged(func(p models.Page) ([]coverage.ServiceTargets, string, error) {
		page, err := coverage.Targets(tx, in.Family, p)
		return page.Items, page.Next, err
	}, targetLine)
}

// targetLine is a line for each target; a service that has none has one line with
// nothing in it.
func targetLine(t coverage.ServiceTargets) [][]any {
	lead := []any{t.Service.Slug, t.Service.Name, t.Service.Family, wanted(t.Service.TargetSMEs)}
	if len(t.Lines) == 0 {
		return [][]any{append(lead, nil, nil, nil, nil, nil)}
	}
	lines := make([][]any, len(t.Lines))
	for i, l := range t.Lines {
		lines[i] = append(lead[:len(lead):len(lead)], placeOf(l), daysOf(l), sheet.Hour(l.From), sheet.Hour(l.To), l.Heads)
	}
	return lines
}

func placeOf(w coverage.Wanted) any {
	if w.Region == "" {
		return phrase.Of("the world")
	}
	return w.Region
}

func daysOf(w coverage.Wanted) phrase.Text {
	if len(w.Weekdays) == 0 || len(w.Weekdays) == 7 {
		return phrase.Of("every day")
	}
	return phrase.List(each(w.Weekdays, phrase.Weekday)...)
}
