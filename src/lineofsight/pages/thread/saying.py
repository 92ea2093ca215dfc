"""What the form does: it records how a person reads a step, and shows the thread again."""

from lineofsight.errors import WrongUse
from lineofsight.memory.threads.kept import kept_steps
from lineofsight.memory.threads.lines import threads_of
from lineofsight.memory.threads.steps import Step
from lineofsight.pages.page import Submitted
from lineofsight.register.kinds.thread_read import Became, ThreadRead, say_read
from lineofsight.register.store import open_register
from lineofsight.views.inspections.authorities import address_of, at_address
from lineofsight.views.inspections.step_readings import subject_of
from lineofsight.views.sources import Sources


def say(sources: Sources, form: Submitted) -> str:
    """Record it. Raises WrongUse where no step, or nothing that became of it, was chosen."""
    step = _step(sources, form)
    read = ThreadRead(_became(form), Became(step.status), form.fields.get("because", ""))
    with open_register(sources.workspace) as register:
        say_read(register, subject_of(step), read, form.viewer.who)
    return f"{address_of(step.authority)}/threads/{form.parts['thread']}"


def _step(sources: Sources, form: Submitted) -> Step:
    documents = sources.need_documents()
    about = at_address(documents, form.parts["authority"])
    for thread in threads_of(kept_steps(documents, about)):
        for step in thread.steps:
            is_it = step.later_sha256 == form.fields.get("later")
            if thread.name == form.parts["thread"] and is_it:
                return step
    raise WrongUse("There is no such step: choose one on the thread's page.")


def _became(form: Submitted) -> Became:
    try:
        return Became(form.fields.get("became", ""))
    except ValueError:
        raise WrongUse(
            "Nothing was chosen: say what became of it, and send the form again."
        ) from None
