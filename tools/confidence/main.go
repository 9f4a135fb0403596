// Confidence writes how often suggestions are right, from what people judged, for
// package verdicts.
//
//	go run ./tools/confidence -data FOLDER -o internal/verdicts/confidence.json
//
// FOLDER holds the pairs and reports that package judgements reads. TestEvalConfidence
// makes the table of one half of them after the other, and checks it on the half left out.
package main

import (
	"flag"
	"log"

	"crosscheck/tools/jsonfile"
	"crosscheck/tools/judgements"
	"crosscheck/tools/sameclaim"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with the judged pairs and reports")
	stories := flag.String("stories", sameclaim.File, "file of the stories that readers marked")
	out := flag.String("o", "", "file to write the table to")
	flag.Parse()
	differences, err := judgements.Differences(*data)
	if err != nil {
		log.Fatal(err)
	}
	groups, err := judgements.Claims(*data, *stories)
	if err != nil {
		log.Fatal(err)
	}
	table, err := judgements.Table(differences, groups, judgements.NoHalf)
	if err != nil {
		log.Fatal(err)
	}
	if err := jsonfile.Write(*out, table); err != nil {
		log.Fatal(err)
	}
}
