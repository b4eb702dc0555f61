//! The migrations are embedded one by one; this makes Cargo notice a new one.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
