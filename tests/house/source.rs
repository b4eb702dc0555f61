//! The sources of the workspace, parsed, each file with the module it is and whether only tests see it.

use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};

pub const CRATES: [&str; 8] = ["tlog", "dsn", "press", "webauthn", "db", "app", "web", "demarche"];

pub struct File {
    pub krate: &'static str,
    /// Relative to the root of the workspace.
    pub path: String,
    /// `["letters", "store"]` for `crates/app/src/letters/store.rs`.
    pub module: Vec<String>,
    pub test: bool,
    pub ast: syn::File,
    pub lines: usize,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the root of the workspace")
}

/// Every file that the crates compile, found by following `mod`.
pub fn all() -> Vec<File> {
    let mut files = Vec::new();
    for krate in CRATES {
        let src = root().join("crates").join(krate).join("src");
        let front = if src.join("lib.rs").exists() { "lib.rs" } else { "main.rs" };
        follow(krate, &src.join(front), &src, Vec::new(), false, &mut files);
    }
    assert!(files.len() > 50, "only {} files: the search for modules is broken", files.len());
    files
}

fn follow(
    krate: &'static str,
    path: &Path,
    folder: &Path,
    module: Vec<String>,
    test: bool,
    files: &mut Vec<File>,
) {
    let content = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let ast = syn::parse_file(&content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    for item in &ast.items {
        let syn::Item::Mod(declared) = item else { continue };
        if declared.content.is_some() {
            continue;
        }
        let name = declared.ident.to_string();
        let beside = folder.join(format!("{name}.rs"));
        let inside = folder.join(&name).join("mod.rs");
        let file = if beside.exists() { beside } else { inside };
        let mut inner = module.clone();
        inner.push(name.clone());
        let only_tests = test || is_test(&declared.attrs);
        follow(krate, &file, &folder.join(&name), inner, only_tests, files);
    }
    let path = path.strip_prefix(root()).expect("inside the workspace").display().to_string();
    files.push(File { krate, path, module, test, lines: content.lines().count(), ast });
}

/// `#[test]`, `#[tokio::test]`, `#[cfg(test)]`, `#[cfg(any(test, …))]`.
pub fn is_test(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().segments.last().is_some_and(|last| last.ident == "test")
            || (attr.path().is_ident("cfg")
                && attr.meta.require_list().is_ok_and(|list| {
                    list.tokens.to_string().split(|c: char| !c.is_alphanumeric()).any(|word| word == "test")
                }))
    })
}

/// The paths that a file's own code names, outside its tests: `crate::letters::store`, `super::rules`, …
pub fn paths(file: &File) -> Vec<Vec<String>> {
    let mut found = Paths(Vec::new());
    found.visit_file(&file.ast);
    found.0
}

struct Paths(Vec<Vec<String>>);

impl Paths {
    fn of_tree(&mut self, tree: &syn::UseTree, before: &[String]) {
        let longer = |ident: &syn::Ident| [before, &[ident.to_string()]].concat();
        match tree {
            syn::UseTree::Path(path) => self.of_tree(&path.tree, &longer(&path.ident)),
            syn::UseTree::Name(name) => self.0.push(longer(&name.ident)),
            syn::UseTree::Rename(name) => self.0.push(longer(&name.ident)),
            syn::UseTree::Glob(_) => self.0.push(before.to_vec()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.of_tree(item, before)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attrs = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !is_test(attrs) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.of_tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.0.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    /// Inside a macro there are only tokens: what looks like a path from the crate's root is one.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let text = call.tokens.to_string().replace(' ', "");
        for (at, _) in text.match_indices("crate::") {
            let rest = &text[at + "crate::".len()..];
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            self.0.push(vec!["crate".to_owned(), name]);
        }
        self.visit_path(&call.path);
    }
}
