package desk

import (
	"context"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// NewStory makes an empty story.
func (d *Desk) NewStory(ctx context.Context, name, by string) (fact.Story, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return fact.Story{}, fact.Problemf(fact.BadInput, "a story needs a name; write what happened in a few words")
	}
	story := fact.Story{ID: d.newID(), Name: name, Created: d.now()}
	return story, d.act(ctx, story.ID, message.Text("New story: {{.Name}}", "Name", short(name)), "", by, fact.PutStory{Story: story})
}

// RenameStory gives a story another name.
func (d *Desk) RenameStory(ctx context.Context, story fact.Story, name, by string) error {
	if story.Name = strings.TrimSpace(name); story.Name == "" {
		return fact.Problemf(fact.BadInput, "a story needs a name; write what happened in a few words")
	}
	return d.act(ctx, story.ID, message.Text("Story renamed: {{.Name}}", "Name", short(name)), "", by, fact.PutStory{Story: story})
}

// HideStory takes a story off the desk; undo brings it back whole.
func (d *Desk) HideStory(ctx context.Context, story fact.Story, by string) error {
	return d.act(ctx, story.ID, message.Text("Story taken off the desk: {{.Name}}", "Name", short(story.Name)), "", by, fact.HideStory{StoryID: story.ID})
}

// HideArticle takes an article out of a story; its text stays in the desk.
func (d *Desk) HideArticle(ctx context.Context, storyID string, a fact.Article, by string) error {
	return d.act(ctx, storyID, message.Text("Article taken out: {{.Title}}", "Title", Quoted(short(a.Title))), "", by, fact.HideArticle{StoryID: storyID, ArticleID: a.ID})
}
