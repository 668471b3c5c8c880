"""Personal data: notices, what left, who was forgotten, and the numbers that stay.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for what is kept about personal data, and for forgetting it."""
    op.add_column(
        "batches", sa.Column("erased", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        "notices",
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("since", sa.String(32), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("full", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_notices"),
    )
    op.create_table(
        "exports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_exports"),
    )
    op.create_index("ix_exports_at", "exports", ["at"])
    op.create_table(
        "erased_people",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("cleaned", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_erased_people"),
    )
    op.create_table(
        "tallies",
        *(sa.Column(name, sa.String(), nullable=False) for name in TALLY_KEY),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in TALLY),
        sa.PrimaryKeyConstraint(*TALLY_KEY, name="pk_tallies"),
    )
    op.create_table(
        "certificates",
        sa.Column("number", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_certificates"),
    )


TALLY_KEY = ("quarter", "module", "split", "value")
TALLY = ("registered", "present", "excused", "absent")


def downgrade() -> None:
    """Refuse: a backup is the way back."""
    raise NotImplementedError("take up a backup made by the older version instead")
