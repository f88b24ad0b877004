package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/training"
)

// Task is one thing to do in a plan.
type Task struct {
	ID            models.TaskID      `json:"id"`
	Plan          models.PlanID      `json:"plan"`
	Position      int                `json:"position"`
	Spec          TaskSpec           `json:"spec" description:"As the plan has it; what is settled stays as it was judged."`
	State         models.TaskState   `json:"state"`
	Turn          training.Turn      `json:"turn" description:"Who acts next."`
	Personal      bool               `json:"personal" description:"Added for this learner."`
	Kept          bool               `json:"kept" description:"No longer in the curriculum, kept because it was begun or settled."`
	DueOn         models.Date        `json:"dueOn"`
	DueMoved      bool               `json:"dueMoved" description:"The date was set for this learner."`
	Overdue       bool               `json:"overdue"`
	DaysBehind    int                `json:"daysBehind" description:"Working days of the learner since it was due."`
	DaysLeft      int                `json:"daysLeft" description:"Working days of the learner until it is due, that day included, while it is theirs to do."`
	WaitsFor      []string           `json:"waitsFor" description:"Keys of prerequisites that are open."`
	Evidence      string             `json:"evidence"`
	Note          phrase.Text        `json:"note" description:"The latest of mentor or manager."`
	Certification *TaskCertification `json:"certification"`
	Library       *LibrarySearch     `json:"library"`
	StartedAt     *time.Time         `json:"startedAt"`
	SubmittedAt   *time.Time         `json:"submittedAt"`
	ReturnedAt    *time.Time         `json:"returnedAt"`
	DecidedAt     *time.Time         `json:"decidedAt"`
	DecidedBy     *PersonRef         `json:"decidedBy"`
	Revision      Revision           `json:"revision"`
	Actions       []review.Action    `json:"actions"`
}

// ETag is for If-Match of signing off and returning.
func (t Task) ETag() string { return t.Revision.ETag() }

// TaskCertification is what a task stands on.
type TaskCertification struct {
	ID        models.CertificationID `json:"id"`
	Vendor    string                 `json:"vendor"`
	Name      string                 `json:"name"`
	Passed    bool                   `json:"passed"`
	Current   bool                   `json:"current"`
	ExpiresOn models.Date            `json:"expiresOn"`
}

// LibrarySearch is a link into the library, ready to be asked.
type LibrarySearch struct {
	Service     string `json:"service" description:"The slug; empty is any."`
	ServiceName string `json:"serviceName"`
	MinLevel    int    `json:"minLevel"`
	Words       string `json:"words"`
	Query       string `json:"query" description:"The query part of the library's address."`
}

func taskOf(v training.TaskView) Task {
	t := v.Task
	out := Task{
		ID: t.ID, Plan: t.PlanID, Position: t.Position, Spec: taskSpec(t.Spec), State: t.State, Turn: v.Turn, Personal: t.Personal,
		Kept: v.Kept, DueOn: t.DueOn, DueMoved: t.DueMoved, Overdue: v.Overdue, DaysBehind: v.DaysBehind, DaysLeft: v.DaysLeft, WaitsFor: v.WaitsFor,
		Evidence: t.Evidence, Note: phrase.Recall(t.Note), StartedAt: t.StartedAt, SubmittedAt: t.SubmittedAt, ReturnedAt: t.ReturnedAt,
		DecidedAt: t.DecidedAt, Revision: Revision(t.Revision), Actions: v.Actions,
	}
	out.Spec.Key = t.Key
	if v.DecidedBy != nil {
		who := personRef(*v.DecidedBy)
		out.DecidedBy = &who
	}
	if v.Certification != nil {
		c := v.Certification.Certification
		out.Certification = &TaskCertification{c.ID, c.Vendor, c.Name, v.Certification.Passed, v.Certification.Current, c.ExpiresOn}
	}
	if l := v.Library; l != nil {
		out.Library = &LibrarySearch{l.Service, l.ServiceName, l.MinLevel, l.Words, l.Query}
	}
	return out
}

type taskPath struct {
	ID models.TaskID `path:"id" json:"-"`
}

func getTask(tx *store.Tx, in taskPath) (Task, error) { return showTask(tx, in.ID, nil) }

// showTask answers with the task as it is now, when the verb did not refuse.
func showTask(tx *store.Tx, id models.TaskID, err error) (Task, error) {
	if err != nil {
		return Task{}, err
	}
	v, err := training.ReadTask(tx, id)
	if err != nil {
		return Task{}, err
	}
	return taskOf(v), nil
}

// TaskEvent is one step in a task's history.
type TaskEvent struct {
	ID    int64       `json:"id"`
	Event string      `json:"event"`
	By    *PersonRef  `json:"by" description:"Null when time or an import did it."`
	At    time.Time   `json:"at"`
	Text  phrase.Text `json:"text" description:"The evidence, the note or the reason of that step."`
}

