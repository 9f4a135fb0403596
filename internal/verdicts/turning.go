package verdicts

import "slices"

// This file finds that what a shortened quotation leaves out turns what it gives: a condition, a
// contrast, a doubt in front, how far a denial goes. Who cuts "I will not concede as long as there
// are votes to count" behind the fourth word has the speaker say something else. An aside, a time or a
// reason is left out harmlessly.

// How far behind what is given a condition begins at most, and a contrast, in words.
const (
	conditionReach = 10
	contrastReach  = 12
	doubtReach     = 6 // before it
)

// turns reports whether what is left out before or behind a short quotation changes what it says.
func (w *wordings) turns(short *quote) bool {
	return w.tail != nil && turnsBehind(append(slices.Clone(w.tail.x), w.tail.y...), short.words) ||
		w.head != nil && turnsBefore(append(slices.Clone(w.head.x), w.head.y...), short.words)
}

// toldOutside reports whether a statement tells outside of its quotations what turns them: a condition
// that the one quotes another puts in its own words.
func (w *wordings) toldOutside(v *view) bool {
	for _, edge := range []*change{w.head, w.tail} {
		if edge == nil {
			continue
		}
		for i, word := range append(slices.Clone(edge.x), edge.y...) {
			if edge == w.head && i == 0 && word.norm == "but" {
				continue // which joins the sentence to the one before
			}
			if !turningWords[word.norm] && !thinking[word.norm] && !doubting[word.norm] && !conditionOpeners[word.norm] && !negators[word.norm] {
				continue
			}
			if slices.ContainsFunc(v.words, func(o viewWord) bool { return o.quote < 0 && o.text == word.norm && !v.attributes(o.Span) }) {
				return true
			}
		}
	}
	return false
}

// turnsBehind reports whether words behind what is given turn it.
func turnsBehind(left, given []spoken) bool {
	for i, word := range left[:min(2, len(left))] {
		if turningWords[word.norm] && !conceding(left, i) {
			return true
		}
	}
	if n := slices.IndexFunc(left[1:], func(w spoken) bool { return w.opens }); n >= 0 {
		left = left[:n+1]
	}
	if left[0].opens {
		return false // another sentence
	}
	if anyOfThem[given[len(given)-1].norm] && restricting[left[0].norm] {
		return true // "with anyone | who has put down his rifle"
	}
	switch {
	case opensConditionIn(left[:min(conditionReach, len(left))]), contrastIn(left[:min(contrastReach, len(left))]):
		return true
	case holds(given, negators) && limitsAt(left), takesUp(left[:min(contrastReach, len(left))], given):
		return true
	case holds(given, promises) && (promiseLimits[left[0].norm] || wordsAre(left, "as", "soon", "as") || wordsAre(left, "only", "after") || wordsAre(left, "and", "only")):
		return true
	}
	return holds(given, praising) && !holds(given, blaming) && holds(left[:min(contrastReach, len(left))], blaming) ||
		holds(given, blaming) && !holds(given, praising) && !holds(given, negators) && holds(left[:min(contrastReach, len(left))], praising)
}

// anyOfThem are words for all there are, which a clause behind them restricts; restricting words open one.
var (
	anyOfThem   = set(`anyone anybody everyone everybody those all whoever nobody any anything everything nothing`)
	restricting = set(`who whose that which with without if from in of except but`)
)

// takesUp reports whether words say of another what those given deny: "we are not against a
// merger, we are against this price".
func takesUp(left, given []spoken) bool {
	n := slices.IndexFunc(given, func(w spoken) bool { return negators[w.norm] })
	if n < 0 || n+1 >= len(given) || negators[given[n+1].norm] || len(given[n+1].norm) <= 3 {
		return false
	}
	at := slices.IndexFunc(left, func(w spoken) bool { return w.norm == given[n+1].norm })
	return at >= 0 && !holds(left[:at], negators)
}

// turnsBefore reports whether words before what is given turn it.
func turnsBefore(left, given []spoken) bool {
	for i, word := range left[max(0, len(left)-4):] {
		answers := word.norm == "no" && i == 0 && len(left) <= 4 // a question
		// "nothing less than"
		stresses := word.norm == "nothing" && slices.ContainsFunc(left, func(w spoken) bool { return w.norm == "less" })
		if negators[word.norm] && !answers && !stresses || thinking[word.norm] {
			return true
		}
	}
	if given[0].opens && given[0].capital {
		return false // a sentence of its own
	}
	for i := len(left) - 1; i > 0; i-- {
		if left[i].opens {
			left = left[i:]
			break
		}
	}
	if conditionOpeners[left[0].norm] || opensConditionIn(left) || holds(given, promises) && promiseLimits[left[0].norm] {
		return true
	}
	if narrowing[left[len(left)-1].norm] {
		return true
	}
	for i := max(0, len(left)-doubtReach); i < len(left); i++ {
		if doubting[left[i].norm] && !(i > 0 && saidByOneself(left[:i])) {
			return true
		}
	}
	return false
}

// saidByOneself reports whether words end with who speaks, a modal verb apart: "I can" of "I can say".
func saidByOneself(words []spoken) bool {
	for len(words) > 1 && wishing[words[len(words)-1].norm] {
		words = words[:len(words)-1]
	}
	last := words[len(words)-1].norm
	return last == "i" || last == "we" || last == "you"
}

// wishing words stand between who speaks and his "say".
var wishing = set(`can must will have to want wanted would like just only`)

