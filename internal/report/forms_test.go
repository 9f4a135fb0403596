package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

// elements are those a page may have; whatever else is found came out of a text.
var elements = strings.Fields(`html head meta title style body a div header p h1 time b i ul li nav main section h2 h3 h4
	table caption thead tbody tr th td abbr span svg symbol path use article bdi br mark q ol dl dt dd code footer script`)

// checkPage reads a page as a browser would and looks for what must not be there.
func checkPage(t rapid.TB, page []byte) {
	t.Helper()
	// A browser reads the style sheet and the record as text, XML would not.
	page = regexp.MustCompile(`(?s)(<style>|<script[^>]*>).*?(</style>|</script>)`).ReplaceAll(page, []byte("$1$2"))
	page = bytes.ReplaceAll(page, []byte{0}, nil)
	in := xml.NewDecoder(strings.NewReader(strings.Map(xmlRune, string(page))))
	in.Strict, in.AutoClose, in.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	scripts, ids := 0, map[string]bool{}
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the page cannot be read: %v", err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !slices.Contains(elements, e.Name.Local) {
			t.Errorf("there is an element <%s>", e.Name.Local)
		}
		if e.Name.Local == "script" {
			scripts++
		}
		for _, a := range e.Attr {
			switch name := a.Name.Local; {
			case name == "href" && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, "http://") && !strings.HasPrefix(a.Value, "https://"):
				t.Errorf("a link leads to %q", a.Value)
			case name == "src", strings.HasPrefix(name, "on"):
				t.Errorf("<%s> has %s=%q", e.Name.Local, name, a.Value)
			case name == "id" && ids[a.Value]:
				t.Errorf("two elements are called %q", a.Value)
			case name == "id":
				ids[a.Value] = true
			}
		}
	}
	if scripts != 1 {
		t.Errorf("%d script elements, want the record alone", scripts)
	}
}

// xmlRune keeps what XML 1.0 can hold.
func xmlRune(r rune) rune {
	if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

func TestNothingInATextBecomesMarkup(t *testing.T) {
	checkPage(t, written(t, report.HTML, sampleDossier(t)))
	checkMarkdown(t, written(t, report.Markdown, sampleDossier(t)))
}

// checkMarkdown looks for links that lead elsewhere than to the web, and for
// HTML other than the record.
func checkMarkdown(t rapid.TB, source []byte) {
	t.Helper()
	records := 0
	root := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock:
			records++
		case *ast.RawHTML, *ast.Image, *ast.Link, *ast.FencedCodeBlock, *ast.CodeBlock, *ast.Blockquote:
			t.Errorf("a text became %s", n.Kind())
		case *ast.AutoLink:
			if url := string(n.URL(source)); n.AutoLinkType == ast.AutoLinkURL && !strings.HasPrefix(url, "http") {
				t.Errorf("a link leads to %q", url)
			}
		case *ast.Heading:
			if n.Level > 3 {
				t.Errorf("a text became a heading of level %d", n.Level)
			}
		}
		return ast.WalkContinue, nil
	})
	if records != 1 {
		t.Errorf("%d blocks of HTML, want the record alone", records)
	}
}

func TestUnknownIsSaid(t *testing.T) {
	d := sampleDossier(t)
	want := map[string]string{"html": `<dd><i class="quiet">not in the file</i></dd>`, "md": "- Outlet: not in the file", "json": `"outlet": null`}
	for _, form := range forms {
		if !bytes.Contains(written(t, form.write, d), []byte(want[form.ending])) {
			t.Errorf("%s: an unknown outlet is not said as %s", form.ending, want[form.ending])
		}
	}
}

// What nobody has found to be a difference is for the editor alone.
func TestWhatIsOnlyLikelyIsInNoReport(t *testing.T) {
	d := sampleDossier(t)
	a := d.Assessments[d.Claims[0].ID]
	a.Differences = append(slices.Clone(a.Differences), fact.Difference{
		Kind: fact.DiffPlace, Concerns: fact.ConcernsClaim, Reason: "Perhaps the same place.", Perhaps: true, Values: []fact.DifferenceValue{},
	})
	d.Assessments[d.Claims[0].ID] = a
	for _, form := range forms {
		if bytes.Contains(written(t, form.write, d), []byte("Perhaps the same place.")) {
			t.Errorf("%s tells it", form.ending)
		}
	}
	if !bytes.Contains(checked(t, d), []byte("Perhaps the same place.")) {
		t.Error("the check does not tell it")
	}
}

