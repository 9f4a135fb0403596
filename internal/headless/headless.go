package headless

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"reflect"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Exit codes.
const (
	Done    = 0
	Found   = 1 // verify or doctor found something
	BadCall = 2 // bad input or usage
)

// Store is a desk file that can be closed.
type Store interface {
	desk.Store
	io.Closer
}

// Ports are what the commands need from outside.
type Ports struct {
	Open         func(ctx context.Context, path string) (Store, error)
	OpenReadOnly func(ctx context.Context, path string) (Store, error)
	// Restore puts a backup in the place of a desk and says where the desk that
	// was there is kept, "" when there was none.
	Restore func(ctx context.Context, backup, path string) (kept string, err error)
	// Encoder loads what finds meaning; nil where words alone are compared.
	Encoder        func() (desk.Encoder, error)
	Version        string
	Stdin          io.Reader
	Stdout, Stderr io.Writer
}

// program is how a report names what made it.
func (p Ports) program() string { return "Crosscheck " + p.Version }

// run is what every command gets: the ports and what it has to close.
type run struct {
	Ports
	ctx   context.Context
	found bool // a finding: exit code 1
	bad   bool // some input was bad, the rest went on: exit code 2
}

type commands struct {
	Check   checkCmd   `cmd:"" help:"Import, read, match, group and suggest; print a summary, or JSON."`
	Read    readCmd    `cmd:"" help:"Print each input as it is ingested, a JSON line each."`
	Segment segmentCmd `cmd:"" help:"Print the sentences of a text file, a JSON line each."`
	Score   scoreCmd   `cmd:"" help:"Score pairs of sentences: JSON lines {\"a\",\"b\"} in, {\"score\",\"differences\",\"reasons\"} out."`
	Import  importCmd  `cmd:"" help:"Import files and folders into a desk."`
	List    listCmd    `cmd:"" help:"List what is in a desk."`
	Decide  decideCmd  `cmd:"" help:"Give a verdict on a claim."`
	Undo    undoCmd    `cmd:"" help:"Take back the last act."`
	Redo    redoCmd    `cmd:"" help:"Do again what was undone."`
	Report  reportCmd  `cmd:"" help:"Write the verification report of a story."`
	Verify  verifyCmd  `cmd:"" help:"Check a report made earlier, against its sources if they are given."`
	Backup  backupCmd  `cmd:"" help:"Copy a desk, also while it is in use."`
	Restore restoreCmd `cmd:"" help:"Put a backup in the place of a desk; the desk that was there is kept beside it."`
	Doctor  doctorCmd  `cmd:"" help:"Look for damage in a desk."`
	Schema  schemaCmd  `cmd:"" help:"Print the JSON Schema of what check --json prints."`
	Help    helpCmd    `cmd:"" help:"Show this help, or that of a command."`

	Version kong.VersionFlag `help:"Print the version and stop."`
}

// IsCommand reports whether the arguments are for the command line rather than
// files for the window to open.
func IsCommand(args []string) bool {
	if len(args) == 0 {
		return false
	}
	if strings.HasPrefix(args[0], "-") {
		return true
	}
	if isCommand(args[0]) {
		return true
	}
	_, err := os.Stat(args[0])
	return err != nil // neither a command nor a file: let the command line say so
}

func isCommand(word string) bool {
	switch word {
	case "check", "read", "segment", "score", "import", "list", "decide", "undo", "redo", "report",
		"verify", "backup", "restore", "doctor", "schema", "help":
		return true
	}
	return false
}

// Run carries out a command and returns the exit code.
func Run(ctx context.Context, args []string, ports Ports) int {
	// A reader that goes away is an error of writing, so that what was begun is
	// tidied up, and not the end of the program.
	signal.Ignore(syscall.SIGPIPE)
	out := &output{to: ports.Stdout}
	ports.Stdout = out
	code, err := carryOut(ctx, args, ports)
	switch {
	case out.err != nil && hungUp(out.err):
		return BadCall
	case out.err != nil:
		return fail(ports, unprinted(out.err))
	case err != nil:
		return fail(ports, err)
	}
	return code
}

