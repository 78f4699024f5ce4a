//! Plain loops over columns of days.

/// Writes to `out` what `table`, which begins with the day `first`, holds for each of `starts`.
pub fn look_up(table: &[i32], first: i32, starts: &[i32], out: &mut [i32]) {
    for (out, start) in out.iter_mut().zip(starts) {
        *out = table[start.wrapping_sub(first).cast_unsigned() as usize];
    }
}

/// Marks the rows of `due` that lie before `today`, one bit each; their number is one of eights.
pub fn before(due: &[i32], today: i32, bits: &mut [u8]) {
    for (bits, rows) in bits.iter_mut().zip(due.as_chunks::<8>().0) {
        *bits = pack(rows.map(|due| u8::from(due < today)));
    }
}

/// Marks the rows of `due` from `first` to `last`, one bit each; their number is one of eights.
pub fn between(due: &[i32], first: i32, last: i32, bits: &mut [u8]) {
    for (bits, rows) in bits.iter_mut().zip(due.as_chunks::<8>().0) {
        *bits = pack(rows.map(|due| u8::from(first <= due) & u8::from(due <= last)));
    }
}

fn pack(flags: [u8; 8]) -> u8 {
    u64::from_le_bytes(flags).wrapping_mul(0x0102_0408_1020_4080).to_le_bytes()[7]
}
