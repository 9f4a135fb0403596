package contrast

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
)

func statement(id, line string) fact.Statement {
	s := reading.Single(line)
	s.ID, s.ArticleID = id, id
	return s
}

func surely(string, string) int { return 2 }

func TestCandidates(t *testing.T) {
	for _, r := range []struct {
		name, a, b string
		want       []string // kind: words | words
		not        []Kind
	}{
		{name: "two figures", a: "By Thursday 217 employees had signed.", b: "A letter by 271 members of staff was sent.", want: []string{"figure: 217 | 271"}},
		{name: "a figure that the other side gives too", a: "The fire killed 12 people and hurt 30.", b: "The fire hurt 30 people.", not: []Kind{Figure}},
		{name: "a rounded figure", a: "Some 400 people came.", b: "The march drew 406 people.", not: []Kind{Figure}},
		{name: "money and people", a: "The plan costs $30 a head.", b: "The plan is for 40 people.", not: []Kind{Figure}},
		{name: "two times of day", a: "The call came at 18:40.", b: "They spoke at 19:40.", want: []string{"date: 18:40 | 19:40"}},
		{name: "a time of day beside a day", a: "She was pulled out at 2 p.m. on Saturday.", b: "She was dug out at half past three on Saturday afternoon.", want: []string{"date: 2 p.m. | half past three"}},
		{name: "a name beside one of another kind", a: "The student Tomas Belan died in Norway.", b: "Mr Tomas Beran, a student, died in Norway.", want: []string{"name: Tomas Belan | Tomas Beran"}},
		{name: "shortly before", a: "The call came at 18:40.", b: "They spoke at 18:45.", not: []Kind{Date}},
		{name: "names spelled alike", a: "The student Tomas Belan died.", b: "Tomas Beran, a student, died.", want: []string{"name: Tomas Belan | Tomas Beran"}},
		{name: "a land and its people", a: "Iran fired missiles.", b: "Iranian missiles were fired.", not: []Kind{Name}},
		{name: "an office each", a: "Brenmoor’s chief executive, Gideon Fell, said sorry.", b: "The chairman of Brenmoor, Gideon Fell, said sorry.", want: []string{"title: Brenmoor’s chief executive, Gideon Fell | The chairman of Brenmoor, Gideon Fell"}},
		{name: "two places without a name", a: "The pills were put in the kitchen of her cabin.", b: "The pills were put in the back room of the pharmacy.", want: []string{"spot: the kitchen of her cabin | the back room of the pharmacy"}},
		{name: "two bearings", a: "The plane was found seven kilometres north of the airport.", b: "The plane was found seven kilometres south of the airport.", want: []string{"spot: north of the airport | south of the airport"}},
		{name: "who did it", a: "The foreman telephoned the control centre.", b: "The control centre telephoned the foreman.", want: []string{"doer: The foreman | The control centre"}},
		{name: "whom a sentence stresses", a: "It was the fuel supplier that had the ship seized.", b: "The ship was impounded by its own crew.", want: []string{"stress: the fuel supplier | its own crew"}},
		{name: "a time that is stressed", a: "It was on Monday that the crew left.", b: "The crew was fired by the owner.", not: []Kind{Stress}},
		{name: "whom both tell", a: "It was the crew that had the ship seized.", b: "The crew impounded the ship.", not: []Kind{Stress}},
		{name: "how many said so", a: "Two nurses told the paper that the sinks were black.", b: "One nurse told the paper that the sinks were black.", want: []string{"source: Two nurses | One nurse"}},
		{name: "who is taken up", a: "A senior official said that the plan was dropped.", b: "The official said that the plan was dropped.", not: []Kind{Source}},
		{name: "a doubt", a: "Water may have turned the signal green.", b: "Water turned the signal green.", want: []string{"manner: Water may have turned the signal green | Water turned the signal green"}},
		{name: "told alike", a: "Water turned the signal green.", b: "It was water that made the signal green.", not: []Kind{Manner}},
	} {
		t.Run(r.name, func(t *testing.T) {
			var got []string
			for _, c := range Candidates([]fact.Statement{statement("a", r.a), statement("b", r.b)}, surely) {
				got = append(got, string(c.Kind)+": "+c.AtA.Text+" | "+c.AtB.Text)
				if slices.Contains(r.not, c.Kind) {
					t.Errorf("candidate %s", got[len(got)-1])
				}
			}
			for _, w := range r.want {
				if !slices.Contains(got, w) {
					t.Errorf("no candidate %q in %q", w, got)
				}
			}
		})
	}
}

