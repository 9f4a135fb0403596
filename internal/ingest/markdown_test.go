package ingest

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
)

// described is an article's parts in one string each, the kind before the words.
func described(t interface {
	Helper()
	Fatalf(string, ...any)
}, a fact.Article,
) []string {
	t.Helper()
	runes := []rune(a.Text)
	var out []string
	for _, p := range a.Parts {
		if p.Validate() != nil || p.End > len(runes) {
			t.Fatalf("part %v of a text of %d code points", p, len(runes))
		}
		out = append(out, string(p.Kind)+": "+string(runes[p.Start:p.End]))
	}
	return out
}

func TestMarkdownIsRenderedToItsWords(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"paragraphs", "one\ntwo\n\n\nthree\n", "one two\n\nthree"},
		{"line ends of Windows and old Macs", "one\r\ntwo\r\n\r\nthree\r\rfour", "one two\n\nthree\n\nfour"},
		{"hard breaks", "one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour"},
		{"emphasis", "*one* **two** ***three*** _four_ `five *x*`", "one two three four five *x*"},
		{"escapes and entities", `\*one\* AT&amp;T &lt;b&gt; &#8212; &nbsp;x \&amp; &copy &unknown;`, "*one* AT&T <b> — \u00A0x &amp; &copy &unknown;"},
		{"stars and underscores that mean themselves", "2 * 3 * 4, snake_case_word, a*", "2 * 3 * 4, snake_case_word, a*"},
		{"links", `[one](http://x.y "t") [two][r] <http://z.y> http://w.y/a_b_c` + "\n\n[r]: /u 'title'\n", "one two http://z.y http://w.y/a_b_c"},
		{"picture in words", "see ![the bridge](b.png) here", "see the bridge here"},
		{"headings", "# One #\n\nTwo\n===\n\n### Three", "One\n\nTwo\n\nThree"},
		{"quotations", "> one\n> two\n>\n> > three\n", "one two\n\nthree"},
		{"lists", "- one\n- two\n  1. three\n     more\n\n  four\n* five\n\n10) six\n", "one\n\ntwo\n\nthree more\n\nfour\n\nfive\n\nsix"},
		{"tasks", "- [ ] one\n- [x] two\n", "one\n\ntwo"},
		{"code", "```go\na *b*\n  c &amp;\n```\n\n    d\n", "a *b*\n  c &amp;\n\nd"},
		{"table", "| a | *b* |\n|---|:-:|\n| 1 | `x\\|y` |\n| 2 |\n", "a\tb\n\n1\tx|y\n\n2"},
		{"rules", "one\n\n---\n\n***\n\ntwo", "one\n\ntwo"},
		{"struck out", "one ~~two~~ three", "one two three"},
		{"footnotes", "One.[^1] Two.[^n]\n\n[^n]: The *note*.\n\n    More of it.\n\n[^1]: First.\n\nThree.\n", "One. Two.\n\nThe note.\n\nMore of it.\n\nFirst.\n\nThree."},
		{"a footnote nobody points to", "One.\n\n[^1]: Kept.\n", "One.\n\nKept."},
		{"HTML", "<!-- no -->\n<div class=\"a\">\n<p>One &amp; <b>two</b></p><p>three</p>\n<script>alert(1)</script>\n</div>\n\nA <i>b</i> <!-- c --> d", "One & two\nthree\n\nA b  d"},
		{"control characters", "a&#1;b\x02c&#0;", "abc\uFFFD"},
		{"letters of all kinds", "# Лента 北京\n\n**Zürich** 😀", "Лента 北京\n\nZürich 😀"},
		{"nothing to see", "<!-- x -->\n\n[a]: /b\n\n---\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := rendered(c.source).text(); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestMarkdownParts(t *testing.T) {
	const body = "The bridge was closed on Monday after a crack was found, the city said."
	for _, c := range []struct {
		name, source, title string
		parts               []string
	}{
		{
			"a heading of the first level is the headline", "# Bridge *closed*.\n\n" + body + "\n\n# Later\n\nMore.", "Bridge closed.",
			[]string{"headline: Bridge closed.", "body: " + body + "\n\nLater\n\nMore."},
		},
		{
			"not where it comes later", body + "\n\n# Bridge closed\n\nMore.", body,
			[]string{"body: " + body + "\n\nBridge closed\n\nMore."},
		},
		{
			"headline and nothing else", "# Bridge closed", "Bridge closed",
			[]string{"headline: Bridge closed"},
		},
		{
			"standfirst, byline and date", "Bridge closed\n===\n\n*City finds a crack in it.*\n\n**By Anna Roth**  \n15 June 2025\n\n" + body, "Bridge closed",
			[]string{"headline: Bridge closed", "standfirst: City finds a crack in it.", "body: By Anna Roth\n15 June 2025\n\n" + body},
		},
		{
			"a picture by itself has a caption", "# Bridge closed\n\n" + body + "\n\n![The bridge in May.](b.png)\n\nMore.", "Bridge closed",
			[]string{"headline: Bridge closed", "body: " + body, "caption: The bridge in May.", "body: More."},
		},
		{
			"front matter is no text", "---\ntitle: The title\n---\n" + body, "The title",
			[]string{"body: " + body},
		},
		{
			"a long paragraph first is cut for its title", strings.Repeat("word ", 60) + "end.", strings.TrimSuffix(strings.Repeat("word ", 23), " ") + "…",
			[]string{"body: " + strings.Repeat("word ", 60) + "end."},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := markdown.article([]byte(c.source))
			if err != nil {
				t.Fatal(err)
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

func TestFrontMatter(t *testing.T) {
	type told struct{ title, outlet, byline, published, modified, url, language, rest string }
	for _, c := range []struct {
		name, source string
		want         told
	}{
		{
			"the usual", "---\ntitle: \"A: b\"\nauthor: Anna Roth\ndate: 2025-06-15\nsource: Daily Courier\nurl: https://example.com/a\nlanguage: en\n---\ntext\n",
			told{"A: b", "Daily Courier", "Anna Roth", "2025-06-15", "", "https://example.com/a", "en", "text\n"},
		},
		{
			"line ends of Windows, other words", "---\r\nTitle: 'A'\r\nbyline: By ANNA ROTH and John Doe, Daily Courier\r\nPublished: June 15, 2025\r\nlast_modified: 2025-06-16T08:00:00+02:00\r\nLang: en_GB\r\n...\r\ntext",
			told{"A", "Daily Courier", "ANNA ROTH and John Doe", "2025-06-15", "2025-06-16T08:00:00+02:00", "", "en", "text"},
		},
		{
			"lists, and an address for a source", "---\nauthors: [Anna Roth, \"John Doe\"]\nsource: https://example.com/a\npublisher: The Daily\ntags:\n  - a\n---\n",
			told{"", "The Daily", "Anna Roth, John Doe", "", "", "https://example.com/a", "", ""},
		},
		{
			"list by lines, links to notes, a comment", "---\n# by hand\nauthor:\n  - \"[[Anna Roth]]\"\n- John Doe\nsite: example.com\ndescription: >-\n  long\n  text\n---\n",
			told{"", "example.com", "Anna Roth, John Doe", "", "", "", "", ""},
		},
		{"one name, and a date of two readings", "---\nauthor: Virgil\ndate: 03/04/2025\nlang: english\n---\n", told{byline: "Virgil"}},
		{"empty values", "---\ntitle:\nauthor: null\ndate: ~\nsource: \"\"\n---\ntext", told{rest: "text"}},
		{"no end", "---\ntitle: A\n\ntext\n", told{rest: "---\ntitle: A\n\ntext\n"}},
		{"a rule, not front matter", "---\nThis is a text.\n---\n", told{rest: "---\nThis is a text.\n---\n"}},
		{"not at the beginning", "\n---\ntitle: A\n---\n", told{rest: "\n---\ntitle: A\n---\n"}},
		{"nothing in it", "---\n---\ntext", told{rest: "text"}},
		{"ends with the file", "---\ntitle: A\n---", told{title: "A"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, rest := frontMatter(c.source)
			got := told{f.title, f.outlet, f.byline, f.published, f.modified, f.url, f.language, rest}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(told{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestMarkdownThatWasSlow would run for many minutes without the limits.
func TestMarkdownThatWasSlow(t *testing.T) {
	const n = 40_000
	for name, source := range slowMarkdown(n) {
		t.Run(name, func(t *testing.T) {
			a, err := markdown.article([]byte(source))
			if err != nil || len(a.Text) > len(source) {
				t.Errorf("%d bytes of text from %d, %v", len(a.Text), len(source), err)
			}
		})
	}
}

func slowMarkdown(n int) map[string]string {
	many := strings.Repeat
	references := ""
	for i := range n / 10 {
		references += fmt.Sprintf("[a%d]: /x\n", i)
	}
	return map[string]string{
		"quotations in quotations": many("> ", n) + "a",
		"lists in lists":           many("- ", n) + "a",
		"lists by indentation":     "a\n" + many(many(" ", 1000)+"- a\n", n/1000) + nested(n/100),
		"open links":               many("[a](", n),
		"open emphasis":            many("*a_ ", n),
		"pictures in pictures":     many("![", n) + "a" + many("](b)", n),
		"a broad table":            many("|a", n) + "|\n" + many("|-", n) + "|\n" + many("a\n", n),
		"bars in code in a table":  "|a|\n|-|\n" + many("|`a\\|b`|\n", n/4),
		"addresses of links":       "x\n\n" + references + "\nx",
		"footnotes in footnotes":   many("[^a]: ", n) + "x",
	}
}

func nested(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

var anyTag = regexp.MustCompile(`<[^>]*>`)

// TestMarkdownWordsAreThoseOfItsHTML compares with what goldmark writes itself,
// without its tags and without white space.
func TestMarkdownWordsAreThoseOfItsHTML(t *testing.T) {
	writer := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList))
	pieces := rapid.SampledFrom([]string{
		"word", "two words", "*", "**", "_", "`", "~~", "[", "](", ")", "![", "]", "\n", "\n\n", "# ", "> ", "- ", "1. ", "    ", "\t", "  \n",
		"&amp;", "&lt;", "&", "&#65;", "\\", "\\*", "|", "|---|", "---\n", "===\n", "```\n", "ü", "北京", "<http://x.y>", "[a]: /b\n", "[a]", "\"", "(", "!", ":", "[ ] ",
	})
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, s)
	}
	picture := regexp.MustCompile(`<img [^>]*?alt="([^"]*)"[^>]*>`)
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(pieces, 0, 40).Draw(t, "pieces"), "")
		var page bytes.Buffer
		if err := writer.Convert([]byte(source), &page); err != nil {
			t.Fatal(err)
		}
		want := bare(html.UnescapeString(anyTag.ReplaceAllString(picture.ReplaceAllString(page.String(), "$1"), "")))
		if got := bare(rendered(source).text()); got != want {
			t.Fatalf("%q\ngot  %q\nwant %q", source, got, want)
		}
	})
}

// checkArticle fails unless the parts of an article lie in its text, in order,
// and cover it but for white space.
func checkArticle(t interface {
	Helper()
	Fatalf(string, ...any)
}, a fact.Article,
) {
	t.Helper()
	if !utf8.ValidString(a.Text) || utf8.RuneCountInString(a.Title) > longestTitle || a.Title == "" {
		t.Fatalf("title %q of %q", a.Title, a.Text)
	}
	runes, at := []rune(a.Text), 0
	space := func(from, to int) {
		if strings.TrimSpace(string(runes[from:to])) != "" {
			t.Fatalf("%d–%d of %q is in no part: %v", from, to, a.Text, a.Parts)
		}
	}
	for _, p := range a.Parts {
		if p.Start < at || p.End <= p.Start || p.End > len(runes) {
			t.Fatalf("parts %v of %d code points", a.Parts, len(runes))
		}
		if s := string(runes[p.Start:p.End]); strings.TrimSpace(s) != s {
			t.Fatalf("part %q has white space at its ends", s)
		}
		space(at, p.Start)
		at = p.End
	}
	space(at, len(runes))
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# One\n\n*By Anna Roth*\n\nThe bridge[^1] `fell`.\n\n[^1]: note\n\n| a | b |\n|---|---|\n| 1 | `\\|` |\n")
	f.Add("---\ntitle: x\n---\n![a](b)\n\n> - 1. <b>x</b> &amp; ~~y~~\n")
	f.Add("![a](b)\n\nSource: x\n\nHeadline here\n=======\n\n![c](d)\n\nThe text is longer than the headline is.\n")
	f.Add("<div>\n<!-- a\n\n<br>b</div>\r\rc")
	f.Fuzz(func(t *testing.T, source string) {
		a, err := markdown.article([]byte(source))
		if err != nil {
			return
		}
		checkArticle(t, a)
	})
}
