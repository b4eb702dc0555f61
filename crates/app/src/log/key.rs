#[derive(Debug)]
pub struct LogKey;
