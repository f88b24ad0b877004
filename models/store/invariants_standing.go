package store

import "assay/models/phrase"

// standingInvariants are those of bars, candidacies, standings, appointments and
// contributions.
var standingInvariants = []Invariant{
	{"C1", phrase.Of("The bars of a service are numbered without a gap."), `
		select b.id from bars b where b.number > 1 and not exists (
		  select 1 from bars p where p.service_id = b.service_id and p.number = b.number - 1)`},
	{"C1", phrase.Of("A candidacy is pinned to a bar of its own service, published before the candidacy ended."), `
		select c.id from candidacies c join bars b on b.id = c.bar_id
		where b.service_id <> c.service_id or b.published_at > c.ended_at`},
	{"C1", phrase.Of("A person's attempts at a service are numbered without a gap, and only the last is open."), `
		select c.id from candidacies c where (c.number > 1 and not exists (
		    select 1 from candidacies p where p.person_id = c.person_id and p.service_id = c.service_id and p.number = c.number - 1))
		  or (c.ended_at is null and exists (
		    select 1 from candidacies n where n.person_id = c.person_id and n.service_id = c.service_id and n.number > c.number))`},
	{"", phrase.Of("The stages of a candidacy say when it came where it is, and how it ended."), `
		select c.id from candidacies c left join candidacy_stages s on s.candidacy_id = c.id and s.stage = c.state
		where c.ended_at is null and (s.entered_at is null or s.entered_at <> c.state_since)
		union all
		select c.id from candidacy_stages s join candidacies c on c.id = s.candidacy_id
		where s.service_id <> c.service_id or (s.ended_at is null) <> (c.ended_at is null) or s.ended_at <> c.ended_at
		  or s.fate <> case when c.ended_at is null then 'going' when c.state = 'certified' then 'certified' else 'ended' end`},
	{"C4", phrase.Of("An attempt began after the ones before it had ended."), `
		select n.id from candidacies n join candidacies c on c.person_id = n.person_id and c.service_id = n.service_id and c.number < n.number
		where c.ended_at is null or n.opened_at < c.ended_at`},
	{"V7", phrase.Of("A standing by ballot has a ballot that passed for the same person and service."), `
		select s.id from standings s where s.source = 'ballot' and not exists (
		  select 1 from ballots b join candidacies c on c.id = b.candidacy_id
		  where b.id = s.ballot_id and b.outcome = 'pass' and c.person_id = s.person_id and c.service_id = s.service_id)`},
	{"S12", phrase.Of("A founding SME by appointment has the signatures of two other people for the same person and service."), `
		select s.id from standings s left join appointments a on a.id = s.appointment_id
		where s.source = 'appointment' and (a.id is null or a.person_id <> s.person_id or a.service_id <> s.service_id
		  or a.administrator_at is null or a.developer_at is null or a.declined_at is not null
		  or a.administrator_id = a.developer_id or a.administrator_id = s.person_id or a.developer_id = s.person_id)`},
	{"S12", phrase.Of("A service has at most five founding SMEs, each with a seat of their own."), `
		select s.id from standings s where s.state = 'provisional' and (s.founding_seat is null or (
		  select count(*) from standings o where o.service_id = s.service_id and o.state = 'provisional') > 5)`},
	{"V8", phrase.Of("A founding SME renews once at most without a ballot."), `
		select s.id from standings s where s.founding and s.renewals > 1`},
	{"V8", phrase.Of("A standing is what the last entry of its history says."), `
		select s.id from standings s where not exists (
		  select 1 from standing_changes c where c.standing_id = s.id and c.to_state = s.state and c.expires_on = s.expires_on
		  and not exists (select 1 from standing_changes n where n.standing_id = s.id and n.id > c.id))`},
	{"V8", phrase.Of("The history of a standing has no gap, is of its service, and has a reason in every entry."), `
		select c.id from standing_changes c join standings s on s.id = c.standing_id
		where c.service_id <> s.service_id or trim(c.reason) = '' or c.from_state <> coalesce((
		  select p.to_state from standing_changes p where p.standing_id = c.standing_id and p.id < c.id order by p.id desc limit 1), 'none')`},
	{"V8", phrase.Of("Contributions are of people who have or had standing for the service."), `
		select c.id from contributions c where not exists (
		  select 1 from standings s where s.person_id = c.person_id and s.service_id = c.service_id)`},
}
