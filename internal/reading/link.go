package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Links are the origins of a story and how its articles and statements rest on them.
type Links struct {
	Origins []fact.Origin                // in order of first appearance
	Nearest map[string][]string          // article id → the nearest origin of each of its chains, in text order, each once
	Chains  map[string][]fact.OriginLink // statement id → origins, nearest to the article first, each once

	full     map[string]string // last name → key of its one bearer, "" if there are several
	spokenOf map[string]bool
}

// Link joins the sources that the articles of a story name into origins:
//
//   - outlets and organisations by their name without article, case, marks and
//     an ending it is often cut of;
//   - people by first and last name; a last name alone belongs to the one
//     person of the story who bears it, and to nobody else if two do;
//   - documents by their name, be it only "a report": taken apart where they are
//     one, they would look like two origins;
//   - unnamed sources within one article only: the same description elsewhere
//     may be somebody else, and they are never counted as shown.
//
// Joining is by name alone, so ids stay when articles are added, but for a last
// name whose bearer is named in full only by a new article. Origins that a person
// spoke of, by id, are not joined to others that way.
func Link(articles []fact.Article, readings []fact.Reading, spokenOf map[string]bool) Links {
	l := &linker{
		links: Links{
			Nearest: make(map[string][]string), Chains: make(map[string][]fact.OriginLink),
			full: make(map[string]string), spokenOf: spokenOf,
		},
		places: make(map[string]int),
	}
	l.collectPeople(readings)
	for i := range readings {
		articleID := ""
		if i < len(articles) {
			articleID = articles[i].ID
		}
		l.article(articleID, &readings[i])
	}
	return l.links
}

// OriginOf is the id of the origin that a source of an article belongs to.
func (l *Links) OriginOf(s fact.Source, articleID string) string {
	key := wordsKey(s, articleID)
	if words := nameWords(s.Name); s.Kind == fact.Person && len(words) == 1 {
		if bearer := l.full[words[0]]; bearer != "" && !l.spokenOf[idOf(key)] {
			key = bearer
		}
	}
	return idOf(key)
}

// OriginID is the id that a source has by its own words, whatever else the story
// says: that of the origin a later reading would make of the same words.
func OriginID(s fact.Source, articleID string) string { return idOf(wordsKey(s, articleID)) }

type linker struct {
	links  Links
	places map[string]int // id → place among the origins
}

// collectPeople notes who bears each last name.
func (l *linker) collectPeople(readings []fact.Reading) {
	for _, r := range readings {
		for _, st := range r.Statements {
			for _, s := range st.Attribution.Chain {
				if s.Kind != fact.Person {
					continue
				}
				words := nameWords(s.Name)
				if len(words) < 2 {
					continue
				}
				key, last := personKey(words), lastName(words)
				if known, ok := l.links.full[last]; ok && known != key {
					key = ""
				}
				l.links.full[last] = key
			}
		}
	}
}

func (l *linker) article(articleID string, r *fact.Reading) {
	for _, st := range r.Statements {
		if st.Superseded || len(st.Attribution.Chain) == 0 {
			continue
		}
		chain := make([]fact.OriginLink, 0, len(st.Attribution.Chain))
		for k, s := range st.Attribution.Chain {
			id := l.origin(s, articleID)
			if !slices.ContainsFunc(chain, func(o fact.OriginLink) bool { return o.Origin == id }) {
				chain = append(chain, fact.OriginLink{Origin: id, Read: k})
			}
		}
		l.links.Chains[st.ID] = chain
		if nearest := chain[0].Origin; !slices.Contains(l.links.Nearest[articleID], nearest) {
			l.links.Nearest[articleID] = append(l.links.Nearest[articleID], nearest)
		}
		for i := 1; i < len(chain); i++ {
			o := &l.links.Origins[l.places[chain[i-1].Origin]]
			if !slices.Contains(o.RestsOn, chain[i].Origin) {
				o.RestsOn = append(o.RestsOn, chain[i].Origin)
			}
		}
	}
}

// origin is the id of the origin a source belongs to, which is made when it is
// met first and takes the fullest name that is met.
func (l *linker) origin(s fact.Source, articleID string) string {
	id := l.links.OriginOf(s, articleID)
	place, ok := l.places[id]
	if !ok {
		l.places[id] = len(l.links.Origins)
		l.links.Origins = append(l.links.Origins, fact.Origin{ID: id, Name: s.Name, Kind: s.Kind})
		return id
	}
	o := &l.links.Origins[place]
	if o.Kind == fact.Person && len(nameWords(s.Name)) > len(nameWords(o.Name)) {
		o.Name = s.Name
	}
	if o.Kind == fact.Organisation && s.Kind == fact.CitedOutlet {
		o.Kind = s.Kind
	}
	return id
}

func idOf(key string) string {
	sum := sha256.Sum256([]byte(key))
	return "o" + hex.EncodeToString(sum[:8])
}

// wordsKey is the same for all sources that are one origin by their words alone.
func wordsKey(s fact.Source, articleID string) string {
	words := nameWords(s.Name)
	switch s.Kind {
	case fact.Person:
		return personKey(words)
	case fact.CitedOutlet, fact.Organisation:
		return "name|" + outletKey(words)
	case fact.Document:
		return "document|" + strings.Join(words, " ")
	}
	return string(s.Kind) + "|" + articleID + "|" + strings.Join(words, " ")
}

func personKey(words []string) string {
	if len(words) < 2 {
		return "person|" + strings.Join(words, " ")
	}
	key := "person|" + words[0] + " " + lastName(words)
	if suffixes[words[len(words)-1]] && len(words) > 2 {
		key += " " + words[len(words)-1]
	}
	return key
}

func lastName(words []string) string {
	last := words[len(words)-1]
	if suffixes[last] && len(words) > 1 {
		last = words[len(words)-2]
	}
	return last
}

// nameWords are the words of a name, folded, without marks, possessive ending
// and leading article.
func nameWords(name string) []string {
	var words []string
	for w := range strings.FieldsSeq(text.Fold(name)) {
		w = strings.TrimSuffix(w, "'s")
		w = strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' {
				return r
			}
			return -1
		}, w)
		if w != "" && !(len(words) == 0 && (w == "the" || w == "a" || w == "an")) {
			words = append(words, w)
		}
	}
	return words
}

// outletKey leaves out what a name is often cut of.
func outletKey(words []string) string {
	key := strings.Join(words, " ")
	for _, ending := range []string{" news agency", " agency", " news", " com"} {
		if rest, ok := strings.CutSuffix(key, ending); ok {
			key = rest
			break
		}
	}
	if short, ok := shortOutlets[key]; ok {
		return short
	}
	return key
}

// shortOutlets maps full names to the short ones the press uses.
var shortOutlets = map[string]string{
	"associated press":                 "ap",
	"agence france-presse":             "afp",
	"british broadcasting corporation": "bbc",
	"cable news network":               "cnn",
	"deutsche presse-agentur":          "dpa",
	"new york times":                   "nyt",
	"thomson reuters":                  "reuters",
	"united press international":       "upi",
	"wall street journal":              "wsj",
	"united states":                    "us",
	"united kingdom":                   "uk",
	"united nations":                   "un",
}
