"""One inspection document, from its file to facts with the page they stand on."""

import datetime
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lineofsight.errors import NotRead
from lineofsight.frameworks.asks import asks_of, strengths_of
from lineofsight.frameworks.dates import PrintedDates, printed_date, printed_dates
from lineofsight.frameworks.definition import Framework
from lineofsight.frameworks.judgements import judgements_of, limiting_sentence
from lineofsight.frameworks.layout import Layout, lay_out
from lineofsight.frameworks.pdf import read_pages
from lineofsight.frameworks.people import lead_inspector
from lineofsight.frameworks.recognise import framework_of
from lineofsight.model.documents import Reading
