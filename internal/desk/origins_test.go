package desk_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// storyWith imports articles into a new desk.
func storyWith(t *testing.T, articles ...fact.Article) (*desk.Desk, *fact.Dossier) {
	t.Helper()
	d := newDesk(t, t.TempDir())
	return d, mustDossier(t, d, mustImport(t, d, articles...).Story.ID)
}

// ok fails the test where an act was refused, and reads the story again.
func ok(t *testing.T, d *desk.Desk, dossier *fact.Dossier, err error) *fact.Dossier {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return mustDossier(t, d, dossier.Story.ID)
}

// chainsOf are the names of the chains of an article's statements, nearest first.
func chainsOf(dossier *fact.Dossier, article int) [][]string {
	names := map[string]string{}
	for _, o := range dossier.Origins {
		names[o.ID] = o.Name
	}
	var out [][]string
	for _, s := range dossier.Readings[article].Statements {
		if s.Superseded {
			continue
		}
		chain := []string{}
		for _, id := range s.OriginIDs {
			chain = append(chain, names[id])
		}
		out = append(out, chain)
	}
	return out
}

func namesOf(dossier *fact.Dossier) []string {
	var out []string
	for _, o := range dossier.Origins {
		out = append(out, o.Name)
	}
	return out
}

var (
	ministryA = textArticle("m1.txt", "The dam was shut on Monday, the ministry said.")
	ministryB = textArticle("m2.txt", "The dam was shut on Monday, the Water Ministry said.")
)

func TestMergedOriginsAreOneInEveryCount(t *testing.T) {
	one, two := ministryA, ministryB
	one.Outlet, two.Outlet = "The Daily", "The Herald"
	d, before := storyWith(t, one, two)
	if len(before.Origins) != 2 {
		t.Fatalf("read are %q, want two", namesOf(before))
	}
	shown := before.Assessments[before.Claims[0].ID].Independence.Shown
	keep, gone := originNamed(t, before, "Water Ministry"), originNamed(t, before, "ministry")
	after := ok(t, d, before, d.MergeOrigins(ctx, before, keep, gone, "Ada"))
	if got := namesOf(after); !slices.Equal(got, []string{"Water Ministry"}) {
		t.Fatalf("merged are %q", got)
	}
	for i := range after.Articles {
		if !slices.Equal(after.Nearest[after.Articles[i].ID], []string{keep}) {
			t.Errorf("article %d rests on %v, want %s", i, after.Nearest[after.Articles[i].ID], keep)
		}
	}
	if now := after.Assessments[after.Claims[0].ID].Independence.Shown; shown != 2 || now != 1 {
		t.Errorf("shown were %d and are %d, want 2 and 1", shown, now)
	}
	if undo, _, err := d.Next(ctx); err != nil || undo != "Origins: “ministry” is the same as “Water Ministry”" {
		t.Errorf("undo names %q, %v", undo, err)
	}
	back := ok(t, d, after, d.TakeBackOrigin(ctx, after, after.OriginDecisions[0].ID, "Ada"))
	before.Decisions, back.Decisions = nil, nil
	if diff := cmp.Diff(before, back, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("taken back, the story is not as it was (-was +is):\n%s", diff)
	}
}

func TestANamedOriginKeepsItsNameWhenAnUnnamedIsMerged(t *testing.T) {
	d, dossier := storyWith(t, reports...)
	officials := ""
	for _, o := range dossier.Origins {
		if o.Kind == fact.Unnamed {
			officials = o.ID
		}
	}
	after := ok(t, d, dossier, d.MergeOrigins(ctx, dossier, officials, originNamed(t, dossier, "Anna Roth"), "Ada"))
	if slices.ContainsFunc(after.Origins, func(o fact.Origin) bool { return o.ID == officials }) {
		t.Error("the unnamed source took the name of the named one away")
	}
	for _, r := range after.Readings {
		for _, s := range r.Statements {
			if s.Attribution.Kind == fact.FromUnnamed && slices.Contains(s.OriginIDs, originNamed(t, after, "Anna Roth")) {
				t.Errorf("%q is still of an unnamed source", s.Text)
			}
		}
	}
}

