// Pairmodel fits the models of package matching and writes them.
//
//	go run ./tools/pairmodel -data FOLDER -o internal/matching/model.json
//
// The models are fitted to stories of five reports of which readers marked every pair of
// sentences that makes the same claim (package sameclaim), because positives must be as
// rare as they will be: in a story about every fortieth pair is one. Most of what a
// report says no other report says. What the models say is then calibrated by how often
// it comes true in stories of topics they have not seen; for pairs without a story by
// the annotated pairs of ECB+ in FOLDER (package ecbplus), of which every fifth or so is
// the same, since nobody asks about two sentences picked at random.
//
// What is printed is the average precision, story by story, of models that have not seen
// the story's topic.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"

	"crosscheck/internal/matching"
	"crosscheck/tools/ecbplus"
	"crosscheck/tools/jsonfile"
	"crosscheck/tools/sameclaim"
)

const about = "The chance that two statements make the same claim. Fitted by tools/pairmodel to stories of which readers marked every such pair, invented ones and reports of ECB+ train (CC BY 3.0)."

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with the pairs, reports and vectors of ECB+")
	file := flag.String("stories", sameclaim.File, "file of the stories that readers marked")
	out := flag.String("o", "", "file to write the models to")
	flag.Parse()
	models, err := fitted(*data, *file)
	if err == nil {
		err = jsonfile.Write(*out, models)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func fitted(data, file string) (*matching.Models, error) {
	marked, err := sameclaim.Read(file, data, "train")
	if err != nil {
		return nil, err
	}
	topics, err := ecbplus.Read(data, "train")
	if err != nil {
		return nil, err
	}
	vectors, err := ecbplus.ReadVectors(data)
	if err != nil {
		return nil, err
	}
	if err := sameclaim.AddVectors(marked, data); err != nil {
		return nil, err
	}
	var inStory, alone, questions []*story
	for i := range marked {
		inStory, alone = append(inStory, newStory(&marked[i], false)), append(alone, newStory(&marked[i], true))
	}
	for _, t := range topics {
		questions = append(questions, newQuestions(t, vectors))
	}
	models := &matching.Models{
		About:        about,
		Words:        tierOf(inStory, inStory, words),
		WordsAlone:   tierOf(alone, questions, words),
		Meaning:      tierOf(inStory, inStory, meaning),
		MeaningAlone: tierOf(alone, questions, meaning),
	}
	lookAgain(inStory)
	models.SecondLook = tierOf(inStory, inStory, secondLook)
	for _, tier := range []int{words, meaning, secondLook} {
		tell(inStory, tier)
	}
	return models, nil
}

// tell prints how well a tier ranks the pairs of stories it has not seen.
func tell(stories []*story, tier int) {
	for _, real := range []bool{false, true} {
		mean, n := 0.0, 0.0
		for i, logOdds := range unseen(stories, stories, tier) {
			if stories[i].real == real {
				mean, n = mean+sameclaim.AveragePrecision(logOdds, func(k int) bool { return stories[i].examples[k].same }), n+1
			}
		}
		fmt.Printf("%d features, real %-5t %2.0f stories, mean average precision %.3f\n", tier, real, n, mean/n)
	}
}

// A tier is how many of the features its models use.
const (
	words      = 2
	meaning    = 4
	secondLook = 5
)

// tierOf fits a tier to the stories, and calibrates it by what is asked of it.
func tierOf(stories, asked []*story, tier int) matching.Model {
	intercept, weights := fit(cut(stories, tier))
	m := matching.Model{Intercept: round(intercept), Calibration: calibrate(stories, asked, tier)}
	for i, w := range weights {
		m.Weights = append(m.Weights, matching.Weight{Feature: matching.FeatureName(i), Weight: round(w)})
	}
	return m
}

// cut is the examples of stories with the features of one tier.
func cut(stories []*story, tier int) []example {
	var out []example
	for _, s := range stories {
		for _, e := range s.examples {
			e.values = e.values[:tier]
			out = append(out, e)
		}
	}
	return out
}

// round keeps what the data can tell, so that the file stays readable.
func round(v float64) float64 { return math.Round(v*1e4) / 1e4 }
