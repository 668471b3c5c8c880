"""A small made-up module with an exercise of each kind but the line, which the sample has."""

from app.domain.content import Card, Exercise, ExerciseKind, Module

PAIRS = Exercise(
    "pairs",
    "Les paires",
    4,
    instruction="Which goes with which?",
    kind=ExerciseKind.PAIRS,
    places=("Pear", "Bee", "Rake"),
    cards=(
        Card("hive", "A hive", 2, "It lives there.", ()),
        Card("leaves", "Leaves", 3, "It gathers them.", ()),
        Card("tree", "A pear tree", 1, "It grows there.", ()),
    ),
)
SORT = Exercise(
    "sort",
    "Le tri",
    4,
    instruction="Fruit or tool?",
    kind=ExerciseKind.SORT,
    places=("Fruit", "Tool"),
    cards=(
        Card("spade", "Spade", 2, "It digs.", ()),
        Card("plum", "Plum", 1, "It is eaten.", ()),
        Card("apple", "Apple", 1, "It is picked.", (), "Autumn"),
    ),
)
GAPS = Exercise(
    "gaps",
    "Les trous",
    4,
    instruction="Fill the gaps.",
    kind=ExerciseKind.GAPS,
    text="We dig in [1], and pick in [2].",
    cards=(
        Card("june", "June", 0, "Nothing is done then.", ()),
        Card("autumn", "autumn", 2, "Apples are ripe.", ()),
        Card("winter", "winter", 1, "The ground rests.", ()),
    ),
)
ODD = Exercise(
    "odd",
    "L’intrus",
    4,
    instruction="Which one is no apple?",
    kind=ExerciseKind.ODD_ONE_OUT,
    cards=(
        Card("canada", "Canada", 0, "A grey apple.", ()),
        Card("conference", "Conference", 1, "It is a pear.", ()),
        Card("reinette", "Reinette", 0, "A small apple.", ()),
    ),
)


def puzzles_module() -> Module:
    """Build the module."""
    return Module("puzzles", 1, "Les jeux du verger", "Four games.", (PAIRS, SORT, GAPS, ODD))
