package reading

import (
	"strings"
	"sync"

	"crosscheck/internal/fact"
)

var numberWords = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
	"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scaleWords = map[string]float64{
	"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"crore": 1e7, "lakh": 1e5,
}

// scaleLetters stand tight behind digits: "70m", "$8.4bn".
var scaleLetters = map[string]float64{
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "b": 1e9, "bn": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
}

var fractionSigns = map[rune]float64{
	'½': 1. / 2, '¼': 1. / 4, '¾': 3. / 4, '⅓': 1. / 3, '⅔': 2. / 3, '⅕': 1. / 5, '⅛': 1. / 8,
}

var fractionWords = map[string]float64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
	"fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9,
	"tenth": 10, "tenths": 10,
}

var ordinalWords = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
	"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
	"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}

// vagueWords stand for what news uses them for.
var vagueWords = map[string][2]float64{
	"dozens": {24, 199}, "scores": {40, 199}, "tens": {20, 99}, "hundreds": {200, 1999}, "thousands": {2000, 99999},
	"millions": {2e6, 999999999}, "billions": {2e9, 999999999999}, "trillions": {2e12, 999999999999999},
}

// vagueUnits and vagueSizes make up "tens of thousands", "hundreds of millions".
var (
	vagueUnits = map[string]float64{"tens": 10, "dozens": 12, "hundreds": 100, "scores": 20}
	vagueSizes = map[string]float64{"thousands": 1e3, "millions": 1e6, "billions": 1e9}
)

func isNumberWord(w string) bool {
	_, small := numberWords[w]
	_, big := scaleWords[w]
	_, vague := vagueWords[w]
	return small || big || vague || w == "half" || w == "couple" || fractionWords[w] > 0
}

// ordinalBefore stand before "half" and "quarter" where these are periods.
var ordinalBefore = set(`first second third fourth other latter last next final opening better`)

// figureUnit is a unit of measure by its name.
type figureUnit struct {
	name  string
	known bool
}

var figureUnits = func() map[string]figureUnit {
	m := make(map[string]figureUnit)
	for name, forms := range map[string]string{
		"km": "kilometer kilometers kilometre kilometres km kms", "m": "meter meters metre metres m",
		"cm": "centimeter centimeters centimetre centimetres cm", "mm": "millimeter millimeters millimetre millimetres mm",
		"miles": "mile miles mi", "feet": "foot feet ft", "inches": "inch inches", "yards": "yard yards",
		"kg": "kilogram kilograms kilo kilos kg kgs", "pounds": "pound pounds lb lbs", "grams": "gram grams",
		"ounces": "ounce ounces oz", "tonnes": "tonne tonnes", "tons": "ton tons",
		"litres": "litre litres liter liters", "gallons": "gallon gallons", "hectares": "hectare hectares",
		"acres": "acre acres", "knots": "knot knots", "degrees": "degree degrees",
		"miles per hour": "mph", "km per hour": "kph kmh",
		"kW": "kilowatt kilowatts kw", "MW": "megawatt megawatts mw", "GW": "gigawatt gigawatts gw", "kWh": "kwh",
		"MB": "megabyte megabytes mb", "GB": "gigabyte gigabytes gb", "TB": "terabyte terabytes tb",
		"MHz": "mhz", "GHz": "ghz", "dB": "db",
	} {
		for _, form := range strings.Fields(forms) {
			m[form] = figureUnit{name, true}
		}
	}
	return m
}()

// unitKinds stand before a unit and make another of it.
var unitKinds = map[string]string{"square": "square ", "sq": "square ", "cubic": "cubic ", "nautical": "nautical ", "metric": "metric "}

// moneyWords are currencies by name; a unit is the sign where there is one.
var moneyWords = map[string]string{
	"dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "yen": "¥",
	"yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB",
	"rouble": "RUB", "roubles": "RUB", "shekel": "ILS", "shekels": "ILS", "franc": "CHF", "francs": "CHF",
	"lira": "TRY", "rial": "rial", "rials": "rial", "riyal": "riyal", "riyals": "riyal", "dinar": "dinar", "dinars": "dinar",
	"peso": "peso", "pesos": "peso", "rand": "ZAR", "krona": "krona", "kronor": "krona", "krone": "krone",
	"kroner": "krone", "zloty": "PLN", "hryvnia": "UAH", "baht": "THB", "naira": "NGN", "ringgit": "MYR", "rupiah": "IDR",
	"cent": "cents", "cents": "cents",
}

// moneyCodes stand before or behind a number, in capitals.
var moneyCodes = map[string]string{
	"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CHF": "CHF", "CNY": "CNY", "RMB": "CNY", "INR": "INR", "RS": "INR",
	"Rs": "INR", "RUB": "RUB", "AUD": "A$", "CAD": "C$", "NZD": "NZ$", "HKD": "HK$", "ILS": "ILS", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK",
}

var dollarLetters = map[string]string{
	"US": "$", "U.S": "$", "USD": "$", "A": "A$", "AU": "A$", "AUS": "A$", "C": "C$", "CA": "C$", "CAN": "C$", "NZ": "NZ$", "HK": "HK$", "S": "S$", "NT": "NT$", "R": "R$",
}

// moneyNations stand before the name of a currency that several countries have,
// with what the unit is then.
var moneyNations = map[string]string{
	"us": "", "u.s": "", "american": "", "canadian": "C$", "australian": "A$", "swiss": "CHF", "japanese": "", "chinese": "",
	"russian": "", "indian": "INR", "british": "", "mexican": "MXN", "israeli": "", "iraqi": "IQD", "iranian": "IRR", "saudi": "SAR",
}

