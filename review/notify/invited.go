package notify

import (
	"slices"

	"assay/models"
	"assay/models/store"
)

// invites are the kinds whose content comes to those in an interview as an invitation,
// an update of it or its end. They are not mailed a second time.
var invites = map[Kind]bool{
	"interview-proposed": true, "interview-confirmed": true, "interview-unconfirmed": true, "interview-moved": true,
	"interview-cancelled": true, "seat-invited": true, "seat-replaced": true, "seat-passed-on": true, "shadow-granted": true,
}

// invitedTo are who has the event of an interview in their calendar, or had, while
// invitations go out and one of the messages is about that.
func invitedTo(tx *store.Tx, about models.Subject, messages []Message) (map[models.PersonID]bool, error) {
	if about.Kind != "interview" || !slices.ContainsFunc(messages, func(m Message) bool { return invites[m.Kind] }) {
		return nil, nil
	}
	from, err := tx.Setting(models.SettingInvitations)
	if err != nil || from == "" {
		return nil, err
	}
	return tx.InvitedTo(models.InterviewID(about.ID))
}
