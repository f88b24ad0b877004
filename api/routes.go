package api

import (
	"slices"

	"assay/review/policy"
)

// routes is every route there is. Sections follow the road; inside one, reads
// come first.
var routes = slices.Concat(
	accessRoutes,
	ledgerRoutes,
	peopleRoutes,
	trainingRoutes,
	libraryRoutes,
	coverageRoutes,
)

var peopleRoutes = []route{
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
	act("POST", "/people/{id}/conflicts", "declareConflict", policy.ConflictDeclare, "Declare a conflict.", declareConflict).created(),
	act("POST", "/conflicts/{id}/end", "endConflict", policy.ConflictWaive, "End a declared conflict before its day.", endConflict),
	act("POST", "/conflict-waivers", "waiveConflict", policy.ConflictWaive, "Waive one kind of conflict for one pair.", waiveConflict).created(),
	act("POST", "/conflict-waivers/{id}/revoke", "revokeWaiver", policy.ConflictWaive, "Take a waiver back.", revokeWaiver),

	read("/services", "listServices", policy.ServiceSee, "Services, by slug.", listServices),
	read("/service-families", "listFamilies", policy.ServiceSee, "The families of services.", listFamilies),
	read("/services/{id}", "getService", policy.ServiceSee, "One service, its developers, and what I may do.", getService),
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
	read("/me/notifications", "listNotifications", policy.NotificationOwn, "What I was told, newest first.", listNotifications),
	act("POST", "/me/notifications/read", "readNotifications", policy.NotificationOwn, "Mark notifications as read.", readNotifications),
	plain("POST", "/sign-in", "signIn", policy.AccountSignIn, "Sign in with an address and a password.", signIn),
	plain("POST", "/sign-out", "signOut", policy.AccountSignIn, "End this session.", signOut),
	plain("PUT", "/me/password", "changePassword", policy.AccountOwn, "Change my password; my other sessions end.", changePassword),
	act("DELETE", "/me/sessions/{id}", "endSession", policy.AccountOwn, "Sign one of my browsers out.", endSession),
	plain("POST", "/me/tokens", "createToken", policy.AccountOwn, "Make an access token; its secret is shown once.", createToken).created(),
	act("DELETE", "/me/tokens/{id}", "revokeToken", policy.AccountOwn, "Revoke one of my access tokens.", revokeToken),
	plain("POST", "/people/{id}/invitations", "invitePerson", policy.AccountInvite, "Make a link by which a person sets a password; shown once.", invite).created(),
	act("POST", "/invitations/read", "readInvitation", policy.AccountSignIn, "Whom an invitation is for.", readInvitation),
	plain("POST", "/invitations/accept", "acceptInvitation", policy.AccountSignIn, "Set a password by an invitation, and sign in.", acceptInvitation),
	act("PUT", "/people/{id}/account", "changeAccount", policy.AccountDisable, "Keep a person from signing in, or let them again.", changeAccount),
	plain("POST", "/demo/sign-in", "bePerson", policy.DemoChoose, "Choose who to be, in a demo organisation alone.", bePerson),
}

var ledgerRoutes = []route{
	read("/ledger", "listLedger", policy.LedgerSee, "Decisions, newest first; what is sealed is not there yet.", listLedger),
}

var libraryRoutes = []route{
	read("/library", "listLibrary", policy.LibrarySee, "Approved show cases that have all of what is asked, the last approved first.", listLibrary),
	read("/library/{id}", "getLibraryCase", policy.LibrarySee, "An approved show case to read, in its approved version.", getLibraryCase),
}

var coverageRoutes = []route{
	read("/coverage", "listCoverage", policy.CoverageSee, "Services that are not retired, with how many SMEs there are and where, by slug.", listCoverage),
	read("/coverage/{service}", "getCoverage", policy.CoverageSee, "How many SMEs a service has, and where.", getCoverage),
	read("/coverage/{service}/people", "listCoveragePeople", policy.CoveragePeople, "The people behind a number, by name.", listCoveragePeople),
}
