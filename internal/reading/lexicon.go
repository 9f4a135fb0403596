package reading

import "strings"

// The closed classes of English, and the words that matter for the shape of a
// clause. Open classes stand in the tables beside the rules that use them.

var (
	determiners = set(`a an the this that these those some any each every no another both all many several few most more
		such other its other's`)
	possessiveDeterminers = set(`his her its their my our your whose`)
	subjectPronouns       = set(`he she it they i we you who which everyone everybody someone somebody anyone nobody others
		one some many few most both none neither another`)
	demonstratives = set(`this these those`)
	quantifiers    = set(`one some many few most both none neither another`)
	objectPronouns = set(`him her them me us it you himself herself itself themselves myself ourselves whom`)
	prepositions   = set(`of in on at by for from with without within into onto to over under about against between among
		during through throughout across toward towards upon near off out up down around along behind beyond above below
		beneath beside besides despite like unlike than per via amid amidst alongside following regarding concerning
		including inside outside past until till since after before as because-of ahead along due versus`)
	subordinators = set(`that because when whenever if while whilst although though unless whether until since after before
		as once where whereas so lest`)
	coordinators = set(`and or but nor yet`)
	whWords      = set(`who whom which whose what where when how why whatever whoever`)
	beForms      = set(`am is are was were be been being 's 're 'm isn't aren't wasn't weren't ain't`)
	haveForms    = set(`have has had having 've haven't hasn't hadn't`)
	doForms      = set(`do does did don't doesn't didn't`)
	modals       = set(`will would can could may might must shall should 'll 'd won't wouldn't can't couldn't cannot shouldn't
		mustn't mightn't needn't`)
	adverbs = set(`also then now later again never ever always often once twice still just even too only soon already
		instead though however meanwhile further furthermore moreover yesterday today tomorrow earlier not n't first last
		perhaps maybe rather quite very almost nearly there here thus therefore otherwise sometimes long far well back
		away together forward ahead elsewhere else besides indeed once simply much more most less least afterwards afterward beforehand
		overnight nearby abroad upstairs downstairs aside apart ashore astray`)
	// weekdays, months and the like: a clause may end in one, a name does not.
	timeWords = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december today yesterday tomorrow tonight week month year morning afternoon
		evening night weekend day hour minute sundays mondays jan feb mar apr jun jul aug sept sep oct nov dec jan. feb.
		aug. sept. oct. nov. dec.`)
)

// subjectForms are pronouns that can only be a subject.
var subjectForms = set(`he she they i we`)

// singular cuts a plural s.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}
