// Package desk holds the use cases of the fact-checking desk: import, read,
// match, group, assess, decide, undo. It declares the Store port, calls the
// stages in their order, and is the only one that writes.
//
// What people do goes through acts (fact.Act), one transaction and one step of
// undo each. What the engine derives is made by Refresh from the acts: it can be
// thrown away at any time, and after a crash it is simply made again.
package desk