func TestANameIsSplitWhereItMeansAnother(t *testing.T) {
	d, dossier := storyWith(t, ministryA, textArticle("m3.txt", "The dam was old, the ministry said."), textArticle("m4.txt", "The dam was high, the ministry said."))
	ministry := originNamed(t, dossier, "ministry")
	second := dossier.Articles[1].ID
	after := ok(t, d, dossier, d.SplitOrigin(ctx, dossier, ministry, second, "Ada"))
	other := after.Nearest[second][0]
	if other == ministry || len(after.Origins) != 2 || after.Nearest[after.Articles[2].ID][0] != ministry {
		t.Fatalf("split, the articles rest on %v", after.Nearest)
	}
	after = ok(t, d, after, d.RenameOrigin(ctx, after, other, "  Ministry of  War ", "Ada"))
	if got := namesOf(after); !slices.Equal(got, []string{"ministry", "Ministry of War"}) {
		t.Errorf("named are %q", got)
	}
	if err := d.SplitOrigin(ctx, after, other, second, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("an origin of one article was split: %v", err)
	}
	together := ok(t, d, after, d.MergeOrigins(ctx, after, ministry, other, "Ada"))
	if len(together.Origins) != 1 || together.Nearest[second][0] != ministry {
		t.Errorf("merged again are %q", namesOf(together))
	}
}

func TestKindsOfOrigins(t *testing.T) {
	d, dossier := storyWith(t, textArticle("k.txt", "The dam was shut, an official said."))
	official := dossier.Origins[0]
	if official.Kind != fact.Unnamed || dossier.Readings[0].Statements[0].Attribution.Kind != fact.FromUnnamed {
		t.Fatalf("read is %+v", official)
	}
	after := ok(t, d, dossier, d.RenameOrigin(ctx, dossier, official.ID, "Peter Lang", "Ada"))
	after = ok(t, d, after, d.SetOriginKind(ctx, after, official.ID, fact.Person, "Ada"))
	after = ok(t, d, after, d.RenameOrigin(ctx, after, official.ID, "Paul Lang", "Ada"))
	if o := after.Origins[0]; o.ID != official.ID || o.Name != "Paul Lang" || o.Kind != fact.Person || len(o.Said) != 2 || len(after.OriginDecisions) != 2 {
		t.Errorf("the official is %+v by %d decisions, want the last name and the kind", o, len(after.OriginDecisions))
	}
	if got := after.Readings[0].Statements[0].Attribution.Kind; got != fact.FromNamed {
		t.Errorf("the statement is %s, want of a named source", got)
	}
	if got := after.Assessments[after.Claims[0].ID].Independence; got.Shown != 1 {
		t.Errorf("a source that an editor named is not shown: %+v", got)
	}
	for name, err := range map[string]error{
		"kind": d.SetOriginKind(ctx, after, official.ID, "robot", "Ada"),
		"name": d.RenameOrigin(ctx, after, official.ID, " – ", "Ada"),
	} {
		if !fact.IsKind(err, fact.BadInput) {
			t.Errorf("%s: got %v, want bad input", name, err)
		}
	}
}

func TestLinksReachIntoTheChains(t *testing.T) {
	d, dossier := storyWith(t,
		textArticle("l1.txt", "The dam was shut, Reuters reported."), textArticle("l2.txt", "The dam was shut, CNN reported. It is old, two officials told CNN."))
	reuters, cnn := originNamed(t, dossier, "Reuters"), originNamed(t, dossier, "CNN")
	link := func(from, to string) error {
		o, _ := refOf(dossier, to)
		return d.LinkOrigins(ctx, dossier, from, o, "Ada")
	}
	if err := link(cnn, cnn); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("an origin rests on itself: %v", err)
	}
	after := ok(t, d, dossier, link(cnn, reuters))
	if got, want := chainsOf(after, 1), [][]string{{"CNN", "Reuters"}, {"CNN", "two officials"}}; !cmp.Equal(got, want) {
		t.Errorf("linked, the chains are %q, want %q", got, want)
	}
	dossier = after
	if err := link(cnn, reuters); !fact.IsKind(err, fact.Refused) {
		t.Errorf("linked twice: %v", err)
	}
	after = ok(t, d, after, d.UnlinkOrigins(ctx, after, cnn, reuters, "Ada"))
	if len(after.OriginDecisions) != 0 {
		t.Errorf("a link that was taken away left %+v", after.OriginDecisions)
	}
	officials := originNamed(t, after, "two officials")
	after = ok(t, d, after, d.UnlinkOrigins(ctx, after, cnn, officials, "Ada"))
	if got, want := chainsOf(after, 1), [][]string{{"CNN"}, {"CNN"}}; !cmp.Equal(got, want) {
		t.Errorf("unlinked, the chains are %q, want %q", got, want)
	}
	if err := d.UnlinkOrigins(ctx, after, cnn, reuters, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("a link that is not there was taken away: %v", err)
	}
}

