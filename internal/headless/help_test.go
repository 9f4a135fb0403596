package headless

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"crosscheck/internal/message"
)

// Where all that is said is one sign, no sentence of English is left in any help but
// the frame that the library prints around it.
func TestHelpSaysNothingByItself(t *testing.T) {
	sentence := regexp.MustCompile(`.*\pL\..*`)
	const frame = "Run \"crosscheck <command> --help\" for more information on a command.\n"
	for _, command := range append(commandNames(t), "") {
		var printed bytes.Buffer
		parser := parserOf(t, &printed)
		translateHelp(parser.Model, func(message.Key, ...string) string { return "§" })
		args := []string{command, "--help"}
		if command == "" {
			args = args[1:]
		}
		_, _ = parser.Parse(args) // what is not given is missed after the help is printed
		if !bytes.Contains(printed.Bytes(), []byte("§")) {
			t.Errorf("the help of %q says nothing:\n%s", command, printed.String())
		}
		if left := sentence.FindString(strings.ReplaceAll(printed.String(), frame, "")); left != "" {
			t.Errorf("the help of %q says by itself: %s", command, left)
		}
	}
}

func commandNames(t *testing.T) (names []string) {
	t.Helper()
	for _, n := range parserOf(t, &bytes.Buffer{}).Model.Children {
		names = append(names, n.Name)
	}
	return names
}

func parserOf(t *testing.T, to *bytes.Buffer) *kong.Kong {
	t.Helper()
	parser, err := kong.New(&commands{}, kong.Name("crosscheck"), kong.Description(string(about)), kong.Vars{"version": "0"},
		kong.Writers(to, to), kong.Exit(func(int) {}), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		t.Fatal(err)
	}
	return parser
}
