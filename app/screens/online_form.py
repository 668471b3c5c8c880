"""The one form of the on-line sign-up, and the short one that changes what it said."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.people import Need
from app.screens.online import Card
from app.screens.wording import _, explain, ngettext
from app.usecases.online.asking import (
    MOST_EMAIL,
    MOST_NAME,
    MOST_PHONE,
    Asked,
    Part,
)


@dataclass(frozen=True)
class Field:
    """A line to fill in; `kind` tells a phone's keyboard what comes, `fills` what it may offer."""

    name: str
    label: str
    value: str
    most: int
    hint: str = ""
    error: str = ""
    kind: str = "text"
    fills: str = "off"
    needed: bool = False


@dataclass(frozen=True)
class Option:
    """One answer of several."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class Group:
    """Fields that belong together."""

    title: str
    fields: tuple[Field, ...]
    hint: str = ""


@dataclass(frozen=True)
class FormPage:
    """A form; `mistakes` are told at its top, each with the name of its field.

    `trap` is the label of a field that people do not see: what fills it is no person.
    """

    title: str
    card: Card | None
    mistakes_title: str
    mistakes: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    needs_title: str
    needs: tuple[Option, ...]
    button: str
    others_title: str = ""
    others: tuple[Option, ...] = ()
    intro: str = ""
    notice: str = ""
    trap: str = ""


Mistakes = Mapping[Part, UserError]


def sign_up_form(
    card: Card,
    others: tuple[Card, ...],
    asked: Asked,
    mistakes: Mistakes,
    notice: str,
    *,
    shared: bool = False,
) -> FormPage:
    """Fill the form; on a `shared` screen, nothing of the person before is offered again."""
    return FormPage(
        title=_("Wait for a seat") if card.full else _("Sign up"),
        card=card,
        mistakes_title=_mistakes_title(mistakes),
        mistakes=_told(mistakes),
        groups=(
            _you(asked, mistakes, shared),
            _reach(asked, mistakes, shared),
            _two(asked, mistakes),
        ),
        others_title=_("If this session is full, could you come to another one?"),
        others=_others(others, asked),
        needs_title=_needs_title(),
        needs=_needs(asked.needs),
        button=_("Send: I want to wait for a seat") if card.full else _("Send: I sign up"),
        intro=_("All of it is needed, but for what is called optional."),
        notice=notice,
        trap=_("Leave this line empty"),
    )


def change_form(phone: str, email: str, needs: frozenset[Need], mistakes: Mistakes) -> FormPage:
    """Fill the form by which somebody tells another way to reach them."""
    fields = (
        _field(Part.PHONE, _("New telephone number"), phone, mistakes, kind="tel", fills="tel"),
        _field(Part.EMAIL, _("New e-mail address"), email, mistakes, kind="email", fills="email"),
    )
    return FormPage(
        title=_("Change how we reach you"),
        card=None,
        mistakes_title=_mistakes_title(mistakes),
        mistakes=_told(mistakes),
        groups=(Group(_("How do we reach you from now on?"), fields),),
        needs_title=_needs_title(),
        needs=_needs(needs),
        button=_("Write it down"),
        intro=_(
            "Leave empty what stays as it is. To protect you, this page does not show what we know."
        ),
    )


def _mistakes_title(mistakes: Mistakes) -> str:
    if not mistakes:
        return ""
    return ngettext(
        "One thing is to be looked at again", "{n} things are to be looked at again", len(mistakes)
    ).format(n=len(mistakes))


def _told(mistakes: Mistakes) -> tuple[tuple[str, str], ...]:
    return tuple((part.value, explain(error)) for part, error in mistakes.items())


def _you(asked: Asked, mistakes: Mistakes, shared: bool) -> Group:  # noqa: FBT001
    given, family = ("off", "off") if shared else ("given-name", "family-name")
    return Group(
        _("You"),
        (
            _field(Part.GIVEN_NAME, _("First name"), asked.given_name, mistakes, fills=given),
            _field(Part.FAMILY_NAME, _("Family name"), asked.family_name, mistakes, fills=family),
        ),
    )


def _reach(asked: Asked, mistakes: Mistakes, shared: bool) -> Group:  # noqa: FBT001
    phone, email = ("off", "off") if shared else ("tel", "email")
    return Group(
        _("How do we reach you?"),
        (
            _field(Part.PHONE, _("Telephone"), asked.phone, mistakes, kind="tel", fills=phone),
            _field(Part.EMAIL, _("E-mail"), asked.email, mistakes, kind="email", fills=email),
        ),
        hint=_("One of the two is enough."),
    )


def _two(asked: Asked, mistakes: Mistakes) -> Group:
    given, family = asked.other_given_name, asked.other_family_name
    return Group(
        _("Does somebody come with you? (optional)"),
        (
            _field(Part.OTHER_GIVEN_NAME, _("Their first name"), given, mistakes),
            _field(Part.OTHER_FAMILY_NAME, _("Their family name"), family, mistakes),
        ),
        hint=_("A seat will be kept for that person too. Alone, leave this empty."),
    )


_LENGTHS = {Part.PHONE: MOST_PHONE, Part.EMAIL: MOST_EMAIL}
_NEEDED = (Part.GIVEN_NAME, Part.FAMILY_NAME)


def _field(
    part: Part, label: str, value: str, mistakes: Mistakes, kind: str = "text", fills: str = "off"
) -> Field:
    return Field(
        name=part.value,
        label=label,
        value=value,
        most=_LENGTHS.get(part, MOST_NAME),
        error=explain(mistakes[part]) if part in mistakes else "",
        kind=kind,
        fills=fills,
        needed=part in _NEEDED,
    )


def _others(others: tuple[Card, ...], asked: Asked) -> tuple[Option, ...]:
    if not others:
        return ()
    chosen = str(asked.second_choice or "")
    none = Option("", _("No other session"), chosen=not chosen)
    return none, *(
        Option(each.id, f"{each.when}, {each.hours}, {each.where}", chosen == each.id)
        for each in others
    )


def _needs_title() -> str:
    return _("Do you need help to take part? (optional)")


def needs_in_words() -> tuple[str, ...]:
    """What people may need, in the order of the form."""
    return tuple(option.label for option in _needs(frozenset()))


def _needs(chosen: frozenset[Need]) -> tuple[Option, ...]:
    words = {
        Need.WHEELCHAIR: _("I come in a wheelchair, or walk with difficulty"),
        Need.HEARING: _("I do not hear well"),
        Need.READING: _("I need help to read"),
    }
    return tuple(Option(need.value, text, need in chosen) for need, text in words.items())
