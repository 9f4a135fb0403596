package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file reads how far a deed has come from the words before its verb, whatever verb it is:
// modals, forms of "have" and "be", and the word that it hangs on (embedding.go).

// aspect is how far a deed is told to have come, with the first word that shows it.
type aspect struct {
	status
	first int
	by    int // the verb that a noun hangs on, whose doer is the one who is to do it; 0 elsewhere
}

// aspectAt reads how far the deed has come whose verb is a word; false where the words before it do
// not tell, or deny it, which is a matter of polarity.
func (v *view) aspectAt(verb int) (aspect, bool) {
	a := v.groupAt(verb, verb)
	if w := &v.words[verb]; a.status == "" || v.polarity.turned[verb] || v.isAdverb(verb) || hedgeWords[w.text] || v.asksWhat(a.first) {
		return a, false
	}
	if a.status == done && v.onlyBelieved(a.first) {
		a.status = supposed
	}
	for i := a.first; i < verb; i++ {
		if w := &v.words[i]; w.negates() || scarce[w.text] || nearlyWords[w.text] || denyingVerbs[w.stem] || v.polarity.turned[i] {
			return a, false
		}
	}
	return a, true
}

// nearlyWords tell that it did not quite come to it.
var nearlyWords = set(`almost nearly virtually practically`)

// asksWhat reports whether a question stands close before a word: "what the tests might have shown".
func (v *view) asksWhat(word int) bool {
	for i := word - 1; i >= 0 && i >= word-askReach && !strings.ContainsAny(v.between(i), ",;:—–"); i-- {
		if questionWords[v.words[i].text] {
			return true
		}
	}
	return false
}

var questionWords = set(`what how why whether where before until`)

// beliefReach is how many words behind a verb of believing what is believed stands at most.
const beliefReach = 10

// onlyBelieved reports whether a verb hangs on one of believing, or of what speaks for it: "believes
// that he died", "early findings suggest that it broke".
func (v *view) onlyBelieved(word int) bool {
	for i := word - 1; i >= 0 && i >= word-beliefReach && !strings.ContainsAny(v.between(i), ",;:—–"); i-- {
		w := &v.words[i]
		if assuming[w.stem] && v.deedHolds(i) && !w.negation && i+1 < word && v.words[i+1].text != "to" && !beForms[v.words[max(0, i-1)].text] &&
			!(i > 0 && (v.words[i-1].text == "i" || determiners[v.words[i-1].text])) && !(hedgingAdjectives[w.text] && v.content[v.words[i+1].sense]) {
			return true
		}
		if proving[w.stem] || i < word-2 && i > 0 && v.endsDeed(i) && !assuming[w.stem] || i < word-1 && beForms[w.text] && !v.hasPastForm(i+1) || relatives[w.text] && !(i > 0 && assuming[v.words[i-1].stem]) {
			return false
		}
	}
	return false
}

var relatives = set(`that which who whom whose`)

var (
	// assuming verbs, by stem, leave open whether what hangs on them is so, proving ones do not.
	assuming = stems(`believe think suspect fear presume suppose assume speculate suggest indicate hint imply surmise
		theorise theorize hypothesise hypothesize`)
	proving = stems(`establish prove confirm conclude find determine demonstrate show verify ascertain rule discover reveal know admit
		acknowledge concede`)
)

// groupAt reads the verb group that ends at a word; verb is its own verb.
func (v *view) groupAt(last, verb int) aspect {
	k, hedged := v.pastAdverbs(last - 1)
	at := aspect{first: k + 1}
	if k < 0 || v.signBetween(k, k+1) {
		return at.over(v.bareAt(verb), hedged)
	}
	w := &v.words[k]
	switch {
	case w.date:
		return at.over(v.bareAt(verb), hedged)
	case modalStatus[w.text] != "" || w.text == "'ll" || w.text == "’ll":
		s := modalStatus[w.text]
		if s == "" {
			s = future
		}
		_, before := v.pastAdverbs(k - 1)
		return aspect{status: s, first: k}.over(s, hedged || before)
	case w.text == "must":
		return aspect{status: obliged, first: k}
	case w.text == "having":
		return v.gerundAt(k - 1)
	case haveForms[w.text]:
		if outer := v.groupAt(k, k); w.text == "have" && outer.status != "" && outer.status != done && k > outer.first {
			return outer // "may have shot", "is believed to have shot"
		}
		if last == verb && !v.hasPastForm(verb) && !beForms[v.words[verb].text] {
			return aspect{first: k} // "has substantial evidence"
		}
		return aspect{status: done, first: k}.over(done, hedged)
	case w.text == "being":
		return aspect{first: k}
	case beForms[w.text] && w.text != "as" && w.text != "that's":
		outer := v.groupAt(k, k)
		outer.first = min(outer.first, k)
		switch {
		case w.text == "be" || w.text == "been" && outer.status != done:
			return outer
		case strings.HasSuffix(v.words[verb].text, "ing") && last == verb:
			return aspect{status: ongoing, first: outer.first}.over(ongoing, hedged)
		}
		return aspect{status: done, first: outer.first}.over(done, hedged)
	case w.text == "to":
		return v.infinitiveAt(k)
	case strings.HasSuffix(v.words[verb].text, "ing") && last == verb:
		return v.gerundAt(k)
	}
	return at.over(v.bareAt(verb), hedged)
}

