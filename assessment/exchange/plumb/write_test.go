package plumb

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"plumbline/assessment"
)

// disk is a target that fails as told.
type disk struct {
	bytes.Buffer
	room   int  // bytes that can be written
	silent bool // loses what there is no room for without a word
	flip   int  // byte that comes back wrong, -1 for none
}

var errFull = errors.New("disk full")

func (d *disk) Write(p []byte) (int, error) {
	n := min(len(p), max(0, d.room-d.Len()))
	if _, err := d.Buffer.Write(p[:n]); err != nil {
		return n, err
	}
	if n < len(p) && !d.silent {
		return n, errFull
	}
	return len(p), nil
}

func (d *disk) ReadAt(p []byte, at int64) (int, error) {
	raw := bytes.Clone(d.Bytes())
	if d.flip >= 0 {
		raw[d.flip] ^= 1
	}
	return bytes.NewReader(raw).ReadAt(p, at)
}

// TestNothingHalfWrittenIsCalledDone lets the disk fail at every byte, aloud and
// in silence, and lets every byte come back wrong.
func TestNothingHalfWrittenIsCalledDone(t *testing.T) {
	for name, seal := range map[string]Seal{"plain": {}, "sealed": {Recipient: publicKey}} {
		whole := &disk{room: 1 << 20, flip: -1}
		f := sample(t, Figures)
		done, err := Save(whole, f, seal)
		if err != nil || done != f.Fingerprint() || whole.Len() == 0 {
			t.Fatalf("%s: %s, %v", name, done, err)
		}
		for n := range whole.Len() {
			if _, err := Save(&disk{room: n, flip: -1}, sample(t, Figures), seal); keyOf(err) != "plumb.write" || !errors.Is(err, errFull) {
				t.Fatalf("%s: full after %d bytes: %v", name, n, err)
			}
			if _, err := Save(&disk{room: n, silent: true, flip: -1}, sample(t, Figures), seal); keyOf(err) != "plumb.readback" {
				t.Fatalf("%s: silent after %d bytes: %v", name, n, err)
			}
			if _, err := Save(&disk{room: 1 << 20, flip: n}, sample(t, Figures), seal); keyOf(err) != "plumb.readback" {
				t.Fatalf("%s: byte %d comes back wrong: %v", name, n, err)
			}
		}
	}
}

func TestSaveReadsBackWithThePassphrase(t *testing.T) {
	target := &disk{room: 1 << 20, flip: -1}
	f := sample(t, Figures)
	if _, err := Save(target, f, Seal{Passphrase: "Four plain OLD words"}); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(target, int64(target.Len()), Unlock{Passphrase: phrase}); err != nil {
		t.Error(err)
	}
}

type shortWriter struct{}

func (shortWriter) Write(p []byte) (int, error) { return len(p) - 1, nil }

func TestShortWrite(t *testing.T) {
	if _, err := Write(shortWriter{}, sample(t, Figures), Seal{}); keyOf(err) != "plumb.write" {
		t.Errorf("%v", err)
	}
}

