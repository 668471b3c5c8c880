"""What the library shows: the modules as cards, where they come from, how far to trust them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.content import Activity, Leaflet, Module, Video
from app.screens.kinds import kind_icon, kind_name, kinds_held
from app.screens.trust import TrustMark, origin_in_words, shown_trust, trust_details, trust_mark
from app.screens.wording import _, ngettext
from app.usecases.mallettes import Integrity, Origin, PackState, Trust
from app.usecases.ports import PackProblem

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class ModuleCard:
    """A module in the library; `spoken` is all of it in one sentence, for who hears the screen."""

    module: str
    title: str
    minutes: int
    kinds: tuple[tuple[str, str], ...]
    trust: TrustMark | None
    origin: str
    official: str
    spoken: str


@dataclass(frozen=True)
class LibraryView:
    """All modules; `empty` says what to do where there is none, `wrong` that packs are broken."""

    headline: str
    cards: tuple[ModuleCard, ...]
    wrong: str
    empty: str


@dataclass(frozen=True)
class ActivityRow:
    """An activity of a module; the labels are empty where its file cannot be replaced."""

    activity: str
    title: str
    kind: str
    icon: str
    minutes: str
    official: str
    official_label: str
    ours_label: str
    note: str
    spoken: str


@dataclass(frozen=True)
class ProblemRow:
    """Something wrong in a pack: in which file, where in it, and what to do."""

    file: str
    place: str
    remedy: str


@dataclass(frozen=True)
class ModuleView:
    """A module that was opened; `details` say more about its pack.

    Only a pack that was installed is `removable`; `removing` says what becomes of it.
    """

    module: str
    title: str
    summary: str
    length: str
    rows: tuple[ActivityRow, ...]
    trust: TrustMark | None
    origin: str
    details: str
    pack: str
    removable: bool
    removing: str


def library_for(
    modules: tuple[Module, ...], packs: tuple[PackState, ...], problems: tuple[PackProblem, ...]
) -> LibraryView:
    """Say which modules there are."""
    by_module = packs_by_module(packs)
    n, minutes = len(modules), sum(each.minutes for each in modules)
    headline = ngettext("{n} module, {minutes} minutes", "{n} modules, {minutes} minutes", n)
    return LibraryView(
        headline=headline.format(n=n, minutes=minutes) if modules else _("No module yet"),
        cards=tuple(_card(each, by_module.get(each.id)) for each in modules),
        wrong=_wrong(len(problems)),
        empty=""
        if modules
        else _("Install a mallette: press the button above, or drop its file here."),
    )


def library_unread() -> LibraryView:
    """What is said while the packs are read for the first time."""
    return LibraryView(_("Reading the mallettes…"), (), "", "")


def packs_by_module(packs: tuple[PackState, ...]) -> Mapping[str, PackState]:
    """The pack of each module."""
    return {module: pack for pack in reversed(packs) for module in pack.modules}


def _wrong(problems: int) -> str:
    if not problems:
        return ""
    return ngettext(
        "{n} problem in the mallettes: see what to do",
        "{n} problems in the mallettes: see what to do",
        problems,
    ).format(n=problems)


def _card(module: Module, pack: PackState | None) -> ModuleCard:
    kinds = kinds_held(module.activities)
    trust = shown_trust(pack) if pack else None
    origin = origin_in_words(pack) if pack else ""
    official = _official(module)
    length = _length(module)
    told = (
        module.title, length, ", ".join(name for _icon, name in kinds),
        trust.word if trust else "", origin, official,
    )  # fmt: skip
    return ModuleCard(
        module=module.id,
        title=module.title,
        minutes=module.minutes,
        kinds=kinds,
        trust=trust,
        origin=origin,
        official=official,
        spoken=". ".join(each for each in told if each),
    )


def _length(module: Module) -> str:
    return ngettext("{n} minute", "{n} minutes", module.minutes).format(n=module.minutes)


def _official(module: Module) -> str:
    """The media of the cooperative's own that a module shows."""
    own = [each for each in module.activities if is_official(each)]
    films = sum(isinstance(each, Video) for each in own)
    leaflets = len(own) - films
    told = (
        ngettext("official film", "{n} official films", films).format(n=films) if films else "",
        ngettext("official leaflet", "{n} official leaflets", leaflets).format(n=leaflets)
        if leaflets
        else "",
    )
    return ", ".join(each for each in told if each)


