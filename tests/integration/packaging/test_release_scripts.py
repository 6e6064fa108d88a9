"""The scripts that sign and pack say what they leave out, and show no secret."""

import base64
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[3] / "packaging"
SECRET = "an-invented-secret"  # noqa: S105 - invented


def run(*words, cwd=None, **environment):
    known = {"PATH": os.environ["PATH"], **environment}
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, env=known, cwd=cwd)


def rehearse(tmp_path, **environment):
    app = tmp_path / "made" / "Consultation Recorder.app"
    script = str(PACKAGING / "macos" / "make_dmg.sh")
    words = ("bash", script, "--dry-run", str(app.parent), "1.2.3", str(tmp_path / "notices"), str(tmp_path))
    done = run(*words, **environment)
    assert done.returncode == 0, done.stderr
    return done.stderr


def in_order(text, *words):
    places = [text.index(word) for word in words]
    return places == sorted(places)


def test_the_image_for_macos_is_completed_signed_tried_packed_and_notarised_in_this_order(tmp_path):
    told = rehearse(tmp_path)
    steps = (
        "complete_app.py",
        "--entitlements",
        "--self-test",
        "ditto",
        "hdiutil create",
        "notarytool",
        "stapler",
    )
    assert in_order(told, *steps)
    assert not list(tmp_path.iterdir())


def test_without_an_identity_the_app_is_signed_for_this_computer_only_and_that_is_said(tmp_path):
    told = rehearse(tmp_path)
    assert "No MACOS_SIGNING_IDENTITY" in told
    assert "--options runtime" not in told


def test_with_an_identity_the_runtime_is_hardened_and_no_secret_is_shown(tmp_path):
    told = rehearse(
        tmp_path,
        MACOS_SIGNING_IDENTITY="Developer ID Application: Somebody",
        MACOS_CERTIFICATE_BASE64=base64.b64encode(SECRET.encode()).decode(),
        MACOS_CERTIFICATE_PASSWORD=SECRET,
        NOTARY_KEY_BASE64=base64.b64encode(SECRET.encode()).decode(),
    )
    assert "codesign --force --timestamp --options runtime" in told
    assert "security import (with a secret)" in told
    assert SECRET not in told
    assert base64.b64encode(SECRET.encode()).decode() not in told


@pytest.mark.skipif(os.uname().sysname == "Darwin", reason="there it would begin to work")
@pytest.mark.parametrize("script", ["sign.sh", "notarise.sh"])
def test_a_script_for_macos_does_nothing_elsewhere(script, tmp_path):
    done = run("bash", str(PACKAGING / "macos" / script), str(tmp_path / "some.dmg"))
    assert done.returncode == 1
    assert "This needs macOS" in done.stderr


def test_a_windows_program_without_a_certificate_is_left_as_it_is_and_that_is_said(tmp_path):
    program = tmp_path / "recorder-gui.exe"
    program.write_bytes(b"MZ")
    done = run("bash", str(PACKAGING / "windows" / "sign.sh"), str(program))
    assert done.returncode == 0
    assert "Not signed" in done.stderr
    assert program.read_bytes() == b"MZ"


def test_a_signature_that_is_required_is_never_left_out(tmp_path):
    done = run(
        "bash", str(PACKAGING / "windows" / "sign.sh"), str(tmp_path / "any.exe"), SIGNING_REQUIRED="1"
    )
    assert done.returncode == 1


def test_an_installer_without_a_program_or_a_version_is_refused(tmp_path):
    script = str(PACKAGING / "windows" / "make_installer.sh")
    (tmp_path / "notices").touch()
    nothing = run(
        "bash", script, str(tmp_path), "1.2.3", str(tmp_path / "notices"), str(tmp_path / "out.exe")
    )
    assert "There is no recorder-gui.exe" in nothing.stderr
    (tmp_path / "recorder-gui.exe").touch()
    unnamed = run(
        "bash", script, str(tmp_path), "latest", str(tmp_path / "notices"), str(tmp_path / "out.exe")
    )
    assert "is no version" in unnamed.stderr


def test_checksums_are_of_all_files_and_proved_by_the_public_key(tmp_path):
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    release, keys = tmp_path / "release", tmp_path / "keys"
    release.mkdir()
    keys.mkdir()
    (release / "one.deb").write_bytes(b"one")
    (release / "two words.exe").write_bytes(b"two")
    run("openssl", "genpkey", "-algorithm", "ed25519", "-out", "private.pem", cwd=keys)
    run("openssl", "pkey", "-in", "private.pem", "-pubout", "-out", "public.pem", cwd=keys)
    private = (keys / "private.pem").read_text("ascii")
    done = run("bash", str(PACKAGING / "sums.sh"), str(release), RELEASE_KEY_PEM=private)
    assert done.returncode == 0, done.stderr
    sums = (release / "SHA256SUMS").read_text("ascii")
    assert sums.splitlines()[0] == f"{hashlib.sha256(b'one').hexdigest()}  one.deb"
    assert len(sums.splitlines()) == 2
    proof = ("openssl", "pkeyutl", "-verify", "-pubin", "-inkey", str(keys / "public.pem"), "-rawin")
    assert run(*proof, "-in", "SHA256SUMS", "-sigfile", "SHA256SUMS.sig", cwd=release).returncode == 0


def test_checksums_without_a_key_are_not_signed_and_that_is_said(tmp_path):
    (tmp_path / "one.deb").touch()
    done = run("bash", str(PACKAGING / "sums.sh"), str(tmp_path))
    assert "is not signed" in done.stderr
    assert not (tmp_path / "SHA256SUMS.sig").exists()


def test_a_release_of_nothing_is_refused(tmp_path):
    assert run("bash", str(PACKAGING / "sums.sh"), str(tmp_path)).returncode == 1


@pytest.mark.long
def test_the_installer_for_windows_passes_its_trial_under_wine():
    done = subprocess.run(
        ["bash", str(PACKAGING / "test_windows_installer.sh")],
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.long
def test_the_tools_that_know_workflows_find_nothing_in_ours():
    not_known = 3
    words = ["bash", str(PACKAGING / "lint_workflows.sh")]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=240)
    if done.returncode == not_known:
        pytest.skip(done.stderr)
    assert done.returncode == 0, done.stdout + done.stderr
