package ical

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"assay/models"
)

var update = flag.Bool("update", false, "write the golden files anew")

// step is one message of the golden sequence, with what it is to say. The same file
// is read by an independent parser in the front end's tests.
type step struct {
	File   string
	Method models.CalendarMethod
	Event  Event
}

// sequence is an interview's way through a calendar: asked, moved, one seat given to
// somebody else, cancelled.
func sequence() []step {
	asked := event()
	asked.Summary = "Interview of Lin Mei (林美) for EKS"
	asked.Description = "You are asked to sit on the panel; please answer, soon.\n\nYour time: 2026-11-26 (Thu) 06:00–07:00, America/Sao_Paulo\n" +
		"林美（候選人）：2026-11-26（週四）17:00–18:00，Asia/Taipei\n박미나 (SME): 2026-11-26(목) 18:00–19:00, Asia/Seoul\nA backslash \\ and \"quotes\"; a colon: too."
	asked.Guests = append(asked.Guests, Guest{Party: Party{`Park "Mina", 박미나`, "mina@assay.example"}, Optional: true, Answer: Unanswered})
	asked.Guests[1].Answer = Unanswered

	moved := asked
	moved.Sequence, moved.Sent = 1, asked.Sent.Add(time.Hour)
	moved.Starts, moved.Ends = asked.Starts.Add(24*time.Hour), asked.Ends.Add(24*time.Hour)

	out := moved
	out.Sequence, out.Sent = 2, moved.Sent.Add(time.Hour)
	out.Guests = []Guest{asked.Guests[1]}

	rest := out
	rest.Guests = []Guest{asked.Guests[0], {Party: Party{"Chiara Rossi", "chiara@assay.example"}, Answer: Unanswered}, asked.Guests[2]}
	rest.Guests[0].Answer = Accepted

	over := rest
	over.Sequence, over.Sent, over.Status = 3, rest.Sent.Add(time.Hour), models.EventCancelled
	over.Guests = rest.Guests[:1]
	return []step{
		{"1-request.ics", models.MethodRequest, asked},
		{"2-moved.ics", models.MethodRequest, moved},
		{"3-taken-out.ics", models.MethodCancel, out},
		{"3-request.ics", models.MethodRequest, rest},
		{"4-cancelled.ics", models.MethodCancel, over},
	}
}

func (s step) write() ([]byte, error) {
	if s.Method == models.MethodCancel {
		return Cancel(s.Event)
	}
	return Request(s.Event)
}

func TestI6_TheSequenceOfAnInterviewInACalendar(t *testing.T) {
	told, err := json.MarshalIndent(sequence(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "sequence.json", append(told, '\n'))
	for _, s := range sequence() {
		raw, err := s.write()
		if err != nil {
			t.Fatal(err)
		}
		lines(t, raw)
		golden(t, s.File, raw)
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what it was (%v):\n%s", name, err, got)
	}
}
