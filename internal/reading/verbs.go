package reading

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed attribution_verbs.txt
var attributionVerbs string

//go:embed clause_verbs.txt
var clauseVerbs string

// verbClass says what a verb does with what follows it; a verb may be of
// several. The sections of attribution_verbs.txt explain them.
type verbClass uint16

const (
	speech verbClass = 1 << iota
	quoteOnly
	tell
	ask
	evidence
	judge
	act
	stance
	attitude
	plainVerb
)

// verbForm is the forms a word can be of its verb.
type verbForm uint8

const (
	baseForm verbForm = 1 << iota
	presentForm
	pastForm
	participleForm
	ingForm
)

// verb is what a word can be as a verb.
type verb struct {
	lemma string
	class verbClass
	form  verbForm
	noun  bool // its base form is as often a noun
}

func (v verb) is(class verbClass) bool { return v.class&class != 0 }

var verbs = sync.OnceValue(func() map[string]verb {
	m := make(map[string]verb)
	sections := map[string]verbClass{
		"[speech]": speech, "[quote]": quoteOnly, "[tell]": tell, "[ask]": ask, "[evidence]": evidence, "[judge]": judge, "[act]": act, "[stance]": stance,
		"[attitude]": attitude,
	}
	class := plainVerb
	for _, list := range []string{clauseVerbs, attributionVerbs} {
		for line := range strings.Lines(list) {
			f := strings.Fields(line)
			if len(f) == 0 || f[0] == "#" {
				continue
			}
			if c, ok := sections[f[0]]; ok {
				class = c
				continue
			}
			addVerb(m, class, f)
		}
	}
	return m
})

// addVerb adds the forms of a verb from its principal parts.
func addVerb(m map[string]verb, class verbClass, parts []string) {
	lemma, noun := strings.CutSuffix(parts[0], "*")
	add := func(word string, form verbForm) {
		v := m[word]
		if v.lemma == "" || form == baseForm {
			v.lemma = lemma
		}
		if v.class == plainVerb {
			v.class = 0
		}
		if class != plainVerb || v.class == 0 {
			v.class |= class
		}
		v.form |= form
		v.noun = v.noun || noun && form&(baseForm|presentForm) != 0
		m[word] = v
	}
	past := regularPast(lemma)
	if len(parts) > 1 {
		past = parts[1]
	}
	participle := past
	if len(parts) > 2 {
		participle = parts[2]
	}
	add(lemma, baseForm)
	add(presentOf(lemma), presentForm)
	add(past, pastForm)
	add(participle, participleForm)
	add(ingOf(lemma, past), ingForm)
}

func presentOf(lemma string) string {
	switch {
	case lemma == "have":
		return "has"
	case endsInConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ies"
	case hasAnySuffix(lemma, "s", "x", "z", "ch", "sh", "go", "do"):
		return lemma + "es"
	}
	return lemma + "s"
}

func regularPast(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case endsInConsonantY(lemma):
		return lemma[:len(lemma)-1] + "ied"
	}
	return lemma + "ed"
}

func ingOf(lemma, past string) string {
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:len(lemma)-2] + "ying"
	case strings.HasSuffix(lemma, "e") && !hasAnySuffix(lemma, "ee", "ye", "oe"):
		return lemma[:len(lemma)-1] + "ing"
	case doubles(lemma, past):
		return lemma + lemma[len(lemma)-1:] + "ing"
	}
	return lemma + "ing"
}

// doubles reports whether a verb doubles its last letter: its past tense does,
// or is irregular and the verb a short syllable ("run", "begin").
func doubles(lemma, past string) bool {
	n := len(lemma)
	if past == lemma+lemma[n-1:]+"ed" {
		return true
	}
	short := n >= 3 && n <= 5 && isVowel(lemma[n-2]) && !isVowel(lemma[n-3]) && !isVowel(lemma[n-1]) && !strings.ContainsRune("wxy", rune(lemma[n-1]))
	return past != regularPast(lemma) && (short && strings.Count(lemma, "e") < 2 && lemma != "open" || lemma == "forget")
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsInConsonantY(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[n-2]))
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}
