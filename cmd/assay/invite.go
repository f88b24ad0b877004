package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"strings"

	"assay/api/invite"
	"assay/api/mail"
	"assay/models/store"
)

// replies say to which address calendars answer, and where that mail is taken.
type replies struct {
	Organizer   string `help:"The address that invitations come from and calendars answer to, such as Assay <calendar@example.com>, when mail to it and to calendar+…@example.com is handed to --replies-addr of a node; unless told, invitations come from --mail-from, and people answer by the link. (ASSAY_ORGANIZER)"`
	RepliesAddr string `help:"Where this node takes that mail (SMTP) from the organisation's mail server, such as 127.0.0.1:2525; nowhere unless told. It is for that server alone. (ASSAY_REPLIES_ADDR)"`
	RepliesCert string `help:"A PEM file with the certificate that is shown there, and those above it; needed unless only this machine reaches the address. That server has to begin with STARTTLS then. (ASSAY_REPLIES_CERT)" type:"path"`
	RepliesKey  string `help:"A PEM file with its key. (ASSAY_REPLIES_KEY)" type:"path"`
}

// office is what invitations go out by.
func (r replies) office(sender *mail.Sender, publicURL string) (invite.Office, error) {
	o := invite.Office{Mail: sender, PublicURL: strings.TrimRight(publicURL, "/")}
	if r.Organizer == "" {
		if r.RepliesAddr != "" {
			return o, errors.New("--replies-addr: answers to what? set ASSAY_ORGANIZER too")
		}
		if sender != nil {
			o.Organizer = sender.From()
		}
		return o, nil
	}
	organizer, err := mail.ParseAddress(r.Organizer)
	if err != nil {
		return o, errors.New("--organizer: an address such as Assay <calendar@example.com> is needed")
	}
	o.Organizer, o.Listens = organizer, true
	return o, nil
}

// listen opens the door, or gives nil where there is none.
func (r replies) listen(db *store.DB, o invite.Office, encryption *tls.Config, log *slog.Logger) (func(context.Context), error) {
	if r.RepliesAddr == "" {
		return nil, nil
	}
	l, err := net.Listen("tcp", r.RepliesAddr)
	if err != nil {
		return nil, fmt.Errorf("--replies-addr: %w", err)
	}
	return func(ctx context.Context) {
		if err := (invite.Door{DB: db, Office: o, Log: log, TLS: encryption}).Serve(ctx, l); err != nil {
			log.Error("answers of calendars are not taken any more", "error", err)
		}
	}, nil
}
