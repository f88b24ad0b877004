package pgtemp

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain makes this binary a process that holds a server until it is killed,
// when a test starts it as one.
func TestMain(m *testing.M) {
	if os.Getenv("PGTEMP_HOLD") == "" {
		os.Exit(m.Run())
	}
	s, err := Start()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(s.dir)
	time.Sleep(time.Hour)
}

func needPostgres(t *testing.T) {
	t.Helper()
	if os.Getenv("ASSAY_TEST_POSTGRES") == "skip" {
		t.Skip("left out by ASSAY_TEST_POSTGRES=skip")
	}
}

func TestStopLeavesNothing(t *testing.T) {
	needPostgres(t)
	s, err := Start()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(s.dir, ".s.PGSQL.5432")); err != nil {
		t.Errorf("the server is said to be ready, but: %v", err)
	}
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(s.dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is left: %v", s.dir, err)
	}
}

func TestAKilledProcessLeavesNothing(t *testing.T) {
	needPostgres(t)
	holder := exec.Command(os.Args[0])
	holder.Env = append(os.Environ(), "PGTEMP_HOLD=1")
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	dir := strings.TrimSpace(line)
	if err != nil || !filepath.IsAbs(dir) {
		t.Fatalf("the holder said %q, %v", line, err)
	}
	if err := holder.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = holder.Wait()
	for range patience / glance {
		if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
			return
		}
		time.Sleep(glance)
	}
	t.Errorf("%s is left after its owner was killed", dir)
}

func TestAWrongFolderIsNamed(t *testing.T) {
	t.Setenv("PG_BIN", t.TempDir())
	_, err := Find()
	if err == nil || !strings.Contains(err.Error(), os.Getenv("PG_BIN")) {
		t.Errorf("PG_BIN leads nowhere, but: %v", err)
	}
}

func TestTheNewestReleaseComesFirst(t *testing.T) {
	if release("/usr/lib/postgresql/9/bin") >= release("/usr/lib/postgresql/15/bin") {
		t.Error("15 is newer than 9")
	}
}
