//! A function fits on a screen; a file is one that a reader finds the way in.

use std::fs;

use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};

use super::source;

const FUNCTION_LINES: usize = 70;
const FILE_LINES: usize = 500;

struct Long<'a> {
    path: &'a str,
    found: Vec<String>,
}

impl Long<'_> {
    fn look(&mut self, name: &syn::Ident, body: &syn::Block) {
        let span = body.span();
        let lines = span.end().line - span.start().line + 1;
        if lines > FUNCTION_LINES {
            self.found.push(format!("{}: {name} has {lines} lines", self.path));
        }
    }
}

impl<'ast> Visit<'ast> for Long<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.look(&item.sig.ident, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.look(&item.sig.ident, &item.block);
        visit::visit_impl_item_fn(self, item);
    }
}

#[test]
fn functions_fit_on_a_screen() {
    let mut found = Vec::new();
    for file in source::all() {
        let mut long = Long { path: &file.path, found: Vec::new() };
        long.visit_file(&file.ast);
        found.extend(long.found);
    }
    assert!(found.is_empty(), "over {FUNCTION_LINES} lines: {found:#?}");
}

#[test]
fn files_are_short_enough_to_know_where_to_look() {
    let found: Vec<String> = source::all()
        .iter()
        .filter(|file| file.lines > FILE_LINES)
        .map(|file| format!("{}: {} lines", file.path, file.lines))
        .collect();
    assert!(found.is_empty(), "over {FILE_LINES} lines: {found:#?}");
}

#[test]
fn every_module_opens_by_saying_what_it_is_for() {
    let silent: Vec<String> = source::all()
        .iter()
        .filter(|file| !file.test && file.path.ends_with("/mod.rs"))
        .filter(|file| !fs::read_to_string(source::root().join(&file.path)).unwrap().starts_with("//!"))
        .map(|file| file.path.clone())
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}
