package policy

// Action names what is done, noun.verb.
type Action string

// The table. One section per room; a verb without a row is denied to everyone.
const (
	// people and services
	PersonSee        Action = "person.see"
	PersonSeePrivate Action = "person.see_private" // absences with notes, hours, e-mail addresses, the last day
	PersonAdd        Action = "person.add"
	PersonChange     Action = "person.change"         // name, site, manager, dates
	PersonChangeOwn  Action = "person.change_profile" // zone, hours, night, languages, locale
	PersonRemove     Action = "person.remove"
	PersonRoles      Action = "person.roles"
	AbsenceChange    Action = "absence.change"
	ConflictSee      Action = "conflict.see"
	ConflictDeclare  Action = "conflict.declare"
	ConflictAnswer   Action = "conflict.answer"
	ConflictWaive    Action = "conflict.waive"
	ServiceSee       Action = "service.see"
	ServiceChange    Action = "service.change"
	SiteChange       Action = "site.change" // regions, sites and their holidays
	BarPublish       Action = "bar.publish"
	RubricPublish    Action = "rubric.publish"
	SkillFixSee      Action = "skill_fix.see"
	SkillFixResolve  Action = "skill_fix.resolve"

	// access
	AccountSignIn  Action = "account.sign_in"
	AccountOwn     Action = "account.own" // password, sessions, tokens
	AccountInvite  Action = "account.invite"
	AccountDisable Action = "account.disable"
	DemoChoose     Action = "demo.choose_person" // only in a database made by assay demo

	// training
	CurriculumSee       Action = "curriculum.see"
	CurriculumPublish   Action = "curriculum.publish"
	PlanSee             Action = "plan.see"
	PlanStart           Action = "plan.start"
	PlanCancel          Action = "plan.cancel"
	PlanReopen          Action = "plan.reopen"
	PlanComplete        Action = "plan.complete"
	PlanUpdate          Action = "plan.update" // preview and apply a newer curriculum
	PlanAssignMentor    Action = "plan.assign_mentor"
	PlanNameStandIn     Action = "plan.name_stand_in"
	PlanAddTask         Action = "plan.add_task"
	TaskWork            Action = "task.work" // start, submit, finish what needs no judgement
	TaskSignOff         Action = "task.sign_off"
	TaskReturn          Action = "task.return"
	TaskWaive           Action = "task.waive"
	TaskAccredit        Action = "task.accredit"
	TaskReopen          Action = "task.reopen"
	TaskReschedule      Action = "task.reschedule" // a due date of the learner's own
	CertificationSee    Action = "certification.see"
	CertificationRecord Action = "certification.record" // and withdraw, when recorded by mistake

	// show cases and reviews
	ShowCaseStart       Action = "show_case.start"
	ShowCaseWrite       Action = "show_case.write" // the draft: read, edit, redact, dismiss
	ShowCaseSee         Action = "show_case.see"
	ShowCaseSeeApproved Action = "show_case.see_approved"
	ShowCaseSubmit      Action = "show_case.submit"
	ShowCaseWithdraw    Action = "show_case.withdraw"
	ReviewersSee        Action = "reviewers.see" // the ranking with its reasons
	ReviewQueue         Action = "review.queue"  // one's own offers and reviews
	AssignmentOffer     Action = "assignment.offer"
	AssignmentAnswer    Action = "assignment.answer"
	ReviewWrite         Action = "review.write"
	FindingClear        Action = "finding.clear"
	LibrarySee          Action = "library.see"

	// candidacies, interviews, ballots
	CandidacySee        Action = "candidacy.see"      // stage and what is missing
	CandidacySeeFile    Action = "candidacy.see_file" // everything the panel reads
	CandidacyOpen       Action = "candidacy.open"
	CandidacyWithdraw   Action = "candidacy.withdraw"
	CandidacyTakeBar    Action = "candidacy.take_bar"
	InterviewSee        Action = "interview.see"
	InterviewOwn        Action = "interview.own"     // the list of one's own
	InterviewArrange    Action = "interview.arrange" // propose, move, cancel, replace a seat
	InterviewOptions    Action = "interview.options" // the panels and hours that a search finds, and choosing one
	ShadowOpenings      Action = "shadow.openings"   // of services that one has standing for or develops
	ShadowAsk           Action = "shadow.ask"        // and take it back
	MeetingRulesSee     Action = "meeting_rules.see"
	MeetingRulesChange  Action = "meeting_rules.change"
	InterviewVeto       Action = "interview.veto" // an hour that the candidate cannot take
	InterviewConfirm    Action = "interview.confirm"
	SeatAnswer          Action = "seat.answer"
	InterviewAttendance Action = "interview.attendance"
	InterviewHold       Action = "interview.hold"
	BallotSee           Action = "ballot.see" // that it is open; after the reveal its outcome
	BallotSeeVotes      Action = "ballot.see_votes"
	BallotOpen          Action = "ballot.open"
	BallotOwn           Action = "ballot.own" // the lists of one's own
	BallotVote          Action = "ballot.vote"
	BallotExcuse        Action = "ballot.excuse" // a voter who has left
	BallotFeedback      Action = "ballot.feedback"

	// standing
	StandingSee        Action = "standing.see"
	StandingSeeHistory Action = "standing.see_history" // with reasons
	StandingSuspend    Action = "standing.suspend"     // and lift
	StandingRevoke     Action = "standing.revoke"
	StandingEmeritus   Action = "standing.emeritus"
	StandingRestore    Action = "standing.restore"
	StandingRenew      Action = "standing.renew"
	AppointmentSee     Action = "appointment.see"
	AppointmentPropose Action = "appointment.propose"
	AppointmentConfirm Action = "appointment.confirm"
	AppointmentDecline Action = "appointment.decline"
	ContributionSee    Action = "contribution.see"
	ContributionRecord Action = "contribution.record" // and withdraw

	// coverage, ledger, notices, transfer
	CoverageSee        Action = "coverage.see"
	CoveragePeople     Action = "coverage.people"
	CoverageCandidates Action = "coverage.candidates" // who is on the way, and how many
	CoverageSetTargets Action = "coverage.set_targets"
	CoverageCompare    Action = "coverage.compare" // what changes would do; what they would leave undone is for those above
	LedgerSee          Action = "ledger.see"
	LedgerVerify       Action = "ledger.verify"
	NotificationOwn    Action = "notification.own"
	InboxOwn           Action = "inbox.own"
	SearchUse          Action = "search.use"
	CalendarOwn        Action = "calendar.own" // calendars elsewhere, as busy times
	TransferImport     Action = "transfer.import"
	TransferExport     Action = "transfer.export"
	SystemSee          Action = "system.see" // health, versions, metrics
	SystemPublicInfo   Action = "system.public"
	JobSee             Action = "job.see"    // what waits, and what came of it; never what it carries
	JobDecide          Action = "job.decide" // try again, drop
)

