package api

import (
	"time"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/interview"
	"assay/review/policy"
)

// MeetingRules is what the organisation asks of every interview.
type MeetingRules struct {
	MeetingLimits
	Usual     MeetingLimits   `json:"usual" description:"What holds where nobody changed it."`
	ChangedBy *PersonRef      `json:"changedBy"`
	ChangedAt *time.Time      `json:"changedAt"`
	Revision  int64           `json:"revision"`
	Actions   []review.Action `json:"actions"`
}

func (r MeetingRules) ETag() string { return Revision(r.Revision).ETag() }

// MeetingLimits are the numbers of these rules.
type MeetingLimits struct {
	NoticeHours  int `json:"noticeHours" description:"Between choosing an hour and it."`
	PerDay       int `json:"perDay" description:"Interviews that one person sits in on a day of theirs."`
	PerWeek      int `json:"perWeek" description:"Likewise in an ISO week."`
	CoolDownDays int `json:"coolDownDays" description:"After declining a seat, in which nobody is looked for."`
	Vetoes       int `json:"vetoes" description:"Hours that a candidate rules out at a time."`
	Shadows      int `json:"shadows" description:"Shadow seats of an interview."`
}

// MeetingFields are the same numbers to be set, all of them: 0 is a rule of its own,
// and never what a number that was left out means.
type MeetingFields struct {
	NoticeHours  *int `json:"noticeHours" validate:"required"`
	PerDay       *int `json:"perDay" validate:"required"`
	PerWeek      *int `json:"perWeek" validate:"required"`
	CoolDownDays *int `json:"coolDownDays" validate:"required"`
	Vetoes       *int `json:"vetoes" validate:"required"`
	Shadows      *int `json:"shadows" validate:"required"`
}

func (l MeetingFields) model() models.MeetingRules {
	return models.MeetingRules{NoticeHours: *l.NoticeHours, PerDay: *l.PerDay, PerWeek: *l.PerWeek,
		CoolDownDays: *l.CoolDownDays, Vetoes: *l.Vetoes, Shadows: *l.Shadows}
}

func limitsOf(r models.MeetingRules) MeetingLimits {
	return MeetingLimits{r.NoticeHours, r.PerDay, r.PerWeek, r.CoolDownDays, r.Vetoes, r.Shadows}
}

func getMeetingRules(tx *store.Tx, _ None) (MeetingRules, error) {
	r, err := interview.Rules(tx)
	if err != nil {
		return MeetingRules{}, err
	}
	return meetingRulesShown(tx, r)
}

func changeMeetingRules(tx *store.Tx, in struct {
	Edited
	MeetingFields
}) (MeetingRules, error) {
	r, err := interview.ChangeRules(tx, int64(in.IfMatch), in.model())
	if err != nil {
		return MeetingRules{}, err
	}
	return meetingRulesShown(tx, r)
}

func meetingRulesShown(tx *store.Tx, r models.MeetingRules) (MeetingRules, error) {
	out := MeetingRules{
		MeetingLimits: limitsOf(r), Usual: limitsOf(models.UsualMeetingRules()), Revision: r.Revision,
		Actions: []review.Action{review.Can("change", policy.Check(policy.MeetingRulesChange, policy.Of(tx.Actor)))},
	}
	if r.ChangedBy == nil {
		return out, nil
	}
	at := r.ChangedAt.UTC()
	out.ChangedAt = &at
	names, err := personRefs(tx, *r.ChangedBy)
	out.ChangedBy = publisher(names, r.ChangedBy)
	return out, err
}
