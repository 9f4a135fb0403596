// Bigstory writes a made-up story of many reports as text files, to look at the
// window and to measure with.
//
//	go run ./tools/bigstory -n 1000 FOLDER
//
// The same number gives the same files. Nothing in them is true.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"crosscheck/tools/bigstory/story"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 1000, "how many articles")
	flag.Parse()
	if flag.NArg() != 1 || *n < 1 {
		log.Fatal("bigstory: name one folder, and a number of articles from 1 up: bigstory -n 1000 FOLDER")
	}
	folder := flag.Arg(0)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		log.Fatal("bigstory: ", err)
	}
	for _, r := range story.Make(*n) {
		if err := os.WriteFile(filepath.Join(folder, r.Name), []byte(r.Text), 0o644); err != nil {
			log.Fatal("bigstory: ", err)
		}
	}
	fmt.Printf("%d articles are in %s\n", *n, folder)
}
