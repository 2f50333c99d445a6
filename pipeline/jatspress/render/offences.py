"""What rendering can stumble on. Each docstring is the offence's manual page."""

from __future__ import annotations

from ..finding import Offence, Severity


class MissingGraphic(Offence):
    """The file of a figure is not there.

    ## What it does
    Looks for the file that each graphic names: beside the article or in a folder below it, with
    its ending or without, in any case of letters, or of the same name in another format. The last
    part of an `info:doi/…` or web address is looked for too; nothing is fetched. The page and the
    PDF show a marked gap in its place. Each file is reported once, where it is first used.

    ## Why it matters
    Readers would see a broken picture.

    ## Example
        <graphic xlink:href="figure1.png"/>   <!-- and no figure1.png in the article's folder -->

    ## Mended
    Put `figure1.png` beside the article.

    ## Source
    JATS tag library: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/graphic.html>.

    ## Known problems
    EPS, PDF and other files of drawing programs cannot be shown and count as missing, unless there
    is a file of the same name in a format that can. A file in two folders of the same rank counts
    as missing until the article names the folder. What lies more than three folders down, or in the
    folder of another article, is found by its exact path only, and so is XML beside the article.
    """

    code = "FIG001"
    severity = Severity.ERROR


class MissingFile(Offence):
    """A file that the article offers for download is not there.

    ## What it does
    Looks for the file that a supplement, an audio or a video names: beside the article or in a
    folder below it. Without the file there is no link.

    ## Why it matters
    Readers would follow a link to nothing.

    ## Example
        <supplementary-material xlink:href="data.csv"/>   <!-- and no data.csv beside it -->

    ## Mended
    Put `data.csv` beside the article.

    ## Source
    JATS tag library:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/supplementary-material.html>.

    ## Known problems
    None.
    """

    code = "LINK003"
    severity = Severity.ERROR


class UnusableGraphic(Offence):
    """The file of a figure is there, but cannot be shown.

    ## What it does
    Reports a picture that is cut short or garbled, is no picture whatever its name says, has more
    than 150 million pixels or 32 bits for each, or that the PDF's layout engine cannot read, as an
    SVG that asks for something outside itself.

    ## Why it matters
    The figure is missing from the page, or from the PDF.

    ## Example
    A PNG cut short in a copy.

    ## Mended
    Open the file in a drawing program and export it again.

    ## Source
    Pillow's documentation, "Image file formats"; WeasyPrint's documentation, "Features", images.

    ## Known problems
    Where only the layout engine stumbles, the place is the article and not the figure. A picture
    with wrong colours in a file that is whole is not noticed.
    """

    code = "FIG002"
    severity = Severity.ERROR


class MissingAlternativeText(Offence):
    """A picture has no words for those who do not see it.

    ## What it does
    Looks for an `alt-text` or `long-desc` in each graphic that is shown, in its figure, or beside
    it among alternatives. Without one, the figure's label stands for the picture, and its caption
    is named as what describes it. An empty `alt-text` says that a picture needs no words.

    ## Why it matters
    Blind readers learn from "Fig. 1" that there is a picture, and not what it shows. The law asks
    publishers of many countries for these words.

    ## Example
        <graphic xlink:href="map.png"/>

    ## Mended
        <graphic xlink:href="map.png"><alt-text>Map of the sampling sites.</alt-text></graphic>

    ## Source
    WCAG 2.2, success criterion 1.1.1:
    <https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html>.

    ## Known problems
    Whether the words are good, only people can say.
    """

    code = "FIG003"
    severity = Severity.WARNING


class FurtherPages(Offence):
    """A figure's file has several pages, and only the first is shown.

    ## What it does
    Reports a TIFF of more than one page. A second page that is the first one smaller, as some
    programs add it, does not count.

    ## Why it matters
    What is on the other pages does not reach the readers.

    ## Example
    A stack of microscope pictures, saved as one TIFF.

    ## Mended
    Save each page as a file, and give each its graphic.

    ## Source
    TIFF 6.0 specification, "Multi-page TIFF" and the field NewSubfileType.

    ## Known problems
    None.
    """

    code = "FIG004"
    severity = Severity.WARNING


class UntypesetMath(Offence):
    """Formulas in the PDF are characters in a row.

    ## What it does
    Reports that an article has formulas, which the PDF does not typeset yet: a fraction is not
    drawn as one. The web page shows them as they are.

    ## Why it matters
    A formula read wrongly is worse than none.

    ## Example
        <mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac>   <!-- "ab" in the PDF -->

    ## Mended
    Until formulas are typeset, give the article's readers the web page.

    ## Source
    WeasyPrint's documentation: MathML is not supported.

    ## Known problems
    None.
    """

    code = "MATH001"
    severity = Severity.WARNING


