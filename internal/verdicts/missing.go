package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// missing says what would settle a claim on which no two origins are shown to
// be independent: the step that could show a second one.
func (t *count) missing() string {
	if len(t.chains) == 0 {
		return message.Text("Add a statement or a piece of evidence.")
	}
	var steps []string
	if step := t.unnamedStep(); step != "" {
		steps = append(steps, step)
	}
	if unknown := t.articlesThat(func(ch *chain) bool { return hasLink(ch, linkUnknown) }); len(unknown) > 1 {
		steps = append(steps, message.Text("Name the outlets of {{.Articles}}.", "Articles", named(unknown)))
	}
	if circular := t.articlesThat(func(ch *chain) bool { return ch.end == endsCircular }); len(circular) > 0 {
		steps = append(steps, message.Text("Find out where the report of {{.Articles}} began.", "Articles", named(circular)))
	}
	if len(steps) == 0 {
		if hedged := t.articlesThat(func(ch *chain) bool { return ch.end == endsHedged || ch.end == endsUnread }); len(hedged) > 0 {
			steps = append(steps, message.Count("Find out on whose word {{.Articles}} say so.", len(hedged), "Articles", named(hedged)))
		}
	}
	if len(steps) == 0 || t.n.Possible == 1 {
		steps = append(steps, t.secondOrigin())
	}
	return strings.Join(steps, " ")
}

// secondOrigin asks for an origin independent of the one there is.
func (t *count) secondOrigin() string {
	if t.level == fact.Utterance {
		return message.Text("A recording, a transcript or a witness of the words would be a second origin.")
	}
	if name := t.inCommon(); name != "" {
		return message.Text("A second origin that does not rest on {{.Name}} would settle it: a named person, a document or a call.", "Name", name)
	}
	return message.Text("A second, independent origin would settle it: a named person, a document or a call.")
}

// inCommon names what all chains rest on, nearest to the articles first; "" if
// there is nothing with a name.
func (t *count) inCommon() string {
	first := t.chains[0]
	if first.article == nil {
		return ""
	}
	inAll := func(link string) bool {
		return !slices.ContainsFunc(t.chains, func(ch *chain) bool { return !hasLink(ch, link) })
	}
	for _, o := range first.origins {
		if o.Kind != fact.Unnamed && inAll(originLink(o)) {
			return o.Name
		}
	}
	if name := first.article.Outlet; name != "" && inAll(nameLink(name)) {
		return name
	}
	if inAll("article " + first.article.ID) {
		return named([]*fact.Article{first.article})
	}
	return ""
}

// unnamedStep says whose identity is missing: "Three outlets rest on unnamed
// officials: not shown that they are different people."
func (t *count) unnamedStep() string {
	outlets := make(map[string]bool)
	var sources []*fact.Origin
	for _, ch := range t.chains {
		if ch.end != endsUnnamed {
			continue
		}
		outlets[ch.voucher()] = true
		for _, o := range ch.origins {
			if o.Kind == fact.Unnamed {
				sources = append(sources, o)
			}
		}
	}
	switch who := unnamedNoun(sources); {
	case len(outlets) == 0:
		return ""
	case len(outlets) == 1:
		return message.Text("It is not known who the unnamed {{.People}} are.", "People", who)
	default:
		return message.Text("{{.Number}} outlets rest on unnamed {{.People}}: not shown that they are different people.",
			"Number", title(spell(len(outlets))), "People", who)
	}
}

// voucher is the outlet that knows an unnamed source: the one cited nearest to
// it, otherwise the one reporting. All unknown outlets are one.
func (ch *chain) voucher() string {
	voucher := ""
	for _, o := range ch.origins {
		if o.Kind == fact.CitedOutlet {
			voucher = originLink(o)
		}
	}
	switch {
	case voucher != "":
		return voucher
	case ch.article.Outlet != "":
		return nameLink(ch.article.Outlet)
	case ch.article.OutletID != "":
		return ch.article.OutletID
	default:
		return linkUnknown
	}
}

// unnamedNoun is what unnamed sources are called if all are called the same
// ("officials"), otherwise "sources".
func unnamedNoun(sources []*fact.Origin) string {
	stem := ""
	for _, o := range sources {
		words := text.Words(o.Name)
		if len(words) == 0 {
			return message.Text("sources")
		}
		last := words[len(words)-1].Stem
		if stem != "" && stem != last {
			return message.Text("sources")
		}
		stem = last
	}
	if noun, ok := unnamedNouns[stem]; ok {
		return message.Text(noun)
	}
	return message.Text("sources")
}

// unnamedNouns are the plurals of what the press calls people it does not name.
var unnamedNouns = map[string]message.Key{
	"offici": "officials", "diplomat": "diplomats", "aid": "aides", "wit": "witnesses",
	"insid": "insiders", "advis": "advisers", "employe": "employees", "lawyer": "lawyers",
	"analyst": "analysts", "execut": "executives", "offic": "officers",
}

func (t *count) articlesThat(is func(*chain) bool) []*fact.Article {
	var found []*fact.Article
	for _, ch := range t.chains {
		if ch.article != nil && is(ch) {
			found = append(found, ch.article)
		}
	}
	return distinct(found)
}

func hasLink(ch *chain, link string) bool { return slices.Contains(ch.links, link) }
