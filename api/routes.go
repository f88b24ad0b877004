package api

import (
	"slices"

	"assay/review/policy"
	"assay/review/standing"
)

// routes is every route there is. Sections follow the road; inside one, reads
// come first.
var routes = slices.Concat(
	accessRoutes,
	ledgerRoutes,
	systemRoutes,
	peopleRoutes,
	trainingRoutes,
	interviewRoutes,
	libraryRoutes,
	coverageRoutes,
	showCaseRoutes,
	barRoutes,
	candidacyRoutes,
	standingRoutes,
	transferRoutes,
)

var peopleRoutes = []route{
	read("/clock", "getClock", policy.ServiceSee, "What time it is, and the offsets of every zone in use.", getClock),
	read("/regions", "listRegions", policy.ServiceSee, "The regions, by slug.", listRegions),
	act("POST", "/regions", "addRegion", policy.SiteChange, "Make a region.", addRegion).created(),
	act("PUT", "/regions/{id}", "changeRegion", policy.SiteChange, "Name a region anew.", changeRegion),
	read("/sites", "listSites", policy.ServiceSee, "The places people work at, by slug.", listSites),
	read("/sites/{id}/holidays", "listHolidays", policy.ServiceSee, "The holidays of a site, by date.", listHolidays),
	act("POST", "/sites", "addSite", policy.SiteChange, "Make a site.", addSite).created(),
	act("PUT", "/sites/{id}", "changeSite", policy.SiteChange, "Change a site; its people keep their zones.", changeSite),
	act("PUT", "/sites/{id}/holidays/{date}", "setHoliday", policy.SiteChange, "Mark a local day on which nobody there works.", setHoliday),
	act("DELETE", "/sites/{id}/holidays/{date}", "removeHoliday", policy.SiteChange, "Make a holiday a working day again.", removeHoliday),

	read("/people", "listPeople", policy.PersonSee, "People, by name.", listPeople),
	read("/people/{id}", "getPerson", policy.PersonSee, "One person, and what I may do.", getPerson),
	act("POST", "/people", "addPerson", policy.PersonAdd, "Add a person.", addPerson).created(),
	act("PUT", "/people/{id}", "changePerson", policy.PersonChange, "Change name, site, manager or dates.", changePerson),
	act("PUT", "/people/{id}/profile", "changeProfile", policy.PersonChangeOwn, "Change zone, hours, night, languages or locale.", changeProfile),
	act("PUT", "/people/{id}/roles", "setRoles", policy.PersonRoles, "Set a person's organisation-wide rights.", setRoles),
	act("POST", "/people/{id}/emails", "addEmail", policy.PersonChange, "Give a person one more address.", addEmail),
	act("POST", "/people/{id}/emails/verify", "verifyEmail", policy.PersonChange, "Mark an address as the person's own.", verifyEmail),
	act("POST", "/people/{id}/emails/choose", "chooseEmail", policy.PersonChangeOwn, "Choose the address that mail goes to.", chooseEmail),
	act("POST", "/people/{id}/emails/remove", "removeEmail", policy.PersonChange, "Take an address away.", removeEmail),
	read("/people/{id}/holding", "getHolding", policy.PersonRemove, "What would need somebody else if the person left.", getHolding),
	act("POST", "/people/{id}/remove", "removePerson", policy.PersonRemove, "Take a person out of the organisation; what they gave stays.", removePerson),
	act("POST", "/people/{id}/return", "returnPerson", policy.PersonRemove, "Bring a person back as they were.", returnPerson),
	read("/people/{id}/absences", "listAbsences", policy.PersonSeePrivate, "A person's absences, by date.", listAbsences),
	act("POST", "/people/{id}/absences", "addAbsence", policy.AbsenceChange, "Add days away, or days without new work.", addAbsence).created(),
	act("PUT", "/people/{id}/absences/{absence}", "changeAbsence", policy.AbsenceChange, "Change an absence.", changeAbsence),
	act("DELETE", "/people/{id}/absences/{absence}", "removeAbsence", policy.AbsenceChange, "Take an absence out of the calendar.", removeAbsence),

	read("/people/{id}/conflicts", "getConflicts", policy.ConflictSee, "What was said about conflicts of a person, and what was lifted.", getConflicts),
	read("/people/{id}/conflict-answers", "listConflictAnswers", policy.ConflictSee, "What a person said when asked about others, newest first.", listConflictAnswers),
	read("/conflicts", "checkConflicts", policy.ConflictSee, "What stands between people and judging somebody.", checkConflicts),
	read("/declared-conflicts", "listDeclaredConflicts", policy.ConflictSee, "Conflicts that were declared, ended or not, newest first.", listDeclaredConflicts),
	read("/conflict-waivers", "listConflictWaivers", policy.ConflictSee, "Conflicts that were waived, taken back or not, newest first.", listConflictWaivers),
	act("POST", "/people/{id}/conflicts", "declareConflict", policy.ConflictDeclare, "Declare a conflict.", declareConflict).created(),
	act("POST", "/conflicts/{id}/end", "endConflict", policy.ConflictWaive, "End a declared conflict before its day.", endConflict),
	act("POST", "/conflict-waivers", "waiveConflict", policy.ConflictWaive, "Waive one kind of conflict for one pair.", waiveConflict).created(),
	act("POST", "/conflict-waivers/{id}/revoke", "revokeWaiver", policy.ConflictWaive, "Take a waiver back.", revokeWaiver),

	read("/services", "listServices", policy.ServiceSee, "Services, by slug.", listServices),
	read("/service-families", "listFamilies", policy.ServiceSee, "The families of services.", listFamilies),
	read("/services/{id}", "getService", policy.ServiceSee, "One service, its developers, and what I may do.", getService),
	read("/services/{id}/smes", "listServiceSMEs", policy.StandingSee, "Those whose standing counts, by region and name, with today's working hours.", listServiceSMEs),
	read("/services/{id}/developers", "listServiceDevelopers", policy.ServiceSee, "Those who develop it now, the most senior first, with today's working hours.", listServiceDevelopers),
	read("/services/{id}/standing-history", "listServiceHistory", policy.StandingSee, "How standings for it came and went, newest first.", listServiceHistory),
	act("POST", "/services", "addService", policy.ServiceChange, "Make a service.", addService).created(),
	act("PUT", "/services/{id}", "changeService", policy.ServiceChange, "Change name, family, target or bootstrap route.", changeService),
	act("POST", "/services/{id}/retire", "retireService", policy.ServiceChange, "Say from which day on nobody becomes SME of it anew.", retireService),
	act("POST", "/services/{id}/resume", "resumeService", policy.ServiceChange, "Take the retirement of a service back.", resumeService),
	act("PUT", "/services/{id}/developers/{person}", "setDeveloper", policy.ServiceChange, "Say how and when a person develops a service.", setDeveloper),
}

