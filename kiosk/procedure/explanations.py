"""Why something is asked and an example of an answer: a question's own words, else those of its step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kiosk.procedure.definition import Procedure
from kiosk.procedure.file_problem import FileProblem
from kiosk.procedure.loading import Loaded

Words = Callable[[str], str]


def why_of(words: Words, step: str, stop: str, questions: Sequence[str]) -> str:
    """Why these questions are asked: the stop's words, the questions' own (each once), or the step's."""
    own = dict.fromkeys(words(f"question.{key}.why") for key in questions)
    return words(f"stop.{stop}.why") or " ".join(filter(None, own)) or words(f"step.{step}.why")


def example_of(words: Words, questions: Sequence[str]) -> str:
    """An example of an answer; for several questions a line each, with the label before it."""
    found = {key: text for key in questions if (text := words(f"question.{key}.example"))}
    if len(questions) == 1:
        return "".join(found.values())
    return "\n".join(f"{words(f'question.{key}.label')}: {text}" for key, text in found.items())


def unexplained(loaded: Loaded) -> Iterator[FileProblem]:
    """Notes for whoever writes the words: questions without a reason or an example, language by language."""
    for language, texts in loaded.words.items():
        file = f"{language}.toml"
        for step, stop, key in _asked(loaded.procedure):
            reasons = (f"question.{key}.why", f"stop.{stop}.why", f"step.{step}.why")
            if not any(each in texts for each in reasons):
                yield FileProblem(
                    file, 0, reasons[0], f"chưa có lời “Vì sao hỏi?” (hoặc {reasons[2]} cho cả bước)"
                )
            if f"question.{key}.example" not in texts:
                yield FileProblem(file, 0, f"question.{key}.example", "chưa có ví dụ")


def _asked(procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    for stage in procedure.steps:
        for stop in (each for each in stage.stops if not each.startswith("@")):
            yield from ((stage.step, stop, key) for key in stop.split("+"))
