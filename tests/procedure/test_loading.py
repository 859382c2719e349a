"""Loading the shipped files, and what is said of broken copies: file, line, key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.languages import codes
from kiosk.procedure.file_problem import FileProblem
from kiosk.procedure.loading import load
from kiosk.procedure.wording import wanted_words
from kiosk.result import Err
from tests.procedure.shipped import copied, replaced, shipped

P, D, V, E = "procedure.toml", "declaration.toml", "vi.toml", "en.toml"

BROKEN = [
    (P, 'kind = "count"', 'kind = "cuont"', "questions[copies].kind", "phải là một trong"),
    (P, "max_length = 100", "max_lenght = 100", "questions[purpose_other].max_lenght", "max_length"),
    (P, "included_copies = 2", "included_copis = 2", "fees.included_copis", "included_copies"),
    (P, "included_copies = 2", 'included_copies = "2"', "fees.included_copies", "số nguyên"),
    (P, "included_copies = 2", "included_copies = true", "fees.included_copies", "số nguyên"),
    (P, "amount = 170000", "amount = -1", "fees.groups[normal].amount", "từ 0"),
    (P, "starts = 2026-07-01", 'starts = "mai"', "profiles[mps-2026].starts", "ngày có thật"),
    (P, "starts = 2026-07-01", "starts = 2026-07-02", "profiles[mps-2025].ends", "không có gì áp dụng"),
    (P, "starts = 2026-07-01", "starts = 2026-06-01", "profiles[mps-2025].ends", "chồng lên"),
    (P, "ends = 2026-06-30", "ends = 2024-06-30", "profiles[mps-2025].ends", "kết thúc trước"),
    (P, "starts = 2025-04-24\nends", "starts = 2025-04-25\nends", "fees.groups[normal].ends", "không có gì"),
    (
        P,
        "age(birth_date) < 16'\nq",
        "age(birth_day) < 16'\nq",
        "checks[too_young].when",
        "không có câu hỏi birth_day",
    ),
    (P, "age(birth_date) < 16'\nq", "age(birth_date) 16'\nq", "checks[too_young].when", "không hiểu"),
    (
        P,
        "age(birth_date) < 16'\nq",
        "age(birth_date) < 0'\nq",
        "checks[too_young].when",
        "không bao giờ đúng",
    ),
    (
        P,
        'purpose == "other"',
        'purpose == "others"',
        "questions[purpose_other].when",
        "không có câu trả lời",
    ),
    (P, 'purpose == "other"', 'sex == "male"', "questions[purpose_other].when", "được hỏi sau"),
    (
        P,
        'today <= "2027-02-28"',
        'today <= "2027-03-28"',
        "questions[fee_group].options[digital_citizen].when",
        "ngày 2027-03-01, diện digital_citizen chọn được mà không có mức phí",
    ),
    (
        P,
        "ends = 2027-02-28",
        "ends = 2030-02-28",
        "questions[fee_group].options[digital_citizen].when",
        "có mức phí mà không chọn được",
    ),
    (
        P,
        'today <= "2027-02-28"',
        'today <= "2027-02-30"',
        "questions[fee_group].options[digital_citizen].when",
        "ngày có thật",
    ),
    (P, 'key = "email"', 'key = "place"', "questions[place].key", "tên có nghĩa riêng"),
    (P, '"@needs", ', '"@need", ', "steps[consent].stops[0]", "không có màn hình @need"),
    (P, '"residence", "hol', '"residance", "hol', "steps[residence].stops[0]", "không có câu hỏi residance"),
    (
        P,
        '"holder_residence"]',
        '"holder_residence", "phone"]',
        "steps[residence].stops[2]",
        "chặng trước",
    ),
    (P, '"phone", "email"]', '"email"]', "questions[phone].key", "không chặng nào hỏi phone"),
    (P, 'proof = "fee_proof"', 'proof = "fee_prof"', "fees.groups[pupil].proof", "không có giấy tờ fee_prof"),
    (P, 'path = "nycEmail"', 'path = "nycHoTen"', "questions[email].payload.path", "đã dùng cho full_name"),
    (P, 'path = "nycEmail"', 'path = "nycHoTen.email"', "questions[email].payload.path", "đã dùng"),
    (P, 'group_question = "fee_group"', 'group_question = "fees"', "fees.group_question", "fees"),
    (P, "min_pages = 2", "min_pages = 3", "papers[authorised_identity].min_pages", "max_pages"),
    (P, 'unit = "working_days"', 'unit = "workdays"', "profiles[mps-2026].processing.unit", "working_days"),
    (D, "{birth_date}", "{birth_day}", "forms[self].blocks[6].label", "không có câu hỏi birth_day"),
    (D, "{birth_date}", "{birth_date", "forms[self].blocks[6].label", "không khớp"),
    (D, 'question = "residence"', 'question = "phone"', "forms[self].blocks[22].question", "stays"),
    (D, 'kind = "title"', 'kind = "titel"', "forms[self].blocks[1].kind", "phải là một trong"),
    (D, 'key = "self"', 'kye = "self"', "forms[0].kye", "key"),
    (V, 'label = "Loại phiếu"', 'lable = "Loại phiếu"', "question.certificate_type.label", "thiếu chữ"),
    (V, 'unknown = "Không biết tên cha"', "", "question.father_name.unknown", "thiếu chữ"),
    (V, '"Loại phiếu"', '""', "question.certificate_type.label", "không được để trống"),
    (V, "[option.sex.male]", "[option.sex.mail]", "option.sex.male.title", "thiếu chữ"),
    (V, "[fee.child]", "[fee.chlid]", "fee.child.title", "thiếu chữ"),
    (V, "[problem.check.too_young]", "[problem.check.young]", "problem.check.too_young.text", "thiếu chữ"),
    (V, "[consent.filing]", "[consent.file]", "consent.filing.title", "thiếu chữ"),
    (V, "[step.card]", "[step.cards]", "step.card.title", "thiếu chữ"),
    (V, "[paper.other]", "[paper.others]", "paper.other.title", "thiếu chữ"),
    (V, "{limit}", "{limits}", "problem.answer.too_long.text", "khác với vi.toml"),
    (V, '"Loại phiếu"', "7", "question.certificate_type.label", "phải là chữ"),
]


def problems_of(folder: Path) -> tuple[FileProblem, ...]:
    result = load(folder)
    assert isinstance(result, Err)
    return result.error


def test_the_shipped_files_load_with_all_words() -> None:
    loaded = shipped()
    assert set(loaded.words) == set(codes())
    assert len(loaded.procedure.version) == 12
    for texts in loaded.words.values():
        assert set(wanted_words(loaded.procedure)) <= set(texts)


@pytest.mark.parametrize(("file", "old", "new", "key", "words"), BROKEN)
def test_a_broken_copy_is_told_with_file_line_and_key(
    tmp_path: Path, file: str, old: str, new: str, key: str, words: str
) -> None:
    folder = copied(tmp_path)
    replaced(folder, file, old, new)
    found = [each for each in problems_of(folder) if each.key == key and words in each.message]
    assert found, [each.text for each in problems_of(folder)]
    assert found[0].line > 0 or key.startswith(("option.", "fee.", "problem.", "consent.", "step.", "paper."))


@pytest.mark.parametrize("language", codes())
def test_no_sentence_is_longer_than_fifteen_words(language: str) -> None:
    """The agency's oath is word for word, all else is ours to keep short."""
    texts = {key: text for key, text in shipped().words[language].items() if key != "declaration.oath"}
    sentences = ((key, part) for key, text in texts.items() for part in re.split(r"(?<=[.?!:])\s", text))
    assert [(key, part) for key, part in sentences if len(part.split()) > 15] == []