// TestUnfitContentIsNotWritten takes what a reader would refuse.
func TestUnfitContentIsNotWritten(t *testing.T) {
	for name, c := range map[string]struct {
		kind   Kind
		change func(f *File)
		key    string
	}{
		"unknown kind":           {Figures, func(f *File) { f.Manifest.Kind = "virus" }, "kind"},
		"no id":                  {Figures, func(f *File) { f.Manifest.ID = "" }, "content"},
		"no time":                {Figures, func(f *File) { f.Manifest.Created = assessment.Entry{}.Created }, "content"},
		"no program":             {Figures, func(f *File) { f.Manifest.Program = "" }, "content"},
		"no assessment":          {Assessments, func(f *File) { f.Records = nil }, "parts"},
		"no questionnaire":       {Assessments, func(f *File) { f.Questionnaires = nil }, "questionnaire"},
		"assessment twice":       {Assessments, func(f *File) { f.Records[1] = f.Records[0] }, "twice"},
		"false attachment":       {Assessments, func(f *File) { f.Attachments[0].SHA256 = hashOf(nil) }, "twice"},
		"attachment of no bytes": {Assessments, func(f *File) { f.Attachments[0].Size = 1000 }, "attachment"},
		"two in a return":        {ReturnFile, func(f *File) { f.Records = append(f.Records, record(t, secondID, "")) }, "parts"},
		"none in a return":       {ReturnFile, func(f *File) { f.Records = nil }, "parts"},
		"a return of nowhere":    {ReturnFile, func(f *File) { f.Return = nil }, "missing"},
		"kit in a return":        {ReturnFile, func(f *File) { f.Kit = sample(t, KitFile).Kit }, "entry"},
		"no alias":               {ReturnFile, func(f *File) { f.Return.Alias = "" }, "content"},
		"answers in a kit":       {KitFile, func(f *File) { f.Records = []assessment.Record{record(t, firstID, "")} }, "parts"},
		"kit without key":        {KitFile, func(f *File) { f.Kit.Recipient = "" }, "recipient"},
		"kit with k of 4":        {KitFile, func(f *File) { f.Kit.K = 4 }, "k"},
		"kit asks for more":      {KitFile, func(f *File) { f.Kit.Asked = []string{"shoe size"} }, "content"},
		"kit without consent":    {KitFile, func(f *File) { f.Kit.Consent = nil }, "content"},
		"kit without a day":      {KitFile, func(f *File) { f.Kit.Date = "tomorrow" }, "content"},
		"withdrawn and still in": {CohortFile, func(f *File) { f.Cohort.Withdrawals[0].Assessment = firstID }, "content"},
		"member without alias":   {CohortFile, func(f *File) { f.Cohort.Members[0].Alias = "" }, "content"},
		"member too few":         {CohortFile, func(f *File) { f.Cohort.Members = f.Cohort.Members[1:] }, "content"},
		"cell below k":           {Figures, func(f *File) { f.Benchmark.Cells[0].N = 4 }, "below_k"},
		"cell without n":         {Figures, func(f *File) { f.Benchmark.Cells[0].N = 0 }, "below_k"},
		"hidden cell that tells": {Figures, func(f *File) { f.Benchmark.Cells[1].Values = map[string]float64{"median": 1} }, "content"},
		"hidden cell that says n": {Figures, func(f *File) {
			f.Benchmark.Cells[1].N = 3
		}, "content"},
		"room below k":         {Figures, func(f *File) { f.Benchmark.Firms = 4 }, "below_k"},
		"more than the room":   {Figures, func(f *File) { f.Benchmark.Cells[0].N = 13 }, "content"},
		"cell twice":           {Figures, func(f *File) { f.Benchmark.Cells = append(f.Benchmark.Cells, f.Benchmark.Cells[0]) }, "content"},
		"firm in a benchmark":  {Figures, func(f *File) { f.Records = []assessment.Record{record(t, firstID, "")} }, "parts"},
		"backup of nothing":    {Backup, func(f *File) { f.Workspace = nil }, "missing"},
		"withdrawn twice":      {Backup, func(f *File) { f.Workspace.Withdrawals = append(f.Workspace.Withdrawals, f.Workspace.Withdrawals...) }, "content"},
		"bidi":                 {KitFile, func(f *File) { f.Kit.Title = "a\u202eb" }, "character"},
		"level out of range":   {ReturnFile, func(f *File) { f.Records[0].Assessment.Answers["D1.1"] = assessment.At(9) }, "json"},
		"unknown question":     {ReturnFile, func(f *File) { f.Records[0].Assessment.Answers["D9.9"] = assessment.At(1) }, "content"},
		"changed before begun": {ReturnFile, func(f *File) { f.Records[0].Created = noon.AddDate(1, 0, 0) }, "content"},
	} {
		f := sample(t, c.kind)
		c.change(f)
		var out bytes.Buffer
		if _, err := Write(&out, f, Seal{}); keyOf(err) != "plumb."+c.key || out.Len() > 0 {
			t.Errorf("%s: %v and %d bytes, want %s", name, err, out.Len(), c.key)
		}
	}
}

// brokenDisk fails in reading.
type brokenDisk struct{}

func (brokenDisk) ReadAt([]byte, int64) (int, error) { return 0, io.ErrClosedPipe }

func TestReadingFails(t *testing.T) {
	_, err := Read(brokenDisk{}, 1000, Unlock{})
	if keyOf(err) != "plumb.read" || !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("%v", err)
	}
}
