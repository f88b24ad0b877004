package store

import "assay/models"

// seatedVoting is a live voting seat of the person in interview i; arrangedBy that
// they arranged it and may still, or that whoever did no longer may.
const (
	seatedVoting = `exists (select 1 from seats s where s.interview_id = i.id and s.person_id = @me
		and s.kind <> 'shadow' and s.state in ('invited', 'accepted'))`
	arrangedBy = `(@coordinates or @administers) and (i.proposed_by = @me or i.proposed_by = c.person_id
		or not exists (select 1 from person_roles r where r.person_id = i.proposed_by))`
	ongoing = "join candidacies c on c.id = i.candidacy_id and c.ended_at is null and c.person_id <> @me"
	liveNow = "i.state in ('proposed', 'confirmed')" // in the words of the index
	meeting = "i.candidacy_id as within, c.person_id, c.service_id, i.starts_at"
)

// meetingReads are what waits around interviews and ballots. Whether somebody else
// has voted changes nothing here: a ballot waits until the person's own vote is in.
var meetingReads = []waitingRead{
	{
		kind:    models.SeatOffered,
		columns: "s.id, i.id as within, c.person_id, c.service_id, s.invited_at as since, s.due_at, i.starts_at",
		rest: `from seats s join interviews i on i.id = s.interview_id and ` + liveNow + ` and i.starts_at > @now
			` + ongoing + ` where s.person_id = @me and s.state = 'invited'`,
		order: "s.due_at, s.id",
	},
	{
		kind:    models.InterviewComing,
		columns: "i.id, " + meeting + ", i.confirmed_at as since",
		rest: `from interviews i join candidacies c on c.id = i.candidacy_id and c.ended_at is null
			where ` + liveNow + ` and i.state = 'confirmed' and i.starts_at > @now and i.starts_at < @coming
			and i.id in (select interview_id from seats where person_id = @me and state = 'accepted'
				union all select o.id from candidacies mine join interviews o on o.candidacy_id = mine.id where mine.person_id = @me)`,
		order: "i.starts_at, i.id",
	},
	{
		kind:    models.ClockMoved,
		columns: "i.id, " + meeting + ", i.starts_at as due_at, e.moved_at as since",
		rest: `from expected_times e join interviews i on i.id = e.interview_id and ` + liveNow + ` and i.starts_at > @now and i.starts_at = e.starts_at
			join candidacies c on c.id = i.candidacy_id and c.ended_at is null
			where e.person_id = @me and e.moved_at is not null and e.reconfirmed_at is null and (c.person_id = @me
				or exists (select 1 from seats s where s.interview_id = i.id and s.person_id = @me and s.state in ('invited', 'accepted')))`,
		order: "i.starts_at, i.id",
	},
	{
		kind:    models.AttendanceToMark,
		columns: "i.id, " + meeting + ", i.ends_at as since",
		rest: `from interviews i ` + ongoing + ` where ` + liveNow + ` and i.state = 'confirmed' and i.starts_at <= @now and i.ends_at <= @now and i.attendance_by is null
			and (` + seatedVoting + ` or ` + arrangedBy + `)`,
		order: "i.ends_at, i.id",
	},
	{
		kind:    models.AttendanceToConfirm,
		columns: "i.id, " + meeting + ", i.attendance_at as since",
		rest: `from interviews i ` + ongoing + ` where ` + liveNow + ` and i.state = 'confirmed' and i.starts_at <= @now
			and i.attendance_by <> @me and i.attendance_confirmed_by is null and (` + seatedVoting + ` or ` + arrangedBy + `)
			and exists (select 1 from seats w where w.interview_id = i.id and w.person_id in (i.attendance_by, @me)
				and w.kind <> 'shadow' and w.state in ('invited', 'accepted') and w.attendance = 'attended')`,
		order: "i.attendance_at, i.id",
	},
	{
		kind:    models.InterviewToHold,
		columns: "i.id, " + meeting + ", i.attendance_confirmed_at as since",
		rest: `from interviews i ` + ongoing + ` where ` + liveNow + ` and i.state = 'confirmed' and i.starts_at <= @now and i.ends_at <= @now
			and i.attendance_confirmed_by is not null
			and (i.candidate_attendance = 'attended' and exists (select 1 from seats s where s.interview_id = i.id and s.person_id = @me
				and s.chair and s.state in ('invited', 'accepted')) or ` + arrangedBy + `)`,
		order: "i.attendance_confirmed_at, i.id",
	},
	{
		kind:    models.PanelIncomplete,
		asks:    arranges,
		columns: "i.id, " + meeting + ", i.starts_at as due_at, i.created_at as since",
		rest: `from interviews i ` + ongoing + ` where ` + liveNow + ` and i.state = 'proposed' and (i.starts_at <= @now
				or exists (select 1 from seats d where d.interview_id = i.id and d.state = 'declined' and d.kind <> 'shadow'))
			and ` + arrangedBy,
		order: "i.starts_at, i.id",
	},
	{
		kind:    models.VoteDue,
		columns: "b.id, b.interview_id as within, c.person_id, c.service_id, b.opened_at as since, b.deadline_at as due_at",
		rest: `from ballot_seats s join ballots b on b.id = s.ballot_id and b.state = 'open' join candidacies c on c.id = b.candidacy_id
			where s.person_id = @me and s.excused_at is null and not exists (select 1 from votes v
				where v.ballot_id = b.id and v.person_id = @me and v.superseded_at is null)`,
		order: "b.deadline_at, b.id",
	},
	{
		// The writer is the chair, or where the chair stepped back the first SME who
		// did not; the ballot is closed, so the panel may know.
		kind:    models.FeedbackDue,
		columns: "b.id, b.interview_id as within, c.person_id, c.service_id, b.closed_at as since",
		rest: `from ballot_seats s join ballots b on b.id = s.ballot_id and b.state = 'closed' and b.feedback_at is null
			join candidacies c on c.id = b.candidacy_id
			where s.person_id = @me and s.person_id = coalesce(
				(select w.person_id from ballot_seats w left join votes v
					on v.ballot_id = w.ballot_id and v.person_id = w.person_id and v.superseded_at is null
					where w.ballot_id = b.id and w.kind = 'sme' and coalesce(v.choice, '') <> 'recuse'
					order by case when w.chair then 0 else 1 end, w.seat_id limit 1),
				(select w.person_id from ballot_seats w where w.ballot_id = b.id and w.chair))`,
		order: "b.closed_at, b.id",
	},
}
