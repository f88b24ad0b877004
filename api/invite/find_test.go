package invite

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"assay/api/ical"
)

const answer = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:7f3c\r\nDTSTAMP:20261121T080000Z\r\n" +
	"ATTENDEE;PARTSTAT=DECLINED;CN=김민아:mailto:mina@assay.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

const head = "From: Park Mina <mina@assay.example>\r\nTo: calendar@assay.example\r\nSubject: Declined\r\nMIME-Version: 1.0\r\n"

func parts(kind string, all ...string) string {
	return "Content-Type: " + kind + "; boundary=\"b\"\r\n\r\n--b\r\n" + strings.Join(all, "\r\n--b\r\n") + "\r\n--b--\r\n"
}

func folded(s string) string {
	var b strings.Builder
	for raw := base64.StdEncoding.EncodeToString([]byte(s)); raw != ""; {
		n := min(len(raw), 76)
		b.WriteString(raw[:n] + "\r\n")
		raw = raw[n:]
	}
	return b.String()
}

func TestI6_AnAnswerIsFoundWhereverMailProgramsPutIt(t *testing.T) {
	text := "Content-Type: text/plain; charset=utf-8\r\n\r\nI cannot come."
	bare := "Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\n" + answer
	coded := "Content-Type: text/calendar; method=REPLY; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + folded(answer)
	printable := "Content-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
		strings.ReplaceAll(strings.ReplaceAll(answer, "=", "=3D"), "김민아", "=EA=B9=80=EB=AF=BC=\r\n=EC=95=84")
	korean := "Content-Type: text/calendar; charset=euc-kr\r\n\r\n" + strings.ReplaceAll(answer, "김민아", "\xb1\xe8\xb9\xce\xbe\xc6")
	attached := "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"invite.ICS\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + folded(answer)
	for what, mail := range map[string]string{
		"alone":                 head + bare,
		"beside a text":         head + parts("multipart/alternative", text, bare),
		"in base64":             head + parts("multipart/alternative", text, coded),
		"in quoted-printable":   head + parts("multipart/mixed", text, printable),
		"in another charset":    head + korean,
		"attached under a name": head + parts("multipart/mixed", text, attached),
		"forwarded":             head + parts("multipart/mixed", text, "Content-Type: message/rfc822\r\n\r\n"+head+coded),
	} {
		r, err := find([]byte(mail))
		if err != nil || r.UID != "7f3c" || r.Attendee != "mina@assay.example" || r.Answer != ical.Declined {
			t.Errorf("%s: %+v, %v", what, r, err)
		}
	}
}

func TestI6_WhatHoldsNoAnswerIsDropped(t *testing.T) {
	deep := "Content-Type: text/calendar\r\n\r\n" + answer
	for n := range mostDepth + 2 {
		deep = strings.ReplaceAll(parts("multipart/mixed", deep), "\"b\"", fmt.Sprintf("\"b%d\"", n))
		deep = strings.ReplaceAll(deep, "--b\r\n", fmt.Sprintf("--b%d\r\n", n))
	}
	for what, mail := range map[string]string{
		"nothing":            "",
		"a text":             head + "\r\nI cannot come.",
		"an unknown charset": head + "Content-Type: text/calendar; charset=klingon\r\n\r\n" + answer,
		"too deep":           head + deep,
		"no boundary":        head + "Content-Type: multipart/mixed\r\n\r\n--b\r\n",
		"an invitation":      head + "Content-Type: text/calendar\r\n\r\n" + strings.Replace(answer, "REPLY", "REQUEST", 1),
	} {
		if r, err := find([]byte(mail)); err == nil {
			t.Errorf("%s: %+v", what, r)
		}
	}
}

func TestLookingIntoMailNeverPanics(t *testing.T) {
	whole := head + parts("multipart/mixed", "Content-Type: message/rfc822\r\n\r\n"+head+"Content-Type: text/calendar\r\n\r\n"+answer)
	rapid.Check(t, func(t *rapid.T) {
		raw := []byte(whole)
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			raw[rapid.IntRange(0, len(raw)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "with")
		}
		_, _ = find(raw)
	})
}

func TestI6_OnlyTheOrganizersAddressWithAKeyIsTaken(t *testing.T) {
	o := Office{Listens: true}
	o.Organizer.Address = "calendar@assay.example"
	key := strings.Repeat("k", keyLength)
	for to, want := range map[string]bool{
		o.address(key): true,
		"<" + strings.ToUpper(o.address(key)) + ">":            true,
		"calendar@assay.example":                               false,
		"calendar+short@assay.example":                         false,
		"calendar+" + key + "@elsewhere.example":               false,
		"victim+" + key + "@assay.example":                     false,
		"calendar+" + key:                                      false,
		"calendar+" + key + "@assay.example@elsewhere.example": false,
		"": false,
	} {
		if got, ours := o.key(to); ours != want || want && got != key {
			t.Errorf("%q: %q, %v", to, got, ours)
		}
	}
}
