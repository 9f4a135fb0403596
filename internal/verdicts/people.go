package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// called is a name of a statement cut into words once, as it is compared with those of
// every other statement.
type called struct {
	*fact.Name
	inside bool     // it stands in the statement
	titled bool     // so does its title
	words  []string // folded, titles left out
	last   string   // the last of the words
	stem   string   // of the last word
	person bool     // it may be spelled in two ways: no people, no figure
	office office   // its title taken apart
	posts  []post   // all that the statement says its person is, or was
}

func readCalled(v *view) []called {
	out := make([]called, len(v.Names))
	for i := range v.Names {
		n := &v.Names[i]
		c := called{Name: n, inside: v.Contains(n.Span), words: nameWords(n.Canonical)}
		lead := leadingOffice(n.Canonical)
		c.words = c.words[min(len(lead), max(0, len(c.words)-1)):]
		if len(c.words) > 0 {
			c.last = c.words[len(c.words)-1]
			c.stem = text.Stem(c.last)
			c.person = !demonym(c.last) && !strings.ContainsAny(c.last, "0123456789")
		}
		if n.Title != nil {
			c.titled, c.office = v.Contains(n.Title.Span), officeOf(*n.Title)
		}
		if c.inside {
			c.posts = v.postsOf(&c)
			if first, _ := wordsAt(v, n.Span); len(lead) > 0 && first >= 0 && leadingOffice(n.Text) != nil {
				o := v.phrase(fact.Span{Start: n.Start, End: v.words[first+len(lead)-1].End})
				c.posts = append(c.posts, post{Phrase: o, office: officeOf(o)})
			}
		}
		out[i] = c
	}
	return out
}

// comparePeople compares the names and titles of people: what one person is called
// on either side, and who holds the same office.
func comparePeople(p *pair) []finding {
	var found []finding
	for i := range p.a.called {
		n := &p.a.called[i]
		for k := range p.b.called {
			m := &p.b.called[k]
			if !n.inside || !m.inside || n.last == "" || m.last == "" {
				continue
			}
			if f, ok := p.namedApart(n, m); ok {
				found = append(found, f)
			}
			if f, ok := p.comparePosts(n, m); ok {
				found = append(found, f)
			}
		}
	}
	return found
}

// namedApart finds what is told differently of two names. That they may be spellings of one is
// told where there is no more to it.
func (p *pair) namedApart(n, m *called) (f finding, ok bool) {
	for _, rule := range []func(n, m *called) (finding, bool){p.compareNames, p.compareSurnames, p.compareFirstNames} {
		if g, found := rule(n, m); found && (!ok || g.material && !f.material) {
			f, ok = g, true
		}
	}
	return f, ok
}

// compareNames finds one name spelled in two ways, and two people in one office.
func (p *pair) compareNames(n, m *called) (finding, bool) {
	if !n.person || !m.person {
		return finding{}, false
	}
	firm := n.Kind == fact.NamesOrganisation && m.Kind == fact.NamesOrganisation
	first := n.last == m.last && (firstSpelledOtherwise(n.words, m.words) || p.ofOneAge(n, m) || firm && partSpelledOtherwise(n.words, m.words))
	if n.stem == m.stem && !first && !n.endsOtherwise(m) {
		return finding{}, false
	}
	spelled := !(len(n.words) == 1 && len(m.words) == 1 && ofOnePeople(n.last, m.last)) && (first || american(n.last) != american(m.last) && spelledOtherwise(n.words, m.words) && !placesApart(n.Canonical, m.Canonical))
	if !spelled && (n.Title == nil || m.Title == nil || n.last == m.last || wordsMayBeOne(n.words, m.words)) {
		return finding{}, false
	}
	f := finding{
		kind: fact.DiffName, concerns: fact.ConcernsPerson,
		x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
	}
	one, two := n.office, m.office
	switch {
	case spelled && p.ofOneAge(n, m) && len(nameWords(n.Text)) > 1 && len(nameWords(m.Text)) > 1 && !oneFirstName(n.words[0], m.words[0]) && strings.ReplaceAll(consonants(n.words[0]), "c", "k") != strings.ReplaceAll(consonants(m.words[0]), "c", "k"):
		f.subject, f.material = "first name of "+n.last, true
		f.reason = message.Text("Not the same first name: “{{.One}}” and “{{.Other}}”.", "One", n.Text, "Other", m.Text)
		return f, true
	case spelled:
		f.subject = n.last
		if firm {
			f.concerns = fact.ConcernsClaim
		}
		f.material = p.ofTwoLetters(n, m)
		f.misspelled = n.mayBePerson() && m.mayBePerson() && min(len(n.words), len(m.words), len(nameWords(n.Text)), len(nameWords(m.Text))) > 1
		f.reason = message.Text("One name is spelled in two ways: “{{.One}}” and “{{.Other}}”.", "One", n.Text, "Other", m.Text)
		return f, true
	case !one.oneSeat(two), p.a.ofOneTime(n) || p.b.ofOneTime(m), min(len(one.words), len(two.words)) < 2 && p.covered() < nearlySame,
		p.a.mentions(m.Name, p.b) || p.b.mentions(n.Name, p.a) || p.covered() < aboutOneEvent:
		return finding{}, false
	}
	f.subject, f.material, f.concerns = strings.Join(one.words, " "), true, fact.ConcernsClaim
	f.reason = message.Text("Two people are called “{{.Title}}”: {{.One}} and {{.Other}}.", "Title", strings.ToLower(n.Title.Text), "One", n.Text, "Other", m.Text)
	return f, true
}

