// Package deliver does the jobs that tell people something outside of the app: it
// turns a message into a mail in the reader's language, with their local times and a
// link, a day's messages into a digest, and a message into a signed call of the
// person's webhook. Whether, when and by which way somebody is told is decided in
// review/notify, when the message is made; here it is only looked at whether they
// still want it.
//
// A mail or a call says what the app says under the bell, and nothing more.
//
// What is sent may arrive twice, when a node ends between sending and saying so. It
// has the same Message-ID or webhook-id then, by which it is recognised.
package deliver
