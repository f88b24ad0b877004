package main

import (
	"bytes"
	"crypto/tls"
	"encoding/pem"
	"os"
	"testing"

	"assay/api/mail/mailtest"
)

func TestARenewedCertificateIsShownWithoutAStart(t *testing.T) {
	first, second := mailtest.SelfMade(t), mailtest.SelfMade(t)
	flags := replies{RepliesAddr: ":2525", RepliesCert: fileWith(t, string(first.PEM)), RepliesKey: fileWith(t, string(first.Key))}
	config, err := flags.encryption()
	if err != nil {
		t.Fatal(err)
	}
	shown := func(when string, want mailtest.Identity) {
		t.Helper()
		got, err := config.GetCertificate(&tls.ClientHelloInfo{})
		if err != nil {
			t.Fatalf("%s: %v", when, err)
		}
		if block, _ := pem.Decode(want.PEM); !bytes.Equal(got.Certificate[0], block.Bytes) {
			t.Errorf("%s another certificate is shown", when)
		}
	}
	replace := func(path string, content []byte) {
		t.Helper()
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	shown("at first", first)
	replace(flags.RepliesCert, second.PEM)
	shown("with half of the new one written", first)
	replace(flags.RepliesKey, second.Key)
	shown("with all of it", second)
	replace(flags.RepliesKey, nil)
	shown("with the key gone", second)
}

func TestOnlyThisMachineMayAnswerInTheOpen(t *testing.T) {
	for addr, open := range map[string]bool{
		"127.0.0.1:2525": true, "[::1]:2525": true, "localhost:2525": true, ":2525": false, "0.0.0.0:2525": false, "[::]:2525": false, "10.1.2.3:2525": false, "mail.example.com:2525": false,
	} {
		config, err := replies{RepliesAddr: addr}.encryption()
		if config != nil || open != (err == nil) {
			t.Errorf("%s: %v", addr, err)
		}
	}
}