// mayBePerson reports whether a name is of a person, as far as it is known.
func (c *called) mayBePerson() bool { return c.Kind == fact.NamesPerson || c.Kind == "" }

// ofOneTime reports whether somebody is told to be, or to have been, what he is called at one time:
// "the club's leading scorer in 2009".
func (v *view) ofOneTime(c *called) bool {
	const reach = 3
	first, last := wordsAt(v, c.Title.Span)
	for i := max(first, 0); i < min(len(v.words), last+1+reach); i++ {
		if w := &v.words[i]; w.date || w.figure && len(w.text) == 4 {
			return i <= last || timeLeads[v.words[i-1].text]
		}
	}
	return false
}

var timeLeads = set(`in of for during`)

// ofOnePeople reports whether one word is that for what or who is of the place that another names:
// "Victorian" and "Victoria".
func ofOnePeople(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(strings.TrimSuffix(a, "s"), b)
	return ok && (rest == "n" || rest == "an" || rest == "ian") || strings.TrimSuffix(a, "s") == strings.TrimSuffix(b, "a")+"an"
}

// ofTwoLetters reports whether two spellings of one person's last name, behind one first name, are
// no two ways of writing one sound: an editor must know which it is, "Manchev" or "Minchev".
func (p *pair) ofTwoLetters(n, m *called) bool {
	return len(n.words) > 1 && len(m.words) > 1 && n.words[0] == m.words[0] && len(n.words[0]) > 2 && n.last != m.last &&
		(n.Kind == fact.NamesPerson || m.Kind == fact.NamesPerson) && !spellingVariants(n.last, m.last) &&
		!p.a.tellsWord(m.last) && !p.b.tellsWord(n.last) && sharedBut(p, n, m) >= 2
}

// ofOneAge reports whether two full names with one last name and other first names are told
// with the same age: then they name one person.
func (p *pair) ofOneAge(n, m *called) bool {
	if len(n.words) < 2 || len(m.words) < 2 || n.words[0] == m.words[0] || n.words[0][0] != m.words[0][0] && !soundsLike(n.words[0], m.words[0]) {
		return false
	}
	one, other := p.a.ageAt(n), p.b.ageAt(m)
	return one > 0 && one == other
}

// soundsLike reports whether two names begin with letters of one sound.
func soundsLike(a, b string) bool {
	return strings.ContainsRune("ck", rune(a[0])) && strings.ContainsRune("ck", rune(b[0]))
}

// ageAt is the age that a statement gives of a person, in years; 0 if it gives none.
func (v *view) ageAt(n *called) float64 {
	for i := range v.figures {
		if f := &v.figures[i]; f.thing.age && f.thing.who == strings.Join(n.words, " ") {
			return f.Low
		}
	}
	for _, f := range v.Statement.Figures { // "Anna Roth, a pilot of 41"
		if at, _ := wordsAt(v, f.Span); at >= 0 && v.ageOfOne(f) {
			if who := v.apposedTo(at - 2); who != nil && who.Span == n.Span {
				return f.Low
			}
		}
	}
	return 0
}

