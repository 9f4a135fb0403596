package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// quotationDifferences compares every wording of an utterance with the longest
// one, word by word. The rule:
//
//   - words changed or added, or cut without a mark, are material if a content
//     word or a negation is among them;
//   - a cut that is marked, words in brackets, function words, fillers and the
//     spelling of names are minor, and so are punctuation, contractions and a
//     fragment;
//   - half of the utterance left out is an omission; it is material where what is
//     missing turns the rest round ("but", "unless", "I don't think");
//   - who did it and to whom turned round (turnedround.go) is material;
//   - two quotations of one article that another runs together are minor.
//
// It concerns the claim only where the words are the claim, that is if both
// statements are at the level of the utterance, and the attribution otherwise.
func quotationDifferences(utterances []*utterance) []fact.Difference {
	var found []fact.Difference
	for _, u := range utterances {
		if d, ok := u.typography(); ok {
			found = append(found, d)
		}
		joined, pieces := u.joined()
		found = append(found, joined...)
		for _, variant := range variants(u) {
			isPiece := func(q *quoted) bool { return slices.Contains(pieces, q) }
			if variant.other = slices.DeleteFunc(variant.other, isPiece); len(variant.other) == 0 {
				continue
			}
			if d, ok := compareWordings(variant.longest, variant.other); ok {
				found = append(found, d)
			}
		}
	}
	return found
}

// wordingSet is those who quote an utterance in its longest wording and those who
// quote it in another.
type wordingSet struct {
	longest, other []*quoted
}

func variants(u *utterance) []wordingSet {
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
	var out []wordingSet
	for _, w := range order {
		if others[w] = elsewhere(others[w], longest); len(others[w]) > 0 {
			out = append(out, wordingSet{longest: longest, other: others[w]})
		}
	}
	return out
}

// elsewhere leaves out quotations of articles that also have the longest wording:
// a fragment repeated there is no difference.
func elsewhere(qs, longest []*quoted) []*quoted {
	var left []*quoted
	for _, q := range qs {
		if !slices.ContainsFunc(longest, func(l *quoted) bool { return slices.Contains(l.view.siblings, q.view) }) {
			left = append(left, q)
		}
	}
	return left
}

func compareWordings(longest, other []*quoted) (fact.Difference, bool) {
	w := alignWordings(longest[0].quote, other[0].quote)
	if d, ok := turnedRound(&w, longest, other); ok {
		return d, true
	}
	d := fact.Difference{Kind: fact.DiffQuotation}
	switch {
	case len(w.changes) > 0:
		worst := w.changes[0]
		for _, c := range w.changes {
			if c.material() && !worst.material() {
				worst = c
			}
		}
		d.Material = worst.material() || !sameWords(longest[0].quote, other[0].quote) && reordered(longest[0], other[0])
		d.Reason = worst.reason(len(w.changes) - 1)
		if d.Material && worst.material() && w.inOtherWords() && anyTranslated(longest, other) {
			d.Material = false
			d.Reason = message.Text("{{.Change}} It was translated; the words may differ for that.", "Change", d.Reason)
		}
		if !d.Material && w.turns(other[0].quote) && !w.toldOutside(other[0].view) {
			d.Material = true
			d.Reason = message.Text("What is left out here may turn the rest round: “{{.Words}}”.", "Words", w.missing())
		}
	case w.head == nil && w.tail == nil:
		return d, false
	case w.omits(longest[0].quote, other[0].quote):
		d.Kind, d.Material = fact.DiffOmission, w.turns(other[0].quote) && !w.toldOutside(other[0].view)
		d.Reason = message.Text("Much of the quotation is left out here: “{{.Words}}”.", "Words", w.missing())
		if d.Material {
			d.Reason = message.Text("What is left out here may turn the rest round: “{{.Words}}”.", "Words", w.missing())
		}
	default:
		d.Reason = message.Text("The quotation is given in part only.")
	}
	d.Concerns = concernOf(longest, other)
	if d.Material && d.Concerns == fact.ConcernsClaim && len(w.changes) > 0 && allApart(longest, other) {
		d.Material = false
		d.Reason = hardlyAlike(d.Reason)
	}
	if d.Kind == fact.DiffOmission {
		d.Concerns = fact.ConcernsAttribution
	}
	for side, qs := range [][]*quoted{longest, other} {
		for _, q := range qs {
			span := changedSpan(q.quote, w.changes, side)
			d.Values = append(d.Values, q.view.value(q.view.phrase(span), wording(q.quote)))
		}
	}
	return d, true
}

