// Package coverage shows per service where expertise is thin: how many SMEs there
// are in the world and in each region, whose standing does not count, whose ends
// soon, who is on the way, and how many departures would break the target (G2).
//
// A person counts while their standing counts (active or provisional, within its
// term) and they are here: not removed, and their last day not past. Somebody who
// is away today counts all the same: being away changes which hours are covered,
// not how many experts there are. A person's region is that of their site.
//
// Every number opens the list of people behind it (G4): [People] takes what the
// number was counted by. How many people are on the way is shown to those who may
// know of them: managers, coordinators, administrators, and for their own service
// its SMEs and developers. All days are UTC.
//
// By the hour, [ByHour] and [InWeek] count who is on shift (G1), as its room hours
// does, and [AtHour] says who that is. A last day that lies ahead counts for those alone
// who may see it on the person's page ([Staying]). A service wants so many on shift ([SetTargets]).
// [Compare] says what changes to people would do, and [Apply] makes them so through the
// verbs that there are for them (G3).
//
// [Risks] says where expertise is thin, in words; high means that somebody must act now.
// What weighs is first of all an hour that was promised and has no one, by how many of
// the chosen days that is so; then what is missing to the number of SMEs wanted, and a
// standing whose end would break it; then what keeps others from becoming SME. What is
// fragile but holds, such as one person alone or fewer than five in the world, weighs
// little, and least at a young service. risk_weights.go has each weight with its reason.
package coverage
