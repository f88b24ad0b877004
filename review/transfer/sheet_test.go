package transfer_test

import (
	"strings"
	"testing"

	"assay/models/store"
	"assay/models/store/storetest"
)

func TestBrokenFilesAreNamed(t *testing.T) {
	head := "slug,name\n"
	cases := []struct{ what, name, text, want string }{
		{"an empty file", "regions.csv", "", "regions.csv file-empty"},
		{"an unknown file", "things.csv", "a,b\n1,2\n", "things.csv file-unknown"},
		{"a header that fits nothing", "export (3).csv", "email,colour\n", "export (3).csv file-unknown"},
		{"an unknown column", "regions.csv", "slug,name,colour\nx,X,red\n", "regions.csv:1/colour column-unknown"},
		{"a missing column", "regions.csv", "slug\nx\n", "regions.csv:1/name column-missing"},
		{"a column twice", "regions.csv", "slug,name,Name\nx,X,Y\n", "regions.csv:1/name column-twice"},
		{"a column without a name", "regions.csv", "slug,name,\nx,X,Y\n", "regions.csv:1 column-unnamed"},
		{"too few cells", "regions.csv", head + "x\n", "regions.csv:2 columns-count"},
		{"too many cells", "regions.csv", head + "x,X,Y\n", "regions.csv:2 columns-count"},
		{"an open quote", "regions.csv", head + "x,X\ny,\"Y\n", "regions.csv:3 not-csv"},
		{"a quote inside", "regions.csv", head + "x,a\"b\n", "regions.csv:2 not-csv"},
		{"another encoding", "regions.csv", head + "x,Br\xfccke\n", "regions.csv not-utf8"},
		{"UTF-16", "regions.csv", "\xff\xfes\x00l\x00", "regions.csv not-utf8"},
		{"a NUL", "regions.csv", head + "x,X\x00\n", "regions.csv not-utf8"},
		{"a line break in one line", "regions.csv", head + "x,\"a\nb\"\n", "regions.csv:2/name not-one-line"},
		{"an endless cell", "regions.csv", head + "x," + strings.Repeat("x", 200_000) + "\n", "regions.csv:2 cell-too-long"},
		{"a thing twice", "regions.csv", head + "x,X\nx,Y\n", "regions.csv:3/slug row-twice"},
		{"rows below cells of several lines and below empty rows", "regions.csv", head + "x,\"a\nb\nc\"\n\n , \ny\n",
			"regions.csv:5 columns-count, regions.csv:2/name not-one-line"},
		{"a bad slug", "regions.csv", head + "A B,X\n", "regions.csv:2/slug not-a-slug"},
		{"a bad zone", "sites.csv", "slug,name,region,zone\nx,X,emea,CST\n", "sites.csv:2/zone zone-unknown"},
		{"a bad region", "sites.csv", "slug,name,region,zone\nx,X,nowhere,Europe/Dublin\n", "sites.csv:2/region region-unknown"},
		{"a bad date", "holidays.csv", "site,date,name\ndublin,17/03/2026,St Patrick\n", "holidays.csv:2/date not-a-date"},
		{"a day that there is not", "holidays.csv", "site,date,name\ndublin,2026-02-30,Never\n", "holidays.csv:2/date not-a-date"},
		{"bad hours", "people.csv", "email,name,site,hours\nx@example.com,X,dublin,9 to 5\n", "people.csv:2/hours not-hours"},
		{"hours that overlap", "people.csv", "email,name,site,hours\nx@example.com,X,dublin,mon 09:00-18:00 17:00-19:00\n",
			"people.csv:2/hours hours-overlap"},
		{"a bad night", "people.csv", "email,name,site,night\nx@example.com,X,dublin,late\n", "people.csv:2/night not-hours"},
		{"a bad yes", "people.csv", "email,name,site,night_allowed\nx@example.com,X,dublin,maybe\n", "people.csv:2/night_allowed not-yes-or-no"},
		{"a bad language", "people.csv", "email,name,site,languages\nx@example.com,X,dublin,en; klingonese!\n", "people.csv:2/languages not-a-language"},
		{"a bad role", "people.csv", "email,name,site,roles\nx@example.com,X,dublin,king\n", "people.csv:2/roles role-unknown"},
		{"days in the wrong order", "people.csv", "email,name,site,started_on,leaves_on\nx@example.com,X,dublin,2026-02-01,2026-01-01\n",
			"people.csv:2/leaves_on dates-reversed"},
		{"a number that is none", "services.csv", "slug,name,family,target_smes\nx,X,f,many\n", "services.csv:2/target_smes not-a-number"},
		{"a number too large", "services.csv", "slug,name,family,target_smes\nx,X,f,20000\n", "services.csv:2/target_smes out-of-range"},
		{"more interviews than anybody takes", "people.csv", "email,name,site,interviews_per_day\nx@example.com,X,dublin,9\n",
			"people.csv:2/interviews_per_day out-of-range, people.csv:2/interviews_per_day above-the-organisation"},
		{"more interviews than the organisation lets", "people.csv", "email,interviews_per_week,interviews_per_day\nbo.larsen@example.com,25,2\n",
			"people.csv:2/interviews_per_week above-the-organisation"},
		{"interviews that are no number", "people.csv", "email,interviews_per_day\nbo.larsen@example.com,few\n", "people.csv:2/interviews_per_day not-a-number"},
		{"targets that are wrong in several ways", "targets.csv", wanted + "eks,nowhere,,9,18,3\neks,,,18,9,3\neks,,mon,9,18,0\neks,,,9,18,1\n",
			"targets.csv:2/region unknown-region, targets.csv:3/to_hour hours-backwards, targets.csv:4/heads out-of-range"},
		{"days that are none", "targets.csv", wanted + "eks,,moonday,9,18,3\n", "targets.csv:2/weekdays not-days"},
		{"a target of a service that is none", "targets.csv", wanted + "none,,,9,18,3\n", "targets.csv:2/service service-unknown"},
		{"a target without hours", "targets.csv", wanted + "eks,,,,18,3\n", "targets.csv:2/from_hour required"},
		{"a target twice", "targets.csv", wanted + "eks,,mon-fri,9,18,3\neks,,\"mon,tue,wed-fri\",9,18,4\n", "targets.csv:3/from_hour row-twice"},
		{"an unknown route", "services.csv", "slug,name,family,bootstrap_route\nx,X,f,luck\n", "services.csv:2/bootstrap_route route-unknown"},
		{"an unknown person", "developers.csv", "service,person,seniority\neks,who@example.com,senior\n", "developers.csv:2/person person-unknown"},
		{"an unknown service", "developers.csv", "service,person,seniority\nnone,dana.novak@example.com,senior\n", "developers.csv:2/service service-unknown"},
		{"an unknown seniority", "developers.csv", "service,person,seniority\neks,dana.novak@example.com,wise\n", "developers.csv:2/seniority seniority-unknown"},
		{"an unknown kind", "absences.csv", "person,kind,from,to\nbo.larsen@example.com,ill,2026-12-01,2026-12-02\n", "absences.csv:2/kind kind-unknown"},
		{"an absence without an end", "absences.csv", "person,kind,from,to\nbo.larsen@example.com,away,2026-12-01,\n", "absences.csv:2/to required"},
		{"absences that overlap", "absences.csv", "person,kind,from,to\nbo.larsen@example.com,away,2026-12-01,2026-12-05\n" +
			"bo.larsen@example.com,away,2026-12-05,2026-12-06\n", "absences.csv:3/from absence-overlaps"},

		{"two rows about one version", "bars.csv", "service,number\neks,1\neks,1\n", "bars.csv:3/number row-twice"},
		{"a bar too far", "bars.csv", "service,number\neks,2\n", "bars.csv:2/number version-gap"},
		{"a level that is none", "bars.csv", "service,level_counts\neks,three of level 2\n", "bars.csv:2/level_counts not-readable"},
		{"a level too high", "bars.csv", "service,level_counts\neks,1 of level 9\n", "bars.csv:2/level_counts out-of-range"},
		{"a certification without a name", "bars.csv", "service,certifications\neks,CNCF\n", "bars.csv:2/certifications not-readable"},
		{"a vote that is none", "bars.csv", "service,vote\neks,majority\n", "bars.csv:2/vote not-readable"},
		{"a renewal that is none", "bars.csv", "service,renewal\neks,2 smiles\n", "bars.csv:2/renewal not-readable"},
		{"an unknown curriculum", "bars.csv", "service,curriculum\neks,nowhere\n", "bars.csv:2/curriculum unknown-curriculum"},
		{"too few reviews", "bars.csv", "service,reviews_per_case\neks,1\n", "bars.csv:2/reviews_per_case out-of-range"},
		{"a criterion without an anchor", "rubrics.csv", "key,title,meets,option_1,anchor_1,option_2,anchor_2,option_3,anchor_3,option_4,anchor_4\n" +
			"a,A,2,1,x,2,x,3,x,4,x\nb,B,2,1,x,2,x,3,,4,x\n", "rubrics.csv:3/option_3 anchor-missing"},
		{"rows of a rubric that differ", "rubrics.csv", "note,key,title,meets,option_1,anchor_1,option_2,anchor_2,option_3,anchor_3,option_4,anchor_4\n" +
			"one,a,A,2,1,x,2,x,3,x,4,x\ntwo,b,B,2,1,x,2,x,3,x,4,x\n", "rubrics.csv:3/note rows-differ"},
		{"an unknown kind of task", "curricula.csv", "curriculum,title,key,kind,task\nc,C,a,reading,A\nc,C,b,sleeping,B\n", "curricula.csv:3/kind unknown-kind"},
		{"a task without a title", "curricula.csv", "curriculum,title,key,kind,task\nc,C,a,reading,\n", "curricula.csv:2/task title-shape"},
		{"a curriculum without a title", "curricula.csv", "curriculum,title,key,kind,task\nc,,a,reading,A\n", "curricula.csv:2/title needed"},
		{"tasks that wait for each other", "curricula.csv", "curriculum,title,key,kind,task,prerequisites\nc,C,a,reading,A,b\nc,C,b,reading,B,a\n",
			"curricula.csv:2/prerequisites prerequisites-in-a-circle"},
		{"a certification without a vendor", "curricula.csv", "curriculum,title,key,kind,task,certification_name\nc,C,a,certification,A,CKA\n",
			"curricula.csv:2/certification_vendor vendor-needed"},
		{"a standing without a source", "sme.csv", "person,service,source\nbo.larsen@example.com,eks,\n", "sme.csv:2/source required"},
		{"an unknown state", "sme.csv", "person,service,source,state\nbo.larsen@example.com,eks,Wiki,great\n", "sme.csv:2/state unknown-state"},
		{"a standing of tomorrow", "sme.csv", "person,service,source,granted_on\nbo.larsen@example.com,eks,Wiki,2030-01-01\n", "sme.csv:2/granted_on date-ahead"},
		{"a term before its start", "sme.csv", "person,service,source,granted_on,expires_on\nbo.larsen@example.com,eks,Wiki,2026-01-01,2025-01-01\n",
			"sme.csv:2/expires_on date-order, sme.csv:2/term_starts_on date-order"},
		{"an unknown bar", "sme.csv", "person,service,source,bar\nbo.larsen@example.com,eks,Wiki,3\n", "sme.csv:2/bar bar-unknown"},
		{"a score alone", "certifications.csv", "person,vendor,name,issued_on,score\nbo.larsen@example.com,CNCF,CKA,2026-01-01,80\n",
			"certifications.csv:2/pass_mark score-and-pass-mark"},
		{"a score that is none", "certifications.csv", "person,vendor,name,issued_on,score\nbo.larsen@example.com,CNCF,CKA,2026-01-01,NaN\n",
			"certifications.csv:2/score not-a-number"},
		{"a contribution of somebody else", "contributions.csv", "person,service,kind,title,on\nbo.larsen@example.com,eks,document,T,2026-01-01\n",
			"contributions.csv:2 no-standing"},
		{"a conflict with oneself", "conflicts.csv", "person,other,reason\nbo.larsen@example.com,bo.larsen@example.com,No\n", "conflicts.csv:2 same-person"},
		{"a conflict without a reason", "conflicts.csv", "person,other,reason\nbo.larsen@example.com,ana.kovač@example.com,\n", "conflicts.csv:2/reason required"},
	}
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Seed(t, db)
		before := give(t, db)
		for _, c := range cases {
			report, err := bring(db, true, c.name, c.text)
			if err != nil {
				t.Errorf("%s: %v", c.what, err)
			}
			if got := told(report.Wrong); got != c.want {
				t.Errorf("%s: told %s, want %s\n%s", c.what, got, c.want, saidOf(report.Wrong))
			}
			if _, err := bring(db, false, c.name, c.text); err == nil {
				t.Errorf("%s: was imported", c.what)
			}
		}
		same(t, before, give(t, db))
	})
}

func TestFilesOfManyHandsAreRead(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		for what, text := range map[string]string{
			"with a byte order mark": "\ufeffslug,name\nr1,R\n",
			"from Windows":           "slug,name\r\nr2,R\r\n",
			"with semicolons":        "slug;name\nr3;R\n",
			"with tabs":              "slug\tname\nr4\tR\n",
			"without a last break":   "slug,name\nr5,R",
			"in another order":       "Name , SLUG\nR,r6\n",
			"with empty rows":        "slug,name\n,\n\nr7,R\n , \n",
			"quoted":                 "\"slug\",\"name\"\n\"r8\",\"R\"\n",
		} {
			report, err := bring(db, false, "Regions.CSV", text)
			if added, _, _ := counts(report); err != nil || added != 1 {
				t.Errorf("%s: %s", what, said(err))
			}
		}
		mustBring(t, db, "folder/what we had.csv", "slug,name,region,zone\nx,X,r1,Europe/Dublin\n")
	})
}
