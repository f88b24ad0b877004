// Package demo makes a demo organisation: invented people at twelve sites, their
// services, and three years of what they did, up to now. It is built only by
// calling the verbs of the other rooms, each at its instant and as the person who
// does it, so nothing in it could not have happened.
//
// A [Clock] that stands until it is set gives the instants; chance comes from a seed,
// so the same seed and the same end give the same database. What happens is told in
// stories ([story]): each waits for its next instant, acts, and waits again, and the
// earliest goes on first. What it is made of, names and texts, lies in data.
package demo
