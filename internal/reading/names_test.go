package reading

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

func TestNames(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"title before", "U.S. President Donald Trump spoke.", "U.S.=U.S. Donald Trump=Donald Trump"},
		{"last name", "He met Donald Trump. Later Trump left.", "Donald Trump=Donald Trump Trump=Donald Trump"},
		{"first word", "Bridges fell. Later Kim left. Kim was tired.", "Kim=Kim Kim=Kim"},
		{"former", "Former U.S. President Donald Trump spoke.", "U.S.=U.S. Donald Trump=Donald Trump"},
		{"institution", "The Ministry of Health closed it.", "Ministry of Health=Ministry of Health"},
		{"possessive", "They saw Israel’s Mossad.", "Israel=Israel Mossad=Mossad"},
		{"initials", "The Central Intelligence Agency knew. Now the CIA denies it.", "Central Intelligence Agency=Central Intelligence Agency CIA=Central Intelligence Agency"},
		{"a first name that is a common word", "Art Levinson spoke. He praised Levinson.", "Art Levinson=Art Levinson Levinson=Art Levinson"},
		{"a firm that begins with a rank", "The losses at General Motors grew.", "General Motors=General Motors"},
		{"a chief of finance", "It was so, as Chief Financial Officer Ray Young told them.", "Ray Young=Ray Young"},
		{"what an office is over", "The new planes were praised by Secretary of the Air Force James Roche on that day in spring.", "James Roche=James Roche"},
		{"a firm before its man", "It is so, said Fort Pitt Capital Group Charlie Smith.", "Fort Pitt Capital Group=Fort Pitt Capital Group Charlie Smith=Charlie Smith"},
		{"a country is no last name", "He flew Air France. He left France.", "Air France=Air France France=France"},
		{"a number is none", "He is No. 5. “No. Not now.”", ""},
		{"a zone is none", "They spoke to Roth at 8 p.m. ET and 17:30 GMT.", "Roth=Roth"},
		{"a loud word is none", "They call it “FAKE” news and A TOTAL DISGRACE, says NATO.", "NATO=NATO"},
		{"all in capitals", "ROTH CLOSED THE BRIDGE TO ISRAELI TRUCKS.", "ROTH=ROTH ISRAELI=ISRAELI"},
		{"a verb in a headline", "Gold Star Mother Corners Roth on Bridge Plan\n\nAnna Roth spoke. Roth left.", "Corners Roth=Anna Roth Anna Roth=Anna Roth Roth=Anna Roth"},
		{"weekday", "It fell on Monday.", ""},
		{"two of one name", "He met Eric Trump, Donald Trump and Donald Trump. Then Trump left.", "Eric Trump=Eric Trump Donald Trump=Donald Trump Donald Trump=Donald Trump Trump=Donald Trump"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, st := range readText(c.text).Statements {
				for _, n := range st.Names {
					got = append(got, n.Text+"="+n.Canonical)
				}
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%q: got %q, want %q", c.text, s, c.want)
			}
		})
	}
}

func TestWhatNamesName(t *testing.T) {
	for _, c := range []struct {
		name, text, of string
		want           nameKind
	}{
		{"a firm by what is said before", "The carmaker Fiat made a loss.", "Fiat", nameOrganisation},
		{"a firm by its spokesman", "Airbus spokesman Jean Roth spoke. Later Airbus fell.", "Airbus", nameOrganisation},
		{"a firm by what it has", "Chrysler’s shares fell.", "Chrysler", nameOrganisation},
		{"a firm by an apposition", "Fiat, the Italian carmaker, made a loss.", "Fiat", nameOrganisation},
		{"a firm with a country", "She flew with Air Canada to Rome.", "Air Canada", nameOrganisation},
		{"a person by an apposition", "Ketsoyan, a fisherman, spoke.", "Ketsoyan", nameUnknown},
		{"a person by the first name", "On Friday Jim Press spoke.", "Jim Press", namePerson},
		{"an agency", "The Mehr news agency told of it.", "Mehr", nameOutlet},
		{"a newspaper", "It was told by the newspaper Haaretz and by Le Monde.", "Haaretz", nameOutlet},
		{"a newspaper of a country is not named", "The Florida newspaper told of it.", "Florida", namePlace},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPage(Input{Text: c.text, Language: "en"}, Sentences(c.text))
			for _, m := range p.mentions {
				if m.canonical == c.of {
					if m.kind != c.want {
						t.Errorf("%q: %s is of kind %d, want %d", c.text, c.of, m.kind, c.want)
					}
					return
				}
			}
			t.Errorf("%q: no mention of %s", c.text, c.of)
		})
	}
}

// A person is told by a first name, by an age behind the name, or by a word for people beside it; the
// word must not be one for companies as well.
func TestWhoIsAPerson(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       fact.NameKind
	}{
		{"an age", "The driver, Xolile Quispe, 51, was among the dead.", fact.NamesPerson},
		{"an age behind a word for firms", "Winch operator Xolile Quispe, 51, was among the dead.", fact.NamesPerson},
		{"a trade before", "Driver Xolile Quispe could have known nothing.", fact.NamesPerson},
		{"a trade behind", "Xolile Quispe, the singer of the band, broke off.", fact.NamesPerson},
		{"a company", "The shares of the ferry operator, Xolile Quispe, fell.", ""},
		{"a comparative", "They feared a wider Xolile Quispe conflict.", ""},
		{"several", "Xolile Quispe, the winners of eight games, played on.", ""},
		{"nothing beside", "It was seen at Xolile Quispe on Monday.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, n := range Single(c.text).Names {
				if n.Text == "Xolile Quispe" {
					if n.Kind != c.want {
						t.Errorf("got %q, want %q", n.Kind, c.want)
					}
					return
				}
			}
			t.Error("the name is not found")
		})
	}
}
