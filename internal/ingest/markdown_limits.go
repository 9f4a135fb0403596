package ingest

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// # Limits of Markdown
//
// Some texts cost goldmark time or memory that grows with the square of their
// length: thousands of quotation or list marks in a row, emphasis that is opened
// again and again and never closed, a table with one long row and very many short
// ones. No article is written so, but a file may be. Here goldmark's parsers are
// wrapped so that each gives up at some number of such things, far beyond what
// people write, and the rest is left as plain words. That keeps time in step with
// length, and the stack flat.

const (
	deepest   = 40   // how many lists, list items and block quotes may lie in each other
	mostMarks = 500  // how many places of a paragraph one inline parser looks at
	mostNotes = 500  // how many footnotes are told from paragraphs
	mostLines = 1000 // of a paragraph in which addresses of links are looked for
)

// newMarkdownParser is goldmark's parser for CommonMark with tables, struck-out
// words, task lists and footnotes, within limits.
func newMarkdownParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(notes{extension.NewFootnoteBlockParser(), parser.NewContextKey()}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(atMost(extension.NewTaskCheckBoxParser()), 0),
			util.Prioritized(atMost(parser.NewCodeSpanParser()), 100),
			util.Prioritized(atMost(extension.NewFootnoteParser()), 101),
			util.Prioritized(atMost(parser.NewLinkParser()), 200),
			util.Prioritized(atMost(parser.NewAutoLinkParser()), 300),
			util.Prioritized(atMost(parser.NewRawHTMLParser()), 400),
			util.Prioritized(atMost(parser.NewEmphasisParser()), 500),
			util.Prioritized(atMost(extension.NewStrikethroughParser()), 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(shortParagraphs{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(denseTables{extension.NewTableParagraphTransformer()}, 200),
		),
	)
}

// shallow opens no block that lies too deep.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if depth++; depth > deepest {
			return nil, parser.NoChildren
		}
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// notes opens a limited number of footnotes, and none inside other blocks: there
// goldmark may put a footnote under itself.
type notes struct {
	parser.BlockParser
	opened parser.ContextKey
}

func (f notes) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, _ := pc.Get(f.opened).(int)
	if n >= mostNotes || parent.Parent() != nil {
		return nil, parser.NoChildren
	}
	node, state := f.BlockParser.Open(parent, reader, pc)
	if node != nil {
		pc.Set(f.opened, n+1)
	}
	return node, state
}

// limited calls an inline parser a limited number of times in each block.
type limited struct {
	parser.InlineParser
	calls parser.ContextKey
}

func atMost(p parser.InlineParser) parser.InlineParser {
	return limited{p, parser.NewContextKey()}
}

// callsIn is how often a parser was called in a block.
type callsIn struct {
	block ast.Node
	n     int
}

func (l limited) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	calls, ok := pc.Get(l.calls).(*callsIn)
	if !ok {
		calls = &callsIn{}
		pc.Set(l.calls, calls)
	}
	if calls.block != parent {
		*calls = callsIn{block: parent}
	}
	if calls.n++; calls.n > mostMarks {
		return nil
	}
	return l.InlineParser.Parse(parent, block, pc)
}

// CloseBlock passes on the end of a block, which some parsers wait for.
func (l limited) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := l.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

// shortParagraphs looks for the addresses of links in paragraphs that are not too long.
type shortParagraphs struct{ parser.ParagraphTransformer }

func (p shortParagraphs) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= mostLines {
		p.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// denseTables makes tables only of paragraphs that hold at least a byte for each
// cell: rows are filled up to the width of the first.
type denseTables struct{ parser.ParagraphTransformer }

func (d denseTables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, size, widest := node.Lines(), 0, 0
	for _, l := range lines.Sliced(0, lines.Len()) {
		size += l.Len()
		widest = max(widest, 1+bytes.Count(l.Value(reader.Source()), []byte("|")))
	}
	if lines.Len()*widest <= size {
		d.ParagraphTransformer.Transform(node, reader, pc)
	}
}
