package app

import (
	"context"
	"embed"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// appID is under which the system keeps what belongs to the program. FyneApp.toml
// says the same.
const appID = "desk.crosscheck.app"

// Assets are the files the window is drawn with.
type Assets struct {
	Font            func(name string) []byte // by file name; nil when there is none
	Fonts           FontNames
	Icon            func(name string) []byte // SVG by name; nil when there is none
	AppIcon         []byte                   // PNG
	Translations    embed.FS
	TranslationsDir string
}

// FontNames are the names Assets.Font takes for each face.
type FontNames struct {
	Sans, SansSemiBold, SansItalic, SansSemiBoldItalic string
	Serif, SerifBold, SerifItalic, SerifBoldItalic     string
	Mono                                               string
}

// Config is what the window needs from outside.
type Config struct {
	Version      string
	DeskPath     string
	Files        []string // to import at the start
	Open         func(ctx context.Context, path string) (Store, error)
	OpenReadOnly func(ctx context.Context, path string) (Store, error)
	Sample       fs.FS // the sample story
	// Encoder loads what finds meaning; nil where words alone are compared.
	Encoder func() (desk.Encoder, error)
	Assets  Assets
}

// Run opens the window on a desk and returns when it is closed.
func Run(ctx context.Context, cfg Config) error {
	if err := checkDisplay(); err != nil {
		return err
	}
	if err := lang.AddTranslationsFS(cfg.Assets.Translations, cfg.Assets.TranslationsDir); err != nil {
		return fact.Problemf(fact.Damaged, "the words of the window cannot be read (%w); install Crosscheck again", err)
	}
	a := fyneapp.NewWithID(appID)
	w := newWindow(ctx, a, newBridge(), cfg)
	a.Lifecycle().SetOnStarted(w.start)
	w.win.ShowAndRun()
	w.bridge.wait()
	if w.store != nil {
		return w.store.Close()
	}
	return nil
}

// newWindow puts the window together, without a desk yet.
func newWindow(ctx context.Context, a fyne.App, b *bridge, cfg Config) *window {
	w := &window{
		app: a, ctx: ctx, cfg: cfg, bridge: b, prefs: prefs{a.Preferences()}, current: pageStart,
		deciding: map[string]int{}, pace: newPace(),
	}
	if w.pace != nil {
		b.onMain = func(fn func()) { fyne.Do(func() { w.pace.task("shown", fn) }) }
	}
	w.deriving, w.stopDeriving = context.WithCancel(ctx)
	w.theme = widgets.NewTheme(fontsOf(cfg.Assets), cfg.Assets.Icon, w.prefs.look())
	a.Settings().SetTheme(w.theme)
	if len(cfg.Assets.AppIcon) > 0 {
		a.SetIcon(fyne.NewStaticResource("crosscheck.png", cfg.Assets.AppIcon))
	}
	w.win = a.NewWindow("Crosscheck")
	w.win.SetMaster()
	w.win.SetPadded(false)
	w.win.Resize(w.prefs.size())
	w.commands = allCommands(w.prefs.keys())
	w.keyboard = &keyboard{w: w}
	w.shell = newShell(w)
	w.pages = map[pageID]page{
		pageStart:    newStartPage(w),
		pageOverview: newOverviewPage(w),
		pageReview:   newReviewPage(w),
		pageArticles: newArticlesPage(w),
		pageMatches:  newMatchesPage(w),
		pageOrigins:  newOriginsPage(w),
		pageReport:   newReportPage(w),
	}
	w.win.SetContent(w.pace.wrap(w.shell.object()))
	w.win.SetMainMenu(w.mainMenu())
	w.listen()
	return w
}

// listen connects keys, drops and closing.
func (w *window) listen() {
	c := w.win.Canvas()
	c.SetOnTypedRune(w.keyboard.typedRune)
	c.SetOnTypedKey(w.keyboard.typedKey)
	for _, cmd := range w.commands {
		keys := cmd.also
		if cmd.menu == "" { // the menu brings the shortcuts of its own
			keys = append([]string{cmd.key}, cmd.also...)
		}
		for _, key := range keys {
			if s := shortcutOf(key); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) { w.chosen(cmd) })
			}
		}
	}
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.SetCloseIntercept(w.close)
}

