from dataclasses import replace

from app.domain.calls import Outcome
from app.usecases.desk.merging import merge
from app.usecases.desk.office import Office
from app.usecases.desk.waiting import record_call
from app.usecases.privacy.forgetting import erase
from app.usecases.privacy.mentions import mentions_of
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.privacy import KeptPapers
from tests.fakes.register import keep

NOTED = a_session(9, notes="Mme LEFEVRE apporte le café")
SAID = a_session(9, comments="Merci à Zoé Lefèvre !")
SILENT = a_session(9, notes="Clé chez M. Lefèvres")
ZOE = somebody("Lefèvre", note="Je suis Lefèvre")


def test_finds_whose_notes_name_somebody(office: Office):
    keep(office.register, NOTED, SAID, SILENT)
    come(office, NOTED, ZOE, note="Lefèvre elle-même")
    sister = come(office, NOTED, somebody("Roux", "Anne"), note="sœur de Mme Lefèvre").person
    called = come(office, SAID, somebody("Petit")).person
    record_call(office, called.id, SAID.id, Outcome.REACHED, "Passe par Lefèvre")
    known = come(office, SILENT, somebody("Blanc", note="voisin : lefèvre")).person
    come(office, SILENT, somebody("Noir"), note="Aucun lien")
    found = {each.id for each in mentions_of(office.register, ZOE.id)}
    assert found == {NOTED.id, SAID.id, sister.id, called.id, known.id}
    assert {each.id for each in erase(office, ZOE.id, KeptPapers())} == found


def test_a_former_spelling_counts_too_and_a_short_name_does_not(office: Office):
    keep(office.register, replace(NOTED, notes="Voir Lefaivre, et Bo"))
    kept = come(office, NOTED, ZOE).person
    double = come(office, NOTED, somebody("Lefaivre")).person
    merge(office, kept.id, double.id)
    assert [each.id for each in mentions_of(office.register, kept.id)] == [NOTED.id]
    short = come(office, NOTED, somebody("Bo")).person
    assert mentions_of(office.register, short.id) == ()
