//! A picture as it was sent becomes one that a page can show: decoded within limits, made smaller, and encoded anew
//! from its pixels alone. Where and when it was taken, with what, and whatever was hidden behind it stays out: a
//! photograph's place has led to arrests.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::imageops;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageError, ImageFormat, Limits};

/// The longest side as it is kept: sharp on a telephone and across a page.
pub const LONGEST_SIDE: u32 = 1_600;
/// What may be sent: a camera's largest photograph.
pub const LARGEST: usize = 24 * 1024 * 1024;
/// More than any telephone's sensor in its usual mode; as pixels in memory 160 MB at most.
const MOST_PIXELS: u64 = 40_000_000;
const LONGEST_SENT: u32 = 20_000;
const LARGEST_DECODED: u64 = MOST_PIXELS * 4 + 16 * 1024 * 1024;
const JPEG_QUALITY: u8 = 82;
/// A picture that stays larger than this, as a transparent one may, is made smaller still.
const LARGEST_KEPT: usize = 3 * 1024 * 1024;
/// The longest side in a list.
const SMALL_SIDE: u32 = 320;

/// A picture that can go into a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// `jpg` or `png`.
    pub suffix: &'static str,
    pub content: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    #[error("this is no picture")]
    Unknown,
    /// A drawing may carry a script and ask other servers.
    #[error("this is an SVG drawing")]
    Drawing,
    #[error("the file is larger than {} MiB", LARGEST / 1024 / 1024)]
    Large,
    #[error("the picture has more pixels than can be handled")]
    Pixels,
    #[error("the picture is broken")]
    Broken,
}

/// Takes a good part of a second for a photograph: not for a thread that serves pages.
pub fn prepare(content: &[u8]) -> Result<Picture, PictureFault> {
    if content.len() > LARGEST {
        return Err(PictureFault::Large);
    }
    let format = format(content)?;
    let (picture, orientation) = decode(content, format)?;
    let mut picture = smaller(picture);
    picture.apply_orientation(orientation);
    let mut encoded = encode(&picture, format)?;
    while encoded.content.len() > LARGEST_KEPT {
        let side = picture.width().max(picture.height()) * 3 / 4;
        picture = picture.thumbnail(side, side);
        encoded = encode(&picture, format)?;
    }
    Ok(encoded)
}

/// A picture that was prepared, for a list of them: a small JPEG.
pub fn small(content: &[u8]) -> Result<Vec<u8>, PictureFault> {
    let (picture, orientation) = decode(content, format(content)?)?;
    let mut picture = picture.thumbnail(SMALL_SIDE, SMALL_SIDE);
    picture.apply_orientation(orientation);
    jpeg(&DynamicImage::ImageRgb8(picture.to_rgb8()))
}

/// A picture as Markdown: what it shows must not end the brackets that it stands in.
pub fn markdown(alt: &str, name: &str) -> String {
    let plain = |c: char| if "\\[]*_`<>!&".contains(c) { format!("\\{c}") } else { c.to_string() };
    format!("![{}](images/{name})", alt.chars().map(plain).collect::<String>())
}

/// By what it begins with, whatever its name says.
fn format(content: &[u8]) -> Result<ImageFormat, PictureFault> {
    match content {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Ok(ImageFormat::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(ImageFormat::WebP),
        _ => {
            let head = String::from_utf8_lossy(&content[..content.len().min(1_000)]).to_lowercase();
            Err(if head.contains("<svg") { PictureFault::Drawing } else { PictureFault::Unknown })
        }
    }
}

fn decode(content: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), PictureFault> {
    let reader = Cursor::new(content);
    match format {
        ImageFormat::Png => pixels(PngDecoder::with_limits(reader, limits()).map_err(fault)?),
        ImageFormat::Jpeg => pixels(JpegDecoder::new(reader).map_err(fault)?),
        _ => pixels(WebPDecoder::new(reader).map_err(fault)?),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SENT);
    limits.max_image_height = Some(LONGEST_SENT);
    limits.max_alloc = Some(LARGEST_DECODED);
    limits
}

/// What the head claims is judged before memory is taken for it.
fn pixels(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), PictureFault> {
    let (width, height) = decoder.dimensions();
    let total = u64::from(width) * u64::from(height);
    if total > MOST_PIXELS || width > LONGEST_SENT || height > LONGEST_SENT {
        return Err(PictureFault::Pixels);
    }
    if total == 0 {
        return Err(PictureFault::Broken);
    }
    if decoder.total_bytes() > LARGEST_DECODED {
        return Err(PictureFault::Pixels);
    }
    decoder.set_limits(limits()).map_err(fault)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    Ok((picture, orientation))
}

fn fault(error: ImageError) -> PictureFault {
    match error {
        ImageError::Limits(_) => PictureFault::Pixels,
        _ => PictureFault::Broken,
    }
}

/// Halved roughly first, then finely: the fine way alone takes sixteen bytes a pixel.
fn smaller(picture: DynamicImage) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    let rough = LONGEST_SIDE * 2;
    let picture = if longest > rough { picture.thumbnail(rough, rough) } else { picture };
    if longest > LONGEST_SIDE {
        return picture.resize(LONGEST_SIDE, LONGEST_SIDE, imageops::FilterType::CatmullRom);
    }
    picture
}

