package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Of two reports of one thing, one tells a deed as further on than the other.
var furtherOn = []struct{ a, b string }{
	{"The union is threatening to black out the stadium during Sunday's final.", "The union blacked out the stadium during Sunday's final."},
	{"The navy was about to board the freighter when the storm broke, its spokesman said.", "The navy had boarded the freighter when the storm broke, its spokesman said."},
	{"Ford is in talks about buying the battery maker Solvex for $2 billion.", "Ford has bought the battery maker Solvex for $2 billion."},
	{"The hospital wants to transfer 40 patients to Marden before the strike begins.", "The hospital has transferred 40 patients to Marden before the strike begins."},
	{"The senate is due to vote on the water bill on Tuesday night.", "The senate voted on the water bill on Tuesday night."},
	{"The court ordered the bank to hand over the files of 300 clients.", "The bank has handed over the files of 300 clients, as the court ordered."},
	{"Police asked residents of Hill Street to leave their homes on Friday.", "Residents of Hill Street left their homes on Friday at the request of police."},
	{"The company has offered to replace 12,000 faulty heaters at its own cost.", "The company has replaced 12,000 faulty heaters at its own cost."},
	{"The airline is considering dropping its flights to Lenne next spring.", "The airline will drop its flights to Lenne next spring."},
	{"The airline might drop its flights to Lenne next spring.", "The airline will drop its flights to Lenne next spring."},
	{"Scientists hope to map the whole of the reef by the end of the year.", "Scientists have mapped the whole of the reef."},
	{"The virus could spread to farms in the north of the county, vets said.", "The virus has spread to farms in the north of the county, vets said."},
	{"The striker has been urged to apologise to the referee by his club.", "The striker has apologised to the referee, his club said."},
	{"The aim of the mission is to bring back two kilos of rock from the crater.", "The mission has brought back two kilos of rock from the crater."},
	{"The council proposed a ban on wood stoves in the old town.", "The council banned wood stoves in the old town."},
	{"The minister offered her resignation on Monday after the report was published.", "The minister resigned on Monday after the report was published."},
	{"The suspect is believed to have fled across the border with a cousin.", "The suspect fled across the border with a cousin."},
	{"A gas leak may have caused the blast that wrecked the school kitchen.", "A gas leak caused the blast that wrecked the school kitchen."},
	{"Two brothers are accused of setting fire to the mill in March.", "Two brothers set fire to the mill in March."},
	{"Engineers suspect that a worn bolt brought down the crane.", "Engineers have established that a worn bolt brought down the crane."},
	{"The museum plans to sell three paintings to pay for a new roof.", "The museum has sold three paintings to pay for a new roof."},
	{"The striking pilots vowed to ground every plane over Easter.", "The striking pilots grounded every plane over Easter."},
	{"The government expects to raise 4 billion euros from the tax.", "The government has raised 4 billion euros from the tax."},
	{"Rescuers were trying to reach six miners trapped behind the fall.", "Rescuers reached six miners trapped behind the fall."},
	{"The regulator has recommended withdrawing the drug from pharmacies.", "The regulator has withdrawn the drug from pharmacies."},
	{"The president is to pardon the two reporters next week.", "The president has pardoned the two reporters."},
	{"The army has been ordered to pull back its guns from the ridge.", "The army has pulled back its guns from the ridge."},
	{"The firm said it was looking at closing its plant in Ohio.", "The firm said it would close its plant in Ohio."},
	{"The ship's owner may be forced to pay for the clean-up.", "The ship's owner will be forced to pay for the clean-up."},
	{"The body found in the canal could be that of the missing nurse.", "The body found in the canal is that of the missing nurse."},
	{"The painting is thought to be by Rubens, the auctioneer said.", "The painting is by Rubens, the auctioneer said."},
	{"The deal is likely to be signed in Geneva on Friday.", "The deal was signed in Geneva on Friday."},
	{"The club is seeking to sign the Ghana defender Kofi Mensah.", "The club has signed the Ghana defender Kofi Mensah."},
	{"The judge is expected to free the former minister on bail.", "The judge has freed the former minister on bail."},
	{"The parcel allegedly contained two kilos of heroin.", "The parcel contained two kilos of heroin."},
	{"The city is preparing to evacuate the harbour district.", "The city has evacuated the harbour district."},
	{"The group called for the release of the 12 sailors.", "The group released the 12 sailors."},
	{"Prosecutors are weighing an appeal against the sentence.", "Prosecutors will appeal against the sentence."},
	{"Prosecutors have not decided whether to appeal against the sentence.", "Prosecutors will appeal against the sentence."},
	{"The party is ready to leave the coalition over the budget.", "The party has left the coalition over the budget."},
	{"Farmers fear losing half of the maize crop to the drought.", "Farmers have lost half of the maize crop to the drought."},
	{"Farmers could lose half of the maize crop to the drought.", "Farmers have lost half of the maize crop to the drought."},
}

