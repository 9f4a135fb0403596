package reading

import (
	"strings"
	"sync"
)

// abbreviation is how an abbreviation behaves where a sentence could end.
type abbreviation uint8

const (
	notAbbreviated    abbreviation = iota
	abbreviatedTitle               // ends none: "Mr.", "e.g."
	abbreviatedBefore              // ends none before a number: "No. 5", "Jan. 20", "p. 55"
	abbreviatedName                // ends one before a word that begins sentences: "Inc. It", "U.S. The"
	abbreviatedState               // ends one, but not before an office: "Calif. Gov."
	abbreviatedHour                // "a.m.", "p.m."
)

// abbreviationOf looks a token up that stands before a full stop, which is left
// out. Titles, months and states count with a capital letter only.
func abbreviationOf(token string) abbreviation {
	if len(token) > 8 || token == "" {
		return notAbbreviated
	}
	var lower [8]byte
	for i := range len(token) {
		lower[i] = token[i]
		if 'A' <= token[i] && token[i] <= 'Z' {
			lower[i] |= 0x20
		}
	}
	tables := sentenceAbbreviations()
	folded := lower[:len(token)]
	if kind := tables.anyCase[string(folded)]; kind != notAbbreviated {
		return kind
	}
	if token[0] != folded[0] {
		if kind := tables.capital[string(folded)]; kind != notAbbreviated {
			return kind
		}
	}
	if isInitialism(token) {
		return abbreviatedName
	}
	return notAbbreviated
}

// isInitialism reports single letters with full stops between: "U.S", "i.v".
func isInitialism(token string) bool {
	if len(token) < 3 || len(token)%2 == 0 {
		return false
	}
	for i := range len(token) {
		if i%2 == 0 && !isASCIILetter(token[i]) || i%2 == 1 && token[i] != '.' {
			return false
		}
	}
	return true
}

type abbreviationTables struct{ anyCase, capital map[string]abbreviation }

var sentenceAbbreviations = sync.OnceValue(func() abbreviationTables {
	t := abbreviationTables{make(map[string]abbreviation), make(map[string]abbreviation)}
	add := func(m map[string]abbreviation, kind abbreviation, words string) {
		for _, w := range strings.Fields(words) {
			m[w] = kind
		}
	}
	add(t.anyCase, abbreviatedTitle, `mr mrs ms messrs mme mlle dr e.g eg i.e f.e vs v cf viz ca c.f rs approx n° nº
		bzw ggf evtl inkl zzgl sog jh mio mrd nr bzgl`)
	add(t.capital, abbreviatedTitle, `
		prof gen sen sens rep reps gov govs lt col capt sgt maj cmdr cdr cpl pvt pte brig adm
		vice-adm rev hon fr msgr amb atty supt insp det pres sec secy treas asst assoc
		dep lieut gens cols drs profs mt mts ft pt sgts lts spc pfc cpt tsgt ssgt
		lt.col lt.gen maj.gen brig.gen`)
	add(t.anyCase, abbreviatedBefore, `no nos p pp vol vols fig figs para paras art ch chap op sect tel ext`)
	add(t.capital, abbreviatedBefore, `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri`)
	add(t.anyCase, abbreviatedName, `
		inc corp co cos ltd llc plc bros jr sr st ste ave blvd rd dept depts univ assn bldg
		gmbh intl natl govt ph.d m.d esq ed eds hon min max est dist mfg med hwy
		a.k.a n.b u.s u.k e.u u.n`)
	add(t.capital, abbreviatedState, `
		ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo
		mont neb nev okla ore pa tenn tex va vt wash wis wyo w.va n.h n.j n.m n.y n.c n.d s.c
		s.d r.i ont que alta sask`)
	add(t.anyCase, abbreviatedHour, `a.m p.m`)
	return t
})

// sentenceStarters are words that, capitalised behind an abbreviation, show that
// a sentence begins: names hardly ever begin with them.
var sentenceStarters = sync.OnceValue(func() map[string]bool {
	return set(`
		A About According Add Additionally After Afterwards Again All Almost Along Already Also
		Although Among An And Another Any Anyone Around As Asked At Because Before Besides
		Between Both But By Can Could Currently Despite Did Do Does During Each Earlier Either
		Even Eventually Every Everyone Everything Few Finally Following For Former From Further
		Furthermore Had Has Have He Her Here His How However I If In Indeed Instead Is It Its
		Just Last Later Like Likewise Many Meanwhile More Moreover Most Much My Nearly Neither
		Never Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Of On Once One
		Only Or Other Others Our Over Perhaps Please Previously Rather Recently Several She
		Should Similarly Since So Some Someone Sometimes Soon Still Subsequently Such That The
		Their Then There Thereafter Therefore These They This Those Though Through Throughout
		Thus To Today Tomorrow Two Under Unlike Until Upon Was We Were What When Where Whereas
		Whether Which While Who Whose Why With Within Without Would Yesterday Yet You Your`)
})

// sentenceOffices stand between the name of a state and that of a person.
var sentenceOffices = set(`Gov Sen Rep Attorney Governor Senator Representative State Democrat Democrats Republican Republicans Lt Secretary Congressman Congresswoman`)

// afterHours stand behind "a.m." and "p.m." in the same sentence.
var afterHours = set(`
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	January February March April May June July August September October November December
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
	EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST AEST AEDT NZST
	Eastern Central Mountain Pacific Greenwich Local`)

// timePrepositions open a sentence that first says when.
var timePrepositions = set(`At By Around About Before After Until From Since Between Shortly Just`)

// letteredThings are named by a letter: "Plan B." may end a sentence.
var letteredThings = set(`plan vitamin grade group hepatitis class type section part exhibit pool appendix division category option malcolm`)

// exclaimingNames hold an exclamation mark: "Yahoo! Inc."
var exclaimingNames = set(`Yahoo Jeopardy Yum`)

// askingVerbs stand behind a quoted question or exclamation and who asked it.
var askingVerbs = set(`asked asks wondered wonders shouted shouts cried cries yelled yells exclaimed exclaims screamed joked quipped tweeted inquired demanded chanted`)
