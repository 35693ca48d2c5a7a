package plumb

import (
	"bytes"
	"compress/flate"
	"strings"
	"sync"
	"testing"
)

// An attack is a file that must be refused, with the key of the message.
type attack struct {
	name string
	file func(t testing.TB) []byte
	key  string
}

func is(raw []byte) func(testing.TB) []byte { return func(testing.TB) []byte { return raw } }

// with returns a package whose genuine entries were tampered with.
func with(change func(t testing.TB, entries []forged) []forged) func(testing.TB) []byte {
	return func(t testing.TB) []byte { return forge(change(t, genuine(t, sample(t, Assessments)))) }
}

// second returns a package whose second entry was tampered with.
func second(change func(e *forged)) func(testing.TB) []byte {
	return with(func(_ testing.TB, entries []forged) []forged {
		change(&entries[1])
		return entries
	})
}

// renamed returns a package with one entry more, of that name.
func renamed(name string) func(testing.TB) []byte {
	return with(func(t testing.TB, entries []forged) []forged { return append(entries, packed(t, name, []byte("{}"))) })
}

// edited returns a package of the kind with one text replaced and fitting hashes.
func edited(kind Kind, prefix, old, new string) func(testing.TB) []byte {
	return func(t testing.TB) []byte { return rewritten(t, sample(t, kind), prefix, old, new) }
}

// cutTo returns a package that breaks off.
func cutTo(part func(length int) int) func(testing.TB) []byte {
	return func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		return raw[:part(len(raw))]
	}
}

// around returns a package with something before and behind it.
func around(before, behind string) func(testing.TB) []byte {
	return func(t testing.TB) []byte {
		return append(append([]byte(before), plain(t, sample(t, Assessments))...), behind...)
	}
}

