package reading

import (
	"testing"

	"crosscheck/internal/fact"
)

func TestLevelsAndRungs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		level      fact.Level
		kind       fact.AttributionKind
		links      int
	}{
		{"what officials say is a content", "Two officials said the plan was vetoed.", fact.Content, fact.FromUnnamed, 1},
		{"a quotation is an utterance", "Anna Roth said the plan was “dead and will stay so”.", fact.Utterance, fact.FromNamed, 1},
		{"a catchword is none", "Anna Roth said the plan was “dead”.", fact.Content, fact.FromNamed, 1},
		{"a denial is an utterance", "Anna Roth denied any part in it.", fact.Utterance, fact.FromNamed, 1},
		{"a refusal is an utterance", "Anna Roth declined to confirm or deny the report.", fact.Utterance, fact.FromNamed, 1},
		{"an order is a deed", "Anna Roth ordered a recount.", fact.Content, fact.FromNamed, 1},
		{"an order to somebody is what is done", "Anna Roth ordered the crew to leave.", fact.Content, fact.FromNamed, 1},
		{"what was not said is one", "Anna Roth did not confirm or deny the report.", fact.Utterance, fact.FromNamed, 1},
		{"what was got round is one", "Asked about the report, Anna Roth avoided giving a direct denial.", fact.Utterance, fact.FromNamed, 1},
		{"what else is avoided is none", "Anna Roth avoided the bridge on Monday.", fact.Content, fact.Flat, 0},
		{"criticism is an utterance", "Anna Roth criticised the plan.", fact.Utterance, fact.FromNamed, 1},
		{"a thought is the outlet's word", "Anna Roth hopes to win.", fact.Content, fact.Flat, 0},
		{"a side taken is the outlet's word", "Anna Roth opposes the plan.", fact.Content, fact.Flat, 0},
		{"a deed has no source", "Israel launched a strike on Friday.", fact.Content, fact.Flat, 0},
		{"a hedge beside a source", "Anna Roth reportedly warned that the bridge was old.", fact.Content, fact.Hedged, 1},
		{"is said to have told", "Anna Roth is said to have told Lang that the bridge was old.", fact.Content, fact.Hedged, 1},
		{"a hedge alone", "The bridge is said to have been old.", fact.Content, fact.Hedged, 0},
		{"a thing shows", "The study shows that the bridge was old.", fact.Content, fact.FromDocument, 1},
		{"vague reports are nobody's", "According to media reports, the bridge was old.", fact.Content, fact.FromUnnamed, 1},
		{"local media are nobody one can ask", "Local media said the bridge was old.", fact.Content, fact.FromUnnamed, 1},
		{"a pronoun without a candidate", "He said the bridge was old.", fact.Content, fact.FromNamed, 0},
		{"a reason that is cited is no source", "Russia closed the bridge, citing the violence.", fact.Content, fact.Flat, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := readText(c.text).Statements[0]
			if st.Level != c.level || st.Attribution.Kind != c.kind || len(st.Attribution.Chain) != c.links {
				t.Errorf("%q is %s, %s, chain %q; want %s, %s, %d links",
					st.Text, st.Level, st.Attribution.Kind, chainOf(st.Attribution), c.level, c.kind, c.links)
			}
		})
	}
}

func TestStatementsKeepTheirPart(t *testing.T) {
	const s = "Bridge falls in Lenne\n\nThe old bridge fell on Monday."
	r := Read(Input{VersionID: "v", Text: s, Language: "en", Parts: []fact.Part{
		{Kind: fact.Headline, Span: fact.Span{Start: 0, End: 21}},
		{Kind: fact.Body, Span: fact.Span{Start: 23, End: 53}},
	}})
	if len(r.Statements) != 2 || r.Statements[0].Part != fact.Headline || r.Statements[1].Part != fact.Body {
		t.Errorf("got %+v, want one statement of the headline and one of the body", r.Statements)
	}
}

func TestCheckable(t *testing.T) {
	const speech = "My fellow citizens, I am proud of you. Let us move forward together. We must never give up. I thank you all. "
	for _, c := range []struct {
		name, text string
		want       bool // of the last statement
	}{
		{"a report of news", "The bridge fell. It was old. Trains were stopped. Nobody was hurt. The mayor came.", true},
		{"a figure in a speech", speech + "Last year we built 1,200 homes in the state.", true},
		{"a call in a speech", speech + "We must believe in our future.", false},
		{"a question", "The bridge fell. Who knew?", false},
		{"a question that was asked", "“Who knew of it before?” Anna Roth asked.", true},
		{"a headline without a verb", "New bridge for Lenne", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := readText(c.text).Statements
			st := all[len(all)-1]
			if st.Checkable != c.want || st.Checkable == (st.WhyNot != "") {
				t.Errorf("%q: checkable %v (%s), want %v", st.Text, st.Checkable, st.WhyNot, c.want)
			}
		})
	}
}
