// Package invite sends the invitations to interviews and takes what calendars answer.
//
// Sending is a job: the message is put together when it goes out, so that a person
// gets the newest state, and one that something newer follows is not sent. It may
// arrive twice when a node ends between sending and saying so; it is the same event
// then, in the same sequence, with the same Message-ID.
//
// Answers come by mail, because that is what calendars do, through the simplest door
// that is real: a listener that the organisation's mail server hands them to (SMTP,
// one route or alias there), off unless an address to listen at is given. A mailbox
// fetched by IMAP would need an account, a password kept somewhere, and a rule for
// what was read; a listener needs none, and answers are in at once. It is no mail
// server: it takes mail for the organizer's address and nothing else, forwards
// nothing, sends nothing back, and keeps nothing but what the answer says.
//
// Whoever writes can write any From, so the From proves nothing. What proves is the
// address written to: calendar+KEY@example.com, where KEY is 160 random bits that only
// this guest was sent, for this event. The answer must name the same event, and as its
// attendee a verified address of the same person. Who has none of this door uses the
// link in the message; it always works.
package invite
