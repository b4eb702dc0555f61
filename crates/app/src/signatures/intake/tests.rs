//! The queue and the batches, without a database; with one in `signatures::tests::signing`.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::*;
use crate::kernel::{Country, Timestamp};
use crate::languages::Language;
use crate::signatures::Visibility;
use uuid::Uuid;

fn row(campaign: u128, n: u8) -> NewSignature {
    NewSignature {
        bucket: 0,
        id: Uuid::from_u128(u128::from(n)),
        campaign_id: Uuid::from_u128(campaign),
        address_index: [n; 16],
        quarantine: None,
        visibility: Visibility::Targets,
        country: Country::parse("KZ").unwrap(),
        language: Language::english(),
        wording: "2026-11".into(),
        organisation: None,
        organisation_kind: "none".into(),
        sealed: vec![n],
        consents: Vec::new(),
        created_at: Timestamp(0),
    }
}

/// Holds the writer back until it is opened.
#[derive(Debug, Clone, Default)]
struct Gate(Arc<(AtomicBool, AtomicUsize)>);

impl Gate {
    fn store(&self) -> impl Fn(&[NewSignature]) -> DbResult<()> + Clone + Send + 'static {
        let gate = self.clone();
        move |rows| {
            while !gate.0.0.load(Ordering::Acquire) {
                std::thread::yield_now();
            }
            gate.0.1.fetch_add(rows.len(), Ordering::AcqRel);
            Ok(())
        }
    }

    fn open(&self) {
        self.0.0.store(true, Ordering::Release);
    }

    fn stored(&self) -> usize {
        self.0.1.load(Ordering::Acquire)
    }
}

fn pending<T>(answer: &mut std::pin::Pin<Box<impl Future<Output = T>>>) -> bool {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    answer.as_mut().poll(&mut context).is_pending()
}

#[tokio::test]
async fn a_row_that_cannot_be_written_fails_alone() {
    let store = |rows: &[NewSignature]| {
        if rows.iter().any(|row| row.sealed == [13]) {
            return Err(DbError::Other("poison".into()));
        }
        Ok(())
    };
    let gate = Gate::default();
    let (held, tries) = (gate.store(), Arc::new(AtomicUsize::new(0)));
    let counted = tries.clone();
    let intake = Intake::with_store(1000, 1, move |rows| {
        held(rows)?;
        counted.fetch_add(1, Ordering::AcqRel);
        store(rows)
    });
    let all = (0..100).map(|n| intake.submit(row(1, n)));
    let opening = async { gate.open() };
    let (answers, ()) = tokio::join!(futures::future::join_all(all), opening);
    for (n, answer) in answers.into_iter().enumerate() {
        let poisoned = matches!(answer, Err(IntakeFailure::Internal(_)));
        assert_eq!(poisoned, n == 13, "{n}: {answer:?}");
    }
    assert!(tries.load(Ordering::Acquire) < 30, "in halves, not one by one");
}

#[tokio::test]
async fn when_the_database_is_away_everyone_is_told_to_come_back() {
    let away = |_: &[NewSignature]| Err(DbError::Unavailable("fail-over".into()));
    let intake = Intake::with_store(10, 1, away);
    assert!(matches!(intake.submit(row(1, 1)).await, Err(IntakeFailure::Unavailable(_))));
    assert!(matches!(intake.submit(row(1, 2)).await, Err(IntakeFailure::Unavailable(_))));
}

#[tokio::test]
async fn a_flood_on_one_campaign_does_not_turn_another_away() {
    let gate = Gate::default();
    let intake = Arc::new(Intake::with_store(50, 1, gate.store()));
    let flood = (0..200).map(|n| intake.submit(row(1, n)));
    let quiet = (0..5).map(|n| intake.submit(row(2, n)));
    let opening = async { gate.open() };
    let (flood, quiet, ()) =
        tokio::join!(futures::future::join_all(flood), futures::future::join_all(quiet), opening,);
    assert!(flood.contains(&Err(IntakeFailure::Busy)), "the queue never filled");
    assert!(quiet.iter().all(Result::is_ok), "{quiet:?}");
}

#[tokio::test]
async fn nobody_is_answered_before_the_row_is_stored() {
    let gate = Gate::default();
    let intake = Intake::with_store(10, 1, gate.store());
    let mut answer = Box::pin(intake.submit(row(1, 1)));
    assert!(pending(&mut answer));
    tokio::task::yield_now().await;
    assert!(pending(&mut answer));
    gate.open();
    assert_eq!(answer.await, Ok(()));
    assert_eq!(gate.stored(), 1);
}

#[tokio::test]
async fn whoever_hangs_up_is_stored_and_a_stop_writes_what_waits() {
    let gate = Gate::default();
    let intake = Intake::with_store(10, 2, gate.store());
    for n in 0..7 {
        let mut answer = Box::pin(intake.submit(row(1, n)));
        assert!(pending(&mut answer));
    }
    let queue = Arc::downgrade(&intake.0);
    drop(intake);
    gate.open();
    while queue.strong_count() > 0 {
        std::thread::yield_now();
    }
    assert_eq!(gate.stored(), 7);
}
