#![doc = include_str!("clauses.md")]
