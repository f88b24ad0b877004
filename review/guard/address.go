package guard

import (
	"net/netip"
	"regexp"
	"strings"
)

var ipv4Shape = regexp.MustCompile(`\d{1,3}(?:\.\d{1,3}){3}`)

// addresses finds public IPv4 and IPv6 addresses.
func (p page) addresses() []span {
	var found []span
	for _, match := range ipv4Shape.FindAllStringIndex(p.plain, -1) {
		start, end := match[0], match[1]
		if p.dotsAlone(start, end) && publicAddress(p.plain[start:end]) && !p.aVersion(start) {
			found = append(found, span{kind: IP, start: start, end: end})
		}
	}
	return append(found, p.addresses6()...)
}

// dotsAlone tells whether four numbers are not part of a longer dotted number or
// of a name.
func (p page) dotsAlone(start, end int) bool {
	if start > 0 && (wordByte(p.plain[start-1]) || strings.IndexByte(".-", p.plain[start-1]) >= 0) {
		return false
	}
	rest := p.plain[end:]
	if rest == "" {
		return true
	}
	if wordByte(rest[0]) {
		return false
	}
	return rest[0] != '.' && rest[0] != '-' || len(rest) == 1 || !wordByte(rest[1])
}

var versionBefore = regexp.MustCompile(`(?i)(?:[a-z][a-z0-9_.+-]{0,40}/|version|ver\.?|release|build|driver|agent|patch|oracle|kernel|jdk|sdk|firmware|oid|section|rfc \d{4}|版本|バージョン|버전|内核|커널)["'\x60\s:=v]{0,4}$`)

var upgradeBefore = regexp.MustCompile(`(?i)(?:upgrad|downgrad|升级|升級|アップグレード|업그레이드)[^\n]*$`)

// aVersion tells four numbers that are a version by the word before them.
func (p page) aVersion(start int) bool {
	before := p.plain[runeStart(p.plain, max(0, start-48)):start]
	if strings.HasSuffix(before, "://") || strings.HasSuffix(before, "//") {
		return false
	}
	return versionBefore.MatchString(before) || upgradeBefore.MatchString(before)
}

// addresses6 finds the runs of hexadecimal groups that parse as an address.
func (p page) addresses6() []span {
	const shortest, longest = len("2::1"), 39
	var found []span
	for at := 0; at < len(p.plain); {
		colon := strings.IndexByte(p.plain[at:], ':')
		if colon < 0 {
			break
		}
		start, end := at+colon, at+colon
		for start > at && groupByte(p.plain[start-1]) {
			start--
		}
		for end < len(p.plain) && groupByte(p.plain[end]) {
			end++
		}
		at = end
		end = start + len(strings.TrimRight(p.plain[start:end], "."))
		if end-start > shortest && p.plain[end-1] == ':' && p.plain[end-2] != ':' {
			end--
		}
		if end-start < shortest || end-start > longest || start > 0 && wordByte(p.plain[start-1]) || end < len(p.plain) && wordByte(p.plain[end]) {
			continue
		}
		if publicAddress(p.plain[start:end]) {
			found = append(found, span{kind: IP, start: start, end: end})
		}
	}
	return found
}

func groupByte(c byte) bool {
	return c == ':' || c == '.' || '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// nobodys are ranges that are routed to no customer, beyond those that netip knows:
// this network, shared, protocol assignments, documentation, benchmarks, reserved.
var nobodys = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
	"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
	"2001:db8::/32", "3fff::/20", "2001:2::/48", "2001:20::/28",
)

// resolvers are known to everybody, as is the 1.2.3.4 of examples.
var resolvers = prefixes(
	"1.1.1.1/32", "1.0.0.1/32", "8.8.8.8/32", "8.8.4.4/32", "9.9.9.9/32", "149.112.112.112/32",
	"208.67.222.222/32", "208.67.220.220/32", "4.2.2.2/32", "114.114.114.114/32", "223.5.5.5/32",
	"223.6.6.6/32", "119.29.29.29/32", "168.126.63.1/32", "168.126.63.2/32", "168.95.1.1/32",
	"1.2.3.4/32", "4.3.2.1/32", "1.1.1.0/24", "2.2.2.2/32", "3.3.3.3/32", "4.4.4.4/32", "5.6.7.8/32",
	"2001:4860:4860::/64", "2606:4700:4700::/48", "2620:fe::/48",
)

var globalUnicast6 = netip.MustParsePrefix("2000::/3")

func prefixes(texts ...string) []netip.Prefix {
	list := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		list[i] = netip.MustParsePrefix(text)
	}
	return list
}

func publicAddress(text string) bool {
	address, err := netip.ParseAddr(text)
	if err != nil {
		return false
	}
	address = address.Unmap()
	if !address.IsGlobalUnicast() || address.IsPrivate() || address.Is6() && !globalUnicast6.Contains(address) {
		return false
	}
	if text[0] != ':' && strings.Count(text, "."+strings.Split(text, ".")[0]) == 3 {
		return false
	}
	for _, list := range [][]netip.Prefix{nobodys, resolvers} {
		for _, prefix := range list {
			if prefix.Contains(address) {
				return false
			}
		}
	}
	return true
}
