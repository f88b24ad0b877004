package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"assay/api"
	"assay/api/fetch"
	"assay/models"
	"assay/models/fault"
	"assay/models/store"
)

type serveCommand struct {
	database
	Mail mailFlags `embed:"" prefix:"mail-"`
	replies
	Addr      string        `help:"Where to listen. (ASSAY_ADDR)" default:"127.0.0.1:8080"`
	PublicURL string        `help:"The address people use; with https: session cookies are Secure. (ASSAY_PUBLIC_URL)" name:"public-url"`
	Web       string        `help:"Serve the web interface from this folder instead of the one inside the binary. (ASSAY_WEB)" type:"existingdir"`
	Proxies   []string      `help:"Addresses or networks of proxies that are believed when they say for whom they ask, in X-Forwarded-For. (ASSAY_PROXIES)"`
	Inside    []string      `help:"Networks of the organisation's own in which calendars and webhooks may be; none otherwise. (ASSAY_INSIDE)"`
	Grace     time.Duration `help:"How long running requests and jobs may take to finish when told to stop." default:"20s"`
	Ahead     time.Duration `help:"Let the clock go ahead by so much, to see what time brings in a demo organisation. (ASSAY_AHEAD)"`
}

func (c serveCommand) Run(a *app) (err error) {
	log := slog.New(slog.NewJSONHandler(a.err, nil))
	proxies, err := networks("--proxies", c.Proxies)
	if err != nil {
		return err
	}
	inside, err := networks("--inside", c.Inside)
	if err != nil {
		return err
	}
	guard := fetch.Guard{Inside: inside}
	if err := checkPublicURL(c.PublicURL); err != nil {
		return err
	}
	c.Mail.Password = a.env["ASSAY_MAIL_PASSWORD"]
	edge, err := c.Mail.edge(c.PublicURL, guard)
	if err != nil {
		return err
	}
	office, err := c.office(edge.Mail, c.PublicURL)
	if err != nil {
		return err
	}
	encryption, err := c.encryption()
	if err != nil {
		return err
	}
	db, err := c.open(c.ahead(a), true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := c.onlyDemosGoAhead(a.ctx, db); err != nil {
		return err
	}
	if err := edge.SetUp(a.ctx, db); err != nil {
		return err
	}
	if err := office.SetUp(a.ctx, db); err != nil {
		return err
	}
	secure := strings.HasPrefix(c.PublicURL, "https:")
	handler := api.New(db, api.Options{Log: log, Version: Version, Secure: secure, Web: c.web(), Proxies: proxies, Fetch: guard, Edge: edge})
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return err
	}
	if !secure && !onThisMachine(c.Addr) {
		log.Warn("others can reach this server without https; set ASSAY_PUBLIC_URL=https://… once a proxy in front of it speaks https")
	}
	door, err := c.listen(db, office, encryption, log)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	var background sync.WaitGroup
	ctx, cancel := context.WithCancel(a.ctx)
	node := thisNode(db)
	background.Go(func() { keepSweeping(ctx, db, node, log) })
	background.Go(func() { keepWorking(ctx, db, node, handlers(guard, edge, office), c.Grace, log) })
	if door != nil {
		background.Go(func() { door(ctx) })
	}
	defer func() {
		cancel()
		background.Wait()
	}()
	fmt.Fprintf(a.out, "Assay is at http://%s\n", listener.Addr())
	return serve(a.ctx, listener, handler, c.Grace)
}

// ahead is a with its clock moved.
func (c serveCommand) ahead(a *app) *app {
	moved := *a
	moved.now = func() time.Time { return a.now().Add(c.Ahead) }
	return &moved
}

// onlyDemosGoAhead: what is decided at a time that has not come stays in the ledger.
func (c serveCommand) onlyDemosGoAhead(ctx context.Context, db *store.DB) error {
	if c.Ahead == 0 {
		return nil
	}
	if c.Ahead < 0 {
		return errors.New("--ahead: time does not go back")
	}
	return db.View(ctx, models.System("serve", models.ViaCommand), func(tx *store.Tx) error {
		sign, err := tx.Setting(models.SettingDemo)
		if err == nil && sign == "" {
			err = fault.Clash("not-a-demo", "The clock goes ahead in a demo organisation alone.")
		}
		return err
	})
}

// checkPublicURL: it begins the links in mails and calendars.
func checkPublicURL(address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" {
		return errors.New("--public-url: an address such as https://assay.example.com is needed in ASSAY_PUBLIC_URL, and nothing after the name")
	}
	return nil
}

// onThisMachine says that no other machine reaches an address.
func onThisMachine(addr string) bool {
	host, _, _ := net.SplitHostPort(addr)
	return host == "localhost" || net.ParseIP(host).IsLoopback()
}

// web is nil for the interface inside the binary.
func (c serveCommand) web() fs.FS {
	if c.Web == "" {
		return nil
	}
	return os.DirFS(c.Web)
}

// networks reads addresses, such as 10.0.0.7, and networks, such as 10.0.0.0/8.
func networks(flag string, list []string) ([]netip.Prefix, error) {
	var all []netip.Prefix
	for _, s := range list {
		if one, err := netip.ParseAddr(s); err == nil {
			all = append(all, netip.PrefixFrom(one, one.BitLen()))
			continue
		}
		network, err := netip.ParsePrefix(s)
		if err != nil {
			return nil, fmt.Errorf("%s: %q is neither an address nor a network", flag, s)
		}
		all = append(all, network.Masked())
	}
	return all, nil
}

// serve answers until ctx ends, then lets what runs finish.
func serve(ctx context.Context, l net.Listener, h http.Handler, grace time.Duration) error {
	s := &http.Server{
		Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute,
		WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10,
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := s.Shutdown(stop); err != nil {
		return fmt.Errorf("some requests did not finish in %s: %w", grace, err)
	}
	return nil
}
