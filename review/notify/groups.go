package notify

import (
	"slices"

	"assay/models/phrase"
)

// Group is a part of what people are told, which they choose to hear of or not.
type Group string

const (
	Access         Group = "access"
	Profile        Group = "profile"
	Conflicts      Group = "conflicts"
	Training       Group = "training"
	Mentoring      Group = "mentoring"
	Certifications Group = "certifications"
	Reviewing      Group = "reviewing"
	ShowCases      Group = "show_cases"
	Candidacies    Group = "candidacies"
	Interviews     Group = "interviews"
	Ballots        Group = "ballots"
	Standings      Group = "standings"
	Appointments   Group = "appointments"
	Contributions  Group = "contributions"
	Team           Group = "team"
	Coverage       Group = "coverage"
	Coordination   Group = "coordination"
)

// groups are all of them in the order of the settings, with what they are about.
var groups = []struct {
	Group
	about phrase.Format
}{
	{Access, "Your account and what may act in your name"},
	{Profile, "Your profile, calendar and roles"},
	{Conflicts, "Conflicts between you and others"},
	{Training, "Your plans and tasks"},
	{Mentoring, "Plans that you accompany"},
	{Certifications, "Your certifications"},
	{ShowCases, "Your show cases"},
	{Reviewing, "Reviews that you are asked for"},
	{Candidacies, "Your candidacies"},
	{Interviews, "Interviews that you take part in"},
	{Ballots, "Ballots and their outcome"},
	{Standings, "Your standings"},
	{Appointments, "Founding appointments"},
	{Contributions, "Your contributions"},
	{Team, "People who report to you"},
	{Coverage, "What changed in coverage, on Mondays"},
	{Coordination, "What you arrange for others"},
}

// Must is why a message is told whatever somebody chose.
type Must string

const (
	MayBeOff Must = ""
	Secures  Must = "secures" // it is about who may act as them
	Decides  Must = "decides" // somebody decided about them
	Asks     Must = "asks"    // somebody waits for their answer, in its time
)

// WhySecured is why nobody can switch off what is about their account.
const WhySecured phrase.Format = "You always hear of what concerns who may act as you."

var why = map[Must]phrase.Format{
	Secures: WhySecured,
	Decides: "You always hear of what was decided about you.",
	Asks:    "You always hear when somebody asks you for something that has a time.",
}

// place is where a kind belongs.
type place struct {
	group Group
	must  Must
}

