// Package fact holds the words of a fact-checking desk as plain types: story,
// article, statement, claim, origin, match, difference, verdict and the acts
// that change them. It imports only the standard library, knows neither
// database nor screen, and every other package speaks in these types.
//
// Offsets are Unicode code points from 0 into an article's frozen text, the end
// excluded. Times are UTC. Ids are opaque strings.
package fact
