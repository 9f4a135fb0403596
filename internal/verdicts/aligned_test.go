package verdicts

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
)

// changed writes what an alignment has replaced, as "words of a|words of b" a piece.
func changed(p *pair) string {
	words := func(v *view, s stretch) string {
		if s.empty() {
			return ""
		}
		return v.phrase(fact.Span{Start: v.words[s.from].Start, End: v.words[s.to-1].End}).Text
	}
	var out []string
	for _, c := range p.aligned().gaps {
		out = append(out, words(p.a, c.a)+"|"+words(p.b, c.b))
	}
	return strings.Join(out, "; ")
}

func TestAligned(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{
			"one replaced",
			"The court in Tarsis City granted the extradition of the banker.",
			"The court in Tarsis City blocked the extradition of the banker.",
			"granted|blocked",
		},
		{
			"what stands alone between two changes belongs to neither",
			"Rescuers said the head of the union fell into the pit on Monday.",
			"Rescuers said the friend of the miner fell into the pit on Monday.",
			"head of the union|friend of the miner",
		},
		{
			"moved words are no change",
			"On Monday the minister left the city by train.",
			"The minister left the city by train on Monday.",
			"",
		},
		{
			"dropped",
			"Actor Selma Rowe will give evidence in Camden Bay if she is granted immunity.",
			"Actor Selma Rowe will give evidence in Camden Bay.",
			"if she is granted immunity|",
		},
		{
			"added before and replaced behind",
			"Pilots may refuse a flight.",
			"Tired pilots may refuse a bonus.",
			"|Tired; flight|bonus",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPair(newView(reading.Single(c.a)), newView(reading.Single(c.b)))
			if got := changed(p); got != c.want {
				t.Errorf("gaps of\n%s\n%s\n%s, want %s", c.a, c.b, got, c.want)
			}
			q := newPair(p.b, p.a)
			if len(q.aligned().gaps) != len(p.aligned().gaps) {
				t.Errorf("%d gaps the other way round: %s", len(q.aligned().gaps), changed(q))
			}
		})
	}
}
