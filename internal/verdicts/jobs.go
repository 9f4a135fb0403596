package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file reads that a figure counts jobs that are cut, whatever the report calls the jobs and
// the cut: "1,200 posts are to go", "lays off 1,200 workers", "with the loss of 1,200 jobs".

// jobsCut is what such a figure counts.
const jobsCut = "jobs cut"

var (
	// jobs are nouns, by stem, for a job or who has it.
	jobs = set(`job post posit role employe staff staffer worker`)
	// cutting are verbs, by stem, that end a job before its noun or behind it.
	cutting = set(`cut axe slash shed scrap elimin dismiss fire sack abolish`)
	// losing are those that do so for a job, but not for who has it: a firm loses workers to others.
	losing  = set(`lose lost loss`)
	workers = set(`employe staff staffer worker`)
	// jobLosses are nouns, by stem, for the jobs that were cut.
	jobLosses = set(`layoff redund`)
	// cutNouns stand behind "job" where they are counted.
	cutNouns = set(`cut loss`)
)

// cutsJobs reports whether a figure counts jobs that are told to be cut.
func (v *view) cutsJobs(f fact.Figure, noun string) bool {
	first := v.beforeSofteners(f.Span)
	_, last := wordsAt(v, f.Span)
	if f.Unit != "" || first < 0 || v.partOf(f) == "whole" || noun != "" && !anybody[noun] && !jobs[noun] && !jobLosses[noun] && !cutNouns[noun] {
		return false
	}
	job := last + 1
	for job < len(v.words) && job <= last+kindReach && !jobs[v.words[job].stem] && !jobLosses[v.words[job].stem] {
		if strings.ContainsAny(v.between(job-1), ",;:()") {
			return false
		}
		job++
	}
	if job >= len(v.words) || job > last+kindReach || strings.ContainsAny(v.between(job-1), ",;:()") {
		return (noun == "" || anybody[noun]) && v.laidOff(last+1)
	}
	if v.furtherCut(f) {
		return false
	}
	post := !workers[v.words[job].stem]
	switch {
	case jobLosses[v.words[job].stem], cutNouns[v.stemAt(job+1)], v.endsJobs(first - 1):
		return true
	case post && (losing[v.stemAt(first-1)] || v.textAt(first-1) == "of" && losing[v.stemAt(first-2)]):
		return true
	}
	return v.laidOff(job + 1)
}

// furtherCut reports whether a figure is told as one of several cuts made one after the other.
func (v *view) furtherCut(f fact.Figure) bool {
	first, last := wordsAt(v, f.Span)
	return v.textAt(last+1) == "more" || slices.ContainsFunc(v.words[max(0, first-kindReach):min(len(v.words), last+kindReach)], func(w viewWord) bool { return oneOfCuts[w.text] })
}

var oneOfCuts = set(`another further additional extra already previously earlier`)

// endsJobs reports whether a verb that ends at a word ends the jobs told behind it: "will cut",
// "lay off".
func (v *view) endsJobs(verb int) bool {
	for verb >= 0 && determiners[v.textAt(verb)] {
		verb--
	}
	return verb >= 0 && (cutting[v.words[verb].stem] || v.words[verb].text == "off" && layingOff[v.textAt(verb-1)])
}

var layingOff = set(`lay lays laying laid`)

// laidOff reports whether what is told of jobs from a word on is that they are cut: "would go",
// "will be let go", "are to be axed", "were made redundant".
func (v *view) laidOff(from int) bool {
	for i := from; i < len(v.words) && i <= from+stateReach; i++ {
		w, next := v.words[i], v.textAt(i+1)
		if strings.ContainsAny(v.between(i-1), ",;:()") {
			return false
		}
		switch {
		case w.text == "laid" && next == "off", w.text == "let" && next == "go", w.text == "made" && next == "redundant":
			return true
		case w.text == "go":
			return next != "to" && next != "unfilled" && next != "on"
		case cutting[w.stem], losing[w.stem] && !workers[v.stemAt(from-1)]:
			return linking[v.textAt(i-1)] && v.textAt(i-1) != "have" && v.textAt(i-1) != "has"
		case !w.function && !jobs[w.stem] && !v.inName(i) && !v.isAdverb(i):
			return false
		}
	}
	return false
}
