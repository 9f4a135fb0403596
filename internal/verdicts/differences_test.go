package verdicts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
	"crosscheck/internal/verdicts"
)

// A row's want lists the differences as "kind", "kind minor" or "kind attribution".
type differenceRow struct {
	name  string
	a, b  string
	level fact.Level
	want  []string
}

func describe(d fact.Difference) string {
	s := string(d.Kind)
	if !d.Material {
		s += " minor"
	}
	if d.Concerns != fact.ConcernsClaim {
		s += " " + string(d.Concerns)
	}
	return s
}

func runRows(t *testing.T, rows []differenceRow) {
	t.Helper()
	runRowsOf(t, rows, bare)
}

func runRowsOf(t *testing.T, rows []differenceRow, read func(id, line string) fact.Statement) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			a, b := read("a", row.a), read("b", row.b)
			if row.level != "" {
				a.Level, b.Level = row.level, row.level
			}
			for _, pair := range [][]fact.Statement{{a, b}, {b, a}} {
				got := verdicts.Differences(pair, verdicts.Setting{})
				var kinds []string
				for _, d := range got {
					kinds = append(kinds, describe(d))
					for _, fault := range faults(d, pair) {
						t.Error(fault)
					}
				}
				if strings.Join(kinds, ", ") != strings.Join(row.want, ", ") {
					t.Errorf("differences %q, want %q\n%+v", kinds, row.want, got)
				}
			}
		})
	}
}

// faults names what is wrong with the form of a difference: it needs values on
// both sides whose words stand where they say, and one sentence of reason.
func faults(d fact.Difference, statements []fact.Statement) []string {
	var found []string
	sides := make(map[string]bool)
	for _, v := range d.Values {
		sides[v.Statement] = true
		for _, s := range statements {
			if s.ID != v.Statement {
				continue
			}
			if !s.Contains(v.Span) || v.Validate() != nil {
				found = append(found, fmt.Sprintf("value %+v lies outside its statement %v", v, s.Span))
				continue
			}
			in := fact.Span{Start: v.Start - s.Start, End: v.End - s.Start}
			if stands := text.NewIndex(s.Text).Slice(in); stands != v.Text {
				found = append(found, fmt.Sprintf("value says %q where %q stands", v.Text, stands))
			}
		}
		if v.Value == "" {
			found = append(found, fmt.Sprintf("value %+v has no normal form", v))
		}
	}
	if !slices.Contains(kinds, d.Kind) || !slices.Contains(concerns, d.Concerns) {
		found = append(found, fmt.Sprintf("%q concerning %q is no difference there is", d.Kind, d.Concerns))
	}
	if len(sides) < 2 {
		found = append(found, "values of fewer than two statements")
	}
	if !strings.HasSuffix(d.Reason, ".") {
		found = append(found, fmt.Sprintf("reason is no sentence: %q", d.Reason))
	}
	return found
}

var (
	kinds = []fact.DifferenceKind{
		fact.DiffNumber, fact.DiffDate, fact.DiffPlace, fact.DiffName, fact.DiffTitle, fact.DiffQuotation, fact.DiffPolarity,
		fact.DiffCertainty, fact.DiffAgent, fact.DiffCondition, fact.DiffAttribution, fact.DiffOmission,
	}
	concerns = []fact.Concern{fact.ConcernsClaim, fact.ConcernsPerson, fact.ConcernsAttribution}
)

