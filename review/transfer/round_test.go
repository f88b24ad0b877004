package transfer_test

import (
	"errors"
	"strings"
	"testing"

	"assay/models"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/ledger"
	"assay/review/notary"
	"assay/review/standing"
	"assay/review/transfer"
)

// organisation has something of every kind, in the words of the export.
var organisation = map[string]string{
	"regions.csv":  "slug,name\namer,AMER\napac,\"Asia, Pacific\"\nemea,EMEA\n",
	"sites.csv":    "slug,name,region,zone\nlisbon,Lisboa,emea,Europe/Lisbon\npune,पुणे,apac,Asia/Kolkata\n",
	"holidays.csv": "site,date,name\nlisbon,2026-12-08,'=Imaculada Conceição\nlisbon,2026-12-25,Natal\npune,2027-01-26,Republic Day\n",
	"services.csv": "slug,name,family,launched_on,retired_on,target_smes,bootstrap_route\n" +
		"eks,EKS,containers,2018-06-05,,5,founding_smes\nold,\"Old \"\"one\"\"\",storage,2006-03-14,2026-06-30,0,none\n",
	"targets.csv": "service,region,weekdays,from_hour,to_hour,heads\n" +
		"eks,,mon-fri,9,18,3\neks,,mon-sun,0,24,1\neks,apac,\"tue,thu,sat-sun\",0,9,2\nold,emea,fri-mon,22,24,1\n",
	"people.csv": "email,other_emails,unverified_emails,name,native_name,title,site,zone,hours,night,night_allowed,interviews_per_day,interviews_per_week,languages,locale,manager,started_on,leaves_on,roles\n" +
		"ada@example.com,ada.n@example.org; ada@example.net,ada@example.net,Ada Nkemelu,,Manager,lisbon,Europe/Lisbon,sun-thu 08:00-16:00,22:00-07:00,no,0,0,en; pt,pt,,2019-02-01,,administrator\n" +
		"devi@example.com,,,Devi Rao,देवी,\"Developer, senior\",pune,Asia/Kolkata,mon-fri 09:00-18:00,23:30-06:15,yes,1,4,en,en,ada@example.com,,2027-03-31,\n" +
		"ravi@example.com,,,Ravi Menon,രവി മേനോൻ,'=Lead;1,pune,Asia/Kolkata,mon-fri 09:00-13:00 14:00-18:00; sat 10:00-14:00,22:00-07:00,no,0,3,en; ml,en,ada@example.com,2026-11-16,,\n" +
		"sefa@example.com,,,Sefa Tui,,,lisbon,Pacific/Auckland,mon-sun 22:00-06:00,07:00-15:00,no,2,0,en,en,ravi@example.com,,,coordinator\n" +
		"unseen@example.com,,unseen@example.com,Um Unseen,,,lisbon,Europe/Lisbon,mon-fri 09:00-18:00,22:00-07:00,no,0,0,en,en,,,,\n",
	"absences.csv": "person,kind,from,to,note\nada@example.com,away,2026-12-21,2027-01-04,\"Family;\n'+ rest\"\n" +
		"ada@example.com,finish_only,2026-12-21,2026-12-24,\nravi@example.com,away,2026-11-30,2026-11-30,'-\n",
	"developers.csv": "service,person,seniority,from,until\neks,ada@example.com,junior,,2026-06-30\neks,devi@example.com,principal,2020-01-01,\n",
	"rubrics.csv": "service,number,note,key,title,meets,option_1,anchor_1,option_2,anchor_2,option_3,anchor_3,option_4,anchor_4\n" +
		",1,First,clarity,Clear to read,3,Hard,\"Facts and guesses, mixed\",Partly,Some of it,Clear,\"One reads it\nonce\",Model,Others copy it\n" +
		",1,First,depth,Depth,2,No,n,Some,s,Deep,d,Deepest,dd\n" +
		"eks,1,,depth,Depth,2,No,n,Some,s,Deep,d,Deepest,dd\neks,2,Clearer,depth,Depth,3,No,n,Some,s,Deep,d,Deepest,dd\n",
	"curricula.csv": "curriculum,title,service,retired_on,number,note,key,stage,kind,task,instructions,offset_days,judged,prerequisites," +
		"certification_vendor,certification_name,certification_pass_mark,must_be_current,library_service,library_min_level,library_query\n" +
		"empty,Nothing yet,,,,,,,,,,,,,,,,,,,\n" +
		"road,The road,eks,,1,,old-task,,reading,Read,,0,no,,,,,,,,\n" +
		"road,The road,eks,,1,,read,Learn and watch,reading,Read more,,1,no,old-task,,,,,eks,3,pods; nodes\n" +
		"road,The road,eks,,2,\"New\nand better\",exam,\"Prove it, calmly\",certification,Exam,\"  1. Go\n  2. Pass\",20,yes,read,CNCF: Board,\"CKA; \\o/\",66.5,yes,,,\n" +
		"road,The road,eks,,2,\"New\nand better\",read,Learn and watch,reading,Read more,,1,no,,,,,,,0,=crash\n" +
		"was,Was,,2026-01-01,1,,a,,lab,A,,0,no,,,,,,,,\n",
	"bars.csv": "service,number,note,cases,level_counts,case_max_age_months,curriculum,tasks,certifications,reviews_per_case,developers_review,panel_smes," +
		"panel_developers,developer_seniority,language,interview_minutes,buffer_minutes,vote,vote_days,cool_down_days,valid_months,renewal\n" +
		"eks,1,,3,1 of level 3; 2 of level 2,0,road,old-task; read,,2,no,2,1,senior,en,60,15,unanimous,5,90,18,0 reviews; 0 interviews; 0 contributions; 6 total\n" +
		"eks,2,'-Stricter,4,,24,road,exam,CNCF\\: Board: CKA\\; \\\\o/; AWS: a: b,3,yes,3,1,principal,en,45,0,2 smes; 1 developers,3,30,12," +
		"4 reviews; 1 interviews; 2 contributions; 8 total\n",
	"sme.csv": "person,service,state,source,granted_on,term_starts_on,expires_on,bar,renewals,founding\n" +
		"ada@example.com,eks,emeritus,Wiki page 7,2022-01-01,2022-01-01,2027-01-01,1,0,\n" +
		"ada@example.com,old,lapsed,Wiki,2020-01-01,2020-01-01,2022-01-01,,0,\n" +
		"devi@example.com,eks,suspended,'@board,2026-01-01,2026-01-01,2027-01-01,2,0,yes\n" +
		"ravi@example.com,eks,active,Ballot elsewhere,2024-05-01,2025-11-02,2027-05-01,2,1,\n" +
		"sefa@example.com,eks,provisional,Founding,2026-11-01,2026-11-01,2027-05-01,2,0,yes\n" +
		"sefa@example.com,old,revoked,Wiki,2020-01-01,2020-01-01,2029-01-01,,0,\n",
	"certifications.csv": "person,vendor,name,level,score,pass_mark,issued_on,expires_on,reference\n" +
		"ravi@example.com,CNCF: Board,CKA; \\o/,Professional,82.5,66,2025-03-01,2028-03-01,https://example.com/1\n" +
		"ravi@example.com,CNCF: Board,CKA; \\o/,,50,66,2025-03-02,,\nsefa@example.com,Uni,\"Máster, 2\",,,,2010-07-01,,\n",
	"contributions.csv": "person,service,kind,title,link,on\nravi@example.com,eks,document,=Runbook,https://example.com/a?b=c,2026-02-01\n" +
		"ravi@example.com,eks,training,\"Pods, nodes\",,2026-10-01\n",
	"conflicts.csv": "person,other,reason,ends_on\nravi@example.com,ada@example.com,Family; close,\nsefa@example.com,ravi@example.com,Worked together,2027-01-01\n",
}

