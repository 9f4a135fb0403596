package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file holds the words reports use for what the program knows by a name.

var verdictWords = map[fact.VerdictKind]message.Key{
	fact.Corroborated: "Corroborated", fact.Disputed: "Disputed", fact.SingleSource: "Single-source",
	fact.NotCheckable: "Not checkable", fact.Undecided: "Undecided", fact.Open: "Open",
}

var differenceWords = map[fact.DifferenceKind]message.Key{
	fact.DiffNumber: "Number", fact.DiffDate: "Date", fact.DiffPlace: "Place", fact.DiffName: "Name",
	fact.DiffTitle: "Title", fact.DiffQuotation: "Quotation", fact.DiffPolarity: "Yes or no",
	fact.DiffCertainty: "Certainty", fact.DiffAgent: "Who did it", fact.DiffCondition: "Condition",
	fact.DiffAttribution: "Who says it", fact.DiffOmission: "Left out",
}

var originWords = map[fact.OriginKind]message.Key{
	fact.Person: "person", fact.Organisation: "organisation", fact.CitedOutlet: "outlet",
	fact.Document: "document", fact.Unnamed: "unnamed",
}

var attributionWords = map[fact.AttributionKind]message.Key{
	fact.Flat: "the article’s own word", fact.Hedged: "“reportedly”, nobody says who",
	fact.FromUnnamed: "an unnamed source", fact.FromNamed: "a named source",
	fact.FromDocument: "a document", fact.FromOutlet: "another outlet",
}

var concernWords = map[fact.Concern]message.Key{
	fact.ConcernsClaim: "the claim", fact.ConcernsPerson: "a person", fact.ConcernsAttribution: "who says it",
}

var queryWords = map[fact.QueryState]message.Key{
	fact.QueryOpen: "Not answered yet", fact.QueryAnswered: "Answer", fact.QueryClosed: "Closed without an answer",
}

var reviewWords = map[fact.ReviewState]message.Key{
	fact.IsReviewed: "Reviewed by", fact.IsSentBack: "Sent back by",
	fact.DecidedSince: "The verdict has changed since it was looked at by",
}

var noteWords = map[fact.AnnotationKind]message.Key{
	fact.Comment: "Comment", fact.Tag: "Tag", fact.Highlight: "Highlight",
}

var answerWords = map[fact.Answer]message.Key{
	fact.Same: "Same", fact.NotSame: "Not the same", fact.NotSure: "Not sure", fact.Later: "Later",
}

// partWords are the parts of an article but its body.
var partWords = map[fact.PartKind]message.Key{
	fact.Headline: "headline", fact.Standfirst: "standfirst", fact.Caption: "caption",
}

// wordOf is a word of a table, "" for what stands in none.
func wordOf[K comparable](table map[K]message.Key, k K) string {
	if key, ok := table[k]; ok {
		return message.Text(key)
	}
	return ""
}

func verdictWord(k fact.VerdictKind) string { return wordOf(verdictWords, k) }

// notInFile is what reports say of a thing the article does not tell of itself.
func notInFile() string { return message.Text("not in the file") }

// independent says how many origins are independent: never one number alone.
func independent(n fact.Independence) string {
	if n.Shown == 0 {
		return message.Text("none shown, {{.Possible}} possible", "Possible", strconv.Itoa(n.Possible))
	}
	return message.Text("{{.Shown}} shown, {{.Possible}} possible", "Shown", strconv.Itoa(n.Shown), "Possible", strconv.Itoa(n.Possible))
}

// moment is a time for people.
func moment(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04 UTC") }

// plain is a text as it may be shown in a line: white space is one space, and
// control characters, which could move a terminal's cursor or turn the reading
// direction of what follows, are left out.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), turns(r):
			return -1
		}
		return r
	}, valid(s))
	return strings.Join(strings.Fields(s), " ")
}

// turns reports whether a character overrides the reading direction of others
// (UAX 9: embeddings, overrides and isolates).
func turns(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// cut shortens a text to so many code points, at a space if there is one near.
func cut(s string, points int) string {
	runes := []rune(s)
	if len(runes) <= points {
		return s
	}
	end := points
	for i := points; i > points*2/3; i-- {
		if runes[i] == ' ' {
			end = i
			break
		}
	}
	return strings.TrimRight(string(runes[:end]), " ,;:–—") + "…"
}

// capital makes a word the first of a line.
func capital[S ~string](word S) string {
	first, size := utf8.DecodeRuneInString(string(word))
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + string(word)[size:]
}

// numbers lists numbers, runs of them drawn together: 1–3, 7.
func numbers(list []int) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		switch j - i {
		case 0:
			parts = append(parts, fmt.Sprint(list[i]))
		case 1:
			parts = append(parts, fmt.Sprint(list[i]), fmt.Sprint(list[j]))
		default:
			parts = append(parts, fmt.Sprintf("%d–%d", list[i], list[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}
