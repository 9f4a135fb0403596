package judgements

import (
	_ "embed"
	"encoding/json"
	"math"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

const about = "How often suggestions are right. Fitted by tools/confidence to FEVER Symmetric (CC BY-SA 3.0), SICK (CC BY-NC-SA 3.0), Emergent and MRPC, and to the stories of package sameclaim, of which readers marked what makes the same claim (invented ones and reports of ECB+ train, CC BY 3.0); only counts are kept. Conflicts in stories are those of tools/judgements/read.json."

// NoHalf leaves out neither half.
const NoHalf = -1

// Table counts how often the judged suggestions are right, those of one half left out:
// what it says of them shows how it does on sentences it was not made of.
func Table(differences []Difference, groups []Grouped, left int) (verdicts.Confidences, error) {
	var read struct {
		Kinds map[fact.DifferenceKind]verdicts.Judged
	}
	if err := json.Unmarshal(readByEye, &read); err != nil {
		return verdicts.Confidences{}, err
	}
	table := verdicts.Confidences{About: about}
	table.OtherConflicts, table.Conflicts = conflicts(differences, left, read.Kinds)
	table.Same = steps(groups, left, false, func(g *Grouped) float64 { return g.Likeness.Within })
	table.Alone = steps(groups, left, true, func(g *Grouped) float64 { return g.Likeness.Beside })
	return table, nil
}

// pull is how many judgements the usual share weighs as.
const pull = 10

// mostOfASet is as how many differences of a kind one set counts at most: captions with
// negations put in on purpose are many, and no news.
const mostOfASet = 100.0

// weighed is a share in which sets count for less than all their judgements.
type weighed struct {
	judged, right   int
	weight, correct float64
}

func (w *weighed) add(o weighed, by float64) {
	w.judged, w.right = w.judged+o.judged, w.right+o.right
	w.weight, w.correct = w.weight+by*float64(o.judged), w.correct+by*float64(o.right)
}

func (w *weighed) chance(usual float64) float64 {
	return (w.correct + pull*usual) / (w.weight + pull)
}

func (w *weighed) count() verdicts.Judged {
	return verdicts.Judged{Told: w.judged, Right: float64(w.right)}
}

// readByEye are the differences that were read in stories.
//
//go:embed read.json
var readByEye []byte

// inStory draws the chance that labelled pairs give towards what was read in stories.
func inStory(pairs *weighed, usual float64, read verdicts.Judged) verdicts.Conflict {
	stories := weighed{weight: float64(read.Told), correct: read.Right}
	return verdicts.Conflict{Pairs: pairs.count(), Stories: read, Chance: round(stories.chance(pairs.chance(usual)))}
}

func conflicts(differences []Difference, left int, read map[fact.DifferenceKind]verdicts.Judged) (all verdicts.Conflict, byKind map[fact.DifferenceKind]verdicts.Conflict) {
	type cell struct {
		set  string
		kind fact.DifferenceKind
	}
	cells := map[cell]weighed{}
	for _, d := range differences {
		if d.Half == left {
			continue
		}
		c := cells[cell{d.Set, d.Kind}]
		c.judged++
		if d.Right {
			c.right++
		}
		cells[cell{d.Set, d.Kind}] = c
	}
	var together weighed
	kinds := map[fact.DifferenceKind]*weighed{}
	for at, c := range cells {
		by := math.Min(1, mostOfASet/float64(c.judged))
		if kinds[at.kind] == nil {
			kinds[at.kind] = new(weighed)
		}
		kinds[at.kind].add(c, by)
		together.add(c, by)
	}
	usual := together.correct / together.weight
	byKind = map[fact.DifferenceKind]verdicts.Conflict{}
	var readOfAll verdicts.Judged
	for kind, n := range read {
		readOfAll.Told, readOfAll.Right = readOfAll.Told+n.Told, readOfAll.Right+n.Right
		if kinds[kind] == nil {
			kinds[kind] = new(weighed)
		}
	}
	for kind, w := range kinds {
		byKind[kind] = inStory(w, usual, read[kind])
	}
	return inStory(&together, usual, readOfAll), byKind
}

// edges are the scores at which steps begin.
var edges = []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}

// steps counts by score, and joins neighbours until the chance only grows with the
// score, or only falls for what is left alone (pool adjacent violators).
func steps(groups []Grouped, left int, alone bool, score func(*Grouped) float64) []verdicts.Step {
	counts := make([]weighed, len(edges))
	var all weighed
	for i := range groups {
		g := &groups[i]
		if g.Alone != alone || g.Half == left {
			continue
		}
		at, _ := slices.BinarySearch(edges, score(g)+1e-9)
		for _, w := range []*weighed{&counts[max(0, at-1)], &all} {
			w.judged, w.weight, w.correct = w.judged+1, w.weight+1, w.correct+g.Right
		}
	}
	usual := all.correct / all.weight
	type pool struct {
		from float64
		weighed
	}
	var pools []pool
	for i, c := range counts {
		if c.judged == 0 {
			continue
		}
		pools = append(pools, pool{edges[i], c})
		for n := len(pools); n > 1; n = len(pools) {
			before, last := &pools[n-2], pools[n-1]
			rises := last.chance(usual) > before.chance(usual)
			if rises != alone && last.chance(usual) != before.chance(usual) {
				break
			}
			before.judged, before.weight, before.correct = before.judged+last.judged, before.weight+last.weight, before.correct+last.correct
			pools = pools[:n-1]
		}
	}
	var out []verdicts.Step
	for _, p := range pools {
		out = append(out, verdicts.Step{From: p.from, Judged: verdicts.Judged{Told: p.judged, Right: round(p.correct)}, Chance: round(p.chance(usual))})
	}
	return out
}

func round(x float64) float64 { return math.Round(1000*x) / 1000 }
