// Package crosswalk reads a firm's answers through the tables of other schemes:
// the Chinese indicators for small firms of 2024 (MIIT) and the European
// Digital Maturity Assessment (DMA). What it gives are estimates, never official
// results.
//
// The tables are data and are passed in; which answer counts for what is theirs
// to say. The package imports assessment only; no text, no file, no clock.
package crosswalk