/// A photograph as JPEG; what is transparent, or was a PNG and is smaller as one (a chart, a logo), as PNG.
fn encode(picture: &DynamicImage, format: ImageFormat) -> Result<Picture, PictureFault> {
    let (width, height) = (picture.width(), picture.height());
    let made = |suffix, content| Picture { suffix, content, width, height };
    if is_transparent(picture) {
        return Ok(made("png", png(&DynamicImage::ImageRgba8(picture.to_rgba8()))?));
    }
    let opaque = DynamicImage::ImageRgb8(picture.to_rgb8());
    let jpeg = jpeg(&opaque)?;
    if format == ImageFormat::Png {
        let png = png(&opaque)?;
        if png.len() <= jpeg.len() {
            return Ok(made("png", png));
        }
    }
    Ok(made("jpg", jpeg))
}

fn is_transparent(picture: &DynamicImage) -> bool {
    picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255)
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, PictureFault> {
    let mut content = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut content, JPEG_QUALITY);
    picture.write_with_encoder(encoder).map_err(fault)?;
    Ok(content)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureFault> {
    let mut content = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut content, CompressionType::Best, FilterType::Adaptive);
    let (width, height, color) = (picture.width(), picture.height(), picture.color());
    encoder.write_image(picture.as_bytes(), width, height, color.into()).map_err(fault)?;
    Ok(content)
}

/// What a text says that a picture shows, where it stands first; as it is written there.
pub fn said_in<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let (before, _) = text.split_once(&format!("](images/{name})"))?;
    let (_, alt) = before.rsplit_once("![")?;
    Some(alt.trim()).filter(|alt| !alt.is_empty() && !alt.contains(['\n', '\\', ']']))
}

