package matching

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// At most so many names, figures and words are told of a pair: a reason is read
// at a glance.
const maxListed = 4

// leastQuoted is how many words two quotations must have in common, in a row,
// to be called the same: shorter runs are phrases anybody may use.
const leastQuoted = 4

// maxQuoted is how many words of a quotation are compared, at the cost of the
// product of two lengths.
const maxQuoted = 200

// Reasons says in plain words what two statements of the story have in common,
// the strongest sort first: quotations, figures, names, then the rarest of the
// other words. It may be called while the story is compared.
func (b *Basis) Reasons(one, other *fact.Statement) []string {
	l := newLexicon(b.words())
	x, y := l.read(one.Text), l.read(other.Text)
	return l.reasons(one, other, &x, &y)
}

// reasons says in plain words what two statements have in common, the strongest
// sort first: quotations, figures, names, then the rarest of the other words. x
// and y are the profiles of a and b.
func (l *lexicon) reasons(a, b *fact.Statement, x, y *profile) []string {
	var out []string
	told := make(map[string]bool) // stems told already
	tell := func(reason message.Key, items []string) {
		if len(items) > 0 {
			out = append(out, message.Text(reason, "What", strings.Join(items[:min(len(items), maxListed)], ", ")))
		}
		for _, item := range items {
			for _, w := range text.Words(item) {
				told[stem(w)] = true
			}
		}
	}
	if q := sharedQuotation(a, b); q != "" {
		tell(message.Key("same quotation: “{{.What}}”"), []string{q})
	}
	if figures := sharedFigures(a, b); len(figures) == 1 {
		tell(message.Key("same figure: {{.What}}"), figures)
	} else {
		tell(message.Key("same figures: {{.What}}"), figures)
	}
	tell(message.Key("both: {{.What}}"), sharedNames(a, b))
	tell(message.Key("same words: {{.What}}"), l.sharedWords(x, y, l.forms(a.Text), l.forms(b.Text), told))
	if len(out) == 0 {
		return []string{message.Text("no telling word in common")}
	}
	return out
}

// sharedQuotation is the longest run of words that both quote, "" when it is short.
func sharedQuotation(a, b *fact.Statement) string {
	best, bestLength := "", leastQuoted-1
	for _, p := range a.Quotations {
		x := text.Words(p.Text)
		x = x[:min(len(x), maxQuoted)]
		for _, q := range b.Quotations {
			y := text.Words(q.Text)
			y = y[:min(len(y), maxQuoted)]
			from, length := text.CommonRun(x, y)
			if length == 0 {
				continue
			}
			run := spoken(x[from : from+length])
			if length > bestLength || (length == bestLength && best != "" && run < best) {
				best, bestLength = run, length
			}
		}
	}
	return best
}

// spoken writes words in a row; long runs are cut.
func spoken(run []text.Word) string {
	const most = 12
	var b strings.Builder
	for i, w := range run {
		if i == most {
			return b.String() + " …"
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// sharedFigures lists the values that both give of the same unit.
func sharedFigures(a, b *fact.Statement) []string {
	type value struct {
		low, high float64
		unit      string
	}
	met := make(map[value]bool)
	for _, f := range a.Figures {
		met[value{f.Low, f.High, f.Unit}] = true
	}
	var out []string
	for _, f := range b.Figures {
		v := value{f.Low, f.High, f.Unit}
		if !met[v] {
			continue
		}
		met[v] = false
		s := number(f.Low)
		if f.Low != f.High {
			s += "–" + number(f.High)
		}
		switch f.Unit {
		case "":
		case "$", "€", "£", "¥":
			s = f.Unit + s
		case "%":
			s += f.Unit
		default:
			s += " " + f.Unit
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// number writes a value in full, with commas from a thousand up; years are told
// apart by nobody, so four digits have none.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	if len(whole) > 4 {
		for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
			whole = whole[:i] + "," + whole[i:]
		}
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}

// sharedNames lists the names that stand in both, in full or by their last
// word, each in its shortest form. A name inside a longer one is not told apart.
func sharedNames(a, b *fact.Statement) []string {
	var out []string
	for _, p := range a.Names {
		for _, q := range b.Names {
			if name := sameName(p, q); name != "" {
				out = append(out, name)
			}
		}
	}
	slices.SortFunc(out, func(x, y string) int { return cmp.Or(len(y)-len(x), cmp.Compare(x, y)) })
	var kept []string
	for _, name := range out {
		inside := slices.ContainsFunc(kept, func(k string) bool {
			return strings.Contains(" "+text.Fold(k)+" ", " "+text.Fold(name)+" ")
		})
		if !inside {
			kept = append(kept, name)
		}
	}
	slices.Sort(kept)
	return kept
}

// sameName is the shorter of two names for the same thing, or "".
func sameName(p, q fact.Name) string {
	x, y := bareName(p.Text), bareName(q.Text)
	same := text.Fold(x) == text.Fold(y) ||
		(p.Canonical != "" && text.Fold(p.Canonical) == text.Fold(q.Canonical)) ||
		endsWith(x, y) || endsWith(y, x)
	if !same || x == "" || y == "" {
		return ""
	}
	return shorter(x, y)
}

// endsWith reports whether the last words of a long name are the short one.
func endsWith(long, short string) bool {
	return strings.HasSuffix(text.Fold(long), " "+text.Fold(short))
}

// bareName is a name without its possessive ending.
func bareName(name string) string {
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		name = strings.TrimSuffix(name, ending)
	}
	return name
}

// sharedWords lists the content words in common, rarest first, each in the
// shorter of its two forms. Words that follow each other in both are told
// together.
func (l *lexicon) sharedWords(x, y *profile, formsX, formsY map[int32]string, told map[string]bool) []string {
	type weighed struct {
		word   string
		weight int64
		first  int32 // stem of its first word
		last   int32 // and of its last
	}
	var list []weighed
	for _, id := range x.content {
		if _, ok := slices.BinarySearch(y.content, id); ok && !told[l.stems[id]] {
			list = append(list, weighed{spelling(formsX[id], formsY[id]), l.weights[id], id, id})
		}
	}
	slices.SortFunc(list, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word))
	})
	list = list[:min(len(list), 3*maxListed)] // some are told together
	for i := 0; i < len(list); i++ {
		next := slices.IndexFunc(list, func(w weighed) bool {
			return w.first != list[i].first && x.follows(list[i].last, w.first) && y.follows(list[i].last, w.first)
		})
		if next < 0 {
			continue
		}
		list[i].word += " " + list[next].word
		list[i].last = list[next].last
		list = slices.Delete(list, next, next+1)
		i = -1 // the two may go on in others
	}
	var out []string
	for _, w := range list[:min(len(list), maxListed)] {
		out = append(out, w.word)
	}
	return out
}

// follows reports whether one stem stands right before another anywhere.
func (p *profile) follows(before, after int32) bool {
	for i := 1; i < len(p.sequence); i++ {
		if p.sequence[i-1] == before && p.sequence[i] == after {
			return true
		}
	}
	return false
}