func TestNumberDifferences(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "told bare behind another", a: "The app has 310 million users worldwide, about 9 million of them in Australia.", b: "The app, which has some nine million users in Australia and 310 million worldwide, made a profit.", want: []string{"number minor"}},
		{name: "time for two things", a: "The firm said it would appeal against the ruling, for which it has 28 days.", b: "Under the ruling the firm must switch off the feed within 90 days."},
		{name: "time before one thing", a: "The president called off the strike only ten minutes before it was due to begin.", b: "The president stopped the strike about 30 minutes before it was to begin.", want: []string{"number"}},
		{name: "an updated count", a: "The blast injured 31 people.", b: "The blast injured 34 people, according to an updated count.", want: []string{"number minor"}},
		{name: "risen since", a: "The blast injured 31 people.", b: "The number of injured has since risen to 34.", want: []string{"number minor"}},
		{name: "as of a time", a: "As of Sunday evening 31 people had been injured.", b: "The blast injured 34 people.", want: []string{"number minor"}},
		{name: "rises to", a: "31 people died.", b: "The death toll in the blast rises to 34.", want: []string{"number minor"}},
		{name: "at noon", a: "Police spoke of nine dead at noon.", b: "The crash killed 14 people.", want: []string{"number minor"}},
		{name: "in the first hours", a: "In the first hours the governor had spoken of three dead.", b: "Six people are dead.", want: []string{"number minor"}},
		{name: "less at noon than before", a: "Police spoke of 14 dead at noon.", b: "The crash killed nine people.", want: []string{"number"}},
		{name: "fell to", a: "128 people died.", b: "The death toll fell to 31.", want: []string{"number"}},
		{name: "a further few", a: "Police said that 12 fans had been arrested in the city and a further nine at the ground.", b: "Nine fans were arrested at the ground.", want: []string{"number minor"}},
		{name: "a few and further ones", a: "Police said that 12 fans had been arrested in the city and a further nine at the ground.", b: "Police arrested 21 fans."},
		{name: "two that come to one", a: "A total of 212 pupils and nine members of staff have fallen ill with food poisoning.", b: "The authority counted 221 people ill with food poisoning, pupils and staff together."},
		{name: "corrected", a: "The gunman held eleven hostages.", b: "Police spoke of six hostages in the morning and had to correct the figure upward.", want: []string{"number minor"}},
		{name: "in a first message", a: "In a first message the ministry had spoken of three dead.", b: "Six people are dead.", want: []string{"number minor"}},
		{name: "one count under two names", a: "Brandt said 61 operations had been put off and 19 patients taken to other hospitals.", b: "Sixty-one patients had their surgery put off, Brandt said."},
		{name: "two counts and another", a: "Brandt said 58 operations had been put off and 19 patients taken to other hospitals.", b: "Sixty-one patients were taken to other hospitals, Brandt said.", want: []string{"number"}},
		{name: "two updated counts", a: "The updated toll is 31 people injured.", b: "The updated toll is 34 people injured.", want: []string{"number"}},
		{name: "people of two places", a: "Brandale said its depot in Lenne, where 180 people work, would not be affected.", b: "About 1,500 people work there."},
		{name: "a margin and a total", a: "Mayor Roth was ahead of Councilman Bell by 88 votes on Tuesday.", b: "Mayor Roth had 29,250 votes and Councilman Bell 29,162 on Tuesday."},
		{name: "initially", a: "The police initially put the number of injured at 31.", b: "The blast injured 34 people.", want: []string{"number minor"}},
		{name: "cannot both be true", a: "The strikes killed 128 people.", b: "At least 406 people have been confirmed dead.", want: []string{"number"}},
		{name: "killed and deaths are one thing", a: "128 people were killed.", b: "There were 406 deaths.", want: []string{"number"}},
		{name: "contained in over", a: "406 people died.", b: "Over 400 deaths were counted.", want: []string{"number minor"}},
		{name: "contained in at least", a: "406 people died.", b: "At least 400 people died.", want: []string{"number minor"}},
		{name: "two lower bounds can both be true", a: "At least 406 people died.", b: "Over 400 deaths were counted.", want: []string{"number minor"}},
		{name: "a lower bound of money is the same as itself", a: "The plan would cost more than $200 billion a year.", b: "The plan would cost more than $200 billion a year."},
		{name: "below a lower bound", a: "128 people died.", b: "Over 400 people died.", want: []string{"number"}},
		{name: "above an upper bound", a: "Up to 50 homes burned.", b: "As the fire spread, 80 homes burned.", want: []string{"number"}},
		{name: "about is near", a: "About 400 homes burned.", b: "406 homes burned.", want: []string{"number minor"}},
		{name: "about is not far", a: "About 400 homes burned.", b: "520 homes burned.", want: []string{"number"}},
		{name: "words equal digits", a: "Three soldiers were wounded.", b: "3 soldiers were injured."},
		{name: "words against digits", a: "Three soldiers were wounded.", b: "5 soldiers were injured.", want: []string{"number"}},
		{name: "same figure", a: "406 people died.", b: "The attack left 406 dead."},
		{name: "dead and injured are two things", a: "13 people died.", b: "More than 370 people were injured."},
		{name: "soldiers and people are two things", a: "13 soldiers died.", b: "406 people died."},
		{name: "both counts in both, one differs", a: "406 people are dead, and 654 others have sustained injuries.", b: "406 people were killed and 700 were wounded.", want: []string{"number"}},
		{name: "verb before the figure counts", a: "The blast killed 13 and wounded 370.", b: "The blast killed 13 and wounded 290.", want: []string{"number"}},
		{name: "missiles and days are two things", a: "Iran fired 200 missiles.", b: "The talks took 3 days."},
		{name: "different things counted", a: "Iran fired 200 missiles.", b: "Iran fired 100 drones."},
		{name: "percent and plain count", a: "Turnout rose by 5%.", b: "Turnout rose by 5,000 votes."},
		{name: "percent differs", a: "Inflation rose 3.4% in May.", b: "Inflation rose 4.1% in May.", want: []string{"number"}},
		{name: "rounding agrees", a: "The company lost $1.2 million jobs.", b: "The company lost $1,213,000 jobs.", want: []string{"number minor"}},
		{name: "rounded figures that only touch", a: "Prices rose 3.4% in May.", b: "Prices rose 3.5% in May.", want: []string{"number"}},
		{name: "of two countries", a: "At least 128 people were killed in Iran.", b: "13 people were killed in Israel."},
		{name: "of a country and a city in it", a: "At least 128 people were killed in Iran.", b: "13 people were killed in Tehran.", want: []string{"number"}},
		{name: "by two rates", a: "Workers get $28 an hour.", b: "Workers get $200 a day."},
		{name: "by one rate", a: "Workers get $28 an hour.", b: "Workers get $21 per hour.", want: []string{"number"}},
		{name: "age of one person", a: "Anna Roth, 56, left the town.", b: "Anna Roth, 58, left the town.", want: []string{"number person"}},
		{name: "ages of two people", a: "Anna Roth, 56, left the town.", b: "Peter Lang, 58, left the town."},
		{name: "an age is no toll", a: "The storm killed one man.", b: "The storm killed Peter Lang, 40."},
		{name: "the same noun in two matters", a: "Roth needed 9 points before the match.", b: "The record of 2,290 points stood for years."},
		{name: "women and men", a: "Two women and one man died in the fire.", b: "The fire killed two women."},
		{name: "year of one event", a: "The bridge was opened to traffic in 1931.", b: "The bridge was opened to traffic on May 4, 1937.", want: []string{"date"}},
		{name: "years of two events", a: "The old bridge was opened in 1931.", b: "A museum of local history was opened in 1937."},
		{name: "one date each, of the same", a: "The series finale of the show ended in 2013.", b: "The series finale of the show aired on May 14, 2012.", want: []string{"date"}},
		{name: "a bound is no date", a: "The fire was the worst of its kind since 2006.", b: "The fire was the worst of its kind the town built in the years up to 1998 has seen."},
		{name: "part of a full date", a: "On February 2, 2013, Peter Lang died.", b: "Peter Lang (born April 8, 1974) lived until his death on February 2, 2014.", want: []string{"date"}},
		{name: "two days of the week", a: "The talks will begin on Sunday in Oman.", b: "The talks will begin on Monday in Oman.", want: []string{"date"}},
		{name: "days of two events", a: "Lang was charged on Saturday with murder.", b: "Lang was charged with murder after a shooting on Friday."},
		{name: "one of several days", a: "The bank was closed on Monday.", b: "The bank was closed on Sunday and Monday."},
		{name: "a day and its month", a: "The bridge was opened on May 4, 1937.", b: "The bridge was opened in May 1937."},
		{name: "times of day", a: "The blast hit the town at 3 a.m. on Sunday.", b: "The blast hit the town at 5 a.m. on Sunday.", want: []string{"date"}},
		{name: "rounded times of day", a: "The blast hit the town at 3:10 a.m.", b: "The blast hit the town at 3 a.m."},
		{name: "when it was said", a: "The mine is closed, Roth said on Monday.", b: "Roth said on Tuesday that the mine is closed.", want: []string{"date minor attribution"}},
		{name: "weeks and days", a: "The siege of the town lasted three weeks.", b: "The siege of the town lasted 30 days.", want: []string{"number"}},
		{name: "weeks and the same days", a: "The siege of the town lasted three weeks.", b: "The siege of the town lasted 21 days."},
		{name: "years told in months", a: "Roth was jailed for two years.", b: "Roth was jailed for 18 months."},
		{name: "durations of two matters", a: "Roth takes office in six weeks.", b: "The rule takes effect nine days before Roth takes office."},
		{name: "decades and years", a: "Roth has run the mine for three decades.", b: "Roth has run the mine for over 50 years.", want: []string{"number"}},
		{name: "hundreds and a dozen", a: "Hundreds of people died in the flood.", b: "Twelve people died in the flood.", want: []string{"number"}},
		{name: "hundreds and hundreds", a: "Hundreds of people died in the flood.", b: "Some 400 people died in the flood.", want: []string{"number minor"}},
		{name: "what shares of a poll say", a: "Half of the voters said they reject the plan.", b: "A third of the voters said they reject the plan.", want: []string{"number"}},
		{name: "some of all and all", a: "Two of the three victims died.", b: "Three victims died.", want: []string{"number"}},
		{name: "some of all twice", a: "Two of the three victims died.", b: "Two victims died, and one was hurt."},
		{name: "where the toll began", a: "The death toll rose from 12 to 19 overnight.", b: "Nineteen people have died."},
		{name: "where the toll began, and another", a: "The number of injured was corrected from 45 to 31.", b: "Thirty-one people were injured."},
		{name: "where the toll ended", a: "The death toll rose from 12 to 19 overnight.", b: "Twenty-four people have died.", want: []string{"number"}},
		{name: "some of the dead", a: "Twelve of the dead were children.", b: "Forty-one people were known to have died."},
		{name: "the toll", a: "The death toll is 406.", b: "128 people died.", want: []string{"number"}},
		{name: "a year and a count", a: "The bridge opened in 2005.", b: "The bridge opened to 2009 visitors."},
		{name: "not the same sentence", a: "The bridge was opened to traffic in 1931.", b: "The company was founded in 1937."},
		{name: "daily toll beside total toll", a: "5 people died on Monday, bringing the total to 12 dead.", b: "12 people died."},
		{name: "in quotations of one utterance", a: "He said: “We have lost 5 good people in this fight.”", b: "He said: “We have lost 9 good people in this fight.”", want: []string{"quotation attribution"}},
		{name: "in quotations of two utterances", a: "He said “5 people died here”.", b: "The mayor said “there were 9 deaths”.", want: []string{"number"}},
	})
}

