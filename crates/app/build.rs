//! The languages' files are embedded one by one; this makes Cargo notice a new one.

#![expect(clippy::print_stdout, reason = "how a build script talks to Cargo")]

fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
