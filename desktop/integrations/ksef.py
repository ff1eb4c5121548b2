"""Sends documents to KSeF and asks for the answer, through the ministry's API 2.0.

Threads of the pool call this: nothing here touches the database. The library is imported on use
(0.3 s) and does sessions, encryption and models; signing in is signed by `xades`.
"""

from __future__ import annotations

import base64
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from desktop.errors import Refused, Unavailable
from desktop.integrations.xades import Key, sign

SECONDS = 20.0
ACCEPTED, DUPLICATE = 200, 440
PENDING = range(100, 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A document to send: `is_offline` when it was issued on a day before.

    `mends` is the SHA-256 of the document that KSeF refused before, empty for a first one.
    """

    xml: bytes
    nip: str
    is_offline: bool
    mends: bytes = b""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Under what KSeF keeps what was sent: its session and the document in it."""

    session: str
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What KSeF says: accepted with number and receipt (UPO), refused with reason, or pending.

    `known`: a document of this invoice came before, under `number`; `held` is then the SHA-256 of
    what KSeF holds there, empty where it does not tell.
    """

    said: Literal["accepted", "refused", "pending", "known"]
    number: str = ""
    upo: bytes = b""
    reason: str = ""
    held: bytes = b""


@dataclass(frozen=True, slots=True)
class Waits:
    """How often KSeF is asked for what it has not decided, and how long between."""

    seconds: float = 2.0
    times: int = 15


WAITS = Waits()


class Ksef:
    """A signed-in connection to KSeF."""

    def __init__(self, client: Any, token: str, waits: Waits) -> None:
        self._client = client
        self._token = token
        self._waits = waits

    def send(self, parcel: Parcel) -> Receipt:
        """Open a session, send one document, close the session.

        Raises:
            Refused, Unavailable: as `signed_in`.
        """
        from ksef_client.models import FormCode, PublicKeyCertificateUsage  # noqa: PLC0415  lazily
        from ksef_client.services.workflows import OnlineSessionWorkflow  # noqa: PLC0415  lazily

        with _told():
            usage = PublicKeyCertificateUsage.SYMMETRICKEYENCRYPTION
            key = self._client.security.get_public_key_certificate(usage)
            session = OnlineSessionWorkflow(self._client.sessions).open_session(
                form_code=FormCode(system_code="FA (3)", schema_version="1-0E", value="FA"),
                public_certificate=key.certificate,
                public_key_id=key.public_key_id,
                access_token=self._token,
            )
            mends = base64.b64encode(parcel.mends).decode("ascii") if parcel.mends else None
            sent = session.send_invoice(
                parcel.xml,
                offline_mode=parcel.is_offline or bool(mends),
                hash_of_corrected_invoice=mends,
            )
        # Sent is sent: a session that is not closed is closed by KSeF in time.
        with suppress(Refused, Unavailable), _told():
            session.close()
        return Receipt(session.reference_number, sent.reference_number)

    def answer(self, receipt: Receipt) -> Answer:
        """Ask until KSeF has decided or patience ends; then the answer is pending.

        Raises:
            Refused, Unavailable: as `signed_in`.
        """
        sessions = self._client.sessions
        for turn in range(self._waits.times):
            if turn:
                time.sleep(self._waits.seconds)
            with _told():
                found = sessions.get_session_invoice_status(
                    receipt.session, receipt.document, access_token=self._token
                )
            if found.status.code not in PENDING:
                return self._decided(found, receipt)
        return Answer(said="pending")

    def _decided(self, found: Any, receipt: Receipt) -> Answer:
        status = found.status
        if status.code == DUPLICATE:
            # Sent before, and the answer was lost; or another document stands there already:
            # KSeF compares seller, kind and number only, never what is written inside.
            number = str((status.extensions or {}).get("originalKsefNumber") or "")
            if number:
                return Answer(said="known", number=number, held=self._held(number))
        if status.code != ACCEPTED or not found.ksef_number:
            said = " ".join([status.description, *(status.details or ())]).strip()
            return Answer(said="refused", reason=f"{status.code} {said}".strip())
        with _told():
            upo = self._client.sessions.get_session_invoice_upo_by_ref(
                receipt.session, receipt.document, access_token=self._token
            )
        return Answer(said="accepted", number=found.ksef_number, upo=upo)

    def _held(self, number: str) -> bytes:
        """The SHA-256 of the document under a number; empty when KSeF does not give it out."""
        try:
            with _told():
                found = self._client.invoices.get_invoice_bytes(number, access_token=self._token)
        except Refused:
            return b""
        return hashlib.sha256(found.content).digest()


@contextmanager
def signed_in(
    address: str,
    nip: str,
    key: Key,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    waits: Waits = WAITS,
) -> Iterator[Ksef]:
    """Sign in to the KSeF at `address` in the name of that NIP; signs out at the end.

    Raises:
        Refused: `ksef_sign_in_refused`, `ksef_said_no` (status).
        Unavailable: `ksef_unreachable`.
    """
    from ksef_client import KsefClient, KsefClientOptions  # noqa: PLC0415  lazily: 300 ms

    options = KsefClientOptions(base_url=address, timeout_seconds=SECONDS)
    with KsefClient(options) as client:
        with _told():
            token = _sign_in(client, nip, key, clock(), waits)
        yield Ksef(client, token, waits)
        # What was asked for is done: a token that cannot be given back runs out by itself.
        with suppress(Refused, Unavailable), _told():
            client.auth.revoke_current_session(token)


def _sign_in(client: Any, nip: str, key: Key, now: datetime, waits: Waits) -> str:
    from ksef_client.services.auth import build_auth_token_request_xml  # noqa: PLC0415  lazily

    challenge = client.auth.get_challenge().challenge
    asked = build_auth_token_request_xml(
        challenge=challenge, context_identifier_type="nip", context_identifier_value=nip
    )
    signed = sign(asked.encode("utf-8"), key, now)
    begun = client.auth.submit_xades_auth_request(signed.decode("utf-8"))
    if begun is None:
        raise Unavailable("ksef_unreachable")
    token = begun.authentication_token.token
    for turn in range(waits.times):
        if turn:
            time.sleep(waits.seconds)
        status = client.auth.get_auth_status(begun.reference_number, token).status
        if status.code == ACCEPTED:
            return str(client.auth.redeem_token(token).access_token.token)
        if status.code not in PENDING:
            raise Refused("ksef_sign_in_refused", status=status.code)
    raise Unavailable("ksef_unreachable")


@contextmanager
def _told() -> Iterator[None]:
    """Turn the library's errors into ours; no text of KSeF goes along, it may name people."""
    from ksef_client import KsefHttpError  # noqa: PLC0415  lazily

    try:
        yield
    except KsefHttpError as error:
        if 400 <= error.status_code < 500 and error.status_code not in {408, 429}:
            raise Refused("ksef_said_no", status=error.status_code) from error
        raise Unavailable("ksef_unreachable") from error
    except (KeyError, TypeError, ValueError) as error:  # an answer that is none of KSeF's
        raise Unavailable("ksef_unreachable") from error
