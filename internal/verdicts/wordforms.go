package verdicts

import "strings"

// plain brings a stem together with that of its base form, where the ending
// alone does not: stemming does not know that "said" is "say".
func plain(stem string) string {
	if base, ok := irregular[stem]; ok {
		return base
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
withdrawn withdraw, drew draw, drawn draw, flew fli, flown fli, sang sing, sung sing,
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

func allDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// oneSpelling reports whether two folded words may be spellings of one name: they
// are long and few letters apart.
func oneSpelling(a, b string) bool {
	if a == b {
		return true
	}
	n := max(len(a), len(b))
	return min(len(a), len(b)) >= 4 && lettersApart(a, b) <= n/4
}

// lettersApart is the least number of letters to put in, take out or change to make
// one word of the other (Levenshtein).
func lettersApart(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		last := row[0]
		row[0] = i + 1
		for j := range y {
			cost := last
			if x[i] != y[j] {
				cost = 1 + min(last, row[j], row[j+1])
			}
			last, row[j+1] = row[j+1], cost
		}
	}
	return row[len(y)]
}
