"""Writes down what was planted: the shape of `read` in the public contract, from the script."""

from typing import Any

from lineofsight.demo.documents.layout import Layout
from lineofsight.demo.documents.model import Ask, Finding, Script, Section
from lineofsight.demo.documents.typeset import Typeset


def planted(layout: Layout, script: Script, done: Typeset) -> dict[str, Any]:
    """Every fact of the document with the page on which it was printed."""
    return {
        "framework": layout.framework,
        "authority": {"name": script.authority, "ons_code": None, "urn": None},
        "inspection_start": script.moment.start.isoformat(),
        "inspection_end": script.moment.end.isoformat(),
        "published": script.published.isoformat(),
        "lead_inspector": script.lead if layout.signed_by_one else None,
        "judgements": _judgements(script, done),
        "asks": [_ask(ask, done) for ask in script.asks],
        "strengths_listed": [
            {"text": strength.text, "page": done.page(strength.mark)}
            for strength in script.strengths
        ],
        "unaware": _unaware(script, done),
        "pages": done.pages,
        "sections": [_section(section, done) for section in script.sections],
    }


def _judgements(script: Script, done: Typeset) -> list[dict[str, Any]]:
    return [
        {
            "key": each.key,
            "grade": each.grade,
            "as_printed": each.as_printed,
            "page": done.page(each.mark),
        }
        for each in script.judgements
    ]


def _ask(ask: Ask, done: Typeset) -> dict[str, Any]:
    return {
        "n": ask.n,
        "text": ask.text,
        "kind": ask.kind,
        "list": ask.owner,
        "page": done.page(ask.mark),
        "parts": [{"part": part.part, "text": part.text} for part in ask.parts],
        "theme": ask.theme,
        "national_framework": ask.national_framework,
        "group": ask.group,
    }


def _unaware(script: Script, done: Typeset) -> list[dict[str, Any]]:
    return [
        {"text": said.text, "page": done.page(said.unaware), "paragraph": finding.number}
        for section in script.sections
        for finding in section.findings
        for said in finding.sentences
        if said.unaware
    ]


def _section(section: Section, done: Typeset) -> dict[str, Any]:
    return {
        "title": section.title,
        "area": section.area,
        "grade": section.grade,
        "paragraphs": [_paragraph(finding, done) for finding in section.findings],
    }


def _paragraph(finding: Finding, done: Typeset) -> dict[str, Any]:
    return {
        "number": finding.number,
        "text": finding.text,
        "page": done.page(finding.mark),
        "theme": finding.theme or None,
        "tone": finding.tone,
        "reference": finding.reference,
    }
