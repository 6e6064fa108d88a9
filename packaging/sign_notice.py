"""Makes the key that signs notices of new versions, and signs them (docs/decisions/0014).

    python packaging/sign_notice.py new-key KEY.pem
    python packaging/sign_notice.py sign NOTICE.json [--key KEY.pem] [--host PAGE_HOST]

new-key writes a private key, and prints the public one as recorder_gui/updates/pin.py takes it. sign writes
NOTICE.json.sig beside the notice, if the program would believe the two. The private key comes from the file,
or as PEM text from the environment: RECORDER_NOTICE_KEY. RECORDER_NOTICE_PASSPHRASE locks and opens it.
The host is the pinned one unless another is named.
"""

import argparse
import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from recorder_gui.updates.notice import NoticeRefused, SignedNotice, read_notice
from recorder_gui.updates.pin import PINNED, Pin

KEY, PASSPHRASE = "RECORDER_NOTICE_KEY", "RECORDER_NOTICE_PASSPHRASE"
ENDING = ".sig"
OWNERS_ALONE = 0o600


class NotDoneError(Exception):
    """Says why, in a sentence for the maker."""


def new_key(path: Path, environment: Mapping[str, str]) -> bytes:
    """Write a new private key that only its owner can read; return the public one. Never overwrites."""
    key = Ed25519PrivateKey.generate()
    passphrase = environment.get(PASSPHRASE, "").encode()
    lock = serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNERS_ALONE)
    except FileExistsError as error:
        message = f"{path} is there already: a key is never overwritten"
        raise NotDoneError(message) from error
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
    return key.public_key().public_bytes_raw()


def private_key(path: Path | None, environment: Mapping[str, str]) -> Ed25519PrivateKey:
    """Return the key from a file, else from the environment."""
    pem = path.read_bytes() if path else environment.get(KEY, "").encode()
    if not pem:
        message = f"no key: name a file, or put the PEM text into {KEY}"
        raise NotDoneError(message)
    try:
        key = serialization.load_pem_private_key(pem, environment.get(PASSPHRASE, "").encode() or None)
    except (ValueError, TypeError) as error:
        message = "the key cannot be read; is the passphrase right?"
        raise NotDoneError(message) from error
    if not isinstance(key, Ed25519PrivateKey):
        message = "this is no Ed25519 key"
        raise NotDoneError(message)
    return key


def sign(notice: Path, key: Ed25519PrivateKey, host: str | None) -> Path:
    """Write the signature beside the notice, if the program would believe them; return its path."""
    public = key.public_key().public_bytes_raw()
    if PINNED and public not in PINNED.keys:
        message = "this is not a key that recorder_gui/updates/pin.py holds"
        raise NotDoneError(message)
    page_host = host or (PINNED.page_host if PINNED else "")
    text = notice.read_bytes()
    signed = SignedNotice(text, key.sign(text))
    try:
        told = read_notice(signed, Pin((public,), page_host), datetime.now(UTC).date())
    except NoticeRefused as refused:
        message = f"the program would refuse this notice: {refused}"
        raise NotDoneError(message) from refused
    signature = notice.with_name(notice.name + ENDING)
    signature.write_bytes(signed.signature)
    sys.stdout.write(f"{told.version}, until {told.expires}: {told.changed}\n{told.page}\n")
    return signature


def main() -> None:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description="Makes the key that signs notices, and signs them.")
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("new-key").add_argument("path", type=Path)
    signing = tasks.add_parser("sign")
    signing.add_argument("notice", type=Path)
    signing.add_argument("--key", type=Path)
    signing.add_argument("--host")
    options = parser.parse_args()
    try:
        if options.task == "new-key":
            public = new_key(options.path, os.environ)
            sys.stdout.write(f'for recorder_gui/updates/pin.py: bytes.fromhex("{public.hex()}")\n')
        else:
            sign(options.notice, private_key(options.key, os.environ), options.host)
    except (NotDoneError, OSError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
