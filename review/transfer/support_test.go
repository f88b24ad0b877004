package transfer_test

import (
	"bytes"
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/transfer"
)

var importer = models.System("import", models.ViaCommand)

// bring imports files given as name and text in turn.
func bring(db *store.DB, dryRun bool, files ...string) (transfer.Report, error) {
	var list []transfer.File
	for i := 0; i < len(files); i += 2 {
		list = append(list, transfer.File{Name: files[i], Content: []byte(files[i+1])})
	}
	return transfer.Import(context.Background(), db, importer, transfer.Read(list), transfer.Options{DryRun: dryRun})
}

func mustBring(t *testing.T, db *store.DB, files ...string) transfer.Report {
	t.Helper()
	report, err := bring(db, false, files...)
	if err != nil {
		t.Fatal(said(err))
	}
	return report
}

// said is an error with all it says about rows.
func said(err error) string {
	if err == nil {
		return ""
	}
	f := fault.As(err)
	if f == nil {
		return err.Error()
	}
	return f.Error() + "\n" + saidOf(f.Fields)
}

func saidOf(fields []fault.Field) string {
	var b strings.Builder
	for _, field := range fields {
		b.WriteString(field.Pointer + " " + field.Code + ": " + field.Text.String() + "\n")
	}
	return b.String()
}

// told are the places and codes of what is wrong.
func told(fields []fault.Field) string {
	var all []string
	for _, f := range fields {
		all = append(all, f.Pointer+" "+f.Code)
	}
	return strings.Join(all, ", ")
}

// give exports every file.
func give(t *testing.T, db *store.DB) map[string]string {
	t.Helper()
	all := map[string]string{}
	storetest.View(t, db, importer, func(tx *store.Tx) error {
		for _, name := range transfer.Names() {
			var b bytes.Buffer
			if err := transfer.Export(tx, name, &b); err != nil {
				return err
			}
			all[name] = b.String()
		}
		return nil
	})
	return all
}

func asFiles(all map[string]string) []string {
	var files []string
	for _, name := range slices.Sorted(maps.Keys(all)) {
		files = append(files, name, all[name])
	}
	return files
}

func same(t *testing.T, want, got map[string]string) {
	t.Helper()
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s was\n%s\nand is\n%s", name, text, got[name])
		}
	}
}

// empty is another database on the same engine.
func empty(t *testing.T, like *store.DB) *store.DB {
	t.Helper()
	if like.Dialect == "postgres" {
		return storetest.Postgres(t)
	}
	return storetest.SQLite(t)
}

func counts(r transfer.Report) (added, changed, unchanged int) {
	for _, f := range r.Files {
		added, changed, unchanged = added+f.Added, changed+f.Changed, unchanged+f.Unchanged
	}
	return added, changed, unchanged
}

func importAs(db *store.DB, actor models.Actor, name, text string) error {
	set := transfer.Read([]transfer.File{{Name: name, Content: []byte(text)}})
	_, err := transfer.Import(context.Background(), db, actor, set, transfer.Options{})
	return err
}
