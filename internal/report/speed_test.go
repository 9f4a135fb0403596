package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

// largeDossier is a story of so many articles of fifty sentences, in which each
// claim is told by four articles.
func largeDossier(articles int) *fact.Dossier {
	d := &fact.Dossier{Story: fact.Story{Name: "Large"}, Assessments: map[string]fact.Assessment{}}
	claims := map[int][]string{}
	for i := range articles {
		var text strings.Builder
		id := fmt.Sprint("a", i)
		r := fact.Reading{VersionID: id}
		point := 0
		for j := range 50 {
			sentence := fmt.Sprintf("In report %d the mayor of Łódź said that line %d carries %d trams a day.", i, j, i*j)
			span := fact.Span{Start: point, End: point + utf8.RuneCountInString(sentence)}
			text.WriteString(sentence + " ")
			point = span.End + 1
			s := fact.Statement{
				ID: fact.StatementID(id, span, fact.Content), ArticleID: id, VersionID: id, Span: span, Text: sentence,
				Sentence: j, Level: fact.Content, Checkable: true, OriginIDs: []string{"mayor"},
			}
			r.Sentences, r.Statements = append(r.Sentences, span), append(r.Statements, s)
			claims[i/4*50+j] = append(claims[i/4*50+j], s.ID)
		}
		sum := sha256.Sum256([]byte(text.String()))
		d.Articles = append(d.Articles, fact.Article{ID: id, VersionID: id, Number: i, File: id + ".txt", Text: text.String(), SHA256: hex.EncodeToString(sum[:])})
		d.Readings = append(d.Readings, r)
	}
	d.Origins = []fact.Origin{{ID: "mayor", Name: "the mayor", Kind: fact.Person}}
	for n := range len(claims) {
		id := fmt.Sprint("c", n)
		d.Claims = append(d.Claims, fact.Claim{ID: id, Number: n + 1, Text: "Trams run.", Level: fact.Content, Statements: claims[n]})
		d.Assessments[id] = fact.Assessment{Suggestion: fact.Suggestion{Verdict: fact.SingleSource, Reasons: []string{"One origin."}}}
	}
	return d
}

func BenchmarkWrite(b *testing.B) {
	d := largeDossier(100)
	for _, form := range forms {
		b.Run(form.ending, func(b *testing.B) {
			for b.Loop() {
				if err := form.write(io.Discard, d, sampleOptions); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			if err := report.Check(io.Discard, d); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkVerify(b *testing.B) {
	d := largeDossier(100)
	var sources, changed []report.Source
	for i, a := range d.Articles {
		sources = append(sources, report.Source{Name: a.File, Text: a.Text})
		changed = append(changed, report.Source{Name: fmt.Sprint("other", i), Text: "Updated. " + a.Text})
	}
	for _, form := range forms {
		var written bytes.Buffer
		if err := form.write(&written, d, sampleOptions); err != nil {
			b.Fatal(err)
		}
		for _, against := range []struct {
			name    string
			sources []report.Source
		}{{"unchanged", sources}, {"changed and renamed", changed}} {
			b.Run(form.ending+"/"+against.name, func(b *testing.B) {
				b.SetBytes(int64(written.Len()))
				for b.Loop() {
					found, err := report.Verify("r", written.Bytes(), against.sources)
					if err != nil || len(found) < 5000 {
						b.Fatal(len(found), err)
					}
				}
			})
		}
	}
}