// firstSpelledOtherwise reports whether two names with one last name have first names that
// may be spellings of one: "Robyn" and "Robin". Short ones and initials are left alone,
// which are short for others.
func firstSpelledOtherwise(x, y []string) bool {
	if len(x) < 2 || len(y) < 2 || x[0] == y[0] {
		return false
	}
	one, other := x[0], y[0]
	if min(len(one), len(other)) < 5 || american(one) == american(other) || pointOfCompass(one) || strings.HasPrefix(one, other) || strings.HasPrefix(other, one) {
		return false
	}
	return oneSpelling(one, other)
}

// partSpelledOtherwise reports whether two names of a body with one last word, as "Ltd", have
// another word that may be a spelling of one: "Lenne Distributors Ltd" and "Lenne Distribution
// Ltd". The north of something is not its south.
func partSpelledOtherwise(x, y []string) bool {
	if len(x) != len(y) || !spelledOtherwise(x, y) {
		return false
	}
	apart := false
	for i := range x {
		one, other := american(x[i]), american(y[i])
		if one == other {
			continue
		}
		if apart || one[0] != other[0] || pointOfCompass(one) || strings.ContainsAny(one+other, "0123456789") || one+"s" == other || other+"s" == one {
			return false
		}
		apart = true
	}
	return apart
}

// pointOfCompass reports whether a word begins with the name of one: "northeastern".
func pointOfCompass(word string) bool {
	return slices.ContainsFunc([]string{"north", "south", "east", "west"}, func(p string) bool { return strings.HasPrefix(word, p) })
}

// endsOtherwise reports whether two names with one first name have last names that differ in a
// silent ending, "Brown" and "Browne", or of people with a title in an "s". One word alone with
// an "s" is a family, or what is theirs, and "Tony Awards" are several.
func (c *called) endsOtherwise(o *called) bool {
	if len(c.words) < 2 || len(o.words) < 2 || c.words[0] != o.words[0] {
		return false
	}
	short, long := c.last, o.last
	if len(short) > len(long) {
		short, long = long, short
	}
	return long == short+"e" || long == short+"s" && c.titled && o.titled
}

// oneSeat reports whether two offices are one of which there is one holder: the same
// words, or one of the two with the place or body it is of in front. One word, "president",
// is no seat but in sentences that are nearly the same.
func (t office) oneSeat(o office) bool {
	short, long := t.words, o.words
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) > 0 && slices.Equal(short, long[len(long)-len(short):]) && slices.Equal(t.marks, o.marks)
}

// spelledOtherwise reports whether two names may be spellings of one: each word of
// the shorter is that of the longer at the same place from the end, or nearly.
func spelledOtherwise(x, y []string) bool {
	n := min(len(x), len(y))
	for i := 1; i <= n; i++ {
		if !oneSpelling(x[len(x)-i], y[len(y)-i]) {
			return false
		}
	}
	// One word alone must be long: "Ross" and "Rose" are two people.
	return n >= 2 || len(x[len(x)-1]) >= 7
}

func sameOffice(a, b office) bool {
	return a.head == b.head && a.past() == b.past() && a.marked() == b.marked() && fieldsMeet(a, b) && !exclude(a.callings, b.callings)
}

// onePerson reports whether two names are surely of one person: the same last name,
// and first names that do not speak against it.
func onePerson(a, b string) bool { return wordsAreOne(nameWords(a), nameWords(b)) }

// wordsAreOne is onePerson of names cut into words.
func wordsAreOne(x, y []string) bool {
	return len(x) > 0 && len(y) > 0 && oneSpelling(x[len(x)-1], y[len(y)-1]) && (len(x) == 1 || len(y) == 1 || wordsMayBeOne(x, y))
}

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

// office is what somebody is called, taken apart.
type office struct {
	head     string    // "minister"
	fields   []string  // what it is of: "foreign"
	marks    []string  // "former", "deputy"
	words    []string  // head and fields
	callings []calling // what excludes others
}

