// Package merge joins copies of an assessment that went different ways.
//
// Each value in force is kept with the revision that set it, and each copy
// knows all the revisions it has seen. A value that one copy lacks although it
// has seen the value's revision was replaced there; any other value stays. So
// neither names nor clocks nor the order in which copies meet decide anything:
// Join is idempotent, commutative and associative.
//
// It imports the nouns and their shapes, and knows no file and no database.
package merge