var accessRoutes = []route{
	read("/me", "getMe", policy.AccountOwn, "Who I am here.", getMe),
	plain("GET", "/me/sessions", "listSessions", policy.AccountOwn, "My signed-in browsers, last used first.", listSessions),
	read("/me/tokens", "listTokens", policy.AccountOwn, "My access tokens, newest first.", listTokens),
	read("/me/inbox", "listInbox", policy.InboxOwn, "Everything that waits for me, the most pressing first.", listInbox),
	read("/search", "search", policy.SearchUse, "The best people, services, cases and candidacies for what was typed so far.", find),
	read("/me/notifications", "listNotifications", policy.NotificationOwn, "What I was told, newest first.", listNotifications),
	read("/me/notification-choices", "getNotificationChoices", policy.NotificationOwn, "What I want to hear of, and what always reaches me.", getNotificationChoices),
	act("PUT", "/me/notification-choices", "chooseNotifications", policy.NotificationOwn, "Choose what to hear of; what is decided about me reaches me all the same.", chooseNotifications),
	act("PUT", "/me/notification-times", "setNotificationTimes", policy.NotificationOwn, "Set my quiet hours and when my digest comes.", setNotificationTimes),
	plain("PUT", "/me/webhook", "setWebhook", policy.NotificationOwn, "Give myself a webhook, in place of an earlier one; its secret is shown once.", setWebhook),
	act("DELETE", "/me/webhook", "removeWebhook", policy.NotificationOwn, "Take my webhook away.", removeWebhook),
	act("POST", "/me/webhook/resume", "resumeWebhook", policy.NotificationOwn, "Switch my webhook on again.", resumeWebhook),
	plain("POST", "/me/webhook/test", "testWebhook", policy.NotificationOwn, "Call my webhook with an event that means nothing.", testWebhook),
	act("POST", "/me/notifications/read", "readNotifications", policy.NotificationOwn, "Mark notifications as read.", readNotifications),
	read("/me/calendars", "listCalendars", policy.CalendarOwn, "My calendars elsewhere, in which I am busy.", listCalendars),
	plain("POST", "/me/calendars", "addCalendar", policy.CalendarOwn, "Add a calendar; nothing but when I am busy is kept of it.", addCalendar).created(),
	act("PUT", "/me/calendars/{id}", "renameCalendar", policy.CalendarOwn, "Call one of my calendars something else.", renameCalendar),
	act("POST", "/me/calendars/{id}/refresh", "refreshCalendar", policy.CalendarOwn, "Have one of my calendars fetched now.", refreshCalendar),
	act("DELETE", "/me/calendars/{id}", "removeCalendar", policy.CalendarOwn, "Forget one of my calendars and when it was busy.", removeCalendar),
	plain("POST", "/sign-in", "signIn", policy.AccountSignIn, "Sign in with an address and a password.", signIn),
	plain("POST", "/sign-out", "signOut", policy.AccountSignIn, "End this session.", signOut),
	plain("PUT", "/me/password", "changePassword", policy.AccountOwn, "Change my password; my other sessions end.", changePassword),
	act("DELETE", "/me/sessions/{id}", "endSession", policy.AccountOwn, "Sign one of my browsers out.", endSession),
	plain("POST", "/me/tokens", "createToken", policy.AccountOwn, "Make an access token; its secret is shown once.", createToken).created(),
	act("DELETE", "/me/tokens/{id}", "revokeToken", policy.AccountOwn, "Revoke one of my access tokens.", revokeToken),
	read("/me/calendar-link", "getCalendarLink", policy.AccountOwn, "Whether I have a private address at which calendars fetch my interviews and deadlines.", getCalendarLink),
	plain("POST", "/me/calendar-link", "renewCalendarLink", policy.AccountOwn, "Make that address, or a new one in place of it; it is shown once.", renewCalendarLink).created(),
	act("DELETE", "/me/calendar-link", "revokeCalendarLink", policy.AccountOwn, "End that address.", revokeCalendarLink),
	plain("POST", "/people/{id}/invitations", "invitePerson", policy.AccountInvite, "Make a link by which a person sets a password; shown once.", invite).created(),
	act("POST", "/invitations/read", "readInvitation", policy.AccountSignIn, "Whom an invitation is for.", readInvitation),
	plain("POST", "/invitations/accept", "acceptInvitation", policy.AccountSignIn, "Set a password by an invitation, and sign in.", acceptInvitation),
	act("PUT", "/people/{id}/account", "changeAccount", policy.AccountDisable, "Keep a person from signing in, or let them again.", changeAccount),
	read("/demo/people", "listDemoPeople", policy.DemoChoose, "Who to be, by what they do, in a demo organisation alone.", listDemoPeople),
	plain("POST", "/demo/sign-in", "bePerson", policy.DemoChoose, "Choose who to be, in a demo organisation alone.", bePerson),
}

