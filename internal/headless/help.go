package headless

import (
	"github.com/alecthomas/kong"

	"crosscheck/internal/message"
)

// The help of a command, a flag or an argument is the tag of its field, in English; it
// is the key of the text that the catalogue has for it. These two have no field.
const (
	about    message.Key = "A fact-checking desk: compares what several outlets report of one event. Without a command it opens the window."
	showHelp message.Key = "Show context-sensitive help."
)

// translateHelp puts what say has for it in the place of every help text.
func translateHelp(model *kong.Application, say func(key message.Key, pairs ...string) string) {
	model.HelpFlag.Help = string(showHelp)
	_ = kong.Visit(model.Node, func(part kong.Visitable, next kong.Next) error {
		switch part := part.(type) {
		case *kong.Node:
			part.Help = say(message.Key(part.Help))
		case *kong.Value: // an argument, or what a flag holds
			part.Help = say(message.Key(part.Help))
		}
		return next(nil)
	})
}

type helpCmd struct {
	Command string `arg:"" optional:"" help:"The command to explain."`
}

func (c *helpCmd) Run(r *run) error {
	_, err := carryOut(r.ctx, []string{c.Command, "--help"}, r.Ports)
	return err
}
