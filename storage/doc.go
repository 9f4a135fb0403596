// Package storage keeps a desk in one SQLite file. It satisfies the port that
// package desk declares, without knowing it.
//
// One process writes to a desk at a time, through one connection with immediate
// transactions; any number read, through a read-only pool. What a person does is
// on disk before the method that does it returns (WAL, synchronous=FULL).
package storage
