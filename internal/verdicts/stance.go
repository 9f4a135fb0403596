package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// stance is how somebody takes a report: "neither confirmed nor denied",
// "declined to confirm or deny" and "would not comment" are one stance, and
// "did not confirm" is weaker than either: it goes with a denial as well as with
// silence, and only a confirmation speaks against it.
type stance string

const (
	noStance     stance = ""
	confirmed    stance = "confirmed"
	denied       stance = "denied"
	neither      stance = "neither confirmed nor denied"
	notConfirmed stance = "not confirmed"
	notDenied    stance = "not denied"
	doubted      stance = "doubted"
)

// words are how a stance is told in a sentence.
func (s stance) words() string { return message.Text(stanceWords[s]) }

var stanceWords = map[stance]message.Key{
	confirmed: "confirmed", denied: "denied", neither: "neither confirmed nor denied",
	notConfirmed: "not confirmed", notDenied: "not denied", doubted: "doubted",
}

// opposed are the stances that one person cannot take of one report.
var opposed = map[[2]stance]bool{
	{confirmed, denied}: true, {confirmed, neither}: true, {denied, neither}: true,
	{confirmed, notConfirmed}: true, {denied, notDenied}: true, {confirmed, doubted}: true,
}

func (s stance) against(o stance) bool { return opposed[[2]stance{s, o}] || opposed[[2]stance{o, s}] }

// taken is a stance with the words that show it and the one who takes it.
type taken struct {
	stance
	at     fact.Phrase
	holder string   // the last word of the name or description, folded; "" when not said
	senses []string // of the words that show it, for leaving them out of comparisons
}

// affirming and refuting are verbs of taking a stance, by stem. Those of
// disposing also mean other things ("rejected the offer") and take a stance only
// on a report or "as false".
var (
	affirming = set(`confirm acknowledg admit verifi corrobor conced substanti`)
	refuting  = set(`deni refut rebut debunk disprov disavow discredit gainsay retract recant`)
	disposing = set(`reject dismiss disput contradict repudi quash slam blast ridicul mock denounc call brand label dub deem declar describ`)
	naming    = set(`call brand label dub deem declar describ`)
	declining = set(`declin refus fail avoid unabl abl stop neglect dodg evad`)
	silent    = set(`comment`)
)

// reports are nouns for what can be true or false.
var reports = set(`report claim rumor rumour alleg accus stori suggest specul account assert news statement content
	insinu notion hoax tale theori fact video photo pictur imag post articl inform`)

// falsities are words for what is not so, adjectives and nouns. The adjectives
// count only where they are said of a report, not in "a fake passport".
var (
	falseAdjectives = set(`fake fals untru bogus fabric baseless unfound inaccur incorrect groundless unsubstanti
		fictiti erron mislead photoshop misreport unproven exagger overblown implaus`)
	falseNouns = set(`hoax myth lie nonsens fabric misinform disinform prank satir falsehood parodi spoof
		forgeri smear slander`)
	foolings  = set(`dupe fool troll hoodwink`)
	trueWords = set(`true accur correct genuin real legit legitim authent`)
)

// readStance looks for the plainest stance of a statement: the pair "confirm" and
// "deny" first, then a verb, then a word for what is true or false. The words of a
// stance are neither denied nor asserted for their own sake.
func (p *polarity) readStance() {
	t := p.view.bothEvaded()
	for _, read := range []func() taken{p.view.silence, p.view.falsity, p.view.stanceVerb, p.view.doubt, p.view.answer} {
		if t.stance == noStance {
			t = read()
		}
	}
	p.taken = t
	for _, shown := range t.senses {
		delete(p.denied, shown)
		delete(p.asserted, shown)
	}
}

// pairReach is how many words lie between "confirm" and "deny" at most, where one
// negation serves both, and evasionReach how many before them it stands.
const (
	pairReach    = 4
	evasionReach = 6
)

// bothEvaded finds "confirm" and "deny" in either order and whatever form, both
// evaded.
func (v *view) bothEvaded() taken {
	confirm, deny := -1, -1
	for i, w := range v.words {
		switch w.stem {
		case "confirm":
			confirm = i
		case "deni":
			deny = i
		default:
			continue
		}
		if confirm < 0 || deny < 0 {
			continue
		}
		first, last := min(confirm, deny), max(confirm, deny)
		one := v.evaded(max(0, first-evasionReach), first)
		other := v.evaded(first+1, last)
		if one && (last-first <= pairReach || other) {
			return v.taking(neither, first, last, "confirm", "deni").by(v, v.doerOf(first, last))
		}
	}
	return taken{}
}