// One article says nothing against itself here.
func TestOneArticleIsNotCompared(t *testing.T) {
	a, b := statement("a", "The fire killed 12 people."), statement("b", "The fire killed 15 people.")
	b.ArticleID = a.ArticleID
	if got := Candidates([]fact.Statement{a, b}, surely); len(got) > 0 {
		t.Errorf("%d candidates", len(got))
	}
}

func TestPerhaps(t *testing.T) {
	for _, r := range []struct {
		name, a, b string
		kind       fact.DifferenceKind
		material   bool
	}{
		{name: "one slip in a name", a: "The student Tomas Belan died on the bridge.", b: "Tomas Beran, a student, died on the steps.", kind: fact.DiffName, material: true},
		{name: "two sources and one", a: "The sinks were black, two nurses told the Courier.", b: "The sinks were black, one nurse told the Courier.", kind: fact.DiffAttribution, material: true},
		{name: "two digits exchanged", a: "By Thursday 217 employees had signed the letter.", b: "The letter was signed by 271 employees.", kind: fact.DiffNumber},
	} {
		t.Run(r.name, func(t *testing.T) {
			found := Compare([]fact.Statement{statement("a", r.a), statement("b", r.b)}, surely).Perhaps()
			i := slices.IndexFunc(found, func(d fact.Guess) bool { return d.Kind == r.kind })
			if i < 0 {
				t.Fatalf("not told: %+v", found)
			}
			if d := found[i]; d.Material != r.material || d.Reason == "" || len(d.Values) != 2 {
				t.Errorf("%+v", d)
			}
		})
	}
}

// The chance of figures in which a rule found a difference is that of the likeliest two.
func TestFigures(t *testing.T) {
	a, b := statement("a", "By Thursday 217 employees had signed the letter."), statement("b", "The letter was signed by 271 employees.")
	c := Compare([]fact.Statement{a, b}, surely)
	value := func(s fact.Statement, words string) fact.DifferenceValue {
		at := strings.Index(s.Text, words)
		return fact.DifferenceValue{Statement: s.ID, Phrase: fact.Phrase{Span: fact.Span{Start: s.Start + at, End: s.Start + at + len(words)}, Text: words}}
	}
	if chance, ok := c.Figures([]fact.DifferenceValue{value(a, "217"), value(b, "271")}); !ok || chance < leastTold {
		t.Errorf("%v %v", chance, ok)
	}
	if chance, ok := c.Figures([]fact.DifferenceValue{value(a, "217"), value(a, "Thursday")}); ok {
		t.Errorf("words of one statement: %v", chance)
	}
}

// What concerns the claim is never material: a likeness disputes nothing.
func TestLikenessDisputesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, d := range Compare(drawn(t), surely).Perhaps() {
			if d.Material && d.Concerns == fact.ConcernsClaim {
				t.Fatalf("%+v", d)
			}
		}
	})
}

func TestComparingDoesNotDependOnTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		statements := drawn(t)
		one := Compare(statements, surely).Perhaps()
		slices.Reverse(statements)
		other := Compare(statements, surely).Perhaps()
		if !slices.EqualFunc(one, other, func(x, y fact.Guess) bool {
			return x.Kind == y.Kind && x.Reason == y.Reason && slices.Equal(x.Values, y.Values)
		}) {
			t.Fatalf("%+v against %+v", one, other)
		}
	})
}

