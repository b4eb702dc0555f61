//! The drawing as a PNG with a palette: a sheet of four inks and the shades between them needs no more, and takes a
//! third of the bytes of full colour.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use resvg::{tiny_skia, usvg};

use super::{CardFailure, HEIGHT, WIDTH};

pub(super) fn encode(drawing: &usvg::Tree) -> Result<Vec<u8>, CardFailure> {
    let mut pixmap = tiny_skia::Pixmap::new(WIDTH, HEIGHT)
        .ok_or_else(|| CardFailure::Drawing("no room for the pixels".into()))?;
    resvg::render(drawing, tiny_skia::Transform::identity(), &mut pixmap.as_mut());
    let (palette, indices) = index(pixmap.data());
    write(&palette, &indices).map_err(|error| CardFailure::Drawing(error.to_string()))
}

/// Every pixel as its number in a palette. Colours are told apart in as many steps as leave at most 256 of them;
/// of one step, the first colour met stands for all, so that the flat grounds keep theirs.
fn index(pixels: &[u8]) -> (Vec<[u8; 3]>, Vec<u8>) {
    for shift in 2..8 {
        if let Some(found) = index_in_steps(pixels, shift) {
            return found;
        }
    }
    (vec![[0; 3]], vec![0; pixels.len() / 4])
}

fn index_in_steps(pixels: &[u8], shift: u8) -> Option<(Vec<[u8; 3]>, Vec<u8>)> {
    let mut numbers: HashMap<[u8; 3], u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(pixels.len() / 4);
    // Most pixels have their left neighbour's colour.
    let mut last = ([0; 4], None);
    for pixel in pixels.as_chunks().0 {
        let number = match last {
            (colour, Some(number)) if colour == *pixel => number,
            _ => {
                let colour = [pixel[0], pixel[1], pixel[2]];
                let next = u8::try_from(palette.len());
                match numbers.entry(colour.map(|part| part >> shift)) {
                    Entry::Occupied(entry) => *entry.get(),
                    Entry::Vacant(entry) => {
                        palette.push(colour);
                        *entry.insert(next.ok()?)
                    }
                }
            }
        };
        indices.push(number);
        last = (*pixel, Some(number));
    }
    Some((palette, indices))
}

fn write(palette: &[[u8; 3]], indices: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indices)?;
    writer.finish()?;
    Ok(bytes)
}