func TestQuotationDifferences(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "same", a: "“We will win this war,” he said.", b: "He said: “We will win this war.”"},
		{name: "case and punctuation", a: "He said “if we are attacked in any way, shape, or form”.", b: "He said “If we are attacked in any way, shape or form”.", want: []string{"quotation minor attribution"}},
		{name: "contraction", a: "He said: “I am not going to get into that today.”", b: "He said: “I’m not going to get into that today.”", want: []string{"quotation minor attribution"}},
		{name: "the sign before the closing mark", a: "“We will win this war,” he said.", b: "“We will win this war.”"},
		{name: "house spelling", a: "He said: “The labour market is weakening, we realise that.”", b: "He said: “The labor market is weakening, we realize that.”"},
		{name: "in one word", a: "He said: “I go to their Web site and complain.”", b: "He said: “I go to their website and complain.”"},
		{name: "house spelling within a word", a: "He said: “The neighbourhood travelled far for its favourite.”", b: "He said: “The neighborhood traveled far for its favorite.”"},
		{name: "spelling of a name", a: "He said: “We will hunt Qaida wherever it hides.”", b: "He said: “We will hunt Qaeda wherever it hides.”", want: []string{"quotation minor attribution"}},
		{name: "a filler left out", a: "He said: “It still remains to be seen who pays.”", b: "He said: “It remains to be seen who pays.”", want: []string{"quotation minor attribution"}},
		{name: "another beginning", a: "He said: “I made this move because I felt that we were not getting ahead.”", b: "He said: “I felt that we were not getting ahead.”", want: []string{"quotation minor attribution"}},
		{name: "words added", a: "He said: “We will act to end this war and go home.”", b: "He said: “We will act with force to end this war.”", want: []string{"quotation attribution"}},
		{name: "half left out", a: "He said: “The plan was put before us on Friday, and nobody in this house knew of it.”", b: "He said: “The plan was put before us on Friday.”", want: []string{"omission minor attribution"}},
		{name: "a hedge left out", a: "He said: “But I think that we will see them in court.”", b: "He said: “We will see them in court.”", want: []string{"omission attribution"}},
		{name: "a condition left out", a: "He said: “We will end this war at once, unless they attack.”", b: "He said: “We will end this war at once.”", want: []string{"omission attribution"}},
		{name: "run together", a: "He said: “We will end this war. Nobody will stop us now.”", b: "“We will end this war,” he said, and later: “Nobody will stop us now.”", want: []string{"quotation minor attribution"}},
		{name: "told in other words", a: "He said: “We will end this bloody war together.”", b: "He said that they would end the bloody war together.", want: []string{"quotation minor attribution"}},
		{name: "dots in abbreviations", a: "He praised “the full might of the U.S. armed forces”.", b: "He praised “the full might of the US armed forces”."},
		{name: "cut with a mark", a: "He said: “We will act together and in good time to end this war.”", b: "He said: “We will act … to end this war.”", want: []string{"quotation minor attribution"}},
		{name: "put in with brackets", a: "He said: “We will act to end this war.”", b: "He said: “We will act [with force] to end this war.”", want: []string{"quotation minor attribution"}},
		{name: "cut without a mark", a: "He said: “We will act together and in good time to end this war.”", b: "He said: “We will act to end this war.”", want: []string{"quotation attribution"}},
		{name: "content word changed", a: "He said: “We will act to end this war.”", b: "He said: “We will act to win this war.”", want: []string{"quotation attribution"}},
		{name: "function word changed", a: "She said: “There are so many false reports of conversations.”", b: "She said: “There’s so many false reports of conversations.”", want: []string{"quotation minor attribution"}},
		{name: "negation added", a: "He said: “We will act to end this war.”", b: "He said: “We will not act to end this war.”", want: []string{"quotation attribution"}},
		{name: "negation in a contraction", a: "He said: “We do want to end this war.”", b: "He said: “We don’t want to end this war.”", want: []string{"quotation attribution"}},
		{name: "the words are the claim", level: fact.Utterance, a: "He said: “We will act to end this war.”", b: "He said: “We will act to win this war.”", want: []string{"quotation"}},
		{name: "fragment", a: "He said: “We are not at this moment involved in the war.”", b: "The United States is “not at this moment” involved, he said.", want: []string{"quotation minor attribution"}},
		{name: "one word in common is no fragment", a: "He said: “We are not involved in the war.”", b: "The mayor is “involved”."},
		{name: "two utterances", a: "He said: “We will act to end this war.”", b: "She said: “Nobody has told us what they want.”"},
	})
}

