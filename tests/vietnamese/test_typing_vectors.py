"""Telex and VNI against hand-written key sequences and what they must spell."""

from __future__ import annotations

import pytest

from kiosk.vietnamese.typing import Method, ToneStyle, compose

TELEX = """
aw ă  aa â  dd đ  w ư  uwow ươ  chuaarn chuẩn  ddafi đài  mootj một  ddawks đắk  losz lo  loz loz
catr catr  VIEETJ VIỆT  NGUOIW NGƯƠI  nhueej nhuệ  quawcj quặc  giamaf giầm  gisa giá  tosos tôs
sawss săs  uese uế  duwoi dươi  muaf mùa  Doongd Đông  tusnw tứn  thuowr thuở  QUOWR QUỞ
nguowif người  ddiemer điểm  huoswc hước  khoefo khoèo  tuwrowng tưởng  meofs méo  aaa aa  ass as
ww w  nguyeenx nguyễn  tieesng tiếng  doodx đỗ  huynhf huỳnh  truongwf trường  gieengs giếng
giuwax giữa  ruowuj rượu  xooong xoong  booongs boóng
"""
TELEX_RULES = """
cuuws cứu  nguyenex nguyễn  nguoiwf người  nguwowif người  quowr quở  huow huơ  duwo dươ
aww aw  oww ow  uww uw  ddd dd  ooo oo  eee ee  aaaa aaa  asss ass  aaw ă  oow ơ  awa â
DDoox Đỗ  Dd Đ  dD đ  duwow dươ  duwoww duow  thuowngf thường  huowu hươu  huoww huow
giaf già  gif gì  quyeets quyết  quys quý  khuyrar khuyar  khuyrr khuyr  baf bà  basf bà  hoans hoán
toans toán  hoawcj hoặc  khuya khuya  ngoaif ngoài  yeeus yếu  uynhf uỳnh  tuyeetj tuyệt
mias mía  muwaf mừa  thuees thuế  looix lỗi  quaan quân  nghieeng nghiêng  catj cạt
bat12 bat12  Freeman Freeman  www ww  anhr ảnh  hieeuj hiệu
"""
FOREIGN = """
EEban Êban  Niee Niê  Ddawks Đắk  Kroong Krông  EEddee Êđê  Kdawm Kdăm  Byaw Byă  Adrowng Adrơng
Hddowk Hđơk  Mlaan Mlân  Blao Blao  Pleiku Pleiku  H'Hen H'Hen  H'Mooong H'Moong  Y-Bhawm Y-Bhăm
Bhnoong Bhnông  Ksor Ksor  Juts Jút  Jrai Jrai  Miaau Miâu  Quwowis Qưới
"""
VNI = """
o55 o5  nguye6n4 nguyễn  tie6ng1 tiếng  d9o64 đỗ  phuong7 phương  truong72 trường  nguoi72 người
vie65t việt  a66 a6  d99 d9
"""
VNI_RULES = """
a8 ă  o7 ơ  u7 ư  A6 Â  e6 ê  a68 ă  cuu71 cứu  thuo73 thuở  quo73 quở  tuong77 tuong7  ho1a hóa
lo10 lo  lo0 lo0  D9a81k Đắk  12a6 12a6  Vie6t5 Việt  hoa2 hòa  E6ban Êban  Nie6 Niê
kho2eo khoèo  gi2 gì  chua6n3 chuẩn  cat3 cat3  Kua8ng Kuăng  Kno6p1 Knốp  Qu7o7i1 Qưới
"""


def pairs(table: str) -> list[tuple[str, str]]:
    words = table.split()
    return list(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize(("keys", "text"), pairs(TELEX))
def test_telex_vectors(keys: str, text: str) -> None:
    assert compose(keys, Method.TELEX) == text


@pytest.mark.parametrize(("keys", "text"), pairs(TELEX_RULES))
def test_telex_rules(keys: str, text: str) -> None:
    assert compose(keys, Method.TELEX) == text


@pytest.mark.parametrize(("keys", "text"), pairs(FOREIGN))
def test_names_of_the_minorities_keep_what_was_composed(keys: str, text: str) -> None:
    assert compose(keys, Method.TELEX) == text


@pytest.mark.parametrize(("keys", "text"), pairs(VNI))
def test_vni_vectors(keys: str, text: str) -> None:
    assert compose(keys, Method.VNI) == text


@pytest.mark.parametrize(("keys", "text"), pairs(VNI_RULES))
def test_vni_rules(keys: str, text: str) -> None:
    assert compose(keys, Method.VNI) == text


@pytest.mark.parametrize(
    ("keys", "vni", "old", "new"),
    [
        ("hoaf", "hoa2", "hòa", "hoà"),
        ("khoer", "khoe3", "khỏe", "khoẻ"),
        ("thuys", "thuy1", "thúy", "thuý"),
        ("quys", "quy1", "quý", "quý"),
        ("hoangf", "hoang2", "hoàng", "hoàng"),
        ("muaf", "mua2", "mùa", "mùa"),
        ("ngoaif", "ngoai2", "ngoài", "ngoài"),
    ],
)
def test_tone_styles(keys: str, vni: str, old: str, new: str) -> None:
    for method, typed in ((Method.TELEX, keys), (Method.VNI, vni)):
        assert compose(typed, method, ToneStyle.OLD) == old
        assert compose(typed, method, ToneStyle.NEW) == new


def test_each_word_is_composed_for_itself() -> None:
    assert compose("Nguyeenx Vawn AAn, thoon 2", Method.TELEX) == "Nguyễn Văn Ân, thôn 2"
    assert compose("Tra62n Thi5 Le65 Thu", Method.VNI) == "Trần Thị Lệ Thu"


def test_letters_that_come_with_their_marks_are_taken_as_they_are() -> None:
    assert compose("đăks", Method.TELEX) == "đắk"
    assert compose("ngươif", Method.TELEX) == "người"
    assert compose(("t", "i", "ế", "n", "g"), Method.TELEX) == "tiếng"
