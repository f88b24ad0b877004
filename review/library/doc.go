// Package library keeps approved show cases where the next new hires find them.
//
// A case enters in the act that approves it, with the terms of its approved
// version ([Index]); nothing leaves, because an approval is final. What is found
// is decided here and not by a database's own text search, so that both engines
// find the same: [Terms] says what a text can be found by, and [Asked] what a
// question asks for. Every term asked for must be there.
//
// A term is a word, or where a script writes without spaces (Chinese, Japanese,
// Korean and their neighbours) each character and each pair of neighbours, which
// finds words of two characters as well as longer phrases. Wide and narrow forms,
// capitals and accents do not matter. English words lose what inflection adds, so
// that "throttled" finds "throttling".
//
// Readers see the approved version alone: no draft, no other version, no review,
// and never the reference of the customer's case.
package library