func TestAnArticleAsAWholeRestsOnAnOrigin(t *testing.T) {
	d, dossier := storyWith(t, textArticle("w1.txt", "The dam was shut. It is old, Anna Roth said."), textArticle("w2.txt", "The dam was shut, Reuters reported."))
	first := dossier.Articles[0].ID
	reuters, _ := refOf(dossier, originNamed(t, dossier, "Reuters"))
	after := ok(t, d, dossier, d.LinkOrigins(ctx, dossier, first, reuters, "Ada"))
	if got, want := chainsOf(after, 0), [][]string{{"Reuters"}, {"Reuters", "Anna Roth"}}; !cmp.Equal(got, want) {
		t.Errorf("the chains are %q, want %q", got, want)
	}
	if got := after.Nearest[first]; !slices.Equal(got, []string{reuters.ID}) {
		t.Errorf("the article rests on %v", got)
	}
	after = ok(t, d, after, d.UnlinkOrigins(ctx, after, first, reuters.ID, "Ada"))
	roth := originNamed(t, after, "Anna Roth")
	after = ok(t, d, after, d.UnlinkOrigins(ctx, after, first, roth, "Ada"))
	if got := chainsOf(after, 0); len(got[0])+len(got[1]) != 0 {
		t.Errorf("unlinked, the chains are %q", got)
	}
	if got := after.Readings[0].Statements[1].Attribution.Kind; got != fact.Flat {
		t.Errorf("a statement that rests on nobody is %s", got)
	}
}

func refOf(dossier *fact.Dossier, id string) (fact.OriginRef, bool) {
	for _, o := range dossier.Origins {
		if o.ID == id {
			return o.Ref(), true
		}
	}
	return fact.OriginRef{}, false
}

func TestCirclesThatAnEditorMakesAreKept(t *testing.T) {
	d, dossier := storyWith(t, textArticle("c1.txt", "The dam was shut, Reuters reported."), textArticle("c2.txt", "The dam was shut, the Courier reported."))
	reuters, _ := refOf(dossier, originNamed(t, dossier, "Reuters"))
	courier, _ := refOf(dossier, originNamed(t, dossier, "Courier"))
	after := ok(t, d, dossier, d.LinkOrigins(ctx, dossier, reuters.ID, courier, "Ada"))
	after = ok(t, d, after, d.LinkOrigins(ctx, after, courier.ID, reuters, "Ada"))
	if got := after.Assessments[after.Claims[0].ID].Independence.Shown; got != 0 {
		t.Errorf("shown are %d of two outlets that rest on each other", got)
	}
	if err := d.DeclareIndependent(ctx, after, reuters.ID, courier.ID, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("one that rests on the other was declared independent: %v", err)
	}
}

