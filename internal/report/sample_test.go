package report_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

// The sample: a bridge falls, four outlets and a page that wants to do harm
// report it. Everything a report can show is in it.

var sampleTime = time.Date(2025, 6, 16, 12, 0, 0, 0, time.UTC)

var sampleOptions = report.Options{
	Generated: sampleTime, Program: "Crosscheck 0.0.0-test", Page: "https://example.com/bridge",
	Headline: "3 outlets, 1 article of an unknown outlet, 6 origins, 2 shown to be independent; 1 claim in dispute",
	Warnings: map[string][]string{"c-dead": {"The Herald differs with itself: it gives 12 and 14."}},
	Alludes:  map[string][]string{"c-inspected": {"a1"}},
	Moved:    map[string][]string{"c-inspected": {"One statement has come in since."}},
}

type sampleArticle struct {
	file, outlet, byline, published, url, language, text string
}

var sampleArticles = []sampleArticle{
	{
		"daily.txt", "The Daily", "Mara Lind", "2025-06-10", "https://daily.example/bridge", "en",
		"Bridge falls into the Lenne\n\nThe old bridge over the river Lenne collapsed on Tuesday, killing 12 people, the mayor, Anna Roth, said.\n" +
			"“We heard a loud crack and then it was gone,” said Peter Lang, a fisherman. What a night.\n",
	},
	{
		"herald.txt", "The Herald", "", "2025-06-11T06:30:00Z", "https://herald.example/lenne?a=1&b=2", "en",
		"At least 14 people were killed when the old bridge over the river Lenne collapsed on Tuesday, according to Reuters. " +
			"The bridge had not been inspected since March, two officials told Reuters.\n",
	},
	{
		"no-name.txt", "", "", "", "", "",
		"The bridge had been inspected in March, Mayor Roth told Reuters. 12 people died 🌉.\n",
	},
	{
		"folder/courier <b>.html", "Courier & “Sons” <script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "2025-06", "javascript:alert(1)", "en",
		"<script>alert('the bridge')</script> 12 people died when the bridge collapsed, *the* [mayor](javascript:alert(1)) `said` | --> ]]> \u202eesrever\u202c.\n",
	},
	{
		"hebrew.txt", "כאן", "", "2025-06-10", "", "he",
		"הגשר הישן מעל נהר לנה קרס ביום שלישי, ו-12 בני אדם נהרגו, אמרה ראש העיר.\n",
	},
}

type sampler struct {
	t testing.TB
	d *fact.Dossier
}

