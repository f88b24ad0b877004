package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"assay/models"
	"assay/models/store"
	"assay/review/transfer"
)

type exportCommand struct {
	database
	To string `arg:"" help:"A folder for the CSV files, or - for a zip archive of them on standard output."`
}

// Run exports everything from one consistent picture of the data.
func (c exportCommand) Run(a *app) (err error) {
	db, err := c.openExisting(a)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	pending, _, err := db.Pending(a.ctx)
	if err != nil {
		return err
	}
	if pending {
		return errors.New("the database lacks newer migrations: run assay migrate first")
	}
	return db.View(a.ctx, models.System("export", models.ViaCommand), func(tx *store.Tx) error {
		if c.To == "-" {
			return transfer.ExportAll(tx, a.out)
		}
		return c.toFolder(a, tx)
	})
}

func (c exportCommand) toFolder(a *app, tx *store.Tx) error {
	if err := os.MkdirAll(c.To, 0o700); err != nil {
		return err
	}
	bar := progress(a.err, int64(len(transfer.Names())), "Exporting")
	for _, name := range transfer.Names() {
		if err := writeWhole(c.To, name, func(w io.Writer) error { return transfer.Export(tx, name, w) }); err != nil {
			return err
		}
		_ = bar.Add(1)
	}
	_ = bar.Finish()
	fmt.Fprintf(a.out, "Exported %d files to %s.\n", len(transfer.Names()), c.To)
	return nil
}

// writeWhole gives a file its name last, so that half a file never has it. What is
// exported is about people, so only its owner may read it.
func writeWhole(folder, name string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(folder, "."+name+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := errors.Join(write(f), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), filepath.Join(folder, name))
}
