package house

import (
	"strings"
	"testing"
)

// TestTheChecksCanFail plants one offence for each check, and one innocent look-alike.
func TestTheChecksCanFail(t *testing.T) {
	planted := []struct {
		check  func(source) []string
		name   string
		text   string
		wanted string
	}{
		{importComplaints, "models/person.go", `import "assay/models/store"`, "standard library only"},
		{importComplaints, "models/person.go", `import "time"`, ""},
		{importComplaints, "models/person.go", `import "github.com/gin-gonic/gin"`, "standard library only"},
		{importComplaints, "models/store/person.go", `import "assay/review"`, "the store knows"},
		{importComplaints, "models/store/person.go", `import "gorm.io/gorm"`, ""},
		{importComplaints, "models/store/person.go", `import "assay/models/store/storetest"`, "only tests"},
		{importComplaints, "models/store/person_test.go", `import "assay/models/store/storetest"`, ""},
		{importComplaints, "models/store/person_test.go", `import "assay/review/panel"`, "the store knows"},
		{importComplaints, "migrations/run.go", `import "assay/models"`, "nobody in the house"},
		{importComplaints, "review/panel/vote.go", `import "gorm.io/gorm"`, "gorm lives in"},
		{importComplaints, "review/panel/vote.go", `import "database/sql"`, "SQL lives in"},
		{importComplaints, "review/panel/vote.go", `import "net/http"`, "HTTP lives in"},
		{importComplaints, "review/panel/vote.go", `import "assay/models/store"`, ""},
		{importComplaints, "review/panel/vote.go", `import "assay/api"`, "review knows"},
		{importComplaints, "review/panel/vote.go", `import "assay/migrations"`, "review knows"},
		{importComplaints, "review/panel/vote.go", `import "testing"`, "test tools"},
		{importComplaints, "review/panel/rules.go", `import "assay/models/store"`, "are pure"},
		{importComplaints, "review/panel/state.go", `import "context"`, "is pure"},
		{importComplaints, "review/panel/rules_test.go", `import "pgregory.net/rapid"`, ""},
		{importComplaints, "review/clock/window.go", `import "assay/models/store"`, "a pure room"},
		{importComplaints, "review/clock/window.go", `import "assay/review/panel"`, "a pure room"},
		{importComplaints, "review/clock/window.go", `import "os"`, "is pure"},
		{importComplaints, "review/guard/address.go", `import "net/netip"`, ""},
		{importComplaints, "api/person.go", `import "assay/cmd/assay"`, "api knows"},
		{importComplaints, "api/person.go", `import "assay/migrations"`, "api knows"},
		{importComplaints, "api/person.go", `import "gorm.io/gorm"`, "gorm lives in"},
		{importComplaints, "cmd/assay/serve.go", `import "assay/api"`, ""},
		{importComplaints, "cmd/assay/serve.go", `import "assay/api/apitest"`, "only tests"},
		{clockComplaints, "review/panel/vote.go", `import "time"; var x = time.Now()`, "time.Now"},
		{clockComplaints, "api/log.go", `import "time"; var x = time.Since`, "time.Since"},
		{clockComplaints, "api/log.go", `import clock "time"; var x = clock.Now()`, "time.Now"},
		{clockComplaints, "api/log.go", `import "time"; var x = time.UTC`, ""},
		{clockComplaints, "cmd/assay/main.go", `import "time"; var x = time.Now()`, ""},
		{zoneComplaints, "api/when.go", `import "time"; var x = time.Date(1, 1, 1, 1, 1, 1, 1, zone)`, "clock.Point"},
		{zoneComplaints, "api/when_test.go", `import clk "time"; var x = clk.Date(1, 1, 1, 1, 1, 1, 1, clk.Local)`, "time.Local"},
		{zoneComplaints, "api/when.go", `import "time"; var x = time.Date(1, 1, 1, 1, 1, 1, 1, time.UTC)`, ""},
		{zoneComplaints, "api/when.go", `import "time"; var x = time.Date`, "time.Date"},
		{zoneComplaints, "review/clock/resolve.go", `import "time"; var x = time.Date(1, 1, 1, 1, 1, 1, 1, zone)`, "clock.Point"},
		{zoneComplaints, "api/when.go", `import "time"; var x, e = time.ParseInLocation(a, b, zone)`, "clock.ParseWall"},
		{zoneComplaints, "api/when.go", `import "time"; var x, e = time.ParseInLocation(a, b, time.UTC)`, ""},
		{zoneComplaints, "api/when.go", `import "time"; var x, e = time.LoadLocation("Asia/Taipei")`, "clock.Zone"},
		{zoneComplaints, "review/clock/edition.go", `import "time"; var x, e = time.LoadLocationFromTZData("Asia/Taipei", b)`, ""},
		{zoneComplaints, "api/when.go", `import "time"; var x = now.Local()`, "depends on the machine"},
		{zoneComplaints, "api/when.go", `import "time"; var x = now.In(loc)`, "review/clock"},
		{zoneComplaints, "api/when.go", `import "time"; var x = now.In(site.Zone)`, "review/clock"},
		{zoneComplaints, "api/when.go", `import "time"; var x = now.In(time.UTC)`, ""},
		{zoneComplaints, "api/when.go", `var x = text.In(lang)`, ""},
		{zoneComplaints, "review/clock/wall.go", `import "time"; var x = now.In(loc)`, ""},
		{zoneComplaints, "api/when.go", `import "time"; var x = clock.Local(now, zone)`, ""},
		{zoneComplaints, "api/when.go", `import "time"; var x = models.Date{}`, ""},
		{zoneComplaints, "api/when.go", `var x = when.IsDST()`, "Dublin"},
		{gormComplaints, "models/store/x.go", `import "gorm.io/gorm"; type x struct { gorm.Model }`, "gorm.Model"},
		{gormComplaints, "models/store/x.go", `var x = db.AutoMigrate()`, "AutoMigrate"},
		{gormComplaints, "models/store/x.go", `import "gorm.io/gorm"; type x struct { gorm.DB }`, ""},
		{laterComplaints, "api/x.go", "// TODO: later\nvar x int", "to be done"},
		{formatComplaints, "api/x.go", "package x\n\nvar  x int", "gofmt"},
		{formatComplaints, "api/x.go", "package x\n\nvar x int", ""},
		{verbComplaints, "review/x/x.go", "func Submit() {}", "exports Submit"},
		{verbComplaints, "review/x/x.go", "func submit() {}", ""},
		{verbComplaints, "review/x/x.go", "package x\n\n// Submit submits.\nfunc Submit() {}", ""},
		{lengthComplaints, "api/x.go", strings.Repeat("\n", longest), "lines"},
		{lengthComplaints, "api/x.go", "// Code generated by hand. DO NOT EDIT.\n\npackage x" + strings.Repeat("\n", longest), ""},
	}
	for _, p := range planted {
		text := p.text
		if !strings.Contains(text, "package ") {
			text = "package x; " + text
		}
		s, err := parse(p.name, []byte(text+"\n"))
		if err != nil {
			t.Fatal(p.text, err)
		}
		found := strings.Join(p.check(s), " ")
		if p.wanted == "" && found != "" {
			t.Errorf("%s with %.80q is innocent, but: %s", p.name, p.text, found)
		}
		if !strings.Contains(found, p.wanted) {
			t.Errorf("%s with %.80q should be told %q, but was told %q", p.name, p.text, p.wanted, found)
		}
	}
}

