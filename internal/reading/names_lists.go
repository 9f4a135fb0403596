package reading

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed names_common.txt
var commonList string

// commonWords are words that news text nearly always writes in lower case: at
// the beginning of a sentence they are no names.
var commonWords = sync.OnceValue(func() map[string]bool { return set(commonList) })

// titles stand before a person's name and are no part of it.
var titles = set(`president vice vice-president president-elect prime minister chancellor secretary senator sen. sen sens.
	rep. rep reps. representative congressman congresswoman governor gov. gov govs. mayor ambassador king queen prince princess pope
	ayatollah sheikh imam rabbi bishop archbishop cardinal father sister supreme leader general gen. gen colonel col.
	lieutenant lt. lt major maj. captain capt. sergeant sgt. admiral adm. marshal commander chief justice judge attorney
	chairman chairwoman chairperson chair director spokesman spokeswoman spokesperson deputy assistant former ex acting foreign
	defense defence interior finance health environment education justice mr. mr mrs. mrs ms. ms miss dr. dr prof. prof
	professor sir dame lord lady baron speaker majority minority whip ceo pastor premier commissioner inspector detective
	officer sheriff constable reverend rev. rev coach editor author analyst economist lawyer actor actress singer then first
	co-founder founder owner writer columnist trader strategist researcher scientist historian reporter correspondent
	blogger activist businessman businesswoman billionaire filmmaker novelist poet producer drummer guitarist rapper
	comedian magnate tycoon mogul investor trooper policeman patrolman firefighter nurse farmer teacher nominee candidate
	challenger incumbent representative-elect senator-elect governor-elect emperor emir sultan crown counsel treasurer
	undersheriff undersecretary superintendent prosecutor councilman councilwoman councillor alderman adviser advisor aide envoy negotiator diplomat psychologist psychiatrist
	surgeon physician pathologist coroner biologist physicist engineer consultant publicist agent manager winger
	striker midfielder goalkeeper quarterback receiver linebacker pitcher boxer champion democrat republican`)

// chiefs are what may stand between "chief" and "officer", or after "chief".
var chiefs = set(`executive operating financial technology information marketing investment medical legal scientific strategy
	product economic`)

// firmsOf begin with the word for a rank and are no people: "General Motors".
var firmsOf = set(`motors electric mills dynamics foods atomics assembly hospital council synod staff services accounting
	accident ledger league`)

// courtesies are titles that may stand before a last name alone and tell the
// person's sex.
var courtesies = map[string]sex{
	"mr.": male, "mr": male, "sir": male, "lord": male, "king": male, "prince": male, "father": male,
	"mrs.": female, "mrs": female, "ms.": female, "ms": female, "miss": female, "dame": female, "lady": female,
	"queen": female, "princess": female, "congresswoman": female, "spokeswoman": female, "chairwoman": female,
	"congressman": male, "spokesman": male, "chairman": male,
}

// organisationWords make a name that of an organisation.
var organisationWords = set(`ministry department office agency bureau committee commission council parliament congress
	senate house army navy force forces guard guards corps police party union federation association organization
	organisation institute institution university college school academy center centre foundation fund bank company
	corp. corp corporation inc. inc ltd ltd. co. group court authority administration government cabinet board team club society
	league nations alliance coalition front movement network campaign service services service. hospital church embassy
	intelligence military pentagon kremlin knesset mossad command laboratory project press republicans democrats
	conservatives liberals airlines industries partners holdings llc plc sa gmbh trust exchange nato un u.n. eu e.u.
	airways motors motor systems technologies electronics financial capital securities reserve insurance energy petroleum
	pharmaceuticals pharma entertainment studios records pictures software solutions markets consulting associates lending
	mortgage steel foods stores brands enterprises labs laboratories aerospace aviation railways railway telecom
	communications hotels resorts casino temple mosque clinic museum theater theatre orchestra convention caucus assembly
	initiative international stores telecommunications semiconductor logistics retail ventures equity airport`)

// joiners let "of", "for" and "and" run on inside a name: "Ministry of Health".
var joiners = set(`ministry department office agency bureau committee commission council house secretary minister strait
	gulf bank university institute center centre centers school college board court district city state states union
	united kingdom republic democratic army chiefs speaker federation association organization organisation society
	league confederation chamber church duke duchess prince archbishop bishop lord leader guard islamic isle isles
	bay cape sea fund board academy director head coalition congress daughters sons knights order museum library`)

