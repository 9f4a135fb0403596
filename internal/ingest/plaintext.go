package ingest

import "crosscheck/internal/fact"

// plainText is text whose letters are all there is to it. It is frozen as it
// stands, line ends and all; what its first lines say of it is noted and stays in it.
var plainText = format{endings: []string{".txt", ".text"}, read: readPlainText}

func readPlainText(data []byte) (fact.Article, error) {
	s, warnings, err := decode(data)
	if err != nil {
		return fact.Article{}, err
	}
	h := readHead(s, 0)
	return fact.Article{
		Title: label(h.title), Text: s, Parts: partsOf(s, h.marks),
		Outlet: h.outlet, Byline: h.byline, Published: h.published, Modified: h.modified, URL: h.url,
		Warnings: append(warnings, h.doubts...),
	}, nil
}
