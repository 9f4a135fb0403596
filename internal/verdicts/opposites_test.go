package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// materialKinds are the kinds of the material differences between two sentences.
func materialKinds(t *testing.T, a, b string) (kinds []fact.DifferenceKind) {
	t.Helper()
	for _, d := range verdicts.Differences([]fact.Statement{attributed("a", a), attributed("b", b)}, verdicts.Setting{}) {
		if d.Material {
			kinds = append(kinds, d.Kind)
		}
	}
	return kinds
}

func TestReplacedByOpposites(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"sent and taken", "A doctor at the hospital in Lund said nine of the wounded were sent on to Malmo on Monday.", "A doctor at the hospital in Lund said nine of the wounded were taken on to Malmo on Monday.", false},
		{"left and kept as it was", "The bank in Lund left its key rate at 4.25 per cent on Thursday, as expected.", "The bank in Lund kept its key rate at 4.25 per cent on Thursday, as expected.", false},
		{"a participle of the noun", "A gauge taken from the wreck near Lund showed a depth of ninety metres, the harbour board said.", "A gauge found at the wreck near Lund gave a depth of ninety metres, the harbour board said.", false},
		{"granted and refused", "The council granted the circus a licence for the meadow on Tuesday.", "The council refused the circus a licence for the meadow on Tuesday.", true},
		{"upheld and quashed", "The regional court in Tarn upheld the fine against the dairy on Thursday.", "The regional court in Tarn quashed the fine against the dairy on Thursday.", true},
		{"spared and destroyed", "The village chapel was spared by the fire that swept through Oberdorf.", "The village chapel was destroyed by the fire that swept through Oberdorf.", true},
		{"end and extend", "Nurses at the clinic in Lund voted to end their strike over night shifts.", "Nurses at the clinic in Lund voted to extend their strike over night shifts.", true},
		{"turned down and accepted", "The board of the mill turned down the bid from the pension fund on Monday.", "The board of the mill accepted the bid from the pension fund on Monday.", true},
		{"reopened and closed", "The bridge over the Lenn was reopened to lorries on Monday morning, the roads agency said.", "The bridge over the Lenn was closed to lorries on Monday morning, the roads agency said.", true},
		{"north and south", "The train was heading north when it hit a wagon near Sollum, the driver said.", "The train was heading south when it hit a wagon near Sollum, the driver said.", true},
		{"return and keep", "The museum will return the carved mask to the islanders of Tarn, its director said.", "The museum will keep the carved mask from the islanders of Tarn, its director said.", true},
		{"without and with", "The skipper sailed the ferry without a licence for eleven years, inspectors found.", "The skipper sailed the ferry with a licence for eleven years, inspectors found.", true},
		{"empty and crowded", "The old bakery in Pelm was empty when the roof came down on Friday night.", "The old bakery in Pelm was crowded when the roof came down on Friday night.", true},
		{"cleared and convicted", "A jury cleared the treasurer of the sailing club of stealing the regatta fund.", "A jury convicted the treasurer of the sailing club of stealing the regatta fund.", true},
		{"kept and lifted", "The ministry kept its ban on night flights over the valley in force on Friday.", "The ministry lifted its ban on night flights over the valley on Friday.", true},
		{"won and lost", "Marta Lind won the vote of confidence in the regional assembly on Sunday.", "Marta Lind lost the vote of confidence in the regional assembly on Sunday.", true},
		{"stayed and fled", "The driver stayed at the scene of the crash near the Lund brewery until officers came.", "The driver fled the scene of the crash near the Lund brewery until officers came.", true},

		{"the same in other words", "The council approved the plan for the new tram depot on Tuesday.", "The council passed the plan for the new tram depot on Tuesday.", false},
		{"a fine that one gets", "Valdoren gets 112 million euros, Pharmadis 16 million.", "Valdoren must pay 112 million euros, Pharmadis 16 million.", false},
		{"stepped down and quit", "The chairman of the rowing club stepped down over the missing boats on Friday.", "The chairman of the rowing club quit over the missing boats on Friday.", false},
		{"sold by one to another", "The hotel by the lake was sold by the Lund family to a Danish fund.", "The hotel by the lake was bought by a Danish fund from the Lund family.", false},
		{"some did, others not", "Twenty of the fifty people on the ferry survived when it sank off Pelm.", "Thirty of the fifty people on the ferry died when it sank off Pelm.", false},
		{"a negation turns it back", "The court in Tarn did not allow the sale of the old brewery on Thursday.", "The court in Tarn barred the sale of the old brewery on Thursday.", false},
		{"failed to win and lost", "Lund failed to win the final leg of the race to Sollum in the rain.", "Lund lost the final leg of the race to Sollum in the rain.", false},
		{"both turned", "The ferry crew were prevented from leaving the port of Pelm by customs officers.", "The ferry crew were ordered to stay in the port of Pelm by customs officers.", false},
		{"until and from", "The swimming pool in Tarn stays open until eight in the evening.", "The swimming pool in Tarn closes at eight in the evening.", false},
		{"what is done in order", "Officers arrested the baker on Monday over the fire and freed him on Tuesday.", "Officers freed the baker, held over the fire, on Tuesday.", false},
		{"denied of the opposite", "Judge Mara Olin did not grant bail to the two brothers in Tarn.", "Judge Mara Olin refused bail to the two brothers in Tarn.", false},
		{"the same in three words", "Rail unions in Norvik have suspended the walkout planned for Friday.", "Rail unions in Norvik have put on hold the walkout planned for Friday.", false},
		{"keep unless, lose if", "Doctor Wim Aerts will keep his licence unless a second patient complains.", "Doctor Wim Aerts will lose his licence if a second patient complains.", false},
		{"both in one", "The mine in Pelm was closed in May and reopened in June.", "The mine in Pelm was reopened in June.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := materialKinds(t, c.a, c.b); (len(got) > 0) != c.want {
				t.Errorf("found %q, want any: %v", got, c.want)
			}
		})
	}
}

