// Package agenda is what a person's own calendar shows: their interviews and what is
// due of them, and the secret address at which programs fetch it.
//
// Whoever sees that calendar, others too, learns nothing that is sealed: a review
// stays in it until all are released, and a vote until the ballot is closed, whether
// or not the person's own is in (S4, V3).
package agenda