// span of some words in an article; the first place where they stand.
func (s sampler) span(article int, words string) fact.Span {
	s.t.Helper()
	text := s.d.Articles[article].Text
	at := strings.Index(text, words)
	if at < 0 {
		s.t.Fatalf("article %d does not say %q", article, words)
	}
	start := utf8.RuneCountInString(text[:at])
	return fact.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

func (s sampler) phrase(article int, words string) *fact.Phrase {
	return &fact.Phrase{Span: s.span(article, words), Text: words}
}

// say adds a statement to an article and returns its id.
func (s sampler) say(article int, words string, level fact.Level, set func(*fact.Statement)) string {
	s.t.Helper()
	r := &s.d.Readings[article]
	st := fact.Statement{
		ArticleID: s.d.Articles[article].ID, VersionID: r.VersionID, Span: s.span(article, words), Text: words,
		Part: fact.Body, Level: level, Checkable: true, Attribution: fact.Attribution{Kind: fact.Flat},
	}
	for i, sentence := range r.Sentences {
		if sentence.Contains(fact.Span{Start: st.Start, End: st.Start + 1}) {
			st.Sentence = i
		}
	}
	st.ID = fact.StatementID(r.VersionID, st.Span, level)
	if set != nil {
		set(&st)
	}
	r.Statements = append(r.Statements, st)
	return st.ID
}

func sampleDossier(t testing.TB) *fact.Dossier {
	d := &fact.Dossier{
		Story:       fact.Story{ID: "story", Name: "The bridge <over> the “Lenne”", Created: sampleTime},
		Nearest:     map[string][]string{},
		Assessments: map[string]fact.Assessment{},
		Verdicts:    map[string][]fact.Verdict{},
	}
	s := sampler{t, d}
	for i, a := range sampleArticles {
		sum := sha256.Sum256([]byte(a.text))
		id := "a" + string(rune('1'+i))
		d.Articles = append(d.Articles, fact.Article{
			ID: id, VersionID: "v" + id, Number: i, File: a.file, Title: strings.SplitN(a.text, "\n", 2)[0],
			Outlet: a.outlet, Byline: a.byline, Published: a.published, URL: a.url, Language: a.language,
			SHA256: hex.EncodeToString(sum[:]), Text: a.text, Imported: sampleTime,
		})
		d.Readings = append(d.Readings, fact.Reading{VersionID: "v" + id, Sentences: sampleSentences(a.text)})
	}
	d.Articles[3].Title = "<b>Not</b> a title"
	d.Articles[3].OutletBy, d.Articles[3].PublishedBy = "Ada <Lenz>", "Ada <Lenz>"
	d.Articles[3].Warnings = []string{"The character set was guessed: windows-1252."}
	d.Origins = []fact.Origin{
		{ID: "o-roth", Name: "Anna Roth", Kind: fact.Person},
		{ID: "o-reuters", Name: "Reuters", Kind: fact.CitedOutlet, RestsOn: []string{"o-officials", "o-roth"}},
		{ID: "o-officials", Name: "two officials", Kind: fact.Unnamed},
		{ID: "o-lang", Name: "Peter Lang", Kind: fact.Person},
		{ID: "o-courier", Name: "the Courier", Kind: fact.CitedOutlet, RestsOn: []string{"o-blog"}},
		{ID: "o-blog", Name: "a blog", Kind: fact.CitedOutlet, RestsOn: []string{"o-courier"}},
	}
	d.Nearest["a1"] = []string{"o-roth", "o-lang"}
	d.Nearest["a2"] = []string{"o-reuters"}
	d.Nearest["a3"] = []string{"o-reuters"}
	d.Nearest["a4"] = []string{"o-courier"}

	attributed := func(article int, kind fact.AttributionKind, source, cue string, origins ...string) func(*fact.Statement) {
		return func(st *fact.Statement) {
			st.Attribution.Kind, st.OriginIDs = kind, origins
			if source != "" {
				st.Attribution.Source = s.phrase(article, source)
			}
			if cue != "" {
				st.Attribution.Cue = s.phrase(article, cue)
			}
		}
	}
	headline := s.say(0, "Bridge falls into the Lenne", fact.Content, func(st *fact.Statement) { st.Part = fact.Headline })
	dead1 := s.say(0, "The old bridge over the river Lenne collapsed on Tuesday, killing 12 people", fact.Content, attributed(0, fact.FromNamed, "the mayor, Anna Roth", "said", "o-roth"))
	crack := s.say(0, "“We heard a loud crack and then it was gone,” said Peter Lang", fact.Utterance, attributed(0, fact.FromNamed, "Peter Lang", "said", "o-lang"))
	s.say(0, "What a night", fact.Content, func(st *fact.Statement) { st.Checkable, st.WhyNot = false, "an exclamation asserts nothing" })
	dead2 := s.say(1, "At least 14 people were killed when the old bridge over the river Lenne collapsed on Tuesday", fact.Content, attributed(1, fact.FromOutlet, "Reuters", "according to", "o-reuters"))
	not2 := s.say(1, "The bridge had not been inspected since March", fact.Content, attributed(1, fact.FromUnnamed, "two officials", "told", "o-reuters", "o-officials"))
	insp3 := s.say(2, "The bridge had been inspected in March", fact.Content, attributed(2, fact.FromNamed, "Mayor Roth", "told", "o-reuters", "o-roth"))
	dead3 := s.say(2, "12 people died 🌉", fact.Content, nil)
	dead4 := s.say(3, "12 people died when the bridge collapsed", fact.Content, func(st *fact.Statement) { st.Attribution.Kind = fact.Hedged })
	s.say(3, "<script>alert('the bridge')</script>", fact.Content, func(st *fact.Statement) { st.Checkable, st.WhyNot = false, "no <verb>" })
	dead5 := s.say(4, "ו-12 בני אדם נהרגו", fact.Content, nil)

	lang := fact.OriginRef{ID: "o-lang", Name: "Peter Lang", Kind: fact.Person}
	d.OriginDecisions = []fact.OriginDecision{
		{ID: "d1", Act: fact.RenameOrigin, Origin: lang, Other: fact.OriginRef{Name: "a fisherman"}, By: "Ada", At: sampleTime},
		{
			ID: "d2", Act: fact.SetOrigin, ArticleID: "a1", StatementID: crack, Chain: []fact.OriginRef{lang}, By: "Ada", At: sampleTime,
			Anchor: &fact.Anchor{Exact: "“We heard a loud crack and then it was gone,” said Peter Lang"},
		},
	}
	d.Origins[3].Said = []string{"d1"}
	d.Statements()[crack].OriginSaid = "d2"

	d.Matches = []fact.Match{
		{A: dead1, B: dead3, Score: 0.93, Reasons: []string{"both: 12, people"}},
		{A: dead1, B: dead2, Score: 0.81},
		{A: not2, B: insp3, Score: 0.64, Reasons: []string{"both: bridge, inspected, March"}},
		{A: crack, B: not2, Score: 0.01, Reasons: []string{"hardly anything"}},
	}
	d.Claims = []fact.Claim{
		{ID: "c-dead", Number: 1, Text: "The collapse killed 12 people", Level: fact.Content, Statements: []string{dead1, dead2, dead3, dead4, dead5}, Pinned: true},
		{ID: "c-inspected", Number: 2, Text: "The bridge was inspected in March", Level: fact.Content, Statements: []string{not2, insp3}, Pinned: true},
		{ID: "c-crack", Number: 3, Text: "Peter Lang said: “We heard a loud crack and then it was gone”", Level: fact.Utterance, Statements: []string{crack}},
		{ID: "c-fall", Number: 4, Text: "Bridge falls into the Lenne.", Level: fact.Content, Statements: []string{headline}, Pinned: true},
	}
	value := func(article int, id, words, value string) fact.DifferenceValue {
		return fact.DifferenceValue{Statement: id, Phrase: *s.phrase(article, words), Value: value}
	}
	dead := fact.Difference{
		Kind: fact.DiffNumber, Concerns: fact.ConcernsClaim, Material: true,
		Values: []fact.DifferenceValue{
			value(0, dead1, "12 people", "12"), value(1, dead2, "At least 14 people", "at least 14"),
			value(2, dead3, "12 people", "12"), value(3, dead4, "12 people", "12"), value(4, dead5, "12", "12"),
		},
		Reason: "“12” (The Daily and three more) and “at least 14” (The Herald) cannot both be true.",
	}
	inspected := fact.Difference{
		Kind: fact.DiffPolarity, Concerns: fact.ConcernsClaim, Material: true,
		Values: []fact.DifferenceValue{value(1, not2, "not", "no"), value(2, insp3, "inspected", "yes")},
		Reason: "One denies what the other asserts.",
	}
	since := fact.Difference{
		Kind: fact.DiffDate, Concerns: fact.ConcernsAttribution, Reason: "“since March” and “in March” need not be the same.",
		Values: []fact.DifferenceValue{value(1, not2, "since March", "since March"), value(2, insp3, "in March", "March")},
	}
	d.Assessments["c-dead"] = fact.Assessment{
		ClaimID: "c-dead", Independence: fact.Independence{Shown: 2, Possible: 3}, Differences: []fact.Difference{dead},
		Suggestion: fact.Suggestion{Verdict: fact.Disputed, Reasons: []string{dead.Reason, "Two origins are shown to be independent."}, Missing: "Find out which side of the difference is right.", Confidence: 0.71},
	}
	d.Assessments["c-inspected"] = fact.Assessment{
		ClaimID: "c-inspected", Independence: fact.Independence{Shown: 1, Possible: 2}, Differences: []fact.Difference{inspected, since},
		Suggestion: fact.Suggestion{Verdict: fact.Disputed, Reasons: []string{inspected.Reason}, Missing: "Find out which side of the difference is right."},
	}
	d.Assessments["c-crack"] = fact.Assessment{
		ClaimID: "c-crack", Independence: fact.Independence{Shown: 1, Possible: 1},
		Suggestion: fact.Suggestion{Verdict: fact.SingleSource, Reasons: []string{"Everything comes from what may be one origin."}, Missing: "A recording or a witness of the words would be a second origin.", Confidence: 0.97},
	}
	d.Assessments["c-fall"] = fact.Assessment{ClaimID: "c-fall", Suggestion: fact.Suggestion{Verdict: fact.Open}}

	at := func(minutes int) time.Time { return sampleTime.Add(time.Duration(minutes) * time.Minute) }
	d.Verdicts["c-inspected"] = []fact.Verdict{
		{ID: "d1", ClaimID: "c-inspected", Kind: fact.Disputed, Reason: "<em>yes</em> or no", By: "Ada", At: at(1)},
		{ID: "d2", ClaimID: "c-inspected", Kind: fact.Corroborated, Reason: "the log of the inspection is “here”", By: "Grace <grace@desk.example>", At: at(2)},
	}
	d.Verdicts["c-fall"] = []fact.Verdict{
		{ID: "d3", ClaimID: "c-fall", Kind: fact.NotCheckable, Reason: "too vague", By: "Ada", At: at(3)},
		{ID: "d4", ClaimID: "c-fall", Kind: fact.Undecided, By: "Ada", At: at(4)},
	}
	d.Decisions = []fact.MatchDecision{
		{ID: "m1", A: dead1, B: dead4, Answer: fact.Same, Reason: "same dead", By: "Ada", At: at(5)},
		{ID: "m2", A: crack, B: not2, Answer: fact.NotSame, By: "Ada", At: at(6)},
	}
	d.Evidence = []fact.Evidence{
		{ID: "e1", ClaimID: "c-inspected", Kind: "document", Note: "Inspection log, page 4", URL: "https://city.example/log.pdf", Dated: "2025-03-14", By: "Grace", At: at(7)},
		{ID: "e2", ClaimID: "c-inspected", Kind: "link", Note: "a bad one", URL: "javascript:alert(2)", By: "Grace", At: at(8)},
	}
	d.Queries = []fact.Query{
		{ID: "q1", ClaimID: "c-dead", Question: "How many are dead?", ToWhom: "the hospital", Due: "2025-06-17", State: fact.QueryOpen, By: "Ada", At: at(9)},
		{
			ID: "q2", ClaimID: "c-dead", Question: "Who counted?", State: fact.QueryAnswered, Answer: "The fire brigade.", By: "Ada", At: at(10),
			SettledBy: "Grace", SettledAt: at(14),
		},
		{
			ID: "q3", ClaimID: "c-inspected", Question: "Who signed the log?", ToWhom: "the city", State: fact.QueryClosed, Answer: "the city does not answer",
			By: "Ada", At: at(10), SettledBy: "Ada", SettledAt: at(15),
		},
	}
	d.Reviews = map[string][]fact.Review{
		"c-inspected": {
			{ID: "r1", ClaimID: "c-inspected", VerdictID: "d1", Kind: fact.Reviewed, By: "Grace", At: at(1)},
			{ID: "r2", ClaimID: "c-inspected", VerdictID: "d2", Kind: fact.SentBack, Note: "who signed <the log>?", By: "Ben", At: at(16)},
		},
		"c-fall": {{ID: "r3", ClaimID: "c-fall", VerdictID: "d3", Kind: fact.Reviewed, By: "Ben", At: at(3)}},
	}
	d.Annotations = []fact.Annotation{
		{ID: "n1", Kind: fact.Comment, ClaimID: "c-dead", Text: "call again\nin the morning", By: "Ada", At: at(11)},
		{ID: "n2", Kind: fact.Highlight, VersionID: "va1", Anchor: &fact.Anchor{Span: s.span(0, "a loud crack"), Exact: "a loud crack", Occurrences: 1}, By: "Ada", At: at(12)},
		{ID: "n3", Kind: fact.Tag, VersionID: "va4", Text: "hostile", By: "Ada", At: at(13)},
	}
	return d
}

// sampleSentences cuts at line ends and at full stops.
func sampleSentences(text string) []fact.Span {
	var spans []fact.Span
	start, runes := 0, []rune(text)
	for i, r := range runes {
		if r != '\n' && (r != '.' || i+1 < len(runes) && runes[i+1] != ' ' && runes[i+1] != '\n') {
			continue
		}
		if strings.TrimSpace(string(runes[start:i])) != "" {
			spans = append(spans, fact.Span{Start: start, End: i + 1})
		}
		start = i + 1
		for start < len(runes) && runes[start] == ' ' {
			start++
		}
	}
	return spans
}
