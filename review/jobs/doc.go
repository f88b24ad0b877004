// Package jobs is the queue: work that an act wants done outside of it, such as a
// message to send or a calendar to fetch, stored with the act and done by whichever
// node comes first.
//
// A node takes a job in one short act, which gives it a lease; does the work in no
// transaction; and closes the job in another short act, if the lease is still its
// own. A node that stops or is killed loses nothing: its leases lapse, and others take
// those jobs. So a job is done at least once, and twice only when a node went away, or
// took longer than its lease, between doing it and saying so. What must not happen
// twice is up to the handler, which hands the job's key to whoever receives it: as the
// Message-ID of a mail, as the webhook-id of a webhook.
//
// Attempts count when a job is taken, so that one which takes its node down with it
// does not go round for ever. What cannot be done, or not in [MostAttempts], is a dead
// letter: administrators see it, and try it again or drop it. What was done or dropped
// is forgotten after 14 days, and until then a second job with its key is not made.
//
// Leases are compared with the clocks of several machines; they last minutes, so that
// clocks may differ by some seconds.
package jobs
