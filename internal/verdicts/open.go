package verdicts

import (
	"slices"
	"strings"
)

// This file reads which words of a statement it leaves open: what stands under
// "whether" or "if", or is called uncertain, is neither asserted nor denied.

var (
	asking    = set(`whether if unless`)
	uncertain = set(`unclear uncertain unknown unsure undecided unsettled`)
	// supposing modals tell what would be so on a condition.
	supposing = set(`would could might`)
)

// readOpen marks the words of a statement that are left open. All of it is where it
// says itself that it is not known; otherwise each clause of "whether" and "if" is,
// up to the next comma.
func readOpen(v *view) []bool {
	open := make([]bool, len(v.words))
	for i, w := range v.words {
		if uncertain[w.text] && v.predicate(i) {
			for k := range open {
				open[k] = true
			}
			return open
		}
	}
	in := false
	for i, w := range v.words {
		in = in && !strings.ContainsAny(v.between(i-1), ",;:—–") || asking[w.text] && !v.asThough(i) || v.onlyThen(i)
		open[i] = in
	}
	if slices.Contains(open, true) {
		v.openSupposed(open)
	}
	return open
}

// asThough reports whether an "if" is that of "as if", "even if" or "if not", which
// leave nothing open.
func (v *view) asThough(i int) bool {
	return v.words[i].text == "if" && (i > 0 && (v.words[i-1].text == "as" || v.words[i-1].text == "even") ||
		i+1 < len(v.words) && v.words[i+1].text == "not")
}

// onlyThen reports whether a clause of condition begins at a word with "only when" and
// the like.
func (v *view) onlyThen(i int) bool {
	return i > 0 && v.words[i-1].text == "only" && (v.words[i].text == "when" || v.words[i].text == "once" || v.words[i].text == "after")
}

// openSupposed marks what is so only on the condition told with it, from the modal verb
// to the next sign: "we would not have lost it if they had called".
func (v *view) openSupposed(open []bool) {
	in := false
	for i, w := range v.words {
		in = in && !strings.ContainsAny(v.between(i-1), ",;:—–") || supposing[strings.TrimSuffix(w.text, "n't")] || w.text == "will" && v.willOnlyThen(i)
		open[i] = open[i] || in
	}
}

// willOnlyThen reports whether what will be, at a word, hangs on an "only when" behind it.
func (v *view) willOnlyThen(i int) bool {
	for k := i + 1; k < len(v.words) && !strings.ContainsAny(v.between(k-1), ",;:—–"); k++ {
		if v.onlyThen(k) {
			return true
		}
	}
	return false
}

// told are the senses of content that a statement does not leave open.
func (v *view) told() map[string]bool {
	told := make(map[string]bool)
	for i, w := range v.words {
		if v.content[w.sense] && !v.open[i] {
			told[w.sense] = true
		}
	}
	return told
}