var ledgerRoutes = []route{
	read("/ledger", "listLedger", policy.LedgerSee, "Decisions, newest first; what is sealed is not there yet.", listLedger),
	read("/ledger/verifications", "listVerifications", policy.LedgerVerify, "When the whole ledger was verified and what was found, newest first.", listVerifications),
	plain("POST", "/ledger/verifications", "beginVerification", policy.LedgerVerify, "Verify the whole ledger; takes the first steps.", beginVerification).created(),
	plain("POST", "/ledger/verifications/{id}/continue", "continueVerification", policy.LedgerVerify, "Take the next steps, until it is finished.", continueVerification),
}

var trainingRoutes = []route{
	read("/curricula", "listCurricula", policy.CurriculumSee, "Curricula by title.", listCurricula),
	read("/curricula/{id}", "getCurriculum", policy.CurriculumSee, "A curriculum with its newest or another version.", getCurriculum),
	read("/curricula/{id}/versions", "listCurriculumVersions", policy.CurriculumSee, "The versions of a curriculum, newest first.", listCurriculumVersions),
	read("/curricula/{id}/difference", "compareCurriculum", policy.CurriculumSee, "What differs between two versions.", compareCurriculum),
	read("/curricula/{id}/updates", "listPlanUpdates", policy.PlanUpdate, "Open plans on an older version, with what the newest would change.", listPlanUpdates),
	act("POST", "/curricula", "addCurriculum", policy.CurriculumPublish, "Make a curriculum; its tasks come with its first version.", addCurriculum).created(),
	act("PUT", "/curricula/{id}", "changeCurriculum", policy.CurriculumPublish, "Rename a curriculum, or give it to another service.", changeCurriculum),
	act("PUT", "/curricula/{id}/retirement", "retireCurriculum", policy.CurriculumPublish, "Let no new plans be made from it, or again.", retireCurriculum),
	act("POST", "/curricula/check", "checkCurriculum", policy.CurriculumPublish, "What would keep these tasks from being published.", checkCurriculum),
	act("POST", "/curricula/{id}/preview", "previewCurriculum", policy.CurriculumPublish, "What publishing a version would change, and for whom; nothing is stored.", previewCurriculum),
	act("POST", "/curricula/{id}/versions", "publishCurriculum", policy.CurriculumPublish, "Publish the next version; it never changes.", publishCurriculum).created(),

	read("/me/path", "getMyPath", policy.PlanSee, "My own road: my plans with everything in them.", getMyPath),
	read("/people/{id}/path", "getPath", policy.PlanSee, "Somebody's plans, as far as they are mine to see.", getPath),
	read("/plans", "listPlans", policy.PlanSee, "My mentees' or my reports' plans, a row for each.", listPlans),
	read("/plans/{id}", "getPlan", policy.PlanSee, "A plan with its tasks.", getPlan),
	read("/plans/{id}/mentors", "listPlanMentors", policy.PlanSee, "Who has accompanied a plan, the latest first.", listPlanMentors),
	read("/plans/{id}/update", "previewPlanUpdate", policy.PlanSee, "What a newer curriculum version would change; changes nothing.", previewPlanUpdate),
	act("POST", "/plans", "beginPlan", policy.PlanStart, "Give a person a plan and a mentor.", beginPlan).created(),
	act("POST", "/plans/{id}/complete", "completePlan", policy.PlanComplete, "Close a plan in which everything is settled; it stays as it stands.", completePlan),
	act("POST", "/plans/{id}/cancel", "cancelPlan", policy.PlanCancel, "End a plan with a reason.", cancelPlan),
	act("POST", "/plans/{id}/attempts", "reopenPlan", policy.PlanReopen, "Go on from an ended plan in a new attempt.", reopenPlan).created(),
	act("POST", "/plans/{id}/update", "updatePlan", policy.PlanUpdate, "Take a newer curriculum version into a plan.", updatePlan),
	act("POST", "/plans/{id}/mentor", "handOverPlan", policy.PlanAssignMentor, "Hand a plan over to another mentor.", handOverPlan),
	act("POST", "/plans/{id}/stand-ins", "nameStandIn", policy.PlanNameStandIn, "Name who signs off while the mentor is away.", nameStandIn).created(),
	act("DELETE", "/stand-ins/{id}", "endStandIn", policy.PlanNameStandIn, "Take a stand-in back.", endStandIn),
	act("POST", "/plans/{id}/tasks", "addPlanTask", policy.PlanAddTask, "Add a personal task.", addPlanTask).created(),

	read("/tasks/{id}", "getTask", policy.PlanSee, "One task of a plan.", getTask),
	read("/tasks/{id}/history", "listTaskHistory", policy.PlanSee, "What happened to a task, the oldest first.", listTaskHistory),
	act("POST", "/tasks/{id}/start", "startTask", policy.TaskWork, "Begin a task.", startTask),
	act("POST", "/tasks/{id}/submit", "submitTask", policy.TaskWork, "Hand in evidence for the mentor to judge.", submitTask),
	act("POST", "/tasks/{id}/finish", "finishTask", policy.TaskWork, "Finish a task that needs nobody's judgement.", finishTask),
	act("POST", "/tasks/{id}/sign-off", "signOffTask", policy.TaskSignOff, "Accept the evidence that was looked at.", signOffTask),
	act("POST", "/tasks/{id}/return", "returnTask", policy.TaskReturn, "Give the evidence back with a note.", returnTask),
	act("POST", "/tasks/{id}/waive", "waiveTask", policy.TaskWaive, "Let a task go, with a reason.", waiveTask),
	act("POST", "/tasks/{id}/accredit", "accreditTask", policy.TaskAccredit, "Count prior learning, with its evidence.", accreditTask),
	act("POST", "/tasks/{id}/reopen", "reopenTask", policy.TaskReopen, "Open what was settled again, with a note.", reopenTask),
	act("PUT", "/tasks/{id}/due", "moveTaskDue", policy.TaskReschedule, "Set a due date for this learner.", moveTaskDue),

	read("/people/{id}/certifications", "listCertifications", policy.CertificationSee, "What a person holds or held, newest first.", listCertifications),
	read("/certifications/expiring", "listExpiringCertifications", policy.CertificationSee, "What expires soon: mine, my mentees', my reports'.", listExpiringCertifications),
	act("POST", "/people/{id}/certifications", "recordCertification", policy.CertificationRecord, "Record a certification; it never changes.", recordCertification).created(),
	act("POST", "/certifications/{id}/withdraw", "withdrawCertification", policy.CertificationRecord, "Take back what was recorded by mistake.", withdrawCertification),
}

