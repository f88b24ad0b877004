package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"assay/review"
	"assay/review/candidacy"
	"assay/review/interview"
	"assay/review/jobs"
	"assay/review/panel"
	"assay/review/showcase"
	"assay/review/standing"
	"assay/review/training"
)

//go:generate go test -run StateDrawings -update .

var update = flag.Bool("update", false, "write golden files anew")

const drawings = "../../review/STATES.md"

func draw[S, E ~string](b *strings.Builder, m review.Machine[S, E]) {
	fmt.Fprintf(b, "\n## %s\n\n```mermaid\n%s```\n", m.Name, m.Mermaid())
}

func TestStateDrawingsAreThoseOfTheTables(t *testing.T) {
	var b strings.Builder
	b.WriteString("# States\n\nDrawn from the tables that run, by `make generate`. Repeating an event changes nothing and is no error.\n")
	draw(&b, training.PlanMachine)
	draw(&b, training.TaskMachine)
	draw(&b, showcase.CaseMachine)
	draw(&b, showcase.AssignmentMachine)
	draw(&b, candidacy.Machine)
	draw(&b, interview.Machine)
	draw(&b, interview.SeatMachine)
	draw(&b, panel.Machine)
	draw(&b, standing.Machine)
	draw(&b, jobs.Machine)
	if *update {
		if err := os.WriteFile(drawings, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(drawings)
	if err != nil {
		t.Fatal(err)
	}
	if string(written) != b.String() {
		t.Error("review/STATES.md is not what the tables say; run make generate")
	}
}
