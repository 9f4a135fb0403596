package story

// kind is a sort of event with the words it is told in. A wording is a clause
// without its capital and full stop.
type kind struct {
	title         string
	least, spread int // of its figure
	things        []string
	wordings      []string
}

var kinds = []kind{
	{"Deaths", 2, 30, []string{"bridge", "mudslide", "ferry accident", "roof collapse", "gas explosion", "bus crash"}, []string{
		"{n} people died in {place} on {day} in the {thing} on {street}",
		"the {thing} on {street} in {place} killed {n} people",
		"{n} residents of {place} lost their lives when the {thing} struck {street} {aside}",
		"the death toll of the {thing} in {place} stood at {n} on {day} evening",
	}},
	{"Evacuation", 100, 4000, []string{"rising water", "dam breach", "chemical leak", "second flood", "levee crack"}, []string{
		"{n} people were brought out of {place} on {day} because of the {thing}",
		"{body} evacuated {n} inhabitants of {place} near {street} {aside}",
		"the {thing} forced {n} families around {street} in {place} to leave their homes",
		"{place} was cleared on {day} after the {thing}, and {n} people slept in a school",
	}},
	{"Roads closed", 3, 60, []string{"landslide", "washed-out culvert", "fallen pylon", "sunken carriageway", "stranded barge"}, []string{
		"the {thing} blocked {street} in {place} for {n} hours",
		"drivers waited {n} hours on {street} outside {place} because of the {thing}",
		"{body} closed {street} near {place} on {day} after the {thing} {aside}",
		"traffic to {place} stood still for {n} hours when the {thing} reached {street}",
	}},
	{"Arrests", 1, 40, []string{"looting of a pharmacy", "theft of copper cable", "fuel fraud", "break-in at a warehouse", "attack on a rescue boat"}, []string{
		"police in {place} arrested {n} people over the {thing} on {street}",
		"{n} suspects were held in {place} on {day} for the {thing}",
		"officers detained {n} men after the {thing} near {street} in {place} {aside}",
		"the {thing} in {place} ended with {n} arrests on {street}",
	}},
	{"Money promised", 5, 900, []string{"rebuilding of the school", "new pumping station", "repair of the railway", "relief of farmers", "hospital wing"}, []string{
		"{body} promised {place} {n} million dollars for the {thing}",
		"{place} will get {n} million dollars for the {thing}, {aside}",
		"the {thing} in {place} is to be paid for with {n} million dollars of {body}",
		"on {day} {body} set aside {n} million dollars for the {thing} at {street} in {place}",
	}},
	{"Power cuts", 200, 9000, []string{"flooded substation", "broken transformer", "snapped high-voltage line", "fire in a switch room"}, []string{
		"the {thing} on {street} left {n} households in {place} without power",
		"{n} homes in {place} had no electricity on {day} after the {thing}",
		"{body} could not reconnect {n} customers in {place} because of the {thing} {aside}",
		"lights went out in {n} flats around {street} in {place} when the {thing} happened",
	}},
	{"Illness", 4, 300, []string{"stomach infection", "contaminated well", "mould in the shelters", "spoiled milk", "carbon monoxide"}, []string{
		"the {thing} sent {n} people in {place} to hospital",
		"doctors in {place} treated {n} patients for the {thing} on {day}",
		"{n} evacuees at the shelter on {street} in {place} fell ill from the {thing}",
		"{body} counted {n} cases of illness from the {thing} in {place} {aside}",
	}},
	{"Court ruling", 2, 25, []string{"building permit", "insurance dispute", "dredging contract", "compensation order", "zoning plan"}, []string{
		"a court in {place} ruled on {day} that the {thing} of {street} was unlawful",
		"judges struck down the {thing} concerning {street} in {place} after {n} months",
		"the {thing} that {n} owners on {street} in {place} had fought was overturned {aside}",
		"{body} lost the case about the {thing} in {place}, brought by {n} plaintiffs",
	}},
	{"Rescue", 2, 80, []string{"school bus", "care home", "campsite", "flooded cinema", "stranded train"}, []string{
		"rescuers pulled {n} people from the {thing} on {street} in {place}",
		"{n} people were saved from the {thing} in {place} on {day} night",
		"helicopters lifted {n} survivors from the {thing} near {place} {aside}",
		"{body} needed five hours to free {n} people from the {thing} in {place}",
	}},
	{"Animals lost", 20, 2500, []string{"dairy barn", "poultry farm", "riding stable", "pig shed", "sheep pasture"}, []string{
		"{n} animals drowned in the {thing} at {street} outside {place}",
		"the flood killed {n} animals of the {thing} in {place}",
		"farmers in {place} lost {n} animals when the {thing} went under on {day}",
		"{body} removed {n} carcasses from the {thing} near {place} {aside}",
	}},
	{"Resignation", 2, 20, []string{"dike inspection", "warning system", "missing sandbags", "late alarm", "sold retention basin"}, []string{
		"the head of the water board of {place} resigned on {day} over the {thing}",
		"after {n} days of criticism for the {thing} the deputy mayor of {place} stepped down",
		"{n} members of the council of {place} quit because of the {thing} {aside}",
		"{body} dismissed its director in {place} for the {thing}",
	}},
	{"Water level", 3, 17, []string{"gauge", "old lock", "railway bridge", "weir", "harbour wall"}, []string{
		"the river rose {n} feet at the {thing} in {place} on {day}",
		"at the {thing} of {place} the water stood {n} feet above normal",
		"{body} measured a crest of {n} feet at the {thing} near {street} in {place}",
		"the {thing} in {place} recorded a level of {n} feet, {aside}",
	}},
	{"Recall", 300, 20000, []string{"bottled water", "tinned fish", "water filters", "rented pumps", "camping stoves"}, []string{
		"{body} recalled {n} units of {thing} sold in {place}",
		"shops in {place} took {n} units of {thing} off their shelves on {day}",
		"the {thing} handed out on {street} in {place} were recalled, {n} in all {aside}",
		"{n} units of {thing} had to be returned in {place} because they leaked",
	}},
	{"Volunteers", 15, 700, []string{"soup kitchen", "sandbag line", "clothes bank", "clean-up of the park", "pet shelter"}, []string{
		"{n} volunteers worked at the {thing} on {street} in {place}",
		"the {thing} in {place} was run by {n} helpers on {day}",
		"students from {place} sent {n} helpers to the {thing} {aside}",
		"{body} thanked {n} people for their work at the {thing} in {place}",
	}},
	{"Damage", 2, 400, []string{"museum", "covered market", "town library", "railway depot", "sewage plant", "brewery"}, []string{
		"the damage to the {thing} of {place} was put at {n} million dollars",
		"the {thing} on {street} in {place} needs repairs of {n} million dollars",
		"insurers expect to pay {n} million dollars for the {thing} in {place} {aside}",
		"{body} estimated on {day} that the {thing} in {place} lost {n} million dollars",
	}},
	{"Missing", 1, 50, []string{"canoe trip", "night shift at the mill", "scout camp", "wedding party", "fishing club outing"}, []string{
		"{n} people of the {thing} near {place} were missing on {day}",
		"the search for {n} members of the {thing} went on below {place} {aside}",
		"divers looked for {n} people from the {thing} under the bridge of {street} in {place}",
		"{body} said that nothing had been heard of {n} people of the {thing} in {place}",
	}},
}

