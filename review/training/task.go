package training

import (
	"strings"

	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/candidacy"
	"assay/review/notify"
	"assay/review/policy"
	"assay/review/roster"
)

// Evidence is what shows that a task is done. Certification is needed where the
// task asks for one.
type Evidence struct {
	Text          string
	Certification *models.CertificationID
}

// news is how an event is called in the ledger and in messages.
type news struct {
	name string
	kind notify.Kind
}

var taskNews = map[TaskEvent]news{
	TaskSubmit:   {"task.submitted", "task-submitted"},
	TaskSignOff:  {"task.signed_off", "task-signed-off"},
	TaskReturn:   {"task.returned", "task-returned"},
	TaskFinish:   {"task.finished", ""},
	TaskWaive:    {"task.waived", "task-waived"},
	TaskAccredit: {"task.accredited", "task-accredited"},
	TaskReopen:   {"task.reopened", "task-reopened"},
}

type taskFacts struct {
	Task          models.TaskID           `json:"task"`
	Key           string                  `json:"key"`
	From          models.TaskState        `json:"from"`
	To            models.TaskState        `json:"to"`
	Certification *models.CertificationID `json:"certification,omitempty"`
}

// Start: the learner begins a task. It stands in the task's history alone; nobody
// is told.
func Start(tx *store.Tx, id models.TaskID) (models.PlanTask, error) {
	return move(tx, id, TaskStart, policy.TaskWork, func(*desk, *models.PlanTask) (string, error) { return "", nil })
}

// Submit hands a task that needs judgement to the mentor, with evidence. While it
// waits the learner may submit other evidence; the same again changes nothing.
// Refused while a prerequisite is open (T3) or the certification does not hold
// (T5). Emits task.submitted.
func Submit(tx *store.Tx, id models.TaskID, in Evidence) (models.PlanTask, error) {
	if blank(in.Text) {
		return models.PlanTask{}, needed("/evidence", "Say what shows that it is done: a link, a result, what you learned.")
	}
	d, t, err := takeTask(tx, id)
	if err != nil {
		return models.PlanTask{}, err
	}
	if err := policy.Check(policy.TaskWork, d.holds); err != nil {
		return models.PlanTask{}, err
	}
	if t.State == models.TaskSubmitted && d.plan.State == models.PlanActive && !shows(t, in) {
		return d.resubmit(tx, t, in)
	}
	return d.settle(tx, t, TaskSubmit, func(d *desk, t *models.PlanTask) (string, error) { return d.attach(tx, t, in) })
}

// Finish completes a task that needs nobody's judgement. Evidence may be empty.
// Refused while a prerequisite is open (T3) or the certification does not hold
// (T5). Emits task.finished.
func Finish(tx *store.Tx, id models.TaskID, in Evidence) (models.PlanTask, error) {
	return move(tx, id, TaskFinish, policy.TaskWork, func(d *desk, t *models.PlanTask) (string, error) { return d.attach(tx, t, in) })
}

// Judgement is what the mentor says to evidence. Revision is that of the task they
// read; when the learner has changed the evidence since, the verb is refused as
// stale. A note is needed for returning.
type Judgement struct {
	Revision int64
	Note     string
}

// SignOff accepts the evidence. Only the current mentor may, or the stand-in while
// the mentor is away (T4). Emits task.signed_off.
func SignOff(tx *store.Tx, id models.TaskID, in Judgement) (models.PlanTask, error) {
	return move(tx, id, TaskSignOff, policy.TaskSignOff, func(d *desk, t *models.PlanTask) (string, error) {
		t.Note = in.Note
		if err := fault.Fresh(in.Revision, t.Revision); err != nil {
			return "", err
		}
		return in.Note, d.certified(tx, t)
	})
}

// Return gives the evidence back with a note (T4). Emits task.returned.
func Return(tx *store.Tx, id models.TaskID, in Judgement) (models.PlanTask, error) {
	if blank(in.Note) {
		return models.PlanTask{}, needed("/note", "Say what is missing, so that the learner can go on.")
	}
	return move(tx, id, TaskReturn, policy.TaskReturn, func(d *desk, t *models.PlanTask) (string, error) {
		t.Note = in.Note
		return in.Note, fault.Fresh(in.Revision, t.Revision)
	})
}

// Waive lets a task go, with a reason. It is shown apart from what was done. Emits
// task.waived.
func Waive(tx *store.Tx, id models.TaskID, reason string) (models.PlanTask, error) {
	if blank(reason) {
		return models.PlanTask{}, needed("/reason", "Say why this task is not needed.")
	}
	return move(tx, id, TaskWaive, policy.TaskWaive, func(_ *desk, t *models.PlanTask) (string, error) {
		t.Note = reason
		return reason, nil
	})
}

// Accredit counts prior learning, with the evidence for it; where the task asks for
// a certification, that must hold (T5). Emits task.accredited.
func Accredit(tx *store.Tx, id models.TaskID, in Evidence) (models.PlanTask, error) {
	if blank(in.Text) {
		return models.PlanTask{}, needed("/evidence", "Say what shows the prior learning.")
	}
	return move(tx, id, TaskAccredit, policy.TaskAccredit, func(d *desk, t *models.PlanTask) (string, error) { return d.attach(tx, t, in) })
}

