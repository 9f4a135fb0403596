package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

const ferry = "Ferry runs aground off Hollin Point\n" +
	"The ferry Linnet ran aground off Hollin Point early on Tuesday, the coastguard said.\n" +
	"All 42 passengers were taken ashore by lifeboat. Nobody was hurt.\n" +
	"The owners declined to comment. A spokesman for the harbour said: “We warned them about the sandbank in March.”\n" +
	"In 2011 another ferry struck the same bank. Nobody was hurt.\n" +
	"The inquiry will begin on Monday, according to the transport ministry.\n"

// spanOf is where the n-th occurrence of words stands, from 0.
func spanOf(t *testing.T, s, words string, n int) fact.Span {
	t.Helper()
	from := 0
	for ; n >= 0; n-- {
		i := strings.Index(s[from:], words)
		if i < 0 {
			t.Fatalf("the text does not hold %q", words)
		}
		from += i + 1
	}
	start := utf8.RuneCountInString(s[:from-1])
	return fact.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

func TestMakeAnchor(t *testing.T) {
	got := text.MakeAnchor(text.NewIndex(ferry), spanOf(t, ferry, "We warned them about the sandbank", 0))
	want := fact.Anchor{
		Span:        spanOf(t, ferry, "We warned them about the sandbank", 0),
		Exact:       "We warned them about the sandbank",
		Prefix:      "spokesman for the harbour said: “",
		Suffix:      " in March.”\nIn 2011 another ferry",
		Occurrences: 1,
	}
	want.Prefix = lastPoints(want.Prefix, 32)
	want.Suffix = string([]rune(want.Suffix)[:32])
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if n := text.MakeAnchor(text.NewIndex("aaaa"), fact.Span{Start: 1, End: 3}).Occurrences; n != 3 {
		t.Errorf("“aa” stands in “aaaa” 3 times, overlaps counted, not %d", n)
	}
}

func lastPoints(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

func TestFind(t *testing.T) {
	replace := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(ferry) }
	paragraph := "All 42 passengers were taken ashore by lifeboat. Nobody was hurt.\n"
	tests := []struct {
		name   string
		words  string
		nth    int
		now    string
		state  text.State
		result string // the words found, where they differ from those anchored
	}{
		{name: "same text", words: "The owners declined to comment.", now: ferry, state: text.Unchanged},
		{name: "twice in the same text", words: "Nobody was hurt.", nth: 1, now: ferry, state: text.Unchanged},
		{
			name: "shifted by words before it", words: "The owners declined to comment.",
			now: "Updated at noon. “It’s café time.”\n" + ferry, state: text.Moved,
		},
		{
			name: "twice, both shifted", words: "Nobody was hurt.", nth: 1,
			now: "Updated at noon.\n" + ferry, state: text.Moved,
		},
		{
			name: "one word changed", words: "The owners declined to comment.",
			now: replace("owners declined to", "owners refused to"), state: text.Changed, result: "The owners refused to comment.",
		},
		{
			name: "first word changed", words: "All 42 passengers were taken ashore by lifeboat",
			now: replace("All 42", "Some 42"), state: text.Changed, result: "Some 42 passengers were taken ashore by lifeboat",
		},
		{
			name: "last word changed", words: "All 42 passengers were taken ashore by lifeboat",
			now: replace("lifeboat", "helicopter"), state: text.Changed, result: "All 42 passengers were taken ashore by helicopter",
		},
		{
			name: "a word put in", words: "The inquiry will begin on Monday",
			now: replace("will begin", "will not begin"), state: text.Changed, result: "The inquiry will not begin on Monday",
		},
		{
			name: "a figure that only ends alike", words: "42 passengers were taken ashore",
			now: replace("All 42", "All 142"), state: text.Changed, result: "142 passengers were taken ashore",
		},
		{
			name: "a figure with a decimal put on", words: "In 2011 another ferry struck the same bank",
			now: replace("same bank", "same bank’s edge"), state: text.Changed, result: "In 2011 another ferry struck the same bank’s edge",
		},
		{
			name: "headline changed", words: "Ferry runs aground off Hollin Point",
			now: replace("Ferry runs", "Ferry stuck"), state: text.Changed, result: "Ferry stuck aground off Hollin Point",
		},
		{
			name: "last line changed", words: "The inquiry will begin on Monday, according to the transport ministry.",
			now: replace("on Monday", "on Friday"), state: text.Changed, result: "The inquiry will begin on Friday, according to the transport ministry.",
		},
		{
			name: "changed, and its right neighbours too", words: "The ferry Linnet ran aground off Hollin Point early on Tuesday",
			now: replace("Linnet ran", "Linnet was", ", the coastguard said", " – officials"), state: text.Changed,
			result: "The ferry Linnet was aground off Hollin Point early on Tuesday",
		},
		{
			name: "its neighbours changed, itself not", words: "The owners declined to comment.",
			now: replace("harbour", "port", "Nobody was", "None were"), state: text.Moved,
		},
		{
			name: "paragraph moved to the end", words: "All 42 passengers were taken ashore by lifeboat.",
			now: replace(paragraph, "") + paragraph, state: text.Moved,
		},
		{
			name: "two paragraphs swapped", words: "The inquiry will begin on Monday, according to the transport ministry.",
			now: replace("In 2011 another ferry struck the same bank. Nobody was hurt.\n", "") +
				"In 2011 another ferry struck the same bank. Nobody was hurt.\n", state: text.Moved,
		},
		{
			name: "deleted, the same words left elsewhere", words: "Nobody was hurt.",
			now: replace(" by lifeboat. Nobody was hurt.", " by lifeboat."), state: text.Missing,
		},
		{
			name: "the one that was left", words: "Nobody was hurt.", nth: 1,
			now: replace(" by lifeboat. Nobody was hurt.", " by lifeboat."), state: text.Moved,
		},
		{
			name: "deleted, nearly the same words left elsewhere", words: "The owners declined to comment.",
			now: replace("The owners declined to comment. ", "") + "The owners, too, declined to comment.\n", state: text.Missing,
		},
		{
			name: "deleted with its paragraph, a lookalike left", words: "Nobody was hurt.",
			now: replace(paragraph, ""), state: text.Missing,
		},
		{
			name: "changed, the same words left elsewhere", words: "Nobody was hurt.",
			now: replace("lifeboat. Nobody was", "lifeboat. Two were"), state: text.Changed, result: "Two were hurt.",
		},
		{
			name: "changed, and a correction quotes the old words", words: "All 42 passengers were taken ashore by lifeboat",
			now:   replace("All 42", "All 24") + "Correction: an earlier version said “All 42 passengers were taken ashore by lifeboat”.\n",
			state: text.Changed, result: "All 24 passengers were taken ashore by lifeboat",
		},
		{
			name: "twice, and both places new", words: "Nobody was hurt.",
			now: "Nobody was hurt. So it began.\nWeeks later they said it once more. Nobody was hurt. It was true.", state: text.Ambiguous,
		},
		{name: "another text", words: "The owners declined to comment.", now: "Rain is expected in the north.\n", state: text.Missing},
		{name: "empty text", words: "The owners declined to comment.", now: "", state: text.Missing},
		{
			name: "line ends turned to CRLF", words: "The owners declined to comment.",
			now: strings.ReplaceAll(ferry, "\n", "\r\n"), state: text.Moved,
		},
		{
			name: "twice, line ends turned to CRLF", words: "Nobody was hurt.", nth: 1,
			now: strings.ReplaceAll(ferry, "\n", "\r\n"), state: text.Moved,
		},
		{
			name: "across a line end turned to CRLF", words: "Nobody was hurt.\nThe owners declined",
			now: strings.ReplaceAll(ferry, "\n", "\r\n"), state: text.Moved, result: "Nobody was hurt.\r\nThe owners declined",
		},
		{
			name: "changed, line ends turned to CRLF", words: "The owners declined to comment.",
			now: strings.ReplaceAll(replace("owners declined", "owners refused"), "\n", "\r\n"), state: text.Changed,
			result: "The owners refused to comment.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := text.MakeAnchor(text.NewIndex(ferry), spanOf(t, ferry, tt.words, tt.nth))
			x := text.NewIndex(tt.now)
			got := text.Find(a, x)
			if got.State != tt.state {
				t.Fatalf("found %+v, want %s", got, tt.state)
			}
			want := tt.result
			switch {
			case got.State == text.Missing || got.State == text.Ambiguous:
			case want == "":
				want = tt.words
				fallthrough
			default:
				if x.Slice(got.Span) != got.Text {
					t.Errorf("the words %q do not stand at %v", got.Text, got.Span)
				}
			}
			if got.Text != want {
				t.Errorf("found %q, want %q", got.Text, want)
			}
		})
	}
}

