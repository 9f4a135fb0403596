package desk_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// newsArticles makes reports of one event, of so many sentences each: words as
// rare as in general news, some that run through the story, and every third
// sentence a variation of one that other reports have too.
func newsArticles(b *testing.B, reports, sentences int) []fact.Article {
	b.Helper()
	table, err := os.ReadFile("../text/rarity.txt")
	if err != nil {
		b.Fatal(err)
	}
	var words []string
	for line := range strings.Lines(string(table)) {
		fields := strings.Fields(line)
		if n, err := strconv.Atoi(fields[0]); err == nil {
			for _, w := range fields[1:] {
				for range 1 + n/20 {
					words = append(words, w)
				}
			}
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	between := strings.Fields("the of in and to a with for")
	line := func() []string {
		out := []string{"The"}
		for range 8 {
			out = append(out, words[r.IntN(len(words))], between[r.IntN(len(between))])
		}
		return append(out, fmt.Sprint("Mr Name", r.IntN(20*reports)), "said")
	}
	stock := make([][]string, 1+reports*sentences/20)
	for i := range stock {
		stock[i] = line()
	}
	out := make([]fact.Article, reports)
	for i := range out {
		var text strings.Builder
		for range sentences {
			l := line()
			if r.IntN(3) == 0 {
				copy(l, stock[r.IntN(len(stock))][:8+r.IntN(8)])
			}
			text.WriteString(strings.Join(l, " ") + ".\n")
		}
		out[i] = textArticle(fmt.Sprintf("%d.txt", i), text.String())
	}
	return out
}

// fullRun imports a story and makes everything of it that words alone tell.
func fullRun(b *testing.B, articles []fact.Article) (*desk.Desk, string, time.Duration) {
	b.Helper()
	d := newDesk(b, b.TempDir())
	done, err := d.Import(ctx, "Story", articles, "Ada")
	if err != nil {
		b.Fatal(err)
	}
	runtime.GC()
	return d, done.Story.ID, dossierTime(b, d, done.Story.ID)
}

func dossierTime(b *testing.B, d *desk.Desk, storyID string) time.Duration {
	b.Helper()
	start := time.Now()
	if _, err := d.Dossier(ctx, storyID, nil); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// BenchmarkScale reads, matches, groups and assesses 10,000 sentences and ten
// times as many, and tells how many times as long that takes, and the memory held.
func BenchmarkScale(b *testing.B) {
	small, large := newsArticles(b, 200, 50), newsArticles(b, 2000, 50)
	var inSmall, inLarge time.Duration
	for b.Loop() {
		for range 3 {
			_, _, took := fullRun(b, small)
			inSmall += took / 3
		}
		d, _, took := fullRun(b, large)
		inLarge += took
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapAlloc)/1e6, "MB-held")
		runtime.KeepAlive(d)
	}
	b.ReportMetric(inSmall.Seconds()/float64(b.N), "s-for-10,000")
	b.ReportMetric(inLarge.Seconds()/inSmall.Seconds(), "times-for-100,000")
}

// BenchmarkOneMoreArticle adds one article to a story of 1,000, and tells which
// part of the full run that takes, by words alone and with meaning.
func BenchmarkOneMoreArticle(b *testing.B) {
	b.Run("words", func(b *testing.B) { oneMore(b, newDesk(b, b.TempDir())) })
	b.Run("meaning", func(b *testing.B) { oneMore(b, onStore(mustStore(b), desk.WithEncoder(loadEncoder))) })
}

func oneMore(b *testing.B, d *desk.Desk) {
	articles := newsArticles(b, 1020, 20)
	done, err := d.Import(ctx, "Story", articles[:1000], "Ada")
	if err != nil {
		b.Fatal(err)
	}
	story := done.Story.ID
	full := dossierTime(b, d, story)
	var more time.Duration
	n := 0
	for b.Loop() {
		i := 1000 + n%20
		if n++; n > 20 {
			b.StopTimer()
			articles[i].Text += fmt.Sprintf("Once more, %d.\n", n)
			articles[i] = textArticle(fmt.Sprint("again", n, ".txt"), articles[i].Text)
			b.StartTimer()
		}
		if _, err := d.Import(ctx, "Story", articles[i:i+1], "Ada"); err != nil {
			b.Fatal(err)
		}
		more += dossierTime(b, d, story)
	}
	b.ReportMetric(full.Seconds()/(more.Seconds()/float64(n)), "times-as-long-in-full")
}

// BenchmarkCancel stops the first run of a story of 1,000 articles at twenty points,
// and the encoder at ten, and tells the longest it took to stop.
func BenchmarkCancel(b *testing.B) {
	articles := newsArticles(b, 1000, 20)
	b.Run("words", func(b *testing.B) {
		_, _, full := fullRun(b, articles)
		stopAt(b, articles, 20, full/20)
	})
	b.Run("meaning", func(b *testing.B) {
		stopAt(b, articles, 10, 2*time.Second, desk.WithEncoder(loadEncoder))
	})
}

func stopAt(b *testing.B, articles []fact.Article, points int, every time.Duration, options ...desk.Option) {
	var longest time.Duration
	var where any
	for b.Loop() {
		for i := range points {
			d := onStore(mustStore(b), options...)
			done, err := d.Import(ctx, "Story", articles, "Ada")
			if err != nil {
				b.Fatal(err)
			}
			ctx, cancel := context.WithCancel(ctx)
			var at time.Time
			var doing atomic.Value
			var during any
			time.AfterFunc(every*time.Duration(i+1), func() { at, during = time.Now(), doing.Load(); cancel() })
			_, err = d.Dossier(ctx, done.Story.ID, func(what string, _, _ int) { doing.Store(what) })
			if err != nil && !errors.Is(err, context.Canceled) {
				b.Fatal(err)
			}
			if took := time.Since(at); err != nil && took > longest {
				longest, where = took, during
			}
			cancel()
		}
	}
	b.Logf("longest while it was %q", where)
	b.ReportMetric(float64(longest.Milliseconds()), "ms-to-stop-at-most")
}
