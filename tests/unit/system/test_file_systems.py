"""Network drives are told from the tables of mounts that the systems print."""

import tempfile
from pathlib import Path

import pytest

from recorder_gui.system.file_systems import kind_among, linux_mounts, mac_mounts, network_kind

LINUX = """\
/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
tmpfs /dev/shm tmpfs rw 0 0
nas:/export/clinic /mnt/clinic nfs4 rw,vers=4.2 0 0
//nas/records /mnt/with\\040space cifs rw,vers=3.1.1 0 0
doctor@nas:/home /mnt/remote fuse.sshfs rw 0 0
/dev/sdb1 /mnt/clinic/usb ext4 rw 0 0
nas:/old /mnt/hidden nfs rw 0 0
/dev/sdc1 /mnt/hidden ext4 rw 0 0
broken
"""

MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//doctor@nas._smb._tcp.local/records on /Volumes/records (smbfs, nodev, nosuid, mounted by doctor)
nas:/export on /Volumes/old share (nfs, nodev, nosuid)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/data", None),
        ("/mnt/clinic", "nfs4"),
        ("/mnt/clinic/recordings/data", "nfs4"),
        ("/mnt/with space/data", "cifs"),
        ("/mnt/remote/data", "fuse.sshfs"),
        ("/mnt/clinic/usb/data", None),
        ("/mnt/clinics/data", None),
        ("/mnt/hidden/data", None),
        ("/proc/data", None),
    ],
)
def test_linux_tells_where_a_folder_lies(folder, kind):
    assert kind_among(dict(linux_mounts(LINUX)), Path(folder)) == kind


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/Users", None), ("/Volumes/records/data", "smbfs"), ("/Volumes/old share/data", "nfs")],
)
def test_macos_tells_where_a_folder_lies(folder, kind):
    assert kind_among(dict(mac_mounts(MAC)), Path(folder)) == kind


def test_this_computers_own_folders_lie_on_no_network():
    assert network_kind(Path(tempfile.gettempdir())) is None
