"""The reading page in a real browser: clicked, filtered, corrected, read without a script, printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lab import FLAGS, ROOT, browser_or_skip
from playwright.sync_api import Browser, Page, sync_playwright

from helpers import Article, tidy_tables
from helpers.commands.main import main
from helpers.tables.corrections import read_corrections

STORY = (
    "Lyon, 3 mars 2021 — La maire Anne Morel a affirmé que le pont sera fermé 12 jours. « Nous attendrons », a dit Paul "
    "Durand, président du club.\n\nIl a ajouté que « rien ne presse ». Anne Morel promet : « Le bruit va cesser. »\n"
)
HOSTILE = (
    "Paris, 3 mars 2025 — Le ministre <img src=x onerror=\"window.hacked=1\"> Jean Dupont a affirmé que « le prix est "
    "<script>window.hacked=2</script> \"cher\" & 'haut' ».\n\n"
    "La présidente \u202eedisrever\u202c <svg onload=window.hacked=3> Marie Curie a dit : « <iframe srcdoc='x'></iframe> "
    "שלום à tous </script><script>window.hacked=4</script> ».\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = browser_or_skip()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a context of its own, which fails the test on a script error or any request."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    opened, faults = context.new_page(), []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("request", lambda request: None if request.url.startswith(("file:", "blob:")) else faults.append(request.url))
    yield opened
    context.close()
    assert faults == []


def written(folder: Path, text: str = STORY, *options: str, name: str = "my") -> Path:
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["read", str(folder / f"{name}.txt"), *options]) == 0
    return folder / f"{name}.html"


def address(path: Path) -> str:
    return path.resolve().as_uri()


def test_a_click_goes_from_the_row_to_the_words_and_back(page, tmp_path):
    page.goto(address(written(tmp_path)))
    page.locator("#row-st2 a.letter").click()
    assert page.url.endswith("#st2")
    assert page.locator("#text .current").all_inner_texts() == ["Nous attendrons"]
    page.locator("#text [data-st=st1]").first.click()
    assert page.url.endswith("#st1")
    assert page.locator(".row.current").get_attribute("id") == "row-st1"


def test_hovering_tells_who_speaks_in_what_words_by_which_rule(page, tmp_path):
    page.goto(address(written(tmp_path)))
    page.locator("#text [data-st=st3]").first.hover()
    tip = page.locator("#tip").inner_text()
    assert tip.startswith("Paul Durand · ")
    assert "Named as Il" in tip
    assert "Rule: " in tip


def test_filters_leave_the_wanted_rows_and_fade_the_other_words(page, tmp_path):
    page.goto(address(written(tmp_path)))
    page.locator("#filters select[name=speaker]").select_option("Paul Durand")
    assert page.locator(".row:visible").count() == 2
    assert page.locator("#text .faded").count() > 0
    page.locator("#filters input").fill("presse")
    assert page.locator(".row:visible q").all_inner_texts() == ["rien ne presse"]
    assert page.locator("#filters output").inner_text() == "1 of 4 shown"


def test_layers_switch_on_and_off(page, tmp_path):
    page.goto(address(written(tmp_path)))
    name = page.locator("#text .name").first
    weight = "element => getComputedStyle(element).fontWeight"
    assert name.evaluate(weight) == "600"
    page.get_by_label("names").uncheck()
    assert name.evaluate(weight) == "400"


def test_the_keyboard_alone_reaches_the_statements_and_their_rows(page, tmp_path):
    page.goto(address(written(tmp_path)))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')"))
    assert {"st1", "st2", "st3", "st4", "#st1", "mark-missed"} <= seen
    page.locator("#st2").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#row-st2")


def test_the_articles_words_copy_as_they_stand(page, tmp_path):
    page.goto(address(written(tmp_path)))
    paragraphs = tidy_tables(Article.from_text(STORY)).paragraphs["text"].tolist()
    assert page.locator("#text p").evaluate_all("all => all.map(p => p.textContent)") == paragraphs


def test_without_a_script_everything_is_there_to_read(browser, tmp_path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(written(tmp_path)))
    assert page.locator(".row:visible").count() == 4
    assert "Anne Morel" in page.locator("#brief").inner_text()
    assert page.locator(".tool:visible").count() == 0
    context.close()


def test_hostile_words_are_shown_and_never_run(page, tmp_path):
    page.goto(address(written(tmp_path, HOSTILE)))
    assert page.evaluate("window.hacked") is None
    assert page.locator("#text img, #text script, #text svg, #text iframe, #said script").count() == 0
    paragraphs = tidy_tables(Article.from_text(HOSTILE)).paragraphs["text"].tolist()
    assert page.locator("#text p").evaluate_all("all => all.map(p => p.textContent)") == paragraphs


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_is_wider_than_the_window(page, tmp_path, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address(written(tmp_path, STORY + "\n" + "a" * 300 + "\n")))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_dark_screen_gets_light_words(page, tmp_path):
    page.emulate_media(color_scheme="dark")
    page.goto(address(written(tmp_path)))
    paper, ink = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert sum(map(int, paper[4:-1].split(","))) < 150 < 500 < sum(map(int, ink[4:-1].split(",")))


CONTRAST = """() => {
  const light = (rgb) => rgb.map((c) => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; })
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const rgb = (value) => value.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const paper = rgb(getComputedStyle(document.body).backgroundColor);
  const style = getComputedStyle(document.documentElement);
  const colours = ["--ink", "--soft", "--link", "--warn", ...Array(9).keys()].map((name) => {
    const probe = document.createElement("i");
    probe.style.color = style.getPropertyValue(typeof name === "number" ? "--h" + name : name);
    document.body.append(probe);
    return rgb(getComputedStyle(probe).color);
  });
  return colours.map((c) => { const [a, b] = [light(c), light(paper)].sort(); return (b + 0.05) / (a + 0.05); });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_stands_out_from_the_paper(browser, tmp_path, scheme):
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(address(written(tmp_path)))
    assert min(page.evaluate(CONTRAST)) >= 4.5  # WCAG 2.1, AA
    context.close()


