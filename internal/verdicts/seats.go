package verdicts

import (
	"maps"
	"slices"
	"strings"
)

// This file tells offices of one body apart of which nobody has two: its president is not its
// secretary general, nor its chief economist. Who leads it has many names, and "president and chief
// executive" are often one.

// seatOf is what an office is in a body, by its last two words or its last one, "" if it is none of
// those that are known.
func seatOf(o office) string {
	n := len(o.words)
	if n == 0 || o.past() || o.marked() != "" {
		return ""
	}
	if o.head == "director" && n > 1 && departments[o.words[n-2]] {
		return "department"
	}
	if n > 1 {
		if kind := seatKinds[o.words[n-2]+" "+o.words[n-1]]; kind != "" {
			return kind
		}
	}
	return seatKinds[o.words[n-1]]
}

var (
	seatKinds = map[string]string{
		"president": "chair", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "chair": "chair",
		"secretary general": "secretary", "general secretary": "secretary",
		"treasurer": "treasurer", "cfo": "treasurer", "coo": "operations", "ceo": "executive", "head": "lead", "leader": "lead",
		"chief economist": "expert", "chief scientist": "expert", "chief statistician": "expert", "chief engineer": "expert", "chief lawyer": "expert",
		"general counsel": "expert", "head coach": "coach", "captain": "captain", "team manager": "coach",
	}
	// otherSeats are, for each kind of seat, those that nobody has besides. A secretary general may lead.
	otherSeats = map[string]map[string]bool{
		"department": set(`chair executive secretary treasurer operations`),
		"chair":      set(`secretary treasurer expert coach captain`),
		"secretary":  set(`treasurer expert coach captain`),
		"executive":  set(`treasurer expert coach captain`),
		"lead":       set(`treasurer expert captain`),
		"treasurer":  set(`expert coach captain operations`),
		"coach":      set(`captain`),
	}
)

// ofCompanies are seats of a company, of which its reports tell without its name: "the finance director".
var ofCompanies = set(`executive treasurer operations department`)

// departments are what a director of a part of a company is told to be of.
var departments = set(`research medical technical sales marketing scientific commercial production personnel legal safety communications
	development human operations logistics export engineering`)

// mayBeOfOneBody reports whether one of two posts is told to be of nothing.
func (o *post) mayBeOfOneBody(q *post) bool {
	return o.ofNone() || q.ofNone()
}

// ofNone reports whether a post is told to be of nothing, or of "the company".
func (o *post) ofNone() bool {
	for s := range o.body {
		if !anyCompany[s] {
			return false
		}
	}
	return len(o.owner) == 0
}

// anyCompany are the senses of words for whatever company.
var anyCompany = senseSet(`company firm group corporation business`)

// missionPost is what somebody is in an embassy or a consulate, "" if that is not told.
func (o *post) missionPost() string {
	if o.past() {
		return ""
	}
	switch o.head {
	case "attaché", "attache":
		return "attaché"
	case "ambassador", "consul", "counsellor", "counselor", "envoy":
		return o.head
	case "head", "chief":
		for _, body := range []string{"mission", "embassy", "embassi", "legation", "consulate"} {
			if slices.Contains(o.fields, body) || o.body[body] || o.owner[body] {
				return strings.TrimSpace(o.marked() + " head")
			}
		}
	}
	return ""
}

// seatsApart reports whether two posts of one person are of one body and nobody has both, and neither
// article tells that he has, or that he took one or left it.
func (p *pair) seatsApart(n, m *called, x, y *post) bool {
	one, other := seatOf(x.office), seatOf(y.office)
	if one, other := x.missionPost(), y.missionPost(); one != "" && other != "" && one != other {
		return !p.a.changesPost(n) && !p.b.changesPost(m)
	}
	if x.chiefOfOther(y) {
		return !p.a.tellsAny([]string{y.head}) && !p.b.tellsAny([]string{x.head}) && !p.a.changesPost(n) && !p.b.changesPost(m)
	}
	if x.headsOtherPart(y) {
		return !p.a.tellsAny(y.fields) && !p.b.tellsAny(x.fields) && !p.a.changesPost(n) && !p.b.changesPost(m)
	}
	if !otherSeats[one][other] && !otherSeats[other][one] || !x.ofOneBody(y) && !(ofCompanies[one] && ofCompanies[other] && x.mayBeOfOneBody(y)) {
		return false
	}
	return !p.a.tellsAny([]string{y.head}) && !p.b.tellsAny([]string{x.head}) && !p.a.changesPost(n) && !p.b.changesPost(m)
}

// chiefOfOther reports whether two posts are those of the first of two trades at one place: "the chief surveyor at the dam" and "the
// dam's chief engineer".
func (o *post) chiefOfOther(q *post) bool {
	chief := func(p *post) bool { return len(p.words) == 2 && p.words[0] == "chief" && p.marked() == "" && !p.past() }
	return chief(o) && chief(q) && o.head != q.head && !topHeads[o.head] && !topHeads[q.head] && o.head != "officer" && q.head != "officer" && (o.ofOneBody(q) || o.mayBeOfOneBody(q))
}

// headsOtherPart reports whether two posts are at the top of two parts of one body, which is told by name: "the medical
// director of the General Hospital" and "head of intensive care at the General Hospital".
func (o *post) headsOtherPart(q *post) bool {
	return topHeads[o.head] && topHeads[q.head] && o.head != q.head && len(o.fields) > 0 && len(q.fields) > 0 && !overlaps(o.fields, q.fields) &&
		len(o.owner) > 0 && len(q.owner) > 0 && o.ofOneBody(q) && !o.past() && !q.past() && o.marked() == "" && q.marked() == ""
}

// ofOneBody reports whether two posts are told to be of what has one name, or is called the same in
// short: "the federation" and "the Cycling Federation".
func (o *post) ofOneBody(q *post) bool {
	of := func(p *post) map[string]bool {
		all := make(map[string]bool)
		maps.Copy(all, p.owner)
		maps.Copy(all, p.body)
		return all
	}
	short, long := of(o), of(q)
	if len(short) > len(long) {
		short, long = long, short
	}
	for s := range short {
		if !long[s] {
			return false
		}
	}
	return len(short) > 0
}
