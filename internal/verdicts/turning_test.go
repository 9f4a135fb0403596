package verdicts_test

import (
	"slices"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Quotations cut or changed so that they say something else, and such that say the same.
func TestTurnedQuotations(t *testing.T) {
	for _, row := range []struct {
		name, a, b string
		material   bool
	}{
		{name: "said of another than what is denied", a: `"We are not against a merger, we are against this price," president Guido Malatesti said.`, b: `"We are not against a merger," president Guido Malatesti said.`, material: true},
		{name: "how he begins", a: `"I just wanted to say that I know that the fire caused a lot of pain, and I am sorry," baker Otto Lenz said.`, b: `"I know that the fire caused a lot of pain, and I am sorry," baker Otto Lenz said.`},
		{name: "nothing less than", a: `"Nothing less than the future of the valley is at stake," mayor Rita Holm said.`, b: `"The future of the valley is at stake," mayor Rita Holm said.`},
		{name: "as long as", a: `"I will not step down as long as the members want me," chairwoman Rita Holm said.`, b: `"I will not step down," chairwoman Rita Holm said.`, material: true},
		{name: "which of them all", a: `"We will sit down with anyone who has put down his rifle," minister Olga Rehn said.`, b: `"We will sit down with anyone," minister Olga Rehn said.`, material: true},
		{name: "provided", a: `"The water is safe to drink provided it has been boiled," health officer Dan Moss said.`, b: `"The water is safe to drink," health officer Dan Moss said.`, material: true},
		{name: "once", a: `"We will sign the treaty once the prisoners are home," minister Olga Rehn said.`, b: `"We will sign the treaty," minister Olga Rehn said.`, material: true},
		{name: "this year, beside a denial", a: `"We have no intention of closing the plant this year," director Max Ober said.`, b: `"We have no intention of closing the plant," director Max Ober said.`, material: true},
		{name: "before, beside a denial", a: `"We have no plans to raise fares before the election," minister Max Ober said.`, b: `"We have no plans to raise fares," minister Max Ober said.`, material: true},
		{name: "if, in front", a: `"If the dam breaks, we are all dead," engineer Ana Ruiz told the council.`, b: `"We are all dead," engineer Ana Ruiz told the council.`, material: true},
		{name: "a doubt in front", a: `"I doubt that the bridge is safe," engineer Ana Ruiz told the council in Porto.`, b: `"The bridge is safe," engineer Ana Ruiz told the council in Porto.`, material: true},
		{name: "hearsay in front", a: `"They say that the mayor took money," baker Ugo Santi told the court in Bari.`, b: `"The mayor took money," baker Ugo Santi told the court in Bari.`, material: true},
		{name: "a blame behind praise", a: `"It was a bold plan, and a stupid one," former minister Hal Grant said of the canal.`, b: `"It was a bold plan," former minister Hal Grant said of the canal.`, material: true},
		{name: "another blame behind praise", a: `"She is a great pianist and a terrible colleague," conductor Leo Baum said of her.`, b: `"She is a great pianist," conductor Leo Baum said of her.`, material: true},
		{name: "but", a: `"The brakes were working, but the driver never touched them," inspector Lou Hart said.`, b: `"The brakes were working," inspector Lou Hart said.`, material: true},
		{name: "knowingly", a: `"I have never knowingly broken the rules," senator Tim Ross said.`, b: `"I have never broken the rules," senator Tim Ross said.`, material: true},
		{name: "most and all", a: `"Most of the children in the camp are healthy," Dr Ada Klein said.`, b: `"All of the children in the camp are healthy," Dr Ada Klein said.`, material: true},
		{name: "few and many", a: `"Few of our members support the strike," union leader Bo Lind said.`, b: `"Many of our members support the strike," union leader Bo Lind said.`, material: true},
		{name: "must and may", a: `"The government must pay for the repairs," mayor Ines Kaul said.`, b: `"The government may pay for the repairs," mayor Ines Kaul said.`, material: true},
		{name: "before and after", a: `"The guests were warned before the fire reached the roof," porter Jan Bos said.`, b: `"The guests were warned after the fire reached the roof," porter Jan Bos said.`, material: true},
		{name: "only", a: `"Only the captain knew of the second leak," sailor Piet Smit told the inquiry.`, b: `"The captain knew of the second leak," sailor Piet Smit told the inquiry.`, material: true},
		{name: "surprise in front", a: `"I would be amazed if the ship was overloaded," owner Kostas Dimou said.`, b: `"The ship was overloaded," owner Kostas Dimou said.`, material: true},
		{name: "possible in front", a: `"It is possible that the tapes were edited," lawyer Nina Voss said.`, b: `"The tapes were edited," lawyer Nina Voss said.`, material: true},
		{name: "total and partial", a: `"It is a total failure of leadership," Rita Holm said of the rescue.`, b: `"It is a partial failure of leadership," Rita Holm said of the rescue.`, material: true},
		{name: "bordering on", a: `The ministry called the raid "an act bordering on piracy".`, b: `The ministry called the raid "an act of piracy".`, material: true},
		{name: "cannot rule out", a: `"We cannot rule out that the water was poisoned," chemist Ugo Santi said in Bari.`, b: `"The water was poisoned," chemist Ugo Santi said in Bari.`, material: true},
		{name: "at first, beside a denial", a: `"The doors could not be opened at first," fire chief Lou Hart said after the blaze.`, b: `"The doors could not be opened," fire chief Lou Hart said after the blaze.`, material: true},
		{name: "some and all", a: `"Some of our checks were skipped," plant manager Ulla Brenner said.`, b: `"All of our checks were skipped," plant manager Ulla Brenner said.`, material: true},
		{name: "an if in front of few words", a: `"If I made mistakes, they were mistakes of trust, and I took nothing," minister Rui Dias said.`, b: `"I made some mistakes," minister Rui Dias said.`, material: true},
		{name: "two things run together", a: `"I was angry with her," Pohl told the court in Brandau of his wife. Asked an hour later about a boat, he said: "I wanted it out of my life."`, b: `"I was angry with her, I wanted it out of my life," Pohl told the court in Brandau of his wife.`, material: true},
		{name: "an aside behind", a: `"The price is fair, as anybody can see," Bastien Roy said in Lyon.`, b: `"The price is fair," Bastien Roy said in Lyon.`},
		{name: "what came then", a: `"We heard the crack and then the roof came down on the tables," waiter Ugo Santi said.`, b: `"We heard the crack," waiter Ugo Santi said.`},
		{name: "words in front in a sentence of their own", a: `"Honestly, I think nobody cared," waiter Ugo Santi said. "Not one of them came."`, b: `"Not one of them came," waiter Ugo Santi said.`},
		{name: "when and how it will be done", a: `"We will rebuild the school this summer with our own hands," mayor Ines Kaul said.`, b: `"We will rebuild the school," mayor Ines Kaul said.`},
		{name: "even if", a: `"He will be missed, even if he never knew it," coach Rafa Ortiz said.`, b: `"He will be missed," coach Rafa Ortiz said.`},
		{name: "how long nobody came", a: `"Nobody came to help us in all those hours on the roof," farmer Jan Bos said.`, b: `"Nobody came to help us," farmer Jan Bos said.`},
		{name: "blame behind blame", a: `"It was a disgrace and a shame for the whole city," Rita Holm said of the rescue.`, b: `"It was a disgrace," Rita Holm said of the rescue.`},
		{name: "praise behind praise", a: `"We are proud of the boys and of the way they fought," coach Rafa Ortiz said.`, b: `"We are proud of the boys," coach Rafa Ortiz said.`},
		{name: "another sentence", a: `"I am sorry for what I did," the driver said. "It was a mistake and I will pay for it."`, b: `"I am sorry for what I did," the driver said.`},
		{name: "a marked cut", a: `"The roof ... had been sagging for months," caretaker Les Pocock said.`, b: `"The roof, as anyone could see, had been sagging for months," caretaker Les Pocock said.`},
		{name: "inside and indoors", a: `"They told us to stay inside," pensioner Ada Klein said in German.`, b: `"They told us to stay indoors," pensioner Ada Klein said in German.`},
		{name: "figures", a: `"There were fifty or sixty of them," publican Sid Mallory said.`, b: `"There were 50 or 60 of them," publican Sid Mallory said.`},
		{name: "believing in somebody", a: `"I believe in this team and in its captain," coach Rafa Ortiz said.`, b: `"I believe in this team," coach Rafa Ortiz said.`},
		{name: "a reason", a: `"The train stopped in the tunnel because the signal was red," driver Bo Lind said.`, b: `"The train stopped in the tunnel," driver Bo Lind said.`},
		{name: "where it was not seen", a: `"We did not see the other ship in the fog," captain Per Dahl said.`, b: `"We did not see the other ship," captain Per Dahl said.`},
		{name: "you can tell", a: `"You can tell that the bridge was old," engineer Ana Ruiz said.`, b: `"The bridge was old," engineer Ana Ruiz said.`},
	} {
		t.Run(row.name, func(t *testing.T) {
			a, b := attributed("a", row.a), attributed("b", row.b)
			for _, pair := range [][]fact.Statement{{a, b}, {b, a}} {
				found := verdicts.Differences(pair, verdicts.Setting{})
				if got := slices.ContainsFunc(found, func(d fact.Difference) bool { return d.Material }); got != row.material {
					t.Errorf("material %v, want %v: %+v", got, row.material, found)
				}
			}
		})
	}
}
