// Package pipeline shows who is on the way to a standing and what holds them up: who
// has the turn, since when by the clock and by working hours, and what is waited for.
// From it and from the past it forecasts how many SMEs a service can expect, and says
// which approved cases are still missing, for one person and for a service (G2).
//
// Who is on the way is told to those who may know of it: managers, coordinators and
// administrators, and for their own service its SMEs and developers. What is told of
// one of them is what the reader may see elsewhere: what is missing where the
// candidacy's page is theirs to see, a case in review or a plan that waits for its
// mentor where these are. Nothing here moves when a review or a vote comes in.
//
// All days are UTC, working time is by the calendar of whoever has the turn.
package pipeline
