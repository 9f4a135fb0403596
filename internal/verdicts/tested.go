package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file reads what a test of somebody for alcohol, a drug or a disease found, in whatever
// words: "tested negative", "failed a breath test", "the tests were clear".

// tested is what a test of somebody found.
type tested struct {
	fact.Phrase
	of    map[string]bool // kind of test: "breath", "drug"
	who   map[string]bool // senses of those who were tested
	all   bool            // both, or all of them
	found bool
}

var (
	tests = set(`test tests`)
	// testKinds are what somebody is tested for; alcohol is what a breath test is for.
	testKinds = pairs(`breath alcohol, breathalys alcohol, breathalyz alcohol, alcohol alcohol, drink alcohol, drug drug, dope drug, doping drug, cocain drug,
		coronavirus virus, covid virus, virus virus, pregnanc pregnancy, hiv hiv`)
	positive = set(`positive`)
	negative = set(`negative clear clean nothing`)
	captains = set(`skipper master captain commander`)
)

// readTested is what a statement tells that a test found, nil if of none or of several.
func readTested(v *view) *tested {
	at := -1
	for i, w := range v.words {
		if w.stem == "test" {
			if at >= 0 {
				return nil
			}
			at = i
		}
	}
	if at < 0 || v.open[at] {
		return nil
	}
	t := &tested{of: make(map[string]bool), who: make(map[string]bool)}
	known := false
	first, last := at, at
	for i, w := range v.words {
		if kind, ok := testKinds[w.stem]; ok {
			t.of[kind] = true
		}
		t.all = t.all || w.text == "both" || w.text == "all"
		turned := i > 0 && v.words[i-1].negation
		result := false
		switch {
		case positive[w.text]:
			t.found, result = !turned, true
		case negative[w.text] && (i > at || w.text == "negative" || w.text == "clear"):
			t.found, result = turned, true
		case w.stem == "fail" && i < at && at-i <= 4, w.stem == "pass" && i < at && at-i <= 4:
			t.found, result = (w.stem == "fail") != turned, true
		}
		if result {
			if known {
				return nil
			}
			known, first, last = true, min(first, i), max(last, i)
		}
	}
	if !known || len(t.of) == 0 {
		return nil
	}
	t.Phrase = v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End})
	t.readWho(v, at)
	return t
}

// readWho reads who was tested: behind "test on", "test of", or who tested, passed or failed.
func (t *tested) readWho(v *view, at int) {
	add := func(p *fact.Phrase) {
		if p == nil {
			return
		}
		_, last := wordsAt(v, p.Span)
		first, _ := wordsAt(v, p.Span)
		for i := first; i >= 0 && i <= last; i++ {
			w := v.words[i]
			switch {
			case w.function || tests[w.text] || testKinds[w.stem] != "":
			case captains[w.stem]:
				t.who["captain"] = true
			default:
				t.who[w.sense] = true
			}
		}
	}
	for i := at + 1; i+1 < len(v.words) && i <= at+4 && !v.signBetween(at, i); i++ {
		if v.words[i].text == "on" || v.words[i].text == "of" {
			for i+2 < len(v.words) && (v.words[i+1].text == "both" || v.words[i+1].text == "all") {
				i++
			}
			add(v.nounPhraseFrom(i + 1))
			return
		}
	}
	for i := range v.acts {
		d := &v.acts[i]
		if d.word >= 0 && (d.Verb == "test" || d.Verb == "fail" || d.Verb == "pass") {
			if d.Agent != nil && !strings.Contains(text.Fold(d.Agent.Text), "test") {
				add(d.Agent)
			} else if d.Passive {
				add(d.Patient)
			}
		}
	}
}

// compareTested finds that a test of somebody found something on one side and nothing on the
// other.
func compareTested(a, b *polarity) (finding, bool) {
	x, y := a.view.tested, b.view.tested
	if x == nil || y == nil || x.found == y.found || !anyIn(x.of, y.of) || !x.ofOne(y) || a.view.daysApart(b.view) {
		return finding{}, false
	}
	value := func(v *view, t *tested) fact.DifferenceValue {
		if t.found {
			return v.value(t.Phrase, "found")
		}
		return v.value(t.Phrase, "not found")
	}
	return finding{
		subject: "test", x: value(a.view, x), y: value(b.view, y),
		reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, true
}

// ofOne reports whether two tests are of one: more than half of the words for him on the side
// that has fewer are told on the other, or one of them and the tests are of all.
func (t *tested) ofOne(o *tested) bool {
	shared := 0
	for s := range t.who {
		if o.who[s] {
			shared++
		}
	}
	less := min(len(t.who), len(o.who))
	return shared > 0 && (t.all || o.all || 2*shared > less)
}
