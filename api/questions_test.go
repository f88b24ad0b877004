package api_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"assay/api"
	"assay/models"
)

// Whom the bulk database has.
const (
	admin       models.PersonID = 1
	coordinator models.PersonID = 2
	manager     models.PersonID = 3 // an eighth of the organisation is below them
	busy        models.PersonID = 9 // an SME of service 1 with many of everything
	engineer    models.PersonID = 150
)

// question is a list, or one thing, that is asked for as somebody.
type question struct {
	as   models.PersonID
	path string
}

// lists asks for every list there is by what it can be narrowed by, as those who
// read it.
var lists = map[string][]question{
	"listAppointments":           {{admin, "/appointments"}, {admin, "/appointments?waiting=true"}, {admin, "/appointments?service=7"}, {engineer, "/appointments"}},
	"listBars":                   {{engineer, "/services/2/bars"}},
	"listCandidacies":            of("/candidacies", admin, "", "?service=2", "?state=certified", "?state=scheduled", "?open=true", "?behind=true", "?open=true&service=2", "?person=9").and(of("/candidacies", manager, "", "?open=true")).and(of("/candidacies", engineer, "", "?open=true")),
	"listCandidacyInterviews":    {{admin, "/candidacies/10/interviews"}},
	"listExpiringCertifications": {{admin, "/certifications/expiring?within=400"}, {manager, "/certifications/expiring?within=400"}, {engineer, "/certifications/expiring"}},
	"listContributions":          of("/contributions", engineer, "", "?person=9", "?service=1", "?since=2026-10-01", "?person=9&service=1"),
	"listCoverage":               of("/coverage", admin, "", "?family=family-3", "?region=emea", "?only=below_target", "?only=fewer_than_five"),
	"listCoverageHours":          of("/coverage/hours", admin, "", "?family=family-3", "?region=emea", "?manager=3", "?language=en", "?sort=risk", "?week=2027-W02&weekdays=0,6"),
	"listCoverageRisks":          of("/coverage/risks", admin, "", "?family=family-3", "?region=emea", "?manager=3", "?language=en", "?week=2027-W02&weekdays=0,6").and(of("/coverage/risks", engineer, "")),
	"listCoveragePeople":         of("/coverage/service-1/people", admin, "", "?region=apac", "?standing=not_counting", "?expiringWithin=90", "?stage=open", "?manager=3", "?language=en", "?on=2027-01-11&expiringWithin=30", "?week=2026-W48"),
	"listPipeline":               of("/coverage/pipeline", admin, "", "?service=service-1", "?family=family-3", "?region=emea", "?stage=ready").and(of("/coverage/pipeline", manager, "")).and(of("/coverage/pipeline", busy, "")),
	"listForecast":               of("/coverage/forecast", admin, "", "?family=family-3").and(of("/coverage/forecast", engineer, "")),
	"listCurricula":              of("/curricula", engineer, "", "?service=2", "?retired=true"),
	"listCurriculumVersions":     {{engineer, "/curricula/1/versions"}},
	"listPlanUpdates":            {{admin, "/curricula/1/updates"}},
	"listInterviews":             of("/interviews", coordinator, "", "?ended=true", "?service=2", "?service=2&ended=true"),
	"listMyInterviews":           of("/me/interviews", busy, "", "?ended=true"),
	"listShadowOpenings":         {{busy, "/me/shadow-openings"}},
	"listMyBallots":              of("/me/ballots", busy, "", "?waiting=true"),
	"listJobs":                   of("/jobs", admin, "", "?state=dead", "?kind=mail", "?state=waiting&kind=mail"),
	"listLedger": of("/ledger", admin, "", "?subjectKind=review", "?subjectKind=assignment", "?subjectKind=vote", "?subjectKind=show_case", "?subjectKind=show_case&subjectId=8",
		"?actor=9", "?event=show_case.submitted", "?actor=9&subjectKind=review", "?actor=150", "?subjectKind=bar"),
	"listLibrary": of("/library", engineer, "", "?q=timeouts", "?q=fact3", "?q=fact101", "?q=fact9973", "?q=fact3+fact7+fact13", "?q=fact3+fact101", "?q=fact997+fact7", "?q=absent",
		"?service=service-2", "?service=service-2&q=fact3", "?family=family-3", "?family=family-3&q=fact101", "?level=4", "?minLevel=3&q=fact13", "?author=9", "?service=service-2&minLevel=3&q=fact997"),
	"listNotifications": of("/me/notifications", busy, "", "?unread=true"),
	"listPeople": of("/people", engineer, "", "?q=ana", "?q=1234", "?q=ana+12", "?service=1", "?service=1&standing=lapsed", "?site=3", "?region=2", "?zone=Asia/Kolkata", "?manager=3", "?manager=1&q=bo",
		"?site=3&q=fumiko", "?sort=-name", "?sort=zone", "?sort=-zone", "?sort=started", "?sort=-started", "?service=1&sort=zone").and(of("/people", admin, "?removed=true", "?removed=true&q=jun", "?removed=true&site=3", "?plans=true")).and(of("/people", manager, "?plans=true", "?manager=3&plans=true")),
	"listConflictWaivers":   {{coordinator, "/conflict-waivers"}},
	"listDeclaredConflicts": {{coordinator, "/declared-conflicts"}},
	"listConflictAnswers":   {{busy, "/people/9/conflict-answers"}},
	"listShowCasesOf":       {{admin, "/people/9/show-cases"}},
	"listMyShowCases":       {{busy, "/me/show-cases"}},
	"listMyReviews":         {{busy, "/me/reviews"}},
	"listMyGivenReviews":    {{busy, "/me/reviews/given"}},
	"listVerifications":     {{admin, "/ledger/verifications"}},
	"listOpenShowCases":     {{coordinator, "/services/2/show-cases"}},
	"listShortShowCases":    {{coordinator, "/show-cases/short"}},
	"listPlans": of("/plans?whose=mentees", busy, "", "&sort=due", "&sort=waiting&waiting=true", "&state=completed").
		and(of("/plans?whose=reports", manager, "", "&sort=due", "&waiting=true", "&sort=waiting&waiting=true", "&state=active&sort=due", "&state=completed")).
		and(of("/plans?whose=everyone", admin, "", "&sort=due", "&waiting=true", "&sort=waiting&waiting=true", "&state=active&sort=due", "&state=completed", "&curriculum=1&state=active")),
	"listRubrics":         of("/rubrics", engineer, "", "?service=2"),
	"listServiceSMEs":     of("/services/1/smes", engineer, "", "?region=2"),
	"listServiceHistory":  {{engineer, "/services/1/standing-history"}, {admin, "/services/1/standing-history"}},
	"listServices":        of("/services", engineer, "", "?q=service-1", "?family=family-3", "?retired=true"),
	"listServiceRules":    of("/service-rules", engineer, "", "?q=service-1"),
	"listSites":           {{engineer, "/sites"}},
	"listSkillFixes":      {{coordinator, "/skill-fixes"}},
	"listStandings":       of("/standings", engineer, "", "?person=9", "?service=1", "?state=lapsed", "?state=provisional", "?state=lapsed&service=1", "?renewalDue=true", "?expiresBefore=2026-12-01"),
	"listStandingHistory": {{admin, "/standings/8/history"}},
	"listTaskHistory":     {{admin, "/tasks/8/history"}},
}

