package contrast

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
)

// cue is a way of telling a thing as less than that it is so.
type cue string

// The cues, as cues.txt names them.
const (
	onCondition cue = "condition"
	withDoubt   cue = "doubt"
	ahead       cue = "ahead"
	turned      cue = "turned"
	refused     cue = "refused"
	sure        cue = "sure"
	support     cue = "support"
	against     cue = "against"
	alone       cue = "alone"
)

var allCues = []cue{onCondition, refused, withDoubt, ahead, turned, sure, support, against, alone}

//go:embed cues.txt
var cueFile string

// cueWords are the phrases of each cue, cut into words.
var cueWords = sync.OnceValue(func() map[cue][][]string {
	out := make(map[cue][][]string)
	for line := range strings.Lines(cueFile) {
		name, phrases, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for phrase := range strings.SplitSeq(phrases, ", ") {
			out[cue(name)] = append(out[cue(name)], strings.Fields(phrase))
		}
	}
	return out
})

// cuesIn are the cues that some words hold.
func cuesIn(words []word) map[cue]bool {
	out := make(map[cue]bool)
	for c, phrases := range cueWords() {
		for i := range words {
			if _, ok := cueAt(phrases, words, i); ok {
				out[c] = true
				break
			}
		}
	}
	return out
}

// cueList are some cues in the order of all.
func cueList(cues map[cue]bool) []cue {
	return slices.DeleteFunc(slices.Clone(allCues), func(c cue) bool { return !cues[c] })
}

// cueAt is how many words the phrase has that begins at a word.
func cueAt(phrases [][]string, words []word, i int) (n int, ok bool) {
next:
	for _, phrase := range phrases {
		if i+len(phrase) > len(words) {
			continue
		}
		for k, pattern := range phrase {
			if words[i+k].mute || !fits(words[i+k].folded, pattern) {
				continue next
			}
		}
		return len(phrase), true
	}
	return 0, false
}

// idle names the phrases of cues.txt that hold words of cues and make nothing of what is told.
const idle cue = "idle"

// muteWords marks the words of a passage that are no cues: of who says it, of a date ("in May"),
// of an idle phrase, and "against" behind a noun, as in "the charges against him".
func (p *passage) muteWords() {
	for i := range p.words {
		w := &p.words[i]
		w.mute = p.inSource(w.Span) || p.inDate(w.Span) || w.folded == string(against) && p.behindNoun(i)
	}
	for i := range p.words {
		n, _ := cueAt(cueWords()[idle], p.words, i)
		for k := range n {
			p.words[i+k].mute = true
		}
	}
}

func (p *passage) inSource(at fact.Span) bool {
	s := p.Attribution.Source
	return s != nil && s.Contains(at)
}

func (p *passage) inDate(at fact.Span) bool {
	return slices.ContainsFunc(p.Dates, func(d fact.Date) bool { return d.Overlaps(at) })
}

// behindNoun reports whether a word hangs on a noun: what stands right before it is no verb and no
// word of how.
func (p *passage) behindNoun(i int) bool {
	if i == 0 || p.gap(i) {
		return false
	}
	before := p.words[i-1]
	return !before.function && !p.atVerb(before.Span) && !strings.HasSuffix(before.folded, "ly")
}

func fits(word, pattern string) bool {
	if stem, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(word, stem)
	}
	if ending, ok := strings.CutPrefix(pattern, "*"); ok {
		return strings.HasSuffix(word, ending)
	}
	return word == pattern
}

// cuesOnlyIn are the cues in words of p that q has not, of which q has no other.
func cuesOnlyIn(p, q *passage) map[cue]bool {
	out := make(map[cue]bool)
	has := make(map[string]bool, len(q.words))
	for _, w := range q.words {
		has[w.folded] = true
	}
	for c, phrases := range cueWords() {
		if q.cues[c] {
			continue
		}
		for i := range p.words {
			if n, ok := cueAt(phrases, p.words, i); ok && !has[p.words[i+n-1].folded] {
				out[c] = true
			}
		}
	}
	return out
}

// toldOtherwise reports whether one passage has a cue that the other has not.
func toldOtherwise(p, q *passage) bool {
	return slices.ContainsFunc(allCues, func(c cue) bool { return p.cues[c] != q.cues[c] })
}

// opposed reports whether one passage has a word, and the other its opposite instead.
func opposed(p, q *passage) bool {
	for _, x := range p.only(q) {
		for _, y := range q.only(p) {
			if lexicon.Opposite(x.folded, y.folded, lexicon.Verb) || lexicon.Opposite(x.folded, y.folded, lexicon.Adjective) {
				return true
			}
		}
	}
	return false
}