var systemRoutes = []route{
	plain("GET", "/system", "getSystem", policy.SystemSee, "How Assay runs: versions, zone data, servers and sweeps.", getSystem),
	read("/system/checks", "listChecks", policy.SystemSee, "What must be true of the whole database.", listChecks),
	plain("GET", "/system/checks/{key}", "runCheck", policy.SystemSee, "Ask whether one of them is true now.", runCheck),
	read("/jobs", "listJobs", policy.JobSee, "What servers do outside of acts, newest first.", listJobs),
	read("/jobs/health", "getJobHealth", policy.JobSee, "How many jobs wait, run and are dead, kind by kind.", getJobHealth),
	act("POST", "/jobs/{id}/retry", "retryJob", policy.JobDecide, "Try a job again as soon as a server is free.", retryJob),
	act("POST", "/jobs/{id}/drop", "dropJob", policy.JobDecide, "Never do a job.", dropJob),
	act("POST", "/dead-jobs/retry", "retryDeadJobs", policy.JobDecide, "Try jobs again that were given up for one reason, up to 100.", retryDeadJobs),
	act("POST", "/dead-jobs/drop", "dropDeadJobs", policy.JobDecide, "Never do jobs that were given up for one reason, up to 100.", dropDeadJobs),
}

var interviewRoutes = []route{
	read("/interviews", "listInterviews", policy.InterviewArrange, "Every interview, by its start.", listInterviews),
	read("/me/interviews", "listMyInterviews", policy.InterviewOwn, "Interviews I sit in or am the candidate of, by their start.", listMyInterviews),
	read("/candidacies/{id}/interviews", "listCandidacyInterviews", policy.InterviewSee, "A candidacy's interviews, the latest first.", listCandidacyInterviews),
	read("/candidacies/{id}/panel-pool", "listPanelPool", policy.InterviewArrange, "Who might sit on the panel at a start, those who can first.", listPanelPool),
	read("/candidacies/{id}/options", "listCandidacyOptions", policy.InterviewOptions, "Panels and hours for a candidacy, the best first, each explained; or what stands in the way.", listCandidacyOptions),
	read("/interviews/{id}/options", "listInterviewOptions", policy.InterviewOptions, "Other hours for an interview, with the same panel where that can be.", listInterviewOptions),
	read("/interviews/{id}", "getInterview", policy.InterviewSee, "One interview with everyone's local time, and what I may do.", getInterview),
	read("/meeting-rules", "getMeetingRules", policy.MeetingRulesSee, "What the organisation asks of every interview: notice, how many a person takes, and so on.", getMeetingRules),
	act("PUT", "/meeting-rules", "changeMeetingRules", policy.MeetingRulesChange, "Change what is asked of every interview booked from then on.", changeMeetingRules),
	act("POST", "/candidacies/{id}/panel-checks", "checkPanel", policy.InterviewArrange, "What a panel would meet at a start; books nobody.", checkPanel),
	act("POST", "/candidacies/{id}/interviews", "proposeInterview", policy.InterviewOptions, "Book a panel and invite it; candidates choose one of the options.", proposeInterview).created(),
	act("POST", "/candidacies/{id}/vetoes", "addVeto", policy.InterviewVeto, "Rule out an hour that I cannot take.", addVeto).created(),
	act("DELETE", "/candidacies/{id}/vetoes/{veto}", "withdrawVeto", policy.InterviewVeto, "Take an hour again.", withdrawVeto),
	act("POST", "/interviews/{id}/reconfirm", "reconfirmInterview", policy.InterviewOwn, "Say that I still come, after newer zone data moved my local time.", reconfirmInterview),
	act("POST", "/interviews/{id}/confirm", "confirmInterview", policy.InterviewConfirm, "Confirm without the seats that declined.", confirmInterview),
	act("POST", "/interviews/{id}/move", "moveInterview", policy.InterviewArrange, "Give it a new start; everyone is asked again.", moveInterview),
	act("POST", "/interviews/{id}/cancel", "cancelInterview", policy.InterviewArrange, "Cancel it with a reason.", cancelInterview),
	act("POST", "/interviews/{id}/seats", "inviteSeat", policy.InterviewArrange, "Ask one more person.", inviteSeat),
	act("POST", "/interviews/{id}/attendance", "markAttendance", policy.InterviewAttendance, "Tell who was there.", markAttendance),
	act("POST", "/interviews/{id}/attendance/confirm", "confirmAttendance", policy.InterviewAttendance, "Confirm what somebody else told.", confirmAttendance),
	act("POST", "/interviews/{id}/hold", "holdInterview", policy.InterviewHold, "Say that it took place, and open the ballot.", holdInterview),
	act("POST", "/seats/{id}/accept", "acceptSeat", policy.SeatAnswer, "Take the seat I was offered.", acceptSeat),
	act("POST", "/seats/{id}/decline", "declineSeat", policy.SeatAnswer, "Give the seat back.", declineSeat),
	act("POST", "/seats/{id}/replace", "replaceSeat", policy.InterviewArrange, "Ask somebody else to take the seat.", replaceSeat),
	act("POST", "/seats/{id}/chair", "giveChair", policy.InterviewArrange, "Give the chair to the person on this seat.", giveChair),

	read("/me/ballots", "listMyBallots", policy.BallotOwn, "Ballots on whose roll I am, the newest first.", listMyBallots),
	read("/ballots/{id}", "getBallot", policy.BallotSee, "One ballot; sealed until the last vote is in.", getBallot),
	act("POST", "/interviews/{id}/ballot", "openBallot", policy.BallotOpen, "Open the ballot of a held interview.", openBallot),
	act("PUT", "/ballots/{id}/vote", "castVote", policy.BallotVote, "Cast or change my vote; the last one closes the ballot.", castVote).sealed(),
	act("PUT", "/ballots/{id}/feedback", "writeFeedback", policy.BallotFeedback, "Write the panel's joint feedback.", writeFeedback),
	act("POST", "/ballots/{id}/excuse", "excuseVoter", policy.BallotExcuse, "Excuse a voter who has left.", excuseVoter),
}

