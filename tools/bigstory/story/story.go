// Package story makes up a story that many outlets report on, as large as one
// likes: for benchmarks and for looking at the window.
//
// A flood runs down a river for weeks, and in its towns things happen: people die
// or are brought to safety, roads are closed, ministers promise, firms recall,
// courts rule. About five outlets report each of these events, each in other
// words, on other people's word, and now and then with another figure. An
// article tells some fifty events in as many sentences, so that a story of a
// thousand has fifty thousand sentences. Everything comes from the word lists of
// this package and a seed; the first articles of a larger story are not those of
// a smaller one.
package story

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// Report is one article as a text file.
type Report struct {
	Name string // of the file
	Text string
}

const (
	sentencesEach = 49 // of an article, beside its headline
	reportsEach   = 5  // of an event, on average
)

// Make makes n reports. The same n gives the same reports.
func Make(n int) []Report {
	m := &maker{random: rand.New(rand.NewPCG(uint64(n), 7)), outlets: max(4, min(n/4, 120))}
	for range max(1, n*sentencesEach/reportsEach) {
		m.events = append(m.events, m.event())
	}
	reports := make([]Report, n)
	for i := range reports {
		reports[i] = Report{fmt.Sprintf("%04d.txt", i), m.article(i, n)}
	}
	return reports
}

type maker struct {
	random  *rand.Rand
	outlets int
	events  []event
}

// event is something that happened, as all who report it have it.
type event struct {
	kind          *kind
	place, street string
	thing         string
	person, title string
	body          string // an authority or firm
	figure        int
	day           int
}

func (m *maker) event() event {
	k := &kinds[m.random.IntN(len(kinds))]
	return event{
		kind: k, place: m.place(), street: pick(m, streetNames) + " " + pick(m, streetKinds), thing: pick(m, k.things),
		person: pick(m, firstNames) + " " + pick(m, lastNames), title: pick(m, titles), body: pick(m, bodies),
		figure: k.least + m.random.IntN(k.spread), day: m.random.IntN(len(weekdays)),
	}
}

func (m *maker) place() string { return pick(m, placeHeads) + pick(m, placeTails) }

func pick[T any](m *maker, list []T) T { return list[m.random.IntN(len(list))] }

// article is the i-th of n: its events lie close together in the story, as an
// article tells of its own days.
func (m *maker) article(i, n int) string {
	near := len(m.events) * i / n
	reach := max(sentencesEach, len(m.events)/10)
	var b strings.Builder
	lead := m.near(near, reach)
	fmt.Fprintf(&b, "%s\n", headline(lead))
	if m.random.IntN(8) > 0 {
		fmt.Fprintf(&b, "Source: The %s\n", outletName(m.random.IntN(m.outlets)))
	}
	fmt.Fprintf(&b, "By %s %s\n", pick(m, firstNames), pick(m, lastNames))
	fmt.Fprintf(&b, "Published: %d May 2024\n\n", 1+28*i/n)
	told := map[int]bool{}
	for s := 0; s < sentencesEach; {
		for range min(sentencesEach-s, 2+m.random.IntN(3)) {
			at := m.near(near, reach)
			for told[at.place] {
				at = m.near(near, reach)
			}
			told[at.place] = true
			b.WriteString(m.sentence(at.event))
			b.WriteByte(' ')
			s++
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// placed is an event with its place in the story.
type placed struct {
	*event
	place int
}

func (m *maker) near(at, reach int) placed {
	n := (at + m.random.IntN(reach) + len(m.events) - reach/2) % len(m.events)
	return placed{&m.events[n], n}
}

func headline(e placed) string {
	return fmt.Sprintf("%s in %s after the %s", e.kind.title, e.event.place, e.thing)
}

func outletName(n int) string {
	return outletHeads[n%len(outletHeads)] + " " + outletTails[n/len(outletHeads)%len(outletTails)]
}

// sentence words an event, one time in ten with another figure.
func (m *maker) sentence(e *event) string {
	figure := e.figure
	if m.random.IntN(10) == 0 {
		figure += 1 + m.random.IntN(max(2, e.figure/5))
	}
	number := strconv.Itoa(figure)
	switch m.random.IntN(6) {
	case 0:
		number = "at least " + number
	case 1:
		number = "about " + number
	}
	words := strings.NewReplacer(
		"{n}", number, "{place}", e.place, "{street}", e.street, "{thing}", e.thing, "{body}", e.body,
		"{day}", weekdays[e.day], "{aside}", pick(m, asides),
	).Replace(pick(m, e.kind.wordings))
	return m.attributed(words, e)
}

// attributed says whose word a sentence is: the outlet's own, or somebody's.
func (m *maker) attributed(words string, e *event) string {
	upper := strings.ToUpper(words[:1]) + words[1:]
	lower := words
	switch m.random.IntN(9) {
	case 0:
		return upper + ", " + e.title + " " + e.person + " said."
	case 1:
		return upper + ", according to " + e.person + ", the " + e.title + "."
	case 2:
		return "According to " + pick(m, agencies) + ", " + lower + "."
	case 3:
		return upper + ", two officials told " + pick(m, agencies) + "."
	case 4:
		return "“" + upper + ",” " + e.person + " said."
	case 5:
		return upper + ", " + e.body + " said in a statement."
	}
	return upper + "."
}