func holds(words []spoken, among map[string]bool) bool {
	return slices.ContainsFunc(words, func(w spoken) bool { return among[w.norm] })
}

// wordsAre reports whether words begin with others.
func wordsAre(words []spoken, with ...string) bool {
	if len(words) < len(with) {
		return false
	}
	for i, w := range with {
		if words[i].norm != w {
			return false
		}
	}
	return true
}

// conceding reports whether a word concedes what makes no difference: "even if".
func conceding(words []spoken, i int) bool {
	return words[i].norm == "if" && i > 0 && (words[i-1].norm == "even" || words[i-1].norm == "as" || words[i-1].norm == "what") ||
		words[i].norm == "though" && i > 0 && words[i-1].norm == "as" ||
		i+1 < len(words) && words[i].norm == "not" && (words[i+1].norm == "just" || words[i+1].norm == "even" || words[i+1].norm == "only")
}

// opensConditionIn reports whether a condition that can be no other clause begins among words.
func opensConditionIn(words []spoken) bool {
	const soon = 4 // how far an "if" may stand, which may open a question further on
	for i, w := range words {
		switch {
		case w.norm == "unless" || w.norm == "provided" || w.norm == "providing" || w.norm == "assuming":
			return true
		case w.norm == "long" && i > 0 && i+1 < len(words) && words[i+1].norm == "as" && (words[i-1].norm == "as" || words[i-1].norm == "so"):
			return true
		case w.norm == "condition" && i > 0 && (words[i-1].norm == "on" || words[i-1].norm == "one"):
			return true
		case w.norm == "if" && i < soon && !conceding(words, i):
			return true
		}
	}
	return false
}

// contrastIn reports whether a contrast begins among words: "but" that is no "nothing but", nor
// the second half of "not only".
func contrastIn(words []spoken) bool {
	for i, w := range words {
		switch w.norm {
		case "but", "although", "however":
			if i > 0 && butNot[words[i-1].norm] || slices.ContainsFunc(words[:i], func(o spoken) bool { return o.norm == "only" }) {
				continue
			}
			return true
		}
	}
	return false
}

var butNot = set(`nothing all anything anyone nobody everything last none`)

// limitsAt reports whether words begin with how far a denial goes: "before the summer", "at first".
func limitsAt(words []spoken) bool {
	switch {
	case denialLimits[words[0].norm], len(words) > 1 && words[0].norm == "this" && adverbialLimits[words[1].norm]:
		return true
	case len(words) > 1 && (words[0].norm == "at" || words[0].norm == "for" || words[0].norm == "so" || words[0].norm == "right" || words[0].norm == "in" || words[0].norm == "on"):
		return denialLimits[words[1].norm] || adverbialLimits[words[1].norm] ||
			len(words) > 2 && (words[1].norm == "the" || words[1].norm == "this") && adverbialLimits[words[2].norm]
	}
	return false
}

var (
	// turningWords at an edge change what the rest means: "but", "unless".
	turningWords = set(`but if unless except until only however although though not never without unlikely apart`)
	// thinking words say that the speaker is not sure of what follows them.
	thinking = set(`think believe guess suppose hope maybe perhaps probably doubt wish`)
	// doubting words, close before what is given, say that it is not asserted: "I would be surprised
	// if", "they say that".
	doubting = set(`surprised surprise amazed astonished shocked whether possible possibly unlikely impossible might may could deny denied denies far
		claim claims claimed allege alleged alleges say says said told heard rumour rumor rumoured dream dreamed pretend imagine suspect
		wonder if unless hoped hoping believed thought assume assumed almost nearly unsure afraid-that feared fear nobody hardly barely wrong lie`)
	// conditionOpeners begin a condition in front: "as long as people stay inside, there is no risk".
	conditionOpeners = set(`if unless once until assuming provided providing`)
	// promises words tell of what is to come or allowed, which what limits it takes back.
	promises = set(`will would shall can may ready going plan expect hope promise willing prepared allowed free`)
	// promiseLimits begin what a promise waits for.
	promiseLimits = set(`if once when until till unless after provided`)
	// denialLimits begin, or are, how far a denial goes: "no plans to sell before the summer".
	denialLimits = set(`before until till yet today tonight tomorrow now immediately currently alone deliberately intentionally knowingly
		initially anymore during while without except unless beyond`)
	// adverbialLimits are the words behind "at", "for" and "in" of the same.
	adverbialLimits = set(`first present now moment stage point time while far principle theory public private once paper purpose
		week month year season summer winter autumn spring term morning evening`)
	// praising and blaming words judge; one judgement beside the other turns it.
	praising = set(`brave good great excellent brilliant wonderful right legal lawful fair honest successful success safe clever wise smart bold
		beautiful perfect heroic noble generous kind fine admirable impressive remarkable best triumph victory innocent correct true strong
		loyal proud welcome effective popular helpful useful promising`)
	blaming = set(`wrong bad terrible awful stupid foolish mad reckless illegal unlawful immoral unfair dishonest failure disaster disastrous
		catastrophic catastrophically dangerous unsafe worst mistake error shame shameful disgrace disgraceful cruel useless pointless
		hopeless fatal fatally guilty false weak late cowardly selfish corrupt deadly tragic tragically ruinous unforgivable inexcusable
		irresponsible unacceptable flawed naive ill-advised insane lethal liar thief traitor coward`)
)
