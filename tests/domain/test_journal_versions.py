"""Versions that no program ever wrote."""

import pytest

from app.domain.errors import UserError
from app.domain.journal_format import decode


@pytest.mark.parametrize("version", [0, -3])
def test_a_version_that_never_existed_is_damage_not_a_crash(version):
    with pytest.raises(UserError, match="is damaged"):
        decode("SessionClosed", version, {})
