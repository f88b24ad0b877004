package store

import "assay/models/phrase"

var showCaseInvariants = []Invariant{
	{"S1", phrase.Of("The versions of a show case are numbered without a gap up to the current one."), `
		select s.id from show_cases s
		where s.current_version <> (select count(*) from show_case_versions v where v.show_case_id = s.id)
		   or s.current_version <> (select coalesce(max(v.number), 0) from show_case_versions v where v.show_case_id = s.id)`},
	{"S1", phrase.Of("A show case that was ever submitted has a version, a rubric and at least two reviews to ask for."), `
		select id from show_cases
		where state in ('in_review', 'changes_requested', 'approved', 'not_accepted')
		  and (current_version = 0 or rubric_id is null or reviews_needed < 2)`},
	{"S3", phrase.Of("An approved show case has as many approving reviews of its version, by different people, as were needed."), `
		select s.id from show_cases s
		where s.state = 'approved' and s.reviews_needed > (
		  select count(distinct r.reviewer_id) from reviews r
		  where r.show_case_id = s.id and r.version_number = s.current_version
		    and r.verdict = 'approve' and r.released_at is not null and not r.late and r.reviewer_id <> s.author_id)`},
	{"S3", phrase.Of("Nobody reviews their own show case."), `
		select a.id from assignments a join show_cases s on s.id = a.show_case_id and s.author_id = a.reviewer_id`},
	{"S4", phrase.Of("Reviews of a version are released with the version, all or none; only late notes stand apart."), `
		select r.id from reviews r
		join show_case_versions v on v.show_case_id = r.show_case_id and v.number = r.version_number
		where not r.late and r.submitted_at is not null
		  and ((v.released_at is null) <> (r.released_at is null) or v.released_at <> r.released_at)`},
	{"S4", phrase.Of("A version is released when all its reviews are in, never before."), `
		select s.id from show_case_versions v join show_cases s on s.id = v.show_case_id and s.current_version = v.number
		where v.released_at is not null and s.reviews_needed > (
		  select count(*) from reviews r
		  where r.show_case_id = v.show_case_id and r.version_number = v.number and r.submitted_at is not null and not r.late)`},
	{"S4", phrase.Of("A finding belongs to a released review."), `
		select f.id from findings f join reviews r on r.id = f.review_id where r.released_at is null`},
	{"S4", phrase.Of("A submitted assignment has a submitted review, and the other way round."), `
		select a.id from assignments a left join reviews r on r.assignment_id = a.id and r.submitted_at is not null and not r.late
		where (a.state = 'submitted') <> (r.id is not null)`},
	{"S5", phrase.Of("A released verdict other than approve has a blocking finding."), `
		select r.id from reviews r
		where r.released_at is not null and not r.late and r.verdict <> 'approve'
		  and not exists (select 1 from findings f where f.review_id = r.id and f.blocking)`},
	{"S6", phrase.Of("No blocking finding of an earlier version is unanswered while a version is in review."), `
		select f.id from findings f join show_cases s on s.id = f.show_case_id
		where s.state = 'in_review' and f.blocking and f.state = 'open' and f.version_number < s.current_version`},
	{"S7", phrase.Of("The granted level is the lower median of the levels given."), `
		select s.id from show_cases s join (
		  select r.show_case_id, r.version_number, r.level,
		    row_number() over (partition by r.show_case_id, r.version_number order by r.level, r.id) as place,
		    count(*) over (partition by r.show_case_id, r.version_number) as given
		  from reviews r where r.released_at is not null and not r.late
		) m on m.show_case_id = s.id and m.version_number = s.current_version and m.place = (m.given + 1) / 2
		where s.state = 'approved' and s.granted_level <> m.level`},
	{"S10", phrase.Of("A show case in review has somebody at every seat, or coordinators know that it has not."), `
		select s.id from show_cases s
		where s.state = 'in_review' and s.short_since is null and s.reviews_needed > (
		  select count(*) from assignments a
		  where a.show_case_id = s.id and a.version_number = s.current_version and a.state in ('offered', 'accepted', 'submitted'))`},
	{"S10", phrase.Of("A show case in review waits for somebody."), `
		select s.id from show_cases s
		where s.state = 'in_review' and s.short_since is null and not exists (
		  select 1 from assignments a
		  where a.show_case_id = s.id and a.version_number = s.current_version and a.state in ('offered', 'accepted'))`},
	{"S10", phrase.Of("Offers and reviews in work belong to the version in review."), `
		select a.id from assignments a join show_cases s on s.id = a.show_case_id
		where a.state in ('offered', 'accepted') and (s.state <> 'in_review' or a.version_number <> s.current_version)`},
	{"S13", phrase.Of("A late note came after its version was decided or withdrawn."), `
		select r.id from reviews r
		join show_case_versions v on v.show_case_id = r.show_case_id and v.number = r.version_number
		join show_cases s on s.id = r.show_case_id
		where r.late and not (v.released_at is not null and v.released_at <= r.submitted_at
		  or s.state = 'withdrawn' and s.decided_at <= r.submitted_at)`},
}