// evaded reports whether a negation or a word of evasion stands among the words
// from one place to another.
func (v *view) evaded(from, to int) bool {
	for i := from; i < to; i++ {
		if w := &v.words[i]; w.negates() || declining[w.stem] && w.text != "able" {
			return true
		}
	}
	return false
}

// impossible reports whether it is told not to be possible to do what a verb says.
func (v *view) impossible(verb int) bool {
	if verb < 3 || v.words[verb-1].text != "to" {
		return false
	}
	able := v.words[verb-2].text
	return able == "impossible" || (able == "possible" || able == "able") && v.evaded(max(0, verb-5), verb-2)
}

// telling are verbs of saying whether something is so.
var telling = set(`say answer tell discuss disclose reveal clarify specify indicate`)

// silence finds "declined to comment", "would not comment" and "refused to say whether".
func (v *view) silence() taken {
	for i, w := range v.words {
		asked := telling[w.text] && i+1 < len(v.words) && v.words[i+1].text == "whether"
		if (silent[w.stem] || asked) && v.evaded(max(0, i-pairReach), i) {
			return v.taking(neither, i, i, w.stem, "declin", "refus")
		}
	}
	return taken{}
}

// stanceVerb finds a verb that confirms or denies, plainly or turned round.
func (v *view) stanceVerb() taken {
	for i, w := range v.words {
		if !affirming[w.stem] && !refuting[w.stem] && !disposing[w.stem] || v.open[i] || affirming[w.stem] && v.affirmsPossible(i) {
			continue
		}
		d := v.deedAt(i)
		if disposing[w.stem] && v.Part != fact.Headline && (d.Verb == "" || leadsOne[v.textAt(i-1)] && i+1 < len(v.words) && !v.words[i+1].function) {
			continue // "the dispute over lumber", "the disputed block"
		}
		turned := d.Denied || declining[d.Under] || v.evaded(max(0, i-2), i) || v.impossible(i)
		var s stance
		switch {
		case affirming[w.stem] && turned:
			s = notConfirmed
		case affirming[w.stem]:
			s = confirmed
		case refuting[w.stem] && (v.withholds(i) || v.isWithheld(d.Patient)):
			continue
		case refuting[w.stem] && turned:
			s = notDenied
		case turned && v.disposes(i):
			s = neither // "neither disputed the story nor stood by it", "did not call it false"
		case refuting[w.stem], v.disposes(i):
			s = denied
		default:
			continue
		}
		t := v.taking(s, i, i, w.stem)
		if d.Verb != "" {
			t.at = d.Phrase
			t = t.by(v, d.Agent)
		}
		return t
	}
	return taken{}
}

// deedAt is the deed whose verb is a word; none where it is not told as one, as in
// headlines that set every word with a capital.
func (v *view) deedAt(word int) fact.Deed {
	for _, d := range v.Deeds {
		if d.End == v.words[word].End {
			return d
		}
	}
	return fact.Deed{}
}

// doerOf is who does what a verb among the words from one place to another says.
func (v *view) doerOf(first, last int) *fact.Phrase {
	words := fact.Span{Start: v.words[first].Start, End: v.words[last].End}
	for _, d := range v.Deeds {
		if d.Overlaps(words) && d.Agent != nil {
			return d.Agent
		}
	}
	return nil
}

// disposeReach is how many words behind a verb such as "dismissed" the report or
// its falsity is looked for.
const disposeReach = 10

// disposes reports whether a verb says of a report that it is false: "dismissed
// the report", "called it a hoax".
func (v *view) disposes(verb int) bool {
	names := naming[v.words[verb].stem]
	for i := verb + 1; i < len(v.words) && i <= verb+disposeReach; i++ {
		w := v.words[i]
		if falseAdjectives[w.stem] || falseNouns[w.stem] || !names && reports[w.stem] && i <= verb+4 {
			return true
		}
		if w.stem == "say" {
			return false
		}
	}
	return false
}

// falsity finds what is told to be true or false: "the report is false", "Hoax:".
func (v *view) falsity() taken {
	for i, w := range v.words {
		noun := falseNouns[w.stem] || foolings[w.stem] && v.Part == fact.Headline
		switch {
		case v.open[i]:
			continue // "whether it is false"
		case w.text == "fabric" || w.stem == "lie" && (w.text == "lying" || i == 0 || !(beForms[v.words[i-1].text] || determiners[v.words[i-1].text])):
			continue // to lie is also to lie down
		case !noun && !falseAdjectives[w.stem] && !trueWords[w.stem]:
			continue
		case v.saidOfAnother(i, noun), v.deedHolds(i) && !noun && !v.nearReport(i):
			continue
		}
		turned := v.evaded(max(0, i-3), i)
		switch {
		case trueWords[w.stem] && !v.predicate(i):
			continue
		case trueWords[w.stem] != turned:
			return v.taking(confirmed, i, i, w.stem)
		default:
			return v.taking(denied, i, i, w.stem)
		}
	}
	return taken{}
}

