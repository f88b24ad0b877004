package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/review/transfer"
)

type importCommand struct {
	database
	DryRun bool     `help:"Only say what would happen to every row; nothing is stored."`
	Files  []string `arg:"" help:"CSV files, folders with them, or zip archives of assay export."`
}

// Run exits with 1 when anything is wrong, and then nothing is stored.
func (c importCommand) Run(a *app) (err error) {
	files, err := readFiles(c.Files)
	if err != nil {
		return err
	}
	set := transfer.Read(files)
	db, err := c.open(a, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	bar := progress(a.err, int64(set.Rows()), "Importing")
	options := transfer.Options{DryRun: c.DryRun, Progress: func(rows int) { _ = bar.Set(rows) }}
	report, err := transfer.Import(a.ctx, db, models.System("import", models.ViaCommand), set, options)
	_ = bar.Finish()
	if err != nil {
		return err
	}
	tell(a.out, report)
	if len(report.Wrong) > 0 {
		return fmt.Errorf("not right yet: %d; this import would be refused", len(report.Wrong))
	}
	return nil
}

// tell prints, in a dry run, every wrong row and every change, then a line for each
// file.
func tell(w io.Writer, r transfer.Report) {
	if r.DryRun {
		for _, f := range r.Wrong {
			fmt.Fprintf(w, "%s: %s\n", f.Pointer, f.Text)
		}
		for _, c := range r.Changes {
			fmt.Fprintln(w, told(c))
		}
	}
	for _, f := range r.Files {
		fmt.Fprintf(w, "%s: %d added, %d changed, %d unchanged\n", f.File, f.Added, f.Changed, f.Unchanged)
	}
	if r.DryRun {
		fmt.Fprintln(w, "This was a dry run. Nothing was stored.")
	}
}

func told(c transfer.Change) string {
	at := fmt.Sprintf("%s:%d", c.File, c.Row)
	if c.Added {
		return at + ": adds " + c.Thing
	}
	fields := make([]string, len(c.Fields))
	for i, f := range c.Fields {
		fields[i] = fmt.Sprintf("%s from %q to %q", f.Column, f.From, f.To)
	}
	return fmt.Sprintf("%s: changes %s: %s", at, c.Thing, strings.Join(fields, ", "))
}

// mostBytes is the largest file that is read.
const mostBytes = 1 << 30

func readFiles(paths []string) ([]transfer.File, error) {
	var all []transfer.File
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("there is no file %s", path)
		}
		read := readFile
		switch {
		case info.IsDir():
			read = readFolder
		case strings.EqualFold(filepath.Ext(path), ".zip"):
			read = readArchive
		}
		files, err := read(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all = append(all, files...)
	}
	return all, nil
}

func readFile(path string) ([]transfer.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := readBounded(f)
	return []transfer.File{{Name: path, Content: content}}, err
}

// readFolder reads the files that an export would write, and no others.
func readFolder(path string) ([]transfer.File, error) {
	var all []transfer.File
	for _, name := range transfer.Names() {
		files, err := readFile(filepath.Join(path, name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, files...)
	}
	if len(all) == 0 {
		return nil, errors.New("there is none of the files " + strings.Join(transfer.Names(), ", "))
	}
	return all, nil
}

func readArchive(path string) ([]transfer.File, error) {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return nil, errors.New("this is not a zip archive")
	}
	defer archive.Close()
	var all []transfer.File
	for _, entry := range archive.File {
		if entry.FileInfo().IsDir() {
			continue
		}
		f, err := entry.Open()
		if err != nil {
			return nil, err
		}
		content, err := readBounded(f)
		if err := errors.Join(err, f.Close()); err != nil {
			return nil, err
		}
		all = append(all, transfer.File{Name: entry.Name, Content: content})
	}
	return all, nil
}

func readBounded(r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if len(content) > mostBytes {
		return nil, fault.New(fault.TooLarge, "file-too-large", "A file may have at most 1 GiB. Please part it.")
	}
	return content, err
}
