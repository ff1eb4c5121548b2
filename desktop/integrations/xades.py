"""Signs KSeF's request to sign in: an enveloped XAdES-BES signature by the office's certificate.

The KSeF library signs through `xmlsec`, a C library that would have to be shipped for this one
request; lxml canonicalises and `cryptography` (which the library needs anyhow) signs as well.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
ENVELOPED = f"{DS}enveloped-signature"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
SIGNED = "http://uri.etsi.org/01903#SignedProperties"


@dataclass(frozen=True, slots=True)
class Key:
    """A certificate and its private key, both PEM; the key is never shown."""

    certificate: bytes
    private_key: bytes = field(repr=False)


def sign(xml: bytes, key: Key, at: datetime) -> bytes:
    """The document with the signature as its last child; `at` is the instant of signing."""
    from cryptography import x509  # noqa: PLC0415  lazily: 30 ms
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415  lazily
        Encoding,
        load_pem_private_key,
    )
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    certificate = x509.load_pem_x509_certificate(key.certificate)
    private = load_pem_private_key(key.private_key, None)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    document = etree.fromstring(xml, parser)
    whole = _digest(document)
    signature = etree.SubElement(document, f"{{{DS}}}Signature", nsmap={"ds": DS}, Id="Signature")
    signed_info = _put(signature, "SignedInfo")
    value = _put(signature, "SignatureValue")
    shown = _put(_put(_put(signature, "KeyInfo"), "X509Data"), "X509Certificate")
    der = certificate.public_bytes(Encoding.DER)
    shown.text = _encoded(der)
    properties = _properties(_put(signature, "Object"), certificate, der, at)
    _put(signed_info, "CanonicalizationMethod", Algorithm=EXCLUSIVE)
    _put(signed_info, "SignatureMethod", Algorithm=_method(private))
    _refer(signed_info, "", (ENVELOPED, EXCLUSIVE), whole)
    _refer(signed_info, "#SignedProperties", (EXCLUSIVE,), _digest(properties), Type=SIGNED)
    value.text = _encoded(_signed(private, canonical(signed_info)))
    signed: bytes = etree.tostring(document, encoding="UTF-8", xml_declaration=True)
    return signed


def canonical(element: Any) -> bytes:
    """The element in exclusive canonical form, without comments."""
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    data: bytes = etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    return data


def _properties(into: Any, certificate: Any, der: bytes, at: datetime) -> Any:
    """What XAdES signs besides the document: when, and by which certificate."""
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    def put(parent: Any, name: str, text: str | None = None, **attributes: str) -> Any:
        child = etree.SubElement(parent, f"{{{XADES}}}{name}", nsmap={"xades": XADES}, **attributes)
        child.text = text
        return child

    qualifying = put(into, "QualifyingProperties", Target="#Signature")
    properties = put(qualifying, "SignedProperties", Id="SignedProperties")
    signature = put(properties, "SignedSignatureProperties")
    put(signature, "SigningTime", f"{at:%Y-%m-%dT%H:%M:%SZ}")
    named = put(put(signature, "SigningCertificate"), "Cert")
    digest = put(named, "CertDigest")
    _put(digest, "DigestMethod", Algorithm=SHA256)
    _put(digest, "DigestValue").text = _encoded(hashlib.sha256(der).digest())
    issuer = put(named, "IssuerSerial")
    _put(issuer, "X509IssuerName").text = certificate.issuer.rfc4514_string()
    _put(issuer, "X509SerialNumber").text = str(certificate.serial_number)
    return properties


def _refer(
    into: Any, uri: str, transforms: tuple[str, ...], digest: bytes, **attributes: str
) -> None:
    reference = _put(into, "Reference", URI=uri, **attributes)
    listed = _put(reference, "Transforms")
    for algorithm in transforms:
        _put(listed, "Transform", Algorithm=algorithm)
    _put(reference, "DigestMethod", Algorithm=SHA256)
    _put(reference, "DigestValue").text = _encoded(digest)


def _put(parent: Any, name: str, **attributes: str) -> Any:
    from lxml import etree  # noqa: PLC0415  lazily: 21 ms

    return etree.SubElement(parent, f"{{{DS}}}{name}", **attributes)


def _digest(element: Any) -> bytes:
    return hashlib.sha256(canonical(element)).digest()


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _method(private: Any) -> str:
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415  lazily

    return RSA if isinstance(private, rsa.RSAPrivateKey) else ECDSA


def _signed(private: Any, data: bytes) -> bytes:
    """RSA as PKCS #1; of an elliptic curve both numbers one after another, as XML wants them."""
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415  lazily
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils  # noqa: PLC0415  lazily

    if isinstance(private, rsa.RSAPrivateKey):
        return private.sign(data, padding.PKCS1v15(), hashes.SHA256())
    numbers = utils.decode_dss_signature(private.sign(data, ec.ECDSA(hashes.SHA256())))
    size = (private.curve.key_size + 7) // 8
    return b"".join(number.to_bytes(size, "big") for number in numbers)