// over gives a status to an aspect, that of a supposition where an adverb takes certainty from it.
func (a aspect) over(s status, hedged bool) aspect {
	a.status = s
	if hedged && (s == done || s == ongoing) {
		a.status = supposed
	} else if hedged && s == future {
		a.status = intended
	}
	return a
}

// bareAt is the status of a verb that stands without another: what is told in the past is done.
func (v *view) bareAt(verb int) status {
	if !v.hasPastForm(verb) || verb > 0 && pronouns[v.words[verb-1].text] && !subjectForms[v.words[verb-1].text] || verb+1 < len(v.words) && v.words[verb+1].text == "by" {
		return "" // "a fund controlled by both" is no deed of its own
	}
	if v.deedHolds(verb) || verb > 0 && !v.words[verb-1].function && !v.signBetween(verb-1, verb) {
		return done
	}
	return ""
}

// hasPastForm reports whether a word has the form of a verb in the past, or of its participle.
func (v *view) hasPastForm(word int) bool {
	w := &v.words[word]
	return strings.HasSuffix(w.text, "ed") || pastAsBase[w.text] || !nounForms[w.text] && plain(text.Stem(w.text)) != text.Stem(w.text)
}

var (
	pastAsBase   = set(`cut put shut let spread cost hurt quit read beat hit set split burst shed cast bid thrust upset left`)
	subjectForms = set(`he she they it i we who`)
)

// nounForms are plurals among the irregular forms.
var nounForms = set(`children men women people denial`)

var haveForms = set(`have has had having 've ’ve`)

// pastAdverbs is the first word before an adverb, from a word backwards, and whether one of them
// takes certainty from what follows.
func (v *view) pastAdverbs(k int) (before int, hedged bool) {
	for ; k >= 0; k-- {
		w := &v.words[k]
		if hedgeWords[w.text] {
			hedged = true
		} else if !v.isAdverb(k) {
			break
		}
	}
	return k, hedged
}

func (v *view) isAdverb(word int) bool {
	w := &v.words[word]
	return adverbs[w.text] || strings.HasSuffix(w.text, "ly") && len(w.text) > 4 && !w.function && !v.named[w.sense] && !v.endsDeed(word)
}

// endsDeed reports whether a word is the verb's own of a deed.
func (v *view) endsDeed(word int) bool {
	return slices.ContainsFunc(v.Deeds, func(d fact.Deed) bool { return d.End == v.words[word].End })
}

var adverbs = set(`also now then already still again soon just even both all later since ever first finally far once twice instead too`)

// infinitiveAt reads what an infinitive behind the "to" at a word hangs on.
func (v *view) infinitiveAt(to int) aspect {
	k, hedged := v.pastAdverbs(v.beforeDate(to - 1))
	if k < 0 || v.signBetween(k, to) {
		return aspect{first: to}
	}
	w := &v.words[k]
	at := aspect{first: k}
	switch {
	case haveForms[w.text]:
		if outer := v.groupAt(k, k); outer.status != "" && k > outer.first {
			return outer // "may have to shut", "will have to shut"
		}
		if w.text == "had" {
			return at.over(done, hedged)
		}
		return at.over(obliged, hedged)
	case beForms[w.text] && w.text != "as":
		if s := v.classOf(k - 1); s == intended || s == demanded || s == instructed {
			return aspect{status: s, first: k - 1} // "their goal is to build"
		}
		if w.text == "be" || w.text == "been" {
			return at
		}
		return at.over(future, hedged)
	case w.text == "going" || w.text == "about" || w.text == "due" || w.text == "set" || w.text == "scheduled" || w.text == "slated" || w.text == "bound":
		if w.text == "about" || w.text == "going" || v.isPredicateWord(k) {
			return at.over(future, hedged)
		}
		return at
	case w.text == "likely":
		return at.over(intended, false)
	}
	if s := v.classOf(k); s != "" {
		return v.embeddedUnder(s, k)
	}
	return v.toldTo(k)
}

// beforeDate is the word before a date that ends at a word, with what leads to it: "threatened on Friday
// to leave". It is the word itself where no date ends there.
func (v *view) beforeDate(k int) int {
	at := k
	for at >= 0 && v.words[at].date {
		at--
	}
	if at < k && at >= 0 && dateLeads[v.words[at].text] {
		at--
	}
	return at
}

