use super::*;

#[test]
fn every_file_of_every_language_loads() {
    if let Err(faults) = Texts::load() {
        panic!("{faults:#?}");
    }
}
