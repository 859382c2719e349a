"""What lint says of the shipped files and of broken ones, also as a command."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from kiosk.commands import lint_procedure
from kiosk.commands.trouble import CommandError
from kiosk.procedure.lint import inspect, lint
from tests.procedure.shipped import FOLDER, copied, replaced


def run(*arguments: str) -> int:
    parser = ArgumentParser()
    lint_procedure.add_arguments(parser)
    return lint_procedure.run(parser.parse_args(arguments))


def test_uncertain_sources_are_notes() -> None:
    findings = inspect(FOLDER)
    assert findings.problems == ()
    assert lint(FOLDER) == findings.notes
    text = (FOLDER / "procedure.toml").read_text(encoding="utf-8").splitlines()
    assert findings.notes
    for note in findings.notes:
        assert "certainty" in text[note.line - 1]
    assert any(note.key == "profiles[mps-2026].form_numbers[0]" for note in findings.notes)


def test_the_command_says_that_the_shipped_files_are_fit_for_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(str(FOLDER), "--quiet") == 0
    assert "dùng được" in capsys.readouterr().out


def test_the_command_prints_each_problem_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copied(tmp_path)
    line = replaced(folder, "procedure.toml", "amount = 170000", 'amount = "a"')
    with pytest.raises(CommandError, match="1 lỗi"):
        run(str(folder))
    assert capsys.readouterr().out.startswith(f"procedure.toml, dòng {line}: ")


def test_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="không có thư mục"):
        run(str(tmp_path / "none"))


def test_questions_without_a_reason_or_an_example_are_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    for language in ("vi", "en"):
        replaced(folder, f"{language}.toml", 'example = "1958."', "")
        file = folder / f"{language}.toml"
        question, kept = "", []
        for line in file.read_text("utf-8").splitlines():
            question = line if line.startswith("[") else question
            if question in ("[step.residence]", "[question.residence]") and line.startswith("why"):
                continue
            kept.append(line)
        file.write_text("\n".join(kept), "utf-8")
    findings = inspect(folder)
    assert findings.problems == ()
    named = {note.key for note in findings.notes if note.file == "vi.toml"}
    assert {"question.father_birth.example", "question.residence.why"} <= named
    assert "question.father_name.why" not in named, "its step has the words"
