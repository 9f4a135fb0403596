package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file tells what a figure says of something that rises or falls: by how much, or where
// to. Figures of the two are never set against each other, but the same figure for both is
// a slip: "fell to 5.1 percent" and "fell by 5.1 percent".

// step is what a figure tells of a change.
type step int

// A figure may tell nothing of a change, how great it is, where it ended, and where it began.
const (
	noStep step = iota
	changeBy
	changeTo
	changeFrom
)

var (
	// changesOf are verbs of change, by stem.
	changesOf = set(`fall rise drop increas decreas declin climb grow shrink jump plung surg tumbl slip slide soar rais lower cut reduc
		slow gain widen narrow advanc sink edg creep inch expand contract ease accelerat doubl swell correct revis`)
	steps = map[string]step{"by": changeBy, "to": changeTo, "from": changeFrom}
)

// stepOf reads what a figure tells of a change from the word before it; that is a verb of
// change, or one stands before in the clause.
func (v *view) stepOf(f fact.Figure) step {
	const reach = 10
	first := v.beforeSofteners(f.Span)
	if first < 1 {
		return noStep
	}
	// "up to" and "to as much as" are softened, and lose their preposition
	at, ok := steps[v.words[first-1].text]
	if !ok {
		for k := first; k < len(v.words) && v.words[k].Start < f.Start; k++ {
			if s, is := steps[v.words[k].text]; is {
				at, ok = s, true
				break
			}
		}
	}
	for i := first - 1; i >= 0 && i >= first-reach; i-- {
		if changesOf[v.words[i].stem] {
			if !ok && i == first-1 && f.Unit != "" {
				return changeBy
			}
			return at
		}
		if strings.ContainsAny(v.between(i), ",;:") {
			break
		}
	}
	return noStep
}

// stepsApart reports whether one figure tells how great a change is and the other where it
// ended, or began.
func stepsApart(f, g *figure) bool {
	return f.step != g.step && f.step != noStep && g.step != noStep
}

// settleSteps leaves of a change from one figure to another the one that is: "rose from 12
// to 19" says that there are 19, of what is counted before the first.
func settleSteps(figures []figure) []figure {
	var out []figure
	for i, f := range figures {
		if f.step == changeFrom && i+1 < len(figures) && figures[i+1].step == changeTo && figures[i+1].unit == f.unit {
			if to := &figures[i+1]; to.thing.key == "" {
				to.thing = f.thing
			}
			continue
		}
		out = append(out, f)
	}
	return out
}

// compareSteps finds one figure that is told as a change and as what it led to.
func compareSteps(p *pair) []finding {
	for i := range p.a.figures {
		f := &p.a.figures[i]
		for k := range p.b.figures {
			g := &p.b.figures[k]
			if !stepsApart(f, g) || f.step == changeFrom || g.step == changeFrom || !sameFigure(*f, *g) || f.matter != g.matter ||
				quotedAlike(*f, *g) || alike(p.a, p.b) < nearlySame || p.b.tellsStep(g.Figure, f.step) || p.a.tellsStep(f.Figure, g.step) {
				continue
			}
			return []finding{{
				kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "change " + normal(f.Figure),
				x: p.a.value(p.a.withStep(f), f.step.of(normal(f.Figure))), y: p.b.value(p.b.withStep(g), g.step.of(normal(g.Figure))),
				reason: message.Text("The same figure is told as a change on one side, and as what it led to on the other: {{.Figure}}.", "Figure", normal(f.Figure)),
			}}
		}
	}
	return nil
}

func (s step) of(figure string) string {
	if s == changeTo {
		return "to " + figure
	}
	return "by " + figure
}

// tellsStep reports whether a statement tells one figure in another role as well.
func (v *view) tellsStep(f fact.Figure, s step) bool {
	for i := range v.figures {
		if o := &v.figures[i]; o.step == s && o.Low == f.Low && o.Unit == f.Unit {
			return true
		}
	}
	return false
}

// withStep is a figure as it stands, with the preposition before it that tells its step.
func (v *view) withStep(f *figure) fact.Phrase {
	first, last := wordsAt(v, f.Span)
	if at := v.beforeSofteners(f.Span) - 1; at >= 0 && steps[v.words[at].text] == f.step {
		return v.stretchPhrase(stretch{at, last + 1})
	}
	return v.stretchPhrase(stretch{first, last + 1})
}
