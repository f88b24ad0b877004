package api

import (
	"io"
	"iter"
	"slices"

	"assay/api/sheet"
	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/coverage"
)

// comparisonTable is a table of what changes would do.
type comparisonTable struct {
	path    string
	name    phrase.Format
	columns func(coverage.Comparison) []phrase.Text
	rows    func(coverage.Comparison) iter.Seq[[]any]
}

// comparisonTables are all of them, in the order of a workbook's sheets.
var comparisonTables = []comparisonTable{
	{"changes", "Changes", always("Name", "Native name", "Change", "In this week", "Can be applied"), changeLines},
	{"services", "Services", differenceColumns, differenceLines},
	{"hours", "Hours", hourChangeColumns, hourChangeLines},
	{"needs", "What needs somebody", always("Name", "Native name", "What they hold", "How many", "Which", "Number", "Whose", "Service", "Starts at (UTC)"), needLines},
}

func (t comparisonTable) of(c coverage.Comparison) sheet.Table {
	return sheet.Table{Name: phrase.Of(t.name), Columns: t.columns(c), Rows: func(yield func([]any, error) bool) {
		for row := range t.rows(c) {
			if !yield(row, nil) {
				return
			}
		}
	}}
}

func always(names ...phrase.Format) func(coverage.Comparison) []phrase.Text {
	return func(coverage.Comparison) []phrase.Text { return texts(names) }
}

func comparisonAsCSV(tx *store.Tx, in struct {
	Table string `path:"table" json:"-" validate:"oneof=changes services hours needs" description:"changes, services, hours or needs."`
	CoverageScenario
}) (download, error) {
	c, err := in.compare(tx)
	if err != nil {
		return download{}, err
	}
	i := slices.IndexFunc(comparisonTables, func(t comparisonTable) bool { return t.path == in.Table })
	return download{"what-if-" + in.Table + "-" + models.DateOf(tx.Now).String() + ".csv", func(w io.Writer, l phrase.Lang) error {
		return sheet.CSV(w, comparisonTables[i].of(c), l)
	}}, nil
}

func comparisonAsXLSX(tx *store.Tx, in CoverageScenario) (download, error) {
	c, err := in.compare(tx)
	if err != nil {
		return download{}, err
	}
	return download{"what-if-" + models.DateOf(tx.Now).String() + ".xlsx", func(w io.Writer, l phrase.Lang) error {
		return sheet.Workbook(w, each(comparisonTables, func(t comparisonTable) sheet.Table { return t.of(c) }), l)
	}}, nil
}

func changeLines(c coverage.Comparison) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, change := range c.Changes {
			can := yesOrNo(change.Apply.Allowed)
			if why := change.Apply.Reason; why != nil {
				can = why.Text
			}
			in := yesOrNo(change.Holds)
			if change.Note != nil {
				in = change.Note.Text
			}
			if !yield([]any{change.Person.Name, change.Person.NativeName, change.Text, in, can}) {
				return
			}
		}
	}
}

// beforeAndAfter are two columns for each name.
func beforeAndAfter(names ...phrase.Text) (all []phrase.Text) {
	for _, name := range names {
		all = append(all, phrase.Of("%s, before", name), phrase.Of("%s, after", name))
	}
	return all
}

func differenceColumns(coverage.Comparison) []phrase.Text {
	sides := texts([]phrase.Format{"SMEs", "Empty hours", "Hours one deep", "Hours below target", "Fewest on shift", "Departures to break it"})
	return slices.Concat(texts([]phrase.Format{"Service", "Name", "Family"}), beforeAndAfter(sides...), texts([]phrase.Format{"Notes"}))
}

func differenceLines(c coverage.Comparison) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, d := range c.Services {
			line := []any{d.Service.Slug, d.Service.Name, d.Service.Family}
			before, after := sideCells(d.Before), sideCells(d.After)
			for i := range before {
				line = append(line, before[i], after[i])
			}
			if !yield(append(line, together("%s %s", d.Notes))) {
				return
			}
		}
	}
}

func sideCells(s coverage.Side) []any {
	return []any{s.SMEs, len(s.Heads.Exactly(0)), len(s.Heads.Exactly(1)), len(s.Below), s.Heads.Minimum(), s.Departures}
}

// hourChangeColumns end with each day of the week.
func hourChangeColumns(c coverage.Comparison) []phrase.Text {
	all := append(texts([]phrase.Format{"Service", "Name", "Hour (UTC)", "Target"}), beforeAndAfter(phrase.Of("Fewest on shift"))...)
	for day := range 7 {
		all = append(all, beforeAndAfter(phrase.Verbatim(c.In.Week.Day(day).String()))...)
	}
	return all
}

func hourChangeLines(c coverage.Comparison) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, d := range c.Services {
			for hour := range 24 {
				line := []any{d.Service.Slug, d.Service.Name, hour, d.Before.Targets[hour], d.Before.Heads[hour], d.After.Heads[hour]}
				for day := range 7 {
					line = append(line, d.Before.Grid[day][hour], d.After.Grid[day][hour])
				}
				if !yield(line) {
					return
				}
			}
		}
	}
}

// heldWords are the kinds of what somebody holds.
var heldWords = map[store.HoldingKind]phrase.Format{
	store.HoldsSeat: "Seat in an interview", store.HoldsOwnInterview: "Interview of their own", store.HoldsReview: "Review", store.HoldsOffer: "Review offered",
	store.HoldsPlan: "Plan mentored", store.HoldsStandIn: "Plan stood in for", store.HoldsBallot: "Place on the roll of an open ballot", store.HoldsReport: "Direct report",
}

// needLines have a row for each thing that is named, and one for how many are not.
func needLines(c coverage.Comparison) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, need := range c.Needs {
			for _, line := range linesOfNeed(need) {
				if !yield(append([]any{need.Person.Name, need.Person.NativeName}, line...)) {
					return
				}
			}
		}
	}
}

func linesOfNeed(need coverage.Need) (lines [][]any) {
	if !need.Known {
		return [][]any{{phrase.Of("Not yours to see"), nil, nil, nil, nil, nil, nil}}
	}
	for _, item := range need.Items {
		kind := phrase.Of(heldWords[item.Kind])
		for _, t := range item.Things {
			var starts any
			if !t.StartsAt.IsZero() {
				starts = t.StartsAt
			}
			lines = append(lines, []any{kind, 1, t.Title, int(t.ID), t.Person.Name, t.Service.Name, starts})
		}
		if item.More > 0 {
			lines = append(lines, []any{kind, item.More, phrase.Of("more of these"), nil, nil, nil, nil})
		}
		if item.Unseen > 0 {
			lines = append(lines, []any{kind, item.Unseen, phrase.Of("not yours to see"), nil, nil, nil, nil})
		}
	}
	return lines
}
