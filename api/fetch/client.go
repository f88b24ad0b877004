package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"syscall"
	"time"
)

var (
	// ErrInside: the address leads to where people's addresses may not lead.
	ErrInside = errors.New("fetch: the address is not a public one")
	// ErrAddress: it is no https address without a name and password in it.
	ErrAddress = errors.New("fetch: not an https address")
	// ErrRedirects: it leads on and on.
	ErrRedirects = errors.New("fetch: too many redirects")
	// ErrSize: the answer is longer than was asked for.
	ErrSize = errors.New("fetch: the answer is too long")
)

// Guard says where addresses may lead beside the public internet.
type Guard struct {
	Inside []netip.Prefix // networks of the organisation that it opened itself
	Roots  *x509.CertPool // who vouches for servers; the system's when nil
	Names  *net.Resolver  // who knows names; the system's when nil
}

// Client makes requests that end within timeout, and follows up to redirects
// redirects, each looked at like the first address. It knows no proxy: through one,
// nobody could see where a name leads.
func (g Guard) Client(timeout time.Duration, redirects int) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: g.control, Resolver: g.Names}
	return &http.Client{
		Timeout: timeout,
		Transport: &http.Transport{
			DialContext:         dialer.DialContext,
			TLSClientConfig:     &tls.Config{RootCAs: g.Roots, MinVersion: tls.VersionTLS12},
			TLSHandshakeTimeout: 10 * time.Second, ResponseHeaderTimeout: timeout,
			MaxResponseHeaderBytes: 64 << 10, MaxIdleConns: 16, IdleConnTimeout: 30 * time.Second,
			ForceAttemptHTTP2: true,
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if redirects == 0 {
				return http.ErrUseLastResponse
			}
			if len(via) > redirects {
				return ErrRedirects
			}
			r.Header.Del("Referer") // which would tell the next host a secret address
			_, err := Address(r.URL.String())
			return err
		},
	}
}

// control looks at an address when it is about to be connected to, resolved.
func (g Guard) control(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil || !g.lets(to.Addr()) {
		return ErrInside
	}
	return nil
}

func (g Guard) names() *net.Resolver {
	if g.Names != nil {
		return g.Names
	}
	return net.DefaultResolver
}

func (g Guard) lets(a netip.Addr) bool {
	return Public(a) || slices.ContainsFunc(g.Inside, func(p netip.Prefix) bool { return p.Contains(a.Unmap()) })
}

// Address reads what somebody typed: an https address of a host.
func Address(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Hostname() == "" || u.User != nil || u.Opaque != "" {
		return nil, ErrAddress
	}
	return u, nil
}

// Check is Address, and resolves the host once, so that somebody who types an address
// hears at once that it leads inside. It replaces nothing: each connection is looked
// at when it is made.
func (g Guard) Check(ctx context.Context, s string) (*url.URL, error) {
	u, err := Address(s)
	if err != nil {
		return nil, err
	}
	found, err := g.names().LookupNetIP(ctx, "ip", u.Hostname())
	if err != nil {
		return nil, fmt.Errorf("fetch: the name is not known: %w", err)
	}
	if slices.ContainsFunc(found, func(a netip.Addr) bool { return !g.lets(a) }) {
		return nil, ErrInside
	}
	return u, nil
}

// Body reads an answer of at most limit bytes.
func Body(r io.Reader, limit int64) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(body)) > limit {
		return nil, ErrSize
	}
	return body, nil
}
