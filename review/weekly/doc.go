// Package weekly tells managers, on Monday morning by their own clock, what has changed
// since the last time in the coverage of the services that people below them are SMEs of
// or on their way to: how high the risk is and why it rose, hours with no one on shift or
// below their target, the number of SMEs and whether that is the target, what one
// departure would break now, regions without an SME, panels that cannot be formed, how
// many terms end soon, and who is on the way. What is worst comes first, and each sentence
// has the page that shows it. What is as it was is not told, and where nothing has
// changed, nothing is sent. Whether and by which way they hear of it is their choice, as
// for everything else.
//
// Like is compared with like: hours and risks are those of an ordinary week, in which
// nobody is away and no day is a holiday, by the least of its working days. So a holiday
// changes nothing, and a letter does not come of one alone; where one comes, it ends with
// what holidays of this week leave with no one. Hours that are empty in this week because
// people are away are told once, as of this week; in both, hours that a service promised,
// or any where it promised none. A change of clocks is told from a
// change of people by counting the people of today with the clocks of the last letter.
// A risk may so be lower here than on the page, which is of the present week as it is.
//
// It counts as coverage counts, so nothing that is sealed is in it: a vote or a review
// that comes in changes no number. The first week is only remembered: of each service a
// few numbers, the level of its risk and the codes of its reasons.
package weekly
