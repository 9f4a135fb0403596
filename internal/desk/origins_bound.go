package desk

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file finds the statement again that a person set the origin of, and lets
// the attributions of statements follow what people said.

// bindAll finds for every decision that sets the chain of a statement the
// statement it bears on now. Of two on one statement the later holds; one whose
// words stand nowhere any more, or in no statement, bears on none.
func bindAll(dossier *fact.Dossier, decisions []fact.OriginDecision) map[string]string {
	said := map[string]string{}
	places := map[string]int{}
	for i, a := range dossier.Articles {
		places[a.ID] = i
	}
	for _, d := range decisions {
		if d.Act != fact.SetOrigin {
			continue
		}
		i, ok := places[d.ArticleID]
		if !ok {
			continue
		}
		statements := dossier.Readings[i].Statements
		here := slices.IndexFunc(statements, func(s fact.Statement) bool { return s.ID == d.StatementID })
		if here >= 0 {
			said[d.StatementID] = d.ID
		}
		if here >= 0 && !statements[here].Superseded || d.Anchor == nil {
			continue
		}
		found := text.Find(*d.Anchor, text.NewIndex(dossier.Articles[i].Text))
		if found.State != text.Unchanged && found.State != text.Moved {
			continue
		}
		if s := sameWords(statements, found.Span, d.Level); s != nil {
			said[s.ID] = d.ID
		}
	}
	return said
}

// sameWords is the statement that a reading makes of some words: the one at the
// very place, else the one that has most of its words and of theirs in common with
// them; nil when there is none.
func sameWords(statements []fact.Statement, span fact.Span, level fact.Level) *fact.Statement {
	var best *fact.Statement
	most := 0
	for i := range statements {
		s := &statements[i]
		common := min(s.End, span.End) - max(s.Start, span.Start)
		if s.Superseded || s.Level != level || common <= 0 || 2*common <= max(s.Len(), span.Len()) {
			continue
		}
		if s.Span == span {
			return s
		}
		if common > most {
			best, most = s, common
		}
	}
	return best
}

// keepOrigins lets statements that are cut from others rest on whom a person said
// that these rest on.
func (d *Desk) keepOrigins(dossier *fact.Dossier, old []*fact.Statement, made []fact.Statement) []fact.Edit {
	var edits []fact.Edit
	for _, s := range old {
		if s.OriginSaid != "" {
			edits = append(edits, fact.Remove{ID: s.OriginSaid})
		}
	}
	for _, s := range made {
		edits = append(edits, d.alsoRestsOn(dossier, nearest(old, s.Span), s)...)
	}
	return edits
}

// alsoRestsOn lets a new statement rest on whom a person said that another rests on.
func (d *Desk) alsoRestsOn(dossier *fact.Dossier, from *fact.Statement, to fact.Statement) []fact.Edit {
	for _, o := range dossier.OriginDecisions {
		if o.ID == from.OriginSaid {
			anchor := text.MakeAnchor(text.NewIndex(dossier.Article(to.ArticleID).Text), to.Span)
			o.ID, o.StatementID, o.Level, o.Anchor = d.newID(), to.ID, to.Level, &anchor
			return []fact.Edit{fact.PutOriginDecision{Decision: o}}
		}
	}
	return nil
}

// followSaid lets the attributions of a dossier follow what people said of
// origins: a statement stands on the rung of the origin it rests on. Matching
// and grouping do not see this, as they go by the words of the article.
func followSaid(dossier *fact.Dossier) {
	if len(dossier.OriginDecisions) == 0 {
		return
	}
	origins := make(map[string]*fact.Origin, len(dossier.Origins))
	for i := range dossier.Origins {
		origins[dossier.Origins[i].ID] = &dossier.Origins[i]
	}
	for i := range dossier.Readings {
		for j := range dossier.Readings[i].Statements {
			s := &dossier.Readings[i].Statements[j]
			if kind := rungSaid(s, origins); kind != s.Attribution.Kind {
				s.Attribution.ReadKind, s.Attribution.Kind = s.Attribution.Kind, kind
			}
		}
	}
}

func rungSaid(s *fact.Statement, origins map[string]*fact.Origin) fact.AttributionKind {
	kind := s.Attribution.Kind
	switch {
	case s.OriginSaid != "" && len(s.OriginIDs) > 0:
		if o := origins[s.OriginIDs[len(s.OriginIDs)-1]]; o != nil {
			return o.Kind.Rung()
		}
		return kind
	case s.OriginSaid != "", len(s.OriginIDs) == 0 && len(s.Attribution.Chain) > 0 && !s.Superseded:
		return fact.Flat // people took away whom it was read to rest on
	case kind == fact.Hedged:
		return kind
	}
	for i, id := range s.OriginIDs {
		o, read := origins[id], s.OriginRead[i]
		if o == nil || read < 0 || len(o.Said) == 0 {
			continue
		}
		if s.Attribution.Chain[read].Kind.Rung() == kind {
			return o.Kind.Rung()
		}
	}
	return kind
}
