// Contrasts fits the models of package contrast to stories with known conflicts: invented ones,
// and real ones that readers searched.
//
//	go run ./tools/contrasts -data FOLDER -conflicts internal/verdicts/testdata/conflicts.json \
//		-stories internal/desk/testdata/stories.jsonl.gz -o internal/contrast/model.json
//
// FOLDER is that of the development data. How right the models are is told by models that were
// fitted to the stories of other writers and topics. Without -o nothing is written.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"slices"

	"crosscheck/assets/model"
	"crosscheck/internal/contrast"
	"crosscheck/internal/desk"
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/tools/jsonfile"
	"crosscheck/tools/planted"
)

const about = "Logistic regressions for the chance that two places of two statements in one claim contradict each other, by what is set against each other. Made by tools/contrasts; a weight is for each spread above what is usual. judged: of candidates with a chance from there on, how many were right, by models that had seen no story of the same writer."

// example is a candidate, the claim it stands in, and which conflicts it shows.
type example struct {
	set, claim string
	real       bool    // of real reports
	weight     float64 // in the fit
	contrast.Candidate
	conflicts []string
	chance    float64 // by a model that has seen no story of the set
}

// realWeight is what an example from real reports counts. Few of their conflicts stand in one
// claim: with full weight the models would unlearn what conflicts look like, with none they would
// tell more of reports that have hardly any.
const realWeight = 0.25

func (e *example) contradicts() bool { return len(e.conflicts) > 0 }

func main() {
	log.SetFlags(0)
	invented := flag.String("stories", "", "invented stories with known conflicts")
	data := flag.String("data", "", "folder of the development data")
	found := flag.String("conflicts", "", "conflicts that readers found in it")
	out := flag.String("o", "", "file to write the models to")
	flag.Parse()
	examples, err := read(*invented, *data, *found)
	if err != nil {
		log.Fatal(err)
	}
	models := contrast.Models{About: about, Kinds: make(map[contrast.Kind]contrast.Model)}
	for _, kind := range contrast.Kinds {
		var ofKind []*example
		for i := range examples {
			if examples[i].Kind == kind {
				ofKind = append(ofKind, &examples[i])
			}
		}
		m := fit(ofKind)
		m.Judged = judge(ofKind)
		models.Kinds[kind] = m
		fmt.Printf("%s: %d candidates, of a chance from", kind, len(ofKind))
		for _, j := range m.Judged {
			fmt.Printf("  %.1f %d of %d right", j.From, j.Right, j.Told)
		}
		fmt.Println()
	}
	for _, real := range []bool{false, true} {
		fmt.Println(map[bool]string{false: "invented stories:", true: "real stories:"}[real])
		tell(slices.DeleteFunc(slices.Clone(examples), func(e example) bool { return e.real != real }))
	}
	if *out != "" {
		if err := jsonfile.Write(*out, models); err != nil {
			log.Fatal(err)
		}
	}
}

// read gives the examples of invented stories and of the train set of real ones.
func read(invented, data, found string) ([]example, error) {
	e, err := encoder.Load(model.Weights(), model.Vocabulary())
	if err != nil {
		return nil, err
	}
	reports, err := planted.Reports(data, found, "train")
	if err != nil {
		return nil, err
	}
	var stories []planted.Story
	if err := jsonfile.Lines(invented, func(s planted.Story) { stories = append(stories, s) }); err != nil {
		return nil, err
	}
	var out []example
	for i, s := range append(stories, reports...) {
		dossier, err := s.Dossier(context.Background(), func() (desk.Encoder, error) { return e, nil })
		if err != nil {
			return nil, err
		}
		weight := 1.0
		if i >= len(stories) {
			weight = realWeight
		}
		for _, x := range candidatesOf(&s, dossier) {
			x.real, x.weight = i >= len(stories), weight
			out = append(out, x)
		}
	}
	return out, nil
}

// candidatesOf gives the candidates of all claims of a story.
func candidatesOf(s *planted.Story, dossier *fact.Dossier) (out []example) {
	shown := func(c *contrast.Candidate) (conflicts []string) {
		for i := range s.Conflicts {
			sides := s.Conflicts[i].Sides(dossier)
			at := func(article string, p fact.Phrase) bool {
				return slices.ContainsFunc(sides, func(s planted.Side) bool { return s.Article == article && s.Words.Overlaps(p.Span) })
			}
			if at(c.A.ArticleID, c.AtA) && at(c.B.ArticleID, c.AtB) {
				conflicts = append(conflicts, fmt.Sprint(s.Set, s.Story, i))
			}
		}
		return conflicts
	}
	cases := desk.NewCases(dossier)
	for _, claim := range dossier.Claims {
		for _, c := range cases.Contrasts(claim) {
			out = append(out, example{set: s.Set, claim: s.Set + s.Story + claim.ID, Candidate: c, conflicts: shown(&c)})
		}
	}
	return out
}

// judge fills in chances, by models that were fitted to the stories of other writers, and
// counts how often they are right.
func judge(examples []*example) []contrast.Judged {
	bySet := make(map[string][]*example)
	for _, e := range examples {
		bySet[e.set] = append(bySet[e.set], e)
	}
	out := make([]contrast.Judged, 6)
	for i := range out {
		out[i].From = float64(i+1) / 10
	}
	for set, some := range bySet {
		m := fit(slices.DeleteFunc(slices.Clone(examples), func(e *example) bool { return e.set == set }))
		for _, e := range some {
			e.chance = m.Chance(e.Features)
			for i := range out {
				if e.chance >= out[i].From {
					out[i].Told++
					if e.contradicts() {
						out[i].Right++
					}
				}
			}
		}
	}
	return out
}

// tell prints, for some chances from which the likeliest of a claim would be told, one that concerns
// the claim and one that does not, how many are, how many of them are right, and how many conflicts
// they show.
func tell(examples []example) {
	likeliest := make(map[string]*example)
	for i := range examples {
		e := &examples[i]
		key := e.claim
		if e.Concerns() != fact.ConcernsClaim {
			key += " beside"
		}
		if best := likeliest[key]; best == nil || e.chance > best.chance {
			likeliest[key] = e
		}
	}
	for _, from := range []float64{.1, .15, .2, .25, .3, .4} {
		told, right, conflicts := 0, 0, make(map[string]bool)
		for _, e := range likeliest {
			if e.chance < from {
				continue
			}
			told++
			for _, c := range e.conflicts {
				conflicts[c] = true
			}
			if e.contradicts() {
				right++
			}
		}
		fmt.Printf("the likeliest of a claim, from %.2f: %d told, %d right, %d conflicts\n", from, told, right, len(conflicts))
	}
}
