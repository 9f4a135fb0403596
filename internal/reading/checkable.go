package reading

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// assess says whether a statement can be checked, and in plain words why not.
// What somebody is said to have said can be: whether he did.
func (p *page) assess(st *fact.Statement, piece stretch, by int) {
	if why := p.whyNot(piece, by); why != "" {
		st.Checkable, st.WhyNot = false, message.Text(why)
	}
}

// The reasons why a statement cannot be checked.
const (
	whyQuestion message.Key = "It is a question."
	whyFragment message.Key = "It asserts nothing: there is no verb."
	whyDateline message.Key = "It only says where and when the report was written."
	whyOutlet   message.Key = "It only names the outlet."
	whyDate     message.Key = "It only tells when the article appeared."
	whyLead     message.Key = "It only tells who says what follows."
	whyShort    message.Key = "It is too short to assert anything."
	whyWish     message.Key = "It is a wish, a greeting or thanks."
	whyDuty     message.Key = "It says what should be, not what is."
	whyPlan     message.Key = "It says what is to come, not what is."
	whyOpinion  message.Key = "It is a judgement or a feeling, not a fact."
	whyVague    message.Key = "It is too general to be looked up."
)

func (p *page) whyNot(piece stretch, by int) message.Key {
	words, verb := 0, false
	for i := piece.from; i < piece.to; i++ {
		if k := p.tokens[i].kind; k == word || k == number {
			words++
		}
		verb = verb || p.mayBeVerb(i)
	}
	last := piece.to - 1
	for last > piece.from && p.tokens[last].kind == quoteMark {
		last--
	}
	said := by >= 0 && (p.attributions[by].hedge || p.attributions[by].voiced && !p.firstPerson(p.attributions[by].source)) &&
		p.checkableFrom < fromInSpeech
	switch {
	case words < 2:
		return whyShort
	case by >= 0 && p.leads(piece, &p.attributions[by]):
		return whyLead
	case said:
		return ""
	case p.datelines[p.sentenceAt(piece.from)] == piece.to:
		return whyDateline
	case p.namesOutlet(piece):
		return whyOutlet
	case p.datesArticle(piece):
		return whyDate
	case p.tokens[last].low == "?":
		return whyQuestion
	case p.grammar != (english{}):
		return "" // verbs and words of other languages are not known
	case !verb && !p.complete(piece, words) && p.partAt(p.tokens[piece.from].Start) != fact.Headline:
		return whyFragment
	case p.checkableChance(p.whole(piece)) < p.checkableFrom:
		return p.reason(p.whole(piece))
	}
	return ""
}

// leadWords is how many words a lead has at most beside those of who speaks.
const leadWords = 6

// leads reports whether a piece only introduces what follows: "He added:".
func (p *page) leads(piece stretch, a *attribution) bool {
	return p.tokens[piece.to-1].low == ":" && a.voiced && !a.carried && len(a.content) > 0 && a.content[0].from == a.cue.from &&
		p.wordCount(piece)-p.wordCount(a.source) <= leadWords
}

// A statement is taken to be checkable from this chance on: in a speech or a
// letter, in the reporting of news, and where a text is too short to tell which
// it is. Reporting asserts nearly always, and to lose a claim there costs more
// than to keep a phrase.
const (
	fromInSpeech = 0.5
	fromInShort  = 0.45
	fromInNews   = 0.05
)

// leastChecked is the least chance a text asks for; see the constants above. A
// text whose own words, outside quotations, often say "I", "we" or "you" is no
// report.
func (p *page) leastChecked() float64 {
	const few, often = 5, 6 // sentences; one in so many
	personal := 0
	for _, s := range p.sentences {
		for i := s.from; i < s.to; i++ {
			if t := &p.tokens[i]; t.quote < 0 && t.is("i", "we", "our", "my", "you", "your", "us", "let's") {
				personal++
				break
			}
		}
	}
	switch {
	case personal*often >= len(p.sentences):
		return fromInSpeech
	case len(p.sentences) < few && p.in.Outlet == "" && p.in.Published == "" && len(p.datelines) == 0:
		return fromInShort
	}
	return fromInNews
}

func (p *page) firstPerson(np stretch) bool {
	return !np.empty() && p.tokens[np.from].is("i", "me", "we", "you")
}

// whole is the sentence of a piece: the model knows sentences.
func (p *page) whole(piece stretch) stretch {
	n := p.sentenceAt(piece.from)
	s := p.sentences[n]
	return stretch{max(p.afterLabel(n), p.datelines[n]), s.to}
}

// reason says in plain words what speaks most plainly against a statement.
func (p *page) reason(piece stretch) message.Key {
	for _, r := range reasonWords {
		for i := piece.from; i < piece.to; i++ {
			if r.words[p.tokens[i].low] {
				return r.why
			}
		}
	}
	return whyVague
}

// reasonWords are words that say why a sentence cannot be checked, the plainest first.
var reasonWords = []struct {
	why   message.Key
	words map[string]bool
}{
	{whyWish, set(`hope hopes wish wishes pray thank thanks grateful gratitude honored honoured congratulate welcome bless
		applaud salute invite urge let let's imagine please`)},
	{whyDuty, set(`should must ought shall needs`)},
	{whyPlan, set(`will 'll ’ll won't won’t plan plans propose promise pledge intend going`)},
	{whyOpinion, set(`i believe think feel great greater greatest strong stronger good better best important right wrong hard true
		fair wonderful tremendous extraordinary incredible amazing remarkable exciting bold bright brighter critical vital
		essential necessary proud special beautiful tough difficult`)},
}

// completeWords is from how many words a stretch that ends in a full stop is
// taken to have a verb, known or not.
const completeWords = 6

func (p *page) complete(piece stretch, words int) bool {
	return words >= completeWords && p.tokens[piece.to-1].is(".", "!")
}

// mayBeVerb reports whether a token can be the verb of a clause at all.
func (p *page) mayBeVerb(i int) bool {
	if t := p.tags[i]; t == tagFinite || t == tagAuxiliary || t == tagParticiple {
		return true
	}
	v, ok := p.verbAt(i)
	return ok && p.tags[i] == tagNoun && v.form&(presentForm|pastForm) != 0
}