// allApart reports whether none who quote one wording is like any who quote another.
func allApart(longest, other []*quoted) bool {
	for _, l := range longest {
		for _, o := range other {
			if !l.view.apart(o.view, leastLikelyQuoted) {
				return false
			}
		}
	}
	return true
}

// concernOf is what a difference between wordings bears on: the claim where all
// statements are that somebody said it.
func concernOf(groups ...[]*quoted) fact.Concern {
	for _, qs := range groups {
		for _, q := range qs {
			if q.view.Level != fact.Utterance {
				return fact.ConcernsAttribution
			}
		}
	}
	return fact.ConcernsClaim
}

// leastClause is how many words a fragment has at least to give what was said
// rather than a catchword of it.
const leastClause = 5

// omits reports whether a fragment leaves out a good part of an utterance: as many
// weighty words as it gives, or words that turn the rest round.
func (w *wordings) omits(long, short *quote) bool {
	given := 0
	for _, word := range short.words {
		if word.weighty {
			given++
		}
	}
	return len(short.words) >= leastClause && w.leftOut() >= 3 && w.leftOut() >= given || (len(short.words) >= leastClause || short.isClause()) && w.turns(short)
}

// isClause reports whether a quotation says something of something, "I will not concede", and is no
// catchword: it begins with a pronoun, or as a sentence does, or has a verb that is none without its
// subject, "our navy will answer".
func (q *quote) isClause() bool {
	if len(q.words) < 3 {
		return false
	}
	return subjects[q.words[0].norm] || q.words[0].capital ||
		slices.ContainsFunc(q.words[1:len(q.words)-1], func(w spoken) bool { return modalStatus[w.norm] != "" || w.norm == "is" || w.norm == "are" })
}

var subjects = set(`i we you he she it they there this that these those nobody everybody everyone`)

// topicTurned reports whether a statement passes to something else between two quotations, in
// another sentence: "Asked an hour later about the boat, he said".
func topicTurned(v *view, first, second fact.Span) bool {
	if second.Start <= first.End || !v.Contains(first) || !v.Contains(second) {
		return false
	}
	between := v.index.Slice(shift(fact.Span{Start: first.End, End: second.Start}, -v.Start))
	if !strings.ContainsAny(strings.TrimLeft(between, ".,!?\"”’' "), ".!?") {
		return false
	}
	return slices.ContainsFunc(text.Words(between), func(w text.Word) bool { return topicWords[text.Fold(w.Text)] })
}

// topicWords tell that somebody speaks of something else, or at another time.
var topicWords = set(`asked later earlier about of on regarding concerning separately elsewhere another turning`)

// missing is what stands before and after a fragment.
func (w *wordings) missing() string {
	var parts []string
	for _, edge := range []*change{w.head, w.tail} {
		if edge != nil {
			parts = append(parts, spokenText(append(edge.x, edge.y...)))
		}
	}
	return strings.Join(parts, " … ")
}

