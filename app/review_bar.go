package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// verdictKeys are the verdicts with their commands, in the order of the buttons.
var verdictKeys = []struct {
	kind fact.VerdictKind
	id   string // of the command
}{{fact.Corroborated, "claim.corroborated"}, {fact.Disputed, "claim.disputed"}, {fact.SingleSource, "claim.single-source"}, {fact.NotCheckable, "claim.not-checkable"}}

// reviewBar gives the verdict. A verdict that needs a reason is pending until
// the reason is written; every other is given at once, and the next claim comes.
type reviewBar struct {
	w       *window
	page    *reviewPage
	claim   string
	pending fact.VerdictKind // "" when none is
	drafts  map[string]draft // of other claims, by id, so that no reason is lost
	buttons []*widgets.VerdictButton
	reason  *widgets.Field
	recent  *widgets.Button
	decide  *widgets.Button
	root    *fyne.Container
}

// draft is a verdict that is not given yet, and its reason as far as it is written.
type draft struct {
	pending fact.VerdictKind
	reason  string
}

func newReviewBar(w *window, p *reviewPage) *reviewBar {
	b := &reviewBar{w: w, page: p, drafts: map[string]draft{}}
	row := container.New(layout.NewGridLayoutWithColumns(len(verdictKeys)))
	for _, k := range verdictKeys {
		button := widgets.NewVerdictButton(verdictStyle(k.kind), w.keyOf(k.id), func() { b.choose(k.kind) })
		b.buttons = append(b.buttons, button)
		row.Add(button)
	}
	b.reason = widgets.NewLabelledField(lang.L("Reason"), "")
	b.reason.OnSubmitted = func(string) { b.submit() }
	b.reason.OnEscape = func() { b.escape() }
	b.reason.OnChanged = func(string) { b.show() }
	b.reason.OnKey = func(name fyne.KeyName) {
		if name == fyne.KeyDown {
			b.pickRecent()
		}
	}
	b.recent = widgets.NewButton(lang.L("Recent"), nil).WithTrailingIcon("chevron-down").WithHint(lang.L("Reasons given lately")).WithHints(w.shell.status.hint)
	b.recent.OnTapped = b.pickRecent
	b.decide = widgets.NewPrimaryButton(lang.L("Decide, next"), func() { b.submit() }).WithKey("Enter").WithHints(w.shell.status.hint)
	second := container.NewBorder(nil, nil, nil, widgets.Inset(8, 0, 0, 0, container.New(layout.NewCustomPaddedHBoxLayout(8), b.recent, b.decide)), b.reason)
	b.root = container.NewStack(
		widgets.NewPanel(widgets.ColorBg, widgets.SideTop, nil),
		widgets.Inset(17, 9, 17, 9, container.New(layout.NewCustomPaddedVBoxLayout(9), row, second)),
	)
	return b
}

// follow turns to another claim. What was not finished on the one before is kept
// for when the person comes back to it.
func (b *reviewBar) follow(claimID string) {
	if b.claim == claimID {
		return
	}
	if now := (draft{b.pending, b.reason.Text()}); now != (draft{}) {
		b.drafts[b.claim] = now
	}
	d := b.drafts[claimID]
	delete(b.drafts, claimID)
	b.claim, b.pending = claimID, d.pending
	b.reason.SetText(d.reason)
}

// keepDrafts hands what is not finished on a claim that is gone to the one in its
// place, also while it is being written.
func (b *reviewBar) keepDrafts(before *view) {
	v := b.w.view
	place := func(id string) string {
		if v.claim(id) != nil {
			return id
		}
		return v.claimInPlaceOf(id, before)
	}
	if now := place(b.claim); now != "" {
		b.claim = now
	}
	for id, d := range b.drafts {
		if now := place(id); now != "" && now != id {
			delete(b.drafts, id)
			b.drafts[now] = d
		}
	}
}

// unfinished counts the claims with a verdict or a reason that is not given yet.
func (b *reviewBar) unfinished() int {
	n := len(b.drafts)
	if b.pending != "" || b.reason.Text() != "" {
		n++
	}
	return n
}

func (b *reviewBar) update(*fact.Claim) { b.show() }

// show draws what is pending and says whether a reason is wanted.
func (b *reviewBar) show() {
	for i, k := range verdictKeys {
		b.buttons[i].SetPending(b.pending == k.kind)
	}
	hint := lang.L("not required")
	switch {
	case b.pending == "":
		hint = ""
		b.decide.Block(lang.L("Choose a verdict first"))
	case b.needsReason(b.pending) && b.reason.Text() == "":
		hint = lang.L("required: not what is suggested")
		if b.pending == fact.Disputed {
			hint = lang.L("required: say what is disputed")
		}
		if len(b.w.prefs.reasons()) > 0 {
			hint += lang.L("; ↓ for those given lately")
		}
		b.decide.Block(lang.L("Write the reason first"))
	default:
		b.decide.Enable()
		if b.needsReason(b.pending) { // and it is there
			hint = ""
		}
	}
	b.reason.SetHint(hint)
}

func (b *reviewBar) needsReason(kind fact.VerdictKind) bool {
	return desk.ReasonRequired(kind, b.w.view.Assessments[b.claim].Suggestion)
}

// choose gives a verdict, or makes it pending while a reason is wanted.
func (b *reviewBar) choose(kind fact.VerdictKind) {
	claim := b.w.view.claim(b.claim)
	if claim == nil {
		return
	}
	if err := desk.MayDecide(b.w.view.Dossier, *claim, kind); err != nil {
		b.page.dock.show(tabQuestions)
		b.w.shell.status.refuse(upperFirst(err.Error()))
		return
	}
	b.pending = kind
	if b.needsReason(kind) && b.reason.Text() == "" {
		b.show()
		b.focusReason()
		return
	}
	b.submit()
}

func (b *reviewBar) focusReason() {
	b.show()
	b.reason.Focus()
}

// submit gives the pending verdict and goes on to the next undecided claim. It
// reports whether there was one.
func (b *reviewBar) submit() bool {
	if b.pending == "" {
		return false
	}
	claim := b.w.view.claim(b.claim)
	if claim == nil {
		return false
	}
	reason := b.reason.Text()
	if b.needsReason(b.pending) && reason == "" {
		b.focusReason()
		return true
	}
	kind, order := b.pending, b.page.order()
	b.pending = ""
	b.reason.SetText("")
	b.w.win.Canvas().Unfocus()
	b.w.decide(*claim, kind, reason, func() { b.w.selectClaim(claim.ID) })
	if kind != fact.Undecided && b.w.sel.claim == claim.ID {
		b.w.nextUndecided(order)
	}
	return true
}

// escape drops the pending verdict; it reports whether there was anything to leave.
func (b *reviewBar) escape() bool {
	had := b.pending != "" || b.reason.HasFocus() || b.reason.Text() != ""
	b.pending = ""
	b.reason.SetText("")
	b.w.win.Canvas().Unfocus()
	b.show()
	return had
}

// pickRecent offers the reasons given lately.
func (b *reviewBar) pickRecent() {
	reasons := b.w.prefs.reasons()
	if len(reasons) == 0 {
		b.w.shell.status.hint(lang.L("No reason was given yet"))
		return
	}
	var items []paletteItem
	for _, r := range reasons {
		items = append(items, paletteItem{title: r, run: func() {
			b.reason.SetText(r)
			b.focusReason()
		}})
	}
	b.w.showPicker(lang.L("Reasons given lately"), items)
}
