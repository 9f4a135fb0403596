package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file holds what the templates ask of a document: words, not markup.

// chapter is a run of claims under one title.
type chapter struct {
	ID     string
	title  message.Key
	lead   message.Key // "" for none
	Claims []*claim
}

var chapters = []chapter{
	inDispute:  {ID: "dispute", title: message.Key("In dispute"), lead: message.Key("The editor’s word is disputed, or a material difference that concerns the claim is open.")},
	decided:    {ID: "decided", title: message.Key("Decided")},
	openShared: {ID: "shared", title: message.Key("Not decided, told by several articles")},
	openSingle: {ID: "single", title: message.Key("Not decided, told by one article")},
}

// Title of the chapter.
func (c chapter) Title() string { return message.Text(c.title) }

// Lead says which claims stand in the chapter; "" where the title does.
func (c chapter) Lead() string {
	if c.lead == "" {
		return ""
	}
	return message.Text(c.lead)
}

// Chapters is the claims in their order, those without claims left out.
func (d *document) Chapters() []chapter {
	all := slices.Clone(chapters)
	for _, c := range d.Claims {
		all[c.Group()].Claims = append(all[c.Group()].Claims, c)
	}
	return slices.DeleteFunc(all, func(c chapter) bool { return len(c.Claims) == 0 })
}

// tallyLine is one verdict of the tally.
type tallyLine struct {
	Kind               fact.VerdictKind
	Decided, Suggested int
}

// Lines is the tally by verdict, verdicts that nothing has left out.
func (t tally) Lines() []tallyLine {
	var lines []tallyLine
	for _, k := range append(slices.Clone(fact.Verdicts), fact.Open) {
		if l := (tallyLine{k, t.Verdicts[k], t.Suggested[k]}); l.Decided+l.Suggested > 0 {
			lines = append(lines, l)
		}
	}
	return lines
}

// Undecided is how many claims have no verdict.
func (t tally) Undecided() int { return t.Claims - t.Decided }

// Agrees reports whether the editor took the suggestion.
func (c *claim) Agrees() bool { return c.Verdict != nil && c.Verdict.Kind == c.Suggestion.Verdict }

// Looked says what came of the review.
func (r *review) Looked() string { return wordOf(reviewWords, r.State) }

// Outcome is what stands before the answer to a question.
func (q question) Outcome() string { return wordOf(queryWords, q.State) }

// ToldBy says how many articles tell the claim.
func (c *claim) ToldBy() string { return message.Count("{{.Count}} articles", len(c.Articles)) }

