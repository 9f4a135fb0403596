// Package matching finds statements of different articles that make the same
// claim, says how sure it is and why, and groups them into claims.
package matching

// Version names the engine that derived data comes from; it changes whenever
// the same statements would give other matches or claims.
const Version = "matching-2"
