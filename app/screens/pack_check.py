"""What the check of the room says of the packs: how far each can be trusted."""

from collections import Counter
from collections.abc import Collection

from app.screens.check import Check
from app.screens.trust import trust_details, trust_mark
from app.screens.wording import _, ngettext
from app.usecases.mallettes import PackState, Trust


def packs_found(packs: tuple[PackState, ...], modules: Collection[str]) -> tuple[Check, ...]:
    """Say how far the packs of these modules can be trusted; altered ones are named.

    A session can be held with them: what matters is that somebody knows.
    """
    used = [each for each in packs if set(each.modules) & set(modules)]
    altered = [each for each in used if each.integrity.state is Trust.ALTERED]
    others = [each for each in used if each not in altered]
    found = [_altered(each) for each in altered]
    if others or not found:
        found.insert(0, Check(_("Mallettes"), True, _told(others)))
    return tuple(found)


def _altered(pack: PackState) -> Check:
    *lines, remedy = trust_details(pack.integrity)
    finding = " · ".join((trust_mark(pack.integrity).word, *lines))
    subject = _("Mallette “{title}”").format(title=pack.title)
    return Check(subject, False, f"{finding}.", remedy, needed=False)


def _told(packs: list[PackState]) -> str:
    """How many are signed by whom, how many by nobody."""
    if not packs:
        return _("no mallette to check")
    signers = Counter(each.integrity.signer for each in packs)
    unsigned = signers.pop("", 0)
    said = [
        ngettext("one signed by {name}", "{n} signed by {name}", n).format(n=n, name=name)
        for name, n in signers.items()
    ]
    if unsigned:
        said.append(ngettext("one not signed", "{n} not signed", unsigned).format(n=unsigned))
    return ", ".join(said)
