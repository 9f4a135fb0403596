package contrast

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// passage is a statement cut into words, as the features need it.
type passage struct {
	*fact.Statement
	units map[Kind][]unit
	read  []text.Word // its words, counted from its beginning
	words []word
	deeds []*fact.Deed
	cues  map[cue]bool
}

type word struct {
	fact.Span    // in the article
	folded, stem string
	function     bool
	mute         bool // it is no cue, whatever it is
}

func newPassage(s *fact.Statement) *passage {
	p := &passage{Statement: s, read: text.Words(s.Text)}
	for _, w := range p.read {
		p.words = append(p.words, word{
			fact.Span{Start: s.Start + w.Start, End: s.Start + w.End}, text.Fold(w.Text), w.Stem, text.IsFunction(w.Text), false,
		})
	}
	for i := range s.Deeds {
		if d := &s.Deeds[i]; s.Contains(d.Span) {
			p.deeds = append(p.deeds, d)
		}
	}
	p.units = p.unitsOf()
	p.muteWords()
	p.cues = cuesIn(p.words)
	return p
}

// phrase is some words of a passage in a row.
func (p *passage) phrase(words []word) fact.Phrase {
	x := text.NewIndex(p.Text)
	at := fact.Span{Start: words[0].Start, End: words[len(words)-1].End}
	return fact.Phrase{Span: at, Text: x.Slice(fact.Span{Start: at.Start - p.Start, End: at.End - p.Start})}
}

// within are the words of a passage that a stretch holds.
func (p *passage) within(s fact.Span) []word {
	return slices.DeleteFunc(slices.Clone(p.words), func(w word) bool { return !s.Contains(w.Span) })
}

// telling is what a passage tells, without who says so before it or behind it; with the verb of
// saying where that holds one of its cues: "declined to confirm the plan".
func (p *passage) telling() fact.Phrase {
	words := p.withoutSource()
	if len(words) == 0 || !slices.Equal(cueList(p.cues), cueList(cuesIn(words))) {
		words = p.words
	}
	if len(words) == 0 {
		return fact.Phrase{Span: p.Span, Text: p.Text}
	}
	return p.phrase(words)
}

// withoutSource are the words of a passage but for who says so, and what stands beyond.
func (p *passage) withoutSource() []word {
	at := p.Span
	for _, said := range []*fact.Phrase{p.Attribution.Source, p.Attribution.Cue} {
		switch {
		case said == nil || !at.Contains(said.Span):
		case said.Start-at.Start < at.End-said.End:
			at.Start = said.End
		default:
			at.End = said.Start
		}
	}
	return p.within(at)
}

// governing is the verb that a stretch most likely hangs on, the nearest before it or
// else behind it; nil if the statement has none.
func (p *passage) governing(s fact.Span) (verb *fact.Deed) {
	nearest := 1 << 30
	for _, d := range p.deeds {
		away := 0
		switch {
		case d.End <= s.Start:
			away = s.Start - d.End
		case d.Start >= s.End:
			away = d.Start - s.End + behindVerb
		}
		if away < nearest {
			verb, nearest = d, away
		}
	}
	return verb
}

// nearest is the verb that stands nearest to a stretch, but for those of saying.
func (p *passage) nearest(s fact.Span) (verb *fact.Deed) {
	least := 1 << 30
	for _, d := range p.deeds {
		if away := max(s.Start-d.End, d.Start-s.End, 0); away < least && !sayings[d.Verb] {
			verb, least = d, away
		}
	}
	return verb
}

// behindVerb is how much nearer a verb must be that stands behind, in code points.
const behindVerb = 3

// beside are up to a few words of the statement on either side of a stretch.
func (p *passage) beside(s fact.Span) (before, behind []word) {
	for _, w := range p.words {
		switch {
		case w.End <= s.Start:
			before = append(before, w)
		case w.Start >= s.End && len(behind) < besideUnit:
			behind = append(behind, w)
		}
	}
	return before[max(0, len(before)-besideUnit):], behind
}

const besideUnit = 4

// only are the words of content of p that q has in no form.
func (p *passage) only(q *passage) []word {
	has := make(map[string]bool, len(q.words))
	for _, w := range q.words {
		has[w.stem] = true
	}
	return slices.DeleteFunc(slices.Clone(p.words), func(w word) bool { return w.function || has[w.stem] })
}

// source is who says what a passage tells in the end, "" for the outlet itself.
func (p *passage) source() string {
	if n := len(p.Attribution.Chain); n > 0 {
		return p.Attribution.Chain[n-1].Name
	}
	return ""
}