var libraryRoutes = []route{
	read("/library", "listLibrary", policy.LibrarySee, "Approved show cases that have all of what is asked, the last approved first.", listLibrary),
	read("/library/{id}", "getLibraryCase", policy.LibrarySee, "An approved show case to read, in its approved version.", getLibraryCase),
}

var coverageRoutes = []route{
	read("/coverage", "listCoverage", policy.CoverageSee, "Services that are not retired, with how many SMEs there are and where, by slug.", listCoverage),
	read("/coverage/hours", "listCoverageHours", policy.CoverageSee, "Services that are not retired, with how many SMEs are on shift at each hour of the day in UTC.", listCoverageHours),
	read("/coverage/pipeline", "listPipeline", policy.CoverageSee, "Open candidacies I may know of, the longest in their stage first: who has the turn, and what holds them up.", listPipeline),
	read("/coverage/forecast", "listForecast", policy.CoverageSee, "How many SMEs each service can expect in the next twelve months, by slug.", listForecast),
	read("/services/{id}/forecast", "getServiceForecast", policy.CoverageSee, "How many SMEs a service can expect in the next twelve months.", getServiceForecast),
	read("/coverage/{service}", "getCoverage", policy.CoverageSee, "How many SMEs a service has, and where.", getCoverage),
	read("/coverage/{service}/people", "listCoveragePeople", policy.CoveragePeople, "The people behind a number, by name.", listCoveragePeople),
	read("/services/{id}/targets", "getServiceTargets", policy.CoverageSee, "How many people a service wants on shift, and when.", getServiceTargets),
	act("PUT", "/services/{id}/targets", "setServiceTargets", policy.CoverageSetTargets, "Say anew how many people a service wants on shift.", setServiceTargets),
	read("/services/{id}/hours", "getServiceHours", policy.CoverageSee, "How many SMEs of one service are on shift at each hour of a week in UTC.", getServiceHours),
	read("/services/{id}/hours/people", "getServiceHourPeople", policy.CoveragePeople, "Who is on shift at an hour, who is not and why, and who could be.", getServiceHourPeople),
}

