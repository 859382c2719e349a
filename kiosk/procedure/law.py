"""What the law of a profile says of one application: its agency, its form and that form's number."""

from __future__ import annotations

from kiosk.procedure.conditions import Context, holds
from kiosk.procedure.definition import Form, Procedure, Profile
from kiosk.procedure.values import Answers


def context_on(profile: Profile, context: Context) -> Context:
    """The same context under another profile."""
    return Context(context.today, profile.id, context.channel, context.identity_copy, profile.service.level)


def agency_of(profile: Profile, answers: Answers, context: Context) -> str:
    """The agency that decides on these answers."""
    elsewhere = (office.name for office in profile.offices if holds(office.when, answers, context))
    return next(elsewhere, profile.agency)


def pinned(procedure: Procedure, profile: str) -> str:
    """The profile a desk is told to use, where it is one of this procedure's; else empty: the law of the day."""
    return profile if any(each.id == profile for each in procedure.profiles) else ""


def form_of(procedure: Procedure, answers: Answers, context: Context) -> Form:
    """The layout of the declaration for these answers; loading has made sure that there is one."""
    return next(form for form in procedure.forms if holds(form.when, answers, context))


def form_number_of(profile: Profile, form: Form) -> str:
    """The number of a form under this law; empty where nobody has verified it, for a form says what is so."""
    numbers = (each for each in profile.form_numbers if each.form == form.key)
    return next((each.number for each in numbers if each.source.firm), "")
