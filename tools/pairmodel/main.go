// Pairmodel fits the model of package matching to the development data and
// writes it.
//
//	go run ./tools/pairmodel -data FOLDER -o internal/matching/model.json
//
// FOLDER holds the pairs and reports of ECB+ (see package ecbplus). The model is
// fitted where positives are as rare as in a story. Among annotated sentences
// every seventh pair counts as the same claim, in a story about every fiftieth,
// because most of what a report says no other report says. So each topic is
// filled up with sentences of its own reports that nobody annotated.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"

	"crosscheck/internal/matching"
	"crosscheck/tools/ecbplus"
)

// storySize is how many sentences a topic is filled up to: five reports of
// ordinary length.
const storySize = 130

const about = "The chance that two statements make the same claim, from their words. Fitted by tools/pairmodel to ECB+ train (annotation CC BY 3.0)."

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with the pairs and reports of ECB+")
	out := flag.String("o", "", "file to write the model to")
	flag.Parse()
	topics, err := ecbplus.Read(*data, "train", storySize)
	if err != nil {
		log.Fatal(err)
	}
	var examples []example
	for i := range topics {
		examples = append(examples, examplesOf(&topics[i])...)
	}
	names, signs := matching.FeatureNames()
	model := matching.Model{About: about}
	intercept, weights := fit(examples, signs)
	model.Intercept = round(intercept)
	for i, name := range names {
		model.Weights = append(model.Weights, matching.Weight{Feature: name, Weight: round(weights[i])})
	}
	file, err := json.MarshalIndent(model, "", "  ")
	if err != nil {
		log.Fatal(err)
	}
	if *out == "" {
		fmt.Printf("%s\n", file)
		return
	}
	if err := os.WriteFile(*out, append(file, '\n'), 0o644); err != nil {
		log.Fatal(err)
	}
}

// round keeps what the data can tell, so that the file stays readable.
func round(v float64) float64 { return math.Round(v*1e4) / 1e4 }
