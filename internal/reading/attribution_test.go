package reading

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

// chainOf is a chain as "nearest > next".
func chainOf(a fact.Attribution) string {
	var names []string
	for _, s := range a.Chain {
		names = append(names, s.Name)
	}
	return strings.Join(names, " > ")
}

func TestAttributions(t *testing.T) {
	for _, c := range []struct {
		name, text string // the last statement of the text is looked at
		kind       fact.AttributionKind
		source     string
		cue        string
		chain      string
	}{
		{"behind", "The bridge fell on Monday, the mayor said.", fact.FromUnnamed, "the mayor", "said", "mayor"},
		{"turned", "“We heard a crack,” said Peter Lang, a fisherman.", fact.FromNamed, "Peter Lang, a fisherman", "said", "Peter Lang"},
		{"before", "Mayor Anna Roth said that the bridge was old.", fact.FromNamed, "Mayor Anna Roth", "said", "Anna Roth"},
		{"apposition", "The bridge fell, the mayor, Anna Roth, said.", fact.FromNamed, "the mayor, Anna Roth", "said", "Anna Roth"},
		{"according to", "The bridge fell, according to two officials.", fact.FromUnnamed, "two officials", "according to", "two officials"},
		{"according to, in front", "According to Reuters, the bridge fell.", fact.FromOutlet, "Reuters", "According to", "Reuters"},
		{"told", "Anna Roth told Reuters that the bridge was old.", fact.FromNamed, "Anna Roth", "told", "Reuters > Anna Roth"},
		{"cited by", "The bridge was old, according to two officials cited by Reuters.", fact.FromUnnamed, "two officials", "according to", "Reuters > two officials"},
		{"citing", "Reuters reported, citing two officials, that the bridge was old.", fact.FromOutlet, "Reuters", "reported", "Reuters > two officials"},
		{"reported that officials said", "Reuters reported that two officials said the bridge was old.", fact.FromOutlet, "Reuters", "reported", "Reuters > two officials"},
		{"interview", "In an interview with Fox News, Anna Roth said the bridge was old.", fact.FromNamed, "Anna Roth", "said", "Fox News > Anna Roth"},
		{"speaking to", "Speaking to CBS News, Anna Roth said: “It was old.”", fact.FromNamed, "Anna Roth", "said", "CBS News > Anna Roth"},
		{"hedged", "The bridge was reportedly old.", fact.Hedged, "", "reportedly", ""},
		{"flat", "The bridge fell on Monday.", fact.Flat, "", "", ""},
		{"a noun for what is said", "The claim that the bridge was old comes from a single army officer.", fact.FromUnnamed, "a single army officer", "claim", "single army officer"},
		{"what is said comes from somewhere", "The claim that the money came from two aides was false.", fact.Flat, "", "", ""},
		{"a colon behind a verb in two words", "Anna Roth did not mince her words: “The bridge was old.”", fact.FromNamed, "Anna Roth", "did", "Anna Roth"},
		{"a colon behind what somebody is", "Anna Roth was blunt: “The bridge was old.”", fact.FromNamed, "Anna Roth", "was", "Anna Roth"},
		{"document", "A report said the bridge was old.", fact.FromDocument, "A report", "said", "report"},
		{"participle", "Anna Roth spoke on Monday, telling reporters that the bridge was old.", fact.FromNamed, "Anna Roth", "telling", "Anna Roth"},
		{"pronoun", "The mayor is Anna Roth. She said the bridge was old.", fact.FromNamed, "She", "said", "Anna Roth"},
		{"last name", "Mayor Anna Roth came. Roth said the bridge was old.", fact.FromNamed, "Roth", "said", "Anna Roth"},
		{"the official", "A senior official said the bridge was old. “It fell,” the official said.", fact.FromUnnamed, "the official", "said", "senior official"},
		{"the mayor", "Mayor Anna Roth came. The mayor said the bridge was old.", fact.FromNamed, "The mayor", "said", "Anna Roth"},
		{"quotation goes on", "“The bridge was old,” Anna Roth said. “It fell at once.”", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
		{"after a colon", "Anna Roth said:\n“The bridge was very old.”", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
		{"next paragraph", "“The bridge was old,” Anna Roth said. “It fell at once.\n\n“We could do nothing at all.”", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
		{"quoted as saying", "“The bridge was old,” the mayor was quoted as saying.", fact.FromUnnamed, "the mayor", "was quoted as saying", "mayor"},
		{"an agency by its sort", "The bridge fell, the Reuters news agency reported.", fact.FromOutlet, "the Reuters news agency", "reported", "Reuters"},
		{"an office and its holder", "The city’s chief of staff Peter Lang said the bridge was old.", fact.FromNamed, "The city’s chief of staff Peter Lang", "said", "Peter Lang"},
		{"a partner by name", "His former partner at Lenox, Peter Lang, said the bridge was old.", fact.FromNamed, "His former partner at Lenox, Peter Lang", "said", "Peter Lang"},
		{"no apposition, but who speaks", "The mayor blocked a plan to free the banker Karl Meier, a senior police official said on Sunday.", fact.FromUnnamed, "a senior police official", "said", "senior police official"},
		{"an apposition left open", "Peter Lang, the president of Lenox said the bridge was old.", fact.FromNamed, "the president of Lenox", "said", "Peter Lang"},
		{"a report with a date", "According to an April 2nd report, the bridge was old.", fact.FromDocument, "an April 2nd report", "According to", "April 2nd report"},
		{"one of several", "One of the two officials said the bridge was old.", fact.FromUnnamed, "One of the two officials", "said", "One of the two officials"},
		{"who asks for no name", "An engineer who did not want to be named said the bridge was old.", fact.FromUnnamed, "An engineer who did not want to be named", "said", "engineer"},
		{"a relative clause without commas", "Two diplomats who took part in the meeting said the veto was gone.", fact.FromUnnamed, "Two diplomats who took part in the meeting", "said", "Two diplomats"},
		{"a participle before the noun", "Three officials from the international monitoring mission said the drones came from Falk.", fact.FromUnnamed, "Three officials from the international monitoring mission", "said", "Three officials from the international monitoring mission"},
		{"who asks for no name, and tells", "Two engineers who asked not to be identified told Reuters the bridge was old.", fact.FromUnnamed, "Two engineers who asked not to be identified", "told", "Reuters > Two engineers"},
		{"close to somebody", "Three sources close to the mayor said the bridge was old.", fact.FromUnnamed, "Three sources close to the mayor", "said", "Three sources close to the mayor"},
		{"what closes", "The bridge will close to traffic, the mayor said.", fact.FromUnnamed, "the mayor", "said", "mayor"},
		{"none of whom", "Two officials, none of whom was there, had said the bridge was old.", fact.FromUnnamed, "Two officials, none of whom was there", "had said", "Two officials"},
		{"whom an outlet quotes", "The Lenne Post wrote that the bridge was old and quoted two officials.", fact.FromOutlet, "The Lenne Post", "wrote", "Lenne Post > two officials"},
		{"one of several, turned", "“It fell,” said one of the officials, an engineer.", fact.FromUnnamed, "one of the officials, an engineer", "said", "one of the officials"},
		{"one of several, to an outlet", "It fell, several of the officials told Reuters.", fact.FromUnnamed, "several of the officials", "told", "Reuters > several of the officials"},
		{"one, before a word that can be a verb", "One engineer said the bridge was old.", fact.FromUnnamed, "One engineer", "said", "engineer"},
		{"one, turned", "“It fell,” one engineer told Reuters.", fact.FromUnnamed, "one engineer", "told", "Reuters > engineer"},
		{"a pair", "A pair of aides said the bridge was old.", fact.FromUnnamed, "A pair of aides", "said", "A pair of aides"},
		{"a handful", "The bridge was old, according to a handful of engineers.", fact.FromUnnamed, "a handful of engineers", "according to", "a handful of engineers"},
		{"dozens", "Dozens of residents said the bridge was old.", fact.FromUnnamed, "Dozens of residents", "said", "Dozens of residents"},
		{"a small group", "A small group of officials said the bridge was old.", fact.FromUnnamed, "A small group of officials", "said", "A small group of officials"},
		{"a pair of things", "A pair of letters said the bridge was old.", fact.FromDocument, "A pair of letters", "said", "A pair of letters"},
		{"one alone is nobody", "“It fell,” said one.", fact.Flat, "one", "said", ""},
		{"a time in a phrase", "A report released last year said the bridge was old.", fact.FromDocument, "A report", "said", "report"},
		{"a time in front", "Last week Anna Roth said the bridge was old.", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
		{"a time between", "Anna Roth just this month said the bridge was old.", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
		{"all of them", "The officials all said the bridge was old.", fact.FromUnnamed, "The officials", "said", "officials"},
		{"a party in brackets", "Sen. Anna Roth (R-Wis.) said the bridge was old.", fact.FromNamed, "Sen. Anna Roth (R-Wis.)", "said", "Anna Roth"},
		{"a paper named like a woman", "The Charlotte Observer said the bridge was old.", fact.FromOutlet, "The Charlotte Observer", "said", "Charlotte Observer"},
		{"the foundation", "The Lenne Foundation met on Monday. The foundation said the bridge was old.", fact.FromNamed, "The foundation", "said", "Lenne Foundation"},
		{"the company", "Lenne Holdings said it was sorry. The company said the bridge was old.", fact.FromNamed, "The company", "said", "Lenne Holdings"},
		{"the company of two", "Lenne Holdings met Ruhr Motors. The company said the bridge was old.", fact.FromNamed, "The company", "said", "company"},
		{"the agency", "It fell, the agency said.", fact.FromNamed, "the agency", "said", "agency"},
		{"a party official", "According to party official Anna Roth, the bridge was old.", fact.FromNamed, "party official Anna Roth", "According to", "Anna Roth"},
		{"a verb not known", "According to Anna Roth, the bridge reeks of rust.", fact.FromNamed, "Anna Roth", "According to", "Anna Roth"},
		{"a retired general", "“The bridge was old,” retired general Peter Lang said.", fact.FromNamed, "retired general Peter Lang", "said", "Peter Lang"},
		{"a comparison behind", "It fell by half, according to the Lenne Council, more than twice what was said.", fact.FromNamed, "the Lenne Council", "according to", "Lenne Council"},
		{"a paragraph of speech behind", "Anna Roth called the plan “mad” and left.\n\n“The bridge must be closed at once.”", fact.FromNamed, "Anna Roth", "called", "Anna Roth"},
		{"a quotation mark turned round", "”The bridge was old,” Anna Roth said.", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
		{"a last name that is a first name", "Anna Warren left. She said the bridge was old. “It fell at once,” Warren said. “We ran,” she said.", fact.FromNamed, "she", "said", "Anna Warren"},
		{"neither is nobody", "Roth and Lang came. Neither of them said the bridge was old.", fact.Flat, "Neither of them", "said", ""},
		{"violence is nobody", "The escalating violence shows that the bridge was old.", fact.Flat, "The escalating violence", "shows", ""},
		{"an outlet has seen it", "The bridge was old, according to a report seen by Reuters.", fact.FromDocument, "a report", "according to", "Reuters > report"},
		{"a correction speaks for nobody", "Correction: The bridge was old.", fact.Flat, "", "", ""},
		{"inserted", "“The bridge,” Anna Roth said, “was very old.”", fact.FromNamed, "Anna Roth", "said", "Anna Roth"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := readText(c.text)
			st := r.Statements[len(r.Statements)-1]
			a := st.Attribution
			source, cue := "", ""
			if a.Source != nil {
				source = a.Source.Text
			}
			if a.Cue != nil {
				cue = a.Cue.Text
			}
			if a.Kind != c.kind || source != c.source || cue != c.cue || chainOf(a) != c.chain {
				t.Errorf("%q\n got %s, source %q, cue %q, chain %q\nwant %s, source %q, cue %q, chain %q",
					st.Text, a.Kind, source, cue, chainOf(a), c.kind, c.source, c.cue, c.chain)
			}
		})
	}
}

func TestClausesWithTheirOwnSource(t *testing.T) {
	r := readText("The president blocked the plan, an official said on Sunday, as fighting between the two escalated.")
	if len(r.Statements) != 2 {
		t.Fatalf("%d statements, want 2", len(r.Statements))
	}
	if k := r.Statements[0].Attribution.Kind; k != fact.FromUnnamed {
		t.Errorf("what the official said is %s, want unnamed", k)
	}
	if k := r.Statements[1].Attribution.Kind; k != fact.Flat {
		t.Errorf("what the outlet says itself is %s, want flat", k)
	}
}
