package api

import (
	"net/http"
	"net/netip"
	"testing"
)

func TestOnlyNamedProxiesSayForWhomTheyAsk(t *testing.T) {
	s := &server{Options: Options{Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("::1/128")}}}
	for _, c := range []struct{ name, remote, said, want string }{
		{"nobody between", "203.0.113.9:999", "", "203.0.113.9"},
		{"a forged header", "203.0.113.9:999", "198.51.100.1", "203.0.113.9"},
		{"through a proxy", "10.1.2.3:999", "198.51.100.1", "198.51.100.1"},
		{"through a proxy that was sent a forged header", "10.1.2.3:999", "192.0.2.66, 198.51.100.1", "198.51.100.1"},
		{"through two proxies", "10.1.2.3:999", "192.0.2.66, 198.51.100.1, 10.9.9.9", "198.51.100.1"},
		{"through a proxy that says nothing", "10.1.2.3:999", "", "10.1.2.3"},
		{"through a proxy that says nonsense", "10.1.2.3:999", "198.51.100.1, unknown", "10.1.2.3"},
		{"IPv6", "[::1]:999", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6"},
		{"IPv4 in IPv6", "[::ffff:203.0.113.9]:999", "", "203.0.113.9"},
	} {
		r := &http.Request{RemoteAddr: c.remote, Header: http.Header{}}
		if c.said != "" {
			r.Header.Set("X-Forwarded-For", c.said)
		}
		if got := s.address(r).String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAnIPv6SubscriberIsOneVisitor(t *testing.T) {
	one, other := netip.MustParseAddr("2001:db8:1:2::1"), netip.MustParseAddr("2001:db8:1:2:ffff::9")
	if household(one) != household(other) || household(one) == household(netip.MustParseAddr("2001:db8:1:3::1")) {
		t.Errorf("%s and %s", household(one), household(other))
	}
	if household(netip.MustParseAddr("203.0.113.9")) == household(netip.MustParseAddr("203.0.113.8")) {
		t.Error("two addresses are one visitor")
	}
}
