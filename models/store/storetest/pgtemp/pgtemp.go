// Package pgtemp runs a temporary PostgreSQL server for tests. The server lives in
// a folder of its own, listens on a unix socket only, forgets about durability and
// ends, folder and all, with the process that started it, however that process ends.
//
// It is set up to be as unlike SQLite as a real server may be: linguistic
// collation, and a session time zone far from UTC. Code that leans on either by
// accident fails here and not at somebody's desk.
package pgtemp

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Server is a running server. URL leads to its maintenance database, as a user who
// may create databases.
type Server struct {
	URL string

	dir   string
	leash *os.File
	shell *exec.Cmd
}

const (
	patience = 60 * time.Second
	glance   = 10 * time.Millisecond
)

// Start makes a new server and returns when it takes connections, about a second
// later.
func Start() (*Server, error) {
	bin, err := Find()
	if err != nil {
		return nil, err
	}
	who, err := account()
	if err != nil {
		return nil, err
	}
	dir, err := folder(who)
	if err != nil {
		return nil, err
	}
	if err := initialise(bin, dir, who); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	s := &Server{dir: dir, URL: "postgres://postgres@/postgres?host=" + dir}
	if err := s.launch(bin, who); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	if err := s.ready(); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// Stop ends the server at once and removes its folder.
func (s *Server) Stop() error {
	err := s.leash.Close()
	// It fails where the folder is in one that the server's account may not write to.
	_ = s.shell.Wait()
	return errors.Join(err, os.RemoveAll(s.dir))
}

func folder(who *syscall.Credential) (string, error) {
	parent := os.TempDir()
	if len(parent) > 60 { // a socket's path may have 107 bytes
		parent = "/tmp"
	}
	dir, err := os.MkdirTemp(parent, "assay-pg-")
	if err != nil || who == nil {
		return dir, err
	}
	return dir, os.Chown(dir, int(who.Uid), int(who.Gid))
}

func initialise(bin, dir string, who *syscall.Credential) error {
	cmd := exec.Command(filepath.Join(bin, "initdb"),
		"--pgdata=data", "--username=postgres", "--auth=trust", "--no-sync", "--no-instructions",
		"--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und")
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: who}
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("initdb: %w: %s", err, bytes.TrimSpace(out))
	}
	return nil
}

// leashed runs the server until its standard input ends, which happens when the
// process holding the other end closes it or dies.
const leashed = `"$@" >log 2>&1 &
read _
kill -QUIT $!
wait $!
rm -rf -- "$PWD"`

func (s *Server) launch(bin string, who *syscall.Credential) error {
	held, leash, err := os.Pipe()
	if err != nil {
		return err
	}
	defer held.Close()
	args := []string{"-c", leashed, "sh", filepath.Join(bin, "postgres"), "-D", "data", "-k", s.dir}
	for _, setting := range settings {
		args = append(args, "-c", setting)
	}
	s.leash = leash
	s.shell = exec.Command("/bin/sh", args...)
	s.shell.Dir = s.dir
	s.shell.Stdin = held
	s.shell.SysProcAttr = &syscall.SysProcAttr{Credential: who, Setpgid: true}
	if err := s.shell.Start(); err != nil {
		return errors.Join(err, leash.Close())
	}
	return nil
}

var settings = []string{
	"listen_addresses=",
	"port=5432",
	"max_connections=300",
	"shared_buffers=128MB",
	"fsync=off",
	"synchronous_commit=off",
	"full_page_writes=off",
	"wal_level=minimal",
	"max_wal_senders=0",
	"max_wal_size=2GB",
	"checkpoint_timeout=1h",
	"autovacuum=off",
	"timezone=Asia/Kathmandu",
	"log_timezone=UTC",
	"log_min_messages=fatal",
}

// ready waits for the word that the server itself leaves in its pid file.
func (s *Server) ready() error {
	for range patience / glance {
		pid, _ := os.ReadFile(filepath.Join(s.dir, "data", "postmaster.pid"))
		if strings.Contains(string(pid), "\nready") {
			return nil
		}
		log, _ := os.ReadFile(filepath.Join(s.dir, "log"))
		if bytes.Contains(log, []byte("FATAL")) {
			return fmt.Errorf("postgres did not start: %s", bytes.TrimSpace(log))
		}
		time.Sleep(glance)
	}
	return fmt.Errorf("postgres was not ready after %s", patience)
}
