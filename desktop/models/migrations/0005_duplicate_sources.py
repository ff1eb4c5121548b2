"""A duplicate is one a day of the same picture: a mended or numbered invoice has another."""

COLUMNS = (
    '"id" {id} NOT NULL PRIMARY KEY, "invoice_id" INTEGER NOT NULL, "issued_on" DATE NOT NULL, '
    '"issued_at" {instant} NOT NULL, "issued_by_id" INTEGER, "source_id" INTEGER NOT NULL, '
    '"paper_id" INTEGER NOT NULL, '
    'FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE RESTRICT, '
    'FOREIGN KEY ("issued_by_id") REFERENCES "consultant" ("id") ON DELETE SET NULL, '
    'FOREIGN KEY ("source_id") REFERENCES "content" ("id") ON DELETE RESTRICT, '
    'FOREIGN KEY ("paper_id") REFERENCES "content" ("id") ON DELETE RESTRICT'
)
# Those given out so far were made of the picture that was issued.
COPY = (
    'INSERT INTO "invoice_duplicate" ("id", "invoice_id", "issued_on", "issued_at", '
    '"issued_by_id", "source_id", "paper_id") '
    'SELECT d."id", d."invoice_id", d."issued_on", d."issued_at", d."issued_by_id", '
    'i."paper_id", d."paper_id" FROM "invoice_duplicate_before" d '
    'JOIN "invoice" i ON i."id" = d."invoice_id"'
)
INDEXED = ("invoice_id", "issued_by_id", "source_id", "paper_id")
ONE_A_DAY = (
    'CREATE UNIQUE INDEX "invoice_duplicate_invoice_id_issued_on_source_id" '
    'ON "invoice_duplicate" ("invoice_id", "issued_on", "source_id")'
)
SOURCE = (
    (
        'ALTER TABLE "invoice_duplicate" ADD COLUMN "source_id" INTEGER '
        'REFERENCES "content" ("id") ON DELETE RESTRICT'
    ),
    (
        'UPDATE "invoice_duplicate" SET "source_id" = "invoice"."paper_id" '
        'FROM "invoice" WHERE "invoice"."id" = "invoice_duplicate"."invoice_id"'
    ),
    'ALTER TABLE "invoice_duplicate" ALTER COLUMN "source_id" SET NOT NULL',
    'CREATE INDEX "invoice_duplicate_source_id" ON "invoice_duplicate" ("source_id")',
)


def up(migrator, db):
    """Say of each duplicate which picture it was made of, and let that tell them apart."""
    db.execute_sql('DROP INDEX "invoice_duplicate_invoice_id_issued_on"')
    if type(db).__name__ == "SqliteDatabase":
        # SQLite adds no column that may not be empty to a table with rows.
        for column in INDEXED:
            db.execute_sql(f'DROP INDEX IF EXISTS "invoice_duplicate_{column}"')
        db.execute_sql('ALTER TABLE "invoice_duplicate" RENAME TO "invoice_duplicate_before"')
        columns = COLUMNS.format(id="INTEGER", instant="DATETIME")
        db.execute_sql(f'CREATE TABLE "invoice_duplicate" ({columns})')
        db.execute_sql(COPY)
        db.execute_sql('DROP TABLE "invoice_duplicate_before"')
        for column in INDEXED:
            db.execute_sql(
                f'CREATE INDEX "invoice_duplicate_{column}" ON "invoice_duplicate" ("{column}")'
            )
    else:
        for statement in SOURCE:
            db.execute_sql(statement)
    db.execute_sql(ONE_A_DAY)