// titleMarks say that somebody holds an office no more, not yet, or in part.
var (
	pastMarks  = set(`former ex then late retired ousted deposed onetime once previous erstwhile`)
	partMarks  = set(`deputy vice assistant acting interim caretaker under associate designate elect`)
	rankHeads  = set(`general colonel major captain lieutenant sergeant corporal brigadier admiral commander`)
	titleEnds  = set(`of for in at to who whom whose which until from with on`)
	titleEmpty = set(`the a an his her its their our mr mrs ms dr sir new senior top longtime veteran then-`)
)

// ofFields are heads with their field behind "of": a chief of police is a police chief.
var ofFields = set(`chief head director minister secretary`)

// officeOf takes a title apart: the head is its last noun before "of" or "for".
func officeOf(p fact.Phrase) office {
	t := office{callings: callingsOf(p)}
	var rest, behind []string
	ended := false
	for _, w := range text.Words(p.Text) {
		low := strings.TrimSuffix(text.Fold(w.Text), "'s")
		if titleEnds[low] && len(rest) > 0 {
			if ended || low != "of" && low != "for" {
				break
			}
			ended = true
			continue
		}
		if ended && low == "the" && rest[len(rest)-1] == "secretary" {
			break // "secretary of the union" is no union secretary
		}
		if mark, whole, ok := strings.Cut(low, "-"); ok && (partMarks[mark] || pastMarks[mark]) && postHeads[whole] { // "vice-chancellor"
			t.marks, low = append(t.marks, mark), whole
		}
		if whole := strings.TrimPrefix(low, "under"); whole != low && postHeads[whole] { // "undersecretary"
			t.marks, low = append(t.marks, "under"), whole
		}
		switch {
		case pastMarks[low], partMarks[low]:
			if low == "interim" || low == "caretaker" {
				low = "acting"
			}
			if !ended {
				t.marks = append(t.marks, low)
			}
		case titleEmpty[low], demonym(low), knownPlaces().country[foldPlace(low)] != "", strings.HasSuffix(text.Fold(w.Text), "'s"):
		case ended && ofFields[rest[len(rest)-1]] && (w.Text == low || governing[rest[len(rest)-1]]):
			behind = append(behind, american(low))
		case ended:
		default:
			rest = append(rest, american(low))
		}
	}
	if len(rest) == 0 && lastWord(p.Text) == "caretaker" {
		rest, t.marks = []string{"caretaker"}, nil // of a house
	}
	rest = oneTitle(append(behind, rest...))
	if n := len(rest); n > 0 {
		t.head, t.fields = rest[n-1], rest[:n-1]
	}
	t.words = rest
	return t
}

// excludesTitle reports whether nobody can have both titles at a time: one is past
// or partial and the other the same office in full, they are one office of
// different fields, or they are ranks.
func excludesTitle(a, b office) bool {
	switch {
	case a.head == "" || b.head == "":
		return false
	case exclude(a.callings, b.callings) && a.past() == b.past():
		return a.head != b.head || a.marked() == b.marked() // a deputy prime minister has a ministry besides
	case rankHeads[a.head] && rankHeads[b.head] && a.head != b.head:
		return true
	case a.head != b.head && topHeads[a.head] && topHeads[b.head] && overlaps(a.fields, b.fields):
		return a.past() == b.past() && a.marked() != b.marked() // a deputy head is no chief
	case a.head != b.head:
		return false
	case overlaps(a.fields, b.fields) || len(a.fields) == 0 || len(b.fields) == 0:
		return fieldsMeet(a, b) && (a.past() != b.past() || a.marked() != b.marked())
	default:
		return governing[a.head]
	}
}

// topHeads are words for whoever is at the top of something.
var topHeads = set(`head chief director boss leader`)

// governing are offices with one field each: a foreign minister is no defence
// minister.
var governing = set(`minister secretary ministry attaché attache`)

func fieldsMeet(a, b office) bool {
	return len(a.fields) == 0 || len(b.fields) == 0 || overlaps(a.fields, b.fields)
}

func (t office) past() bool {
	return slices.ContainsFunc(t.marks, func(m string) bool { return pastMarks[m] })
}

// marked are the marks of an office in part, in a row: "deputy associate".
func (t office) marked() string {
	var marks []string
	for _, m := range t.marks {
		if partMarks[m] {
			marks = append(marks, m)
		}
	}
	return strings.Join(marks, " ")
}

func overlaps(a, b []string) bool {
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}
