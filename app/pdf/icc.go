package pdf

import (
	"encoding/binary"
	"math"
	"sync"
)

// sRGB returns a small ICC 2.1 display profile for the sRGB colours that the
// document is drawn in.
var sRGB = sync.OnceValue(func() []byte {
	curve := append([]byte("curv\x00\x00\x00\x00"), 0, 0, 1, 0) // 256 points
	for i := range 256 {
		curve = be.AppendUint16(curve, uint16(math.Round(linear(float64(i)/255)*65535)))
	}
	tags := []iccTag{
		{"desc", iccDescription("sRGB IEC61966-2.1")},
		{"cprt", []byte("text\x00\x00\x00\x00CC0\x00")},
		{"wtpt", iccXYZ(0.9642, 1, 0.8249)},
		{"rXYZ", iccXYZ(0.43607, 0.22249, 0.01392)},
		{"gXYZ", iccXYZ(0.38515, 0.71687, 0.09708)},
		{"bXYZ", iccXYZ(0.14307, 0.06061, 0.7141)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil}, // one curve for all
	}
	return iccProfile(tags)
})

var be = binary.BigEndian

type iccTag struct {
	name string
	data []byte // nil repeats the data of the tag before
}

// linear undoes the gamma of sRGB.
func linear(c float64) float64 {
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

func iccProfile(tags []iccTag) []byte {
	const header = 128
	base := header + 4 + 12*len(tags)
	table := be.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	from, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			from, size = base+len(body), len(t.data)
			body = append(body, t.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		table = append(table, t.name...)
		table = be.AppendUint32(table, uint32(from))
		table = be.AppendUint32(table, uint32(size))
	}
	head := make([]byte, header)
	be.PutUint32(head, uint32(base+len(body)))
	be.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1} { // a fixed date
		be.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	copy(head[68:], iccXYZ(0.9642, 1, 0.8249)[8:])
	return append(append(head, table...), body...)
}

func iccXYZ(values ...float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range values {
		b = be.AppendUint32(b, uint32(int32(math.Round(v*65536))))
	}
	return b
}

func iccDescription(s string) []byte {
	b := be.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(s)+1))
	b = append(b, s...)
	return append(b, make([]byte, 1+4+4+2+1+67)...)
}
