package guard

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

func found(text string, hits []Hit) []string {
	var list []string
	for _, hit := range hits {
		list = append(list, string(hit.Kind)+" "+text[hit.Start:hit.End])
	}
	return list
}

func TestS2_TheGuardFindsCustomersDataAndLeavesLookAlikesAlone(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"nothing":                   {"", nil},
		"account and place":         {"in 482913374655, eu-west-1", []string{"account 482913374655"}},
		"account in a bucket name":  {"tfstate-482913374655-eu-west-1", []string{"account 482913374655"}},
		"digits of a longer number": {"4829133746551", nil},
		"account with spaces":       {"the account is 4829 1337 4655 in Frankfurt", []string{"account 4829 1337 4655"}},
		"three numbers":             {"4829 1337 4655 rows", nil},
		"four blocks":               {"account or card 4829 1337 4655 0012", nil},
		"amount":                    {"it wrote 482913374655 bytes", nil},
		"assuming is no sum":        {"it assumed a role in 482913374655", []string{"account 482913374655"}},
		"account before value":      {`"Key":"AccountId","Value":"482913374655"`, []string{"account 482913374655"}},
		"case number":               {"case id: 482913374655", nil},
		"arn of a customer":         {"arn:aws:iam::482913374655:role/a.", []string{"arn arn:aws:iam::482913374655:role/a"}},
		"arn of everybody":          {"arn:aws:iam::aws:policy/ReadOnlyAccess", nil},
		"arn of the documentation":  {"arn:aws:iam::123456789012:role/a", nil},
		"mail in a link":            {"mailto:jane%40tidewater-foods.eu", []string{"email jane%40tidewater-foods.eu"}},
		"mail before Chinese":       {"找jane@tidewater-foods.eu确认", []string{"email jane@tidewater-foods.eu"}},
		"full-width mail":           {"ｊａｎｅ＠tidewater-foods．eu", []string{"email ｊａｎｅ＠tidewater-foods．eu"}},
		"escaped mail":              {`jane\_doe@tidewater-foods.eu`, []string{`email jane\_doe@tidewater-foods.eu`}},
		"package version":           {"react@18.2.0", nil},
		"port and prefix":           {"54.93.112.37:443 and 54.93.112.0/24", []string{"ip 54.93.112.37", "ip 54.93.112.0"}},
		"netmask":                   {"255.255.255.0", nil},
		"five parts":                {"1.3.6.1.4", nil},
		"version":                   {"version 11.2.3.4", nil},
		"IPv6 in brackets":          {"[2a05:d018:12:ab::17]:443", []string{"ip 2a05:d018:12:ab::17"}},
		"scope operator":            {"std::cafe::dead", nil},
		"phone":                     {"+49 (0)89 1234 5678", []string{"phone +49 (0)89 1234 5678"}},
		"no-break hyphens":          {"+49\u00a089‑1234‑5678", []string{"phone +49\u00a089‑1234‑5678"}},
		"time zone":                 {"UTC+0800", nil},
		"no country has it":         {"+999 1234 5678", nil},
		"host":                      {"at db.tidewater-foods.eu:5432", []string{"host db.tidewater-foods.eu"}},
		"host in a link":            {"https://tidewater.app/x", []string{"host tidewater.app"}},
		"field":                     {"request.user.name", nil},
		"class":                     {"com.tidewater.orders.app", nil},
		"load balancer":             {"web-1234.eu-west-1.elb.amazonaws.com", []string{"host web-1234.eu-west-1.elb.amazonaws.com"}},
		"service of AWS":            {"sts.eu-west-1.amazonaws.com", nil},
		"key id":                    {"AKIA" + "QRSTUVWXYZ234567", []string{"secret AKIAQRSTUVWXYZ234567"}},
		"key id of documentation":   {"AKIAIOSFODNN7EXAMPLE", nil},
		"allowed by a comment":      {"AKIA" + "QRSTUVWXYZ234567 # gitleaks:allow", []string{"secret AKIAQRSTUVWXYZ234567"}},
		"password in a link":        {"amqp://app:Kes7rel!@10.0.0.4/", []string{"secret Kes7rel!"}},
		"password of a table":       {"| user | password |\n|--|--|\n| etl | Kes7rel!9 |", []string{"secret Kes7rel!9"}},
		"talk about passwords":      {"The password policy asks for 14 characters.", nil},
		"our own redaction":         {"password: [secret redacted] in [account redacted]", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := found(c.text, Scan(c.text)); !slices.Equal(got, c.want) {
				t.Errorf("%q: found %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestS2_TheOrganisationsOwnIsNoHit(t *testing.T) {
	text := "jane@desk.hallmark.dev saw 482913374655 and 739201847562 on https://wiki.hallmark.dev and notours-hallmark.de"
	ours := Options{Domains: []string{"hallmark.dev"}, Accounts: []string{"4829-1337-4655"}}
	want := []string{"account 739201847562", "host notours-hallmark.de"}
	if got := found(text, ours.Scan(text)); !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestS2_OverlappingFindsBecomeOneOfTheMostSpecificKind(t *testing.T) {
	for name, c := range map[string]struct{ all, want []span }{
		"apart": {
			[]span{{kind: IP, start: 5, end: 9}, {kind: Host, start: 0, end: 5}},
			[]span{{kind: Host, start: 0, end: 5}, {kind: IP, start: 5, end: 9}},
		},
		"within": {
			[]span{{kind: ARN, start: 0, end: 30}, {kind: Account, start: 10, end: 22}},
			[]span{{kind: ARN, start: 0, end: 30}},
		},
		"across": {
			[]span{{kind: Host, start: 0, end: 12}, {kind: Email, start: 8, end: 20}},
			[]span{{kind: Email, start: 0, end: 20}},
		},
		"vague": {
			[]span{{kind: Secret, start: 0, end: 20, vague: true}, {kind: Host, start: 2, end: 9}},
			[]span{{kind: Host, start: 0, end: 20}},
		},
		"a chain": {
			[]span{{kind: Host, start: 0, end: 4}, {kind: IP, start: 3, end: 8}, {kind: Secret, start: 7, end: 9}},
			[]span{{kind: Secret, start: 0, end: 9}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := merge(c.all); !slices.Equal(got, c.want) {
				t.Errorf("merged into %v, want %v", got, c.want)
			}
		})
	}
}

func TestS2_ADismissalSurvivesEditsElsewhere(t *testing.T) {
	before := Scan("From 54.93.112.37.")
	after := Scan("Summary first.\n\n重點：來自 54.93.112.37 與 54.93.112.37")
	if len(before) != 1 || len(after) != 2 {
		t.Fatalf("%d and %d hits", len(before), len(after))
	}
	for _, hit := range after {
		if hit.Fingerprint != before[0].Fingerprint {
			t.Errorf("fingerprint %s became %s", before[0].Fingerprint, hit.Fingerprint)
		}
		if hit.Line != 3 {
			t.Errorf("on line %d, want 3", hit.Line)
		}
	}
	if Scan("From 54.93.112.38.")[0].Fingerprint == before[0].Fingerprint {
		t.Error("another address has the same fingerprint")
	}
	if fingerprint(IP, "x") == fingerprint(Host, "x") {
		t.Error("another kind has the same fingerprint")
	}
}

func TestS2_AMaskShowsOnlyEnoughToRecognise(t *testing.T) {
	for found, want := range map[string]string{
		"AKIA" + "QRSTUVWXYZ234567":              "AKIA…4567",
		"-----BEGIN EC PRIVATE KEY-----\nabcdef": "-----BEGIN…",
		"hunter2":                                "h…2",
		"pass":                                   "p…",
		"ÄÖÜäöü":                                 "Ä…ü",
	} {
		if got := mask(Secret, found); got != want {
			t.Errorf("%q masked as %q, want %q", found, got, want)
		}
	}
	for _, c := range []struct {
		kind        Kind
		found, want string
	}{
		{Account, "482913374655", "…4655"},
		{Account, "4829-1337-4655", "…4655"},
		{ARN, "arn:aws:iam::482913374655:role/payments", "arn:aws:iam:…ents"},
		{Email, "jane.doe@tidewater.co.uk", "j…@t….uk"},
		{IP, "54.93.112.37", "54.…"},
		{IP, "2a05:d018::17", "2a05:…"},
		{Phone, "+49 89 1234 5678", "+49…78"},
		{Host, "db.tidewater.eu", "d….eu"},
	} {
		if got := mask(c.kind, c.found); got != c.want {
			t.Errorf("%s %q masked as %q, want %q", c.kind, c.found, got, c.want)
		}
	}
}

func TestS2_NoMaskShowsMoreThanHalf(t *testing.T) {
	for _, s := range corpus(t, "development") {
		for _, hit := range Scan(s.text) {
			shown := len(strings.ReplaceAll(hit.Masked, hidden, ""))
			if matched := hit.End - hit.Start; hit.Kind != ARN && 2*shown > matched {
				t.Errorf("%s %q masked as %q", hit.Kind, s.text[hit.Start:hit.End], hit.Masked)
			}
		}
	}
}

func TestS2_RedactingLeavesNothingToFind(t *testing.T) {
	text := "重點：account 482913374655 called +49 89 1234 5678"
	want := "重點：account [account redacted] called [phone redacted]"
	if got := Redact(text, Scan(text)); got != want {
		t.Errorf("redacted to %q, want %q", got, want)
	}
	for _, s := range corpus(t, "development") {
		left := Redact(s.text, Scan(s.text))
		if hits := Scan(left); len(hits) > 0 {
			t.Errorf("row %d: %q still shows %q", s.row, left, found(left, hits))
		}
	}
}

func TestRedactLeavesOutHitsOfAnotherText(t *testing.T) {
	hits := []Hit{{Kind: IP, Start: 2, End: 99}, {Kind: IP, Start: 3, End: 1}, {Kind: Host, Start: 0, End: 1}}
	if got := Redact("abc", hits); got != "[host redacted]bc" {
		t.Errorf("redacted to %q", got)
	}
}

func TestManyScansAtOnceAgree(t *testing.T) {
	text := writeUp(t, 4_000)
	want := Scan(text)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := Scan(text); !slices.Equal(got, want) {
				t.Errorf("%d hits, want %d", len(got), len(want))
			}
		})
	}
	group.Wait()
}
