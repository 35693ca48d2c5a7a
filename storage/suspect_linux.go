package storage

import (
	"os"
	"slices"
	"strings"
	"syscall"
)

// File systems that are elsewhere, by the numbers statfs gives.
var networkSystems = []uint32{
	0x00006969, // NFS
	0x0000517B, // SMB
	0xFE534D42, // SMB2
	0xFF534D42, // CIFS
	0x5346414F, // AFS
	0x6B414653, // kAFS
	0x00C36400, // Ceph
	0x73757245, // Coda
	0x0000564C, // NCP
	0x7461636F, // OCFS2
	0x01161970, // GFS2
	0x0BD00BD0, // Lustre
}

// fuse is run by programs, some of which reach over a network.
const fuse = 0x65735546

var networkPrograms = []string{"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs", "fuse.glusterfs",
	"fuse.s3fs", "fuse.curlftpfs", "fuse.smbnetfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.juicefs"}

func onNetwork(path string) bool {
	folder := existing(path)
	var s syscall.Statfs_t
	if syscall.Statfs(folder, &s) != nil {
		return false
	}
	kind := uint32(s.Type) // sign extended on some machines
	if kind == fuse {
		return slices.Contains(networkPrograms, mountedAs(folder))
	}
	return slices.Contains(networkSystems, kind)
}

// mountedAs returns the kind of file system that the folder is in.
func mountedAs(folder string) string {
	raw, err := os.ReadFile("/proc/self/mounts")
	if err != nil {
		return ""
	}
	kind, longest := "", 0
	for row := range strings.Lines(string(raw)) {
		f := strings.Fields(row)
		if len(f) < 3 {
			continue
		}
		at := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`).Replace(f[1])
		if (folder == at || strings.HasPrefix(folder, strings.TrimSuffix(at, "/")+"/")) && len(at) >= longest {
			kind, longest = f[2], len(at)
		}
	}
	return kind
}
