//! Pixels, from a file and to a file.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits,
};
use zeroize::Zeroizing;

use crate::{FILE_BYTES_MAX, Made, PIXELS_MAX, PictureError, SIDE_MAX};

/// Memory a decoder may ask for beside the pixels.
const DECODER_BYTES_MAX: u64 = 512 << 20;
/// Of JPEG, out of 100: what the eye sees stays.
const QUALITY: u8 = 92;

/// A part of a picture, as shares of its width and height between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Of the first column.
    pub x: f64,
    /// Of the first row.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// Pixels as they are seen: upright, eight bits a channel, wiped when they are let go.
pub struct Raster {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    is_photo: bool,
    channels: usize,
    pixels: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for Raster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Raster({}×{})", self.width, self.height)
    }
}

impl Raster {
    /// Decodes a JPEG, PNG, WebP or BMP, turned as its metadata says.
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.len() as u64 > FILE_BYTES_MAX {
            return Err(PictureError::TooLarge);
        }
        // A decoder that panics on a hostile file must not take the work down with it.
        catch_unwind(AssertUnwindSafe(|| decode(bytes))).unwrap_or(Err(PictureError::Unreadable))
    }

    /// Makes the pixels of an area black, and those the area only touches.
    pub fn burn(&mut self, area: Area) {
        let (left, right) = span(area.x, area.width, self.width);
        let (top, bottom) = span(area.y, area.height, self.height);
        let row = self.width as usize * self.channels;
        for line in self.pixels.chunks_exact_mut(row).take(bottom).skip(top) {
            for pixel in
                line[left * self.channels..right * self.channels].chunks_exact_mut(self.channels)
            {
                pixel.fill(0);
                if let Some(opaque) = pixel.get_mut(3) {
                    *opaque = u8::MAX;
                }
            }
        }
    }

    /// A smaller one, whose longer side has at most so many pixels.
    #[must_use]
    pub fn shrunk(self, side: u32) -> Self {
        if self.width.max(self.height) <= side {
            return self;
        }
        let Self {
            width,
            height,
            is_photo,
            mut pixels,
            ..
        } = self;
        let raw = std::mem::take(&mut *pixels);
        let whole = if self.channels == 4 {
            image::RgbaImage::from_raw(width, height, raw).map(DynamicImage::ImageRgba8)
        } else {
            image::RgbImage::from_raw(width, height, raw).map(DynamicImage::ImageRgb8)
        };
        let whole = whole.unwrap_or_default();
        let small = whole.thumbnail(side, side);
        let _wiped = Zeroizing::new(whole.into_bytes());
        Self {
            is_photo,
            ..Self::of(small, is_photo)
        }
    }

    /// The file of these pixels and of nothing else: JPEG for photos, PNG for the rest.
    ///
    /// # Errors
    /// [`PictureError::TooLarge`] when the form cannot hold it.
    pub fn encode(&self) -> Result<Made, PictureError> {
        if self.is_photo && self.channels == 3 {
            return self.encode_photo();
        }
        let mut bytes = Zeroizing::new(Vec::new());
        let color = if self.channels == 4 {
            ExtendedColorType::Rgba8
        } else {
            ExtendedColorType::Rgb8
        };
        PngEncoder::new(&mut *bytes)
            .write_image(&self.pixels, self.width, self.height, color)
            .map_err(|_| PictureError::TooLarge)?;
        Ok(Made {
            bytes,
            ending: "png",
        })
    }

    /// The same as JPEG; what can be seen through becomes white.
    ///
    /// # Errors
    /// [`PictureError::TooLarge`] when the form cannot hold it.
    pub fn encode_photo(&self) -> Result<Made, PictureError> {
        let mut bytes = Zeroizing::new(Vec::new());
        let flat = self.flat();
        JpegEncoder::new_with_quality(&mut *bytes, QUALITY)
            .write_image(&flat, self.width, self.height, ExtendedColorType::Rgb8)
            .map_err(|_| PictureError::TooLarge)?;
        Ok(Made {
            bytes,
            ending: "jpg",
        })
    }

    /// Red, green and blue at a place, as seen on white.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        let at = (y as usize * self.width as usize + x as usize) * self.channels;
        let pixel = (x < self.width).then(|| self.pixels.get(at..at + self.channels))??;
        Some(on_white(pixel))
    }

    fn flat(&self) -> Zeroizing<Vec<u8>> {
        let mut flat = Zeroizing::new(Vec::with_capacity(self.pixels.len() / self.channels * 3));
        for pixel in self.pixels.chunks_exact(self.channels) {
            flat.extend_from_slice(&on_white(pixel));
        }
        flat
    }

    fn of(image: DynamicImage, is_photo: bool) -> Self {
        let (width, height) = (image.width(), image.height());
        let (channels, pixels) = if image.color().has_alpha() {
            (4, image.into_rgba8().into_raw())
        } else {
            (3, image.into_rgb8().into_raw())
        };
        Self {
            width,
            height,
            is_photo,
            channels,
            pixels: Zeroizing::new(pixels),
        }
    }
}

