package reading

import "crosscheck/internal/fact"

// Reports of agencies say so where they begin ("JERUSALEM, June 15 (Reuters) -")
// or end ("(dpa)"): whoever prints one rests on the agency with all it says.

// credit is the agency that an article as a whole is credited to.
type credit struct {
	mention int // -1 when there is none
	from    int // the first token that it covers
}

// datelineSentences is how many sentences from the beginning a dateline is looked
// for in: headline, standfirst and byline come before it.
const datelineSentences = 8

// datelineLength is how many tokens a dateline has at most.
const datelineLength = 24

// nameCredits makes names of agencies in brackets that write themselves in lower
// case: "(dpa)".
func (p *page) nameCredits() {
	for i := 1; i+1 < len(p.tokens); i++ {
		if p.tokens[i-1].low == "(" && p.tokens[i+1].low == ")" && outletNames[p.tokens[i].low] {
			p.nameWord[i] = true
		}
	}
}

// readDatelines finds the datelines and the credit of an article.
func (p *page) readDatelines() {
	p.credit.mention = -1
	p.datelines = make(map[int]int)
	for n := range p.sentences {
		if n == datelineSentences {
			break
		}
		s := p.sentences[n]
		if !p.tokens[s.from].paragraph {
			continue
		}
		end, agency := p.dateline(s)
		if end == 0 {
			continue
		}
		p.datelines[n] = end
		if agency >= 0 {
			p.credit = credit{agency, s.from}
		}
		break
	}
	if p.credit.mention < 0 {
		p.closingCredit()
	}
	if m := p.credit.mention; m >= 0 && p.in.Outlet != "" && outletKey(nameWords(p.mentions[m].canonical)) == outletKey(nameWords(p.in.Outlet)) {
		p.credit.mention = -1 // it is the outlet's own
	}
}

// dateline is the token after the dateline a sentence begins with, 0 if it begins
// with none, and the agency named in it, -1 for none.
func (p *page) dateline(s sentence) (end, agency int) {
	agency = -1
	capitals := false
	for i := s.from; i < s.to && i < s.from+datelineLength; i++ {
		t := &p.tokens[i]
		switch {
		case t.is("-", "–", "—", "--", "―"):
			if i > s.from && !(t.tight && i+1 < s.to && p.tokens[i+1].tight) && (agency >= 0 || capitals) {
				return i + 1, agency
			}
			return 0, -1
		case t.low == "(" || t.low == "[":
			m := -1
			if i+2 < s.to {
				m = p.mentionAt[i+1]
			}
			if m < 0 || p.mentions[m].kind != nameOutlet || p.mentions[m].to >= s.to || !p.tokens[p.mentions[m].to].is(")", "]") {
				return 0, -1
			}
			agency, i = m, p.mentions[m].to
		case t.kind == word && t.capital():
			if i == s.from && len(t.text) > 2 && isAcronym(t.text) {
				capitals = true
			}
		case t.kind == number, t.is(",", ".", "/", "and", "near", "of"):
		default:
			return 0, -1
		}
	}
	return 0, -1
}

// closingCredit finds an agency that stands alone in brackets where the text ends,
// or in a last line that says who published the article.
func (p *page) closingCredit() {
	if len(p.sentences) < 2 {
		return
	}
	s := p.sentences[len(p.sentences)-1]
	i := s.from
	if m := p.bracketed(s.to); m >= 0 && p.mentions[m].from >= 2 && p.tokens[p.mentions[m].from-2].is(".", "!", "?", "”", "\"") {
		p.credit = credit{mention: m}
		return
	}
	if p.tokens[i].is("source", "quelle") && s.to-i >= 3 && p.tokens[i+1].low == ":" {
		if m := p.mentionAt[i+2]; m >= 0 && p.mentions[m].kind == nameOutlet {
			p.credit = credit{mention: m}
			return
		}
	}
	if p.tokens[i].is("this", "the") && i+1 < s.to && p.tokens[i+1].is("article", "story", "report", "piece") {
		for k := i + 2; k+1 < s.to; k++ {
			if !p.tokens[k].is("published", "appeared", "ran", "posted") {
				continue
			}
			for j := k + 1; j < s.to && j < k+4; j++ {
				if m := p.mentionAt[j]; m >= 0 && p.mentions[m].kind == nameOutlet {
					p.credit = credit{mention: m}
					return
				}
			}
		}
	}
}

// bracketed is the outlet that stands in brackets right before token end, signs
// passed over: "It fell (Reuters)."; -1 if none does.
func (p *page) bracketed(end int) int {
	i := end - 1
	for i > 1 && p.tokens[i].is(".", "!", "?") {
		i--
	}
	if i < 2 || p.tokens[i].low != ")" {
		return -1
	}
	m := p.mentionAt[i-1]
	if m < 0 || p.mentions[m].kind != nameOutlet || p.mentions[m].from < 1 || p.tokens[p.mentions[m].from-1].low != "(" {
		return -1
	}
	return m
}

// bracketCue reads the outlet in brackets at the end of a sentence.
func (p *page) bracketCue(n int) {
	s := p.sentences[n]
	m := p.bracketed(s.to)
	if m < 0 || p.mentions[m].from-1 <= s.from || p.credit.mention == m {
		return
	}
	mm := p.mentions[m]
	p.attributions = append(p.attributions, attribution{
		sentence: n, source: stretch{mm.from, mm.to}, cue: stretch{mm.from - 1, mm.to + 1},
		cites: true, class: speech, voiced: true,
	})
}

// withCredit puts the agency an article is credited to before the chain of a
// statement. The headline is the work of whoever prints it.
func (r *resolver) withCredit(st *fact.Statement, piece stretch) {
	p := r.p
	if p.credit.mention < 0 || piece.from < p.credit.from || st.Part == fact.Headline {
		return
	}
	agency := r.outlet(p.credit.mention)
	for _, s := range st.Attribution.Chain {
		if s.Name == agency.Name {
			return
		}
	}
	st.Attribution.Chain = append([]fact.Source{agency}, st.Attribution.Chain...)
}
