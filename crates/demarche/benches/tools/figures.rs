//! Medians and ranges, and a table of them.

/// Several measurements of one thing.
#[derive(Debug, Clone, Default)]
pub struct Figures(Vec<f64>);

impl Figures {
    pub fn push(&mut self, figure: f64) {
        self.0.push(figure);
        self.0.sort_by(f64::total_cmp);
    }

    pub fn median(&self) -> f64 {
        let middle = self.0.len() / 2;
        match self.0.len() {
            0 => f64::NAN,
            n if n % 2 == 1 => self.0[middle],
            _ => f64::midpoint(self.0[middle - 1], self.0[middle]),
        }
    }

    pub fn least(&self) -> f64 {
        self.0.first().copied().unwrap_or(f64::NAN)
    }

    pub fn most(&self) -> f64 {
        self.0.last().copied().unwrap_or(f64::NAN)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `12,345 (11,000–13,000)`.
    pub fn whole(&self) -> String {
        if self.0.len() == 1 {
            return thousands(self.median());
        }
        format!("{} ({}–{})", thousands(self.median()), thousands(self.least()), thousands(self.most()))
    }

    /// `0.42 (0.40–0.47)`.
    pub fn ratio(&self) -> String {
        if self.0.len() == 1 {
            return format!("{:.2}", self.median());
        }
        format!("{:.2} ({:.2}–{:.2})", self.median(), self.least(), self.most())
    }
}

impl FromIterator<f64> for Figures {
    fn from_iter<T: IntoIterator<Item = f64>>(figures: T) -> Self {
        let mut all = Self::default();
        figures.into_iter().for_each(|figure| all.push(figure));
        all
    }
}

pub fn thousands(figure: f64) -> String {
    let digits = format!("{figure:.0}");
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Rows of cells, printed as Markdown with its columns in line.
#[derive(Debug)]
pub struct Table(Vec<Vec<String>>);

impl Table {
    pub fn new(head: &[&str]) -> Self {
        let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
        let rule = head.iter().map(|_| "---".to_owned()).collect();
        Self(vec![head, rule])
    }

    pub fn row(&mut self, cells: Vec<String>) {
        self.0.push(cells);
    }

    pub fn print(&self) {
        let wide = |at: usize| self.0.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.0[0].len()).map(wide).collect();
        for row in &self.0 {
            let cells: Vec<String> =
                row.iter().zip(&widths).map(|(cell, &width)| format!("{cell:width$}")).collect();
            println!("| {} |", cells.join(" | "));
        }
    }
}
