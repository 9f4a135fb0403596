package verdicts

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// states are what becomes of people, by the stems of the words that say so.
// Figures of the dead and of the injured are never compared with each other.
var states = pairs(`
dead dead, kill dead, die dead, death dead, fatal dead, slain dead, slay dead, perish dead, murder dead, massacr dead,
injur injured, injuri injured, wound injured, hurt injured,
miss missing, unaccount missing,
arrest arrested, detain arrested, detaine arrested, captur arrested, nab arrested, apprehend arrested, custodi arrested,
displac displaced, evacu evacuated, hostag hostage, abduct hostage, kidnap hostage,
rescu rescued, hospit hospitalised, infect infected
`)

// anybody are nouns that say no more than that people are counted.
var anybody = set(`peopl person other victim individu life live human bodi total toll more civilian`)

// sameThings are words for one thing that is counted.
var sameThings = pairs(`
percentag percent, per percent, pct percent, hr hour, min minut, yr year, airstrik strike, fatal death, bullet shoot, gunshot shoot
`)

// samePeople are stems of words for those to whom something happened, and of the word that others use.
var samePeople = pairs(`
mountain climber, serviceman soldier, troop soldier, trooper soldier, policeman offic, policewoman offic, constabl offic,
labour worker, labor worker, employe worker, fireman firefight, pupil student, kid child, youngster child, schoolchild child, seaman sailor, inmat prison
`)

// recovering are verbs, by stem, of what is done with bodies until all are there.
var recovering = stems(`recover find retrieve pull bring`)

// manifold are things that stand for several of another: a decade is ten years.
var manifold = map[string]struct {
	of    string
	times float64
}{"decad": {"year", 10}, "centuri": {"year", 100}, "fortnight": {"week", 2}}

// thing is what a figure counts.
type thing struct {
	key   string // the same for all who count it: "dead" for "406 people have been killed"; "" when it cannot be read
	label string // the same in the words of the text, for people
	state bool   // it is what became of people
	age   bool
	who   string   // whose age, by name, or who took the sum
	sum   bool     // it is money of a kind that is told of one thing once
	moves bool     // it is by what share something rose or fell
	kinds []string // senses of the words that tell which of those it is
}

// thingOf reads what a figure counts from its noun and from what is said to
// have become of those counted: "soldier dead" for "13 soldiers died".
func thingOf(v *view, f fact.Figure) thing {
	noun := plain(strings.ToLower(f.Counted))
	if noun == ageCounted {
		return v.ageOf(f)
	}
	if v.named[sense(noun)] && (f.Unit == "%" || v.groupOf(f, "") != "") {
		noun = "" // "5 percent prefer Roth", "the mother of 13 Anna Roth"
	}
	label := v.wordAfter(f, noun)
	if same, ok := sameThings[noun]; ok {
		noun = same
	}
	if many, ok := manifold[noun]; ok {
		noun = many.of
	}
	if f.Low == 0 && f.High == 0 && noun == "day" {
		return thing{} // a zero-day flaw
	}
	if strings.HasPrefix(f.Unit, "°") {
		return thing{key: "temperature", label: "temperature"}
	}
	if v.measuresQuake(f) {
		return thing{key: "magnitude", label: "magnitude"}
	}
	if state, ok := states[noun]; ok {
		return thing{key: state, label: state, state: true}
	}
	if _, last := wordsAt(v, f.Span); f.Unit == "" && (noun == "" || anybody[noun] || inhabitants[noun]) && v.leavesHomes(last) {
		return thing{key: states["displac"], label: states["displac"], state: true}
	}
	if group := v.groupOf(f, noun); group != "" {
		if noun == "" {
			label = message.Text(groupLabels[group])
		}
		return thing{key: group, label: label}
	}
	if priced, ok := v.pricedSum(f, noun); ok {
		return priced
	}
	if moved, ok := v.movedOf(f, noun); ok {
		return moved
	}
	if v.takesLives(f, noun) {
		return thing{key: states["dead"], label: states["dead"], state: true}
	}
	if taken, ok := v.takenSum(f, noun); ok {
		return taken
	}
	if v.cutsJobs(f, noun) {
		return thing{key: jobsCut, label: message.Text("jobs cut"), state: true}
	}
	if ruins := v.destroysHomes(f, noun); ruins != "" {
		return thing{key: ruins, label: label, state: true}
	}
	if noun == "bodi" && f.Unit == "" && v.tellsStem(recovering) {
		return thing{key: "bodi found", label: label, state: true}
	}
	noun = sense(noun)
	if f.Unit != "" || noun == "time" { // who was arrested four times is one person
		return thing{key: noun, label: label}
	}
	state := stateOf(v, f)
	switch {
	case state != "" && v.comesOnTop(f):
		return thing{key: state + " on top", label: label + " " + state, state: true} // compared with nothing but what comes on top as well
	case state == "":
		return thing{key: noun, label: label}
	case noun == "" || anybody[noun]:
		return thing{key: state, label: state, state: true}
	default:
		if same, ok := samePeople[noun]; ok {
			noun = same
		}
		return thing{key: noun + " " + state, label: label + " " + state, state: true}
	}
}

