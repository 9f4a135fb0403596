package fact

// Deed is what one verb of a statement tells: who does what to whom.
type Deed struct {
	Phrase        // the verb with its auxiliaries: "has not been shot"
	Verb   string // stem of its dictionary form: "shoot"
	// Agent does it and Patient has it done to them, whichever of the two is the
	// subject; nil where the statement does not say. They are noun phrases as they
	// stand, pronouns too.
	Agent   *Phrase `json:",omitempty"`
	Patient *Phrase `json:",omitempty"`
	Passive bool    `json:",omitempty"`
	Denied  bool    `json:",omitempty"` // "not", "never" among the auxiliaries
	Modal   string  `json:",omitempty"` // "may", "will", "would"; "" for what is or was
	// Under is the stem of the word that the verb hangs on, as an infinitive or a
	// participle: "threaten" in "threatened to strike", "plan" in "a plan to strike".
	Under string `json:",omitempty"`
}
