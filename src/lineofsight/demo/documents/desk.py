"""What everybody who writes part of a document needs at hand."""

import random
from dataclasses import dataclass

from lineofsight.demo.documents.brief import Brief
from lineofsight.demo.documents.layout import Layout
from lineofsight.demo.documents.options import Options


@dataclass
class Desk:
    """The layout, the plan, the choices, and the one generator of chance."""

    layout: Layout
    brief: Brief
    options: Options
    rng: random.Random
