//! Pages that are pictures, bound into a PDF which holds nothing else: no text, no author, no
//! attachment, no script, no earlier version.

use std::io::Write as _;

use zeroize::Zeroizing;

use crate::{PAGE_DPI, PAGES_MAX, PictureError, Raster};

/// Objects of the document before its pages: catalogue and page tree.
const BEFORE: usize = 2;
/// Objects of a page: itself, what is drawn, its picture.
const OF_PAGE: usize = 3;

/// Binds pages in their order.
///
/// # Errors
/// [`PictureError::TooLarge`] for too many pages; what `pages` gives.
pub fn bind(
    pages: impl Iterator<Item = Result<Raster, PictureError>>,
) -> Result<Zeroizing<Vec<u8>>, PictureError> {
    let mut out = Zeroizing::new(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec());
    let mut places = Vec::new();
    let mut count = 0;
    for page in pages {
        if count == PAGES_MAX {
            return Err(PictureError::TooLarge);
        }
        write_page(&mut out, &mut places, BEFORE + 1 + OF_PAGE * count, &page?)?;
        count += 1;
    }
    let kids: String = (0..count)
        .map(|at| format!("{} 0 R ", BEFORE + 1 + OF_PAGE * at))
        .collect();
    let first = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {count} /Kids [ {kids}] >>"),
    ];
    let mut heads = Vec::new();
    for (at, body) in first.iter().enumerate() {
        heads.push(out.len());
        put(
            &mut out,
            format!("{} 0 obj\n{body}\nendobj\n", at + 1).as_bytes(),
        );
    }
    let table = out.len();
    let total = BEFORE + places.len() + 1;
    put(
        &mut out,
        format!("xref\n0 {total}\n0000000000 65535 f \n").as_bytes(),
    );
    for place in heads.iter().chain(&places) {
        put(&mut out, format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<< /Size {total} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    put(&mut out, end.as_bytes());
    Ok(out)
}

fn write_page(
    out: &mut Vec<u8>,
    places: &mut Vec<usize>,
    number: usize,
    page: &Raster,
) -> Result<(), PictureError> {
    let points = |pixels: u32| f64::from(pixels) * 72.0 / f64::from(PAGE_DPI);
    let (width, height) = (points(page.width), points(page.height));
    let drawn = format!("q {width:.2} 0 0 {height:.2} 0 0 cm /P Do Q");
    let picture = page.encode_photo()?.bytes;
    places.push(out.len());
    put(
        out,
        format!(
            "{number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:.2} {height:.2}] \
             /Contents {} 0 R /Resources << /XObject << /P {} 0 R >> >> >>\nendobj\n",
            number + 1,
            number + 2
        )
        .as_bytes(),
    );
    places.push(out.len());
    put(
        out,
        format!(
            "{} 0 obj\n<< /Length {} >>\nstream\n{drawn}\nendstream\nendobj\n",
            number + 1,
            drawn.len()
        )
        .as_bytes(),
    );
    places.push(out.len());
    let head = format!(
        "{} 0 obj\n<< /Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceRGB \
         /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>\nstream\n",
        number + 2,
        page.width,
        page.height,
        picture.len()
    );
    put(out, head.as_bytes());
    put(out, &picture);
    put(out, b"\nendstream\nendobj\n");
    Ok(())
}

/// Writing into memory does not fail.
fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    let _ = out.write_all(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Area;

    fn page() -> Raster {
        let mut bytes = Vec::new();
        let sheet = image::RgbImage::from_fn(300, 150, |x, _| {
            image::Rgb([u8::try_from(x % 256).unwrap(), 200, 90])
        });
        let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        sheet.write_with_encoder(encoder).unwrap();
        Raster::decode(&bytes).unwrap()
    }

    #[test]
    fn a_bound_document_has_its_pages_and_nothing_hidden() {
        let mut second = page();
        second.burn(Area {
            x: 0.0,
            y: 0.0,
            width: 1.0,
            height: 1.0,
        });
        let bound = bind([Ok(page()), Ok(second)].into_iter()).unwrap();
        let text = String::from_utf8_lossy(&bound);
        assert!(text.contains("/Count 2") && text.contains("/MediaBox [0 0 144.00 72.00]"));
        for hidden in [
            "/Info",
            "/Metadata",
            "/Author",
            "/JavaScript",
            "/EmbeddedFile",
            "/ID",
        ] {
            assert!(!text.contains(hidden), "{hidden}");
        }
        // The table leads to each object.
        let table = text.split("xref\n0 9\n").nth(1).unwrap();
        for (at, line) in table.lines().skip(1).take(8).enumerate() {
            let place: usize = line[..10].parse().unwrap();
            assert!(bound[place..].starts_with(format!("{} 0 obj", at + 1).as_bytes()));
        }
    }

    #[test]
    fn a_page_that_cannot_be_read_ends_the_binding() {
        let pages = [Ok(page()), Err(PictureError::Unreadable)];
        assert_eq!(
            bind(pages.into_iter()).unwrap_err(),
            PictureError::Unreadable
        );
        let many = (0..PAGES_MAX + 1).map(|_| Ok(page().shrunk(2)));
        assert_eq!(bind(many).unwrap_err(), PictureError::TooLarge);
    }
}
