// Package slots finds the panel and the hour of an interview together.
//
// Fixing the hour first and looking for people afterwards puts somebody into the
// middle of their night in most interviews; choosing both at once rarely does, and
// is cheap. Time is a grid of quarters of an hour in UTC, which is a local grid
// everywhere, because every offset in force is a multiple of a quarter. What a person
// can do is a row of bits, one for each quarter at which an interview could start.
//
// An option is a start with a panel: so many SMEs, so many developers, all different
// people. Among options fewer people in deep night win, then the lower cost, then the
// earlier start. A person's cost at a start is (D+b)² − D², where b is the burden of
// that hour for them (nothing inside their working hours) and D the burden that they
// bore before, so that the same people are not asked every time; a little is added
// for each interview they already have in that week. The candidate is priced too.
//
// The answer is exact: at a fixed start the cost separates by person, so the cheapest
// few of each pool hold the best panel. The one wish about pairs, not everybody from
// one site, is settled by the cheapest person from elsewhere. People are looked at in
// the order of what they cost at best and of what they bore, so that a start is soon
// closed to everybody like one who was too dear there; and a panel is worked out only
// where the sum of its cheapest says that it may be the next best.
//
// The package is pure. It knows nobody's standing, conflicts or absences: whoever
// asks turns them into blocked quarters, by family, so that it can be said which
// family to relax where nothing fits.
package slots