// Brief reports whether the claim can be told in a few lines: it is not decided,
// repeats its only statement, and nothing was added to it.
func (c *claim) Brief() bool {
	bare := len(c.Differences)+len(c.Warnings)+len(c.Evidence)+len(c.Questions)+len(c.Notes)+len(c.History) == 0
	if !bare || c.Verdict != nil || len(c.Statements) != 1 {
		return false
	}
	letters := func(s string) string {
		return strings.TrimFunc(plain(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	return strings.EqualFold(letters(c.Text), letters(c.Statements[0].Text))
}

// ReadAs is what a value was read as, "" where the words say as much themselves.
func (v value) ReadAs() string {
	const short = 40 // a longer value is the words over again
	if value := plain(v.Value); !strings.EqualFold(value, plain(v.Text)) && utf8.RuneCountInString(value) <= short {
		return value
	}
	return ""
}

// The ways an article bears on a claim.
const (
	states  message.Key = "states it"
	differs message.Key = "states it differently"
	alludes message.Key = "only alludes to it"
	silent  message.Key = "says nothing of it"
)

// Stance is how an article bears on the claim.
func (c *claim) Stance(a *article) message.Key {
	switch {
	case slices.Contains(c.Articles, a):
	case slices.Contains(c.Alludes, a):
		return alludes
	default:
		return silent
	}
	for _, d := range c.Differences {
		if !d.Material || d.Concerns != fact.ConcernsClaim {
			continue
		}
		if slices.ContainsFunc(d.Values, func(v value) bool { return v.Apart && v.Article == a.Letter }) {
			return differs
		}
	}
	return states
}

// Weight says whether a difference must be settled, and what it concerns.
func (d difference) Weight() string {
	if d.Material {
		return message.Text("Material, concerns {{.What}}", "What", wordOf(concernWords, d.Concerns))
	}
	return message.Text("Minor, concerns {{.What}}", "What", wordOf(concernWords, d.Concerns))
}

// Where is the place of a statement in its article.
func (s *statement) Where() string {
	where := message.Text("characters {{.Start}}–{{.End}}", "Start", strconv.Itoa(s.Start), "End", strconv.Itoa(s.End))
	if s.Sentence > 0 {
		where = message.Text("sentence {{.Number}}", "Number", strconv.Itoa(s.Sentence)) + ", " + where
	}
	if s.Part != fact.Body {
		where = wordOf(partWords, s.Part) + ", " + where
	}
	return where
}

// Who says a statement: the chain, nearest to the article first, and whether a
// person said so.
func (a attribution) Who() string {
	if a.Set {
		return message.Text("{{.Who}} (set by an editor)", "Who", a.chain())
	}
	return a.chain()
}

func (a attribution) chain() string {
	if len(a.Chain) == 0 {
		return wordOf(attributionWords, a.Kind)
	}
	names := make([]string, len(a.Chain))
	for i, s := range a.Chain {
		names[i] = s.String()
	}
	return strings.Join(names, ", "+message.Text("citing")+" ")
}

// Quoted is who says a statement in the article's own words, "" when nobody is named.
func (a attribution) Quoted() string {
	var words []string
	for _, p := range []*fact.Phrase{a.Words, a.Cue} {
		if p != nil {
			words = append(words, "“"+plain(p.Text)+"”")
		}
	}
	return strings.Join(words, ", ")
}

func (s source) String() string {
	if s.Kind == fact.Unnamed && !strings.Contains(strings.ToLower(s.Name), "unnamed") {
		return message.Text("{{.Name}} (unnamed)", "Name", s.Name)
	}
	return s.Name
}

// RestsOn says what the claim's chains end at, and for which articles.
func (c *claim) RestsOn() string {
	parts := make([]string, len(c.Sources))
	for i, s := range c.Sources {
		parts[i] = fmt.Sprintf("%s (%s)", s.Name, strings.Join(s.Letters, ", "))
		if s.String() != s.Name {
			parts[i] = message.Text("{{.Name}} (unnamed; {{.Articles}})", "Name", s.Name, "Articles", strings.Join(s.Letters, ", "))
		}
	}
	return strings.Join(parts, ", ")
}

// Name of an article for people: its outlet, or that it is not known.
func (a *article) Name() string {
	if a.Outlet == nil {
		return message.Text("Outlet not in the file")
	}
	return plain(*a.Outlet)
}

// Known is a fact of an article, or that the file does not tell it.
func knownOr(s *string) string {
	if s == nil {
		return notInFile()
	}
	return plain(*s)
}

// webAddress is an address that may become a link: only http and https do.
func webAddress(s *string) string {
	if s == nil {
		return ""
	}
	lower := strings.ToLower(*s)
	if strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") {
		return *s
	}
	return ""
}

// solid and hollow are the verdicts' shapes as characters: solid for what an
// editor decided, hollow for what is only suggested.
var (
	solid  = map[fact.VerdictKind]string{fact.Corroborated: "●", fact.Disputed: "◆", fact.SingleSource: "■", fact.NotCheckable: "⊘", fact.Undecided: "◌", fact.Open: "◌"}
	hollow = map[fact.VerdictKind]string{fact.Corroborated: "○", fact.Disputed: "◇", fact.SingleSource: "□", fact.NotCheckable: "⊘", fact.Open: "◌"}
)

// Title of the page.
func (d *document) Title() string {
	return cmp.Or(plain(d.Story), message.Text("Story without a name"))
}

// mostColumns is how many articles a table has a column for.
const mostColumns = 12

// Few reports whether tables have a column for each article.
func (d *document) Few() bool { return len(d.Articles) <= mostColumns }

// Shared is the claims that stand in the table at the top: those that several
// articles tell, or that are in dispute or decided.
func (d *document) Shared() []*claim {
	var out []*claim
	for _, c := range d.Claims {
		if c.Group() != openSingle {
			out = append(out, c)
		}
	}
	return out
}

// PastVerdicts reports whether the history says more than the verdict that holds.
func (c *claim) PastVerdicts() bool {
	return len(c.History) > 1 || len(c.History) == 1 && c.Verdict == nil
}

// Rung is how an article rests on the origin: directly, through another, or not.
func (o *origin) Rung(a *article) string {
	switch {
	case o.direct[a.Letter]:
		return "direct"
	case slices.Contains(o.Articles, a.Letter):
		return "through"
	}
	return ""
}

// sure tells how often suggestions like one were right, in tenths; "" when it is not known.
func sure(s fact.Suggestion) string {
	switch n := int(math.Round(10 * s.Confidence)); n {
	case 0:
		return ""
	case 10:
		return message.Text("Nearly all suggestions like this are right")
	default:
		return message.Text("About {{.Tenths}} in 10 suggestions like this are right", "Tenths", strconv.Itoa(n))
	}
}
