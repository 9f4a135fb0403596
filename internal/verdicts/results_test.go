package verdicts_test

import "testing"

func TestResults(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "votes with a dash", a: "The committee voted 19-15 to hold him in contempt.", b: "The committee voted 19-14 to hold him in contempt.", want: []string{"number"}},
		{name: "votes in words", a: "The final vote was 51 to 49.", b: "The final vote was 52 to 48.", want: []string{"number"}},
		{name: "a vote told in two ways", a: "The Senate voted 51-49 to confirm her.", b: "The Senate confirmed her by 52 votes to 48.", want: []string{"number"}},
		{name: "a ruling", a: "The court ruled 5-4 that the law is void.", b: "The court ruled 6-3 that the law is void.", want: []string{"number"}},
		{name: "a vote in a house", a: "The bill passed the House by a vote of 217-213.", b: "The bill passed the House by a vote of 218-213.", want: []string{"number"}},
		{name: "votes and votes to", a: "Lawmakers approved the budget by 312 votes to 198.", b: "Lawmakers approved the budget, 312 to 189.", want: []string{"number"}},
		{name: "percent to percent", a: "The proposal was rejected 64 percent to 36 percent.", b: "The proposal was rejected 61 percent to 39 percent.", want: []string{"number"}},
		{name: "a score", a: "The Colts beat the Chiefs 20-13.", b: "The Colts beat the Chiefs 20-17.", want: []string{"number"}},
		{name: "the score of a final", a: "Germany defeated Argentina 1-0 in the final.", b: "Germany defeated Argentina 2-0 in the final.", want: []string{"number"}},
		{name: "a record reached", a: "Heavyweight champion Anna Roth (53-3, 47 KO's) won.", b: "Anna Roth improved to 52-3 with 46 KOs.", want: []string{"number"}},
		{name: "the record of a team", a: "The team is 7-2 this season.", b: "The team is 6-3 this season.", want: []string{"number"}},
		{name: "one vote told in two ways", a: "The Senate confirmed her 51-49.", b: "The Senate confirmed her by 51 votes to 49."},
		{name: "a vote of a committee and of its house", a: "The Senate voted 51-49 to confirm her.", b: "The committee voted 12-10 to send her name to the Senate."},
		{name: "at halftime and at the end", a: "The Colts led 10-3 at halftime.", b: "The Colts beat the Chiefs 20-13."},
		{name: "from either side", a: "The Colts beat the Chiefs 20-13.", b: "The Chiefs lost 13-20 to the Colts."},
		{name: "two teams are one match", a: "Colts beat Chiefs 20-13 to reach the playoffs", b: "Roth gave the Colts a 22-13 win over the Chiefs late in the fourth quarter.", want: []string{"number"}},
		{name: "two opponents", a: "The Colts beat the Chiefs 20-13.", b: "The Colts beat the Jets 31-10 a week before."},
		{name: "on penalties and before", a: "Germany won 4-2 on penalties.", b: "Germany won after a 1-1 draw."},
		{name: "a run in a match", a: "Roth scored during the 15-2 run that decided the match.", b: "Roth had a 44-26 edge in the match."},
		{name: "a record and a score", a: "The win gave the Colts (10-5) a place in the final.", b: "The Colts beat the Chiefs, 20-13, to reach the final."},
		{name: "before the contest and after it", a: "Anna Roth (52-3) fights on Saturday.", b: "Anna Roth improved to 53-3."},
		{name: "a fraction", a: "Roth served 9 months of a 2-1/2 year sentence.", b: "Roth served 9 months of a 3-1/2 year sentence.", want: []string{"number"}},
		{name: "records with knockouts", a: "Anna Roth, 53-3, 47 KO's, won easily.", b: "The win improved Anna Roth to 52-3 with 46 KOs.", want: []string{"number"}},
		{name: "a stretch", a: "It takes 10 to 15 votes to win.", b: "It takes 12 to 15 votes to win.", want: []string{"number minor"}},
	})
}
