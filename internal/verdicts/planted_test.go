package verdicts_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
)

// plant puts a conflict into a sentence that tells the same as another: it changes a
// detail that both have. It returns "" where there is none to change.
type plant struct {
	name  string
	kinds []fact.DifferenceKind // any of which shows it
	into  func(a, b string, s *fact.Statement) string
}

var plants = []plant{
	{"another figure", []fact.DifferenceKind{fact.DiffNumber, fact.DiffQuotation}, func(a, b string, s *fact.Statement) string {
		for _, f := range s.Figures {
			n, err := strconv.Atoi(strings.ReplaceAll(f.Text, ",", ""))
			if err != nil || n < 3 || !hasWord(a, f.Text) {
				continue
			}
			return replaced(b, s, f.Span, fmt.Sprint(n+max(2, n/5)))
		}
		return ""
	}},
	{"another day of the week", []fact.DifferenceKind{fact.DiffDate, fact.DiffQuotation}, func(a, b string, _ *fact.Statement) string {
		days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
		for i, day := range days {
			if hasWord(a, day) && hasWord(b, day) {
				return strings.Replace(b, day, days[(i+3)%len(days)], 1)
			}
		}
		return ""
	}},
	{"a negation", []fact.DifferenceKind{fact.DiffPolarity, fact.DiffQuotation}, func(a, b string, s *fact.Statement) string {
		for _, be := range []string{" was ", " were ", " is ", " are ", " will ", " has been ", " have been "} {
			if strings.Count(b, be) == 1 && strings.Contains(a, be) && len(s.Negations) == 0 {
				words := strings.Fields(be)
				return strings.Replace(b, be, " "+words[0]+" not "+strings.Join(append(words[1:], ""), " "), 1)
			}
		}
		return ""
	}},
	{"somebody else did it", []fact.DifferenceKind{fact.DiffAgent, fact.DiffName, fact.DiffQuotation}, func(a, b string, s *fact.Statement) string {
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
	{"a former office", []fact.DifferenceKind{fact.DiffTitle, fact.DiffQuotation}, func(a, b string, _ *fact.Statement) string {
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
	{"another word in a quotation", []fact.DifferenceKind{fact.DiffQuotation}, func(a, b string, s *fact.Statement) string {
		for _, q := range s.Quotations {
			words := strings.Fields(q.Text)
			for i, w := range words {
				if i > 0 && i+1 < len(words) && len(w) > 4 && strings.Contains(a, strings.Join(words[i-1:i+2], " ")) {
					return strings.Replace(b, strings.Join(words[i-1:i+2], " "), words[i-1]+" window "+words[i+1], 1)
				}
			}
		}
		return ""
	}},
	{"another place", []fact.DifferenceKind{fact.DiffPlace, fact.DiffAgent, fact.DiffName, fact.DiffQuotation}, func(a, b string, _ *fact.Statement) string {
		for i, place := range countries {
			if strings.Contains(a, " in "+place) && strings.Contains(b, " in "+place) {
				return strings.Replace(b, " in "+place, " in "+countries[(i+3)%len(countries)], 1)
			}
		}
		return ""
	}},
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
				found := material(differ(p.A, changed))
				switch {
				case len(material(found, plant.kinds...)) > 0:
					counts[i].shown++
				case len(found) > 0:
					counts[i].other++
				}
				if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" && len(material(found, plant.kinds...)) == 0 {
					t.Logf("not shown: %s (%s)\n  %s\n  %s", plant.name, reasonsOf(differ(p.A, changed)), p.A, changed)
				}
			}
		}
		for i, c := range counts {
			t.Logf("%s: %-28s %4d planted, %.2f shown, %.2f as another kind", name, plants[i].name, c.planted, float64(c.shown)/float64(max(1, c.planted)), float64(c.other)/float64(max(1, c.planted)))
		}
	}
}
