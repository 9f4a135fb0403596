package headless_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/headless"
	"crosscheck/storage"
)

// TestMain lets transcripts and kill tests run this binary as the program.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"crosscheck": func() { os.Exit(headless.Run(context.Background(), os.Args[1:], ports())) },
	})
}

func ports() headless.Ports {
	return headless.Ports{
		Open: func(ctx context.Context, path string) (headless.Store, error) {
			d, err := storage.Open(ctx, path)
			if err != nil {
				return nil, err
			}
			return d, nil
		},
		OpenReadOnly: func(ctx context.Context, path string) (headless.Store, error) {
			d, err := storage.OpenReadOnly(ctx, path)
			if err != nil {
				return nil, err
			}
			return d, nil
		},
		Restore: func(ctx context.Context, backup, path string) (string, error) {
			return storage.Restore(ctx, backup, path, time.Date(2025, 6, 16, 12, 0, 0, 0, time.UTC))
		},
		Version: "0.0.0-test",
		Stdin:   os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
	}
}

// TestTranscripts runs the scripts of testdata/script: commands as typed, and
// what they answer.
func TestTranscripts(t *testing.T) {
	seeds, err := filepath.Abs("../../seeds")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SEEDS", seeds)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"hexfile": hexFile,
			"bigfile": bigFile,
			"edit":    edit,
			"hold":    hold,
			"oneline": oneLine,
			"ask":     ask,
			"full":    full,
			"merge":   merge,
		},
	})
}

// ask DESK CLAIM QUESTION: puts a question on a claim, as the window does.
func ask(ts *testscript.TestScript, _ bool, args []string) {
	ctx := context.Background()
	store, err := storage.Open(ctx, ts.MkAbs(args[0]))
	ts.Check(err)
	defer store.Close()
	d := desk.New(store)
	story, err := d.Story(ctx, "")
	ts.Check(err)
	dossier, err := d.Dossier(ctx, story.ID, nil)
	ts.Check(err)
	claim, err := desk.Claim(dossier, args[1])
	ts.Check(err)
	_, err = d.Ask(ctx, story.ID, fact.Query{ClaimID: claim.ID, Question: args[2], By: "Ada"})
	ts.Check(err)
}

// merge DESK KEEP GONE: says that two origins, by their names, are the same, as
// the window does.
func merge(ts *testscript.TestScript, _ bool, args []string) {
	ctx := context.Background()
	store, err := storage.Open(ctx, ts.MkAbs(args[0]))
	ts.Check(err)
	defer store.Close()
	d := desk.New(store)
	story, err := d.Story(ctx, "")
	ts.Check(err)
	dossier, err := d.Dossier(ctx, story.ID, nil)
	ts.Check(err)
	ids := map[string]string{}
	for _, o := range dossier.Origins {
		ids[o.Name] = o.ID
	}
	ts.Check(d.MergeOrigins(ctx, dossier, ids[args[1]], ids[args[2]], "Ada"))
}

// exits CODE ARG…: runs crosscheck and expects the exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("crosscheck", args[1:]...)
	got := 0
	if err != nil {
		text := err.Error()
		got, _ = strconv.Atoi(text[strings.LastIndexByte(text, ' ')+1:])
	}
	if got != want {
		ts.Fatalf("crosscheck %s: %v, want exit code %d", strings.Join(args[1:], " "), err, want)
	}
}

// oneline: standard error of the last command is one line, and no panic.
func oneLine(ts *testscript.TestScript, _ bool, _ []string) {
	text := ts.ReadFile("stderr")
	if strings.Count(text, "\n") != 1 || !strings.HasPrefix(text, "crosscheck: ") {
		ts.Fatalf("want one line on standard error, got:\n%s", text)
	}
}

// full ARG…: runs crosscheck where standard output has no room, and expects to be told.
func full(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("sh", append([]string{"-c", `crosscheck "$@" >/dev/full`, "sh"}, args...)...)
	told := ts.ReadFile("stderr")
	if err == nil || !strings.HasSuffix(err.Error(), " 2") || strings.Count(told, "no space left") != 1 {
		ts.Fatalf("crosscheck %s: %v, and on standard error:\n%s", strings.Join(args, " "), err, told)
	}
}

// hexfile NAME HEX: a file of these bytes.
func hexFile(ts *testscript.TestScript, _ bool, args []string) {
	data, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// bigfile NAME MEGABYTES: a sparse file of that size.
func bigFile(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(size << 20))
	ts.Check(f.Close())
}

// edit FILE OLD NEW: replaces words that stand in a file exactly once.
func edit(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	if n := bytes.Count(data, []byte(args[1])); n != 1 {
		ts.Fatalf("%s: %q stands there %d times, want once", args[0], args[1], n)
	}
	ts.Check(os.WriteFile(path, bytes.Replace(data, []byte(args[1]), []byte(args[2]), 1), 0o644))
}

// hold DESK: keeps a desk open for writing until the script ends.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	d, err := storage.Open(context.Background(), ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { _ = d.Close() })
}

