package reading

import (
	"strings"
	"sync"

	"crosscheck/internal/fact"
)

// The German words the reader knows. They are lists, not grammar: who says what
// in German is read from cue words, capitals and the place of the verb.

var (
	germanDeterminers = set(`der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen
		jener jene jenes mehrere mehrerer einige einiger viele vieler zwei drei vier fünf kein keine keinen keinem keiner
		sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere`)
	germanPrepositions = set(`in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen ohne um durch
		seit während wegen laut zufolge gegenüber zwischen hinter neben bis trotz`)
	germanPronouns     = set(`er sie es wir ich man wer jemand niemand`)
	germanCoordinators = set(`und oder aber sondern denn sowie`)
	germanSubordinates = set(`dass daß weil wenn ob während nachdem bevor obwohl als damit falls wie`)
	germanAuxiliaries  = set(`ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden
		wurde wurden werde würde würden kann können konnte könnte könne soll sollen sollte solle muss müssen müsse musste
		will wollen wollte wolle darf dürfen dürfe`)
	// germanTitles stand before a name and are no part of it.
	germanTitles = set(`bundeskanzler bundeskanzlerin kanzler kanzlerin präsident präsidentin ministerpräsident
		ministerpräsidentin minister ministerin außenminister außenministerin innenminister innenministerin
		verteidigungsminister verteidigungsministerin finanzminister bundespräsident bürgermeister bürgermeisterin
		oberbürgermeister sprecher sprecherin regierungssprecher regierungssprecherin polizeisprecher polizeisprecherin
		herr frau dr. dr prof. prof professor general vorsitzender vorsitzende parteichef parteichefin generalsekretär
		abgeordneter abgeordnete us-präsident premierminister premierministerin papst könig königin direktor direktorin
		chef chefin leiter leiterin botschafter botschafterin staatssekretär experte expertin landrat`)
	// germanMeasures stand beside a noun without making a name with it.
	germanMeasures = set(`ende anfang mitte euro dollar prozent millionen milliarden tonnen liter kilometer meter uhr januar
		februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
		freitag samstag sonntag`)
	germanPlaces = set(`deutschland österreich schweiz frankreich russland ukraine israel iran usa china polen italien spanien
		großbritannien türkei syrien irak berlin hamburg münchen köln wien bern moskau kiew washington paris london brüssel`)
)

// germanSpeech are the forms of verbs of saying that stand in reports.
var germanSpeech = set(`sagte sagt sagten sagen erklärte erklärt erklärten erklären berichtete berichtet berichteten
	berichten meldete meldet meldeten melden betonte betont betonten schrieb schreibt schrieben warnte warnt warnten
	behauptete behauptet behaupteten bestätigte bestätigt bestätigten versicherte versichert versicherten äußerte forderte
	fordert forderten kritisierte kritisiert kritisierten teilte teilten kündigte kündigten twitterte räumte räumten fügte
	ergänzte ergänzten verlangte verlangten dementierte dementierten antwortete antworteten bezeichnete bezeichnet
	bezeichneten mitteilte mitteilten ankündigte angab begründete unterstrich unterstrichen`)

// germanHedges say that somebody says so, and not who.
var germanHedges = set(`angeblich mutmaßlich vermeintlich offenbar`)

// germanSources are heads of phrases that say something, with what they are.
var germanSources = sync.OnceValue(func() map[string]sourceSort {
	m := make(map[string]sourceSort)
	for sort, list := range map[sourceSort]string{
		sourceUnnamed: `sprecher sprecherin sprechern beamter beamte beamten quelle quellen kreise kreisen zeuge zeugen
			augenzeuge augenzeugen experte experten expertin diplomat diplomaten insider insidern vertreter vertretern
			medien medienberichte medienberichten berichte berichten anwohner anwohnern beobachter beobachtern ermittler
			ermittlern mitarbeiter mitarbeitern behördenvertreter regierungsvertreter`,
		sourceOrganisation: `polizei regierung ministerium behörde behörden staatsanwaltschaft partei armee unternehmen
			gericht bundesregierung feuerwehr außenministerium innenministerium verteidigungsministerium innenministeriums
			außenministeriums ministeriums bundespolizei landespolizei stadt landkreis bundeswehr gewerkschaft verband
			konzern hersteller bank universität`,
		sourceDocument: `bericht studie umfrage mitteilung erklärung gutachten schreiben papier dokument`,
		sourceOutlet:   `nachrichtenagentur zeitung magazin sender rundfunk`,
	} {
		for w := range set(list) {
			m[w] = sort
		}
	}
	return m
})