func TestPolarityDifferences(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "did and did not", a: "The minister did sign the agreement.", b: "The minister did not sign the agreement.", want: []string{"polarity"}},
		{name: "irregular verb", a: "The minister told the press about the agreement.", b: "The minister never told the press about the agreement.", want: []string{"polarity"}},
		{name: "another form of the verb", a: "Israel attacked the refinery in Haifa.", b: "Israel did not attack the refinery in Haifa.", want: []string{"polarity"}},
		{name: "both negated", a: "The minister did not sign the agreement.", b: "The minister never signed the agreement."},
		{name: "negated twice", a: "The minister did not fail to sign the agreement.", b: "The minister signed the agreement."},
		{name: "refused to", a: "The minister refused to sign the agreement.", b: "The minister signed the agreement.", want: []string{"polarity"}},
		{name: "not only", a: "The minister signed not only the agreement.", b: "The minister signed the agreement."},
		{name: "confirmed and denied", a: "Netanyahu confirmed the report.", b: "Netanyahu denied the report.", want: []string{"polarity"}},
		{name: "denied and neither", a: "Netanyahu denied the report of a plan.", b: "Netanyahu neither confirmed nor denied the report of a plan.", want: []string{"polarity"}},
		{name: "neither and declined", a: "Netanyahu neither confirmed nor denied the report.", b: "Netanyahu declined to confirm or deny the report."},
		{name: "neither and did not", a: "Netanyahu neither confirmed nor denied the report.", b: "Netanyahu did not confirm or deny the report."},
		{name: "neither in two clauses", a: "Netanyahu declined to confirm or deny the report.", b: "Netanyahu didn’t confirm the report, nor did he deny it."},
		{name: "neither and not confirmed", a: "Netanyahu neither confirmed nor denied the report.", b: "Netanyahu did not confirm the report."},
		{name: "neither and not denied", a: "Netanyahu neither confirmed nor denied the report.", b: "Netanyahu refused to deny the report."},
		{name: "neither and no comment", a: "Netanyahu neither confirmed nor denied the report.", b: "Netanyahu would not comment on the report."},
		{name: "not confirmed goes with denied", a: "Netanyahu did not confirm the report.", b: "Netanyahu denied the report."},
		{name: "not confirmed and confirmed", a: "Netanyahu did not confirm the report.", b: "Netanyahu confirmed the report.", want: []string{"polarity"}},
		{name: "denied and not denied", a: "Netanyahu denied the report.", b: "Netanyahu did not deny the report.", want: []string{"polarity"}},
		{name: "called fake and neither", a: "Netanyahu called the report fake.", b: "Netanyahu neither confirmed nor denied the report.", want: []string{"polarity"}},
		{name: "called fake and denied", a: "Netanyahu dismissed the report as fake news.", b: "Netanyahu denied the report."},
		{name: "called fake and confirmed", a: "Netanyahu said the report was not true.", b: "Netanyahu acknowledged the report.", want: []string{"polarity"}},
		{name: "acknowledged as possible, and denied", a: "The minister acknowledged that a part in the attack was possible.", b: "The minister denied any part in the attack."},
		{name: "acknowledged, and denied", a: "The minister acknowledged a part in the attack.", b: "The minister denied any part in the attack.", want: []string{"polarity"}},
		{name: "not done alone", a: "A minister does not sell a harbour all by himself.", b: "How a minister sold a harbour."},
		{name: "told with its denial", a: "The army said no unit had fired on the post.", b: "The army fired on the post on Sunday, which the ministry denies."},
		{name: "not done yet and to be done", a: "The driver has not yet been interviewed.", b: "The driver will be interviewed as soon as her doctors permit it."},
		{name: "a denial added", a: "The firm said the sale had been made under a plan fixed last year.", b: "The firm said the sale was made under a plan fixed last year and had nothing to do with the trial."},
		{name: "denied behind an office and neither", a: "A spokesman for the Foreign Ministry in Port Elise, Henri Castel, denied that any member of the embassy had been spying.", b: "Foreign Ministry spokesman Henri Castel would neither confirm nor deny that Romel had worked with an informant.", want: []string{"polarity"}},
		{name: "the first time since", a: "It was the first time since 2012 that an officer had fired at a march.", b: "Police had not fired at a march since 2012."},
		{name: "without it, and it was paid", a: "The hostages were released without any ransom.", b: "A ransom of two million dollars was paid for the hostages.", want: []string{"polarity"}},
		{name: "not done fully", a: "One of the two wings of the probe had opened only part of the way.", b: "One of the two wings of the probe did not open fully."},
		{name: "not done fully, and fully", a: "The wing of the probe opened fully.", b: "The wing of the probe did not open fully.", want: []string{"polarity"}},
		{name: "stances of two people", a: "Netanyahu denied the report of a strike.", b: "Khamenei confirmed the report of a strike."},
		{name: "a fake thing is no fake report", a: "The man showed a fake passport at the border.", b: "The man showed a passport at the border."},
		{name: "denied and told as so", a: "The story of a bear in the old mill is a hoax.", b: "A bear lives in the old mill.", want: []string{"polarity"}},
		{name: "born on another day, beside years in office", a: "Harold Macmillan was born on February 20, 1894.", b: "Harold Macmillan (10 February 1894 - 29 December 1986) served as prime minister from 10 January 1957 to 19 October 1963.", want: []string{"date"}},
		{name: "questioned and told as so", a: "Nasa questions whether a meteorite made the crater in Nicaragua.", b: "A meteorite made a crater in Nicaragua.", want: []string{"polarity"}},
		{name: "no evidence and told as so", a: "There is no evidence that a bear lives in the old mill, experts said.", b: "A bear lives in the old mill.", want: []string{"polarity"}},
		{name: "a question that was asked", a: "A reporter asked a question about the bear in the old mill.", b: "A bear lives in the old mill."},
		{name: "answered with no", a: "No, a bear probably does not live in the old mill", b: "A bear lives in the old mill.", want: []string{"polarity"}},
		{name: "doubted and told as so", a: "Experts doubt that a bear lives in the old mill.", b: "A bear lives in the old mill.", want: []string{"polarity"}},
		{name: "doubted of another deed", a: "Roth doubts that charges will be filed and looks forward to proving his innocence.", b: "Roth wants to clear his name by proving his innocence."},
		{name: "denied with a no", a: "No, a bear does not live in the old mill.", b: "A bear lives in the old mill.", want: []string{"polarity"}},
		{name: "denied twice over", a: "The ministry denied that a bear lives in the old mill.", b: "No bear lives in the old mill."},
		{name: "nobody does it", a: "There is no man fixing the old mill.", b: "A man is fixing the old mill.", want: []string{"polarity"}},
		{name: "in other words", a: "Rebels did not assault the airport.", b: "Rebels attacked the airport.", want: []string{"polarity"}},
		{
			name: "one deed told beside other things", a: "Peter Roth, the brother of the mayor, was not arrested by police who searched a garage near the harbour.",
			b: "Police officers with dogs took part on Monday as Roth was arrested at his parents' cottage outside the harbour.", want: []string{"polarity"},
		},
		{name: "a noun beside the verb", a: "Roth was not arrested on Monday, the arrest warrant says.", b: "Roth was arrested on Monday.", want: []string{"polarity"}},
		{name: "denied around a quotation", a: "Roth said the remarks of his deputy were not “inappropriate”.", b: "Roth rebuked the deputy, saying the remarks were “inappropriate”.", want: []string{"polarity"}},
		{name: "being done by nobody named", a: "The woman with silver trousers, a green scarf and a pearl ring is not riding a bike.", b: "A woman in a pink boa is riding a bike down a bridge built for walkers."},
		{name: "one excludes the other", a: "Shares of the bank rose on Friday in London.", b: "Shares of the bank fell on Friday in London.", want: []string{"polarity"}},
		{name: "said of one with be", a: "The suspect was armed with a rifle.", b: "The suspect was unarmed.", want: []string{"polarity"}},
		{name: "said of one with turned", a: "The protest in Lenne was peaceful.", b: "The protest in Lenne turned violent.", want: []string{"polarity"}},
		{name: "found guilty and acquitted", a: "Roth was found guilty of fraud.", b: "Roth was acquitted of fraud.", want: []string{"polarity"}},
		{name: "opposites of two things", a: "Shares of the bank rose on Friday.", b: "Prices of bread fell in most towns."},
		{name: "declined and avoided", a: "Netanyahu declined to confirm or deny the plan.", b: "Netanyahu avoided a confirmation or denial of the plan."},
		{name: "the denied word stands elsewhere", a: "The minister did not say whether talks will go on in Oman.", b: "Rescue workers say the building collapsed."},
		{name: "the denied word does not stand there", a: "The strike hit the refinery in Haifa.", b: "The strike did not spread to the port."},
		{name: "in quotations of one utterance", a: "He said: “We will sign the agreement with Iran today.”", b: "He said: “We will not sign the agreement with Iran today.”", want: []string{"quotation attribution"}},
	})
}