// start opens the desk, off the main goroutine, once the first frame is there.
func (w *window) start() {
	w.shell.status.hint(lang.L("Opening the desk"))
	w.bridge.queue(func() {
		store, err := w.cfg.Open(w.ctx, w.cfg.DeskPath)
		w.bridge.onMain(func() {
			switch {
			case fact.IsKind(err, fact.InUse):
				w.confirm(lang.L("The desk is in use"),
					lang.L("Another Crosscheck is writing to this desk. You can open it for reading: everything can be looked at, nothing can be changed."),
					lang.L("Open for reading"), w.startReading)
			case err != nil:
				w.tell(err)
			default:
				w.opened(store)
			}
		})
	})
}

// startReading opens a desk that another process writes to.
func (w *window) startReading() {
	w.bridge.queue(func() {
		store, err := w.cfg.OpenReadOnly(w.ctx, w.cfg.DeskPath)
		w.bridge.onMain(func() {
			if err != nil {
				w.tell(err)
				return
			}
			w.opened(store)
		})
	})
}

// opened shows what is in the desk: the story that was open last, or the sample
// when the desk is new.
func (w *window) opened(store Store) {
	w.store, w.desk = store, desk.New(store, w.deskOptions()...)
	w.shell.status.hint("")
	last, page := w.prefs.story(), w.prefs.page()
	w.bridge.queue(func() {
		stories, err := w.desk.Stories(w.ctx)
		if err != nil {
			w.bridge.onMain(func() { w.tell(err) })
			return
		}
		story, isNew := lastStory(stories, last), w.isNew()
		w.bridge.onMain(func() {
			switch {
			case story != "":
				w.openStoryOn(story, page)
			case isNew && len(w.cfg.Files) == 0:
				w.importSample()
			default:
				w.open(pageStart)
			}
			w.importPaths(w.cfg.Files)
		})
	})
}

func (w *window) deskOptions() []desk.Option {
	if w.cfg.Encoder == nil {
		return nil
	}
	return []desk.Option{desk.WithEncoder(w.cfg.Encoder)}
}

// lastStory is the story that was open last, else the one made last; "" for none.
func lastStory(stories []fact.Story, last string) string {
	newest := ""
	for _, s := range stories {
		if s.ID == last {
			return s.ID
		}
		newest = s.ID
	}
	return newest
}

// isNew reports whether nothing was ever done on the desk: the sample is for
// those who see the program for the first time. It reads the desk, off the main
// goroutine.
func (w *window) isNew() bool {
	if w.store.ReadOnly() {
		return false
	}
	entries, err := w.desk.Journal(w.ctx, "", 1)
	return err == nil && len(entries) == 0
}

// close ends the program. A job that a person wants is stopped first, if the
// person says so; what it had not finished is as if it had not begun. Reasons that
// are written and not given are asked about as well.
func (w *window) close() {
	working := slices.ContainsFunc(w.jobs, func(j *job) bool { return j.wanted })
	switch n := w.review().bar.unfinished(); {
	case working && !w.closing:
		w.confirm(lang.L("Something is still running"),
			lang.L("Crosscheck is still working. What is not finished is dropped; nothing that you decided is lost."),
			lang.L("Stop it and close"), func() {
				w.closing = true
				w.close()
			})
	case n > 0:
		w.confirm(lang.L("A reason is not given yet"),
			counted("On {{.Count}} claims a verdict or its reason is written and not given. It is lost when you close.", n),
			lang.L("Close without it"), w.leave)
	default:
		w.leave()
	}
}

func (w *window) leave() {
	w.stopJobs()
	w.stopDeriving()
	w.prefs.setSize(w.win.Canvas().Size())
	w.win.SetCloseIntercept(nil)
	w.win.Close()
}

func fontsOf(a Assets) widgets.Fonts {
	face := func(name string) fyne.Resource {
		if data := a.Font(name); data != nil {
			return fyne.NewStaticResource(name, data)
		}
		return nil
	}
	n := a.Fonts
	return widgets.Fonts{
		Sans: face(n.Sans), SansSemiBold: face(n.SansSemiBold), SansItalic: face(n.SansItalic), SansSemiBoldItalic: face(n.SansSemiBoldItalic),
		Serif: face(n.Serif), SerifBold: face(n.SerifBold), SerifItalic: face(n.SerifItalic), SerifBoldItalic: face(n.SerifBoldItalic),
		Mono: face(n.Mono),
	}
}