def test_the_line_is_the_one_that_was_broken(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    line = replaced(folder, P, "amount = 170000", 'amount = "a"')
    (problem,) = problems_of(folder)
    assert (problem.file, problem.line, problem.key) == (P, line, "fees.groups[normal].amount")
    assert problem.text == f"procedure.toml, dòng {line}: fees.groups[normal].amount: phải là số nguyên"


def test_the_line_is_found_inside_an_array_of_several_lines(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    line = replaced(folder, P, 'key = "visa", code', 'key = "visa", cod')
    keys = {(each.key, each.line) for each in problems_of(folder)}
    assert keys == {
        ("questions[purpose].options[visa].cod", line),
        ("questions[purpose].options[visa].code", line),
    }


@pytest.mark.parametrize("file", [P, D, V, E])
def test_bad_syntax_names_its_line_in_each_file_at_once(tmp_path: Path, file: str) -> None:
    folder = copied(tmp_path)
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(text + "\n=\n", encoding="utf-8")
    other = V if file == P else P
    (folder / other).write_text("a = 2026-02-30\n", encoding="utf-8")
    lines = {each.file: each.line for each in problems_of(folder) if "TOML" in each.message}
    assert lines == {file: text.count("\n") + 2, other: 1}


def test_missing_and_foreign_bytes_are_problems(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / E).unlink()
    (folder / D).write_bytes(b"# ok\n\xff")
    found = {each.file: each for each in problems_of(folder)}
    assert "không đọc được" in found[E].message
    assert (found[D].line, found[D].message) == (2, "không phải chữ UTF-8")


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    replaced(folder, P, "amount = 170000", 'amount = "a"')
    replaced(folder, P, 'agency = "', 'agancy = "')
    replaced(folder, V, "[step.card]", "[step.cards]")
    replaced(folder, D, 'kind = "title"', 'knid = "title"')
    assert {each.file for each in problems_of(folder)} == {P, D, V, E}
    assert len(problems_of(folder)) >= 5


def test_the_version_follows_every_file(tmp_path: Path) -> None:
    versions = {shipped().procedure.version}
    for file in (P, D, V, E):
        folder = copied(tmp_path / file)
        with (folder / file).open("a", encoding="utf-8") as end:
            end.write("# ghi chú\n")
        result = load(folder)
        assert not isinstance(result, Err)
        versions.add(result.value.procedure.version)
    assert len(versions) == 5
