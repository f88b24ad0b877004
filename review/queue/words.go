package queue

import (
	"strings"

	"assay/models/phrase"
)

// kinds are those that the product makes, in the order in which they are shown.
var kinds = []struct {
	kind  string
	title phrase.Format
}{
	{Mail, "E-mail"},
	{"digest", "Daily digest"},
	{Invitation, "Invitations to calendars"},
	{"webhook", "Webhooks"},
	{"calendar", "Reading calendars"},
}

// Mail is the kind of job that sends one message, Invitation the one that tells a calendar.
const (
	Mail       = "mail"
	Invitation = "invitation"
)

// Title is what a kind of job is called; the kind itself, as it is, where it is of a
// newer version.
func Title(kind string) phrase.Text {
	for _, k := range kinds {
		if k.kind == kind {
			return phrase.Of(k.title)
		}
	}
	return phrase.Verbatim(kind)
}

// failures are the codes of what can be in the way, in words.
var failures = map[string]phrase.Format{
	"internal":           "Something went wrong on our side. The server’s log says more.",
	"interrupted":        "The server was stopped while it worked on this.",
	"lease-lapsed":       "Each server that took this went away before it was done.",
	"too-slow":           "It took too long.",
	"unreachable":        "The other server cannot be reached.",
	"payload-unreadable": "What this job carries cannot be read by this version.",
	"mail":               "The message could not be sent.",
	"mail-unreachable":   "The mail server cannot be reached.",
	"mail-certificate":   "The mail server cannot prove who it is.",
	"mail-setting":       "The mail server does not offer what the settings ask for.",
	"mail-message":       "The message has no usable address.",
	"address-inside":     "The address leads into this organisation’s own network.",
	"address-not-https":  "The address does not begin with https.",
	"too-many-redirects": "The address leads on to too many others.",
	"answer-too-long":    "The answer is longer than we read.",
	"name-unknown":       "The name in the address is not known.",
	"certificate":        "The other server cannot prove who it is.",
}

// Failure says what was in the way of a job, in words; nothing for the code "".
func Failure(code string) phrase.Text {
	if f, known := failures[code]; known {
		return phrase.Of(f)
	}
	if reply, ok := strings.CutPrefix(code, "mail-reply-"); ok {
		return phrase.Of("The mail server answered with %s.", reply)
	}
	if answer, ok := strings.CutPrefix(code, "answer-"); ok {
		return phrase.Of("The other server answered with %s.", answer)
	}
	if code == "" {
		return phrase.Text{}
	}
	return phrase.Of("It did not work yet. The server’s log says more.")
}
