// Package ingest turns files into articles: it walks the folders it is given,
// decodes what it finds there, freezes the text, and notes what the article
// says of itself (outlet, byline, dates) and nothing more.
//
// What is read are plain text and Markdown. Each kind of file is a format: one
// entry in the table formats, and one file of this package that makes an article
// of bytes. What every article needs, whatever it came from, is done around it:
// collect.go finds the files, file.go reads them, article.go finishes the article.
package ingest
