// Package busy reads when somebody is busy out of a calendar that they gave, an
// iCalendar file (RFC 5545), and nothing else: titles, places and the people in an
// event are left behind at the door.
//
// What counts: events that are neither cancelled, transparent, free nor declined by
// the owner, with their recurrences and exceptions, and busy stretches of VFREEBUSY.
// All-day events count only where they say that they are opaque, because calendars
// write birthdays and bank holidays without saying anything. A tentative event
// counts. The owner's invitations from here do not, or an interview would be busy
// with itself.
//
// Whoever writes the file is not trusted: how much is read, how deep and for how
// long is bounded ([Limits]), and whatever cannot be read is counted and left out
// unless the file as a whole is no calendar.
//
// The package is pure. Local times become instants in review/clock alone.
package busy
