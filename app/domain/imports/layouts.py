"""Which form a table comes from, and what its columns say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from app.domain.imports.fields import NAMES, Field, Target, field_of, target_of
from app.domain.imports.table import Table
from app.domain.names import folded

_FIRST_ROWS = 12
_PLAIN = frozenset(Field) - {Field.NOTHING, Field.NOTE, Field.COMPANIONS, Field.HOW_MANY}
_SHORT = 3  # words: a header with more is a question, which may be about something else


class Source(Enum):
    """Which program made an export."""

    FRAMAFORMS = "framaforms"
    GOOGLE = "google"
    MICROSOFT = "microsoft"
    HELLOASSO = "helloasso"
    LIMESURVEY = "limesurvey"
    OTHER = "other"


@dataclass(frozen=True)
class Layout:
    """How a table is to be read: the row of its headers and what each column says.

    `name` is what staff called a layout of their own. `header_row` is -1 where there are no
    headers.
    """

    source: Source
    header_row: int
    headers: tuple[str, ...]
    targets: tuple[Target, ...]
    name: str = ""

    @property
    def names_people(self) -> bool:
        """Whether a column says who people are: without one nothing can be read."""
        named = {*NAMES, Field.ACCOUNT_NAME, Field.ACCOUNT_FAMILY}
        return any(each.field in named for each in self.targets)

    @property
    def signature(self) -> tuple[str, ...]:
        """By what the layout is known again: its headers as they are compared."""
        return tuple(folded(each) for each in self.headers)


@dataclass(frozen=True)
class _Form:
    """How the export of a program is known: headers of its own, and where those go."""

    source: Source
    own: tuple[tuple[re.Pattern[str], Field], ...]
    needed: tuple[frozenset[Field], ...]


def _own(*pairs: tuple[str, Field]) -> tuple[tuple[re.Pattern[str], Field], ...]:
    return tuple((re.compile(pattern), field) for pattern, field in pairs)


_FORMS = (
    _Form(
        Source.HELLOASSO,
        _own(
            (r"numero (de |du )?billet", Field.KEY),
            (r"(reference|numero) (de )?(la )?commande", Field.ORDER),
            (r"date de la commande", Field.SENT_AT),
            (r"statut (de la commande|du billet)", Field.STATE),
            (r"nom (participant|adherent)", Field.FAMILY_NAME),
            (r"prenom (participant|adherent)", Field.GIVEN_NAME),
            (r"nom payeur", Field.ACCOUNT_FAMILY),
            (r"prenom payeur", Field.ACCOUNT_GIVEN),
            (r"e ?mail payeur", Field.ACCOUNT_EMAIL),
            (r"billet|tarif|montant .*|code promo|raison sociale|moyen de paiement", Field.NOTHING),
        ),
        (frozenset({Field.KEY, Field.STATE}), frozenset({Field.ORDER, Field.STATE})),
    ),
    _Form(
        Source.FRAMAFORMS,
        _own(
            (r"sid|webform sid", Field.KEY),
            (r"heure de soumission|submitted time|webform time", Field.SENT_AT),
            (r"brouillon|draft|webform draft", Field.DRAFT),
            ((r"sequentiel|serial|webform serial|heure de completion|completed time|webform "
             r"completed time|heure de modification|modified time|webform modified time|adresse ip"
             r"|ip address|webform ip address|uid|webform uid|nom d utilisateur|username"
             r"|webform username"), Field.NOTHING),
        ),
        (frozenset({Field.KEY, Field.SENT_AT}), frozenset({Field.KEY, Field.DRAFT})),
    ),
    _Form(
        Source.LIMESURVEY,
        _own(
            (r"id( id de la reponse| response id)?|id de la reponse|response id", Field.KEY),
            (r"submitdate( .*)?|date de soumission|date submitted", Field.SENT_AT),
            ((r"(lastpage|startlanguage|seed|startdate|datestamp|token|ipaddr|refurl)( .*)?"
             r"|derniere page|langue de depart|tete de serie|date de lancement"
             r"|date de la derniere action|last page|start language|date started"
             r"|date last action"), Field.NOTHING),
        ),
        (frozenset({Field.KEY, Field.SENT_AT}),),
    ),
    _Form(
        Source.MICROSOFT,
        _own(
            (r"id", Field.KEY),
            (r"heure de debut|start time", Field.SENT_AT),
            (r"heure de fin|completion time", Field.STATE),
            (r"adresse (de messagerie|de courriel|e mail)|email", Field.ACCOUNT_EMAIL),
            (r"nom|name", Field.ACCOUNT_NAME),
            ((r"total points|total des points|quiz feedback|heure de la derniere modification"
             r"|last modified time|langue|language|points .*|feedback .*"), Field.NOTHING),
        ),
        (frozenset({Field.KEY, Field.SENT_AT, Field.STATE}),),
    ),
    _Form(
        Source.GOOGLE,
        _own(
            (r"horodateur|horodatage|timestamp|zeitstempel|marca temporal", Field.SENT_AT),
            (r"score", Field.NOTHING),
        ),
        (frozenset({Field.SENT_AT}),),
    ),
)  # fmt: skip


def recognise(table: Table, remembered: Iterable[Layout] = ()) -> Layout | None:
    """Recognise the export of a program, or a table that staff mapped before.

    What staff mapped comes first: they may know better.
    """
    heads = [*islice(table.rows, _FIRST_ROWS)]
    for known in sorted(remembered, key=lambda each: -len(each.headers)):
        found = _again(known, heads)
        if found is not None:
            return found
    for row, cells in enumerate(heads):
        for form in _FORMS:
            targets = _targets_in(form, cells)
            if targets is not None:
                layout = Layout(form.source, row, cells, targets)
                return _with_questions(layout, table) if row else layout
    return None


def propose(table: Table) -> Layout:
    """Propose how to read a table that nothing is known of, for staff to say what is so."""
    heads = [*islice(table.rows, _FIRST_ROWS)]
    told = [sum(field_of(each) is not Field.NOTHING for each in cells) for cells in heads]
    if max(told, default=0):
        row = told.index(max(told))
        return Layout(Source.OTHER, row, heads[row], tuple(target_of(each) for each in heads[row]))
    nothing = (Target(Field.NOTHING),) * table.width
    if any("@" in cell for cell in heads[0]):
        return Layout(Source.OTHER, -1, ("",) * table.width, nothing)
    row = next((row for row, cells in enumerate(heads) if any(cells)), 0)
    return Layout(Source.OTHER, row, heads[row], nothing[: len(heads[row])])


def plain_list(table: Table) -> Layout | None:
    """Tell how to read a list such as Nom;Prénom;Téléphone; None where anything is in doubt.

    Each column has a short name that is understood, no two are about the same, people are named.
    """
    layout = propose(table)
    fields = [each.field for each in layout.targets]
    doubtful = (
        layout.header_row != 0
        or len(set(fields)) < len(fields)
        or not _PLAIN.issuperset(fields)
        or any(len(folded(each).split()) > _SHORT for each in layout.headers)
    )
    whole = Field.FULL_NAME in fields
    parts = {Field.FAMILY_NAME, Field.GIVEN_NAME} <= set(fields)
    return layout if whole is not parts and not doubtful else None


def _targets_in(form: _Form, cells: Sequence[str]) -> tuple[Target, ...] | None:
    """Where the columns go if these are the headers of the form, else None."""
    targets, own = [], set()
    for cell in cells:
        words = folded(cell)
        field = next((field for rule, field in form.own if rule.fullmatch(words)), None)
        # said twice, the second is a question of the form
        if field is Field.ACCOUNT_NAME and Field.ACCOUNT_EMAIL not in own:
            field = None  # the name of an account comes after its address
        if field is None or (field in own and field is not Field.NOTHING):
            targets.append(target_of(cell))
        else:
            own.add(field)
            targets.append(Target(field))
    if form.source is Source.GOOGLE and targets and targets[0].field is not Field.SENT_AT:
        return None
    return tuple(targets) if any(each <= own for each in form.needed) else None


def _with_questions(layout: Layout, table: Table) -> Layout:
    """Give the columns of ticked answers the question that stands above the first of them.

    Such a question reaches as far as there are crosses; « Autre… » closes it.
    """
    if layout.source is not Source.FRAMAFORMS:
        return layout
    above = table.rows[layout.header_row - 1]
    targets, question = [*layout.targets], ""
    for column in range(len(targets)):
        header = layout.headers[column]
        own = column < len(above) and above[column]
        if own and column and not _is_about_the_answer(layout.targets[column]):
            question = above[column]
        other = folded(header).startswith("autre")
        if question and (_is_ticked(table, layout.header_row, column) or other):
            targets[column] = Target(field_of(question), "" if other else header)
        else:
            question = ""
        question = "" if other else question
    return Layout(layout.source, layout.header_row, layout.headers, tuple(targets))


def _is_about_the_answer(target: Target) -> bool:
    return target.field in (Field.KEY, Field.SENT_AT, Field.DRAFT)


def _is_ticked(table: Table, header_row: int, column: int) -> bool:
    rows = range(header_row + 1, len(table.rows))
    return all(table.text(row, column).strip() in ("", "X", "x") for row in rows)


def _again(known: Layout, heads: Sequence[tuple[str, ...]]) -> Layout | None:
    """A remembered layout on this table, which may have more columns or another order."""
    wanted = Counter(each for each in known.signature if each)
    for row, cells in enumerate(heads):
        words = [folded(each) for each in cells]
        if wanted and not wanted - Counter(words):
            targets = _moved(known, words)
            return Layout(known.source, row, cells, targets, known.name)
    return None


def _moved(known: Layout, words: Sequence[str]) -> tuple[Target, ...]:
    places: dict[str, list[Target]] = {}
    for word, target in zip(known.signature, known.targets, strict=True):
        places.setdefault(word, []).append(target)
    return tuple(
        places[word].pop(0) if word and places.get(word) else Target(Field.NOTHING)
        for word in words
    )