// carryOut finds the command and runs it.
func carryOut(ctx context.Context, args []string, ports Ports) (code int, err error) {
	var cli commands
	exit := -1
	parser, err := kong.New(&cli,
		kong.Name("crosscheck"),
		kong.Description(string(about)),
		kong.Vars{"version": "crosscheck " + ports.Version},
		kong.Writers(ports.Stdout, ports.Stderr),
		kong.Exit(func(code int) { exit = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.KindMapper(reflect.String, kong.MapperFunc(asTyped)),
	)
	if err != nil {
		return BadCall, err
	}
	translateHelp(parser.Model, message.Text)
	if len(args) == 1 && args[0] == "help" {
		args = []string{"--help"}
	}
	kctx, err := parser.Parse(args)
	if exit >= 0 { // --help or --version has answered
		return exit, nil
	}
	if err != nil {
		if word := args[0]; !isCommand(word) && !strings.HasPrefix(word, "-") {
			return BadCall, fact.Problemf(fact.BadInput, "%s: this is neither a command nor a file; “crosscheck help” lists the commands", word)
		}
		return BadCall, fmt.Errorf("%w; “crosscheck help” lists the commands", err)
	}
	r := &run{Ports: ports, ctx: ctx}
	if err := kctx.Run(r); err != nil {
		return BadCall, err
	}
	switch {
	case r.bad:
		return BadCall, nil
	case r.found:
		return Found, nil
	}
	return Done, nil
}

// asTyped takes a word of the command line as it is, where kong would replace what
// is no UTF-8: the name of a file may be any bytes.
func asTyped(ctx *kong.DecodeContext, target reflect.Value) error {
	token, err := ctx.Scan.PopValue("string")
	if err != nil {
		return err
	}
	if word, ok := token.Value.(string); ok {
		target.SetString(word)
		return nil
	}
	return fmt.Errorf("expected a word but got %v", token.Value)
}

// fail prints one line and returns the exit code of bad input.
func fail(p Ports, err error) int {
	fmt.Fprintf(p.Stderr, "crosscheck: %s\n", sentence(err))
	return BadCall
}

// sentence is what a person reads of an error: one line.
func sentence(err error) string {
	var problem *fact.Problem
	s := err.Error()
	if errors.As(err, &problem) {
		s = problem.Sentence
	} else if errors.Is(err, context.Canceled) {
		s = message.Text("stopped; nothing was left half-done")
	}
	return oneLine(s)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// say tells a person something beside the result, in one line whatever a file is called.
func (r *run) say(sentence string) {
	fmt.Fprintf(r.Stderr, "crosscheck: %s\n", oneLine(sentence))
}

// progress shows how far work is, on a terminal only, at most ten times a second.
func (r *run) progress() desk.Progress {
	if !isTerminal(r.Stderr) {
		return nil
	}
	var last time.Time
	return func(what string, done, total int) {
		if now := time.Now(); now.Sub(last) >= 100*time.Millisecond || done == total {
			last = now
			fmt.Fprintf(r.Stderr, "\r\033[K%s: %d of %d\r", what, done, total)
		}
	}
}

// write opens a desk for writing and closes it after fn.
func (r *run) write(path string, fn func(*desk.Desk) error) error {
	return r.with(r.Open, path, fn)
}

// read opens a desk for reading and closes it after fn. Derived data that is
// not up to date is made anew and, as nothing may be written, not kept.
func (r *run) read(path string, fn func(*desk.Desk) error) error {
	return r.with(r.OpenReadOnly, path, fn)
}

func (r *run) with(open func(context.Context, string) (Store, error), path string, fn func(*desk.Desk) error) error {
	store, err := open(r.ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(fn(r.newDesk(store)), store.Close())
}

// newDesk is a desk that matches by meaning where there is an encoder.
func (r *run) newDesk(store Store, options ...desk.Option) *desk.Desk {
	if r.Encoder != nil {
		options = append(options, desk.WithEncoder(func() (desk.Encoder, error) {
			e, err := r.Encoder()
			if err != nil {
				r.say(sentence(err))
			}
			return e, err
		}))
	}
	return desk.New(store, options...)
}
