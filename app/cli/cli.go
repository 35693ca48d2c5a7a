// Package cli holds the commands that run without a window, one file per
// command. It must not import a window toolkit: a build without one has every
// command.
package cli

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/alecthomas/kong"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/seeds"
)

// Version is the version of the program.
const Version = "0.1.0"

// Exit statuses.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// grammar is the command line: one field per command, and what all share.
type grammar struct {
	Workspace string `placeholder:"FILE"`

	Window        windowCommand        `cmd:"" default:"1" hidden:""`
	Example       exampleCommand       `cmd:""`
	Score         scoreCommand         `cmd:""`
	Report        reportCommand        `cmd:""`
	Questionnaire questionnaireCommand `cmd:""`
	Lint          lintCommand          `cmd:""`
	List          listCommand          `cmd:""`
	Import        importCommand        `cmd:""`
	Export        exportCommand        `cmd:""`
	Backup        backupCommand        `cmd:""`
	Restore       restoreCommand       `cmd:""`
	Check         checkCommand         `cmd:""`
	Verify        verifyCommand        `cmd:""`
	Version       versionCommand       `cmd:""`
}

// session is what a command works with.
type session struct {
	Env
	say       *i18n.Printer
	qn        *assessment.Questionnaire
	workspace string // as given; empty: the usual one
}

// usageError is a wrong use of the command line.
type usageError struct{ error }

// Unwrap returns the error that says what is wrong.
func (e usageError) Unwrap() error { return e.error }

// wrongUse returns the message "error.cli.<what>" as a wrong use.
func wrongUse(what string, args ...any) error {
	return usageError{assessment.Fail("cli."+what, nil, args...)}
}

// errTold ends a command that has already said what failed.
var errTold = errors.New("already told")

// Run does what the command line says and returns the exit status: 0 done, 1
// failed, 2 wrong use. An error is one line on Stderr.
func Run(args []string, env Env) (exit int) {
	if !i18n.Known(env.Lang) {
		env.Lang = i18n.Best(env.Lang)
	}
	s := &session{Env: env, say: i18n.For(env.Lang)}
	err := s.run(args)
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errTold):
		return exitFailed
	}
	s.complain(err)
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// complain writes one line about the error.
func (s *session) complain(err error) {
	fmt.Fprintln(s.Stderr, "plumbline: "+oneLine(s.say.Error(err)))
}

func (s *session) run(args []string) error {
	if s.OpenFiles != nil && handedOver(args) {
		return s.openFiles(args)
	}
	var g grammar
	helped := false
	parser, err := kong.New(&g, kong.Name("plumbline"), kong.Writers(s.Stdout, s.Stderr),
		kong.Exit(func(int) { helped = true }), kong.Help(s.help),
		kong.KindMapper(reflect.String, kong.MapperFunc(asTyped)))
	if err != nil {
		return fmt.Errorf("command line: %w", err)
	}
	s.explain(parser.Model)
	ctx, err := parser.Parse(args)
	if helped {
		return nil
	}
	if err != nil {
		return misread(err)
	}
	s.workspace = g.Workspace
	if s.qn, err = seeds.Questionnaire(); err != nil {
		return fmt.Errorf("questionnaire: %w", err)
	}
	return ctx.Run(s)
}
