// Package interview arranges the meeting of a candidate with a panel: propose,
// answer, confirm, move, replace a seat, cancel, mark attendance, held.
//
// The panel has voting seats for SMEs and for developers of the service, one of
// the SMEs in the chair, and shadow seats that learn and never count. Who takes a
// seat is checked against the date of the interview, which is the UTC date of its
// start: standing that counts then, or developing the service then with the bar's
// seniority; no unwaived conflict with the candidate; the language; not away, not
// gone, not booked elsewhere, and not in their night unless they allow it.
//
// An interview holds its instant: it is stored in UTC together with the wall time,
// zone and fold that were agreed. Everybody in it, the candidate too, is booked by
// quarter hours of the Unix clock from the start to the end and the bar's buffer
// after it. Everything shown carries everyone's local time.
//
// People and hours are searched together by package slots; here everything it needs
// is read, turned into bits, and its answer put into words. A candidate books one of
// the options and rules hours out; who arranges may book by hand: what a search leaves
// out is said there too. Notice, vetoes, calendars and seats given back before only
// warn; nobody sits in more interviews than they take, or the organisation lets them. A voting seat that is given back, or not answered in its time,
// is offered to whoever is best at the same hour; where nobody is, the interview
// needs a new one, with the same people as far as that can be.
//
// The package does not vote.
package interview
