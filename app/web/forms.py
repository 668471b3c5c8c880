"""The fields of the forms, read into what the use cases ask for."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from uuid import UUID

from starlette.datastructures import FormData
from wtforms import Form, SelectMultipleField, StringField

from app.domain.people import Need
from app.usecases.online.asking import Asked, tidied
from app.web.reading import Pairs

SIGN = "sign"
TRAP = "comment"


class _Reach(Form):
    phone = StringField()
    email = StringField()
    needs = SelectMultipleField(validate_choice=False)


class _SignUp(_Reach):
    given_name = StringField()
    family_name = StringField()
    other_given_name = StringField()
    other_family_name = StringField()
    second_choice = StringField()


@dataclass(frozen=True)
class Sent:
    """A form that came back; `trapped` tells that something filled in what people do not see."""

    asked: Asked
    sign: str
    trapped: bool


def sign_up_sent(session: UUID, pairs: Pairs, offered: Callable[[], Collection[UUID]]) -> Sent:
    """Read the form of a session; another one is chosen only among those that are offered."""
    form, said = _SignUp(FormData([*pairs])), dict(pairs)
    second = _id(form.second_choice.data)
    asked = Asked(
        session,
        given_name=_text(form.given_name.data),
        family_name=_text(form.family_name.data),
        phone=_text(form.phone.data),
        email=_text(form.email.data),
        other_given_name=_text(form.other_given_name.data),
        other_family_name=_text(form.other_family_name.data),
        several=any(_text(each.data).strip() for each in _names_of_other(form)),
        second_choice=second if second and second != session and second in offered() else None,
        needs=_needs(form),
    )
    return Sent(tidied(asked), said.get(SIGN, ""), bool(said.get(TRAP)))


def change_sent(session: UUID, pairs: Pairs) -> Sent:
    """Read the form that changes how somebody is reached."""
    form, said = _Reach(FormData([*pairs])), dict(pairs)
    phone, email = _text(form.phone.data), _text(form.email.data)
    asked = Asked(session, phone=phone, email=email, needs=_needs(form))
    return Sent(tidied(asked), said.get(SIGN, ""), bool(said.get(TRAP)))


def leaving_sent(pairs: Pairs) -> tuple[str, frozenset[UUID]]:
    """Read the sign of the form, and who is taken off the list."""
    chosen = (_id(value) for name, value in pairs if name == "who")
    return dict(pairs).get(SIGN, ""), frozenset(each for each in chosen if each is not None)


def _names_of_other(form: _SignUp) -> tuple[StringField, StringField]:
    return form.other_given_name, form.other_family_name


def _needs(form: _Reach) -> frozenset[Need]:
    known = {each.value: each for each in Need}
    return frozenset(known[each] for each in form.needs.data or () if each in known)


def _text(data: str | None) -> str:
    return data or ""


def _id(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
