package showcase

import (
	"strings"

	"github.com/pmezard/go-difflib/difflib"
)

// Op says what became of a run of lines.
type Op string

const (
	Equal   Op = "equal"
	Insert  Op = "insert"
	Delete  Op = "delete"
	Replace Op = "replace"
)

// Hunk is a run of lines of an old and a new text. Lines count from 1; a side
// without lines has no entries, and its line is where they would be.
type Hunk struct {
	Op      Op
	OldLine int
	NewLine int
	Old     []string
	New     []string
}

// Compare gives the difference between two texts as hunks in order; together they
// hold every line of both.
func Compare(from, to string) []Hunk {
	before, after := strings.Split(from, "\n"), strings.Split(to, "\n")
	hunks := []Hunk{}
	for _, c := range difflib.NewMatcher(before, after).GetOpCodes() {
		hunks = append(hunks, Hunk{ops[c.Tag], c.I1 + 1, c.J1 + 1, before[c.I1:c.I2], after[c.J1:c.J2]})
	}
	return hunks
}

var ops = map[byte]Op{'e': Equal, 'i': Insert, 'd': Delete, 'r': Replace}
