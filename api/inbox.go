package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/inbox"
)

// Inbox is everything that waits for me: what is overdue, then what is due soon,
// then what has waited longest.
type Inbox struct {
	Items   []InboxItem `json:"items"`
	More    []InboxMore `json:"more" description:"Kinds of which there is more than is shown."`
	Waiting int         `json:"waiting" description:"How much waits for my turn, shown or not; each kind counts up to 1000."`
	Now     time.Time   `json:"now"`
}

// InboxMore is how many of a kind there are besides those shown.
type InboxMore struct {
	Kind  models.WaitingKind `json:"kind"`
	Count int                `json:"count"`
}

// InboxItem is one thing that waits. Which of the last fields are set depends on its
// kind.
type InboxItem struct {
	Kind     models.WaitingKind `json:"kind" enum:"appointment-to-sign,attendance-to-confirm,attendance-to-mark,away-from-meeting,away-from-mentees,bar-offered,candidacy-to-arrange,case-short,certification-expiring,changes-requested,clock-moved,draft-idle,feedback-due,interview-coming,interview-to-hold,panel-incomplete,plan-update-offered,renewal-due,review-offered,review-to-write,seat-offered,sign-off-asked,skill-fix-to-resolve,task-returned,task-to-do,vote-due"`
	As       inbox.Standpoint   `json:"as" enum:"learner,mentor,stand_in,reviewer,author,panellist,candidate,chair,coordinator,signer,holder" description:"What I am to it."`
	Turn     inbox.WhoseTurn    `json:"turn" enum:"mine,nobody" description:"Whether I act next."`
	Urgency  inbox.Urgency      `json:"urgency" enum:"overdue,soon,waits" description:"Soon: due within three days."`
	Subject  Subject            `json:"subject"`
	Within   *Subject           `json:"within" description:"What it belongs to."`
	Person   *PersonRef         `json:"person" description:"Whom it is about, where that is not me."`
	Service  *ServiceRef        `json:"service"`
	Title    string             `json:"title" description:"Of the task, the case, the curriculum or the certification."`
	Text     string             `json:"text" description:"What somebody wrote: evidence to judge, the note it was returned with, a reason."`
	Level    int                `json:"level" description:"Claimed level of a case; 0 elsewhere."`
	Number   int                `json:"number" description:"Blocking findings to answer; number of the offered bar or version, or of the attempt; 0 elsewhere."`
	Since    time.Time          `json:"since" description:"How long it has waited."`
	DueAt    *time.Time         `json:"dueAt"`
	DueOn    models.Date        `json:"dueOn" description:"Where it is due by the end of a day of mine."`
	StartsAt *time.Time         `json:"startsAt" description:"Of an interview."`
	Why      *review.Reason     `json:"why" description:"Of a task: why it comes now."`
	Revision *Revision          `json:"revision" description:"Of a task, for If-Match."`
	Actions  []Act              `json:"actions"`
}

// Subject names a thing.
type Subject struct {
	Kind string `json:"kind"`
	ID   int64  `json:"id"`
}

func listInbox(tx *store.Tx, in struct {
	Kind    models.WaitingKind `query:"kind" json:"-" validate:"max=50" description:"Only this kind."`
	PerKind int                `query:"perKind" json:"-" validate:"min=0,max=200" description:"At most this many of each kind, 20 unless told."`
}) (Inbox, error) {
	box, err := inbox.Of(tx, inbox.Query{Kind: in.Kind, PerKind: in.PerKind})
	if err != nil {
		return Inbox{}, err
	}
	out := Inbox{Items: make([]InboxItem, len(box.Items)), Waiting: box.Waiting, Now: tx.Now}
	for _, k := range inbox.Kinds() {
		if n := box.More[k]; n > 0 {
			out.More = append(out.More, InboxMore{k, n})
		}
	}
	who, what, err := refsOf(tx, box.Items, func(i inbox.Item) (models.PersonID, models.ServiceID) { return i.PersonID, i.ServiceID })
	for n, i := range box.Items {
		out.Items[n] = inboxItem(i)
		if p, known := who[i.PersonID]; known && p.ID != tx.Actor.Person {
			out.Items[n].Person = &p
		}
		if s, known := what[i.ServiceID]; known {
			out.Items[n].Service = &s
		}
	}
	return out, err
}

func inboxItem(i inbox.Item) InboxItem {
	out := InboxItem{
		Kind: i.Kind, As: i.As, Turn: i.Turn, Urgency: i.Urgency, Subject: Subject(i.Subject), Title: i.Title, Text: i.Text,
		Level: i.Level, Number: i.Number, Since: i.Since, DueAt: i.Due, DueOn: i.DueOn, StartsAt: i.StartsAt, Why: i.Why,
		Actions: make([]Act, len(i.Actions)),
	}
	if i.Belongs.Kind != "" {
		within := Subject(i.Belongs)
		out.Within = &within
	}
	if i.Revision != 0 {
		revision := Revision(i.Revision)
		out.Revision = &revision
	}
	for n, a := range i.Actions {
		out.Actions[n] = actOf(a)
	}
	return out
}
