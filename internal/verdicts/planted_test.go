package verdicts_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
)

// plant puts a conflict into a sentence that tells the same as another: it changes a
// detail that both have. It returns "" where there is none to change.
type plant struct {
	name  string
	kinds []fact.DifferenceKind // any of which shows it
	into  func(a, b string, s *fact.Statement) string
	minor bool // it need not be material: who tells it with a doubt contradicts nobody
}

var plants = []plant{
	{name: "another figure", kinds: []fact.DifferenceKind{fact.DiffNumber, fact.DiffQuotation}, into: func(a, b string, s *fact.Statement) string {
		for _, f := range s.Figures {
			n, err := strconv.Atoi(strings.ReplaceAll(f.Text, ",", ""))
			if err != nil || n < 3 || !hasWord(a, f.Text) {
				continue
			}
			return replaced(b, s, f.Span, fmt.Sprint(n+max(2, n/5)))
		}
		return ""
	}},
	{name: "another day of the week", kinds: []fact.DifferenceKind{fact.DiffDate, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
		for i, day := range days {
			if hasWord(a, day) && hasWord(b, day) {
				return strings.Replace(b, day, days[(i+3)%len(days)], 1)
			}
		}
		return ""
	}},
	{name: "another year", kinds: []fact.DifferenceKind{fact.DiffDate, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		return otherMatch(a, b, years, func(year string) string { return fmt.Sprint(atoi(year) + 3) })
	}},
	{name: "another result", kinds: []fact.DifferenceKind{fact.DiffNumber, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		return otherMatch(a, b, twoSides, func(result string) string {
			one, other, _ := strings.Cut(result, "-")
			return fmt.Sprintf("%d-%s", atoi(one)+2, other)
		})
	}},
	{name: "another number of a thing", kinds: []fact.DifferenceKind{fact.DiffNumber, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		return otherMatch(a, b, numberOfThing, func(thing string) string {
			noun, number, _ := strings.Cut(thing, " ")
			return fmt.Sprintf("%s %d", noun, atoi(number)+1)
		})
	}},
	{name: "another stretch of time", kinds: []fact.DifferenceKind{fact.DiffNumber, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		return otherMatch(a, b, stretchOfTime, func(stretch string) string {
			count, unit, _ := strings.Cut(stretch, " ")
			return count + " " + map[string]string{"hours": "days", "days": "weeks", "weeks": "months", "months": "years", "years": "months"}[unit]
		})
	}},
	{name: "most, not all", kinds: []fact.DifferenceKind{fact.DiffNumber, fact.DiffPolarity, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		return otherMatch(a, b, allOf, func(quantity string) string {
			return map[string]string{"all": "most", "All": "Most", "most": "few", "Most": "Few"}[quantity]
		})
	}},
	{name: "one of them", kinds: []fact.DifferenceKind{fact.DiffNumber, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		return otherMatch(a, b, severalPeople, func(people string) string {
			_, noun, _ := strings.Cut(people, " ")
			return "a " + map[string]string{"men": "man", "women": "woman", "children": "child", "soldiers": "soldier", "officers": "officer", "gunmen": "gunman", "suspects": "suspect", "workers": "worker"}[noun]
		})
	}},
	{name: "a negation", kinds: []fact.DifferenceKind{fact.DiffPolarity, fact.DiffQuotation, fact.DiffOmission}, into: func(a, b string, s *fact.Statement) string {
		return negated(a, b, s, true)
	}},
	{name: "a negation of another word", kinds: []fact.DifferenceKind{fact.DiffPolarity, fact.DiffQuotation, fact.DiffOmission}, into: func(a, b string, s *fact.Statement) string {
		return negated(a, b, s, false)
	}},
	{name: "done, only threatened", kinds: []fact.DifferenceKind{fact.DiffCertainty, fact.DiffQuotation}, into: func(a, b string, s *fact.Statement) string {
		return otherwiseDone(a, b, s, func(base string) string { return "threatened to " + base }, "")
	}},
	{name: "done, only planned", kinds: []fact.DifferenceKind{fact.DiffCertainty, fact.DiffQuotation}, into: func(a, b string, s *fact.Statement) string {
		return otherwiseDone(a, b, s, func(base string) string { return "planned to " + base }, "is expected to be")
	}},
	{name: "done, perhaps", kinds: []fact.DifferenceKind{fact.DiffCertainty, fact.DiffQuotation}, into: func(a, b string, s *fact.Statement) string {
		return otherwiseDone(a, b, s, func(base string) string { return "may have " + base }, "may have been")
	}, minor: true},
	{name: "somebody else did it", kinds: []fact.DifferenceKind{fact.DiffAgent, fact.DiffName, fact.DiffQuotation, fact.DiffAttribution}, into: func(a, b string, s *fact.Statement) string {
		for _, n := range s.Names {
			words := strings.Fields(n.Text)
			if n.Kind != fact.NamesPerson || !hasWord(a, words[len(words)-1]) {
				continue
			}
			for _, d := range s.Deeds {
				if d.Agent != nil && d.Agent.Overlaps(n.Span) {
					return replaced(b, s, n.Span, "Peter Lang")
				}
			}
		}
		return ""
	}},
	{name: "a former office", kinds: []fact.DifferenceKind{fact.DiffTitle, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		for _, office := range []string{"President", "Prime Minister", "Governor", "Senator", "Secretary", "Mayor", "Judge"} {
			for _, line := range []string{a, b} {
				if strings.Contains(strings.ToLower(line), "former") {
					return ""
				}
			}
			if strings.Contains(a, office+" ") && strings.Contains(b, office+" ") {
				return strings.Replace(b, office+" ", "former "+office+" ", 1)
			}
		}
		return ""
	}},
	{name: "another word in a quotation", kinds: []fact.DifferenceKind{fact.DiffQuotation}, into: func(a, b string, s *fact.Statement) string {
		other := reading.Single(a)
		for _, q := range s.Quotations {
			words := strings.Fields(q.Text)
			for i, w := range words {
				if i == 0 || i+1 >= len(words) || len(w) <= 4 {
					continue
				}
				around := strings.Join(words[i-1:i+2], " ")
				quotes := func(q fact.Quotation) bool { return strings.Contains(q.Text, around) }
				if slices.ContainsFunc(other.Quotations, quotes) && !isTitle(q.Text) {
					return strings.Replace(b, around, words[i-1]+" window "+words[i+1], 1)
				}
			}
		}
		return ""
	}},
	{name: "another of several", kinds: []fact.DifferenceKind{fact.DiffPolarity, fact.DiffTitle, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		for i := range several {
			for k, one := range several[i] {
				other := several[i][1-k]
				if hasPhrase(a, one) && hasPhrase(b, one) && !hasPhrase(a, other) && !hasPhrase(b, other) {
					return strings.Replace(b, one, other, 1)
				}
			}
		}
		return ""
	}, minor: true},
	{name: "another place", kinds: []fact.DifferenceKind{fact.DiffPlace, fact.DiffAgent, fact.DiffName, fact.DiffQuotation}, into: func(a, b string, _ *fact.Statement) string {
		for i, place := range countries {
			if strings.Contains(a, " in "+place) && strings.Contains(b, " in "+place) {
				return strings.Replace(b, " in "+place, " in "+countries[(i+3)%len(countries)], 1)
			}
		}
		return ""
	}},
}

