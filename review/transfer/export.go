package transfer

import (
	"archive/zip"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review/policy"
)

// writer writes the rows of one file, line feeds between them, no cell a formula.
type writer struct {
	csv *csv.Writer
	out []string
}

func (w *writer) row(cells ...string) error {
	w.out = w.out[:0]
	for _, cell := range cells {
		w.out = append(w.out, Guarded(oneBreak(cell)))
	}
	return w.csv.Write(w.out)
}

// Export writes one file, header first. The same data give the same bytes: rows are
// ordered by what they say, and none is named by an id. It reads in batches and
// keeps none. Faults: not-allowed, not-found for a name that is none of Names.
func Export(tx *store.Tx, name string, to io.Writer) error {
	if err := policy.Check(policy.TransferExport, policy.Of(tx.Actor)); err != nil {
		return err
	}
	for _, k := range kinds {
		if k.name == name {
			return k.export(tx, to)
		}
	}
	return fault.Missing("file")
}

func (k *kind) export(tx *store.Tx, to io.Writer) error {
	w := &writer{csv: csv.NewWriter(to)}
	if err := w.csv.Write(k.columns); err != nil {
		return err
	}
	if err := k.give(tx, w); err != nil {
		return err
	}
	w.csv.Flush()
	return w.csv.Error()
}

// Archive is the name under which all files are exported as one.
const Archive = "assay.zip"

// ExportAll writes all files into one zip archive. Faults: not-allowed.
func ExportAll(tx *store.Tx, to io.Writer) error {
	if err := policy.Check(policy.TransferExport, policy.Of(tx.Actor)); err != nil {
		return err
	}
	archive := zip.NewWriter(to)
	for _, k := range kinds {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: k.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if err := Export(tx, k.name, file); err != nil {
			return err
		}
	}
	return archive.Close()
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func onlyYes(yes bool) string {
	if yes {
		return "yes"
	}
	return ""
}

func peopleIn[T any](rows []T, person func(T) models.PersonID) []models.PersonID {
	ids := make([]models.PersonID, len(rows))
	for i, r := range rows {
		ids[i] = person(r)
	}
	return ids
}

func sortBy[T any](rows []T, key func(T) string) {
	slices.SortStableFunc(rows, func(a, b T) int { return strings.Compare(key(a), key(b)) })
}

func (w *writer) rows(all [][]string) error {
	for _, cells := range all {
		if err := w.row(cells...); err != nil {
			return err
		}
	}
	return nil
}