fn on_white(pixel: &[u8]) -> [u8; 3] {
    let alpha = u16::from(pixel.get(3).copied().unwrap_or(u8::MAX));
    std::array::from_fn(|at| {
        let seen = u16::from(pixel.get(at).copied().unwrap_or_default());
        u8::try_from((seen * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    })
}

/// First pixel and the one after the last, widened to whole pixels.
fn span(from: f64, length: f64, pixels: u32) -> (usize, usize) {
    let scale = f64::from(pixels);
    let (start, end) = (from.min(from + length), from.max(from + length));
    // Casts of floats saturate, and what is no number becomes zero.
    let at = |share: f64| share.clamp(0.0, scale) as usize;
    let first = at((start * scale).floor());
    (first, at((end * scale).ceil()).max(first))
}

fn decode(bytes: &[u8]) -> Result<Raster, PictureError> {
    let format = image::guess_format(bytes).map_err(|_| PictureError::OtherType)?;
    if moves(bytes, format) {
        return Err(PictureError::Moving);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(DECODER_BYTES_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = match format {
        ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Bmp => {
            reader.into_decoder().map_err(failed)?
        }
        _ => return Err(PictureError::OtherType),
    };
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(PictureError::TooLarge);
    }
    let orientation = decoder.orientation().map_err(failed)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(failed)?;
    image.apply_orientation(orientation);
    let is_photo = matches!(format, ImageFormat::Jpeg | ImageFormat::WebP);
    Ok(Raster::of(image, is_photo))
}

fn moves(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Png => {
            PngDecoder::new(Cursor::new(bytes)).is_ok_and(|png| png.is_apng().unwrap_or(false))
        }
        ImageFormat::WebP => {
            WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|web| web.has_animation())
        }
        _ => false,
    }
}

fn failed(error: image::ImageError) -> PictureError {
    match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        image::ImageError::Unsupported(_) => PictureError::OtherType,
        _ => PictureError::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A photo of stripes: red above, green below, with a face in the middle.
    fn photo(width: u32, height: u32) -> image::RgbImage {
        image::RgbImage::from_fn(width, height, |x, y| {
            let face = x > width / 3 && x < width / 2 && y > height / 3 && y < height / 2;
            match (face, y < height / 2) {
                (true, _) => image::Rgb([250, 210, 20]),
                (_, true) => image::Rgb([220, 20, 20]),
                _ => image::Rgb([20, 200, 20]),
            }
        })
    }

    fn jpeg(image: &image::RgbImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
        image.write_with_encoder(encoder).unwrap();
        bytes
    }

    fn png(image: &image::RgbImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        image
            .write_with_encoder(PngEncoder::new(&mut bytes))
            .unwrap();
        bytes
    }

    /// An EXIF segment that turns the picture by a quarter and says where it was taken, and behind
    /// the picture a small one of the face, as phones keep it.
    fn from_a_phone(picture: &[u8]) -> Vec<u8> {
        let mut exif =
            b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"GPS 31.95 N 35.93 E, phone of Salma");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let comment = b"\xff\xfe\x00\x10drawn by Salma";
        [
            &picture[..2],
            b"\xff\xe1",
            &length,
            &exif,
            comment,
            &picture[2..],
            &jpeg(&photo(40, 30)),
        ]
        .concat()
    }

    #[test]
    fn a_photo_written_anew_holds_its_pixels_and_not_where_it_was_taken() {
        let phone = from_a_phone(&jpeg(&photo(60, 40)));
        let raster = Raster::decode(&phone).unwrap();
        // Turned upright: what was red above is now at the end of the rows.
        assert_eq!((raster.width, raster.height), (40, 60));
        let [red, green, _] = raster.pixel(38, 30).unwrap();
        assert!(red > 180 && green < 60, "{red} {green}");
        let made = raster.encode().unwrap();
        assert_eq!(made.ending, "jpg");
        for trace in [&b"Exif"[..], b"GPS", b"Salma", b"\xff\xe1", b"\xff\xfe"] {
            assert!(phone.windows(trace.len()).any(|piece| piece == trace));
            assert!(
                !made.bytes.windows(trace.len()).any(|piece| piece == trace),
                "{trace:?}"
            );
        }
        let starts = made
            .bytes
            .windows(3)
            .filter(|piece| *piece == b"\xff\xd8\xff");
        assert_eq!(starts.count(), 1, "no small picture behind the picture");
        assert_eq!(Raster::decode(&made.bytes).unwrap().height, 60);
    }

    #[test]
    fn what_was_under_a_box_is_gone_from_every_pixel_of_it() {
        for bytes in [jpeg(&photo(90, 90)), png(&photo(90, 90))] {
            let mut raster = Raster::decode(&bytes).unwrap();
            assert_ne!(
                raster.pixel(40, 40).unwrap(),
                [0, 0, 0],
                "the face is there"
            );
            raster.burn(Area {
                x: 0.3,
                y: 0.3,
                width: 0.25,
                height: 0.25,
            });
            let made = raster.encode().unwrap();
            let again = Raster::decode(&made.bytes).unwrap();
            for (x, y) in (27..50).flat_map(|x| (27..50).map(move |y| (x, y))) {
                let [red, green, blue] = again.pixel(x, y).unwrap();
                assert!(
                    red < 24 && green < 24 && blue < 24,
                    "{x},{y}: {red} {green} {blue}"
                );
            }
            let face = (0..90).flat_map(|x| (0..90).map(move |y| (x, y)));
            let mut face = face.filter_map(|(x, y)| again.pixel(x, y));
            assert!(
                !face.any(|[red, green, _]| red > 200 && green > 150),
                "nothing yellow is left"
            );
        }
    }

    #[test]
    fn two_pictures_that_differ_only_under_the_box_become_the_same_file() {
        let one = photo(64, 64);
        let mut other = one.clone();
        other.put_pixel(25, 25, image::Rgb([1, 2, 3]));
        let burnt = |image: &image::RgbImage| {
            let mut raster = Raster::decode(&png(image)).unwrap();
            raster.burn(Area {
                x: 24.0 / 64.0,
                y: 24.0 / 64.0,
                width: 4.0 / 64.0,
                height: 4.0 / 64.0,
            });
            raster.encode_photo().unwrap().bytes
        };
        assert_ne!(png(&one), png(&other));
        assert_eq!(burnt(&one), burnt(&other));
    }

    #[test]
    fn a_box_is_widened_to_whole_pixels_and_ends_at_the_edge() {
        assert_eq!(span(0.101, 0.1, 100), (10, 21));
        assert_eq!(span(0.9, 5.0, 100), (90, 100));
        assert_eq!(span(-2.0, 2.5, 100), (0, 50));
        assert_eq!(span(0.5, -0.2, 100), (30, 50), "drawn backwards");
        assert_eq!(span(f64::NAN, 1.0, 100), (0, 0));
    }

    #[test]
    fn a_picture_that_claims_to_be_huge_is_refused_before_it_is_believed() {
        let mut huge = png(&photo(8, 8));
        huge[16..20].copy_from_slice(&29_999_u32.to_be_bytes());
        huge[20..24].copy_from_slice(&29_999_u32.to_be_bytes());
        assert!(Raster::decode(&huge).is_err());
        assert_eq!(
            Raster::decode(b"GIF89a\x01\x00\x01\x00\x00\x00\x00").unwrap_err(),
            PictureError::OtherType
        );
        assert_eq!(
            Raster::decode(b"a letter").unwrap_err(),
            PictureError::OtherType
        );
    }

    #[test]
    fn a_damaged_picture_is_refused_or_shown_and_never_ends_the_work() {
        for whole in [
            jpeg(&photo(32, 32)),
            png(&photo(32, 32)),
            from_a_phone(&jpeg(&photo(32, 32))),
        ] {
            for at in 0..whole.len() {
                let mut damaged = whole.clone();
                damaged[at] ^= 0x5a;
                let _ = Raster::decode(&damaged);
                let _ = Raster::decode(&whole[..at]);
            }
        }
    }

    #[test]
    fn a_small_one_keeps_the_shape() {
        let small = Raster::decode(&jpeg(&photo(900, 300))).unwrap().shrunk(90);
        assert_eq!((small.width, small.height), (90, 30));
        assert_eq!(
            Raster::decode(&jpeg(&photo(9, 3)))
                .unwrap()
                .shrunk(90)
                .width,
            9
        );
    }
}
