package house

import (
	"strings"
	"testing"
)

func TestEveryRuleHasATestOnBothEngines(t *testing.T) {
	all, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	proofs := proofsIn(all)
	for _, p := range proofs {
		if !p.asserts {
			t.Errorf("%s names a rule, but nothing in it can fail.", p.test)
		}
	}
	untested, unstored := unproven(strings.Fields(rules), proofs)
	if len(untested) > 0 {
		t.Errorf("Rules without a test that names them: %s.", strings.Join(untested, " "))
	}
	if len(unstored) > 0 {
		t.Errorf("Rules with tests, but none that runs on both engines through storetest.Run: %s.", strings.Join(unstored, " "))
	}
}
