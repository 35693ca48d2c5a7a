package cli

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"plumbline/assessment"
)

// explain puts the messages into the grammar: "cli.command.<name>",
// "cli.flag.<name>" and "cli.argument.<command>", with the name of the argument
// where there are several.
func (s *session) explain(model *kong.Application) {
	model.Help = s.say.T("cli.program")
	s.explainFlags(model.Flags)
	for _, command := range model.Children {
		command.Help = s.say.T("cli.command." + command.Name)
		s.explainFlags(command.Flags)
		for _, argument := range command.Positional {
			key := "cli.argument." + command.Name
			if len(command.Positional) > 1 {
				key += "." + argument.Name
			}
			argument.Help = s.say.T(key)
		}
	}
}

func (s *session) explainFlags(flags []*kong.Flag) {
	for _, f := range flags {
		f.Help = s.say.T("cli.flag." + f.Name)
	}
}

// help prints the usage of the program or of the command that was named.
func (s *session) help(_ kong.HelpOptions, ctx *kong.Context) error {
	node := ctx.Selected()
	if node == nil || node.Hidden {
		node = ctx.Model.Node
	}
	var rows []row
	name, head := ctx.Model.Name, ""
	if node.Type == kong.CommandNode {
		name += " " + node.Name
	} else {
		rows, head = s.commandRows(node), " <command>"
	}
	for _, a := range node.Positional {
		rows = append(rows, row{strings.ToUpper(a.Name), a.Help})
		head += " " + placeholder(a)
	}
	for _, f := range node.Flags {
		if f.Required {
			head += " -" + string(f.Short) + " " + f.FormatPlaceHolder()
		}
	}
	text := s.say.T("cli.help.usage", "line", name+head+" ["+s.say.T("cli.help.flags")+"]") + "\n\n" +
		node.Help + "\n\n"
	rows = append(rows, flagRows(node.AllFlags(true))...)
	if _, err := io.WriteString(ctx.Stdout, text+table(rows)); err != nil {
		return assessment.Fail("cli.print", err)
	}
	return nil
}

type row struct{ name, text string }

func (s *session) commandRows(node *kong.Node) []row {
	var out []row
	for _, c := range node.Children {
		if !c.Hidden {
			out = append(out, row{c.Name, c.Help})
		}
	}
	return out
}

func flagRows(groups [][]*kong.Flag) []row {
	var out []row
	for _, flags := range groups {
		for _, f := range flags {
			name := "--" + f.Name
			if f.Short != 0 {
				name = "-" + string(f.Short) + ", " + name
			}
			if !f.IsBool() {
				name += " " + f.FormatPlaceHolder()
			}
			out = append(out, row{name, f.Help})
		}
	}
	return out
}

func placeholder(a *kong.Positional) string {
	name := strings.ToUpper(a.Name)
	if a.IsCumulative() {
		name += "..."
	}
	if !a.Required {
		name = "[" + name + "]"
	}
	return name
}

func table(rows []row) string {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.name))
	}
	var out strings.Builder
	for _, r := range rows {
		fmt.Fprintf(&out, "  %-*s  %s\n", width, r.name, r.text)
	}
	return out.String()
}

// asTyped takes a word as it was typed. The parser's own way goes through JSON,
// which changes file names that are not UTF-8.
func asTyped(ctx *kong.DecodeContext, target reflect.Value) error {
	t, err := ctx.Scan.PopValue("string")
	if err != nil {
		return err
	}
	target.SetString(t.String())
	return nil
}

// misreadings turn what the parser says into messages of ours: the pattern's
// group becomes the message's argument "what".
var misreadings = []struct {
	pattern *regexp.Regexp
	key     string
}{
	{regexp.MustCompile(`(?s)^unknown flag (.+?)(?:, did you mean|$)`), "flag"},
	{regexp.MustCompile(`(?s)^unexpected argument (.+?)(?:, did you mean|$)`), "argument"},
	{regexp.MustCompile(`^missing flags: (.+)`), "missing"},
	{regexp.MustCompile(`^expected (".+)`), "missing"},
	{regexp.MustCompile(`(?s)^(--?[a-z-]+)(?:=\S+)?: (?:missing value|expected)`), "value"},
}

// misread returns the wrong use behind an error of the parser; an error of ours
// stays what it is.
func misread(err error) error {
	var told *assessment.Error
	if errors.As(err, &told) {
		return told
	}
	for _, m := range misreadings {
		if found := m.pattern.FindStringSubmatch(err.Error()); found != nil {
			return wrongUse(m.key, "what", oneLine(found[1]))
		}
	}
	return wrongUse("usage", "what", oneLine(err.Error()))
}
