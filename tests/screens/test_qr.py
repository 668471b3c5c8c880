"""The codes of addresses: as another maker of codes draws them."""

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from app.screens.qr import qr_modules, shown_address

ADDRESS = "https://www.hlm.coop/culturecoop"


def test_another_encoder_draws_the_same_data() -> None:
    """Both choose one of eight masks by the same rules; a reader takes any of them."""
    modules = qr_modules(ADDRESS)
    other = QRCode((len(modules) - 17) // 4, QRErrorCorrectLevel.Q)
    other.addData(QR8bitByte(ADDRESS))
    masked = []
    for mask in range(8):
        other.makeImpl(False, mask)
        masked.append(tuple(tuple(bool(each) for each in row) for row in other.modules))
    assert modules in masked


def test_it_is_a_square_with_three_corners_to_find_it_by() -> None:
    modules = qr_modules(ADDRESS)
    assert {len(row) for row in modules} == {len(modules)}
    for row, column in ((0, 0), (0, -7), (-7, 0)):
        corner = [modules[row + at if row >= 0 else len(modules) + row + at] for at in range(7)]
        start = column if column >= 0 else len(modules) + column
        assert all(corner[0][start : start + 7])
        assert corner[3][start : start + 7] == (True, False, True, True, True, False, True)


def test_an_address_is_shown_as_people_type_it() -> None:
    assert shown_address(ADDRESS) == "www.hlm.coop/culturecoop"
    assert shown_address("https://exemple.coop/") == "exemple.coop"
