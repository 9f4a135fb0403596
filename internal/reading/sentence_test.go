package reading

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"
)

func TestSentencesCut(t *testing.T) {
	// A bar stands before each sentence but the first; the text has none.
	for name, barred := range map[string]string{
		"plain":                "Talks failed. |Why? |Nobody says! |It rained.",
		"titles":               "Mr. Smith met Gen. Lee and Sen. Ruiz in St. Petersburg. |Dr. Who left.",
		"country":              "The U.S. Senate voted. |She lives in the U.S. |He does not.",
		"company":              "Apple Inc. Chief Tim Cook spoke. |He left Apple Inc. |She joined it.",
		"German ordinals":      "Es fiel am 15. Juni. |Der 3. Senat tagte. |Im 2. Quartal stieg der Umsatz.",
		"German abbreviations": "Laut Nr. 5 kostet es 1,2 Mio. Euro bzw. 3 Mrd. Dollar. |Das ist viel.",
		"an age at the end":    "She turned 15. |He did not.",
		"initials":             "George W. Bush and J. K. Rowling met. |It was Plan B. |Officials call it that.",
		"pronoun I":            "It was you and I. |Did Albert I. Jones know?",
		"numbers":              "It fell 2.5 percent. |No. 5 won. |See p. 55 and Art. 5 of the law.",
		"months":               "It began on Jan. 20. |The U.N. met on Feb. 3.",
		"hours":                "He left at 6 p.m. Monday. |It was 5 a.m. |Nobody saw him.",
		"hour first":           "At 5 a.m. Mr. Smith woke.",
		"latin":                "He met rivals, e.g. Smith, Jones et al. in court. |It was Smith vs. Jones.",
		"degree":               "She has a Ph.D. in law. |He has none.",
		"ellipsis":             "He waited... and left. |She went on.... |Then she stopped.",
		"ellipsis quoted":      "“We tried... Nobody helped us,” she said.",
		"quotation cut":        "“We know. |We do not care,” she said. |He left.",
		"quotation closes":     "She said: “We know.” |He left.",
		"short reply":          "“Is it safe? No,” she said.",
		"asked by name":        "“Is it safe?” Smith asked. |Nobody knew.",
		"quotation said lower": "“Is it safe?” she asked.",
		"straight marks":       `He said "we lost." |She said "we won." |They left.`,
		"spaced marks":         `He said " we lost. " |She left.`,
		"brackets":             "It burned (police said so.) for days. |(Nobody was hurt.) |It is out.",
		"no space":             "They came home.|They ate.",
		"items behind":         "He left. |a) a bag |b) a coat",
		"adverb":               "They went into the U.S. |Initially, nobody saw them.",
		"two single marks":     "He called it ''a trap.'' |She did not. |''No,'' he said. |He is from Lodi, Fla. |''She is not.''",
		"office, hyphen":       "It was led by then-Cmdr. Jon Burge.",
		"web":                  "See www.Example.com/A.Html or mail Jo.Doe@example.com. |Do it.",
		"lower brand":          "He likes it. |iPhone sales rose. |eBay fell.",
		"number begins":        "It closed. |144 jobs went. |$5 million is lost.",
		"items in a line":      "1. Open it |2. Read it |3. Close it",
		"footnote":             "It was so.[12] |Then it was not.",
		"dateline":             "WASHINGTON (Reuters) – The talks failed. |NEW YORK, Sept. 5 (AP) — Stocks fell.",
		"capital city":         "WASHINGTON, D.C. – The talks failed.",
		"state":                "Sen. Jo Day, R-Calif., spoke. |He is from Lodi, Calif. |Police said so. |A word from Calif. Gov. Day.",
		"Chinese":              "他说了。|他走了。",
		"Hindi":                "वह गया। |वह आया।",
		"Greek, Russian":       "Он ушёл. |Она осталась. |Έφυγε. |Έμεινε.",
	} {
		t.Run(name, func(t *testing.T) {
			want := strings.Split(barred, "|")
			for i := range want {
				want[i] = strings.TrimSpace(want[i])
			}
			s := strings.ReplaceAll(barred, "|", "")
			if got := textsOf(s, Sentences(s)); !slices.Equal(got, want) {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
}

func TestSentencesLines(t *testing.T) {
	wrapped := "The ministry said on Tuesday that the talks had\nfailed and that nobody was to blame for it. Two\nofficials said the opposite later that evening.\nThis was denied by the ministry in a statement\nthat was published shortly after midnight.\nA new paragraph began here without a blank line\nand went on for a while."
	for name, c := range map[string]struct {
		s    string
		want []string
	}{
		"heading":          {"Talks fail\nThe ministry said so.", []string{"Talks fail", "The ministry said so."}},
		"heading, windows": {"Talks fail\r\n\r\nThe ministry said so.\r\n", []string{"Talks fail", "The ministry said so."}},
		"broken sentence":  {"It was a cold \nnight in the city.", []string{"It was a cold \nnight in the city."}},
		"list, lower case": {"features\nevents\nfigures", []string{"features", "events", "figures"}},
		"bullets":          {"• one\n• two\n- three", []string{"• one", "• two", "- three"}},
		"hard-wrapped": {wrapped, []string{
			"The ministry said on Tuesday that the talks had\nfailed and that nobody was to blame for it.",
			"Two\nofficials said the opposite later that evening.",
			"This was denied by the ministry in a statement\nthat was published shortly after midnight.",
			"A new paragraph began here without a blank line\nand went on for a while.",
		}},
		"number wrapped": {wrapped + "\nIt had seats, the ministry of transport said, for\n55. They were full.", []string{
			"The ministry said on Tuesday that the talks had\nfailed and that nobody was to blame for it.",
			"Two\nofficials said the opposite later that evening.",
			"This was denied by the ministry in a statement\nthat was published shortly after midnight.",
			"A new paragraph began here without a blank line\nand went on for a while.",
			"It had seats, the ministry of transport said, for\n55.",
			"They were full.",
		}},
		"nothing":    {"", nil},
		"only space": {" \n\t\u00a0\n", nil},
		"only marks": {"...", []string{"..."}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := textsOf(c.s, Sentences(c.s)); !slices.Equal(got, c.want) {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
		})
	}
}

// checkSentences reports what is wrong with the spans of a text, whatever it is.
func checkSentences(t interface{ Fatalf(string, ...any) }, s string) {
	points := []rune(s)
	at := 0
	blank := func(from, to int) {
		for _, r := range points[from:to] {
			if !unicode.IsSpace(r) {
				t.Fatalf("%q: %q lies in no sentence", s, r)
			}
		}
	}
	for _, span := range Sentences(s) {
		if span.Validate() != nil || span.Start < at || span.End > len(points) {
			t.Fatalf("%q: span %v after %d of %d", s, span, at, len(points))
		}
		if unicode.IsSpace(points[span.Start]) || unicode.IsSpace(points[span.End-1]) {
			t.Fatalf("%q: white space at an end of %v", s, span)
		}
		blank(at, span.Start)
		at = span.End
	}
	blank(at, len(points))
}

var sentencePieces = []string{
	"The", "end", "Mr.", "U.S.", ".", "...", "…", "!", "?", " ", " ", "\n", "\n\n", "\r\n", `"`, "“", "”", "'", "(", ")",
	"[1]", "1.", "2.", "a)", "• ", "é", "漢。", "\xff", "\u2028", "\u0085", "\u00a0", "I.", "p.m.", ". . . .", "iPod", "\xa0",
}

func TestSentencesLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkSentences(t, strings.Join(rapid.SliceOf(rapid.SampledFrom(sentencePieces)).Draw(t, "pieces"), ""))
	})
}

func FuzzSentences(f *testing.F) {
	f.Add(strings.Join(sentencePieces, " "))
	f.Add(strings.Join(sentencePieces, ""))
	f.Fuzz(func(t *testing.T, s string) { checkSentences(t, s) })
}

func BenchmarkSentences(b *testing.B) {
	news := strings.Repeat("The U.S. Senate voted on Tuesday, Mr. Smith said. “It was close. We won,” he added, citing 2.5 percent.\n", 1000)
	for name, s := range map[string]string{
		"news":          news,
		"without marks": strings.Repeat("nothing ends here ", 1<<18),
		"only marks":    strings.Repeat(". ", 1<<18),
		"dotted":        strings.Repeat("a.B", 1<<18),
		"items":         strings.Repeat("1. a ", 1<<17),
		"quotes":        strings.Repeat(`" `, 1<<18),
		"lines":         strings.Repeat("a\n", 1<<18),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				Sentences(s)
				n++
			}
			ours := b.Elapsed() / time.Duration(n)
			begin := time.Now()
			bareSentences(s)
			b.ReportMetric(float64(ours)/float64(time.Since(begin)), "time/uax29")
		})
	}
}
