// Lexicon makes the file that package lexicon reads from a directory with the
// database of WordNet 3.0.
//
//	go run ./tools/lexicon -o internal/lexicon/wordnet.bin.gz DIRECTORY
//
// Kept are words in small letters, and phrases of up to three, that somebody who
// writes news may use: they, or a word of theirs, stand in the table of rarities or
// in the vocabulary of the sentence encoder, or WordNet counted them in its texts.
// Glosses and names are left out, and so are senses that hardly any use of a word has.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if flag.NArg() != 1 || *out == "" {
		log.Fatal("usage: lexicon -o FILE DIRECTORY")
	}
	net, err := readNet(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	var file bytes.Buffer
	z, err := gzip.NewWriterLevel(&file, gzip.BestCompression)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := z.Write(net.encode()); err != nil {
		log.Fatal(err)
	}
	if err := z.Close(); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, file.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d words, %d senses, %d synsets, %d bytes", len(net.words), net.senses, len(net.kept), file.Len())
}
