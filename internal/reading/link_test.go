package reading

import (
	"fmt"
	"slices"
	"testing"

	"crosscheck/internal/fact"
)

// linkTexts links articles a0, a1, … of the given texts.
func linkTexts(texts ...string) ([]fact.Reading, Links) {
	var articles []fact.Article
	var readings []fact.Reading
	for i, s := range texts {
		id := fmt.Sprintf("a%d", i)
		articles = append(articles, fact.Article{ID: id, VersionID: "v" + id})
		readings = append(readings, Read(Input{ArticleID: id, VersionID: "v" + id, Text: s, Language: "en"}))
	}
	return readings, Link(articles, readings, nil)
}

func TestLinkJoinsWhatIsOne(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{"an outlet and its longer name", []string{"It fell, according to Reuters.", "It fell, the Reuters news agency reported."}, []string{"Reuters"}},
		{"a last name and the full name", []string{"It fell, Roth said.", "It fell, Mayor Anna Roth said."}, []string{"Anna Roth"}},
		{"a middle initial", []string{"It fell, Donald J. Trump said.", "It fell, Donald Trump said."}, []string{"Donald J. Trump"}},
		{"two first names", []string{"It fell, Anna Roth said.", "It fell, Peter Roth said."}, []string{"Anna Roth", "Peter Roth"}},
		{"a last name of two", []string{"It fell, Anna Roth said.", "It fell, Peter Roth said.", "It fell, Roth said."}, []string{"Anna Roth", "Peter Roth", "Roth"}},
		{"unnamed in two articles", []string{"It fell, two officials said.", "It fell, two officials said."}, []string{"two officials", "two officials"}},
		{"unnamed twice in one", []string{"It fell, two officials said. It was old, two officials said."}, []string{"two officials"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, links := linkTexts(c.texts...)
			var names []string
			for _, o := range links.Origins {
				names = append(names, o.Name)
			}
			if !slices.Equal(names, c.want) {
				t.Errorf("got %q, want %q", names, c.want)
			}
		})
	}
}

func TestLinkChains(t *testing.T) {
	readings, links := linkTexts("The bridge was old, according to two officials cited by Reuters. Mayor Anna Roth told CNN that it fell.")
	name := make(map[string]string)
	rests := make(map[string][]string)
	for _, o := range links.Origins {
		name[o.ID] = o.Name
		rests[o.Name] = o.RestsOn
	}
	var nearest []string
	for _, id := range links.Nearest["a0"] {
		nearest = append(nearest, name[id])
	}
	if !slices.Equal(nearest, []string{"Reuters", "CNN"}) {
		t.Errorf("nearest are %q, want Reuters and CNN", nearest)
	}
	if r := rests["Reuters"]; len(r) != 1 || name[r[0]] != "two officials" {
		t.Errorf("Reuters rests on %v, want the two officials", r)
	}
	if r := rests["CNN"]; len(r) != 1 || name[r[0]] != "Anna Roth" {
		t.Errorf("CNN rests on %v, want Anna Roth", r)
	}
	for _, st := range readings[0].Statements {
		if len(links.Chains[st.ID]) != 2 {
			t.Errorf("%q has the chain %v, want two links", st.Text, links.Chains[st.ID])
		}
	}
}

func TestLinkKeepsCircles(t *testing.T) {
	_, links := linkTexts("Reuters reported, citing CNN, that the bridge fell.", "CNN reported, citing Reuters, that the bridge fell.")
	if len(links.Origins) != 2 || len(links.Origins[0].RestsOn) != 1 || len(links.Origins[1].RestsOn) != 1 {
		t.Errorf("got %v, want two origins that rest on each other", links.Origins)
	}
}

func TestUnnamedSourcesKeepTheirIDInANewVersion(t *testing.T) {
	ids := map[string]bool{}
	for _, version := range []string{"v1", "v2"} {
		r := Read(Input{ArticleID: "a", VersionID: version, Text: "It fell, two officials said.", Language: "en"})
		for _, o := range Link([]fact.Article{{ID: "a", VersionID: version}}, []fact.Reading{r}, nil).Origins {
			ids[o.ID] = true
		}
	}
	if len(ids) != 1 {
		t.Errorf("two versions of an article give %d unnamed sources, want one", len(ids))
	}
}

// What a person said of “Roth” is not turned into something said of Anna Roth
// when a new article brings her.
func TestOriginsSpokenOfAreNotJoined(t *testing.T) {
	readings, _ := linkTexts("It fell, Roth said.", "It fell, Mayor Anna Roth said.")
	articles := []fact.Article{{ID: "a0"}, {ID: "a1"}}
	roth := OriginID(fact.Source{Name: "Roth", Kind: fact.Person}, "")
	links := Link(articles, readings, map[string]bool{roth: true})
	if len(links.Origins) != 2 || links.Origins[0].ID != roth {
		t.Errorf("got %v, want Roth and Anna Roth apart", links.Origins)
	}
	for i, st := range readings[0].Statements {
		if got := links.OriginOf(st.Attribution.Chain[0], "a0"); got != roth {
			t.Errorf("statement %d rests on %s, want %s", i, got, roth)
		}
	}
}
