package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const (
	lead = "The old bridge over the river Lenne fell on Tuesday and 12 people died, the mayor, Anna Roth, said."
	more = "Rescue workers searched the river through the night, and trains were stopped on the whole line."
	body = lead + "\n\n" + more
)

func TestParts(t *testing.T) {
	hardBreaks := "The old bridge over the river Lenne fell on Tuesday and\n12 people died, the mayor, Anna Roth, said.\nRescue workers searched the river through the night.\n"
	for _, c := range []struct {
		name, text string
		title      string // "" for the first line
		parts      []string
	}{
		{"no headline", body, "", []string{"body: " + body}},
		{"no headline, one line a paragraph", lead + "\n" + more + "\n", "", []string{"body: " + lead + "\n" + more}},
		{"headline and blank line", "Bridge falls in Lenne\n\n" + body, "", []string{"headline: Bridge falls in Lenne", "body: " + body}},
		{"headline and line break", "\n  Bridge falls in Lenne\r\n" + lead + "\r\n", "Bridge falls in Lenne", []string{"headline: Bridge falls in Lenne", "body: " + lead}},
		{"headline that asks", "Who let the bridge fall?\n\n" + body, "", []string{"headline: Who let the bridge fall?", "body: " + body}},
		{"headline in quotation marks", "“It was just gone”\n\n" + body, "", []string{"headline: “It was just gone”", "body: " + body}},
		{"headline over a text with hard line breaks", "Bridge falls in Lenne\n\n" + hardBreaks, "", []string{"headline: Bridge falls in Lenne", "body: " + strings.TrimSpace(hardBreaks)}},
		{"hard line breaks", hardBreaks, "", []string{"body: " + strings.TrimSpace(hardBreaks)}},
		{"a short first sentence", "The bridge fell.\n\n" + body, "", []string{"body: The bridge fell.\n\n" + body}},
		{"a quotation that ends like a sentence", "“The bridge fell.”\n\n" + body, "", []string{"body: “The bridge fell.”\n\n" + body}},
		{"a line that goes on", "The mayor said:\n\n" + body, "", []string{"body: The mayor said:\n\n" + body}},
		{"one word", "Exclusive\n\n" + body, "", []string{"body: Exclusive\n\n" + body}},
		{"one line and nothing after it", "Bridge falls in Lenne", "", []string{"body: Bridge falls in Lenne"}},
		{"lines of a list", "the bridge\nthe river\nthe mayor", "", []string{"body: the bridge\nthe river\nthe mayor"}},
		{"short lines only", "Bridge falls\n\nTwelve dead\n\nMany missing", "", []string{"body: Bridge falls\n\nTwelve dead\n\nMany missing"}},
		{"a long first paragraph that asks", strings.Repeat("And who ", 12) + "said so?\n\n" + body, "", []string{"body: " + strings.Repeat("And who ", 12) + "said so?\n\n" + body}},
		{"dateline", "LENNE, June 15 (Reuters) - " + lead + "\n\n" + more, "", []string{"body: LENNE, June 15 (Reuters) - " + lead + "\n\n" + more}},
		{"standfirst before the byline", "Bridge falls in Lenne\n\nTwelve people are dead.\n\nBy Anna Roth\n\n" + body, "", []string{"headline: Bridge falls in Lenne", "standfirst: Twelve people are dead.", "body: By Anna Roth\n\n" + body}},
		{"standfirst that is no sentence", "Bridge falls in Lenne\nTwelve people dead, many missing\n\n" + body, "", []string{"headline: Bridge falls in Lenne", "standfirst: Twelve people dead, many missing", "body: " + body}},
		{"labels above the headline", "Source: Daily Courier\nDate: 15 June 2025\n\nBridge falls in Lenne\n\n" + body, "Bridge falls in Lenne", []string{"body: Source: Daily Courier\nDate: 15 June 2025", "headline: Bridge falls in Lenne", "body: " + body}},
		{"an address above the headline", "https://courier.example/bridge\nBridge falls in Lenne\n\n" + body, "Bridge falls in Lenne", []string{"body: https://courier.example/bridge", "headline: Bridge falls in Lenne", "body: " + body}},
		{"an address by itself", "https://courier.example/bridge\n\n" + body, "", []string{"body: https://courier.example/bridge\n\n" + body}},
		{"a headline with its label", "Title: Bridge falls\nDate: 15 June 2025\n\n" + body, "Bridge falls", []string{"headline: Title: Bridge falls", "body: Date: 15 June 2025\n\n" + body}},
		{"a headline with its label alone", "HEADLINE: Bridge falls\n\n" + body, "Bridge falls", []string{"headline: HEADLINE: Bridge falls", "body: " + body}},
		{"a headline like a label", "Source: Mayor Will Resign\n\n" + body, "", []string{"headline: Source: Mayor Will Resign", "body: " + body}},
		{"Chinese", "兰讷河大桥倒塌\n\n" + strings.Repeat("星期二，兰讷河上的旧桥倒塌，市长安娜说。", 3), "", []string{"headline: 兰讷河大桥倒塌", "body: " + strings.Repeat("星期二，兰讷河上的旧桥倒塌，市长安娜说。", 3)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := plainText.article([]byte(c.text))
			if err != nil || a.Text != c.text {
				t.Fatalf("text %q, %v", a.Text, err)
			}
			if c.title == "" {
				first, _, _ := strings.Cut(c.text, "\n")
				c.title = label(first)
			}
			if a.Title != c.title {
				t.Errorf("title %q, want %q", a.Title, c.title)
			}
			if diff := cmp.Diff(c.parts, described(t, a)); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatTheHeadSays(t *testing.T) {
	type told struct{ outlet, byline, published, modified, url string }
	const headline = "Bridge falls in Lenne\n"
	for _, c := range []struct {
		name, text string
		want       told
	}{
		{"nothing", headline + "\n" + body, told{}},
		{"a wire credit is no outlet", headline + "\nLENNE, June 15, 2025 (Reuters) - " + body, told{}},
		{"byline", headline + "By Anna Roth\n\n" + body, told{byline: "Anna Roth"}},
		{"byline in capitals, of two, with their paper", headline + "BY ANNA ROTH and John Doe, Daily Courier\n\n" + body, told{byline: "ANNA ROTH and John Doe", outlet: "Daily Courier"}},
		{"three authors", headline + "By Anna Roth, John Q. Doe, and Ada de la Cruz-O’Neil\n" + body, told{byline: "Anna Roth, John Q. Doe, and Ada de la Cruz-O’Neil"}},
		{"author with a role", headline + "By Anna Roth, Political Editor\n" + body, told{byline: "Anna Roth"}},
		{"author of an agency", headline + "By ANNA ROTH, Associated Press\n" + body, told{byline: "ANNA ROTH"}},
		{"author of something", headline + "By Anna Roth, Denver Post\n" + body, told{byline: "Anna Roth, Denver Post"}},
		{"author somewhere", headline + "By Anna Roth in Tel Aviv\n" + body, told{byline: "Anna Roth"}},
		{"author for an outlet", headline + "By Anna Roth for CBS News\n" + body, told{byline: "Anna Roth", outlet: "CBS News"}},
		{"an agency by itself", headline + "By The Associated Press\n" + body, told{byline: "The Associated Press"}},
		{"a sentence that begins with by", headline + "By Monday evening everyone had left the town, and nobody was hurt, the mayor said.\n" + more, told{}},
		{"a byline over nothing", "By Anna Roth\n\n" + body, told{}},
		{"date by itself", headline + "June 15, 2025\n\n" + body, told{published: "2025-06-15"}},
		{"all on one line", headline + "By Anna Roth | Daily Courier | June 15, 2025\n" + body, told{}},
		{"all on one line, and plain", headline + "By Anna Roth • Published 15 June 2025 • Updated: 16 June 2025\n" + body, told{byline: "Anna Roth", published: "2025-06-15", modified: "2025-06-16"}},
		{"byline, outlet and date", headline + "By Anna Roth, Daily Courier, Saturday 22 February 2025\n" + body, told{byline: "Anna Roth", outlet: "Daily Courier", published: "2025-02-22"}},
		{"byline, somebody and date", headline + "By Anna Roth, Lenne Khabar, Thulibari, 22 February 2025\n" + body, told{byline: "Anna Roth, Lenne Khabar, Thulibari", published: "2025-02-22"}},
		{"outlet, date and time", headline + "Radio Lenne International, 22 February 2025, 05:00 GMT\n" + body, told{outlet: "Radio Lenne International", published: "2025-02-22T05:00:00Z"}},
		{"place and date", headline + "Lenne, 22 February 2025\n" + body, told{published: "2025-02-22"}},
		{"a sentence that ends with a date", headline + "The bridge over the Lenne fell on Saturday, 22 February 2025\n" + body, told{}},
		{"byline and date", headline + "By Anna Roth, June 15, 2025\n" + body, told{byline: "Anna Roth", published: "2025-06-15"}},
		{"labels", headline + "Outlet: The Daily Courier\nAuthor: Anna Roth\nPublished: 15 June 2025 10:30 GMT\nUpdated: 2025-06-16T08:00:00+02:00\nURL: https://example.com/a\n\n" + body, told{"The Daily Courier", "Anna Roth", "2025-06-15T10:30:00Z", "2025-06-16T08:00:00+02:00", "https://example.com/a"}},
		{"labels with the headline's", "Title: Bridge falls\nOutlet: Daily Courier\nDate: some day\nURL: https://example.com/a\n\n" + body, told{outlet: "Daily Courier", url: "https://example.com/a"}},
		{"byline under a labelled headline", "Title: Bridge falls\nBy Anna Roth\nJune 15, 2025\n\n" + body, told{byline: "Anna Roth", published: "2025-06-15"}},
		{"address for a source", headline + "Source: https://example.com/a\n\n" + body, told{url: "https://example.com/a"}},
		{"several sources", headline + "Source: Reuters, AFP\n\n" + body, told{}},
		{"a source that is none", headline + "Source: unknown\n\n" + body, told{}},
		{"a date of two readings", headline + "Published: 03/04/2025\n\n" + body, told{}},
		{"a label that is the headline", "Source: Minister Resigns\n\n" + body, told{}},
		{"a label in the body", headline + "\n" + body + "\n\nSource: Daily Courier\n\n" + body, told{}},
		{"outlet at the end", headline + "\n" + body + "\n\nOutlet: Daily Courier\n", told{outlet: "Daily Courier"}},
		{"a chart’s source at the end", headline + "\n" + body + "\n\nSource: Census Bureau\n", told{}},
		{"copyright", body + "\n\n© 2025 Daily Courier. All rights reserved.\n", told{outlet: "Daily Courier"}},
		{"copyright in words", body + "\n\nCopyright (c) 2024-2025 by The Guardian\n\nMore from us\n", told{outlet: "The Guardian"}},
		{"copyright of an agency", body + "\n\nCopyright 2025 The Associated Press. All rights reserved.\n", told{}},
		{"copyright of a firm", body + "\n\n© 2025 Courier News Holdings Inc.\n", told{}},
		{"copyright, with letters that grow in small", body + "\n\n© " + strings.Repeat("Ⱥ", 60) + " all rights reserved", told{}},
		{"author in a place with an article", headline + "By Anna Roth, The Hague\n" + body, told{byline: "Anna Roth, The Hague"}},
		{"copyright in a very long line", strings.Repeat("x ", 3000) + "\n" + body + "\n© 2025 CNN\n", told{outlet: "CNN"}},
		{"copyright inside a very long line", strings.Repeat("x", 3000) + "© 2025 CNN", told{}},
		{"copyright of a person", body + "\n\n© 2025 Anna Roth\n", told{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := plainText.article([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			got := told{a.Outlet, a.Byline, a.Published, a.Modified, a.URL}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(told{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadDate(t *testing.T) {
	for _, c := range []struct {
		said, want string
		is         bool
	}{
		{"15 June 2025", "2025-06-15", true},
		{"15th of June, 2025", "2025-06-15", true},
		{"June 15th, 2025", "2025-06-15", true},
		{"Jun. 5 2025", "2025-06-05", true},
		{"SEPT 5, 2025", "2025-09-05", true},
		{"Sunday, 15 June 2025", "2025-06-15", true},
		{"Sun 15. Jun 2025", "2025-06-15", true},
		{"2025-06-15", "2025-06-15", true},
		{"2025/6/15", "2025-06-15", true},
		{"20250615", "2025-06-15", true},
		{"20251515", "", true},
		{"18250615", "", false},
		{"June 15, 2025, at 10am GMT", "2025-06-15T10:00:00Z", true},
		{"15/06/2025", "2025-06-15", true},
		{"06/15/2025", "2025-06-15", true},
		{"15.6.2025", "2025-06-15", true},
		{"5/5/2025", "2025-05-05", true},
		{"May 1, 2025 at 10:30 p.m. EDT", "2025-05-01", true},
		{"10:30 PM GMT, Thu May 1, 2025", "2025-05-01T22:30:00Z", true},
		{"2025-06-15 08:05:09 +0200", "2025-06-15T08:05:09+02:00", true},
		{"2025-06-15T08:05:09.123Z", "2025-06-15T08:05:09Z", true},
		{"2025-06-15T08:05", "2025-06-15", true},
		{"12:15am UTC 15 June 2025", "2025-06-15T00:15:00Z", true},
		// Dates, and which is not certain.
		{"03/04/2025", "", true},
		{"3.4.2025", "", true},
		{"Monday, June 15, 2025", "", true},
		{"31 June 2025", "", true},
		{"29/02/2025", "", true},
		// No dates.
		{"", "", false},
		{"June 2025", "", false},
		{"June 15", "", false},
		{"2025", "", false},
		{"15 June 25", "", false},
		{"the 15 June 2025 edition", "", false},
		{"15 June 2025 16 June 2025", "", false},
		{"32 13 2025", "", false},
		{"0 June 2025", "", false},
		{"June 15, 2025 13:30 pm", "", false},
		{strings.Repeat("June 15 2025 ", 100), "", false},
	} {
		d, is := readDate(c.said)
		if d.value != c.want || is != c.is {
			t.Errorf("%q: %q, a date: %v; want %q, %v", c.said, d.value, is, c.want, c.is)
		}
		if (d.doubt != "") != (is && d.value == "") {
			t.Errorf("%q: doubt %q", c.said, d.doubt)
		}
	}
}

func TestLabelIsCutForDisplay(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"short", " The\tbridge  fell ", "The bridge fell"},
		{"just fits", strings.Repeat("é", 120), strings.Repeat("é", 120)},
		{"cut at a word", strings.Repeat("bridge, ", 20), strings.TrimSuffix(strings.Repeat("bridge, ", 14), ", ") + "…"},
		{"no word to cut at", strings.Repeat("桥", 200), strings.Repeat("桥", 119) + "…"},
		{"control characters", "a\x1Bb\u0085c", "ab c"},
	} {
		if got := label(c.line); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPartsCoverTheTextButForWhiteSpace(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"Bridge falls in Lenne", lead, more, "By Anna Roth", "June 15, 2025", "Source: Daily Courier", "Published: 15 June 2025",
		"© 2025 Daily Courier", "Twelve dead", "“", "桥", "\u2028", "\u0085", "\u00A0", " ", "\t", "\n", "\r\n", "\r", "\n\n", "x", "|", "—", "\x1F", "\uFEFF", "\u200B",
	})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(pieces, 1, 14).Draw(t, "pieces"), rapid.SampledFrom([]string{"", "\n", "\n\n"}).Draw(t, "between"))
		a, err := plainText.article([]byte(s))
		if err != nil {
			return
		}
		sum := sha256.Sum256([]byte(a.Text))
		if a.Text != strings.TrimPrefix(s, "\uFEFF") || a.SHA256 != hex.EncodeToString(sum[:]) {
			t.Fatalf("%q was frozen as %q", s, a.Text)
		}
		checkArticle(t, a)
	})
}

func FuzzPlainText(f *testing.F) {
	f.Add("Bridge falls in Lenne\nBy ANNA ROTH and John Doe, Daily Courier\nPublished: 15 June 2025\n\n" + body)
	f.Add("Source: x\r\rOutlet: A\u2028\n© 2025 The Daily")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := plainText.article([]byte(s))
		if err != nil {
			return
		}
		checkArticle(t, a)
	})
}
