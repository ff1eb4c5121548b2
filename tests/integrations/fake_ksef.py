"""A KSeF on loopback that believes nothing: it checks signature, encryption, hashes and schema.

Built apart from the code that it tries: the signature is verified from the canonical form of what
came over the wire, the document is decrypted with the key that only this server has.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, padding, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa, utils
from cryptography.hazmat.primitives.asymmetric import padding as rsa_padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from lxml import etree

from desktop.documents.invoice_xml_schema import check
from tests.services.ksef_office import ksef_number

DS = "{http://www.w3.org/2000/09/xmldsig#}"
XADES = "{http://uri.etsi.org/01903/v1.3.2#}"
AUTH = "{http://ksef.mf.gov.pl/auth/token/2.1}"
UNTIL = "2050-01-01T00:00:00+00:00"
UPO = b"<UPO>potwierdzenie</UPO>"


def a_certificate(kind: str = "ec") -> tuple[Any, x509.Certificate]:
    """A key and its own certificate."""
    key: Any = (
        ec.generate_private_key(ec.SECP256R1())
        if kind == "ec"
        else rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Biuro Żółw")])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
    )
    return key, builder.sign(key, hashes.SHA256())


def a_p12(folder: Path, password: str = "tajne", kind: str = "ec") -> Path:
    """A .p12 file of the office."""
    key, certificate = a_certificate(kind)
    path = folder / "biuro.p12"
    lock = serialization.BestAvailableEncryption(password.encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, lock))
    return path


@dataclass
class FakeKsef:
    """What the server knows, was sent, and answers.

    `rule` is given the document and answers a status: code, description, and more fields. `held`
    are documents by their numbers, to be fetched.
    """

    nip: str
    rule: Callable[[bytes], dict[str, Any]]
    address: str = ""
    documents: list[bytes] = field(default_factory=list)
    held: dict[str, bytes] = field(default_factory=dict)
    sent: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    pending_turns: int = 1
    broken: set[str] = field(default_factory=set)
    signs_in: int = 200
    challenge: str = "20261120-CR-2FDC223000-C2C2C2C2C2-01"
    aes: tuple[bytes, bytes] | None = None
    key: Any = None
    certificate: Any = None

    def __post_init__(self) -> None:
        self.key, self.certificate = a_certificate("rsa")

    def check(self, is_right: object, what: str) -> None:
        """Remember what was not as it must be."""
        if not is_right:
            self.wrong.append(what)

    def verify(self, xml: bytes) -> None:
        """The signature over the request to sign in, from what came over the wire alone."""
        root = etree.fromstring(xml)
        self.check(root.tag == f"{AUTH}AuthTokenRequest", "root")
        self.check(root.findtext(f"{AUTH}Challenge") == self.challenge, "challenge")
        self.check(root.findtext(f"{AUTH}ContextIdentifier/{AUTH}Nip") == self.nip, "nip")
        signature = root.find(f"{DS}Signature")
        info = signature.find(f"{DS}SignedInfo")
        first, second = info.findall(f"{DS}Reference")
        certificate = x509.load_der_x509_certificate(
            base64.b64decode(signature.findtext(f".//{DS}X509Certificate"))
        )
        value = base64.b64decode(signature.findtext(f"{DS}SignatureValue"))
        self._verify_value(certificate, info, value)
        properties = signature.find(f".//{XADES}SignedProperties")
        self.check(second.get("URI") == "#" + properties.get("Id"), "reference")
        self.check(second.findtext(f"{DS}DigestValue") == _digest(properties), "properties")
        named = properties.findtext(f".//{XADES}CertDigest/{DS}DigestValue")
        self.check(base64.b64decode(named) == certificate.fingerprint(hashes.SHA256()), "cert")
        root.remove(signature)
        self.check(first.findtext(f"{DS}DigestValue") == _digest(root), "document")

    def _verify_value(self, certificate: x509.Certificate, info: Any, value: bytes) -> None:
        data = etree.tostring(info, method="c14n", exclusive=True)
        public = certificate.public_key()
        if isinstance(public, rsa.RSAPublicKey):
            public.verify(value, data, rsa_padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(public, ec.EllipticCurvePublicKey):
            half = len(value) // 2
            both = (int.from_bytes(value[:half], "big"), int.from_bytes(value[half:], "big"))
            public.verify(utils.encode_dss_signature(*both), data, ec.ECDSA(hashes.SHA256()))

    def open_session(self, asked: dict[str, Any]) -> None:
        """Take the key of the session, which only this server can read."""
        form = {"systemCode": "FA (3)", "schemaVersion": "1-0E", "value": "FA"}
        self.check(asked["formCode"] == form, "form code")
        encryption = asked["encryption"]
        oaep = rsa_padding.OAEP(rsa_padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
        key = self.key.decrypt(base64.b64decode(encryption["encryptedSymmetricKey"]), oaep)
        self.aes = key, base64.b64decode(encryption["initializationVector"])

    def take(self, asked: dict[str, Any]) -> None:
        """Decrypt the document and hold it against its hashes, its size and the schema."""
        self.sent.append(asked)
        content = base64.b64decode(asked["encryptedInvoiceContent"])
        self.check(asked["encryptedInvoiceSize"] == len(content), "encrypted size")
        self.check(asked["encryptedInvoiceHash"] == _hash(content), "encrypted hash")
        if self.aes is None:
            self.wrong.append("no session")
            return
        key, vector = self.aes
        decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        unpadder = padding.PKCS7(128).unpadder()
        padded = decryptor.update(content) + decryptor.finalize()
        xml = unpadder.update(padded) + unpadder.finalize()
        self.check(asked["invoiceSize"] == len(xml), "size")
        self.check(asked["invoiceHash"] == _hash(xml), "hash")
        check(xml)
        self.documents.append(xml)

    def status(self) -> dict[str, Any]:
        """Pending some times, then what the rule says."""
        if self.pending_turns:
            self.pending_turns -= 1
            return {"status": {"code": 150, "description": "Trwa przetwarzanie"}}
        return self.rule(self.documents[-1])


def accepts(_xml: bytes) -> dict[str, Any]:
    """Every document gets a number."""
    return {"status": {"code": 200, "description": "Sukces"}, "ksefNumber": ksef_number()}


def refuses(_xml: bytes) -> dict[str, Any]:
    """No document does."""
    details = ["Brak uprawnień"]
    return {"status": {"code": 410, "description": "Odrzucono", "details": details}}


def knows_it(_xml: bytes) -> dict[str, Any]:
    """The document came before, and its number is known."""
    more = {"originalKsefNumber": ksef_number()}
    return {"status": {"code": 440, "description": "Duplikat faktury", "extensions": more}}


@contextmanager
def running(
    nip: str, rule: Callable[[bytes], dict[str, Any]] = accepts, **own: Any
) -> Iterator[FakeKsef]:
    """A server on 127.0.0.1 for as long as the test lasts."""
    fake = FakeKsef(nip, rule, **own)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer("GET")

        def do_POST(self) -> None:
            self._answer("POST")

        def do_DELETE(self) -> None:
            self._answer("DELETE")

        def log_message(self, *_args: Any) -> None:
            """Say nothing on the screen."""

        def _answer(self, method: str) -> None:
            data = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            bearer = self.headers.get("Authorization", "")
            path = self.path.partition("?")[0]
            code, body = _respond(fake, f"{method} {path}", data, bearer)
            self.send_response(code)
            kind = "application/xml" if body.startswith(b"<") else "application/json"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    fake.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _respond(fake: FakeKsef, asked: str, data: bytes, bearer: str) -> tuple[int, bytes]:
    fake.asked.append(asked)
    if any(part in asked for part in fake.broken):
        return 503, b"{}"
    path = asked.partition(" /v2")[2]
    answer = _signing_in(fake, path, data, bearer)
    if answer is None:
        fake.check(bearer == "Bearer access", "access token")
        answer = _in_session(fake, path, data)
    if answer is None:
        fake.wrong.append(asked)
        return 404, b"{}"
    return answer


def _signing_in(fake: FakeKsef, path: str, data: bytes, bearer: str) -> tuple[int, bytes] | None:
    token = {"token": "sign-in", "validUntil": UNTIL}
    match path:
        case "/auth/challenge":
            told = {"challenge": fake.challenge, "clientIp": "127.0.0.1"}
            return 200, _json(told | {"timestamp": UNTIL, "timestampMs": 1763719507000})
        case "/auth/xades-signature":
            fake.verify(data)
            return 202, _json({"referenceNumber": "AUTH-1", "authenticationToken": token})
        case "/auth/AUTH-1":
            fake.check(bearer == "Bearer sign-in", "sign-in token")
            status = {"code": fake.signs_in, "description": "x"}
            about = {"authenticationMethod": "QualifiedSignature", "startDate": UNTIL}
            info = {"category": "XadesSignature", "code": "x", "displayName": "x"}
            return 200, _json({"status": status, "authenticationMethodInfo": info, **about})
        case "/auth/token/redeem":
            access = {"token": "access", "validUntil": UNTIL}
            return 200, _json({"accessToken": access, "refreshToken": access})
        case "/security/public-key-certificates":
            return 200, _json(_public_keys(fake))
    return None


def _in_session(fake: FakeKsef, path: str, data: bytes) -> tuple[int, bytes] | None:
    match path:
        case "/sessions/online":
            fake.open_session(json.loads(data))
            return 201, _json({"referenceNumber": "SES-1", "validUntil": UNTIL})
        case "/sessions/online/SES-1/invoices":
            fake.take(json.loads(data))
            return 202, _json({"referenceNumber": "DOC-1"})
        case "/sessions/online/SES-1/close" | "/auth/sessions/current":
            return 204, b""
        case "/sessions/SES-1/invoices/DOC-1":
            return 200, _json(fake.status())
        case "/sessions/SES-1/invoices/DOC-1/upo":
            return 200, UPO
    number = path.removeprefix("/invoices/ksef/")
    if number != path:
        return (200, fake.held[number]) if number in fake.held else (404, b"{}")
    return None


def _public_keys(fake: FakeKsef) -> list[dict[str, Any]]:
    der = fake.certificate.public_bytes(serialization.Encoding.DER)
    return [
        {
            "certificate": base64.b64encode(der).decode(),
            "certificateId": "1",
            "publicKeyId": "klucz-1",
            "usage": ["SymmetricKeyEncryption"],
            "validFrom": fake.certificate.not_valid_before_utc.isoformat(),
            "validTo": fake.certificate.not_valid_after_utc.isoformat(),
        }
    ]


def _json(told: object) -> bytes:
    return json.dumps(told).encode()


def _hash(data: bytes) -> str:
    return base64.b64encode(hashlib.sha256(data).digest()).decode()


def _digest(element: Any) -> str:
    return _hash(etree.tostring(element, method="c14n", exclusive=True, with_tail=False))
