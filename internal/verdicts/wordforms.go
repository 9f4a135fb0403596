package verdicts

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain brings a stem together with that of its base form, where the ending
// alone does not: stemming does not know that "said" is "say".
func plain(stem string) string {
	if base, ok := irregular[stem]; ok {
		return base
	}
	if people, ok := strings.CutSuffix(stem, "men"); ok && len(people) > 2 {
		return people + "man" // "gunmen"
	}
	return stem
}

var irregular = pairs(`
said say, went go, gone go, gave give, given give, took take, taken take, met meet,
won win, lost lose, paid pay, left leav, made make, came come, knew know, known know,
saw see, seen see, told tell, held hold, fought fight, shot shoot, began begin,
begun begin, struck strike, fled flee, fell fall, fallen fall, rose rise, risen rise,
sent send, spent spend, built build, bought buy, brought bring, thought think,
caught catch, taught teach, found find, kept keep, led lead, sold sell, stood stand,
understood understand, wrote write, written write, broke break, broken break,
spoke speak, spoken speak, chose choos, chosen choos, stole steal, stolen steal,
drove drive, driven drive, ate eat, eaten eat, grew grow, grown grow, threw throw,
thrown throw, wore wear, worn wear, got get, becam becom, ran run, swam swim, swum swim,
sat sit, slept sleep, felt feel, heard hear, meant mean, sought seek, withdrew withdraw,
withdrawn withdraw, upheld uphold, withheld withhold, overthrew overthrow, overthrown overthrow, hid hide, hidden hide, shook shake, shaken shake,
froze freez, frozen freez, forbad forbid, forbidden forbid, underw undergo, overcam overcom, blew blow, blown blow, sank sink, sunk sink,
fed feed, dealt deal, swept sweep, tore tear, torn tear, rode ride, ridden ride, drew draw, drawn draw, flew fli, flown fli, sang sing, sung sing,
freed free, dug dig, hung hang, stuck stick, swung swing, shrank shrink, shrunk shrink, bred breed, bled bleed, sped speed,
crept creep, clung cling, bent bend, lent lend, bitten bite, forgav forgiv, forgiven forgiv, forgot forget, forgotten forget,
knelt kneel, lit light, mistook mistak, mistaken mistak, overtook overtak, overtaken overtak, proven prove, rang ring, rung ring,
shone shine, slid slide, spun spin, sprang spring, sprung spring, stung sting, strove strive, swore swear, sworn swear,
undertook undertak, undertaken undertak, undid undo, undon undo, woke wake, woken wake, rebuilt rebuild, retook retak,
retaken retak, resold resel, foresaw forese, foreseen forese, withstood withstand, misl mislead, outsold outsel,
overran overrun, overrod overrid, overridden overrid, rewrot rewrit, rewritten rewrit, repaid repay, remad remak, retold retel,
redrew redraw, redrawn redraw, oversaw overse, overseen overse, unwound unwind, wept weep, drank drink, drunk drink, aros aris,
arisen aris, awok awak, befel befal, dreamt dream, learnt learn, leapt leap, spilt spill, spoilt spoil, burnt burn, sown sow,
shown show, outdid outdo, outdon outdo, outgrew outgrow, shorn shear, slain slay, slew slay, smelt smell, strode stride,
wrung wring, bore bear,
children child, men man, women woman, people person, denial deni, refus refus,
`)

// pairs reads "form base, form base".
func pairs(list string) map[string]string {
	m := make(map[string]string)
	for _, pair := range strings.Split(list, ",") {
		if f := strings.Fields(pair); len(f) == 2 {
			m[f[0]] = f[1]
		}
	}
	return m
}

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// oneSpelling reports whether two folded words may be spellings of one name: they
// are long and few letters apart.
func oneSpelling(a, b string) bool {
	if a == b {
		return true
	}
	n := max(len(a), len(b))
	least := min(len(a), len(b))
	return least >= 4 && n-least <= n/4 && lettersApart(a, b) <= n/4
}

// lettersApart is the least number of letters to put in, take out, change, or swap
// with the next, to make one word of the other (optimal string alignment).
func lettersApart(a, b string) int {
	x, y := []rune(a), []rune(b)
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range y {
		rows[0][j+1] = j + 1
	}
	for i := range x {
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			least := min(rows[i][j]+cost, rows[i][j+1]+1, rows[i+1][j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				least = min(least, rows[i-1][j-1]+1)
			}
			rows[i+1][j+1] = least
		}
	}
	return rows[len(x)][len(y)]
}

// withoutAccents leaves the letters of a word without their marks: "jimenez" for "jiménez".
func withoutAccents(w string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(w))
}
