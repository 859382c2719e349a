"""Settings: the example is the default, and whatever is wrong with a file is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.result import Err, Ok
from kiosk.settings import Settings, SettingsProblem, example, load, parse


def problems(text: str) -> tuple[SettingsProblem, ...]:
    answer = parse(text)
    assert isinstance(answer, Err), answer
    return answer.error


def test_the_example_explains_every_option_and_equals_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(example(), encoding="utf-8")
    assert load(file) == Ok(Settings())
    lines = example().splitlines()
    for number, line in enumerate(lines):
        if " = " in line and not line.startswith("#"):
            assert lines[number - 1].startswith("# "), line


def test_an_empty_file_is_all_defaults() -> None:
    assert parse("") == Ok(Settings())


def test_what_is_set_is_read() -> None:
    answer = parse(
        'identity_copy = true\n[kiosk]\nname = "K0042"\n[service]\nurl = "https://dvc.example.vn/mau"\n'
    )
    assert isinstance(answer, Ok)
    assert (answer.value.kiosk.name, answer.value.identity_copy) == ("K0042", True)
    assert answer.value.service.url == "https://dvc.example.vn/mau"


@pytest.mark.parametrize(
    ("text", "key", "line", "suggestion"),
    [
        ("headphone = true", "headphone", 1, "headphones"),
        ("[scaner]\nx = 1", "scaner", 1, "scanner"),
        ('# MẪU\n[scanner]\n\ndevise = "x"', "scanner.devise", 4, "scanner.device"),
        ('[printer]\nqueue = "a"\n[idle]\nsigning = 5', "idle.signing", 4, "idle.signing_s"),
        ("nothing_like_it = 1", "nothing_like_it", 1, ""),
    ],
)
def test_an_unknown_key_is_named_with_line_and_suggestion(
    text: str, key: str, line: int, suggestion: str
) -> None:
    (problem,) = problems(text)
    assert (problem.kind, problem.key, problem.line, problem.suggestion) == ("unknown", key, line, suggestion)
    assert f"dòng {line}: không có mục {key}" in problem.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[idle]\nquestion_s = "90"', "dòng 2: idle.question_s phải là số nguyên từ 20 đến 3600"),
        ("[idle]\nextensions = 9", "dòng 2: idle.extensions phải là số nguyên từ 10 đến 100"),
        ("headphones = 1", "dòng 1: headphones phải là true hoặc false"),
        ('[screen]\ntext = "B"', 'dòng 2: screen.text phải là "A" hoặc "A+" hoặc "A++"'),
        ('kiosk = "K0001"', "dòng 1: kiosk phải là một phần, viết [tên] trên một dòng riêng"),
        ('[kiosk]\nname = "máy 1"', 'dòng 2: kiosk.name không đúng dạng, ví dụ: "K0001"'),
        ('[service]\nca_file = "ca.pem"', "dòng 2: service.ca_file phải là đường dẫn đầy đủ, bắt đầu bằng /"),
    ],
)
def test_a_wrong_value_says_what_may_stand_there(text: str, words: str) -> None:
    (problem,) = problems(text)
    assert problem.text == words


@pytest.mark.parametrize(
    "url",
    ["http://dvc.example.vn", "https://", "dvc.example.vn", "ftp://127.0.0.1", "https://[", "https://h:x"],
)
def test_an_unsafe_service_address_is_refused(url: str) -> None:
    assert problems(f'[service]\nurl = "{url}"')[0].key == "service.url"


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:1"])
def test_a_service_on_this_machine_needs_no_certificate(url: str) -> None:
    assert isinstance(parse(f'[service]\nurl = "{url}"'), Ok)


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    found = problems("a = 1\n[idle]\nextensions = 1\nb = 2\n[scanner]\ndpi = 1\n")
    assert [problem.line for problem in found] == [1, 3, 4, 6]


def test_bad_syntax_names_its_line() -> None:
    (problem,) = problems("[kiosk]\nname = \n")
    assert (problem.kind, problem.line) == ("syntax", 2)


def test_a_file_that_is_not_there_or_not_text_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    broken = tmp_path / "kiosk.toml"
    broken.write_bytes(b"\xff\xfe")
    for path in (tmp_path / "missing.toml", broken, tmp_path):
        answer = load(path)
        assert isinstance(answer, Err) and answer.error[0].kind == "unreadable"


@given(st.text(max_size=80))
def test_no_text_crashes_the_reading(text: str) -> None:
    answer = parse(text)
    assert isinstance(answer, Ok) or all(problem.text for problem in answer.error)
