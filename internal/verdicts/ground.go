package verdicts

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// GroundOf is what a verdict given now on a case and its assessment stands on.
func GroundOf(c Case, a fact.Assessment) fact.Ground {
	g := fact.Ground{
		Statements:  []string{},
		Origins:     []string{},
		Evidence:    []string{},
		Differences: a.Found(),
		Suggestion:  a.Suggestion.Verdict,
		Rules:       Version,
	}
	if g.Differences == nil {
		g.Differences = []fact.Difference{}
	}
	for _, s := range c.Statements {
		g.Statements = append(g.Statements, s.ID)
		g.Origins = append(g.Origins, s.OriginIDs...)
	}
	for _, e := range c.Evidence {
		g.Evidence = append(g.Evidence, e.ID)
	}
	for _, ids := range []*[]string{&g.Statements, &g.Origins, &g.Evidence} {
		slices.Sort(*ids)
		*ids = slices.Compact(*ids)
	}
	return g
}

// GroundMoved says in plain sentences what has changed between the ground a
// verdict was given on and the ground as it is now. It is empty when nothing has.
func GroundMoved(g, now fact.Ground) []string {
	moved := []string{}
	moved = append(moved, idsMoved(g.Statements, now.Statements,
		message.Key("{{.Count}} statements have come in since."), message.Key("{{.Count}} statements it stood on are gone."))...)
	moved = append(moved, idsMoved(g.Origins, now.Origins,
		message.Key("{{.Count}} origins have come in since."), message.Key("{{.Count}} origins it stood on are gone."))...)
	moved = append(moved, idsMoved(g.Evidence, now.Evidence,
		message.Key("{{.Count}} pieces of evidence have come in since."), message.Key("{{.Count}} pieces of evidence it stood on are gone."))...)
	moved = append(moved, differencesMoved(g.Differences, now.Differences)...)
	if g.Suggestion != now.Suggestion {
		moved = append(moved, message.Text("The rules suggested {{.Before}} and now suggest {{.Now}}.",
			"Before", suggested(g.Suggestion), "Now", suggested(now.Suggestion)))
	}
	if g.Rules != now.Rules {
		moved = append(moved, message.Text("The rules have changed from {{.Before}} to {{.Now}}.",
			"Before", suggested(fact.VerdictKind(g.Rules)), "Now", now.Rules))
	}
	return moved
}

func suggested(v fact.VerdictKind) string {
	switch v {
	case fact.Open:
		return message.Text("no verdict")
	case "":
		return message.Text("nothing")
	}
	if words, ok := verdictWords[v]; ok {
		return message.Text(words)
	}
	return string(v)
}

var verdictWords = map[fact.VerdictKind]message.Key{
	fact.Corroborated: "corroborated", fact.Disputed: "disputed", fact.SingleSource: "single-source", fact.NotCheckable: "not-checkable",
}

func idsMoved(before, now []string, came, gone message.Key) []string {
	var moved []string
	if n := countNew(before, now); n > 0 {
		moved = append(moved, title(message.Count(came, n, "Count", spell(n))))
	}
	if n := countNew(now, before); n > 0 {
		moved = append(moved, title(message.Count(gone, n, "Count", spell(n))))
	}
	return moved
}

// countNew counts the ids of b that a does not hold.
func countNew(a, b []string) int {
	had := make(map[string]bool, len(a))
	for _, id := range a {
		had[id] = true
	}
	n := 0
	for _, id := range b {
		if !had[id] {
			had[id] = true
			n++
		}
	}
	return n
}

func differencesMoved(before, now []fact.Difference) []string {
	var moved []string
	for _, d := range without(now, before) {
		moved = append(moved, message.Text("A difference has come in since: {{.Reason}}", "Reason", d.Reason))
	}
	for _, d := range without(before, now) {
		moved = append(moved, message.Text("A difference it stood on is gone: {{.Reason}}", "Reason", d.Reason))
	}
	return moved
}

// without is the differences of a that b does not hold.
func without(a, b []fact.Difference) []fact.Difference {
	had := make(map[string]bool, len(b))
	for _, d := range b {
		had[identity(d)] = true
	}
	var left []fact.Difference
	for _, d := range a {
		if !had[identity(d)] {
			left = append(left, d)
		}
	}
	return left
}

// identity is what makes a difference the same one: its kind, its weight and
// its values, not how the reason is worded.
func identity(d fact.Difference) string {
	values := make([]string, len(d.Values))
	for i, v := range d.Values {
		values[i] = fmt.Sprintf("%s %d %d %s", v.Statement, v.Start, v.End, v.Value)
	}
	slices.Sort(values)
	return fmt.Sprintf("%s %s %t %s", d.Kind, d.Concerns, d.Material, strings.Join(values, "|"))
}
