// Package sheet writes tables for spreadsheets, as CSV and as XLSX, row by row as they
// are read.
//
// No cell is ever computed: a text that starts like a formula gets an apostrophe before
// it, in both formats, because an XLSX is soon saved as CSV. That is how exports do it,
// and what an import takes off again.
//
// CSV is UTF-8 with a byte order mark: without one, spreadsheets take 김민준 for other
// letters, and whoever opens a report does so with a spreadsheet. Exports, which
// programs read and compare, have none; an import understands both. Days are
// 2026-11-21, instants RFC 3339 in UTC, what a clock shows the same without an offset,
// hours of the day 09:00; in XLSX they are days and times that can be sorted and counted
// with. Days before March 1900, when spreadsheets count a leap day that never was, are
// text there too.
//
// A table has at most [Most] rows; one that has more says so in its last.
package sheet
