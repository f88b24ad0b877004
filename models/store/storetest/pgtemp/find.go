package pgtemp

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
)

// ErrNone says in one line what to install.
var ErrNone = errors.New("PostgreSQL 15 or newer was not found: install it (Debian: apt-get install postgresql), " +
	"or name its program folder in PG_BIN, or leave it out with ASSAY_TEST_POSTGRES=skip")

// Find returns the folder of the server's programs: $PG_BIN, else the newest under
// /usr/lib/postgresql, else where PATH leads.
func Find() (string, error) {
	if dir := os.Getenv("PG_BIN"); dir != "" {
		if !serves(dir) {
			return "", fmt.Errorf("PG_BIN is %s, but there is no postgres and initdb in it", dir)
		}
		return dir, nil
	}
	for _, dir := range append(packaged(), onPath()...) {
		if serves(dir) {
			return dir, nil
		}
	}
	return "", ErrNone
}

func packaged() []string {
	dirs, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	slices.SortFunc(dirs, func(a, b string) int { return release(b) - release(a) })
	return dirs
}

func release(bin string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(bin)))
	return n
}

// onPath follows links, as initdb may lie only beside the real program.
func onPath() []string {
	found, err := exec.LookPath("postgres")
	if err != nil {
		return nil
	}
	program, err := filepath.EvalSymlinks(found)
	if err != nil {
		return nil
	}
	return []string{filepath.Dir(program)}
}

func serves(dir string) bool {
	for _, program := range []string{"postgres", "initdb"} {
		if _, err := exec.LookPath(filepath.Join(dir, program)); err != nil {
			return false
		}
	}
	return true
}

// account is whom the server runs as: PostgreSQL refuses to be root.
func account() (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.ParseUint(u.Uid, 10, 32)
		gid, _ := strconv.ParseUint(u.Gid, 10, 32)
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as")
}
