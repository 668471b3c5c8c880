"""The commands that change what is on the shelf: list, install, remove, official."""

import argparse
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from app.desktop import awaited, hear_qt, without_window
from app.domain.content import Video
from app.domain.errors import UserError
from app.packing import Answer, Show
from app.screens.library import removed_in_words
from app.screens.listings import Listed, listed_module
from app.screens.trust import trust_mark
from app.screens.wording import _
from app.stock import Stock
from app.usecases.mallettes import OfficialFile


def listed_modules(stock: Stock) -> list[Listed]:
    """List the modules, with the packs that they are used from."""
    packs = {module: pack for pack in stock.store.packs() for module in pack.modules}
    return [listed_module(each, packs.get(each.id)) for each in stock.shelf.modules()]


def _install(wanted: argparse.Namespace, stock: Stock, show: Show) -> Answer:
    def heard(done: int, whole: int) -> None:
        show(done / whole)

    state = stock.store.install(wanted.path, heard, lambda: False)
    said = _("“{title}” is installed: version {version}, {trust}.")
    trust = trust_mark(state.integrity).word
    return Answer(closing=said.format(title=state.title, version=state.version, trust=trust))


def _remove(wanted: argparse.Namespace, stock: Stock, _show: Show) -> Answer:
    name = str(wanted.path)
    pack = stock.shelf.named(name)  # people see the ids of modules, too
    wanted_id = pack.id if pack else name
    titles = {each.id: each.title for each in stock.store.packs()}
    stock.store.remove(wanted_id)
    covers = stock.shelf.named(wanted_id) is not None
    title = titles.get(wanted_id, wanted_id)
    return Answer(closing=removed_in_words(title, covers=covers))


def _official(wanted: argparse.Namespace, stock: Stock, show: Show) -> Answer:
    place = str(wanted.path), wanted.more[0]
    if wanted.back:
        if place not in stock.media.in_place():
            return Answer(closing=_("Nothing was in the place of ours: it is shown as before."))
        stock.media.back_to_ours(place)
        return Answer(closing=_("Ours is shown again."))

    def heard(done: int, whole: int) -> None:
        show(done / whole)

    chosen = OfficialFile(Path(wanted.more[1]), wanted.subtitles)
    worn = stock.media.checked(place, chosen)
    if isinstance(worn, Video) and not _plays(chosen.file):
        raise UserError(
            "{file} cannot be played here: export the film again as MP4 (H.264 and AAC).",
            file=chosen.file.name,
        )
    stock.media.use(place, chosen, heard, lambda: False)
    return Answer(closing=_("It takes the place of ours, which is kept."))


def _plays(film: Path) -> bool:
    """Try a film at its start, in the middle and at its end."""
    from app.player.trial import try_film  # noqa: PLC0415 - brings the player

    hear_qt()
    application = without_window()
    plays: bool = awaited(partial(try_film, film))
    del application  # the player needed it
    return plays


SHELVING: Mapping[str, Callable[[argparse.Namespace, Stock, Show], Answer]] = {
    "install": _install,
    "remove": _remove,
    "official": _official,
}
