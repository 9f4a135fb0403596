package verdicts

import (
	"strings"

	"crosscheck/internal/text"
)

// Words that a deed hangs on as an infinitive, an ing-form or a noun, by how far they leave it:
// "offered to free", "talks about taking over", "their goal is to build". They are verbs, nouns and
// adjectives alike, by stem; the classes go back to the implicative verbs of Karttunen (1971).
var (
	// intending ones tell that it is meant to be done, promised, threatened or foreseen.
	intending = stems(`threaten plan vow intend intention want seek hope aim prepare promise pledge propose proposal threat goal
		expect offer purpose ambition schedule wish warn desire aspire aspiration swear volunteer undertake
		commit commitment plot scheme conspire conspiracy dream long yearn eager keen willing ready readiness willingness
		anxious determined determination target strategy mission objective drive campaign push preparation
		anticipate forecast predict project tip poise gear eye apply application ultimatum vie
		blueprint optimistic brace earmark pencil option ask request call demand verge brink`)
	// urging ones tell that somebody is asked to, ordering ones that he is told to.
	urging = stems(`urge ask call request beg implore press plead plea appeal advise advice recommend recommendation encourage
		invite invitation exhort petition lobby pressure warn demand challenge dare remind want expect`)
	ordering = stems(`order tell instruct instruction command require requirement obligation direct directive
		subpoena mandate summon assign task`)
	// weighing ones tell that it is not settled yet, as verbs with what is weighed behind them;
	// weighingOf stand with a preposition or a form of "be".
	weighing   = stems(`consider mull weigh ponder contemplate debate explore`)
	weighingOf = stems(`consideration contemplation think discuss discussion study assess examine evaluate toy flirt tempt temptation
		minded inclined lean reluctant possibility prospect idea suggestion undecided hesitate look`)
	negotiating = stems(`negotiate negotiation talk`)
	// risking are those under which it may come to it.
	risking = stems(`risk danger possible liable prone fear threat`)
	// engaging ones tell that somebody is taken on to do it, resolving ones that it is settled.
	engaging  = stems(`hire sign tap appoint recruit engage contract cast select choose pick`)
	resolving = stems(`decide decision agree agreement opt elect vote resolve`)
	// attempting ones tell that it is begun, and may have failed.
	attempting = stems(`try attempt endeavor endeavour effort bid struggle battle race scramble`)
	// realising ones tell that it is done, compelling ones with somebody who is made to do it.
	realising  = stems(`begin start continue go keep manage help proceed succeed finish able happen get`)
	compelling = stems(`force compel get help oblige cause lead`)
	// believing ones tell that somebody believes or says so, of what is over.
	believing = stems(`believe think fear presume suspect allege allegation say report rumor rumour understand suppose assume appear seem
		reckon accuse accusation suspicion claim estimate`)
)

// stems is a set of stems, given by words.
func stems(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[plain(text.Stem(w))] = true
	}
	return m
}
