package api

import "assay/review/policy"

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
