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
	"os"
	"strings"
	"sync"
	"time"

	"assay/api"
)

type serveCommand struct {
	database
	Addr      string        `help:"Where to listen. (ASSAY_ADDR)" default:"127.0.0.1:8080"`
	PublicURL string        `help:"The address people use; with https: session cookies are Secure. (ASSAY_PUBLIC_URL)" name:"public-url"`
	Web       string        `help:"Serve the web interface from this folder instead of the one inside the binary. (ASSAY_WEB)" type:"existingdir"`
	Proxies   []string      `help:"Addresses or networks of proxies that are believed when they say for whom they ask, in X-Forwarded-For. (ASSAY_PROXIES)"`
	Grace     time.Duration `help:"How long running requests may take to finish when told to stop." default:"20s"`
}

func (c serveCommand) Run(a *app) (err error) {
	log := slog.New(slog.NewJSONHandler(a.err, nil))
	proxies, err := networks(c.Proxies)
	if err != nil {
		return err
	}
	db, err := c.open(a, true)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	secure := strings.HasPrefix(c.PublicURL, "https:")
	handler := api.New(db, api.Options{Log: log, Version: Version, Secure: secure, Web: c.web(), Proxies: proxies})
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return err
	}
	if host, _, _ := net.SplitHostPort(c.Addr); !secure && host != "localhost" && !net.ParseIP(host).IsLoopback() {
		log.Warn("others can reach this server without https; set ASSAY_PUBLIC_URL=https://… once a proxy in front of it speaks https")
	}
	var background sync.WaitGroup
	ctx, cancel := context.WithCancel(a.ctx)
	background.Go(func() { keepSweeping(ctx, db, log) })
	defer func() {
		cancel()
		background.Wait()
	}()
	fmt.Fprintf(a.out, "Assay is at http://%s\n", listener.Addr())
	return serve(a.ctx, listener, handler, c.Grace)
}

// web is nil for the interface inside the binary.
func (c serveCommand) web() fs.FS {
	if c.Web == "" {
		return nil
	}
	return os.DirFS(c.Web)
}

// networks reads addresses, such as 10.0.0.7, and networks, such as 10.0.0.0/8.
func networks(list []string) ([]netip.Prefix, error) {
	var all []netip.Prefix
	for _, s := range list {
		if one, err := netip.ParseAddr(s); err == nil {
			all = append(all, netip.PrefixFrom(one, one.BitLen()))
			continue
		}
		network, err := netip.ParsePrefix(s)
		if err != nil {
			return nil, fmt.Errorf("--proxies: %q is neither an address nor a network", s)
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
