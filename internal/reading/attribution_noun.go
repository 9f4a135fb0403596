package reading

// wordsOf are nouns for what somebody says, whoever it is.
var wordsOf = set(`claim allegation accusation assertion report account information suggestion news story statement rumour rumor`)

// nounCue reads a noun for what is said, with what it says behind "that" at token i and whom
// it rests on behind the verb: "The claim that the bridge was closed comes from one officer".
func (p *page) nounCue(n, i int) bool {
	s := p.sentences[n]
	if p.tokens[i].low != "that" || i == s.from || !wordsOf[singular(p.tokens[i-1].low)] {
		return false
	}
	clause := false // what is said has a verb of its own
	for v := i + 1; v+1 < s.to && v < i+phraseLength; v++ {
		if !clause || !p.restsOn(v) {
			_, verb := p.verbAt(v) // "that pictures show drones": its tag may be that of a noun
			clause = clause || p.tags[v] == tagFinite || p.tags[v] == tagAuxiliary || verb && v > i+1
			continue
		}
		source := p.nounPhraseAfter(v+2, s.to)
		if source.empty() || !p.citable(source) {
			return false
		}
		content, _, _ := p.verbGroup(v, s.from)
		p.attributions = append(p.attributions, attribution{
			sentence: n, source: source, cue: stretch{i - 1, i}, content: []stretch{{i + 1, content}},
			class: speech, voiced: true, clausal: true, remote: true,
		})
		return true
	}
	return false
}

// restsOn reports whether the two tokens from v on tell whom something said rests on.
func (p *page) restsOn(v int) bool {
	switch p.tokens[v+1].low {
	case "from":
		return p.tokens[v].is("comes", "came", "come", "stems", "stemmed", "stem", "originates", "originated", "emanates", "emanated")
	case "on":
		return p.tokens[v].is("rests", "rested", "rest", "relies", "relied", "rely", "hangs", "hung", "based")
	}
	return false
}
