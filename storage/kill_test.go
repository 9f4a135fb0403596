package storage_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// When this variable names a desk, the test binary is the victim of
// TestNothingAnsweredIsLostWhenKilled: it writes until it is killed.
const victimOf = "CROSSCHECK_TEST_VICTIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(victimOf); path != "" {
		if err := writeForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// writeForEver gives verdicts and imports articles, and says of each that it
// was done only after it was.
func writeForEver(path string) error {
	d, err := storage.Open(ctx, path)
	if err != nil {
		return err
	}
	first := len(mustHave(d).Verdicts["claim"])
	for n := first; ; n++ {
		a := article(100 + n)
		act := fact.Act{StoryID: "story", Title: "Act", By: "Ada", At: noon, Edits: []fact.Edit{
			fact.PutVerdict{Verdict: verdict(fmt.Sprintf("v%d", n), fact.Disputed)},
			fact.PutArticle{StoryID: "story", Article: a},
		}}
		if _, err := d.Do(ctx, act); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func mustHave(d *storage.Desk) *fact.Dossier {
	dossier, err := d.Load(ctx, "story")
	if err != nil {
		panic(err)
	}
	return dossier
}

func TestNothingAnsweredIsLostWhenKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	answered := -1
	for round := range 12 {
		victim := exec.Command(os.Args[0])
		victim.Env = append(os.Environ(), victimOf+"="+path)
		victim.Stderr = os.Stderr
		out, err := victim.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := victim.Start(); err != nil {
			t.Fatal(err)
		}
		// Kill after some acts were answered, at another moment of an act each
		// round: as many acts on a slow disk as on a fast one.
		enough := answered + 10
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if _, err := fmt.Sscan(lines.Text(), &answered); err != nil {
				t.Fatal(err)
			}
			if answered == enough {
				time.AfterFunc(time.Duration(700*round)*time.Microsecond, func() { _ = victim.Process.Kill() })
			}
		}
		_ = victim.Wait()

		d, err := storage.Open(ctx, path)
		if err != nil {
			t.Fatalf("round %d: the desk does not open: %v", round, err)
		}
		if found, err := d.Check(ctx); err != nil || len(found) != 0 {
			t.Fatalf("round %d: %q, %v", round, found, err)
		}
		dossier := mustLoad(t, d)
		verdicts, articles := len(dossier.Verdicts["claim"]), len(dossier.Articles)-2
		if verdicts <= answered {
			t.Fatalf("round %d: %d verdicts are there, %d were answered", round, verdicts, answered+1)
		}
		if verdicts != articles {
			t.Fatalf("round %d: %d verdicts but %d articles: an act was written by half", round, verdicts, articles)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if answered < 100 {
		t.Errorf("only %d acts were answered before the kills; the test needs 100 to mean something", answered+1)
	}
}
