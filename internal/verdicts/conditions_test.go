package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

func TestConditions(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "should, and who said so", a: "“We shall wait for the investigators, as everyone should,” says its spokesman, Hugo Lantz.", b: "“We shall wait for the investigators, as everyone should,” he said."},
		{name: "granted on a condition", a: "The commission cleared the merger on condition that two plants are sold.", b: "The commission cleared the merger.", want: []string{"condition"}},
		{
			name: "with an aside in it", a: "Norrail, which runs the Brage, said that it would resume sailings to Lenne and Marden on Friday if a second ship, the Anna, passes a test by engineers.",
			b: "Norrail will resume sailings to both towns on Friday with the Anna, the firm said.", want: []string{"condition"},
		},
		{
			name: "once something is done", a: "The council will pay every farmer 900 euros once an inspector has measured the damage.",
			b: "The council will pay every farmer 900 euros.", want: []string{"condition"},
		},
		{
			name: "subject to", a: "The mill will reopen on Monday subject to approval by the state inspector.",
			b: "The mill will reopen on Monday, its owner said.", want: []string{"condition"},
		},
		{
			name: "as long as", a: "The museum will reopen in May as long as the roof is mended by then.",
			b: "The museum will reopen in May, its director said.", want: []string{"condition"},
		},
		{
			name: "at one time, come what may", a: "The duty is to apply from March 3 unless Norvia first drops the licences for tin, one of them said.",
			b: "The duty will be collected from March 3 come what may, according to those who let the secret slip.", want: []string{"condition"},
		},
		{
			name: "of one speaker, in other words", a: "“If the engineers tell me those bridges are not safe, I will close them tonight,” governor Anne Hall said.",
			b: "Governor Anne Hall said on Tuesday that she was closing two bridges of the same design that night.", want: []string{"condition"},
		},
		{name: "provided", a: "The trust will keep the clinic provided demand holds up.", b: "The trust will keep the clinic, it said.", want: []string{"condition"}},
		{name: "hoped for", a: "Norrail expects to finish the tunnel in May, if the weather holds.", b: "Norrail will finish the tunnel in May.", want: []string{"condition"}},
		{name: "told in other words", a: "The museum will lend the mask to Lenne if the museum there insures it.", b: "The museum will lend the mask to Lenne, and the museum there will insure it."},
		{name: "another deed", a: "The trust will close the hospital if nobody buys it.", b: "The trust bought the hospital in Lenne."},
		{name: "supplied", a: "The city provided shelter for the families of the valley.", b: "The city sheltered the families of the valley."},
		{name: "on another day", a: "Norrail will resume sailings to Lenne on Friday if the ship passes a test.", b: "Norrail will resume sailings to Marden on Sunday.", want: []string{"date"}},
	}, single)
}

// Of two reports of one thing, one drops, waives or turns round what the other makes a condition.
var onAnotherCondition = []struct{ a, b string }{
	{"The bank will forgive the loans once the farmers have signed over a tenth of their land.", "The bank will forgive the loans, its chairman said."},
	{"The rebels will free the pilot if the ransom is paid by Friday.", "The rebels will free the pilot even if no ransom is paid, their spokesman said."},
	{"The plant may restart only after inspectors have tested every valve.", "The plant may restart before inspectors have tested every valve."},
	{"The minister will step down unless the inquiry clears her.", "The minister will step down if the inquiry clears her."},
	{"The council will buy the theatre on condition that the lottery fund pays half.", "The council will buy the theatre regardless of whether the lottery fund pays half."},
	{"The striker will play in Sunday's final provided he passes a fitness test.", "The striker will play in Sunday's final, the club said."},
	{"Tenants who can prove a medical need will be allowed to keep their dogs.", "All tenants will be allowed to keep their dogs, whether or not they can prove a medical need."},
	{"The regatta will go ahead on Saturday, weather permitting.", "The regatta will go ahead on Saturday, the club said."},
	{"The regatta will go ahead on Saturday, weather permitting.", "The regatta will go ahead on Saturday whatever the weather."},
	{"The merger will be completed in May, subject to approval by regulators in Brussels.", "The merger will be completed in May, the two firms said."},
	{"Russia would return the sailors if the sanctions were lifted.", "Russia would return the sailors, the ambassador said."},
	{"Russia would return the sailors if the sanctions were lifted.", "Russia would return the sailors without any conditions, the ambassador said."},
	{"The drug will be sold from June, pending a licence from the regulator.", "The drug will be sold from June, the company said."},
	{"The union will call off the walkout as long as the airline restores the night bonus.", "The union will call off the walkout, it said on Sunday."},
	{"The land will go to the village if the widow dies without children.", "The land will go to the village, the notary said."},
	{"Students with a grade of B or better will be admitted to the course if they pay a deposit.", "Students with a grade of B or better will be admitted to the course without paying a deposit."},
	{"The ceasefire will hold only if both armies leave the bridge.", "The ceasefire will hold, the mediator said."},
	{"Payment will be made to families who register before 1 March.", "Payment will be made to all families, no matter when they register."},
	{"The club will sell its captain if it is offered more than 40 million euros.", "The club will not sell its captain even if it is offered more than 40 million euros."},
	{"The dam will be rebuilt when parliament has voted the money.", "The dam will be rebuilt before parliament has voted the money."},
	{"She will get the house after she has paid off her brother.", "She will get the house before she has paid off her brother."},
	{"The hearing will be open to the press unless the witness objects.", "The hearing will be open to the press even if the witness objects."},
	{"Ferries will sail on Tuesday if the wind drops below force seven.", "Ferries will sail on Tuesday, the operator said."},
	{"Residents may return to the valley unless the river rises again.", "Residents may return to the valley, police said."},
	{"The airline will refund passengers who were delayed by more than five hours.", "The airline will refund all passengers, however short their delay."},
	{"The governor will sign the bill if the senate removes the tax.", "The governor will sign the bill now that the senate has removed the tax."},
	{"The team will fly to Oslo unless the airport is closed by snow.", "The team will fly to Oslo because the airport has not been closed by snow."},
}

