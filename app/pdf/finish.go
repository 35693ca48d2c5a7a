package pdf

import (
	"fmt"
	"strings"
	"time"
)

// finish completes what gofpdf wrote: it embeds the fonts and adds language,
// title, bookmarks, structure, colour profile and metadata.
func finish(raw []byte, c *canvas) ([]byte, error) {
	f, err := readFile(raw)
	if err != nil {
		return nil, err
	}
	var fonts strings.Builder
	for _, font := range c.fonts {
		if len(font.used) > 0 {
			fmt.Fprintf(&fonts, "/%s %d 0 R ", font.name, font.embed(f))
		}
	}
	const resources = 2 // gofpdf's object for them
	if err := f.insert(resources, "/Font <<", fonts.String()); err != nil {
		return nil, err
	}
	for i, page := range f.pages {
		if err := f.insert(page, "<</Type /Page", fmt.Sprintf("\n/StructParents %d /Tabs /S", i)); err != nil {
			return nil, err
		}
	}
	f.objects[f.info] = []byte(information(c.details))
	f.objects[f.root] = []byte(catalog(f, c))
	if f.err != nil {
		return nil, f.err
	}
	return f.write(), nil
}

func catalog(f *file, c *canvas) string {
	profile := f.addStream("/N 3", sRGB())
	entries := []string{
		"<</Type /Catalog /Pages 1 0 R",
		"/Lang " + textString(c.details.lang),
		"/ViewerPreferences <</DisplayDocTitle true>>",
		fmt.Sprintf("/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"+
			" /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]", profile),
		fmt.Sprintf("/MarkInfo <</Marked true>> /StructTreeRoot %d 0 R", c.tree.embed(f)),
		fmt.Sprintf("/Metadata %d 0 R", f.addPlain("/Type /Metadata /Subtype /XML", []byte(metadata(c.details)))),
	}
	if outline := embedOutline(f, c.tree.bookmarks, c.paper); outline > 0 {
		entries = append(entries, fmt.Sprintf("/Outlines %d 0 R", outline))
	}
	return strings.Join(entries, "\n") + ">>"
}

func information(d details) string {
	var b strings.Builder
	b.WriteString("<<")
	for _, entry := range [][2]string{
		{"Title", d.title}, {"Author", d.author}, {"Subject", d.subject}, {"Producer", d.producer},
	} {
		if entry[1] != "" {
			fmt.Fprintf(&b, "/%s %s ", entry[0], textString(entry[1]))
		}
	}
	date := d.created.UTC().Format("D:20060102150405Z")
	fmt.Fprintf(&b, "/CreationDate (%s) /ModDate (%s)>>", date, date)
	return b.String()
}

// textString returns s as a PDF text string.
func textString(s string) string {
	for _, r := range s {
		if r < ' ' || r > '~' {
			return utf16Hex("\uFEFF" + s)
		}
	}
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) + ")"
}

// metadata returns the XMP packet.
func metadata(d details) string {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:plumbline="urn:plumbline:report">` +
		"<dc:format>application/pdf</dc:format>")
	b.WriteString("<dc:language><rdf:Bag>")
	element(&b, "rdf:li", d.lang, "", "")
	element(&b, "rdf:li", d.second, "", "")
	b.WriteString("</rdf:Bag></dc:language>")
	element(&b, "dc:title", d.title, `<rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt>")
	element(&b, "dc:creator", d.author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>")
	element(&b, "dc:description", d.subject, `<rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt>")
	element(&b, "pdf:Producer", d.producer, "", "")
	date := d.created.UTC().Format(time.RFC3339)
	element(&b, "xmp:CreateDate", date, "", "")
	element(&b, "xmp:ModifyDate", date, "", "")
	element(&b, proofName, d.proof, "", "")
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.String()
}

// element writes a metadata element, unless its value is empty.
func element(b *strings.Builder, name, value, before, after string) {
	if value == "" {
		return
	}
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	fmt.Fprintf(b, "<%s>%s%s%s</%s>", name, before, escape.Replace(value), after, name)
}
