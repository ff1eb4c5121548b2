"""Duplicates of invoices that were lost."""

TABLE = (
    'CREATE TABLE "invoice_duplicate" ("id" {id} NOT NULL PRIMARY KEY, '
    '"invoice_id" INTEGER NOT NULL, "issued_on" DATE NOT NULL, "issued_at" {instant} NOT NULL, '
    '"issued_by_id" INTEGER, "paper_id" INTEGER NOT NULL, '
    'FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE RESTRICT, '
    'FOREIGN KEY ("issued_by_id") REFERENCES "consultant" ("id") ON DELETE SET NULL, '
    'FOREIGN KEY ("paper_id") REFERENCES "content" ("id") ON DELETE RESTRICT)'
)
INDEXES = (
    'CREATE INDEX "invoice_duplicate_invoice_id" ON "invoice_duplicate" ("invoice_id")',
    'CREATE INDEX "invoice_duplicate_issued_by_id" ON "invoice_duplicate" ("issued_by_id")',
    'CREATE INDEX "invoice_duplicate_paper_id" ON "invoice_duplicate" ("paper_id")',
    (
        'CREATE UNIQUE INDEX "invoice_duplicate_invoice_id_issued_on" '
        'ON "invoice_duplicate" ("invoice_id", "issued_on")'
    ),
)


def up(migrator, db):
    """Create the table and its indexes."""
    is_sqlite = type(db).__name__ == "SqliteDatabase"
    types = ("INTEGER", "DATETIME") if is_sqlite else ("SERIAL", "TIMESTAMP")
    for statement in (TABLE.format(id=types[0], instant=types[1]), *INDEXES):
        db.execute_sql(statement)
