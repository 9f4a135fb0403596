package app

import (
	"encoding/json"
	"os/user"
	"slices"

	"fyne.io/fyne/v2"

	"crosscheck/widgets"
)

// prefs remembers small things about the window between starts: what is open
// and how it looks. What belongs to a story is in the desk.
type prefs struct{ p fyne.Preferences }

// newPrefs are preferences that the window never waits for; where everything is done inline, they
// are written at once.
func newPrefs(p fyne.Preferences, b *bridge) prefs {
	if b.inline {
		return prefs{p}
	}
	return prefs{newLaterPreferences(p)}
}

// flush writes what is not on the disk yet.
func (p prefs) flush() {
	if l, ok := p.p.(*laterPreferences); ok {
		l.flush()
	}
}

const (
	keyWidth   = "window.width"
	keyHeight  = "window.height"
	keyDesk    = "desk"
	keyPage    = "page"
	keyStory   = "story"
	keyPlace   = "place"
	keyAside   = "inspector.shown"
	keyListed  = "origins.listed"
	keyEditor  = "editor"
	keyScheme  = "scheme"
	keyText    = "text.size"
	keyHigh    = "contrast.high"
	keyReasons = "reasons"
	keyDiffs   = "differences.on"

	keyQueueSort    = "queue.sort"
	keyOverviewSort = "overview.sort"
	keyKeys         = "keys"
	keyParts        = "parts"
)

// Size of the window at the first start, and the least that is kept.
const (
	firstWidth, firstHeight = 1280, 800
	leastWidth, leastHeight = 800, 600
)

func (p prefs) size() fyne.Size {
	return fyne.NewSize(
		float32(max(leastWidth, p.p.FloatWithFallback(keyWidth, firstWidth))),
		float32(max(leastHeight, p.p.FloatWithFallback(keyHeight, firstHeight))),
	)
}

func (p prefs) setSize(s fyne.Size) {
	p.p.SetFloat(keyWidth, float64(s.Width))
	p.p.SetFloat(keyHeight, float64(s.Height))
}

// desk is the path of the desk that a person chose; "" for the usual one.
func (p prefs) desk() string { return p.p.String(keyDesk) }

func (p prefs) setDesk(path string) { p.p.SetString(keyDesk, path) }

func (p prefs) page() pageID { return pageID(p.p.StringWithFallback(keyPage, string(pageOverview))) }

func (p prefs) setPage(id pageID) {
	if id != pageStart && id != pageClosed {
		p.p.SetString(keyPage, string(id))
	}
}

func (p prefs) story() string { return p.p.String(keyStory) }

func (p prefs) setStory(id string) { p.p.SetString(keyStory, id) }

// place is what was selected when the window was left.
func (p prefs) place() selection {
	at := p.p.StringListWithFallback(keyPlace, []string{"", "", ""})
	if len(at) != 3 {
		return selection{}
	}
	return selection{claim: at[0], statement: at[1], article: at[2]}
}

func (p prefs) setPlace(s selection) {
	p.p.SetStringList(keyPlace, []string{s.claim, s.statement, s.article})
}

// aside says whether the inspector stands beside an article.
func (p prefs) aside() bool { return p.p.BoolWithFallback(keyAside, true) }

func (p prefs) setAside(on bool) { p.p.SetBool(keyAside, on) }

// listed says whether a person wants the origins as a list.
func (p prefs) listed() bool { return p.p.Bool(keyListed) }

func (p prefs) setListed(on bool) { p.p.SetBool(keyListed, on) }

// editor is the name that acts are signed with.
func (p prefs) editor() string {
	if name := p.p.String(keyEditor); name != "" {
		return name
	}
	if u, err := user.Current(); err == nil {
		if u.Name != "" {
			return u.Name
		}
		return u.Username
	}
	return ""
}

func (p prefs) setEditor(name string) { p.p.SetString(keyEditor, name) }

func (p prefs) look() widgets.Look {
	scheme := widgets.Scheme(p.p.Int(keyScheme))
	if scheme < widgets.FollowSystem || scheme > widgets.Dark {
		scheme = widgets.FollowSystem
	}
	return widgets.Look{Scheme: scheme, HighContrast: p.p.Bool(keyHigh), TextSize: p.p.Int(keyText)}
}

func (p prefs) setLook(l widgets.Look) {
	p.p.SetInt(keyScheme, int(l.Scheme))
	p.p.SetInt(keyText, l.TextSize)
	p.p.SetBool(keyHigh, l.HighContrast)
}

// differences says whether differences are marked in the text.
func (p prefs) differences() bool { return p.p.BoolWithFallback(keyDiffs, true) }

func (p prefs) setDifferences(on bool) { p.p.SetBool(keyDiffs, on) }

// sort is the order of the claims in one of their lists.
func (p prefs) sort(key string) sortKind {
	if k := sortKind(p.p.Int(key)); k > sortMatters && k < sortKinds {
		return k
	}
	return sortMatters
}

func (p prefs) setSort(key string, k sortKind) { p.p.SetInt(key, int(k)) }

// parts are the kinds of parts that are marked in the reader on demand.
func (p prefs) parts() []string { return p.p.StringListWithFallback(keyParts, partsAtFirst) }

func (p prefs) setParts(kinds []string) { p.p.SetStringList(keyParts, kinds) }

// reasonsKept is how many recent reasons are offered.
const reasonsKept = 8

func (p prefs) reasons() []string { return p.p.StringList(keyReasons) }

// addReason puts a reason first among the recent ones.
func (p prefs) addReason(reason string) {
	list := slices.DeleteFunc(slices.Clone(p.reasons()), func(r string) bool { return r == reason })
	list = append([]string{reason}, list...)
	p.p.SetStringList(keyReasons, list[:min(len(list), reasonsKept)])
}

// setKeys remembers the keys a person chose.
func (p prefs) setKeys(chosen map[string]string) {
	if data, err := json.Marshal(chosen); err == nil {
		p.p.SetString(keyKeys, string(data))
	}
}

// keys are the keys a person chose, by the id of the command.
func (p prefs) keys() map[string]string {
	chosen := map[string]string{}
	_ = json.Unmarshal([]byte(p.p.StringWithFallback(keyKeys, "{}")), &chosen) // a damaged list means the keys as they come
	return chosen
}
