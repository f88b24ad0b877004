package transfer

import (
	"slices"

	"assay/models/fault"
	"assay/models/phrase"
)

// Report is what an import did, or in a dry run would do.
type Report struct {
	DryRun  bool
	Files   []Summary
	Changes []Change
	Wrong   []fault.Field // Pointer is file:row/column, such as people.csv:12/email
}

// Summary counts the rows of one file that had nothing wrong.
type Summary struct {
	File      string
	Kind      string // the name by which it is exported
	Rows      int
	Added     int
	Changed   int
	Unchanged int
}

// Change is a row that adds or changes something. Rows that change nothing are
// only counted.
type Change struct {
	File   string
	Row    int
	Thing  string // such as an e-mail address or a slug
	Added  bool
	Fields []FieldChange // of what is new, every cell with something in it
}

// FieldChange is in the words of the file.
type FieldChange struct {
	Column string
	From   string
	To     string
}

// mostFields is how many wrong rows a refusal names.
const mostFields = 1000

// refusal is the fault of an import that cannot be done.
func (r *Report) refusal() error {
	if len(r.Wrong) == 0 {
		return nil
	}
	f := fault.Wrong(r.Wrong[:min(len(r.Wrong), mostFields)]...)
	f.Code = "import-wrong"
	f.Text = phrase.Count(len(r.Wrong), "One thing in these files is not right yet. Nothing was imported.",
		"%d things in these files are not right yet. Nothing was imported.")
	if left := len(r.Wrong) - mostFields; left > 0 {
		f.Lacking(phrase.Of("And %d more; a dry run names all.", left))
	}
	return f
}

// differing pairs the columns in which two rows differ.
func differing(columns, before, after []string) []FieldChange {
	var all []FieldChange
	for i := range before {
		if before[i] != after[i] {
			all = append(all, FieldChange{columns[i], before[i], after[i]})
		}
	}
	return all
}

// inOrder sorts what was found by file and row, as they were given.
func (r *Report) inOrder(files []*sheet) {
	place := make(map[string]int, len(files))
	for i, s := range files {
		place[s.file] = i
	}
	slices.SortStableFunc(r.Changes, func(a, b Change) int {
		if a.File != b.File {
			return place[a.File] - place[b.File]
		}
		return a.Row - b.Row
	})
}
