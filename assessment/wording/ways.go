package wording

import "unicode"

// way is how a language is written.
type way struct {
	script      *unicode.RangeTable
	guillemets  bool // « » outside, „ “ inside; else “ ”
	comma       bool // 1,5 and not 1.5
	anchorWords int  // a level must be read at a glance
	forbidden   []string
}

// ways are the languages whose wording is checked. What is forbidden would give
// the declaration a force it has not.
var ways = map[string]way{
	"zh": {script: unicode.Han, forbidden: []string{
		"必须按照宣言", "按宣言要求", "宣言要求", "宣言规定", "宣言认证", "符合宣言"}},
	"en": {script: unicode.Latin, anchorWords: 25, forbidden: []string{
		"required by", "certified under", "certified by the declaration", "the declaration demands", "the declaration obliges", "in compliance with the declaration"}},
	"pt": {script: unicode.Latin, comma: true, anchorWords: 32, forbidden: []string{
		"exigido pela declaração", "exigida pela declaração", "exigidos pela declaração", "a declaração exige", "a declaração obriga", "certificado pela declaração", "em conformidade com a declaração"}},
	"ru": {script: unicode.Cyrillic, guillemets: true, comma: true, anchorWords: 26, forbidden: []string{
		"требуется декларацией", "требует декларация", "декларация требует", "декларация обязывает", "по требованию декларации", "в соответствии с декларацией"}},
	"hi": {script: unicode.Devanagari, anchorWords: 38, forbidden: []string{
		"घोषणापत्र के अनुसार अनिवार्य", "घोषणापत्र की माँग", "घोषणापत्र द्वारा अनिवार्य", "घोषणापत्र द्वारा प्रमाणित"}},
}