// zeros returns a gibibyte of nothing, packed.
func zeros(t testing.TB) []byte {
	t.Helper()
	raw, err := gibibyte()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

var gibibyte = sync.OnceValues(func() ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	empty := make([]byte, 1<<20)
	for range 1 << 10 {
		if _, err := w.Write(empty); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
})

func number(n uint32) *uint32 { return &n }

var structure = []attack{
	{"empty", is(nil), "empty"},
	{"one byte", is([]byte("P")), "foreign"},
	{"only the mark", is([]byte(plainMark)), "cut"},
	{"empty archive", is(ending(0, nil, 0)), "foreign"},
	{"not an archive", is([]byte("%PDF-1.7 and so on")), "foreign"},
	{"cut in half", cutTo(func(n int) int { return n / 2 }), "cut"},
	{"last byte lost", cutTo(func(n int) int { return n - 1 }), "cut"},
	{"bytes before", around("MZ", ""), "foreign"},
	{"archive before", around(plainMark, ""), "archive"},
	{"bytes behind", around("", "#!/bin/sh"), "cut"},
	{"archive behind", func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		return append(raw, raw...)
	}, "archive"},
	{"comment", func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		// A comment that looks like the end of another archive.
		raw[len(raw)-2] = endSize
		return append(raw, ending(0, nil, 0)...)
	}, "archive"},
	{"byte between entries", second(func(e *forged) { e.before = []byte{0} }), "archive"},
	{"byte before the directory", second(func(e *forged) { e.after = []byte{0} }), "archive"},
	{"entry behind an entry not listed", with(func(t testing.TB, entries []forged) []forged {
		entries[1].after = []byte(plainMark + strings.Repeat("x", 40))
		return entries
	}), "archive"},
	{"two names for the same bytes", with(func(_ testing.TB, entries []forged) []forged {
		twin := entries[1]
		twin.name, twin.noLocal, twin.at = "assessment/cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee.json", true, number(0)
		return append(entries, twin)
	}), "archive"},
	{"quoted overlap", quotedOverlap, "archive"},
	{"encrypted", second(func(e *forged) { e.flags = 1 }), "archive"},
	{"data descriptor", second(func(e *forged) { e.flags = 8 }), "archive"},
	{"other flags", second(func(e *forged) { e.flags = 0x800 }), "archive"},
	{"unknown packing", second(func(e *forged) { e.method = 12 }), "archive"},
	{"extra field", second(func(e *forged) { e.extra = []byte{1, 0, 0, 0} }), "archive"},
	{"extra field of the entry", second(func(e *forged) { e.localExtra = []byte{1, 0, 0, 0} }), "archive"},
	{"comment of an entry", second(func(e *forged) { e.comment = "hello" }), "archive"},
	{"link", second(func(e *forged) { e.attributes = 0xa1ff << 16 }), "archive"},
	{"folder", second(func(e *forged) { e.attributes = 0x10 }), "archive"},
	{"two names for one entry", second(func(e *forged) { e.localName = "assessment/cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee.json" }), "archive"},
	{"sizes differ", second(func(e *forged) { e.localSize = number(5) }), "archive"},
	{"checksums differ", second(func(e *forged) { e.localCRC = number(5) }), "archive"},
	{"zip64 in the directory", second(func(e *forged) { e.size = 0xffffffff }), "archive"},
	{"zip64 packed", second(func(e *forged) { e.packed = number(0xffffffff) }), "archive"},
	{"zip64 at the end", func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		copy(raw[len(raw)-14:], []byte{0xff, 0xff, 0xff, 0xff})
		return raw
	}, "archive"},
	{"65,000 entries", func(t testing.TB) []byte {
		e := asStored(manifestName, nil)
		return forge(bytesOf(e, 65_000))
	}, "many"},
	{"2,001 entries", func(t testing.TB) []byte { return forge(bytesOf(asStored(manifestName, nil), 2001)) }, "many"},
	{"fewer entries than lie there", func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		raw[len(raw)-endSize+8]--
		raw[len(raw)-endSize+10]--
		return raw
	}, "archive"},
	{"more entries than lie there", func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		raw[len(raw)-endSize+8]++
		raw[len(raw)-endSize+10]++
		return raw
	}, "archive"},
	{"directory in another place", func(t testing.TB) []byte {
		raw := plain(t, sample(t, Assessments))
		raw[len(raw)-6]++
		return raw
	}, "archive"},
	{"huge directory", func(t testing.TB) []byte {
		raw := make([]byte, 4<<20)
		copy(raw, plainMark)
		return append(raw, ending(1, raw, 0)[len(raw):]...)
	}, "archive"},
}

// bytesOf repeats an entry.
func bytesOf(e forged, n int) []forged {
	var out []forged
	for range n {
		out = append(out, e)
	}
	return out
}

// quotedOverlap hides the headers of later entries in stored blocks of earlier
// ones, so that all share one kernel of zeros.
func quotedOverlap(t testing.TB) []byte {
	kernel := zeros(t)
	inner := forge([]forged{{name: "b", body: kernel, method: deflated, size: 1 << 30}})
	header := inner[:localSize+1]
	quote := append([]byte{0, byte(len(header)), 0, ^byte(len(header)), 0xff}, header...)
	return forge([]forged{
		{name: manifestName, body: append(quote, kernel...), method: deflated, size: 1<<30 + uint32(len(header))},
		{name: "assessment/" + firstID + ".json", body: kernel, method: deflated, size: 1 << 30, noLocal: true,
			at: number(uint32(localSize + len(manifestName) + 5))},
	})
}

