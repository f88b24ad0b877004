package fetch

import (
	"context"
	"crypto/x509"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// names answers questions for names, each time with the next of its addresses.
type names struct {
	net.Conn
	asked   *atomic.Int32
	answers []netip.Addr
	reply   []byte
}

// resolver gives a public address first and then others, as rebinding does.
func resolver(asked *atomic.Int32, answers ...string) *net.Resolver {
	var all []netip.Addr
	for _, a := range answers {
		all = append(all, netip.MustParseAddr(a))
	}
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		here, there := net.Pipe()
		_ = there.Close()
		return &names{Conn: here, asked: asked, answers: all}, nil
	}}
}

func (n *names) SetDeadline(time.Time) error { return nil }

// Write takes a question, framed by its length as over TCP, and makes the answer.
func (n *names) Write(b []byte) (int, error) {
	question := b[2:]
	end := 12
	for question[end] != 0 {
		end += int(question[end]) + 1
	}
	kind := binary.BigEndian.Uint16(question[end+1:])
	answer := append([]byte{}, question[:end+5]...)
	copy(answer[2:], []byte{0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0})
	if kind == 1 {
		at := int(n.asked.Add(1)) - 1
		four := n.answers[min(at, len(n.answers)-1)].As4()
		answer[7] = 1
		answer = append(answer, 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4)
		answer = append(answer, four[:]...)
	}
	n.reply = append(binary.BigEndian.AppendUint16(nil, uint16(len(answer))), answer...)
	return len(b), nil
}

func (n *names) Read(b []byte) (int, error) {
	if len(n.reply) == 0 {
		return 0, io.EOF
	}
	read := copy(b, n.reply)
	n.reply = n.reply[read:]
	return read, nil
}

func TestANameThatAnswersDifferentlyTheSecondTimeGainsNothing(t *testing.T) {
	for _, inside := range []string{"127.0.0.1", "169.254.169.254", "10.0.0.7"} {
		var asked atomic.Int32
		g := Guard{Names: resolver(&asked, "93.184.215.14", inside)}
		if _, err := g.Check(t.Context(), "https://rebinding.test./x.ics"); err != nil {
			t.Fatalf("looked at first: %v", err)
		}
		_, err := g.Client(5*time.Second, 3).Get("https://rebinding.test./x.ics")
		if !errors.Is(err, ErrInside) || asked.Load() < 2 {
			t.Errorf("%s: %v after %d questions", inside, err, asked.Load())
		}
	}
}

func TestOtherWaysToWriteAnAddressLeadNowhereElse(t *testing.T) {
	var asked atomic.Int32
	g := Guard{Names: resolver(&asked, "127.0.0.1")}
	for _, host := range []string{"2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "0.0.0.0", "[::]", "[::1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[fe80::1]", "localhost."} {
		_, err := g.Client(5*time.Second, 3).Get("https://" + host + "/")
		if err == nil || Code(err) != "address-inside" && Code(err) != "name-unknown" {
			t.Errorf("%s: %v", host, err)
		}
		if _, err := g.Check(t.Context(), "https://"+host+"/"); err == nil {
			t.Errorf("%s passed", host)
		}
	}
}

func TestASecretAddressIsNotToldToWhereItLeads(t *testing.T) {
	var told []string
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		told = append(told, r.Header.Get("Referer")+r.Header.Get("Authorization")+r.Header.Get("Cookie"))
		if strings.HasPrefix(r.URL.Path, "/secret") {
			http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
			http.Redirect(w, r, "/next", http.StatusFound)
		}
	}))
	defer server.Close()
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	g := Guard{Roots: roots, Inside: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}}
	answer, err := g.Client(time.Minute, 3).Get(server.URL + "/secret")
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if len(told) != 2 || told[1] != "" {
		t.Errorf("told %q", told)
	}
}
