package reading

import (
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// readText reads a text as the only article of a test.
func readText(s string) fact.Reading {
	return Read(Input{
		ArticleID: "a", VersionID: "v", Text: s, Language: "en",
		Parts: []fact.Part{{Kind: fact.Body, Span: fact.Span{Start: 0, End: text.NewIndex(s).Len()}}},
	})
}

func TestEverySentenceYieldsStatements(t *testing.T) {
	const article = "Bridge falls\n\nThe bridge fell on Monday, the mayor said. Was it old? No. He added:\n“It was.”"
	r := readText(article)
	yields := make([]int, len(r.Sentences))
	for _, st := range r.Statements {
		yields[st.Sentence]++
	}
	for i, n := range yields {
		if n == 0 {
			t.Errorf("sentence %d yields no statement", i)
		}
	}
	whys := map[string]string{"Was it old?": string(whyQuestion), "No.": string(whyShort), "He added:": string(whyLead)}
	for _, st := range r.Statements {
		if why, ok := whys[st.Text]; ok != !st.Checkable || st.WhyNot != why {
			t.Errorf("%q: checkable %v, %q; want the reason %q", st.Text, st.Checkable, st.WhyNot, why)
		}
	}
}

// checkReading reports what must hold of every reading of every text.
func checkReading(t interface{ Errorf(string, ...any) }, s string, r fact.Reading) {
	x := text.NewIndex(s)
	ids := make(map[string]bool)
	covered := make([]bool, len(r.Sentences))
	phrase := func(what string, p fact.Phrase) {
		if p.Start < 0 || p.End > x.Len() || p.Start >= p.End || x.Slice(p.Span) != p.Text {
			t.Errorf("%s %q is not what stands at %d–%d", what, p.Text, p.Start, p.End)
		}
	}
	for _, st := range r.Statements {
		phrase("statement", fact.Phrase{Span: st.Span, Text: st.Text})
		if ids[st.ID] {
			t.Errorf("two statements have the id %s", st.ID)
		}
		ids[st.ID] = true
		if st.Sentence < 0 || st.Sentence >= len(r.Sentences) || !r.Sentences[st.Sentence].Contains(st.Span) {
			t.Errorf("statement %q is not inside its sentence", st.Text)
			continue
		}
		covered[st.Sentence] = true
		if st.Checkable != (st.WhyNot == "") {
			t.Errorf("statement %q: checkable %v, why not %q", st.Text, st.Checkable, st.WhyNot)
		}
		for _, q := range st.Quotations {
			phrase("quotation", q.Phrase)
			if !st.Contains(q.Span) {
				t.Errorf("quotation %q is not inside its statement", q.Text)
			}
			for _, edit := range append(q.Cuts, q.Added...) {
				phrase("cut or added", edit)
				if !q.Contains(edit.Span) {
					t.Errorf("%q is not inside its quotation", edit.Text)
				}
			}
		}
		for _, n := range st.Names {
			phrase("name", n.Phrase)
		}
		for _, n := range st.Negations {
			phrase("negation", n.Phrase)
		}
		if st.Attribution.Source != nil {
			phrase("source", *st.Attribution.Source)
		}
		if st.Attribution.Cue != nil {
			phrase("cue", *st.Attribution.Cue)
		}
		for _, c := range st.Attribution.Chain {
			phrase("words of "+c.Name, c.Words)
		}
	}
	for i, ok := range covered {
		if !ok {
			t.Errorf("sentence %d yields no statement", i)
		}
	}
}

func TestAnyTextIsRead(t *testing.T) {
	pieces := []string{
		"The mayor", "Anna Roth", "said", " ", ", ", ". ", "“", "”", "\"", "'", "’", "''", "that ", "according to ", "Reuters",
		"\n", "\n\n", "citing two officials", "he ", "not ", "U.S. President ", "told", "?", ":", ";", "—", "(", ")", "é", "中", "\u0301",
		"\xff", "\x00", "12", "reportedly ", "and ", "but ", "was quoted as saying ", "'s", "who ", "„", "«", "»", "‘",
		"[", "]", "…", "...",
	}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), "")
		r := readText(s)
		checkReading(t, s, r)
		st := Single(s)
		if st.Span != (fact.Span{Start: 0, End: text.NewIndex(s).Len()}) || st.Text != s {
			t.Errorf("Single(%q) is at %v", s, st.Span)
		}
		Link([]fact.Article{{ID: "a"}}, []fact.Reading{r}, nil)
	})
}

func FuzzRead(f *testing.F) {
	f.Add("The bridge fell, “all of it,” said Anna Roth, the mayor. He added: 'No.'")
	f.Add("\xff\x00“‘’”''\n\n\"")
	f.Add("He added: 'No.A")
	f.Add("LAut„A\"0 sAgt 0,")
	f.Add("Laut „Spiegel“ sagte die Polizei des Landes, so Roth, nach Angaben von Reuters nichts.")
	f.Fuzz(func(t *testing.T, s string) {
		for _, language := range []string{"", "en", "de", "fr"} {
			in := Input{VersionID: "v", Text: s, Language: language}
			r := Read(in)
			checkReading(t, s, r)
			if err := Explain(io.Discard, in, r, true); err != nil {
				t.Error(err)
			}
		}
		Single(s)
	})
}

func TestReadingIsTheSameTwice(t *testing.T) {
	const s = "Trump told CNN on Monday that the plan was dead. He said: “It’s over.” Officials disagreed, according to Reuters."
	a, b := readText(s), readText(s)
	for i := range a.Statements {
		if a.Statements[i].ID != b.Statements[i].ID {
			t.Errorf("statement %d has two ids", i)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	s := strings.Repeat("The bridge over the Lenne fell on Monday, killing 12 people, the mayor, Anna Roth, said. “We heard a crack,” Peter Lang told Reuters.\n", 200)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		readText(s)
	}
}

// TestLongTextsAreRead holds that time grows with the length only: texts of a
// million signs without an end are read at all.
func TestLongTextsAreRead(t *testing.T) {
	for name, piece := range map[string]string{
		"one word": "said", "words": "said that the mayor ", "quotes": "“", "opened": "“a ", "opened and closed": "“a “b” ", "straight quotes": "\" ", "single quotes": " 'a",
		"nested": "“‘", "commas": "he, ", "names": "Anna Roth ", "titles": "President ", "lines": "a\n", "and": "Anna and ",
		"cues": "according to Anna, ", "citing": "citing Anna ", "with apposition": "Anna, a man, said ",
	} {
		t.Run(name, func(t *testing.T) {
			s := strings.Repeat(piece, 300_000/len(piece))
			r := readText(s)
			Link([]fact.Article{{ID: "a"}}, []fact.Reading{r}, nil)
		})
	}
}