func TestTheOriginOfAStatementIsSet(t *testing.T) {
	d, dossier := storyWith(t, textArticle("s1.txt", "The dam was shut on Monday, officials said."), textArticle("s2.txt", "It is old, Anna Roth said."))
	s := dossier.Readings[0].Statements[0]
	ref, err := desk.NewOrigin(dossier, "anna roth", fact.Person, s.ArticleID)
	if err != nil || ref.ID != originNamed(t, dossier, "Anna Roth") || ref.Name != "Anna Roth" {
		t.Fatalf("the known origin is %+v, %v", ref, err)
	}
	if ref, err = desk.NewOrigin(dossier, "Roth", fact.Person, s.ArticleID); err != nil || ref.Name != "Anna Roth" {
		t.Errorf("by her last name she is %+v, %v", ref, err)
	}
	report, err := desk.NewOrigin(dossier, "inspection report", fact.Document, s.ArticleID)
	if err != nil {
		t.Fatal(err)
	}
	after := ok(t, d, dossier, d.SetOrigin(ctx, dossier, s.ID, []fact.OriginRef{report}, "Ada"))
	if got, want := chainsOf(after, 0), [][]string{{"inspection report"}}; !cmp.Equal(got, want) {
		t.Errorf("set, the chains are %q, want %q", got, want)
	}
	set := after.Readings[0].Statements[0]
	if set.OriginSaid == "" || set.Attribution.Kind != fact.FromDocument || !slices.Equal(set.OriginRead, []int{-1}) {
		t.Errorf("the statement is %+v", set)
	}
	after = ok(t, d, after, d.SetOrigin(ctx, after, s.ID, nil, "Ada"))
	if got := after.Readings[0].Statements[0]; len(after.OriginDecisions) != 1 || len(got.OriginIDs) != 0 || got.Attribution.Kind != fact.Flat {
		t.Errorf("set to its own word by %d decisions, the statement is %+v", len(after.OriginDecisions), got)
	}
}

func TestWhatWasSaidHoldsInANewVersionOfTheArticle(t *testing.T) {
	d, dossier := storyWith(t, textArticle("v.txt", "The dam was shut on Monday, two officials said."), textArticle("w.txt", "It is old, Anna Roth said."))
	officials := originNamed(t, dossier, "two officials")
	roth, _ := refOf(dossier, originNamed(t, dossier, "Anna Roth"))
	s := dossier.Readings[0].Statements[0]
	dossier = ok(t, d, dossier, d.RenameOrigin(ctx, dossier, officials, "the engineers", "Ada"))
	dossier = ok(t, d, dossier, d.SetOrigin(ctx, dossier, s.ID, []fact.OriginRef{roth}, "Ada"))
	mustImport(t, d, textArticle("v.txt", "It rained for a week. The dam was shut on Monday, two officials said. Trains were stopped, two officials said."))
	after := mustDossier(t, d, dossier.Story.ID)
	if len(after.Articles) != 2 || after.Articles[0].VersionID == s.VersionID {
		t.Fatal("the changed text is no new version")
	}
	if got, want := chainsOf(after, 0), [][]string{{}, {"Anna Roth"}, {"the engineers"}}; !cmp.Equal(got, want) {
		t.Errorf("the chains are %q, want %q", got, want)
	}
	mustImport(t, d, textArticle("v.txt", "It rained for a week. Trains were stopped, two officials said."))
	after = mustDossier(t, d, dossier.Story.ID)
	if got, want := chainsOf(after, 0), [][]string{{}, {"the engineers"}}; !cmp.Equal(got, want) {
		t.Errorf("where the words are gone the chains are %q, want %q", got, want)
	}
}