// several are things of which only one can be true.
var several = [][2]string{
	{"murder", "manslaughter"},
	{"heart attack", "stroke"},
	{"chest", "leg"},
	{"his wife", "his sister"},
	{"her husband", "her brother"},
	{"morning", "evening"},
	{"before the", "after the"},
	{"voted for", "voted against"},
	{"hospital", "school"},
	{"soldiers", "civilians"},
	{"car bomb", "suicide bomb"},
	{"northern", "southern"},
	{"resigned", "fired"},
	{"largest", "smallest"},
	{"first-degree", "second-degree"},
	{"early in", "late in"},
	{"upheld", "overturned"},
	{"hurricane", "tornado"},
}

// hasPhrase reports whether a sentence has some words one behind the other.
func hasPhrase(line, words string) bool { return strings.Contains(" "+line+" ", " "+words+" ") }

// What is planted in by its form: a year, two numbers of a result, a noun with a number, a
// count of a unit of time, a quantity, several of a kind.
var (
	years         = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	twoSides      = regexp.MustCompile(`\b\d{1,3}-\d{1,3}\b`)
	numberOfThing = regexp.MustCompile(`\b(?:Category|Flight|Highway|Route|Interstate|Article|Phase|phase|Stage|stage|Chapter|Section|Title|Windows|Level|level|Type|type) \d{1,4}\b`)
	stretchOfTime = regexp.MustCompile(`\b(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten) (?:hours|days|weeks|months|years)\b`)
	allOf         = regexp.MustCompile(`\b(?:All|all|Most|most)\b`)
	severalPeople = regexp.MustCompile(`\b(?:[2-9]|two|three|four|five|six|Two|Three|Four|Five|Six) (?:men|women|children|soldiers|officers|gunmen|suspects|workers)\b`)
)

