package fetch

import (
	"bytes"
	"crypto/x509"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

func TestOnlyPublicAddressesAreReached(t *testing.T) {
	for _, a := range []string{"1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "64:ff9b::808:808"} {
		if !Public(netip.MustParseAddr(a)) {
			t.Errorf("%s is public", a)
		}
	}
	for _, a := range []string{
		"127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.100.100.200",
		"192.0.0.192", "168.63.129.16", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.1.1.1", "::1", "::", "fe80::1", "fe80::1%eth0",
		"fd00:ec2::254", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
		"64:ff9b:1::1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1",
	} {
		if Public(netip.MustParseAddr(a)) {
			t.Errorf("%s is not public", a)
		}
	}
}

func TestNoAddressLeadsInside(t *testing.T) {
	called := 0
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		called++
		switch {
		case r.URL.Path == "/down":
			http.Redirect(w, r, "http://127.0.0.1/", http.StatusFound)
		case strings.HasPrefix(r.URL.Path, "/round"):
			http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
		}
	}))
	defer server.Close()
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	port := server.URL[strings.LastIndex(server.URL, ":"):]
	shut := Guard{Roots: roots}
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]"} {
		_, err := shut.Client(time.Minute, 3).Get("https://" + host + port + "/")
		if !errors.Is(err, ErrInside) || Code(err) != "address-inside" {
			t.Errorf("%s: %v", host, err)
		}
		if _, err := shut.Check(t.Context(), "https://"+host+port+"/"); !errors.Is(err, ErrInside) {
			t.Errorf("%s, checked: %v", host, err)
		}
	}
	if called > 0 {
		t.Error("it was reached")
	}
	open := Guard{Roots: roots, Inside: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}}
	answer, err := open.Client(time.Minute, 3).Get(server.URL)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("a network that was opened: %v", err)
	}
	_ = answer.Body.Close()
	if _, err := open.Client(time.Minute, 3).Get(server.URL + "/down"); !errors.Is(err, ErrAddress) {
		t.Errorf("led on without https: %v", err)
	}
	if _, err := open.Client(time.Minute, 3).Get(server.URL + "/round"); !errors.Is(err, ErrRedirects) {
		t.Errorf("led round: %v", err)
	}
	answer, err = open.Client(time.Minute, 0).Get(server.URL + "/round")
	if err != nil || answer.StatusCode != http.StatusFound {
		t.Errorf("not led on: %v %v", answer, err)
	}
}

func TestAddressesAreHTTPSAndHoldNoSecretsOfTheirOwn(t *testing.T) {
	for _, s := range []string{"", "http://example.test/", "https://", "https://u:p@example.test/", "ftp://example.test", "https:example.test", "//example.test", "https://exa mple.test"} {
		if _, err := Address(s); !errors.Is(err, ErrAddress) {
			t.Errorf("%q: %v", s, err)
		}
	}
	if u, err := Address("https://example.test:8443/a?b=c"); err != nil || u.Host != "example.test:8443" {
		t.Errorf("%v %v", u, err)
	}
}

func TestAnAnswerIsReadUpToItsLimit(t *testing.T) {
	if b, err := Body(bytes.NewReader(make([]byte, 8)), 8); err != nil || len(b) != 8 {
		t.Errorf("%d %v", len(b), err)
	}
	if _, err := Body(bytes.NewReader(make([]byte, 9)), 8); !errors.Is(err, ErrSize) {
		t.Error(err)
	}
}
