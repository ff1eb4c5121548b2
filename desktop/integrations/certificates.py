"""Reads the office's certificate and key from the files that KSeF's page hands out."""

from __future__ import annotations

from pathlib import Path

from desktop.errors import Refused, Unavailable
from desktop.integrations.xades import Key

KEY_ENDINGS = (".key", ".pem")
_LARGEST = 1024 * 1024


def read_key(path: Path, password: str) -> Key:
    """The certificate and key: a .p12 or .pfx, or a .crt (.pem, .cer) with its .key beside it.

    The password lives in memory for this call only.

    Raises:
        Refused: `certificate_password_wrong`, `certificate_wrong`.
        Unavailable: `certificate_unreadable` when a file is not there or cannot be read.
    """
    data = _read(path)
    if path.suffix.lower() in {".p12", ".pfx"}:
        return _from_pkcs12(data, password)
    found = [path.with_suffix(ending) for ending in KEY_ENDINGS]
    beside = [each for each in found if each != path and each.is_file()]
    return _from_pair(data, _read(beside[0] if beside else found[0]), password)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise Unavailable("certificate_unreadable", file=path.name) from error


def _from_pkcs12(data: bytes, password: str) -> Key:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415  lazily: 30 ms
    from cryptography.hazmat.primitives.serialization import pkcs12  # noqa: PLC0415  lazily

    try:
        key, certificate, _more = pkcs12.load_key_and_certificates(data, password.encode() or None)
    except ValueError as error:
        raise _wrong(error) from error
    if key is None or certificate is None:
        raise Refused("certificate_wrong", "certificate")
    return Key(
        certificate.public_bytes(serialization.Encoding.PEM),
        _bare(key),
    )


def _from_pair(certificate: bytes, key: bytes, password: str) -> Key:
    from cryptography import x509  # noqa: PLC0415  lazily: 30 ms
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415  lazily

    is_text = b"-----BEGIN" in certificate
    read = x509.load_pem_x509_certificate if is_text else x509.load_der_x509_certificate
    load = (
        serialization.load_pem_private_key
        if b"-----BEGIN" in key
        else serialization.load_der_private_key
    )
    try:
        found = read(certificate)
        private = load(key, password.encode() or None)
    except TypeError as error:  # a password too many, or one that is missing
        raise Refused("certificate_password_wrong", "password") from error
    except ValueError as error:
        raise _wrong(error) from error
    return Key(found.public_bytes(serialization.Encoding.PEM), _bare(private))


def _bare(key: object) -> bytes:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415  lazily
    from cryptography.hazmat.primitives.asymmetric import ec, rsa  # noqa: PLC0415  lazily

    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise Refused("certificate_wrong", "certificate")
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _wrong(error: ValueError) -> Refused:
    """Tell a wrong password from a file that is no certificate."""
    said = str(error).lower()
    is_password = "password" in said or "decrypt" in said
    code = "certificate_password_wrong" if is_password else "certificate_wrong"
    return Refused(code, "password" if is_password else "certificate")
