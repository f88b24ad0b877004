// Package weekly tells managers, on Monday morning by their own clock, what has changed
// since the last time in the coverage of the services that people below them are SMEs of
// or on their way to: how many SMEs there are, whether that is the target, how many terms
// end soon, and who is on the way. What is as it was is not told, and where nothing has
// changed, nothing is sent. Whether and by which way they hear of it is their choice, as
// for everything else.
//
// It counts as coverage counts, so nothing that is sealed is in it: a vote or a review
// that comes in changes no number. The first week is only remembered.
package weekly
