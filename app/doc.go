// Package app is the window: its pages, and every action a person can take.
//
// Each page is one file and draws itself from the window's view and selection.
// commands.go lists all actions; menu, keys, palette and help are made from it.
// acts.go is what a person does to the desk. bridge.go is the only place where
// goroutines meet the window; all other code runs on the main goroutine.
package app
