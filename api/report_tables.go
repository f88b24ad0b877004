package api

import (
	"fmt"
	"iter"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/coverage"
	"assay/review/pipeline"
)

// coverageColumns end with a column for each region shown.
func coverageColumns(tx *store.Tx, in reportInput) ([]phrase.Text, error) {
	all := texts([]phrase.Format{"Service", "Name", "Family", "Target", "SMEs", "Active", "Provisional", "Ending in 90 days", "Missing to the target",
		"Departures to break it", "Building", "Ready", "Scheduling", "Scheduled", "Voting", "Notes"})
	regions, err := tx.Regions()
	for _, r := range regions {
		if in.Region == "" || in.Region == r.Slug {
			all = append(all, phrase.Verbatim(r.Name))
		}
	}
	return all, err
}

func coverageLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	filter := coverage.Filter{Family: in.Family, Region: in.Region, Only: in.Only}
	return paged(func(p models.Page) ([]coverage.Row, string, error) {
		page, err := coverage.Overview(tx, filter, p)
		return page.Items, page.Next, err
	}, overviewLine)
}

func overviewLine(r coverage.Row) [][]any {
	s, w := r.Service, r.World
	line := []any{s.Slug, s.Name, s.Family, s.TargetSMEs, w.Counting(), w.Active, w.Provisional, w.Ending, r.Promise.Missing, r.Promise.Departures}
	if c := w.Coming; c != nil {
		line = append(line, c.Building, c.Ready, c.Scheduling, c.Scheduled, c.Voting)
	} else {
		line = append(line, nil, nil, nil, nil, nil)
	}
	line = append(line, together("%s %s", r.Notes))
	for _, c := range r.Regions {
		line = append(line, c.Counting())
	}
	return [][]any{line}
}

func peopleLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	asked := coverage.Asked{Region: in.Region, Manager: in.Manager, Language: in.Language, On: in.On, Standing: in.Standing, EndingWithin: in.Within, LeavesWithin: in.Leaving, Stage: in.Stage, Week: in.Week}
	return paged(func(p models.Page) ([]coverage.Person, string, error) {
		if in.Service == "" {
			return nil, "", fault.At("query:service", "required", "Please name a service by its slug.")
		}
		page, err := coverage.People(tx, in.Service, asked, p)
		return page.Items, page.Next, err
	}, personLine)
}

func personLine(p coverage.Person) [][]any {
	line := []any{p.Name, p.NativeName, p.Title, p.Site, p.Region}
	if p.State != "" {
		return [][]any{append(line, nil, nil, nil, phrase.Word(p.State), p.StateSince)}
	}
	class := phrase.Of("outside of its term")
	if p.Class != store.ClassOutsideTerm {
		class = phrase.Word(models.StandingState(p.Class))
	}
	return [][]any{append(line, class, p.GrantedOn, p.ExpiresOn, nil, nil)}
}

func pipelineLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	filter := pipeline.Filter{Service: in.Service, Family: in.Family, Region: in.Region}
	if in.Stage != coverage.AnyStage {
		filter.Stage = models.CandidacyState(in.Stage)
	}
	return paged(func(p models.Page) ([]pipeline.Row, string, error) {
		page, err := pipeline.List(tx, filter, p)
		return page.Items, page.Next, err
	}, pipelineLine)
}

func pipelineLine(r pipeline.Row) [][]any {
	t := r.Turn
	return [][]any{{r.Name, r.NativeName, r.Site, r.Region, r.Service, r.Number, phrase.Word(r.State), r.StateSince, phrase.Word(t.Who), t.Since,
		int(t.Elapsed.Hours()), int(t.Working.Hours()), t.WorkingDays, t.Hold.Text, together("%s; %s", r.Missing), rounded(r.Arrival.Within), r.Arrival.Observations,
		yesOrNo(r.Arrival.Pooled)}}
}

func forecastLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	if in.Service != "" {
		return ofService(tx, in, func(s models.Service) ([][]any, error) {
			o, err := pipeline.Forecast(tx, s.ID)
			return forecastLine(o), err
		})
	}
	return paged(func(p models.Page) ([]pipeline.Outlook, string, error) {
		page, err := pipeline.Forecasts(tx, in.Family, p)
		return page.Items, page.Next, err
	}, forecastLine)
}

// forecastLine is a line for each month.
func forecastLine(o pipeline.Outlook) [][]any {
	lines := make([][]any, len(o.Months))
	for i, m := range o.Months {
		lines[i] = []any{o.Service.Slug, o.Service.Name, o.Service.Family, o.Service.TargetSMEs, o.Holding, m.On, m.Low, rounded(m.Mean), m.High,
			m.Ending, m.Leaving, rounded(m.Arriving)}
	}
	return lines
}

// hourColumns have one for each hour of the day in UTC.
func hourColumns(*store.Tx, reportInput) ([]phrase.Text, error) {
	all := texts([]phrase.Format{"Service", "Name", "Family", "SMEs", "Hours with no one", "Hours with one", "Below target", "Minimum"})
	for _, at := range hoursOfDay() {
		all = append(all, phrase.Verbatim(at))
	}
	return all, nil
}

// hoursOfDay are those of a day in UTC.
func hoursOfDay() (all [24]string) {
	for hour := range all {
		all[hour] = fmt.Sprintf("%02d:00 UTC", hour)
	}
	return all
}

func hourLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	asked := in.asked()
	asked.Family = in.Family
	if in.Sort == "" {
		in.Sort = coverage.BySlug
	}
	return paged(func(p models.Page) ([]coverage.HourRow, string, error) {
		c, err := coverage.ByHour(tx, asked, in.Sort, p)
		return c.Rows.Items, c.Rows.Next, err
	}, hourLine)
}

func hourLine(r coverage.HourRow) [][]any {
	row := coverageHourRow(r)
	line := []any{row.Service.Slug, row.Service.Name, row.Family, row.SMEs, row.Empty, row.OneDeep, row.BelowTarget, row.Minimum}
	for _, heads := range row.Heads {
		line = append(line, heads)
	}
	return [][]any{line}
}

func riskLines(tx *store.Tx, in reportInput) iter.Seq2[[]any, error] {
	asked := in.asked()
	asked.Family = in.Family
	return paged(func(p models.Page) ([]coverage.Risk, string, error) {
		list, err := coverage.Risks(tx, asked, p)
		return list.Items, list.Next, err
	}, riskLine)
}

func riskLine(r coverage.Risk) [][]any {
	s, e := r.Service, r.Expiring
	var reasons phrase.Text
	for _, why := range r.Reasons {
		if reasons.IsZero() {
			reasons = why.Text
		} else {
			reasons = phrase.Of("%s %s", reasons, why.Text)
		}
	}
	return [][]any{{s.Slug, s.Name, s.Family, r.Score, r.SMEs, wanted(s.TargetSMEs), e.In30, e.In60, e.In90, e.In180, reasons}}
}
