// Package widgets holds the pieces the window is put together from: the theme,
// the text reader, the matrix, the origin ladder, and small things such as
// badges, chips and key caps. They know neither the database nor what a claim
// is. Verdicts and marks come as style values; what a person does is announced
// through fields named On…, and the page carries it out.
//
// Everything here belongs to the main goroutine, except where a comment says
// otherwise. Colours are asked of the theme by the names in colors.go whenever
// a piece is drawn anew, so that a switch of theme is a Refresh.
package widgets
