// Package hours counts who covers a service at each hour of one week (G1).
//
// A week is an ISO week of 672 quarters of an hour, from Monday 00:00 UTC on. Every
// offset in force is a multiple of a quarter, so whole quarters are whole everywhere.
// People of one zone, one pattern of working hours and one site's holidays share a
// rota: the runs of quarters at which they work from beginning to end. Somebody who
// is away, begins or leaves in the week has a rota of their own. An hour's cell is
// the minimum of its quarters: what is guaranteed, never what is there for a moment.
//
// A person counts for a service on the UTC days of their standing. Days away,
// holidays, the first day and the last are days of the person's own calendar.
//
// The same people in another season are counted in an ordinary week of it: nobody is
// away, no day is a holiday, but the clocks are those of that week. Changes to people
// are compared without counting anybody else again.
//
// The package is pure. What is known of people comes from whoever asks.
package hours
