package training

import (
	"slices"
	"testing"

	"assay/models"
)

func TestTaskMachine(t *testing.T) {
	const repeated = "repeated"
	table := map[TaskEvent]map[models.TaskState]string{
		TaskStart:    {"todo": "doing", "doing": repeated},
		TaskSubmit:   {"doing": "submitted", "submitted": repeated},
		TaskSignOff:  {"submitted": "done", "done": repeated},
		TaskReturn:   {"submitted": "doing", "doing": repeated},
		TaskFinish:   {"doing": "done", "done": repeated},
		TaskWaive:    {"todo": "waived", "doing": "waived", "submitted": "waived", "waived": repeated},
		TaskAccredit: {"todo": "accredited", "doing": "accredited", "submitted": "accredited", "accredited": repeated},
		TaskReopen:   {"done": "doing", "waived": "doing", "accredited": "doing", "doing": repeated},
	}
	if got := TaskMachine.Events(); len(got) != len(table) {
		t.Errorf("events %v, but the table here has %d", got, len(table))
	}
	states := TaskMachine.States()
	if len(states) != 6 {
		t.Errorf("states %v", states)
	}
	for event, row := range table {
		for _, from := range states {
			to, changed, no := TaskMachine.Next(from, event)
			switch want := row[from]; {
			case want == "":
				if no == nil || changed || to != from {
					t.Errorf("%s in %s gives %s, %v, %v; it should be refused", event, from, to, changed, no)
				}
			case want == repeated:
				if no != nil || changed || to != from {
					t.Errorf("%s in %s gives %s, %v, %v; it should change nothing", event, from, to, changed, no)
				}
			default:
				if no != nil || !changed || string(to) != want {
					t.Errorf("%s in %s gives %s, %v, %v; want %s", event, from, to, changed, no, want)
				}
			}
		}
	}
}

func TestPlanMachine(t *testing.T) {
	table := map[PlanEvent]map[models.PlanState]string{
		PlanComplete: {"active": "completed", "completed": "completed"},
		PlanCancel:   {"active": "cancelled", "cancelled": "cancelled"},
	}
	if got := PlanMachine.Events(); len(got) != len(table) {
		t.Errorf("events %v", got)
	}
	for event, row := range table {
		for _, from := range []models.PlanState{models.PlanActive, models.PlanCompleted, models.PlanCancelled} {
			to, changed, no := PlanMachine.Next(from, event)
			want := row[from]
			if (no == nil) != (want != "") || no == nil && (string(to) != want || changed != (to != from)) {
				t.Errorf("%s in %s gives %s, %v, %v; want %q", event, from, to, changed, no, want)
			}
		}
	}
}

func TestEveryStateSaysWhoseTurnItIs(t *testing.T) {
	want := map[models.TaskState]Turn{
		models.TaskTodo: LearnersTurn, models.TaskDoing: LearnersTurn, models.TaskSubmitted: MentorsTurn,
		models.TaskDone: NobodysTurn, models.TaskWaived: NobodysTurn, models.TaskAccredited: NobodysTurn,
	}
	for _, s := range TaskMachine.States() {
		if TurnOf(s) != want[s] {
			t.Errorf("%s: %s, want %s", s, TurnOf(s), want[s])
		}
	}
	for _, s := range TaskMachine.States() {
		if s.Settled() != slices.Contains(settledStates, s) {
			t.Errorf("%s: Settled and the table disagree", s)
		}
	}
}
