// Package showcase takes a write-up of a real customer case from draft to
// decision: frozen versions, reviewers found by ranking, reviews that stay sealed
// until all are in, release and decision in one step (rules S1–S13).
//
// A seat is one place among the reviews of a version. An assignment offers a seat
// to one person; it may die (declined, expired, released), and then the seat goes
// to the next. A case that cannot fill a seat is short, and coordinators know.
//
// Sealed means: between the first acceptance of a seat and the release, nobody but
// the reviewer sees anything of that seat change. What others see of a seat stops
// at its first acceptance ([Seat]); a third reviewer's seat (S7) is seen by nobody
// else; due times, reminders, expiry and replacement stay between Assay and the
// reviewer. The author's own reminders follow the times known at the last first
// acceptance, whatever has come in since.
//
// The package does not find customers' data (guard), does not order reviewers
// (assign), does not know who is in conflict (conflict) or what a candidacy needs
// (candidacy).
package showcase
