package reading

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

func TestGermanAttributions(t *testing.T) {
	for _, c := range []struct {
		name, text    string // the last statement is looked at
		kind          fact.AttributionKind
		source, chain string
	}{
		{"after a quotation", "„Wir haben es gehört“, sagte der Fischer Peter Lang der Nachrichtenagentur Reuters.", fact.FromNamed, "der Fischer Peter Lang", "Reuters > Peter Lang"},
		{"laut", "Laut „Spiegel“ gab es schon im Mai Hinweise.", fact.FromOutlet, "Spiegel", "Spiegel"},
		{"nach Angaben", "Dabei kamen nach Angaben der Polizei zwölf Menschen ums Leben.", fact.FromNamed, "der Polizei", "Polizei"},
		{"zufolge", "Medienberichten zufolge wurde niemand festgenommen.", fact.FromUnnamed, "Medienberichten", "Medienberichten"},
		{"so", "„Sie war sicher“, so Bürgermeisterin Anna Roth.", fact.FromNamed, "Bürgermeisterin Anna Roth", "Anna Roth"},
		{"unnamed with a genitive", "Ein Sprecher des Verkehrsministeriums sagte am Mittwoch, man prüfe den Vorfall.", fact.FromUnnamed, "Ein Sprecher des Verkehrsministeriums", "Sprecher des Verkehrsministeriums"},
		{"citing", "Wie die Deutsche Presse-Agentur unter Berufung auf zwei Ermittler berichtete, war der Wagen zu schwer.", fact.FromOutlet, "die Deutsche Presse-Agentur", "Deutsche Presse-Agentur > zwei Ermittler"},
		{"pronoun", "Bürgermeisterin Anna Roth kam. „Die Brücke war alt“, sagte sie.", fact.FromNamed, "sie", "Anna Roth"},
		{"in a programme", "Kanzler Olaf Scholz sagte im ZDF: „Wir lassen niemanden allein.“", fact.FromNamed, "Kanzler Olaf Scholz", "ZDF > Olaf Scholz"},
		{"hedged", "Der Wagen war angeblich zu schwer.", fact.Hedged, "", ""},
		{"flat", "Die Brücke ist am Dienstag eingestürzt.", fact.Flat, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(Input{VersionID: "v", Text: c.text, Language: "de"})
			st := r.Statements[len(r.Statements)-1]
			source := ""
			if st.Attribution.Source != nil {
				source = st.Attribution.Source.Text
			}
			if a := st.Attribution; a.Kind != c.kind || source != c.source || chainOf(a) != c.chain {
				t.Errorf("%q\n got %s, source %q, chain %q\nwant %s, source %q, chain %q", st.Text, a.Kind, source, chainOf(a), c.kind, c.source, c.chain)
			}
		})
	}
}

func TestGermanFigures(t *testing.T) {
	type figure struct {
		text      string
		low, high float64
		unit      string
		counted   string
		qualifier fact.Qualifier
	}
	for _, c := range []struct {
		name, text string
		want       []figure
	}{
		{"plain", "Dabei starben 12 Menschen.", []figure{{"12", 12, 12, "", "menschen", ""}}},
		{"qualified", "Mindestens 12 Menschen, mehr als 20 Autos, rund 300 Helfer und bis zu 5 Boote kamen.", []figure{
			{"Mindestens 12", 12, 12, "", "menschen", fact.AtLeast},
			{"mehr als 20", 20, 20, "", "autos", fact.Over},
			{"rund 300", 300, 300, "", "helfer", fact.About},
			{"bis zu 5", 5, 5, "", "boote", fact.AtMost},
		}},
		{"decimals and thousands", "Es kostet 1,2 Millionen Euro, 3,4 Mrd. Dollar, 12.500 Euro und 3,5 Prozent.", []figure{
			{"1,2 Millionen Euro", 1.2e6, 1.2e6, "€", "", ""},
			{"3,4 Mrd. Dollar", 3.4e9, 3.4e9, "$", "", ""},
			{"12.500 Euro", 12500, 12500, "€", "", ""},
			{"3,5 Prozent", 3.5, 3.5, "%", "", ""},
		}},
		{"words", "Zwölf Soldaten und zwei schwer verletzte Zeugen, ein Dutzend Boote.", []figure{
			{"Zwölf", 12, 12, "", "soldaten", ""},
			{"zwei", 2, 2, "", "zeugen", ""},
			{"ein Dutzend", 12, 12, "", "boote", ""},
		}},
		{"ranges", "Zwischen 10 und 15 Menschen, 5 bis 10 Millionen Euro, 15-20 %.", []figure{
			{"Zwischen 10 und 15", 10, 15, "", "menschen", ""},
			{"5 bis 10 Millionen Euro", 5e6, 1e7, "€", "", ""},
			{"15-20 %", 15, 20, "%", "", ""},
		}},
		{"none", "Am 15. Juni 2025 um 14.30 Uhr, im Jahr 2024, der 3. Senat, Artikel 5, ein Mann gegen 17 Uhr.", nil},
		{"a year that counts", "Es kamen 2000 Menschen.", []figure{{"2000", 2000, 2000, "", "menschen", ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []figure
			for _, f := range readGermanFigures(c.text, 0) {
				if string([]rune(c.text)[f.Start:f.End]) != f.Text {
					t.Errorf("%q does not stand at %v", f.Text, f.Span)
				}
				got = append(got, figure{f.Text, f.Low, f.High, f.Unit, f.Counted, f.Qualifier})
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q\n got %v\nwant %v", c.text, got, c.want)
			}
		})
	}
}

func TestFiguresOfOtherLanguagesAreRead(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"de", "Es kostet 1,2 Millionen Euro.", "1,2 Millionen Euro"},
		{"fr", "Douze blessés, 12 morts et 1.200 maisons.", "12"},
	} {
		var got []string
		for _, f := range Read(Input{VersionID: "v", Language: c.language, Text: c.text}).Statements[0].Figures {
			got = append(got, f.Text)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: figures of %q are %q, want %q", c.language, c.text, s, c.want)
		}
	}
}