// qualifierPhrases are the words before a number that say how it is meant.
var qualifierPhrases = sync.OnceValue(func() map[string]fact.Qualifier {
	m := make(map[string]fact.Qualifier)
	for kind, phrases := range map[fact.Qualifier]string{
		fact.AtLeast: `at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as`,
		fact.Over:    `over|more than|above|upwards of|exceeding|in excess of|greater than|larger than|well over|far more than|much more than|north of|better than`,
		fact.AtMost: `up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as|as high as|
			no greater than`,
		fact.Under: `under|less than|fewer than|below|lower than`,
		fact.About: `about|around|roughly|approximately|approx|circa|some|nearly|almost|close to|just under|just over|
			just short of|an estimated|estimated|approaching|somewhere around|in the region of|slightly more than|
			slightly less than|slightly over|slightly under|a little over|a little under|a little more than|just more than|just above|
			just below|just about|near|not quite`,
	} {
		for phrase := range strings.SplitSeq(phrases, "|") {
			m[strings.Join(strings.Fields(phrase), " ")] = kind
		}
	}
	return m
})

var figureQualifiers = set(`least than about around over under some nearly almost roughly approximately estimated to of most above below circa`)

// shareOf are the wholes of which news gives a part: "three in 10".
var shareOf = map[float64]bool{2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true, 20: true, 50: true, 100: true, 1000: true}

// measuring words stand before a length of time that is told for itself: "for over
// five years", "took over an hour".
var measuring = set(`for in of after at by with within to from and or than is was are were be been has have had having take takes
	took taken taking last lasts lasted lasting spend spends spent serve serves served wait waits waited need needs needed every`)

var figureMonths = set(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec`)

// halfDays stand behind an hour of the clock.
var halfDays = set(`a.m p.m am pm o'clock`)

// yearQualifiers stand before a count as well as before a year.
var yearQualifiers = set(`over under around about above below`)

var yearPrepositions = set(`in since until till by during from before after of year early late mid and summer spring autumn fall winter through for circa`)

// labelNouns take a number as a name: "page 5", "Chapter 11".
var labelNouns = set(`
	page pages chapter article articles section sections paragraph flight route channel resolution
	rule rules room gate terminal highway interstate line pier unit reactor type class model mark
	version season episode week day game round lap ward district zone phase stage level category
	step part act volume number title tier pool group platform track apartment suite box
	case figure table item option proposition amendment windows iphone boeing airbus area block
	formula apollo covid building tower lot agenda`)

// commonlyCounted are stems of what is counted so often that a name before the
// number is no part of it: "In Gaza 12 people".
var commonlyCounted = set(`peopl person soldier troop civilian child children woman women man men polic offic protest worker
	student resid passeng victim hostag home hous build villag hospit school case death injuri arrest
	kill dead wound injur other famili militant fighter rebel journalist doctor nurs patient migrant
	refuge year month week day hour minut mile kilomet dollar euro percent`)

// scoreWords stand by results of games and votes.
var scoreWords = set(`won win wins beat beats defeated defeat lost lose loss victory draw drew score scored vote voted votes ruling ruled decision lead led trailed trailing aggregate penalties`)

// statePast are words for what became of people that stand for those people.
var statePast = set(`dead killed killing kills injured injuring wounded wounding hurt missing arrested arresting detained detaining displaced
	evacuated hospitalised hospitalized infected homeless stranded trapped kidnapped abducted rescued sick`)

var timeNouns = set(`year month week day hour minute second decade century night season quarter weekend fortnight`)

// beforeNouns stand between a figure and its noun phrase.
var beforeNouns = set(`the its their his her our these those all more most other additional whom which`)

// beforePlaces stand between those counted and the place.
var beforePlaces = set(`were was are is have has had been be being died others more dead people`)

var weekdayWords = set(`monday tuesday wednesday thursday friday saturday sunday`)

// afterNouns end a noun phrase though they are no function words, or are words
// that end in "s" like a plural.
var afterNouns = set(`
	across along among amid despite including plus minus versus vs via per less least onboard aboard
	said says say told according who's it's there's that's ago old apiece each alone
	left remain remained reported worldwide nationwide annually altogether respectively earlier later
	one ones way ways more south north east west southeast southwest northeast northwest apart tall high long wide deep thick
	since yesterday today tomorrow back away perhaps besides towards nowadays a.m p.m
	monday tuesday wednesday thursday friday saturday sunday others`)

var notPlural = set(`news was has does goes gets less across always perhaps besides yes its this
	says gives takes makes comes afterwards towards sometimes besides nowadays ours theirs yours hers versus plus minus
	overseas business access process address press class politics mathematics economics physics athletics gas bias
	alias canvas atlas christmas texas kansas paris`)

var irregularPlurals = set(`
	people men women children feet teeth mice geese police troops personnel staff crew aircraft spacecraft
	policemen policewomen firemen servicemen servicewomen fishermen businessmen gunmen lawmakers
	congressmen clergymen craft cattle sheep fish deer poultry youth military elite clergy media
	data criteria phenomena bacteria salmon kids alumni fungi cacti oxen series species passersby cars jobs buses`)

// commonVerbs are plain forms that often follow a counted noun or stand for one.
var commonVerbs = set(`is are was were be been has have had do does did will would can could may might must shall should
	said says say told tells went go goes came come comes took take takes made make makes got get gets
	gave give gives saw see sees left leave leaves found find finds died die dies fell fall falls rose rise rises
	live lives lived work works remain remains face faces need needs attend attended sell sold buy bought
	voted vote votes fled flee flees began begin begins ran run runs won win wins lost lose loses hold held`)