// comesOnTop reports whether a figure is of those who came to others: "three more people died", "a further
// three".
func (v *view) comesOnTop(f fact.Figure) bool {
	first, last := wordsAt(v, f.Span)
	switch next := v.textAt(last + 1); {
	case next == "more", next == "further", next == "additional":
		return v.textAt(last+2) != "than"
	}
	before := v.textAt(first - 1)
	return before == "further" || before == "another" || before == "additional"
}

// takesLives reports whether a figure counts lives that something took: "claimed 13 lives", "13
// lives were lost", "claimed the lives of 13 people".
func (v *view) takesLives(f fact.Figure, noun string) bool {
	const reach = 4
	first := v.beforeSofteners(f.Span)
	_, last := wordsAt(v, f.Span)
	taken := func(from, to int) bool {
		for i := max(0, from); i <= to && i < len(v.words); i++ {
			if takingLives[v.words[i].stem] {
				return true
			}
		}
		return false
	}
	switch {
	case noun == "live" || noun == "life":
		return taken(first-2, first-1) || taken(last+2, last+reach)
	case first >= 2 && v.words[first-1].text == "of" && v.words[first-2].text == "lives":
		return taken(first-reach, first-3)
	}
	return false
}

// behindCount are the places of the words behind a figure that ends at one, as far as what became of those it counts
// may stand, up to the next sign.
func (v *view) behindCount(last int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := last + 1; i < len(v.words) && i <= last+stateReach && !strings.ContainsAny(v.between(i-1), ",;:()"); i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// loseLives reports whether those whose figure ends at a word lose their lives, or give or pay
// with them.
func (v *view) loseLives(last int) bool {
	for i := range v.behindCount(last) {
		if !losingLives[v.words[i].stem] {
			continue
		}
		k := i + 1
		if v.textAt(k) == "with" {
			k++
		}
		if possessing[v.textAt(k)] && (v.stemAt(k+1) == "live" || v.stemAt(k+1) == "life") {
			return true
		}
	}
	return false
}

// cutDown reports whether those whose figure ends at a word are told to have been cut, gunned or mown down.
func (v *view) cutDown(last int) bool {
	for i := range v.behindCount(last) {
		if cuttingDown[v.words[i].text] && v.textAt(i+1) == "down" && beForms[v.words[i-1].text] {
			return true
		}
	}
	return false
}

// lockedUp reports whether those whose figure ends at a word are told to be held: "14 people are behind bars", "318
// people in custody".
func (v *view) lockedUp(last int) bool {
	for i := range v.behindCount(last) {
		switch w := &v.words[i]; {
		case w.figure || w.negation:
			return false
		case heldIn[[2]string{w.text, v.textAt(i + 1)}]:
			return true
		}
	}
	return false
}

var heldIn = map[[2]string]bool{{"behind", "bars"}: true, {"in", "custody"}: true, {"in", "detention"}: true, {"under", "arrest"}: true}

var (
	cuttingDown = set(`cut gunned mown mowed scythed`)
	losingLives = set(`lose lost give gave pay paid`)
	possessing  = set(`their his her its`)
)

var takingLives = set(`claim cost take took taken lose lost snuff`)

// groupOf is what people are counted as whom many words tell: those of a protest, those who
// live in a place, the children of somebody; "" for others.
func (v *view) groupOf(f fact.Figure, noun string) string {
	if f.Unit != "" {
		return ""
	}
	first, people := v.beforeSofteners(f.Span), noun == "" || anybody[noun]
	word := func(i int) string { // counted from the figure
		if i += first; first >= 0 && i >= 0 {
			return v.words[i].stem
		}
		return ""
	}
	of := ""
	if word(-1) == "of" {
		of = word(-2)
	}
	switch {
	case protesters[noun], people && (of == "crowd" || v.protestBehind(f)):
		return "protester"
	case inhabitants[noun], people && (of == "popul" || word(0) == "to" && word(-1) == "home"):
		return "inhabitant"
	case noun == "" && parents[of]:
		return "child"
	}
	return ""
}

// protestBehind reports whether what those a figure counts do, close behind it, is to protest.
func (v *view) protestBehind(f fact.Figure) bool {
	const reach = 4
	_, last := wordsAt(v, f.Span)
	for i := last + 1; last >= 0 && i < len(v.words) && i <= last+reach && !v.words[i].figure && !strings.ContainsAny(v.between(i-1), ",;:()"); i++ {
		if protesting[v.words[i].stem] {
			return true
		}
	}
	return false
}

// groupLabels name the groups where the text has no noun for them.
var groupLabels = map[string]message.Key{"protester": "protesters", "inhabitant": "inhabitants", "child": "children"}

var (
	protesters  = set(`protest demonstr march marcher ralli`)
	protesting  = set(`protest demonstr march ralli`)
	inhabitants = set(`resid inhabit dweller`)
	parents     = set(`mother father parent mom mum dad grandmother grandfather grandparent`)
)

// measuresQuake reports whether a figure is a magnitude: the word stands right before
// or behind it, or the scale does.
func (v *view) measuresQuake(f fact.Figure) bool {
	first, last := wordsAt(v, f.Span)
	if first < 0 || f.Unit != "" {
		return false
	}
	for i := max(0, first-2); i <= min(last+4, len(v.words)-1); i++ {
		w := v.words[i]
		if w.stem == "richter" && i > last || w.stem == "magnitud" && i <= last+1 {
			return true
		}
	}
	return false
}

// shocksApart reports whether one of two magnitudes is of a shock after the main one, or
// before it.
func shocksApart(f, g *figure) bool {
	return f.thing.key == "magnitude" && g.thing.key == "magnitude" && f.ofSmallShock() != g.ofSmallShock()
}

// ofSmallShock reports whether a figure stands close to the word for such a shock.
func (f *figure) ofSmallShock() bool {
	const reach = 5
	first, last := wordsAt(f.view, f.Span)
	words := f.view.words[max(0, first-reach):min(len(f.view.words), last+reach)]
	return slices.ContainsFunc(words, func(w viewWord) bool { return w.stem == "aftershock" || w.stem == "foreshock" })
}

// wordAfter is the first word from a figure on that has the stem, as it stands;
// the stem itself if there is none.
func (v *view) wordAfter(f fact.Figure, stem string) string {
	for _, w := range v.words {
		if w.Start >= f.Start && w.stem == stem {
			return w.text
		}
	}
	return stem
}

// stateOf reads what became of those a figure counts: from the verb right before
// it ("killed at least 128"), from the verb whose subject or object it is in ("406
// people have been killed"), from a word right behind those counted ("13 people
// dead"), or from the count it is of ("the death toll rose to 406").
func stateOf(v *view, f fact.Figure) string {
	first, last := wordsAt(v, f.Span)
	if first < 0 || v.isWhole(first) {
		return ""
	}
	verb := first - 1
	for verb >= 0 && softeners[v.words[verb].text] {
		verb--
	}
	if verb >= 0 && governs[v.words[verb].text] {
		return states[v.words[verb].stem]
	}
	if v.notYetFound(last) {
		return states["miss"]
	}
	if v.loseLives(last) || v.cutDown(last) {
		return states["dead"]
	}
	if v.lockedUp(last) {
		return states["arrest"]
	}
	if state := v.stateByDeed(f); state != "" {
		return state
	}
	for i := last + 1; i < len(v.words) && i <= last+stateReach && !v.words[i].figure; i++ {
		w := v.words[i]
		if strings.ContainsAny(v.between(i-1), ",;:()") {
			break
		}
		if state := states[w.stem]; state != "" {
			return state
		}
		if w.function && !softeners[w.text] && !linking[w.text] && !(i <= last+2 && (w.text == "of" || i == last+2 && possessing[w.text])) {
			break
		}
	}
	return v.stateByToll(first)
}

// notYetFound reports whether those whose figure ends at a word are told to be missing by
// what has not been done: "27 had yet to be found", "nine were not accounted for".
func (v *view) notYetFound(last int) bool {
	not := false
	for i := last + 1; i < len(v.words) && i <= last+stateReach+1; i++ {
		w := v.words[i]
		if w.figure || strings.ContainsAny(v.between(i-1), ",;:()") {
			return false
		}
		switch {
		case w.negation, w.text == "not", w.text == "yet":
			not = true
		case not && (w.stem == "find" || w.stem == "account" || w.stem == "trace"):
			return true
		}
	}
	return false
}

// isWhole reports whether the figure that begins at a word is the number of all of whom
// another counts some: of "two of the three victims died" two are dead.
func (v *view) isWhole(first int) bool {
	of := first - 1
	for of >= 0 && (determiners[v.words[of].text] || possessives[v.words[of].text] || strings.HasSuffix(v.words[of].text, "'s")) {
		of--
	}
	return of >= 1 && v.words[of].text == "of" && v.words[of-1].figure
}

// possessives stand between "of" and a figure beside articles.
var possessives = set(`our your my whose`)

// stateReach is how many words behind a figure its state stands: "406 people have
// been confirmed dead".
const stateReach = 6

// linking words stand between those counted and their state: "were taken into custody".
var linking = set(`is are was were be been being has have had having into as`)

// stateByDeed reads a state from the verb that a figure is subject or object of,
// whose phrase ends with what is counted.
func (v *view) stateByDeed(f fact.Figure) string {
	for _, d := range v.Deeds {
		state := states[plain(d.Verb)]
		if state == "" || d.Verb == "miss" {
			continue // who misses a game is not missing
		}
		whom := d.Patient
		if d.Verb == "die" || d.Verb == "perish" {
			whom = d.Agent
		}
		if whom != nil && whom.Overlaps(f.Span) && v.opens(f, *whom) {
			return state
		}
	}
	return ""
}

// opens reports whether a figure counts what a phrase names: nothing but function
// words and other figures stands before it, as in "at least 13 people", or it is
// joined to what does, as in "two women and one man".
func (v *view) opens(f fact.Figure, whole fact.Phrase) bool {
	first, last := wordsAt(v, whole.Span)
	for i := first; i >= 0 && i <= last && v.words[i].Start < f.Start; i++ {
		w := v.words[i]
		if w.text == "of" || w.text == "for" || w.text == "in" {
			return false
		}
	}
	return true
}

// tollReach is how many words before a figure its toll stands.
const tollReach = 7

// stateByToll reads "the death toll rose to 406", "put the number of dead at 406".
func (v *view) stateByToll(first int) string {
	if first == 0 || !tollPrepositions[v.words[first-1].text] {
		return ""
	}
	for i := first - 1; i >= 0 && i >= first-tollReach && !v.words[i].figure; i-- {
		if w := v.words[i]; tolls[w.stem] || tolls[w.text] {
			for k := max(0, i-1); k <= min(i+2, first-1); k++ {
				if state := states[v.words[k].stem]; state != "" {
					return state
				}
			}
			if w.stem == "toll" {
				return states["dead"]
			}
		}
	}
	return ""
}

var (
	tolls            = set(`toll number death dead injuri casualti`)
	tollPrepositions = set(`to at was is of from least over than`)
)

// governs are forms after which a figure counts those they befell.
var governs = set(`
killed killing kills kill injured injuring injures injure wounded wounding wounds
wound hurt hurting arrested arresting arrests arrest detained detaining displaced
displacing evacuated evacuating infected infecting abducted kidnapped rescued
`)

// softeners stand between a verb and its figure.
var softeners = set(`at least most more less fewer than over under about around some nearly almost up to as many the another other others people`)

// wordsAt is the first and last word in a span, -1 and -1 if there is none.
func wordsAt(v *view, span fact.Span) (first, last int) {
	// Words stand in order and never overlap.
	first = sort.Search(len(v.words), func(i int) bool { return v.words[i].End > span.Start })
	next := first + sort.Search(len(v.words)-first, func(i int) bool { return v.words[first+i].Start >= span.End })
	if next == first {
		return -1, -1
	}
	return first, next - 1
}
