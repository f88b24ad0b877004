package api

import (
	"io"

	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/policy"
	"assay/review/transfer"
)

// maxImport bounds the files of one import, in bytes.
const maxImport = 50 << 20

// importInput is JSON, or a form whose parts are the files.
type importInput struct {
	DryRun bool         `query:"dryRun" json:"-" description:"Only say what would happen."`
	Files  []importFile `json:"files" validate:"required,min=1,max=100,dive" description:"May also be sent as the files of a multipart/form-data form."`
}

type importFile struct {
	Name    string `json:"name" validate:"required,max=200" description:"Such as people.csv; files with other names are known by their header."`
	Content string `json:"content" description:"CSV, its first row the names of the columns."`
}

func (in *importInput) takeFile(name string, content []byte) {
	in.Files = append(in.Files, importFile{name, string(content)})
}

// ImportReport is what an import did, or would do. Rows that change nothing are only
// counted.
type ImportReport struct {
	DryRun      bool            `json:"dryRun"`
	Files       []ImportSummary `json:"files"`
	Changes     []ImportChange  `json:"changes"`
	ChangesLeft int             `json:"changesLeft" description:"How many more there are than the first 10000."`
	Wrong       []ImportWrong   `json:"wrong" description:"In a dry run; an import with anything wrong is refused."`
}

type ImportSummary struct {
	File      string `json:"file"`
	Kind      string `json:"kind"`
	Rows      int    `json:"rows"`
	Added     int    `json:"added"`
	Changed   int    `json:"changed"`
	Unchanged int    `json:"unchanged"`
}

type ImportChange struct {
	File   string              `json:"file"`
	Row    int                 `json:"row" description:"As a spreadsheet counts: the header is row 1."`
	Thing  string              `json:"thing" description:"What the row is about, such as an address or a slug."`
	Added  bool                `json:"added"`
	Fields []ImportFieldChange `json:"fields" description:"Of what is added: every cell with something in it, from nothing."`
}

type ImportFieldChange struct {
	Column string `json:"column"`
	From   string `json:"from"`
	To     string `json:"to"`
}

type ImportWrong struct {
	Pointer string      `json:"pointer" description:"file:row/column, such as people.csv:12/email."`
	Code    string      `json:"code"`
	Detail  phrase.Text `json:"detail"`
}

func importFiles(c call, in importInput) (ImportReport, error) {
	files := make([]transfer.File, len(in.Files))
	for i, f := range in.Files {
		files[i] = transfer.File{Name: f.Name, Content: []byte(f.Content)}
	}
	report, err := transfer.Import(c.c.Request.Context(), c.db, c.actor, transfer.Read(files), transfer.Options{DryRun: in.DryRun})
	if err != nil {
		return ImportReport{}, err
	}
	return reported(report), nil
}

const mostChanges = 10_000

func reported(r transfer.Report) ImportReport {
	out := ImportReport{DryRun: r.DryRun, ChangesLeft: max(0, len(r.Changes)-mostChanges)}
	for _, f := range r.Files {
		out.Files = append(out.Files, ImportSummary(f))
	}
	for _, c := range r.Changes[:len(r.Changes)-out.ChangesLeft] {
		change := ImportChange{File: c.File, Row: c.Row, Thing: c.Thing, Added: c.Added}
		for _, f := range c.Fields {
			change.Fields = append(change.Fields, ImportFieldChange(f))
		}
		out.Changes = append(out.Changes, change)
	}
	for _, w := range r.Wrong {
		out.Wrong = append(out.Wrong, ImportWrong{w.Pointer, w.Code, w.Text})
	}
	return out
}

func exportAll(tx *store.Tx, _ None) (download, error) {
	if err := policy.Check(policy.TransferExport, policy.Of(tx.Actor)); err != nil {
		return download{}, err
	}
	return download{transfer.Archive, func(w io.Writer, _ phrase.Lang) error { return transfer.ExportAll(tx, w) }}, nil
}

func exportFile(tx *store.Tx, in struct {
	Name string `path:"name" json:"-" description:"Such as people.csv."`
}) (download, error) {
	if err := policy.Check(policy.TransferExport, policy.Of(tx.Actor)); err != nil {
		return download{}, err
	}
	if !transfer.Known(in.Name) {
		return download{}, fault.Missing("file")
	}
	return download{in.Name, func(w io.Writer, _ phrase.Lang) error { return transfer.Export(tx, in.Name, w) }}, nil
}
