// Package calendars keeps the calendars that people give, so that interviews are not
// put where they are busy: who has which, when each is fetched, and what came of it.
//
// Nothing but quarter-hours is kept of a calendar, and nobody but its owner learns
// that there is one; others see that somebody is busy. Its address is the one thing
// that must be kept to read it again. It is a secret in the database, as readable
// there as everything else that the server must know to work: whoever can read the
// database or its backups can read the calendars. So it leaves the database only
// towards its own server: not into logs, messages, exports, the ledger or the web
// interface, where its owner sees the host alone.
//
// Calendars are a person's own affair: no event goes into the ledger.
package calendars
