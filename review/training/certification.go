package training

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/review"
	"assay/review/candidacy"
	"assay/review/notify"
	"assay/review/policy"
)

// Exam is a certification as it is recorded. Score and PassMark come together, or
// not at all where the vendor tells no numbers; ExpiresOn zero is never.
type Exam struct {
	Person    models.PersonID
	Vendor    string
	Name      string
	Level     string
	Score     *float64
	PassMark  *float64
	IssuedOn  models.Date
	ExpiresOn models.Date
	Reference string
}

type examFacts struct {
	Person  models.PersonID `json:"person"`
	Vendor  string          `json:"vendor"`
	Name    string          `json:"name"`
	Passed  bool            `json:"passed"`
	Issued  models.Date     `json:"issued"`
	Expires models.Date     `json:"expires"`
}

// Record keeps a certification, also one below its pass mark, which counts for
// nothing (T5). What is recorded never changes: a mistake is withdrawn and recorded
// anew. Recording the same again changes nothing. Emits certification.recorded.
func Record(tx *store.Tx, in Exam) (models.Certification, error) {
	holder, err := tx.LockPerson(in.Person)
	if err != nil {
		return models.Certification{}, err
	}
	holds, err := toHolder(tx, holder.ID)
	if err != nil {
		return models.Certification{}, err
	}
	if err := policy.Check(policy.CertificationRecord, holds); err != nil {
		return models.Certification{}, err
	}
	day, err := today(tx, holder)
	if err != nil {
		return models.Certification{}, err
	}
	c := recorded(tx, in, day)
	if wrong := examFlaws(c, day); len(wrong) > 0 {
		return models.Certification{}, fault.Wrong(wrong...)
	}
	all, err := tx.CertificationsOf(in.Person)
	if err != nil {
		return c, err
	}
	if old := sameExam(all, c); old != nil {
		return *old, differs(*old, c)
	}
	if err := tx.AddCertification(&c); err != nil {
		return models.Certification{}, err
	}
	if err := tellExam(tx, c, "certification.recorded", "certification-recorded"); err != nil {
		return models.Certification{}, err
	}
	return c, candidacy.RefreshPerson(tx, c.PersonID)
}

// recorded is an exam as it is kept. Of one that expired before, nobody is told.
func recorded(tx *store.Tx, in Exam, today models.Date) models.Certification {
	c := models.Certification{
		PersonID: in.Person, Vendor: strings.TrimSpace(in.Vendor), Name: strings.TrimSpace(in.Name), Level: strings.TrimSpace(in.Level),
		Score: in.Score, PassMark: in.PassMark, IssuedOn: in.IssuedOn, ExpiresOn: in.ExpiresOn,
		Reference: strings.TrimSpace(in.Reference), RecordedBy: by(tx), RecordedAt: tx.Now,
	}
	if !c.ExpiresOn.IsZero() && c.ExpiresOn.Before(today) {
		c.ExpiredAt, c.RemindedAt = &tx.Now, &tx.Now
	}
	return c
}

func examFlaws(in models.Certification, today models.Date) []fault.Field {
	var f flaws
	for _, l := range []line{{"/vendor", in.Vendor}, {"/name", in.Name}, {"/level", in.Level}} {
		f = append(f, review.Line(l.pointer, l.text)...)
	}
	if in.Vendor == "" {
		f.add("/vendor", "needed", "Say who issued it.")
	}
	if in.Name == "" {
		f.add("/name", "needed", "Say what it is called.")
	}
	if (in.Score == nil) != (in.PassMark == nil) {
		f.add("/passMark", "score-and-pass-mark", "Give the score and the pass mark together, or neither.")
	}
	switch {
	case in.IssuedOn.IsZero():
		f.add("/issuedOn", "needed", "Say on which day it was issued.")
	case in.IssuedOn.After(today):
		f.add("/issuedOn", "in-the-future", "It cannot have been issued after today.")
	case !in.ExpiresOn.IsZero() && in.ExpiresOn.Before(in.IssuedOn):
		f.add("/expiresOn", "ends-before-start", "It would expire before it was issued.")
	}
	return f
}

// sameExam finds the record of one exam: holder, vendor, name and day.
func sameExam(all []models.Certification, c models.Certification) *models.Certification {
	for i, old := range all {
		if old.WithdrawnAt == nil && old.Is(c.Vendor, c.Name) && old.IssuedOn == c.IssuedOn {
			return &all[i]
		}
	}
	return nil
}

func differs(old, c models.Certification) error {
	same := old.Level == c.Level && samePointed(old.Score, c.Score) && samePointed(old.PassMark, c.PassMark) &&
		old.ExpiresOn == c.ExpiresOn && old.Reference == c.Reference
	if same {
		return nil
	}
	return fault.Clash("certification-exists",
		"%s of %s is recorded already with other details. Withdraw that record first if it is wrong.", c.Name, c.IssuedOn)
}

// toHolder is how the actor stands to a person's certifications.
func toHolder(tx *store.Tx, holder models.PersonID) (policy.Holds, error) {
	holds := policy.Of(tx.Actor)
	me := tx.Actor.Person
	if me == 0 {
		return holds, nil
	}
	line, err := tx.ManagerLine(holder)
	if err != nil {
		return nil, err
	}
	holds = holds.With(policy.Self, me == holder)
	for _, above := range line {
		holds = holds.With(policy.Manager, above == me && me != holder)
	}
	if policy.Allowed(policy.CertificationSee, holds) {
		return holds, nil
	}
	mentors, err := accompanies(tx, me, holder)
	if err != nil {
		return nil, err
	}
	panellist, err := tx.SitsOnPanelFor(me, holder)
	return holds.With(policy.Mentor, mentors).With(policy.Panellist, panellist), err
}

// accompanies reports whether a person is mentor, or stand-in today, in an active
// plan of another.
func accompanies(tx *store.Tx, person, learner models.PersonID) (bool, error) {
	plans, err := tx.PlansOf(learner)
	if err != nil {
		return false, err
	}
	for _, p := range plans {
		if p.State != models.PlanActive {
			continue
		}
		d := desk{plan: p}
		if err := d.readMentors(tx); err != nil {
			return false, err
		}
		if d.mentor().MentorID == person {
			return true, nil
		}
		for _, s := range d.signing() {
			if s == person {
				return true, nil
			}
		}
	}
	return false, nil
}

func tellExam(tx *store.Tx, c models.Certification, name string, kind notify.Kind) error {
	return notify.Emit(tx, notify.Event{
		Subject: examSubject(c.ID), Name: name, Facts: examFacts{c.PersonID, c.Vendor, c.Name, c.Passed(), c.IssuedOn, c.ExpiresOn},
		To: []notify.Message{{Person: c.PersonID, Kind: kind, Params: examParams(c)}},
	})
}

func examSubject(id models.CertificationID) models.Subject {
	return models.Subject{Kind: "certification", ID: int64(id)}
}

func examParams(c models.Certification) map[string]string {
	return map[string]string{"certification": c.Name, "vendor": c.Vendor, "expires": c.ExpiresOn.String()}
}