var barRoutes = []route{
	read("/service-rules", "listServiceRules", policy.ServiceSee, "Services that are not retired with the newest bar and rubric of each, by slug.", listServiceRules),
	read("/services/{id}/bars", "listBars", policy.ServiceSee, "The bars of a service, newest first.", listBars),
	read("/services/{id}/bar-draft", "getBarDraft", policy.ServiceSee, "What the next bar starts from: the newest, or the organisation's default.", getBarDraft),
	read("/bars/{id}", "getBar", policy.ServiceSee, "One bar.", getBar),
	read("/bars/{id}/difference", "compareBars", policy.ServiceSee, "In what a bar differs from another of its service.", compareBars),
	act("POST", "/services/{id}/bars/preview", "previewBar", policy.BarPublish, "What publishing a bar would change; nothing is stored.", previewBar),
	act("POST", "/services/{id}/bars", "publishBar", policy.BarPublish, "Publish a bar; open candidacies keep theirs.", publishBar).created(),
}

var candidacyRoutes = []route{
	read("/candidacies", "listCandidacies", policy.ServiceSee, "The candidacies I may know of, newest first.", listCandidacies),
	read("/candidacies/{id}", "getCandidacy", policy.CandidacySee, "One candidacy: what is missing, and what I may do.", getCandidacy),
	read("/candidacies/{id}/file", "getCandidacyFile", policy.CandidacySeeFile, "What the panel reads: cases, grades, road, certifications.", getCandidacyFile),
	read("/people/{id}/candidacy-opening", "getCandidacyOpening", policy.ServiceSee, "Whether a candidacy of a person can be opened now, and why not.", getOpening),
	act("POST", "/candidacies", "openCandidacy", policy.CandidacyOpen, "Open a candidacy, pinned to the newest bar.", openCandidacy).created(),
	act("POST", "/candidacies/{id}/bar", "takeBar", policy.CandidacyTakeBar, "Take the newer bar that is offered.", takeBar),
	act("POST", "/candidacies/{id}/withdraw", "withdrawCandidacy", policy.CandidacyWithdraw, "Withdraw a candidacy before a panel votes.", withdrawCandidacy),
}

