package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

const (
	mostArticles = 20 // in the list at the top
	mostOrigins  = 4  // after each of them
	mostLetters  = 12 // after a claim
)

// lineWidth is how many code points a line of the summary holds.
const lineWidth = 80

// most is how many claims of a chapter the summary tells; the rest are counted.
var most = map[group]int{inDispute: 10, decided: 10, openShared: 10, openSingle: 5}

// Summary writes what was found for a person at a terminal: the articles and
// whom they rest on, what is in dispute and why, then the rest in short.
func Summary(w io.Writer, d *fact.Dossier) error {
	doc := newDocument(d, Options{})
	out := &lines{w: bufio.NewWriter(w)}
	for _, c := range doc.Claims {
		out.digits = max(out.digits, len(strconv.Itoa(c.Number)))
	}
	out.wrap("", "", fmt.Sprintf("%s: %s, %s, %s", doc.Title(), message.Count("{{.Count}} articles", len(doc.Articles)),
		message.Count("{{.Count}} origins", len(doc.Origins)), message.Count("{{.Count}} claims", len(doc.Claims))))
	out.wrap("", "", tallySentence(doc.Tally))
	out.blank()
	for _, a := range doc.Articles[:min(len(doc.Articles), mostArticles)] {
		out.wrap(fmt.Sprintf("  %-2s ", a.Letter), "     ", articleLine(a))
	}
	if n := len(doc.Articles) - mostArticles; n > 0 {
		out.wrap("  ", "  ", message.Count("… {{.Count}} more", n))
	}
	for _, c := range doc.Chapters() {
		out.blank()
		out.wrap("", "", fmt.Sprintf("%s (%d)", c.Title(), len(c.Claims)))
		chapter := c.Claims[0].Group()
		shown := c.Claims[:min(len(c.Claims), most[chapter])]
		for _, claim := range shown {
			if chapter == openSingle {
				out.brief(claim)
			} else {
				out.claim(claim)
			}
		}
		if n := len(c.Claims) - len(shown); n > 0 {
			out.wrap("  ", "  ", message.Count("… {{.Count}} more; --report FILE or --json tells them all", n))
		}
	}
	if doc.Tally.Undecided() > 0 {
		out.blank()
		out.wrap("", "", message.Text("Hollow shapes are what the rules suggest; solid ones an editor decided."))
	}
	return out.w.Flush()
}

func tallySentence(t tally) string {
	parts := []string{}
	for _, l := range t.Lines() {
		if l.Decided > 0 {
			parts = append(parts, message.Text("{{.Number}} decided {{.Verdict}}", "Number", strconv.Itoa(l.Decided), "Verdict", strings.ToLower(verdictWord(l.Kind))))
		}
	}
	for _, l := range t.Lines() {
		if l.Suggested > 0 {
			parts = append(parts, message.Text("{{.Number}} suggested {{.Verdict}}", "Number", strconv.Itoa(l.Suggested), "Verdict", strings.ToLower(verdictWord(l.Kind))))
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
		var names []string
		for _, o := range a.Nearest[:min(len(a.Nearest), mostOrigins)] {
			names = append(names, o.Name)
		}
		whom := strings.Join(names, ", ")
		if n := len(a.Nearest) - mostOrigins; n > 0 {
			whom = message.Count("{{.Names}} and {{.Count}} more", n, "Names", whom)
		}
		line += "; " + message.Text("rests on {{.Names}}", "Names", whom)
	}
	return line
}

// lines writes lines that do not run over the width of a terminal.
type lines struct {
	w      *bufio.Writer
	digits int // of the highest number of a claim
}

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

// claim writes a claim. One in dispute is told with its differences, one on
// which no verdict is suggested with the missing step.
func (l *lines) claim(c *claim) {
	head, indent := l.head(c)
	word := strings.ToLower(verdictWord(c.Holds()))
	if c.Verdict == nil && c.Holds() != fact.Open {
		word = message.Text("{{.Verdict}} suggested", "Verdict", word)
	}
	letters := make([]string, min(len(c.Articles), mostLetters))
	for i := range letters {
		letters[i] = c.Articles[i].Letter
	}
	if len(c.Articles) > mostLetters {
		letters = append(letters, "…")
	}
	l.wrap(head, indent, cut(c.Text, 2*(lineWidth-len(indent))-10))
	l.wrap(indent, indent, message.Text("{{.Verdict}}; in {{.Articles}}; independent origins: {{.Origins}}",
		"Verdict", word, "Articles", strings.Join(letters, ", "), "Origins", independent(c.Independence)))
	if c.Verdict != nil && c.Verdict.Reason != "" {
		l.wrap(indent, indent, fmt.Sprintf("%s: %s", c.Verdict.By, c.Verdict.Reason))
	}
	for _, d := range c.Differences {
		if d.Material && d.Concerns == fact.ConcernsClaim {
			l.wrap(indent, indent, fmt.Sprintf("%s: %s", wordOf(differenceWords, d.Kind), values(d)))
		}
	}
	if c.Verdict == nil && c.Holds() == fact.Open && c.Suggestion.Missing != "" {
		l.wrap(indent, indent, message.Text("Missing: {{.Step}}", "Step", c.Suggestion.Missing))
	}
}

// brief writes a claim in one line.
func (l *lines) brief(c *claim) {
	head, indent := l.head(c)
	l.wrap(head, indent, cut(c.Text, lineWidth-len(indent)-1))
}

// head is what stands before a claim, the shape of its verdict and its number,
// and the indent of what follows.
func (l *lines) head(c *claim) (head, indent string) {
	shapes := hollow
	if c.Verdict != nil {
		shapes = solid
	}
	return fmt.Sprintf("%s %*d  ", cmp.Or(shapes[c.Holds()], " "), l.digits, c.Number), strings.Repeat(" ", l.digits+4)
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
