package storage

import (
	"database/sql"
	"encoding/json"
	"fmt"

	"crosscheck/internal/fact"
)

// edit carries out one edit of an act, recording what it changed.
func (r *recorder) edit(e fact.Edit) error {
	switch e := e.(type) {
	case fact.PutStory:
		return r.put("stories", columns{"id": e.Story.ID}, columns{"name": e.Story.Name},
			columns{"created_at": millis(e.Story.Created)})
	case fact.HideStory:
		return r.change("stories", columns{"id": e.StoryID}, columns{"present": int64(0)})
	case fact.PutArticle:
		return r.putArticle(e.StoryID, e.Article)
	case fact.HideArticle:
		return r.change("story_articles", columns{"story_id": e.StoryID, "article_id": e.ArticleID}, columns{"present": int64(0)})
	case fact.NameOutlet:
		return r.nameOutlet(e)
	case fact.DateArticle:
		return r.change("article_versions", columns{"id": e.VersionID}, columns{"published": e.Published, "published_by": e.By})
	case fact.PutStatement:
		return r.putStatement(e.Statement)
	case fact.HideStatement:
		if err := r.freeze(e.StatementID); err != nil {
			return err
		}
		return r.change("statements", columns{"id": e.StatementID}, columns{"present": int64(0)})
	case fact.HideClaim:
		if err := r.pin(e.ClaimID); err != nil {
			return err
		}
		return r.change("claims", columns{"id": e.ClaimID}, columns{"present": int64(0)})
	case fact.PutClaim:
		return r.putClaim(e.Claim)
	case fact.PutVerdict:
		return r.putVerdict(e.Verdict)
	case fact.PutDecision:
		return r.putDecision(e.Decision)
	case fact.PutOriginDecision:
		return r.putOriginDecision(e.Decision)
	case fact.PutEvidence:
		v := e.Evidence
		if err := r.pin(v.ClaimID); err != nil {
			return err
		}
		return r.put("evidence", columns{"id": v.ID}, columns{
			"kind": v.Kind, "note": v.Note, "url": v.URL, "dated": v.Dated,
			"by_name": v.By, "at": millis(v.At),
		}, columns{"claim_id": v.ClaimID})
	case fact.PutQuery:
		return r.putQuery(e.Query)
	case fact.PutAnnotation:
		return r.putAnnotation(e.Annotation)
	case fact.PutReview:
		return r.putReview(e.Review)
	case fact.PutFlag:
		return r.putFlag(e.Flag)
	case fact.Remove:
		return r.remove(e.ID)
	case fact.PutSetting:
		return r.put("settings", columns{"key": e.Key}, columns{"value": e.Value}, nil)
	}
	return fmt.Errorf("unknown edit %T", e)
}

