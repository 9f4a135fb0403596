package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// pairKind says which pairs are gone through.
type pairKind int

const (
	pairsOpen         pairKind = iota
	pairsFlagged               // that somebody wants to come back to
	pairsContradicted          // said not to be the same, though other answers say so
	pairKinds
)

var pairTitles = [pairKinds]string{"Open", "Flagged", "Contradictory"}

// keysOf names the answered or flagged pairs of a kind.
func (v *view) keysOf(kind pairKind) [][2]string {
	var keys [][2]string
	switch kind {
	case pairsFlagged:
		for _, f := range v.Flags {
			if f.A != "" {
				keys = append(keys, [2]string{f.A, f.B})
			}
		}
	case pairsContradicted:
		for _, d := range desk.Contradictions(v.Decisions) {
			keys = append(keys, [2]string{d.A, d.B})
		}
	}
	return keys
}

// matchesOf are the matches of pairs that people said something of; one that was
// not found by comparing them has no score.
func (v *view) matchesOf(keys ...[2]string) []fact.Match {
	found := make([]fact.Match, len(keys))
	for i, k := range keys {
		k = fact.PairOf(k[0], k[1])
		m, ok := v.said[k]
		if !ok { // flagged just now
			m, ok = v.proposed.Find(k[0], k[1])
		}
		if found[i] = m; !ok {
			found[i] = fact.Match{A: k[0], B: k[1]}
		}
	}
	return found
}

// pairsSaid names the pairs that people answered or flagged.
func pairsSaid(dossier *fact.Dossier) [][2]string {
	pairs := pairsOf(dossier.Decisions)
	for _, f := range dossier.Flags {
		if f.A != "" {
			pairs = append(pairs, [2]string{f.A, f.B})
		}
	}
	return pairs
}

// pairsOf names the pairs of some answers.
func pairsOf(given []fact.MatchDecision) [][2]string {
	pairs := make([][2]string, len(given))
	for i, d := range given {
		pairs[i] = [2]string{d.A, d.B}
	}
	return pairs
}

// answerOn is the answer that holds on a pair, or nil.
func (v *view) answerOn(a, b string) *fact.MatchDecision {
	a, b = min(a, b), max(a, b)
	var last *fact.MatchDecision
	for i := range v.Decisions {
		if d := &v.Decisions[i]; d.A == a && d.B == b && (last == nil || !d.At.Before(last.At)) {
			last = d
		}
	}
	return last
}

// pairHead asks the question of the page, says which pairs are gone through and
// how many are left, and what was answered on the one that is shown.
type pairHead struct {
	p     *matchesPage
	title *widgets.Words
	place *widgets.Words
	chips [pairKinds]*widgets.Chip
	row   *fyne.Container
	root  *fyne.Container
}

func newPairHead(p *matchesPage) *pairHead {
	h := &pairHead{p: p, title: widgets.NewBoldText(widgets.TextTitle, "", widgets.ColorInk).Cut(), place: widgets.NewWords(widgets.TextSmall)}
	h.row = container.New(layout.NewCustomPaddedHBoxLayout(8))
	for k := range pairKinds {
		h.chips[k] = widgets.NewChip(lang.L(pairTitles[k]), func() { p.list(k) })
		h.row.Add(h.chips[k])
	}
	many := widgets.NewButton(lang.L("Answer many"), p.askMany).WithKey(p.w.keyOf("pair.many")).WithHint(lang.L("Say of all pairs from a score on that they are the same")).WithHints(p.w.shell.status.hint)
	right := container.New(layout.NewCustomPaddedHBoxLayout(14), container.NewCenter(h.place), container.NewCenter(h.row), container.NewCenter(many))
	h.root = container.NewStack(widgets.NewPanel(widgets.ColorSurface, widgets.SideBottom, nil),
		widgets.Inset(overviewMargin, 8, overviewMargin, 8, container.NewBorder(nil, nil, nil, right, h.title)))
	return h
}

func (h *pairHead) update(m *fact.Match) {
	v, p := h.p.w.view, h.p
	counts := [pairKinds]int{len(p.open), len(v.keysOf(pairsFlagged)), len(v.keysOf(pairsContradicted))}
	others := counts[pairsFlagged]+counts[pairsContradicted] > 0
	for k := range pairKinds {
		h.chips[k].SetCount(counts[k])
		h.chips[k].SetSelected(k == p.listed && p.again == nil)
		setVisible(h.chips[k], others && (counts[k] > 0 || k == pairsOpen))
	}
	title := lang.L("Do these two make the same claim?")
	if others { // which takes room
		title = lang.L("The same claim?")
	}
	h.title.SetText(title)
	var runs []widgets.Run
	if m != nil {
		if v.PairFlag(m.A, m.B) != nil {
			runs = append(runs, widgets.Run{Text: lang.L("Flagged") + " ", Bold: true, Color: widgets.ColorWarn})
		}
		if d := v.answerOn(m.A, m.B); d != nil {
			runs = append(runs, widgets.Run{Text: fmt.Sprintf(lang.L("%s, said %s"), answerTitle(d.Answer), d.By), Bold: true, Color: widgets.ColorInk2})
		} else {
			runs = append(runs, widgets.Run{Text: widgets.Numbered(lang.L("%d of %d"), p.at+1, len(p.pairs())), Bold: true, Color: widgets.ColorInk2})
		}
	}
	h.place.SetRuns(runs...)
	h.root.Refresh()
}
