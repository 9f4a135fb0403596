package ingest

import (
	"net/url"
	"strings"

	"crosscheck/internal/message"
)

// facts are what a line, the front matter of a file or a whole article says of
// the article; "" is not said.
type facts struct {
	outlet, byline, published, modified, url string
	doubts                                   []string // sentences on what was said and not taken
}

// add takes over what is not known yet.
func (f *facts) add(g facts) {
	for _, p := range []struct{ known, more *string }{
		{&f.outlet, &g.outlet},
		{&f.byline, &g.byline},
		{&f.published, &g.published},
		{&f.modified, &g.modified},
		{&f.url, &g.url},
	} {
		if *p.known == "" {
			*p.known = *p.more
		}
	}
	f.doubts = append(f.doubts, g.doubts...)
}

// A setter takes the value behind a label and reports whether it is one of its kind.
type setter func(f *facts, value string) bool

// labels are the words that say what stands behind them, in the form of labelKey.
var labels = map[string]setter{
	"outlet": (*facts).setOutlet, "source": (*facts).setOutlet, "publisher": (*facts).setOutlet,
	"publication": (*facts).setOutlet, "newspaper": (*facts).setOutlet, "website": (*facts).setOutlet,
	"site": (*facts).setOutlet, "sitename": (*facts).setOutlet,

	"published": (*facts).setPublished, "publishedon": (*facts).setPublished, "publishedat": (*facts).setPublished,
	"firstpublished": (*facts).setPublished, "datepublished": (*facts).setPublished, "publicationdate": (*facts).setPublished,
	"publishdate": (*facts).setPublished, "pubdate": (*facts).setPublished, "date": (*facts).setPublished,
	"posted": (*facts).setPublished, "postedon": (*facts).setPublished,

	"updated": (*facts).setModified, "updatedon": (*facts).setModified, "lastupdated": (*facts).setModified,
	"modified": (*facts).setModified, "lastmodified": (*facts).setModified, "datemodified": (*facts).setModified,
	"lastmod": (*facts).setModified,

	"by": (*facts).setByline, "byline": (*facts).setByline, "writtenby": (*facts).setByline,
	"author": (*facts).setByline, "authors": (*facts).setByline,

	"url": (*facts).setURL, "link": (*facts).setURL, "sourceurl": (*facts).setURL, "canonicalurl": (*facts).setURL,
}

// longestLabel is how many bytes a label may have with all that stands between its words.
const longestLabel = 24

var betweenWords = strings.NewReplacer(" ", "", "_", "", "-", "")

// labelled is the setter of a label, nil if it is none.
func labelled(key string) setter {
	if len(key) > longestLabel {
		return nil
	}
	return labels[betweenWords.Replace(strings.ToLower(key))]
}

// setOutlet takes a name; where an address stands in its place, that. A list of
// names, or a word that stands for none, says nothing of the outlet.
func (f *facts) setOutlet(s string) bool {
	if f.setURL(s) {
		return true
	}
	if isOutletName(s) {
		f.outlet = s
	}
	return len(s) <= longestOutlet
}

func (f *facts) setPublished(s string) bool { return f.setDate(&f.published, s) }

func (f *facts) setModified(s string) bool { return f.setDate(&f.modified, s) }

func (f *facts) setDate(to *string, s string) bool {
	d, ok := readDate(s)
	if d.doubt != "" {
		f.doubts = append(f.doubts, d.doubt)
	}
	*to = d.value
	return ok
}

// setUnreadDate notes that what stands behind a label that says “date” is none. The
// other labels of dates stand in headlines too: “Updated: What we know”.
func (f *facts) setUnreadDate(key, value string) bool {
	key = betweenWords.Replace(strings.ToLower(key))
	if !strings.HasPrefix(key, "date") && !strings.HasSuffix(key, "date") || len(value) > longestDate {
		return false
	}
	f.doubts = append(f.doubts, message.Text("The article is dated “{{.Date}}”, which cannot be read as a day; its date is left unknown.", "Date", value))
	return true
}

func (f *facts) setByline(s string) bool {
	b, ok := readByline(s)
	f.add(b)
	return ok
}

func (f *facts) setURL(s string) bool {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsAny(s, " \t") {
		return false
	}
	f.url = s
	return true
}

// longestFacts is how many bytes a line of facts may have.
const longestFacts = 400

// readFacts reads a line of facts: labelled values or, where a headline stands
// above it, a byline or a date by itself; several may stand in it, set apart by
// bars or dots. A line that holds anything else is none.
func readFacts(s string, underHeadline bool) (facts, bool) {
	var all facts
	if len(s) > longestFacts {
		return all, false
	}
	items := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|•·", r) })
	for _, item := range items {
		var f facts
		if !f.read(strings.TrimSpace(item), underHeadline) {
			return facts{}, false
		}
		all.add(f)
	}
	return all, len(items) > 0
}

// read reads one item of a line of facts.
func (f *facts) read(s string, underHeadline bool) bool {
	if key, value, ok := strings.Cut(s, ":"); ok {
		if set := labelled(key); set != nil {
			value = strings.TrimSpace(value)
			return value != "" && (set(f, value) || f.setUnreadDate(key, value))
		}
	}
	if f.setURL(s) {
		return true // an address by itself, as it is copied along
	}
	if !underHeadline {
		return false
	}
	for _, label := range []string{
		"written by", "by", "first published on", "first published", "published on", "published",
		"posted on", "posted", "last updated on", "last updated", "updated on", "updated",
	} {
		if value, ok := cutWords(s, label); ok {
			return labelled(strings.TrimSuffix(label, " on"))(f, value)
		}
	}
	if g, ok := readOutletAndDate(s); ok {
		f.add(g)
		return true
	}
	return f.setPublished(s)
}

// cutWords cuts words off the front of a string, in any case of letters.
func cutWords(s, words string) (rest string, ok bool) {
	if len(s) <= len(words) || s[len(words)] != ' ' || !strings.EqualFold(s[:len(words)], words) {
		return s, false
	}
	return strings.TrimSpace(s[len(words):]), true
}
