package desk_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/storage"
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
		{
			"half of a quotation",
			"Transport minister Ole Brandt was asked about the tram on Monday. “There are so many wild stories going round, and I am not going to add to them,” Brandt said.",
			"Reporters met the minister, Ole Brandt, at the depot.\n“I am not going to add to them,” Brandt answered.",
			"so many wild stories", "“I am not going", true,
		},
		{
			"like words of two people",
			"Transport minister Ole Brandt was asked about the tram on Monday. “There are so many wild stories going round, and I am not going to add to them,” Brandt said.",
			"The driver, Eva Roos, was asked about her pension.\n“I am not going to talk about it,” Roos answered.",
			"so many wild stories", "“I am not going", false,
		},
		{
			"quoted, and denied in other words",
			"“We have seen gaps in the books, but we have not seen theft,” said Marta Lind, who led the audit of the depot.",
			"Marta Lind said on Friday that her team had come across theft.",
			"have not seen theft", "come across theft", true,
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
		textArticle("a.txt", "In all 34 people were injured when the tram left the rails, harbour master Ole Brandt said."),
		textArticle("b.txt", "Of those aboard, 52 people were injured, harbour master Ole Brandt told reporters at the museum."),
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

// TestTwoTitlesAreAClaimOfTheirOwn takes statements that have nothing in common but a person whom
// they give two offices: they are shown together, once, and dispute nothing.
func TestTwoTitlesAreAClaimOfTheirOwn(t *testing.T) {
	_, dossier := storyWith(t,
		textArticle("a.txt", "The tram left the rails at noon.\n“Nobody checks the brakes,” said President Olle Brandt.\nPresident Olle Brandt went to the hospital."),
		textArticle("b.txt", "Thirty people wait for news in the town hall.\nFormer president Olle Brandt laid flowers at the depot in the evening."),
	)
	statements := dossier.Statements()
	shown := 0
	for _, c := range dossier.Claims {
		for _, d := range dossier.Assessments[c.ID].Differences {
			if d.Kind == fact.DiffTitle && d.Material {
				shown++
				if v := dossier.Assessments[c.ID].Suggestion.Verdict; v == fact.Disputed {
					t.Errorf("a title disputes the claim of %q", statements[c.Statements[0]].Text)
				}
			}
		}
	}
	if shown != 1 {
		t.Errorf("the two titles are shown %d times, want once", shown)
	}
}

// besideOthers are three reports, of whose statements some make claims beside those they are in.
var besideOthers = []fact.Article{
	textArticle("a.txt", "The tram left the rails at noon.\n“There are so many wild stories going round, and I am not going to add to them,” said President Olle Brandt.\nPresident Olle Brandt went to the hospital.\nAnyone who bought a Kolding heater may claim up to 90 euros from the fund by June. Kolding Works did not admit wrongdoing when it signed the settlement over the heaters."),
	textArticle("b.txt", "Thirty people wait for news in the town hall.\nFormer president Olle Brandt laid flowers at the depot in the evening.\n“I am not going to add to them,” Brandt answered.\nKolding Works admitted wrongdoing in the settlement over the heaters, under which anyone who bought a Kolding heater may claim up to 90 euros from the fund by June."),
	textArticle("c.txt", "Thirty people were waiting for news in the town hall.\nThe tram left its rails at noon."),
}

// countBeside is how many claims are beside others.
func countBeside(dossier *fact.Dossier) (n int) {
	for _, c := range dossier.Claims {
		if c.Beside {
			n++
		}
	}
	return n
}

// TestADecisionMovesNoStatement decides every claim of a story in turn: each other one holds
// what it held, in the desk as it goes on and in one that is opened anew, and so it does when
// all is undone.
func TestADecisionMovesNoStatement(t *testing.T) {
	store, err := storage.Open(ctx, filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d := desk.New(store)
	dossier := mustDossier(t, d, mustImport(t, d, besideOthers...).Story.ID)
	held := func(dossier *fact.Dossier) map[string][]string {
		of := make(map[string][]string)
		for _, c := range dossier.Claims {
			of[c.ID] = c.Statements
		}
		return of
	}
	before := held(dossier)
	if countBeside(dossier) == 0 {
		t.Fatal("no claim is beside others")
	}
	same := func(when string, now *fact.Dossier) {
		t.Helper()
		after := held(now)
		for id, statements := range before {
			if !slices.Equal(after[id], statements) {
				t.Errorf("%s claim %s holds %d statements, before %d", when, id, len(after[id]), len(statements))
			}
		}
		if len(after) != len(before) {
			t.Errorf("%s there are %d claims, before %d", when, len(after), len(before))
		}
	}
	claims := slices.Clone(dossier.Claims)
	for range 2 { // those beside others last, then first
		for _, c := range claims {
			_, err := d.Decide(ctx, dossier, c, fact.Disputed, "they differ", "Ada")
			dossier = ok(t, d, dossier, err)
			same("when claim "+c.Text+" is decided", dossier)
		}
		same("anew", mustDossier(t, desk.New(store), dossier.Story.ID))
		for range claims {
			_, err := d.Undo(ctx, "Ada")
			dossier = ok(t, d, dossier, err)
		}
		same("undone", dossier)
		slices.Reverse(claims)
	}
}

// TestAReportMoreIsProposedToAClaimBesideOthers decides a claim that is beside others: the
// next report that tells the same is proposed to it and makes no second one.
func TestAReportMoreIsProposedToAClaimBesideOthers(t *testing.T) {
	d, dossier := storyWith(t, besideOthers...)
	before := countBeside(dossier)
	var decided string
	for _, c := range dossier.Claims {
		if c.Beside && strings.Contains(c.Text, "Brandt") && together(dossier, "President Olle Brandt", "Former president") {
			_, err := d.Decide(ctx, dossier, c, fact.Disputed, "two titles", "Ada")
			dossier, decided = ok(t, d, dossier, err), c.ID
			break
		}
	}
	_, err := d.Import(ctx, "Bridge", []fact.Article{textArticle("d.txt", "Schools close on Friday.\nFormer president Olle Brandt laid flowers in church.")}, "Ada")
	dossier = ok(t, d, dossier, err)
	statements := dossier.Statements()
	for _, c := range dossier.Claims {
		if c.ID == decided && !slices.ContainsFunc(c.Proposed, func(id string) bool { return strings.Contains(statements[id].Text, "flowers in church") }) {
			t.Errorf("to %q is proposed %v", c.Text, c.Proposed)
		}
	}
	if now := countBeside(dossier); now != before {
		t.Errorf("%d claims are beside others, before %d", now, before)
	}
}

// TestAClaimBesideOthersThatPeopleChangeIsAnOrdinaryOne moves a statement into one: it holds what
// it is given, and the claims of the others hold theirs.
func TestAClaimBesideOthersThatPeopleChangeIsAnOrdinaryOne(t *testing.T) {
	d, dossier := storyWith(t, besideOthers...)
	at := slices.IndexFunc(dossier.Claims, func(c fact.Claim) bool { return c.Beside })
	from := slices.IndexFunc(dossier.Claims, func(c fact.Claim) bool { return strings.Contains(c.Text, "Brandt answered") })
	target, source := dossier.Claims[at], dossier.Claims[from]
	moved := source.Statements[len(source.Statements)-1]
	homes := make(map[string][]string) // other claims of the statements it held
	for _, c := range dossier.Claims {
		if !c.Beside && c.ID != source.ID && slices.ContainsFunc(c.Statements, func(id string) bool { return slices.Contains(target.Statements, id) }) {
			homes[c.ID] = c.Statements
		}
	}
	err := d.Move(ctx, dossier, []string{moved}, source.ID, target.ID, "Ada")
	now := ok(t, d, dossier, err)
	for _, c := range now.Claims {
		if c.ID == target.ID && (c.Beside || !slices.Contains(c.Statements, moved) || len(c.Statements) != len(target.Statements)+1) {
			t.Errorf("it holds %v, beside others %t", c.Statements, c.Beside)
		}
		if was, ok := homes[c.ID]; ok && !slices.Equal(was, c.Statements) {
			t.Errorf("claim %q holds %v, before %v", c.Text, c.Statements, was)
		}
	}
	_, err = d.Undo(ctx, "Ada")
	back := ok(t, d, now, err)
	for i, c := range back.Claims {
		if !slices.Equal(c.Statements, dossier.Claims[i].Statements) || c.Beside != dossier.Claims[i].Beside {
			t.Errorf("after undo claim %q is %+v, before %+v", c.Text, c, dossier.Claims[i])
		}
	}
}
