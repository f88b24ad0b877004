package api

import (
	"time"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
	"assay/review"
	"assay/review/conflict"
	"assay/review/showcase"
)

// Assignment is my own: others see its seat.
type Assignment struct {
	ID            models.AssignmentID    `json:"id"`
	ShowCaseID    models.ShowCaseID      `json:"showCaseId"`
	VersionNumber int                    `json:"versionNumber"`
	State         models.AssignmentState `json:"state" enum:"offered,accepted,submitted,declined,expired,released"`
	AsDeveloper   bool                   `json:"asDeveloper"`
	Reasons       []phrase.Text          `json:"reasons" description:"Why me."`
	OfferedAt     time.Time              `json:"offeredAt"`
	DueAt         time.Time              `json:"dueAt" description:"To answer while offered, to review while accepted."`
	ExpiresAt     time.Time              `json:"expiresAt" description:"A working day of grace later; then it goes to the next."`
	AcceptedAt    *time.Time             `json:"acceptedAt"`
	EndedAt       *time.Time             `json:"endedAt"`
	DeclineReason models.DeclineReason   `json:"declineReason" enum:",busy,conflict,not_my_area"`
}

// assignmentOf leaves the seat's number out: a third reviewer would know from it
// that the others differ.
func assignmentOf(a models.Assignment) Assignment {
	return Assignment{a.ID, a.ShowCaseID, a.VersionNumber, a.State, a.AsDeveloper, a.Reasons, a.OfferedAt, a.DueAt, a.ExpiresAt,
		a.AcceptedAt, a.EndedAt, a.DeclineReason}
}

// AssignmentPage is an assignment of mine with what it is about.
type AssignmentPage struct {
	Assignment
	Title        string               `json:"title" description:"Of the version that it is about."`
	Service      ServiceRef           `json:"service"`
	Author       PersonRef            `json:"author"`
	ClaimedLevel int                  `json:"claimedLevel"`
	CaseState    models.ShowCaseState `json:"caseState" enum:"draft,in_review,changes_requested,approved,not_accepted,withdrawn"`
	WorkLeft     int                  `json:"workLeft" description:"Minutes of my working hours until it is due; 0 when it ended."`
	Sealed       *review.Reason       `json:"sealed" description:"What is hidden from me, while something is."`
	Late         bool                 `json:"late" description:"A review that is handed in now is kept as a note and changes nothing."`
	Actions      []Act                `json:"actions"`
}

func getAssignment(tx *store.Tx, in AssignmentPath) (AssignmentPage, error) {
	mine, err := showcase.MyAssignment(tx, in.ID)
	if err != nil {
		return AssignmentPage{}, err
	}
	c := mine.Case
	who, err := personRefs(tx, c.AuthorID)
	if err != nil {
		return AssignmentPage{}, err
	}
	what, err := serviceRefs(tx, c.ServiceID)
	return AssignmentPage{
		Assignment: assignmentOf(mine.Assignment), Title: mine.Version.Title, Service: what[c.ServiceID], Author: who[c.AuthorID],
		ClaimedLevel: mine.Version.ClaimedLevel, CaseState: c.State, WorkLeft: int(mine.WorkLeft.Minutes()), Sealed: mine.Sealed, Late: mine.Late,
		Actions: actsOf(mine.Actions),
	}, err
}

type AssignmentPath struct {
	ID models.AssignmentID `path:"id" json:"-"`
}

func acceptAssignment(tx *store.Tx, in struct {
	AssignmentPath
	Conflict conflict.Reply `json:"conflict" validate:"required,oneof=none declared" description:"Is there a conflict between you and the author?"`
}) (Assignment, error) {
	a, err := showcase.Accept(tx, in.ID, in.Conflict)
	return assignmentOf(a), err
}

func declineAssignment(tx *store.Tx, in struct {
	AssignmentPath
	Reason models.DeclineReason `json:"reason" validate:"required,oneof=busy conflict not_my_area"`
	Note   string               `json:"note" validate:"max=4000"`
}) (Assignment, error) {
	a, err := showcase.Decline(tx, in.ID, in.Reason, in.Note)
	return assignmentOf(a), err
}

