package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// shown writes parts down: kept words as they are, +added+ and -cut-.
func shown(parts []desk.QuotePart) string {
	var b strings.Builder
	for _, p := range parts {
		switch p.Kind {
		case desk.Kept:
			b.WriteString(p.Text)
		case desk.Added:
			fmt.Fprintf(&b, "+%s+", p.Text)
		case desk.Cut:
			fmt.Fprintf(&b, "-%s-", p.Text)
		}
	}
	return b.String()
}

func TestAlignQuotation(t *testing.T) {
	for _, c := range []struct{ name, longer, shorter, want string }{
		{"the same", "We will act.", "We will act.", "We will act."},
		{"typography and case", "We’ll act, now", "we'll act – now", "we'll act – now"},
		{"cut inside", "We will act very soon", "We will act soon", "We will act -very-soon"},
		{"cut at both ends", "I say we will act soon", "we will act", "-I say-we will act-soon-"},
		{"added", "We will act", "We will never act", "We will +never +act"},
		{"changed", "We will act", "We may act", "We -will-+may +act"},
		{"nothing in common", "We will act", "no comment", "-We will act-+no comment+"},
		{"letters outside ASCII", "Zürich wird zäh", "Zürich zäh", "Zürich -wird-zäh"},
	} {
		if got := shown(desk.AlignQuotation(c.longer, c.shorter)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	if got := desk.AlignQuotation("We will act", "…"); got != nil {
		t.Errorf("a wording without words gives %v", got)
	}
	long := strings.Repeat("word ", 700)
	if got := desk.AlignQuotation(long, long); got != nil {
		t.Errorf("too long a quotation gives %d parts", len(got))
	}
}

// The kept and added parts are the shorter wording, the kept and cut ones have
// the words of the longer, and spans lie where the parts stand.
func TestAlignedPartsAreWhole(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"we", "will", "act", "not", "soon", "Zürich", "–", "…", "it’s", "2"}), 1, 12)
	rapid.Check(t, func(t *rapid.T) {
		longer, shorter := strings.Join(words.Draw(t, "longer"), " "), strings.Join(words.Draw(t, "shorter"), " ")
		parts := desk.AlignQuotation(longer, shorter)
		if parts == nil {
			if len(text.Words(shorter)) > 0 {
				t.Fatalf("%q and %q are not aligned", longer, shorter)
			}
			return
		}
		var there []string
		at, x := 0, text.NewIndex(shorter)
		var whole strings.Builder
		for _, p := range parts {
			if p.Kind == desk.Cut {
				if p.Span.Len() != 0 {
					t.Fatalf("a cut has the span %v", p.Span)
				}
			} else {
				if p.Span.Start != at || x.Slice(p.Span) != p.Text {
					t.Fatalf("%q stands at %v, where %q is", p.Text, p.Span, x.Slice(p.Span))
				}
				at = p.Span.End
				whole.WriteString(p.Text)
			}
			for _, w := range text.Words(p.Text) {
				if p.Kind != desk.Added {
					there = append(there, text.Fold(w.Text))
				}
			}
		}
		var want []string
		for _, w := range text.Words(longer) {
			want = append(want, text.Fold(w.Text))
		}
		if strings.Join(there, " ") != strings.Join(want, " ") || whole.String() != shorter {
			t.Fatalf("%q and %q give %s", longer, shorter, shown(parts))
		}
	})
}

func TestQuotationsAreMarkedWordByWord(t *testing.T) {
	d := newDesk(t, t.TempDir())
	story := mustImport(t, d,
		textArticle("a.txt", "“We will rebuild the bridge within a year and nobody will pay for it,” the mayor, Anna Roth, said on Tuesday."),
		textArticle("b.txt", "“We will rebuild the bridge within a decade and nobody will pay,” the mayor, Anna Roth, said on Tuesday.")).Story
	dossier := mustDossier(t, d, story.ID)
	cases, statements := desk.NewCases(dossier), dossier.Statements()
	found := false
	for _, claim := range dossier.Claims {
		for _, diff := range dossier.Assessments[claim.ID].Differences {
			list := cases.Wordings(diff)
			if len(list) < 2 {
				continue
			}
			found = true
			if got := shown(list[1].Parts); !strings.Contains(got, "-year-+decade +") {
				t.Errorf("the wordings give %q", got)
			}
			kept, apart, cut := 0, 0, 0
			for id, marks := range cases.Marks(claim) {
				for _, m := range marks {
					switch s := statements[id]; {
					case m.Kind != fact.DiffQuotation:
					case m.Span.Len() == 0:
						cut++
					case m.Apart:
						apart++
						if words := text.NewIndex(dossier.Article(s.ArticleID).Text).Slice(m.Span); strings.TrimSpace(words) != "decade" {
							t.Errorf("%q stands apart", words)
						}
					default:
						kept++
					}
				}
			}
			if kept == 0 || apart == 0 || cut == 0 {
				t.Errorf("%d kept, %d apart, %d cut are marked", kept, apart, cut)
			}
		}
	}
	if !found {
		t.Fatal("no difference of quotations was found")
	}
}
