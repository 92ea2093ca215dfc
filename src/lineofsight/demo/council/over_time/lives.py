"""Every life of the council, from years before the first workbook to the last."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from lineofsight.demo.council.over_time import adopting, coming, flow
from lineofsight.demo.council.over_time.chance import Chance
from lineofsight.demo.council.over_time.into_care import cared_for_journey
from lineofsight.demo.council.over_time.journeys import (
    ADULT,
    Draw,
    Past,
    closed_after_assessment,
    in_need,
    protected,
)
from lineofsight.demo.council.over_time.lasting import Lasting, still_listed
from lineofsight.demo.council.over_time.person import DAYS_IN_A_YEAR, Office, Person, newcomer
from lineofsight.demo.council.over_time.rubbish import strewn

ONE_LIFE = 10_000_019  # seeds of lives of two councils lie this far apart
UNBORN_BY = 0.3  # years
BACK_WITHIN = (15, 350)  # days after a case has closed
JOURNEYS: dict[str, Draw] = {
    "need": in_need,
    "protection": protected,
    "care": cared_for_journey,
    "assessed": closed_after_assessment,
}
COMES_BACK: tuple[Draw, ...] = (
    closed_after_assessment,
    closed_after_assessment,
    in_need,
    protected,
)
Life = list[Lasting]


def draw_lives(children: int, seed: int, office: Office) -> Iterator[Life]:
    """The rows of each life that some workbook holds. So many children are open on any day."""
    number = 0
    for kind, a_year in flow.of("arrivals").items():
        years = flow.of("lookback_years")[kind]
        begin = office.first - timedelta(days=round(years * DAYS_IN_A_YEAR))
        days = (office.last - begin).days
        for _ in range(round(children * a_year * days / DAYS_IN_A_YEAR)):
            number += 1
            chance = Chance(seed * ONE_LIFE + number)
            rows = LIVES[kind](number, chance.between(begin, office.last), chance, office)
            if listed := still_listed(rows, office.first):
                yield strewn(listed, chance)


def _journey(kind: str, ages: str) -> Callable[[int, date, Chance, Office], Life]:
    def life(number: int, day: date, chance: Chance, office: Office) -> Life:
        age = _age(kind, ages, chance)
        person = newcomer(number, day, age, chance, office)
        past = Past()
        journey = JOURNEYS[kind](person, day, past)
        rows = journey.rows
        while again := _comes_again(person, journey.end):
            journey = chance.one_of(COMES_BACK)(person, again, past)
            rows += journey.rows
        return rows

    return life


def _age(kind: str, ages: str, chance: Chance) -> float:
    if kind == "protection" and chance.happens("unborn"):
        return -UNBORN_BY * chance.fraction()
    if ages == "care_entry_age":
        return chance.in_flow_band(ages)
    least, most = chance.in_band(ages)
    return least + (most - least) * chance.fraction()


def _comes_again(person: Person, end: date) -> date | None:
    day = end + timedelta(days=person.chance.whole(*BACK_WITHIN))
    again = person.chance.happens("comes_again") and day < person.birthday(ADULT)
    return day if again and day <= person.office.last else None


def _only_told(number: int, day: date, chance: Chance, office: Office) -> Life:
    person = newcomer(number, day, _age("", "need_age", chance), chance, office)
    days = [chance.soon(day, 150) for _ in range(int(chance.pick("contacts_of_a_child")))]
    return list(coming.told(person, sorted(days)))


def _turned_away(number: int, day: date, chance: Chance, office: Office) -> Life:
    person = newcomer(number, day, _age("", "need_age", chance), chance, office)
    staff = office.posts.through([(day, "assessment")], day, chance)
    return list(coming.referred(person, day, staff, nfa=True, before=0))


def _helped_early(number: int, day: date, chance: Chance, office: Office) -> Life:
    person = newcomer(number, day, _age("", "need_age", chance), chance, office)
    rows = list(coming.helped(person, day))
    if chance.usually("early_help_referred"):
        later = chance.soon(day, 200)
        staff = office.posts.through([(later, "assessment")], later, chance)
        rows += coming.referred(person, later, staff, nfa=True, before=0)
    return rows


def _family(number: int, day: date, chance: Chance, office: Office) -> Life:
    return list(adopting.waiting_family(newcomer(number, day, 30, chance, office), day))


LIVES: dict[str, Callable[[int, date, Chance, Office], Life]] = {
    "need": _journey("need", "need_age"),
    "protection": _journey("protection", "need_age"),
    "care": _journey("care", "care_entry_age"),
    "assessed": _journey("assessed", "need_age"),
    "turned_away": _turned_away,
    "only_told": _only_told,
    "helped_early": _helped_early,
    "adopters": _family,
}