// ofManner are the features of how two passages are told, added to those of the pair. The cues are
// those in words that only one of them has.
func ofManner(p, q *passage, pair Features, onlyP, onlyQ map[cue]bool) Features {
	f := pair.and()
	for _, c := range allCues {
		name := string(c)
		f.mark(name+" once", p.cues[c] != q.cues[c])
		f.mark(name+" on both sides", p.cues[c] && q.cues[c])
		f.mark(name+" once by a word", onlyP[c] != onlyQ[c])
		f[name+" once by a word, covered"] = f[name+" once by a word"] * f["coverage"]
	}
	for _, d := range p.deeds {
		for _, e := range q.deeds {
			if sayings[d.Verb] || light[d.Verb] || !oneDeed(d, e) {
				continue
			}
			f["same verb"] = 1
			f.mark("other modal", d.Modal != e.Modal)
			f.mark("hangs on another", d.Under != e.Under)
			if d.Denied != e.Denied {
				f.mark("denied once", true)
				f.mark("denied once, of the same", partsAlike(d.Agent, e.Agent) || partsAlike(d.Patient, e.Patient))
			}
		}
	}
	either := func(c, e cue) bool { return p.cues[c] && q.cues[e] || p.cues[e] && q.cues[c] }
	f.mark("doubt against sure", either(withDoubt, sure))
	f.mark("support against opposition", either(support, against))
	f.mark("support against refusal", either(support, refused))
	for _, c := range allCues {
		f.mark(string(c)+" once at a verb of both", p.cues[c] && !q.cues[c] && atVerbOfBoth(c, p, q) || q.cues[c] && !p.cues[c] && atVerbOfBoth(c, q, p))
	}
	f.mark("denied in one", deniedIn(p, q) || deniedIn(q, p))
	f.mark("opposites", opposed(p, q))
	f["opposites, covered"] = f["opposites"] * f["coverage"]
	return f
}

// light are verbs that say little without what follows them.
var light = map[string]bool{"be": true, "have": true, "do": true, "make": true, "get": true, "take": true, "give": true}

// atVerbOfBoth reports whether the verb nearest to a cue of p is one that q has too.
func atVerbOfBoth(c cue, p, q *passage) bool {
	for i := range p.words {
		if _, ok := cueAt(cueWords()[c], p.words, i); !ok {
			continue
		}
		if d := p.nearest(p.words[i].Span); d != nil && slices.ContainsFunc(q.deeds, func(e *fact.Deed) bool { return oneDeed(d, e) }) {
			return true
		}
	}
	return false
}

// deniedIn reports whether p negates a word that q has and does not negate.
func deniedIn(p, q *passage) bool {
	return slices.ContainsFunc(p.Negations, func(n fact.Negation) bool {
		return p.Contains(n.Span) && n.Scope != "" &&
			slices.ContainsFunc(q.words, func(w word) bool { return w.stem == n.Scope }) &&
			!slices.ContainsFunc(q.Negations, func(m fact.Negation) bool { return q.Contains(m.Span) && m.Scope == n.Scope })
	})
}

// mannerOf is in what two passages are told differently, and by which words: by the first cue that
// only one of them has, best one in words of its own.
func mannerOf(p, q *passage, onlyP, onlyQ map[cue]bool) (kind fact.DifferenceKind, words string) {
	for _, has := range [][2]map[cue]bool{{onlyP, onlyQ}, {p.cues, q.cues}} {
		for _, c := range allCues {
			switch {
			case has[0][c] == has[1][c]:
			case has[0][c]:
				return kindOf[c], p.cueText(c)
			default:
				return kindOf[c], q.cueText(c)
			}
		}
	}
	return fact.DiffPolarity, ""
}

var kindOf = map[cue]fact.DifferenceKind{
	onCondition: fact.DiffCondition, withDoubt: fact.DiffCertainty, ahead: fact.DiffCertainty, sure: fact.DiffCertainty,
	alone: fact.DiffAgent, turned: fact.DiffPolarity, refused: fact.DiffPolarity, support: fact.DiffPolarity, against: fact.DiffPolarity,
}

// cueText is how a passage words a cue that it has.
func (p *passage) cueText(c cue) string {
	for i := range p.words {
		if n, ok := cueAt(cueWords()[c], p.words, i); ok {
			return p.phrase(p.words[i : i+n]).Text
		}
	}
	return ""
}
