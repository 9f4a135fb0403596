package verdicts

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

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
	capital   bool // begins with an upper-case letter
	inserted  bool // in brackets: the reporter's, not the speaker's
	cutBefore bool // a mark of omission stands between the word before and this
	opens     bool // it begins a sentence behind another
}

// weighty is how many words of a quotation say something.
func (q *quote) weighty() int { return len(weightyIn(q.words)) }

func newQuote(q fact.Quotation) quote {
	out := quote{Phrase: q.Phrase, bag: make(map[string]bool), utterance: -1}
	index := text.NewIndex(q.Text)
	end, depth := 0, 0 // where the word before ended, and how many brackets are open
	for _, w := range text.Words(q.Text) {
		gap := index.Slice(fact.Span{Start: end, End: w.Start})
		end = w.End
		depth = max(0, depth+strings.Count(gap, "[")+strings.Count(gap, "(")-strings.Count(gap, "]")-strings.Count(gap, ")"))
		for i, norm := range expand(w.Text) {
			out.bag[norm] = true
			out.words = append(out.words, spoken{
				Span:      shift(w.Span, q.Start),
				norm:      norm,
				stem:      plain(text.Stem(norm)),
				weighty:   !text.IsFunction(norm) && !lightWords[norm] || negators[norm],
				capital:   unicode.IsUpper([]rune(w.Text)[0]),
				inserted:  depth > 0,
				cutBefore: i == 0 && isCutMark(gap),
				opens:     i == 0 && strings.ContainsAny(gap, ".!?") && !isCutMark(gap),
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

// lightWords fill a sentence or stress it, and change nothing of what it says.
var lightWords = set(`still really very just well so also even quite actually simply indeed certainly already okay oh yes
	now then totally absolutely truly frankly basically`)

// isCutMark reports whether the signs between two words say that some were left out.
func isCutMark(gap string) bool {
	return strings.Contains(gap, "…") || strings.Contains(gap, "...") || strings.Contains(gap, ". . .")
}

// expand writes a word the one way it is compared: lower case, straight
// apostrophes, no dots but in numbers, digits for small number words, contractions
// in full, American spelling.
func expand(word string) []string {
	w := text.Fold(word)
	if !strings.ContainsAny(w, "0123456789") {
		w = american(strings.ReplaceAll(w, ".", ""))
	}
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

// american writes the British endings the American way, so that an outlet's house
// style is no difference.
func american(w string) string {
	for _, e := range []struct{ british, american string }{
		{"isation", "ization"},
		{"isations", "izations"},
		{"ising", "izing"},
		{"ised", "ized"},
		{"ises", "izes"},
		{"ise", "ize"},
		{"our", "or"},
		{"ours", "ors"},
		{"oured", "ored"},
		{"ouring", "oring"},
		{"ourer", "orer"},
		{"ourers", "orers"},
		{"ourable", "orable"},
		{"ourably", "orably"},
		{"ourite", "orite"},
		{"ourites", "orites"},
		{"ourhood", "orhood"},
		{"ourhoods", "orhoods"},
		{"elled", "eled"},
		{"elling", "eling"},
		{"ence", "ense"},
		{"entre", "enter"},
		{"ibre", "iber"},
		{"itre", "iter"},
		{"ogramme", "ogram"},
	} {
		if stem, ok := strings.CutSuffix(w, e.british); ok && len(w) > 4 && stem != "" {
			return stem + e.american
		}
	}
	return w
}

var contractions = map[string]string{
	"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not",
	"let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to",
}

var numberWords = map[string]string{
	"third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
	"ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
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
			if sameWords(found[i].longest.quote, q.quote) && !ofTwoSpeakers(found[i].longest, q) || nearVersion(found[i].longest, q) || reordered(found[i].longest, q) {
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
// shorter stands in the longer whole. A name in common is soon long enough, so half
// of what weighs must be shared too.
const (
	sharedShare  = 0.6
	sharedWords  = 4
	sharedWeight = 0.55
)

func sameWords(long, short *quote) bool {
	if !bagsOverlap(long, short) {
		return false
	}
	matched, weighty, all := 0, 0, short.weighty()
	for _, p := range matchedWords(long, short) {
		matched++
		if long.words[p[0]].weighty {
			weighty++
		}
	}
	n := len(short.words)
	if matched == n && weighty > 0 && n > 1 {
		return contiguous(long, short) || matched >= sharedWords
	}
	if matched >= sharedWords+1 && matched >= n-1 && 2*weighty >= all {
		return true // all but one word of it, "nobody"
	}
	return matched >= sharedWords && weighty > 0 && float64(matched) >= sharedShare*float64(n) && float64(weighty) >= sharedWeight*float64(all)
}

// nearVersion reports whether a short quotation may be a version of another that has too few words
// in common with it to tell by itself: it has all but one of its words, of which all weigh or it
// begins and ends with the same, and it is told of the same speaker, or beside like words.
func nearVersion(long, short *quoted) bool {
	const least = 3
	n := len(short.quote.words)
	if n < least || n > 2*least || !bagsOverlap(long.quote, short.quote) || long.view.ArticleID == short.view.ArticleID {
		return false
	}
	pairs := matchedWords(long.quote, short.quote)
	if len(pairs) < least || len(pairs) < n-1 {
		return false
	}
	weighty, all := 0, short.quote.weighty()
	for _, p := range pairs {
		if short.quote.words[p[1]].weighty {
			weighty++
		}
	}
	ends := pairs[0] == [2]int{0, 0} && pairs[len(pairs)-1] == [2]int{len(long.quote.words) - 1, n - 1}
	if weighty == 0 || weighty < all && !ends || weighty < 2 && all > 1 {
		return false
	}
	one, other := long.view.speakingName(), short.view.speakingName()
	if one != nil && other != nil {
		return one.mayBe(other)
	}
	return covered(long.view, short.view) >= aboutTheSame && (ends || weighty >= 2)
}

// reordered reports whether a quotation has all the words of weight of a longer one, in whatever order
// and form, of one and the same speaker: "closing the terminal is the last thing we would do", "we
// would close the terminal".
func reordered(long, short *quoted) bool {
	const least = 3
	if long.view.ArticleID == short.view.ArticleID || !long.view.sameSource(short.view) {
		return false
	}
	stems := make(map[string]bool)
	for _, w := range long.quote.words {
		stems[w.stem] = true
	}
	weighty := make(map[string]bool)
	for _, w := range short.quote.words {
		switch {
		case !w.weighty && modalStatus[w.norm] == "":
		case !stems[w.stem]:
			return false
		default:
			weighty[w.stem] = true
		}
	}
	return len(weighty) >= least
}

// ofTwoSpeakers reports whether two quotations are of two people, by name, who used
// like words. Where hardly a word differs it is one quotation that is given to two.
func ofTwoSpeakers(long, short *quoted) bool {
	const hardly = 0.9
	one, other := long.view.speakingName(), short.view.speakingName()
	if one == nil || other == nil || one.mayBe(other) {
		return false
	}
	return float64(len(matchedWords(long.quote, short.quote))) < hardly*float64(len(short.quote.words))
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
