// Package training runs curricula, plans, tasks, mentors and certifications: the
// road of a learner from the first day on.
//
// A curriculum is published in numbered versions that never change. A plan is one
// person's attempt at it and pins a version (T1); its tasks fall due in the
// learner's own working days (T2). A task waits for its prerequisites (T3), is
// signed off by the current mentor or, while the mentor is away, by the stand-in
// (T4), and a certification that ends reopens what stood on it (T5). The states
// are drawn by [TaskMachine] and [PlanMachine].
//
// "Settled" is what needs nothing more: done, waived or accredited. A personal
// task is one that the curriculum does not have; a personal deviation is a due
// date set by hand. Both outlive a newer version of the curriculum.
//
// It does not find mentors, grade show cases or decide who becomes SME.
package training
