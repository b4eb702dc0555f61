//! A full disk, a real one: a small file system in memory, in a mount namespace that only the server sees.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::harness::{Running, Site, wait_for};
use crate::signers::{reckon_at, sign_while};

/// How to get a mount namespace here, if it is allowed at all.
fn unshare() -> Option<&'static str> {
    ["-m", "-Urm"].into_iter().find(|flags| {
        let mount = [flags, "mount", "-t", "tmpfs", "tmpfs", "/mnt"];
        let tried = Command::new("unshare").args(mount).stderr(Stdio::null()).status();
        tried.is_ok_and(|status| status.success())
    })
}

/// `serve` with its data on 32 MB, of which `ballast` leaves three; with the folder as the server sees it.
pub fn serve_on_a_small_disk(site: &Site) -> Option<(Running, PathBuf)> {
    let Some(flags) = unshare() else {
        println!("no mount namespace can be had here: not tested");
        return None;
    };
    let data = site.data();
    let script = "mv \"$1\" \"$1.kept\" && mkdir \"$1\" && mount -t tmpfs -o size=32m,mode=700 tmpfs \"$1\" \
         && cp -a \"$1.kept/.\" \"$1\" && free=$(df -k --output=avail \"$1\" | tail -1) \
         && head -c $(((free - 3072) * 1024)) /dev/zero >\"$1/ballast\" && exec \"$0\" serve";
    let mut command = Command::new("unshare");
    command
        .args([flags, "sh", "-c", script, env!("CARGO_BIN_EXE_demarche")])
        .arg(&data)
        .current_dir(site.folder.path())
        .env_clear()
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .env("DEMARCHE_CONFIG", site.config());
    let running = site.serve_by(command);
    let root = PathBuf::from(format!("/proc/{}/root", running.child.id()));
    let inside = root.join(data.strip_prefix("/").unwrap());
    Some((running, inside))
}

#[test]
fn a_full_disk_is_told_and_signing_goes_on_when_there_is_room() {
    let site = Site::with_campaign("");
    let Some((running, inside)) = serve_on_a_small_disk(&site) else { return };
    let (told, ()) = sign_while(&site, Duration::ZERO, |progress| {
        wait_for(|| (progress.refused() > 20).then_some(()));
        assert_eq!(site.get("/en/campaigns/kazakhstan-2014").unwrap().status, 200);
        std::fs::remove_file(inside.join("ballast")).unwrap();
        progress.wait_for_more(20);
    });
    assert!(told.signed.len() > 40, "{}", told.signed.len());
    assert_eq!(told.broken, 0);
    // SQLite would look for the file in our own namespace: it reads a copy of one moment.
    running.signal("-STOP");
    for file in ["demarche.db", "demarche.db-wal", "demarche.key"] {
        std::fs::copy(inside.join(file), site.folder.path().join(file)).unwrap();
    }
    running.signal("-CONT");
    let copy = db::Location::Sqlite(site.folder.path().join("demarche.db"));
    reckon_at(&copy, &site.folder.path().join("demarche.key"), &told);
    println!("disk full: {} answered with 303, all there; {} refused", told.signed.len(), told.refused);
    assert!(running.stop_and_read().0.success());
}