// What people read is in the words of the text, not in stems.
func TestReasonsAreInWords(t *testing.T) {
	for _, row := range []struct{ name, a, b, reason, values string }{
		{
			"number", "Iran fired 200 missiles.", "Iran fired more than 300 missiles.",
			"The figures for “missiles” cannot both be true: 200 against over 300.", "200, over 300",
		},
		{
			"number of a state", "The blast injured 13 soldiers.", "9 soldiers were wounded.",
			"The figures for “soldiers injured” cannot both be true: 13 against 9.", "13, 9",
		},
		{
			"durations in two units", "The siege of the town lasted three weeks.", "The siege of the town lasted 30 days.",
			"It cannot have taken both: 3 weeks against 30 days.", "3 weeks, 30 days",
		},
		{
			"figures without digits", "Hundreds of people died in the flood.", "Twelve people died in the flood.",
			"The figures for “dead” cannot both be true: hundreds against 12.", "hundreds, 12",
		},
		{
			"polarity", "Israel attacked the refinery.", "Israel did not attack the refinery.",
			"What one side denies the other asserts: “attacked” against “not attack”.", "attacked, not attack",
		},
		{
			"stance", "The minister confirmed the report.", "The minister did not confirm or deny the report.",
			"One side has it confirmed, the other neither confirmed nor denied.", "confirmed, neither confirmed nor denied",
		},
		{
			"quotation", "He said: “We won’t act to end this war.”", "He said: “We will act to win this war.”",
			"Cut without a mark: the longest form has “not” here, and one more change.", "we will not act to end this war, we will act to win this war",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			got := verdicts.Differences([]fact.Statement{bare("a", row.a), bare("b", row.b)}, verdicts.Setting{})
			if len(got) != 1 {
				t.Fatalf("%d differences, want 1: %+v", len(got), got)
			}
			var values []string
			for _, v := range got[0].Values {
				values = append(values, v.Value)
			}
			if got[0].Reason != row.reason || strings.Join(values, ", ") != row.values {
				t.Errorf("reason %q\nvalues %q", got[0].Reason, values)
			}
		})
	}
}

