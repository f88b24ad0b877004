// Package ical writes and reads the iCalendar objects that invitations, their
// answers and private feeds are made of (RFC 5545, 5546). It is pure: it knows no
// store and no clock, and sends nothing.
//
// An invitation is one event with one METHOD and one UID, in UTC without VTIMEZONE;
// what time that is for everybody stands in its description. Lines end with CRLF
// and are folded at 75 octets, never inside a character. Control characters other
// than line breaks and tabs do not belong into such a text and are left out; a
// double quote in a name becomes a single one, because a quoted parameter cannot
// hold it.
//
// A whole event is cancelled by CANCEL with STATUS:CANCELLED; one guest is taken out
// of it by CANCEL without. PUBLISH is for feeds alone.
package ical