var standingRoutes = []route{
	read("/standings", "listStandings", policy.StandingSee, "Standings, the soonest to expire first.", listStandings),
	read("/standings/{id}", "getStanding", policy.StandingSee, "One standing, its progress to renewal, and what I may do.", getStanding),
	read("/standings/{id}/history", "listStandingHistory", policy.StandingSeeHistory, "Every change of a standing with its reason, newest first.", listStandingHistory),
	act("POST", "/standings/{id}/renew", "renewStanding", policy.StandingRenew, "Renew from the old expiry.", renewStanding),
	act("POST", "/standings/{id}/suspend", "suspendStanding", policy.StandingSuspend, "Rest the rights of a standing.", decideStanding(standing.Suspend)),
	act("POST", "/standings/{id}/lift", "liftSuspension", policy.StandingSuspend, "End a suspension.", decideStanding(standing.Lift)),
	act("POST", "/standings/{id}/retire", "retireStanding", policy.StandingEmeritus, "Become emeritus, with honour.", decideStanding(standing.Retire)),
	act("POST", "/standings/{id}/restore", "restoreStanding", policy.StandingRestore, "Give back a standing that lapsed or became emeritus.", decideStanding(standing.Restore)),
	act("POST", "/standings/{id}/revoke", "revokeStanding", policy.StandingRevoke, "Take a standing away for cause.", decideStanding(standing.Revoke)),

	read("/appointments", "listAppointments", policy.ServiceSee, "The founding appointments I may see, newest first.", listAppointments),
	read("/appointments/{id}", "getAppointment", policy.AppointmentSee, "One appointment, whose signature it waits for, and what I may do.", getAppointment),
	act("POST", "/appointments", "proposeAppointment", policy.AppointmentPropose, "Propose a founding SME with the first signature.", proposeAppointment).created(),
	act("POST", "/appointments/{id}/sign", "signAppointment", policy.AppointmentConfirm, "Give the second signature; it takes effect at once.", signAppointment),
	act("POST", "/appointments/{id}/decline", "declineAppointment", policy.AppointmentDecline, "End an appointment that waits.", declineAppointment),

	read("/contributions", "listContributions", policy.ContributionSee, "What SMEs gave back, newest first.", listContributions),
	act("POST", "/contributions", "recordContribution", policy.ContributionRecord, "Record a contribution.", recordContribution).created(),
	act("POST", "/contributions/{id}/withdraw", "withdrawContribution", policy.ContributionRecord, "Take back a contribution recorded by mistake.", withdrawContribution),
}