// Reopen takes back what was settled, with a note. The task is then as the plan's
// curriculum version describes it, and where its due date is over the learner has
// ten working days. Emits task.reopened.
func Reopen(tx *store.Tx, id models.TaskID, note string) (models.PlanTask, error) {
	if blank(note) {
		return models.PlanTask{}, needed("/note", "Say why this is open again.")
	}
	return move(tx, id, TaskReopen, policy.TaskReopen, func(d *desk, t *models.PlanTask) (string, error) {
		t.Note = note
		return note, d.renew(tx, t)
	})
}

// move is one event from lock to message; change fills in what the event brings
// and returns the text for the history.
func move(tx *store.Tx, id models.TaskID, e TaskEvent, a policy.Action, change func(*desk, *models.PlanTask) (string, error)) (models.PlanTask, error) {
	d, t, err := takeTask(tx, id)
	if err != nil {
		return models.PlanTask{}, err
	}
	if err := policy.Check(a, d.holds); err != nil {
		return models.PlanTask{}, err
	}
	return d.settle(tx, t, e, change)
}

func (d *desk) settle(tx *store.Tx, t *models.PlanTask, e TaskEvent, change func(*desk, *models.PlanTask) (string, error)) (models.PlanTask, error) {
	to, changed, no := Step(e, d.plan, *t, d.tasks)
	if no != nil || !changed {
		return *t, no.Err()
	}
	text, err := change(d, t)
	if err != nil {
		return models.PlanTask{}, err
	}
	from := t.State
	enter(t, to, e, by(tx), tx.Now)
	if err := d.record(tx, t, e, text); err != nil {
		return models.PlanTask{}, err
	}
	return *t, d.announce(tx, t, e, from)
}

// record stores the task, its plan and one line of history.
func (d *desk) record(tx *store.Tx, t *models.PlanTask, e TaskEvent, text string) error {
	if err := tx.SaveTask(t); err != nil {
		return err
	}
	if err := tx.AddTaskEntries(models.TaskEntry{TaskID: t.ID, Event: string(e), ByID: by(tx), At: tx.Now, Text: text}); err != nil {
		return err
	}
	return d.save(tx)
}

// announce writes the event, and tells the mentor when nothing is left to do.
func (d *desk) announce(tx *store.Tx, t *models.PlanTask, e TaskEvent, from models.TaskState) error {
	n, known := taskNews[e]
	if !known {
		return nil
	}
	facts := taskFacts{t.ID, t.Key, from, t.State, t.CertificationID}
	params := map[string]string{"task": t.Spec.Title}
	var also []models.PersonID
	if e == TaskSubmit {
		also = d.signing()
	}
	if err := d.emit(tx, n.name, n.kind, facts, params, also...); err != nil {
		return err
	}
	if t.State.Settled() == from.Settled() {
		return nil
	}
	if err := candidacy.RefreshPerson(tx, d.plan.PersonID); err != nil {
		return err
	}
	if mayComplete(d.tasks) != nil {
		return nil
	}
	return d.tellMentor(tx, "plan-ready")
}

// resubmit changes the evidence of a task that waits for the mentor.
func (d *desk) resubmit(tx *store.Tx, t *models.PlanTask, in Evidence) (models.PlanTask, error) {
	if no := prerequisitesMet(*t, d.tasks); no != nil {
		return models.PlanTask{}, no.Err()
	}
	text, err := d.attach(tx, t, in)
	if err != nil {
		return models.PlanTask{}, err
	}
	if err := d.record(tx, t, TaskSubmit, text); err != nil {
		return models.PlanTask{}, err
	}
	return *t, d.announce(tx, t, TaskSubmit, models.TaskSubmitted)
}

// attach puts evidence on a task, after T5.
func (d *desk) attach(tx *store.Tx, t *models.PlanTask, in Evidence) (string, error) {
	t.Evidence = strings.TrimSpace(in.Text)
	t.CertificationID = nil
	if t.Spec.Certification != nil {
		t.CertificationID = in.Certification
	}
	return t.Evidence, d.certified(tx, t)
}

// certified is rule T5 for the certification that is on the task.
func (d *desk) certified(tx *store.Tx, t *models.PlanTask) error {
	var c *models.Certification
	if t.CertificationID != nil {
		found, err := tx.CertificationsByID([]models.CertificationID{*t.CertificationID})
		if err != nil {
			return err
		}
		if one, ok := found[*t.CertificationID]; ok && one.PersonID == d.plan.PersonID {
			c = &one // another's is as one that is not there
		}
	}
	return Holds(*t, c, d.plan.PersonID, d.today).Err()
}

// renew takes a task back to the learner as the plan's version describes it, with
// no certification on it, and with time to catch up where its due date is over.
func (d *desk) renew(tx *store.Tx, t *models.PlanTask) error {
	t.CertificationID = nil
	if t.DueOn.Before(d.today) {
		cal, err := roster.CalendarOf(tx, d.plan.PersonID)
		if err != nil {
			return err
		}
		t.DueOn, t.DueMoved = dueOn(d.today, catchUpDays, cal), true
	}
	version, err := tx.CurriculumVersion(d.plan.CurriculumID, d.plan.VersionNumber)
	if err != nil {
		return err
	}
	if spec, known := byKey(version.Tasks)[t.Key]; known {
		t.Spec = spec
	}
	return nil
}

func shows(t *models.PlanTask, in Evidence) bool {
	same := t.CertificationID == in.Certification ||
		t.CertificationID != nil && in.Certification != nil && *t.CertificationID == *in.Certification
	return t.Evidence == strings.TrimSpace(in.Text) && (same || t.Spec.Certification == nil)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func needed(pointer string, text phrase.Format) error { return fault.At(pointer, "needed", text) }
