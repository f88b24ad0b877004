package training

import (
	"strconv"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/clock"
	"assay/review/notify"
	"assay/review/roster"
)

const (
	// remindBefore is how many days before it expires a certification's holder is told.
	remindBefore = 60
	// remindEvery is how many days lie between two reminders of what is overdue.
	remindEvery = 7
	// waitsFor is how many days a submission waits before the mentor is reminded,
	// then every remindEvery.
	waitsFor = 3
	// farthestZone is how many days the date can be ahead somewhere.
	farthestZone = 1
)

// Sweep does what time causes, up to limit of each kind, and returns how much it
// did. A certification whose last day is over in its holder's zone reopens what
// required it to be current (T5). Holders are told 60 days before. Once a UTC day
// each active plan's open dates are set anew, since absences and holidays move
// working days (T2); a learner with overdue tasks is reminded, at most weekly, and a
// mentor for whom a submission waits after three days, then weekly.
// Run it as a system actor; running it again changes nothing.
func Sweep(tx *store.Tx, limit int) (int, error) {
	done := 0
	for _, each := range []func(*store.Tx, int) (int, error){expire, remind, check} {
		n, err := each(tx, limit)
		if err != nil {
			return done, err
		}
		done += n
	}
	return done, nil
}

// expire goes through certifications by date until limit have expired where their
// holder is; those whose day is not over there are left for later.
func expire(tx *store.Tx, limit int) (int, error) {
	done := 0
	day := models.DateOf(tx.Now).AddDays(farthestZone)
	var last models.Certification
	for {
		page, err := tx.LapsedCertifications(day, last, limit)
		if err != nil {
			return done, err
		}
		holders, err := holdersOf(tx, page)
		if err != nil {
			return done, err
		}
		for _, c := range page {
			last = c
			here, err := today(tx, holders[c.PersonID])
			if err != nil {
				return done, err
			}
			if !c.ExpiresOn.Before(here) {
				continue
			}
			if err := expireOne(tx, c); err != nil {
				return done, err
			}
			if done++; done == limit {
				return done, nil
			}
		}
		if len(page) < limit {
			return done, nil
		}
	}
}

func expireOne(tx *store.Tx, c models.Certification) error {
	c.ExpiredAt = &tx.Now
	if err := tx.MarkCertification(&c); err != nil {
		return err
	}
	why := phrase.Keep(phrase.Of("%s by %s expired on %s.", c.Name, c.Vendor, c.ExpiresOn))
	if err := reopenWithout(tx, c, mustBeCurrent, why); err != nil {
		return err
	}
	if err := tellExam(tx, c, "certification.expired", "certification-expired"); err != nil {
		return err
	}
	return candidacy.RefreshPerson(tx, c.PersonID)
}

func holdersOf(tx *store.Tx, all []models.Certification) (map[models.PersonID]models.Person, error) {
	ids := make([]models.PersonID, len(all))
	for i, c := range all {
		ids[i] = c.PersonID
	}
	return tx.PeopleByID(ids)
}

// remind tells holders what expires soon. What never counted, and what is over
// already, is only marked.
func remind(tx *store.Tx, limit int) (int, error) {
	day := models.DateOf(tx.Now)
	due, err := tx.UnremindedCertifications(day.AddDays(remindBefore), limit)
	if err != nil {
		return 0, err
	}
	for _, c := range due {
		c.RemindedAt = &tx.Now
		if err := tx.MarkCertification(&c); err != nil {
			return 0, err
		}
		if !c.Passed() || c.ExpiresOn.Before(day) {
			continue
		}
		message := notify.Message{Person: c.PersonID, Kind: "certification-expiring", Params: examParams(c)}
		if err := notify.Tell(tx, examSubject(c.ID), message); err != nil {
			return 0, err
		}
	}
	return len(due), nil
}

// check looks once a day at the dates of active plans.
func check(tx *store.Tx, limit int) (int, error) {
	plans, err := tx.UncheckedPlans(models.DateOf(tx.Now), limit)
	if err != nil || len(plans) == 0 {
		return 0, err
	}
	desks, err := gather(tx, plans)
	if err != nil {
		return 0, err
	}
	for _, d := range desks {
		if err := d.desk.checkDates(tx, d.cal); err != nil {
			return 0, err
		}
	}
	return len(plans), nil
}

// checking is what the daily look at a plan needs.
type checking struct {
	desk *desk
	cal  clock.Calendar
}

// gather reads plans for the daily look in a constant number of queries.
func gather(tx *store.Tx, plans []models.Plan) ([]checking, error) {
	var ids []models.PlanID
	var people []models.PersonID
	var curricula []models.CurriculumID
	for _, p := range plans {
		ids, people, curricula = append(ids, p.ID), append(people, p.PersonID), append(curricula, p.CurriculumID)
	}
	tasks, err := tx.PlanTasks(ids...)
	if err != nil {
		return nil, err
	}
	learners, err := tx.PeopleByID(people)
	if err != nil {
		return nil, err
	}
	titles, err := tx.CurriculaByID(curricula)
	if err != nil {
		return nil, err
	}
	mentors, err := tx.CurrentMentors(ids...)
	if err != nil {
		return nil, err
	}
	calendars, err := roster.Calendars(tx, people)
	all := make([]checking, len(plans))
	for i, p := range plans {
		d := desk{plan: p, learner: learners[p.PersonID], curriculum: titles[p.CurriculumID], tasks: tasks[p.ID],
			mentors: []models.Mentorship{mentors[p.ID]}}
		cal := calendars[p.PersonID]
		d.today = clock.DateIn(tx.Now, cal.Zone)
		all[i] = checking{&d, cal}
	}
	return all, err
}

func (d *desk) checkDates(tx *store.Tx, cal clock.Calendar) error {
	before := append([]models.PlanTask{}, d.tasks...)
	late := 0
	for i := range d.tasks {
		t := &d.tasks[i]
		if !t.State.Settled() && !t.DueMoved {
			t.DueOn = dueOn(d.plan.StartedOn, t.Spec.OffsetDays, cal)
		}
		if overdue(*t, d.today) {
			late++
		}
	}
	if err := d.saveTasks(tx, before); err != nil {
		return err
	}
	sum(&d.plan, d.tasks)
	d.plan.CheckedOn = models.DateOf(tx.Now)
	tell := late > 0 && d.learner.RemovedAt == nil && (d.plan.RemindedOn.IsZero() || d.plan.RemindedOn.DaysUntil(d.today) >= remindEvery)
	if tell {
		d.plan.RemindedOn = d.today
	}
	if err := tx.CheckPlan(&d.plan); err != nil {
		return err
	}
	if d.keptWaiting(tx.Now) {
		if err := d.tellMentor(tx, "plan-waiting"); err != nil {
			return err
		}
	}
	if !tell {
		return nil
	}
	return notify.Tell(tx, subject(d.plan.ID), d.messages("plan-overdue", map[string]string{"tasks": strconv.Itoa(late)}, d.plan.PersonID)...)
}

// keptWaiting: today is a day to remind the mentor of what waits.
func (d *desk) keptWaiting(now time.Time) bool {
	if d.plan.WaitingSince == nil {
		return false
	}
	days := models.DateOf(d.plan.WaitingSince.UTC()).DaysUntil(models.DateOf(now))
	return days >= waitsFor && (days-waitsFor)%remindEvery == 0
}
