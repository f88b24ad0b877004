package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"sync"
)

// certificate is one in two files, which are read again at each greeting, because
// certificates are renewed while servers run. What cannot be read then, half written
// as it may be, leaves the last one in use.
type certificate struct {
	cert, key string
	mu        sync.Mutex
	last      *tls.Certificate
}

// openCertificate reads the files for the first time.
func openCertificate(cert, key string) (*tls.Config, error) {
	c := &certificate{cert: cert, key: key}
	if _, err := c.get(nil); err != nil {
		return nil, err
	}
	return &tls.Config{GetCertificate: c.get, MinVersion: tls.VersionTLS12}, nil
}

func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	read, err := tls.LoadX509KeyPair(c.cert, c.key)
	switch {
	case err == nil:
		c.last = &read
	case c.last == nil:
		return nil, err
	}
	return c.last, nil
}

// encryption is how what is sent to the address for answers is encrypted. Only a
// program on the same machine may do without.
func (r replies) encryption() (*tls.Config, error) {
	switch {
	case r.RepliesAddr == "" && r.RepliesCert == "" && r.RepliesKey == "":
		return nil, nil
	case r.RepliesAddr == "":
		return nil, errors.New("--replies-addr: there is a certificate or a key for it, and no address; set ASSAY_REPLIES_ADDR")
	case r.RepliesCert == "" && r.RepliesKey == "" && !onThisMachine(r.RepliesAddr):
		return nil, errors.New("--replies-addr: other machines reach it; set ASSAY_REPLIES_CERT and ASSAY_REPLIES_KEY, or listen on 127.0.0.1")
	case r.RepliesCert == "" && r.RepliesKey == "":
		return nil, nil
	case r.RepliesCert == "":
		return nil, errors.New("--replies-cert: there is a key, and no certificate that it belongs to; set ASSAY_REPLIES_CERT")
	case r.RepliesKey == "":
		return nil, errors.New("--replies-key: there is a certificate, and no key to it; set ASSAY_REPLIES_KEY")
	}
	config, err := openCertificate(r.RepliesCert, r.RepliesKey)
	if err != nil {
		return nil, fmt.Errorf("--replies-cert and --replies-key: %w", err)
	}
	return config, nil
}