class UnstyledElement(Offence):
    """The templates have no macro for an element.

    ## What it does
    Reports each kind of element that page and PDF show by the generic macro: its words are there,
    but not its form.

    ## Why it matters
    A list shown as running text is not lost, but hard to read.

    ## Example
        <verse-group><verse-line>…</verse-line></verse-group>

    ## Mended
    Add a macro named after the element to `elements.html` in the journal's template folder:
        {% macro verse_group(el) %}<div class="verse">{{ el.content }}</div>{% endmacro %}

    ## Source
    The architecture page of this documentation.

    ## Known problems
    None.
    """

    code = "TEXT001"
    severity = Severity.INFO


class MissingGlyph(Offence):
    """The PDF shows a box in place of a character.

    ## What it does
    Reports the characters that no font at hand has.

    ## Why it matters
    The word cannot be read in print, although copying it from the PDF may still work.

    ## Example
    A name in a script that the packaged fonts do not cover.

    ## Mended
    Name a font that has the script in the journal's print.css.

    ## Source
    ISO 14289-1 (PDF/UA-1), 7.21.7.

    ## Known problems
    The place in the source is not given yet.
    """

    code = "TEXT002"
    severity = Severity.ERROR


class FaultyLayout(Offence):
    """The PDF's style sheet or a picture could not be used as it stands.

    ## What it does
    Passes on what the layout engine complains of: a rule it does not know, an image it cannot
    read.

    ## Why it matters
    Something looks other than its author meant.

    ## Example
        p { colour: red }

    ## Mended
        p { color: red }

    ## Source
    WeasyPrint's documentation, "Features".

    ## Known problems
    The words are the engine's own.
    """

    code = "TEXT003"
    severity = Severity.WARNING


class NotLaidOut(Offence):
    """There is no PDF, because the article is nested too deeply.

    ## What it does
    Reports an article that the layout engine cannot go through to the bottom.

    ## Why it matters
    The article has a page and no PDF.

    ## Example
    Two hundred sections, each inside the other: usually a conversion that went wrong.

    ## Mended
    Close each section before the next one of its level.

    ## Source
    WeasyPrint lays out boxes by recursion.

    ## Known problems
    The limit is Python's, and depends on what is nested.
    """

    code = "TEXT004"
    severity = Severity.ERROR


class UnfilledPageRange(Offence):
    """The PDF has fewer or more pages than the article says.

    ## What it does
    Compares the number of pages laid out with the first and last page in the front matter.

    ## Why it matters
    Citations and the issue's table of contents name these pages. Where the body is not in the
    XML the PDF is shorter than the printed article, and readers should know.

    ## Example
        <fpage>224</fpage> <lpage>228</lpage>   <!-- and a PDF of two pages -->

    ## Mended
    Give the article its body, or correct the pages.

    ## Source
    JATS tag library: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/lpage.html>.

    ## Known problems
    An article first published elsewhere may rightly differ.
    """

    code = "META010"
    severity = Severity.INFO


class LostWords(Offence):
    """Words of the article are not on its page.

    ## What it does
    Compares every word of the article with the visible words of the page, block by block and in
    order. A word that runs into its neighbour counts as lost. Numbers and names for machines, and
    all but one of several forms of the same thing, are left out on purpose.

    ## Why it matters
    The page is what readers take for the article; a word that was published must be there.

    ## Example
        <name><surname>Monod</surname><given-names>J</given-names></name>   <!-- "MonodJ" -->

    ## Mended
    Let the macro of the element named show what is in it; report it if the template is ours.

    ## Source
    The architecture page of this documentation.

    ## Known problems
    Punctuation and the case of letters are not compared. A lost word that the page says elsewhere
    of its own accord can stay unnoticed in a block of one or two words.
    """

    code = "TEXT006"
    severity = Severity.ERROR


class MuchLeftOut(Offence):
    """A large part of the article's words is data for machines, and not shown.

    ## What it does
    Counts the words that are left out on purpose: identifiers, counts, processing metadata, the
    publisher's own data. Reports an article where they are more than a fifth of all words.

    ## Why it matters
    Something for readers may be tagged as if it were for machines.

    ## Example
        <custom-meta><meta-name>plain language summary</meta-name>
        <meta-value>A hundred words and more …</meta-value></custom-meta>

    ## Mended
        <abstract abstract-type="plain-language-summary">…</abstract>

    ## Source
    The table of what is left out: `render/fidelity/left_out.py`.

    ## Known problems
    None.
    """

    code = "TEXT007"
    severity = Severity.WARNING


OFFENCES: tuple[type[Offence], ...] = (
    MissingGraphic,
    MissingFile,
    UnusableGraphic,
    MissingAlternativeText,
    FurtherPages,
    UntypesetMath,
    UnfilledPageRange,
    UnstyledElement,
    MissingGlyph,
    FaultyLayout,
    NotLaidOut,
    LostWords,
    MuchLeftOut,
)