// The second of two passages that read the same must not be found where the first stands.
func TestFindTellsLookalikesApart(t *testing.T) {
	x := text.NewIndex("News.\n" + ferry)
	for n := range 2 {
		got := text.Find(text.MakeAnchor(text.NewIndex(ferry), spanOf(t, ferry, "Nobody was hurt.", n)), x)
		if want := spanOf(t, x.Text(), "Nobody was hurt.", n); got.Span != want {
			t.Errorf("passage %d found at %v, want %v", n, got.Span, want)
		}
	}
}

// texts are of few different words, so that lookalikes abound.
var texts = rapid.OneOf(
	rapid.StringMatching(`([ab] ?|“é”|\n|12|\.){1,60}`),
	rapid.StringOfN(rapid.RuneFrom([]rune("ab \n.")), 1, 200, -1),
	rapid.StringN(1, 80, -1),
)

func drawSpan(t *rapid.T, x *text.Index) fact.Span {
	start := rapid.IntRange(0, x.Len()-1).Draw(t, "start")
	return fact.Span{Start: start, End: rapid.IntRange(start+1, x.Len()).Draw(t, "end")}
}

func TestFindInTheSameText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := text.NewIndex(texts.Draw(t, "text"))
		span := drawSpan(t, x)
		got := text.Find(text.MakeAnchor(x, span), x)
		want := text.Found{State: text.Unchanged, Span: span, Text: x.Slice(span)}
		if got != want {
			t.Fatalf("found %+v, want %+v", got, want)
		}
	})
}

