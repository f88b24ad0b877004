// Package roster keeps the people, the places they work at and the services they
// work on: who they are, how they are found, when they work and when they are
// absent, who manages them, and what rights they hold. Days of holidays and
// absences are local days of the person.
//
// It does not judge: conflicts are in package conflict, standings in standing.
package roster
