package training

import (
	"slices"
	"testing"

	"assay/models"
)

func planTask(id models.TaskID, state models.TaskState, s models.TaskSpec) models.PlanTask {
	return models.PlanTask{ID: id, Key: s.Key, Spec: s, State: state, Position: int(id)}
}

func TestT1_ARevisionKeepsDoneWorkBegunWorkAndPersonalDeviations(t *testing.T) {
	renamed := spec("begun-and-kept")
	renamed.Title = "New words"
	later := spec("moved")
	later.OffsetDays = 9
	doneNew := spec("done-and-kept")
	doneNew.Title = "New words"
	moved := planTask(7, models.TaskTodo, spec("moved"))
	moved.DueMoved = true
	own := planTask(8, models.TaskTodo, spec("personal-1"))
	own.Personal = true
	tasks := []models.PlanTask{
		planTask(1, models.TaskTodo, spec("todo-and-gone")),
		planTask(2, models.TaskDoing, spec("begun-and-gone")),
		planTask(3, models.TaskDone, spec("done-and-gone")),
		planTask(4, models.TaskDone, spec("done-and-kept")),
		planTask(5, models.TaskDoing, spec("begun-and-kept")),
		planTask(6, models.TaskTodo, spec("as-it-was")),
		moved, own,
	}
	r := Revise(tasks, []models.TaskSpec{spec("brand-new"), spec("as-it-was"), later, renamed, doneNew})
	if len(r.Add) != 1 || r.Add[0].Key != "brand-new" {
		t.Errorf("added %v", r.Add)
	}
	if len(r.Drop) != 1 || r.Drop[0].ID != 1 {
		t.Errorf("dropped %v", r.Drop)
	}
	var changed []string
	for _, c := range r.Change {
		changed = append(changed, c.Task.Key)
	}
	if !slices.Equal(changed, []string{"moved", "begun-and-kept"}) {
		t.Errorf("changed %v", changed)
	}
	kept := map[models.TaskID]string{}
	for _, k := range r.Keep {
		kept[k.Task.ID] = k.Why.Code
	}
	want := map[models.TaskID]string{2: "started-work", 3: "done-work", 4: "done-work", 7: "personal-due-date", 8: "personal-task"}
	for id, why := range want {
		if kept[id] != why {
			t.Errorf("task %d kept for %q, want %q", id, kept[id], why)
		}
	}
	if len(kept) != len(want) {
		t.Errorf("kept %v", kept)
	}
}

func TestArrangingFollowsTheVersionThenWhatIsKept(t *testing.T) {
	tasks := []models.PlanTask{
		planTask(1, models.TaskDone, spec("gone")), planTask(2, models.TaskTodo, spec("b")), planTask(3, models.TaskTodo, spec("a")),
	}
	r := Revise(tasks, []models.TaskSpec{spec("a"), spec("b")})
	r.arrange(tasks)
	var keys []string
	for i, task := range tasks {
		keys = append(keys, task.Key)
		if task.Position != i+1 {
			t.Errorf("%s at %d", task.Key, task.Position)
		}
	}
	if !slices.Equal(keys, []string{"a", "b", "gone"}) {
		t.Errorf("%v", keys)
	}
}

func TestTheDifferenceOfTwoVersions(t *testing.T) {
	before := []models.TaskSpec{spec("a"), spec("b", "a"), spec("c")}
	changed := spec("b", "a", "c")
	changed.Judged = true
	after := []models.TaskSpec{changed, spec("a"), spec("d")}
	d := Between(before, after)
	if len(d.Added) != 1 || d.Added[0].Key != "d" || len(d.Removed) != 1 || d.Removed[0].Key != "c" {
		t.Errorf("added %v, removed %v", d.Added, d.Removed)
	}
	if len(d.Changed) != 1 || !slices.Equal(d.Changed[0].Fields, []string{"judged", "prerequisites"}) {
		t.Errorf("changed %+v", d.Changed)
	}
	if !Between(after, after).Empty() || d.Empty() {
		t.Error("only the same is empty")
	}
}
