//! The log of every case in one `SQLite` file.
//!
//! A record's key is its case and its place in the case: two writers cannot both append the same
//! one, and a record cannot be stored twice.
//! Whatever is appended in one [`Batch`] becomes durable together or not at all, so that a process
//! killed at any moment leaves whole cases behind.

use std::path::Path;

use anyhow::{Context, Result};
use governance_core::procedure::Record;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::{Serialize, de::DeserializeOwned};

/// An `SQLite` file that holds logs.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the file at `path`, which is created where it does not exist.
    ///
    /// # Errors
    ///
    /// Returns an error that names the file when it cannot be opened or belongs to another
    /// `jurisdiction`: logs of two cities are not mixed.
    pub fn open(path: &Path, jurisdiction: &str) -> Result<Self> {
        let connection = Connection::open(path)
            .with_context(|| format!("cannot open the store {}", path.display()))?;
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL;
                 PRAGMA synchronous = NORMAL;
                 CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
                 CREATE TABLE IF NOT EXISTS record (
                     case_id TEXT NOT NULL,
                     sequence INTEGER NOT NULL,
                     body TEXT NOT NULL,
                     PRIMARY KEY (case_id, sequence)
                 ) STRICT, WITHOUT ROWID;",
            )
            .with_context(|| format!("{} is no store of this host", path.display()))?;
        let store = Self { connection };
        let known: Option<String> = store
            .connection
            .query_row("SELECT value FROM about WHERE key = 'jurisdiction'", [], |row| row.get(0))
            .optional()?;
        match known {
            Some(known) if known != jurisdiction => anyhow::bail!(
                "the store {} holds cases decided under \"{known}\", not \"{jurisdiction}\"; \
                 name another one with --store",
                path.display()
            ),
            Some(_) => {}
            None => {
                store.connection.execute(
                    "INSERT INTO about VALUES ('jurisdiction', ?1)",
                    params![jurisdiction],
                )?;
            }
        }
        Ok(store)
    }

    /// Returns how many records are stored.
    ///
    /// # Errors
    ///
    /// Returns what the file says.
    pub fn records(&self) -> Result<u64> {
        let count: i64 =
            self.connection.query_row("SELECT count(*) FROM record", [], |row| row.get(0))?;
        Ok(u64::try_from(count)?)
    }

    /// Returns whether `case` has been opened.
    ///
    /// # Errors
    ///
    /// Returns what the file says.
    pub fn has(&self, case: &str) -> Result<bool> {
        let mut statement =
            self.connection.prepare_cached("SELECT 1 FROM record WHERE case_id = ?1 LIMIT 1")?;
        Ok(statement.exists(params![case])?)
    }

    /// Begins to append.
    ///
    /// # Errors
    ///
    /// Returns what the file says.
    pub fn batch(&mut self) -> Result<Batch<'_>> {
        Ok(Batch { transaction: self.connection.transaction()? })
    }

    /// Calls `each` with the log of every case whose name begins with `prefix`.
    ///
    /// # Errors
    ///
    /// Returns what the file says, or what `each` says.
    pub fn each_log(
        &self,
        prefix: &str,
        mut each: impl FnMut(&str, &[String]) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare(
            "SELECT case_id, body FROM record
             WHERE case_id >= ?1 AND case_id < ?1 || char(1114111)
             ORDER BY case_id, sequence",
        )?;
        let mut rows = statement.query(params![prefix])?;
        let mut case = String::new();
        let mut log: Vec<String> = Vec::new();
        while let Some(row) = rows.next()? {
            let id: String = row.get(0)?;
            if id != case {
                if !log.is_empty() {
                    each(&case, &log)?;
                }
                case = id;
                log.clear();
            }
            log.push(row.get(1)?);
        }
        if !log.is_empty() {
            each(&case, &log)?;
        }
        Ok(())
    }
}

/// Records that become durable together.
#[derive(Debug)]
pub struct Batch<'s> {
    transaction: Transaction<'s>,
}

impl Batch<'_> {
    /// Appends `record` to the log of `case`.
    ///
    /// # Errors
    ///
    /// Returns an error when somebody else has appended at this place already.
    pub fn append<E: Serialize>(&self, case: &str, record: &Record<E>) -> Result<()> {
        let body = serde_json::to_string(record)?;
        let mut statement =
            self.transaction.prepare_cached("INSERT INTO record VALUES (?1, ?2, ?3)")?;
        statement
            .execute(params![case, record.sequence, body])
            .with_context(|| format!("record {} of {case} is stored already", record.sequence))?;
        Ok(())
    }

    /// Makes the records durable.
    ///
    /// # Errors
    ///
    /// Returns what the file says.
    pub fn commit(self) -> Result<()> {
        Ok(self.transaction.commit()?)
    }
}

/// Reads a stored record.
///
/// # Errors
///
/// Returns where the text is none.
pub fn parse<E: DeserializeOwned>(text: &str) -> serde_json::Result<Record<E>> {
    serde_json::from_str(text)
}
