"""A supplement is filed under the procedure whose papers are wanted, by key or by the agency's code."""

from __future__ import annotations

from kiosk.filing.supplement import MOST_PAGES, AddedPage, owner_of, paper_titles, room_for
from kiosk.papers.size_budget import LARGEST_PAGE, UNHEARD, Limits
from kiosk.settings import Settings
from kiosk.wiring import other_procedures, procedure


def test_the_owner_is_the_procedure_that_knows_every_paper() -> None:
    settings = Settings()
    loaded, _ = procedure(settings)
    all_of_them = [each.procedure for each in (loaded, *other_procedures(settings, loaded))]
    assert len(all_of_them) > 1
    for one in all_of_them:
        own = {p.key for p in one.papers} - {
            p.key for other in all_of_them if other is not one for p in other.papers
        }
        for key in own:
            assert owner_of((key,), all_of_them) is one
    assert owner_of(("unheard of",), all_of_them) is all_of_them[0]


def test_papers_of_any_procedure_on_the_shelf_have_their_words() -> None:
    settings = Settings()
    loaded, _ = procedure(settings)
    shelf = (loaded, *other_procedures(settings, loaded))
    for one in shelf:
        for paper in one.procedure.papers:
            for wanted in (paper.key, paper.code, paper.code.lower()):
                for language in ("vi", "en"):
                    titles = paper_titles((wanted,), shelf, language)
                    assert titles.get(f"paper.{wanted}.title", "") not in ("", wanted, paper.key)
        own = tuple(paper.key for paper in one.procedure.papers)
        owner = owner_of(own, tuple(each.procedure for each in shelf))
        words = next(each.words["vi"] for each in shelf if each.procedure is owner)
        told = paper_titles(own, shelf, "vi")
        assert told == {f"paper.{key}.title": words[f"paper.{key}.title"] for key in own}
    assert paper_titles(("unheard of",), shelf, "vi") == {}


def test_pages_are_held_to_what_the_service_takes() -> None:
    loaded, _ = procedure(Settings())
    paper = loaded.procedure.papers[0].key
    budgets, big = room_for({paper: []}, loaded.procedure, UNHEARD)
    assert 0 < budgets[paper] <= LARGEST_PAGE and not big
    pages = [AddedPage(bytes(90_000), 300), AddedPage(bytes(90_000), 300)]
    tight = Limits(150_000, 20_000_000)
    assert room_for({paper: pages}, loaded.procedure, tight)[1] == {paper}
    assert not room_for({paper: pages[:1]}, loaded.procedure, tight)[1]
    full = {paper: [AddedPage(bytes(1_000), 300)] * MOST_PAGES}
    assert room_for(full, loaded.procedure, UNHEARD)[0][paper] > 0
