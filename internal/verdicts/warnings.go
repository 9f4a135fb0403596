package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// Warnings says in plain sentences what is inconsistent within a claim: what an
// editor should look at before trusting the count.
func Warnings(c Case) []string {
	warnings := []string{}
	warnings = append(warnings, selfContradictions(c)...)
	warnings = append(warnings, joinedPeople(c)...)
	warnings = append(warnings, otherWords(c)...)
	for _, ch := range newChains(c) {
		if ch.evidence != nil && ch.evidence.Note == "" && ch.evidence.URL == "" {
			warnings = append(warnings, message.Text("A piece of evidence has neither a note nor a link: say what was found."))
		}
	}
	return warnings
}

// selfContradictions finds articles whose own statements differ materially.
func selfContradictions(c Case) []string {
	var warnings []string
	for _, group := range byArticle(c) {
		for _, d := range Differences(group.statements, Setting{}) {
			if d.Material {
				warnings = append(warnings, message.Text("{{.Article}} differs with itself: {{.Reason}}",
					"Article", title(named([]*fact.Article{group.article})), "Reason", d.Reason))
			}
		}
	}
	return warnings
}

type articleGroup struct {
	article    *fact.Article
	statements []fact.Statement
}

// byArticle puts a case's statements together by article, in the articles' order.
func byArticle(c Case) []articleGroup {
	var groups []articleGroup
	for _, ch := range newChains(c) {
		if ch.statement == nil {
			continue
		}
		if n := len(groups); n == 0 || groups[n-1].article.ID != ch.article.ID {
			groups = append(groups, articleGroup{article: ch.article})
		}
		last := &groups[len(groups)-1]
		last.statements = append(last.statements, *ch.statement)
	}
	return groups
}

// joinedPeople finds people counted as one origin whom the articles call by
// names that cannot be one person's, unless somebody spoke of that origin or set
// whom the statement rests on.
func joinedPeople(c Case) []string {
	names := make(map[string][]string) // origin → names met
	for _, ch := range newChains(c) {
		if ch.statement == nil || ch.statement.OriginSaid != "" || len(ch.statement.Attribution.Chain) != len(ch.origins) {
			continue
		}
		for i, o := range ch.origins {
			name := ch.statement.Attribution.Chain[i].Name
			if o.Kind == fact.Person && len(o.Said) == 0 && name != "" && !slices.Contains(names[o.ID], name) {
				names[o.ID] = append(names[o.ID], name)
			}
		}
	}
	ids := make([]string, 0, len(names))
	for id := range names {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var warnings []string
	for _, id := range ids {
		if a, b, ok := differentPeople(names[id]); ok {
			warnings = append(warnings, message.Text("“{{.One}}” and “{{.Other}}” are counted as one person: look whether they are.", "One", a, "Other", b))
		}
	}
	return warnings
}

func differentPeople(names []string) (a, b string, found bool) {
	for i, a := range names {
		for _, b := range names[i+1:] {
			if !mayBeOnePerson(a, b) {
				return a, b, true
			}
		}
	}
	return "", "", false
}

// mayBeOnePerson compares names from the end: the surnames must be the same, and
// the first names, where both are given, must be the same or shortened.
func mayBeOnePerson(a, b string) bool { return wordsMayBeOne(nameWords(a), nameWords(b)) }

// wordsMayBeOne is mayBeOnePerson of names cut into words.
func wordsMayBeOne(x, y []string) bool {
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if len(x) == 1 || len(y) == 1 {
		return slices.Contains(x, y[len(y)-1]) || slices.Contains(y, x[len(x)-1])
	}
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for _, v := range x[:len(x)-1] {
		for _, w := range y[:len(y)-1] {
			if strings.HasPrefix(v, w) || strings.HasPrefix(w, v) {
				return true
			}
		}
	}
	return false
}

// nameWords cuts a name into folded words, titles and accents left out.
func nameWords(name string) []string {
	var words []string
	for _, w := range text.Words(name) {
		folded := withoutAccents(strings.TrimSuffix(text.Fold(w.Text), "'s"))
		if !personTitles[folded] {
			words = append(words, folded)
		}
	}
	return words
}

var personTitles = set(`
jr sr ii iii iv esq
mr mrs ms miss dr prof professor sir dame lord lady king queen prince princess
president vice former prime minister foreign defence defense interior finance
chancellor premier governor mayor senator representative congressman
congresswoman ambassador secretary state general brigadier colonel lieutenant
major captain admiral sergeant officer sheriff judge justice pope bishop
archbishop ayatollah imam rabbi sheikh undersheriff undersecretary superintendent chairman chairwoman chief director
spokesman spokeswoman spokesperson coach us israeli iranian
`)

// fewWords is the share of the words of content of the shorter of two statements up to which
// they hardly speak in the same words.
const fewWords = 0.34

// otherWords finds statements that share few words with all others of their claim and differ
// from them: such a statement stands there since it contests the claim, and may be about
// something else.
func otherWords(c Case) []string {
	if c.Claim.Pinned || len(c.Statements) < 2 {
		return nil // a person put them together
	}
	views := newViews(c.Statements, Setting{})
	var far []*view
	for _, v := range views {
		if !slices.ContainsFunc(views, func(o *view) bool { return o != v && covered(v, o) > fewWords }) {
			far = append(far, v)
		}
	}
	if len(far) == 0 {
		return nil
	}
	contests := make(map[string]bool) // by statement
	for _, d := range Differences(c.Statements, Setting{c.Pairs, c.Articles}) {
		if d.Material && d.Concerns == fact.ConcernsClaim {
			for _, value := range d.Values {
				contests[value.Statement] = true
			}
		}
	}
	var warnings []string
	if len(far) == len(views) {
		if len(contests) > 0 {
			warnings = append(warnings, message.Text("The statements share few words and contradict each other: look whether they are about the same thing."))
		}
		return warnings
	}
	for _, v := range far {
		if article := c.Articles[v.ArticleID]; article != nil && contests[v.ID] {
			warnings = append(warnings, message.Text("{{.Article}} shares few words with the others and contradicts them: look whether it is about the same thing.",
				"Article", title(named([]*fact.Article{article}))))
		}
	}
	return warnings
}
