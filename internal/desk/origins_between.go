package desk

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Relation is how two origins of a story stand to each other.
type Relation struct {
	// Independent is set when they are shown to be independent; else it is not
	// shown, which does not say that they are not.
	Independent bool
	// Declared is the id of the decision by which a person said so; "" when it was
	// read.
	Declared string
	Why      string // a sentence
}

// Between says whether two origins are shown to be independent of each other,
// from what was read of the whole story. Counting a claim looks at its own
// statements alone, and at their articles and outlets as well.
func Between(dossier *fact.Dossier, a, b string) Relation {
	one, err := originOf(dossier, a)
	if err != nil {
		return Relation{}
	}
	other, err := originOf(dossier, b)
	if err != nil {
		return Relation{}
	}
	if slices.Contains(one.Apart, other.ID) {
		return declared(dossier, one, other)
	}
	mine, theirs := allBehind(dossier, one.ID), allBehind(dossier, other.ID)
	switch {
	case one.ID == other.ID:
		return Relation{Why: message.Text("It is one origin.")}
	case slices.Contains(mine, other.ID) && slices.Contains(theirs, one.ID):
		return Relation{Why: message.Text("“{{.One}}” and “{{.Other}}” rest on each other: circular reporting.", "One", one.Name, "Other", other.Name)}
	case slices.Contains(mine, other.ID):
		return Relation{Why: message.Text("“{{.One}}” rests on “{{.Other}}”.", "One", one.Name, "Other", other.Name)}
	case slices.Contains(theirs, one.ID):
		return Relation{Why: message.Text("“{{.One}}” rests on “{{.Other}}”.", "One", other.Name, "Other", one.Name)}
	}
	for _, id := range mine {
		if slices.Contains(theirs, id) {
			common, _ := originOf(dossier, id)
			return Relation{Why: message.Text("Both rest on “{{.Name}}”.", "Name", common.Name)}
		}
	}
	if why := oneRoute(dossier, one, other); why != "" {
		return Relation{Why: why}
	}
	switch {
	case one.Kind == fact.Unnamed && other.Kind == fact.Unnamed:
		for _, alike := range MayBeSame(dossier, one.ID) {
			if alike.OriginID == other.ID {
				return Relation{Why: message.Text("They may be the same person: both are described alike and quoted with “{{.Words}}”.", "Words", alike.Words)}
			}
		}
		return Relation{Why: message.Text("Neither is named: they may be the same.")}
	case one.Kind == fact.Unnamed:
		return Relation{Why: message.Text("“{{.Name}}” is not named and may be anybody.", "Name", one.Name)}
	case other.Kind == fact.Unnamed:
		return Relation{Why: message.Text("“{{.Name}}” is not named and may be anybody.", "Name", other.Name)}
	}
	return Relation{Independent: true, Why: message.Text("Both are known, and nothing was read that they have in common.")}
}

// oneRoute says through what two origins come together wherever they are named; ""
// where each is named once by others than the other is.
func oneRoute(dossier *fact.Dossier, one, other fact.Origin) string {
	mine, theirs := routesTo(dossier, one.ID), routesTo(dossier, other.ID)
	common := ""
	for _, a := range mine {
		for _, b := range theirs {
			at := slices.IndexFunc(a, func(id string) bool { return slices.Contains(b, id) })
			if at < 0 {
				return ""
			}
			common = a[at]
		}
	}
	if o, err := originOf(dossier, common); err == nil {
		return message.Text("What they say comes through “{{.Name}}”.", "Name", o.Name)
	}
	if common != "" {
		return message.Text("Article {{.Letter}} alone names them both.", "Letter", letterOf(dossier, common))
	}
	return ""
}

// routesTo are the ways by which an origin is reached: the links before it in
// each chain, nearest to it first, and the article.
func routesTo(dossier *fact.Dossier, id string) [][]string {
	var routes [][]string
	seen := map[string]bool{}
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			at := slices.Index(s.OriginIDs, id)
			if at < 0 || s.Superseded {
				continue
			}
			route := slices.Clone(s.OriginIDs[:at])
			slices.Reverse(route)
			route = append(route, s.ArticleID)
			if key := strings.Join(route, " "); !seen[key] {
				seen[key] = true
				routes = append(routes, route)
			}
		}
	}
	return routes
}

// declared is the relation of two origins that a person declared independent.
func declared(dossier *fact.Dossier, one, other fact.Origin) Relation {
	for _, d := range dossier.OriginDecisions {
		if d.Act == fact.ApartOrigin && slices.Contains(one.Said, d.ID) && slices.Contains(other.Said, d.ID) {
			return Relation{Independent: true, Declared: d.ID, Why: message.Text("{{.Person}} declared them independent.", "Person", d.By)}
		}
	}
	return Relation{Independent: true, Why: message.Text("A person declared them independent.")}
}

// allBehind lists the origins that an origin rests on, directly or through others.
func allBehind(dossier *fact.Dossier, id string) []string {
	restsOn := make(map[string][]string, len(dossier.Origins))
	for _, o := range dossier.Origins {
		restsOn[o.ID] = o.RestsOn
	}
	var out []string
	waiting := slices.Clone(restsOn[id])
	for len(waiting) > 0 {
		next := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if !slices.Contains(out, next) {
			out = append(out, next)
			waiting = append(waiting, restsOn[next]...)
		}
	}
	return out
}