// particles join the words of a person's name.
var particles = set(`de da di del della van von der den bin ibn al el ben la le du dos das y e`)

// countries and the like: as a source, a state.
var countries = set(`afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh belarus
	belgium bolivia bosnia brazil britain bulgaria burma cambodia canada chile china colombia croatia cuba cyprus
	denmark ecuador egypt england estonia ethiopia europe finland france gaza georgia germany ghana greece hungary
	iceland india indonesia iran iraq ireland israel italy japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
	latvia lebanon libya lithuania luxembourg macedonia malaysia mali malta mexico moldova mongolia montenegro morocco
	mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru
	philippines poland portugal qatar romania russia rwanda scotland serbia singapore slovakia slovenia somalia spain
	sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine
	uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe america u.s. us usa u.s.a. u.k. uk uae u.a.e.
	washington tehran moscow beijing jerusalem london paris berlin brussels kyiv kiev ankara cairo riyadh damascus
	baghdad beirut islamabad delhi tokyo seoul pyongyang hamas hezbollah`)

// states of the union that have the names of no country.
var states = set(`alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana
	iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
	nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania
	rhode-island south-carolina south-dakota tennessee texas utah vermont virginia west-virginia wisconsin wyoming`)

// demonyms are adjectives and names of peoples.
var demonyms = set(`american israeli iranian russian chinese british french german italian spanish japanese korean indian
	pakistani afghan iraqi syrian lebanese jordanian egyptian saudi qatari omani emirati kuwaiti yemeni turkish greek
	ukrainian polish hungarian romanian bulgarian serbian croatian dutch belgian swiss austrian swedish norwegian danish
	finnish irish scottish welsh english canadian mexican brazilian argentine cuban venezuelan colombian chilean
	peruvian australian african european asian arab palestinian jewish muslim islamic christian catholic western
	eastern northern southern latin hispanic republican democratic democrat soviet kurdish sunni shiite nigerian kenyan
	south-african ethiopian somali sudanese libyan tunisian algerian moroccan vietnamese thai filipino indonesian
	malaysian taiwanese nepali californian texan iranians israelis americans russians palestinians arabs ukrainians
	democrats republicans`)

type sex uint8

const (
	unknownSex sex = iota
	male
	female
)

//go:embed names_first.txt
var firstList string

// firstNames are common first names with the sex they tell, if they tell one.
var firstNames = sync.OnceValue(func() map[string]sex {
	m := make(map[string]sex)
	section := unknownSex
	for line := range strings.Lines(firstList) {
		switch f := strings.Fields(line); {
		case len(f) == 0 || f[0] == "#":
		case f[0] == "[male]":
			section = male
		case f[0] == "[female]":
			section = female
		case f[0] == "[either]":
			section = unknownSex
		default:
			for _, w := range f {
				m[w] = section
			}
		}
	}
	return m
})

func isFirstName(w string) bool {
	_, ok := firstNames()[w]
	return ok
}

// outletNames are outlets and agencies by their folded names without article.
var outletNames = set(`reuters ap afp cnn bbc nbc abc cbs msnbc npr pbs fox axios politico breitbart bloomberg huffpost
	buzzfeed vox slate salon cnbc c-span univision telemundo dpa upi xinhua tass ria interfax ansa efe kyodo yonhap pti
	irna fars tasnim isna haaretz ynet al-jazeera aljazeera al-arabiya der-spiegel spiegel bild zdf ard tagesschau newsmax
	telegraph guardian independent economist newsweek time forbes variety gizmodo mashable recode wired vice`)

// shortPapers are last words of papers that stand for the whole name, behind "the".
var shortPapers = set(`post times journal guardian telegraph register independent observer herald tribune globe mirror economist
	chronicle gazette inquirer examiner sentinel daily dispatch`)

// outletWords end the name of an outlet.
var outletWords = set(`news times online post journal tribune herald gazette chronicle daily telegraph guardian observer globe
	star sun mirror mail express examiner register inquirer dispatch courier standard press magazine newspaper radio tv
	television channel broadcasting review zeitung weekly today report bulletin monitor newswire agency media network
	beacon sentinel bee ledger wire`)