// someOriginAct is a random thing a person says of origins; refused is as good as done.
func someOriginAct(t *rapid.T, d *desk.Desk, dossier *fact.Dossier) error {
	origin := func() string {
		if len(dossier.Origins) == 0 {
			return "nobody"
		}
		return rapid.SampledFrom(dossier.Origins).Draw(t, "origin").ID
	}
	article := func() string { return rapid.SampledFrom(dossier.Articles).Draw(t, "article").ID }
	typed := func() fact.OriginRef {
		name := rapid.SampledFrom([]string{"Anna Roth", "Roth", "Reuters", "the inspection report", "Lang", "two officials"}).Draw(t, "name")
		ref, err := desk.NewOrigin(dossier, name, rapid.SampledFrom(fact.OriginKinds).Draw(t, "kind"), article())
		if err != nil {
			t.Fatal(err)
		}
		return ref
	}
	from := func() string {
		if rapid.Bool().Draw(t, "article as a whole") {
			return article()
		}
		return origin()
	}
	switch rapid.SampledFrom([]string{"confirm", "merge", "split", "rename", "kind", "link", "link", "unlink", "apart", "set", "take back"}).Draw(t, "origin act") {
	case "confirm":
		return d.ConfirmOrigin(ctx, dossier, origin(), "Ada")
	case "merge":
		return d.MergeOrigins(ctx, dossier, origin(), origin(), "Ada")
	case "split":
		return d.SplitOrigin(ctx, dossier, origin(), article(), "Ada")
	case "rename":
		return d.RenameOrigin(ctx, dossier, origin(), typed().Name, "Ada")
	case "kind":
		return d.SetOriginKind(ctx, dossier, origin(), rapid.SampledFrom(fact.OriginKinds).Draw(t, "kind"), "Ada")
	case "link":
		return d.LinkOrigins(ctx, dossier, from(), typed(), "Ada")
	case "unlink":
		return d.UnlinkOrigins(ctx, dossier, from(), origin(), "Ada")
	case "apart":
		return d.DeclareIndependent(ctx, dossier, origin(), origin(), "Ada")
	case "set":
		r := rapid.SampledFrom(dossier.Readings).Draw(t, "reading")
		chain := []fact.OriginRef{}
		for range rapid.IntRange(0, 2).Draw(t, "links") {
			chain = append(chain, typed())
		}
		return d.SetOrigin(ctx, dossier, rapid.SampledFrom(r.Statements).Draw(t, "statement").ID, chain, "Ada")
	}
	if len(dossier.OriginDecisions) == 0 {
		return fact.Problemf(fact.Refused, "nothing was said")
	}
	return d.TakeBackOrigin(ctx, dossier, rapid.SampledFrom(dossier.OriginDecisions).Draw(t, "decision").ID, "Ada")
}

// sound are the things that hold of origins whatever was said of them.
func sound(t *rapid.T, dossier *fact.Dossier) {
	origins := map[string]fact.Origin{}
	for _, o := range dossier.Origins {
		if _, twice := origins[o.ID]; twice || o.Name == "" || o.Kind == "" {
			t.Fatalf("the origin %+v is twice there, or without name or kind", o)
		}
		origins[o.ID] = o
	}
	used := map[string]bool{}
	for i, r := range dossier.Readings {
		for _, s := range r.Statements {
			if len(s.OriginIDs) != len(s.OriginRead) {
				t.Fatalf("the chain %v was read at %v", s.OriginIDs, s.OriginRead)
			}
			for k, id := range s.OriginIDs {
				used[id] = true
				if _, known := origins[id]; !known || slices.Contains(s.OriginIDs[:k], id) || s.OriginRead[k] >= len(s.Attribution.Chain) {
					t.Fatalf("the chain %v of %q has a link that is not known, twice there or read nowhere", s.OriginIDs, s.Text)
				}
			}
			if len(s.OriginIDs) > 0 && !s.Superseded && !slices.Contains(dossier.Nearest[dossier.Articles[i].ID], s.OriginIDs[0]) {
				t.Fatalf("article %d does not rest on %s, a statement of it does", i, s.OriginIDs[0])
			}
		}
	}
	for _, o := range origins {
		for _, id := range o.RestsOn {
			used[id] = true
		}
	}
	for id, o := range origins {
		if !used[id] {
			t.Fatalf("nothing rests on %+v", o)
		}
		for _, other := range append(slices.Clone(o.RestsOn), o.Apart...) {
			if _, known := origins[other]; !known || other == id {
				t.Fatalf("%+v has to do with %s", o, other)
			}
		}
		for _, other := range o.Apart {
			if !slices.Contains(origins[other].Apart, id) {
				t.Fatalf("%s is independent of %s and not the other way round", id, other)
			}
		}
	}
}

