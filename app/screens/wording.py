"""The words that people read: English in the code, French from the translation catalogue.

`use` is called once at start; without it the English originals show, as in the quick tests.
"""

import gettext

from app.domain.errors import UserError

_catalogue = gettext.NullTranslations()


def use(catalogue: gettext.NullTranslations) -> None:
    """Take this catalogue for everything said from now on."""
    global _catalogue  # noqa: PLW0603 - one language a process, as in gettext itself
    _catalogue = catalogue


def _(message: str) -> str:
    """Say this catalogue entry in the user's language."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Say this catalogue entry in the form that fits `count`."""
    return _catalogue.ngettext(one, many, count)


def explain(error: UserError) -> str:
    """Say an error in the user's language: one plain sentence."""
    return _(error.message).format(**error.values)