func TestReplacedByAnotherKind(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"yard and cell", "The detainee was found hanged in the exercise yard of Nsambe prison on Monday.", "The detainee was found hanged in a punishment cell of Nsambe prison on Monday.", true},
		{"petrol and diesel", "The lorry that overturned near Pelm was carrying 20,000 litres of petrol.", "The lorry that overturned near Pelm was carrying 20,000 litres of diesel.", true},
		{"cod and haddock", "The trawler was caught landing undersized cod at the quay in Sollum.", "The trawler was caught landing undersized haddock at the quay in Sollum.", true},
		{"hammer and axe", "The clerk was attacked with a hammer in the post office at Tarn.", "The clerk was attacked with an axe in the post office at Tarn.", true},
		{"attic and cellar", "The blaze broke out in the attic of the Hotel Lund shortly before breakfast.", "The blaze broke out in the cellar of the Hotel Lund shortly before breakfast.", true},
		{"murder and manslaughter", "The baker was charged with murder over the death of his partner in Tarn.", "The baker was charged with manslaughter over the death of his partner in Tarn.", true},
		{"tram and bus", "A schoolgirl was killed when a tram hit her outside the library in Lund.", "A schoolgirl was killed when a bus hit her outside the library in Lund.", true},
		{"wrist and ankle", "The goalkeeper will miss the cup tie in Sollum with a broken wrist.", "The goalkeeper will miss the cup tie in Sollum with a broken ankle.", true},
		{"church and mosque", "Vandals set light to a mosque in the old quarter of Pelm overnight.", "Vandals set light to a church in the old quarter of Pelm overnight.", true},
		{"violin and cello", "The thief left the concert hall in Lund with a cello worth a million euros.", "The thief left the concert hall in Lund with a violin worth a million euros.", true},

		{"tax office and post office", "Protesters in Karsk set fire to the tax office on Sunday.", "Protesters in Karsk set fire to the post office on Sunday.", true},
		{"two authorities", "The payments firm Quillo was fined by the central bank on Thursday.", "The payments firm Quillo was fined by the data protection authority on Thursday.", true},

		{"lorry and truck", "The lorry that overturned near Pelm was carrying frozen fish.", "The truck that overturned near Pelm was carrying frozen fish.", false},
		{"a kind of it", "The dog that bit the postman in Tarn was put down on Friday.", "The terrier that bit the postman in Tarn was put down on Friday.", false},
		{"house and home", "The widow was found dead in her house in Pelm on Friday.", "The widow was found dead in her home in Pelm on Friday.", false},
		{"one person in two words", "The gunman was shot outside the library in Lund on Sunday.", "The attacker was shot outside the library in Lund on Sunday.", false},
		{"school and building", "The school in Tarn was evacuated after the gas leak on Monday.", "The building in Tarn was evacuated after the gas leak on Monday.", false},
		{"cellar and basement", "The blaze broke out in the cellar of the Hotel Lund before breakfast.", "The blaze broke out in the basement of the Hotel Lund before breakfast.", false},
		{"knife and blade", "The clerk was attacked with a knife in the post office at Tarn.", "The clerk was attacked with a blade in the post office at Tarn.", false},
		{"town and village", "The bus plunged into a ravine near the town of Pelm on Sunday.", "The bus plunged into a ravine near the village of Pelm on Sunday.", false},
		{"the victim", "The victim was found in a ditch near the brewery in Tarn on Friday.", "The student was found in a ditch near the brewery in Tarn on Friday.", false},
		{"a part of it", "The intruder was caught in the kitchen of the mayor's house in Pelm.", "The intruder was caught in the house of the mayor in Pelm.", false},
		{"who says so", "The investigator said the firm in Tarn had poisoned the river for years.", "The prosecutor said the firm in Tarn had poisoned the river for years.", false},
		{"both are told", "The blaze broke out in the attic of the hotel and spread to the cellar.", "The blaze at the hotel spread to the cellar, having broken out in the attic.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := materialKinds(t, c.a, c.b); (len(got) > 0) != c.want {
				t.Errorf("found %q, want any: %v", got, c.want)
			}
		})
	}
}

