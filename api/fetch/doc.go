// Package fetch reaches addresses that people typed in: calendars to read, endpoints
// to tell. Such an address may not lead back inside: not to this machine, not into
// private networks, not to where clouds hand out their keys. What a name resolves to
// is looked at when the connection is made, so that a name which answers differently
// the second time gains nothing. Answers are bounded in time and, by [Body], in size.
package fetch