func TestAHollowNameIsFound(t *testing.T) {
	s, err := parse("api/util/x.go", []byte("package util\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(nameComplaints(s)) != 1 {
		t.Error("package util was not found")
	}
}

func TestASilentPackageIsFound(t *testing.T) {
	silent, err := parse("api/x.go", []byte("package api\n"))
	if err != nil {
		t.Fatal(err)
	}
	told, err := parse("review/x.go", []byte("// Package review says so.\npackage review\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := undocumented([]source{silent, told}); len(got) != 1 || got[0] != "api" {
		t.Errorf("undocumented: %v", got)
	}
}

func TestAnEmptyOrUnstoredProofIsFound(t *testing.T) {
	s, err := parse("review/x/x_test.go", []byte(`package x

func TestA1_Empty(t *testing.T) {}
func TestA2_OnlyLogs(t *testing.T) { t.Log("nothing") }
func TestA3_Pure(t *testing.T) { t.Error("no") }
func TestA4A5_Stored(t *testing.T) { both(t, func() {}) }
func TestA6notARule(t *testing.T) { t.Error("no") }
func both(t *testing.T, f func()) { storetest.Run(t, nil) }
`))
	if err != nil {
		t.Fatal(err)
	}
	untested, unstored := unproven(strings.Fields("A1 A2 A3 A4 A5 A6"), proofsIn([]source{s}))
	if got := strings.Join(untested, " "); got != "A1 A2 A6" {
		t.Errorf("untested: %s", got)
	}
	if got := strings.Join(unstored, " "); got != "A3" {
		t.Errorf("unstored: %s", got)
	}
}
