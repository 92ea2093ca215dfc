"""A text beside its reports, and beside other texts: everything that comparing looks at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from lineofsight.memory.comparing.about import About, about
from lineofsight.memory.comparing.asks_told import ask_count_items
from lineofsight.memory.comparing.compared import Certainty, Compared, Item, Kind
from lineofsight.memory.comparing.dates import date_items
from lineofsight.memory.comparing.earlier import earlier_items
from lineofsight.memory.comparing.figures import sum_items
from lineofsight.memory.comparing.grades import grade_items
from lineofsight.memory.comparing.left_out import left_out_items
from lineofsight.memory.comparing.names import name_items, title_items
from lineofsight.memory.comparing.passages import Index, passages_of
from lineofsight.memory.comparing.quotations import pieces_of, quotation_items
from lineofsight.memory.comparing.quoting import Quotation, Speaker, quotations_of
from lineofsight.memory.comparing.statements import statement_items
from lineofsight.memory.comparing.texts import Said, Text
from lineofsight.model.documents import Reading


def compare(
    text: Text,
    reports: Sequence[Reading],
    others: Sequence[Text] = (),
    printed: Mapping[str, Text] = MappingProxyType({}),
) -> Compared:
    """What of the text the reports bear out, and where texts and reports differ.

    `printed`: the whole of a report by its file, with what is printed outside its findings: to
    whom a letter goes, who inspected, when the inspection before was.

    Quotations are looked for in every report. Grades, days, counts and what was left out are
    compared with the one report that the text is about; where that cannot be told they are not
    compared at all.
    """
    index = Index([passage for report in reports for passage in passages_of(report)])
    quotations = quotations_of(text)
    quoted = quotation_items(quotations, index)
    meant = about(text, reports, quoted) if reports else About(None, "no report was given")
    items = [
        *(_unsure(each) if meant.report is None else each for each in quoted),
        *_beside_report(text, meant, index, quoted, printed),
        *sum_items([text, *others]),
        *name_items([text, *others], reports, list(printed.values())),
        *title_items([text, *others]),
    ]
    return Compared(
        text=text.file,
        reports=tuple(report.file for report in reports),
        other_texts=tuple(other.file for other in others),
        about=meant.report.file if meant.report else None,
        why=meant.why,
        other_speakers=_other_speakers(quotations, quoted),
        items=tuple(sorted(items, key=lambda item: list(Kind).index(item.kind))),
    )


def _beside_report(
    text: Text,
    meant: About,
    index: Index,
    quoted: Sequence[Item],
    printed: Mapping[str, Text],
) -> Iterator[Item]:
    report = meant.report
    if report is None:
        return
    own = Index([each for each in index.passages if each.place.file == report.file])
    graded = list(grade_items(text, report))
    whole = printed.get(report.file)
    dated = [*date_items(text, report), *earlier_items(text, report, whole)]
    for item in (*graded, *dated):
        yield item if meant.is_sure else replace(item, certainty=Certainty.POSSIBLE)
    counted = list(ask_count_items(text, report, own))
    yield from counted
    taken = [item.text_words or "" for item in (*quoted, *graded, *dated, *counted)]
    yield from statement_items(_not_in(text.sentences, taken), own)
    yield from left_out_items(text, report, own)


def _not_in(sentences: Sequence[Said], taken: Sequence[str]) -> list[Said]:
    """The sentences that no other item speaks of."""
    return [
        said
        for said in sentences
        if not any(words and (words in said.text or said.text in words) for words in taken)
    ]


def _unsure(item: Item) -> Item:
    """A quotation that was not found says nothing when its report may not be among those given."""
    if item.kind is not Kind.NOT_FOUND:
        return item
    return replace(
        item, certainty=Certainty.CANNOT_SAY, difference="it may be of a report not given"
    )


def _other_speakers(quotations: Sequence[Quotation], quoted: Sequence[Item]) -> int:
    """The quotations of people, without those that stand in a report all the same."""
    found = {(item.text_place, item.text_words) for item in quoted}
    return sum(
        each.speaker is Speaker.PEOPLE
        and not any((each.place, piece) in found for piece in pieces_of(each))
        for each in quotations
    )
