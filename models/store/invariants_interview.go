package store

import "assay/models/phrase"

// interviewInvariants are those of interviews, seats, bookings, ballots and votes.
var interviewInvariants = []Invariant{
	{"I1", phrase.Of("A confirmed interview has two SMEs and a developer who accepted, and nobody of the panel still to answer."), `
		select i.id from interviews i where i.state = 'confirmed' and (
		  (select count(*) from seats s where s.interview_id = i.id and s.state = 'accepted' and s.kind = 'sme') < 2
		  or (select count(*) from seats s where s.interview_id = i.id and s.state = 'accepted' and s.kind = 'developer') < 1
		  or exists (select 1 from seats s where s.interview_id = i.id and s.state = 'invited' and s.kind <> 'shadow'))`},
	{"I1", phrase.Of("Every interview that is not over and done has exactly one chair, or a chair who declined."), `
		select i.id from interviews i where i.state in ('proposed', 'confirmed')
		and (select count(*) from seats s where s.interview_id = i.id and s.chair and s.state <> 'replaced') <> 1`},
	{"I1", phrase.Of("Nobody sits on the panel of their own interview."), `
		select s.id from seats s join interviews i on i.id = s.interview_id join candidacies c on c.id = i.candidacy_id
		where s.person_id = c.person_id`},
	{"I3", phrase.Of("Whoever is in an interview to come is booked for it, from its first quarter hour to its last."), `
		select i.id from interviews i join candidacies c on c.id = i.candidacy_id
		where i.state in ('proposed', 'confirmed') and (
		  not exists (select 1 from bookings b where b.interview_id = i.id and b.person_id = c.person_id)
		  or exists (select 1 from seats s where s.interview_id = i.id and s.state in ('invited', 'accepted')
		    and (select count(*) from bookings b where b.interview_id = i.id and b.person_id = s.person_id)
		     <> (select count(*) from bookings b where b.interview_id = i.id and b.person_id = c.person_id)))`},
	{"I3", phrase.Of("Nobody is booked for an interview in which they are not."), `
		select distinct b.interview_id from bookings b join interviews i on i.id = b.interview_id join candidacies c on c.id = i.candidacy_id
		where i.state = 'cancelled' or (b.person_id <> c.person_id and not exists (
		  select 1 from seats s where s.interview_id = b.interview_id and s.person_id = b.person_id and s.state in ('invited', 'accepted')))`},
	{"", phrase.Of("A candidacy is scheduling or scheduled as its interview is proposed or confirmed."), `
		select c.id from candidacies c join interviews i on i.candidacy_id = c.id
		where (i.state = 'proposed' and c.state <> 'scheduling' and c.ended_at is null)
		or (i.state = 'confirmed' and c.state <> 'scheduled' and c.ended_at is null)`},
	{"I7", phrase.Of("No shadow is on the roll of a ballot."), `
		select b.ballot_id from ballot_seats b join seats s on s.id = b.seat_id where s.kind = 'shadow' or s.kind <> b.kind or s.person_id <> b.person_id`},
	{"V1", phrase.Of("A ballot is about a held interview, and its roll attended it."), `
		select b.id from ballots b join interviews i on i.id = b.interview_id
		where i.state <> 'held' or i.candidacy_id <> b.candidacy_id or exists (
		  select 1 from ballot_seats r join seats s on s.id = r.seat_id
		  where r.ballot_id = b.id and (s.interview_id <> b.interview_id or s.attendance <> 'attended'))`},
	{"V2", phrase.Of("Every vote has a reason and a salt of its own."), `
		select v.id from votes v where trim(v.reason) = '' or length(v.salt) < 32
		or exists (select 1 from votes o where o.ballot_id = v.ballot_id and o.salt = v.salt and o.id < v.id)`},
	{"V3", phrase.Of("A ballot is closed as soon as its last vote is in, and not before."), `
		select b.id from ballots b where b.state <> 'void' and (b.state = 'open') = (not exists (
		  select 1 from ballot_seats r where r.ballot_id = b.id and not exists (
		    select 1 from votes v where v.ballot_id = r.ballot_id and v.person_id = r.person_id and v.superseded_at is null)))`},
	{"V4", phrase.Of("A decided ballot was voted on by two SMEs and a developer at least."), `
		select b.id from ballots b where b.state = 'closed' and (
		  (select count(*) from votes v join ballot_seats r on r.ballot_id = v.ballot_id and r.person_id = v.person_id
		   where v.ballot_id = b.id and v.superseded_at is null and v.choice <> 'recuse' and r.kind = 'sme') < 2
		  or (select count(*) from votes v join ballot_seats r on r.ballot_id = v.ballot_id and r.person_id = v.person_id
		   where v.ballot_id = b.id and v.superseded_at is null and v.choice <> 'recuse' and r.kind = 'developer') < 1)`},
	{"V5", phrase.Of("Nothing passed against a blocking concern."), `
		select b.id from ballots b join votes v on v.ballot_id = b.id
		where b.outcome = 'pass' and v.superseded_at is null and v.blocking`},
	{"V6", phrase.Of("Feedback is written by somebody on the roll."), `
		select b.id from ballots b where b.feedback_by is not null and not exists (
		  select 1 from ballot_seats r where r.ballot_id = b.id and r.person_id = b.feedback_by)`},
	{"V7", phrase.Of("What a closed ballot decided is what became of the candidacy."), `
		select b.id from ballots b join candidacies c on c.id = b.candidacy_id
		where b.state = 'closed' and ((b.outcome = 'pass' and (c.state <> 'certified'
		  or not exists (select 1 from standing_changes h where h.ballot_id = b.id)))
		or (b.outcome = 'not_yet' and (c.state <> 'not_yet' or c.cool_down_until is null)))`},
	{"V1", phrase.Of("A candidacy is voting exactly while a ballot about it is open."), `
		select c.id from candidacies c where (c.state = 'voting') <> exists (
		  select 1 from ballots b where b.candidacy_id = c.id and b.state = 'open')`},
}
