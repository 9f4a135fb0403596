package fact

import (
	"strconv"
	"strings"
)

// DateKind says what a date names.
type DateKind string

// The kinds of dates. A period is any stretch of several days that is no
// calendar week, month or year: a decade, a range, a season.
const (
	DateDay    DateKind = "day"
	DateWeek   DateKind = "week"
	DateMonth  DateKind = "month"
	DateYear   DateKind = "year"
	DatePeriod DateKind = "period"
	DateClock  DateKind = "clock" // a time of day
)

// DateRelation says how a statement stands to a date it names.
type DateRelation string

// The relations of a date; most statements say that something was on it.
const (
	DateOn     DateRelation = ""
	DateSince  DateRelation = "since"
	DateUntil  DateRelation = "until"
	DateBy     DateRelation = "by"
	DateBefore DateRelation = "before"
	DateAfter  DateRelation = "after"
)

// Date is a date or time of day as the text words it, and the days it can mean.
//
// From and To are the earliest and the latest possible day, both included, as
// 2006-01-02. They are "" when the words do not say it and the date of the
// article is not known: then "Sunday" stays a weekday and nothing more. A span
// of several days is no vagueness of the event, it is what the words leave open.
type Date struct {
	Phrase
	Kind     DateKind
	Relation DateRelation `json:",omitempty"`
	From, To string       `json:",omitempty"`
	// Said is the date by its own words alone, without the article's date, in the
	// forms of XML Schema: 2025-06-15, 2025-06, 2025, --06-15, --06; "" for words
	// that only count from another day ("yesterday").
	Said    string `json:",omitempty"`
	Weekday string `json:",omitempty"` // "Sunday", when the words name one
	Clock   string `json:",omitempty"` // 15:04 as on the clock of the place, "morning" or "night" where only that is said
	Zone    string `json:",omitempty"` // of Clock, as the text has it: "GMT"
}

// Minutes reads a time of day, "15:04", in minutes from midnight; not ok for what is no such time.
func Minutes(clock string) (minutes int, ok bool) {
	hour, minute, ok := strings.Cut(clock, ":")
	h, errH := strconv.Atoi(hour)
	n, errN := strconv.Atoi(minute)
	return 60*h + n, ok && errH == nil && errN == nil
}
