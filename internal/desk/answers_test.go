package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// said is answers written as "a=b a#c": the same, not the same; "a?b" is not sure.
func said(words string) []fact.MatchDecision {
	var list []fact.MatchDecision
	for _, w := range strings.Fields(words) {
		answer := map[byte]fact.Answer{'=': fact.Same, '#': fact.NotSame, '?': fact.NotSure}[w[1]]
		a, b := w[:1], w[2:]
		list = append(list, fact.MatchDecision{ID: w, A: min(a, b), B: max(a, b), Answer: answer})
	}
	return answered(list...)
}

func written(list []fact.MatchDecision) string {
	var words []string
	for _, d := range list {
		words = append(words, d.ID)
	}
	return strings.Join(words, " ")
}

func TestAgainst(t *testing.T) {
	for _, c := range []struct {
		name, given, answer, want string
	}{
		{"both with a third", "a=c b=c", "a#b", "a=c b=c"},
		{"through two", "a=c c=d b=d", "a#b", "a=c c=d b=d"},
		{"the shortest way", "a=c c=d b=d c=b", "a#b", "a=c c=b"},
		{"nothing leads there", "a=c b=d", "a#b", ""},
		{"one with a third, the other not", "a=c b#c", "a=b", "a=c b#c"},
		{"parted far off", "a=c c#d d=b", "a=b", "a=c c#d d=b"},
		{"twice not the same says nothing", "a#c b#c", "a=b", ""},
		{"not sure binds nothing", "a=c b?c", "a#b", ""},
		{"its own earlier answer is not against it", "a#b", "a=b", ""},
		{"a later answer on a pair holds", "a=c b=c b#c", "a#b", ""},
		{"not sure has nothing against it", "a=c b=c", "a?b", ""},
	} {
		if got := written(desk.Against(said(c.given), said(c.answer)[0])); got != c.want {
			t.Errorf("%s: against %s of %s stand %q, want %q", c.name, c.answer, c.given, got, c.want)
		}
	}
}

func TestContradictions(t *testing.T) {
	if got := written(desk.Contradictions(said("a=b b=c a#c a#d"))); got != "a#c" {
		t.Errorf("contradicted are %q, want a#c", got)
	}
	if got := written(desk.Contradictions(said("a=b b=c a#c b#c"))); got != "" {
		t.Errorf("settled, contradicted are %q", got)
	}
}

// What chains find and what the sets of grouping say must be one.
func TestAgainstAgreesWithContradictions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		for range rapid.IntRange(0, 12).Draw(t, "answers") {
			a, b := rapid.IntRange(0, 5).Draw(t, "a"), rapid.IntRange(0, 5).Draw(t, "b")
			if a != b {
				words = append(words, fmt.Sprintf("%c%c%c", 'a'+a, rapid.SampledFrom([]rune("=#?")).Draw(t, "answer"), 'a'+b))
			}
		}
		list := said(strings.Join(words, " "))
		var chained []fact.MatchDecision
		for _, d := range desk.HoldingAnswers(list) {
			if d.Answer == fact.NotSame && len(desk.Against(list, d)) > 0 {
				chained = append(chained, d)
			}
		}
		if got, want := written(chained), written(desk.Contradictions(list)); got != want {
			t.Fatalf("%v: chains find %q, sets find %q", words, got, want)
		}
	})
}

func TestAcceptable(t *testing.T) {
	proposals := []fact.Match{{A: "a", B: "b", Score: 0.99}, {A: "b", B: "c", Score: 0.95}, {A: "a", B: "c", Score: 0.93}, {A: "d", B: "e", Score: 0.8}}
	for _, c := range []struct {
		name, given string
		from        float64
		want        []string
	}{
		{"from a score on, without what follows", "", 0.9, []string{"ab", "bc"}},
		{"from the score itself", "", 0.99, []string{"ab"}},
		{"all", "", 0, []string{"ab", "bc", "de"}},
		{"none", "", 0.995, nil},
		{"not what was answered otherwise", "a#b", 0.9, []string{"bc"}},
		{"not what the first of them rules out", "a#c", 0.9, []string{"ab"}},
		{"not what was left open on purpose", "b?c", 0.9, []string{"ab", "ac"}},
	} {
		var got []string
		for _, m := range desk.Acceptable(proposals, said(c.given), c.from) {
			got = append(got, m.A+m.B)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestManyAnswersAreOneStep(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	pairs := desk.Acceptable(desk.Proposals(dossier), nil, 0)
	if len(pairs) < 2 {
		t.Fatalf("only %d pairs are proposed", len(pairs))
	}
	if _, err := d.AnswerAll(ctx, dossier.Story.ID, nil, "Ada"); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("no pair at all: %v", err)
	}
	if _, err := d.AnswerAll(ctx, dossier.Story.ID, pairs, "Ada"); err != nil {
		t.Fatal(err)
	}
	now := mustDossier(t, d, dossier.Story.ID)
	if len(now.Decisions) != len(pairs) || len(desk.Contradictions(now.Decisions)) > 0 || len(desk.Proposals(now)) > 0 {
		t.Errorf("%d answers for %d pairs, %d proposals left", len(now.Decisions), len(pairs), len(desk.Proposals(now)))
	}
	mustUndo(t, d, fmt.Sprintf("%d matches answered same", len(pairs)))
	if left := mustDossier(t, d, dossier.Story.ID).Decisions; len(left) > 0 {
		t.Errorf("undo left %d answers", len(left))
	}
}

func TestAnAnswerTakenBackGivesWayToTheEarlierOne(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	m := dossier.Matches[0]
	for _, a := range []fact.Answer{fact.NotSame, fact.Same} {
		if _, err := d.Answer(ctx, dossier, m.A, m.B, a, "", "Ada"); err != nil {
			t.Fatal(err)
		}
	}
	holding := func() []fact.MatchDecision {
		return desk.HoldingAnswers(mustDossier(t, d, dossier.Story.ID).Decisions)
	}
	for _, want := range []fact.Answer{fact.Same, fact.NotSame} {
		h := holding()
		if len(h) != 1 || h[0].Answer != want {
			t.Fatalf("holding is %+v, want %s", h, want)
		}
		if err := d.Withdraw(ctx, dossier, h[0], "Ada"); err != nil {
			t.Fatal(err)
		}
	}
	if h := holding(); len(h) != 0 {
		t.Errorf("all taken back, and holding is %+v", h)
	}
	mustUndo(t, d, "Match answer taken back: not the same, “Rescue workers searched the river through the night.”")
	if h := holding(); len(h) != 1 || h[0].Answer != fact.NotSame {
		t.Errorf("after undo holding is %+v", h)
	}
}

func TestWithdrawnPairsAreAskedAboutAgain(t *testing.T) {
	list := said("a=b")
	d := &fact.Dossier{Readings: toPair(), Matches: []fact.Match{{A: "a", B: "b", Score: 0.9}}, Decisions: list}
	if got := desk.Proposals(d); len(got) != 0 {
		t.Errorf("answered, and proposed are %v", got)
	}
	d.Decisions = slices.Delete(list, 0, 1)
	if got := desk.Proposals(d); len(got) != 1 {
		t.Errorf("taken back, and proposed are %v", got)
	}
}
