// Package mail sends messages through an organisation's own mail server (SMTP). It
// knows what a mail looks like and how it travels; what is said, to whom and when is
// decided elsewhere, and so is whether it is tried again.
//
// Nothing here is logged, and no error carries an address, a subject or what a
// server said beyond its numbers.
package mail