func offerReview(tx *store.Tx, in struct {
	ShowCasePath
	PersonID models.PersonID `json:"personId" validate:"required"`
	Reason   string          `json:"reason" validate:"max=4000" description:"Needed where the person is not the first of the ranking."`
}) (ShowCasePage, error) {
	if _, err := showcase.Offer(tx, in.ID, in.PersonID, in.Reason); err != nil {
		return ShowCasePage{}, err
	}
	return getShowCase(tx, in.ShowCasePath)
}

// ReviewerOutlook is who could review a case.
type ReviewerOutlook struct {
	Needed    int                   `json:"needed"`
	Able      int                   `json:"able" description:"People with standing and without a conflict."`
	Enough    bool                  `json:"enough"`
	Route     models.BootstrapRoute `json:"route" enum:"none,founding_smes,developers_review" description:"The service's way where they are too few."`
	RouteText phrase.Text           `json:"routeText"`
	Ranked    []RankedReviewer      `json:"ranked" description:"The best first."`
	Excluded  []ExcludedReviewer    `json:"excluded"`
}

// RankedReviewer has the terms of the ranking in words.
type RankedReviewer struct {
	Person      PersonRef     `json:"person"`
	AsDeveloper bool          `json:"asDeveloper"`
	Reasons     []phrase.Text `json:"reasons"`
}

// ExcludedReviewer is one reason why somebody is not ranked.
type ExcludedReviewer struct {
	Person PersonRef   `json:"person"`
	Code   string      `json:"code"`
	Text   phrase.Text `json:"text"`
	Soft   bool        `json:"soft" description:"A coordinator may override it."`
}

func getReviewers(tx *store.Tx, in ShowCasePath) (ReviewerOutlook, error) {
	o, err := showcase.Foresee(tx, in.ID)
	if err != nil {
		return ReviewerOutlook{}, err
	}
	var ids []models.PersonID
	for _, r := range o.Ranked {
		ids = append(ids, r.Person)
	}
	for _, e := range o.Excluded {
		ids = append(ids, e.Person)
	}
	who, err := personRefs(tx, ids...)
	out := ReviewerOutlook{Needed: o.Needed, Able: o.Able, Enough: o.Enough, Route: o.Route, RouteText: o.RouteText}
	for _, r := range o.Ranked {
		out.Ranked = append(out.Ranked, RankedReviewer{who[r.Person], r.Developer, r.Reasons})
	}
	for _, e := range o.Excluded {
		out.Excluded = append(out.Excluded, ExcludedReviewer{who[e.Person], e.Code, e.Text, e.Soft})
	}
	return out, err
}

// SkillFix asks to put right that a service is listed as a person's area.
type SkillFix struct {
	ID         int64      `json:"id"`
	Person     PersonRef  `json:"person"`
	Service    ServiceRef `json:"service"`
	Note       string     `json:"note"`
	At         time.Time  `json:"at"`
	ResolvedAt *time.Time `json:"resolvedAt"`
}

func listSkillFixes(tx *store.Tx, in struct{ Paging }) (models.List[SkillFix], error) {
	page, err := showcase.SkillFixes(tx, in.Page())
	if err != nil {
		return models.List[SkillFix]{}, err
	}
	return skillFixes(tx, page)
}

func skillFixes(tx *store.Tx, page models.List[models.SkillFix]) (models.List[SkillFix], error) {
	who, what, err := refsOf(tx, page.Items, func(f models.SkillFix) (models.PersonID, models.ServiceID) { return f.PersonID, f.ServiceID })
	return models.MapList(page, func(f models.SkillFix) SkillFix {
		return SkillFix{f.ID, who[f.PersonID], what[f.ServiceID], f.Note, f.At, f.ResolvedAt}
	}), err
}

func resolveSkillFix(tx *store.Tx, in struct {
	ID int64 `path:"id" json:"-"`
}) (SkillFix, error) {
	fix, err := showcase.ResolveSkillFix(tx, in.ID)
	if err != nil {
		return SkillFix{}, err
	}
	page, err := skillFixes(tx, models.List[models.SkillFix]{Items: []models.SkillFix{fix}})
	if err != nil {
		return SkillFix{}, err
	}
	return page.Items[0], nil
}
