package verdicts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file finds that nearly the same sentences differ in a word of a name: "the Baltic Empress"
// and "the Baltic Duchess", "Andrea Morandi" and "Andrea Moretti"; and tells two spellings of a
// last name, "Kadyrov" and "Kadirov", from two last names, "Manchev" and "Minchev".

//go:embed nicknames.txt
var nicknamesList string

// nicknames are, for each first name, the numbers of the lines it stands in.
var nicknames = sync.OnceValue(func() map[string][]int {
	m, line := make(map[string][]int), 0
	eachLine(nicknamesList, func(words []string) {
		for _, w := range words {
			m[w] = append(m[w], line)
		}
		line++
	})
	return m
})

// oneFirstName reports whether two first names may be of one person: one short for the other, an
// initial, or spelled nearly alike.
func oneFirstName(a, b string) bool {
	x := nicknames()[a]
	return a[0] == b[0] && (min(len(a), len(b)) < 3 || shortFor(a, b) || shortFor(b, a) || oneSpelling(a, b)) || a == b ||
		slices.ContainsFunc(nicknames()[b], func(line int) bool { return slices.Contains(x, line) })
}

// shortFor reports whether a first name may be short for another: it begins it, or has its first
// letters and a pet ending, as "Danny" and "Daniel".
func shortFor(short, name string) bool {
	stem := strings.TrimRight(short, "yie")
	return strings.HasPrefix(name, short) || len(short) >= 3 && len(stem) < len(short) && strings.HasPrefix(name, short[:3])
}

// compareNamesApart finds names of which the one has a word where the other has another.
func compareNamesApart(p *pair) []finding {
	if p.shared < leastAround || p.keeps() < nearlySame || len(compareSlots(p)) > 0 || len(compareFramed(p)) > 0 {
		return nil
	}
	for _, r := range p.replacements() {
		n, own := p.a.nameHolding(r.a)
		m, other := p.b.nameHolding(r.b)
		if n == nil || m == nil || p.a.inPost(n.Span) || p.b.inPost(m.Span) || inSource(p.a.Statement, n.Span) || inSource(p.b.Statement, m.Span) ||
			p.a.quoteAt(n.Span) >= 0 || p.b.quoteAt(m.Span) >= 0 || p.a.tellsAlias() || p.b.tellsAlias() {
			continue
		}
		x, y := p.a.foldedAt(own), p.b.foldedAt(other)
		if p.a.tellsWords(y) || p.b.tellsWords(x) || !wordsApart(x, y) || locating[p.a.textAt(own[0]-1)] != locating[p.b.textAt(other[0]-1)] {
			continue // "a win in Perth" may be one "over the Wildcats"
		}
		if _, ok := p.compareSurnames(n, m); ok {
			continue // which tells it of the person
		}
		f := finding{
			kind: fact.DiffName, concerns: fact.ConcernsClaim, material: true, subject: "name " + strings.Join(n.words, " "),
			x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
			reason: message.Text("Nearly the same sentences have another word in a name: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
		}
		switch person := n.Kind == fact.NamesPerson || m.Kind == fact.NamesPerson; {
		case len(n.words) < 2 || len(m.words) < 2, inLetters(n.Name, m.Name), inLetters(m.Name, n.Name), strings.Contains(n.Text+m.Text, " and "):
			continue // compared as whole names, one short for the other, or a list
		case person || n.words[0] == m.words[0] && isFirstName(n.words[0]):
			f.concerns = fact.ConcernsPerson
			age := p.a.ageAt(n)
			ofOneAge := age > 0 && age == p.b.ageAt(m)
			if !ofOneAge && sharedBut(p, n, m) < leastAroundPerson+p.otherNamesInBoth(n) || p.a.joined(n) || n.last != m.last && n.words[0] != m.words[0] || n.last == m.last && oneFirstName(n.words[0], m.words[0]) || n.last != m.last && spellingVariants(n.last, m.last) {
				continue // two people of whom the statements tell, or one
			}
		case n.last == m.last && !layers[x[0]] && !lexicon.Known(n.last, lexicon.Noun), !sharesNameWord(n, m), placesApart(n.Canonical, m.Canonical), liesIn(n.Canonical, m.Canonical), liesIn(m.Canonical, n.Canonical):
			continue
		}
		return []finding{f}
	}
	return nil
}

// How many words of content two statements share at least to be nearly the same; beside a
// person's name, of whom the like is soon told, they are no names.
const (
	leastAround       = 3
	leastAroundPerson = 4
)

// otherNamesInBoth is how many words of other names than one both statements have.
func (p *pair) otherNamesInBoth(n *called) int {
	count := 0
	for sense := range p.a.named {
		if p.b.named[sense] && !slices.Contains(n.words, sense) {
			count++
		}
	}
	return count
}

// layers are words in front of a name that tell two places of one name apart.
var layers = set(`upper lower north south east west northern southern eastern western old new great greater little lesser big small inner outer
	nether over under high low`)

// nameHolding is the one name that some of the words at some places stand in, and those of them; nil
// if there is none or several.
func (v *view) nameHolding(words []int) (name *called, own []int) {
	for i := range v.called {
		c := &v.called[i]
		in := slices.DeleteFunc(slices.Clone(words), func(at int) bool { return !c.Contains(v.words[at].Span) })
		switch {
		case len(in) == 0 || !c.inside:
		case name != nil:
			return nil, nil
		default:
			name, own = c, in
		}
	}
	return name, own
}

// foldedAt are the words at some places, without accents and possessive endings.
func (v *view) foldedAt(words []int) []string {
	out := make([]string, len(words))
	for i, at := range words {
		out[i] = withoutAccents(strings.TrimSuffix(v.words[at].text, "'s"))
	}
	return out
}

// tellsWords reports whether the article of a statement has one of some words in the claim.
func (v *view) tellsWords(words []string) bool { return slices.ContainsFunc(words, v.tellsWord) }

// tellsAlias reports whether a statement tells that somebody or something has, or had, another name.
func (v *view) tellsAlias() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return aliasWords[w.text] })
}

