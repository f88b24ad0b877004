// Package standing decides who is SME of a service, and for how long.
//
// A standing is granted by a ballot or by import, or appointed to a founding SME
// by an administrator together with a developer of the service (S12). It runs for
// a term. From 90 days before its last day it may be renewed from that day, when
// the term holds enough reviews, interviews and contributions; otherwise it
// lapses (V8). There is a way back: a new candidacy, or within a year and with a
// reason an administrator's decision, for a term of six months that also counts
// the work of the one before.
//
// A founding SME holds one of five seats of the service. Passing a ballot like
// anybody makes them active; without one their standing renews once and then
// lapses.
//
// Only active and provisional standing within its term counts: [Counts] is the
// one place that says so. All dates are UTC.
package standing