func TestDifferencesListEveryStatement(t *testing.T) {
	got := verdicts.Differences([]fact.Statement{
		bare("s3", "406 people died."), bare("s1", "128 people died."), bare("s2", "128 people were killed."),
	}, verdicts.Setting{})
	if len(got) != 1 {
		t.Fatalf("%d differences, want 1: %+v", len(got), got)
	}
	var order []string
	for _, v := range got[0].Values {
		order = append(order, v.Statement+" "+v.Value)
	}
	if s := strings.Join(order, ", "); s != "s3 406, s1 128, s2 128" {
		t.Errorf("values %q, want those of all statements in the order given", s)
	}
}

func TestDifferencesOfNothing(t *testing.T) {
	if got := verdicts.Differences(nil, verdicts.Setting{}); got == nil || len(got) != 0 {
		t.Errorf("got %#v, want an empty list", got)
	}
	if got := verdicts.Differences([]fact.Statement{bare("a", ""), bare("b", "")}, verdicts.Setting{}); len(got) != 0 {
		t.Errorf("got %+v for empty statements", got)
	}
}

// Whom an article rests on is no part of what it says: two officials against
// three do not dispute the event they tell of.
func TestFiguresOfTheSourceDoNotDispute(t *testing.T) {
	said := func(id, words, source string) fact.Statement {
		s := bare(id, words)
		at := s.Start + strings.Index(words, source)
		phrase := fact.Phrase{Span: fact.Span{Start: at, End: at + len(source)}, Text: source}
		s.Attribution = fact.Attribution{Kind: fact.FromUnnamed, Source: &phrase}
		return s
	}
	a := said("a", "The bridge was closed, 2 city officials said.", "2 city officials")
	b := said("b", "The bridge was closed, 3 city officials said.", "3 city officials")
	for _, d := range verdicts.Differences([]fact.Statement{a, b}, verdicts.Setting{}) {
		if d.Concerns != fact.ConcernsAttribution {
			t.Errorf("a difference of the sources is told as one of the claim: %+v", d)
		}
	}
	a.Attribution, b.Attribution = fact.Attribution{}, fact.Attribution{}
	if got := verdicts.Differences([]fact.Statement{a, b}, verdicts.Setting{}); len(got) != 1 {
		t.Errorf("without the attribution the figures must differ, else this test shows nothing: %+v", got)
	}
}