var aliasWords = set(`née nee born formerly known alias aka nicknamed dubbed renamed rebranded called also maiden real stage married`)

// wordsApart reports whether the words of two names in one place tell two: none is a spelling,
// an abbreviation or a legal form of another.
func wordsApart(x, y []string) bool {
	for _, one := range x {
		if nameForms[one] || strings.ContainsAny(one, "0123456789") {
			return false
		}
		for _, other := range y {
			if nameForms[other] || strings.ContainsAny(other, "0123456789") || strings.HasPrefix(one, other) || strings.HasPrefix(other, one) || american(one) == american(other) ||
				oneNation(one, other) && (demonym(one) || demonym(other)) || oneSpelling(one, other) || sense(plain(one)) == sense(plain(other)) || spellingVariants(one, other) {
				return false
			}
		}
	}
	return len(x) > 0 && len(y) > 0
}

// nameForms are words in names that say what sort of body it is, and are left out or exchanged.
var nameForms = set(`inc ltd limited plc llc corp corporation company co gmbh ag sa nv group holding holdings international national
	party university college school hospital clinic club fc cf united association federation committee commission council agency
	authority department ministry office service services bureau board institute centre center foundation trust fund union court
	airport station street road avenue lane square bridge river lake mount mountain island city county town village district province
	state region republic kingdom church cathedral mosque museum gallery theatre theater hotel stadium arena park prison jail bank
	airlines airways air lines railways rail the of and de la el al new saint st san santa dr mr mrs ms sir lord lady`)

func sharesNameWord(n, m *called) bool {
	return slices.ContainsFunc(n.words, func(w string) bool { return len(w) > 2 && slices.Contains(m.words, w) })
}

// isFirstName reports whether a word is known as a first name that has short forms.
func isFirstName(word string) bool { return len(nicknames()[word]) > 0 }

// spellingVariants reports whether two names may be one that is written in two ways: a sound that several
// letters stand for, a doubled letter, an accent written out, or an ending that goes by the sex.
func spellingVariants(a, b string) bool {
	x, y := sounds(a), sounds(b)
	for _, ending := range []string{"a", "h", "e", "ya"} {
		x1, y1 := strings.TrimSuffix(x, ending), strings.TrimSuffix(y, ending)
		if x == y || x1 == y || x == y1 {
			return true
		}
	}
	if len(x) != len(y) {
		return false
	}
	for i := range len(x) {
		if x[i] != y[i] && !nearSounds[x[i:i+1]+y[i:i+1]] && !nearSounds[y[i:i+1]+x[i:i+1]] {
			return false
		}
	}
	return true
}

// nearSounds are letters that one foreign sound is written with.
var nearSounds = set(`ei ou ae gk dt vb`)

// sounds writes a name with one letter for each sound, as far as spellings differ between languages.
func sounds(name string) string {
	name = soundLetters.Replace(withoutAccents(name))
	if name != "" {
		name = name[:1] + strings.ReplaceAll(name[1:], "h", "") // silent, or a sound on its own
	}
	var b strings.Builder
	for i := range len(name) {
		if i == 0 || name[i] != name[i-1] {
			b.WriteByte(name[i])
		}
	}
	return b.String()
}

var soundLetters = strings.NewReplacer("sch", "s", "tch", "c", "tsch", "c", "ch", "c", "ck", "k", "kh", "h", "ph", "f", "gh", "g", "zh", "z", "sh", "s", "cz", "c",
	"dj", "j", "th", "t", "dh", "d", "ou", "u", "oo", "u", "ue", "u", "oe", "o", "ae", "a", "ss", "s", "ey", "i", "iy", "yi", "ij", "i", "ie", "i", "ei", "i", "ye", "e", "yo", "o", "yu", "u", "ya", "a",
	"j", "i", "y", "i", "w", "v", "ff", "v", "q", "k", "x", "ks", "c", "k", "z", "s")
