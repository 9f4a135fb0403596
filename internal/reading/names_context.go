package reading

// What a name names is often said right beside it: "the carmaker Fiat", "Fiat
// spokesman", "the newspaper Haaretz". What is said once in an article holds for
// the name in all of it.

// firmWords are what a firm or another body is called.
var firmWords = set(`company firm maker automaker carmaker manufacturer producer airline carrier bank retailer supplier
	insurer lender broker brokerage startup start-up giant group chain operator developer distributor publisher studio label
	brand subsidiary agency charity union nonprofit non-profit think-tank tank institute organisation organization body
	regulator watchdog conglomerate corporation business bookmaker brewer builder shipbuilder planemaker drugmaker
	chipmaker utility exchange fund startup team club party militia platform service site app provider vendor unit rival`)

// staffWords are what a firm has and a person hardly ever: right behind a name they
// make it that of a body.
var staffWords = set(`spokesman spokeswoman spokesperson spokesmen executive executives employee employees shares stock
	shareholders chief chairman dealers dealerships customers users workers plant plants factory factories officials engineers
	headquarters management subsidiary headquarter technicians lawyers attorneys representative representatives representives
	correspondent reporter reporters bondholders shareholder unit cars jets aircraft planes products software stores store`)

// ownedWords are the same behind a possessive.
var ownedWords = set(`ceo ceos chief shares stock shareholders board headquarters spokesman spokeswoman spokesperson employees
	customers executives sales revenue revenues profits management subsidiary workforce shareholder creditors auditors
	competitors rivals products factories plants fleet dealers website staff workers bondholders earnings chairman
	directors users officials stores`)

// pressWords are what an outlet is called, beside its name.
var pressWords = set(`newspaper newspapers magazine broadcaster daily weekly tabloid agency newswire`)

// hint is what speaks for a body and what for a person.
type hint struct{ body, person, press int }

// markByContext tells bodies and outlets from people by the words beside their
// names, where a name itself does not tell.
func (p *page) markByContext() {
	hints := make(map[string]hint)
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.kind != nameUnknown && !m.guess && m.kind != nameOrganisation {
			continue
		}
		h := hints[m.canonical]
		p.addHints(m, &h)
		hints[m.canonical] = h
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		switch h := hints[m.canonical]; {
		case m.kind != nameUnknown && !m.guess && m.kind != nameOrganisation || m.title != "":
		case h.press > 0:
			m.kind, m.guess = nameOutlet, false
		case m.kind != nameOrganisation && h.body > h.person:
			m.kind, m.guess = nameOrganisation, false
		}
	}
}

func (p *page) addHints(m *mention, h *hint) {
	s := p.sentences[p.sentenceAt(m.from)]
	before := func(k int) string {
		if i := m.from - k; i >= s.from {
			return p.tokens[i].low
		}
		return ""
	}
	after := func(k int) string {
		if i := m.to + k; i < s.to {
			return p.tokens[i].low
		}
		return ""
	}
	switch {
	case pressWords[after(0)] && after(0) != "agency", after(0) == "news" && after(1) == "agency", after(0) == "television":
		h.press++
	case pressWords[before(1)] && before(1) != "agency", before(1) == "agency" && before(2) == "news", before(1) == "site" && before(2) == "news", before(1) == "website" && before(2) == "news":
		h.press++
	case after(0) == "," && after(1) == "who", after(0) == "," && m.to+2 < s.to && p.tokens[m.to+1].kind == number && after(2) == ",":
		h.person++ // "winch operator Anna Roth, 38, said"
	case firmWords[before(1)]:
		h.body++
	case staffWords[after(0)] && !p.tokens[m.to].capital():
		h.body++
	case m.to < s.to && p.tokens[m.to].kind == possessive && ownedWords[after(1)]:
		h.body++
	case after(0) == "have" || after(0) == "," && after(1) == "which":
		h.body++
	case after(0) == ",":
		p.appositionHints(m.to+1, s.to, h)
	}
}

// appositionHints reads what stands behind the comma after a name: "Fiat, the
// Italian carmaker", "Kim, a fisherman".
func (p *page) appositionHints(from, to int, h *hint) {
	if from >= to || !p.tokens[from].is("the", "a", "an") {
		return
	}
	for i := from + 1; i < to && i < from+6; i++ {
		t := &p.tokens[i]
		if t.kind == mark && !t.is("-") || t.kind == quoteMark {
			return
		}
		switch low := t.low; {
		case i+1 < to && p.tokens[i+1].kind == possessive: // "the firm's owner"
		case firmWords[low]:
			h.body++
			return
		case unnamedWords[low] || titles[low] && low != "first" && low != "general" && low != "health" && low != "finance" && low != "defense" && low != "justice":
			h.person++
			return
		}
	}
}