var table = map[Action][]Relation{
	PersonSee:        {SignedIn, System},
	PersonSeePrivate: {Self, Manager, Administrator, Coordinator, System},
	PersonAdd:        {Administrator, System},
	PersonChange:     {Administrator, System},
	PersonChangeOwn:  {Self, Administrator, System},
	PersonRemove:     {Administrator, System},
	PersonRoles:      {Administrator, System},
	AbsenceChange:    {Self, Manager, Administrator, System},
	ConflictSee:      {Coordinator, Administrator, Self},
	ConflictDeclare:  {Self, Coordinator, Administrator, System},
	ConflictAnswer:   {Self},
	ConflictWaive:    {Administrator},
	ServiceSee:       {SignedIn, System},
	ServiceChange:    {Administrator, System},
	SiteChange:       {Administrator, System},
	BarPublish:       {Administrator, System},
	RubricPublish:    {Administrator, System},
	SkillFixSee:      {Coordinator, Administrator},
	SkillFixResolve:  {Coordinator, Administrator},

	AccountSignIn:  {Anyone, SignedIn},
	AccountOwn:     {SignedIn},
	AccountInvite:  {Administrator, System},
	AccountDisable: {Administrator, System},
	DemoChoose:     {Anyone, SignedIn},

	CurriculumSee:       {SignedIn, System},
	CurriculumPublish:   {Administrator, System},
	PlanSee:             {Learner, Mentor, StandIn, Manager, Administrator, Panellist, System},
	PlanStart:           {Manager, Administrator, System},
	PlanCancel:          {Manager, Administrator},
	PlanReopen:          {Mentor, Manager, Administrator},
	PlanComplete:        {Mentor, StandIn, Manager, Administrator, System},
	PlanUpdate:          {Mentor, Manager, Administrator},
	PlanAssignMentor:    {Mentor, Manager, Administrator, System},
	PlanNameStandIn:     {Mentor, Manager},
	PlanAddTask:         {Mentor, Manager, Administrator},
	TaskWork:            {Learner},
	TaskSignOff:         {Mentor, StandIn},
	TaskReturn:          {Mentor, StandIn},
	TaskWaive:           {Mentor, Manager},
	TaskAccredit:        {Mentor, Manager, System},
	TaskReopen:          {Mentor, Manager, System},
	TaskReschedule:      {Mentor, Manager, Administrator},
	CertificationSee:    {Self, Mentor, StandIn, Manager, Administrator, Panellist, System},
	CertificationRecord: {Self, Manager, Administrator, System},

	ShowCaseStart:       {SignedIn},
	ShowCaseWrite:       {Author},
	ShowCaseSee:         {Author, OfferedReviewer, Reviewer, PastReviewer, Mentor, Manager, Coordinator, Administrator, Panellist, System},
	ShowCaseSeeApproved: {SignedIn, System},
	ShowCaseSubmit:      {Author},
	ShowCaseWithdraw:    {Author},
	ReviewersSee:        {Author, Coordinator, Administrator},
	ReviewQueue:         {SignedIn},
	AssignmentOffer:     {Coordinator, Administrator, System},
	AssignmentAnswer:    {OfferedReviewer, Reviewer},
	ReviewWrite:         {Reviewer, PastReviewer},
	FindingClear:        {Reviewer, PastReviewer},
	LibrarySee:          {SignedIn, System},

	CandidacySee:        {Self, Candidate, Mentor, Manager, Panellist, Shadow, Developer, SME, Coordinator, Administrator, System},
	CandidacySeeFile:    {Candidate, Panellist, Shadow, Coordinator, Administrator},
	CandidacyOpen:       {Self, Manager, Administrator, System},
	CandidacyWithdraw:   {Candidate, Administrator},
	CandidacyTakeBar:    {Candidate},
	InterviewSee:        {Candidate, Panellist, Shadow, Manager, Coordinator, Administrator, System},
	InterviewOwn:        {SignedIn},
	InterviewArrange:    {Coordinator, Administrator},
	InterviewOptions:    {Candidate, Coordinator, Administrator},
	ShadowOpenings:      {SignedIn},
	ShadowAsk:           {SME, Developer},
	MeetingRulesSee:     {SignedIn, System},
	MeetingRulesChange:  {Administrator},
	InterviewVeto:       {Candidate},
	InterviewConfirm:    {Coordinator, Administrator, System},
	SeatAnswer:          {Panellist, Shadow},
	InterviewAttendance: {Panellist, Coordinator, Administrator},
	InterviewHold:       {Chair, Coordinator, Administrator},
	BallotSee:           {Candidate, Panellist, Shadow, Coordinator, Administrator, Manager, System},
	BallotSeeVotes:      {Panellist, Coordinator, Administrator},
	BallotOpen:          {Chair, Coordinator, Administrator, System},
	BallotOwn:           {SignedIn},
	BallotVote:          {Panellist},
	BallotExcuse:        {Administrator},
	BallotFeedback:      {Chair},

	StandingSee:        {SignedIn, System},
	StandingSeeHistory: {Self, Manager, Coordinator, Administrator, System},
	StandingSuspend:    {Administrator},
	StandingRevoke:     {Administrator},
	StandingEmeritus:   {Self, Administrator},
	StandingRestore:    {Administrator},
	StandingRenew:      {Self, Administrator, System},
	AppointmentSee:     {Administrator, Developer, Self},
	AppointmentPropose: {Administrator, Developer},
	AppointmentConfirm: {Administrator, Developer},
	AppointmentDecline: {Self, Administrator, Developer},
	ContributionSee:    {SignedIn, System},
	ContributionRecord: {Self, Coordinator, Administrator, System},

	CoverageSee:        {SignedIn, System},
	CoveragePeople:     {SignedIn, System},
	CoverageCandidates: {AnyManager, Developer, SME, Coordinator, Administrator, System},
	CoverageSetTargets: {Administrator, System},
	CoverageCompare:    {AnyManager, Coordinator, Administrator, System},
	LedgerSee:          {Administrator, System},
	LedgerVerify:       {Administrator},
	NotificationOwn:    {SignedIn},
	InboxOwn:           {SignedIn},
	SearchUse:          {SignedIn},
	CalendarOwn:        {SignedIn},
	TransferImport:     {Administrator, System},
	TransferExport:     {Administrator, System},
	SystemSee:          {Administrator, System},
	SystemPublicInfo:   {Anyone, SignedIn, System},
	JobSee:             {Administrator, System},
	JobDecide:          {Administrator},
}
