package models

// LibraryEntry is an approved show case's place in the library. Places rise with
// each approval and are never given twice.
type LibraryEntry struct {
	Place      int64 `gorm:"primaryKey"`
	ShowCaseID ShowCaseID
}

// TableName is the plural that gorm does not know.
func (LibraryEntry) TableName() string { return "library_entries" }
