package desk_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"crosscheck/internal/fact"
)

// together reports whether one claim holds a statement with the one words and one with
// the other, and nothing else that the two do not say.
func together(dossier *fact.Dossier, one, other string) bool {
	statements := dossier.Statements()
	return slices.ContainsFunc(dossier.Claims, func(c fact.Claim) bool {
		holds := func(words string) bool {
			return slices.ContainsFunc(c.Statements, func(id string) bool { return strings.Contains(statements[id].Text, words) })
		}
		return holds(one) && holds(other)
	})
}

func TestALoneStatementJoinsTheClaimThatItContests(t *testing.T) {
	for _, c := range []struct {
		name       string
		a, b       string
		one, other string
		want       bool
	}{
		{
			"another count of the same",
			"Harbour master Ole Brandt put the number of injured at 34 when he spoke outside the hospital.",
			"Of those aboard the tram, 52 were injured, most of them schoolchildren on their way home from the hospital museum.",
			"injured at 34", "52 were injured", true,
		},
		{
			"part of the others",
			"Harbour master Ole Brandt put the number of injured at 34 when he spoke outside the hospital.",
			"Twelve of the injured were schoolchildren on their way home from the museum beside the hospital.",
			"injured at 34", "Twelve of the injured", false,
		},
		{
			"a part, told by an article that has the whole",
			"Harbour master Ole Brandt put the number of injured at 34 when he spoke outside the hospital.",
			"The hospital of Lund took in people all night.\nIn all 34 were injured. Nurses said that 21 people were injured badly enough to be kept in hospital for the week.",
			"injured at 34", "21 people were injured", false,
		},
		{
			"nothing in common but that they were counted",
			"Harbour master Ole Brandt put the number of injured at 34 when he spoke outside the hospital.",
			"The brewery sold 52 casks in May.",
			"injured at 34", "52 casks", false,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, dossier := storyWith(t, textArticle("a.txt", c.a), textArticle("b.txt", c.b))
			if got := together(dossier, c.one, c.other); got != c.want {
				t.Errorf("in one claim: %t, want %t", got, c.want)
			}
		})
	}
}

// TestAContestedClaimIsDisputed follows a lone statement that contests a claim through
// what an editor does with it: it disputes the claim, stays away once somebody said that it
// is not the same, and comes back when that is undone.
func TestAContestedClaimIsDisputed(t *testing.T) {
	d, dossier := storyWith(t,
		textArticle("a.txt", "Harbour master Ole Brandt put the number of injured at 34 when he spoke outside the hospital."),
		textArticle("b.txt", "Of those aboard the tram, 52 were injured, most of them schoolchildren on their way home from the hospital museum."),
	)
	suggested := func() fact.VerdictKind {
		for _, c := range dossier.Claims {
			if len(c.Statements) == 2 {
				return dossier.Assessments[c.ID].Suggestion.Verdict
			}
		}
		return ""
	}
	if got := suggested(); got != fact.Disputed {
		t.Fatalf("suggested %q, want disputed", got)
	}
	var ids []string
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			if s.Level == fact.Content {
				ids = append(ids, s.ID)
			}
		}
	}
	_, err := d.Answer(ctx, dossier, ids[0], ids[1], fact.NotSame, "", "Ada")
	dossier = ok(t, d, dossier, err)
	if together(dossier, "injured at 34", "52 were injured") {
		t.Error("what is not the same stands in one claim")
	}
	_, err = d.Undo(ctx, "Ada")
	dossier = ok(t, d, dossier, err)
	if got := suggested(); got != fact.Disputed {
		t.Errorf("suggested %q after undo, want disputed", got)
	}
}

// TestAStatementMayBeInTwoClaims has a sentence that says two things: with one report it
// agrees on the one, another one it contests for the other.
func TestAStatementMayBeInTwoClaims(t *testing.T) {
	_, dossier := storyWith(t,
		textArticle("a.txt", "Anyone who bought a Kolding heater may claim up to 90 euros from the fund by June. Kolding Works did not admit wrongdoing when it signed the settlement over the heaters."),
		textArticle("b.txt", "Kolding Works admitted wrongdoing in the settlement over the heaters, under which anyone who bought a Kolding heater may claim up to 90 euros from the fund by June."),
	)
	if !together(dossier, "may claim up to 90 euros from the fund by June.", "admitted wrongdoing in") || !together(dossier, "did not admit wrongdoing", "admitted wrongdoing in") {
		for _, c := range dossier.Claims {
			t.Log(c.Text, c.Statements)
		}
		t.Error("the sentence is not in a claim with each")
	}
}

// TestComparingWhatIsAloneCanBeCancelled stops it at many points; nothing is half done then,
// and the next run gives what an undisturbed one does.
func TestComparingWhatIsAloneCanBeCancelled(t *testing.T) {
	_, undisturbed := storyWith(t, reports...)
	for n := 1; n <= 60; n++ {
		d := newDesk(t, t.TempDir())
		done := mustImport(t, d, reports...)
		stopping, stop := context.WithCancel(ctx)
		checks, counting := 0, sync.Mutex{}
		_, err := d.Dossier(&countdown{stopping, func() {
			counting.Lock()
			defer counting.Unlock()
			if checks++; checks == 3*n {
				stop()
			}
		}}, done.Story.ID, nil)
		stop()
		dossier := mustDossier(t, d, done.Story.ID)
		if err == nil && n < 5 {
			t.Errorf("run %d was not stopped", n)
		}
		if len(dossier.Claims) != len(undisturbed.Claims) {
			t.Fatalf("run %d: %d claims, want %d", n, len(dossier.Claims), len(undisturbed.Claims))
		}
	}
}

// countdown is a context that tells each look at it.
type countdown struct {
	context.Context
	look func()
}

func (c *countdown) Err() error { c.look(); return c.Context.Err() }