// otherMatch is a sentence in which the first match that the other sentence has as well is
// written otherwise.
func otherMatch(a, b string, form *regexp.Regexp, other func(string) string) string {
	for _, at := range form.FindAllStringIndex(b, -1) {
		if found := b[at[0]:at[1]]; slices.Contains(form.FindAllString(a, -1), found) {
			return b[:at[0]] + other(found) + b[at[1]:]
		}
	}
	return ""
}

func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

var countries = []string{"Iraq", "Iran", "Israel", "China", "Japan", "India", "Indonesia", "Britain", "France", "Germany", "Russia", "Canada", "Mexico", "Brazil", "Egypt", "Turkey", "Baghdad", "London", "Paris", "Jakarta", "California", "Texas", "Florida", "New York", "Washington", "Chicago", "Los Angeles", "Liberia", "Afghanistan", "Greece", "Athens"}

func hasWord(line, word string) bool {
	return slices.Contains(strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ,.;:!?\"'()$", r) }), word)
}

// replaced is a sentence with other words in a span of it, in code points.
func replaced(line string, s *fact.Statement, span fact.Span, words string) string {
	r := []rune(line)
	return string(r[:span.Start]) + words + string(r[span.End:])
}

// negated is a sentence with "not" behind a form of "be", where the other sentence has
// such a form too and the word that is then denied, or only the form.
func negated(a, b string, s *fact.Statement, sameWord bool) string {
	for _, be := range []string{" was ", " were ", " is ", " are ", " will ", " has been ", " have been "} {
		if strings.Count(b, be) != 1 || !strings.Contains(a, be) || len(s.Negations) > 0 {
			continue
		}
		_, behind, _ := strings.Cut(b, be)
		if word := firstOfContent(behind); word == "" || hasStem(a, word) != sameWord {
			continue
		}
		words := strings.Fields(be)
		return strings.Replace(b, be, " "+words[0]+" not "+strings.Join(append(words[1:], ""), " "), 1)
	}
	return ""
}

func firstOfContent(line string) string {
	for _, w := range text.Words(line) {
		if !text.IsFunction(w.Text) {
			return w.Stem
		}
	}
	return ""
}

func hasStem(line, stem string) bool {
	return slices.ContainsFunc(text.Words(line), func(w text.Word) bool { return w.Stem == stem })
}

// otherwiseDone is a sentence in which a regular verb in the past that the other sentence
// has as well is told otherwise: as active gives it, or behind the words for the passive.
func otherwiseDone(a, b string, s *fact.Statement, active func(base string) string, passive string) string {
	other := reading.Single(a)
	for _, d := range s.Deeds {
		done := func(o fact.Deed) bool {
			return o.Verb == d.Verb && !o.Denied && o.Modal == "" && o.Under == "" && strings.HasSuffix(o.Text, "ed")
		}
		words := strings.Fields(d.Text)
		if d.Agent == nil && d.Patient == nil || !done(d) || !slices.ContainsFunc(other.Deeds, done) || d.Verb == text.Stem("said") {
			continue
		}
		switch verb := words[len(words)-1]; {
		case d.Passive && len(words) == 2 && passive != "" && (words[0] == "was" || words[0] == "were"):
			if words[0] == "were" {
				passive = strings.Replace(passive, "is ", "are ", 1)
			}
			return replaced(b, s, d.Span, passive+" "+verb)
		case !d.Passive && len(words) == 1 && d.Agent != nil && d.Patient != nil && d.Agent.End <= d.Start && strings.HasPrefix(active("x"), "may"):
			return replaced(b, s, d.Span, active(verb))
		case !d.Passive && len(words) == 1 && d.Agent != nil && d.Patient != nil && d.Agent.End <= d.Start:
			return replaced(b, s, d.Span, active(baseOf(verb)))
		}
	}
	return ""
}

