package transfer

import (
	"slices"

	"assay/models/store"
)

// kind is one kind of file. Its columns are in the order of the export.
type kind struct {
	name    string
	columns []string
	needs   []string          // columns without which it cannot be read
	fields  map[string]string // column of a field of a verb that is called otherwise
	bring   func(*desk, *sheet) error
	give    func(*store.Tx, *writer) error
}

// kinds are in the order in which they are imported: each refers to earlier ones.
var kinds []*kind

func init() {
	kinds = []*kind{regionFile, siteFile, holidayFile, serviceFile, targetFile, personFile, absenceFile, developerFile,
		rubricFile, curriculumFile, barFile, standingFile, certificationFile, contributionFile, conflictFile}
}

// Names are the files that can be imported and exported, in that order.
func Names() []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.name
	}
	return names
}

// Known says whether a name is one of Names.
func Known(name string) bool { return slices.Contains(Names(), name) }

// fits says whether a header has what the kind needs, and nothing else.
func (k *kind) fits(header []string) bool {
	for _, name := range k.needs {
		if !slices.Contains(header, name) {
			return false
		}
	}
	for _, name := range header {
		if !slices.Contains(k.columns, name) {
			return false
		}
	}
	return true
}

// column is the one that a field of a verb comes from, or "".
func (k *kind) column(field string) string {
	if other, renamed := k.fields[field]; renamed {
		return other
	}
	if slices.Contains(k.columns, field) {
		return field
	}
	return ""
}