// germanNumbers are numbers in words.
var germanNumbers = map[string]float64{
	"ein": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
	"elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
	"neunzehn": 19, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
	"neunzig": 90, "hundert": 100, "einhundert": 100, "zweihundert": 200, "dreihundert": 300, "tausend": 1000,
	"eintausend": 1000, "zweitausend": 2000,
}

// germanSizes stand behind a number and give its size.
var germanSizes = map[string]float64{
	"dutzend": 12, "hundert": 100, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6,
	"milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12,
}

// germanUnits are units with the names they have in figures.
var germanUnits = map[string]string{
	"prozent": "%", "prozentpunkt": "percentage points", "prozentpunkte": "percentage points", "prozentpunkten": "percentage points",
	"euro": "€", "dollar": "$", "pfund": "£", "franken": "CHF", "rubel": "RUB", "yen": "¥", "cent": "cents",
	"kilometer": "km", "kilometern": "km", "meter": "m", "metern": "m", "zentimeter": "cm", "millimeter": "mm", "meilen": "miles",
	"kilogramm": "kg", "kilo": "kg", "gramm": "grams", "tonne": "tonnes", "tonnen": "tonnes", "liter": "litres", "litern": "litres",
	"hektar": "hectares", "grad": "degrees", "stundenkilometer": "km per hour", "stundenkilometern": "km per hour",
}

// germanQualifiers are the words before a number that say how it is meant, the
// longest first.
var germanQualifiers = func() (all []struct {
	words []string
	kind  fact.Qualifier
},
) {
	for _, line := range []struct {
		kind    fact.Qualifier
		phrases string
	}{
		{fact.Over, `mehr als|weit über|deutlich mehr als`},
		{fact.AtMost, `bis zu|nicht mehr als`},
		{fact.Under, `weniger als|nicht einmal`},
		{fact.AtLeast, `mindestens|wenigstens|zumindest`},
		{fact.Over, `über`},
		{fact.AtMost, `höchstens|maximal`},
		{fact.Under, `unter`},
		{fact.About, `rund|etwa|ungefähr|circa|ca|knapp|fast|gut|nahezu|beinahe|schätzungsweise|um die|annähernd`},
	} {
		for phrase := range strings.SplitSeq(line.phrases, "|") {
			all = append(all, struct {
				words []string
				kind  fact.Qualifier
			}{strings.Fields(phrase), line.kind})
		}
	}
	return all
}()

// germanLabels take a number as a name, and germanBeforeYears stand before a year.
var (
	germanLabels = set(`nr nummer artikel paragraf paragraph kapitel seite absatz zimmer gleis linie halle tor flug bundesstraße
		autobahn platz klasse stufe phase gruppe resolution`)
	germanBeforeYears = set(`jahr jahre jahren jahres seit von bis ab ende anfang mitte sommer winter herbst frühjahr frühling
		januar februar märz april mai juni juli august september oktober november dezember`)
)

// germanOrdinals: behind a number with a full stop these words show that it is an
// ordinal and ends no sentence, as the words before one do.
var (
	germanAfterOrdinals  = set(`Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Quartal`)
	germanBeforeOrdinals = set(`der das dem den des im vom zum zur beim Der Das Dem Den Des Im Vom Zum Zur Beim`)
)