// Of these neither does, in other words.
var asFarOn = []struct{ a, b string }{
	{"The city is preparing to evacuate the harbour district.", "The city plans to evacuate the harbour district."},
	{"Rescuers managed to free the driver from the cab.", "Rescuers freed the driver from the cab."},
	{"The army began to withdraw its guns from the ridge.", "The army withdrew its guns from the ridge."},
	{"The family was forced to leave the country in May.", "The family left the country in May."},
	{"The company plans to close its plant in Ohio.", "The company will close its plant in Ohio."},
	{"The crew was able to put out the fire by noon.", "The crew put out the fire by noon."},
	{"The judge is expected to free the former minister on bail.", "The judge is likely to free the former minister on bail."},
	{"The firm decided to shut its branch in Marden in June.", "The firm shut its branch in Marden in June."},
	{"The trust used the gift to buy a second ambulance.", "The trust bought a second ambulance with the gift."},
	{"The firm has agreed to pay the fine.", "The firm will pay the fine."},
	{"Volunteers helped to carry the sandbags to the dyke.", "Volunteers carried the sandbags to the dyke."},
	{"The senate is due to vote on the water bill on Tuesday.", "The senate will vote on the water bill on Tuesday."},
	{"The senate is due to vote on the water bill on Tuesday.", "The senate is scheduled to vote on the water bill on Tuesday."},
	{"The virus could spread to farms in the north, vets said.", "The virus might spread to farms in the north, vets said."},
	{"The striker has been urged to apologise to the referee.", "The striker was asked to apologise to the referee."},
	{"The suspect is believed to have fled across the border.", "The suspect may have fled across the border."},
	{"The suspect is thought to have fled across the border.", "The suspect apparently fled across the border."},
	{"The firm said it was looking at closing its plant in Ohio.", "The firm said it was considering closing its plant in Ohio."},
	{"The firm is building a plant in Ohio.", "The firm will build a plant in Ohio."},
	{"The museum plans to sell three paintings to pay for a new roof.", "The museum wants to sell three paintings to pay for a new roof."},
	{"The army was ordered to leave the valley, and did so.", "The army left the valley, as it had been ordered to."},
	{"Rescuers failed to reach six miners trapped behind the fall.", "Rescuers could not reach six miners trapped behind the fall."},
	{"The group called for the release of the 12 sailors.", "The group demanded that the 12 sailors be released."},
	{"The two firms said they had agreed to merge.", "The two firms announced an agreement to merge."},
	{"The minister said she would resign on Friday.", "The minister announced that she would resign on Friday."},
	{"Police said the man had been trying to break into the shop.", "Police said the man tried to break into the shop."},
	{"The river is expected to reach its peak on Sunday.", "The river should reach its peak on Sunday."},
	{"The man who threatened to blow up the plane was arrested on Friday.", "The man who had threatened to blow up the plane was detained on Friday."},
	{"The company that wanted to buy the port pulled out on Monday.", "The company that hoped to buy the port withdrew on Monday."},
	{"She went to Lenne to visit her mother on Monday.", "She visited her mother in Lenne on Monday."},
	{"The bank started to refund customers on Tuesday.", "The bank refunded customers from Tuesday."},
	{"The council voted to ban wood stoves in the old town.", "The council banned wood stoves in the old town."},
	{"The ministry ordered the closure of the mine.", "The ministry closed the mine."},
	{"The fire is believed to have started in the kitchen, the chief said.", "The fire probably started in the kitchen, the chief said."},
	{"The pilots are expected to ground every plane over Easter.", "The pilots threatened to ground every plane over Easter."},
	{"Two brothers are accused of setting fire to the mill in March.", "Two brothers allegedly set fire to the mill in March."},
	{"Two brothers are accused of setting fire to the mill in March.", "Two brothers were charged with setting fire to the mill in March."},
	{"The crane is to be taken down on Monday.", "The crane will be taken down on Monday."},
	{"The team is set to play in Marden on Sunday.", "The team plays in Marden on Sunday."},
	{"The reservoir was to have been drained in May.", "The reservoir should have been drained in May."},
	{"Voters are being asked to choose between two plans.", "Voters choose between two plans."},
	{"The club has been seeking to sign the Ghana defender Kofi Mensah.", "The club wants to sign the Ghana defender Kofi Mensah."},
	{"A spokesman said that the firm had to recall 300 cars.", "A spokesman said that the firm recalled 300 cars."},
	{"Engineers believe that a worn bolt brought down the crane.", "Engineers say that a worn bolt probably brought down the crane."},
}

func TestProgress(t *testing.T) {
	for _, row := range furtherOn {
		if all := verdicts.Differences([]fact.Statement{single("a", row.a), single("b", row.b)}, verdicts.Setting{}); len(material(all)) == 0 {
			t.Errorf("nothing material between %q and %q: %v", row.a, row.b, reasonsOf(all))
		}
	}
	for _, row := range asFarOn {
		if all := verdicts.Differences([]fact.Statement{single("a", row.a), single("b", row.b)}, verdicts.Setting{}); len(material(all)) > 0 {
			t.Errorf("between %q and %q: %v", row.a, row.b, reasonsOf(all))
		}
	}
}