func TestWhatIsExportedComesBackTheSame(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		mustBring(t, db, asFiles(organisation)...)
		first := give(t, db)
		for name, text := range organisation {
			if name != "contributions.csv" && name != "curricula.csv" && first[name] != text {
				t.Errorf("%s came in as\n%s\nand goes out as\n%s", name, text, first[name])
			}
		}
		other := empty(t, db)
		mustBring(t, other, asFiles(first)...)
		same(t, first, give(t, other))

		again := mustBring(t, other, asFiles(first)...)
		if added, changed, unchanged := counts(again); added != 0 || changed != 0 || unchanged < 40 {
			t.Errorf("again: %d added, %d changed, %d unchanged: %+v", added, changed, unchanged, again.Changes)
		}
		same(t, first, give(t, other))
	})
}

func TestEveryKindIsInTheRoundTrip(t *testing.T) {
	for _, name := range transfer.Names() {
		if rows := strings.Count(organisation[name], "\n"); rows < 3 {
			t.Errorf("%s has %d rows", name, rows)
		}
	}
}

// What was decided here goes out with its source in words, and comes in elsewhere as
// accredited; who was removed stays behind.
func TestStandingsDecidedHereAreAccreditedElsewhere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		mustBring(t, db, "services.csv", "slug,name,family,bootstrap_route\neks,EKS,containers,founding_smes\n")
		storetest.Must(t, db, o.AsAdmin(), func(tx *store.Tx) error {
			a, err := standing.Propose(tx, standing.Proposal{Person: o.Ana.ID, Service: o.EKS.ID, Reason: "She built it.", As: standing.AsAdministrator})
			if err != nil {
				return err
			}
			tx.Actor = storetest.As(o.Dev)
			_, err = standing.Sign(tx, a.ID, standing.AsDeveloper)
			return err
		})
		storetest.AddSME(t, db, o.EKS, o.Bo)
		storetest.AddSME(t, db, o.EKS, o.Chiara)
		storetest.Tamper(t, db, "update people set removed_at = created_at where name = 'Chiara Rossi'")
		first := give(t, db)
		if !strings.Contains(first["sme.csv"], "ana.kovač@example.com,eks,provisional,Founding appointment of 2026-11-16,2026-11-16") {
			t.Errorf("sme.csv is\n%s", first["sme.csv"])
		}
		for name, text := range first {
			if strings.Contains(text, "chiara") {
				t.Errorf("%s names somebody who was removed:\n%s", name, text)
			}
		}
		again := mustBring(t, db, asFiles(first)...)
		if added, changed, _ := counts(again); added+changed > 0 {
			t.Errorf("importing what is there changes it: %+v", again.Changes)
		}
		other := empty(t, db)
		mustBring(t, other, asFiles(first)...)
		same(t, first, give(t, other))
		storetest.View(t, other, importer, func(tx *store.Tx) error {
			ana, err := tx.PersonByEmail("ana.kovač@example.com")
			if err != nil {
				return err
			}
			all, err := tx.StandingsOfPeople([]models.PersonID{ana.ID})
			if s := all[ana.ID]; len(s) != 1 || s[0].Source != models.SourceAccredited || s[0].FoundingSeat == nil {
				t.Errorf("got %+v", s)
			}
			return err
		})
	})
}

func TestV9_WhatIsImportedIsInTheLedger(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		mustBring(t, db, asFiles(organisation)...)
		mustBring(t, db, "people.csv", "email,name,site,title\nravi@example.com,Ravi Menon,pune,Boss\n")
		storetest.View(t, db, importer, func(tx *store.Tx) error {
			summary, err := notary.Verify(tx, nil, func(f ledger.Finding) { t.Error(f) }, func(int64) {})
			if summary.Entries < 50 {
				t.Errorf("%d entries", summary.Entries)
			}
			entries, err2 := tx.LedgerBySubject(models.LedgerEntry{SubjectKind: "person"}, 100)
			events := map[string]int{}
			for _, e := range entries {
				events[e.Event]++
				if e.Via != models.ViaImport {
					t.Errorf("%s came via %s", e.Event, e.Via)
				}
			}
			if events["person.added"] != 5 || events["person.changed"] != 1 || events["absence.added"] != 3 || events["person.roles_changed"] != 2 {
				t.Errorf("events %v", events)
			}
			return errors.Join(err, err2)
		})
		storetest.CheckInvariants(t, db)
	})
}
