package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Origins that a person declared independent of each other
//
// Who is not named cannot be told from anybody by what the articles say. A
// person who knows may say so, and then two chains that end at such origins are
// shown to be two, as long as they share no link but that of outlets that are not
// known: the person vouches for the origins, not for an article or an outlet
// that both have in common.
//
// Shown is then the size of a largest set of which any two are known to be
// independent: by the declaration, or because they hang together with different
// others, as everywhere. That is a set packing again, with an element for every
// two that are not.

// declares reports whether a person declared two chains' ends independent.
func (ch *chain) declares(other *chain) bool {
	if len(ch.origins) == 0 || len(other.origins) == 0 {
		return false
	}
	return slices.Contains(ch.last().Apart, other.last().ID)
}

// last is the far end of a chain that has origins.
func (ch *chain) last() *fact.Origin { return ch.origins[len(ch.origins)-1] }

// mayBeDeclared reports whether a declaration can make the chain count: it ends
// at something shown, or at the only one in it that is not named.
func (ch *chain) mayBeDeclared() bool {
	if ch.end.shown() {
		return true
	}
	if ch.end != endsUnnamed || len(ch.origins) == 0 {
		return false
	}
	return !slices.ContainsFunc(ch.origins[:len(ch.origins)-1], func(o *fact.Origin) bool { return o.Kind == fact.Unnamed })
}

// withDeclared is how many origins are shown when declarations count as well; it
// is never less than the groups of shown chains that hang together.
func withDeclared(chains, shown []*chain) int {
	spoken := spokenFor(chains)
	if len(spoken) == 0 {
		return together(shown)
	}
	group := make(map[*chain]int)
	for i, root := range groups(shown) {
		group[shown[i]] = root
	}
	// A group of chains that nobody spoke of has one place.
	nodes := slices.Clone(spoken)
	seen := make(map[int]bool)
	for _, ch := range shown {
		if !slices.Contains(spoken, ch) && !seen[group[ch]] {
			seen[group[ch]] = true
			nodes = append(nodes, ch)
		}
	}
	conflicts := make([][]int, len(nodes))
	count := 0
	for i := range nodes {
		for j := range i {
			a, b := nodes[i], nodes[j]
			apart := a.end.shown() && b.end.shown() && group[a] != group[b]
			if !apart && !(a.declares(b) && !sharesLink(a, b)) {
				conflicts[i], conflicts[j] = append(conflicts[i], count), append(conflicts[j], count)
				count++
			}
		}
	}
	p := packing{steps: maxSteps}
	n := p.size(conflicts)
	if n == 1 {
		n = 0 // one alone that is not named is still not shown
	}
	return max(n, together(shown))
}

// spokenFor are the chains whose end was declared independent of another's, one
// for all that are alike.
func spokenFor(chains []*chain) []*chain {
	ends := make(map[string]bool) // a whole story has many chains: no pairs of them here
	for _, ch := range chains {
		if len(ch.origins) > 0 {
			ends[ch.last().ID] = true
		}
	}
	var out []*chain
	seen := make(map[string]bool)
	for _, ch := range chains {
		if len(ch.origins) == 0 || !ch.mayBeDeclared() || !slices.ContainsFunc(ch.last().Apart, func(id string) bool { return ends[id] }) {
			continue
		}
		if key := strings.Join(append([]string{ch.last().ID}, ch.links...), "\n"); !seen[key] {
			seen[key] = true
			out = append(out, ch)
		}
	}
	return out
}

// sharesLink reports whether two chains have a link in common that a declaration
// does not make up for.
func sharesLink(a, b *chain) bool {
	return slices.ContainsFunc(a.links, func(link string) bool { return link != linkUnknown && slices.Contains(b.links, link) })
}

// allDeclared reports whether any two of some chains were declared independent.
func allDeclared(chains []*chain) bool {
	for i, a := range chains {
		for _, b := range chains[:i] {
			if !a.declares(b) {
				return false
			}
		}
	}
	return len(chains) > 1
}

// declaredReasons says which origins of the chains were declared independent.
func declaredReasons(chains []*chain) []Reason {
	var reasons []Reason
	for i, a := range chains {
		for _, b := range chains[:i] {
			if !a.declares(b) {
				continue
			}
			words := message.Text("“{{.One}}” and “{{.Other}}” were declared independent of each other by a person.", "One", b.last().Name, "Other", a.last().Name)
			if !slices.ContainsFunc(reasons, func(r Reason) bool { return r.Text == words }) {
				reasons = append(reasons, reasonOf(words, b, a))
			}
		}
	}
	return reasons
}
