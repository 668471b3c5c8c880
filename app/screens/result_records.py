"""The results for machines: JSON of a fixed shape, the same figures as the paper, no names.

`format` is 1. It grows when a key goes or changes its meaning; new keys alone leave it as it is.
Ids are those of the modules: they never change with the language or with a text. Moments are
ISO 8601 with their offset, percentages are whole numbers; null means that nobody can say.

- `session`: `id`, `starts_at`, `place`, `gathering` (small_group, assembly), `module` (`id`,
  `title`, `version`), `facilitator`, `opened_at`, `ended_at`, `minutes_planned`, `minutes_spent`,
  `present`, `head_count` (whether heads were counted)
- `people`: `registered`, `present`, `excused`, `absent`, `waiting`, `offered`, `cancelled`;
  `channels` and `statuses` hold the first four by kind, of five people at least
- `overall`: `introduction` and `evaluation`, each null or `percent`, `right`, `of`, `estimated`
- `pairs`: questions asked before and after: `before`, `after`, `percent_before`, `percent_after`,
  `points`, `estimated`
- `questions`: `id`, `version`, `activity`, `kind`, `text`, `pair`, `present`, `target` (null, or
  `value`, `unit`, `margin`), `rounds` (`number`, `answers`, `declined`, `right`, `of`, `percent`,
  `estimated`, `zones_counted`, `zones`, `numbers`, `choices`), `corrections` (`at`, `change`,
  `reason`); a choice has `id`, `letter`, `text`, `right`, `way` (counted, zones, rest, persons,
  majority, together, not_counted, none), `hands`, `estimated`, `percent`, `zones` (`id`, `name`,
  `hands`, `estimated`)
- `exercises`: `id`, `title`, `cards`, `tries` (cards in place), `solution_shown`
- `resolutions`: `id`, `text`, `activity`, `votes` (`rule`, `again`, `shares`, `owners`, `needed`,
  `adopted`)
- `words`: `activity`, `letter`, `word`
- `points`: `table`, `points`
- `hard`: `missed` (`question`, `percent`), `changed` (`question`, `first`, `last`), `exercises`
  (`id`, `tries`, `solution_shown`)
- `times`: `activity`, `title`, `minutes_planned`, `minutes_spent`, `skipped`
- `notes`: `about`, `text`; `comments`: what the room said; `caution`
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, TypeVar

from app.domain.results import Overall
from app.domain.turnout import Share
from app.screens.papers import ResultBlock, ResultsPaper
from app.screens.result_figures import (
    ChoiceFigures,
    ExerciseFigures,
    Figures,
    QuestionFigures,
    ResolutionFigures,
    RoundFigures,
    SessionFigures,
    VoteFigures,
    WallFigures,
)
from app.screens.result_summary import minutes_of

FORMAT = 1
Record = dict[str, Any]
Kind = TypeVar("Kind", bound=Figures)


def results_record(paper: ResultsPaper) -> Record:
    """Lay the results out for machines."""
    data = paper.data
    if data is None:
        raise ValueError("a paper without figures")
    blocks = [block for section in paper.sections for block in section.blocks]
    return {
        "format": FORMAT,
        "session": _session(data),
        "people": _people(data),
        "overall": {"introduction": _overall(data.intro), "evaluation": _overall(data.evaluation)},
        "pairs": [
            {
                "before": each.before,
                "after": each.after,
                "percent_before": each.percent_before,
                "percent_after": each.percent_after,
                "points": each.points,
                "estimated": each.about,
            }
            for each in data.pairs
        ],
        "questions": [_question(block, each) for block, each in _told(blocks, QuestionFigures)],
        "exercises": [_exercise(each) for _block, each in _told(blocks, ExerciseFigures)],
        "resolutions": [_resolution(each) for _block, each in _told(blocks, ResolutionFigures)],
        "words": [
            {"activity": each.id, "letter": letter, "word": word}
            for _block, each in _told(blocks, WallFigures)
            for letter, word in each.words
        ],
        "points": [{"table": name, "points": points} for name, points in data.points],
        "hard": _hard(data),
        "times": _times(data),
        "notes": [{"about": about, "text": text} for about, text in data.notes],
        "comments": data.comments,
        "caution": paper.caution,
    }


def _told(blocks: list[ResultBlock], kind: type[Kind]) -> Iterator[tuple[ResultBlock, Kind]]:
    for block in blocks:
        if isinstance(block.data, kind):
            yield block, block.data


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone().isoformat(timespec="seconds")


def _session(data: SessionFigures) -> Record:
    return {
        "id": str(data.id),
        "starts_at": _moment(data.starts_at),
        "place": data.place,
        "gathering": data.gathering.value,
        "module": {
            "id": data.module,
            "title": data.module_title,
            "version": data.module_version,
        },
        "facilitator": data.facilitator,
        "opened_at": _moment(data.opened_at),
        "ended_at": _moment(data.closed_at),
        "minutes_planned": data.planned,
        "minutes_spent": minutes_of(data.spent),
        "present": data.present,
        "head_count": data.counted_heads,
    }


def _people(data: SessionFigures) -> Record:
    numbers = data.turnout
    counts = numbers.counts
    return {
        **_share(numbers.whole),
        "waiting": counts.waiting,
        "offered": counts.offered,
        "cancelled": counts.cancelled,
        "channels": {kind.value: _share(each) for kind, each in numbers.channels.items()},
        "statuses": {kind.value: _share(each) for kind, each in numbers.statuses.items()},
    }


def _share(share: Share) -> Record:
    return {
        "registered": share.registered,
        "present": share.present,
        "excused": share.excused,
        "absent": share.absent,
    }


def _overall(found: Overall | None) -> Record | None:
    if found is None:
        return None
    return {
        "percent": found.percent,
        "right": found.right,
        "of": found.of,
        "estimated": found.about,
    }


def _question(block: ResultBlock, data: QuestionFigures) -> Record:
    target = data.target
    return {
        "id": data.id,
        "version": data.version,
        "activity": data.activity,
        "kind": data.kind.value,
        "text": block.question,
        "pair": data.pair or None,
        "present": data.present,
        "target": None if target is None else vars(target),
        "rounds": [_round(each) for each in data.rounds],
        "corrections": [
            {"at": _moment(each.at), "change": each.said, "reason": each.reason}
            for each in data.corrections
        ],
    }


def _round(told: RoundFigures) -> Record:
    right, of = told.right or (None, None)
    counted, zones = told.heard or (None, None)
    return {
        "number": told.number,
        "answers": told.answered,
        "declined": told.declined,
        "right": right,
        "of": of,
        "percent": told.percent,
        "estimated": told.about,
        "zones_counted": counted,
        "zones": zones,
        "numbers": list(told.numbers),
        "choices": [_choice(each) for each in told.choices],
    }


def _choice(told: ChoiceFigures) -> Record:
    return {
        "id": told.id,
        "letter": told.letter,
        "text": told.text,
        "right": told.right,
        "way": told.way.value,
        "hands": told.hands,
        "estimated": told.about,
        "percent": told.percent,
        "zones": [
            {"id": each.zone, "name": each.name, "hands": each.hands, "estimated": each.about}
            for each in told.zones
        ],
    }


def _exercise(told: ExerciseFigures) -> Record:
    return {
        "id": told.id,
        "title": told.title,
        "cards": told.total,
        "tries": list(told.tries),
        "solution_shown": told.solution,
    }


def _resolution(told: ResolutionFigures) -> Record:
    return {
        "id": told.id,
        "text": told.text,
        "activity": told.activity,
        "votes": [_vote(each) for each in told.votes],
    }


def _vote(told: VoteFigures) -> Record:
    return {
        "rule": told.rule,
        "again": told.again,
        "shares": {
            "for": told.shares_for,
            "against": told.shares_against,
            "abstaining": told.shares_abstaining,
            "all": told.shares_all,
        },
        "owners": {
            "for": told.owners_for,
            "against": told.owners_against,
            "all": told.owners_all,
        },
        "needed": told.needed,
        "adopted": told.adopted,
    }


def _hard(data: SessionFigures) -> Record:
    hard = data.hard
    return {
        "missed": [{"question": each, "percent": percent} for each, percent in hard.missed],
        "changed": [
            {"question": each, "first": first, "last": last} for each, first, last in hard.shifted
        ],
        "exercises": [
            {"id": each, "tries": tries, "solution_shown": solution}
            for each, tries, solution in hard.tried
        ],
    }


def _times(data: SessionFigures) -> list[Record]:
    return [
        {
            "activity": each.id,
            "title": each.title,
            "minutes_planned": each.planned,
            "minutes_spent": None if each.spent is None else minutes_of(each.spent),
            "skipped": each.skipped,
        }
        for each in data.times
    ]