// putArticle keeps the content, the article and its version once per desk, and
// joins them to the story. Only the joining is part of the act: undoing an
// import hides the article, it does not lose a text.
func (r *recorder) putArticle(storyID string, a fact.Article) error {
	warnings, err := json.Marshal(orEmpty(a.Warnings))
	if err != nil {
		return err
	}
	outlet, err := r.putOutlet(fact.Outlet{ID: a.OutletID, Name: a.Outlet})
	if err != nil {
		return err
	}
	if err := r.exec(`INSERT INTO contents (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING`, a.SHA256, a.Text); err != nil {
		return err
	}
	if err := r.exec(`INSERT INTO articles (id, outlet_id, url) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, a.ID, outlet, a.URL); err != nil {
		return err
	}
	var known bool
	if err := r.row(`SELECT EXISTS (SELECT 1 FROM article_versions WHERE id = ?)`, a.VersionID).Scan(&known); err != nil {
		return err
	}
	if !known {
		if err := r.exec(`INSERT INTO article_versions
			(id, article_id, number, sha256, file, source, title, byline, published, modified, language, warnings, imported_at)
			VALUES (?1, ?2, 1 + (SELECT count(*) FROM article_versions WHERE article_id = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
			a.VersionID, a.ID, a.SHA256, a.File, a.Source, a.Title, a.Byline, a.Published, a.Modified, a.Language,
			string(warnings), millis(a.Imported)); err != nil {
			return err
		}
		for i, p := range a.Parts {
			if err := r.exec(`INSERT INTO parts (version_id, position, kind, start_point, end_point) VALUES (?, ?, ?, ?, ?)`,
				a.VersionID, i, p.Kind, p.Start, p.End); err != nil {
				return err
			}
		}
	}
	var number int64
	if err := r.row(`SELECT count(*) FROM story_articles WHERE story_id = ?`, storyID).Scan(&number); err != nil {
		return err
	}
	return r.put("story_articles", columns{"story_id": storyID, "article_id": a.ID},
		columns{"version_id": a.VersionID}, columns{"number": number})
}

// putOutlet keeps an outlet and returns what stands for it in a row.
func (r *recorder) putOutlet(o fact.Outlet) (any, error) {
	if o.ID == "" {
		return nil, nil
	}
	return o.ID, r.exec(`INSERT INTO outlets (id, name, name_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, o.ID, o.Name, nameKey(o.Name))
}

func (r *recorder) nameOutlet(e fact.NameOutlet) error {
	outlet, err := r.putOutlet(e.Outlet)
	if err != nil {
		return err
	}
	if e.Outlet.ID != "" { // perhaps it is written in another way now
		if err := r.change("outlets", columns{"id": e.Outlet.ID}, columns{"name": e.Outlet.Name}); err != nil {
			return err
		}
	}
	return r.change("articles", columns{"id": e.ArticleID}, columns{"outlet_id": outlet, "outlet_by": e.By})
}

// putStatement keeps a statement that a person marked.
func (r *recorder) putStatement(s fact.Statement) error {
	attribution, err := json.Marshal(s.Attribution)
	if err != nil {
		return err
	}
	read, err := json.Marshal(detailsOf(s))
	if err != nil {
		return err
	}
	return r.put("statements", columns{"id": s.ID}, columns{"by_name": s.By}, columns{
		"version_id": s.VersionID, "start_point": int64(s.Start), "end_point": int64(s.End),
		"sentence": int64(s.Sentence), "part": string(s.Part), "level": string(s.Level), "checkable": bit(s.Checkable),
		"why_not": s.WhyNot, "attribution": string(attribution), "details": string(read), "engine": "", "frozen": int64(1),
	})
}

// bit is a truth as its column holds it.
func bit(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

// putClaim pins a claim and gives it exactly the statements named.
func (r *recorder) putClaim(c fact.Claim) error {
	key := columns{"id": c.ID}
	var exists bool
	if err := r.row(`SELECT EXISTS (SELECT 1 FROM claims WHERE id = ?)`, c.ID).Scan(&exists); err != nil {
		return err
	}
	fixed := columns{"story_id": c.StoryID}
	if !exists {
		number, err := r.nextClaimNumber(c.StoryID)
		if err != nil {
			return err
		}
		fixed["number"] = number
	}
	if err := r.put("claims", key, columns{"text": c.Text, "level": string(c.Level), "pinned": int64(1), "beside": bit(c.Beside)}, fixed); err != nil {
		return err
	}
	keep := make(map[string]bool, len(c.Statements))
	for _, id := range c.Statements {
		keep[id] = true
		if err := r.freeze(id); err != nil {
			return err
		}
		if err := r.put("claim_statements", columns{"claim_id": c.ID, "statement_id": id}, columns{}, nil); err != nil {
			return err
		}
	}
	members, err := r.members(c.ID)
	if err != nil {
		return err
	}
	for _, id := range members {
		if keep[id] {
			continue
		}
		if err := r.change("claim_statements", columns{"claim_id": c.ID, "statement_id": id}, columns{"present": int64(0)}); err != nil {
			return err
		}
	}
	return nil
}

// pin marks a claim as touched by a person, freezes its statements, and makes
// what it holds now part of what undo and redo expect to find.
func (r *recorder) pin(claimID string) error {
	var present bool
	err := r.row(`SELECT present FROM claims WHERE id = ?`, claimID).Scan(&present)
	if err == sql.ErrNoRows || (err == nil && !present) {
		return fact.Problemf(fact.NotFound, "claim %s is not in this desk; list the claims to see which are", claimID)
	}
	if err != nil {
		return err
	}
	if err := r.change("claims", columns{"id": claimID}, columns{"pinned": int64(1), "present": int64(1)}); err != nil {
		return err
	}
	members, err := r.members(claimID)
	if err != nil {
		return err
	}
	for _, id := range members {
		if err := r.freeze(id); err != nil {
			return err
		}
		if err := r.change("claim_statements", columns{"claim_id": claimID, "statement_id": id}, columns{"present": int64(1)}); err != nil {
			return err
		}
	}
	return nil
}

func (r *recorder) putVerdict(v fact.Verdict) error {
	if err := r.pin(v.ClaimID); err != nil {
		return err
	}
	ground, err := json.Marshal(v.Ground)
	if err != nil {
		return err
	}
	return r.put("verdicts", columns{"id": v.ID}, columns{"kind": string(v.Kind)}, columns{
		"claim_id": v.ClaimID, "reason": v.Reason, "by_name": v.By, "at": millis(v.At), "ground": string(ground),
	})
}

func (r *recorder) putDecision(m fact.MatchDecision) error {
	for _, id := range []string{m.A, m.B} {
		if err := r.freeze(id); err != nil {
			return err
		}
	}
	return r.put("match_decisions", columns{"id": m.ID}, columns{"answer": string(m.Answer)}, columns{
		"story_id": m.StoryID, "a": m.A, "b": m.B, "reason": m.Reason, "by_name": m.By, "at": millis(m.At),
	})
}

func (r *recorder) putAnnotation(a fact.Annotation) error {
	var anchor, version, claim any
	if a.Anchor != nil {
		data, err := json.Marshal(a.Anchor)
		if err != nil {
			return err
		}
		anchor = string(data)
	}
	if a.VersionID != "" {
		version = a.VersionID
	}
	if a.ClaimID != "" {
		claim = a.ClaimID
		if err := r.pin(a.ClaimID); err != nil {
			return err
		}
	}
	return r.put("annotations", columns{"id": a.ID}, columns{
		"kind": string(a.Kind), "anchor": anchor, "text": a.Text, "by_name": a.By, "at": millis(a.At),
	}, columns{"story_id": a.StoryID, "version_id": version, "claim_id": claim})
}

// freeze keeps a statement for good: later readings may not throw it away. It
// is not undone, as it changes nothing that is seen.
func (w txn) freeze(statementID string) error {
	return w.exec(`UPDATE statements SET frozen = 1 WHERE id = ?`, statementID)
}

func (w txn) members(claimID string) ([]string, error) {
	return w.ids(`SELECT statement_id FROM claim_statements WHERE claim_id = ? AND present = 1 ORDER BY statement_id`, claimID)
}

// nextClaimNumber is one more than any claim of the story ever had.
func (w txn) nextClaimNumber(storyID string) (int64, error) {
	var n int64
	err := w.row(`SELECT 1 + coalesce(max(number), 0) FROM claims WHERE story_id = ?`, storyID).Scan(&n)
	return n, err
}

// orEmpty keeps null out of the lists in the desk.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
