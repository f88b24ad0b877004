package guard

import (
	"cmp"
	"slices"
	"strings"
)

// Kind is what a hit shows of a customer.
type Kind string

const (
	Secret  Kind = "secret"
	ARN     Kind = "arn"
	Email   Kind = "email"
	Phone   Kind = "phone"
	Account Kind = "account"
	IP      Kind = "ip"
	Host    Kind = "host"
)

// Kinds lists every kind, the most specific first: where hits overlap, the
// earlier one names the result.
var Kinds = []Kind{Secret, ARN, Email, Phone, Account, IP, Host}

// Hit is one place in a text that shows a customer's data.
type Hit struct {
	Kind Kind

	// Start and End are byte offsets into the text, on rune boundaries.
	Start, End int

	// Line counts from 1.
	Line int

	// Masked shows just enough to recognise the matched text.
	Masked string

	// Fingerprint depends on the kind and the matched text only. A short match can
	// be guessed from it, so it belongs beside the text, not in public.
	Fingerprint string
}

// Options names what belongs to the organisation itself. The zero value knows
// only what is public.
type Options struct {
	// Domains are the organisation's own; they and all names below them are no hits,
	// neither as hosts nor in e-mail addresses.
	Domains []string

	// Accounts are the organisation's own account numbers, twelve digits each.
	Accounts []string
}

// Scan finds customers' data in text, knowing nothing about the organisation.
func Scan(text string) []Hit {
	return Options{}.Scan(text)
}

// Scan finds customers' data in text. Hits are in the order of the text and do
// not overlap. It is safe for concurrent use and takes any bytes.
func (o Options) Scan(text string) []Hit {
	page := read(text, o)
	var all []span
	all = append(all, page.leaks()...)
	all = append(all, page.secrets()...)
	all = append(all, page.arns()...)
	all = append(all, page.emails()...)
	all = append(all, page.phones()...)
	all = append(all, page.accounts()...)
	all = append(all, page.addresses()...)
	all = append(all, page.hosts()...)
	return page.report(merge(all))
}

// Redact replaces every hit by a word for its kind, such as "[account redacted]".
// The hits must come from a scan of this very text; one that does not fit into it
// is left out.
func Redact(text string, hits []Hit) string {
	inOrder := slices.SortedFunc(slices.Values(hits), func(a, b Hit) int {
		return cmp.Compare(a.Start, b.Start)
	})
	var out strings.Builder
	done := 0
	for _, hit := range inOrder {
		if hit.Start < done || hit.End <= hit.Start || hit.End > len(text) {
			continue
		}
		out.WriteString(text[done:hit.Start])
		out.WriteString(redacted[hit.Kind])
		done = hit.End
	}
	out.WriteString(text[done:])
	return out.String()
}

var redacted = map[Kind]string{
	Secret:  "[secret redacted]",
	ARN:     "[ARN redacted]",
	Email:   "[e-mail redacted]",
	Phone:   "[phone redacted]",
	Account: "[account redacted]",
	IP:      "[IP address redacted]",
	Host:    "[host redacted]",
}
