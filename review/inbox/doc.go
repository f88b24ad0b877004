// Package inbox gathers everything that waits for one person, whatever their roles,
// in the order in which to look at it: what is overdue, what is due soon, then what
// has waited longest. It decides nothing: each thing waits because of its own room's
// rows and guards, and its actions are those guards' answers.
//
// An item is one thing that waits. Its subject is what it is about, within what that
// belongs to. Most wait for the reader's turn; an interview that comes is only told.
//
// It keeps the silence of sealed reviews and votes (S4, V3): what is read are the
// reader's own offers, reviews and votes, and nothing of anybody else's.
package inbox
