package reading

import (
	_ "embed"
	"sync"

	"crosscheck/internal/text"
)

// Whether a sentence asserts something that can be checked is told by its words
// and forms: figures, names and past tenses speak for it, wishes, calls and the
// first person against. The model is a logistic regression over them, fitted by
// TestFitCheckable on sentences of speeches that people have marked (Ni and
// others, AFaCTA, 2024, the PoliClaim set). What it sees less often in news than
// in speeches it must not judge harshly: see checkableFrom.

//go:embed checkable_weights.txt
var checkableWeightList string

var checkableWeights = sync.OnceValue(func() map[string]float64 { return readWeights(checkableWeightList) })

// checkableFeatures names what the model looks at in a stretch of one sentence.
func (p *page) checkableFeatures(r stretch, add func(string)) {
	add("any")
	seen := make(map[string]bool)
	once := func(f string) {
		if !seen[f] {
			seen[f] = true
			add(f)
		}
	}
	words, subject := 0, false
	inGroup := make([]int, len(checkableGroups))
	figures := 0
	previous := ""
	for i := r.from; i < r.to; i++ {
		t := &p.tokens[i]
		switch t.kind {
		case number:
			once("has:number")
			if len(t.text) == 4 && (t.text[:2] == "19" || t.text[:2] == "20") {
				once("has:year")
			}
			words++
			figures++
			previous = "#"
			continue
		case mark, quoteMark:
			if t.is("?", "!", "$", "%", ":") {
				once("sign:" + t.low)
			}
			if t.kind == quoteMark {
				once("sign:quote")
			}
			previous = t.low
			continue
		}
		words++
		for g := range checkableGroups {
			if checkableGroups[g].words[t.low] {
				inGroup[g]++
			}
		}
		w := t.low
		if !text.IsFunction(w) {
			w = text.Stem(w)
		}
		if p.tags[i] == tagName {
			w = "Name"
			once("has:name")
		}
		once("word:" + w)
		if previous != "" {
			once("pair:" + previous + "_" + w)
		}
		previous = w
		once("tag:" + checkableTags[p.tags[i]])
		if p.tags[i] == tagFinite {
			if v, ok := p.verbAt(i); ok && v.form&pastForm != 0 {
				once("verb:past")
			} else {
				once("verb:present")
			}
		}
		if !subject && (p.tags[i] == tagFinite || p.tags[i] == tagAuxiliary) {
			subject = true
			if np := p.agent[i]; !np.empty() {
				once("by:" + p.tokens[p.head(np)].low)
			} else {
				once("by:nobody")
			}
			once("first:" + p.tokens[i].low)
		}
	}
	if !subject {
		once("no-verb")
	}
	if figures > 1 {
		once("has:numbers")
	}
	for g, n := range inGroup {
		name := checkableGroups[g].name
		if n > 0 {
			once("some:" + name)
		}
		if n > 1 {
			once("several:" + name)
		}
		if n*8 > words {
			once("full-of:" + name)
		}
	}
	if r.from < r.to {
		once("opens:" + p.tokens[r.from].low)
	}
	switch {
	case words < 6:
		once("length:few")
	case words < 12:
		once("length:short")
	case words < 25:
		once("length:middle")
	default:
		once("length:long")
	}
}

var checkableTags = map[tag]string{
	tagNoun: "noun", tagName: "name", tagDeterminer: "determiner", tagPossessive: "possessive", tagPronoun: "pronoun",
	tagWh: "wh", tagPreposition: "preposition", tagTo: "to", tagCoordinator: "coordinator", tagSubordinator: "subordinator",
	tagAuxiliary: "auxiliary", tagFinite: "finite", tagBase: "base", tagParticiple: "participle", tagIng: "ing", tagAdverb: "adverb",
}

// checkableGroups are words that tell the same of a sentence.
var checkableGroups = []struct {
	name  string
	words map[string]bool
}{
	{"wish", set(`hope hopes wish pray believe thank thanks grateful gratitude proud honor honored ask asking urge invite
		challenge bless welcome appreciate salute congratulate applaud remember imagine`)},
	{"duty", set(`should must ought need needs let let's shall cannot`)},
	{"praise", set(`great greater greatest strong stronger good better best important right wrong hard true real fair
		wonderful tremendous extraordinary incredible amazing remarkable exciting bold bright brighter critical vital
		essential necessary responsible proud special beautiful tough difficult simple`)},
	{"vague", set(`things thing something everything way ways future dream dreams promise spirit values challenge
		challenges opportunity opportunities hope faith hearts heart courage journey vision destiny greatness character
		soul moment time`)},
	{"measure", set(`percent million billion trillion thousand hundred dollars dollar cents half third quarter double
		tripled doubled twice rate number average total most least highest lowest largest first second record ever
		increase increased decrease decreased rose fell cut reduced grew more less fewer than over nearly almost only`)},
	{"when", set(`year years month months week weeks today yesterday since ago last january february march april june july
		august september october november december monday tuesday decade century tonight`)},
	{"deed", set(`passed signed created built launched invested enacted won received opened closed spent paid hired elected
		voted approved established awarded completed served provided funded expanded announced proposed worked lost
		killed died sent gave made took began became raised saved earned graduated enrolled`)},
	{"institution", set(`state government budget law bill tax taxes school schools department program programs legislature
		congress court federal county university fund funds act plan agency commission district teachers students
		companies jobs economy`)},
	{"you", set(`you your yours`)},
	{"i", set(`i my me`)},
	{"we", set(`we our us`)},
}