var dateLeads = set(`on in at during late last early`)

// isPredicateWord reports whether an adjective stands behind a form of "be" or right behind what it
// is said of: "due to fly", "is set to open".
func (v *view) isPredicateWord(k int) bool {
	before, _ := v.pastAdverbs(k - 1)
	return before >= 0 && (beForms[v.words[before].text] || v.words[k].text == "due" || v.words[k].text == "scheduled" || v.words[k].text == "slated")
}

// embeddedUnder is the aspect of a deed that hangs on a word of a class: what is only going to be
// begun is still to come.
func (v *view) embeddedUnder(s status, word int) aspect {
	outer := v.groupAt(word, word)
	at := aspect{status: s, first: word}
	if outer.status != "" {
		at.first = min(outer.first, word)
	}
	if s == done && outer.status != "" && outer.status != done && outer.status != ongoing {
		at.status = outer.status
	}
	return at
}

// classOf is how far a word leaves what hangs on it as an infinitive, "" if nothing is known of it.
func (v *view) classOf(word int) status {
	if word < 0 {
		return ""
	}
	w := &v.words[word]
	switch {
	case w.negation || v.polarity.turned[word]:
		return ""
	case realising[w.stem], compelling[w.stem]:
		return done
	case ordering[w.stem]:
		return instructed
	case believing[w.stem] && !strings.HasSuffix(w.text, "ing"):
		return supposed
	case intending[w.stem]:
		return intended
	case urging[w.stem]:
		return demanded
	case weighing[w.stem], weighingOf[w.stem]:
		return weighed
	case negotiating[w.stem]:
		return negotiated
	case risking[w.stem]:
		return possible
	case engaging[w.stem]:
		return settled
	case resolving[w.stem]:
		return decided
	case attempting[w.stem]:
		return tried
	}
	return ""
}

// toldReach is how many words stand at most between one who is told to do something and the verb
// of telling him.
const toldReach = 9

// toldTo reads the verb before somebody who is told to do it: "ordered the bank to refund".
func (v *view) toldTo(k int) aspect {
	for i := k; i > 0 && i >= k-toldReach; i-- {
		if strings.ContainsAny(v.between(i), ",;:—–") || v.words[i].text == "to" {
			break
		}
		w := &v.words[i]
		switch {
		case w.negation:
			return aspect{first: i}
		case i > 1 && v.signBetween(i-2, i):
			return aspect{first: i} // "…”, he told a meeting to mark the day"
		case ordering[w.stem] && v.isVerbForm(i):
			return aspect{status: instructed, first: i}
		case urging[w.stem] && v.isVerbForm(i):
			return aspect{status: demanded, first: i}
		case compelling[w.stem] && v.isVerbForm(i):
			return v.embeddedUnder(done, i)
		case v.deedHolds(i):
			return aspect{first: i}
		}
	}
	return aspect{first: k}
}

func (v *view) isVerbForm(word int) bool {
	return v.deedHolds(word) || strings.HasSuffix(v.words[word].text, "ed") || strings.HasSuffix(v.words[word].text, "told")
}

// gerundAt reads what an ing-form behind a word hangs on: "considering closing", "talks about
// taking over", "accused of stealing".
func (v *view) gerundAt(k int) aspect {
	if k < 0 {
		return aspect{}
	}
	direct := true
	if gerundPrepositions[v.words[k].text] && k > 0 {
		k, _ = v.pastAdverbs(k - 1)
		direct = false
	}
	if k < 0 || v.signBetween(k, k+1) {
		return aspect{}
	}
	w := &v.words[k]
	switch {
	case direct && (weighing[w.stem] || discussing[w.stem]):
		return aspect{status: weighed, first: k}
	case direct && (proposingTo[w.stem] || w.stem == "suggest" || w.stem == "favor" || w.stem == "favour"):
		return aspect{status: intended, first: k}
	case direct && risking[w.stem]:
		return aspect{status: possible, first: k}
	case direct && realising[w.stem]:
		return v.embeddedUnder(done, k)
	case direct:
		return aspect{}
	case negotiating[w.stem]:
		return aspect{status: negotiated, first: k}
	case weighingOf[w.stem] || weighing[w.stem]:
		return aspect{status: weighed, first: k}
	case risking[w.stem]:
		return aspect{status: possible, first: k}
	case believing[w.stem]:
		return aspect{status: supposed, first: k}
	case aimingAt[w.stem]:
		return aspect{status: intended, first: k}
	}
	return aspect{}
}

var (
	gerundPrepositions = set(`of about on over for at into with in from towards toward to`)
	discussing         = stems(`discuss`)
	aimingAt           = stems(`plan plans hope aim intention proposal goal target ambition dream threat`)
)

