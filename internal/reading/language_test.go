package reading

import (
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
	} {
		if got := Read(Input{Text: c.text, Language: c.given}).Language; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
