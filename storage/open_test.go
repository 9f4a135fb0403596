package storage_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
	"crosscheck/storage"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	if err := os.WriteFile(at("letter.txt"), []byte("Dear Sir or Madam, this is no desk."), 0o600); err != nil {
		t.Fatal(err)
	}
	behindItsBack(t, at("shop.db"), `CREATE TABLE goods (id)`)
	if err := mustOpen(t, at("newer.db")).Close(); err != nil {
		t.Fatal(err)
	}
	behindItsBack(t, at("newer.db"), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`)
	if err := mustOpen(t, at("torn.db")).Close(); err != nil {
		t.Fatal(err)
	}
	tear(t, at("torn.db"))
	mustOpen(t, at("busy.db"))

	for _, c := range []struct {
		name, path string
		kind       fact.ProblemKind
	}{
		{"not SQLite", at("letter.txt"), fact.Damaged},
		{"another program's SQLite file", at("shop.db"), fact.Damaged},
		{"a newer desk", at("newer.db"), fact.Newer},
		{"a desk with torn pages", at("torn.db"), fact.Damaged},
		{"a desk in use", at("busy.db"), fact.InUse},
		{"a folder", folder, fact.BadInput},
		{"a folder that is not there", filepath.Join(folder, "no", "desk.db"), fact.NotFound},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, _ := os.ReadFile(c.path)
			_, err := storage.Open(ctx, c.path)
			if !fact.IsKind(err, c.kind) {
				t.Fatalf("got %v, want a problem of kind %q", err, c.kind)
			}
			if s := err.Error(); !strings.Contains(s, c.path) || !strings.Contains(s, ";") || strings.Contains(s, "\n") {
				t.Errorf("%q: want one line with what, where and what to do", s)
			}
			if after, _ := os.ReadFile(c.path); c.kind != fact.InUse && string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

// tear overwrites the middle of a file, as a failing disk would.
func tear(t testing.TB, path string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt([]byte(strings.Repeat("garbage ", 2000)), 100); err != nil {
		t.Fatal(err)
	}
}

func TestReadersWorkWhileADeskIsInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	r, err := storage.OpenReadOnly(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if diff := cmp.Diff(mustLoad(t, d), mustLoad(t, r)); diff != "" {
		t.Errorf("the reader sees something else:\n%s", diff)
	}
	if _, err := r.Do(ctx, fact.Act{Title: "Import"}); !fact.IsKind(err, fact.InUse) {
		t.Errorf("a reader wrote: %v", err)
	}
	if _, err := storage.OpenReadOnly(ctx, path+".not-there"); !fact.IsKind(err, fact.NotFound) {
		t.Errorf("got %v, want a problem of kind NotFound", err)
	}
}

func TestAnEmptyFileBecomesADesk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	storyOfTwo(t, mustOpen(t, path))
}

// An old desk must always open. testdata/schema-1.db was written by the first
// version; it is never made anew.
func TestADeskOfTheFirstVersionOpens(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	copyFile(t, filepath.Join("testdata", "schema-1.db"), path)
	got := mustLoad(t, mustOpen(t, path))
	if len(got.Articles) != 2 || len(got.Claims) != 1 || len(got.Verdicts["claim"]) != 1 || len(got.Annotations) != 1 {
		t.Errorf("got %d articles, %d claims, %d verdicts, %d annotations; want 2, 1, 1, 1",
			len(got.Articles), len(got.Claims), len(got.Verdicts["claim"]), len(got.Annotations))
	}
	if undo, _, err := mustOpenCopy(t, path).Next(ctx); err != nil || undo != "Disputed" {
		t.Errorf("next undo %q, %v; want Disputed", undo, err)
	}
}

// testdata/schema-3.db was written when questions had no state yet.
func TestQuestionsOfAnOlderDeskAreAnsweredIfTheyHaveAnAnswer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	copyFile(t, filepath.Join("testdata", "schema-3.db"), path)
	d := mustOpen(t, path)
	got := mustLoad(t, d)
	want := []fact.Query{
		{ID: "q1", ClaimID: "claim", Question: "Since when?", ToWhom: "the city", Due: "2025-06-17", State: fact.QueryOpen, By: "Ada", At: noon},
		{
			ID: "q2", ClaimID: "claim", Question: "By whom?", State: fact.QueryAnswered, Answer: "The fire brigade", By: "Ada", At: noon,
			SettledBy: "Ada", SettledAt: noon,
		},
	}
	if diff := cmp.Diff(want, got.Queries); diff != "" {
		t.Errorf("questions (want, got):\n%s", diff)
	}
	// What was done before the desk was brought up to date can still be undone.
	if e, err := d.Undo(ctx, "Ada", noon); err != nil || e.Title != "Question answered" {
		t.Fatalf("undo: got %q, %v; want Question answered", e.Title, err)
	}
	if q := mustLoad(t, d).Queries[1]; !q.IsOpen() || q.Answer != "" || q.SettledBy != "" {
		t.Errorf("with its answer undone the question is %+v", q)
	}
	if _, err := d.Redo(ctx, "Ada", noon); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, mustLoad(t, d).Queries); diff != "" {
		t.Errorf("with its answer redone (want, got):\n%s", diff)
	}
	for _, want := range []string{"Question answered", "Questions", "Disputed"} {
		if e, err := d.Undo(ctx, "Ada", noon); err != nil || e.Title != want {
			t.Fatalf("undo: got %q, %v; want %q", e.Title, err, want)
		}
	}
	if left := mustLoad(t, d).Queries; len(left) != 0 {
		t.Errorf("after undo left are %+v", left)
	}
}

func mustOpenCopy(t testing.TB, path string) *storage.Desk {
	t.Helper()
	d, err := storage.OpenReadOnly(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

func TestBackupAndRestore(t *testing.T) {
	folder := t.TempDir()
	path, copied := filepath.Join(folder, "desk.db"), filepath.Join(folder, "copy.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	want := mustLoad(t, d)
	if err := d.Backup(ctx, copied); err != nil {
		t.Fatal(err)
	}
	if err := d.Backup(ctx, copied); !fact.IsKind(err, fact.Refused) {
		t.Errorf("a second backup to the same file: got %v, want a problem of kind Refused", err)
	}
	mustDo(t, d, "Disputed", fact.PutVerdict{Verdict: verdict("v1", fact.Disputed)})
	if _, err := storage.Restore(ctx, copied, path, noon); !fact.IsKind(err, fact.InUse) {
		t.Errorf("restore over a desk in use: got %v, want a problem of kind InUse", err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := storage.Restore(ctx, copied, path, noon)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, mustLoad(t, mustOpen(t, path))); diff != "" {
		t.Errorf("the restored desk (want, got):\n%s", diff)
	}
	if got := mustLoad(t, mustOpen(t, kept)); len(got.Verdicts["claim"]) != 1 {
		t.Error("the desk that was replaced has lost its verdict")
	}
	if err := os.WriteFile(filepath.Join(folder, "letter.txt"), []byte("Dear Sir or Madam, good day"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := storage.Restore(ctx, filepath.Join(folder, "letter.txt"), path, noon); !fact.IsKind(err, fact.Damaged) {
		t.Errorf("restore from a letter: got %v, want a problem of kind Damaged", err)
	}
}

func TestCheckFindsDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	if found, err := d.Check(ctx); err != nil || len(found) != 0 {
		t.Errorf("a sound desk: %q, %v", found, err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	behindItsBack(t, path, `DELETE FROM outlets; PRAGMA foreign_keys = OFF; DELETE FROM article_versions WHERE id = 'version1'`)
	found, err := mustOpen(t, path).Check(ctx)
	if err != nil || len(found) == 0 || !strings.Contains(found[0], "points to something missing") {
		t.Errorf("a desk with a hole: %q, %v", found, err)
	}
}

func TestAFullDiskChangesNothing(t *testing.T) {
	folder := t.TempDir()
	mount := exec.Command("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder)
	if out, err := mount.CombinedOutput(); err != nil {
		t.Skipf("no small disk can be made here: %v %s", err, out)
	}
	defer exec.Command("umount", "-l", folder).Run()
	path := filepath.Join(folder, "desk.db")
	d := mustOpen(t, path)
	storyOfTwo(t, d)
	before := mustLoad(t, d)
	big := article(9)
	big.Text = strings.Repeat("All work and no play. ", 200_000)
	_, err := d.Do(ctx, fact.Act{StoryID: "story", Title: "Import", By: "Ada", At: noon, Edits: []fact.Edit{
		fact.PutArticle{StoryID: "story", Article: big},
	}})
	if !fact.IsKind(err, fact.NoRoom) {
		t.Errorf("got %v, want a problem of kind NoRoom", err)
	}
	if diff := cmp.Diff(before, mustLoad(t, d)); diff != "" {
		t.Errorf("the desk changed:\n%s", diff)
	}
	if found, err := d.Check(ctx); err != nil || len(found) != 0 {
		t.Errorf("after a full disk: %q, %v", found, err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	remount := func(options string) {
		t.Helper()
		if out, err := exec.Command("mount", "-o", "remount,"+options, folder).CombinedOutput(); err != nil {
			t.Skipf("the disk cannot be mounted %s here: %s", options, out)
		}
	}
	remount("ro")
	if _, err := storage.Open(ctx, path); !fact.IsKind(err, fact.NoRoom) {
		t.Errorf("open on a read-only disk: got %v, want a problem of kind NoRoom", err)
	}
	if _, err := storage.OpenReadOnly(ctx, path); !fact.IsKind(err, fact.NoRoom) {
		t.Errorf("read on a read-only disk what a full one did not let be closed: got %v, want a problem of kind NoRoom", err)
	}
	remount("rw,size=20m")
	d = mustOpen(t, path)
	if diff := cmp.Diff(before, mustLoad(t, d)); diff != "" {
		t.Errorf("with room again:\n%s", diff)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	remount("ro")
	r, err := storage.OpenReadOnly(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if diff := cmp.Diff(before, mustLoad(t, r)); diff != "" {
		t.Errorf("read from a read-only disk:\n%s", diff)
	}
}

func TestADeskIsSetAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.crosscheck")
	if kept, err := storage.SetAside(path, time.Now()); err != nil || kept != "" {
		t.Fatalf("without a desk: %q, %v", kept, err)
	}
	if err := os.WriteFile(path, []byte("broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	kept, err := storage.SetAside(path, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(kept); err != nil || string(data) != "broken" {
		t.Errorf("kept is %q, %v", data, err)
	}
	d, err := storage.Open(ctx, path)
	if err != nil {
		t.Fatalf("no new desk can be begun: %v", err)
	}
	defer d.Close()
	if _, err := storage.SetAside(path, time.Now()); !fact.IsKind(err, fact.InUse) {
		t.Errorf("a desk in use is set aside: %v", err)
	}
}