def test_print_leaves_out_the_tools_and_keeps_the_words(page, tmp_path):
    page.goto(address(written(tmp_path)))
    page.emulate_media(media="print")
    assert page.locator(".tool:visible").count() == 0
    assert page.locator(".row:visible").count() == 4
    assert page.pdf(format="A4")[:5] == b"%PDF-"


def test_in_french_no_english_is_left(page, tmp_path):
    page.goto(address(written(tmp_path, STORY, "--lang", "fr")))
    shown = "\n".join(page.locator("header, #brief, h2, legend, label, summary, button, option, footer").all_inner_texts())
    assert "En bref" in shown
    assert not {"Speaking", "Correct", "words", "statements", "quoted"} & set(shown.replace(":", " ").split())


# --- corrections ------------------------------------------------------------------------------------------------


def saved(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator("#save").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def correct_speaker(page: Page, statement: str, name: str) -> None:
    row = page.locator(f"#row-{statement}")
    row.locator("summary").click()
    row.locator("select").select_option(name)
    row.get_by_role("button", name="Keep").click()


def test_a_round_trip_of_corrections(page, tmp_path):
    page.goto(address(written(tmp_path)))
    correct_speaker(page, "st3", "Anne Morel")
    page.locator("#row-st4 summary").click()
    page.locator("#row-st4").get_by_role("button", name="No statement").click()
    assert page.locator("#count").inner_text() == "2 corrections"
    path = saved(page, tmp_path)
    assert path.name == "my.corrections.csv"
    assert [one.correction for one in read_corrections(path)] == ["speaker", "no statement"]

    said = tidy_tables(Article.from_file(tmp_path / "my.txt"), corrections=path).statements
    assert said["speaker"].tolist() == ["Anne Morel", "Paul Durand", "Anne Morel"]  # the fourth is gone
    assert said["rule"].tolist()[2] == "corrected by hand"

    page.goto(address(written(tmp_path, STORY, "--corrections", str(path))))
    assert page.locator("#row-st3 .facts").inner_text().find("corrected by hand") >= 0
    assert page.locator("#count").inner_text() == "2 corrections"  # those of the file, not twice
    page.locator("#corrections li").first.get_by_role("button", name="Undo").click()
    assert page.locator("#count").inner_text() == "1 correction"


def test_a_missed_statement_is_marked_in_the_text(page, tmp_path):
    page.goto(address(written(tmp_path, "Lyon — 🦆 Anne Morel remercie les riverains. Le bruit va cesser.\n")))
    page.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf("Le bruit va cesser");
        if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + "Le bruit va cesser".length);
      }
    }""")
    page.locator("#mark-missed").click()
    page.locator("#missed input").fill("Anne Morel")
    page.locator("#missed button").click()
    (one,) = read_corrections(saved(page, tmp_path))
    assert (one.correction, one.text, one.speaker) == ("missed statement", "Le bruit va cesser", "Anne Morel")
    said = tidy_tables(Article.from_file(tmp_path / "my.txt"), corrections=[one]).statements
    assert said["text"].tolist() == ["Le bruit va cesser"]


def test_corrections_are_kept_over_a_reload_and_not_in_another_article(page, tmp_path):
    first = written(tmp_path)
    other = written(tmp_path, STORY.replace("Anne", "Jeanne"), name="other")
    page.goto(address(first))
    correct_speaker(page, "st1", "Paul Durand")
    page.reload()
    assert page.locator("#count").inner_text() == "1 correction"
    page.goto(address(other))
    assert page.locator("#count").inner_text() == "0 corrections"


def test_several_articles_get_an_index(page, tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(STORY, encoding="utf-8")
    out = tmp_path / "out"
    assert main(["read", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--out", str(out)]) == 0
    page.goto(address(out / "index.html"))
    page.get_by_role("link", name="two").click()
    assert page.locator("h1").inner_text() == "two"


def test_the_dispatchs_page_is_small(tmp_path):
    out = tmp_path / "article.html"
    assert main(["read", str(ROOT / "data" / "article.txt"), "--out", str(out)]) == 0
    assert out.stat().st_size < 200_000
