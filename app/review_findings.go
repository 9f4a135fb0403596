package app

import (
	"slices"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// This file finds what is told of a claim under its statements: what the reasons of
// the suggestion were read from, and what is inconsistent in it.

// findings are what was found of a claim.
type findings struct {
	reasons  []desk.Reason
	warnings []string
}

// manyStatements is from how many statements on it takes long to find something of
// a claim.
const manyStatements = 40

// findingsOf is what was found of a claim, if it was looked at. At one with few
// statements it looks itself.
func (v *view) findingsOf(c *fact.Claim) (found findings, ok bool) {
	found, ok = v.attention.found[c.ID]
	if !ok && len(c.Statements) < manyStatements {
		found, ok = v.find(*c), true
		v.attention.found[c.ID] = found
	}
	return found, ok
}

func (v *view) find(c fact.Claim) findings { return findings{v.cases.Reasons(c), v.cases.Warnings(c)} }

// mostMarked is of how many claims the marks are kept.
const mostMarked = 20

// marksOf are the marks in the statements of a claim.
func (v *view) marksOf(c *fact.Claim) map[string][]desk.Mark {
	marks, ok := v.attention.marks[c.ID]
	if !ok {
		marks = v.cases.Marks(*c)
		v.keepMarks(c.ID, marks)
	}
	return marks
}

func (v *view) keepMarks(claim string, marks map[string][]desk.Mark) {
	if len(v.attention.marks) >= mostMarked {
		clear(v.attention.marks)
	}
	v.attention.marks[claim] = marks
}

// lookAhead finds the marks of the claim that comes next in the queue, so that it is
// shown sooner.
func (p *reviewPage) lookAhead() {
	order := p.queue.order
	if at := slices.Index(order, p.w.sel.claim); at >= 0 && at+1 < len(order) {
		p.w.markAhead(order[at+1], func() {})
	}
}

// markAhead finds the marks of a claim that is likely to be looked at next, off the
// main goroutine. found is called once they are there, unless they were.
func (w *window) markAhead(claim string, found func()) {
	v := w.view
	c := v.claim(claim)
	if w.bridge.inline || c == nil || v.attention.marks[claim] != nil {
		return
	}
	w.bridge.aside(func() {
		marks := v.cases.Marks(*c)
		w.bridge.onMain(func() {
			v.keepMarks(claim, marks)
			found()
		})
	})
}

// finder looks at claims with many statements off the main goroutine, one at a
// time: of those that are asked for meanwhile only the last is next.
type finder struct {
	b        *bridge
	at, next sought // the one it looks at, and the one after; nothing where view is nil
	done     func(v *view, claim string)
}

type sought struct {
	view  *view
	claim fact.Claim
}

// seek has a claim looked at. Then done is called on the main goroutine.
func (f *finder) seek(v *view, c *fact.Claim) {
	switch {
	case f.at.view == v && f.at.claim.ID == c.ID:
		f.next = sought{}
	case f.at.view != nil:
		f.next = sought{v, *c}
	default:
		f.look(sought{v, *c})
	}
}

func (f *finder) look(s sought) {
	f.at, f.next = s, sought{}
	f.b.aside(func() {
		found := s.view.find(s.claim)
		f.b.onMain(func() {
			s.view.attention.found[s.claim.ID] = found
			if f.at = (sought{}); f.next.view != nil {
				f.look(f.next)
			}
			f.done(s.view, s.claim.ID)
		})
	})
}