func TestWhatIsSaidOfOriginsHoldsAndIsUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), "desk.db")
		store, err := storage.Open(ctx, path)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = store.Close() }()
		d := desk.New(store, desk.WithIDs(desk.CountedIDs()))
		done, err := d.Import(ctx, "Bridge", reports, "Ada")
		if err != nil {
			rt.Fatal(err)
		}
		look := func() *fact.Dossier {
			dossier, err := d.Dossier(ctx, done.Story.ID, nil)
			if err != nil {
				rt.Fatal(err)
			}
			sound(rt, dossier)
			return dossier
		}
		compare := func(what string, want *fact.Dossier) {
			if diff := cmp.Diff(want, look(), cmpopts.EquateEmpty()); diff != "" {
				rt.Fatalf("after %s (-want +got):\n%s", what, diff)
			}
		}
		states := []*fact.Dossier{look()}
		for range rapid.IntRange(1, 30).Draw(rt, "acts") {
			now := states[len(states)-1]
			switch err := someOriginAct(rt, d, now); {
			case err == nil:
				states = append(states, look())
			case fact.IsKind(err, fact.Refused) || fact.IsKind(err, fact.BadInput) || fact.IsKind(err, fact.NotFound):
			default:
				rt.Fatal(err)
			}
		}
		last := states[len(states)-1]
		compare("reading the desk again", last)
		readAgain(rt, store, last)
		compare("reading the articles again", last)
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := d.Undo(ctx, "Ada"); err != nil {
				rt.Fatal(err)
			}
			compare("undo", states[i])
		}
		for i := 1; i < len(states); i++ {
			if _, err := d.Redo(ctx, "Ada"); err != nil {
				rt.Fatal(err)
			}
			compare("redo", states[i])
		}
	})
}

