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
		in = in && !strings.ContainsAny(v.between(i-1), ",;:—–") || asking[w.text] && !v.asThough(i)
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

// openSupposed marks what is so only on the condition told with it, from the modal verb
// to the next sign: "we would not have lost it if they had called".
func (v *view) openSupposed(open []bool) {
	in := false
	for i, w := range v.words {
		in = in && !strings.ContainsAny(v.between(i-1), ",;:—–") || supposing[strings.TrimSuffix(w.text, "n't")]
		open[i] = open[i] || in
	}
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