// arrangement puts every kind there is a title for into a group.
var arrangement = []struct {
	place
	kinds []Kind
}{
	{place{Access, Secures}, []Kind{
		"account.disabled", "account.enabled", "account.invited", "account.password_set", "account.reset_offered",
		"token.created", "token.revoked",
	}},
	{place{Profile, Decides}, []Kind{"person-manager-changed", "person-roles-changed", "service-developer-set", "webhook-switched-off"}},
	{place{Profile, MayBeOff}, []Kind{"person-profile-changed", "absence-added", "absence-changed", "absence-removed", "calendar-failing"}},
	{place{Conflicts, Decides}, []Kind{"conflict-declared", "conflict-ended", "conflict-waived", "conflict-waiver-revoked"}},
	{place{Training, Decides}, []Kind{"plan-cancelled", "plan-handed-over", "plan-reopened", "plan-started", "task-returned", "task-reopened"}},
	{place{Training, MayBeOff}, []Kind{
		"plan-completed", "plan-overdue", "plan-updated", "stand-in-ended", "stand-in-named", "task-accredited",
		"task-added", "task-rescheduled", "task-signed-off", "task-waived",
	}},
	{place{Mentoring, MayBeOff}, []Kind{"curriculum-published", "plan-ready", "plan-waiting", "task-submitted"}},
	{place{Certifications, Decides}, []Kind{"certification-expired", "certification-withdrawn"}},
	{place{Certifications, MayBeOff}, []Kind{"certification-expiring", "certification-recorded"}},
	{place{ShowCases, Decides}, []Kind{"show-case-approved", "show-case-changes-requested", "show-case-not-accepted"}},
	{place{ShowCases, MayBeOff}, []Kind{"finding-cleared", "your-offer-due", "your-offer-due-soon", "your-reviews-due", "your-reviews-due-soon"}},
	{place{Reviewing, Asks}, []Kind{"review-offered"}},
	{place{Reviewing, MayBeOff}, []Kind{
		"offer-due", "offer-due-soon", "offer-passed-on", "review-due", "review-due-soon", "review-not-needed",
		"review-passed-on", "reviews-released", "show-case-withdrawn", "skill-fix-resolved",
	}},
	{place{Candidacies, Decides}, []Kind{"candidacy-withdrawn"}},
	{place{Candidacies, MayBeOff}, []Kind{"bar-offered", "candidacy-fell-back", "candidacy-opened", "candidacy-ready"}},
	{place{Interviews, Asks}, []Kind{"interview-clock-moved", "seat-invited", "seat-accepted-in-calendar", "seat-handed-on-in-calendar", "chair-given"}},
	{place{Interviews, Decides}, []Kind{
		"interview-cancelled", "interview-confirmed", "interview-moved", "interview-proposed",
		"interview-unconfirmed", "seat-replaced", "shadow-granted", "shadow-refused",
	}},
	{place{Interviews, MayBeOff}, []Kind{"attendance-to-confirm", "interview-needs-hour", "seat-answer-due-soon", "seat-passed-on"}},
	{place{Ballots, Asks}, []Kind{"ballot-opened"}},
	{place{Ballots, Decides}, []Kind{"ballot-closed", "ballot-void", "feedback-given", "outcome-not-yet", "outcome-pass"}},
	{place{Ballots, MayBeOff}, []Kind{"ballot-overdue", "feedback-to-write", "feedback-written"}},
	{place{Standings, Decides}, []Kind{
		"standing-appointed", "standing-granted", "standing-lapsed", "standing-lifted", "standing-renewed",
		"standing-restored", "standing-retired", "standing-revoked", "standing-suspended",
	}},
	{place{Standings, MayBeOff}, []Kind{"standing-expiring", "standing-renewable"}},
	{place{Appointments, Asks}, []Kind{"appointment-proposed"}},
	{place{Appointments, Decides}, []Kind{"appointment-offered"}},
	{place{Appointments, MayBeOff}, []Kind{"appointment-declined", "appointment-signed"}},
	{place{Contributions, MayBeOff}, []Kind{"contribution-recorded", "contribution-withdrawn"}},
	{place{Team, MayBeOff}, []Kind{
		"person-removed", "person-report-added", "person-returned", "team-candidacy-opened",
		"team-candidacy-withdrawn", "team-standing-appointed", "team-standing-expiring", "team-standing-granted",
		"team-standing-lapsed", "team-standing-lifted", "team-standing-renewable", "team-standing-renewed",
		"team-standing-restored", "team-standing-retired", "team-standing-revoked", "team-standing-suspended",
	}},
	{place{Coverage, MayBeOff}, []Kind{"coverage-changed"}},
	{place{Coordination, MayBeOff}, []Kind{
		"ballot-still-open", "candidacy-to-arrange", "candidacy-withdrawn-arranged", "candidate-declined-in-calendar", "interview-overdue", "other-time-wished-in-calendar",
		"panel-clock-moved", "panel-needs-attention", "seat-accepted", "seat-declined", "show-case-short", "seat-overdue", "seat-passed-to",
		"shadow-asked", "your-seat-answer-due-soon",
	}},
}

var places = placed()

func placed() map[Kind]place {
	by := map[Kind]place{}
	for _, a := range arrangement {
		for _, k := range a.kinds {
			by[k] = a.place
		}
	}
	return by
}

// kindsOf are the kinds of a group that are told whatever was chosen, or those that
// are not, sorted.
func kindsOf(g Group, always bool) []Kind {
	var kinds []Kind
	for k, p := range places {
		if p.group == g && (p.must != MayBeOff) == always {
			kinds = append(kinds, k)
		}
	}
	slices.Sort(kinds)
	return kinds
}

// mustsOf are the reasons for which some of a group are always told.
func mustsOf(g Group) []Must {
	var musts []Must
	for _, m := range []Must{Secures, Decides, Asks} {
		if slices.ContainsFunc(kindsOf(g, true), func(k Kind) bool { return places[k].must == m }) {
			musts = append(musts, m)
		}
	}
	return musts
}

// Groups are all of them in the order of the settings.
func Groups() []Group {
	all := make([]Group, len(groups))
	for i, g := range groups {
		all[i] = g.Group
	}
	return all
}

// About is what a group is about.
func About(g Group) phrase.Text {
	for _, known := range groups {
		if known.Group == g {
			return phrase.Of(known.about)
		}
	}
	return phrase.Text{}
}