/// A name for a picture in `images/`: what it was called, in letters that a bundle allows, and not one of `taken`.
pub fn name(sent: &str, suffix: &str, taken: impl Fn(&str) -> bool) -> String {
    let stem = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let stem = super::words::slug(stem);
    let stem = if stem.is_empty() { "picture" } else { &stem };
    let mut names =
        std::iter::once(format!("{stem}.{suffix}")).chain((2..).map(|n| format!("{stem}-{n}.{suffix}")));
    names.find(|name| !taken(name)).expect("there is always a next number")
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    fn photo(width: u32, height: u32) -> DynamicImage {
        let noise = |x: u32, y: u32| {
            (x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77)).wrapping_mul(0xc2b2_ae3d)
        };
        let grain = |x: u32, y: u32| (noise(x, y) >> 28) as u8;
        let picture = RgbImage::from_fn(width, height, |x, y| {
            Rgb([100 + grain(x, y), 90 + grain(y, x), 80 + grain(x, y)])
        });
        DynamicImage::ImageRgb8(picture)
    }

    fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut content = Cursor::new(Vec::new());
        picture.write_to(&mut content, format).unwrap();
        content.into_inner()
    }

    /// A JPEG with an Exif block: turned by 90 degrees, and a place where it was taken.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
        tiff.extend(b"\x01\x0e\0\x02\0\0\0\x13\0\0\0\x26\0\0\0\0GPS 43.3377 52.8553\0");
        let mut out = jpeg[..2].to_vec();
        out.extend([0xff, 0xe1]);
        out.extend(u16::try_from(tiff.len() + 2).unwrap().to_be_bytes());
        out.extend(tiff);
        out.extend(&jpeg[2..]);
        out
    }

    #[test]
    fn a_photograph_is_made_smaller_turned_upright_and_forgets_where_it_was_taken() {
        let sent = with_exif(&encoded(&photo(3_200, 1_200), ImageFormat::Jpeg));
        assert!(sent.windows(3).any(|bytes| bytes == b"GPS"));
        let picture = prepare(&sent).unwrap();
        assert_eq!((picture.suffix, picture.width, picture.height), ("jpg", 600, 1_600));
        assert!(!picture.content.windows(4).any(|bytes| bytes == b"Exif" || bytes == b"GPS "));
        assert!(picture.content.len() < sent.len());
        let again = image::load_from_memory(&picture.content).unwrap();
        assert_eq!((again.width(), again.height()), (600, 1_600));
    }

    #[test]
    fn a_small_picture_keeps_its_size_and_what_is_transparent_stays_so() {
        let logo = RgbaImage::from_fn(40, 30, |x, _| Rgba([200, 0, 0, if x < 20 { 255 } else { 0 }]));
        let picture = prepare(&encoded(&DynamicImage::ImageRgba8(logo), ImageFormat::Png)).unwrap();
        assert_eq!((picture.suffix, picture.width, picture.height), ("png", 40, 30));
        assert_eq!(image::load_from_memory(&picture.content).unwrap().to_rgba8().get_pixel(39, 3).0[3], 0);
        let flat = DynamicImage::ImageRgb8(RgbImage::from_pixel(300, 200, Rgb([1, 2, 3])));
        assert_eq!(prepare(&encoded(&flat, ImageFormat::Png)).unwrap().suffix, "png");
        assert_eq!(prepare(&encoded(&flat, ImageFormat::WebP)).unwrap().suffix, "jpg");
        assert_eq!(prepare(&encoded(&photo(300, 200), ImageFormat::Png)).unwrap().suffix, "jpg");
    }

    #[test]
    fn drawings_and_what_is_no_picture_are_refused() {
        for svg in ["<svg onload='alert(1)'/>", "<?xml version='1.0'?>\n<!-- x -->\n<SVG xmlns='…'>"] {
            assert_eq!(prepare(svg.as_bytes()), Err(PictureFault::Drawing));
        }
        for other in [&b""[..], b"GIF89a", b"<html><script>", b"%PDF-1.7", b"BM"] {
            assert_eq!(prepare(other), Err(PictureFault::Unknown));
        }
        assert_eq!(prepare(&vec![0xff; LARGEST + 1]), Err(PictureFault::Large));
        let whole = encoded(&photo(64, 64), ImageFormat::Png);
        for end in [8, 20, 60, whole.len() / 2] {
            assert_eq!(prepare(&whole[..end]), Err(PictureFault::Broken), "{end}");
        }
    }

    /// A few bytes that claim, or are, an enormous picture.
    #[test]
    fn a_bomb_does_not_go_off() {
        let claim = |width: u32, height: u32| {
            let mut head = b"IHDR".to_vec();
            head.extend([width.to_be_bytes(), height.to_be_bytes()].concat());
            head.extend([8, 2, 0, 0, 0]);
            let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
            png.extend(&head);
            png.extend(crc(&head).to_be_bytes());
            png.extend(b"\0\0\0\x04IDAT\x78\x9c\0\0");
            png
        };
        assert_eq!(prepare(&claim(60_000, 60_000)), Err(PictureFault::Pixels));
        assert_eq!(prepare(&claim(7_000, 7_000)), Err(PictureFault::Pixels));
        assert!(prepare(&claim(u32::MAX, 1)).is_err());
        // A JPEG's head, of 65,000 by 65,000.
        let mut jpeg = encoded(&photo(16, 16), ImageFormat::Jpeg);
        let at = jpeg.windows(2).position(|bytes| bytes == [0xff, 0xc0]).unwrap();
        jpeg[at + 5..at + 9].copy_from_slice(&[0xfd, 0xe8, 0xfd, 0xe8]);
        assert_eq!(prepare(&jpeg), Err(PictureFault::Pixels));
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |crc, byte| {
            (0..8)
                .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
        })
    }

    #[test]
    fn what_a_picture_shows_cannot_become_markup() {
        let alt = "A *strike* ](javascript:x) <b> [x]";
        let text = markdown(alt, "strike.jpg");
        let html = crate::campaigns::markdown_with_images(&text, "test");
        let wanted = "alt=\"A *strike* ](javascript:x) &lt;b&gt; [x]\"";
        assert!(html.contains(wanted) && !html.contains("href"), "{html}");
        let text = "a ![x](images/b.png) and ![A strike](images/a.png)";
        assert_eq!((said_in(text, "a.png"), said_in(text, "c.png")), (Some("A strike"), None));
    }

    #[test]
    fn a_name_is_made_of_what_it_was_called() {
        assert_eq!(name("IMG 2041 (1).JPG", "jpg", |_| false), "img-2041-1.jpg");
        assert_eq!(name("C:\\photos\\Жаңаөзен.png", "png", |_| false), "picture.png");
        assert_eq!(
            name("../../Grève à Paris.webp", "jpg", |name| name == "greve-a-paris.jpg"),
            "greve-a-paris-2.jpg"
        );
    }
}