func TestDeedDifferences(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "named behind an office", a: "The mayor, Ann Lee, opened the bridge on Friday.", b: "The governor, Tom Fox, opened the bridge on Friday.", want: []string{"agent"}},
		{name: "one named behind an office and before one", a: "The mayor, Ann Lee, opened the bridge on Friday.", b: "Mayor Ann Lee opened the bridge on Friday."},
		{name: "had itself", a: "Lariana first approached Adriatico in September to sound out a merger.", b: "Adriatico had itself approached Lariana in September to sound out a merger.", want: []string{"agent"}},
		{name: "two firms", a: "Aerotek Baltic deferred the repair of the boots twice.", b: "Norvia itself deferred the repair of the boots twice.", want: []string{"agent"}},
		{name: "turned round", a: "The guards shot the driver.", b: "The driver shot the guards.", want: []string{"agent"}},
		{name: "active and passive", a: "The guards shot the driver.", b: "The driver was shot by the guards."},
		{name: "another did it", a: "Anna Roth signed the agreement.", b: "Peter Lang signed the agreement.", want: []string{"agent"}},
		{name: "done to another", a: "Roth attacked Lang in the council.", b: "Roth attacked Stein in the council.", want: []string{"agent"}},
		{name: "of two countries", a: "Iran attacked the ship.", b: "Israel attacked the ship.", want: []string{"agent"}},
		{name: "of two peoples", a: "Israeli forces shelled the port.", b: "Syrian forces shelled the port.", want: []string{"agent"}},
		{name: "of one people in two words", a: "British soldiers shelled the port.", b: "UK troops shelled the port."},
		{name: "people of one office", a: "Governor Anna Roth signed the agreement.", b: "Governor Peter Lang signed the agreement.", want: []string{"agent"}},
		{name: "a country and its people", a: "Iran attacked the ship.", b: "Iranian forces attacked the ship."},
		{name: "a country and its president", a: "The United States vetoed the plan.", b: "Trump vetoed the plan."},
		{name: "a name and a description", a: "Roth signed the agreement.", b: "The mayor signed the agreement."},
		{name: "we and one person", a: "We told the Israelis not to attack.", b: "Trump told the Israelis not to attack.", want: []string{"agent"}},
		{name: "named on both sides", a: "Roth hit Lang in the town hall.", b: "Lang hit Roth in the town hall.", want: []string{"agent"}},
		{name: "threatened and done", a: "Iran threatened to attack the port.", b: "Iran attacked the port.", want: []string{"certainty"}},
		{name: "attempted and done", a: "The guards tried to reach the driver.", b: "The guards reached the driver.", want: []string{"certainty"}},
		{name: "planned and done", a: "The council plans to close the school.", b: "The council closed the school.", want: []string{"certainty"}},
		{name: "planned to be done and done", a: "The school is expected to be closed.", b: "The school was closed.", want: []string{"certainty"}},
		{name: "set to do and done", a: "Iran is preparing to attack the port of Lenne within days.", b: "Iran attacked the port.", want: []string{"certainty"}},
		{
			name: "one deed told beside other things", a: "The council closed the school on Main Street after parents had filed complaints about mould.",
			b: "The council, which lost its majority in spring, threatened to close the school.", want: []string{"certainty"},
		},
		{name: "by one who is not named", a: "A storm that threatened to destroy the harbour hit Lenne on Monday.", b: "The storm destroyed the harbour of Lenne on Monday.", want: []string{"certainty"}},
		{name: "another who", a: "Roth overturned the rule on nets in March.", b: "The fishermen, who had been seeking to overturn the rule on nets, came to town in March."},
		{name: "going to do", a: "The council is going to close the school.", b: "The council closed the school.", want: []string{"certainty"}},
		{name: "to come and done", a: "The council will close the school.", b: "The council closed the school.", want: []string{"certainty"}},
		{name: "a hedge dropped", a: "Trump reportedly vetoed the plan.", b: "Trump vetoed the plan.", want: []string{"certainty attribution"}},
		{name: "may have and has", a: "The fire may have killed the guard.", b: "The fire killed the guard.", want: []string{"certainty"}},
		{name: "alleged", a: "An alleged mafia boss was found dead in Palermo.", b: "A mafia boss was found dead in his cell in Palermo.", want: []string{"certainty minor"}},
		{name: "alleged on both sides", a: "An alleged mafia boss was found dead in Palermo.", b: "A suspected mafia boss was found dead in Palermo."},
		{name: "suspected of another thing", a: "Suspected rebels attacked the port of Lenne.", b: "The port of Lenne was attacked at night."},
		{name: "both told on one side", a: "He tried to shoot the guard, and then shot him.", b: "He shot the guard."},
		{name: "begun is done", a: "The army began to attack the town.", b: "The army attacked the town."},
		{name: "refused is a denial", a: "The council refused to close the school.", b: "The council closed the school.", want: []string{"polarity"}},
		{name: "a condition dropped", a: "Iran would return to the talks if Israel stopped its attacks.", b: "Iran would return to the talks.", want: []string{"condition"}},
		{name: "a condition in other words", a: "Iran would return to the talks if Israel stopped its attacks.", b: "Unless the attacks go on, Iran would return to the talks."},
		{name: "no condition", a: "Reporters asked if Iran would return to the talks.", b: "Iran would return to the talks."},
	})
}

