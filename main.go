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
	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/headless"
	"crosscheck/seeds"
	"crosscheck/storage"
)

// version is what --version prints and reports name; FyneApp.toml says the same.
const version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
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
			return orNil(storage.Open(ctx, path))
		},
		OpenReadOnly: func(ctx context.Context, path string) (headless.Store, error) {
			return orNil(storage.OpenReadOnly(ctx, path))
		},
		Restore: func(ctx context.Context, backup, path string) (string, error) {
			return storage.Restore(ctx, backup, path, time.Now())
		},
		Version: version,
		Stdin:   os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
	}
}

// orNil keeps a nil desk from becoming a store that is not nil.
func orNil(d *storage.Desk, err error) (headless.Store, error) {
	if err != nil {
		return nil, err
	}
	return d, nil
}

// window opens the window on the default desk. A desk without a story gets the
// sample, through the ordinary import.
func window(ctx context.Context, files []string) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return fact.Problemf(fact.BadInput, "there is no display to open a window on; use a command instead, such as “crosscheck check FILE…” (“crosscheck help” lists them)")
	}
	path, err := defaultDesk()
	if err != nil {
		return err
	}
	var store *storage.Desk
	defer func() {
		if store != nil {
			_ = store.Close()
		}
	}()
	return app.Run("Crosscheck", func() (*fact.Dossier, string, error) {
		if store, err = storage.Open(ctx, path); err != nil {
			return nil, "", err
		}
		d := desk.New(store)
		dossier, err := firstStory(ctx, d, files)
		if err != nil {
			return nil, "", err
		}
		return dossier, desk.Headline(dossier), nil
	})
}

// firstStory is the story the window shows: the last one, with the files added.
func firstStory(ctx context.Context, d *desk.Desk, files []string) (*fact.Dossier, error) {
	story, err := d.Story(ctx, "")
	if err == nil && len(files) == 0 {
		return d.Dossier(ctx, story.ID, nil)
	}
	if err != nil && !fact.IsKind(err, fact.NotFound) {
		return nil, err
	}
	name := ""
	var read []desk.File
	if len(files) > 0 {
		if read, _, err = desk.ReadFiles(files); err != nil {
			return nil, err
		}
	} else {
		name = "Sample story"
		if read, err = desk.ReadSample(seeds.FS); err != nil {
			return nil, err
		}
	}
	var articles []fact.Article
	for _, f := range read {
		if f.Err != nil {
			return nil, f.Err
		}
		articles = append(articles, f.Article)
	}
	done, err := d.Import(ctx, name, articles, "")
	if err != nil {
		return nil, err
	}
	return d.Dossier(ctx, done.Story.ID, nil)
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
