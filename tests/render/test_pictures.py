"""Pictures are measured, proven whole, and converted where browsers would not show them."""

from __future__ import annotations

import io
import random
import zlib

import pytest
from PIL import Image, ImageCms, ImageDraw, ImageFile, ImageFilter

from jatspress.render.conversion import Unshowable
from jatspress.render.pictures import picture
from jatspress.render.svg import svg_size

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def drawing(mode: str = "RGB", size: tuple[int, int] = (120, 80)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).ellipse((10, 10, 70, 70), fill="red", outline="black")
    return image.convert(mode)


def photograph(size: tuple[int, int] = (200, 150)) -> Image.Image:
    """Return a picture of thousands of colours that changes gradually."""
    channels = [Image.linear_gradient("L"), Image.radial_gradient("L")]
    channels.append(channels[0].rotate(90))
    return Image.merge("RGB", channels).resize(size)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


# --- what stays as it is --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_what_browsers_show_stays_byte_for_byte(kind: str) -> None:
    data = saved(drawing(), kind)
    made = picture(f"f.{kind.lower()}", data)

    assert (made.data, made.width, made.height) == (data, 120, 80)


def test_an_animation_is_left_alone() -> None:
    data = saved(drawing("P"), "GIF", save_all=True, append_images=[Image.new("P", (120, 80), 3)])

    assert picture("f.gif", data).data == data
    assert opened(data).n_frames == 2  # type: ignore[attr-defined]


def test_a_photograph_taken_upright_is_measured_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = picture("f.jpg", saved(photograph(), "JPEG", exif=exif))

    assert (made.width, made.height) == (150, 200)


# --- what is converted ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["TIFF", "BMP", "JPEG2000"])
@pytest.mark.parametrize(
    ("image", "suffix"),
    [
        (drawing(), ".png"),
        (drawing("L"), ".png"),
        (photograph(), ".jpg"),
        (photograph().convert("L"), ".jpg"),
        (photograph().convert("L").convert("RGB"), ".jpg"),
    ],
)
def test_drawings_become_png_and_photographs_jpeg(
    kind: str, image: Image.Image, suffix: str
) -> None:
    data = saved(image, kind)
    made = picture("f.tif", data)

    assert made.path == f"f.tif{suffix}"
    assert opened(made.data).format == {".png": "PNG", ".jpg": "JPEG"}[suffix]
    assert opened(made.data).size == (made.width, made.height) == image.size
    assert picture("f.tif", data) == made


def test_a_drawing_comes_out_as_it_went_in() -> None:
    made = opened(picture("f.tif", saved(drawing(), "TIFF")).data)

    assert made.tobytes() == drawing().tobytes()


@pytest.mark.parametrize(
    ("size", "expected"),
    [((4800, 100), (2400, 50)), ((100, 7200), (50, 3600)), ((2400, 10), (2400, 10))],
)
def test_nothing_is_larger_than_print_needs(
    size: tuple[int, int], expected: tuple[int, int]
) -> None:
    made = picture("f.tif", saved(Image.new("1", size), "TIFF"))

    assert (made.width, made.height) == expected == opened(made.data).size


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "LAB"])
def test_every_mode_of_a_tiff_keeps_its_colours(mode: str) -> None:
    plain = drawing("L" if mode in {"1", "L", "LA"} else "RGB")
    image = plain
    if mode == "LAB":
        lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        image = ImageCms.applyTransform(plain, lab) or plain
    elif mode != plain.mode:
        image = plain.convert(mode)
    made = opened(picture("f.tif", saved(image, "TIFF")).data).convert("RGB")

    for point in ((2, 2), (40, 40)):
        wanted = plain.convert("1" if mode == "1" else plain.mode).convert("RGB").getpixel(point)
        assert isinstance(wanted, tuple)
        got = made.getpixel(point)
        assert isinstance(got, tuple)
        assert all(abs(one - other) <= 6 for one, other in zip(wanted, got, strict=True)), point


def test_what_is_transparent_stays_so_and_is_a_png() -> None:
    image = photograph().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    made = picture("f.tif", saved(image, "TIFF"))

    assert made.path == "f.tif.png"
    assert opened(made.data).getchannel("A").tobytes() == image.getchannel("A").tobytes()


def test_sixteen_bits_become_eight_by_shade_and_not_by_cutting_off() -> None:
    image = Image.frombytes("I;16", (2, 1), (0x8000).to_bytes(2, "little") + b"\xff\xff")
    made = opened(picture("f.tif", saved(image, "TIFF")).data)

    assert [made.getpixel((0, 0)), made.getpixel((1, 0))] == [0x80, 0xFF]


def test_a_profile_decides_what_a_colour_is() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile that calls the red light blue and the blue one red.
    swapped = srgb.replace(b"rXYZ", b"temp").replace(b"bXYZ", b"rXYZ").replace(b"temp", b"bXYZ")

    def red_as(profile: bytes) -> object:
        made = picture("f.tif", saved(drawing(), "TIFF", icc_profile=profile))
        return opened(made.data).getpixel((40, 40))

    assert red_as(srgb) == (255, 0, 0)
    assert red_as(swapped) == (0, 0, 255)
    assert red_as(b"no profile") == (255, 0, 0)


