package api

import (
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// address is who is at the other end of a request. Only proxies that were named are
// believed when they say for whom they ask; anybody can write such a header.
func (s *server) address(r *http.Request) netip.Addr {
	at := remote(r)
	var said []string
	for _, line := range r.Header.Values("X-Forwarded-For") {
		said = append(said, strings.Split(line, ",")...)
	}
	for _, hop := range slices.Backward(said) {
		if !s.isProxy(at) {
			break
		}
		before, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			break
		}
		at = before.Unmap().WithZone("")
	}
	return at
}

func (s *server) isProxy(a netip.Addr) bool {
	return slices.ContainsFunc(s.Proxies, func(p netip.Prefix) bool { return p.Contains(a) })
}

// remote is the other end of the connection.
func remote(r *http.Request) netip.Addr {
	at, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return at.Addr().Unmap().WithZone("")
}

// household is what tries are counted by: one address, or the part of an IPv6
// address that a subscriber is given whole.
func household(a netip.Addr) string {
	if !a.Is6() {
		return a.String()
	}
	network, err := a.Prefix(64)
	if err != nil {
		return a.String()
	}
	return network.String()
}
