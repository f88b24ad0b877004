package api

import (
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"assay/api/sheet"
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/coverage"
	"assay/review/coverage/hours"
)

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// reportInput names a table and narrows it as the list that it is of. What a list does
// not know is refused: a file that is believed to be narrowed and is not misleads.
type reportInput struct {
	Table string `path:"table" json:"-" validate:"oneof=coverage people pipeline forecast hours risks targets service-hours service-seasons service-supply hour-people case-supply" description:"Of services: coverage, hours, risks, forecast, targets, pipeline; of one: people, service-hours, service-seasons, service-supply, and hour-people; of a candidacy: case-supply."`
	hourlyInput
	Service   string             `query:"service" json:"-" validate:"max=100" description:"Slug; needed for tables of one service; narrows the pipeline, the forecast and the targets."`
	At        *time.Time         `query:"at" json:"-" description:"An instant of the hour; needed for hour-people."`
	PeopleOf  hours.Week         `query:"peopleOf" json:"-" format:"iso-week" description:"Of hour-people: a week whose people are counted, at the hour of an ordinary week."`
	Candidacy models.CandidacyID `query:"candidacy" json:"-" validate:"min=0" description:"Needed for case-supply."`
	Family    string             `query:"family" json:"-" validate:"max=100" description:"A family of services."`
	Only      coverage.Only      `query:"only" json:"-" validate:"omitempty,oneof=below_target fewer_than_five" description:"Of coverage."`
	Standing  coverage.Class     `query:"standing" json:"-" validate:"omitempty,oneof=counting not_counting active provisional lapsed suspended emeritus revoked outside_term" description:"Of people."`
	On        models.Date        `query:"on" json:"-" description:"Of people; the UTC day from which days are counted, today unless told."`
	Within    int                `query:"expiringWithin" json:"-" validate:"min=0,max=366" description:"Of people; days."`
	Leaving   int                `query:"leavingWithin" json:"-" validate:"min=0,max=366" description:"Of people; days."`
	Stage     coverage.Stage     `query:"stage" json:"-" validate:"omitempty,oneof=open building ready scheduling scheduled voting" description:"Of people and the pipeline."`
	Sort      coverage.Sort      `query:"sort" json:"-" validate:"omitempty,oneof=slug risk family" description:"Of hours."`
}

// report is a table that can be carried away.
type report struct {
	name    phrase.Format
	columns func(*store.Tx, reportInput) ([]phrase.Text, error)
	rows    func(*store.Tx, reportInput) iter.Seq2[[]any, error]
	ofOne   bool // service, which its file is named after too
	takes   []string
	orOne   bool // a service in place of a family
}

// takes reports whether the table is narrowed by a parameter.
func (in reportInput) takes(parameter string) bool {
	r, known := reports[in.Table]
	if r.orOne && in.Service != "" && parameter == "family" {
		return false
	}
	return !known || slices.Contains(r.takes, parameter)
}

// whatReportsTake says which table is narrowed by what.
func whatReportsTake() string {
	says := "Each table takes these parameters and no other."
	for _, name := range slices.Sorted(maps.Keys(reports)) {
		r := reports[name]
		between := ", "
		if r.orOne {
			between = " or "
		}
		says += " " + name + ": " + strings.Join(r.takes, between) + "."
	}
	return says
}

// hourly are the parameters of what is counted by the hour, and besides them others.
func hourly(others ...string) []string {
	return append([]string{"week", "weekdays", "region", "manager", "language"}, others...)
}