// baseOf is the infinitive of a regular verb in the past: "plan" of "planned", "raise" of
// "raised". Of a few verbs it is another word, which the reader takes for the same one.
func baseOf(past string) string {
	base := strings.TrimSuffix(past, "ed")
	n := len(base)
	switch {
	case n < 3 || base[n-1] == 'e':
		return base + "e"
	case base[n-1] == 'i':
		return base[:n-1] + "y"
	case base[n-1] == base[n-2] && !strings.ContainsRune("lsef", rune(base[n-1])):
		return base[:n-1]
	}
	vowel := func(i int) bool {
		return i >= 0 && strings.ContainsRune("aeiou", rune(base[i])) && !(i > 0 && base[i-1] == 'q')
	}
	last, silent := base[n-1], false
	switch {
	case strings.HasSuffix(base, "ss"):
	case strings.ContainsRune("cvzsgu", rune(last)):
		silent = !strings.HasSuffix(base, "hang") && !strings.HasSuffix(base, "ong")
	case strings.ContainsRune("lk", rune(last)):
		silent = !vowel(n-2) && last == 'l' && base[n-2] != 'l'
	case strings.ContainsRune("trdmn", rune(last)):
		silent = strings.ContainsRune("aiou", rune(base[n-2])) && !vowel(n-3) && !strings.HasSuffix(base, "it") && !strings.HasSuffix(base, "en") && !strings.HasSuffix(base, "on")
	}
	if silent {
		return base + "e"
	}
	return base
}

// isTitle reports whether all words of weight begin with a capital, as in the title of a
// film: what is no quotation of anybody.
func isTitle(line string) bool {
	for _, w := range text.Words(line) {
		if !text.IsFunction(w.Text) && w.Text == strings.ToLower(w.Text) {
			return false
		}
	}
	return true
}

// TestEvalPlanted puts conflicts into pairs of news sentences that people judged to
// tell the same and that do not dispute each other as they stand, and counts how many
// are shown as material. What is planted is known, so this is recall, kind by kind.
func TestEvalPlanted(t *testing.T) {
	for _, name := range []string{"ecbplus_train", "ecbplus_dev", "mrpc_train"} {
		type count struct{ planted, shown, other int }
		counts := make([]count, len(plants))
		for _, p := range evalLines[labelledPair](t, "matching/"+name+".jsonl.gz") {
			if p.Label != 1.0 || len(material(differ(p.A, p.B))) > 0 {
				continue
			}
			s := reading.Single(p.B)
			for i, plant := range plants {
				changed := plant.into(p.A, p.B, &s)
				if changed == "" || changed == p.B {
					continue
				}
				counts[i].planted++
				found := differ(p.A, changed)
				ofKind := func(d fact.Difference) bool {
					return (d.Material || plant.minor) && slices.Contains(plant.kinds, d.Kind)
				}
				shown := slices.ContainsFunc(found, ofKind)
				switch {
				case shown:
					counts[i].shown++
				case len(material(found)) > 0:
					counts[i].other++
				}
				if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" && !shown {
					t.Logf("not shown: %s (%s)\n  %s\n  %s", plant.name, reasonsOf(differ(p.A, changed)), p.A, changed)
				}
			}
		}
		for i, c := range counts {
			t.Logf("%s: %-28s %4d planted, %.2f shown, %.2f as another kind", name, plants[i].name, c.planted, float64(c.shown)/float64(max(1, c.planted)), float64(c.other)/float64(max(1, c.planted)))
		}
	}
}