func TestDisputedClaimsComeFirst(t *testing.T) {
	d := sampleDossier(t)
	slices.Reverse(d.Claims)
	var doc struct {
		Claims []struct {
			Number  int
			Verdict *struct{ By string }
			History []any
		}
		Tally struct{ Claims, Decided int }
	}
	if err := json.Unmarshal(written(t, report.JSON, d), &doc); err != nil {
		t.Fatal(err)
	}
	var order []int
	for _, c := range doc.Claims {
		order = append(order, c.Number)
		if taken := c.Number == 2; (c.Verdict != nil) != taken {
			t.Errorf("claim %d: verdict %v; a verdict that was taken back holds no longer", c.Number, c.Verdict)
		}
		if c.Number == 4 && len(c.History) != 2 {
			t.Errorf("claim 4 has a history of %d, want 2", len(c.History))
		}
	}
	if want := []int{1, 2, 3, 4}; !slices.Equal(order, want) {
		t.Errorf("the claims come as %v, want %v", order, want)
	}
	if doc.Tally.Claims != 4 || doc.Tally.Decided != 1 {
		t.Errorf("tally %+v, want 4 claims, 1 decided", doc.Tally)
	}
}

func TestTheSummaryIsShortAndPlain(t *testing.T) {
	d := sampleDossier(t)
	d.Articles[0].Outlet = "\x1b[2Jgone\r\nfooled\u202e"
	one := d.Claims[2]
	for n := range 500 {
		one.ID, one.Number = fmt.Sprint("more", n), 100+n
		d.Claims = append(d.Claims, one)
	}
	var b bytes.Buffer
	if err := report.Summary(&b, d); err != nil {
		t.Fatal(err)
	}
	out := b.String()
	if n := strings.Count(out, "\n"); n > 80 {
		t.Errorf("%d lines", n)
	}
	for _, line := range strings.Split(out, "\n") {
		if strings.ContainsFunc(line, unicode.IsControl) || strings.ContainsRune(line, '\u202e') {
			t.Errorf("%q has control characters", line)
		}
		if n := len([]rune(line)); n > 80 {
			t.Errorf("%q is %d characters long", line, n)
		}
	}
	if strings.Index(out, "The collapse killed") > strings.Index(out, "The bridge was inspected") {
		t.Error("what is in dispute does not come first")
	}
	if !strings.Contains(out, "… 497 more") {
		t.Errorf("what is left out is not counted:\n%s", out)
	}
}

// words are what texts of random stories are made of.
var words = rapid.SampledFrom([]string{
	"bridge", "12", "killed", "the", "mayor", "said", "“crack”", "Łódź", "🌉", "👩‍👩‍👧", "עיר", "e\u0301", "\u202e", "\x00", "\x1b[1m", "\xff\xfe",
	"<script>", "</script>", "-->", "<!--", "&amp;", "{{.}}", "`", "*", "_x_", "|", "# a", "1. b", "[a](javascript:b)", "\n", "\r\n", "\n\n", "\t", "\u2028",
	`"crosscheck-seal": "sha256:`, "crosscheck-seal sha256:" + strings.Repeat("0", 64), "<!-- crosscheck-record", "\\", "'", "\"", "$x$", "~~",
})

func drawText(t *rapid.T, label string, most int) string {
	return strings.Join(rapid.SliceOfN(words, 0, most).Draw(t, label), rapid.SampledFrom([]string{" ", ""}).Draw(t, label+" space"))
}

