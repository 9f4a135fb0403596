package headless_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"crosscheck/internal/desk"
	"crosscheck/storage"
)

// TestNoAnsweredCommandIsLostWhenKilled runs a hundred imports and decisions as
// processes and kills half of them somewhere on their way. What was answered
// must be there, what was not may be there or not, and nothing may be torn.
func TestNoAnsweredCommandIsLostWhenKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("a hundred processes")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "story.desk")
	program, err := exec.LookPath("crosscheck") // put into PATH by testscript.Main
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	typical := 40 * time.Millisecond
	command := func(kill bool, args ...string) (answer string) {
		t.Helper()
		var out strings.Builder
		c := exec.Command(program, args...)
		c.Dir, c.Stdout, c.Stderr = folder, &out, os.Stderr
		started := time.Now()
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if kill {
			timer := time.AfterFunc(time.Duration(random.Int64N(int64(typical))), func() { _ = c.Process.Kill() })
			defer timer.Stop()
			_ = c.Wait()
			return out.String()
		}
		if err := c.Wait(); err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		typical = max(typical/2, time.Since(started))
		return out.String()
	}

	imported, decided, killed := map[string]bool{}, map[string]bool{}, 0
	for n := range 50 {
		file := fmt.Sprintf("%02d.txt", n)
		text := fmt.Sprintf("House number %d in Mill Street burned down on Friday, the police said. Nobody was hurt.", n)
		if err := os.WriteFile(filepath.Join(folder, file), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		kill := n%2 == 1
		if strings.Contains(command(kill, "import", "--desk", path, "--story", "Fire", file), file) {
			imported[file] = true
		} else {
			killed++
		}
		reason := fmt.Sprintf("reason %d of many", n)
		if strings.Contains(command(kill, "decide", "--desk", path, "1", "disputed", "--reason", reason), "disputed") {
			decided[reason] = true
		} else {
			killed++
		}
	}
	if killed < 5 {
		t.Errorf("only %d commands were killed before they answered; the test needs more to mean something", killed)
	}

	ctx := context.Background()
	store, err := storage.Open(ctx, path)
	if err != nil {
		t.Fatalf("the desk does not open: %v", err)
	}
	defer store.Close()
	d := desk.New(store)
	if found, err := d.Doctor(ctx); err != nil || len(found) != 0 {
		t.Errorf("doctor: %q, %v", found, err)
	}
	story, err := d.Story(ctx, "Fire")
	if err != nil {
		t.Fatal(err)
	}
	dossier, err := d.Dossier(ctx, story.ID, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range dossier.Articles {
		delete(imported, a.File)
	}
	for _, history := range dossier.Verdicts {
		for _, v := range history {
			delete(decided, v.Reason)
		}
	}
	if len(imported) > 0 || len(decided) > 0 {
		t.Errorf("answered and lost: imports %v, decisions %v", imported, decided)
	}
}