def is_official(activity: Activity) -> bool:
    """Tell whether an activity shows a file of the cooperative's own."""
    return isinstance(activity, Video | Leaflet) and activity.official


def module_view(module: Module, pack: PackState | None) -> ModuleView:
    """Say all about a module."""
    count = len(module.activities)
    activities = ngettext("{n} activity", "{n} activities", count).format(n=count)
    return ModuleView(
        module=module.id,
        title=module.title,
        summary=module.summary,
        length=f"{_length(module)} · {activities}",
        rows=tuple(_row(each) for each in module.activities),
        trust=shown_trust(pack) if pack else None,
        origin=origin_in_words(pack) if pack else "",
        details=_details(pack),
        pack=pack.id if pack else "",
        removable=pack is not None and pack.origin is Origin.INSTALLED,
        removing=_removing(pack) if pack else "",
    )


def _details(pack: PackState | None) -> str:
    """What is to be known of a pack; nothing where all is well."""
    if pack is None or shown_trust(pack) is None or pack.integrity.state is Trust.SIGNED:
        return ""
    return _joined(trust_details(pack.integrity))


def examined_in_words(title: str, found: Integrity) -> str:
    """Say what came of reading the files of a pack through."""
    said = _("{title}: {trust}.").format(title=title, trust=trust_mark(found).word)
    if found.state is Trust.ALTERED:  # which files is said below, where it stays
        return said
    return f"{said} {_joined(trust_details(found))}"


def _joined(lines: tuple[str, ...]) -> str:
    told = " · ".join(lines)
    return told[:1].upper() + told[1:]


def _removing(pack: PackState) -> str:
    if pack.covers:
        return _(
            "Remove “{title}” from this computer? The version that came with the program will be "
            "used again; the results of past sessions stay."
        ).format(title=pack.title)
    count = len(pack.modules)
    return ngettext(
        "Remove “{title}” from this computer? Its module will no longer be offered; the results "
        "of past sessions stay.",
        "Remove “{title}” from this computer? Its {n} modules will no longer be offered; the "
        "results of past sessions stay.",
        count,
    ).format(title=pack.title, n=count)


def _row(activity: Activity) -> ActivityRow:
    minutes = _("{n} min").format(n=activity.minutes)
    official = _("official media") if is_official(activity) else ""
    told = (activity.title, kind_name(activity), minutes, official)
    return ActivityRow(
        activity=activity.id,
        title=activity.title,
        kind=kind_name(activity),
        icon=kind_icon(activity),
        minutes=minutes,
        official=official,
        official_label=_official_label(activity),
        ours_label=_ours_label(activity),
        note=activity.note,
        spoken=", ".join(each for each in told if each),
    )


def _official_label(activity: Activity) -> str:
    if isinstance(activity, Video):
        return _("Use the official film…")
    return _("Use the official leaflet…") if isinstance(activity, Leaflet) else ""


def _ours_label(activity: Activity) -> str:
    if not is_official(activity):
        return ""
    return _("Back to our film") if isinstance(activity, Video) else _("Back to our leaflet")


def problem_rows(problems: tuple[PackProblem, ...]) -> tuple[ProblemRow, ...]:
    """Say what is wrong in the packs."""
    return tuple(ProblemRow(each.file, each.place, each.remedy) for each in problems)


def work_in_words(name: str, share: float, whole: int) -> str:
    """Say how far a piece of work has come."""
    if whole < MEGABYTE:
        return name
    return _("{work} {done} MB of {all} MB").format(
        work=name, done=round(share * whole / MEGABYTE), all=round(whole / MEGABYTE)
    )


def removed_in_words(title: str, *, covers: bool) -> str:
    """Say that a pack was removed, and whether one that came with the program is there instead."""
    if covers:
        said = _("“{title}” was removed: the version that came with the program is used again.")
    else:
        said = _("“{title}” is no longer on this computer.")
    return said.format(title=title)


def installed_in_words(pack: PackState) -> str:
    """Say that a pack was installed."""
    n = len(pack.modules)
    return ngettext(
        "“{title}” is installed: {n} module.", "“{title}” is installed: {n} modules.", n
    ).format(title=pack.title, n=n)