var (
	asides = []string{
		"in the early morning", "for the third time this month", "while rain kept falling", "before the second crest arrived",
		"despite earlier assurances", "as the wind turned", "without any warning", "shortly after noon", "to the surprise of neighbours",
		"under heavy guard", "as helpers looked on", "only hours after an inspection",
	}
	placeHeads = []string{
		"Alder", "Ash", "Barn", "Black", "Bram", "Calder", "Cold", "Crow", "Dun", "Elm", "Fair", "Fern", "Glen", "Grey", "Hart",
		"Hazel", "Holl", "Kirk", "Lang", "Long", "Mar", "Mill", "North", "Oak", "Pend", "Raven", "Red", "Stan", "Thorn", "Whit",
	}
	placeTails = []string{
		"bridge", "bury", "by", "combe", "dale", "den", "field", "ford", "gate", "ham", "hurst", "ley", "mouth", "port", "stead", "ton", "wick", "worth",
	}
	streetNames = []string{
		"Abbey", "Baker", "Canal", "Castle", "Chapel", "Church", "Foundry", "Garden", "Harbour", "King", "Linden", "Market", "Meadow",
		"Mercer", "Orchard", "Potter", "Prince", "Quarry", "Saddler", "Station", "Tanner", "Victoria", "Weaver", "Windmill",
	}
	streetKinds = []string{"Street", "Road", "Lane", "Avenue", "Square"}
	firstNames  = []string{
		"Agnes", "Alma", "Anton", "Bela", "Boris", "Carla", "Clara", "Dario", "Edith", "Elio", "Emma", "Felix", "Greta", "Hanna", "Hugo",
		"Ida", "Iris", "Jonas", "Karla", "Leon", "Lydia", "Magda", "Marek", "Nadia", "Oskar", "Paula", "Rosa", "Selma", "Tomas", "Vera",
	}
	lastNames = []string{
		"Abbott", "Arden", "Bishara", "Brandt", "Calloway", "Carver", "Dahlberg", "Delgado", "Eastman", "Farrow", "Fenwick", "Garrick",
		"Halloran", "Hartmann", "Ibarra", "Jansson", "Keller", "Kowalski", "Lindqvist", "Lockhart", "Marchetti", "Mbeki", "Novak",
		"Okafor", "Palmer", "Petrov", "Quincy", "Ramires", "Sandoval", "Schreiber", "Tanaka", "Ulrich", "Vargas", "Whitlock", "Yilmaz", "Zeller",
	}
	titles = []string{
		"mayor", "fire chief", "police spokesman", "water board engineer", "hospital director", "council leader", "rescue coordinator", "district judge",
	}
	bodies = []string{
		"the Water Authority", "the Interior Ministry", "the Red Cross", "the River Commission", "Northern Rail", "the Health Department",
		"the Civil Defence Office", "Valley Energy", "the Farmers Union", "the Regional Council", "Meridian Insurance", "the Coast Guard",
	}
	agencies    = []string{"Reuters", "the Associated Press", "the Valley Courier", "Channel Nine", "the River Post"}
	weekdays    = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	outletHeads = []string{
		"Valley", "River", "Northern", "Evening", "Morning", "County", "Harbour", "Daily", "Weekly", "Lowland", "Highland", "Borough", "Union", "Capital", "Border",
	}
	outletTails = []string{"Courier", "Post", "Gazette", "Herald", "Observer", "Record", "Tribune", "Chronicle"}
)