// document is the part of “check --json” that the tests look into.
type document struct {
	Articles []struct {
		ID, File, SHA256 string
		Origins          []string
		Sentences        []struct{ Start, End int }
		Statements       []struct {
			ID, Text    string
			Start, End  int
			Attribution struct{ Origin *string }
		}
	}
	Origins []struct {
		ID, Name, Kind string
		RestsOn        []string `json:"rests_on"`
	}
	Claims []struct {
		ID         string
		Statements []string
		Suggestion struct{ Verdict string }
	}
}

func call(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errs bytes.Buffer
	p := ports()
	p.Stdin, p.Stdout, p.Stderr = strings.NewReader(""), &out, &errs
	code = headless.Run(context.Background(), args, p)
	return out.String(), errs.String(), code
}

// A model that cannot be read is said once, and the words are compared.
func TestADamagedModelIsSaid(t *testing.T) {
	for _, args := range [][]string{{"check", "../../seeds", "--json"}, {"score"}} {
		var out, errs bytes.Buffer
		p := ports()
		p.Encoder = func() (desk.Encoder, error) { return desk.LoadEncoder([]byte("no model"), nil) }
		p.Stdin, p.Stdout, p.Stderr = strings.NewReader(`{"a":"The bridge fell on Tuesday.","b":"On Tuesday the bridge fell."}`), &out, &errs
		if code := headless.Run(context.Background(), args, p); code != 0 || out.Len() == 0 {
			t.Errorf("%v: exit %d with %q", args, code, out.String())
		}
		if n := strings.Count(errs.String(), "the language model cannot be read, so only words are compared"); n != 1 {
			t.Errorf("%v: it is said %d times: %s", args, n, errs.String())
		}
	}
}

func checkSample(t *testing.T) (string, document) {
	t.Helper()
	out, stderr, code := call(t, "check", "../../seeds", "--json")
	if code != 0 {
		t.Fatalf("exit %d: %s", code, stderr)
	}
	var d document
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	return out, d
}

func TestCheckKeepsToItsSchema(t *testing.T) {
	out, _ := checkSample(t)
	schemaText, _, code := call(t, "schema")
	if code != 0 {
		t.Fatalf("schema: exit %d", code)
	}
	schemaDoc, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("check.json", schemaDoc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("check.json")
	if err != nil {
		t.Fatal(err)
	}
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(instance); err != nil {
		t.Error(err)
	}
	if strings.Contains(out, ": null,\n") && strings.Contains(out, `"statements": null`) {
		t.Error("a list is null")
	}
}

func TestCheckOfTheSample(t *testing.T) {
	again, d := checkSample(t)
	if out, _ := checkSample(t); out != again {
		t.Error("two runs give different documents")
	}
	if len(d.Articles) != 5 {
		t.Fatalf("%d articles, want 5", len(d.Articles))
	}
	articleOf := map[string]int{}
	for i, a := range d.Articles {
		data, err := os.ReadFile(a.File)
		if err != nil {
			t.Fatal(err)
		}
		runes := []rune(string(data))
		covered := make([]bool, len(a.Sentences))
		for _, s := range a.Statements {
			if got := string(runes[s.Start:s.End]); got != s.Text {
				t.Errorf("%s %d–%d: %q stands there, the statement says %q", a.File, s.Start, s.End, got, s.Text)
			}
			articleOf[s.ID] = i
			for j, sentence := range a.Sentences {
				covered[j] = covered[j] || (s.Start < sentence.End && sentence.Start < s.End)
			}
		}
		for j, ok := range covered {
			if !ok {
				t.Errorf("%s: the sentence %q has no statement", a.File, string(runes[a.Sentences[j].Start:a.Sentences[j].End]))
			}
		}
	}
	joined := 0
	for _, c := range d.Claims {
		from := map[int]bool{}
		for _, id := range c.Statements {
			from[articleOf[id]] = true
		}
		if len(from) > 1 {
			joined++
		}
	}
	if joined < 20 {
		t.Errorf("%d claims join several articles, want at least 20", joined)
	}
}

func TestArticlesThatCiteReutersShareOneOrigin(t *testing.T) {
	_, d := checkSample(t)
	reuters := ""
	for _, o := range d.Origins {
		if strings.Contains(o.Name, "Reuters") {
			if reuters != "" {
				t.Errorf("Reuters is more than one origin")
			}
			reuters = o.ID
		}
	}
	citing := 0
	for _, a := range d.Articles {
		data, err := os.ReadFile(a.File)
		if err != nil {
			t.Fatal(err)
		}
		has := false
		for _, id := range a.Origins {
			has = has || id == reuters
		}
		if strings.Contains(string(data), "Reuters") != has {
			t.Errorf("%s: rests on Reuters is %v", a.File, has)
		}
		if has {
			citing++
		}
	}
	if citing < 2 {
		t.Errorf("%d articles rest on Reuters, want at least 2", citing)
	}
}