// typography is the difference between those who quote the same words with other
// punctuation, or contracted on one side.
func (u *utterance) typography() (fact.Difference, bool) {
	byWords := make(map[string][]*quoted)
	for _, q := range u.all {
		byWords[wording(q.quote)] = append(byWords[wording(q.quote)], q)
	}
	for _, words := range u.wordingsInOrder() {
		qs := byWords[words]
		forms := make(map[string]bool)
		contracted := make(map[int]bool)
		for _, q := range qs {
			forms[plainForm(q.quote.Text)] = true
			contracted[len(text.Words(q.quote.Text))] = true
		}
		if len(forms) < 2 || !severalArticles(qs) {
			continue
		}
		d := fact.Difference{Kind: fact.DiffQuotation, Concerns: concernOf(qs), Reason: message.Text("The same words with other punctuation.")}
		if len(contracted) > 1 {
			d.Reason = message.Text("The same words, contracted on one side.")
		}
		for _, q := range qs {
			d.Values = append(d.Values, q.view.value(q.quote.Phrase, q.quote.Text))
		}
		return d, true
	}
	return fact.Difference{}, false
}

func (u *utterance) wordingsInOrder() []string {
	var order []string
	for _, q := range u.all {
		if w := wording(q.quote); !slices.Contains(order, w) {
			order = append(order, w)
		}
	}
	return order
}

func severalArticles(qs []*quoted) bool {
	return slices.ContainsFunc(qs, func(q *quoted) bool { return !slices.Contains(qs[0].view.siblings, q.view) })
}

// plainForm is a quotation without what its surroundings do to it: the case of its
// first letter, the sign before the closing mark, typographic variants.
func plainForm(s string) string {
	words := strings.Fields(text.Fold(s))
	for i, w := range words {
		letters := strings.Trim(w, ".,;:!?()[]\"'")
		words[i] = strings.Replace(w, letters, american(letters), 1)
	}
	s = strings.Join(words, " ")
	s = strings.NewReplacer("–", "-", "—", "-", "--", "-", "…", "...", "‘", "'", "u.s.", "us", " - ", "-").Replace(s)
	return strings.Trim(s, ".,;:!?- ")
}

// joined is the difference between an article that quotes an utterance in two
// pieces, with its own words between, and one that runs them together.
func (u *utterance) joined() (found []fact.Difference, pieces []*quoted) {
	long := u.longest
	for _, first := range u.all {
		if slices.Contains(long.view.siblings, first.view) {
			continue
		}
		for _, second := range u.all {
			if second == first || !slices.Contains(first.view.siblings, second.view) || second.quote.Start <= first.quote.Start {
				continue
			}
			from, to, ok := standsIn(long.quote, first.quote)
			next, _, ok2 := standsIn(long.quote, second.quote)
			if !ok || !ok2 || next < to || next > to+1 || from > next {
				continue
			}
			marked := next < len(long.quote.words) && long.quote.words[next].cutBefore
			reason := message.Key("Two quotations on one side are run together on the other, without a mark.")
			if marked {
				reason = message.Key("Two quotations on one side are run together on the other, with a mark.")
			}
			turned := topicTurned(first.view, first.quote.Span, second.quote.Span)
			if turned {
				reason = message.Key("Two quotations on two things on one side are run together on the other.")
			}
			return []fact.Difference{{
				Kind: fact.DiffQuotation, Concerns: fact.ConcernsAttribution, Material: turned,
				Reason: message.Text(reason),
				Values: []fact.DifferenceValue{
					long.view.value(long.quote.Phrase, wording(long.quote)),
					first.view.value(first.quote.Phrase, wording(first.quote)),
					second.view.value(second.quote.Phrase, wording(second.quote)),
				},
			}}, []*quoted{first, second}
		}
	}
	return nil, nil
}

// standsIn is where the words of a short quotation stand in a long one, in a row.
func standsIn(long, short *quote) (from, to int, ok bool) {
	n := len(short.words)
	for from := 0; n >= 3 && from+n <= len(long.words); from++ {
		same := true
		for k := 0; same && k < n; k++ {
			same = long.words[from+k].norm == short.words[k].norm
		}
		if same {
			return from, from + n, true
		}
	}
	return 0, 0, false
}