var naming = []attack{
	{"up", renamed("../evil"), "entry"},
	{"up inside", renamed("assessment/../../evil"), "entry"},
	{"root", renamed("/etc/passwd"), "entry"},
	{"drive", renamed(`C:\windows\x`), "entry"},
	{"backslashes", renamed(`a\..\b`), "entry"},
	{"backslash for a slash", renamed(`assessment\` + firstID + ".json"), "entry"},
	{"folder name", renamed("assessment/"), "entry"},
	{"device", renamed("NUL"), "entry"},
	{"no name", renamed(""), "entry"},
	{"NUL in the name", renamed("manifest.json\x00.txt"), "entry"},
	{"line break behind the name", renamed("kit.json\n"), "entry"},
	{"other letters", renamed("Manifest.json"), "entry"},
	{"other letters in an id", renamed("assessment/" + strings.ToUpper(firstID) + ".json"), "entry"},
	{"not UTF-8", renamed("\xff\xfe"), "entry"},
	{"bidi", renamed("kit\u202enosj.json"), "entry"},
	{"short hash", renamed("attachment/abc"), "entry"},
	{"nested archive", with(func(t testing.TB, entries []forged) []forged {
		return append(entries, asStored("inner.zip", forge(entries)))
	}), "entry"},
	{"very long", renamed(strings.Repeat("a", 5000)), "archive"},
	{"twice", with(func(_ testing.TB, entries []forged) []forged { return append(entries, entries[1]) }), "twice"},
	{"manifest twice", with(func(_ testing.TB, entries []forged) []forged { return append(entries, entries[0]) }), "twice"},
	{"manifest not first", with(func(_ testing.TB, entries []forged) []forged {
		entries[0], entries[1] = entries[1], entries[0]
		return entries
	}), "foreign"},
	{"no manifest", with(func(_ testing.TB, entries []forged) []forged { return entries[1:] }), "foreign"},
	{"one entry too many", renamed("assessment/cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee.json"), "entry"},
	{"another kind's entry", renamed("kit.json"), "entry"},
	{"last entry missing", with(func(_ testing.TB, entries []forged) []forged { return entries[:len(entries)-1] }), "missing"},
	{"second entry missing", with(func(_ testing.TB, entries []forged) []forged {
		return append(entries[:1:1], entries[2:]...)
	}), "missing"},
	{"other order", with(func(_ testing.TB, entries []forged) []forged {
		entries[1], entries[2] = entries[2], entries[1]
		return entries
	}), "missing"},
}

var content = []attack{
	{"bomb", with(func(t testing.TB, _ []forged) []forged {
		return []forged{{name: manifestName, body: zeros(t), method: deflated, size: 1 << 30}}
	}), "entry_big"},
	{"bomb that lies", with(func(t testing.TB, _ []forged) []forged {
		return []forged{{name: manifestName, body: zeros(t), method: deflated, size: 1000}}
	}), "changed"},
	{"bomb behind a manifest", with(func(t testing.TB, entries []forged) []forged {
		entries[1].body = zeros(t)
		return entries
	}), "changed"},
	{"size larger than there is", with(func(t testing.TB, entries []forged) []forged {
		e := asStored(manifestName, []byte("{}"))
		e.method, e.body, e.size = deflated, packed(t, "", []byte("{}")).body, 1<<20
		return []forged{e}
	}), "changed"},
	{"stored size that lies", second(func(e *forged) { e.method = stored; e.size++ }), "archive"},
	{"bytes behind the packed content", second(func(e *forged) { e.body = append(bytes.Clone(e.body), "hidden"...) }), "changed"},
	{"broken packing", second(func(e *forged) { e.body = bytes.Repeat([]byte{0xff}, len(e.body)) }), "changed"},
	{"no packed content", second(func(e *forged) { e.body = nil }), "changed"},
	{"wrong checksum", second(func(e *forged) { e.crc++ }), "changed"},
	{"other content", with(func(t testing.TB, entries []forged) []forged {
		raw := bytes.Repeat([]byte(" "), int(entries[1].size))
		entries[1] = packed(t, entries[1].name, raw)
		return entries
	}), "changed"},
	{"other attachment", with(func(t testing.TB, entries []forged) []forged {
		for i, e := range entries {
			if isAttachment(e.name) && e.size > 0 {
				entries[i] = asStored(e.name, []byte("A PHOTOGRAPH"))
			}
		}
		return entries
	}), "changed"},
	{"packed attachment", with(func(t testing.TB, entries []forged) []forged {
		for i, e := range entries {
			if isAttachment(e.name) && e.size > 0 {
				entries[i] = packed(t, e.name, e.body)
			}
		}
		return entries
	}), "archive"},
	{"attachment under another's name", func(t testing.TB) []byte {
		return retoldEntry(t, attachmentFolder+hashOf([]byte("a")), []byte("b"))
	}, "changed"},
}

// retoldEntry returns a package with one attachment of that name and a manifest
// that knows its true hash.
func retoldEntry(t testing.TB, name string, raw []byte) []byte {
	f := sample(t, Assessments)
	f.Attachments = nil
	plain(t, f)
	m := f.Manifest
	m.Entries = append(m.Entries, Entry{name, int64(len(raw)), hashOf(raw)})
	entries := append(genuine(t, f), asStored(name, raw))
	manifest, err := encode(m, "  ")
	if err != nil {
		t.Fatal(err)
	}
	entries[0] = packed(t, manifestName, manifest)
	return forge(entries)
}

var writing = []attack{
	{"deep", edited(Assessments, "assessment/aaa", `"lineage":{`, `"lineage":`+strings.Repeat(`[`, 100_000)+strings.Repeat(`]`, 100_000)+`,"x":{`), "deep"},
	{"deep and open", is(manifestOf(strings.Repeat(`{"a":`, 100_000))), "deep"},
	{"deeper by one", is(manifestOf(strings.Repeat(`[`, 33) + strings.Repeat(`]`, 33))), "deep"},
	{"huge exponent", edited(Assessments, "assessment/aaa", `"employees":12`, `"employees":1e999999`), "number"},
	{"endless number", edited(Assessments, "assessment/aaa", `"employees":12`, `"employees":`+strings.Repeat("9", 1_000_000)), "number"},
	{"many values", edited(Assessments, "assessment/aaa", `"lineage":{`, `"x":[`+strings.Repeat("0,", 100_000)+`0],"lineage":{`), "values"},
	{"long text", edited(Assessments, "assessment/aaa", "line one", strings.Repeat("长", 20_001)), "long"},
	{"long key", edited(Assessments, "assessment/aaa", `"lineage":{`, `"`+strings.Repeat("长", 20_001)+`":0,"lineage":{`), "long"},
	{"bidi", edited(Assessments, "assessment/aaa", "line one", "line\u202eone"), "character"},
	{"bidi escaped", edited(Assessments, "assessment/aaa", "line one", `line\u202eone`), "character"},
	{"NUL", edited(Assessments, "assessment/aaa", "line one", `line\u0000one`), "character"},
	{"control", edited(Assessments, "assessment/aaa", "line one", `line\u0007one`), "character"},
	{"bare control", edited(Assessments, "assessment/aaa", "line one", "line\x01one"), "json"},
	{"unpaired surrogate", edited(Assessments, "assessment/aaa", "line one", `line\ud800one`), "character"},
	{"invalid UTF-8", edited(Assessments, "assessment/aaa", "line one", "line\xff one"), "utf8"},
	{"overlong UTF-8", edited(Assessments, "assessment/aaa", "line one", "line\xc0\xafone"), "utf8"},
	{"not normal", edited(Assessments, "assessment/aaa", "Möbel", "Mo\u0308bel"), "normal"},
	{"broken JSON", edited(Assessments, "assessment/aaa", `"meta":{`, `"meta":{,`), "json"},
	{"key twice", edited(Assessments, "assessment/aaa", `"employees":12`, `"employees":12,"employees":13`), "json"},
	{"unknown key", edited(Assessments, "assessment/aaa", `"meta":{`, `"meta":{"secret":1,`), "json"},
	{"unknown key in the lineage", edited(Assessments, "assessment/aaa", `"revisions":`, `"secret":1,"revisions":`), "json"},
	{"key in other letters", edited(Assessments, "assessment/aaa", `"meta":{"id"`, `"meta":{"ID"`), "json"},
	{"white space", edited(Assessments, "assessment/aaa", `"meta":{`, `"meta": {`), "json"},
	{"escaped letter", edited(Assessments, "assessment/aaa", `"D1.2":{"state":"dont_know"}`, `"D1.2":{"state":"dont\u005fknow"}`), "json"},
	{"bytes behind", edited(Assessments, "assessment/aaa", "}}\n", "}}\n{}"), "json"},
	{"content unlike the lineage", edited(Assessments, "assessment/aaa", `"employees":12`, `"employees":13`), "json"},
	{"level 9", everywhere(`"level":3`, `"level":9`), "json"},
	{"level a text", everywhere(`"level":3`, `"level":"3"`), "json"},
	{"revision from nowhere", edited(Assessments, "assessment/aaa", `"revisions":["00`, `"revisions":["01`), "json"},
	{"questionnaire changed", edited(Assessments, "questionnaire/", "Who is in charge?", "Who is in charge!"), "content"},
	{"questionnaire without a gate", edited(Assessments, "questionnaire/", `"gate": true`, `"gate": false`), "content"},
	{"questionnaire of one line", edited(Assessments, "questionnaire/", "\n", ""), "json"},
	{"questionnaire not there", edited(Assessments, "assessment/aaa", `"full":"sha256:d`, `"full":"sha256:0`), "questionnaire"},
	{"other meaning", edited(Assessments, "assessment/aaa", `"meaning":"sha256:1`, `"meaning":"sha256:0`), "content"},
	{"other id", edited(Assessments, "assessment/aaa", firstID, secondID), "content"},
	{"question that is not asked", everywhere(`D1.2`, `D9.9`), "content"},
}

// everywhere replaces a text throughout the assessments.
func everywhere(old, new string) func(testing.TB) []byte {
	return func(t testing.TB) []byte {
		return retold(t, sample(t, Assessments), func(name string, raw []byte) []byte {
			if !strings.HasPrefix(name, assessmentFolder) {
				return raw
			}
			return bytes.ReplaceAll(raw, []byte(old), []byte(new))
		})
	}
}

// manifestOf returns an archive with nothing but that manifest.
func manifestOf(raw string) []byte { return forge([]forged{asStored(manifestName, []byte(raw))}) }

var telling = []attack{
	{"no object", is(manifestOf("[]")), "foreign"},
	{"another format", is(manifestOf(`{"format":"other/1"}`)), "foreign"},
	{"format without number", is(manifestOf(`{"format":"plumbline-package/"}`)), "foreign"},
	{"newer format", is(manifestOf(`{"format":"plumbline-package/2","reader":"3.1.0","surprise":[]}`)), "newer"},
	{"unknown kind", edited(Assessments, manifestName, `"kind": "assessment"`, `"kind": "virus"`), "kind"},
	{"unknown key", edited(Assessments, manifestName, `"kind":`, `"secret": 1, "kind":`), "json"},
	{"other spelling", edited(Assessments, manifestName, "\n", "\r\n"), "json"},
	{"bad id", edited(Assessments, manifestName, packageID, "../../etc"), "content"},
	{"local time", edited(Assessments, manifestName, "12:00:00Z", "12:00:00+08:00"), "content"},
	{"bad hash", edited(Assessments, manifestName, `"sha256": "`, `"sha256": "z`), "content"},
	{"wrong hash", edited(Assessments, manifestName, `"sha256": "`+hashOf([]byte("a photograph"))[:1], `"sha256": "g`), "content"},
	{"negative size", edited(Assessments, manifestName, `"size": `, `"size": -`), "content"},
	{"wrong size", edited(Assessments, manifestName, `"size": 12`, `"size": 13`), "changed"},
	{"wrong count", edited(Assessments, manifestName, `"answers": 4`, `"answers": 5`), "content"},
	{"name kept quiet", edited(Assessments, manifestName, "\"name\",\n    ", ""), "content"},
	{"other kind", edited(Assessments, manifestName, `"kind": "assessment"`, `"kind": "benchmark"`), "parts"},
}
