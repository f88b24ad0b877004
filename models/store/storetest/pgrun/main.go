// Command pgrun runs another command beside a temporary PostgreSQL server, which
// it names in ASSAY_TEST_POSTGRES_URL and ends afterwards, so that all test
// binaries of one run share one server:
//
//	pgrun go test ./...
//
// "pgrun -find" only prints where the server's programs are, or what to install.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"assay/models/store/storetest/pgtemp"
)

const address = "ASSAY_TEST_POSTGRES_URL"

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: pgrun command [argument …] | pgrun -find")
		os.Exit(2)
	}
	if os.Args[1] == "-find" {
		os.Exit(find())
	}
	os.Exit(beside(os.Args[1:]))
}

func find() int {
	dir, err := pgtemp.Find()
	if err != nil {
		return complain(err)
	}
	fmt.Println(dir)
	return 0
}

func beside(command []string) int {
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	if os.Getenv(address) != "" || os.Getenv("ASSAY_TEST_POSTGRES") == "skip" {
		return run(command, signals)
	}
	server, err := pgtemp.Start()
	if err != nil {
		return complain(err)
	}
	os.Setenv(address, server.URL)
	code := run(command, signals)
	if err := server.Stop(); err != nil {
		complain(err)
	}
	return code
}

// run passes signals on and waits for the command's own end.
func run(command []string, signals <-chan os.Signal) int {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdin = os.Stdin
	cmd.Stdout = os.Stdout
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return complain(err)
	}
	go func() {
		for s := range signals {
			_ = cmd.Process.Signal(s)
		}
	}()
	err := cmd.Wait()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		return max(ended.ExitCode(), 1)
	}
	if err != nil {
		return complain(err)
	}
	return 0
}

func complain(err error) int {
	fmt.Fprintln(os.Stderr, "pgrun:", err)
	return 1
}
