//! Reads the screen that Xvfb keeps in a file (XWD), judges it, and writes it as PNG.
//!
//! No imaging program is needed: the one picture this house takes by itself is small and plain.

use std::collections::HashSet;

use anyhow::{Context, Result, bail};

/// Fewer colours than this is an empty root window or a blank page; text alone brings more.
const COLOURS_PAINTED_MIN: usize = 24;
/// Words of the fixed part of an XWD header.
const HEADER_WORDS: usize = 25;
/// Bytes of one colour map entry.
const COLOUR_BYTES: usize = 12;
/// The most bytes one stored block of a deflate stream holds.
const BLOCK_BYTES_MAX: usize = 65_535;

/// Rows of red, green, blue.
pub(crate) struct Picture {
    width: usize,
    height: usize,
    rgb: Vec<u8>,
}

impl Picture {
    /// Parses a 32-bit true colour dump, which is what a depth of 24 gives.
    pub(crate) fn from_xwd(dump: &[u8]) -> Result<Self> {
        let word = |index: usize| -> Result<usize> {
            let bytes = dump
                .get(index * 4..index * 4 + 4)
                .context("dump is cut short")?;
            let bytes = <[u8; 4]>::try_from(bytes)?;
            Ok(usize::try_from(u32::from_be_bytes(bytes))?)
        };
        let [header, width, height] = [word(0)?, word(4)?, word(5)?];
        let [order, bits, line, colours] = [word(7)?, word(11)?, word(12)?, word(19)?];
        if header < HEADER_WORDS * 4 || bits != 32 || line < width * 4 {
            bail!("the screen is not kept as 32-bit colour");
        }
        let start = header + colours * COLOUR_BYTES;
        let mut rgb = Vec::with_capacity(width * height * 3);
        for row in 0..height {
            let from = start + row * line;
            let pixels = dump
                .get(from..from + width * 4)
                .context("dump is cut short")?;
            for pixel in pixels.chunks_exact(4) {
                match (order, pixel) {
                    (0, [blue, green, red, _]) | (_, [_, red, green, blue]) => {
                        rgb.extend([*red, *green, *blue]);
                    }
                    _ => bail!("a pixel is cut short"),
                }
            }
        }
        Ok(Self { width, height, rgb })
    }

    /// Whether something is to be seen.
    pub(crate) fn is_painted(&self) -> bool {
        let mut seen = HashSet::new();
        self.rgb.chunks_exact(3).any(|pixel| {
            seen.insert(pixel);
            seen.len() >= COLOURS_PAINTED_MIN
        })
    }

    /// A PNG without compression.
    pub(crate) fn to_png(&self) -> Result<Vec<u8>> {
        let mut png = vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
        let mut head = Vec::new();
        head.extend(u32::try_from(self.width)?.to_be_bytes());
        head.extend(u32::try_from(self.height)?.to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        chunk(&mut png, *b"IHDR", &head)?;
        let mut rows = Vec::with_capacity(self.rgb.len() + self.height);
        for row in self.rgb.chunks_exact(self.width * 3) {
            rows.push(0);
            rows.extend(row);
        }
        chunk(&mut png, *b"IDAT", &stored(&rows)?)?;
        chunk(&mut png, *b"IEND", &[])?;
        Ok(png)
    }
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], body: &[u8]) -> Result<()> {
    png.extend(u32::try_from(body.len())?.to_be_bytes());
    let from = png.len();
    png.extend(kind);
    png.extend(body);
    let sum = crc32(png.get(from..).unwrap_or_default());
    png.extend(sum.to_be_bytes());
    Ok(())
}

/// A zlib stream of stored blocks.
fn stored(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(BLOCK_BYTES_MAX).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len())?;
        out.push(u8::from(blocks.peek().is_none()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    out.extend(adler32(bytes).to_be_bytes());
    Ok(out)
}

fn adler32(bytes: &[u8]) -> u32 {
    let (low, high) = bytes.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    (high << 16) | low
}

fn crc32(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    });
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dump(width: u32, height: u32, pixels: &[[u8; 4]]) -> Vec<u8> {
        let mut words = [0_u32; HEADER_WORDS];
        words[0] = 100;
        words[4] = width;
        words[5] = height;
        words[11] = 32;
        words[12] = width * 4;
        words[19] = 1;
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        bytes.extend([0; COLOUR_BYTES]);
        bytes.extend(pixels.iter().flatten());
        bytes
    }

    #[test]
    fn an_empty_screen_is_not_taken_for_a_window() {
        let blank = Picture::from_xwd(&dump(8, 8, &[[0, 0, 0, 0]; 64])).unwrap();
        assert!(!blank.is_painted());
        let pixels: Vec<_> = (0..64_u8).map(|shade| [shade, shade, 9, 0]).collect();
        assert!(
            Picture::from_xwd(&dump(8, 8, &pixels))
                .unwrap()
                .is_painted()
        );
    }

    #[test]
    fn colours_come_out_in_the_order_of_a_png() {
        let picture = Picture::from_xwd(&dump(1, 1, &[[0x6b, 0x5a, 0x0e, 0]])).unwrap();
        assert_eq!(picture.rgb, [0x0e, 0x5a, 0x6b]);
    }

    #[test]
    fn a_dump_cut_in_the_middle_is_refused() {
        let whole = dump(2, 2, &[[1, 2, 3, 0]; 4]);
        assert!(Picture::from_xwd(&whole[..whole.len() - 1]).is_err());
        assert!(Picture::from_xwd(&whole[..10]).is_err());
    }

    #[test]
    fn checksums_are_those_of_the_published_examples() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11e6_0398);
    }
}
