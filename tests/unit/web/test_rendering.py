"""Templates, ready before they are asked for."""

from lineofsight.web.rendering import environment, load_templates


def test_no_reader_waits_for_a_template() -> None:
    load_templates()
    ready = {name for _, name in environment().cache or {}}
    assert {"base/layout.html", "page/home/page.html"} <= ready
    assert ready >= set(environment().list_templates(extensions=["html"]))
