package plumb

import (
	"archive/zip"
	"bytes"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"plumbline/assessment"
)

func TestEveryKindComesBack(t *testing.T) {
	for _, kind := range allKinds {
		f := sample(t, kind)
		raw := plain(t, f)
		back, err := readBytes(raw, Unlock{Name: "sample.plumb"})
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		if back.Fingerprint() != f.Fingerprint() || back.Sender != SenderUnknown {
			t.Errorf("%s: fingerprint %s and %s, sender %s", kind, back.Fingerprint(), f.Fingerprint(), back.Sender)
		}
		if again := plain(t, back); !bytes.Equal(again, raw) {
			t.Errorf("%s: written again it differs", kind)
		}
		if kind != ReturnFile && !reflect.DeepEqual(back.Records, f.Records) {
			t.Errorf("%s: records\n%+v\nwant\n%+v", kind, back.Records, f.Records)
		}
		if !reflect.DeepEqual(back.Questionnaires, f.Questionnaires) || !reflect.DeepEqual(back.Kit, f.Kit) ||
			!reflect.DeepEqual(back.Return, f.Return) || !reflect.DeepEqual(back.Cohort, f.Cohort) ||
			!reflect.DeepEqual(back.Workspace, f.Workspace) || !reflect.DeepEqual(back.Manifest, f.Manifest) {
			t.Errorf("%s: %+v\nwant %+v", kind, back, f)
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	one, two := sample(t, Assessments), sample(t, Assessments)
	two.Records[0], two.Records[1] = two.Records[1], two.Records[0]
	east := time.FixedZone("east", 8*3600)
	two.Manifest.Created = two.Manifest.Created.In(east)
	two.Records[0].Created = two.Records[0].Created.In(east)
	if !bytes.Equal(plain(t, one), plain(t, two)) {
		t.Error("order and time zone of the caller show in the file")
	}
}

// TestOtherToolsOpenIt reads a package as any archive tool does.
func TestOtherToolsOpenIt(t *testing.T) {
	f := sample(t, Assessments)
	raw := plain(t, f)
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != manifestName || len(z.File) != 6 {
		t.Errorf("%d entries, the first is %s", len(z.File), z.File[0].Name)
	}
	for i, entry := range z.File {
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if i > 0 && hashOf(content) != f.Manifest.Entries[i-1].SHA256 {
			t.Errorf("%s has another content", entry.Name)
		}
	}
}

func TestAttachmentsStayInThePackage(t *testing.T) {
	back, err := readBytes(plain(t, sample(t, Assessments)), Unlock{})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, a := range back.Attachments {
		raw, err := io.ReadAll(a.Reader())
		if err != nil {
			t.Fatal(err)
		}
		found[string(raw)] = true
	}
	if !found["a photograph"] || !found[""] {
		t.Errorf("attachments %v", found)
	}
}

func TestManifestTellsWhatIsDisclosed(t *testing.T) {
	for kind, want := range map[Kind]string{
		Assessments: "name notes suppliers attachments", KitFile: "", ReturnFile: "", Backup: "name notes suppliers",
		CohortFile: "notes suppliers", Figures: "",
	} {
		f := sample(t, kind)
		plain(t, f)
		if got := strings.Join(f.Manifest.Disclosed, " "); got != want {
			t.Errorf("%s discloses %q, want %q", kind, got, want)
		}
	}
	// A name that was taken away in one copy and is still in another travels along.
	f := sample(t, ReturnFile)
	named := record(t, firstID, "Secret Ltd")
	named.Assessment.Company.Name = ""
	f.Records = []assessment.Record{named}
	plain(t, f)
	if !strings.Contains(strings.Join(f.Manifest.Disclosed, " "), "name") {
		t.Errorf("a name in the lineage is kept quiet: %v", f.Manifest.Disclosed)
	}
}

func TestFingerprint(t *testing.T) {
	for n, want := range map[Fingerprint]string{0: "0000 0000 0000", 7: "0000 0000 0007", 123456789012: "1234 5678 9012"} {
		if n.String() != want {
			t.Errorf("%d prints as %s", n, n)
		}
	}
	f := sample(t, Assessments)
	plain(t, f)
	one := f.Fingerprint()
	f.Records[0].Changed = f.Records[0].Changed.Add(time.Second)
	plain(t, f)
	if f.Fingerprint() == one || f.Fingerprint() >= 1_000_000_000_000 {
		t.Errorf("fingerprints %s and %s", one, f.Fingerprint())
	}
}

func TestSniff(t *testing.T) {
	for head, want := range map[string]Form{
		"": None, "PK": None, "PK\x05\x06": None, "PK\x03\x04rest": Plain, "age-encryption.org/v1\n-> ": Sealed,
		"age-encryption.org/v2\n": None, `{"format":`: None, "%PDF-1.7": None,
	} {
		if got := Sniff([]byte(head)); got != want {
			t.Errorf("%q is %d, want %d", head, got, want)
		}
	}
}