// drawn are statements made of parts that conflicts are made of.
func drawn(t *rapid.T) []fact.Statement {
	part := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "part") }
	var out []fact.Statement
	for i := range rapid.IntRange(2, 5).Draw(t, "statements") {
		line := strings.Join([]string{
			part("Two officials said that", "The minister, Tomas Belan, said", "According to Tomas Beran,", "If talks fail,"),
			part("the ship", "Iran", "the Red Cross", "a senior official"),
			part("sank", "did not sink", "may have sunk", "attacked the port", "will leave"),
			part("at 18:40", "on 2 May", "near Ostrel", "in the back room", "with 217 people", "with 271 people"),
		}, " ") + "."
		out = append(out, statement(string(rune('a'+i)), line))
	}
	return out
}

func FuzzCompare(f *testing.F) {
	f.Add("By Thursday 217 employees had signed.", "“If it holds,” she said, 271 had.")
	f.Add("", "should")
	f.Add("in of the", "north of")
	f.Fuzz(func(t *testing.T, a, b string) {
		statements := []fact.Statement{statement("a", a), statement("b", b)}
		for _, c := range Candidates(statements, surely) {
			if chance := models().Kinds[c.Kind].Chance(c.Features); !(chance >= 0 && chance <= 1) {
				t.Errorf("%s: a chance of %v", c.Kind, chance)
			}
			if !c.A.Contains(c.AtA.Span) || !c.B.Contains(c.AtB.Span) {
				t.Errorf("%s: %v and %v lie outside", c.Kind, c.AtA, c.AtB)
			}
		}
	})
}

func TestSlipOfDigits(t *testing.T) {
	for _, r := range []struct {
		a, b float64
		want bool
	}{{217, 271, true}, {47, 74, true}, {411, 441, true}, {9, 8, false}, {217, 2170, false}, {217, 345, false}, {4.81, 4.95, false}} {
		if got := slipOfDigits(&fact.Figure{Low: r.a, High: r.a}, &fact.Figure{Low: r.b, High: r.b}); got != r.want {
			t.Errorf("%v and %v: %v", r.a, r.b, got)
		}
	}
}

func TestSpelledAlike(t *testing.T) {
	for _, r := range []struct {
		a, b string
		want bool
	}{{"tomas belan", "tomas beran", true}, {"samira haddan", "samira haddad", true}, {"ines varga", "colin braithe", false}, {"", "", false}} {
		if got := spelledAlike(r.a, r.b) >= nearlyAlike; got != r.want {
			t.Errorf("%q and %q: %v", r.a, r.b, got)
		}
	}
}

// Every feature with a weight is one that something gives, and every kind has a model.
func TestModelsAreWhole(t *testing.T) {
	for _, kind := range Kinds {
		if m := models().Kinds[kind]; len(m.Weights) == 0 || len(m.Judged) == 0 {
			t.Errorf("%s has no model", kind)
		}
	}
	if len(models().Kinds) != len(Kinds) {
		t.Errorf("%d models for %d kinds", len(models().Kinds), len(Kinds))
	}
}

func TestWordsThatAreNoCues(t *testing.T) {
	for _, r := range []struct {
		name, line string
		want       []cue
	}{
		{"who says it", "A single officer said that the bridge fell.", nil},
		{"behind a noun", "The offensive against the rebels began.", nil},
		{"behind a verb", "Ten members voted against the motion.", []cue{against}},
		{"a month", "The bridge fell in May.", nil},
		{"a saying", "The mayor did not mince her words.", nil},
		{"a denial", "The mayor did not sell the bridge.", []cue{refused, turned}},
		{"not only", "Not only the bridge fell.", nil},
	} {
		t.Run(r.name, func(t *testing.T) {
			s := statement("a", r.line)
			if got := cueList(newPassage(&s).cues); !slices.Equal(got, r.want) {
				t.Errorf("%q has cues %v, want %v", r.line, got, r.want)
			}
		})
	}
}
