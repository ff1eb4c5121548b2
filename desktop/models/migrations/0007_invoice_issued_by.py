"""Who issued an invoice stands beside when, as with protocols."""

COLUMN = (
    'ALTER TABLE "invoice" ADD COLUMN "issued_by_id" INTEGER '
    'REFERENCES "consultant" ("id") ON DELETE SET NULL'
)
INDEX = 'CREATE INDEX "invoice_issued_by_id" ON "invoice" ("issued_by_id")'


def up(migrator, db):
    """Add the column and its index; of invoices issued before nobody is known."""
    db.execute_sql(COLUMN)
    db.execute_sql(INDEX)
