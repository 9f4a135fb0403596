package app

import (
	"context"
	"embed"
	"io/fs"
	"os"

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
	// Restore puts a backup in the place of the desk, SetAside makes room for a new
	// one. Both tell as what the old desk is kept; "" when there was none.
	Restore  func(ctx context.Context, backup, path string) (kept string, err error)
	SetAside func(path string) (kept string, err error)
	Sample   fs.FS // the sample story
	// Encoder loads what finds meaning; nil where words alone are compared.
	Encoder func() (desk.Encoder, error)
	Assets  Assets
}

// Run opens the window on a desk and returns when it is closed, or when ctx ends.
func Run(ctx context.Context, cfg Config) (err error) {
	begun := watchStart()
	started := false
	defer func() {
		if !started {
			if cause := recover(); cause != nil {
				err = startError(cause)
			}
		}
	}()
	if err := lang.AddTranslationsFS(cfg.Assets.Translations, cfg.Assets.TranslationsDir); err != nil {
		return fact.Problemf(fact.Damaged, "the words of the window cannot be read (%w); install Crosscheck again", err)
	}
	fyneapp.SetMetadata(metadata(cfg))
	a := fyneapp.NewWithID(appID)
	w := newWindow(ctx, a, newBridge(), cfg)
	open, ended := w.openEarly(), make(chan struct{})
	a.Lifecycle().SetOnStarted(func() {
		started = true
		begun()
		w.openWith(open)
		go func() {
			select {
			case <-ctx.Done(): // the system asks, such as at the end of its own session
				fyne.Do(w.leave)
			case <-ended:
			}
		}()
	})
	w.win.ShowAndRun()
	close(ended)
	w.bridge.wait()
	if w.store != nil {
		return w.store.Close()
	}
	return nil
}

// threadChecks is set, in the environment, to have the toolkit look at each call
// whether it comes from the main goroutine, and log where one does not.
const threadChecks = "CROSSCHECK_THREAD_CHECKS"

// metadata is what the toolkit knows of the program. Its check of the goroutine
// costs a stack trace for each object that is drawn anew, a third of the time of
// drawing; so it is for tests only.
func metadata(cfg Config) fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: appID, Name: "Crosscheck", Version: cfg.Version, Release: true,
		Icon:       fyne.NewStaticResource("crosscheck.png", cfg.Assets.AppIcon),
		Migrations: map[string]bool{"fyneDo": os.Getenv(threadChecks) == ""},
	}
}

// newWindow puts the window together, without a desk yet.
func newWindow(ctx context.Context, a fyne.App, b *bridge, cfg Config) *window {
	w := &window{
		app: a, ctx: ctx, cfg: cfg, bridge: b, prefs: newPrefs(a.Preferences(), b), current: pageStart,
		deciding: map[string]int{}, pace: newPace(), pages: map[pageID]page{},
	}
	w.usualDesk = cfg.DeskPath
	if chosen := w.prefs.desk(); chosen != "" {
		w.cfg.DeskPath = chosen
	}
	if w.pace != nil {
		b.onMain = func(fn func()) { fyne.Do(func() { w.pace.task("shown", fn) }) }
	}
	w.deriving, w.stopDeriving = context.WithCancel(ctx)
	w.theme = widgets.NewTheme(fontsOf(cfg.Assets), cfg.Assets.Icon, w.prefs.look())
	b.aside(w.theme.ReadFonts)
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
	w.bindShortcuts()
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.SetCloseIntercept(w.close)
	w.app.Lifecycle().SetOnExitedForeground(func() { w.behind = true })
	w.app.Lifecycle().SetOnEnteredForeground(func() { w.behind = false })
}
