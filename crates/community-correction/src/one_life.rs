#![doc = include_str!("one_life.md")]