func listTaskHistory(tx *store.Tx, in struct {
	Paging
	ID models.TaskID `path:"id" json:"-"`
}) (models.List[TaskEvent], error) {
	page, err := training.History(tx, in.ID, in.Page())
	return models.MapList(page, func(h training.HistoryEntry) TaskEvent {
		e := TaskEvent{ID: h.Entry.ID, Event: h.Entry.Event, At: h.Entry.At, Text: phrase.Recall(h.Entry.Text)}
		if h.By != nil {
			who := personRef(*h.By)
			e.By = &who
		}
		return e
	}), err
}

type evidenceInput struct {
	ID            models.TaskID           `path:"id" json:"-"`
	Evidence      string                  `json:"evidence" validate:"max=20000" description:"Markdown: a link, a result, what was learned."`
	Certification *models.CertificationID `json:"certification" description:"Needed where the task asks for one."`
}

func (in evidenceInput) evidence() training.Evidence {
	return training.Evidence{Text: in.Evidence, Certification: in.Certification}
}

func startTask(tx *store.Tx, in taskPath) (Task, error) {
	_, err := training.Start(tx, in.ID)
	return showTask(tx, in.ID, err)
}

func submitTask(tx *store.Tx, in evidenceInput) (Task, error) {
	_, err := training.Submit(tx, in.ID, in.evidence())
	return showTask(tx, in.ID, err)
}

func finishTask(tx *store.Tx, in evidenceInput) (Task, error) {
	_, err := training.Finish(tx, in.ID, in.evidence())
	return showTask(tx, in.ID, err)
}

func accreditTask(tx *store.Tx, in evidenceInput) (Task, error) {
	_, err := training.Accredit(tx, in.ID, in.evidence())
	return showTask(tx, in.ID, err)
}

type judgementInput struct {
	Edited
	ID   models.TaskID `path:"id" json:"-"`
	Note string        `json:"note" validate:"max=5000"`
}

func (in judgementInput) judgement() training.Judgement {
	return training.Judgement{Revision: int64(in.IfMatch), Note: in.Note}
}

func signOffTask(tx *store.Tx, in judgementInput) (Task, error) {
	_, err := training.SignOff(tx, in.ID, in.judgement())
	return showTask(tx, in.ID, err)
}

func returnTask(tx *store.Tx, in judgementInput) (Task, error) {
	_, err := training.Return(tx, in.ID, in.judgement())
	return showTask(tx, in.ID, err)
}

func waiveTask(tx *store.Tx, in struct {
	ID     models.TaskID `path:"id" json:"-"`
	Reason string        `json:"reason" validate:"notblank,max=5000"`
}) (Task, error) {
	_, err := training.Waive(tx, in.ID, in.Reason)
	return showTask(tx, in.ID, err)
}

func reopenTask(tx *store.Tx, in struct {
	ID   models.TaskID `path:"id" json:"-"`
	Note string        `json:"note" validate:"notblank,max=5000"`
}) (Task, error) {
	_, err := training.Reopen(tx, in.ID, in.Note)
	return showTask(tx, in.ID, err)
}

func moveTaskDue(tx *store.Tx, in struct {
	ID     models.TaskID `path:"id" json:"-"`
	DueOn  models.Date   `json:"dueOn" validate:"required"`
	Reason string        `json:"reason" validate:"notblank,max=5000"`
}) (Task, error) {
	_, err := training.MoveDue(tx, in.ID, in.DueOn, in.Reason)
	return showTask(tx, in.ID, err)
}

func addPlanTask(tx *store.Tx, in struct {
	ID            models.PlanID   `path:"id" json:"-"`
	Kind          models.TaskKind `json:"kind" validate:"required,oneof=reading course lab shadowed_case practised_case incident_drill certification show_case"`
	Title         string          `json:"title" validate:"notblank,max=200"`
	Instructions  string          `json:"instructions" validate:"max=20000"`
	OffsetDays    int             `json:"offsetDays" validate:"min=0,max=1000" description:"Working days after the plan's start, unless dueOn is given."`
	DueOn         models.Date     `json:"dueOn"`
	Judged        bool            `json:"judged"`
	Prerequisites []string        `json:"prerequisites" validate:"max=50,dive,max=60"`
	Certification *CertSpec       `json:"certification"`
	Library       *LibraryLink    `json:"library"`
}) (Task, error) {
	t, err := training.AddTask(tx, in.ID, training.Extra{
		Kind: in.Kind, Title: in.Title, Instructions: in.Instructions, OffsetDays: in.OffsetDays, DueOn: in.DueOn, Judged: in.Judged,
		Prerequisites: in.Prerequisites, Certification: in.Certification.model(), Library: in.Library.model(),
	})
	return showTask(tx, t.ID, err)
}