func TestExchanged(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"who handed it to whom", "The mayor handed the envelope to the builder in a car park in Tarn.", "The builder handed the envelope to the mayor in a car park in Tarn.", true},
		{"who hit whom", "The tram ran into the lorry at the crossing near the brewery in Lund.", "The lorry ran into the tram at the crossing near the brewery in Lund.", true},
		{"who sues whom", "The dairy is suing the supermarket chain over the spoiled milk in Tarn.", "The supermarket chain is suing the dairy over the spoiled milk in Tarn.", true},
		{"who took over", "The brewery in Pelm bought the vineyard for nine million euros last year.", "The vineyard bought the brewery in Pelm for nine million euros last year.", true},

		{"both met", "The mayor met the builder in a car park in Tarn on Monday.", "The builder met the mayor in a car park in Tarn on Monday.", false},
		{"told in the passive", "The tram hit the lorry at the crossing near the brewery in Lund.", "The lorry was hit by the tram at the crossing near the brewery in Lund.", false},
		{"a list", "The dairy and the brewery in Pelm were sold last year.", "The brewery and the dairy in Pelm were sold last year.", false},
		{"sold and bought", "The brewery sold the vineyard to the dairy for nine million euros.", "The dairy bought the vineyard from the brewery for nine million euros.", false},
		{"collided", "The tram collided with the lorry at the crossing in Lund.", "The lorry collided with the tram at the crossing in Lund.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := materialKinds(t, c.a, c.b); (len(got) > 0) != c.want {
				t.Errorf("found %q, want any: %v", got, c.want)
			}
		})
	}
}

func TestDoers(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"told of in another part", "The remains were discovered at low tide by two cockle pickers near the Saltby sluice, who flagged down a coastguard patrol.", "The remains were discovered at low tide by a coastguard patrol near the Saltby sluice.", true},
		{"who called", "The emergency call was made at 2am by the lodger, the court in Tarn heard, while Mr Brandt lay bleeding in the hall.", "The emergency call was made at 2am by Mr Brandt himself as he lay bleeding in the hall, the court in Tarn heard.", true},
		{"two callings", "The body was found by a jogger in a wood near Saltby on Monday.", "The body was found by two anglers in a wood near Saltby on Monday.", true},
		{"kin and a calling", "The boy was pulled from the canal in Tarn by his brother.", "The boy was pulled from the canal in Tarn by a fireman.", true},
		{"a porter and a cleaner", "The alarm in the Aurora hotel was raised by a night porter on Friday.", "The alarm in the Aurora hotel was raised by a florist on Friday.", true},

		{"whoever he is", "The body was found by a woman in a wood near Saltby on Monday.", "The body was found by a jogger in a wood near Saltby on Monday.", false},
		{"a kind of it", "The fire in Tarn was put out by a fireman on Monday.", "The fire in Tarn was put out by a rescuer on Monday.", false},
		{"the name of it", "The fine was imposed on the dairy in Tarn by the regulator on Monday.", "The fine was imposed on the dairy in Tarn by Finwatch on Monday.", false},
		{"the lodger by name", "The call was made at 2am by the lodger, Karl Brandt, from the hall of the house in Tarn.", "The call was made at 2am by Karl Brandt from the hall of the house in Tarn.", false},
		{"where it is", "The tractor was parked by the river in Tarn when it was stolen on Monday.", "The tractor was parked by the mill in Tarn when it was stolen on Monday.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := materialKinds(t, c.a, c.b); (len(got) > 0) != c.want {
				t.Errorf("found %q, want any: %v", got, c.want)
			}
		})
	}
}
