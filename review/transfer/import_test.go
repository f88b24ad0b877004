package transfer_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"assay/models"
	"assay/models/fault"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/transfer"
)

const places = "slug,name\nemea,EMEA\napac,APAC\n"

const sites = "slug,name,region,zone\nlisbon,Lisbon,emea,Europe/Lisbon\npune,Pune,apac,Asia/Calcutta\n"

const people = `email,other_emails,name,native_name,title,site,hours,languages,manager,roles
sefa@example.com,,Sefa Tui,,Engineer,lisbon,,,ada@example.com,
ada@example.com,ada.n@example.org,Ada Nkemelu,,Manager,lisbon,sun-thu 08:00-16:00,pt; en,,administrator
ravi@example.com,,Ravi Menon,രവി മേനോൻ,=Lead,pune,mon-fri 09:00-13:00 14:00-18:00; sat 10:00-14:00,en,sefa@example.com,coordinator
`

func TestImportingFindsEverybodyInAnyOrder(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		report := mustBring(t, db, "people.csv", people, "sites.csv", sites, "regions.csv", places)
		if added, changed, unchanged := counts(report); added != 7 || changed != 0 || unchanged != 0 {
			t.Errorf("%d added, %d changed, %d unchanged", added, changed, unchanged)
		}
		storetest.View(t, db, importer, func(tx *store.Tx) error {
			ravi, err := tx.PersonByEmail("ravi@example.com")
			if err != nil {
				return err
			}
			line, err := tx.ManagerLine(ravi.ID)
			if err != nil {
				return err
			}
			ada, err := tx.PersonByEmail("ada.n@example.org")
			if len(line) != 2 || line[1] != ada.ID {
				t.Errorf("Ravi's line is %v", line)
			}
			if ravi.Title != "=Lead" || ravi.Zone != "Asia/Kolkata" || len(ravi.Hours) != 11 {
				t.Errorf("got %+v", ravi)
			}
			roles, err2 := tx.RolesOf(ada.ID)
			if len(roles) != 1 || roles[0] != models.RoleAdministrator || err2 != nil {
				t.Errorf("roles %v %v", roles, err2)
			}
			return err
		})
		again := mustBring(t, db, "regions.csv", places, "people.csv", people, "sites.csv", sites)
		if added, changed, unchanged := counts(again); added != 0 || changed != 0 || unchanged != 7 {
			t.Errorf("again: %d added, %d changed, %d unchanged: %+v", added, changed, unchanged, again.Changes)
		}
	})
}

func TestADryRunTellsEveryCellOfSomebodyNew(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		mustBring(t, db, "regions.csv", places, "sites.csv", sites)
		report, err := bring(db, true, "people.csv", people)
		if err != nil || len(report.Changes) != 3 {
			t.Fatalf("%s %+v", said(err), report)
		}
		cells := map[string]string{}
		for _, f := range report.Changes[1].Fields {
			cells[f.Column] = f.To
		}
		if cells["email"] != "ada@example.com" || cells["other_emails"] != "ada.n@example.org" || cells["site"] != "lisbon" ||
			cells["zone"] != "Europe/Lisbon" || cells["roles"] != "administrator" {
			t.Errorf("told %+v", cells)
		}
	})
}

func TestADryRunTellsEverythingAndStoresNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		mustBring(t, db, "regions.csv", places, "sites.csv", sites, "people.csv", people)
		before := give(t, db)
		report, err := bring(db, true, "regions.csv", "slug,name\nemea,Europe\namer,AMER\n",
			"people.csv", "email,name,site,title\nada.n@example.org,Ada Nkemelu,pune,Director\nnew@example.com,,pune,\n")
		if err != nil {
			t.Fatal(said(err))
		}
		if got := told(report.Wrong); got != "people.csv:3/name required" {
			t.Errorf("wrong: %s", got)
		}
		if len(report.Changes) != 3 {
			t.Fatalf("changes: %+v", report.Changes)
		}
		amer := report.Changes[1]
		if !amer.Added || amer.Thing != "amer" || len(amer.Fields) != 2 || amer.Fields[1] != (transfer.FieldChange{Column: "name", To: "AMER"}) {
			t.Errorf("what is new is not told cell by cell: %+v", amer)
		}
		ada := report.Changes[2]
		if ada.Thing != "ada@example.com" || ada.Row != 2 || len(ada.Fields) != 2 || ada.Fields[0].Column != "title" ||
			ada.Fields[0].From != "Manager" || ada.Fields[1].To != "pune" {
			t.Errorf("got %+v", ada)
		}
		same(t, before, give(t, db))
	})
}

