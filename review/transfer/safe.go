package transfer

import (
	"strings"
	"unicode/utf8"
)

// quote keeps a spreadsheet from taking a text for a formula.
const quote = "'"

// formulas start what a spreadsheet would compute or send somewhere.
const formulas = "=+-@\t\r＝＋－＠"

// Guarded is a cell that no spreadsheet computes: a text that starts like a
// formula, after any number of quotes, gets one quote more.
func Guarded(cell string) string {
	if computes(cell) {
		return quote + cell
	}
	return cell
}

// unguarded takes back what Guarded did.
func unguarded(cell string) string {
	if strings.HasPrefix(cell, quote) && computes(cell) {
		return cell[len(quote):]
	}
	return cell
}

func computes(cell string) bool {
	first, size := utf8.DecodeRuneInString(strings.TrimLeft(cell, quote))
	return size > 0 && strings.ContainsRune(formulas, first)
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// oneBreak writes every line break the same way, because reading a CSV file does.
func oneBreak(cell string) string { return breaks.Replace(cell) }
