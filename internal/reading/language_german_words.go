package reading

import "sync"

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