var showCaseRoutes = []route{
	read("/rubrics", "listRubrics", policy.ServiceSee, "Rubrics of a service or of the organisation, newest first.", listRubrics),
	read("/rubrics/{id}", "getRubric", policy.ServiceSee, "One rubric.", getRubric),
	read("/rubrics/{id}/difference", "compareRubrics", policy.ServiceSee, "In what a rubric differs from another.", compareRubrics),
	read("/rubric-draft", "getRubricDraft", policy.ServiceSee, "What the next rubric starts from: the newest, or the organisation's.", getRubricDraft),
	act("POST", "/rubric-preview", "previewRubric", policy.RubricPublish, "What publishing a rubric would change, and for whom; nothing is stored.", previewRubric),
	act("POST", "/rubrics", "publishRubric", policy.RubricPublish, "Publish the next rubric of a service or of the organisation.", publishRubric).created(),

	read("/me/show-cases", "listMyShowCases", policy.ShowCaseStart, "My show cases, newest first.", listMyShowCases),
	read("/me/reviews", "listMyReviews", policy.ReviewQueue, "What I was asked to review, soonest due first.", listMyReviews),
	read("/me/reviews/given", "listMyGivenReviews", policy.ReviewQueue, "Reviews I have handed in, newest first.", listMyGivenReviews),
	read("/people/{id}/show-cases", "listShowCasesOf", policy.ShowCaseSee, "A person's show cases, newest first; none for whom they do not concern.", listShowCasesOf),
	read("/services/{id}/show-cases", "listOpenShowCases", policy.AssignmentOffer, "A service's show cases on their way, oldest first.", listOpenShowCases),
	read("/show-cases/short", "listShortShowCases", policy.AssignmentOffer, "Show cases with a seat that nobody holds, longest waiting first.", listShortShowCases),
	read("/show-cases/{id}", "getShowCase", policy.ShowCaseSeeApproved, "One show case as I may see it, and what I may do.", getShowCase),
	read("/show-cases/{id}/versions/{number}", "getVersion", policy.ShowCaseSeeApproved, "One version's text.", getVersion),
	read("/show-cases/{id}/changes", "getChanges", policy.ShowCaseSee, "The difference between two versions.", getChanges),
	read("/show-cases/{id}/reviewers", "getReviewers", policy.ReviewersSee, "Who could review, in order and with reasons.", getReviewers),
	read("/show-cases/{id}/draft", "getDraft", policy.ShowCaseWrite, "My draft, and what it lacks.", getDraft),
	act("POST", "/show-cases", "startShowCase", policy.ShowCaseStart, "Start a show case.", startShowCase).created(),
	act("PUT", "/show-cases/{id}/draft", "saveDraft", policy.ShowCaseWrite, "Save my draft.", saveDraft),
	act("POST", "/show-cases/{id}/draft/redact", "redactDraft", policy.ShowCaseWrite, "Redact hits of the customer-data guard.", redactDraft),
	act("PUT", "/show-cases/{id}/draft/dismissals/{fingerprint}", "dismissHit", policy.ShowCaseWrite, "Keep a hit of the guard, with a reason.", dismissHit),
	act("DELETE", "/show-cases/{id}/draft/dismissals/{fingerprint}", "undismissHit", policy.ShowCaseWrite, "Take a dismissal back.", undismissHit),
	act("POST", "/show-cases/{id}/submit", "submitShowCase", policy.ShowCaseSubmit, "Freeze the draft as a version and ask reviewers.", submitShowCase),
	act("POST", "/show-cases/{id}/withdraw", "withdrawShowCase", policy.ShowCaseWithdraw, "Take a show case back before a decision.", withdrawShowCase),
	act("POST", "/show-cases/{id}/offers", "offerReview", policy.AssignmentOffer, "Offer a seat to somebody of my choice.", offerReview),

	read("/assignments/{id}", "getAssignment", policy.ReviewQueue, "A review I was asked for, and what I may do.", getAssignment),
	read("/assignments/{id}/review", "getReview", policy.ReviewWrite, "My review.", getReview),
	act("POST", "/assignments/{id}/accept", "acceptAssignment", policy.AssignmentAnswer, "Accept a review, and say whether there is a conflict.", acceptAssignment).sealed(),
	act("POST", "/assignments/{id}/decline", "declineAssignment", policy.AssignmentAnswer, "Give a review back.", declineAssignment).sealed(),
	act("PUT", "/assignments/{id}/review", "saveReview", policy.ReviewWrite, "Save my review's draft.", saveReview).sealed(),
	act("POST", "/assignments/{id}/review/submit", "submitReview", policy.ReviewWrite, "Hand my review in; it is sealed until all are in.", submitReview).sealed(),
	act("POST", "/findings/{id}/clear", "clearFinding", policy.FindingClear, "Mark a finding as settled.", clearFinding),

	read("/skill-fixes", "listSkillFixes", policy.SkillFixSee, "Who says that a service is not their area, oldest first.", listSkillFixes),
	act("POST", "/skill-fixes/{id}/resolve", "resolveSkillFix", policy.SkillFixResolve, "Close a skill fix.", resolveSkillFix),
}

var transferRoutes = []route{
	file("/exports", "exportAll", policy.TransferExport, "All master data as CSV files in one archive.", "application/zip", exportAll),
	file("/exports/{name}", "exportFile", policy.TransferExport, "One CSV file of the master data.", "text/csv", exportFile),
	plain("POST", "/imports", "importFiles", policy.TransferImport, "Import CSV files, all or nothing; with dryRun only say what would happen.", importFiles).upTo(maxImport),
}
