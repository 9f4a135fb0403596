package verdicts

import (
	"math"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// spans are units of time in days, by what reading says that a figure counts.
var spans = map[string]float64{
	"minut": 1. / (24 * 60), "hour": 1. / 24, "day": 1, "week": 7, "month": 365.25 / 12, "year": 365.25,
}

// compareDurations compares how long the same took where two statements tell it in two
// units: "three weeks" and "30 days". Each must tell one duration and with one verb, since
// articles count days, weeks and years for many reasons.
func compareDurations(p *pair) []finding {
	f, g := p.a.duration(), p.b.duration()
	if f == nil || g == nil || f.thing.key == g.thing.key || f.part != g.part || quotedAlike(*f, *g) || !p.sameStretch(f, g) {
		return nil
	}
	x, y := normal(f.Figure)+" "+f.thing.label, normal(g.Figure)+" "+g.thing.label
	return []finding{p.takesBoth("duration "+f.matter, f, x, g, y)}
}

// takesBoth is that one thing cannot have taken two times, given as they are told.
func (p *pair) takesBoth(subject string, f *figure, x string, g *figure, y string) finding {
	return finding{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: subject,
		x: p.a.value(f.Phrase, x), y: p.b.value(g.Phrase, y),
		reason: message.Text("It cannot have taken both: {{.One}} against {{.Other}}.", "One", x, "Other", y),
	}
}

// sameStretch reports whether two durations that cannot both be true are of one matter. The
// same number of another unit is a slip, so that less needs to be alike.
func (p *pair) sameStretch(f, g *figure) bool {
	const slip = 3 // words of content in common
	units := []string{f.thing.key, g.thing.key}
	if f.Low == g.Low && f.High == g.High && f.Qualifier == g.Qualifier {
		shared, na, nb := overlap(p.a, p.b, units)
		if shared >= slip && float64(shared) >= aboutTheSame*float64(min(na, nb)) && !p.namesApart() {
			return true
		}
	}
	return f.matter == g.matter && !lightVerbs[f.matter] && p.covered() >= aboutTheSame && !f.withinUnit(g) &&
		(f.matter != "" || alike(p.a, p.b, units...) >= nearlySame)
}

// duration is the one span of time that a statement counts, nil if there is none or more.
func (v *view) duration() *figure {
	var found *figure
	for i := range v.figures {
		f := &v.figures[i]
		if spans[f.thing.key] == 0 || f.thing.age {
			continue
		}
		if found != nil {
			return nil
		}
		found = f
	}
	return found
}

// withinUnit reports whether two durations can be one: who says "two years" counts no
// months.
func (f *figure) withinUnit(g *figure) bool {
	one, other := spans[f.thing.key], spans[g.thing.key]
	half := max(one, other) / 2
	return math.Max(f.lo*one, g.lo*other) <= math.Min(f.hi*one, g.hi*other)+half
}