// Both of these depend on the same.
var onOneCondition = []struct{ a, b string }{
	{"The rebels will free the pilot if the ransom is paid by Friday.", "The rebels will free the pilot provided the ransom is paid by Friday."},
	{"The plant may restart only after inspectors have tested every valve.", "The plant may not restart before inspectors have tested every valve."},
	{"The plant may restart only after inspectors have tested every valve.", "The plant may not restart until inspectors have tested every valve."},
	{"The minister will step down unless the inquiry clears her.", "The minister will step down if the inquiry does not clear her."},
	{"The council will buy the theatre on condition that the lottery fund pays half.", "The council will not buy the theatre unless the lottery fund pays half."},
	{"The regatta will go ahead on Saturday, weather permitting.", "The regatta will go ahead on Saturday if the weather allows."},
	{"The merger will be completed in May, subject to approval by regulators in Brussels.", "The merger will be completed in May if regulators in Brussels approve it."},
	{"Russia would return the sailors if the sanctions were lifted.", "Russia would return the sailors only if the sanctions were lifted."},
	{"The drug cannot be sold without a licence from the regulator.", "The drug can be sold only with a licence from the regulator."},
	{"The union will call off the walkout as long as the airline restores the night bonus.", "The union will call off the walkout when the airline restores the night bonus."},
	{"The ceasefire will hold only if both armies leave the bridge.", "The ceasefire will collapse unless both armies leave the bridge."},
	{"The hearing will be open to the press unless the witness objects.", "The hearing will be closed to the press if the witness objects."},
	{"Ferries will sail on Tuesday if the wind drops.", "Ferries will not sail on Tuesday unless the wind drops."},
	{"The court will decide in May whether the sale can go ahead.", "The court will say in May if the sale can go ahead."},
	{"The club asked fans to stay away if they felt ill.", "The club asked fans who felt ill to stay away."},
	{"The bridge will reopen on Monday after repairs that took two years.", "The bridge will reopen on Monday once repairs are finished."},
	{"She would have won if she had not fallen.", "She would have won but for her fall."},
	{"The airport was closed until noon.", "The airport opened again at noon."},
	{"The firm will pay the fine even though it denies any wrongdoing.", "The firm will pay the fine, but it denies any wrongdoing."},
	{"The team will play in Oslo regardless of the weather.", "The team will play in Oslo whatever the weather."},
	{"Passengers may not board without a ticket.", "Passengers may board only if they have a ticket."},
	{"The aid will flow once a truce is signed, the envoy said.", "The aid will flow after a truce is signed, the envoy said."},
	{"The mine closed before the accident was reported.", "The accident was reported after the mine closed."},
	{"He will be freed if he pays 2,000 euros.", "He will stay in jail unless he pays 2,000 euros."},
	{"The road was shut when the tree fell.", "The road was shut after the tree fell."},
	{"Voters who moved house must register by May.", "Voters must register by May if they moved house."},
	{"The law takes effect in June unless parliament blocks it.", "The law takes effect in June if parliament does not block it."},
	{"Police were not called until midnight.", "Police were called only at midnight."},
	{"The police chief will not speak to the press before the trial ends.", "The police chief will speak to the press after the trial ends."},
}

func TestConditionsTurned(t *testing.T) {
	for _, row := range onAnotherCondition {
		if all := verdicts.Differences([]fact.Statement{single("a", row.a), single("b", row.b)}, verdicts.Setting{}); len(material(all)) == 0 {
			t.Errorf("nothing material between %q and %q: %v", row.a, row.b, reasonsOf(all))
		}
	}
	for _, row := range onOneCondition {
		if all := verdicts.Differences([]fact.Statement{single("a", row.a), single("b", row.b)}, verdicts.Setting{}); len(material(all)) > 0 {
			t.Errorf("between %q and %q: %v", row.a, row.b, reasonsOf(all))
		}
	}
}
