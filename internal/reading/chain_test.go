package reading

import (
	"testing"

	"crosscheck/internal/fact"
)

// A chain goes from the outlet nearest to the article to the person.
func TestChains(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"first reported by", "The meeting, first reported by the Wall Street Journal, took place on Monday.", "Wall Street Journal"},
		{"first to report", "The Wall Street Journal was the first to report the plan.", "Wall Street Journal"},
		{"reports, in front of nothing", "The bridge fell, the Associated Press reports.", "Associated Press"},
		{"citing, behind", "The bridge is closed, the New York Times reported on Sunday, citing two people familiar with the matter.", "New York Times > two people familiar with the matter"},
		{"citing, between", "CNN, citing Reuters, reported that the bridge fell.", "CNN > Reuters"},
		{"without citing", "Israel’s Channel 12 reported, without citing sources, that the bridge fell.", "Channel 12"},
		{"one briefed", "The bridge fell, Reuters reported, citing a person briefed on the talks.", "Reuters > person briefed on the talks"},
		{"told an outlet", "Two U.S. officials told Reuters that the plan was vetoed.", "Reuters > Two U.S. officials"},
		{"told an outlet’s man", "Roth told CNN’s Jake Tapper that the bridge was old.", "CNN > Roth"},
		{"an interview in front", "In an interview with Fox News’ Bret Baier, Roth said the bridge was old.", "Fox News > Roth"},
		{"an interview behind", "The bridge was old, Roth said in an interview with Fox News on Sunday.", "Fox News > Roth"},
		{"a programme", "“The bridge fell,” Roth said on CBS’s Face the Nation.", "CBS > Roth"},
		{"an outlet reports what another was told", "Roth told the BBC the bridge fell, CNN reported.", "CNN > BBC > Roth"},
		{"the same, turned", "CNN reported that Roth told the BBC that the bridge fell.", "CNN > BBC > Roth"},
		{"said, according to", "The bridge fell, Roth said, according to Reuters.", "Reuters > Roth"},
		{"state media", "State media said the bridge was old.", "State media"},
		{"an agency of the state", "Iran’s state-run IRNA news agency reported that the bridge was hit.", "IRNA"},
		{"carried by", "The ministry said in a statement carried by state news agency IRNA that the bridge fell.", "IRNA > ministry"},
		{"seen by", "The bridge was old, according to a document seen by Reuters.", "Reuters > document"},
		{"obtained by", "A memo obtained by the Associated Press shows the bridge was old.", "Associated Press > memo"},
		{"a report by", "A report by the ministry said the bridge was old.", "report by the ministry > ministry"},
		{"somebody’s report", "The ministry’s report says the bridge was old.", "ministry’s report > ministry"},
		{"the newspaper is told", "The Washington Post asked. The bridge fell, officials told the newspaper.", "Washington Post > officials"},
		{"the newspaper says", "The Washington Post asked. The newspaper said the bridge fell.", "Washington Post"},
		{"a paper by its last word", "The Washington Post asked. The Post said the bridge fell.", "Washington Post"},
		{"in brackets", "The bridge fell on Monday (Reuters).", "Reuters"},
		{"a dateline with a wire", "WASHINGTON (Reuters) - The plan was vetoed, two U.S. officials said.", "Reuters > two U.S. officials"},
		{"a dateline with a day", "TEHRAN, June 15 (Xinhua) -- The bridge fell on Monday.", "Xinhua"},
		{"a dateline without a wire", "JERUSALEM — The bridge fell on Monday, officials said.", "officials"},
		{"a credit without a place", "(CNN) -- The bridge fell on Monday.", "CNN"},
		{"no dateline", "The bridge – an old one – fell on Monday.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := readText(c.text)
			st := r.Statements[len(r.Statements)-1]
			if got := chainOf(st.Attribution); got != c.want {
				t.Errorf("%q: got %q, want %q", st.Text, got, c.want)
			}
		})
	}
}

func TestChainsKeepTheWordsTheyWereReadFrom(t *testing.T) {
	const s = "The Washington Post asked. The bridge fell, officials told the newspaper."
	r := readText(s)
	var words []string
	for _, link := range r.Statements[1].Attribution.Chain {
		words = append(words, link.Words.Text)
	}
	if len(words) != 2 || words[0] != "the newspaper" || words[1] != "officials" {
		t.Errorf("the chain was read from %q, want the newspaper and officials", words)
	}
}

func TestCreditsCoverTheArticle(t *testing.T) {
	for _, c := range []struct {
		name, text, outlet, want string // of the first statement
	}{
		{"at the end, in brackets", "The bridge fell on Monday. It was old. (dpa)", "", "dpa"},
		{"at the end, in a line", "The bridge fell on Monday. It was old.\n\nSource: Reuters", "", "Reuters"},
		{"published by", "The bridge fell on Monday. It was old.\n\nThis article was originally published by Reuters.", "", "Reuters"},
		{"the outlet’s own dateline", "LONDON (Reuters) - The bridge fell on Monday. It was old.", "Reuters", ""},
		{"another’s dateline", "LONDON (Reuters) - The bridge fell on Monday. It was old.", "The Guardian", "Reuters"},
		{"cited in the middle", "The bridge fell on Monday. It was old (Reuters). Nobody was hurt.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := Read(Input{VersionID: "v", Text: c.text, Language: "en", Outlet: c.outlet}).Statements[0]
			if got := chainOf(st.Attribution); got != c.want || st.Attribution.Kind != fact.Flat {
				t.Errorf("%q rests on %q and is %s, want %q and flat", st.Text, got, st.Attribution.Kind, c.want)
			}
		})
	}
}

func TestStatementsBeginBehindTheDateline(t *testing.T) {
	r := readText("TEHRAN, June 15 (Xinhua) -- The bridge fell on Monday.")
	if len(r.Statements) != 1 || r.Statements[0].Text != "The bridge fell on Monday." {
		t.Errorf("got %v, want the sentence without its dateline", r.Statements)
	}
}
