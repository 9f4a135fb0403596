package report

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// claim shows a claim with all that bears on it.
func (b *builder) claim(from fact.Claim) *claim {
	assessed := b.dossier.Assessments[from.ID]
	c := &claim{
		Number: from.Number, ID: from.ID, Text: plain(from.Text), Level: from.Level,
		Suggestion: suggestion(assessed), Independence: assessed.Independence,
		Statements: []*statement{}, Differences: []difference{}, History: []verdict{},
		Warnings: list(b.options.Warnings[from.ID]), Moved: list(b.options.Moved[from.ID]),
	}
	for _, id := range from.Statements {
		s := b.statement(id)
		if s == nil {
			continue
		}
		c.Statements = append(c.Statements, s)
		if !slices.Contains(c.Articles, s.Of) {
			c.Articles = append(c.Articles, s.Of)
		}
	}
	for _, d := range assessed.Found() {
		c.Differences = append(c.Differences, b.difference(d))
	}
	mark(c)
	for _, v := range b.dossier.Verdicts[from.ID] {
		c.History = append(c.History, verdict{Kind: v.Kind, Reason: v.Reason, By: v.By, At: v.At.UTC()})
	}
	if v := b.dossier.Verdict(from.ID); v != nil && v.Kind != fact.Undecided {
		c.Verdict = &c.History[len(c.History)-1]
	} else {
		c.Moved = []string{}
	}
	if state, r := b.dossier.Review(from.ID); r != nil {
		c.Review = &review{state, known(r.Note), signature{r.By, r.At.UTC()}}
	}
	plus := cmp.Or(b.added[from.ID], &added{})
	c.Evidence, c.Questions, c.Notes = list(plus.evidence), list(plus.questions), list(plus.notes)
	for _, id := range b.options.Alludes[from.ID] {
		if a := b.articles[id]; a != nil {
			c.Alludes = append(c.Alludes, a)
		}
	}
	c.Sources = lastSources(c.Statements)
	c.InDispute = c.Holds() == fact.Disputed
	return c
}

// added is what people added to a claim.
type added struct {
	evidence  []evidence
	questions []question
	notes     []note
}

// addedTo gathers what people added, by claim id.
func addedTo(d *fact.Dossier) map[string]*added {
	by := map[string]*added{}
	of := func(id string) *added {
		if by[id] == nil {
			by[id] = &added{}
		}
		return by[id]
	}
	for _, e := range d.Evidence {
		to := of(e.ClaimID)
		to.evidence = append(to.evidence, evidence{e.Kind, e.Note, known(e.URL), known(e.Dated), e.By, e.At.UTC()})
	}
	for _, q := range d.Queries {
		to := of(q.ClaimID)
		asked := question{q.Question, known(q.ToWhom), known(q.Due), q.State, known(q.Answer), q.By, q.At.UTC(), nil}
		if !q.IsOpen() {
			asked.Settled = &signature{q.SettledBy, q.SettledAt.UTC()}
		}
		to.questions = append(to.questions, asked)
	}
	for _, n := range d.Annotations {
		to := of(n.ClaimID)
		to.notes = append(to.notes, newNote(n))
	}
	return by
}

func suggestion(a fact.Assessment) fact.Suggestion {
	s := a.Suggestion
	s.Verdict = cmp.Or(s.Verdict, fact.Open)
	s.Reasons = list(s.Reasons)
	return s
}

// Holds is the verdict that holds, or else the suggestion.
func (c *claim) Holds() fact.VerdictKind {
	if c.Verdict != nil {
		return c.Verdict.Kind
	}
	return c.Suggestion.Verdict
}

// difference shows a difference with the article of each value, and which
// values stand apart: those that fewer articles give than another value. In a
// tie all do.
func (b *builder) difference(from fact.Difference) difference {
	d := difference{
		Kind: from.Kind, Concerns: from.Concerns, Material: from.Material, Reason: from.Reason,
		Values: make([]value, 0, len(from.Values)),
	}
	givenBy := map[string][]string{} // value → letters
	for _, v := range from.Values {
		letter := ""
		if p, ok := b.statements[v.Statement]; ok {
			letter = p.article.Letter
		}
		if !slices.Contains(givenBy[v.Value], letter) {
			givenBy[v.Value] = append(givenBy[v.Value], letter)
		}
		d.Values = append(d.Values, value{Statement: v.Statement, Article: letter, Phrase: v.Phrase, Value: v.Value})
	}
	most, ties := 0, 0
	for _, letters := range givenBy {
		switch {
		case len(letters) > most:
			most, ties = len(letters), 1
		case len(letters) == most:
			ties++
		}
	}
	for i := range d.Values {
		v := &d.Values[i]
		v.Apart = len(givenBy[v.Value]) < most || ties > 1
	}
	return d
}

// lastSources lists what the chains of the statements end at, each once, with
// the letters of the articles that rest on it.
func lastSources(statements []*statement) []source {
	var out []source
	for _, s := range statements {
		if len(s.Attribution.Chain) == 0 {
			continue
		}
		last := s.Attribution.Chain[len(s.Attribution.Chain)-1]
		i := slices.IndexFunc(out, func(o source) bool { return o.Name == last.Name && o.Kind == last.Kind })
		if i < 0 {
			i = len(out)
			out = append(out, last)
		}
		if !slices.Contains(out[i].Letters, s.Article) {
			out[i].Letters = append(out[i].Letters, s.Article)
		}
	}
	return out
}

// byWeight puts what is in dispute first, then what is decided, then what more
// articles tell; the number settles the rest.
func byWeight(a, b *claim) int {
	return cmp.Or(
		int(a.Group())-int(b.Group()),
		len(b.Articles)-len(a.Articles),
		b.Independence.Possible-a.Independence.Possible,
		a.Number-b.Number,
	)
}

// group is a chapter of the report.
type group int

const (
	inDispute group = iota
	decided
	openShared // undecided, told by several articles
	openSingle // undecided, told by one article
)

// Group is the chapter a claim belongs to.
func (c *claim) Group() group {
	switch {
	case c.InDispute:
		return inDispute
	case c.Verdict != nil:
		return decided
	case len(c.Articles) > 1:
		return openShared
	}
	return openSingle
}

func count(claims []*claim) tally {
	t := tally{
		Claims:   len(claims),
		Verdicts: map[fact.VerdictKind]int{}, Suggested: map[fact.VerdictKind]int{},
	}
	for _, c := range claims {
		if c.Verdict != nil {
			t.Decided++
			t.Verdicts[c.Verdict.Kind]++
		} else {
			t.Suggested[c.Suggestion.Verdict]++
		}
	}
	return t
}
