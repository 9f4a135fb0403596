// Package verdicts says of one claim where its statements differ, how many
// independent origins stand behind it, and which verdict the rules suggest. It
// decides nothing: the verdict is the editor's.
//
// # What is counted
//
// Every statement of a claim is a chain: the article, its outlet if that is
// known, then the origins it rests on, nearest first. Every piece of evidence
// is a chain of its own. Two chains that have any link in common (the same
// article, outlet, person, document, wire credit or copied run of words) are
// not independent of each other: the one may have come by what it says through
// the other. Outlets whose name is not known are never counted as different,
// so their own words, and the unnamed sources they alone vouch for, have one
// link in common.
//
// The count has two numbers, one from below and one from above, and what is
// not known lies between them.
//
//   - Shown looks only at chains that end at something one can go and ask or
//     look up: a named person, an organisation, a document, an outlet that is
//     cited for it, the own word of a known outlet, evidence. Chains that hang
//     together through links count as one, however many there are. A hedge
//     ("reportedly"), an unnamed source anywhere in the chain, or a chain that
//     comes back to itself keeps it out.
//   - Possible looks at all chains and is the size of the largest set of them of
//     which no two have a link in common. It says how many origins there could
//     be if every unnamed source were another person. A further statement can
//     only add to it.
//
// Hanging together is the stricter of the two: where A and B share nothing, but
// C shares a link with each, Shown sees one and Possible sees two. So Shown is
// never greater than Possible.
//
// Origins that a person declared independent of each other count as two in both
// numbers, also where they are not named (declared.go).
//
// All who report one utterance have its speaker in common, so a claim that
// somebody said something has one origin unless evidence is added.
//
// # What differs
//
// Statements are compared as far as they are about the same, like with like, and
// every difference names its words on both sides. It is material if it must be
// settled before the claim can be corroborated, and it concerns the claim, a person
// or the attribution: a wrong title in the same sentence does not dispute the event.
//
//   - Figures (figures.go, things.go, ages.go, numbers.go) of one thing, unit and rate are
//     intervals: "406" and "over 400" can both be true, "128" and "406" cannot. The
//     dead in two countries, two people's ages, a part and its whole, or points in two
//     matches are not compared. Of an article that gives several figures for one thing
//     one is enough to agree, and many are a list that nothing is set against.
//     Durations in two units (durations.go) are set against each other where both
//     statements tell only one. What a figure tells of a change (changes.go), where it
//     led to or how great it was, is kept apart. Which are like (likewithlike.go) is known by what they count, and for whom. Jobs are cut (jobs.go), sums taken (sums.go) and paid (prices.go) in many words. An amount without a noun is of what its verb
//     tells (moved.go): a fall, or by what share something rose or fell, of which two verbs
//     may tell at two hours. What was left of a game (gameclock.go) is minor.
//     The rate of a levy (levies.go), how many shots hit somebody (hits.go) or were fired (shots.go), and how many fell ill of one
//     thing (fallenill.go) are read from statements that have little else in common, one sum may be told over two stretches of
//     time (periodsums.go), and so are figures with two digits exchanged (digits.go).
//     What became of people is one toll whatever they are called (tolls.go), and homes that were destroyed one
//     whatever the verb (ruins.go). How long one thing lasts is read wherever the sentence tells it (howlong.go).
//   - Numbers that are no figures: votes, scores and records (results.go), a vote of all against one that was split (unanimity.go), classes and
//     numbers behind a noun (numbered.go), quantities in words (shares.go), one against
//     several (singles.go), nobody against some (unharmed.go), what somebody was sentenced to (penalties.go) and for how long (terms.go), and one number
//     in two units (rates.go). They are read from a statement's words, and differ only
//     where the statements are about the same otherwise.
//   - What stands in one place of a statement and its rewrite (exchanged.go): figures of whatever
//     (exchangedfigures.go), how often or over what time (frequencies.go), places in a row and
//     multiples (ranks.go), a number against all (wholes.go), towns and sides of a border (towns.go),
//     times without a date (reltimes.go). Counts as of two times are none (updates.go).
//   - Dates (dates.go, periods.go, bounds.go, dayparts.go) are the days that the words leave possible, of the
//     event they stand with. They differ if no day is possible for both. Times of day
//     (hours.go) are the minutes that their words leave possible, on one clock. What is told
//     of one happening in other words, "the blast happened" and "exploded", is known by a
//     list of such words and what the statements have in common besides (happenings.go). When a truce or a ban began (starts.go) and people met at a house (meetings.go)
//     is known by the words for these alone, as is what was the first of its kind (firsts.go), until when one person says that something goes
//     on (deadlines.go) and since when somebody has an office (tenures.go), and a date may be of what is told beside (besides.go). Two
//     verbs may tell of one deed that was done to somebody (likedeeds.go), which is minor.
//   - Places (where.go, places.go) differ if they are known to lie apart, also as places of
//     one kind in one country, and so does one building or works in two towns (sites.go), two sides of one place (bearings.go), two spots at one hour (spots.go), stretches of a way with one end in common (between.go), where a thing was found (finds.go) and in what building something was done (settings.go); inside and outside of one thing are minor, and so are places
//     that somebody moved to and streets (goals.go) where little else is the same. Where
//     one thing was brought, found in a home or at work, or which of two it was done to
//     (whereabouts.go) is material, minor where it was several people.
//   - Names and titles (people.go, posts.go): two spellings are minor, of a person or a firm; two
//     last names with one first name (surnames.go) are not where they begin alike or hold one office, or neither article knows the other,
//     nor two first names of one seat, or of the dead of one age (firstnames.go);
//     "former president" and "president" concern the person, as does who was it "until June".
//     Offices that exclude each other (offices.go) stand in a list, and so do the domains of
//     offices (domains.go) of which one has one: a defence minister is no navy chief, and the president of
//     a body (seats.go) not its treasurer, nor the head of one of its departments that of another. An expert called
//     independent whom the other side tells to be in somebody's service (ties.go) is material. A word of a name that is
//     another in nearly the same sentences (nameapart.go) is material, and so are two endings
//     or vowels of a last name that no two languages write for one.
//   - Quotations (quotations.go, wordings.go, quoted.go, paraphrase.go) of one
//     utterance are aligned word by word with the longest form. What two people say in
//     like words is two utterances. What is left out is material where it turns the rest
//     (turning.go): a condition, a contrast, a doubt, how far a denial goes, the next sentence (continued.go) or a plain yes (replies.go), and what was taken back since (takenback.go). So is a deed turned round
//     in it (turnedround.go), "we asked them" and "they asked us". Another word of what was translated (translated.go) is minor.
//   - Polarity (polarity.go, negation.go, stance.go): what one side denies, doubts or
//     calls false (stance.go, stanceson.go), also in a headline that does not say what (headlinedenials.go), the other asserts; outcomes that exclude each other (outcomes.go), what was taken for true and not (acceptance.go), what one was told
//     to do (directives.go), what is ruled out (ruledout.go), known of (awareness.go) or meant (intentions.go). How far a denial goes is in
//     notdenied.go. Whom a statement
//     sets apart with "unlike", and what somebody denied for years (contrasted.go), are none of it. What a statement
//     leaves open (open.go) it neither asserts nor denies. A deed that is denied is found by what was
//     done to what, however else the two are worded (denieddeeds.go), and on which side somebody is
//     (support.go). What is only tried or awaited (unasserted.go) is not asserted. Who takes the blame (blame.go), what a
//     test (tested.go) or an inspection (inspected.go) found, how a court ruled (rulings.go), count by count (counts.go), and what somebody would not say
//     (answers.go) are one matter in many words.
//   - What is one of several (alternatives.go): an offence, kin, what was hit, before and
//     after; and names in one place of sentences that are otherwise nearly the same
//     (slots.go), which may be half the same (minor), or in one run of words (framed.go).
//   - What stands in one place of statements that are nearly the same (opposites.go, kinds.go): the
//     opposite, or another kind of a near thing, as package lexicon knows them; and who is behind
//     "by" (doers.go).
//   - What was measured (measured.go), speeds, temperatures, weights and sums, of whatever
//     the sentence says it of.
//   - Deeds (agents.go, roles.go, directions.go, certainty.go): who did it to whom, or told it whom, by offices that nobody has both (officesapart.go), who began it (initiative.go), by hand or
//     by itself (manners.go), by choice or on orders (volition.go), alone or with others (company.go), what caused it (twocauses.go), and whether it was done,
//     or threatened, planned, possible, asked for, ordered, supposed, which is read from the words before
//     any verb (aspect.go) and compared where the statements keep most of each other's words
//     (progress.go). What is told as settled is set against what is to be
//     decided yet (undecided.go) or is not there yet (considered.go), and a cause that is told against one that is not known
//     or only not ruled out (causes.go) or a possible one (possiblecauses.go), what killed or harmed somebody against a link that is looked into (openlinks.go); a deed asked for by
//     its noun against one that is done (requests.go); a sum that was promised against one that was paid (promised.go), and how
//     somebody stands with the law (standings.go). What one side tells with a hedge and the other flatly (hedged.go) concerns the
//     attribution, and is minor but of one deed in one verb; minor too is what one has under negotiation and the other settled, but not done.
//   - Conditions (provisos.go, conditions.go) told on one side only, waived or met on the other, or turned
//     round; "not unless" is "only if". Limits, "a temporary ban", "one of
//     the largest" (narrowed.go), are minor.
//   - Sources (sources.go, sourcecount.go): how many, named or not, who spoke, to whom; all
//     of it concerns the attribution. Whom the report of an outlet rests on (outletsources.go), and what
//     a body would not say and its head does (answers.go), are material. One against several of a kind who say much the same, or who told
//     one outlet, is material. One quotation under two names is material, and so is what
//     sources of two kinds say in nearly the same words (saidby.go); what two of one office are
//     told to say alike is minor.
//
// Two things make a difference minor that would dispute the claim. Statements that are
// hardly alike by themselves (likeness.go) may tell of two things, though grouping put
// them into one claim for the sake of others, or because one contests the other: then what reports of
// one event are full of, two days, two doers, a plan and its end, needs more likeness. And what changes with time, a toll, an
// index, a denial, is no conflict between reports of different days (days.go).
//
// The other way round, statements that grouping left apart are compared too (contest.go):
// where they count, date or place one thing and differ in it, that is evidence of its own
// that they make one claim, and package desk puts them together.
//
// Much is not found. Of the conflicts that readers found in stories of five reports about
// half are shown where the two sentences share half of their words, and one in four of all
// (TestEvalConflicts): the rest are told in words that only someone who knows the matter
// sets against each other.
//
// What package contrast finds likely to be told differently stands beside it, marked as such, and
// disputes no claim; figures that it finds unlikely to count one thing dispute none either, nor dates of
// statements in which it finds nothing likely to be told differently (likely.go).
//
// What is found must be right before it is complete: a claim called disputed without
// reason costs an editor more than a difference that is read in the columns. Where
// the words do not settle whether two things are one, nothing is told. The limits
// that decide it were chosen on pairs of sentences judged by people and on reports of
// one event, and `make eval` measures both.
//
// A statement may be a clause of a sentence. Then the rest of the sentence tells what it is about (context.go): which
// talks the delegation walked out of.
//
// # How much is compared
//
// Figures and quotations are gathered over the whole claim. The other rules take
// statements two by two, each with its neighbours in the order of their ids, which is
// as good as chance: in a claim of hundreds a difference shows up with some of them,
// and the work grows with the claim and not with its square. Statements of one
// article are set against each other only where there is no other article.
package verdicts