func TestPeopleAndPlaces(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "former and present", a: "Former president Anna Roth came to Lenne.", b: "President Anna Roth came to Lenne.", want: []string{"title person"}},
		{name: "offices of two fields", a: "Foreign minister Anna Roth left.", b: "Defence minister Anna Roth left.", want: []string{"title person"}},
		{name: "one office in two words", a: "Intelligence chief Anna Roth left.", b: "Spymaster Anna Roth left."},
		{name: "an office of a country", a: "Israeli prime minister Benjamin Netanyahu left.", b: "Prime Minister Benjamin Netanyahu left."},
		{name: "deputy and full", a: "Deputy mayor Anna Roth left.", b: "Mayor Anna Roth left.", want: []string{"title person"}},
		{name: "deputy and deputy of a part", a: "Deputy director Anna Roth left.", b: "Deputy associate director Anna Roth left.", want: []string{"title person"}},
		{name: "said to be", a: "Anna Roth was deputy mayor of Lenne.", b: "Mayor Anna Roth left Lenne.", want: []string{"title person"}},
		{name: "two in one seat", a: "District attorney Anna Roth charged the guards in Lenne.", b: "Lenne County district attorney Peter Lang charged the guards in Lenne.", want: []string{"name"}},
		{name: "apposition", a: "Anna Roth, a former judge, left.", b: "Judge Anna Roth left.", want: []string{"title person"}},
		{name: "two in one office", a: "Intelligence chief Anna Roth was killed in Lenne.", b: "Intelligence chief Peter Lang was killed in Lenne.", want: []string{"name"}},
		{name: "the best of two years", a: "The move came a day after placing leading scorer Anna Roth on the injured list in Lenne.", b: "Peter Lang, the leading scorer in 2009, was put on the injured list in Lenne."},
		{name: "a place and its people", a: "Floods hit Bolivia in the north of the plain.", b: "Floods hit Bolivian farms in the north of the plain."},
		{name: "spelled in two ways", a: "Allen Eichhorn closed the mine.", b: "Allen Eichorn closed the mine.", want: []string{"name minor person"}},
		{name: "first names spelled in two ways", a: "Robyn Mendes closed the mine.", b: "Robin Mendes closed the mine.", want: []string{"name minor person"}},
		{name: "first names of one age", a: "Police named the dead as Catherine Gomes, 61, of Lenne.", b: "The dead is 61-year-old Kathryn Gomes, police said.", want: []string{"name minor person"}},
		{name: "a silent ending", a: "The rider, Martin Greene, fell from his horse on Friday.", b: "Martin Green fell from his horse on Friday.", want: []string{"name minor person"}},
		{name: "a family", a: "The Connors landed on the lake.", b: "Karen Connor landed on the lake."},
		{name: "a firm spelled in two ways", a: "Police arrested a clerk at Harwell Distributors Inc., a dealer in seeds.", b: "The fire began at Harwell Distribution Inc., a dealer in seeds.", want: []string{"name minor"}},
		{name: "two firms of one kind", a: "The talks were led by Northwestern Railways Ltd. this week.", b: "The talks were led by Northeastern Railways Ltd. this week."},
		{name: "house spelling of a party", a: "The Labour Party closed the mine.", b: "The Labor Party closed the mine."},
		{name: "inside and outside", a: "Roth shot a guard inside the courtroom.", b: "Outside the courtroom, Roth shot a guard.", want: []string{"place minor"}},
		{name: "inside and outside of two things", a: "Roth shot a guard inside the courtroom.", b: "Outside the prison, Roth shot a guard."},
		{name: "first names of two people", a: "Robyn Mendes closed the mine.", b: "Rosanna Mendes closed the mine."},
		{name: "accents", a: "Marcos Jimenez closed the mine.", b: "Marcos Jiménez closed the mine."},
		{name: "plural of a name", a: "The Ragusas closed the mine.", b: "Ragusa’s family closed the mine."},
		{name: "two countries", a: "The talks will begin in Oman.", b: "The talks will begin in Qatar.", want: []string{"place"}},
		{name: "off two coasts", a: "The ship sank off the coast of Italy.", b: "The ship sank off the coast of Greece.", want: []string{"place"}},
		{name: "a coast and its country", a: "The ship sank off the coast of Italy.", b: "The ship sank in Italy."},
		{name: "a city and its country", a: "The talks will begin in Muscat.", b: "The talks will begin in Oman."},
		{name: "not known to be apart", a: "The talks of both sides will begin in Lenne.", b: "The talks of both sides will begin in Hollin.", want: []string{"place minor"}},
		{name: "several places", a: "The talks will begin in Oman and go on in Qatar.", b: "The talks will go on in Qatar."},
	})
}

func TestSourceDifferences(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "one official and two, of one outlet", a: "Two officials told Reuters the plan was vetoed.", b: "A senior official told Reuters the plan was vetoed.", want: []string{"attribution attribution"}},
		{name: "one official and two", a: "The plan was vetoed, two officials said.", b: "The plan was vetoed, a senior official said.", want: []string{"attribution minor attribution"}},
		{name: "two officials and officials", a: "The plan was vetoed, two officials said.", b: "The plan was vetoed, officials said."},
		{name: "told to two outlets", a: "“We will end this bloody war,” Roth told Reuters.", b: "“We will end this bloody war,” Roth told CNN.", want: []string{"attribution attribution"}},
		{name: "one quotation of two people", a: "“We will end this bloody war,” Anna Roth said.", b: "“We will end this bloody war,” Peter Lang said.", want: []string{"attribution attribution"}},
		{name: "one person by two names", a: "“We will end this bloody war,” Anna Roth said.", b: "“We will end this bloody war,” Roth said."},
		{name: "one quotation of two with one first name", a: "“We heard the dam crack long before dawn,” Lenne police chief Anna Roth said.", b: "“We heard the dam crack long before dawn,” police chief Anna Stern told reporters.", want: []string{"attribution attribution"}},
		{name: "one quotation of two in two offices", a: "“The verdict speaks for itself,” defense attorney Anna Roth said.", b: "“The verdict speaks for itself,” prosecutor Peter Lang said.", want: []string{"attribution attribution"}},
		{name: "a longer name of one person", a: "“The offer is dead and buried,” said Maria Lopez Garcia, a spokeswoman.", b: "“The offer is dead and buried,” said Maria Lopez, a spokeswoman."},
		{name: "both said it", a: "“The offer is dead and buried,” mayor Anna Roth and governor Peter Lang said.", b: "“The offer is dead and buried,” governor Peter Lang said."},
		{name: "the same as told by one below", a: "The driver fled on foot through the orchard after the truck hit a fence, Harlan County Sheriff Tom Briggs said.", b: "The driver fled on foot through the orchard after the truck hit a fence, Harlan County Undersheriff Dale Mason said.", want: []string{"attribution minor attribution"}},
		{name: "the same as told by somebody else", a: "The driver fled on foot through the orchard after the truck hit a fence, Harlan County Sheriff Tom Briggs said.", b: "The driver fled on foot through the orchard after the truck hit a fence, farmer Dale Mason said.", want: []string{"attribution attribution"}},
		{name: "a name and an office", a: "“We will end this bloody war,” Anna Roth said.", b: "“We will end this bloody war,” the mayor said."},
	}, attributed)
}