// drawDossier is a random story: nothing in it fits, as if every stage had erred.
func drawDossier(t *rapid.T) *fact.Dossier {
	d := &fact.Dossier{
		Story:       fact.Story{Name: drawText(t, "story", 3)},
		Nearest:     map[string][]string{},
		Assessments: map[string]fact.Assessment{},
		Verdicts:    map[string][]fact.Verdict{},
	}
	origins := rapid.IntRange(0, 4).Draw(t, "origins")
	origin := func() string { return fmt.Sprint("o", rapid.IntRange(0, 5).Draw(t, "origin")) }
	for i := range origins {
		d.Origins = append(d.Origins, fact.Origin{ID: fmt.Sprint("o", i), Name: drawText(t, "origin", 2), Kind: fact.Person, RestsOn: []string{origin()}})
	}
	var ids []string
	for i := range rapid.IntRange(0, 5).Draw(t, "articles") {
		a := fact.Article{
			ID: fmt.Sprint("a", i), VersionID: fmt.Sprint("v", i), Number: i, File: drawText(t, "file", 2), Title: drawText(t, "title", 5),
			Outlet: drawText(t, "outlet", 1), URL: drawText(t, "url", 1), Language: drawText(t, "language", 1), Text: drawText(t, "text", 30), SHA256: "no hash",
		}
		runes := []rune(a.Text)
		r := fact.Reading{VersionID: a.VersionID, Sentences: []fact.Span{{Start: 0, End: len(runes)}}}
		for range rapid.IntRange(0, 4).Draw(t, "statements") {
			start := rapid.IntRange(0, len(runes)).Draw(t, "start")
			end := rapid.IntRange(start, len(runes)).Draw(t, "end")
			s := fact.Statement{Span: fact.Span{Start: start, End: end}, Text: string(runes[start:end]), Sentence: rapid.IntRange(-1, 2).Draw(t, "sentence"), OriginIDs: []string{origin()}}
			s.ID = fact.StatementID(a.VersionID, s.Span, fact.Content)
			r.Statements = append(r.Statements, s)
			ids = append(ids, s.ID)
		}
		d.Articles, d.Readings = append(d.Articles, a), append(d.Readings, r)
		d.Nearest[a.ID] = []string{origin()}
	}
	id := func() string { return rapid.SampledFrom(append(ids, "nothing")).Draw(t, "id") }
	for i := range rapid.IntRange(0, 4).Draw(t, "claims") {
		c := fact.Claim{ID: fmt.Sprint("c", i), Number: i + 1, Text: drawText(t, "claim", 6), Statements: []string{id(), id()}}
		d.Claims = append(d.Claims, c)
		v := fact.DifferenceValue{Statement: id(), Phrase: fact.Phrase{Span: fact.Span{Start: rapid.IntRange(-3, 20).Draw(t, "from"), End: rapid.IntRange(-3, 20).Draw(t, "to")}, Text: drawText(t, "words", 2)}, Value: drawText(t, "value", 1)}
		d.Assessments[c.ID] = fact.Assessment{
			Differences: []fact.Difference{{Kind: fact.DiffNumber, Values: []fact.DifferenceValue{v, v}, Reason: drawText(t, "reason", 4)}, {Kind: "unheard of"}},
			Suggestion:  fact.Suggestion{Verdict: fact.VerdictKind(drawText(t, "verdict", 1)), Missing: drawText(t, "missing", 4)},
		}
		d.Verdicts[c.ID] = []fact.Verdict{{Kind: fact.Disputed, Reason: drawText(t, "why", 4), By: drawText(t, "by", 2)}}
		d.Evidence = append(d.Evidence, fact.Evidence{ClaimID: c.ID, Kind: drawText(t, "kind", 1), Note: drawText(t, "note", 3), URL: drawText(t, "address", 2)})
		d.Annotations = append(d.Annotations, fact.Annotation{VersionID: fmt.Sprint("v", i), Anchor: &fact.Anchor{Exact: drawText(t, "exact", 3)}})
	}
	return d
}

func TestReportsOfAnyStory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDossier(t)
		var sources []report.Source
		for _, a := range d.Articles {
			sources = append(sources, report.Source{Name: a.File, Text: a.Text})
		}
		for _, form := range forms {
			var b bytes.Buffer
			if err := form.write(&b, d, sampleOptions); err != nil {
				t.Fatalf("%s: %v", form.ending, err)
			}
			switch form.ending {
			case "html":
				checkPage(t, b.Bytes())
			case "md":
				checkMarkdown(t, b.Bytes())
			}
			if found, err := report.Verify("r", b.Bytes(), nil); err != nil || len(found) != 0 {
				t.Fatalf("%s: as it was written: %v, %v", form.ending, found, err)
			}
			// With hashes and names that say nothing, a source is known by its words
			// alone; each that is found must be the right one.
			found, err := report.Verify("r", b.Bytes(), sources)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				if strings.ContainsFunc(strings.Replace(f.String(), "\t", "", 1), unicode.IsControl) {
					t.Errorf("%q has control characters", f)
				}
			}
			edited := b.Bytes()
			edited[rapid.IntRange(0, len(edited)-1).Draw(t, "at")] ^= rapid.ByteRange(1, 255).Draw(t, "flip")
			if found, err := report.Verify("r", edited, nil); err == nil && len(found) == 0 {
				t.Fatalf("%s: an edited byte is not seen", form.ending)
			}
		}
		for _, write := range []func(io.Writer, *fact.Dossier) error{report.Check, report.Summary} {
			if err := write(io.Discard, d); err != nil {
				t.Fatal(err)
			}
		}
	})
}
