package guard

import (
	"regexp"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// names is a set of domains that stand for themselves and everything below.
type names map[string]bool

func ownNames(domains []string) names {
	own := names{}
	for _, domain := range domains {
		own[strings.Trim(strings.ToLower(domain), ".")] = true
	}
	return own
}

// cover tells whether the name or one above it is in the set.
func (n names) cover(name string) bool {
	for len(n) > 0 {
		if n[name] {
			return true
		}
		_, above, found := strings.Cut(name, ".")
		if !found {
			return false
		}
		name = above
	}
	return false
}

func below(name, domain string) bool {
	return name == domain || strings.HasSuffix(name, "."+domain)
}

// inside are last labels that organisations use within their own network.
var inside = map[string]bool{
	"local": true, "internal": true, "corp": true, "lan": true, "intranet": true, "private": true, "intra": true,
}

// known tells whether the name ends in a top-level domain that exists, or in one of
// those used inside networks.
func known(name string) bool {
	last := name[strings.LastIndexByte(name, '.')+1:]
	if inside[last] {
		return true
	}
	_, icann := publicsuffix.PublicSuffix(last)
	return icann
}

// suffixLabels counts the labels of the suffix under which names are registered:
// two for co.uk.
func suffixLabels(name string) int {
	suffix, icann := publicsuffix.PublicSuffix(name)
	if !icann || suffix == name {
		return 1
	}
	return 1 + strings.Count(suffix, ".")
}

var forDocumentation = names{
	"example.com": true, "example.org": true, "example.net": true, "example.edu": true,
	"example": true, "test": true, "invalid": true, "localhost": true,
	"company.com": true, "domain.com": true, "anycompany.com": true,
	"acme.com": true, "foo.com": true, "bar.com": true, "foobar.com": true,
}

var exampleLabel = regexp.MustCompile(`(?:^|\.)(?:examples?\d?|(?:your|my)-?(?:domain|company|host|site|org))\.`)

// documentation tells names reserved for examples (RFC 2606, RFC 6761) and those
// that everybody uses so.
func documentation(name string) bool {
	return forDocumentation.cover(name) || exampleLabel.MatchString(name)
}

// domestic names mean the same in every network: those of Kubernetes, of VPCs, of
// containers.
func domestic(name string) bool {
	return withinNetworks.MatchString(name)
}

var withinNetworks = regexp.MustCompile(`(?:^|\.)(?:cluster\.local|svc|localdomain|ec2\.internal|compute\.internal|docker\.internal|google\.internal|in-addr\.arpa|ip6\.arpa)$|^(?:ip|fargate-ip|i)-[a-z0-9-]+\.|\.svc\.`)

var region = regexp.MustCompile(`^(?:[a-z]{2}(?:-[a-z]+){1,2}-\d|euw[123]|use[12]|usw[12])$`)

// shared are the first labels of endpoints that AWS gives to everybody.
var shared = map[string]bool{
	"api": true, "runtime": true, "streams": true, "oidc": true, "portal": true, "data": true, "control": true,
	"dualstack": true, "queue": true, "fips": true, "email": true, "email-smtp": true, "ssmmessages": true,
	"agent": true, "models": true, "catalog": true, "metering": true, "entitlement": true, "health": true,
	"sts": true, "s3": true, "s3-control": true, "ecr": true, "monitoring": true, "inbound-smtp": true,
	"global": true, "meetings-chime": true, "participant": true, "www": true, "dkr": true, "s3-website": true,
}

// customersEndpoint tells the name of a customer's load balancer, database, bucket
// or instance from the name of a service of AWS.
func customersEndpoint(name string) bool {
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".cn"), ".amazonaws.com")
	var rest []string
	for label := range strings.SplitSeq(name, ".") {
		if !region.MatchString(label) && label != "fips" && label != "dualstack" {
			rest = append(rest, label)
		}
	}
	if len(rest) < 2 || shared[rest[0]] {
		return false
	}
	return rest[0] != "amazonaws" && !accountLabel.MatchString(rest[0])
}

// accountLabel names are found as accounts.
var accountLabel = regexp.MustCompile(`^\d{12}$`)