// saidOfAnother reports whether a word of falsity belongs to a noun behind it that
// is no report: "a fake passport", "a hoax call".
func (v *view) saidOfAnother(i int, noun bool) bool {
	if i+1 >= len(v.words) || strings.ContainsAny(v.between(i), ":;,.!?-–—\"”“") {
		return false
	}
	next := v.words[i+1]
	if noun {
		return falseThings[next.stem]
	}
	return !next.function && !next.negation && !reports[next.stem]
}

// falseThings are called false without that a report is.
var falseThings = set(`call caller bomb threat devic detector`)

// nearReport reports whether a report is named close behind a word.
func (v *view) nearReport(i int) bool {
	for k := i + 1; k < len(v.words) && k <= i+4; k++ {
		if reports[v.words[k].stem] {
			return true
		}
	}
	return false
}

// doubt finds a word of doubt: "experts doubt", "casts doubt on", "questions
// whether", "sceptical of reports", "no evidence that".
func (v *view) doubt() taken {
	for i, w := range v.words {
		near := v.evaded(max(0, i-2), i)
		switch {
		case w.stem == "doubt" && !near:
			if v.isCast(i) || v.deedHolds(i) || v.Part == fact.Headline {
				return v.taking(doubted, i, i, w.stem, "cast", "rais")
			}
		case w.stem == "question" && !near:
			if v.questions(i) || v.isCast(i) && v.nearReport(i) {
				return v.taking(doubted, i, i, w.stem, "rais")
			}
		case sceptical[w.stem] && !near && v.nearReport(i):
			return v.taking(doubted, i, i, w.stem)
		case grounds[w.stem] && i > 0 && absent[v.words[i-1].text]:
			return v.taking(doubted, i-1, i, w.stem)
		}
	}
	return taken{}
}

// isCast reports whether doubt, or a question, is cast.
func (v *view) isCast(i int) bool {
	return i > 0 && (castings[v.words[i-1].stem] || i > 1 && castings[v.words[i-2].stem])
}

// questions reports whether a word is the verb of calling something in question:
// "questions whether it was so", "questioned the report".
func (v *view) questions(i int) bool {
	if i+1 >= len(v.words) || strings.ContainsAny(v.between(i), ".:;?!") {
		return false
	}
	next := v.words[i+1].text
	return next == "whether" || next == "if" || v.deedHolds(i) && v.nearReport(i)
}

var (
	castings  = set(`cast rais express voic sow`)
	sceptical = set(`skeptic sceptic dubious doubt`)
	grounds   = set(`evid proof indic sign basi truth`) // that a report needs
	absent    = set(`no little scant without zero`)
)

// answer finds a "no" that answers a rumour: "No, the bridge is not closed". What
// follows tells it once more; where it denies nothing, something else was asked.
func (v *view) answer() taken {
	if len(v.words) > 2 && v.words[0].text == "no" && strings.HasPrefix(strings.TrimSpace(v.between(0)), ",") && v.evaded(1, len(v.words)) {
		return v.taking(denied, 0, 0)
	}
	return taken{}
}

// predicate reports whether a word is said of something: behind a form of "be" or
// with "to be", adverbs and negations passed over.
func (v *view) predicate(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch w := v.words[k]; {
		case beForms[w.text], w.negation && k == i-1:
			return true
		case !w.function && !w.negation && !strings.HasSuffix(w.text, "ly"):
			return false
		}
	}
	return false
}

var determiners = set(`a an the this that his her its their these those all no`)

var beForms = set(`is are was were be been isn't aren't wasn't weren't it's that's as`)

// taking is a stance shown by a stretch of words, taken by the source of the statement.
func (v *view) taking(s stance, first, last int, stems ...string) taken {
	t := taken{stance: s, at: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End})}
	for _, stem := range stems {
		t.senses = append(t.senses, sense(stem))
	}
	return t.by(v, v.Attribution.Source)
}

// by gives a stance the one who takes it; nobody is told where who is nil.
func (t taken) by(v *view, who *fact.Phrase) taken {
	t.holder = ""
	if who == nil {
		return t
	}
	if n := v.personIn(*who); n != nil {
		t.holder = lastWord(n.Text) // also behind an office: "a spokesman for the ministry, Henri Castel"
	} else {
		name, _, _ := strings.Cut(who.Text, ",")
		if t.holder = lastWord(name); reports[text.Stem(t.holder)] {
			t.holder = "" // "the report was neither confirmed nor denied"
		}
	}
	return t
}
