// Crosscheck is a fact-checking desk: it compares what several outlets report
// of one event, offline, on one person's computer. Without a command it opens
// the window; with one it runs on the command line.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"crosscheck/app"
	"crosscheck/assets"
	"crosscheck/assets/model"
	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/headless"
	_ "crosscheck/internal/locale" // before the toolkit looks for a language
	"crosscheck/seeds"
	"crosscheck/storage"
)

// version is what --version prints and reports name; FyneApp.toml says the same.
const version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string) int {
	if headless.IsCommand(args) {
		return headless.Run(ctx, args, ports())
	}
	if err := window(ctx, args); err != nil {
		fmt.Fprintf(os.Stderr, "crosscheck: %v\n", err)
		return headless.BadCall
	}
	return headless.Done
}

// ports joins the command line to the desks on disk.
func ports() headless.Ports {
	return headless.Ports{
		Open: func(ctx context.Context, path string) (headless.Store, error) {
			return orNil[headless.Store](storage.Open(ctx, path))
		},
		OpenReadOnly: func(ctx context.Context, path string) (headless.Store, error) {
			return orNil[headless.Store](storage.OpenReadOnly(ctx, path))
		},
		Restore: func(ctx context.Context, backup, path string) (string, error) {
			return storage.Restore(ctx, backup, path, time.Now())
		},
		Encoder: loadEncoder, Version: version,
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
	}
}

// loadEncoder makes the encoder of the files that are built in.
func loadEncoder() (desk.Encoder, error) {
	return desk.LoadEncoder(model.Weights(), model.Vocabulary())
}

// orNil keeps a nil desk from becoming a store that is not nil.
func orNil[S any](d *storage.Desk, err error) (S, error) {
	var none S
	if err != nil {
		return none, err
	}
	return any(d).(S), nil
}

// window opens the window on the default desk.
func window(ctx context.Context, files []string) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return fact.Problemf(fact.BadInput, "there is no display to open a window on; use a command instead, such as “crosscheck check FILE…” (“crosscheck help” lists them)")
	}
	path, err := defaultDesk()
	if err != nil {
		return err
	}
	return app.Run(ctx, app.Config{
		Version: version, DeskPath: path, Files: files, Sample: seeds.FS, Encoder: loadEncoder,
		Open: func(ctx context.Context, path string) (app.Store, error) {
			return orNil[app.Store](storage.Open(ctx, path))
		},
		OpenReadOnly: func(ctx context.Context, path string) (app.Store, error) {
			return orNil[app.Store](storage.OpenReadOnly(ctx, path))
		},
		Restore: func(ctx context.Context, backup, path string) (string, error) {
			return storage.Restore(ctx, backup, path, time.Now())
		},
		SetAside: func(path string) (string, error) { return storage.SetAside(path, time.Now()) },
		Assets: app.Assets{
			Font: assets.Font, Icon: assets.Icon, AppIcon: assets.AppPNG(),
			Translations: assets.Translations, TranslationsDir: assets.TranslationsDir,
			Fonts: app.FontNames{
				Sans: assets.SansRegular, SansSemiBold: assets.SansSemiBold,
				SansItalic: assets.SansItalic, SansSemiBoldItalic: assets.SansSemiBoldItalic,
				Serif: assets.SerifRegular, SerifBold: assets.SerifBold,
				SerifItalic: assets.SerifItalic, SerifBoldItalic: assets.SerifBoldItalic,
				Mono: assets.MonoRegular,
			},
		},
	})
}

// defaultDesk is where the desk lies when none is named; its folder is made.
func defaultDesk() (string, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return "", fact.Problemf(fact.BadInput, "there is no place for the desk (%w); set HOME", err)
	}
	folder = filepath.Join(folder, "crosscheck")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fact.Problemf(fact.NoRoom, "%s: the folder for the desk cannot be made (%w); check permissions and free space", folder, err)
	}
	return filepath.Join(folder, "desk.crosscheck"), nil
}
