package verdicts

import "slices"

// This file reads that a count is told as one of several made one after the other: "an updated
// count", "has since risen to", "initially put at". It contradicts no count of which that is
// not told.

// counting are nouns, by stem, for a count itself; renewing are words, by stem, for one that
// replaced another, or was replaced.
var (
	counting = set(`count toll figur tally number total estim`)
	renewing = set(`updat revis earlier initi preliminari provision latest new`)
	growing  = set(`rise climb grow increas jump doubl fall drop`)
	upwards  = set(`rise climb grow increas jump`)
)

// renewed reports whether a statement tells its counts as one of several made one after the
// other.
func (v *view) renewed() bool {
	for i := range v.words {
		next := v.stemAt(i + 1)
		switch w := &v.words[i]; {
		case renewing[w.stem] && (counting[next] || v.textAt(i+1) == "official" && counting[v.stemAt(i+2)]),
			w.text == "since" && growing[next],
			w.text == "by" && v.hadBy(i),
			w.text == "as" && next == "of" && v.timeAt(i+2),
			w.text == "up" && v.textAt(i+1) == "from" && i+2 < len(v.words) && v.words[i+2].figure,
			(w.text == "initially" || w.text == "earlier") && (next == "put" || next == "report"),
			(w.stem == "correct" || w.stem == "revis") && (counting[next] || determiners[v.textAt(i+1)] && counting[v.stemAt(i+2)]):
			return true
		}
	}
	return false
}

// timeAt reports whether a time begins at a word, or behind an article there.
func (v *view) timeAt(i int) bool {
	if determiners[v.textAt(i)] {
		i++
	}
	return i < len(v.words) && (v.words[i].date || timesOfDay[v.words[i].text])
}

// hadBy reports whether a count is told as the one that had been reached by some time, which has
// passed: "by nightfall rescuers had counted".
func (v *view) hadBy(by int) bool {
	const reach = 7
	if v.textAt(by+1) == "that" {
		by++ // "by that evening"
	}
	if !v.timeAt(by + 1) {
		return false
	}
	for i := by + 2; i < len(v.words) && i <= by+reach; i++ {
		if v.words[i].text == "had" {
			return true
		}
	}
	return false
}

var timesOfDay = set(`nightfall dusk dawn daybreak sunrise sunset noon midday midnight morning afternoon evening night late early lunchtime mid-afternoon`)

// updated reports whether articles tell what two of them give as counts of two times: "19 as of
// Sunday evening" and "21 by Monday morning" tell of the 19 and the 21 of others too.
func (g *figureGroup) updated(a, b *figureSide) bool {
	gives := func(s *figureSide, f figure) bool {
		return slices.ContainsFunc(s.figures, func(o figure) bool { return sameFigure(o, f) })
	}
	for i := range g.sides {
		for _, f := range g.sides[i].figures {
			if !gives(a, f) {
				continue
			}
			for k := range g.sides {
				if slices.ContainsFunc(g.sides[k].figures, func(o figure) bool { return gives(b, o) && f.view.ofOtherState(o.view) && !sameFigure(f, o) }) {
					return true
				}
			}
		}
	}
	return false
}

// stamped reports whether a statement tells as of what time of day its counts are: "said at noon",
// "in the first hours", "stood at 17 at midnight". When a thing happened
// is none of it: what counts or says so is told of that time.
func (v *view) stamped() bool {
	hour := func(i int) bool {
		switch next := v.textAt(i + 1); v.words[i].text {
		case "first":
			return countedFirst[v.stemAt(i+1)]
		case "at":
			return countedAt[next]
		case "night":
			return next == "fell"
		}
		return false
	}
	for i := range v.words {
		if hour(i) {
			return slices.ContainsFunc(v.words, func(w viewWord) bool { return reckoning[w.stem] })
		}
	}
	return false
}

var (
	countedFirst = set(`hour word report count messag statement bulletin`)
	countedAt    = set(`noon midday midnight nightfall`)
	reckoning    = set(`say said speak spoke stand stood count confirm know knew put report recov there gather collect treat tell told reach`)
)

// ofEarlierHour reports whether one of two articles tells all that it counts of a thing as of a
// time of day, and less of it than the other, who does not.
func ofEarlierHour(a, b *figureSide) bool {
	all := func(s *figureSide) bool {
		return !slices.ContainsFunc(s.figures, func(f figure) bool { return !f.view.stamped() })
	}
	less := func(s, t *figureSide) bool {
		return !slices.ContainsFunc(t.figures, func(f figure) bool { return !s.lessThan(f) })
	}
	return all(a) && less(a, b) || all(b) && less(b, a)
}

// lessThan reports whether an article counts less of a thing than a figure, whichever of its counts
// is meant.
func (s *figureSide) lessThan(f figure) bool {
	return !slices.ContainsFunc(s.figures, func(o figure) bool { return o.High >= f.Low })
}

// grown reports whether an article of the claim tells that a count rose to what one of two articles
// gives, and the other gives less: "the toll rises to 11" makes an earlier count of 9.
func (g *figureGroup) grown(a, b *figureSide) bool {
	reached := func(s, other *figureSide) bool {
		return slices.ContainsFunc(s.figures, func(f figure) bool {
			return other.lessThan(f) &&
				slices.ContainsFunc(g.sides, func(t figureSide) bool {
					return slices.ContainsFunc(t.figures, func(o figure) bool { return sameFigure(o, f) && o.view.roseTo(o) })
				})
		})
	}
	return reached(a, b) || reached(b, a)
}

// roseTo reports whether a statement tells that its count came to be a figure: "rose to 11".
func (v *view) roseTo(f figure) bool {
	first, _ := wordsAt(v, f.Span)
	return f.Unit == "" && first > 1 && v.words[first-1].text == "to" && upwards[v.words[first-2].stem]
}

// ofOtherTimes reports whether one of two articles tells all that it counts of a thing as
// one of several counts, and the other none.
func ofOtherTimes(a, b *figureSide) bool {
	any := func(s *figureSide) bool {
		return slices.ContainsFunc(s.figures, func(f figure) bool { return f.view.renewed() })
	}
	all := func(s *figureSide) bool {
		return !slices.ContainsFunc(s.figures, func(f figure) bool { return !f.view.renewed() })
	}
	return any(a) != any(b) && (all(a) || all(b))
}
