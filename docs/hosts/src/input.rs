//! Reading the records of New York: dog licences and dog bites.
//!
//! Nobody has cleaned them. A line that cannot be read is an error that names file and line; a
//! value that is merely absent stays absent.

use std::{fs::File, path::Path};

use anyhow::{Context, Result, bail};
use chrono::{Datelike as _, NaiveDate};
use dog_registry::breed::{Reading, read_breed};

/// One licence.
#[derive(Clone, Debug)]
pub struct Licence {
    /// The line of the file.
    pub line: u64,
    /// The breed as it was written.
    pub breed_text: String,
    /// What the breed catalogue makes of it.
    pub breed: Reading,
    /// The year of birth, where one is given.
    pub born: Option<i32>,
    /// The day of issue.
    pub issued: NaiveDate,
}

/// One bite.
#[derive(Clone, Debug)]
pub struct Bite {
    /// The line of the file.
    pub line: u64,
    /// The day; the records give no hour.
    pub on: NaiveDate,
    /// What the breed catalogue makes of the breed.
    pub breed: Reading,
}

/// Reads the licences.
///
/// # Errors
///
/// Returns an error that names the file, and the line where one is broken.
pub fn licences(path: &Path) -> Result<Vec<Licence>> {
    read(path, &["AnimalBirthYear", "BreedName", "LicenseIssuedDate"], |line, fields| {
        let [birth, breed, issued] = fields else { bail!("expected three fields") };
        let issued = NaiveDate::parse_from_str(issued, "%m/%d/%Y").with_context(|| {
            format!("LicenseIssuedDate: \"{issued}\" is no date like 12/30/2021")
        })?;
        let born = match *birth {
            "" => None,
            year => Some(
                year.parse().with_context(|| format!("AnimalBirthYear: \"{year}\" is no year"))?,
            ),
        };
        Ok(Licence {
            line,
            breed_text: (*breed).to_owned(),
            breed: read_breed(breed),
            born: born.filter(|year| *year <= issued.year()),
            issued,
        })
    })
}

/// Reads the bites.
///
/// # Errors
///
/// Returns an error that names the file, and the line where one is broken.
pub fn bites(path: &Path) -> Result<Vec<Bite>> {
    read(path, &["date_of_bite", "breed"], |line, fields| {
        let [on, breed] = fields else { bail!("expected two fields") };
        let on = on
            .parse()
            .with_context(|| format!("date_of_bite: \"{on}\" is no date like 2015-01-02"))?;
        Ok(Bite { line, on, breed: read_breed(breed) })
    })
}

fn read<T>(
    path: &Path,
    columns: &[&str],
    mut row: impl FnMut(u64, &[&str]) -> Result<T>,
) -> Result<Vec<T>> {
    let name = path.display();
    let file = File::open(path).with_context(|| format!("cannot open {name}"))?;
    let mut reader = csv::Reader::from_reader(file);
    let headers = reader.headers().with_context(|| format!("{name}: no header line"))?.clone();
    let mut places = Vec::new();
    for column in columns {
        let place = headers.iter().position(|header| header == *column);
        places.push(place.with_context(|| format!("{name}: no column \"{column}\""))?);
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.with_context(|| format!("{name}: broken line"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let fields: Vec<_> =
            places.iter().map(|place| record.get(*place).unwrap_or_default().trim()).collect();
        rows.push(row(line, &fields).with_context(|| format!("{name}, line {line}"))?);
    }
    Ok(rows)
}
