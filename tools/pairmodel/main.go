// Pairmodel fits the models of package matching to the development data and
// writes them.
//
//	go run ./tools/pairmodel -data FOLDER -o internal/matching/model.json
//
// FOLDER holds the pairs, reports and vectors of ECB+ (see package ecbplus). The
// models are fitted on stories of five reports with all their sentences, because
// positives must be as rare as they will be: among annotated sentences every
// seventh pair counts as the same claim, in a story about every fiftieth. Most
// of what a report says no other report says. What models say is then calibrated
// by how often it comes true: in such stories, and for pairs without a story
// among the annotated ones, since nobody asks about two sentences picked at random.
package main

import (
	"flag"
	"log"
	"math"

	"crosscheck/internal/matching"
	"crosscheck/tools/ecbplus"
	"crosscheck/tools/jsonfile"
)

const reports = 5 // of a story

const about = "The chance that two statements make the same claim. Fitted by tools/pairmodel to ECB+ train (annotation CC BY 3.0)."

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with the pairs, reports and vectors of ECB+")
	out := flag.String("o", "", "file to write the models to")
	flag.Parse()
	topics, err := ecbplus.Read(*data, "train")
	if err != nil {
		log.Fatal(err)
	}
	vectors, err := ecbplus.ReadVectors(*data)
	if err != nil {
		log.Fatal(err)
	}
	var inStory, alone, questions []*story
	for _, s := range ecbplus.Stories(topics, reports) {
		inStory = append(inStory, newStory(s, vectors, false))
		alone = append(alone, newStory(s, vectors, true))
	}
	for _, t := range topics {
		questions = append(questions, newQuestions(t, vectors))
	}
	models := matching.Models{
		About:        about,
		Words:        model(inStory, inStory, words),
		WordsAlone:   model(alone, questions, words),
		Meaning:      model(inStory, inStory, meaning),
		MeaningAlone: model(alone, questions, meaning),
	}
	lookAgain(inStory)
	models.SecondLook = model(inStory, inStory, secondLook)
	if err := jsonfile.Write(*out, models); err != nil {
		log.Fatal(err)
	}
}

// A tier is how many of the features its models use.
const (
	words      = 2
	meaning    = 4
	secondLook = 5
)

// model fits a tier to the stories, and calibrates it by what is asked of it.
func model(stories, asked []*story, tier int) matching.Model {
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
