package ingest

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	markdownast "github.com/yuin/goldmark/extension/ast"
	renderer "github.com/yuin/goldmark/renderer/html"
	markdowntext "github.com/yuin/goldmark/text"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// markdown is text in Markdown (CommonMark, with tables, struck-out words and
// footnotes). What is frozen is the text a reader sees: every paragraph, heading,
// list item and table row stands as a paragraph, with a blank line between them.
var markdown = format{endings: []string{".md", ".markdown"}, read: readMarkdown}

func readMarkdown(data []byte) (fact.Article, error) {
	s, warnings, err := decode(data)
	if err != nil {
		return fact.Article{}, err
	}
	front, s := frontMatter(s)
	w := rendered(s)
	if w.struck {
		warnings = append(warnings, message.Text("Some words are struck out in the file; they were left in the text as if they were not."))
	}
	h := readHead(w.text(), w.headline)
	front.add(h.facts)
	title := front.title
	if title == "" {
		title = h.title
	}
	return fact.Article{
		Title: label(title), Text: w.text(), Parts: partsOf(w.text(), mergeMarks(h.marks, w.captions)),
		Outlet: front.outlet, Byline: front.byline, Published: front.published, Modified: front.modified, URL: front.url,
		Language: front.language,
		Warnings: append(warnings, front.doubts...),
	}, nil
}

// mergeMarks puts marks in order; a caption under which the head lies is left out.
func mergeMarks(head, captions []mark) []mark {
	if len(head) == 0 {
		return captions
	}
	merged := append([]mark{}, head...)
	for _, c := range captions {
		if c.from >= head[len(head)-1].to {
			merged = append(merged, c)
		}
	}
	return merged
}

// markdownParser is made when the first Markdown is read, and may be used by
// several goroutines.
var markdownParser = sync.OnceValue(newMarkdownParser)

// pageWriter writes the words of a Markdown tree.
type pageWriter struct {
	source   []byte
	out      strings.Builder
	headline int    // bytes of the heading of the first level that the text begins with, 0 if it does not
	captions []mark // what pictures that stand alone show
	struck   bool
}

func (w *pageWriter) text() string { return w.out.String() }

// rendered parses Markdown and writes its words.
func rendered(s string) *pageWriter {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	w := &pageWriter{source: []byte(s)}
	w.blocks(markdownParser().Parse(markdowntext.NewReader(w.source)))
	return w
}

// blocks writes the blocks under a node.
func (w *pageWriter) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			first := w.out.Len() == 0
			_, to := w.paragraph(strings.ReplaceAll(w.words(n), "\n", " "))
			if first && n.Level == 1 {
				w.headline = to
			}
		case *ast.Paragraph, *ast.TextBlock:
			from, to := w.paragraph(w.words(n))
			if _, picture := n.FirstChild().(*ast.Image); picture && n.ChildCount() == 1 && from < to {
				w.captions = append(w.captions, mark{fact.Caption, from, to})
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.paragraph(string(n.Lines().Value(w.source)))
		case *ast.HTMLBlock:
			lines := string(n.Lines().Value(w.source))
			if n.HasClosure() {
				lines += string(n.ClosureLine.Value(w.source))
			}
			w.paragraph(withoutTags(lines))
		case *markdownast.TableHeader, *markdownast.TableRow:
			var cells []string
			for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
				// In a cell, code too has to escape the bar, and only that.
				cells = append(cells, strings.ReplaceAll(w.words(cell), `\|`, "|"))
			}
			w.paragraph(strings.Join(cells, "\t"))
		default:
			w.blocks(n)
		}
	}
}

// paragraph writes a paragraph and tells between which bytes it stands.
func (w *pageWriter) paragraph(s string) (from, to int) {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7F { // written as "&#1;", or as they stand
			return -1
		}
		return r
	}, s)
	if blank(s) {
		return w.out.Len(), w.out.Len()
	}
	start, end := trimmed(s, 0, len(s))
	if w.out.Len() > 0 {
		w.out.WriteString("\n\n")
	}
	from = w.out.Len()
	w.out.WriteString(s[start:end])
	return from, w.out.Len()
}

// words are the words of the inline nodes under a node.
func (w *pageWriter) words(parent ast.Node) string {
	var b bytes.Buffer
	w.inlines(&b, parent)
	return b.String()
}

func (w *pageWriter) inlines(b *bytes.Buffer, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if n.IsRaw() {
				b.Write(n.Value(w.source))
			} else {
				b.WriteString(resolved(n.Value(w.source)))
			}
			switch {
			case n.HardLineBreak():
				b.WriteByte('\n')
			case n.SoftLineBreak():
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if t, ok := c.(*ast.Text); ok {
					b.WriteString(strings.ReplaceAll(string(t.Value(w.source)), "\n", " "))
				}
			}
		case *ast.AutoLink:
			b.Write(n.Label(w.source))
		case *ast.RawHTML:
			if lineBreak.Match(n.Segments.Value(w.source)) {
				b.WriteByte('\n')
			}
		case *markdownast.Strikethrough:
			w.struck = true
			w.inlines(b, n)
		default:
			w.inlines(b, n)
		}
	}
}

// resolved is a piece of Markdown text with its entities and backslashes resolved.
// goldmark does both in one pass, but only on the way to HTML: that is undone.
func resolved(source []byte) string {
	if !bytes.ContainsAny(source, `\&`) {
		return string(source)
	}
	var b htmlBuffer
	renderer.DefaultWriter.Write(&b, source)
	return html.UnescapeString(b.String())
}

// htmlBuffer is a buffer as goldmark wants it.
type htmlBuffer struct{ bytes.Buffer }

func (b *htmlBuffer) Buffered() int { return 0 }
func (b *htmlBuffer) Flush() error  { return nil }

var (
	lineBreak = regexp.MustCompile(`(?i)^<br\b`)
	unseen    = regexp.MustCompile(`(?is)<!--.*?-->|<(script|style)\b.*?</(script|style)\s*>`)
	newBlock  = regexp.MustCompile(`(?i)</?(p|br|div|li|ul|ol|tr|h[1-6]|figure|figcaption|blockquote|table|section|article)\b[^>]*>`)
	tag       = regexp.MustCompile(`<[/!?a-zA-Z][^>]*>`)
)

// withoutTags are the words of a stretch of HTML that stands in Markdown.
func withoutTags(s string) string {
	s = newBlock.ReplaceAllString(unseen.ReplaceAllString(s, ""), "\n")
	s = html.UnescapeString(tag.ReplaceAllString(s, ""))
	lines := strings.FieldsFunc(s, isLineEnd)
	kept := lines[:0]
	for _, l := range lines {
		if !blank(l) {
			kept = append(kept, strings.TrimSpace(l))
		}
	}
	return strings.Join(kept, "\n")
}