func TestAnImportIsAllOrNothing(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		before := give(t, db)
		_, err := bring(db, false, "regions.csv", places, "sites.csv", sites, "people.csv", people+"x@example.com,,X,,,nowhere,,,,\n")
		f := fault.As(err)
		if f == nil || f.Kind != fault.Invalid || told(f.Fields) != "people.csv:5/site site-unknown" {
			t.Fatal(said(err))
		}
		same(t, before, give(t, db))
	})
}

func TestOnlyAdministratorsImportAndExport(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		for _, actor := range []models.Actor{o.AsCoordinator(), storetest.As(o.Manager)} {
			if err := importAs(db, actor, "regions.csv", places); !fault.Is(err, fault.Denied) {
				t.Errorf("import: %v", err)
			}
		}
		if err := importAs(db, o.AsAdmin(), "regions.csv", places); err != nil {
			t.Error(said(err))
		}
		storetest.View(t, db, o.AsCoordinator(), func(tx *store.Tx) error {
			if err := transfer.Export(tx, "people.csv", io.Discard); !fault.Is(err, fault.Denied) {
				t.Errorf("export: %v", err)
			}
			if err := transfer.ExportAll(tx, io.Discard); !fault.Is(err, fault.Denied) {
				t.Errorf("export of all: %v", err)
			}
			return nil
		})
	})
}

func TestAddressesAreOnePersons(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		storetest.Must(t, db, storetest.Builder, func(tx *store.Tx) error {
			return tx.AddEmail(&models.PersonEmail{Email: "ana.k@example.org", PersonID: o.Ana.ID})
		})
		head := "email,other_emails,name,site\n"
		for _, c := range []struct{ row, want string }{
			{"ana.kovač@example.com,bo.larsen@example.com,Ana,dublin", "people.csv:2/email two-people"},
			{"ana.k@example.org,,Ana,dublin", "people.csv:2/email email-taken"},
			{"new@example.com,ana.k@example.org,New,dublin", "people.csv:2/other_emails email-taken"},
			{"new@example.com,,New,dublin\nNEW@example.com,,New,dublin", "people.csv:3/email row-twice"},
			{"ana.kovač@example.com,ana.k@example.org,Ana Kovač,dublin\nx@example.com,ana.k@example.org,X,dublin",
				"people.csv:3/other_emails email-taken"},
			{"not an address,,New,dublin", "people.csv:2/email not-an-email"},
			{"new@example.com,wrong,New,dublin", "people.csv:2/other_emails not-an-email"},
		} {
			report, err := bring(db, true, "people.csv", head+c.row+"\n")
			if err != nil || told(report.Wrong) != c.want {
				t.Errorf("%s: %v\n%s", c.row, err, saidOf(report.Wrong))
			}
		}
		report := mustBring(t, db, "people.csv", head+"ana.kovač@example.com,ana.k@example.org; ana@example.net,Ana Kovač,dublin\n")
		if len(report.Changes) != 1 || report.Changes[0].Fields[0].To != "ana.k@example.org; ana@example.net" {
			t.Errorf("got %+v", report.Changes)
		}
		storetest.View(t, db, importer, func(tx *store.Tx) error {
			for _, email := range []string{"ana.k@example.org", "ana@example.net"} {
				p, err := tx.PersonByEmail(email)
				if err != nil || p.ID != o.Ana.ID {
					t.Errorf("%s is of %d: %v", email, p.ID, err)
				}
			}
			return nil
		})
	})
}