// readAgain makes the desk believe that another program read its articles, so
// that they are read and everything is derived anew.
func readAgain(t *rapid.T, store *storage.Desk, dossier *fact.Dossier) {
	readings := slices.Clone(dossier.Readings)
	for i := range readings {
		readings[i].Engine = "older"
	}
	if err := store.SaveReadings(ctx, readings); err != nil {
		t.Fatal(err)
	}
	state, err := store.State(ctx, dossier.Story.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.SaveAnalysis(ctx, fact.Analysis{StoryID: dossier.Story.ID, Engine: "older", Revision: state.Now, Claims: dossier.Claims}); err != nil {
		t.Fatal(err)
	}
}

func TestHowTwoOriginsStandToEachOther(t *testing.T) {
	d, dossier := storyWith(t,
		textArticle("b1.txt", "The dam was shut, Reuters reported. It is old, Anna Roth told CNN. It is high, two officials said. It is new, Eva Maar said. It is wet, Mia Holm told Reuters."),
		textArticle("b2.txt", "It is deep, Anna Roth told Reuters. It is wide, Peter Lang told Reuters. It is far, Paul Berg said. The dam was shut, an engineer said."))
	id := func(name string) string { return originNamed(t, dossier, name) }
	for _, c := range []struct {
		one, other  string
		independent bool
		why         string
	}{
		{"Reuters", "CNN", false, "Both rest on “Anna Roth”."},
		{"Anna Roth", "CNN", false, "“CNN” rests on “Anna Roth”."},
		{"two officials", "engineer", false, "Neither is named: they may be the same."},
		{"two officials", "CNN", false, "Article A alone names them both."},
		{"CNN", "CNN", false, "It is one origin."},
		{"Reuters", "engineer", false, "“engineer” is not named and may be anybody."},
		{"Mia Holm", "Peter Lang", false, "What they say comes through “Reuters”."},
		{"Anna Roth", "Peter Lang", true, "Both are known, and nothing was read that they have in common."},
		{"CNN", "Eva Maar", false, "Article A alone names them both."},
		{"CNN", "Paul Berg", true, "Both are known, and nothing was read that they have in common."},
	} {
		if r := desk.Between(dossier, id(c.one), id(c.other)); r.Independent != c.independent || r.Why != c.why {
			t.Errorf("%s and %s: %+v", c.one, c.other, r)
		}
	}
	one, other := id("two officials"), id("engineer")
	after := ok(t, d, dossier, d.DeclareIndependent(ctx, dossier, one, other, "Ada"))
	r := desk.Between(after, other, one)
	if !r.Independent || r.Declared != after.OriginDecisions[0].ID || r.Why != "Ada declared them independent." {
		t.Errorf("declared, they are %+v", r)
	}
	if err := d.DeclareIndependent(ctx, after, one, other, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("declared twice: %v", err)
	}
	merged := ok(t, d, after, d.MergeOrigins(ctx, after, one, other, "Ada"))
	if len(merged.OriginDecisions) != 1 || merged.OriginDecisions[0].Act != fact.MergeOrigin {
		t.Errorf("the later word does not hold: %+v", merged.OriginDecisions)
	}
}

func TestTheDoctorTellsOfAnOriginThatLostItsWords(t *testing.T) {
	d, dossier := storyWith(t, textArticle("v.txt", "The dam was shut on Monday, two officials said."))
	dossier = ok(t, d, dossier, d.SetOrigin(ctx, dossier, dossier.Readings[0].Statements[0].ID, nil, "Ada"))
	if findings, err := d.Doctor(ctx); err != nil || len(findings) != 0 {
		t.Fatalf("a sound desk has the findings %q, %v", findings, err)
	}
	mustImport(t, d, textArticle("v.txt", "It rained."))
	mustDossier(t, d, dossier.Story.ID)
	if findings, err := d.Doctor(ctx); err != nil || len(findings) != 1 {
		t.Errorf("the findings are %q, %v, want one", findings, err)
	}
}

func TestStatementsThatAreCutKeepWhoWasSet(t *testing.T) {
	d, dossier := storyWith(t, textArticle("cut.txt", "The old dam on the river Lenne was shut for a week, two officials said."), textArticle("w.txt", "It is old, Anna Roth said."))
	roth, _ := refOf(dossier, originNamed(t, dossier, "Anna Roth"))
	s := dossier.Readings[0].Statements[0]
	after := ok(t, d, dossier, d.SetOrigin(ctx, dossier, s.ID, []fact.OriginRef{roth}, "Ada"))
	_, err := d.SplitStatement(ctx, after, s.ID, s.Start+len("The old dam on the river Lenne "), "Ada")
	cut := ok(t, d, after, err)
	if got, want := chainsOf(cut, 0), [][]string{{"Anna Roth"}, {"Anna Roth"}}; !cmp.Equal(got, want) {
		t.Errorf("split, the chains are %q, want %q", got, want)
	}
	for _, o := range cut.OriginDecisions {
		cut = ok(t, d, cut, d.TakeBackOrigin(ctx, cut, o.ID, "Ada"))
	}
	for _, s := range standing(cut, 0) {
		if s.Attribution.Kind != fact.FromUnnamed || s.Attribution.ReadKind != "" {
			t.Errorf("taken back, %q is %+v and not as it was read", s.Text, s.Attribution.Kind)
		}
	}
}

func TestAQuotationThatReadingMissedIsMarked(t *testing.T) {
	words := "The dam is old, Mayor Anna Roth said. We told them so, she said."
	d, dossier := storyWith(t, textArticle("q.txt", words))
	start := len("The dam is old, Mayor Anna Roth said. ")
	span := fact.Span{Start: start, End: start + len("We told them so")}
	s, err := d.MarkQuotation(ctx, dossier, dossier.Articles[0].ID, span, "Ada")
	after := ok(t, d, dossier, err)
	made := after.Statements()[s.ID]
	if made == nil || made.Level != fact.Utterance || len(made.Quotations) != 1 || made.Quotations[0].Text != "We told them so" {
		t.Fatalf("marked is %+v", made)
	}
	if roth := originNamed(t, after, "Anna Roth"); !slices.Equal(made.OriginIDs, []string{roth}) {
		t.Errorf("the quotation rests on %v, want %s; the others are %q", made.OriginIDs, roth, chainsOf(after, 0))
	}
	if _, err := d.MarkQuotation(ctx, after, after.Articles[0].ID, span, "Ada"); !fact.IsKind(err, fact.Refused) {
		t.Errorf("marked twice: %v", err)
	}
	if _, err := d.Undo(ctx, "Ada"); err != nil || mustDossier(t, d, after.Story.ID).Statements()[s.ID] != nil {
		t.Errorf("undo leaves the quotation (%v)", err)
	}
}
