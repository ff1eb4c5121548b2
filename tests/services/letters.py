"""Letters for tests: bytes as a mail server hands them over."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "data" / "mail"
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


def letter(
    text: str = "Drukarka nie drukuje.",
    *,
    subject: str = "Drukarka",
    sender: str = "Anna Nowak <anna@aptekarz.example>",
    message_id: str | None = None,
    answers: str | None = None,
    refers: tuple[str, ...] = (),
    sent: str | None = None,
    automatic: bool = False,
    file_name: str | None = None,
    extra: str = "",
) -> bytes:
    """One letter, UTF-8, raw 8-bit headers where there are Polish letters."""
    lines = [f"From: {sender}", "To: serwis@biuro.example", f"Subject: {subject}"]
    if message_id:
        lines.append(f"Message-ID: <{message_id}>")
    if answers:
        lines.append(f"In-Reply-To: <{answers}>")
    if refers:
        lines.append("References: " + " ".join(f"<{each}>" for each in refers))
    if sent:
        lines.append(f"Date: {sent}")
    if automatic:
        lines.append("Auto-Submitted: auto-replied")
    if extra:
        lines.append(extra)
    lines.append("MIME-Version: 1.0")
    if file_name is None:
        lines += ["Content-Type: text/plain; charset=utf-8", "", text]
    else:
        lines += [
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain; charset=utf-8",
            "",
            text,
            "--b",
            "Content-Type: image/png",
            f'Content-Disposition: attachment; filename="{file_name}"',
            "Content-Transfer-Encoding: base64",
            "",
            PIXEL,
            "--b--",
        ]
    return "\r\n".join(lines).encode()
