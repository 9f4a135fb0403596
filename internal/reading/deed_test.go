package reading_test

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
)

// A deed is written as verb(agent, patient) with marks: "!" denied, "?modal", "<under".
func deedWords(s fact.Statement) string {
	var out []string
	for _, d := range s.Deeds {
		words := d.Verb + "(" + phraseWords(d.Agent) + ", " + phraseWords(d.Patient) + ")"
		if d.Denied {
			words = "!" + words
		}
		if d.Modal != "" {
			words += "?" + d.Modal
		}
		if d.Under != "" {
			words += "<" + d.Under
		}
		out = append(out, words)
	}
	return strings.Join(out, " ")
}

func phraseWords(p *fact.Phrase) string {
	if p == nil {
		return "-"
	}
	return p.Text
}

func TestDeeds(t *testing.T) {
	for _, row := range []struct{ name, line, want string }{
		{"active", "The guards shot the driver.", "shoot(The guards, the driver)"},
		{"a participle that opens the sentence", "Asked whether he would go, the minister laughed.", "ask(-, the minister) go(he, -)?would laugh(the minister, -)"},
		{"a verb that opens the sentence", "Asked questions, he fell silent.", "ask(-, questions) fall(he, silent)"},
		{"passive over a relative clause", "Workers who were hurt in the blast were flown out.", "hurt(-, who) fli(-, Workers)"},
		{"a day before what somebody threatens to do", "The guards threatened on Friday to shoot the driver.", "threaten(The guards, -) shoot(The guards, the driver)<threaten"},
		{"since between auxiliary and verb", "The guards have since shot the driver.", "shoot(The guards, the driver)"},
		{"passive", "The driver was shot by the guards.", "shoot(the guards, The driver)"},
		{"passive without agent", "The driver was shot.", "shoot(-, The driver)"},
		{"participle behind its noun", "A driver shot by guards fled to Lenne.", "shoot(guards, A driver) flee(A driver shot by guards, -)"},
		{"denied", "The guards have not shot the driver.", "!shoot(The guards, the driver)"},
		{"modal", "The guards may have shot the driver.", "shoot(The guards, the driver)?may"},
		{"contracted modal", "We’ll leave the town.", "leav(We, the town)?will"},
		{"infinitive", "The guards threatened to shoot the driver.", "threaten(The guards, -) shoot(The guards, the driver)<threaten"},
		{"infinitive of a noun", "The guards had a plan to shoot the driver.", "shoot(The guards, the driver)<plan"},
		{"infinitive of a passive", "The guards are expected to shoot the driver.", "expect(-, The guards) shoot(The guards, the driver)<expect"},
		{"passive infinitive", "The driver is expected to be shot by the guards.", "expect(-, The driver) shoot(the guards, The driver)<expect"},
		{"passive infinitive of be", "The driver is to be shot.", "shoot(-, The driver)<be"},
		{"a question left out", "When asked by Lang, Roth left.", "ask(Lang, -) leav(Roth, -)"},
		{"a condition left out", "If elected, Roth will leave.", "elect(-, -) leav(Roth, -)?will"},
		{"according is no verb", "Roth left, according to Lang.", "leav(Roth, -)"},
		{"points are no verb", "Prices rose two percentage points on Monday.", "rise(Prices, two percentage points)"},
		{"two clauses", "The guards fired and the driver fled.", "fire(The guards, -) flee(the driver, -)"},
		{"a sum as the object", "The council has paused $90 million in aid.", "paus(The council, $90 million)"},
		{"passive in progress", "The case is being investigated by Lang.", "investig(Lang, The case)"},
		{"passive joined to a passive", "Roth was booked in Lenne and later released.", "book(-, Roth) releas(-, Roth)"},
		{"passive joined by but", "Roth was stopped on the bridge but was not arrested.", "stop(-, Roth) !arrest(-, Roth)"},
		{"active joined to a passive", "Roth was booked in Lenne and left the town.", "book(-, Roth) leav(Roth, the town)"},
		{"subject over a relative clause", "Workers who had been at the mill are receiving help.", "receiv(Workers, help)"},
		{"a noun that looks like a verb", "Two state engineers told Lang.", "tell(Two state engineers, Lang)"},
		{"an ordinal in the object", "Roth asked his first officer.", "ask(Roth, his first officer)"},
		{"no object before a verb", "Roth said the bridge was closed.", "say(Roth, -) close(-, the bridge)"},
		{"in a quotation", "“We told the driver,” Roth said.", "tell(We, the driver) say(Roth, -)"},
		{"no verb", "A bridge over the Lenne.", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := reading.Single(row.line)
			if got := deedWords(s); got != row.want {
				t.Errorf("deeds of %q\n got %s\nwant %s", row.line, got, row.want)
			}
			for _, d := range s.Deeds {
				for _, p := range []*fact.Phrase{&d.Phrase, d.Agent, d.Patient} {
					if p != nil && (!s.Contains(p.Span) || string([]rune(s.Text)[p.Start:p.End]) != p.Text) {
						t.Errorf("%q does not stand at %v", p.Text, p.Span)
					}
				}
			}
		})
	}
}

func TestTitlesAndKindsOfNames(t *testing.T) {
	for _, row := range []struct{ name, line, want string }{
		{"office before", "Former president Anna Roth lived in Lenne.", "Anna Roth (person, Former president), Lenne (place, -)"},
		{"apposition", "Anna Roth, the former president of the club, left.", "Anna Roth (person, former president of the club)"},
		{"what somebody does", "Peter Lang, a fisherman, left.", "Peter Lang (person, fisherman)"},
		{"said to be", "Anna Roth was deputy director of the bank.", "Anna Roth (person, deputy director)"},
		{"served as", "Anna Roth served as mayor of Lenne.", "Anna Roth (person, mayor), Lenne (, -)"},
		{"said not to be", "Anna Roth was not the mayor of Lenne.", "Anna Roth (person, -), Lenne (, -)"},
		{"said to be something else", "Anna Roth was the winner.", "Anna Roth (person, -)"},
		{"none", "Peter Lang, tired, left.", "Peter Lang (person, -)"},
		{"organisation", "The Lenne Council met.", "Lenne Council (organisation, -)"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got []string
			for _, n := range reading.Single(row.line).Names {
				got = append(got, n.Text+" ("+string(n.Kind)+", "+phraseWords(n.Title)+")")
			}
			if s := strings.Join(got, ", "); s != row.want {
				t.Errorf("names of %q\n got %s\nwant %s", row.line, s, row.want)
			}
		})
	}
}
