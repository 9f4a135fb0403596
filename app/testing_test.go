package app

import (
	"context"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"crosscheck/assets"
	"crosscheck/internal/fact"
	"crosscheck/seeds"
	"crosscheck/storage"
)

// testConfig is a window's surroundings with the desk in a new folder.
func testConfig(t testing.TB) Config {
	t.Helper()
	open := func(ctx context.Context, path string) (Store, error) {
		d, err := storage.Open(ctx, path)
		if err != nil {
			return nil, err
		}
		return d, nil
	}
	readOnly := func(ctx context.Context, path string) (Store, error) {
		d, err := storage.OpenReadOnly(ctx, path)
		if err != nil {
			return nil, err
		}
		return d, nil
	}
	return Config{
		Version: "0.0.0-test", DeskPath: filepath.Join(t.TempDir(), "desk.crosscheck"), Sample: seeds.FS,
		Open: open, OpenReadOnly: readOnly,
		Assets: Assets{
			Font: assets.Font, Icon: assets.Icon, AppIcon: assets.AppPNG(),
			Translations: assets.Translations, TranslationsDir: assets.TranslationsDir,
			Fonts: FontNames{
				Sans: assets.SansRegular, SansSemiBold: assets.SansSemiBold,
				SansItalic: assets.SansItalic, SansSemiBoldItalic: assets.SansSemiBoldItalic,
				Serif: assets.SerifRegular, SerifBold: assets.SerifBold,
				SerifItalic: assets.SerifItalic, SerifBoldItalic: assets.SerifBoldItalic,
				Mono: assets.MonoRegular,
			},
		},
	}
}

// newTestWindow is a window of 1280 × 800 in the test driver on a desk, started
// as a person starts it; a new desk has the sample story. Work runs inline.
func newTestWindow(t testing.TB, cfg Config) *window {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	if err := lang.AddTranslationsFS(cfg.Assets.Translations, cfg.Assets.TranslationsDir); err != nil {
		t.Fatal(err)
	}
	a := test.NewTempApp(t)
	w := newWindow(context.Background(), a, newInlineBridge(), cfg)
	w.prefs.setEditor("Ada")
	w.win.Resize(fyne.NewSize(1280, 800))
	w.start()
	t.Cleanup(func() {
		if w.store != nil {
			_ = w.store.Close()
		}
	})
	return w
}

// press types keys as a person does: "g r", "2", "Enter", "Ctrl+Z".
func press(t testing.TB, w *window, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if s := shortcutOf(key); s != nil {
			for _, c := range w.commands {
				if c.key == key {
					w.chosen(c)
				}
			}
			continue
		}
		event := (*fyne.KeyEvent)(nil)
		for name, called := range namesOfKeys {
			if called == key && name != fyne.KeyEnter {
				event = &fyne.KeyEvent{Name: name}
			}
		}
		if key == string(fyne.KeyBackspace) { // of no command
			event = &fyne.KeyEvent{Name: fyne.KeyBackspace}
		}
		focused := w.win.Canvas().Focused()
		switch {
		case event != nil && focused != nil:
			focused.TypedKey(event)
		case event != nil:
			w.keyboard.typedKey(event)
		case key == "Space":
			typeRune(w, focused, ' ')
		default:
			for _, r := range key {
				typeRune(w, focused, r)
				focused = w.win.Canvas().Focused()
			}
		}
	}
}

func typeRune(w *window, focused fyne.Focusable, r rune) {
	if focused != nil {
		focused.TypedRune(r)
		return
	}
	w.keyboard.typedRune(r)
}

// claimSuggested is the first undecided claim of the view with a suggestion.
func claimSuggested(t testing.TB, w *window, kind fact.VerdictKind) string {
	t.Helper()
	for _, id := range w.view.order {
		if w.view.Assessments[id].Suggestion.Verdict == kind && w.view.verdictOf(id) == fact.Undecided {
			return id
		}
	}
	t.Fatalf("no claim is suggested %s", kind)
	return ""
}
