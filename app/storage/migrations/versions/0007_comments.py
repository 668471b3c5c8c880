"""What the room said: a text of the session, written once it is over.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for what a room said."""
    op.add_column(
        "sessions",
        sa.Column("comments", sa.String(), server_default=sa.text("''"), nullable=False),
    )