// reports are all of them, by the names in their addresses.
var reports = map[string]report{
	"coverage": {name: "Coverage", columns: coverageColumns, rows: coverageLines, takes: []string{"family", "region", "only"}},
	"people": {name: "People", rows: peopleLines, ofOne: true, takes: []string{"service", "region", "manager", "language", "standing", "on", "expiringWithin", "leavingWithin", "stage", "week"},
		columns: columns("Name", "Native name", "Title", "Site", "Region", "Standing", "Granted on", "Expires on", "Stage", "In it since (UTC)")},
	"pipeline": {name: "Pipeline", rows: pipelineLines, takes: []string{"service", "family", "region", "stage"}, columns: columns("Name", "Native name", "Site", "Region", "Service", "Attempt", "Stage", "In it since (UTC)", "Turn",
		"Has it since (UTC)", "Hours", "Working hours", "Working days", "Waiting for", "Missing", "Likely within 12 months", "Observations", "Of the whole organisation")},
	"forecast": {name: "Forecast", rows: forecastLines, takes: []string{"family", "service"}, orOne: true,
		columns: columns("Service", "Name", "Family", "Target", "SMEs today", "Day", "Low", "Expected", "High", "Terms ending", "Leaving", "Arriving")},
	"hours": {name: "Hours", columns: hourColumns, rows: hourLines, takes: hourly("family", "sort")},
	"risks": {name: "Risks", rows: riskLines, takes: hourly("family"),
		columns: columns("Service", "Name", "Family", "Risk", "SMEs", "Target", "Ending in 30 days", "Ending in 60 days", "Ending in 90 days", "Ending in 180 days", "Reasons")},
	"targets": {name: "Targets", rows: targetLines, takes: []string{"family", "service"}, orOne: true,
		columns: columns("Service", "Name", "Family", "Target", "Region", "Days", "From (UTC)", "To (UTC)", "Wanted on shift")},
	"service-hours":   {name: "Week", rows: weekLines, ofOne: true, columns: weekColumns, takes: []string{"service", "week", "region", "manager", "language"}},
	"service-seasons": {name: "Seasons", rows: seasonLines, ofOne: true, columns: seasonColumns, takes: hourly("service")},
	"service-supply": {name: "Case supply", rows: supplyLines, ofOne: true, takes: []string{"service"}, columns: columns("Service", "Name", "Target", "SMEs today", "Expected in a year",
		"Missing to the target", "Gaps", "Nearest", "Native name", "Stage", "Approved cases missing", "Reasons")},
	"hour-people": {name: "People at an hour", rows: hourPeopleLines, ofOne: true, takes: []string{"service", "at", "peopleOf", "region", "manager", "language"}, columns: columns("Service", "Hour (UTC)", "Name", "Native name", "Title", "Site", "Region",
		"Then", "Local time", "Zone", "Standing", "Granted on", "Expires on", "Works then", "Why not", "Minutes away", "Stage", "In it since (UTC)")},
	"case-supply": {name: "Case supply", rows: caseSupplyLines, takes: []string{"candidacy"}, columns: columns("Service", "Candidacy", "Bar", "Cases", "Level", "Needed", "Approved", "Missing", "On the way",
		"Still missing then", "State", "Turn", "Has it since (UTC)")},
}

// ending is how a report is written.
type ending struct {
	suffix string
	write  func(io.Writer, sheet.Table, phrase.Lang) error
}

var (
	csvFile  = ending{".csv", sheet.CSV}
	xlsxFile = ending{".xlsx", sheet.XLSX}
)

// reportAs answers a table as a file. Its first row is read before anything is sent, so
// that a wrong filter is refused as it is for the list.
func reportAs(e ending) func(*store.Tx, reportInput) (download, error) {
	return func(tx *store.Tx, in reportInput) (download, error) {
		r, known := reports[in.Table]
		if !known {
			return download{}, fault.Missing("report")
		}
		columns, err := r.columns(tx, in)
		if err != nil {
			return download{}, err
		}
		rows, err := begun(r.rows(tx, in))
		if err != nil {
			return download{}, err
		}
		return download{r.file(tx, in) + e.suffix, func(w io.Writer, l phrase.Lang) error {
			return e.write(w, sheet.Table{Name: phrase.Of(r.name), Columns: columns, Rows: rows}, l)
		}}, nil
	}
}

// file is what a report is saved as.
func (r report) file(tx *store.Tx, in reportInput) string {
	parts := []string{in.Table}
	if r.ofOne {
		parts = append(parts, in.Service)
	}
	return strings.Join(append(parts, models.DateOf(tx.Now).String()), "-")
}

// begun are rows of which the first is read already.
func begun(rows iter.Seq2[[]any, error]) (iter.Seq2[[]any, error], error) {
	next, stop := iter.Pull2(rows)
	first, err, more := next()
	if err != nil {
		stop()
		return nil, err
	}
	return func(yield func([]any, error) bool) {
		defer stop()
		for row, err := first, error(nil); more; row, err, more = next() {
			if !yield(row, err) {
				return
			}
		}
	}, nil
}

// paged are the rows of a list, page by page.
func paged[T any](read func(models.Page) ([]T, string, error), line func(T) [][]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		page := models.Page{Limit: store.MaxLimit}
		for {
			items, next, err := read(page)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, item := range items {
				for _, row := range line(item) {
					if !yield(row, nil) {
						return
					}
				}
			}
			if page.Cursor = next; next == "" {
				return
			}
		}
	}
}

func columns(names ...phrase.Format) func(*store.Tx, reportInput) ([]phrase.Text, error) {
	all := texts(names)
	return func(*store.Tx, reportInput) ([]phrase.Text, error) { return slices.Clone(all), nil }
}

func texts(names []phrase.Format) []phrase.Text {
	all := make([]phrase.Text, len(names))
	for i, n := range names {
		all[i] = phrase.Of(n)
	}
	return all
}

// together are reasons in one cell: sentences beside each other, what is none apart.
func together(between phrase.Format, reasons []review.Reason) phrase.Text {
	var all phrase.Text
	for _, r := range reasons {
		if all.IsZero() {
			all = r.Text
		} else {
			all = phrase.Of(between, all, r.Text)
		}
	}
	return all
}

func yesOrNo(yes bool) phrase.Text {
	if yes {
		return phrase.Of("yes")
	}
	return phrase.Of("no")
}
