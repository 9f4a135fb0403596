package reading

import (
	"strconv"
	"strings"
	"sync"
	"time"
)

var monthNumbers = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdayNumbers = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

func weekdayName(day time.Weekday) string { return strings.ToLower(day.String()) }

// dateBeginnings are the words that a date can begin with.
var dateBeginnings = sync.OnceValue(func() map[string]bool {
	m := set(`today yesterday tomorrow tonight noon midnight last next this past coming upcoming
		early mid late spring summer autumn fall winter a an several few couple day weekend earlier later`)
	for w := range monthNumbers {
		m[w] = true
	}
	for w := range weekdayNumbers {
		m[w] = true
	}
	for w := range numberWords {
		m[w] = true
	}
	for w := range ordinalWords {
		m[w] = true
	}
	for _, w := range []string{"dozens", "hundreds", "half", "quarter"} {
		m[w] = true
	}
	return m
})

// monthPrepositions stand before a month that is meant as one.
var monthPrepositions = set(`in since until till by from during of before after through throughout between
	last next this early mid late past every each`)

// dateDeterminers stand before a month that goes with a noun: "the June attack".
var dateDeterminers = set(`the a an its his her their our my this that these those`)

// beforeWeekdays and afterWeekdays make names of weekdays: "Black Friday",
// "Sunday Times". A day of every week is no date either.
var (
	beforeWeekdays = set(`black super good ash bloody cyber giving palm easter holy maundy shrove fat ruby
		sheffield casual spy every each most some`)
	nicknames     = set(`man girl joe`) // with a capital: a man may be arrested Friday
	afterWeekdays = set(`times telegraph mirror mail express herald post star world addams`)
)

// futureCues and pastCues tell in which direction a date lies that stands by them.
var (
	futureCues = set(`will shall won't going upcoming coming forthcoming deadline ahead until should`)
	arranged   = set(`scheduled expected due slated set planned`)
	planned    = set(`plan plans planning hope hopes hoping aim aims intend intends expect expects vow vows pledge pledges`)
	pastCues   = set(`was were had did has have been since`)
)

// lastingCues stand before "last" where it is the verb.
var lastingCues = set(`will would can could may might must should not did does do won't don't didn't`)

// movingWords tell that something was given another day.
var movingWords = set(`move moves moved moving postpone postpones postponed postponing delay delays delayed delaying push pushed
	reschedule reschedules rescheduled change changes changed changing shift shifts shifted brought switch switched extend extended`)

// clockZones are zones that stand behind a time of day.
var clockZones = set(`gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst kst msk aest aedt hkt
	et ct mt pt eastern central pacific`)

// digitsValue reads digits; 0 if there are others.
func digitsValue(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
