"""`lineofsight authority`: one authority's documents on one line, through every framework."""

from pathlib import Path

from lineofsight.charts.authority import authority_charts
from lineofsight.commands.authority_documents import documents_about
from lineofsight.commands.authority_tables import print_story
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, write_files
from lineofsight.errors import ExitCode
from lineofsight.memory.story import story
from lineofsight.memory.story_rows import StoryRow, story_rows
from lineofsight.workspace.library import open_library
from lineofsight.workspace.place import workspace_folder


def run(name: str, *, workspace: Path | None, output: Output) -> ExitCode:
    """Tell the story of the authority that goes by this name."""
    with open_library(workspace_folder(workspace)) as library:
        about, readings = documents_about(library, name)
    told = story(about, readings)
    drawings = authority_charts(told) if output.charts else []
    write_files(output, StoryRow, story_rows(told), drawings)
    if output.json:
        print_json(told)
    else:
        print_story(told)
    return ExitCode.DONE