func TestManagersComeInAnyOrderAndNeverInACircle(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		head := "email,name,site,manager\n"
		for _, c := range []struct{ rows, want string }{
			{"a@example.com,A,dublin,b@example.com\nb@example.com,B,dublin,a@example.com",
				"people.csv:2/manager manager-cycle, people.csv:3/manager manager-cycle"},
			{"a@example.com,A,dublin,a@example.com", "people.csv:2/manager manager-cycle"},
			{"nia.okafor@example.com,Nia Okafor,seattle,lin.mei@example.com", "people.csv:2/manager manager-cycle"},
			{"a@example.com,A,dublin,nobody@example.com", "people.csv:2/manager manager-unknown"},
			{"a@example.com,A,nowhere,\nb@example.com,B,dublin,a@example.com", "people.csv:2/site site-unknown"},
		} {
			report, err := bring(db, true, "people.csv", head+c.rows+"\n")
			if err != nil || told(report.Wrong) != c.want {
				t.Errorf("%s: %v\n%s", c.rows, err, saidOf(report.Wrong))
			}
			if strings.Contains(c.want, "cycle") && !strings.Contains(report.Wrong[0].Text.String(), " → ") {
				t.Errorf("the circle is not told: %s", report.Wrong[0].Text)
			}
		}
		// The line is turned upside down: Lin above Marta above Nia, with somebody new on top.
		mustBring(t, db, "people.csv", head+"nia.okafor@example.com,Nia Okafor,seattle,marta.silva@example.com\n"+
			"marta.silva@example.com,Marta Silva,dublin,lin.mei@example.com\nlin.mei@example.com,Lin Mei,taipei,top@example.com\n"+
			"top@example.com,Top,dublin,\n")
		storetest.View(t, db, importer, func(tx *store.Tx) error {
			line, err := tx.ManagerLine(o.Director.ID)
			if err != nil || len(line) != 3 || line[0] != o.Manager.ID || line[1] != o.Learner.ID {
				t.Errorf("the line is %v %v", line, err)
			}
			return nil
		})
	})
}

func TestColumnsThatAreNotThereLeaveThingsAsTheyAre(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		before := give(t, db)
		storetest.AddRole(t, db, o.Learner, models.RoleCoordinator)
		mustBring(t, db, "people.csv", "email,title,languages\nlin.mei@example.com,Engineer,\n", "services.csv", "slug,target_smes\neks,7\n")
		after := give(t, db)
		want := strings.NewReplacer("Lin Mei,林梅,,taipei", "Lin Mei,林梅,Engineer,taipei", "marta.silva@example.com,2024-01-08,,\n",
			"marta.silva@example.com,2024-01-08,,coordinator\n").Replace(before["people.csv"])
		if after["people.csv"] != want {
			t.Errorf("people.csv is\n%s", after["people.csv"])
		}
		if after["services.csv"] != strings.Replace(before["services.csv"], "eks,EKS,containers,,,5", "eks,EKS,containers,,,7", 1) {
			t.Errorf("services.csv is\n%s", after["services.csv"])
		}
		report, err := bring(db, true, "people.csv", "email,title\nnew@example.com,Engineer\n", "services.csv", "slug\nnew\n")
		if err != nil || told(report.Wrong) != "services.csv:2/name required, services.csv:2/family required, people.csv:2/site required, people.csv:2/name required" {
			t.Errorf("%v %s", err, saidOf(report.Wrong))
		}
	})
}

func TestP5_WhoWasRemovedIsNotBroughtBackByAnImport(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Seed(t, db)
		storetest.Tamper(t, db, "update people set removed_at = created_at where name = 'Ana Kovač'")
		for _, c := range []struct{ file, text, want string }{
			{"people.csv", "email,name,site\nana.kovač@example.com,Ana,dublin\n", "people.csv:2/email email-of-removed"},
			{"people.csv", "email,name,site,manager\nnew@example.com,New,dublin,ana.kovač@example.com\n", "people.csv:2/manager manager-left"},
			{"sme.csv", "person,service,source\nana.kovač@example.com,eks,Wiki\n", "sme.csv:2/person person-left"},
		} {
			report, err := bring(db, true, c.file, c.text)
			if err != nil || told(report.Wrong) != c.want {
				t.Errorf("%s: %v %s", c.want, err, saidOf(report.Wrong))
			}
		}
	})
}

func TestTheSameImportTwiceAtOnceMakesNoDuplicates(t *testing.T) {
	db := storetest.Postgres(t)
	mustBring(t, db, "regions.csv", places, "sites.csv", sites)
	for round := range storetest.Rounds {
		text := fmt.Sprintf("email,other_emails,name,site\na%d@example.com,,A,lisbon\nb%d@example.com,bb%d@example.com,B,pune\n", round, round, round)
		var reports [2]transfer.Report
		contend := func(i int) func() error {
			return func() (err error) {
				reports[i], err = bring(db, false, "people.csv", text)
				return err
			}
		}
		for _, err := range storetest.Together(db, contend(0), contend(1)) {
			if err != nil {
				t.Fatalf("round %d: %s", round, said(err))
			}
		}
		first, _, unchanged := counts(reports[0])
		second, _, again := counts(reports[1])
		if first+second != 2 || unchanged+again != 2 {
			t.Fatalf("round %d: %d and %d added, %d and %d unchanged", round, first, second, unchanged, again)
		}
	}
	if rows := strings.Count(give(t, db)["people.csv"], "\n"); rows != 1+2*storetest.Rounds {
		t.Errorf("%d rows", rows)
	}
}