func TestWhatIsNotReadIsSaid(t *testing.T) {
	for _, c := range []struct{ language, want string }{
		{"", ""},
		{"en", ""},
		{"en-GB", ""},
		{"de", "in German"},
		{"fr", "in French"},
		{"pt-BR", "in Portuguese"},
		{"xx", "another language (xx)"},
	} {
		if got := Unread(c.language); (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%q: got %q, want %q in it", c.language, got, c.want)
		}
	}
}

func TestOtherLanguagesAreNotReadAsEnglish(t *testing.T) {
	r := Read(Input{VersionID: "v", Language: "fr", Text: "Le pont est tombé mardi, comment le maire. « Il était vieux », dit-elle."})
	for _, st := range r.Statements {
		if st.Attribution.Kind != fact.Flat || !st.Checkable {
			t.Errorf("%q is %s, checkable %v", st.Text, st.Attribution.Kind, st.Checkable)
		}
	}
}

func TestLanguageIsKeptOrDetected(t *testing.T) {
	const german = "Die alte Brücke über die Lenne ist am Dienstag eingestürzt, teilte die Polizei mit. Verletzt wurde nach ersten Erkenntnissen niemand."
	for _, c := range []struct{ name, given, text, want string }{
		{"given", "fr", german, "fr"},
		{"detected", "", german, "de"},
		{"short", "", "“It fell,” retired Air Force general Lloyd Newton said.", "en"},
		{"too short", "", "12", ""},
		{"long and foreign", "", longFrench, "fr"},
	} {
		if got := Read(Input{Text: c.text, Language: c.given}).Language; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// The more there is to read of an article, the surer must its language be.
func TestLanguageOfLongArticles(t *testing.T) {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in seeds: %v", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := LanguageOf(Input{Text: string(data)}); got != "en" {
			t.Errorf("%s: got %q, want English", name, got)
		}
	}
}

// longFrench is of an article's length.
const longFrench = `Les autorités portuaires ont fermé mardi soir la jetée nord, après que des plongeurs eurent découvert des fissures dans trois des piliers de béton qui la soutiennent. Selon les ingénieurs venus constater les dégâts, l’eau salée avait atteint l’acier, et personne ne pouvait dire combien de temps l’ouvrage supporterait le poids des grues. Une quarantaine de dockers ont été renvoyés chez eux avec leur salaire entier ; les syndicats veulent la promesse qu’il en restera ainsi jusqu’à la fin des travaux. Deux porte-conteneurs, l’un venu de Rotterdam et l’autre de Pusan, ont été détournés et mouillent désormais derrière la digue. Les agents maritimes s’attendent à une semaine de retards, prévision jugée prématurée par une porte-parole du port. Construite en 1961, la jetée avait été réparée deux fois, la dernière après une tempête qui avait arraché la moitié de ses défenses. Des inspecteurs avaient averti à l’automne que les piliers méritaient un examen plus attentif, d’après le compte rendu d’une réunion publié par le journal local. Une enquête devra établir avant juin si cet avertissement est parvenu au conseil d’administration. Les pêcheurs, qui vendent leur poisson sur le même quai, se sont plaints d’avoir appris la fermeture à la radio. Leurs bateaux ont été déplacés vers le vieux bassin, si peu profond qu’ils ne peuvent sortir qu’à marée haute.`
