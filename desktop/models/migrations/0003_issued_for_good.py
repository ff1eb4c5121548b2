"""What was issued never changes: the database itself refuses, whoever asks."""

NUMBERED = "OLD.number IS NOT NULL"
OF_INVOICE = "(SELECT number FROM invoice WHERE id = OLD.invoice_id) IS NOT NULL"
OF_PROTOCOL = "(SELECT number FROM protocol WHERE id = OLD.protocol_id) IS NOT NULL"
ALWAYS = "OLD.id IS NOT NULL"

# Table, when, and the columns that then stay as they are.
FIXED = (
    (
        "invoice",
        NUMBERED,
        (
            *("number", "kind", "corrects_id", "client_id", "state", "created_at", "issued_at"),
            *("issued_on", "sold_from", "sold_on", "due_on", "note", "is_split_payment"),
            *("correction", "net", "vat", "gross", "snapshot", "paper_id"),
        ),
    ),
    (
        "invoice_line",
        OF_INVOICE,
        (
            *("invoice_id", "position", "name", "unit", "quantity", "unit_net", "net", "vat"),
            "protocol_line_id",
        ),
    ),
    (
        "protocol",
        NUMBERED,
        (
            *("number", "client_id", "created_at", "issued_at", "replaces_id", "is_partial"),
            *("net", "snapshot", "paper_id"),
        ),
    ),
    (
        "protocol_line",
        OF_PROTOCOL,
        (
            *("protocol_id", "position", "kind", "ticket_id", "session_id", "sessions"),
            *("visit_id", "description", "band", "raw_minutes", "billed_minutes"),
            *("surcharge_percent", "rate", "net", "vat", "basis"),
        ),
    ),
    ("protocol_event", ALWAYS, ("protocol_id", "at", "what", "facts", "note")),
    ("ksef_submission", ALWAYS, ("invoice_id", "attempt", "is_due", "xml_id", "created_at")),
    (
        "ksef_submission",
        "OLD.state IN ('accepted', 'refused')",
        ("state", "number", "upo_id", "reason", "snapshot", "paper_id", "answered_at"),
    ),
)
KEPT = (
    ("invoice", NUMBERED),
    ("invoice_line", OF_INVOICE),
    ("protocol", NUMBERED),
    ("protocol_line", OF_PROTOCOL),
    ("protocol_event", OF_PROTOCOL),
    ("ksef_submission", ALWAYS),
)

SQLITE = (
    "CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
    "BEGIN SELECT RAISE(ABORT, '{table} is issued'); END"
)
POSTGRES = "CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
GUARD = (
    "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN IF {when} THEN "
    "RAISE EXCEPTION '{table} is issued' USING ERRCODE = '23514'; "
    "END IF; RETURN {row}; END $$"
)


def up(migrator, db):
    """Create a trigger for every table of issued papers."""
    is_sqlite = type(db).__name__ == "SqliteDatabase"
    differs = "NEW.{0} IS NOT OLD.{0}" if is_sqlite else "NEW.{0} IS DISTINCT FROM OLD.{0}"
    wanted = []
    for table, when, columns in FIXED:
        changed = " OR ".join(differs.format(column) for column in columns)
        name = f"{table}_{'answered' if 'state' in when else 'stays'}"
        wanted.append((name, "UPDATE", table, f"({when}) AND ({changed})", "NEW"))
    for table, when in KEPT:
        wanted.append((f"{table}_kept", "DELETE", table, when, "OLD"))
    for name, event, table, when, row in wanted:
        if is_sqlite:
            db.execute_sql(SQLITE.format(name=name, event=event, table=table, when=when))
            continue
        db.execute_sql(GUARD.format(name=name, when=when, row=row, table=table))
        db.execute_sql(POSTGRES.format(name=name, event=event, table=table))