// things are pages about one thing that read about many.
var things = of("", engineer, "/me", "/me/path", "/people/9", "/library/8", "/services/2", "/services/2/developers", "/coverage/service-2", "/services/2/targets", "/services/2/hours", "/services/1/hours/people?at=2026-11-25T06:00:00Z", "/standings/8", "/services/2/bar-draft").
	and(of("", admin, "/people/9", "/people/150/holding", "/people/150/path", "/candidacies/10", "/candidacies/10/file", "/interviews/10", "/ballots/10", "/plans/8", "/coverage/service-1", "/services/1/hours", "/services/1/hours/people?at=2026-11-25T06:00:00Z",
		"/conflicts?other=150&people=160", "/people/150/candidacy-opening?service=1")).
	and(of("", coordinator, "/candidacies/CANDIDACY/panel-pool?instant=2026-12-02T10:00:00Z")).
	and(of("", admin, "/show-cases/4", "/show-cases/CASE")).
	and(of("", admin, "/services/1/forecast", "/services/1/supply", "/candidacies/10/supply")).
	and(of("", busy, "/show-cases/8", "/me", "/show-cases/21/reviewers"))

type questions []question

// of asks the same in several ways.
func of(base string, as models.PersonID, ways ...string) questions {
	var all questions
	for _, way := range ways {
		all = append(all, question{as, base + way})
	}
	return all
}

func (q questions) and(more questions) questions { return append(q, more...) }

// page asks for a page of a list.
func (q question) page(limit, cursor string) string {
	sign := "?"
	if strings.Contains(q.path, "?") {
		sign = "&"
	}
	path := q.path + sign + "limit=" + limit
	if cursor != "" {
		path += "&cursor=" + cursor
	}
	return path
}

// name of a benchmark, whose slashes mean something else.
func (q question) name() string {
	return strings.ReplaceAll(strings.TrimPrefix(q.path, "/"), "/", ".")
}

var paging = reflect.TypeFor[api.Paging]()

// listRoutes are all routes that answer page by page.
func listRoutes() []api.RouteInfo {
	return slices.DeleteFunc(api.Routes(), func(r api.RouteInfo) bool {
		at, is := r.In.FieldByName("Paging")
		return !is || at.Type != paging
	})
}

func TestEveryListIsAskedFor(t *testing.T) {
	names := []string{}
	for _, r := range listRoutes() {
		names = append(names, r.Name)
		if len(lists[r.Name]) == 0 {
			t.Errorf("%s %s is a list that nobody measures: name it in lists", r.Method, r.Path)
		}
	}
	for name := range lists {
		if !slices.Contains(names, name) {
			t.Errorf("%s is measured, but is not a list", name)
		}
	}
}
