package notify

import (
	"strconv"
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review/clock"
	"assay/review/jobs"
)

// Kinds of jobs that tell somebody outside of the app.
const (
	JobMail    = "mail"
	JobDigest  = "digest"
	JobWebhook = "webhook"
)

// MessageJob tells one message by mail or webhook.
type MessageJob struct {
	Notification int64 `json:"notification"`
}

// DigestJob sends what waits for somebody's digest, which is of a local day of theirs.
type DigestJob struct {
	Person models.PersonID `json:"person"`
	Day    models.Date     `json:"day"`
}

// digestGrace is how long after the hour a digest is made, so that an act which began
// before the hour has ended.
const digestGrace = time.Minute

// plan is by which ways one message is told.
type plan struct {
	message Message
	app     bool
	mail    models.Pace
	webhook bool
}

func (p plan) nowhere() bool { return !p.app && p.mail == models.Off && !p.webhook }

// readers are what is known of those who are to be told.
type readers struct {
	choices map[models.NotificationChoice]models.Pace
	people  map[models.PersonID]models.Recipient
	invited map[models.PersonID]bool // whose calendar is told by an invitation
}

func readersOf(tx *store.Tx, messages []Message) (r readers, err error) {
	ids := make([]models.PersonID, len(messages))
	for i, m := range messages {
		ids[i] = m.Person
	}
	if r.choices, err = tx.NotificationChoices(ids); err != nil {
		return r, err
	}
	r.people, err = tx.Recipients(ids)
	return r, err
}

// plan: what must reach somebody is under the bell. By mail they hear at once of what
// secures their account, whatever they chose, and of what is asked of them in its
// time unless they want no such mail.
func (r readers) plan(m Message) plan {
	place, person := places[m.Kind], r.people[m.Person]
	p := plan{message: m, mail: models.Off}
	p.app = place.must != MayBeOff || r.pace(m.Person, place.group, models.InApp) != models.Off
	p.webhook = person.Webhook && r.pace(m.Person, place.group, models.ByWebhook) != models.Off
	if !person.Mail || r.invited[m.Person] && invites[m.Kind] {
		return p
	}
	p.mail = r.pace(m.Person, place.group, models.ByMail)
	if place.must == Secures || place.must == Asks && p.mail == models.InDigest {
		p.mail = models.AtOnce
	}
	return p
}

func (r readers) pace(id models.PersonID, g Group, c models.Channel) models.Pace {
	if chosen, ok := r.choices[models.NotificationChoice{PersonID: id, Kind: string(g), Channel: c}]; ok {
		return chosen
	}
	return usualPace(g, c)
}

// rowsOf makes the rows of messages.
func rowsOf(tx *store.Tx, about models.Subject, plans []plan) []models.Notification {
	rows := make([]models.Notification, len(plans))
	for i, p := range plans {
		rows[i] = models.Notification{
			PersonID: p.message.Person, Kind: string(p.message.Kind), SubjectKind: about.Kind, SubjectID: about.ID,
			Params: p.message.Params, CreatedAt: tx.Now, Hidden: !p.app, InDigest: p.mail == models.InDigest,
		}
		if !p.app {
			rows[i].ReadAt = &tx.Now
		}
	}
	return rows
}

// carry makes the jobs that tell the stored messages outside of the app.
func (r readers) carry(tx *store.Tx, rows []models.Notification, plans []plan) error {
	var wanted []jobs.New
	for i, p := range plans {
		person := r.people[p.message.Person]
		job := MessageJob{rows[i].ID}
		name := "notification:" + strconv.FormatInt(rows[i].ID, 10)
		switch p.mail {
		case models.AtOnce:
			wanted = append(wanted, jobs.New{Kind: JobMail, Key: "mail:" + name, Payload: job, RunAt: runAt(person, p.message, tx.Now)})
		case models.InDigest:
			wanted = append(wanted, digestAfter(person, tx.Now))
		}
		if p.webhook {
			wanted = append(wanted, jobs.New{Kind: JobWebhook, Key: "webhook:" + name, Payload: job, RunAt: runAt(person, p.message, tx.Now)})
		}
	}
	return jobs.Enqueue(tx, wanted...)
}

// digestAfter is the next digest of somebody; there is one for each of their days.
func digestAfter(r models.Recipient, now time.Time) jobs.New {
	day, at := NextDigest(r, now)
	key := "digest:" + strconv.FormatInt(int64(r.PersonID), 10) + ":" + day.String()
	return jobs.New{Kind: JobDigest, Key: key, Payload: DigestJob{r.PersonID, day}, RunAt: at.Add(digestGrace)}
}

// CarryOver makes somebody's next digest, for what came while one was sent.
func CarryOver(tx *store.Tx, id models.PersonID) error {
	people, err := tx.Recipients([]models.PersonID{id})
	if err != nil {
		return err
	}
	if r, there := people[id]; there && r.Mail {
		return jobs.Enqueue(tx, digestAfter(r, tx.Now))
	}
	return nil
}

// NextDigest is the day, by their calendar, and the instant of somebody's next digest
// after now.
func NextDigest(r models.Recipient, now time.Time) (models.Date, time.Time) {
	zone := clock.Home(r.Zone)
	wall := clock.Wall{Date: clock.DateIn(now, zone), Hour: r.DigestAt / 60, Minute: r.DigestAt % 60}
	for !clock.Point(zone, wall).After(now) {
		wall.Date = wall.Date.AddDays(1)
	}
	return wall.Date, clock.Point(zone, wall)
}

// runAt is now, or the end of somebody's quiet hours; what would be too late by then
// does not wait.
func runAt(r models.Recipient, m Message, now time.Time) time.Time {
	until := quietUntil(r, now)
	for _, name := range due {
		if at, err := time.Parse(time.RFC3339, m.Params[name]); err == nil && at.After(now) && !at.After(until) {
			return now
		}
	}
	return until
}

// due are the parameters that say when something is due or begins.
var due = []string{"due", "startsAt", "deadlineAt"}

// quietUntil is when the quiet hours that hold now end; now itself outside of them.
func quietUntil(r models.Recipient, now time.Time) time.Time {
	from, to := r.NightFrom, r.NightTo
	switch r.Quiet {
	case models.QuietNever:
		return now
	case models.QuietOwn:
		from, to = r.QuietFrom, r.QuietTo
	}
	zone := clock.Home(r.Zone)
	if from == to || !clock.InNight(zone, from, to, now) {
		return now
	}
	return clock.Intervals(clock.Nights(from, to), zone, now, now.Add(2*24*time.Hour))[0].To
}
