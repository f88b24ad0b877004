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
)

var peopleRoutes = []route{
	read("/sites", "listSites", policy.ServiceSee, "The places people work at, by slug.", listSites),
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
