//! Plain loops over columns of days.

/// Writes to `out` what `table`, which begins with the day `first`, holds for each of `starts`.
pub fn look_up(table: &[i32], first: i32, starts: &[i32], out: &mut [i32]) {
    for (out, start) in out.iter_mut().zip(starts) {
        *out = table[start.wrapping_sub(first) as u32 as usize];
    }
}

/// Marks the rows of `due` that lie before `today`, one bit each.
pub fn before(due: &[i32], today: i32, bits: &mut [u8]) {
    for (bits, rows) in bits.iter_mut().zip(due.chunks(8)) {
        *bits = rows.iter().rev().fold(0, |bits, due| bits << 1 | u8::from(*due < today));
    }
}

/// Marks the rows of `due` from `first` to `last`, one bit each.
pub fn between(due: &[i32], first: i32, last: i32, bits: &mut [u8]) {
    for (bits, rows) in bits.iter_mut().zip(due.chunks(8)) {
        let within = |due: i32| u8::from(first <= due) & u8::from(due <= last);
        *bits = rows.iter().rev().fold(0, |bits, due| bits << 1 | within(*due));
    }
}