// What is put in front of a text moves a passage by its length, if words and
// context stand in the text only once.
func TestFindBehindInsertedText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts.Draw(t, "text")
		x := text.NewIndex(s)
		span := drawSpan(t, x)
		a := text.MakeAnchor(x, span)
		quote := a.Prefix + a.Exact + a.Suffix
		if strings.Contains(s[strings.Index(s, quote)+1:], quote) {
			t.Skip("the text repeats itself")
		}
		if strings.ContainsAny(s, "XY€¶") {
			t.Skip("the text shares characters with what is inserted")
		}
		inserted := rapid.StringOfN(rapid.RuneFrom([]rune("XY€")), 1, 60, -1).Draw(t, "inserted") + "¶"
		by := utf8.RuneCountInString(inserted)
		got := text.Find(a, text.NewIndex(inserted+s))
		want := text.Found{State: text.Moved, Span: fact.Span{Start: span.Start + by, End: span.End + by}, Text: a.Exact}
		if got != want {
			t.Fatalf("found %+v, want %+v", got, want)
		}
	})
}

// Wherever a passage is said to be, the words said to stand there do stand there.
func FuzzFind(f *testing.F) {
	f.Add("one two three two", "two three two", 4, 7)
	f.Add(ferry, strings.ReplaceAll(ferry, "\n", "\r\n"), 40, 80)
	f.Add("\xff\xfe", "\xfe", 0, 1)
	f.Add("é€", "\xa9", 0, 2)
	f.Fuzz(func(t *testing.T, was, now string, start, end int) {
		a := text.MakeAnchor(text.NewIndex(was), fact.Span{Start: start, End: end})
		x := text.NewIndex(now)
		got := text.Find(a, x)
		switch got.State {
		case text.Unchanged, text.Moved, text.Changed:
			if utf8.ValidString(now) && utf8.ValidString(was) && x.Slice(got.Span) != got.Text {
				t.Errorf("%q does not stand at %v", got.Text, got.Span)
			}
		case text.Ambiguous, text.Missing:
			if got != (text.Found{State: got.State}) {
				t.Errorf("a place is given for a passage that is %s: %+v", got.State, got)
			}
		default:
			t.Errorf("unknown state %q", got.State)
		}
	})
}

// longText is about n bytes of sentences that differ only in their numbers.
func longText(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString("Boat number ")
		b.WriteString(strings.Repeat("I", i%7))
		b.WriteString(strings.Repeat("V", i%11))
		b.WriteString(" left the harbour and nobody was hurt. ")
	}
	return b.String()
}

// A thousand passages of a text of one megabyte, anchored and found again after
// a change in front of them.
func BenchmarkAnchorLongText(b *testing.B) {
	s := longText(1 << 20)
	for b.Loop() {
		was, now := text.NewIndex(s), text.NewIndex("Updated.\n"+s)
		for i := range 1000 {
			start := i * (was.Len() - 100) / 1000
			text.Find(text.MakeAnchor(was, fact.Span{Start: start, End: start + 80}), now)
		}
	}
}
