// Command assay is the whole product in one binary: server, migrations, demo,
// import and export, doctor and ledger verification.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"assay/models/fault"
	"assay/models/store"
)

// Version is set when a release is built.
var Version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

type commands struct {
	Serve   serveCommand   `cmd:"" help:"Start the server."`
	Demo    demoCommand    `cmd:"" help:"Make a demo organisation in an empty database."`
	Migrate migrateCommand `cmd:"" help:"Bring the database to the newest version."`
	Admin   adminCommand   `cmd:"" help:"Make administrators and invite people."`
	Import  importCommand  `cmd:"" help:"Bring people, services, SMEs and more in from CSV files: all of it, or nothing."`
	Export  exportCommand  `cmd:"" help:"Give everything that can be imported back as CSV files."`
	Verify  verifyCommand  `cmd:"" help:"Check that no row of the ledger was altered, removed or reordered."`
	Doctor  doctorCommand  `cmd:"" help:"Check configuration, database, zone data, every rule over all rows, and the ledger."`
	OpenAPI openapiCommand `cmd:"" name:"openapi" help:"Print the OpenAPI document."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

// app is what every command is given.
type app struct {
	ctx context.Context
	in  io.Reader
	out io.Writer
	err io.Writer
	env map[string]string
	now func() time.Time
}

// run is main without the process: the exit code is 0, 1 for a refusal or fault,
// 2 for a command line that makes no sense.
func run(ctx context.Context, args, env []string, in io.Reader, out, errOut io.Writer) int {
	var c commands
	values := valuesOf(env)
	helped := false // asking for help does nothing else
	parser, err := kong.New(&c, kong.Name("assay"), kong.Writers(out, errOut), kong.Exit(func(int) { helped = true }), kong.UsageOnError(),
		kong.Description("The road from new hire to recognised Subject Matter Expert."),
		kong.Resolvers(environment(values)))
	if err != nil {
		fmt.Fprintln(errOut, err)
		return 2
	}
	k, err := parser.Parse(args)
	if helped {
		return 0
	}
	if err != nil {
		fmt.Fprintln(errOut, "assay:", err)
		fmt.Fprintln(errOut, "assay --help says what there is.")
		return 2
	}
	if err := k.Run(&app{ctx, in, out, errOut, values, time.Now}); err != nil {
		complain(errOut, err)
		return 1
	}
	return 0
}

// complain says what went wrong, field by field.
func complain(w io.Writer, err error) {
	f := fault.As(err)
	if f == nil {
		fmt.Fprintln(w, "assay:", err)
		return
	}
	fmt.Fprintln(w, "assay:", f.Text)
	for _, field := range f.Fields {
		fmt.Fprintf(w, "  %s: %s\n", field.Pointer, field.Text)
	}
	for _, reason := range f.Reasons {
		fmt.Fprintf(w, "  %s\n", reason)
	}
	if cause := errors.Unwrap(f); cause != nil {
		fmt.Fprintf(w, "  (%v)\n", cause)
	}
}

func valuesOf(env []string) map[string]string {
	values := map[string]string{}
	for _, e := range env {
		name, value, _ := strings.Cut(e, "=")
		values[name] = value
	}
	return values
}

// environment fills flags from ASSAY_* of the given environment.
func environment(values map[string]string) kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		name := "ASSAY_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
		if v, ok := values[name]; ok && v != "" {
			return v, nil
		}
		return nil, nil
	})
}

// database is embedded in every command that needs one.
type database struct {
	Database string `help:"sqlite:PATH or postgres://…; the data folder's assay.db unless told. (ASSAY_DATABASE)"`
	DataDir  string `help:"The data folder. (ASSAY_DATA_DIR)" default:"data"`
	Zoneinfo string `help:"A folder or zip file of IANA zone data, used unless the system's or the built-in is newer. (ASSAY_ZONEINFO)"`
}

func (d database) dsn() string {
	if d.Database != "" {
		return d.Database
	}
	return "sqlite:" + filepath.Join(d.DataDir, "assay.db")
}

// openExisting opens a database that is there, because a slip in its name would
// otherwise make an empty one in which all is well.
func (d database) openExisting(a *app) (*store.DB, error) {
	if path, ok := strings.CutPrefix(d.dsn(), "sqlite:"); ok {
		if _, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("there is no database at %s: %w", path, err)
		}
	}
	return d.open(a, false)
}

// open opens the database, making the data folder and migrating when told to. The
// newest zone data is in use from then on.
func (d database) open(a *app, migrate bool) (*store.DB, error) {
	if _, err := useZones(d.Zoneinfo, systemZones); err != nil {
		return nil, err
	}
	if d.Database == "" {
		if err := os.MkdirAll(d.DataDir, 0o700); err != nil {
			return nil, err
		}
	}
	db, err := store.Open(a.ctx, d.dsn(), a.now)
	if err != nil || !migrate {
		return db, err
	}
	if err := db.Migrate(a.ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}
