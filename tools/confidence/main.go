// Confidence writes how often suggestions are right, from what people judged, for
// package verdicts.
//
//	go run ./tools/confidence -data FOLDER -o internal/verdicts/confidence.json
//
// FOLDER holds the pairs and reports that package judgements reads. It is fitted on one
// half of them; TestEvalConfidence checks it on the other.
package main

import (
	_ "embed"
	"encoding/json"
	"flag"
	"log"
	"math"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/jsonfile"
	"crosscheck/tools/judgements"
)

const about = "How often suggestions are right. Fitted by tools/confidence on one half of FEVER Symmetric (CC BY-SA 3.0), SICK (CC BY-NC-SA 3.0), Emergent, MRPC and ECB+ train (annotation CC BY 3.0); only counts are kept. Conflicts in stories are those of tools/confidence/read.json."

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with the judged pairs and reports")
	out := flag.String("o", "", "file to write the table to")
	flag.Parse()
	differences, err := judgements.Differences(*data)
	if err != nil {
		log.Fatal(err)
	}
	groups, err := judgements.Claims(*data)
	if err != nil {
		log.Fatal(err)
	}
	var read struct {
		Kinds map[fact.DifferenceKind]verdicts.Judged
	}
	if err := json.Unmarshal(readByEye, &read); err != nil {
		log.Fatal(err)
	}
	table := verdicts.Confidences{About: about}
	table.OtherConflicts, table.Conflicts = conflicts(differences, read.Kinds)
	table.Same = steps(groups, false, func(g *judgements.Grouped) float64 { return g.Likeness.Within })
	table.Alone = steps(groups, true, func(g *judgements.Grouped) float64 { return g.Likeness.Beside })
	if err := jsonfile.Write(*out, table); err != nil {
		log.Fatal(err)
	}
}

// fitted is the half that the table is made of. Fewer of its errors were read while the
// rules were written than of the other's, but not none: see eval_test.go of verdicts.
const fitted = 1

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

func conflicts(differences []judgements.Difference, read map[fact.DifferenceKind]verdicts.Judged) (all verdicts.Conflict, byKind map[fact.DifferenceKind]verdicts.Conflict) {
	type cell struct {
		set  string
		kind fact.DifferenceKind
	}
	cells := map[cell]weighed{}
	for _, d := range differences {
		if d.Half != fitted {
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
func steps(groups []judgements.Grouped, alone bool, score func(*judgements.Grouped) float64) []verdicts.Step {
	counts := make([]weighed, len(edges))
	var all weighed
	for i := range groups {
		g := &groups[i]
		if g.Alone != alone || g.Half != fitted {
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
