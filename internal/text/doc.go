// Package text works on frozen texts: it converts between bytes and code
// points (the only place that does), cuts words and stems, weighs words by
// rarity, and finds anchored passages again.
package text
