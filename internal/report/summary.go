package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// lineWidth is how many code points a line of the summary holds.
const lineWidth = 80

// most is how many claims of a chapter the summary tells; the rest are counted.
var most = map[group]int{inDispute: 10, decided: 10, openShared: 12, openSingle: 5}

// Summary writes what was found for a person at a terminal: the articles and
// whom they rest on, what is in dispute and why, then the rest in short.
func Summary(w io.Writer, d *fact.Dossier) error {
	doc := newDocument(d, Options{})
	out := &lines{w: bufio.NewWriter(w)}
	out.wrap("", "", fmt.Sprintf("%s: %s, %s, %s", doc.Title(), plural(len(doc.Articles), "article", "articles"),
		plural(len(doc.Origins), "origin", "origins"), plural(len(doc.Claims), "claim", "claims")))
	out.wrap("", "", tallySentence(doc.Tally))
	out.blank()
	for _, a := range doc.Articles {
		out.wrap(fmt.Sprintf("  %-2s ", a.Letter), "     ", articleLine(a))
	}
	for _, c := range doc.Chapters() {
		out.blank()
		out.wrap("", "", fmt.Sprintf("%s (%d)", c.Title, len(c.Claims)))
		shown := c.Claims[:min(len(c.Claims), most[c.Claims[0].Group()])]
		for _, claim := range shown {
			out.claim(claim)
		}
		if n := len(c.Claims) - len(shown); n > 0 {
			out.wrap("  ", "  ", fmt.Sprintf("… %d more; --report FILE or --json tells them all", n))
		}
	}
	return out.w.Flush()
}

func tallySentence(t tally) string {
	parts := []string{}
	for _, l := range t.Lines() {
		if l.Decided > 0 {
			parts = append(parts, fmt.Sprintf("%d decided %s", l.Decided, strings.ToLower(verdictWords[l.Kind])))
		}
	}
	for _, l := range t.Lines() {
		if l.Suggested > 0 {
			parts = append(parts, fmt.Sprintf("%d suggested %s", l.Suggested, strings.ToLower(verdictWords[l.Kind])))
		}
	}
	return strings.Join(parts, ", ")
}

func articleLine(a *article) string {
	line := a.Name()
	if a.File != "" {
		line += ", " + plain(a.File)
	}
	if len(a.Nearest) > 0 {
		names := make([]string, len(a.Nearest))
		for i, o := range a.Nearest {
			names[i] = o.Name
		}
		line += "; rests on " + strings.Join(names, ", ")
	}
	return line
}

// lines writes lines that do not run over the width of a terminal.
type lines struct{ w *bufio.Writer }

func (l *lines) blank() { fmt.Fprintln(l.w) }

// wrap writes words after a first indent, and further lines after another.
func (l *lines) wrap(first, rest, words string) {
	line, indent := first, first
	for _, word := range strings.Fields(plain(words)) {
		if len(line) > len(indent) && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > lineWidth {
			fmt.Fprintln(l.w, line)
			line, indent = rest, rest
		}
		if len(line) > len(indent) {
			line += " "
		}
		line += word
	}
	fmt.Fprintln(l.w, line)
}

// claim writes a claim. One in dispute is told with its differences, one that
// is open or rests on one source with the missing step.
func (l *lines) claim(c *claim) {
	mark, word := solid[c.Holds()], strings.ToLower(verdictWords[c.Holds()])
	if c.Verdict == nil {
		mark, word = hollow[c.Holds()], "suggested "+word
		if c.Holds() == fact.Open {
			word = "open"
		}
	}
	const indent = "         "
	l.wrap(fmt.Sprintf("%s %5d  ", mark, c.Number), indent, c.Text)
	l.wrap(indent, indent, fmt.Sprintf("%s; %s; independent origins: %s", word, c.ToldBy(), independent(c.Independence)))
	if c.Verdict != nil && c.Verdict.Reason != "" {
		l.wrap(indent, indent, fmt.Sprintf("%s: %s", c.Verdict.By, c.Verdict.Reason))
	}
	for _, d := range c.Differences {
		if d.Material && d.Concerns == fact.ConcernsClaim {
			l.wrap(indent, indent, fmt.Sprintf("%s: %s", differenceWords[d.Kind], values(d)))
		}
	}
	if c.Verdict == nil && !c.InDispute && c.Suggestion.Missing != "" {
		l.wrap(indent, indent, "Missing: "+c.Suggestion.Missing)
	}
}

// values draws together the articles that give the same value: “12” (A, C),
// “at least 14” (B).
func values(d difference) string {
	var order []string
	letters := map[string][]string{}
	for _, v := range d.Values {
		if _, ok := letters[v.Value]; !ok {
			order = append(order, v.Value)
		}
		if l := letters[v.Value]; len(l) == 0 || l[len(l)-1] != v.Article {
			letters[v.Value] = append(l, v.Article)
		}
	}
	parts := make([]string, len(order))
	for i, value := range order {
		parts[i] = fmt.Sprintf("“%s” (%s)", cut(plain(value), 60), strings.Join(letters[value], ", "))
	}
	return strings.Join(parts, ", ")
}
