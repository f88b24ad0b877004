package storetest

import (
	"strings"
	"testing"

	"assay/migrations"
	"assay/models/store"
)

// CheckStages works out from the ledger when candidacies entered each of their stages and
// what became of them, and reports where the stages kept with them say something else. A
// candidacy that a test stored by itself has entered some that no entry tells of.
func CheckStages(tb testing.TB, db *store.DB) {
	tb.Helper()
	query := stagesByLedger
	if db.Dialect == migrations.SQLite {
		query = strings.ReplaceAll(strings.ReplaceAll(query, "floor(extract(epoch from ", "(unixepoch("), "::bigint", "")
	}
	for _, wrong := range Column(tb, db, query) {
		tb.Errorf("The ledger says something else of the stages of candidacy %s.", wrong)
	}
}

const stagesByLedger = `
	with told as (
	  select subject_id, case event when 'candidacy.opened' then 'building' when 'candidacy.fell_back' then 'building' else substr(event, 11) end as stage, max(at) as at
	  from ledger_entries where subject_kind = 'candidacy' and event in ('candidacy.opened', 'candidacy.fell_back',
	    'candidacy.ready', 'candidacy.scheduling', 'candidacy.scheduled', 'candidacy.voting') group by subject_id, 2),
	ended as (
	  select subject_id, case event when 'candidacy.certified' then 'certified' else 'ended' end as fate, at
	  from ledger_entries where subject_kind = 'candidacy' and event in ('candidacy.certified', 'candidacy.not_yet', 'candidacy.withdrawn'))
	select t.subject_id || ', ' || t.stage from told t left join candidacy_stages s on s.candidacy_id = t.subject_id and s.stage = t.stage
	where s.entered_at is null or s.entered_at <> t.at
	union all
	select s.candidacy_id || ', ' || s.stage || ', of which nothing is told' from candidacy_stages s
	where exists (select 1 from told t where t.subject_id = s.candidacy_id and t.stage = 'building')
	  and not exists (select 1 from told t where t.subject_id = s.candidacy_id and t.stage = s.stage)
	union all
	select s.candidacy_id || ', ' || s.stage || ', its end' from candidacy_stages s left join ended e on e.subject_id = s.candidacy_id
	where s.fate <> coalesce(e.fate, 'going') or (s.ended_at is null) <> (e.at is null) or s.ended_at <> e.at
	  or s.weeks <> (floor(extract(epoch from e.at))::bigint - floor(extract(epoch from s.entered_at))::bigint) / 604800`
