package storage

import (
	"path/filepath"
	"strings"
	"testing"

	"plumbline/app/i18n"
)

func TestSuspect(t *testing.T) {
	base := t.TempDir()
	for folder, want := range map[string]string{
		"OneDrive":                                     "OneDrive",
		"OneDrive - Müller GmbH/Dokumente":             "OneDrive",
		"Dropbox (Personal)":                           "Dropbox",
		"Library/CloudStorage/GoogleDrive-a@b.c/x":     "Google Drive",
		"Мой диск":                                     "Google Drive",
		"Library/Mobile Documents/com~apple~CloudDocs": "iCloud",
		"iCloudDrive":                                  "iCloud",
		"nextcloud/firma":                              "Nextcloud",
		"Yandex.Disk.localized":                        "Яндекс.Диск",
		"我的坚果云/评估":                                     "坚果云",
		"BaiduNetdiskWorkspace":                        "百度网盘",
		"百度网盘同步空间":                                     "百度网盘",
		"Documents":                                    "",
		"Boxes":                                        "",
		"My OneDrive notes":                            "",
		"megaphone":                                    "",
	} {
		reason, name := Suspect(filepath.Join(base, filepath.FromSlash(folder), "checks.plumbline"))
		if name != want || (reason == "") != (want == "") {
			t.Errorf("%s: %s, %q", folder, reason, name)
		}
		for _, l := range i18n.Offered {
			if reason != "" && !strings.Contains(i18n.For(l.Code).T(reason, "name", name), name) {
				t.Errorf("%s does not name %s", l.Code, name)
			}
		}
	}
}

// TestReasonsHaveTexts keeps a text for each reason of a copy.
func TestReasonsHaveTexts(t *testing.T) {
	for _, r := range []Reason{Daily, ByHand, BeforeUpdate, BeforeImport, BeforeBulk, Replaced} {
		for _, l := range i18n.Offered {
			if p := i18n.For(l.Code); !p.Has("backups.reason."+string(r)) || !p.Has("backups.suspect.network") {
				t.Errorf("%s has no text for %s", l.Code, r)
			}
		}
	}
}
