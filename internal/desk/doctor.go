package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Doctor looks for damage: what the store finds, texts that are not what their
// SHA-256 says, and passages that no longer stand where a person marked them.
// Each finding is one sentence with what to do; none when the desk is sound.
func (d *Desk) Doctor(ctx context.Context) ([]string, error) {
	findings, err := d.store.Check(ctx)
	if err != nil {
		return nil, err
	}
	stories, err := d.store.Stories(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range stories {
		dossier, err := d.store.Load(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		findings = append(findings, examine(dossier)...)
	}
	return findings, nil
}

func examine(dossier *fact.Dossier) []string {
	var findings []string
	add := func(format string, args ...any) { findings = append(findings, fmt.Sprintf(format, args...)) }
	texts := map[string]*text.Index{} // by article version
	for i, a := range dossier.Articles {
		sum := sha256.Sum256([]byte(a.Text))
		if got := hex.EncodeToString(sum[:]); got != a.SHA256 {
			add("article %s (%s) is not the text that was imported; restore a backup", fact.Letter(a.Number), a.File)
		}
		x := text.NewIndex(a.Text)
		texts[a.VersionID] = x
		for _, s := range dossier.Readings[i].Statements {
			if s.Start < 0 || s.End > x.Len() || s.Start >= s.End {
				add("a statement of article %s lies outside its text (%d–%d of %d); restore a backup", fact.Letter(a.Number), s.Start, s.End, x.Len())
			}
		}
	}
	bound := bindAll(dossier, dossier.OriginDecisions)
	for _, o := range dossier.OriginDecisions {
		here := slices.IndexFunc(dossier.Articles, func(a fact.Article) bool { return a.ID == o.ArticleID })
		if o.Act != fact.SetOrigin || here < 0 || slices.Contains(slices.Collect(maps.Values(bound)), o.ID) {
			continue
		}
		add("what was said of article %s, %s, has lost its passage; set the origin of the statement again or take it back",
			fact.Letter(dossier.Articles[here].Number), o.Sentence(fact.Letter(dossier.Articles[here].Number)))
	}
	for _, n := range dossier.Annotations {
		if x := texts[n.VersionID]; x != nil && n.Anchor != nil && x.Slice(n.Anchor.Span) != n.Anchor.Exact {
			add("the %s “%s” has lost its passage “%s”; look at it and mark the passage again", n.Kind, short(n.Text), short(n.Anchor.Exact))
		}
	}
	return findings
}

// AllArticles lists the articles of every story, each text once.
func (d *Desk) AllArticles(ctx context.Context) ([]fact.Article, error) {
	stories, err := d.store.Stories(ctx)
	if err != nil {
		return nil, err
	}
	var all []fact.Article
	seen := map[string]bool{}
	for _, s := range stories {
		articles, err := d.store.Articles(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		for _, a := range articles {
			if !seen[a.VersionID] {
				seen[a.VersionID] = true
				all = append(all, a)
			}
		}
	}
	return all, nil
}