// saidAspectAt reads how sure it is that something is what a word calls it, behind a form of "be":
// "may be the queen", "could be from the same gang".
func (v *view) saidAspectAt(word int) (aspect, bool) {
	k := word - 1
	for k >= 0 && k >= word-4 && !v.signBetween(k, k+1) && !beForms[v.words[k].text] && (v.words[k].function || v.isAdverb(k)) && modalStatus[v.words[k].text] == "" {
		k--
	}
	if k < 0 || k < word-4 || v.signBetween(k, k+1) || !beForms[v.words[k].text] || v.hasPastForm(word) {
		return aspect{}, false
	}
	for i := k; i < word; i++ {
		if w := &v.words[i]; w.negation || w.text == "to" || scarce[w.text] || nearlyWords[w.text] {
			return aspect{}, false
		}
	}
	if v.words[k].text != "be" && v.words[k].text != "been" {
		if v.asksWhat(k) {
			return aspect{}, false
		}
		if v.onlyBelieved(k) {
			return aspect{status: supposed, first: k}, true
		}
		return aspect{status: done, first: k}, true
	}
	a := v.groupAt(k, k)
	if a.status == "" || v.asksWhat(a.first) {
		return a, false
	}
	for i := a.first; i < k; i++ {
		if w := &v.words[i]; w.negates() || denyingVerbs[w.stem] {
			return a, false
		}
	}
	return a, true
}

// nounAspectAt reads how far a deed has come that is told by a noun, from the verb or adjective
// before it: "is considering retirement", "offered his resignation", "a planned merger".
func (v *view) nounAspectAt(noun int) (aspect, bool) {
	for k := noun - 1; k >= 0 && k >= noun-4 && !v.signBetween(k, k+1); k-- {
		w := &v.words[k]
		s := nounFrames[w.text]
		switch {
		case s != "" && (k == noun-1 || s == supposed && !v.content[v.words[k+1].sense]):
			return aspect{status: s, first: k}, true
		case w.negation || v.polarity.turned[k] || v.open[k]:
			return aspect{}, false
		case weighing[w.stem] || discussing[w.stem]:
			return aspect{status: weighed, first: k, by: k}, true
		case rulesOn(w.stem) && v.words[k+1].text == "on":
			if a, ok := v.aspectAt(k); ok && (a.status == future || a.status == intended || a.status == possible) {
				return aspect{status: weighed, first: a.first, by: k}, true
			}
			return aspect{}, false
		case obtaining[w.stem] && v.endsDeed(k) || approving[w.stem] && v.endsDeed(k):
			a, ok := v.aspectAt(k)
			if ok && a.status == done && approving[w.stem] {
				a.status = decided
			}
			a.by = k
			return a, ok
		case proposingNouns[w.stem] && v.deedHolds(k) || w.stem == "call" && v.words[k+1].text == "for":
			a := v.embeddedUnder(intended, k)
			a.by = k
			return a, true
		case negotiating[w.stem] && v.textAt(k+1) == "on" && (onAir[v.textAt(k+2)] || determiners[v.textAt(k+2)] && onAir[v.textAt(k+3)]):
			return aspect{}, false // "talking on the phone"
		case negotiating[w.stem] && (v.words[k+1].text == "on" || v.words[k+1].text == "about" || v.words[k+1].text == "over"):
			return aspect{status: negotiated, first: k}, true
		case v.deedHolds(k) || !w.function && !v.isAdverb(k) && !possessives[w.text] && w.text != "for" && w.text != "on":
			return aspect{}, false
		}
	}
	return aspect{}, false
}

// rulesOn reports whether a verb, by stem, decides on what stands behind its "on".
func rulesOn(stem string) bool { return stem == "rule" || stem == "vote" || stem == "decid" }

var (
	// obtaining verbs, by stem, tell that somebody got what their object is, approving ones that it is
	// to be.
	obtaining = stems(`receive obtain secure win get grant give award gain`)
	approving = stems(`agree approve announce endorse back clear authorise authorize ratify adopt accept`)
)

// nounFrames are adjectives that tell how far a deed has come that a noun tells.
var nounFrames = map[string]status{
	"planned": intended, "proposed": intended, "intended": intended, "threatened": intended, "expected": intended, "prospective": intended, "mooted": weighed,
	"possible": possible, "potential": possible, "attempted": tried,
}

// proposingNouns are verbs, by stem, of which the object is what is not done yet.
var proposingNouns = stems(`plan propose offer demand threaten request seek urge recommend want suggest promise pledge advocate moot tender`)

// onAir are the means by which somebody talks, and not what he talks about.
var onAir = set(`phone telephone radio air television tv camera video`)
