package calendars

import "assay/models/phrase"

// failures say in words what was in the way, and what its owner can do.
var failures = map[string]phrase.Format{
	"not-a-calendar":     "There is something at this address, but it is not an iCalendar file. Copy the private iCalendar (.ics) address.",
	"cut-short":          "The calendar came only in part. It is tried again.",
	"too-large":          "The calendar is too large to be read here.",
	"answer-too-long":    "The calendar is too large to be read here.",
	"too-deep":           "The calendar is written in a way that is not read here.",
	"too-many":           "The calendar has more entries than are read here.",
	"too-complex":        "The calendar repeats things in a way that takes too long to work out.",
	"no-entry":           "The server asks for a password. Copy the private address, which needs none.",
	"gone":               "There is no calendar at this address any more. It may have a new private address.",
	"too-often":          "The server asks to be left alone for a while. It is tried again.",
	"server-trouble":     "The server has trouble at present. It is tried again.",
	"refused":            "The server does not give the calendar out.",
	"address-inside":     "This address leads into a private network, where it may not be followed to.",
	"address-not-https":  "An address begins with https:// or webcal:// and has no name or password in it.",
	"too-many-redirects": "The address leads on to another, and on and on.",
	"name-unknown":       "No server of this name is known.",
	"certificate":        "The server could not show who it is: its certificate is not in order.",
	"too-slow":           "The server took too long to answer. It is tried again.",
	"unreachable":        "The server could not be reached. It is tried again.",
}

// Words say what a failure is.
func Words(code string) phrase.Text {
	if said, known := failures[code]; known {
		return phrase.Of(said)
	}
	return phrase.Of("The calendar could not be read. It is tried again.")
}
