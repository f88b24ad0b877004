package interview

import (
	"assay/models"
	"assay/models/fault"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review/notify"
	"assay/review/policy"
)

// Rules are what the organisation asks of every interview. Faults: not-allowed.
func Rules(tx *store.Tx) (models.MeetingRules, error) {
	if err := policy.Check(policy.MeetingRulesSee, policy.Of(tx.Actor)); err != nil {
		return models.MeetingRules{}, err
	}
	return tx.MeetingRules()
}

// ChangeRules sets them, for every interview that is booked from then on; what is
// booked stays. rev is the revision that was looked at. Setting what is so already
// changes nothing. Faults: not-allowed, changed-meanwhile, invalid with every field
// that is. Emits meeting_rules.changed with what was before and after.
func ChangeRules(tx *store.Tx, rev int64, in models.MeetingRules) (models.MeetingRules, error) {
	if err := policy.Check(policy.MeetingRulesChange, policy.Of(tx.Actor)); err != nil {
		return in, err
	}
	if wrong := wrongLimits(in); len(wrong) > 0 {
		return in, fault.Wrong(wrong...)
	}
	was, err := tx.LockMeetingRules()
	if err != nil {
		return was, err
	}
	before, after := limitsOf(was), limitsOf(in)
	changed := map[string]any{}
	for n, l := range after {
		if l.value != before[n].value {
			changed[l.name] = map[string]any{"before": before[n].value, "after": l.value}
		}
	}
	if len(changed) == 0 {
		return was, nil
	}
	if err := fault.Fresh(rev, was.Revision); err != nil {
		return was, err
	}
	in.ID, in.Revision, in.ChangedBy = was.ID, was.Revision, person(tx)
	if err := tx.PutMeetingRules(&in); err != nil {
		return was, err
	}
	return in, notify.Emit(tx, notify.Event{
		Subject: models.Subject{Kind: "meeting_rules", ID: 1}, Name: "meeting_rules.changed", Facts: changed,
	})
}

// limit is one of the rules, as clients know it, with what it may be.
type limit struct {
	name               string
	value, least, most int
}

func limitsOf(r models.MeetingRules) []limit {
	return []limit{
		{"noticeHours", r.NoticeHours, 0, 14 * 24},
		{"perDay", r.PerDay, 1, models.MostInterviewsPerDay},
		{"perWeek", r.PerWeek, 1, models.MostInterviewsPerWeek},
		{"coolDownDays", r.CoolDownDays, 0, 90},
		{"vetoes", r.Vetoes, 1, 50},
		{"shadows", r.Shadows, 0, 8},
	}
}

func wrongLimits(r models.MeetingRules) []fault.Field {
	var wrong []fault.Field
	for _, l := range limitsOf(r) {
		if l.value < l.least || l.value > l.most {
			wrong = append(wrong, fault.Field{Pointer: "/" + l.name, Code: "out-of-range", Text: phrase.Of("This is from %d to %d.", l.least, l.most)})
		}
	}
	if len(wrong) == 0 && r.PerWeek < r.PerDay {
		wrong = append(wrong, fault.Field{Pointer: "/perWeek", Code: "below-a-day", Text: phrase.Of("A week has at least as many interviews as a day of it.")})
	}
	return wrong
}
