// Package candidacy decides about bars and candidacies: what a service asks of a
// new SME, and how far a person is.
//
// A bar is published as a version that never changes. A candidacy is one numbered
// attempt of a person at a service, pinned to the bar of the day it was opened; a
// newer bar is offered and taken by the candidate alone (C1). Whether it is ready
// is computed from facts, never set: whoever changes a fact calls [Refresh] or
// [RefreshPerson], and [Sweep] does for what only time changes, such as a case
// that became too old (C2). What is missing is told in words (C3). After "not
// yet" comes a cool-down that belongs to the person and service (C4).
//
// Arranging the interview and voting are not decided here: their rooms move the
// candidacy through [Stage]. All dates are UTC.
package candidacy
