"""Every paper as a screen reader reads it: what PDF/UA asks, checked on the finished files."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.platypus import Flowable, Spacer

from app.documents.access_files import access_pdf
from app.documents.attendance import attendance_pdf
from app.documents.calls import calls_pdf
from app.documents.certificates import certificates_pdf
from app.documents.coupons import Size, coupon_pdf
from app.documents.leaflet import leaflet_pdf
from app.documents.letters import letters_pdf
from app.documents.look import Weight, look_of
from app.documents.pages import Paper, open_canvas, paper_pdf
from app.documents.poster import poster_pdf
from app.documents.results import results_pdf
from app.documents.roles import roles_pdf
from app.documents.tables import tagged_table
from app.documents.tags import Element
from app.documents.zones import zones_pdf
from app.screens.access_files import AccessFile
from app.screens.papers import House, PointsTable, Remarks
from tests.documents import test_games as games
from tests.documents import test_zones as zones
from tests.documents.reading import FONTS, read
from tests.documents.samples import (
    DATES,
    MY_COOP,
    STORY,
    WORDS,
    a_block,
    a_full_results_paper,
    a_group,
    a_leaflet,
    a_results_paper,
    a_sheet,
    an_unasked_block,
    people,
)
from tests.documents.structure import faults_of, said_by, structure_of, words_of
from tests.documents.test_calls import PAPER as CALLS
from tests.documents.test_certificates import PAPER as CERTIFICATES
from tests.documents.test_certificates import ZOE
from tests.documents.test_coupons import COUPON
from tests.documents.test_letters import PAPER as LETTERS

LOOK = look_of(FONTS)
ADDRESS = "https://exemple.fr/coop"
RESULTS = a_results_paper(
    [*(a_block(number, explanation="Voilà. " * 20) for number in range(8)), an_unasked_block(9)],
    [a_group("Tout", 0.3, 0.8), a_group("Un thème", None, 0.5)],
)
POINTS = PointsTable("Points des tables", (("Table 1", "3 points"), ("Table 2", "1 point")))

ACCESS = AccessFile(
    "Ce que nous gardons sur vous", ("D’ANGÉLO Zoé & <b>",), House("Coop du Parc"), "Voici tout.",
    (
        Remarks("Qui vous êtes", (("Nom", "D’ANGÉLO"), ("", "Sans titre " * 40))),
        Remarks("Long", tuple((f"Ligne {each}", "Mot " * 200) for each in range(9))),
    ),
    "Établi pour vous.",
)  # fmt: skip

Draw = Callable[[], bytes]
PAPERS: dict[str, Draw] = {
    "attendance": lambda: attendance_pdf(a_sheet(people(60), blank_rows=6), FONTS),
    "attendance of nobody": lambda: attendance_pdf(a_sheet(blank_rows=3), FONTS),
    "a head-count": lambda: attendance_pdf(a_sheet(summary="171 personnes"), FONTS),
    "certificates": lambda: certificates_pdf(
        replace(CERTIFICATES, certificates=(ZOE, replace(ZOE, copy="Duplicata"))), FONTS
    ),
    "letters": lambda: letters_pdf(LETTERS, FONTS),
    "coupon": lambda: coupon_pdf(COUPON, FONTS, Size.QUARTER),
    "what is kept": lambda: access_pdf(ACCESS, FONTS),
    "a notice without an introduction": lambda: access_pdf(
        replace(ACCESS, intro="", lines=()), FONTS
    ),
    "call list": lambda: calls_pdf(CALLS, FONTS),
    "results": lambda: results_pdf(replace(RESULTS, points=POINTS), FONTS),
    "results with all there is": lambda: results_pdf(a_full_results_paper(), FONTS),
    "no results": lambda: results_pdf(a_results_paper(), FONTS),
    "leaflet": lambda: leaflet_pdf(a_leaflet(DATES, WORDS, STORY, MY_COOP), FONTS),
    "leaflet with an address": lambda: leaflet_pdf(
        replace(a_leaflet(DATES, WORDS), address=ADDRESS), FONTS
    ),
    "zones": lambda: zones_pdf(zones.many(30), FONTS),
    "roles": lambda: roles_pdf(games.a_meeting(games.cards(10), games.columns(7)), FONTS),
    "poster": lambda: poster_pdf(games.a_poster(E=games.EIGHT), FONTS),
    "large poster": lambda: poster_pdf(games.a_poster(), FONTS, large=True),
}


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_be_read_aloud(name: str) -> None:
    assert faults_of(PAPERS[name]()) == []


def test_a_table_goes_on_over_the_pages_and_its_columns_are_named_once() -> None:
    tree = structure_of(PAPERS["attendance"]())
    [table] = [part for part in tree.all() if part.tag == "Table"]
    assert len(table.parts) == 1 + 66
    assert [cell.said for cell in table.parts[0].parts] == ["No.", "Nom", "Prénom", "Signature"]
    assert [cell.attributes["/Scope"] for cell in table.parts[0].parts] == ["/Column"] * 4
    person = table.parts[40].parts
    assert [cell.tag for cell in person] == ["TD", "TH", "TD", "TD"]
    assert person[1].said == "EXEMPLE40"


def test_the_heading_comes_first_and_the_summary_last() -> None:
    [stack] = structure_of(PAPERS["attendance"]()).parts
    tags = [part.tag for part in stack.parts]
    assert tags == ["P", "H1", "P", "P", "P", "Table", "P", "P", "P", "P"]
    assert stack.parts[-1].said == "Date et signature :"


def test_page_numbers_and_running_titles_are_not_read() -> None:
    pdf = PAPERS["attendance"]()
    said = structure_of(pdf).said
    assert "Page 2" not in said
    second = words_of(read(pdf).pages[1])
    assert "Page 2 /" in second.furniture
    assert "Prénom" in second.furniture


def test_a_list_of_dates_is_read_date_by_date() -> None:
    pdf = PAPERS["leaflet"]()
    assert said_by(pdf, "H1") == ["Se loger ensemble, depuis plus de 130 ans"]
    assert said_by(pdf, "Lbl")[:2] == ["1894", "1908"]
    assert said_by(pdf, "H2")[0] == "Sept dates à retenir"


def test_a_code_says_where_it_leads() -> None:
    [words] = said_by(PAPERS["leaflet with an address"](), "Figure")
    assert "exemple.fr/coop" in words


def test_an_answer_is_read_with_its_letter_and_its_amount() -> None:
    pdf = PAPERS["results"]()
    assert said_by(pdf, "Lbl")[:3] == ["A", "B", "C"]
    assert said_by(pdf, "LBody")[2] == "Habitations à bon marché bonne réponse 111 mains"
    assert said_by(pdf, "H3")[2].startswith("Question 0 Sujet 0.")


def test_the_first_figures_of_results_are_read_with_their_names() -> None:
    pdf = PAPERS["results with all there is"]()
    assert "Personnes présentes 300" in said_by(pdf, "P")
    assert "Qui est venu" in said_by(pdf, "H2")
    tables = [part for part in structure_of(pdf).all() if part.tag == "Table"]
    assert [cell.tag for cell in tables[0].parts[1].parts] == ["TH", "TD", "TD", "TD", "TD"]
    assert len(tables[1].parts) == 31


def test_a_vote_of_three_boxes_is_one_heading_over_three_columns() -> None:
    tree = structure_of(PAPERS["roles"]())
    table = next(part for part in tree.all() if part.tag == "Table")
    first = table.parts[0].parts
    assert [int(cell.attributes.get("/ColSpan", 1)) for cell in first] == [1, 3, 3, 3, 3]


def test_what_is_forgotten_is_found() -> None:
    target = BytesIO()
    canvas = open_canvas(target, "Un papier")
    canvas.setFont(Weight.BOLD.font, 12)
    canvas.drawString(100, 100, "perdu")
    canvas.save()
    assert faults_of(target.getvalue()) == ["page 1: “perdu” is not read", "no heading"]


def test_what_belongs_to_a_part_is_one_whatever_it_is_made_of() -> None:
    target = BytesIO()
    canvas = open_canvas(target, "Un papier")
    canvas.setFont(Weight.BOLD.font, 12)
    with canvas.inside(Element("Sect")):
        with canvas.part("H1"), canvas.part("P"):
            canvas.drawString(100, 100, "Bonjour")
        with canvas.figure("Une maison", (10, 20, 30, 40)):
            canvas.rect(10, 20, 30, 40)
    canvas.save()
    [section] = structure_of(target.getvalue()).parts
    assert [(part.tag, part.said) for part in section.parts] == [
        ("H1", "Bonjour"),
        ("Figure", "Une maison"),
    ]
    assert [float(each) for each in section.parts[1].attributes["/BBox"]] == [10, 20, 40, 60]


def test_a_text_over_two_pages_is_one_paragraph() -> None:
    paper = Paper(LOOK, "Un papier", "Un papier", "bas de page")

    def story() -> list[Flowable]:
        return [LOOK.text("Titre", 20).tagged("H1"), Spacer(0, 400), LOOK.text("mot " * 400, 14)]

    pdf = paper_pdf(paper, story)
    assert len(read(pdf).pages) == 2
    assert [part.tag for part in structure_of(pdf).parts] == ["H1", "P"]
    assert structure_of(pdf).parts[1].said == " ".join(["mot"] * 400)
    assert faults_of(pdf) == []


def test_cells_may_hold_several_paragraphs_and_reach_over_columns() -> None:
    paper = Paper(LOOK, "Un papier", "Un papier", "bas de page")

    def story() -> list[Flowable]:
        rows = [
            [LOOK.text("Nom", 10), LOOK.text("Quand", 10), ""],
            [[LOOK.text("a", 10), LOOK.text("b", 10)], LOOK.text("c", 10), ""],
        ]
        commands = [("SPAN", (1, 0), (2, 0)), ("FONTNAME", (0, 0), (-1, -1), Weight.BOLD.font)]
        return [LOOK.text("Titre", 20).tagged("H1"), tagged_table(rows, commands)]

    pdf = paper_pdf(paper, story)
    assert faults_of(pdf) == []
    _title, found = structure_of(pdf).parts
    assert [cell.tag for cell in found.parts[1].parts] == ["TD", "TD", "TD"]
    assert [part.said for part in found.parts[1].parts[0].parts] == ["a", "b"]