@pytest.mark.parametrize(
    ("name", "path"), [("f.jpg", "f.jpg"), ("f.jpeg", "f.jpeg"), ("f", "f.jpg")]
)
def test_a_jpeg_for_printing_is_converted(name: str, path: str) -> None:
    made = picture(name, saved(photograph().convert("CMYK"), "JPEG"))

    assert made.path == path
    assert opened(made.data).mode == "RGB"


def test_nothing_is_taken_over_but_the_picture() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    data = saved(drawing(), "TIFF", exif=exif, dpi=(300, 300), software="Secret 1.0")
    assert b"taken at home" in data
    made = picture("f.tif", data)

    assert b"taken at home" not in made.data
    assert opened(made.data).info == {}


def test_further_pages_are_noticed_and_a_small_copy_is_not_one() -> None:
    def pages(second: dict[int, int]) -> bytes:
        small = Image.new("RGB", (9, 9))
        small.encoderinfo = {"tiffinfo": second}
        return saved(drawing(), "TIFF", save_all=True, append_images=[small])

    assert picture("f.tif", pages({})).has_more_pages
    assert not picture("f.tif", pages({254: 1})).has_more_pages
    assert not picture("f.tif", saved(drawing(), "TIFF")).has_more_pages


# --- what cannot be shown -------------------------------------------------------------------------


def header(width: int, height: int) -> bytes:
    """Return a PNG that promises a size and has next to no picture."""
    sizes = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    chunks = (b"IHDR" + sizes + bytes([8, 2, 0, 0, 0]), b"IDAT" + bytes(4))
    rows = (
        (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
        for chunk in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(rows)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no picture of a kind"),
        (b"words", "no picture of a kind"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no picture of a kind"),
        (b"%PDF-1.7", "no picture of a kind"),
        (header(60_000, 60_000), "more pixels"),
        (header(13_000, 12_000), "more pixels"),
        (header(10, 10), "damaged"),
        (b"<html/>", "no SVG"),
        (b"<svg><", "not well-formed"),
        (saved(Image.new("F", (9, 9)), "TIFF"), "32 bits"),
        (saved(Image.new("I", (9, 9)), "TIFF"), "32 bits"),
    ],
)
def test_what_cannot_be_shown_says_why(data: bytes, says: str) -> None:
    with pytest.raises(Unshowable, match=says):
        picture("f.png", data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"])
@pytest.mark.parametrize("part", [0.3, 0.7, 0.95])
def test_a_picture_cut_short_is_found_even_after_a_pdf_was_made(
    kind: str, part: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    noise = Image.effect_noise((300, 200), 60).convert("RGB").filter(ImageFilter.GaussianBlur(1))
    data = saved(noise, kind)

    with pytest.raises(Unshowable):
        picture("f", data[: int(len(data) * part)])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "JPEG2000"])
def test_no_damage_ends_a_run(kind: str) -> None:
    chance = random.Random(kind)  # noqa: S311 - no secret
    whole = saved(photograph((40, 30)), kind)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(min(len(data), 600))] = chance.randrange(256)
        try:
            made = picture("f", bytes(data))
        except Unshowable:
            continue
        assert made.width > 0
        assert made.height > 0


# --- SVG ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="30"', (40, 30)),
        ('width="40px" height=" 30 px "', (40, 30)),
        ('width="1in" height="2.54cm"', (96, 96)),
        ('width="72pt" height="25.4mm" viewBox="0 0 1 1"', (96, 96)),
        ('viewBox="0 0 400 300"', (400, 300)),
        ('viewBox="0,0,400.4,300"', (400, 300)),
        ('width="100%" height="100%" viewBox="0 0 400 300"', (400, 300)),
        ('width="200" viewBox="0 0 400 300"', (200, 150)),
        ('height="150" viewBox="0 0 400 300"', (200, 150)),
        ('width="200"', (200, 150)),
        ("", (300, 150)),
        ('viewBox="0 0 0 0"', (300, 150)),
        ('viewBox="none"', (300, 150)),
        ('width="-3" height="1e999"', (300, 100_000)),
        ('width="0.2" height="0.2"', (1, 1)),
    ],
)
def test_an_svg_has_the_size_that_browsers_give_it(attributes: str, size: tuple[int, int]) -> None:
    assert svg_size(SVG.format(attributes).encode()) == size


def test_entities_of_drawing_programs_are_read_and_bombs_are_not() -> None:
    entity = '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]>'
    drawn = f'{entity}<svg xmlns="&ns;" width="9" height="8"/>'
    assert svg_size(drawn.encode()) == (9, 8)

    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    bomb = f'<!DOCTYPE svg [{entities}]><svg width="&e11;"/>'
    with pytest.raises(ValueError, match="not well-formed"):
        svg_size(bomb.encode())


def test_a_large_picture_inside_an_svg_is_no_fault() -> None:
    data = SVG.format(f'width="9" height="9" d="{"A" * 11_000_000}"')

    assert svg_size(data.encode()) == (9, 9)
