package api_test

import (
	"flag"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"assay/api"
	"assay/api/apitest"
	"assay/models/store"
	"assay/models/store/storetest"
	"assay/review/policy"
)

var update = flag.Bool("update", false, "write golden files anew")

func TestThePolicyMatrixIsAsWritten(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Every route and who may use it. Written by make generate.\n")
	for _, r := range api.Routes() {
		fmt.Fprintf(&b, "\n%s %s\n  %s, scope %s\n", r.Method, r.Path, r.Action, r.Scope)
		allowed := 0
		for _, relation := range policy.Relations {
			mark := "-"
			if policy.Allowed(r.Action, policy.Holds{relation}) {
				mark = "yes"
				allowed++
			}
			fmt.Fprintf(&b, "  %-16s %s\n", relation, mark)
		}
		if allowed == 0 {
			t.Errorf("%s %s: the action %s has no row in the policy table", r.Method, r.Path, r.Action)
		}
	}
	golden(t, "testdata/policy-matrix.txt", b.String())
}

var parameter = regexp.MustCompile(`\{\w+\}`)

func TestWhoIsNotSignedInGetsNowhere(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		storetest.Seed(t, db)
		s := apitest.New(t, db)
		for _, r := range api.Routes() {
			if policy.Allowed(r.Action, policy.Holds{policy.Anyone}) {
				continue
			}
			got := s.Anyone().Do(r.Method, parameter.ReplaceAllString(r.Path, "1"), nil)
			if got.Status != http.StatusUnauthorized {
				t.Errorf("%s %s: %d", r.Method, r.Path, got.Status)
			}
		}
	})
}

// looking are routes that change nothing, whatever their method.
var looking = []string{"/coverage/what-if", "/coverage/what-if/people", "/coverage/what-if/{table}/csv", "/coverage/what-if/xlsx"}

func TestATokenForReadingOnlyReads(t *testing.T) {
	storetest.Run(t, func(t *testing.T, db *store.DB) {
		o := storetest.Seed(t, db)
		reader := apitest.New(t, db).Scoped(o.Admin.ID, "read")
		for _, r := range api.Routes() {
			if r.Method == http.MethodGet && !strings.HasPrefix(r.Path, "/exports") || slices.Contains(looking, r.Path) {
				continue
			}
			got := reader.Do(r.Method, parameter.ReplaceAllString(r.Path, "1"), nil)
			if got.Status != http.StatusForbidden || got.Problem.Code != "scope-missing" {
				t.Errorf("%s %s: %d %s", r.Method, r.Path, got.Status, got.Problem.Code)
			}
		}
	})
}
