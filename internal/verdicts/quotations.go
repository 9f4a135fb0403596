package verdicts

import (
	"cmp"
	"slices"
	"strings"

	"znkr.io/diff"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// quote is a quotation as the words that were spoken.
type quote struct {
	fact.Phrase
	words     []spoken
	bag       map[string]bool // the words, in no order
	utterance int             // number of the utterance it quotes, among the statements compared
}

// spoken is one word of a quotation in a form that typography, case and
// contraction do not change.
type spoken struct {
	fact.Span // in the article; of the whole word where it was a contraction
	norm      string
	stem      string
	weighty   bool // a content word or a negation: changing it changes what was said
	inserted  bool // in square brackets: the reporter's, not the speaker's
	cutBefore bool // a mark of omission stands between the word before and this
}

func newQuote(q fact.Quotation) quote {
	out := quote{Phrase: q.Phrase, bag: make(map[string]bool), utterance: -1}
	index := text.NewIndex(q.Text)
	end, depth := 0, 0 // where the word before ended, and how many brackets are open
	for _, w := range text.Words(q.Text) {
		gap := index.Slice(fact.Span{Start: end, End: w.Start})
		end = w.End
		depth = max(0, depth+strings.Count(gap, "[")-strings.Count(gap, "]"))
		for i, norm := range expand(w.Text) {
			out.bag[norm] = true
			out.words = append(out.words, spoken{
				Span:      shift(w.Span, q.Start),
				norm:      norm,
				stem:      plain(text.Stem(norm)),
				weighty:   !text.IsFunction(norm) || negators[norm],
				inserted:  depth > 0,
				cutBefore: i == 0 && isCutMark(gap),
			})
		}
	}
	return out
}

// sameUtterance reports whether two quotations were found to quote one utterance.
func (q quote) sameUtterance(other quote) bool {
	return q.utterance >= 0 && q.utterance == other.utterance
}

var negators = set(`not never no nothing nobody none nor neither without cannot`)

// isCutMark reports whether the signs between two words say that some were left out.
func isCutMark(gap string) bool {
	return strings.Contains(gap, "…") || strings.Contains(gap, "...") || strings.Contains(gap, ". . .")
}

// expand writes a word the one way it is compared: lower case, straight
// apostrophes, no dots, digits for small number words, contractions in full.
func expand(word string) []string {
	w := strings.ReplaceAll(text.Fold(word), ".", "")
	if digit, ok := numberWords[w]; ok {
		return []string{digit}
	}
	if full, ok := contractions[w]; ok {
		return strings.Fields(full)
	}
	for _, ending := range []struct{ short, full string }{
		{"n't", "not"}, {"'ll", "will"}, {"'re", "are"}, {"'ve", "have"}, {"'m", "am"}, {"'d", "would"},
	} {
		if stem, ok := strings.CutSuffix(w, ending.short); ok && stem != "" {
			return []string{stem, ending.full}
		}
	}
	// After a pronoun the ending is a verb, after a noun it is possessive.
	if stem, ok := strings.CutSuffix(w, "'s"); ok && text.IsFunction(stem) {
		return []string{stem, "is"}
	}
	return []string{w}
}

var contractions = map[string]string{
	"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not",
	"let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to",
}

var numberWords = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
	"eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}

// utterance is a set of quotations of the same words, with the longest as the
// one the others are compared with.
type utterance struct {
	number  int
	longest *quoted
	all     []*quoted
}

type quoted struct {
	view  *view
	quote *quote
}

// findUtterances puts quotations together and numbers them by what they quote.
// Longest first, each joins the first utterance whose longest quotation it is a
// version or a fragment of.
func findUtterances(views []*view) []*utterance {
	var all []*quoted
	for _, v := range views {
		for i := range v.quotes {
			if len(v.quotes[i].words) > 0 {
				all = append(all, &quoted{view: v, quote: &v.quotes[i]})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *quoted) int {
		return cmp.Or(
			-cmp.Compare(len(a.quote.words), len(b.quote.words)),
			cmp.Compare(wording(a.quote), wording(b.quote)))
	})
	var found []*utterance
	byWording := make(map[string]*utterance)
	for _, q := range all {
		words := wording(q.quote)
		u := byWording[words]
		for i := 0; u == nil && i < len(found); i++ {
			if sameWords(found[i].longest.quote, q.quote) {
				u = found[i]
			}
		}
		if u == nil {
			u = &utterance{number: len(found), longest: q}
			found = append(found, u)
		}
		byWording[words] = u
		q.quote.utterance = u.number
		u.all = append(u.all, q)
	}
	return found
}

// Two quotations are of one utterance if this share of the shorter's words, and
// this many, stand in the longer in order, some of them weighty; or if the
// shorter stands in the longer whole.
const (
	sharedShare = 0.6
	sharedWords = 4
)

func sameWords(long, short *quote) bool {
	if !bagsOverlap(long, short) {
		return false
	}
	matched, weighty := 0, 0
	for _, e := range align(long, short) {
		if e.Op == diff.Match {
			matched++
			if e.X.weighty {
				weighty++
			}
		}
	}
	n := len(short.words)
	if matched == n && weighty > 0 && n > 1 {
		return contiguous(long, short) || matched >= sharedWords
	}
	return matched >= sharedWords && weighty > 0 && float64(matched) >= sharedShare*float64(n)
}

// bagsOverlap is a cheap look ahead: without enough words in common, whatever
// their order, there is nothing to align.
func bagsOverlap(long, short *quote) bool {
	n := 0
	for _, w := range short.words {
		if long.bag[w.norm] {
			n++
		}
	}
	return float64(n) >= sharedShare*float64(len(short.words))
}

// contiguous reports whether the words of short follow each other in long.
func contiguous(long, short *quote) bool {
	return strings.Contains(" "+wording(long)+" ", " "+wording(short)+" ")
}

func wording(q *quote) string {
	words := make([]string, len(q.words))
	for i, w := range q.words {
		words[i] = w.norm
	}
	return strings.Join(words, " ")
}

func align(a, b *quote) []diff.Edit[spoken] {
	return diff.EditsFunc(a.words, b.words, func(x, y spoken) bool { return x.norm == y.norm }, diff.Minimal())
}

// quotationDifferences compares every wording of an utterance with the longest.
// The rule: case, punctuation and contractions are no difference; a part of the
// quotation is a minor one, and so is a cut that is marked, an insertion in
// brackets, or a change of function words alone; words changed, added or cut
// without a mark are material if a content word or a negation is among them. It
// concerns the claim only where the words are the claim, that is if both
// statements are at the level of the utterance, and the attribution otherwise.
func quotationDifferences(utterances []*utterance) []fact.Difference {
	var found []fact.Difference
	for _, u := range utterances {
		for _, variant := range variants(u) {
			if d, ok := compareWordings(variant.longest, variant.other); ok {
				found = append(found, d)
			}
		}
	}
	return found
}

// pairOfWordings is those who quote an utterance in its longest wording and
// those who quote it in another.
type pairOfWordings struct {
	longest, other []*quoted
}

func variants(u *utterance) []pairOfWordings {
	var longest []*quoted
	var order []string
	others := make(map[string][]*quoted)
	for _, q := range u.all {
		w := wording(q.quote)
		if w == wording(u.longest.quote) {
			longest = append(longest, q)
			continue
		}
		if others[w] == nil {
			order = append(order, w)
		}
		others[w] = append(others[w], q)
	}
	var out []pairOfWordings
	for _, w := range order {
		if others[w] = elsewhere(others[w], longest); len(others[w]) > 0 {
			out = append(out, pairOfWordings{longest: longest, other: others[w]})
		}
	}
	return out
}

// elsewhere leaves out quotations of statements that also have the longest
// wording: a fragment repeated there is no difference.
func elsewhere(qs, longest []*quoted) []*quoted {
	var left []*quoted
	for _, q := range qs {
		if !slices.ContainsFunc(longest, func(l *quoted) bool { return l.view == q.view }) {
			left = append(left, q)
		}
	}
	return left
}

func compareWordings(longest, other []*quoted) (fact.Difference, bool) {
	changes, fragment := changesBetween(longest[0].quote, other[0].quote)
	if len(changes) == 0 && !fragment {
		return fact.Difference{}, false
	}
	d := fact.Difference{Kind: fact.DiffQuotation, Concerns: fact.ConcernsClaim}
	worst := change{}
	for _, c := range changes {
		if c.material() && !worst.material() || worst.x == nil && worst.y == nil {
			worst = c
		}
	}
	d.Material = worst.material()
	d.Reason = worst.reason(len(changes) - 1)
	for side, qs := range [][]*quoted{longest, other} {
		for _, q := range qs {
			if q.view.Level != fact.Utterance {
				d.Concerns = fact.ConcernsAttribution
			}
			span := changedSpan(q.quote, changes, side)
			d.Values = append(d.Values, q.view.value(q.view.phrase(span), wording(q.quote)))
		}
	}
	return d, true
}
