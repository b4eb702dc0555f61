//! A bounded queue with one line a campaign, served in turns: a flood on one campaign does not make another wait.

use std::collections::{HashMap, VecDeque};

use uuid::Uuid;

/// A campaign may hold so many times what is free. The fewer places are left the less each may hold, so that
/// one that floods leaves a fifth free for the others, two that flood leave a ninth.
const SHARE: usize = 4;

#[derive(Debug)]
pub struct Fair<T> {
    places: usize,
    taken: usize,
    lines: HashMap<Uuid, VecDeque<T>>,
    /// Campaigns with somebody waiting, each once, the next one first.
    turns: VecDeque<Uuid>,
}

impl<T> Fair<T> {
    pub fn new(places: usize) -> Self {
        Self { places: places.max(1), taken: 0, lines: HashMap::new(), turns: VecDeque::new() }
    }

    /// Gives it back when there is no place for this campaign.
    pub fn push(&mut self, campaign: Uuid, one: T) -> Result<(), T> {
        let line = self.lines.entry(campaign).or_default();
        if line.len() >= SHARE * (self.places - self.taken) {
            return Err(one);
        }
        if line.is_empty() {
            self.turns.push_back(campaign);
        }
        line.push_back(one);
        self.taken += 1;
        Ok(())
    }

    /// Takes up to `most`, one of each campaign in turn.
    pub fn take(&mut self, most: usize, into: &mut Vec<T>) {
        while into.len() < most {
            let Some(campaign) = self.turns.pop_front() else { return };
            let Some(line) = self.lines.get_mut(&campaign) else { continue };
            if let Some(one) = line.pop_front() {
                into.push(one);
                self.taken -= 1;
            }
            if line.is_empty() {
                // Kept while few, so that a busy campaign's line is not made anew each time.
                if self.lines.len() > 64 {
                    self.lines.remove(&campaign);
                }
            } else {
                self.turns.push_back(campaign);
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.taken == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOODED: Uuid = Uuid::from_u128(1);
    const QUIET: Uuid = Uuid::from_u128(2);
    const THIRD: Uuid = Uuid::from_u128(3);

    fn flooded(places: usize) -> (Fair<usize>, usize) {
        let mut queue = Fair::new(places);
        let held = (0..places).take_while(|n| queue.push(FLOODED, *n).is_ok()).count();
        (queue, held)
    }

    #[test]
    fn a_flood_on_one_campaign_leaves_places_to_another() {
        let (mut queue, held) = flooded(1000);
        assert_eq!(held, 800);
        for n in 0..100 {
            assert!(queue.push(QUIET, n).is_ok(), "{n}");
        }
        assert!(queue.push(FLOODED, 0).is_err());
        let others = (0..1000).take_while(|n| queue.push(THIRD, *n).is_ok()).count();
        assert!(others >= 50, "{others}");
    }

    #[test]
    fn those_who_come_late_are_in_the_next_batch_however_long_the_line_of_another_is() {
        let (mut queue, _) = flooded(1000);
        for n in 0..5 {
            queue.push(QUIET, 10_000 + n).unwrap();
        }
        let mut batch = Vec::new();
        queue.take(20, &mut batch);
        assert_eq!(batch.iter().filter(|one| **one >= 10_000).count(), 5);
        let own: Vec<usize> = batch.into_iter().filter(|one| *one < 10_000).collect();
        assert_eq!(own, (0..15).collect::<Vec<_>>(), "in the order in which they came");
    }

    #[test]
    fn one_place_holds_one_and_a_full_queue_takes_none() {
        let (mut queue, held) = flooded(1);
        assert_eq!(held, 1);
        assert_eq!(queue.push(QUIET, 9), Err(9));
        let mut batch = Vec::new();
        queue.take(10, &mut batch);
        assert_eq!(batch, [0]);
        assert!(queue.is_empty() && queue.push(QUIET, 9).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn whatever_went_in_comes_out_once_and_never_more_than_there_are_places(
            pushes in proptest::collection::vec((0_u128..5, 0_usize..7), 0..300), places in 1_usize..50,
        ) {
            let mut queue = Fair::new(places);
            let (mut given, mut got) = (0_usize, Vec::new());
            for (n, (campaign, take)) in pushes.into_iter().enumerate() {
                given += usize::from(queue.push(Uuid::from_u128(campaign), n).is_ok());
                proptest::prop_assert!(given - got.len() <= places);
                let upto = got.len() + take / 2;
                queue.take(upto, &mut got);
            }
            queue.take(usize::MAX, &mut got);
            proptest::prop_assert!(queue.is_empty());
            got.sort_unstable();
            got.dedup();
            proptest::prop_assert_eq!(got.len(), given);
        }
    }
}
