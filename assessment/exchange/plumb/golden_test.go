package plumb

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

// The files of testdata/v1 stand for all files of that format that are out in
// the world: every later version must open them. They were made once, with
//
//	go test ./assessment/exchange/plumb -run TestOldFilesOpen -make-v1
//
// A new format gets a folder of its own; these are never made again.
var makeV1 = flag.Bool("make-v1", false, "make the files of testdata/v1 that are not there")

// old is a stored file with the fingerprint it was written with.
type old struct {
	name        string
	kind        Kind
	seal        Seal
	unlock      Unlock
	fingerprint string
}

var v1 = []old{
	{"assessment.plumb", Assessments, Seal{}, Unlock{}, "6882 9938 5548"},
	{"kit.plumb", KitFile, Seal{}, Unlock{}, "3302 9135 5086"},
	{"return.plumb", ReturnFile, Seal{}, Unlock{}, "0908 5283 5318"},
	{"cohort.plumb", CohortFile, Seal{}, Unlock{}, "1982 5999 0937"},
	{"benchmark.plumb", Figures, Seal{}, Unlock{}, "5509 2645 9053"},
	{"backup.plumb", Backup, Seal{}, Unlock{}, "8988 5764 8198"},
	{"assessment-passphrase.plumb", Assessments, Seal{Passphrase: phrase}, Unlock{Passphrase: phrase}, "6882 9938 5548"},
	{"return-key.plumb", ReturnFile, Seal{Recipient: publicKey}, Unlock{Key: secretKey}, "0908 5283 5318"},
	{"backup-passphrase.plumb", Backup, Seal{Passphrase: "苹果-河流-石头-台灯"}, Unlock{Passphrase: "苹果 河流 石头 台灯"}, "8988 5764 8198"},
}

func TestOldFilesOpen(t *testing.T) {
	for _, o := range v1 {
		name := filepath.Join("testdata", "v1", o.name)
		if *makeV1 {
			missing(t, name, o)
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := readBytes(raw, o.unlock)
		if err != nil {
			t.Errorf("%s: %v", o.name, err)
			continue
		}
		if f.Manifest.Kind != o.kind || f.Fingerprint().String() != o.fingerprint {
			t.Errorf("%s: %s %s", o.name, f.Manifest.Kind, f.Fingerprint())
		}
		want := sample(t, o.kind)
		if len(f.Records) != len(want.Records) || len(f.Attachments) != len(want.Attachments) {
			t.Errorf("%s: %d assessments, %d attachments", o.name, len(f.Records), len(f.Attachments))
		}
		for i, r := range f.Records {
			if r.ID != want.Records[i].ID || r.Assessment.Company.Name != want.Records[i].Assessment.Company.Name ||
				r.Assessment.Answers["D1.1"] != want.Records[i].Assessment.Answers["D1.1"] {
				t.Errorf("%s: assessment %d is %+v", o.name, i, r.Assessment)
			}
		}
	}
}

// missing makes a file that is not there yet.
func missing(t *testing.T, name string, o old) {
	t.Helper()
	if _, err := os.Stat(name); err == nil {
		return
	}
	var out bytes.Buffer
	if _, err := Write(&out, sample(t, o.kind), o.seal); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
