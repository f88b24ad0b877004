package pipeline

import (
	"slices"
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/clock"
)

// Holder says who has the turn.
type Holder string

const (
	Author      Holder = "author" // the candidate, whose road it is
	Mentor      Holder = "mentor"
	Reviewers   Holder = "reviewers"
	Coordinator Holder = "coordinator"
	Panel       Holder = "panel"
)

// Turn is who has to do what next, and since when.
type Turn struct {
	Who         Holder
	PersonID    models.PersonID // where one person has it and the reader may know who
	Name        string
	Since       time.Time
	Elapsed     time.Duration
	Working     time.Duration // of the working hours of whoever has it; of the candidate's where several have it
	WorkingDays int           // of those, counted from the day after
	Hold        review.Reason
}

// turn is who has the turn of a candidacy, as far as the reader may know.
func (s scene) turn(r store.PipelineRow, e eyes) Turn {
	t := s.stageTurn(r, e)
	counts := s.calendars[r.PersonID]
	if of, found := s.calendars[t.PersonID]; found {
		counts = of
	}
	t.Elapsed = max(0, s.now.Sub(t.Since))
	if counts.Zone != nil {
		t.Working = clock.WorkedBetween(t.Since, s.now, counts)
		t.WorkingDays = workingDays(t.Since, s.now, counts)
	}
	return t
}

// workingDays are the working days after the day of an instant, today included.
func workingDays(since, now time.Time, c clock.Calendar) (days int) {
	today := clock.DateIn(now, c.Zone)
	for day := clock.DateIn(since, c.Zone).AddDays(1); !day.After(today); day = day.AddDays(1) {
		if clock.IsWorkingDay(day, c.Hours, c.Off) {
			days++
		}
	}
	return days
}

func (s scene) stageTurn(r store.PipelineRow, e eyes) Turn {
	switch r.State {
	case models.CandidacyReady:
		return Turn{Who: Coordinator, Since: r.StateSince, Hold: review.Why("panel-to-arrange", "A panel and an hour are to be found.")}
	case models.CandidacyScheduling:
		return s.schedulingTurn(r, e)
	case models.CandidacyScheduled:
		return s.scheduledTurn(r, e)
	case models.CandidacyVoting:
		return Turn{Who: Panel, Since: r.StateSince, Hold: review.Why("votes", "The panel votes.")}
	}
	return s.buildingTurn(r, e)
}

func (s scene) schedulingTurn(r store.PipelineRow, e eyes) Turn {
	t := Turn{Who: Coordinator, Since: r.StateSince, Hold: review.Why("panel-to-arrange", "An interview is being arranged.")}
	i, live := s.interviews[r.ID]
	if !e.interview || !live {
		return t
	}
	open, given, asked := 0, false, s.now
	for _, seat := range s.seats[i.ID] {
		switch {
		case seat.Kind == models.SeatShadow:
		case seat.State == models.SeatInvited:
			open++
			if seat.InvitedAt.Before(asked) {
				asked = seat.InvitedAt
			}
		case seat.State == models.SeatDeclined:
			given = true
		}
	}
	switch {
	case given:
		t.Hold = review.Why("panel-incomplete", "A seat of the panel is to be filled.")
	case open > 0:
		t.Who, t.Since = Panel, asked
		t.Hold = review.Reason{Code: "panel-answers", Text: phrase.Sentence(phrase.Count(open,
			"%[2]s panellist has not answered yet.", "%[2]s panellists have not answered yet.", phrase.Spelled(open)))}
	}
	return t
}

func (s scene) scheduledTurn(r store.PipelineRow, e eyes) Turn {
	t := Turn{Who: Panel, Since: r.StateSince, Hold: review.Why("interview-coming", "The interview is arranged.")}
	i, live := s.interviews[r.ID]
	switch {
	case !e.interview || !live:
	case i.EndsAt.After(s.now):
		t.Hold = review.Why("interview-coming", "The interview is on %s.", clock.DateIn(i.StartsAt, s.zone))
	default:
		t.Since = i.EndsAt
		t.Hold = review.Why("interview-to-hold", "The interview is over. Who was there is to be told.")
	}
	return t
}

// buildingTurn is that of whoever has kept the candidate waiting longest, and where
// nobody does, the candidate's own.
func (s scene) buildingTurn(r store.PipelineRow, e eyes) Turn {
	var others, own []Turn
	for _, c := range s.cases[pair{r.PersonID, r.ServiceID}] {
		if !e.cases {
			break
		}
		if c.Turn == models.TurnReviewers {
			others = append(others, s.reviewTurn(c, e))
		} else {
			own = append(own, Turn{Who: Author, Since: c.Since(), Hold: review.Why("changes-requested", "“%s” waits for its author's answer to a review.", c.Title)})
		}
	}
	for _, w := range s.signOffs[r.PersonID] {
		if e.plan && s.concerns(r, w) {
			others = append(others, Turn{Who: Mentor, PersonID: w.MentorID, Name: w.Mentor, Since: w.Since,
				Hold: review.Why("sign-off", "%s is to look at evidence for a task.", w.Mentor)})
		}
	}
	longest := func(a, b Turn) int { return a.Since.Compare(b.Since) }
	switch {
	case len(others) > 0:
		return slices.MinFunc(others, longest)
	case len(own) > 0:
		return slices.MinFunc(own, longest)
	}
	return s.ownTurn(r, e)
}

// reviewTurn is that of the reviewers of a version, since it was handed in; how many of
// them are done is nobody's to know.
func (s scene) reviewTurn(c store.CaseUnderWay, e eyes) Turn {
	if e.short && c.ShortSince != nil && !s.asked[c.ID] {
		return Turn{Who: Coordinator, Since: *c.ShortSince, Hold: review.Why("case-needs-reviewer", "A reviewer is to be found for “%s”.", c.Title)}
	}
	return Turn{Who: Reviewers, Since: c.Since(), Hold: review.Why("case-in-review", "“%s” is in review.", c.Title)}
}

// concerns reports whether a plan may be one that the bar asks for.
func (s scene) concerns(r store.PipelineRow, w store.SignOffWaiting) bool {
	rules := s.shortfalls[r.ID].Bar.Rules
	if rules.Curriculum != "" {
		return w.Curriculum == rules.Curriculum
	}
	return len(rules.Tasks) > 0 && (w.ServiceID == nil || *w.ServiceID == r.ServiceID)
}

func (s scene) ownTurn(r store.PipelineRow, e eyes) Turn {
	t := Turn{Who: Author, Since: r.StateSince, Hold: review.Why("towards-the-bar", "On the way to the bar.")}
	if missing := s.shortfalls[r.ID].Missing; e.page && len(missing) > 0 {
		t.Hold = review.Reason{Code: missing[0].Code, Text: phrase.Of("Still missing: %s", missing[0].Text)}
	}
	return t
}
