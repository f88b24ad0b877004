package notary

import (
	"fmt"
	"strings"
	"testing"

	"assay/models"
)

func TestFactsAreTakenApartInTheirOrderWithPeopleAndServicesNamed(t *testing.T) {
	for name, x := range map[string]struct{ event, facts, want string }{
		"flat":           {"standing.granted", `{"person":7,"service":3,"state":"active","ballot":null,"expiresOn":"2027-01-01","note":""}`, "person=7 p7; service=3 s3; state=active; expiresOn=2027-01-01"},
		"nested":         {"interview.proposed", `{"seats":[{"personId":4,"kind":"sme","chair":true},{"personId":5,"kind":"developer","chair":false}],"candidacy":9}`, "seats/0/personId=4 p4; seats/0/kind=sme; seats/0/chair=true; seats/1/personId=5 p5; seats/1/kind=developer; seats/1/chair=false; candidacy=9"},
		"by":             {"seat.replaced", `{"by":12}`, "by=12"},
		"by whom":        {"finding.cleared", `{"by":12}`, "by=12 p12"},
		"handed over":    {"plan.handed_over", `{"from":1,"to":2}`, "from=1 p1; to=2 p2"},
		"who was there":  {"interview.held", `{"attended":[3,4]}`, "attended/0=3 p3; attended/1=4 p4"},
		"words, not ids": {"interview.attendance_marked", `{"candidate":"attended","seats":{"31":"no_show"}}`, "candidate=attended; seats/31=no_show"},
		"a large number": {"x", `{"person":90071992547409931}`, "person=90071992547409931 p90071992547409931"},
		"no number":      {"x", `{"person":1.5,"service":-2}`, "person=1.5; service=-2"},
		"nothing":        {"x", `{}`, ""},
		"broken":         {"x", `{"a":1,`, ""},
	} {
		var got []string
		for _, l := range Lines(models.LedgerEntry{Event: x.event, Payload: x.facts}) {
			s := l.Key + "=" + l.Value
			if l.Person != 0 {
				s += fmt.Sprint(" p", l.Person)
			}
			if l.Service != 0 {
				s += fmt.Sprint(" s", l.Service)
			}
			got = append(got, s)
		}
		if strings.Join(got, "; ") != x.want {
			t.Errorf("%s: %s", name, strings.Join(got, "; "))
		}
	}
}

func TestTheLinesOfAnEntryAreBounded(t *testing.T) {
	facts := `{"list":[` + strings.Repeat("1,", 999) + `1]}`
	if n := len(Lines(models.LedgerEntry{Payload: facts})); n != mostLines {
		t.Errorf("%d lines", n)
	}
}
