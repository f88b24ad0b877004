package transfer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"assay/models/fault"
	"assay/models/phrase"
)

// File is a CSV file to import. It is known by its name, or else by its header.
type File struct {
	Name    string
	Content []byte
}

// Set are the files of one import, read and told apart.
type Set struct {
	sheets []*sheet
	wrong  []fault.Field
	rows   int
}

// Rows is how many rows there are to import.
func (s *Set) Rows() int { return s.rows }

// sheet is one file of a known kind.
type sheet struct {
	file    string
	kind    *kind
	columns map[string]int
	rows    []row
}

// row is one line of a sheet. Number counts as a spreadsheet does: the header is
// row 1.
type row struct {
	number int
	cells  []string
}

const (
	mostFiles   = 100
	longestCell = 100_000
	// mostComplaints is when reading a file is given up.
	mostComplaints = 1000
)

// Read tells files apart and takes them to pieces. What is wrong with them is said
// when they are imported, together with what is wrong with their rows.
func Read(files []File) *Set {
	s := &Set{}
	if len(files) == 0 {
		s.no("files", "required", "Please give at least one CSV file.")
	}
	if len(files) > mostFiles {
		s.no("files", "too-many", "Please give at most %d files at once.", mostFiles)
		return s
	}
	for _, f := range files {
		s.read(f)
	}
	return s
}

func (s *Set) no(pointer, code string, format phrase.Format, args ...any) {
	s.wrong = append(s.wrong, fault.Field{Pointer: pointer, Code: code, Text: phrase.Of(format, args...)})
}

var bom = []byte("\xef\xbb\xbf")

func (s *Set) read(f File) {
	content := bytes.TrimPrefix(f.Content, bom)
	if bytes.IndexByte(content, 0) >= 0 || !utf8.Valid(content) {
		s.no(f.Name, "not-utf8", "This is not UTF-8 text. In a spreadsheet, save it as CSV UTF-8.")
		return
	}
	r := csv.NewReader(bytes.NewReader(content))
	r.FieldsPerRecord = -1
	r.Comma = separator(content)
	header, err := r.Read()
	switch {
	case err == io.EOF:
		s.no(f.Name, "file-empty", "This file is empty. Its first row names the columns.")
		return
	case err != nil:
		s.noCSV(f.Name, 0, err)
		return
	}
	sh := &sheet{file: f.Name, columns: map[string]int{}}
	if !s.understand(sh, header) {
		return
	}
	s.sheets = append(s.sheets, sh)
	s.take(sh, r, header)
}

// separator is what parts the columns: spreadsheets of many countries use
// semicolons or tabs.
func separator(content []byte) rune {
	header, _, _ := bytes.Cut(content, []byte("\n"))
	for _, mark := range ",;\t" {
		if bytes.ContainsRune(header, mark) {
			return mark
		}
	}
	return ','
}

// understand finds out what kind of file it is, and checks its header.
func (s *Set) understand(sh *sheet, header []string) bool {
	names := make([]string, len(header))
	for i, cell := range header {
		names[i] = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(cell)), " ", "_")
	}
	sh.kind = kindOf(sh.file, names)
	if sh.kind == nil {
		s.no(sh.file, "file-unknown", "Neither the name of this file nor its header is known. Known files are %s.", strings.Join(Names(), ", "))
		return false
	}
	if i := slices.IndexFunc(s.sheets, func(other *sheet) bool { return other.file == sh.file }); i >= 0 {
		s.no(sh.file, "file-twice", "This file is here twice.")
		return false
	}
	before := len(s.wrong)
	for i, name := range names {
		at := fmt.Sprintf("%s:1/%s", sh.file, name)
		_, twice := sh.columns[name]
		switch {
		case name == "":
			s.no(fmt.Sprintf("%s:1", sh.file), "column-unnamed", "Column %d has no name.", i+1)
		case twice:
			s.no(at, "column-twice", "There are two columns with this name.")
		case !slices.Contains(sh.kind.columns, name):
			s.no(at, "column-unknown", "There is no such column in %s. Its columns are %s.", sh.kind.name, strings.Join(sh.kind.columns, ", "))
		}
		sh.columns[name] = i
	}
	for _, name := range sh.kind.needs {
		if _, there := sh.columns[name]; !there {
			s.no(fmt.Sprintf("%s:1/%s", sh.file, name), "column-missing", "This column is needed and missing.")
		}
	}
	return len(s.wrong) == before
}

// take reads the rows below the header, those without any text left out.
func (s *Set) take(sh *sheet, r *csv.Reader, header []string) {
	number, end := 1, lastLine(r, header)
	for complaints := 0; complaints < mostComplaints; {
		cells, err := r.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			s.noCSV(sh.file, number-end, err)
			return
		}
		start, _ := r.FieldPos(0)
		number += start - end
		end = lastLine(r, cells)
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		s.rows++
		if at := fmt.Sprintf("%s:%d", sh.file, number); !s.wellFormed(at, cells, header) {
			complaints++
			continue
		}
		sh.rows = append(sh.rows, row{number, cells})
	}
}

// wellFormed checks the cells of a row, and takes from them what kept a spreadsheet
// from computing them.
func (s *Set) wellFormed(at string, cells, header []string) bool {
	if len(cells) != len(header) {
		s.no(at, "columns-count", "This row has %d cells where the header has %d.", len(cells), len(header))
		return false
	}
	for i, cell := range cells {
		if len(cell) > longestCell {
			s.no(at, "cell-too-long", "Cell %d of this row is longer than any text may be.", i+1)
			return false
		}
		cells[i] = unguarded(cell)
	}
	return true
}

// lastLine is the line on which the record just read ends; a cell may have several.
func lastLine(r *csv.Reader, cells []string) int {
	last := len(cells) - 1
	line, _ := r.FieldPos(last)
	return line + strings.Count(cells[last], "\n")
}

// noCSV says where reading a file ended. shift leads from its lines to its rows.
func (s *Set) noCSV(file string, shift int, err error) {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		s.no(file, "not-csv", "This file cannot be read as CSV.")
		return
	}
	s.no(fmt.Sprintf("%s:%d", file, wrong.StartLine+shift), "not-csv",
		"From line %d, character %d on this is not CSV: a quote in a cell is written twice, and the cell between quotes.", wrong.Line, wrong.Column)
}

// kindOf knows a file by its name, or by a header that fits one kind alone.
func kindOf(file string, header []string) *kind {
	base := strings.ToLower(path.Base(strings.ReplaceAll(file, `\`, "/")))
	var fitting []*kind
	for _, k := range kinds {
		if k.name == base {
			return k
		}
		if k.fits(header) {
			fitting = append(fitting, k)
		}
	}
	if len(fitting) == 1 {
		return fitting[0]
	}
	return nil
}
