package matching_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// synthetic makes n statements in articles of so many, with words as rare as in
// news, some that run through the story, names that hardly any report has, and a
// few stock sentences that many articles vary.
func synthetic(n, perArticle int) []fact.Statement {
	r := rand.New(rand.NewPCG(1, 2))
	words, upTo := newsWords()
	names := rand.NewZipf(r, 1.1, 60, 50_000)
	topic := rand.NewZipf(r, 1.1, 5, 100)
	word := func() string {
		switch p := r.Float64(); {
		case p < 0.15:
			return "n" + fmt.Sprint(names.Uint64()) + "x"
		case p < 0.4:
			return words[1000+10*topic.Uint64()]
		}
		at, _ := slices.BinarySearch(upTo, r.IntN(upTo[len(upTo)-1]))
		return words[at]
	}
	stock := make([][]string, 1+n/20)
	for i := range stock {
		for range 10 {
			stock[i] = append(stock[i], word())
		}
	}
	story := make([]fact.Statement, n)
	for i := range story {
		words := make([]string, 12)
		for j := range words {
			words[j] = word()
		}
		if r.IntN(3) == 0 {
			copy(words, stock[r.IntN(len(stock))][:6+r.IntN(5)])
		}
		story[i] = say(fmt.Sprint("a", i/perArticle), fmt.Sprintf("s%06d", i), strings.Join(words, " "))
	}
	return story
}

// newsWords are the words of general news, the commonest first, and for each in
// how many documents it and those before it stand.
var newsWords = sync.OnceValues(func() (words []string, upTo []int) {
	table, err := os.ReadFile("../text/rarity.txt")
	if err != nil {
		panic(err)
	}
	total := 0
	for line := range strings.Lines(string(table)) {
		fields := strings.Fields(line)
		if n, err := strconv.Atoi(fields[0]); err == nil {
			for _, word := range fields[1:] {
				total += n
				words, upTo = append(words, word), append(upTo, total)
			}
		}
	}
	return words, upTo
})

// wordsRun compares and groups a story by its words, and tells the time it took.
func wordsRun(b *testing.B, story []fact.Statement) (*matching.Comparison, time.Duration) {
	b.Helper()
	start := time.Now()
	c := mustCompare(b, story, nil)
	groupsOf(b, c, story, matching.Given{})
	return c, time.Since(start)
}

// BenchmarkScale compares and groups 10,000 statements and ten times as many, and
// tells how many times as long that takes: far from the hundred times of all pairs.
func BenchmarkScale(b *testing.B) {
	small, large := synthetic(10_000, 50), synthetic(100_000, 50)
	var inSmall, inLarge time.Duration
	for b.Loop() {
		for range 3 {
			_, took := wordsRun(b, small)
			inSmall += took / 3
		}
		_, took := wordsRun(b, large)
		inLarge += took
	}
	b.ReportMetric(inLarge.Seconds()/inSmall.Seconds(), "times-for-100,000")
}

// BenchmarkTiers tells how many times as long the encoder takes for a sentence as
// words alone do, matching and grouping included: in a story of a hundred reports,
// where a sentence has fifty partners, and in one of twenty.
func BenchmarkTiers(b *testing.B) {
	e := mustEncoder(b)
	var texts []string
	for _, s := range bridge() {
		texts = append(texts, strings.Repeat(s.Text+" ", 2)) // some 30 tokens, as news has
	}
	large, small := synthetic(5000, 50), synthetic(1000, 50)
	var inLarge, inSmall, byMeaning time.Duration
	for b.Loop() {
		for range 5 { // in turn, so that a slow moment of the machine falls on all
			_, took := wordsRun(b, large)
			inLarge += took / 5
			for range 5 {
				_, took := wordsRun(b, small)
				inSmall += took / (5 * 5)
			}
			start := time.Now()
			for range 4 {
				if _, err := e.Encode(context.Background(), texts, nil); err != nil {
					b.Fatal(err)
				}
			}
			byMeaning += time.Since(start) / (5 * 4)
		}
	}
	sentence := byMeaning.Seconds() / float64(len(texts))
	b.ReportMetric(sentence/(inLarge.Seconds()/float64(len(large))), "times-as-fast")
	b.ReportMetric(sentence/(inSmall.Seconds()/float64(len(small))), "times-as-fast-in-1,000")
}

// BenchmarkOneMore adds one article to a story of 1,000 and takes it out again, and
// tells which part of comparing and grouping all anew that is.
func BenchmarkOneMore(b *testing.B) {
	const articles = 1000
	story := synthetic(50*(articles+1), 50)
	less := story[:50*articles]
	c, full := wordsRun(b, less)
	n := 0
	start := time.Now()
	for b.Loop() {
		for _, state := range [][]fact.Statement{story, less} {
			if err := c.Update(context.Background(), state, nil, nil); err != nil {
				b.Fatal(err)
			}
			groupsOf(b, c, state, matching.Given{})
			n++
		}
	}
	b.ReportMetric(full.Seconds()/(time.Since(start).Seconds()/float64(n)), "times-as-long-in-full")
}

// BenchmarkCancel stops comparing 50,000 statements at forty points and tells the
// longest it took to stop.
func BenchmarkCancel(b *testing.B) {
	story := synthetic(50_000, 50)
	_, full := wordsRun(b, story)
	var longest time.Duration
	for b.Loop() {
		for i := range 40 {
			ctx, cancel := context.WithCancel(context.Background())
			var at time.Time
			time.AfterFunc(full*time.Duration(i+1)/40, func() { at = time.Now(); cancel() })
			if _, err := matching.Match(ctx, story, nil); errors.Is(err, context.Canceled) {
				longest = max(longest, time.Since(at))
			}
			cancel()
		}
	}
	b.ReportMetric(float64(longest.Milliseconds()), "ms-to-stop-at-most")
}
