"""What a room answered, in every way that it may be shown, in French."""

from dataclasses import replace

from app.screens.slides import (
    Change,
    ChangeBar,
    EstimateSlide,
    Header,
    NumberMark,
    ResultRow,
    ResultSlide,
    RoundBar,
    ScoreRow,
    ScoreSlide,
    Slide,
    mark_of,
)

HEADER = Header("L’histoire des Coop’HLM", "Évaluation", dots=6, dot=2)
QUESTION = (
    "En 1894, une loi encourage la construction d’habitations à bon marché. Qui l’a portée\u202f?"
)
CHOICES = (
    "Jules Siegfried, député du Havre",
    "Les coopérateurs de la rue des Tilleuls",
    "Une famille de «\u00a0Castors\u00a0»",
    "Personne ne le sait",
)
WHY = "Jules Siegfried, maire du Havre puis député, fait voter la première loi sur le logement."
TOTAL = "≈\u00a0168 mains levées · 5 zones sur 6 · 171 personnes présentes"
UNIT = "\u00a0logements"
CHANGE = Change(
    ChangeBar("Au début", 0.38, "38\u00a0% de bonnes réponses"),
    ChangeBar("Maintenant", 0.81, "≈\u00a081\u00a0% de bonnes réponses"),
    "≈\u00a0+43 points",
)


def answers(
    amounts: tuple[str, ...], shares: tuple[float | None, ...], *, right: int = -1
) -> ResultSlide:
    """The distribution of a question with these amounts; the right one may be revealed."""
    rows = tuple(
        ResultRow(mark_of(at), CHOICES[at], at == right, False, share, amount)
        for at, (amount, share) in enumerate(zip(amounts, shares, strict=True))
    )
    labels = ("bonne réponse", "votre réponse")
    return ResultSlide(HEADER, QUESTION, rows, *labels, "", TOTAL, "Question 3 sur 6")


def rounds(*, right: int = -1) -> ResultSlide:
    """The same question asked twice."""
    slide = answers(
        ("≈\u00a0120 mains", "30 mains", "18 mains", "pas compté"), (1.0, 0.25, 0.15, None),
        right=right,
    )  # fmt: skip
    before = (60, 80, 28, 3)
    return replace(
        slide,
        rows=tuple(
            replace(
                row,
                label="2e tour",
                before=RoundBar("1er tour", hands / 120, f"{hands} mains"),
            )
            for row, hands in zip(slide.rows, before, strict=True)
        ),
    )


def majority(*, right: int = -1) -> ResultSlide:
    """A majority that everybody saw, with the minority that was counted."""
    amounts = ("majorité évidente", "12 mains", "pas compté", "3 mains")
    return answers(amounts, (None, None, None, None), right=right)


def estimate(count: int = 6) -> EstimateSlide:
    """So many numbers, before the right one is known."""
    numbers = tuple(
        NumberMark(f"{80 + 30 * at}\u202f000 (2\u00a0fois)", at / max(1, count - 1))
        for at in range(count)
    )
    return EstimateSlide(
        HEADER, "Combien de logements les coopératives d’HLM gèrent-elles aujourd’hui\u202f?",
        "Ce que la salle a dit (logements)", numbers, "",
        NumberMark("155\u202f000" + UNIT, 0.5) if count > 2 else None, "au milieu",
        None, "bonne réponse", "", "", "12 nombres · 171 personnes présentes", "Question 2 sur 6",
    )  # fmt: skip


def revealed(slide: EstimateSlide, *, explained: bool = False) -> EstimateSlide:
    """The same once the right number is known, and why."""
    near = tuple(replace(each, near=at in {3, 4}) for at, each in enumerate(slide.numbers))
    return replace(
        slide,
        numbers=near,
        right=NumberMark("175\u202f000" + UNIT, 0.63),
        verdict="4 nombres sur 12 sont assez proches (à 15\u202f000\u00a0logements près).",
        explanation=WHY if explained else "",
    )


def scores() -> ScoreSlide:
    """Eight tables with long names."""
    points = (3, 0, 12, 7, 1, 5, 9, 4)
    rows = tuple(
        ScoreRow(f"Résidence des Tilleuls {at}", each / 12, f"{each} points")
        for at, each in enumerate(points, start=1)
    )
    return ScoreSlide(HEADER, "Les points des tables", rows, "Bravo à tout le monde\u202f!")


def result_slides() -> dict[str, Slide]:
    """Every way in which answers are shown, by name."""
    several = replace(estimate(1), heading="votre réponse", total="171 personnes présentes")
    summed = replace(estimate(0), summary="De 80\u202f000 à 600\u202f000" + UNIT)
    return {
        "two rounds": rounds(),
        "two rounds explained": replace(rounds(right=0), explanation=WHY),
        "majority": majority(),
        "majority explained": replace(majority(right=0), explanation=WHY, change=CHANGE),
        "opinion explained": replace(rounds(), explanation=WHY, judged=False),
        "changed": replace(
            answers(("≈\u00a0136 mains", "32 mains"), (0.81, 0.19), right=0),
            explanation=WHY,
            change=CHANGE,
        ),
        "changed for four": replace(rounds(right=0), explanation=WHY, change=CHANGE),
        "numbers": estimate(),
        "numbers revealed": revealed(estimate()),
        "numbers explained": revealed(estimate(), explained=True),
        "ten numbers": revealed(estimate(10)),
        "one number": several,
        "one number explained": replace(revealed(several, explained=True), change=CHANGE),
        "many numbers": replace(
            revealed(summed, explained=True), middle=NumberMark("155\u202f000" + UNIT, 0.2)
        ),
        "no number": replace(estimate(0), heading="Aucun nombre n’a été dit."),
        "numbers again": replace(
            revealed(estimate()),
            before=NumberMark("1er tour · au milieu · 120\u202f000" + UNIT, 0.2),
        ),
        "one number again": replace(
            several, before=NumberMark("1er tour · 60\u202f000" + UNIT, 0.5)
        ),
        "scores": scores(),
    }
