"""What was noted of somebody is said in a few words."""

from uuid import uuid4

import pytest

from app.screens.desk_noted import noted_said
from app.screens.desk_people import Deed, SignedRow


@pytest.mark.parametrize(
    ("deed", "live", "tags", "said"),
    [
        (Deed.ABSENT, True, ("called",), "DOR Dan: absent."),
        (Deed.NO_ANSWER, True, ("chair", "did not answer"), "DOR Dan: did not answer."),
        (Deed.NO_ANSWER, True, (), "DOR Dan: absent."),
        (Deed.CANCEL, False, (), "DOR Dan: no longer on the list."),
    ],
)
def test_somebody_stands_so_after_a_deed(deed, live, tags, said):
    row = SignedRow(
        uuid4(), "DOR Dan", "", "", "absent", tags, live, here=False, spoken="", deeds=()
    )
    assert noted_said(deed, row) == said
